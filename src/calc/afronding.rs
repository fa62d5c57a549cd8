//! Rounding, the one place where it is done, and how the chain divides.
//!
//! The chain rounds nothing to be shown. A product and a quotient have no last decimal, though, so they are held at
//! [`FIJN`] decimals: sums of such figures are exact, whatever their order, up to some 10¹⁰ fte, hours or euro. What a
//! division left behind the last of `GELIJK` decimals is no difference: [`minder`] does not judge by it, and
//! [`halverwege`] does not round by it.
//!
//! Decisions in whole tenths of fte or whole euros (`calc::verdeling`) are no rounding of a figure; their steps are here
//! as well, so that nothing else in the house needs to round.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::plan::Afronding;

/// One tenth, the unit in which fte are planned.
pub const TIENDE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Decimals of a product or quotient of the chain.
pub const FIJN: u32 = 18;

/// Decimals in which two figures must differ to be different; a plan file has nine.
const GELIJK: u32 = 12;

/// A product as the chain holds it.
pub fn fijn(waarde: Decimal) -> Decimal {
    rond(waarde, FIJN)
}

/// `a ÷ b` as the chain holds it, or zero where there is nothing to divide by.
pub fn deel(a: Decimal, b: Decimal) -> Decimal {
    fijn(a.checked_div(b).unwrap_or_default())
}

/// A percentage as a fraction.
pub fn procent(waarde: Decimal) -> Decimal {
    waarde * Decimal::new(1, 2)
}

/// `totaal` in proportion to `gewichten`, as the chain holds it: no steps, and the parts add up to exactly `totaal`.
///
/// What the last decimal leaves goes with the largest part. Without any weight above zero the parts are equal.
pub fn naar_rato(totaal: Decimal, gewichten: &[Decimal]) -> Vec<Decimal> {
    let som: Decimal = gewichten.iter().sum();
    let mut delen: Vec<Decimal> = if som.is_zero() {
        vec![deel(totaal, Decimal::from(gewichten.len())); gewichten.len()]
    } else {
        gewichten.iter().map(|&gewicht| deel(totaal * gewicht, som)).collect()
    };
    let rest = totaal - delen.iter().sum::<Decimal>();
    if let Some(grootste) = delen.iter_mut().max() {
        *grootste += rest;
    }
    delen
}

/// How `a` stands to `b`, without what a division left. Every verdict compares so.
pub fn vergelijk(a: Decimal, b: Decimal) -> Ordering {
    schoon(a).cmp(&schoon(b))
}

/// True when `a` is less than `b`, and not only by what a division left.
pub fn minder(a: Decimal, b: Decimal) -> bool {
    vergelijk(a, b).is_lt()
}

/// Rounds to `decimalen`, half away from zero.
pub fn halverwege(waarde: Decimal, decimalen: u32) -> Decimal {
    rond(schoon(waarde), decimalen)
}

/// Rounds to `decimalen`, away from zero.
pub fn naar_boven(waarde: Decimal, decimalen: u32) -> Decimal {
    schoon(waarde).round_dp_with_strategy(decimalen, RoundingStrategy::AwayFromZero)
}

/// Rounds to `decimalen`, towards zero: the whole steps that fit.
pub fn naar_beneden(waarde: Decimal, decimalen: u32) -> Decimal {
    schoon(waarde).round_dp_with_strategy(decimalen, RoundingStrategy::ToZero)
}

/// Rounds by the rule of a plan for the fte that are needed.
pub fn volgens(regel: Afronding, waarde: Decimal, decimalen: u32) -> Decimal {
    match regel {
        Afronding::Halverwege => halverwege(waarde, decimalen),
        Afronding::NaarBoven => naar_boven(waarde, decimalen),
    }
}

fn schoon(waarde: Decimal) -> Decimal {
    rond(waarde, GELIJK)
}

/// Powers of ten, as far as they fit.
const MACHTEN: [u64; 20] = {
    let mut machten = [1; 20];
    let mut i = 1;
    while i < machten.len() {
        machten[i] = machten[i - 1] * 10;
        i += 1;
    }
    machten
};

