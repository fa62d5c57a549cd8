//! Small numbers in words: what is said of those that a file for others hides.

use super::aantal::aantal;
use crate::calc::afscherming::{ALS, Afscherming, KLEINSTE, Reden};
use crate::plan::Plan;

/// Behind the name of a file, and above its rows, that holds all.
pub const INTERN: &str = "intern, niet delen";

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

/// Small counts that only stood in the plan before something was read in.
const VAN_ERVOOR: &str = "kleine aantallen van vóór het inlezen";

/// What of a plan is not for others, in words; nothing where all of it may be shared.
pub fn geheim(plan: &Plan) -> Option<String> {
    let nu = Afscherming::van(plan);
    if !nu.is_leeg() {
        return Some(hoeveel(&nu));
    }
    let eerder = |inlezing| !nu.ervoor(plan, inlezing).1.is_leeg();
    plan.inlezingen.iter().any(eerder).then(|| VAN_ERVOOR.to_owned())
}

/// How many counts a file for others hides.
pub fn hoeveel(afscherming: &Afscherming) -> String {
    let mee = match afscherming.aantal(Reden::Mee) {
        0 => String::new(),
        n => format!(" en {} er anders uit zou volgen", aantal(n as u64, "aantal dat", "aantallen die")),
    };
    match afscherming.aantal(Reden::Klein) {
        0 => format!("{VAN_ERVOOR}{mee}"),
        n => {
            let klein = aantal(n as u64, "gemeten aantal", "gemeten aantallen");
            format!("{klein} kleiner dan {KLEINSTE}{mee}")
        }
    }
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
