//! `toets --herstel`: the smallest repairs in turn, on stdout and as a scenario of the plan.

use super::{geweigerd, pad, uitvoer};

#[test]
fn the_smallest_repairs_become_a_scenario_that_does_what_was_printed() {
    let map = tempfile::tempdir().unwrap();
    let plan = map.path().join("plan");
    uitvoer(&format!("nieuw {}", pad(&plan)), 0);
    let plan = pad(&plan).to_owned();
    let was = std::fs::read_to_string(map.path().join("plan/plan.ron")).unwrap();
    let los = uitvoer(&format!("toets {plan} --herstel 2"), 1);
    assert_eq!(
        std::fs::read_to_string(map.path().join("plan/plan.ron")).unwrap(),
        was,
        "without --in nothing is written"
    );
    let tekst = super::wijkplan(["toets", &plan, "--herstel", "2", "--in", "Kleinste maatregelen"]).output().unwrap();
    assert_eq!(tekst.status.code(), Some(1));
    assert_eq!(String::from_utf8(tekst.stdout).unwrap(), los);
    assert!(String::from_utf8_lossy(&tekst.stderr).contains("scenario kleinste-maatregelen"));
    let regel =
        |begin: &str| los.lines().find_map(|r| r.strip_prefix(begin)).unwrap_or_else(|| panic!("{begin}: {los}"));
    assert!(!regel("1. ").is_empty() && !regel("2. ").is_empty());
    assert!(los.lines().all(|r| r.chars().count() <= 80), "{los}");
    // The scenario comes to what was printed.
    let oorzaken = regel("Hierna: ").split(' ').next().unwrap();
    let na = uitvoer(&format!("toets {plan} --scenario kleinste-maatregelen"), 1);
    assert!(na.contains(&format!(": {oorzaken} blokkerende oorzaken")), "{na}");
    let json = uitvoer(&format!("toets {plan} --herstel 2 --formaat json"), 1);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["rijen"].as_array().unwrap().len(), 2);
    let samen: f64 = json["rijen"].as_array().unwrap().iter().map(|r| r["kosten_per_jaar"].as_f64().unwrap()).sum();
    assert!((json["totaal"]["kosten_per_jaar"].as_f64().unwrap() - samen).abs() < 0.01, "{json}");
    let euro = regel("Samen: € ").trim_end_matches(" per jaar.").replace('.', "");
    assert!((euro.parse::<f64>().unwrap() - samen).abs() < 1.0, "{los}");
    let plat = uitvoer(&format!("toets {plan} --herstel 2 --plat"), 1);
    assert!(!plat.contains('→') && plat.contains(&format!("Samen: € {}", regel("Samen: € "))), "{plat}");
    let fout = geweigerd(&format!("toets {plan} --herstel 1 --in kleinste-maatregelen"));
    assert!(fout.contains("staat al in het plan"), "{fout}");
    assert!(geweigerd("toets --herstel 1 --in Nieuw").contains("geen plan genoemd"));
    assert!(geweigerd(&format!("toets {plan} --in Nieuw")).contains("--herstel"));
}

#[test]
fn a_plan_in_which_nothing_blocks_needs_no_repair() {
    let tekst = uitvoer("toets tests/eisen/dekkend.ron --herstel 3", 0);
    assert!(tekst.contains("Hierna blokkeert niets meer."), "{tekst}");
}
