//! [`Breuk`]: an exact share between nought and one.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// A fraction of whole numbers, at most one. Compared by cross-multiplication, so equal shares are equal whatever they
/// are written in. Both parts are below 2⁶³, so that no product overflows.
#[derive(Debug, Clone, Copy)]
pub struct Breuk {
    /// What there is.
    pub teller: u128,
    /// What is asked; above nought.
    pub noemer: u128,
}

impl Breuk {
    /// All of it.
    pub const HEEL: Self = Self { teller: 1, noemer: 1 };

    /// True where all is there.
    pub fn is_heel(self) -> bool {
        self.teller >= self.noemer
    }

    /// This part of an amount, in all digits that a [`Decimal`] has; the amount itself where it is the whole.
    pub fn van(self, waarde: Decimal) -> Decimal {
        if self.is_heel() {
            return waarde;
        }
        let [teller, noemer] =
            [self.teller, self.noemer].map(|deel| Decimal::from_i128_with_scale(i128::try_from(deel).unwrap_or(0), 0));
        // Multiplying first keeps what comes out even exact; only what is too long for that is divided first.
        let eerst = waarde.checked_mul(teller).filter(|product| product.scale() < 28);
        eerst.map_or_else(|| waarde * (teller / noemer), |product| product / noemer)
    }
}

impl PartialEq for Breuk {
    fn eq(&self, ander: &Self) -> bool {
        self.cmp(ander).is_eq()
    }
}

impl Eq for Breuk {}

impl PartialOrd for Breuk {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl Ord for Breuk {
    fn cmp(&self, ander: &Self) -> Ordering {
        (self.teller * ander.noemer).cmp(&(ander.teller * self.noemer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn shares_compare_and_multiply_exactly() {
        let breuk = |teller, noemer| Breuk { teller, noemer };
        assert_eq!(breuk(2, 4), breuk(1, 2));
        assert!(breuk(23, 28) < breuk(24, 29));
        assert_eq!(breuk(1, 3).van(dec!(1200)), dec!(400));
        assert_eq!(breuk(23, 28).van(dec!(800)).round_dp(12), dec!(657.142857142857));
        assert_eq!(breuk(7, 7).van(dec!(0.1234567890123456789012345678)), dec!(0.1234567890123456789012345678));
    }
}
