//! The facts of the requirements in words, one file a group, under the names that they have in `dekking`. Each says
//! what is found (`wat`, without the place), and what would repair it where that follows from the finding alone (`raad`).

mod afvinken;
mod basisniveau;
mod begroting;
mod bereikbaar;
mod divers;
mod gegevens;
mod huisvesting;
mod invoering;
mod kanalen;
mod personeel;
mod plekken;
mod privacy;
mod ruimten;
mod scope;
mod sturing;
mod team;
mod vastgoed;
mod verband;
mod voldoende;
mod vormen;

pub(super) use plekken::locatie;
pub(super) use voldoende::ongedekt;

use super::aantal::opsomming;
use super::afscherming::in_export;
use crate::dekking::{Bevinding, Eis, Feit};
use crate::plan::Plan;

/// Most names of buurten or places that one line gives.
const MEESTE_NAMEN: usize = 3;

/// What is found.
pub(super) fn wat(plan: &Plan, b: &Bevinding) -> String {
    match &b.feit {
        Feit::Team(feit) => team::wat(plan, b, *feit),
        Feit::Basisniveau(feit) => basisniveau::wat(plan, b, *feit),
        Feit::Voldoende(feit) => voldoende::wat(plan, b, feit),
        Feit::Bereikbaar(feit) => bereikbaar::wat(plan, b, feit),
        Feit::Huisvesting(feit) => huisvesting::wat(plan, b, feit),
        Feit::Personeel(feit) => personeel::wat(plan, b, feit),
        Feit::Begroting(feit) => begroting::wat(plan, b, *feit),
        Feit::Divers(feit) => divers::wat(plan, b, feit),
        Feit::Verband(feit) => verband::wat(plan, b, *feit),
        Feit::Scope(feit) => scope::wat(plan, b, *feit),
        Feit::Vormen(feit) => vormen::wat(plan, b, *feit),
        Feit::Kanalen(feit) => kanalen::wat(plan, b, *feit),
        Feit::Plekken(feit) => plekken::wat(plan, b, feit),
        Feit::Vastgoed(feit) => vastgoed::wat(plan, b, *feit),
        Feit::Ruimten(feit) => ruimten::wat(plan, feit),
        Feit::Invoering(feit) => invoering::wat(plan, *feit),
        Feit::Sturing(feit) => sturing::wat(b, feit),
        Feit::Afvinken(feit) => afvinken::wat(*feit),
        Feit::Gegevens(feit) => gegevens::wat(plan, feit),
        Feit::Privacy(feit) => privacy::wat(plan, b, feit),
    }
}

/// What would repair it; empty where that is searched for.
pub(super) fn raad(plan: &Plan, b: &Bevinding) -> String {
    match &b.feit {
        Feit::Team(feit) => team::raad(plan, b, *feit),
        Feit::Basisniveau(feit) => basisniveau::raad(b, *feit),
        Feit::Personeel(feit) => personeel::raad(plan, b, feit),
        Feit::Begroting(feit) => begroting::raad(plan, b, *feit),
        Feit::Divers(feit) => divers::raad(plan, b, feit),
        Feit::Verband(feit) => verband::raad(plan, b, *feit),
        Feit::Scope(feit) => scope::raad(plan, b, *feit),
        Feit::Vormen(feit) => vormen::raad(plan, b, *feit),
        Feit::Bereikbaar(feit) => bereikbaar::raad(feit),
        Feit::Kanalen(feit) => kanalen::raad(plan, b, *feit),
        Feit::Plekken(feit) => plekken::raad(plan, b, feit),
        Feit::Vastgoed(feit) => vastgoed::raad(plan, b, *feit),
        Feit::Ruimten(feit) => ruimten::raad(plan, feit),
        Feit::Invoering(feit) => invoering::raad(*feit),
        Feit::Sturing(feit) => sturing::raad(feit),
        Feit::Afvinken(feit) => afvinken::raad(*feit),
        Feit::Gegevens(feit) => gegevens::raad(plan, feit),
        Feit::Privacy(feit) => privacy::raad(feit),
        Feit::Voldoende(_) | Feit::Huisvesting(_) => String::new(),
    }
}

/// What else belongs to it, for who wants to know all: whole sentences.
pub(super) fn meer(plan: &Plan, b: &Bevinding) -> Vec<String> {
    match &b.feit {
        Feit::Bereikbaar(feit) => bereikbaar::meer(plan, b, feit),
        _ => Vec::new(),
    }
}

/// What a plan comes to by an eis, beside its findings: a whole sentence.
pub(super) fn stand(plan: &Plan, eis: &Eis) -> Option<String> {
    match eis.id {
        "AV-1" => Some(in_export(plan)),
        "HV-2" => plekken::telt_vanaf(plan, &plan.normen.jaren_tot_huis),
        "HV-3" => plekken::telt_vanaf(plan, &plan.normen.jaren_tot_buurtkamer),
        _ => None,
    }
}

/// The first few names, and how many there are more.
fn kort(mut namen: Vec<String>) -> String {
    let meer = namen.len().saturating_sub(MEESTE_NAMEN);
    namen.truncate(MEESTE_NAMEN);
    if meer > 0 {
        namen.push(format!("nog {meer}"));
    }
    opsomming(&namen)
}
