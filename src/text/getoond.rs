//! What a figure is rounded to when it is shown, so that rounding never says what is not so: what is there does not read
//! as nought, and a figure that is judged stands on the side of its norm on which it is. The words and signs around it
//! are those of [`super::getal`].

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::getal;
use crate::calc::afronding::{halverwege, minder, vergelijk, volgens};
use crate::plan::Afronding;

/// Decimals that a figure gets beyond its own before a sign tells on which side of a norm it is.
const MEER: u32 = 3;

/// Decimals that it gets before a sign tells that it is not nought.
const MEER_DAN_NIETS: u32 = 2;

/// A figure as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Getoond {
    /// The figure, rounded.
    pub waarde: Decimal,
    /// Decimals that are shown.
    pub decimalen: u32,
    /// On which side of nought the figure is where `waarde` is nought.
    rakelings: Ordering,
}

impl Getoond {
    /// A figure that is rounded to `decimalen` already, and does not read as nought unless it is.
    pub const fn van(waarde: Decimal, decimalen: u32) -> Self {
        Self { waarde, decimalen, rakelings: Ordering::Equal }
    }

    /// `1.234,5`; `<0,001` and `>-0,001` for what is less.
    pub fn tekst(self) -> String {
        let stap = || Decimal::new(1, self.decimalen);
        match self.rakelings {
            Ordering::Equal => getal::getal(self.waarde, self.decimalen),
            Ordering::Greater => format!("<{}", getal::getal(stap(), self.decimalen)),
            Ordering::Less => format!(">{}", getal::getal(-stap(), self.decimalen)),
        }
    }

    /// As [`Self::tekst`], without spare noughts beyond `minst` decimals.
    pub fn kort(self, minst: u32) -> String {
        let Self { waarde, decimalen, .. } = self.bondig();
        if self.rakelings.is_eq() { getal::getal(waarde, decimalen.max(minst)) } else { self.tekst() }
    }

    /// The same without spare noughts.
    #[must_use]
    pub fn bondig(self) -> Self {
        let waarde = self.waarde.normalize();
        if self.rakelings.is_eq() { Self::van(waarde, waarde.scale()) } else { self }
    }

    /// `+0,6`, `-0,4` or `0,0`.
    pub fn verschil(self) -> String {
        match self.rakelings {
            Ordering::Equal => getal::verschil(self.waarde, self.decimalen),
            _ => self.tekst(),
        }
    }
}

/// With `decimalen`, and more where it would read as nought and is not.
pub fn rond(waarde: Decimal, decimalen: u32) -> Getoond {
    met(waarde, decimalen, halverwege)
}

/// Fte that are needed, in tenths by the rule of the plan.
pub fn nodig(waarde: Decimal, regel: Afronding) -> Getoond {
    met(waarde, 1, |waarde, decimalen| volgens(regel, waarde, decimalen))
}

fn met(waarde: Decimal, decimalen: u32, rond: impl Fn(Decimal, u32) -> Decimal) -> Getoond {
    let kant = vergelijk(waarde, Decimal::ZERO);
    if kant.is_eq() {
        return Getoond::van(Decimal::ZERO, decimalen);
    }
    let meest = decimalen + MEER_DAN_NIETS;
    match (decimalen..=meest).find(|&d| !rond(waarde, d).is_zero()) {
        Some(decimalen) => Getoond::van(rond(waarde, decimalen), decimalen),
        None => Getoond { waarde: Decimal::ZERO, decimalen: meest, rakelings: kant },
    }
}

/// True when the parts as they are shown add up to the total as it is shown.
pub fn telt_op(delen: impl IntoIterator<Item = Getoond>, totaal: Getoond) -> bool {
    delen.into_iter().map(|deel| deel.waarde).sum::<Decimal>() == totaal.waarde
}

/// Stands before what does not add up as it is shown, where there is no room for a footnote.
pub const BENADERD: &str = "≈";

/// What [`BENADERD`] means.
pub const AFGEROND: &str = "≈ telt door afronding niet op";

