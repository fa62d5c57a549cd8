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
    /// Fte of each row (outer) as it is attributed to gebieden: pairs of gebied and fte.
    pub toegerekend: Vec<Vec<(usize, Decimal)>>,
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
        toegerekend: vec![Vec::new(); n],
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
        for (&r, delen) in rijen.iter().zip(over_rijen(&per_rij, &gebieden)) {
            uit.toegerekend[r] = delen;
        }
        if telling == Telling::Telt {
            for (r, fte) in rijen.into_iter().zip(per_rij) {
                uit.per_rij[r] = fte;
            }
        }
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
    wijken.into_iter().zip(delen).collect()
}

/// What each row is of each gebied: both ways they add up, because the largest row is what the others leave.
fn over_rijen(per_rij: &[Decimal], gebieden: &[(usize, Decimal)]) -> Vec<Vec<(usize, Decimal)>> {
    let delen: Vec<Decimal> = gebieden.iter().map(|(_, deel)| *deel).collect();
    let mut uit: Vec<Vec<Decimal>> = per_rij.iter().map(|&fte| naar_rato(fte, &delen)).collect();
    if let Some(grootste) = (0..per_rij.len()).max_by_key(|&r| per_rij[r]) {
        for (g, &deel) in delen.iter().enumerate() {
            let som: Decimal = uit.iter().map(|rij| rij[g]).sum();
            uit[grootste][g] += deel - som;
        }
    }
    let met_gebied = |rij: Vec<Decimal>| gebieden.iter().map(|(g, _)| *g).zip(rij).collect();
    uit.into_iter().map(met_gebied).collect()
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
            let per_rij = naar_rato(samen, &dagen);
            let uit = over_rijen(&per_rij, &gebieden);
            for (rij, &fte) in uit.iter().zip(&per_rij) {
                prop_assert_eq!(rij.iter().map(|(_, deel)| deel).sum::<Decimal>(), fte);
            }
            for &(g, deel) in &gebieden {
                prop_assert_eq!(uit.iter().map(|rij| rij[g].1).sum::<Decimal>(), deel);
            }
        }
    }
}