/// Half away from zero, as [`Decimal::round_dp_with_strategy`] does it, scale included, in a quarter of its time: the
/// chain rounds each product and quotient.
fn rond(waarde: Decimal, decimalen: u32) -> Decimal {
    let weg = waarde.scale().saturating_sub(decimalen);
    if weg == 0 {
        return waarde;
    }
    let langs_de_lange_weg = || waarde.round_dp_with_strategy(decimalen, RoundingStrategy::MidpointAwayFromZero);
    let Some(&stap) = MACHTEN.get(weg as usize) else { return langs_de_lange_weg() };
    let (getal, stap) = (waarde.mantissa().unsigned_abs(), u128::from(stap));
    let heel = getal / stap;
    let rest = getal - heel * stap;
    let heel = heel + u128::from(rest >= stap - rest);
    match i128::try_from(heel) {
        // A nought may have a sign.
        Ok(0) | Err(_) => langs_de_lange_weg(),
        Ok(heel) => Decimal::from_i128_with_scale(if waarde.is_sign_negative() { -heel } else { heel }, decimalen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn the_rule_decides_whether_10_7351_is_10_7_or_10_8() {
        assert_eq!(volgens(Afronding::Halverwege, dec!(10.7351024888), 1), dec!(10.7));
        assert_eq!(volgens(Afronding::NaarBoven, dec!(10.7351024888), 1), dec!(10.8));
        assert_eq!(volgens(Afronding::NaarBoven, dec!(10.7), 1), dec!(10.7));
    }

    #[test]
    fn half_goes_away_from_zero() {
        assert_eq!(halverwege(dec!(2.345), 2), dec!(2.35));
        assert_eq!(halverwege(dec!(-0.05), 1), dec!(-0.1));
        assert_eq!(halverwege(dec!(1.999), 2), dec!(2.00));
    }

    #[test]
    fn what_a_division_leaves_is_no_difference() {
        let derde = deel(dec!(2), dec!(3));
        assert_eq!(derde, dec!(0.666666666666666667));
        let twee = derde + derde + derde;
        assert_ne!(twee, dec!(2));
        assert!(!minder(dec!(2), twee) && !minder(twee, dec!(2)));
        assert!(minder(dec!(1.999999999), dec!(2)));
        // A quarter that lost its last digit is still shown as 0,3 and not as 0,2; two thirds times three are 2,0.
        assert_eq!(halverwege(dec!(0.249999999999999999), 1), dec!(0.3));
        assert_eq!(naar_boven(twee, 1), dec!(2.0));
        assert_eq!(naar_beneden(dec!(4.199999999999999999), 1), dec!(4.2));
    }

    #[test]
    fn parts_in_proportion_have_no_steps() {
        assert_eq!(naar_rato(dec!(1), &[dec!(60), dec!(40)]), [dec!(0.6), dec!(0.4)]);
        assert_eq!(naar_rato(dec!(0.1), &[dec!(60), dec!(40)]), [dec!(0.06), dec!(0.04)]);
        assert_eq!(naar_rato(dec!(1), &[dec!(0), dec!(0)]), [dec!(0.5), dec!(0.5)]);
        assert_eq!(naar_rato(dec!(1), &[]), Vec::<Decimal>::new());
    }

    proptest! {
        #[test]
        fn rounding_is_that_of_the_library(
            getal in -(1_i128 << 96) + 1..1_i128 << 96, kleiner in 0_u32..96, schaal in 0_u32..=28, tot in 0_u32..=28,
            even in any::<bool>(),
        ) {
            let mut getal = getal >> kleiner;
            // Half a step, and just beside it.
            if let (Some(weg), true) = (schaal.checked_sub(tot).filter(|weg| (1..19).contains(weg)), even) {
                let stap = 10_i128.pow(weg);
                getal = (getal / stap * stap + stap / 2 - i128::from(kleiner % 2)).min((1 << 96) - 1);
            }
            let waarde = Decimal::from_i128_with_scale(getal, schaal);
            let (hier, daar) =
                (rond(waarde, tot), waarde.round_dp_with_strategy(tot, RoundingStrategy::MidpointAwayFromZero));
            prop_assert_eq!(hier.serialize(), daar.serialize(), "{} to {}", waarde, tot);
        }

        #[test]
        fn parts_in_proportion_add_up(
            totaal in 0_i64..1_000_000_000_000,
            gewichten in prop::collection::vec(0_i64..1_000_000_000, 1..20),
        ) {
            let totaal = Decimal::new(totaal, 9);
            let gewichten: Vec<Decimal> = gewichten.into_iter().map(|g| Decimal::new(g, 3)).collect();
            let delen = naar_rato(totaal, &gewichten);
            prop_assert_eq!(delen.iter().sum::<Decimal>(), totaal);
            let som: Decimal = gewichten.iter().sum();
            if !som.is_zero() {
                let ver = |(d, g): (&Decimal, &Decimal)| (d * som - totaal * g).abs() > som * Decimal::new(30, FIJN);
                prop_assert!(!delen.iter().zip(&gewichten).any(ver));
            }
        }
    }
}
