//! [`Toets`]: how a check tells what it judged, and [`Toetsing`]: what all checks told of a plan in one year and band.
//! A check says of each place that it judged it, so that silence never looks like a pass.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::bevinding::{Bevinding, Feit, Maat, Open, Over, Plaats, Sleutel};
use super::draden::op_draden;
use super::eis::{Eis, Ernst, ernst_van, geldt};
use super::oordeel::{Ontbreekt, Oordeel};
use super::{EISEN, oorzaak};
use crate::calc::{Gids, Rooster, Uitkomst};
use crate::plan::Plan;

/// What a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Stand<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Positions of its nouns.
    pub gids: &'a Gids<'a>,
    /// What follows from it.
    pub uitkomst: &'a Uitkomst,
}

/// A place where people are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teamgebied {
    /// The team or the wijk.
    pub plaats: Plaats,
    /// True where that holds of all that its teams are asked together, and not only of some functies.
    pub samen: bool,
    /// The functies whose people are counted together here, by position, ascending.
    pub functies: Vec<usize>,
}

impl Stand<'_> {
    /// Every place where teams answer for their people together: each team that shares no wijk, and apart each wijk that
    /// has no team or one that shares a wijk.
    pub fn teamgebieden(&self) -> Vec<Plaats> {
        self.per_functie().into_iter().filter(|gebied| gebied.samen).map(|gebied| gebied.plaats).collect()
    }

    /// Every team that serves a wijk, and each wijk that has none.
    pub fn teams_en_rest(&self) -> Vec<Plaats> {
        let wijken = (0..self.plan.wijken.len()).map(Plaats::Wijk).filter(|wijk| self.zonder_team(*wijk));
        self.teams().chain(wijken).collect()
    }

    /// True for a wijk that no team serves.
    pub fn zonder_team(&self, plaats: Plaats) -> bool {
        matches!(plaats, Plaats::Wijk(wijk) if self.gids.teams_in(wijk).is_empty())
    }

    fn teams(&self) -> impl Iterator<Item = Plaats> {
        let met_wijk = self.gids.werkgebied.iter().enumerate().filter(|(_, wijken)| !wijken.is_empty());
        met_wijk.map(|(team, _)| Plaats::Team(team))
    }

    /// Where people of each functie are counted together: over all wijken of a team that nowhere shares their work with
    /// another, and otherwise in each wijk apart, over all its teams. Teams first, then wijken, in the order of the plan.
    pub fn per_functie(&self) -> Vec<Teamgebied> {
        let (gids, functies) = (self.gids, self.plan.functies.len());
        let alleen = |wijk: usize, functie: usize| {
            let mut teams = gids.teams_voor(wijk, functie);
            teams.next().filter(|_| teams.next().is_none())
        };
        let heel = |team: usize, f: usize| gids.werkgebied[team].iter().all(|&wijk| alleen(wijk, f) == Some(team));
        let teams: Vec<(bool, Vec<usize>)> = (0..gids.werkgebied.len())
            .map(|team| (gids.deelt_niet(team), (0..functies).filter(|&f| heel(team, f)).collect()))
            .collect();
        let bij_team = self.teams().filter_map(|plaats| match plaats {
            Plaats::Team(team) => Some(Teamgebied { plaats, samen: teams[team].0, functies: teams[team].1.clone() }),
            Plaats::Wijk(_) | Plaats::Stad => None,
        });
        let bij_wijk = (0..self.plan.wijken.len()).map(|wijk| {
            let van_team = |f: &usize| alleen(wijk, *f).is_some_and(|team| teams[team].1.binary_search(f).is_ok());
            let functies = (0..functies).filter(|f| !van_team(f)).collect();
            let samen = !gids.teams_in(wijk).iter().any(|&team| teams[team].0);
            Teamgebied { plaats: Plaats::Wijk(wijk), samen, functies }
        });
        bij_team.chain(bij_wijk).filter(|gebied| gebied.samen || !gebied.functies.is_empty()).collect()
    }

    /// The wijken in which somebody lives.
    pub(super) fn bewoonde_wijken(&self) -> Vec<Plaats> {
        (0..self.plan.wijken.len()).map(Plaats::Wijk).filter(|plaats| self.bewoond(*plaats)).collect()
    }

    /// True when a place has inhabitants; the city always has.
    pub(super) fn bewoond(&self, plaats: Plaats) -> bool {
        let inwoners = |gebied: usize| self.plan.wijken.get(gebied).is_none_or(|w| w.bevolking.inwoners > 0);
        plaats.gebieden(self.gids).any(inwoners)
    }
}

