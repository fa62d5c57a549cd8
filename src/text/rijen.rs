//! What changed in a list of rows without codes of their own, row by row: levering of an organisatie, exceptions to the
//! basisniveau, the lumpsum of the years.

use super::aantal::{fte, kleine_letter};
use super::getal;
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::wijziging::Veldwijziging as W;
use crate::plan::wijziging::veld::{Begrotingveld as B, Organisatieveld as O, Verdelingveld as V};
use crate::plan::{Functiecode, Plan, Steun, Wijkcode};

/// The rows that came, went or became otherwise; none for a field that is no such list.
pub fn anders(plan: &Plan, oud: &W, nieuw: &W) -> Option<String> {
    match (oud, nieuw) {
        (W::Organisatie(_, O::Levering(oud)), W::Organisatie(_, O::Levering(nieuw))) => {
            let rij = |l: &crate::plan::organisatie::Levering| {
                (functie(plan, &l.functie), format!("{} {}", functie(plan, &l.functie), fte(l.fte.midden)))
            };
            Some(verschil(oud, nieuw, rij))
        }
        (W::Verdeling(V::Uitzonderingen(oud)), W::Verdeling(V::Uitzonderingen(nieuw))) => {
            let rij = |u: &crate::plan::verdeling::Uitzondering| {
                let wie = format!("{}, {}", wijk(plan, &u.wijk), functie(plan, &u.functie));
                (wie.clone(), format!("{wie} {} ({})", fte(u.fte.midden), u.motivatie))
            };
            Some(verschil(oud, nieuw, rij))
        }
        (W::Begroting(B::Lumpsum(oud)), W::Begroting(B::Lumpsum(nieuw))) => {
            let rij =
                |l: &Jaarwaarde<Steun>| (l.jaar.to_string(), format!("{} {}", l.jaar, getal::euro(l.waarde.midden)));
            Some(verschil(oud, nieuw, rij))
        }
        _ => None,
    }
}

/// `rij` gives what a row is known by, and the whole of it in words.
fn verschil<T: PartialEq>(oud: &[T], nieuw: &[T], rij: impl Fn(&T) -> (String, String)) -> String {
    let van = |lijst: &[T], wie: &str| lijst.iter().any(|z| rij(z).0 == wie);
    let gekomen = nieuw.iter().filter(|z| !oud.contains(z)).map(|z| {
        let (wie, heel) = rij(z);
        if van(oud, &wie) { heel } else { format!("{heel} erbij") }
    });
    let weg = oud.iter().map(|z| rij(z).0).filter(|wie| !van(nieuw, wie)).map(|wie| format!("{wie} weg"));
    let delen: Vec<String> = gekomen.chain(weg).collect();
    if delen.is_empty() { "andere volgorde".to_owned() } else { delen.join("; ") }
}

fn functie(plan: &Plan, code: &Functiecode) -> String {
    plan.functies.iter().find(|f| f.code == *code).map_or_else(|| code.to_string(), |f| kleine_letter(&f.naam))
}

fn wijk(plan: &Plan, code: &Wijkcode) -> String {
    plan.wijken.iter().find(|w| w.code == *code).map_or_else(|| code.to_string(), |w| w.naam.clone())
}
