//! Exact until shown: published figures reproduced through a plan, contracts of a month against one of the year, lists
//! in another order, and tables that add up or say why not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod contracten;
mod een_plaats;
mod gouden;
mod tabellen;
mod volgorde;

use std::path::Path;

use rust_decimal::Decimal;
use serde_json::Value;
use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{Stand, Toetsing};
use wijkplan::plan::{Band, Plan, controle};
use wijkplan::report::tabel::Tabel;
use wijkplan::report::zicht::Zicht;
use wijkplan::report::{json, lijst};
use wijkplan::store;

/// The smallest plan with everything in it.
fn klein() -> Plan {
    store::open(Path::new("tests/fouten/basis")).unwrap().plan
}

/// What `doe` makes of a plan that passes every check.
fn met_zicht<R>(plan: &Plan, jaar: u16, band: Band, doe: impl FnOnce(&Zicht<'_>) -> R) -> R {
    assert_eq!(controle::controleer(plan), [], "the plan opens");
    let uitkomst = calc::bereken(plan, jaar, band);
    let toetsing = Toetsing::van(plan, &uitkomst);
    let gids = Gids::van(plan);
    doe(&Zicht { stand: Stand { plan, gids: &gids, uitkomst: &uitkomst }, toetsing: &toetsing })
}

/// What `wijkplan reken --tabel NAAM --formaat json` gives in the middle band.
fn reken(plan: &Plan, naam: &str, jaar: u16) -> Value {
    let rapport = lijst::zoek(naam).unwrap();
    met_zicht(plan, jaar, Band::Midden, |zicht| json::tabel(&rapport.maak(zicht), zicht))
}

/// Every table of a plan but those in `zonder`.
fn tabellen(plan: &Plan, jaar: u16, band: Band, zonder: &[&str]) -> Vec<Tabel> {
    let rapporten = lijst::TABELLEN.iter().filter(|rapport| !zonder.contains(&rapport.naam));
    met_zicht(plan, jaar, band, |zicht| rapporten.map(|rapport| rapport.maak(zicht)).collect())
}

/// Tables without totals or figures of their own that take long: they search repairs or compute all scenarios.
const TRAAG: [&str; 3] = ["bevindingen", "scenarios", "varianten"];

/// One column of the rows, as the decimals that are written.
fn kolom(tabel: &Value, sleutel: &str) -> Vec<Decimal> {
    tabel["rijen"].as_array().unwrap().iter().map(|rij| getal(&rij[sleutel])).collect()
}

fn getal(waarde: &Value) -> Decimal {
    waarde.to_string().parse().unwrap_or_else(|_| panic!("geen getal: {waarde}"))
}