/// Threads that judge one plan together, at most; a fifth would have nothing left to do.
const MEESTE_DRADEN: usize = 4;

/// What one requirement told.
#[derive(Debug)]
struct Uitslag {
    bevindingen: Vec<Bevinding>,
    open: Vec<Open>,
    /// The judgement in each gebied, the city last.
    oordelen: Vec<Oordeel>,
    /// The narrowest measure in each, where that was asked for.
    metingen: Option<Vec<Option<Maat>>>,
}

impl Uitslag {
    fn leeg(gebieden: usize, gemeten: bool) -> Self {
        Self {
            bevindingen: Vec::new(),
            open: Vec::new(),
            oordelen: vec![Oordeel::NietVanToepassing; gebieden],
            metingen: gemeten.then(|| vec![None; gebieden]),
        }
    }
}

/// What is found when a plan is held against all requirements, in one year and band.
#[derive(Debug, Clone)]
pub struct Toetsing {
    /// The findings, in the order of the requirements.
    pub bevindingen: Vec<Bevinding>,
    /// What could not be judged, in the same order.
    pub open: Vec<Open>,
    /// The judgement on each requirement (rows) in each gebied (columns), the city last.
    oordelen: Rooster<Oordeel>,
    /// The narrowest measure of each requirement in each gebied, where that was asked for.
    metingen: Option<Rooster<Option<Maat>>>,
}

impl Toetsing {
    /// Holds a plan against all requirements that are not switched off.
    pub fn van(plan: &Plan, uitkomst: &Uitkomst) -> Self {
        Self::met(plan, uitkomst, false, 1)
    }

    /// The same by several threads, for who waits for one plan. Where many plans are judged at once, each is by one.
    pub fn samen(plan: &Plan, uitkomst: &Uitkomst) -> Self {
        Self::met(plan, uitkomst, false, rayon::current_num_threads().min(MEESTE_DRADEN))
    }

    /// The same, and keeps what was measured, also of what is met.
    pub fn gemeten(plan: &Plan, uitkomst: &Uitkomst) -> Self {
        Self::met(plan, uitkomst, true, 1)
    }

