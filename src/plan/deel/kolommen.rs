//! The columns of a noun in a table that is imported or exported: its flat fields. Lists in it are tables of their own.

use super::{Aard, Bouw, Soort, Veld};

/// A column.
#[derive(Debug, Clone)]
pub struct Kolom {
    /// The way to it within the noun: `punt`, `bevolking.inwoners`.
    pub sleutel: String,
    /// Its heading.
    pub kop: String,
    /// The field.
    pub veld: &'static Veld,
}

/// The columns of a noun, in the order of its fields.
pub fn kolommen(aard: &'static Aard) -> Vec<Kolom> {
    let mut uit = Vec::new();
    vlak(aard.velden(), "", "", &mut uit);
    uit
}

fn vlak(velden: &'static [Veld], ouder: &str, kop: &str, uit: &mut Vec<Kolom>) {
    for veld in velden {
        let sleutel = format!("{ouder}{}", veld.naam);
        let woorden = if kop.is_empty() { veld.woord.to_owned() } else { format!("{kop}, {}", veld.woord) };
        match (veld.soort, &veld.aard.kern().bouw) {
            (Soort::Vast, _) | (_, Bouw::Kaart) => {}
            // A border comes and goes as a whole.
            (_, Bouw::Groep(delen)) if delen.iter().any(|v| matches!(v.soort, Soort::Omtrek)) => {}
            (_, Bouw::Rijen(rij)) if !matches!(rij.bouw, Bouw::Blad | Bouw::Keuze(_)) => {}
            (_, Bouw::Groep(delen)) => vlak(delen, &format!("{sleutel}."), &woorden, uit),
            _ => uit.push(Kolom { sleutel, kop: woorden, veld }),
        }
    }
}
