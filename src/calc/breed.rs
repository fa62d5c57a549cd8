//! Whole numbers below 2³²⁰: just wide enough that no product in [`super::toedeling`] can overflow.
//!
//! Only what the apportionment needs stands here; each function names the bound under which it is exact.

/// A whole number below 2³²⁰, most significant limb first, so that the derived order is that of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Breed([u64; 5]);

impl Breed {
    /// Zero.
    pub const NUL: Self = Self([0; 5]);
    /// One.
    pub const EEN: Self = Self([0, 0, 0, 0, 1]);

    /// The sum; exact below 2³²⁰.
    pub fn plus(self, ander: Self) -> Self {
        let mut uit = self;
        let mut over = false;
        for (a, b) in uit.0.iter_mut().zip(ander.0).rev() {
            let (som, een) = a.overflowing_add(b);
            let (som, twee) = som.overflowing_add(u64::from(over));
            *a = som;
            over = een || twee;
        }
        uit
    }

    /// The difference; exact when `ander` is not the larger.
    pub fn min(self, ander: Self) -> Self {
        let mut uit = self;
        let mut leen = false;
        for (a, b) in uit.0.iter_mut().zip(ander.0).rev() {
            let (verschil, een) = a.overflowing_sub(b);
            let (verschil, twee) = verschil.overflowing_sub(u64::from(leen));
            *a = verschil;
            leen = een || twee;
        }
        uit
    }

    /// The product; exact below 2³²⁰.
    pub fn maal(self, factor: u128) -> Self {
        let (hoog, laag) = helften(factor);
        if hoog == 0 {
            return self.maal_smal(laag);
        }
        let [_, b, c, d, e] = self.maal_smal(hoog).0;
        self.maal_smal(laag).plus(Self([b, c, d, e, 0]))
    }

    fn maal_smal(self, factor: u64) -> Self {
        let mut uit = self;
        let mut over = 0;
        for a in uit.0.iter_mut().rev() {
            // At most (2⁶⁴ − 1)² + 2⁶⁴ − 1, which is below 2¹²⁸.
            let (hoog, laag) = helften(u128::from(*a) * u128::from(factor) + u128::from(over));
            *a = laag;
            over = hoog;
        }
        uit
    }

    /// How often `deler` fits, or [`u64::MAX`] where that is more; exact for a `deler` below 2²⁵⁶.
    pub fn door(self, deler: Self) -> u64 {
        if let (Some(a), Some(b)) = (self.smal(), deler.smal()) {
            return a.checked_div(b).map_or(u64::MAX, |q| u64::try_from(q).unwrap_or(u64::MAX));
        }
        (0..u64::BITS).rev().map(|bit| 1_u64 << bit).fold(0, |quotient, bit| {
            if deler.maal(u128::from(quotient | bit)) <= self { quotient | bit } else { quotient }
        })
    }

    fn smal(self) -> Option<u128> {
        let [0, 0, 0, hoog, laag] = self.0 else { return None };
        Some(u128::from(hoog) << 64 | u128::from(laag))
    }
}

impl From<u128> for Breed {
    fn from(getal: u128) -> Self {
        let (hoog, laag) = helften(getal);
        Self([0, 0, 0, hoog, laag])
    }
}

#[expect(clippy::cast_possible_truncation, reason = "each half is what the cast should keep")]
const fn helften(getal: u128) -> (u64, u64) {
    ((getal >> 64) as u64, getal as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn carries_and_borrows_run_through_all_limbs() {
        let vol = Breed([0, u64::MAX, u64::MAX, u64::MAX, u64::MAX]);
        let rond = Breed([1, 0, 0, 0, 0]);
        assert_eq!(vol.plus(Breed::EEN), rond);
        assert_eq!(rond.min(Breed::EEN), vol);
        assert_eq!(vol.plus(vol), vol.maal(2));
    }

    proptest! {
        #[test]
        fn agrees_with_native_integers_where_those_reach(a in any::<u64>(), b in any::<u64>(), c in any::<u64>()) {
            let (x, y) = (u128::from(a), u128::from(b));
            prop_assert_eq!(Breed::from(x).maal(y), Breed::from(x * y));
            prop_assert_eq!(Breed::from(x).plus(Breed::from(y)), Breed::from(x + y));
            prop_assert_eq!(Breed::from(x * y).min(Breed::from(y)), Breed::from((x * y).saturating_sub(y)).min(
                if a == 0 { Breed::from(y) } else { Breed::NUL }));
            prop_assert_eq!(Breed::from(x).cmp(&Breed::from(y)), x.cmp(&y));
            prop_assert_eq!(Breed::from(x * y + u128::from(c % b.max(1))).door(Breed::from(y)),
                if b == 0 { u64::MAX } else { a });
        }

        #[test]
        fn a_wide_product_divides_back(a in any::<u128>(), b in any::<u128>(), q in any::<u64>(), r in any::<u64>()) {
            let deler = Breed::from(a.max(1)).maal(b.max(1));
            let rest = Breed::from(u128::from(r)).maal(a.max(1));
            let geheel = deler.maal(u128::from(q));
            prop_assert_eq!(geheel.door(deler), q);
            prop_assert_eq!(geheel.plus(rest).min(rest), geheel);
            if rest < deler {
                prop_assert_eq!(geheel.plus(rest).door(deler), q);
            }
        }

        #[test]
        fn the_product_does_not_depend_on_the_order(a in any::<u128>(), b in any::<u128>()) {
            prop_assert_eq!(Breed::from(a).maal(b), Breed::from(b).maal(a));
        }
    }
}
