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

/// As “ · ▲ 16 → 12 · ! 7 → 7”, in the counts of the header; aandachtspunten are told only where they change. Where
/// all counts stay and `anders` findings came or went, their number. Then the hours, as
/// “ · 121 uur meer ongedekt”; where those differ, that no finding came or went is not worth the room.
pub fn gevolg(tellingen: &[Telling], anders: usize, meer_ongedekt: Decimal) -> String {
    let mut uit = String::new();
    if tellingen.iter().any(|(_, voor, na)| voor != na) {
        for &(ernst, voor, na) in tellingen.iter().filter(|(ernst, voor, na)| *ernst > Ernst::Aandacht || voor != na) {
            let woord = if ernst == Ernst::Aandacht { "aandacht" } else { namen::teken(Some(ernst)) };
            let _ = write!(uit, " · {woord} {voor} → {na}");
        }
    } else if anders > 0 {
        let _ = write!(uit, " · {} anders", aantal::aantal(anders as u64, "bevinding", "bevindingen"));
    } else if meer_ongedekt.is_zero() {
        uit.push_str(" · zelfde bevindingen");
    }
    if !meer_ongedekt.is_zero() {
        let richting = if meer_ongedekt > Decimal::ZERO { "meer" } else { "minder" };
        let _ = write!(uit, " · {} uur {richting} ongedekt", getal::uren_heel(meer_ongedekt.abs()));
    }
    uit
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
        let nul = Decimal::ZERO;
        assert_eq!(gevolg(&telling(16, 7, 1), 4, nul), " · ▲ 16 → 12 · ! 7 → 7");
        assert_eq!(gevolg(&telling(12, 7, 0), 1, nul), " · ▲ 12 → 12 · ! 7 → 7 · aandacht 0 → 1");
        assert_eq!(gevolg(&telling(12, 7, 1), 0, nul), " · zelfde bevindingen");
        assert_eq!(gevolg(&telling(12, 7, 1), 1, nul), " · 1 bevinding anders");
        assert_eq!(gevolg(&telling(12, 7, 1), 0, dec!(120.7)), " · 121 uur meer ongedekt");
        assert_eq!(
            gevolg(&telling(12, 7, 1), 2, dec!(-0.2)),
            " · 2 bevindingen anders · minder dan 1 uur minder ongedekt"
        );
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
