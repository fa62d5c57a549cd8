//! Plans and journals of earlier versions. One function a version makes a text of that version into one of the next;
//! what is then read is always of this version. A newer version is refused elsewhere.
//!
//! A text keeps its lines, so that a message about a file of an earlier version points at the right one.

mod van_1;

use std::borrow::Cow;

use super::plaats::vind;
use crate::plan::{Pad, VERSIE};

/// The steps from each version of a plan to the next; the first is that of version 1.
const PLANNEN: [fn(&str) -> String; 1] = [van_1::plan];

/// The steps from each version of a journal to the next, for the text of one record.
const AANTEKENINGEN: [fn(&str) -> String; 1] = [van_1::aantekening];

/// The version that the text of a plan says it has.
pub(super) fn versie(tekst: &str) -> Option<u32> {
    let gevonden = vind(tekst, &Pad::begin().met("versie"));
    let versie = tekst.get(gevonden.waarde).and_then(|t| t.parse().ok());
    versie.filter(|_| gevonden.volledig)
}

/// The text of a plan in the format of this version. One without a version is left to the reader.
pub(super) fn plan(tekst: &str) -> Cow<'_, str> {
    stap_voor_stap(tekst, versie(tekst), VERSIE, &PLANNEN)
}

/// The text of a record of a journal of an earlier version, in the format of this one.
pub(super) fn aantekening(tekst: &str, versie: u32) -> Cow<'_, str> {
    stap_voor_stap(tekst, Some(versie), super::aantekening::VERSIE, &AANTEKENINGEN)
}

fn stap_voor_stap<'t>(tekst: &'t str, van: Option<u32>, naar: u32, stappen: &[fn(&str) -> String]) -> Cow<'t, str> {
    let eerste = van.filter(|van| (1..naar).contains(van)).and_then(|van| usize::try_from(van - 1).ok());
    let nodig = eerste.and_then(|eerste| stappen.get(eerste..)).unwrap_or_default();
    nodig.iter().fold(Cow::Borrowed(tekst), |tekst, stap| Cow::Owned(stap(&tekst)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_step_from_every_earlier_version() {
        assert_eq!(PLANNEN.len() + 1, VERSIE as usize);
        assert_eq!(AANTEKENINGEN.len() + 1, super::super::aantekening::VERSIE as usize);
    }

    #[test]
    fn a_text_of_this_version_or_of_none_is_left_alone() {
        for tekst in [format!("(versie: {VERSIE}, naam: \"x\")"), "(naam: \"x\")".to_owned(), "versie: 1".to_owned()] {
            assert!(matches!(plan(&tekst), Cow::Borrowed(_)), "{tekst}");
        }
    }
}
