//! What a change did to the findings and to the hours that nobody can do, in words: the end of the line that says what
//! changed.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::{aantal, getal, namen, plek};
use crate::calc::afronding::deel;
use crate::dekking::Ernst;
use crate::plan::Plan;

/// Findings of a weight before and after a change.
pub type Telling = (Ernst, usize, usize);

/// As “ · ▲ 16 → 12 · ! 7 → 8”, in the counts of the header that change. Where all counts stay and `anders` findings came or went, their number. Then the hours, as
/// “ · ongedekt +121 uur”; where those differ, that no finding came or went is not worth the room. Then the money, as
/// “ · +€ 95.400”.
pub fn gevolg(tellingen: &[Telling], anders: usize, meer_ongedekt: Decimal, geld: Geld) -> String {
    let mut uit = String::new();
    if tellingen.iter().any(|(_, voor, na)| voor != na) {
        for &(ernst, voor, na) in tellingen.iter().filter(|(_, voor, na)| voor != na) {
            let woord = if ernst == Ernst::Aandacht { "aandacht" } else { namen::teken(Some(ernst)) };
            let _ = write!(uit, " · {woord} {voor} → {na}");
        }
    } else if anders > 0 {
        let _ = write!(uit, " · {} anders", aantal::aantal(anders as u64, "bevinding", "bevindingen"));
    } else if meer_ongedekt.is_zero() {
        uit.push_str(" · zelfde bevindingen");
    }
    if !meer_ongedekt.is_zero() {
        let decimalen = u32::from(meer_ongedekt.abs() < Decimal::ONE);
        let _ = write!(uit, " · ongedekt {} uur", getal::verschil(meer_ongedekt, decimalen));
    }
    // What is spent says most; what stands open or is set apart is told where nothing is spent otherwise.
    let soorten = [(geld.uitgaven, ""), (geld.vacatures, " vacature"), (geld.reserve, " reserve")];
    if let Some((euro, waaraan)) = soorten.into_iter().find(|(euro, _)| !getal::rond(*euro, 0).is_zero()) {
        let teken = if euro > Decimal::ZERO { "+" } else { "-" };
        let _ = write!(uit, " · {teken}{}{waaraan}", getal::euro(euro.abs()));
    }
    uit
}

/// What a change costs in the year that is shown, euro: what is there, what stands open, and apart from it what is set
/// aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Geld {
    /// Expenses, without the reserve.
    pub uitgaven: Decimal,
    /// What vacatures would add.
    pub vacatures: Decimal,
    /// Set apart.
    pub reserve: Decimal,
}

/// Where most of it is: “, vooral in Peelo”; `per_gebied` is what each gebied has more. Empty where no gebied has more
/// than half.
pub fn waar(plan: &Plan, per_gebied: &[Decimal]) -> String {
    let som: Decimal = per_gebied.iter().sum();
    if som.is_zero() {
        return String::new();
    }
    let delen = per_gebied.iter().map(|uren| deel(*uren, som)).enumerate();
    match delen.max_by_key(|(_, deel)| *deel) {
        Some((gebied, deel)) if deel > Decimal::new(5, 1) => format!(", vooral {}", plek::in_gebied(plan, gebied)),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn the_counts_are_those_of_the_header() {
        let telling = |b, w, a| [(Ernst::Blokkerend, b, 12), (Ernst::Waarschuwing, w, 7), (Ernst::Aandacht, a, 1)];
        let (nul, geen) = (Decimal::ZERO, Geld::default());
        assert_eq!(gevolg(&telling(16, 7, 1), 4, nul, geen), " · ▲ 16 → 12");
        assert_eq!(gevolg(&telling(16, 8, 1), 4, nul, geen), " · ▲ 16 → 12 · ! 8 → 7");
        assert_eq!(gevolg(&telling(12, 7, 0), 1, nul, geen), " · aandacht 0 → 1");
        assert_eq!(gevolg(&telling(12, 7, 1), 0, nul, geen), " · zelfde bevindingen");
        assert_eq!(gevolg(&telling(12, 7, 1), 1, nul, geen), " · 1 bevinding anders");
        assert_eq!(gevolg(&telling(12, 7, 1), 0, dec!(120.7), geen), " · ongedekt +121 uur");
        assert_eq!(gevolg(&telling(12, 7, 1), 2, dec!(-0.2), geen), " · 2 bevindingen anders · ongedekt -0,2 uur");
    }

    #[test]
    fn money_is_told_with_its_sign_and_apart_from_what_is_not_spent() {
        let zin = |geld| gevolg(&[], 0, Decimal::ZERO, geld);
        let geld = |uitgaven, vacatures, reserve| Geld { uitgaven, vacatures, reserve };
        assert_eq!(zin(geld(dec!(95400.4), dec!(0), dec!(0.4))), " · zelfde bevindingen · +€ 95.400");
        assert_eq!(zin(geld(dec!(60000), dec!(-57000), dec!(0))), " · zelfde bevindingen · +€ 60.000");
        assert_eq!(zin(geld(dec!(0.2), dec!(57000), dec!(-1))), " · zelfde bevindingen · +€ 57.000 vacature");
        assert_eq!(zin(geld(dec!(0), dec!(0), dec!(-350700))), " · zelfde bevindingen · -€ 350.700 reserve");
    }

    #[test]
    fn the_place_is_named_that_has_most_of_it() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let naam = &plan.wijken[1].naam;
        let met = |uren: [Decimal; 3]| waar(&plan, &uren);
        assert_eq!(met([dec!(10), dec!(90), dec!(0)]), format!(", vooral in {naam}"));
        assert_eq!(met([dec!(10), dec!(-90), dec!(0)]), format!(", vooral in {naam}"));
        assert_eq!(met([dec!(50), dec!(50), dec!(0)]), "");
        assert_eq!(met([dec!(0), dec!(0), dec!(0)]), "");
    }
}
