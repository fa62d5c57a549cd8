//! What a change did to the findings, in words: the end of the line that says what changed.

use std::fmt::Write as _;

use super::namen;
use crate::dekking::Ernst;

/// Findings of a weight before and after a change.
pub type Telling = (Ernst, usize, usize);

/// As “ · ▲ 16 → 12 · ! 7 → 7”, in the counts of the header; aandachtspunten are told only where they change.
/// `anders` says whether findings came or went at all.
pub fn gevolg(tellingen: &[Telling], anders: bool) -> String {
    if !anders {
        return " · zelfde bevindingen".to_owned();
    }
    let mut uit = String::new();
    for &(ernst, voor, na) in tellingen.iter().filter(|(ernst, voor, na)| *ernst > Ernst::Aandacht || voor != na) {
        let woord = if ernst == Ernst::Aandacht { "aandacht" } else { namen::teken(Some(ernst)) };
        let _ = write!(uit, " · {woord} {voor} → {na}");
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_are_those_of_the_header() {
        let telling = |b, w, a| [(Ernst::Blokkerend, b, 12), (Ernst::Waarschuwing, w, 7), (Ernst::Aandacht, a, 1)];
        assert_eq!(gevolg(&telling(16, 7, 1), true), " · ▲ 16 → 12 · ! 7 → 7");
        assert_eq!(gevolg(&telling(12, 7, 0), true), " · ▲ 12 → 12 · ! 7 → 7 · aandacht 0 → 1");
        assert_eq!(gevolg(&telling(12, 7, 1), false), " · zelfde bevindingen");
    }
}
