//! Step 5: who is there against what is needed, per gebied and functie.
//!
//! Staff of a team with several wijken serves them all; here it is attributed to them by need, in tenths of fte (in
//! hundredths where a part of a year leaves some), so that a number per wijk can be shown and the rows add up. What it can really cover together is the business of the flow.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::afronding::{TIENDE, halverwege};
use super::formatie::Nodig;
use super::gids::Gids;
use super::rooster::Rooster;
use super::toedeling;
use crate::plan::{Aanstelling, Band, Dienstverband, Methode, Plan, Plek};

/// Who is there: rows are gebieden (the wijken, last the city), columns functies.
#[derive(Debug, Clone, PartialEq)]
pub struct Aanwezig {
    /// Average fte in the year.
    pub fte: Rooster<Decimal>,
    /// Fte of posts that are not filled.
    pub vacature: Rooster<Decimal>,
    /// Average fte of each row of the bezetting, in the order of the plan; zero for rows that do not count.
    pub per_rij: Vec<Decimal>,
    /// Fte of each row (outer) as it is attributed to gebieden: pairs of gebied and fte.
    pub toegerekend: Vec<Vec<(usize, Decimal)>>,
}

/// Computes who is there.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, formatie: &Rooster<Nodig>, jaar: u16, band: Band) -> Aanwezig {
    let (stad, functies) = (plan.wijken.len(), plan.functies.len());
    let mut fte = Rooster::gevuld(stad + 1, functies, Decimal::ZERO);
    let mut vacature = fte.clone();
    let mut per_rij = Vec::with_capacity(plan.bezetting.len());
    let mut toegerekend = Vec::with_capacity(plan.bezetting.len());
    for rij in &plan.bezetting {
        let gemiddeld = halverwege(rij.fte.bij(band) * deel_van_jaar(rij, jaar), 2);
        let mut delen = Vec::new();
        if let Some(&f) = gids.functies.get(&rij.functie) {
            delen = reken_toe(plan, gids, formatie, rij, f, gemiddeld);
            for &(gebied, deel) in &delen {
                if rij.dienstverband.telt() {
                    fte[(gebied, f)] += deel;
                } else if rij.dienstverband == Dienstverband::Vacature {
                    vacature[(gebied, f)] += deel;
                }
            }
        }
        per_rij.push(if rij.dienstverband.telt() { gemiddeld } else { Decimal::ZERO });
        toegerekend.push(delen);
    }
    Aanwezig { fte, vacature, per_rij, toegerekend }
}

fn reken_toe(
    plan: &Plan,
    gids: &Gids<'_>,
    formatie: &Rooster<Nodig>,
    rij: &Aanstelling,
    functie: usize,
    fte: Decimal,
) -> Vec<(usize, Decimal)> {
    if rij.plek == Plek::Stad {
        return vec![(plan.wijken.len(), fte)];
    }
    let wijken = gids.wijken_van(&rij.plek);
    if let [enige] = wijken[..] {
        return vec![(enige, fte)];
    }
    let mut gewichten: Vec<Decimal> = wijken.iter().map(|&w| halverwege(formatie[(w, functie)].exact, 9)).collect();
    if gewichten.iter().all(Decimal::is_zero) {
        gewichten = wijken.iter().map(|&w| Decimal::from(plan.wijken[w].bevolking.inwoners)).collect();
    }
    let stap = if fte.normalize().scale() <= 1 { TIENDE } else { Decimal::new(1, 2) };
    let delen = toedeling::verdeel_decimaal(fte, stap, &gewichten, Methode::SainteLague);
    wijken.into_iter().zip(delen).collect()
}

/// The part of a year, 0 to 1, in which a row is there; both its first and its last day count.
pub fn deel_van_jaar(rij: &Aanstelling, jaar: u16) -> Decimal {
    let (Ok(jaar), true) = (i16::try_from(jaar), rij.vanaf.is_some() || rij.tot_en_met.is_some()) else {
        return Decimal::ONE;
    };
    let (Ok(eerste), Ok(laatste)) = (Date::new(jaar, 1, 1), Date::new(jaar, 12, 31)) else {
        return Decimal::ONE;
    };
    let van = rij.vanaf.map_or(eerste, |d| d.max(eerste));
    let tot = rij.tot_en_met.map_or(laatste, |d| d.min(laatste));
    if van > tot {
        return Decimal::ZERO;
    }
    let dagen = |a: Date, b: Date| i64::from(b.day_of_year() - a.day_of_year()) + 1;
    Decimal::from(dagen(van, tot)) / Decimal::from(dagen(eerste, laatste))
}
