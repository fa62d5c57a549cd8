//! Step 6, by dagdeel: which rooms the work asks in each of the 21 dagdelen of a week, and which there are.
//!
//! What is asked, of the work of a year:
//! - workplaces as in [`super::huisvesting`], in the ten dagdelen in which a team works;
//! - rooms for a talk: `individual hours × op locatie ÷ werkweken ÷ (uren per dagdeel × bezettingsgraad)`;
//! - rooms for a group: a room for each meeting, `meetings ÷ werkweken`.
//!
//! The part in the evening is spread evenly over five evenings, the rest over ten mornings and afternoons. Work of a city
//! voorziening is the city's.
//!
//! What there is: a room is used once. The places of one wijk serve that wijk first; what is left, and places for several
//! wijken, help the other wijken of the same teams and those that the place is for, and at last the city, so that who waits
//! for the same rooms gets the same part ([`super::stroom`]). A place for the city helps everyone. Of a place of which
//! neither dagdelen nor rooms are known it is not known what there is: it counts neither as there nor as absent.

use rust_decimal::Decimal;

use super::Uitkomst;
use super::afronding::{deel, fijn, minder, naar_rato, procent};
use super::bereik::langs_de_straat;
use super::gedekt::{beschikbare, gevraagde, uit_eenheden};
use super::gids::Gids;
use super::huisvesting::voor;
use super::stroom::{Netwerk, los_op};
use super::vraag::Werk;
use crate::plan::dagdeel::{WEEK, WERKWEEK};
use crate::plan::{Band, Dag, Dagdeel, Locatie, Niveau, Plan};

/// Kinds of room that work asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Soort {
    /// A place to work.
    Werkplek,
    /// A room for a private talk.
    Spreekkamer,
    /// A room for a group.
    Groepsruimte,
}

impl Soort {
    /// All of them.
    pub const ALLE: [Self; 3] = [Self::Werkplek, Self::Spreekkamer, Self::Groepsruimte];
}

/// One kind of room for one gebied in one dagdeel, in rooms.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cel {
    /// What the work asks.
    pub nodig: Decimal,
    /// True where a part of the work is not known: it may ask more.
    pub meer: bool,
    /// What there is for certain: of its own places what others do not use, and what it gets of others.
    pub er_is: Decimal,
    /// The same where all that may be there is there; none where it is not known how many rooms a place has.
    pub hoogstens: Option<Decimal>,
}

impl Cel {
    /// True where there is enough, false where there is too little whatever is not known; none where that decides.
    pub fn genoeg(&self) -> Option<bool> {
        if self.hoogstens.is_some_and(|er_is| minder(er_is, self.nodig)) {
            Some(false)
        } else if !self.meer && !minder(self.er_is, self.nodig) {
            Some(true)
        } else {
            None
        }
    }

    /// How many are short at the least.
    pub fn tekort(&self) -> Decimal {
        let kort = self.hoogstens.map_or(Decimal::ZERO, |er_is| self.nodig - er_is);
        if self.genoeg() == Some(false) { kort } else { Decimal::ZERO }
    }
}

/// A room that nobody uses, seen from a wijk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elders {
    /// The place, by position in the plan.
    pub locatie: usize,
    /// Rooms that are free there.
    pub vrij: Decimal,
    /// How far it is for the mean inhabitant of the wijk, metres along the street.
    pub meter: f64,
}

/// One kind of room in one dagdeel.
#[derive(Debug, Clone, PartialEq)]
struct Beeld {
    cellen: Vec<Cel>,
    /// Places with rooms that nobody uses for certain, by position in the plan.
    vrij: Vec<(usize, Decimal)>,
}

/// The dagdelen of one kind of room; dagdelen that are alike are kept once.
#[derive(Debug, Clone, PartialEq)]
struct Soortbeeld {
    beelden: Vec<Beeld>,
    van: [usize; WEEK.len()],
}

/// All kinds of rooms in all dagdelen, for the wijken and, last, the city.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruimten(Vec<Soortbeeld>);

impl Ruimten {
    /// One kind in one gebied, in a dagdeel by its position in [`WEEK`].
    pub fn cel(&self, soort: Soort, gebied: usize, dagdeel: usize) -> &Cel {
        &self.beeld(soort, dagdeel).cellen[gebied]
    }

    fn beeld(&self, soort: Soort, dagdeel: usize) -> &Beeld {
        let soortbeeld = &self.0[soort as usize];
        &soortbeeld.beelden[soortbeeld.van[dagdeel]]
    }

    /// The dagdeel in which most is short, and of those the first; none where nothing is.
    pub fn krapste(&self, soort: Soort, gebied: usize) -> Option<usize> {
        let kort = |d: &usize| self.cel(soort, gebied, *d).tekort();
        let meest = (0..WEEK.len()).map(|d| kort(&d)).max().filter(|meest| !meest.is_zero())?;
        (0..WEEK.len()).find(|d| kort(d) == meest)
    }

