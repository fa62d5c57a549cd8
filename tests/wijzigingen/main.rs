//! Changing a plan: whatever is done can be undone, and nothing that is accepted makes a plan unfit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod beschrijving;
mod greep;
mod samenvoegen;
mod scenario;
mod terug;
mod vergelijking;
mod weigering;

use wijkplan::plan::Plan;

/// The smallest plan with everything in it.
fn klein() -> Plan {
    static KLEIN: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(|| {
        wijkplan::store::open(std::path::Path::new("tests/fouten/basis")).expect("the smallest plan opens").plan
    });
    KLEIN.clone()
}

/// The bytes that would be saved.
fn tekst(plan: &Plan) -> String {
    wijkplan::store::vorm::heel_ron(plan).unwrap()
}

/// Every value of the plan by its way, whatever the order of the rows.
fn geordend(plan: &Plan) -> std::collections::BTreeMap<wijkplan::plan::Waar, String> {
    use wijkplan::plan::deel::Blik;
    let mut uit = std::collections::BTreeMap::new();
    wijkplan::plan::deel::langs::langs(plan, &mut |plek| {
        if !matches!(plek.deel.blik(), Blik::Groep(_) | Blik::Rijen(_) | Blik::Kaart(_)) {
            uit.insert(wijkplan::plan::Waar::van(plan, &plek.pad()), plek.deel.ron().unwrap());
        } else if let Blik::Groep(groep) = plek.deel.blik() {
            let keuze = groep.variant().map_or("", |v| v.naam);
            uit.insert(wijkplan::plan::Waar::van(plan, &plek.pad()), keuze.to_owned());
        }
    });
    uit
}
