//! Step 5, together: which hours of demand the staff really covers. Everyone can do many things, but only once; so a
//! fair division of hours of staff over hours of demand decides ([`super::stroom`]), not a count per functie.
//!
//! A *ploeg* is all staff of one functie on one plek. A *taak* is the part of a voorziening in a gebied that the inzet
//! gives to one functie; staff of that functie can do it, and that of the functies under `kan_ook`. Legal duties go
//! first. A *tekort* is work that waits for the same people and so gets the same share of its hours.

mod bronnen;
mod net;

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

pub use bronnen::Bron;

use super::Uitkomst;
use super::afronding::{deel, fijn, procent};
use super::formatie::Nodig;
use super::gids::Gids;
use super::rooster::Rooster;
use super::schaarste::{Schaarste, schaarsten as schaarsten_van};
use super::stroom::{Breuk, Stroom, los_op};
use super::vraag::Vraag;
use super::werktijd::Beschikbaar;
use crate::plan::voorziening::Wet;
use crate::plan::{Band, Niveau, Plan, Plek};
use bronnen::{Bronnen, trek_taken_af};
use net::{Net, van_noemer};
pub(super) use net::{beschikbare, gevraagde, uit_eenheden};

/// Staff of one functie on one plek.
#[derive(Debug, Clone, PartialEq)]
pub struct Ploeg {
    /// Where it works.
    pub plek: Plek,
    /// The wijken that it serves; empty for staff of the whole city.
    pub wijken: Vec<usize>,
    /// Position of its functie.
    pub functie: usize,
    /// Average fte in the year.
    pub fte: Decimal,
    /// Hours of direct work that it has, without those for additional tasks of named posts.
    pub uren: Decimal,
    /// Hours that no demand could use. Where several ploegen can do the same work, which of them has hours left is a
    /// choice: those with the last code.
    pub ongebruikt: Decimal,
}

/// The part of a voorziening in a gebied that one functie is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Taak {
    /// The gebied: a wijk, or the city.
    pub gebied: usize,
    /// Position of the voorziening.
    pub voorziening: usize,
    /// Position of the functie that the inzet names.
    pub functie: usize,
    /// Hours asked.
    pub gevraagd: Decimal,
    /// Hours covered. How those of a voorziening that comes short fall over its taken is a choice; their sum is not.
    pub gedekt: Decimal,
}

impl Taak {
    /// Hours that nobody can do.
    pub fn ongedekt(&self) -> Decimal {
        self.gevraagd - self.gedekt
    }
}

/// Work that waits for the same people, and gets the same share of its hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Tekort {
    /// The share that each gets.
    pub aandeel: Breuk,
    /// True for legal duties.
    pub wettelijk: bool,
    /// Gebied and voorziening of the work, in the order of the plan.
    pub werk: Vec<(usize, usize)>,
    /// Who is used up, by position in [`Gedekt::bronnen`]; nobody else can do what is left of this work.
    pub uitgeput: Vec<usize>,
    /// Hours that nobody can do.
    pub ongedekt: Decimal,
}

/// What the staff covers together in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Gedekt {
    /// Staff, in the order of the bezetting.
    pub ploegen: Vec<Ploeg>,
    /// Work, in the order of the plan.
    pub taken: Vec<Taak>,
    /// Where hours are short, legal duties first, then the smallest share.
    pub tekorten: Vec<Tekort>,
    /// Hours asked per gebied and voorziening.
    pub gevraagd: Rooster<Decimal>,
    /// Hours covered per gebied and voorziening.
    pub gedekt: Rooster<Decimal>,
    /// The tekort per gebied and voorziening, by position in `tekorten`.
    pub tekort: Rooster<Option<usize>>,
    /// The tekorten by the people that are lacking.
    pub schaarsten: Vec<Schaarste>,
    /// The schaarste of each tekort, by position.
    schaarste_van: Vec<Option<usize>>,
    /// The people by functie and plek, those that are asked for and not there included, in the order of their codes.
    pub bronnen: Vec<Bron>,
    /// Who can do what: sources are the `bronnen`, demands the work, amounts billionths of an hour.
    pub(super) net: Net,
}

impl Gedekt {
    /// Hours that nobody can do, in each gebied.
    pub fn ongedekt(&self) -> Vec<Decimal> {
        let som = |rooster: &Rooster<Decimal>, gebied| rooster.rij(gebied).iter().sum::<Decimal>();
        (0..self.gevraagd.rijen()).map(|g| som(&self.gevraagd, g) - som(&self.gedekt, g)).collect()
    }
}

impl Tekort {
    /// The class of legal duties, or of all work.
    pub(super) const fn klasse_van(wettelijk: bool) -> u8 {
        if wettelijk { PLICHT } else { OVERIG }
    }
}

