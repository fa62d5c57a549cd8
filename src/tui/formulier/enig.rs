//! Which nouns have one figure: the form itself asks its origin.

use crate::plan::deel::{Aard, Bouw, Groep, Soort, Veld};

/// The one figure of a noun, of which the form itself asks the origin.
pub fn enige_figuur(groep: &dyn Groep) -> Option<&'static Veld> {
    let velden = groep.velden();
    if groep.variant().is_some() || velden.iter().any(|v| matches!(v.soort, Soort::Motivatie)) {
        return None;
    }
    // What can be left out is seldom filled in, and tells its own origin.
    let figuur = |v: &&Veld| !(v.aard.mag_weg() && v.aard.kern().naam == "Waarde");
    match velden.iter().filter(figuur).map(|v| figuren(v.aard)).sum() {
        1 => velden.iter().find(|v| v.aard.naam == "Waarde"),
        _ => None,
    }
}

/// How many kinds of figure something can hold, at any depth.
fn figuren(aard: &Aard) -> usize {
    match aard.bouw {
        Bouw::Blad => usize::from(aard.naam == "Waarde"),
        Bouw::Kaart => 1,
        Bouw::Groep(velden) => velden.iter().map(|v| figuren(v.aard)).sum(),
        Bouw::Keuze(varianten) => varianten.iter().flat_map(|v| v.velden).map(|v| figuren(v.aard)).sum(),
        Bouw::Rijen(deel) | Bouw::Misschien(deel) => figuren(deel),
    }
}
