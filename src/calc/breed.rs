//! Whole numbers as wide as they need to be, so that no product of [`super::toedeling`] can overflow.
//!
//! Only what the apportionment needs stands here.

use std::cmp::Ordering;

/// A whole number from nought; limbs of 64 bits, the least first, without noughts at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Breed(Vec<u64>);

impl Breed {
    /// One.
    pub fn een() -> Self {
        Self(vec![1])
    }

    /// True for nought.
    pub fn is_nul(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, ander: &Self) -> Self {
        let (lang, kort) = if self.0.len() < ander.0.len() { (ander, self) } else { (self, ander) };
        let mut uit = lang.0.clone();
        let mut over = false;
        for (i, a) in uit.iter_mut().enumerate() {
            let (som, een) = a.overflowing_add(kort.0.get(i).copied().unwrap_or(0));
            let (som, twee) = som.overflowing_add(u64::from(over));
            *a = som;
            over = een || twee;
        }
        if over {
            uit.push(1);
        }
        Self(uit)
    }

    /// The difference; right when `ander` is not the larger.
    #[must_use]
    pub fn zonder(&self, ander: &Self) -> Self {
        let mut uit = self.0.clone();
        let mut leen = false;
        for (i, a) in uit.iter_mut().enumerate() {
            let (verschil, een) = a.overflowing_sub(ander.0.get(i).copied().unwrap_or(0));
            let (verschil, twee) = verschil.overflowing_sub(u64::from(leen));
            *a = verschil;
            leen = een || twee;
        }
        Self::kaal(uit)
    }

    /// The product.
    #[must_use]
    pub fn maal(&self, ander: &Self) -> Self {
        let mut uit = vec![0; self.0.len() + ander.0.len()];
        for (i, &a) in self.0.iter().enumerate() {
            let mut over = 0;
            for (plaats, b) in uit[i..].iter_mut().zip(ander.0.iter().copied().chain([0])) {
                // At most (2⁶⁴ − 1)² + 2 (2⁶⁴ − 1), which is below 2¹²⁸.
                let (hoog, laag) = helften(u128::from(a) * u128::from(b) + u128::from(*plaats) + u128::from(over));
                *plaats = laag;
                over = hoog;
            }
        }
        Self::kaal(uit)
    }

    /// How often `deler` fits, or [`u64::MAX`] where that is more.
    pub fn door(&self, deler: &Self) -> u64 {
        if let (Some(a), Some(b)) = (self.smal(), deler.smal()) {
            return a.checked_div(b).map_or(u64::MAX, |q| u64::try_from(q).unwrap_or(u64::MAX));
        }
        (0..u64::BITS).rev().map(|bit| 1_u64 << bit).fold(0, |quotient, bit| {
            if deler.maal(&Self::from(quotient | bit)) <= *self { quotient | bit } else { quotient }
        })
    }

    fn smal(&self) -> Option<u128> {
        match self.0[..] {
            [] => Some(0),
            [laag] => Some(u128::from(laag)),
            [laag, hoog] => Some(u128::from(hoog) << 64 | u128::from(laag)),
            _ => None,
        }
    }

    fn kaal(mut cijfers: Vec<u64>) -> Self {
        while cijfers.last() == Some(&0) {
            cijfers.pop();
        }
        Self(cijfers)
    }
}

impl Ord for Breed {
    fn cmp(&self, ander: &Self) -> Ordering {
        self.0.len().cmp(&ander.0.len()).then_with(|| self.0.iter().rev().cmp(ander.0.iter().rev()))
    }
}

impl PartialOrd for Breed {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl From<u128> for Breed {
    fn from(getal: u128) -> Self {
        let (hoog, laag) = helften(getal);
        Self::kaal(vec![laag, hoog])
    }
}

impl From<u64> for Breed {
    fn from(getal: u64) -> Self {
        Self::kaal(vec![getal])
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
        let vol = Breed(vec![u64::MAX; 4]);
        let rond = Breed(vec![0, 0, 0, 0, 1]);
        assert_eq!(vol.plus(&Breed::een()), rond);
        assert_eq!(Breed::een().plus(&vol), rond);
        assert_eq!(rond.zonder(&Breed::een()), vol);
        assert_eq!(vol.plus(&vol), vol.maal(&Breed::from(2_u64)));
        assert_eq!(vol.maal(&vol).plus(&vol.maal(&Breed::from(2_u64))).plus(&Breed::een()), rond.maal(&rond));
    }

    proptest! {
        #[test]
        fn agrees_with_native_integers_where_those_reach(a in any::<u64>(), b in any::<u64>(), c in any::<u64>()) {
            let breed = |g: u64| Breed::from(g);
            let (x, y) = (u128::from(a), u128::from(b));
            prop_assert_eq!(breed(a).maal(&breed(b)), Breed::from(x * y));
            prop_assert_eq!(breed(a).plus(&breed(b)), Breed::from(x + y));
            prop_assert_eq!(breed(a.max(b)).zonder(&breed(a.min(b))), breed(a.max(b) - a.min(b)));
            prop_assert_eq!(breed(a).cmp(&breed(b)), a.cmp(&b));
            let rest = if b == 0 { 0 } else { c % b };
            let quotient = if b == 0 { u64::MAX } else { a };
            prop_assert_eq!(Breed::from(x * y + u128::from(rest)).door(&breed(b)), quotient);
        }

        #[test]
        fn a_wide_product_divides_back(
            delen in prop::collection::vec(1..=u128::MAX, 1..7), q in any::<u64>(), r in any::<u64>(),
        ) {
            let deler = delen.iter().fold(Breed::een(), |product, &d| product.maal(&Breed::from(d)));
            let rest = Breed::from(r);
            let geheel = deler.maal(&Breed::from(q));
            prop_assert_eq!(geheel.door(&deler), q);
            prop_assert_eq!(geheel.plus(&rest).zonder(&rest), geheel.clone());
            if rest < deler {
                prop_assert_eq!(geheel.plus(&rest).door(&deler), q);
            }
        }

        #[test]
        fn products_follow_the_laws_of_arithmetic(a in any::<u128>(), b in any::<u128>(), c in any::<u128>()) {
            let [a, b, c] = [a, b, c].map(Breed::from);
            prop_assert_eq!(a.maal(&b), b.maal(&a));
            prop_assert_eq!(a.maal(&b).maal(&c), a.maal(&b.maal(&c)));
            prop_assert_eq!(a.plus(&b).maal(&c), a.maal(&c).plus(&b.maal(&c)));
            prop_assert!(a.maal(&b).maal(&c) >= a.maal(&b) || c.is_nul());
        }
    }
}
