//! Yearly figures in a year that the plan does not give. A year after the last that is given is not nought but unknown: it
//! is carried over from the last one before it, euros with the percentage of the plan, percentages as they are. Before the
//! first there was nothing yet. What is carried over is told ([`super::gaten`]).
//!
//! Fasering is no such figure: it says how much of the work is here already, and a year without a row counts in full.

use rust_decimal::Decimal;

use super::afronding::fijn;
use super::vraag::groeifactor;
use crate::plan::prognose::{Jaarbevolking, Prognose};
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waarde::{Last, Steun, Werking};
use crate::plan::{Band, Plan, Voorziening};

/// The row of a year, or else the last one before it.
pub fn laatste<W: Werking>(reeks: &[Jaarwaarde<W>], jaar: u16) -> Option<&Jaarwaarde<W>> {
    reeks.iter().filter(|j| j.jaar <= jaar).max_by_key(|j| j.jaar)
}

/// What prevention takes away in a year.
pub fn preventie(v: &Voorziening, jaar: u16) -> Option<&Jaarwaarde<Steun>> {
    laatste(&v.preventie, jaar)
}

/// How much of the work is here in a year, where a row says so.
pub fn fasering(v: &Voorziening, jaar: u16) -> Option<&Jaarwaarde<Last>> {
    v.fasering.iter().find(|j| j.jaar == jaar)
}

/// The year of the forecast that stands for a year: itself, or the last one before it that is not before the base year.
pub fn prognose(prognose: &Prognose, basisjaar: u16, jaar: u16) -> Option<&Jaarbevolking> {
    prognose.jaren.iter().filter(|j| (basisjaar..=jaar).contains(&j.jaar)).max_by_key(|j| j.jaar)
}

/// The lumpsum of a year in euro, with the year that gives it.
pub fn lumpsum(plan: &Plan, jaar: u16, band: Band) -> Option<(Decimal, u16)> {
    let begroting = &plan.begroting;
    let rij = laatste(&begroting.lumpsum, jaar)?;
    let bedrag = rij.waarde.bij(band);
    if rij.jaar == jaar {
        return Some((bedrag, jaar));
    }
    Some((fijn(bedrag * groeifactor(begroting.doortrekken.bij(band), rij.jaar, jaar)), rij.jaar))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::vraag::{Werk, groei};
    use crate::calc::{self, cohort};
    use crate::plan::prognose::PerLeeftijd;
    use crate::plan::wijk::Leeftijden;
    use crate::plan::{Vraagregel, Waarde};
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.planjaren.push(2031);
        plan
    }

    #[test]
    fn a_year_after_the_last_is_as_the_last_and_before_the_first_there_is_none() {
        let plan = plan();
        let inloop = &plan.voorzieningen[1];
        let uren = |jaar| Werk::van(&plan, inloop, jaar, Band::Midden).uren(Decimal::ONE);
        assert_eq!([2028, 2029, 2031].map(uren), [dec!(20), dec!(19), dec!(19)]);
        // Fasering is given in 2028 only: after it, all of the work is here.
        let licht = &plan.voorzieningen[0];
        assert_eq!((fasering(licht, 2028).is_some(), fasering(licht, 2029)), (true, None));
    }

    #[test]
    fn the_order_of_rows_makes_no_difference() {
        let mut plan = plan();
        plan.begroting.lumpsum.reverse();
        assert_eq!(lumpsum(&plan, 2031, Band::Midden), Some((dec!(1010000), 2029)));
    }

    #[test]
    fn euros_are_carried_over_with_the_percentage_of_the_plan() {
        let mut plan = plan();
        plan.begroting.doortrekken = Waarde::band(dec!(1), dec!(2), dec!(3));
        assert_eq!(lumpsum(&plan, 2031, Band::Midden), Some((dec!(1050804), 2029)));
        assert_eq!(lumpsum(&plan, 2031, Band::Hoog), Some((dec!(1030301), 2029)), "less to spend in the high band");
        assert_eq!(lumpsum(&plan, 2029, Band::Midden), Some((dec!(1010000), 2029)));
        assert_eq!(lumpsum(&plan, 2027, Band::Midden), None);
        let kosten = calc::bereken(&plan, 2031, Band::Midden).kosten;
        assert_eq!((kosten.lumpsum, kosten.reserve), (Some(dec!(1050804)), dec!(21016.08)));
    }

    /// A forecast that ends goes on by the rate of the voorziening, and does not fall back to that rate alone.
    #[test]
    fn a_forecast_is_carried_over_by_the_rate() {
        let mut plan = plan();
        let per_1000 = || Waarde::vast(dec!(10));
        plan.voorzieningen[0].vraag = Vraagregel::PerLeeftijd(PerLeeftijd {
            van_0_tot_15: per_1000(),
            van_15_tot_25: per_1000(),
            van_25_tot_45: per_1000(),
            van_45_tot_65: per_1000(),
            vanaf_65: per_1000(),
        });
        let jaar = |jaar, vanaf_65| Jaarbevolking { jaar, leeftijd: Leeftijden { vanaf_65, ..Leeftijden::default() } };
        let jaren = vec![jaar(2027, 1000), jaar(2029, 1200)];
        plan.prognose = Some(Prognose { jaren, ..Prognose::default() });
        let groei_in = |plan: &Plan, jaar| groei(plan, &plan.voorzieningen[0], jaar, Band::Midden);
        // 2028 is not in the forecast: 2027 and a year of 1,5 %. 2031: 2029 and two years of it.
        let verwacht = [dec!(1), dec!(1.015), dec!(1.2), dec!(1.23627)];
        assert_eq!([2027, 2028, 2029, 2031].map(|j| groei_in(&plan, j)), verwacht);
        // Without the base year the forecast says nothing of growth.
        plan.basisjaar = 2026;
        assert_eq!(cohort::groei(&plan, &plan.voorzieningen[0], 2029, Band::Midden), None);
    }
}