    /// What is asked in the dagdeel in which most is.
    pub fn piek(&self, soort: Soort, gebied: usize) -> Decimal {
        (0..WEEK.len()).map(|d| self.cel(soort, gebied, d).nodig).max().unwrap_or_default()
    }

    /// A room that is free in a dagdeel and does not help a wijk: the nearest to its inhabitants, by its code where two are
    /// as near. None for the city, and for a wijk of which it is not known where people live.
    pub fn elders(&self, plan: &Plan, band: Band, soort: Soort, wijk: usize, dagdeel: usize) -> Option<Elders> {
        let buurten = || plan.wijken[wijk].buurten.iter().filter_map(|b| Some((f64::from(b.inwoners), b.punt?)));
        let inwoners: f64 = plan.wijken.get(wijk).map(|_| buurten().map(|(inwoners, _)| inwoners).sum())?;
        let meter = |locatie: usize| {
            let punt = plan.locaties[locatie].punt;
            buurten().map(|(inwoners, hier)| inwoners * langs_de_straat(plan, band, hier, punt)).sum::<f64>() / inwoners
        };
        if inwoners <= 0.0 {
            return None;
        }
        let vrij = self.beeld(soort, dagdeel).vrij.iter();
        let plekken = vrij.map(|&(locatie, vrij)| Elders { locatie, vrij, meter: meter(locatie) });
        let code = |elders: &Elders| &plan.locaties[elders.locatie].code;
        plekken.min_by(|a, b| a.meter.total_cmp(&b.meter).then_with(|| code(a).cmp(code(b))))
    }
}

/// What is asked of one kind in one gebied: in each dagdeel by day, and in each evening.
#[derive(Debug, Clone, Copy, Default)]
struct Gevraagd {
    overdag: Decimal,
    avond: Decimal,
    meer: bool,
}

/// Evenings of a week in which there is work: those of the days in which a team works.
const AVONDEN: usize = WERKWEEK.len() / 2;

impl Gevraagd {
    fn in_dagdeel(&self, (dag, dagdeel): (Dag, Dagdeel)) -> Decimal {
        match dagdeel {
            _ if dag > Dag::Vr => Decimal::ZERO,
            Dagdeel::Avond => self.avond,
            Dagdeel::Ochtend | Dagdeel::Middag => self.overdag,
        }
    }
}

/// Computes the rooms of every dagdeel.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Ruimten {
    let gevraagd = gevraagd(plan, uitkomst);
    let plekken = plekken(plan, gids, uitkomst);
    Ruimten(
        Soort::ALLE
            .into_iter()
            .zip(gevraagd)
            .map(|(soort, per)| week(plan, uitkomst.band, soort, &per, &plekken))
            .collect(),
    )
}

/// What is asked of each kind, per gebied.
fn gevraagd(plan: &Plan, uitkomst: &Uitkomst) -> [Vec<Gevraagd>; Soort::ALLE.len()] {
    let (normen, band, stad) = (&plan.normen, uitkomst.band, plan.wijken.len());
    let mut uit = [(); Soort::ALLE.len()].map(|()| vec![Gevraagd::default(); stad + 1]);
    for (gebied, ruimte) in uitkomst.huisvesting.iter().enumerate() {
        uit[Soort::Werkplek as usize][gebied].overdag = ruimte.werkplekken_nodig;
    }
    let weken = normen.werkweken.bij(band);
    let kameruren = fijn(normen.uren_per_dagdeel.bij(band) * procent(normen.bezettingsgraad.bij(band)));
    // Hours and meetings of a year are added up first, and divided once.
    let per_kamer = [Decimal::ONE, fijn(kameruren * weken), weken];
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        let avond = procent(voorziening.in_de_avond.as_ref().unwrap_or(&normen.in_de_avond).bij(band));
        let op_locatie = voorziening.op_locatie.as_ref().map(|deel| procent(deel.bij(band)));
        let groep = !voorziening.vorm.is_individueel();
        let bijeenkomsten = groep.then(|| Werk::bijeenkomsten(plan, voorziening, uitkomst.jaar, band));
        let (soort, anders) = if groep {
            (Soort::Groepsruimte, Decimal::ONE)
        } else {
            (Soort::Spreekkamer, procent(normen.op_locatie.bij(band)))
        };
        let aandeel = op_locatie.unwrap_or(anders);
        for w in 0..stad {
            let gebied = if voorziening.niveau == Niveau::Wijk { w } else { stad };
            let hier = &mut uit[soort as usize][gebied];
            let werk = bijeenkomsten.map_or(uitkomst.vraag.uren[(w, v)], |b| b.uren(uitkomst.vraag.volume[(w, v)]));
            let werk = fijn(werk * aandeel);
            let avonden = fijn(werk * avond);
            hier.overdag += werk - avonden;
            hier.avond += avonden;
            // Rooms that nobody can use are never enough.
            let onbruikbaar = per_kamer[soort as usize].is_zero() && !werk.is_zero();
            hier.meer |= !aandeel.is_zero() && (!uitkomst.vraag.bekend(w, v) || onbruikbaar);
        }
    }
    for soort in [Soort::Spreekkamer, Soort::Groepsruimte] {
        let per_kamer = per_kamer[soort as usize];
        for hier in &mut uit[soort as usize] {
            hier.overdag = deel(hier.overdag, per_kamer * Decimal::from(WERKWEEK.len()));
            hier.avond = deel(hier.avond, per_kamer * Decimal::from(AVONDEN));
        }
    }
    uit
}