/// What a figure is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grens {
    /// It must be this or more.
    Minstens(Decimal),
    /// It must be this or less.
    Hoogstens(Decimal),
}

impl Grens {
    /// True when the figure is on the right side, the norm itself included.
    pub fn gehaald(self, waarde: Decimal) -> bool {
        match self {
            Self::Minstens(grens) => !minder(waarde, grens),
            Self::Hoogstens(grens) => !minder(grens, waarde),
        }
    }
}

/// With `decimalen`, and more where rounding would hide on which side of any of `grenzen` it is; nothing where even
/// three more do not tell.
pub fn naast(waarde: Decimal, decimalen: u32, grenzen: &[Grens]) -> Option<Getoond> {
    let trouw = |waarde: Decimal, getoond: Decimal| grenzen.iter().all(|g| g.gehaald(waarde) == g.gehaald(getoond));
    let eerste = rond(waarde, decimalen);
    let meer = eerste.decimalen + 1..=eerste.decimalen + MEER;
    std::iter::once(eerste)
        .chain(meer.map(|decimalen| Getoond::van(halverwege(waarde, decimalen), decimalen)))
        .find(|getoond| trouw(waarde, getoond.waarde))
}

/// As [`naast`], in digits: `0,998`; where these do not tell, `<1,00` or `>100,0`.
pub fn getoetst(waarde: Decimal, decimalen: u32, grenzen: &[Grens]) -> String {
    naast(waarde, decimalen, grenzen).map_or_else(|| rakelings(waarde, decimalen, grenzen), Getoond::tekst)
}

/// As [`getoetst`], in so many cells at most.
pub fn getoetst_in(cellen: usize, waarde: Decimal, decimalen: u32, grenzen: &[Grens]) -> String {
    let tekst = getoetst(waarde, decimalen, grenzen);
    if tekst.len() > cellen { rakelings(waarde, decimalen, grenzen) } else { tekst }
}

/// The norm that a figure just misses or just makes, with the side on which the figure is.
fn rakelings(waarde: Decimal, decimalen: u32, grenzen: &[Grens]) -> String {
    let afstand = |grens: Decimal| (grens - waarde).abs();
    let waarden = grenzen.iter().map(|g| match *g {
        Grens::Minstens(grens) | Grens::Hoogstens(grens) => grens,
    });
    let grens = waarden.min_by_key(|&grens| afstand(grens)).unwrap_or(waarde);
    format!("{}{}", if waarde < grens { "<" } else { ">" }, getal::getal(grens, decimalen))
}

/// A WISN ratio in two decimals, or as many as tell whether it is below one and below `norm`.
pub fn ratio(waarde: Decimal, norm: Decimal) -> String {
    getoetst(waarde, 2, &ratiogrenzen(norm))
}

/// What a ratio is held against: what is needed, and the norm of the plan.
pub const fn ratiogrenzen(norm: Decimal) -> [Grens; 2] {
    [Grens::Minstens(Decimal::ONE), Grens::Minstens(norm)]
}

/// What there must be and what there is, as they stand beside each other in a sentence: each in the decimals of its kind,
/// and where they then read alike, words that tell that it is not enough. Nobody reads 1,6000 of 1,6003 aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paar {
    /// What there must be.
    pub moet: Getoond,
    /// What there is.
    pub is: Getoond,
    /// True when they read alike and there is less than there must be.
    net_niet: bool,
}

impl Paar {
    /// Stands behind the two: “ (net niet)”, or nothing where the figures tell.
    pub const fn slot(self) -> &'static str {
        if self.net_niet { NET_NIET } else { "" }
    }
}

/// Stands behind two figures that read alike, of which the first falls short of the second.
pub const NET_NIET: &str = " (net niet)";

/// What is needed, by the rule of the plan, and what is there, in tenths.
pub fn nodig_en_er_is(nodig: Decimal, er_is: Decimal, regel: Afronding) -> Paar {
    naast_elkaar(nodig, er_is, 1, |waarde, decimalen| volgens(regel, waarde, decimalen))
}