    fn met(plan: &Plan, uitkomst: &Uitkomst, gemeten: bool, draden: usize) -> Self {
        let gids = Gids::van(plan);
        let stand = Stand { plan, gids: &gids, uitkomst };
        let gebieden = plan.wijken.len() + 1;
        let houd = |eis: &'static Eis| {
            let mut uit = Uitslag::leeg(gebieden, gemeten);
            if geldt(plan, eis) {
                (eis.toets)(&mut Toets { stand, eis, uit: &mut uit });
            }
            uit
        };
        let uitslagen = op_draden(draden, EISEN.len(), |rij| houd(EISEN[rij]));
        let (mut bevindingen, mut open) = (Vec::new(), Vec::new());
        let (mut oordelen, mut metingen) = (Vec::new(), Vec::new());
        for uitslag in uitslagen {
            bevindingen.extend(uitslag.bevindingen);
            open.extend(uitslag.open);
            oordelen.push(uitslag.oordelen);
            metingen.extend(uitslag.metingen);
        }
        let mut toetsing = Self {
            bevindingen,
            open,
            oordelen: Rooster::van_rijen(gebieden, oordelen),
            metingen: gemeten.then(|| Rooster::van_rijen(gebieden, metingen)),
        };
        oorzaak::leg(&stand, &mut toetsing);
        toetsing
    }

    /// The judgement on a requirement in a gebied: a wijk by position, or the city as the last.
    pub fn oordeel(&self, eis: &Eis, gebied: usize) -> Oordeel {
        let rij = EISEN.iter().position(|e| e.id == eis.id);
        rij.filter(|_| gebied < self.oordelen.kolommen())
            .map_or(Oordeel::NietVanToepassing, |rij| self.oordelen[(rij, gebied)])
    }

    /// The narrowest measure of a requirement in a gebied; none where it is a yes or no, or measures were not kept.
    pub fn meting(&self, eis: &Eis, gebied: usize) -> Option<Maat> {
        let rij = EISEN.iter().position(|e| e.id == eis.id)?;
        self.metingen.as_ref().filter(|metingen| gebied < metingen.kolommen())?[(rij, gebied)]
    }

    /// The heaviest judgement on a requirement.
    pub fn oordeel_eis(&self, eis: &Eis) -> Oordeel {
        let rij = EISEN.iter().position(|e| e.id == eis.id);
        let gebieden = rij.into_iter().flat_map(|rij| self.oordelen.rij(rij));
        gebieden.max().copied().unwrap_or(Oordeel::NietVanToepassing)
    }

    /// The heaviest judgement in a gebied.
    pub fn oordeel_in(&self, gebied: usize) -> Oordeel {
        self.oordelen.kolom(gebied).max().copied().unwrap_or(Oordeel::NietVanToepassing)
    }

    /// The heaviest judgement of all.
    pub fn oordeel_over_alles(&self) -> Oordeel {
        (0..self.oordelen.kolommen()).map(|g| self.oordeel_in(g)).max().unwrap_or(Oordeel::NietVanToepassing)
    }

    /// The findings in the order in which they are read: causes, the heaviest first and otherwise in the order of the
    /// requirements, each with what follows from it behind it.
    pub fn op_volgorde(&self) -> Vec<&Bevinding> {
        in_volgorde(&self.bevindingen.iter().collect::<Vec<_>>())
    }

    /// The findings that follow from no other.
    pub fn oorzaken(&self) -> impl Iterator<Item = &Bevinding> {
        self.bevindingen.iter().filter(|b| b.is_oorzaak())
    }

    /// Number of causes of a weight.
    pub fn aantal(&self, ernst: Ernst) -> usize {
        self.oorzaken().filter(|b| b.ernst == ernst).count()
    }
}

/// Findings in the order in which they are read. One whose cause is not among them stands on its own.
pub fn in_volgorde<'b>(bevindingen: &[&'b Bevinding]) -> Vec<&'b Bevinding> {
    let aanwezig: HashSet<&Sleutel> = bevindingen.iter().map(|b| &b.sleutel).collect();
    let mut onder: HashMap<&Sleutel, Vec<&'b Bevinding>> = HashMap::new();
    let mut stapel: Vec<&'b Bevinding> = Vec::new();
    for b in bevindingen.iter().copied() {
        match b.gevolg_van.as_ref().filter(|oorzaak| aanwezig.contains(oorzaak)) {
            Some(oorzaak) => onder.entry(oorzaak).or_default().push(b),
            None => stapel.push(b),
        }
    }
    // The next to be read stands last.
    stapel.sort_by_key(|b| Reverse(b.ernst));
    stapel.reverse();
    let mut uit = Vec::with_capacity(bevindingen.len());
    while let Some(b) = stapel.pop() {
        uit.push(b);
        let mut gevolgen = onder.remove(&b.sleutel).unwrap_or_default();
        gevolgen.sort_by_key(|g| Reverse(g.ernst));
        stapel.extend(gevolgen.into_iter().rev());
    }
    uit
}

/// A check at work: what it looks at, and how it tells what it judged.
#[derive(Debug)]
pub struct Toets<'t, 'a> {
    /// What it looks at.
    pub stand: Stand<'a>,
    eis: &'static Eis,
    uit: &'t mut Uitslag,
}