/// A usable place: for which gebieden it is, and which it may help beside them.
struct Hier<'p> {
    plaats: usize,
    locatie: &'p Locatie,
    voor: Vec<(usize, Decimal)>,
    helpt: Vec<usize>,
}

/// The usable places where one can sit, in the order of their codes.
fn plekken<'p>(plan: &'p Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Hier<'p>> {
    let stad = plan.wijken.len();
    let hier = plan.locaties.iter().enumerate();
    let hier = hier.filter(|(_, l)| l.bruikbaar(uitkomst.jaar) && l.soort.is_te_bezoeken() && l.is_toegezegd());
    let mut uit: Vec<Hier<'p>> = hier
        .map(|(plaats, locatie)| {
            let voor = voor(plan, gids, locatie);
            let mut helpt: Vec<usize> = if voor.iter().any(|&(gebied, _)| gebied == stad) {
                (0..=stad).collect()
            } else {
                let teams = voor.iter().flat_map(|&(wijk, _)| gids.teams_in(wijk));
                let wijken = teams.flat_map(|&team| gids.werkgebied[team].iter().copied());
                wijken.chain(voor.iter().map(|&(wijk, _)| wijk)).chain([stad]).collect()
            };
            helpt.sort_unstable();
            helpt.dedup();
            Hier { plaats, locatie, voor, helpt }
        })
        .collect();
    uit.sort_by_key(|hier| &hier.locatie.code);
    uit
}

impl Hier<'_> {
    /// The rooms of a place in a dagdeel.
    fn kamers(&self, soort: Soort, band: Band, (dag, dagdeel): (Dag, Dagdeel)) -> Kamers {
        let locatie = self.locatie;
        let aantal = match soort {
            Soort::Werkplek => {
                let er_is = fijn(locatie.werkplekken.bij(band) * locatie.aandeel(dag, dagdeel));
                return (er_is, Some(er_is));
            }
            Soort::Spreekkamer => locatie.spreekkamers_bekend(),
            Soort::Groepsruimte => locatie.groepsruimten_bekend(),
        };
        // A place of others has no rooms for the team until that is said.
        let geen = locatie.soort.is_vindplaats().then_some(Decimal::ZERO);
        let aantal = aantal.map(|n| n.bij(band)).or(geen);
        match locatie.te_gebruiken(dag, dagdeel) {
            Some(false) => (Decimal::ZERO, Some(Decimal::ZERO)),
            Some(true) => (aantal.unwrap_or_default(), aantal),
            None => (Decimal::ZERO, aantal),
        }
    }
}

/// The rooms that are there for certain, and how many there may be; none where that is not known.
type Kamers = (Decimal, Option<Decimal>);

