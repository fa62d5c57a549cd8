//! Colour of a verdict in plain text. It only repeats what symbol and word say.

use crate::dekking::Oordeel;

/// The text in the colour of its judgement, or as it is when colour is off. What was not judged has none.
pub fn verf(tekst: &str, oordeel: Oordeel, aan: bool) -> String {
    if !aan {
        return tekst.to_owned();
    }
    let kleur = match oordeel {
        Oordeel::NietVanToepassing => return tekst.to_owned(),
        Oordeel::Voldoet => "32",
        Oordeel::Aandacht => "36",
        Oordeel::NogNiet(_) => "35",
        Oordeel::LetOp => "33",
        Oordeel::Tekort => "31",
    };
    format!("\u{1b}[{kleur}m{tekst}\u{1b}[0m")
}

/// The text in bold, or as it is when colour is off.
pub fn vet(tekst: &str, aan: bool) -> String {
    if aan { format!("\u{1b}[1m{tekst}\u{1b}[0m") } else { tekst.to_owned() }
}
