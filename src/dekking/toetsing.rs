//! [`Toets`]: how a check tells what it judged, and [`Toetsing`]: what all checks told of a plan in one year and band.
//! A check says of each place that it judged it, so that silence never looks like a pass.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::bevinding::{Bevinding, Feit, Maat, Open, Over, Plaats, Sleutel};
use super::eis::{Eis, Ernst, geldt};
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

impl Stand<'_> {
    /// Every place where a team answers for its staff: the teams, and each wijk that has none.
    pub fn teamgebieden(&self) -> Vec<Plaats> {
        let teams = self.gids.werkgebied.iter().enumerate().filter(|(_, wijken)| !wijken.is_empty());
        let zonder = self.gids.team_van.iter().enumerate().filter(|(_, team)| team.is_none());
        teams.map(|(t, _)| Plaats::Team(t)).chain(zonder.map(|(w, _)| Plaats::Wijk(w))).collect()
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

/// What is found when a plan is held against all requirements, in one year and band.
#[derive(Debug, Clone)]
pub struct Toetsing {
    /// The findings, in the order of the requirements.
    pub bevindingen: Vec<Bevinding>,
    /// What could not be judged, in the same order.
    pub open: Vec<Open>,
    /// The judgement on each requirement (rows) in each gebied (columns), the city last.
    oordelen: Rooster<Oordeel>,
}

impl Toetsing {
    /// Holds a plan against all requirements that are not switched off.
    pub fn van(plan: &Plan, uitkomst: &Uitkomst) -> Self {
        let gids = Gids::van(plan);
        let stand = Stand { plan, gids: &gids, uitkomst };
        let oordelen = Rooster::gevuld(EISEN.len(), plan.wijken.len() + 1, Oordeel::NietVanToepassing);
        let mut toetsing = Self { bevindingen: Vec::new(), open: Vec::new(), oordelen };
        for (rij, eis) in EISEN.iter().enumerate().filter(|(_, eis)| geldt(plan, eis)) {
            (eis.toets)(&mut Toets { stand, eis, rij, uit: &mut toetsing });
        }
        oorzaak::leg(&stand, &mut toetsing);
        toetsing
    }

    /// The judgement on a requirement in a gebied: a wijk by position, or the city as the last.
    pub fn oordeel(&self, eis: &Eis, gebied: usize) -> Oordeel {
        let rij = EISEN.iter().position(|e| e.id == eis.id);
        rij.filter(|_| gebied < self.oordelen.kolommen())
            .map_or(Oordeel::NietVanToepassing, |rij| self.oordelen[(rij, gebied)])
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
    rij: usize,
    uit: &'t mut Toetsing,
}

impl Toets<'_, '_> {
    /// A place was judged, and nothing is wrong there so far.
    pub(super) fn voldoet(&mut self, plaats: Plaats) {
        self.oordeel(plaats, Oordeel::Voldoet);
    }

    /// A subject in a place was measured; what is found when the measure is not met.
    pub(super) fn houd(&mut self, plaats: Plaats, over: Over, maat: Maat, feit: impl FnOnce() -> Feit) {
        if maat.voldoet() {
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
        for &gebied in &gebieden {
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

    fn in_gebied(&mut self, gebied: usize, oordeel: Oordeel) {
        let cel = &mut self.uit.oordelen[(self.rij, gebied)];
        *cel = (*cel).max(oordeel);
    }
}
