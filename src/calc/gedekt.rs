//! Step 5, together: which hours of demand the staff really covers. Everyone can do many things, but only once; so a
//! fair division of hours of staff over hours of demand decides ([`super::stroom`]), not a count per functie.
//!
//! A *ploeg* is all staff of one functie on one plek. A *taak* is the part of a voorziening in a gebied that the inzet
//! gives to one functie; staff of that functie can do it, and that of the functies under `kan_ook`. Legal duties go
//! first. A *tekort* is work that waits for the same people and so gets the same share of its hours.

mod bronnen;

use std::collections::{BTreeMap, HashMap};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

pub use bronnen::Bron;

use super::Uitkomst;
use super::afronding::{deel, procent};
use super::bezetting::Aanwezig;
use super::formatie::Nodig;
use super::gids::Gids;
use super::rooster::Rooster;
use super::stroom::{Breuk, MEESTE, Netwerk, Stroom, los_op};
use super::vraag::Vraag;
use super::werktijd::Beschikbaar;
use crate::plan::voorziening::Wet;
use crate::plan::{Band, Niveau, Plan, Plek};
use bronnen::{Bronnen, rang, trek_taken_af};

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
    /// The people by functie and plek, those that are asked for and not there included, in the order of their codes.
    pub bronnen: Vec<Bron>,
    /// Who can do what: sources are the `bronnen`, demands the work, amounts billionths of an hour.
    pub(super) net: Net,
}

/// The network with what its demands and parts stand for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Net {
    pub netwerk: Netwerk,
    /// Gebied and voorziening of each demand.
    pub werk: Vec<(usize, usize)>,
    /// The taak of each part, by position.
    pub taken: Vec<usize>,
    /// The place of each gebied and voorziening among the demands.
    pub vragen: Rooster<Option<usize>>,
    /// The source where the people of a functie for a gebied are asked for.
    pub gevraagd: Rooster<Option<u32>>,
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
    /// The sources on whose plek the parts of a tekort are asked for, with the hours that these lack; the most hours first,
    /// then by code. A part that is covered now lacks none, but its people are wanted by others who come short.
    pub(super) fn gevraagd_van(&self, tekort: &Tekort) -> Vec<(usize, Decimal)> {
        let mut uit: BTreeMap<usize, Decimal> = BTreeMap::new();
        for &waar in &tekort.werk {
            let delen = self.net.vragen[waar].map_or(0..0, |vraag| self.net.netwerk.delen_van(vraag));
            for taak in delen.map(|deel| &self.taken[self.net.taken[deel]]) {
                if let Some(bron) = self.net.gevraagd[(taak.gebied, taak.functie)] {
                    *uit.entry(bron as usize).or_default() += taak.ongedekt();
                }
            }
        }
        let mut uit: Vec<(usize, Decimal)> = uit.into_iter().collect();
        uit.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        uit
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

/// Computes what is covered.
pub fn bereken(
    plan: &Plan,
    gids: &Gids<'_>,
    vraag: &Vraag,
    werktijd: &[Beschikbaar],
    formatie: &Rooster<Nodig>,
    aanwezig: &Aanwezig,
    band: Band,
) -> Gedekt {
    let mut ploegen = ploegen(plan, gids, &aanwezig.per_rij, werktijd);
    let mut taken = taken(plan, gids, vraag, band);
    let gevraagd_van = taken.iter().map(|taak| (taak.gebied, taak.functie));
    let Bronnen { lijst: mut bronnen, gevraagd: op_plek } = bronnen::bronnen(plan, gids, &ploegen, gevraagd_van);
    trek_taken_af(&mut bronnen, formatie, werktijd);
    let net = net(plan, gids, &bronnen, op_plek, &taken);
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
            gedekt[waar] = trap.deel.van(gevraagd[waar]);
            tekort[waar] = Some(tekorten.len());
            ongedekt += gevraagd[waar] - gedekt[waar];
        }
        let wettelijk = werk.first().is_some_and(|&(_, v)| klasse(plan, v) == PLICHT);
        tekorten.push(Tekort { aandeel: trap.deel, wettelijk, werk, uitgeput: trap.bronnen.clone(), ongedekt });
    }
    deel_over_taken(&mut taken, &net, &stroom, &gedekt);
    Gedekt { ploegen, taken, tekorten, gevraagd, gedekt, tekort, bronnen, net }
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
    let aanwezig = Aanwezig { per_rij: per_rij.to_vec(), ..uitkomst.bezetting.clone() };
    bereken(plan, gids, &uitkomst.vraag, &uitkomst.werktijd, &uitkomst.formatie, &aanwezig, uitkomst.band)
}

