//! What a note can be about: everything of the plan by name.

use super::verdeelregel::Regel;
use crate::dekking::EISEN;
use crate::plan::{Onderwerp, Plan, Scenariocode, Waar};

/// Everything by name that a note can be about, in the order of the plan.
pub fn onderwerpen(plan: &Plan) -> Vec<Onderwerp> {
    let mut uit = vec![Onderwerp::Plan];
    uit.extend(plan.wijken.iter().map(|w| Onderwerp::Wijk(w.code.clone())));
    uit.extend(plan.buurtteams.iter().map(|t| Onderwerp::Team(t.code.clone())));
    uit.extend(plan.locaties.iter().map(|l| Onderwerp::Locatie(l.code.clone())));
    uit.extend(plan.functies.iter().map(|f| figuur(["functies", f.code.as_str()])));
    uit.extend(plan.voorzieningen.iter().map(|v| figuur(["voorzieningen", v.code.as_str()])));
    uit.extend(plan.organisaties.iter().map(|o| figuur(["organisaties", o.code.as_str()])));
    uit.extend(plan.bezetting.iter().map(|r| figuur(["bezetting", r.code.as_str()])));
    uit.extend((0..regels(plan)).map(|r| van_regel(plan, r)));
    uit.push(figuur(["begroting"]));
    uit.extend(EISEN.iter().map(|e| van_eis(e.id)));
    uit.extend(plan.scenarios.iter().map(|s| van_scenario(&s.code)));
    uit
}

/// A figure or a noun of the plan as the subject of a note.
pub fn figuur<const N: usize>(stappen: [&str; N]) -> Onderwerp {
    Onderwerp::Figuur(Waar::nieuw(stappen))
}

/// An eis as the subject of a note.
pub fn van_eis(id: &str) -> Onderwerp {
    figuur(["eisen_uit", id])
}

/// A scenario as the subject of a note.
pub fn van_scenario(code: &Scenariocode) -> Onderwerp {
    figuur(["scenarios", code.as_str()])
}

/// A gebied as the subject of a note: a wijk, or the plan for the city.
pub fn van_gebied(plan: &Plan, gebied: usize) -> Onderwerp {
    plan.wijken.get(gebied).map_or(Onderwerp::Plan, |w| Onderwerp::Wijk(w.code.clone()))
}

/// A functie in a gebied as the subject of a note.
pub fn van_cel(plan: &Plan, functie: usize, gebied: usize) -> Onderwerp {
    let Some(functie) = plan.functies.get(functie) else { return Onderwerp::Plan };
    match plan.wijken.get(gebied) {
        Some(wijk) => figuur(["wijken", wijk.code.as_str(), "functies", functie.code.as_str()]),
        None => figuur(["functies", functie.code.as_str()]),
    }
}

fn regels(plan: &Plan) -> usize {
    plan.verdeling.gewichten.len() + 2 * plan.verdeling.basis.len() + 1
}

/// A line of Verdeling as the subject of a note.
pub fn van_regel(plan: &Plan, regel: usize) -> Onderwerp {
    let basis = |r: usize, veld: &str| {
        let regel = plan.verdeling.basis.get(r);
        regel.map_or(Onderwerp::Plan, |r| figuur(["verdeling", "basis", r.functie.as_str(), veld]))
    };
    match Regel::van(plan, regel) {
        Regel::Gewicht(g) => {
            let gewicht = plan.verdeling.gewichten.get(g);
            gewicht.map_or(Onderwerp::Plan, |g| figuur(["verdeling", "gewichten", &format!("{:?}", g.naar)]))
        }
        Regel::Voet(r) => basis(r, "voet"),
        Regel::Per1000(r) => basis(r, "per_1000"),
        Regel::Totaal => figuur(["verdeling", "totaal"]),
    }
}
