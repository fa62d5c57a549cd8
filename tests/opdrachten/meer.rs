//! `toets` and `reken` over many plans at once.

use std::fs;

use serde_json::Value;

use super::{geweigerd, pad, uitvoer};

/// A folder that is no plan and holds these: one that is dekkend, one that is not, and one that cannot be read.
fn map_met_plannen() -> tempfile::TempDir {
    let map = tempfile::tempdir().unwrap();
    fs::copy("tests/eisen/dekkend.ron", map.path().join("a-goed.ron")).unwrap();
    uitvoer(&format!("export tests/klein --formaat ron --naar {}/b-klein.ron", pad(map.path())), 0);
    fs::write(map.path().join("c-stuk.ron"), "(").unwrap();
    fs::write(map.path().join("lees-mij.txt"), "geen plan").unwrap();
    map
}

fn json(commando: &str, code: i32) -> Value {
    serde_json::from_str(&uitvoer(&format!("{commando} --formaat json"), code)).unwrap()
}

#[test]
fn each_plan_of_a_folder_gets_one_row_and_one_that_cannot_be_read_stops_no_other() {
    let map = map_met_plannen();
    let tabel = json(&format!("toets {}", pad(map.path())), 2);
    let rijen = tabel["rijen"].as_array().unwrap();
    let van = |veld: &str| rijen.iter().map(|r| r[veld].clone()).collect::<Vec<_>>();
    assert_eq!(van("plan"), [Value::from("Dekkend"), Value::from("Klein"), Value::Null]);
    assert_eq!(van("oordeel")[..2], ["dekkend", "niet dekkend"]);
    assert!(van("fout")[2].as_str().unwrap().contains("haakje") && van("fout")[0].is_null(), "{tabel}");
    assert_eq!(tabel["totaal"]["oordeel"], "1 van 3 dekkend");
    assert_eq!(tabel["totaal"]["inwoners"], 2_810);
}

/// What a row says of a plan is what the plan by itself says.
#[test]
fn a_row_is_what_the_plan_by_itself_gives() {
    let alleen = json("toets tests/klein --band hoog", 1);
    let samen = json("toets tests/eisen/dekkend.ron tests/klein --band hoog", 1);
    let rij = &samen["rijen"][1];
    assert_eq!(rij["oordeel"], alleen["oordeel"], "{alleen:#}");
    assert_eq!(rij["blokkerend"], alleen["blokkerend"]);
    let overzicht = json("reken --tabel overzicht tests/klein --band hoog", 0);
    for veld in ["inwoners", "nodig", "er_is"] {
        assert_eq!(rij[veld], overzicht["totaal"][veld], "{veld}");
    }
}

#[test]
fn the_exit_code_is_that_of_the_worst() {
    let goed = "tests/eisen/dekkend.ron";
    uitvoer(&format!("toets {goed} {goed}"), 0);
    uitvoer(&format!("toets {goed} tests/klein"), 1);
    uitvoer(&format!("toets {goed} bestaat-niet tests/klein"), 2);
}

#[test]
fn totals_of_a_table_stand_below_each_other_and_add_up() {
    let tabel = json("reken --tabel overzicht tests/klein tests/eisen/dekkend.ron", 0);
    let getal = |rij: &Value, veld: &str| rij[veld].as_f64().unwrap();
    let rijen = tabel["rijen"].as_array().unwrap();
    for veld in ["inwoners", "nodig", "er_is"] {
        let som: f64 = rijen.iter().map(|rij| getal(rij, veld)).sum();
        assert!((som - getal(&tabel["totaal"], veld)).abs() < 1e-9, "{veld}");
    }
    assert!(tabel["totaal"]["ratio"].is_null(), "ratios do not add up");
}

#[test]
fn what_means_nothing_over_many_plans_is_refused_with_words() {
    let paar = "tests/klein tests/eisen/dekkend.ron";
    assert!(geweigerd(&format!("reken --tabel bevindingen {paar}")).contains("geen totaalregel"));
    assert!(geweigerd(&format!("toets {paar} --scenario s")).contains("hoort bij één plan"));
    assert!(geweigerd(&format!("tests/klein toets {paar}")).contains("zet alle plannen erachter"));
}