/// One kind of room in all dagdelen.
fn week(plan: &Plan, band: Band, soort: Soort, gevraagd: &[Gevraagd], plekken: &[Hier<'_>]) -> Soortbeeld {
    let mut soorten: Vec<(Vec<Decimal>, Vec<Kamers>)> = Vec::new();
    let mut uit = Soortbeeld { beelden: Vec::new(), van: [0; WEEK.len()] };
    for (van, dagdeel) in uit.van.iter_mut().zip(WEEK) {
        let nodig: Vec<Decimal> = gevraagd.iter().map(|g| g.in_dagdeel(dagdeel)).collect();
        // Outside the week in which a team works, nobody asks for a workplace.
        let nodig = if soort == Soort::Werkplek && !WERKWEEK.contains(&dagdeel) {
            vec![Decimal::ZERO; nodig.len()]
        } else {
            nodig
        };
        let er_is: Vec<_> = plekken.iter().map(|hier| hier.kamers(soort, band, dagdeel)).collect();
        let als = (nodig, er_is);
        *van = soorten.iter().position(|eerder| *eerder == als).unwrap_or_else(|| {
            uit.beelden.push(beeld(plan, &als.0, &als.1, gevraagd, plekken));
            soorten.push(als);
            soorten.len() - 1
        });
    }
    uit
}

/// One kind of room in one dagdeel.
fn beeld(plan: &Plan, nodig: &[Decimal], er_is: &[Kamers], gevraagd: &[Gevraagd], plekken: &[Hier<'_>]) -> Beeld {
    let zeker: Vec<Decimal> = er_is.iter().map(|(zeker, _)| *zeker).collect();
    let (krijgt, over) = verdeel(nodig, &zeker, plekken);
    // Of a place with nobody knows how many rooms, there may be enough for all.
    let alles: Decimal = nodig.iter().sum();
    let misschien: Vec<Decimal> = er_is.iter().map(|(_, hoogstens)| hoogstens.unwrap_or(alles)).collect();
    let hoogstens = if misschien == zeker { krijgt.clone() } else { verdeel(nodig, &misschien, plekken).0 };
    let mut grenzeloos = vec![false; plan.wijken.len() + 1];
    for (hier, _) in plekken.iter().zip(er_is).filter(|(_, (_, hoogstens))| hoogstens.is_none()) {
        hier.helpt.iter().for_each(|&gebied| grenzeloos[gebied] = true);
    }
    let cellen = (0..nodig.len()).map(|g| Cel {
        nodig: nodig[g],
        meer: gevraagd[g].meer,
        er_is: krijgt[g],
        hoogstens: (!grenzeloos[g]).then(|| hoogstens[g]),
    });
    let vrij = plekken.iter().zip(over).filter(|(_, over)| *over > Decimal::ZERO);
    Beeld { cellen: cellen.collect(), vrij: vrij.map(|(hier, over)| (hier.plaats, over)).collect() }
}

/// Gives rooms to who asks them: what each gebied then has, and what each place has left. All that there is, is counted
/// once.
fn verdeel(nodig: &[Decimal], aanbod: &[Decimal], plekken: &[Hier<'_>]) -> (Vec<Decimal>, Vec<Decimal>) {
    let (mut mist, mut over) = (nodig.to_vec(), aanbod.to_vec());
    let mut heeft = vec![Decimal::ZERO; nodig.len()];
    for (hier, over) in plekken.iter().zip(&mut over) {
        if let [(gebied, _)] = hier.voor[..] {
            let gebruikt = mist[gebied].min(*over);
            mist[gebied] -= gebruikt;
            heeft[gebied] += gebruikt;
            *over -= gebruikt;
        }
    }
    let helpers: Vec<usize> = (0..plekken.len()).filter(|&p| over[p] > Decimal::ZERO).collect();
    let mut netwerk = Netwerk::met(helpers.iter().map(|&p| beschikbare(over[p])).collect());
    let stad = nodig.len() - 1;
    let mut vragen = Vec::new();
    for gebied in (0..nodig.len()).filter(|&g| mist[g] > Decimal::ZERO) {
        let wie = helpers.iter().enumerate().filter(|&(_, &p)| plekken[p].helpt.contains(&gebied));
        let wie: Vec<u32> = wie.filter_map(|(nummer, _)| u32::try_from(nummer).ok()).collect();
        if !wie.is_empty() {
            netwerk.vraag(u8::from(gebied == stad));
            netwerk.deel(gevraagde(mist[gebied]), &wie, &[]);
            vragen.push(gebied);
        }
    }
    if !vragen.is_empty() {
        let stroom = los_op(&netwerk);
        let er_was: Decimal = helpers.iter().map(|&p| over[p]).sum();
        let mut weg = Decimal::ZERO;
        for (&gebied, aandeel) in vragen.iter().zip(&stroom.aandeel) {
            let krijgt = fijn(aandeel.van(mist[gebied]));
            heeft[gebied] += krijgt;
            weg += krijgt;
        }
        for (&p, rest) in helpers.iter().zip(stroom.over) {
            over[p] = uit_eenheden(rest);
        }
        // What counting in billionths left goes with the most that is left.
        let rest: Decimal = helpers.iter().map(|&p| over[p]).sum();
        if let Some(&meest) = helpers.iter().max_by_key(|&&p| over[p]).filter(|&&p| !over[p].is_zero()) {
            over[meest] += er_was - weg - rest;
        }
    }
    // What is left stays with who it is for.
    for (hier, &over) in plekken.iter().zip(&over) {
        let delen: Vec<Decimal> = hier.voor.iter().map(|(_, deel)| *deel).collect();
        for (&(gebied, _), deel) in hier.voor.iter().zip(naar_rato(over, &delen)) {
            heeft[gebied] += deel;
        }
    }
    (heeft, over)
}
