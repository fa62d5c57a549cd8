//! Why a plan is dekkend or not, in one sentence.

use super::aantal::{aantal, hoofdletter, opsomming};
use super::{bevinding, getal, plek};
use crate::dekking::{Bevinding, EISEN, Ernst, Strook, Toetsing, Vonnis, in_volgorde};
use crate::plan::Plan;

/// Most requirements that a sentence names.
const MEESTE_EISEN: usize = 3;

/// The reason of a verdict, with what is found in the year `jaar`: its heaviest cause, or in which year there is one. Empty
/// while it is being computed.
pub fn reden(plan: &Plan, strook: &Strook, toetsing: &Toetsing, jaar: u16) -> String {
    match strook.vonnis() {
        None => String::new(),
        Some(Vonnis::Dekkend) => "Alles wat is getoetst, voldoet aan de normen van dit plan.".to_owned(),
        Some(Vonnis::NogNietVastTeStellen) => {
            let ids = strook.eisen(|t| &t.onbeslist);
            let titels = EISEN.iter().filter(|eis| ids.contains(&eis.id)).map(|eis| format!("“{}”", eis.titel));
            let over = ids.len().saturating_sub(MEESTE_EISEN);
            let namen = titels.take(MEESTE_EISEN).chain((over > 0).then(|| format!("nog {over}")));
            format!(
                "Wat kan blokkeren, staat uit of is nog niet te toetsen: {}.",
                opsomming(&namen.collect::<Vec<_>>())
            )
        }
        Some(Vonnis::NietDekkend) => in_jaar(plan, toetsing, jaar).unwrap_or_else(|| ander_jaar(strook, jaar)),
    }
}

/// The heaviest cause, and how many more there are that block.
fn in_jaar(plan: &Plan, toetsing: &Toetsing, jaar: u16) -> Option<String> {
    let blokkeert = |b: &&Bevinding| b.ernst == Ernst::Blokkerend;
    let alle: Vec<&Bevinding> = toetsing.oorzaken().filter(blokkeert).collect();
    let eerste = *in_volgorde(&alle).first()?;
    let nog = match alle.len() - 1 {
        0 => String::new(),
        n => format!(", en nog {}", aantal(n as u64, "blokkerende oorzaak", "blokkerende oorzaken")),
    };
    let waar = hoofdletter(&plek::waar(plan, eerste));
    Some(format!("{waar}: {}{nog} in {}.", bevinding::kern(plan, eerste), getal::jaar(jaar)))
}

fn ander_jaar(strook: &Strook, jaar: u16) -> String {
    let geteld = strook.getoetst().filter_map(|(ander, band)| Some((ander, strook.vak(ander, band)?.blokkerend)));
    let zin = |(ander, n): (u16, usize)| {
        format!("in {} {}", getal::jaar(ander), aantal(n as u64, "blokkerende oorzaak", "blokkerende oorzaken"))
    };
    let jaren: Vec<String> = geteld.filter(|(_, n)| *n > 0).map(zin).collect();
    format!("In {} blokkeert niets, maar {}.", getal::jaar(jaar), opsomming(&jaren))
}
