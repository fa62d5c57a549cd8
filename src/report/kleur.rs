//! Colour of a verdict in plain text. It only repeats what symbol and word say.

use crate::dekking::Ernst;

/// The text in the colour of its verdict, or as it is when colour is off.
pub fn verf(tekst: &str, oordeel: Option<Ernst>, aan: bool) -> String {
    if !aan {
        return tekst.to_owned();
    }
    let kleur = match oordeel {
        None => "32",
        Some(Ernst::Aandacht) => "36",
        Some(Ernst::Waarschuwing) => "33",
        Some(Ernst::Blokkerend) => "31",
    };
    format!("\u{1b}[{kleur}m{tekst}\u{1b}[0m")
}

/// The text in bold, or as it is when colour is off.
pub fn vet(tekst: &str, aan: bool) -> String {
    if aan { format!("\u{1b}[1m{tekst}\u{1b}[0m") } else { tekst.to_owned() }
}
