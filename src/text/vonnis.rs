//! How many findings there are, in one sentence.

use super::aantal::{aantal, opsomming};
use crate::dekking::Ernst;

/// How many causes of each weight, the heaviest first: “3 blokkerende oorzaken, 1 waarschuwing en 2 aandachtspunten”.
pub fn telling(oorzaken: &[(Ernst, usize)]) -> String {
    let mut delen = Vec::new();
    for &(ernst, n) in oorzaken {
        let (een, meer) = match ernst {
            Ernst::Blokkerend => ("blokkerende oorzaak", "blokkerende oorzaken"),
            Ernst::Waarschuwing => ("waarschuwing", "waarschuwingen"),
            Ernst::Aandacht => ("aandachtspunt", "aandachtspunten"),
        };
        if n > 0 {
            delen.push(aantal(n as u64, een, meer));
        }
    }
    if delen.is_empty() { "geen bevindingen".to_owned() } else { opsomming(&delen) }
}
