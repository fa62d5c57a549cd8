//! What the screens say first. `toets` is the key that opens another plan.

use std::path::Path;

use super::commando::argument;

/// The plan of the last time is opened.
pub fn verder(toets: &str) -> String {
    format!("het plan van de vorige keer; {toets} opent een ander plan")
}

/// The plan that is built in is opened.
pub fn voorbeeld(toets: &str) -> String {
    format!("dit is het voorbeeld; {toets} opent een plan of begint een eigen plan")
}

/// The plan of the last time cannot be opened, so that the one that is built in is.
pub fn niet_verder(pad: &Path, toets: &str) -> String {
    let naam = pad.file_name().unwrap_or(pad.as_os_str()).to_string_lossy();
    format!("“{naam}” van de vorige keer is niet te openen; dit is het voorbeeld; {toets} opent een ander")
}

/// What the work of a crashed session is, on a plan that cannot be opened.
pub fn uit_herstelbestand() -> String {
    format!("Dit is {HERSTELBESTAND}. Sla het op in een andere map.")
}

/// What a journal brings back.
pub const HERSTELBESTAND: &str = "uw werk van de vorige keer, uit het herstelbestand";

/// A plan cannot be computed, by a fault of the program; `kopie` is what is shown of it, where there is anything.
pub fn onrekenbaar(pad: Option<&Path>, kopie: Option<&str>) -> String {
    let woord = pad.map_or_else(String::new, |pad| format!(" {}", argument(pad)));
    let nu = match kopie {
        Some(kopie) => format!("Dit is {kopie}. Sla het op in een andere map; wat er staat, blijft zoals het is."),
        None => "Uw bestanden zijn niet gewijzigd.".to_owned(),
    };
    format!(
        "Dit plan is niet door te rekenen; dat is een fout in wijkplan zelf.\n{nu}\n\
         Het hele plan schrijft u weg met “wijkplan export{woord} --formaat ron --naar kopie.ron”; meld het aan de \
         beheerder van wijkplan."
    )
}
