//! Step 5: who is there against what is needed, per gebied and functie.
//!
//! Days first: the fte of all rows of one functie on one plek, each times its days, are added up and divided by the days
//! of the year once. So twelve rows of a month give what one row of the year gives.
//!
//! Staff of a team with several wijken serves them all; here all of one functie in a team is attributed to them in
//! proportion to what each needs of it for the work of the team's domeinen, so that a number per wijk can be shown and the
//! rows add up. Its rows follow from that. What it can really cover together is the business of the flow.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::afronding::{deel, naar_rato};
use super::domeinwerk::Werk;
use super::gids::Gids;
use super::rooster::Rooster;
use crate::plan::{Aanstelling, Band, Dienstverband, Plan, Plek};

/// Who is there: rows are gebieden (the wijken, last the city), columns functies.
#[derive(Debug, Clone, PartialEq)]
pub struct Aanwezig {
    /// Average fte in the year.
    pub fte: Rooster<Decimal>,
    /// Fte of posts that are not filled.
    pub vacature: Rooster<Decimal>,
    /// Average fte of each functie in teams that have no wijk: they are paid, and are there for nobody.
    pub zonder_wijk: Vec<Decimal>,
    /// Average fte of each row of the bezetting, in the order of the plan; zero for rows that do not count. Those of one
    /// functie on one plek add up to what they are together.
    pub per_rij: Vec<Decimal>,
    /// The rows of one functie on one plek that are there for the same, in the order of plek, functie and what for.
    pub groepen: Vec<Groep>,
}

/// Rows of one functie on one plek that are there for the same. What each is of each gebied follows when it is asked: of a
/// team with many wijken that is rows times wijken.
#[derive(Debug, Clone, PartialEq)]
pub struct Groep {
    /// Where.
    pub plek: Plek,
    /// True where they are there; not for vacatures and for who does not count.
    pub telt: bool,
    /// The rows, by position in the bezetting, each with its average fte in the year; they add up to those of the gebieden.
    pub rijen: Vec<(usize, Decimal)>,
    /// The fte of all of them as it is attributed to gebieden; none for a team without a wijk.
    pub gebieden: Vec<(usize, Decimal)>,
}

impl Groep {
    /// What each row is of one gebied, in the order of `rijen`; nothing where the group is not there for it. Both ways they
    /// add up: the largest part of a row takes what its division leaves, the largest row of a gebied what the others do.
    pub fn in_gebied(&self, gebied: usize) -> Vec<Decimal> {
        let Some(kolom) = self.gebieden.iter().position(|(g, _)| *g == gebied) else { return Vec::new() };
        let delen: Vec<Decimal> = self.gebieden.iter().map(|(_, deel)| *deel).collect();
        let (som, grootste_deel) = (delen.iter().sum::<Decimal>(), delen.iter().max().copied().unwrap_or_default());
        let mut uit: Vec<Decimal> = self
            .rijen
            .iter()
            .map(|&(_, fte)| {
                let los = |gewicht: Decimal| deel(fte * gewicht, som);
                // Only a part as large as the largest can be the one that takes what is left.
                if som.is_zero() || los(delen[kolom]) == los(grootste_deel) {
                    naar_rato(fte, &delen)[kolom]
                } else {
                    los(delen[kolom])
                }
            })
            .collect();
        if let Some(grootste) = (0..uit.len()).max_by_key(|&r| self.rijen[r].1) {
            let samen: Decimal = uit.iter().sum();
            uit[grootste] += delen[kolom] - samen;
        }
        uit
    }
}

impl Aanwezig {
    /// Average fte of each row, vacatures as well; none for who is in a team without a wijk.
    pub fn gemiddeld(&self) -> Vec<Option<Decimal>> {
        let mut uit = vec![None; self.per_rij.len()];
        let ergens = self.groepen.iter().filter(|groep| !groep.gebieden.is_empty());
        for &(rij, fte) in ergens.flat_map(|groep| &groep.rijen) {
            uit[rij] = Some(fte);
        }
        uit
    }

    /// The fte of each row in one gebied, by its position; of those that are there for it.
    pub fn in_gebied(&self, gebied: usize) -> impl Iterator<Item = (usize, Decimal)> + '_ {
        self.groepen.iter().flat_map(move |groep| {
            groep.rijen.iter().zip(groep.in_gebied(gebied)).map(|((rij, _), fte)| (*rij, fte)).collect::<Vec<_>>()
        })
    }
}

/// What a row is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    Telt,
    Vacature,
    TeltNiet,
}

impl Telling {
    const fn van(dienstverband: Dienstverband) -> Self {
        match dienstverband {
            Dienstverband::Vacature => Self::Vacature,
            telt if telt.telt() => Self::Telt,
            _ => Self::TeltNiet,
        }
    }
}

