//! Rounding, the one place. Half goes away from zero unless a plan asks for upward.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::plan::Afronding;

/// One tenth, the unit in which fte are planned.
pub const TIENDE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Rounds to `decimalen`, half away from zero.
pub fn halverwege(waarde: Decimal, decimalen: u32) -> Decimal {
    waarde.round_dp_with_strategy(decimalen, RoundingStrategy::MidpointAwayFromZero)
}

/// Rounds a positive number of fte to tenths by the rule of the plan.
pub fn tiende(waarde: Decimal, regel: Afronding) -> Decimal {
    let strategie = match regel {
        Afronding::Halverwege => RoundingStrategy::MidpointAwayFromZero,
        Afronding::NaarBoven => RoundingStrategy::AwayFromZero,
    };
    waarde.round_dp_with_strategy(1, strategie)
}

/// `a ÷ b`, or zero where there is nothing to divide by.
pub fn deel(a: Decimal, b: Decimal) -> Decimal {
    a.checked_div(b).unwrap_or_default()
}

/// A percentage as a fraction.
pub fn procent(waarde: Decimal) -> Decimal {
    waarde * Decimal::new(1, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn the_rule_decides_whether_10_7351_is_10_7_or_10_8() {
        assert_eq!(tiende(dec!(10.7351024888), Afronding::Halverwege), dec!(10.7));
        assert_eq!(tiende(dec!(10.7351024888), Afronding::NaarBoven), dec!(10.8));
        assert_eq!(tiende(dec!(10.7), Afronding::NaarBoven), dec!(10.7));
    }

    #[test]
    fn half_goes_away_from_zero() {
        assert_eq!(halverwege(dec!(2.345), 2), dec!(2.35));
        assert_eq!(halverwege(dec!(-0.05), 1), dec!(-0.1));
        assert_eq!(halverwege(dec!(1.999), 2), dec!(2.00));
    }
}