impl Gedekt {
    /// The sources on whose plek the parts of tekorten are asked for, with the hours that these lack; the most hours first,
    /// then by code. A part that is covered now lacks none, but its people are wanted by others who come short.
    pub(super) fn gevraagd_van(&self, tekorten: &[usize]) -> Vec<(usize, Decimal)> {
        let mut uit: BTreeMap<usize, Decimal> = BTreeMap::new();
        for &waar in tekorten.iter().flat_map(|&t| &self.tekorten[t].werk) {
            let delen = self.net.vragen[waar].map_or(0..0, |vraag| self.net.netwerk.delen_van(vraag));
            for taak in delen.map(|deel| self.net.taken[deel]) {
                *uit.entry(self.net.gevraagd[taak] as usize).or_default() += self.taken[taak].ongedekt();
            }
        }
        let mut uit: Vec<(usize, Decimal)> = uit.into_iter().collect();
        uit.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        uit
    }

    /// What holds back a voorziening in a gebied; none where it is covered.
    pub fn schaarste(&self, waar: (usize, usize)) -> Option<&Schaarste> {
        let nummer = self.schaarste_van[self.tekort[waar]?]?;
        self.schaarsten.get(nummer)
    }

    /// True when the people of a source may do some of the work of a voorziening in a gebied.
    pub fn kan(&self, bron: usize, waar: (usize, usize)) -> bool {
        let nummer = u32::try_from(bron).unwrap_or(u32::MAX);
        self.net.vragen[waar].is_some_and(|vraag| self.net.netwerk.bedient(nummer, vraag))
    }
}

/// The class of legal duties in the network, and that of all other work.
const PLICHT: u8 = 0;
const OVERIG: u8 = 1;

/// What the division follows from, besides the plan itself.
#[derive(Debug, Clone, Copy)]
pub struct Gegeven<'g> {
    /// The demand.
    pub vraag: &'g Vraag,
    /// Working time per functie.
    pub werktijd: &'g [Beschikbaar],
    /// Fte needed, with the additional tasks.
    pub formatie: &'g Rooster<Nodig>,
    /// Average fte of each row of the bezetting.
    pub per_rij: &'g [Decimal],
    /// The band.
    pub band: Band,
}

impl<'g> From<&'g Uitkomst> for Gegeven<'g> {
    fn from(uitkomst: &'g Uitkomst) -> Self {
        Self {
            vraag: &uitkomst.vraag,
            werktijd: &uitkomst.werktijd,
            formatie: &uitkomst.formatie,
            per_rij: &uitkomst.bezetting.per_rij,
            band: uitkomst.band,
        }
    }
}

/// Computes what is covered.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, gegeven: Gegeven<'_>) -> Gedekt {
    met(plan, gids, gegeven, plan.normen.onderling)
}

