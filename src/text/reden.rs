//! Why a plan is dekkend or not, in one sentence.

use super::aantal::{aantal, hoofdletter, opsomming};
use super::{bevinding, getal, plek};
use crate::dekking::{Bevinding, EISEN, Ernst, Strook, Toetsing, Vonnis, in_volgorde};
use crate::plan::Plan;

/// Most requirements that a sentence names.
const MEESTE_EISEN: usize = 3;

/// The reason of a verdict, with what is found in the year `jaar`: its largest cause, or in which year there is one. Empty
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

/// The largest cause that blocks, the first of equals, and of how many it is the largest.
fn in_jaar(plan: &Plan, toetsing: &Toetsing, jaar: u16) -> Option<String> {
    let blokkeert = |b: &&Bevinding| b.ernst == Ernst::Blokkerend;
    let alle: Vec<&Bevinding> = toetsing.oorzaken().filter(blokkeert).collect();
    let grootste = in_volgorde(&alle).into_iter().rev().max_by_key(|b| b.omvang(plan))?;
    let van = match alle.len() {
        1 => String::new(),
        n => format!(", de grootste van {n} oorzaken"),
    };
    let waar = hoofdletter(&plek::waar(plan, grootste));
    Some(format!("{waar}: {}{van} in {}.", bevinding::kern(plan, grootste), getal::jaar(jaar)))
}

fn ander_jaar(strook: &Strook, jaar: u16) -> String {
    let geteld = strook.getoetst().filter_map(|(ander, band)| Some((ander, strook.vak(ander, band)?.blokkerend)));
    let zin = |(ander, n): (u16, usize)| {
        format!("in {} {}", getal::jaar(ander), aantal(n as u64, "blokkerende oorzaak", "blokkerende oorzaken"))
    };
    let jaren: Vec<String> = geteld.filter(|(_, n)| *n > 0).map(zin).collect();
    format!("In {} blokkeert niets, maar {}.", getal::jaar(jaar), opsomming(&jaren))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::Band;

    /// The largest cause stands first, and not the first in the order of the eisen.
    #[test]
    fn the_reason_is_the_largest_cause_and_says_of_how_many() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let strook = Strook::van(&plan, None, Band::Midden);
        let toetsing = Toetsing::van(&plan, &calc::bereken(&plan, 2028, Band::Midden));
        let zin = reden(&plan, &strook, &toetsing, 2028);
        let blokkerend: Vec<&Bevinding> = toetsing.oorzaken().filter(|b| b.ernst == Ernst::Blokkerend).collect();
        let grootste = blokkerend.iter().map(|b| b.omvang(&plan)).max().unwrap();
        let genoemd = blokkerend.iter().find(|b| zin.contains(&bevinding::kern(&plan, b))).unwrap();
        assert_eq!(genoemd.omvang(&plan), grootste, "{zin}");
        assert!(in_volgorde(&blokkerend)[0].omvang(&plan) < grootste, "the first is not the largest here");
        assert!(zin.ends_with(&format!(", de grootste van {} oorzaken in 2028.", blokkerend.len())), "{zin}");
    }
}