impl Toets<'_, '_> {
    /// The requirement that is held against the plan.
    pub(super) const fn eis(&self) -> &'static Eis {
        self.eis
    }

    /// A place was judged, and nothing is wrong there so far.
    pub(super) fn voldoet(&mut self, plaats: Plaats) {
        self.oordeel(plaats, Oordeel::Voldoet);
    }

    /// A subject in a place was measured; what is found when the measure is not met.
    pub(super) fn houd(&mut self, plaats: Plaats, over: Over, maat: Maat, feit: impl FnOnce() -> Feit) {
        if maat.voldoet() {
            for gebied in plaats.gebieden(self.stand.gids) {
                self.meet(gebied, maat);
            }
            self.voldoet(plaats);
        } else {
            self.vind(plaats, over, maat, feit());
        }
    }

    /// A finding, as heavy as the requirement.
    pub(super) fn vind(&mut self, plaats: Plaats, over: Over, maat: Maat, feit: Feit) {
        self.vind_met(self.eis.ernst, plaats, over, maat, feit);
    }

    /// A finding of another weight than the requirement.
    pub(super) fn vind_met(&mut self, ernst: Ernst, plaats: Plaats, over: Over, maat: Maat, feit: Feit) {
        let gebieden = plaats.gebieden(self.stand.gids).collect();
        self.bevinding(ernst, plaats, gebieden, over, maat, feit);
    }

    /// A finding that concerns these gebieden, wherever its cause is.
    pub(super) fn vind_in(&mut self, gebieden: Vec<usize>, plaats: Plaats, over: Over, maat: Maat, feit: Feit) {
        self.bevinding(self.eis.ernst, plaats, gebieden, over, maat, feit);
    }

    fn bevinding(&mut self, ernst: Ernst, plaats: Plaats, gebieden: Vec<usize>, over: Over, maat: Maat, feit: Feit) {
        let sleutel = Sleutel::van(&self.stand, self.eis, plaats, over);
        let ernst = ernst_van(self.stand.plan, self.eis, ernst);
        for &gebied in &gebieden {
            self.meet(gebied, maat);
            self.in_gebied(gebied, ernst.into());
        }
        let eis = self.eis;
        self.uit.bevindingen.push(Bevinding {
            eis,
            plaats,
            gebieden,
            ernst,
            over,
            maat,
            feit,
            sleutel,
            gevolg_van: None,
        });
    }

    /// A place cannot be judged.
    pub(super) fn nog_niet(&mut self, plaats: Plaats, ontbreekt: Ontbreekt) {
        self.nog_niet_over(plaats, Over::Plaats, ontbreekt);
    }

    /// None of these places can be judged where the plan has no rows at all of what it is about: it is not filled in yet.
    pub(super) fn niet_ingevuld(
        &mut self,
        leeg: bool,
        plaatsen: impl IntoIterator<Item = Plaats>,
        ontbreekt: Ontbreekt,
    ) -> bool {
        for plaats in plaatsen.into_iter().filter(|_| leeg) {
            self.nog_niet(plaats, ontbreekt);
        }
        leeg
    }

    /// A subject in a place cannot be judged.
    pub(super) fn nog_niet_over(&mut self, plaats: Plaats, over: Over, ontbreekt: Ontbreekt) {
        let sleutel = Sleutel::van(&self.stand, self.eis, plaats, over);
        self.uit.open.push(Open { eis: self.eis, plaats, over, ontbreekt, sleutel, gevolg_van: None });
        self.oordeel(plaats, Oordeel::NogNiet(ontbreekt));
    }

    fn oordeel(&mut self, plaats: Plaats, oordeel: Oordeel) {
        for gebied in plaats.gebieden(self.stand.gids) {
            self.in_gebied(gebied, oordeel);
        }
    }

    fn meet(&mut self, gebied: usize, maat: Maat) {
        let Some(metingen) = &mut self.uit.metingen else { return };
        let cel = &mut metingen[gebied];
        *cel = Some(cel.filter(|al| al.marge() <= maat.marge()).unwrap_or(maat));
    }

    fn in_gebied(&mut self, gebied: usize, oordeel: Oordeel) {
        let cel = &mut self.uit.oordelen[gebied];
        *cel = (*cel).max(oordeel);
    }
}
