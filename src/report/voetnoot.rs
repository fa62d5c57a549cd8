//! What stands under a table: sources by name, caveats, rules.

use std::collections::BTreeSet;

use crate::plan::bron::Bron;
use crate::plan::{Broncode, Plan};
use crate::text::namen;

/// How staff of a team with several wijken is shown per wijk.
pub const TOEREKENING: &str = "Wie in een team met meer dan één wijk werkt, is naar behoefte aan die wijken \
                               toegerekend; in de praktijk werkt het team voor al zijn wijken.";

/// Who comes short.
pub const EERLIJK: &str = "Wie op dezelfde schaarse mensen wacht, krijgt hetzelfde deel van zijn uren; wettelijk werk gaat \
                           voor. Hoeveel er in totaal tekort is, ligt vast; wie het treft, is deze keuze.";

/// What a verdict per wijk is.
pub const OORDEEL: &str = "Oordeel: de zwaarste bevinding in de wijk of bij haar buurtteam. Wat nog niet te toetsen is, \
                           telt nooit als goed.";

/// The verdict on a requirement that is switched off.
pub const UIT: &str = "uit";

/// The requirements that are switched off, a sentence each.
pub fn eisen_uit(plan: &Plan) -> impl Iterator<Item = String> {
    plan.eisen_uit.iter().map(|e| format!("Eis {} telt niet mee: {}.", e.eis, e.motivatie.trim_end_matches('.')))
}

/// How distances are found.
pub fn afstanden(plan: &Plan) -> String {
    let factor = crate::text::getal::volledig(plan.normen.omwegfactor.midden);
    format!("Afstanden: hemelsbreed vanaf het punt van de buurt, maal {factor} voor de omweg langs de straat.")
}

/// How fte that are needed are shown.
pub fn afronding(plan: &Plan) -> String {
    let vorm = namen::afronding(plan.normen.afronding);
    format!("Benodigde fte staan er {vorm}; gerekend en getoetst is met wat onafgerond nodig is.")
}

/// The sources with these codes, a sentence each, in the order of the plan.
pub fn bronnen<'p>(plan: &'p Plan, codes: impl IntoIterator<Item = &'p Broncode>) -> Vec<String> {
    let codes: BTreeSet<&Broncode> = codes.into_iter().collect();
    plan.bronnen.iter().filter(|b| codes.contains(&b.code)).map(bron).collect()
}

/// The sources of the inhabitants.
pub fn bevolking(plan: &Plan) -> Vec<String> {
    bronnen(plan, plan.wijken.iter().map(|w| &w.bevolking.bron))
}

/// The sources of all key figures of the wijken, with the caveats that go with them.
pub fn kerncijfers(plan: &Plan) -> Vec<String> {
    let reeksen = plan.wijken.iter().flat_map(|w| &w.kerncijfers).map(|r| &r.bron);
    let mut uit = bronnen(plan, plan.wijken.iter().map(|w| &w.bevolking.bron).chain(reeksen));
    uit.extend(let_op(plan));
    uit
}

/// The caveats of the wijken: those of all first, then those of one with its name.
pub fn let_op(plan: &Plan) -> Vec<String> {
    let mut van_alle = Vec::new();
    let mut van_een = Vec::new();
    for wijk in &plan.wijken {
        for zin in &wijk.let_op {
            if plan.wijken.iter().all(|w| w.let_op.contains(zin)) {
                if !van_alle.contains(zin) {
                    van_alle.push(zin.clone());
                }
            } else {
                van_een.push(format!("{}: {zin}", wijk.naam));
            }
        }
    }
    van_alle.extend(van_een);
    van_alle
}

fn bron(bron: &Bron) -> String {
    let mut uit = format!("Bron {}: {}", bron.code, bron.titel);
    if let Some(jaar) = bron.jaar.filter(|j| !bron.titel.contains(&j.to_string())) {
        uit.push_str(" (");
        uit.push_str(&crate::text::getal::jaar(jaar));
        uit.push(')');
    }
    for deel in [&bron.licentie, &bron.let_op] {
        if !deel.is_empty() {
            uit.push_str("; ");
            uit.push_str(deel.trim_end_matches('.'));
        }
    }
    uit.push('.');
    uit
}
