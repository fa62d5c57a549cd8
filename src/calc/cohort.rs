//! Demand by age: `vraag = Σ bevolking × gebruik`, and how it grows when the ages of a gemeente shift.

use rust_decimal::Decimal;

use crate::plan::prognose::{PerLeeftijd, Prognose};
use crate::plan::wijk::Leeftijden;
use crate::plan::{Band, Plan, Voorziening, Vraagregel};

/// Clients that follow from people and use (a fraction) per age group.
pub fn clienten(bevolking: &[Decimal], gebruik: &[Decimal]) -> Decimal {
    bevolking.iter().zip(gebruik).map(|(b, g)| b * g).sum()
}

/// Hours that follow from people, use and hours per client per age group.
pub fn uren(bevolking: &[Decimal], gebruik: &[Decimal], uren: &[Decimal]) -> Decimal {
    bevolking.iter().zip(gebruik).zip(uren).map(|((b, g), u)| b * g * u).sum()
}

/// Units that follow from the ages of a wijk or gemeente and rates per 1.000.
pub fn volume(leeftijd: &Leeftijden, per_1000: &PerLeeftijd, band: Band) -> Decimal {
    let bevolking = leeftijd.lijst().map(Decimal::from);
    let gebruik = per_1000.lijst().map(|w| w.bij(band) / Decimal::ONE_THOUSAND);
    clienten(&bevolking, &gebruik)
}

/// By what the demand of a voorziening grows because the gemeente ages: the volume of `jaar` and that of the base year,
/// by which the first is to be divided. `None` where the plan has no forecast of both years, or the voorziening no rates
/// by age.
pub fn groei(plan: &Plan, voorziening: &Voorziening, jaar: u16, band: Band) -> Option<(Decimal, Decimal)> {
    let Vraagregel::PerLeeftijd(per_1000) = &voorziening.vraag else { return None };
    let prognose = plan.prognose.as_ref()?;
    let nu = volume(in_jaar(prognose, jaar)?, per_1000, band);
    let toen = volume(in_jaar(prognose, plan.basisjaar)?, per_1000, band);
    if toen.is_zero() { None } else { Some((nu, toen)) }
}

fn in_jaar(prognose: &Prognose, jaar: u16) -> Option<&Leeftijden> {
    prognose.jaren.iter().find(|j| j.jaar == jaar).map(|j| &j.leeftijd)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    /// The constructed case of `methoden.md` §5: ages 0–17, 18–64, 65–79 and 80+.
    #[test]
    fn six_years_of_an_ageing_city() {
        let gebruik = [dec!(0.098), dec!(0.031), dec!(0.064), dec!(0.212)];
        let per_client = [dec!(22), dec!(26), dec!(18), dec!(20)];
        for (bevolking, verwacht, verwachte_uren) in [
            ([12800, 41600, 11300, 4300], dec!(4178.8), dec!(92376)),
            ([12700, 41550, 11450, 4450], dec!(4208.85), dec!(92928.9)),
            ([12600, 41500, 11600, 4610], dec!(4241.02), dec!(93524.2)),
            ([12510, 41420, 11750, 4780], dec!(4275.36), dec!(94159.28)),
            ([12430, 41340, 11880, 4970], dec!(4313.64), dec!(94877.68)),
            ([12360, 41250, 12000, 5170], dec!(4354.07), dec!(95640.46)),
        ] {
            let bevolking = bevolking.map(Decimal::from);
            assert_eq!(clienten(&bevolking, &gebruik), verwacht);
            assert_eq!(uren(&bevolking, &gebruik, &per_client), verwachte_uren);
        }
    }
}
