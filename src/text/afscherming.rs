//! Small numbers in words: the signs that stand in their place in a file for others, and what is said of them.

use super::aantal::aantal;
use crate::calc::afscherming::{ALS, Afscherming, KLEINSTE, Reden};
use crate::plan::Plan;

/// Behind the name of a file, and above its rows, that holds all.
pub const INTERN: &str = "intern, niet delen";

/// What stands in a file for others where a count is hidden.
pub const fn teken(reden: Reden) -> &'static str {
    match reden {
        Reden::Klein => "<10",
        Reden::Mee => "verborgen",
    }
}

/// True for the sign of a hidden count: where it is read back, the figure stays as it is.
pub fn is_teken(tekst: &str) -> bool {
    let kaal: String = tekst.chars().filter(|t| !t.is_whitespace()).collect();
    [Reden::Klein, Reden::Mee].into_iter().any(|reden| kaal == teken(reden))
}

/// What stands under a table of which figures are hidden, or that is computed from them.
pub fn voetnoot(afscherming: &Afscherming) -> String {
    let mee = match afscherming.aantal(Reden::Mee) {
        0 => "",
        _ => "; waar “verborgen” staat met het naaste tiental, omdat anders een klein aantal uit de som zou volgen",
    };
    format!(
        "“<10” is een gemeten aantal van 1 tot en met 9. Alles in dit bestand rekent daar met {ALS}{mee}. Uren, fte en \
         oordelen kunnen dus iets afwijken van het plan zelf."
    )
}

/// How many counts a file for others hides.
pub fn hoeveel(afscherming: &Afscherming) -> String {
    let klein = aantal(afscherming.aantal(Reden::Klein) as u64, "gemeten aantal", "gemeten aantallen");
    let mee = match afscherming.aantal(Reden::Mee) {
        0 => String::new(),
        n => format!(" en {} dat er anders uit zou volgen", aantal(n as u64, "aantal", "aantallen")),
    };
    format!("{klein} kleiner dan {KLEINSTE}{mee}")
}

/// What a file for others hides of a plan, in a sentence.
pub fn in_export(plan: &Plan) -> String {
    let afscherming = Afscherming::van(plan);
    if afscherming.is_leeg() {
        format!("Dit plan heeft geen gemeten aantal kleiner dan {KLEINSTE} dat niet openbaar is.")
    } else {
        format!("Een export verbergt {}.", hoeveel(&afscherming))
    }
}
