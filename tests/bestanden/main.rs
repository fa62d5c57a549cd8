//! Plan files: what opens, what is refused and how that is said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod controle;

use wijkplan::plan::Plan;

/// The smallest plan with everything in it.
fn klein() -> Plan {
    wijkplan::store::open(std::path::Path::new("tests/fouten/basis")).expect("the smallest plan opens").plan
}