/// All staff, one ploeg per plek and functie, in the order of the bezetting.
fn ploegen(plan: &Plan, gids: &Gids<'_>, per_rij: &[Decimal], werktijd: &[Beschikbaar]) -> Vec<Ploeg> {
    let mut uit: Vec<Ploeg> = Vec::new();
    let mut waar: HashMap<(&Plek, usize), usize> = HashMap::new();
    for (rij, &fte) in plan.bezetting.iter().zip(per_rij) {
        let Some(&functie) = gids.functies.get(&rij.functie) else { continue };
        if fte.is_zero() {
            continue;
        }
        let ploeg = *waar.entry((&rij.plek, functie)).or_insert_with(|| {
            let (wijken, nul) = (gids.wijken_van(&rij.plek), Decimal::ZERO);
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
                let gevraagd = uren * aandeel;
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

/// Who can do what, everything in the order of codes.
fn net(plan: &Plan, gids: &Gids<'_>, bronnen: &[Bron], gevraagd: Rooster<Option<u32>>, taken: &[Taak]) -> Net {
    let stad = plan.wijken.len();
    // Per gebied and functie; staff of the city stands behind that of every gebied.
    let mut wie: Rooster<Vec<u32>> = Rooster::gevuld(stad + 1, plan.functies.len(), Vec::new());
    for (bron, b) in bronnen.iter().zip(0_u32..) {
        if bron.wijken.is_empty() {
            (0..=stad).for_each(|gebied| wie[(gebied, bron.functie)].push(b));
        } else {
            bron.wijken.iter().for_each(|&wijk| wie[(wijk, bron.functie)].push(b));
        }
    }
    let ook: Vec<Vec<usize>> = plan
        .voorzieningen
        .iter()
        .map(|v| {
            let onderling = v.inzet.iter().filter(|_| plan.normen.onderling).map(|inzet| &inzet.functie);
            let mut ook: Vec<usize> =
                v.kan_ook.iter().chain(onderling).filter_map(|code| gids.functies.get(code).copied()).collect();
            ook.sort_by_key(|&f| &plan.functies[f].code);
            ook.dedup();
            ook
        })
        .collect();
    let mut wijken = rang(plan.wijken.iter().map(|w| &w.code));
    wijken.push(stad);
    let voorzieningen = rang(plan.voorzieningen.iter().map(|v| &v.code));
    let functies = rang(plan.functies.iter().map(|f| &f.code));
    let mut volgorde: Vec<usize> = (0..taken.len()).collect();
    volgorde.sort_unstable_by_key(|&t| {
        let taak = &taken[t];
        (wijken[taak.gebied], voorzieningen[taak.voorziening], functies[taak.functie], t)
    });
    let mut netwerk = Netwerk::met(bronnen.iter().map(|b| naar_boven(b.uren)).collect());
    let mut werk: Vec<(usize, usize)> = Vec::new();
    let mut vragen = Rooster::gevuld(stad + 1, plan.voorzieningen.len(), None);
    for &t in &volgorde {
        let taak = &taken[t];
        let hier = (taak.gebied, taak.voorziening);
        if werk.last() != Some(&hier) {
            vragen[hier] = Some(netwerk.vraag(klasse(plan, taak.voorziening)));
            werk.push(hier);
        }
        let anderen = ook[taak.voorziening].iter().filter(|&&f| f != taak.functie);
        let invallers: Vec<u32> = anderen.flat_map(|&f| &wie[(taak.gebied, f)]).copied().collect();
        let uren = in_eenheden(taak.gevraagd, RoundingStrategy::ToZero);
        netwerk.deel(uren, &wie[(taak.gebied, taak.functie)], &invallers);
    }
    Net { netwerk, werk, taken: volgorde, vragen, gevraagd }
}

/// Billionths of an hour. What is asked is cut off and what there is rounded up, so that people who are exactly enough
/// never lack a billionth; beyond [`MEESTE`] together the plan is refused before it comes here.
fn in_eenheden(uren: Decimal, afronding: RoundingStrategy) -> u64 {
    let eenheden = uren.checked_mul(Decimal::from(EENHEDEN)).map(|e| e.round_dp_with_strategy(0, afronding));
    eenheden.and_then(|e| e.to_u64()).unwrap_or(MEESTE).min(MEESTE)
}

/// Billionths of an hour, a part of one counted as one.
pub(super) fn naar_boven(uren: Decimal) -> u64 {
    in_eenheden(uren, RoundingStrategy::AwayFromZero)
}

/// Hours of so many billionths.
pub(super) fn uit_eenheden(eenheden: u64) -> Decimal {
    Decimal::from(eenheden) / Decimal::from(EENHEDEN)
}

/// So many units are one hour.
const EENHEDEN: u64 = 1_000_000_000;

/// Hours of so many `noemer`ths of a unit.
fn van_noemer(hoeveel: u128, noemer: u128) -> Decimal {
    let heel = u64::try_from(hoeveel / noemer).unwrap_or(u64::MAX);
    uit_eenheden(heel) + Breuk { teller: hoeveel % noemer, noemer }.van(Decimal::new(1, 9))
}

/// The fte of direct work that a number of hours stands for.
pub fn in_fte(uitkomst: &Uitkomst, functie: usize, uren: Decimal) -> Decimal {
    deel(uren, uitkomst.werktijd[functie].direct())
}
