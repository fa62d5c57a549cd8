//! The requirements, one by one, on a small plan that is dekkend; and the verdict over them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod behoud;
mod bevindingen;
mod gevallen;
mod grenzen;
mod herstel;
mod punten;
mod ruimten;
mod scope;
mod twee_teams;
mod uitval;
mod vonnis;
mod weging;
mod wijkplus;

use wijkplan::calc::{self, Uitkomst};
use wijkplan::dekking::{EISEN, Eis, Toetsing};
use wijkplan::plan::{Band, Plan, exact};

const JAAR: u16 = 2028;

/// The plan that is dekkend.
fn dekkend() -> Plan {
    exact::opties().from_str(include_str!("dekkend.ron")).unwrap()
}

/// The same after an edit.
fn na(wijzig: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = dekkend();
    wijzig(&mut plan);
    plan
}

fn reken(plan: &Plan) -> (Uitkomst, Toetsing) {
    let uitkomst = calc::bereken(plan, JAAR, Band::Midden);
    let toetsing = Toetsing::van(plan, &uitkomst);
    (uitkomst, toetsing)
}

fn toets(plan: &Plan) -> Toetsing {
    reken(plan).1
}

fn eis(id: &str) -> &'static Eis {
    EISEN.iter().find(|e| e.id == id).unwrap_or_else(|| panic!("geen eis {id}"))
}
