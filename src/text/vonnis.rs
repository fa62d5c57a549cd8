//! The answer over a whole plan, in one sentence.

use super::aantal::{aantal, opsomming};
use crate::dekking::{self, Bevinding, Ernst};

/// “Niet dekkend”, or “Dekkend”.
pub fn woord(bevindingen: &[Bevinding]) -> &'static str {
    if dekking::dekkend(bevindingen) { "Dekkend" } else { "Niet dekkend" }
}

/// How many findings of each weight: “3 blokkerende bevindingen en 1 waarschuwing”.
pub fn telling(bevindingen: &[Bevinding]) -> String {
    let mut delen = Vec::new();
    for (ernst, een, meer) in [
        (Ernst::Blokkerend, "blokkerende bevinding", "blokkerende bevindingen"),
        (Ernst::Waarschuwing, "waarschuwing", "waarschuwingen"),
        (Ernst::Aandacht, "aandachtspunt", "aandachtspunten"),
    ] {
        let n = bevindingen.iter().filter(|b| b.ernst == ernst).count() as u64;
        if n > 0 {
            delen.push(aantal(n, een, meer));
        }
    }
    if delen.is_empty() { "geen bevindingen".to_owned() } else { opsomming(&delen) }
}