/// Computes who is there.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, werk: Werk<'_>, jaar: u16) -> Aanwezig {
    let band = werk.band;
    let (stad, functies) = (plan.wijken.len(), plan.functies.len());
    let fte = Rooster::gevuld(stad + 1, functies, Decimal::ZERO);
    let n = plan.bezetting.len();
    let mut uit = Aanwezig {
        vacature: fte.clone(),
        fte,
        zonder_wijk: vec![Decimal::ZERO; functies],
        per_rij: vec![Decimal::ZERO; n],
        groepen: Vec::new(),
    };
    let mut groepen: BTreeMap<(&Plek, usize, Telling), Vec<usize>> = BTreeMap::new();
    for (r, rij) in plan.bezetting.iter().enumerate() {
        if let Some(&f) = gids.functies.get(&rij.functie) {
            groepen.entry((&rij.plek, f, Telling::van(rij.dienstverband))).or_default().push(r);
        }
    }
    let jaardagen = dagen_van(jaar);
    for ((plek, f, telling), rijen) in groepen {
        let dagen: Vec<Decimal> = rijen.iter().map(|&r| fte_dagen(&plan.bezetting[r], jaar, band)).collect();
        let samen = deel(dagen.iter().sum(), jaardagen);
        let gebieden = reken_toe(plan, gids, werk, plek, f, samen);
        if gebieden.is_empty() && telling == Telling::Telt {
            uit.zonder_wijk[f] += samen;
        }
        for &(gebied, deel) in &gebieden {
            match telling {
                Telling::Telt => uit.fte[(gebied, f)] += deel,
                Telling::Vacature => uit.vacature[(gebied, f)] += deel,
                Telling::TeltNiet => {}
            }
        }
        let per_rij = naar_rato(samen, &dagen);
        let rijen: Vec<(usize, Decimal)> = rijen.into_iter().zip(per_rij).collect();
        if telling == Telling::Telt {
            for &(r, fte) in &rijen {
                uit.per_rij[r] = fte;
            }
        }
        uit.groepen.push(Groep { plek: plek.clone(), telt: telling == Telling::Telt, rijen, gebieden });
    }
    uit
}

/// The fte of one functie on one plek by gebied: pairs of gebied and fte that add up to `fte`.
pub fn reken_toe(
    plan: &Plan,
    gids: &Gids<'_>,
    werk: Werk<'_>,
    plek: &Plek,
    functie: usize,
    fte: Decimal,
) -> Vec<(usize, Decimal)> {
    if *plek == Plek::Stad {
        return vec![(plan.wijken.len(), fte)];
    }
    let wijken = gids.wijken_van(plek);
    let team = if let Plek::Team(code) = plek { gids.teams.get(code).copied() } else { None };
    let mut gewichten: Vec<Decimal> = wijken.iter().map(|&w| werk.nodig(plan, gids, team, w, functie)).collect();
    if gewichten.iter().all(Decimal::is_zero) {
        gewichten = wijken.iter().map(|&w| Decimal::from(plan.wijken[w].bevolking.inwoners)).collect();
    }
    let delen = naar_rato(fte, &gewichten);
    wijken.iter().copied().zip(delen).collect()
}

/// Fte of a row times the days of the year in which it is there; both its first and its last day count.
pub fn fte_dagen(rij: &Aanstelling, jaar: u16, band: Band) -> Decimal {
    rij.fte.bij(band) * Decimal::from(dagen(rij, jaar))
}

/// The days of a year.
pub fn dagen_van(jaar: u16) -> Decimal {
    let (eerste, laatste) = grenzen(jaar);
    Decimal::from(tussen(eerste, laatste))
}

/// The part of a year, 0 to 1, in which a row is there.
pub fn deel_van_jaar(rij: &Aanstelling, jaar: u16) -> Decimal {
    deel(Decimal::from(dagen(rij, jaar)), dagen_van(jaar))
}

fn dagen(rij: &Aanstelling, jaar: u16) -> i32 {
    let (eerste, laatste) = grenzen(jaar);
    let van = rij.vanaf.map_or(eerste, |d| d.max(eerste));
    let tot = rij.tot_en_met.map_or(laatste, |d| d.min(laatste));
    if van > tot { 0 } else { tussen(van, tot) }
}

/// The first and the last day of a year.
fn grenzen(jaar: u16) -> (Date, Date) {
    // A calendar ends in 9999; the years of a plan end long before (`plan::controle`).
    let jaar = i16::try_from(jaar).unwrap_or(i16::MAX).min(9999);
    (Date::constant(jaar, 1, 1), Date::constant(jaar, 12, 31))
}

/// Days of one year, both ends counted.
fn tussen(van: Date, tot: Date) -> i32 {
    i32::from(tot.day_of_year() - van.day_of_year()) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    proptest! {
        #[test]
        fn rows_add_up_both_ways(
            rijen in prop::collection::vec(1_i64..1_000_000, 1..14),
            gewichten in prop::collection::vec(0_i64..1_000, 1..6),
        ) {
            let dagen: Vec<Decimal> = rijen.into_iter().map(|r| Decimal::new(r, 3)).collect();
            let samen = deel(dagen.iter().sum(), dec!(366));
            let gewichten: Vec<Decimal> = gewichten.into_iter().map(Decimal::from).collect();
            let gebieden: Vec<(usize, Decimal)> = naar_rato(samen, &gewichten).into_iter().enumerate().collect();
            let rijen: Vec<(usize, Decimal)> = naar_rato(samen, &dagen).into_iter().enumerate().collect();
            let groep = Groep { plek: Plek::Stad, telt: true, rijen, gebieden };
            let kolommen: Vec<Vec<Decimal>> = groep.gebieden.iter().map(|(g, _)| groep.in_gebied(*g)).collect();
            for (r, &(_, fte)) in groep.rijen.iter().enumerate() {
                prop_assert_eq!(kolommen.iter().map(|kolom| kolom[r]).sum::<Decimal>(), fte);
            }
            for (kolom, &(_, deel)) in kolommen.iter().zip(&groep.gebieden) {
                prop_assert_eq!(kolom.iter().sum::<Decimal>(), deel);
            }
        }
    }
}