/// What would be covered if functies of one inzet stood in for each other where they do not now, or the other way round.
pub fn andersom(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Gedekt {
    met(plan, gids, uitkomst.into(), !plan.normen.onderling)
}

fn met(plan: &Plan, gids: &Gids<'_>, gegeven: Gegeven<'_>, onderling: bool) -> Gedekt {
    let Gegeven { vraag, werktijd, formatie, per_rij, band } = gegeven;
    let mut ploegen = ploegen(plan, gids, per_rij, werktijd);
    let mut taken = taken(plan, gids, vraag, band);
    let Bronnen { lijst: mut bronnen, gevraagd: op_plek } = bronnen::bronnen(plan, gids, &ploegen, &taken);
    trek_taken_af(&mut bronnen, formatie, werktijd);
    let net = Net::van(plan, gids, &bronnen, op_plek, &taken, onderling);
    let stroom = los_op(&net.netwerk);
    for (bron, &over) in bronnen.iter().zip(&stroom.over) {
        if let Some(ploeg) = bron.ploeg {
            ploegen[ploeg].uren = bron.uren;
            ploegen[ploeg].ongebruikt = uit_eenheden(over).min(bron.uren);
        }
    }
    let (rijen, kolommen) = (plan.wijken.len() + 1, plan.voorzieningen.len());
    let mut gevraagd = Rooster::gevuld(rijen, kolommen, Decimal::ZERO);
    for taak in &taken {
        gevraagd[(taak.gebied, taak.voorziening)] += taak.gevraagd;
    }
    let mut gedekt = gevraagd.clone();
    let mut tekort = Rooster::gevuld(rijen, kolommen, None);
    let mut tekorten = Vec::with_capacity(stroom.trappen.len());
    for trap in &stroom.trappen {
        let mut werk: Vec<(usize, usize)> = trap.vragen.iter().map(|&vraag| net.werk[vraag]).collect();
        werk.sort_unstable();
        let mut ongedekt = Decimal::ZERO;
        for &waar in &werk {
            gedekt[waar] = fijn(trap.deel.van(gevraagd[waar]));
            tekort[waar] = Some(tekorten.len());
            ongedekt += gevraagd[waar] - gedekt[waar];
        }
        let wettelijk = werk.first().is_some_and(|&(_, v)| klasse(plan, v) == PLICHT);
        tekorten.push(Tekort { aandeel: trap.deel, wettelijk, werk, uitgeput: trap.bronnen.clone(), ongedekt });
    }
    deel_over_taken(&mut taken, &net, &stroom, &gedekt);
    let (schaarsten, schaarste_van) = (Vec::new(), vec![None; tekorten.len()]);
    let mut uit =
        Gedekt { ploegen, taken, tekorten, gevraagd, gedekt, tekort, schaarsten, schaarste_van, bronnen, net };
    uit.schaarsten = schaarsten_van(&uit);
    for (nummer, schaarste) in uit.schaarsten.iter().enumerate() {
        schaarste.tekorten.iter().for_each(|&t| uit.schaarste_van[t] = Some(nummer));
    }
    uit
}

/// Gives each taak what its part of the network got; of work that comes short the last taak gets what is left of the
/// whole, so that taken add up to it in every digit.
fn deel_over_taken(taken: &mut [Taak], net: &Net, stroom: &Stroom, gedekt: &Rooster<Decimal>) {
    let mut rest: Vec<(Decimal, Option<usize>)> = net.werk.iter().map(|&waar| (gedekt[waar], None)).collect();
    for (deel, (&t, &(krijgt, noemer))) in net.taken.iter().zip(&stroom.deel).enumerate() {
        let taak = &mut taken[t];
        let waar = (taak.gebied, taak.voorziening);
        let heel = krijgt >= noemer * u128::from(net.netwerk.uren(deel));
        taak.gedekt = if heel { taak.gevraagd } else { van_noemer(krijgt, noemer) };
        if let Some((over, laatste)) = net.vragen[waar].map(|vraag| &mut rest[vraag]) {
            *over -= taak.gedekt;
            *laatste = if heel { *laatste } else { Some(t) };
        }
    }
    for (over, laatste) in rest {
        if let Some(laatste) = laatste {
            let taak = &mut taken[laatste];
            taak.gedekt = (taak.gedekt + over).max(Decimal::ZERO);
        }
    }
}

/// Hours that would be covered of each gebied and voorziening with other fte in the rows of the bezetting than those of
/// `uitkomst`. What follows from the demand alone stands.
pub fn gedekt_met(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst, per_rij: &[Decimal]) -> Gedekt {
    bereken(plan, gids, Gegeven { per_rij, ..uitkomst.into() })
}

/// All staff, one ploeg per plek and functie, in the order of the bezetting.
fn ploegen(plan: &Plan, gids: &Gids<'_>, per_rij: &[Decimal], werktijd: &[Beschikbaar]) -> Vec<Ploeg> {
    let mut uit: Vec<Ploeg> = Vec::new();
    let mut waar: HashMap<(&Plek, usize), usize> = HashMap::new();
    for (rij, &fte) in plan.bezetting.iter().zip(per_rij) {
        let Some(&functie) = gids.functies.get(&rij.functie) else { continue };
        // Who works in a team without a wijk covers nothing.
        let nergens = rij.plek != Plek::Stad && gids.wijken_van(&rij.plek).is_empty();
        if fte.is_zero() || nergens {
            continue;
        }
        let ploeg = *waar.entry((&rij.plek, functie)).or_insert_with(|| {
            let (wijken, nul) = (gids.wijken_van(&rij.plek).to_vec(), Decimal::ZERO);
            uit.push(Ploeg { plek: rij.plek.clone(), wijken, functie, fte: nul, uren: nul, ongebruikt: nul });
            uit.len() - 1
        });
        uit[ploeg].fte += fte;
    }
    for ploeg in &mut uit {
        ploeg.uren = ploeg.fte * werktijd[ploeg.functie].direct();
    }
    uit
}

fn taken(plan: &Plan, gids: &Gids<'_>, vraag: &Vraag, band: Band) -> Vec<Taak> {
    let stad = plan.wijken.len();
    let mut uit = Vec::new();
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        let gebieden: Vec<(usize, Decimal)> = match voorziening.niveau {
            Niveau::Wijk => (0..stad).map(|w| (w, vraag.uren[(w, v)])).collect(),
            Niveau::Stad | Niveau::Regio => vec![(stad, vraag.uren.kolom(v).sum())],
        };
        let inzet: Vec<(usize, Decimal)> = voorziening
            .inzet
            .iter()
            .filter_map(|i| Some((*gids.functies.get(&i.functie)?, procent(i.procent.bij(band)))))
            .collect();
        for (gebied, uren) in gebieden {
            for &(functie, aandeel) in &inzet {
                let gevraagd = fijn(uren * aandeel);
                if gevraagd > Decimal::ZERO {
                    uit.push(Taak { gebied, voorziening: v, functie, gevraagd, gedekt: Decimal::ZERO });
                }
            }
        }
    }
    uit
}

fn klasse(plan: &Plan, voorziening: usize) -> u8 {
    if plan.voorzieningen[voorziening].wet == Wet::Geen { OVERIG } else { PLICHT }
}

/// The fte of direct work that a number of hours stands for.
pub fn in_fte(uitkomst: &Uitkomst, functie: usize, uren: Decimal) -> Decimal {
    deel(uren, uitkomst.werktijd[functie].direct())
}
