//! What the screens say first when no plan was asked for.

use std::path::Path;

/// The plan of the last time is opened.
pub const VERDER: &str = "het plan van de vorige keer; wijkplan --voorbeeld opent het voorbeeld";

/// The plan of the last time cannot be opened, so that the one that is built in is.
pub fn niet_verder(pad: &Path) -> String {
    let naam = pad.file_name().unwrap_or(pad.as_os_str()).to_string_lossy();
    format!("“{naam}” van de vorige keer is niet te openen; dit is het voorbeeld")
}