/// Whole hours that are asked and that are covered.
pub fn gevraagd_en_gedekt(gevraagd: Decimal, gedekt: Decimal) -> Paar {
    naast_elkaar(gevraagd, gedekt, 0, halverwege)
}

/// What must be there and what is, with `decimalen`; with more only where a rule that rounds what is needed up would
/// read as a shortage that there is not.
fn naast_elkaar(moet: Decimal, is: Decimal, decimalen: u32, rond: impl Fn(Decimal, u32) -> Decimal) -> Paar {
    let paar = |d: u32| (Getoond::van(rond(moet, d), d), Getoond::van(halverwege(is, d), d));
    let tekort = minder(is, moet);
    let eerlijk = |&d: &u32| tekort || !minder(paar(d).1.waarde, paar(d).0.waarde);
    let (moet, is) = paar((decimalen..=decimalen + MEER).find(eerlijk).unwrap_or(decimalen));
    Paar { moet, is, net_niet: tekort && is.waarde == moet.waarde }
}

/// What there is and what there must be, with `decimalen`, and whether they read alike and are not.
pub fn is_en_moet(is: Decimal, moet: Decimal, decimalen: u32) -> (Getoond, Getoond, bool) {
    let getoond = |waarde| Getoond::van(halverwege(waarde, decimalen), decimalen);
    let (is_getoond, moet_getoond) = (getoond(is), getoond(moet));
    let anders = minder(is, moet) || minder(moet, is);
    (is_getoond, moet_getoond, anders && is_getoond.waarde == moet_getoond.waarde)
}

/// The same, in as many decimals from `decimalen` on as tell them apart.
pub fn uit_elkaar(is: Decimal, moet: Decimal, decimalen: u32) -> (Getoond, Getoond) {
    let mut paren = (decimalen..decimalen + MEER).map(|decimalen| is_en_moet(is, moet, decimalen));
    let (is, moet, _) = paren.find(|(.., gelijk)| !gelijk).unwrap_or_else(|| is_en_moet(is, moet, decimalen));
    (is, moet)
}

/// Two amounts in millions of euro, `35,1` and `35,0`, in as many decimals as tell whether the first is more than the
/// second; nothing where three do not.
pub fn miljoen_naast(waarde: Decimal, grens: Decimal) -> Option<(Getoond, Getoond)> {
    let boven = minder(grens, waarde);
    let paar = |decimalen: u32| {
        let getoond = |euro: Decimal| Getoond::van(halverwege(euro * Decimal::new(1, 6), decimalen), decimalen);
        (getoond(waarde), getoond(grens))
    };
    (1..=MEER).map(paar).find(|(waarde, grens)| minder(grens.waarde, waarde.waarde) == boven)
}

