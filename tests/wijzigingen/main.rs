//! Changing a plan: whatever is done can be undone, and nothing that is accepted makes a plan unfit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod beschrijving;
mod greep;
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