/// The same with their sign and unit: `€ 35,1 mln` and `€ 35,0 mln`; whole euros where decimals do not tell.
pub fn euro_miljoen_naast(waarde: Decimal, grens: Decimal) -> (String, String) {
    let mln = |getoond: Getoond| format!("€ {} mln", getoond.tekst());
    match miljoen_naast(waarde, grens) {
        Some((waarde, grens)) => (mln(waarde), mln(grens)),
        None => (getal::euro(waarde), getal::euro(grens)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn what_is_there_does_not_read_as_nought() {
        for (waarde, decimalen, tekst) in [
            (dec!(0.008), 1, "0,01"),
            (dec!(0.05), 1, "0,1"),
            (dec!(0.0004), 1, "<0,001"),
            (dec!(-0.0004), 1, ">-0,001"),
            (dec!(0.002), 0, "<0,01"),
            (dec!(-0.02), 1, "-0,02"),
            (dec!(0.3), 0, "0,3"),
            (dec!(0), 1, "0,0"),
            (dec!(0.0000000000001), 1, "0,0"),
            (dec!(7.96), 1, "8,0"),
        ] {
            assert_eq!(rond(waarde, decimalen).tekst(), tekst);
        }
        assert_eq!(nodig(dec!(10.71), Afronding::NaarBoven).tekst(), "10,8");
        assert_eq!(nodig(dec!(10.71), Afronding::Halverwege).tekst(), "10,7");
        assert_eq!(nodig(dec!(0.046), Afronding::Halverwege).tekst(), "0,05");
    }

    #[test]
    fn a_ratio_stands_on_its_own_side() {
        for (waarde, tekst) in [
            (dec!(0.9874), "0,99"),
            (dec!(0.998), "0,998"),
            (dec!(0.9999), "0,9999"),
            (dec!(0.99999999), "<1,00"),
            (dec!(1), "1,00"),
            (dec!(1.0001), "1,00"),
            (dec!(0.9496), "0,9496"),
            (dec!(0.95), "0,95"),
            (dec!(0.9504), "0,95"),
            // Twice two thirds and two thirds more, by a division that has no end.
            (dec!(0.999999999999999999), "1,00"),
        ] {
            assert_eq!(ratio(waarde, dec!(0.95)), tekst);
        }
    }

    #[test]
    fn an_amount_over_the_lumpsum_reads_as_more() {
        let naast = |a, b| euro_miljoen_naast(a, b);
        let paar = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(naast(dec!(35_120_000), dec!(35_090_000)), paar("€ 35,12 mln", "€ 35,09 mln"));
        assert_eq!(naast(dec!(35_120_000), dec!(35_000_000)), paar("€ 35,1 mln", "€ 35,0 mln"));
        assert_eq!(naast(dec!(35_100_000), dec!(35_100_000)), paar("€ 35,1 mln", "€ 35,1 mln"));
        assert_eq!(naast(dec!(34_990_000), dec!(35_000_000)), paar("€ 35,0 mln", "€ 35,0 mln"));
        assert_eq!(naast(dec!(35_000_001), dec!(35_000_000)), paar("€ 35.000.001", "€ 35.000.000"));
    }

    #[test]
    fn too_few_read_as_fewer() {
        let paar = |nodig, er_is, regel| {
            let paar = nodig_en_er_is(nodig, er_is, regel);
            (paar.moet.tekst(), paar.is.tekst() + paar.slot())
        };
        let tekst = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(paar(dec!(300.43), dec!(301.4), Afronding::Halverwege), tekst("300,4", "301,4"));
        assert_eq!(paar(dec!(10.74), dec!(10.7), Afronding::Halverwege), tekst("10,7", "10,7 (net niet)"));
        assert_eq!(paar(dec!(1.6003), dec!(1.6), Afronding::Halverwege), tekst("1,6", "1,6 (net niet)"));
        assert_eq!(paar(dec!(1.6), dec!(1.6003), Afronding::Halverwege), tekst("1,6", "1,6"));
        assert_eq!(paar(dec!(1.61), dec!(1.64), Afronding::NaarBoven), tekst("1,61", "1,64"), "enough");
        assert_eq!(paar(dec!(10.74), dec!(10.7), Afronding::NaarBoven), tekst("10,8", "10,7"));
        assert_eq!(paar(dec!(10.74), dec!(10.75), Afronding::NaarBoven), tekst("10,8", "10,8"));
        let uren = gevraagd_en_gedekt(dec!(4066.2), dec!(4065.9));
        assert_eq!((uren.moet.tekst(), uren.is.tekst() + uren.slot()), tekst("4.066", "4.066 (net niet)"));
    }

    proptest! {
        #[test]
        fn no_rounding_crosses_a_norm(waarde in 0_i64..2_000_000_000, norm in 0_i64..2_000_000_000, d in 0_u32..4) {
            let (waarde, norm) = (Decimal::new(waarde, 9), Decimal::new(norm, 9));
            for grens in [Grens::Minstens(norm), Grens::Hoogstens(norm)] {
                if let Some(getoond) = naast(waarde, d, &[grens]) {
                    prop_assert_eq!(grens.gehaald(getoond.waarde), grens.gehaald(waarde));
                }
            }
            let tekst = rond(waarde, d).tekst();
            prop_assert_eq!(tekst.contains(|c: char| ('1'..='9').contains(&c)), !waarde.is_zero());
        }
    }
}
