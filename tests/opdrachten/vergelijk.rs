//! Two plans side by side, and a plan with a scenario of it.

use rust_decimal::Decimal;
use wijkplan::plan::{Plan, Scenariocode, Wijziging, scenario::toepassen};
use wijkplan::store::{open, vorm::heel_ron};

use super::{KLEIN, geweigerd, json, pad, uitvoer, wijkplan};

fn klein() -> Plan {
    open(std::path::Path::new(KLEIN)).unwrap().plan
}

fn meer(plan: &Plan) -> Wijziging {
    let rij = &plan.bezetting[0];
    Wijziging::fte(&rij.code, &rij.fte.verplaatst(rij.fte.midden + Decimal::ONE))
}

#[test]
fn a_plan_and_its_scenario_differ_by_what_the_scenario_does() {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("plan.ron");
    let mut plan = klein();
    let code = Scenariocode::from("meer-mensen");
    toepassen::nieuw(&plan, code.clone(), "Meer mensen".into()).pas_toe(&mut plan).unwrap();
    toepassen::in_scenario(&plan, &code, meer(&plan)).unwrap().pas_toe(&mut plan).unwrap();
    std::fs::write(&bestand, heel_ron(&plan).unwrap()).unwrap();
    let bestand = pad(&bestand);

    let tabellen = json(&format!("vergelijk {bestand} --scenario meer-mensen"));
    assert_eq!(tabellen.as_array().unwrap().len(), 4);
    let erbij = |optie: &str| {
        let tabel = json(&format!("reken {bestand} --tabel overzicht {optie}"));
        tabel["totaal"]["er_is"].to_string().parse::<Decimal>().unwrap()
    };
    assert_eq!(erbij("--scenario meer-mensen"), erbij("") + Decimal::ONE);
    let tekst = uitvoer(&format!("vergelijk {bestand} --scenario meer-mensen"), 0);
    assert!(tekst.contains("Meer mensen"), "{tekst}");
    let anders = geweigerd(&format!("reken {bestand} --tabel overzicht --scenario anders"));
    assert!(anders.contains("kies uit ") && anders.contains("meer-mensen"), "{anders}");
}

/// Of a merged scenario the plan has the wijzigingen: it is judged with them, and stands beside the plan without them.
#[test]
fn a_merged_scenario_is_compared_as_the_plan_without_it() {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("plan.ron");
    let mut plan = klein();
    let code = Scenariocode::from("meer-mensen");
    toepassen::nieuw(&plan, code.clone(), "Meer mensen".into()).pas_toe(&mut plan).unwrap();
    toepassen::in_scenario(&plan, &code, meer(&plan)).unwrap().pas_toe(&mut plan).unwrap();
    toepassen::samengevoegd(&plan, &code, jiff::civil::date(2027, 6, 1)).unwrap().pas_toe(&mut plan).unwrap();
    std::fs::write(&bestand, heel_ron(&plan).unwrap()).unwrap();
    let bestand_ = pad(&bestand);
    let tekst = uitvoer(&format!("vergelijk {bestand_} --scenario meer-mensen"), 0);
    assert!(tekst.contains("zonder Meer mensen") && tekst.contains("-1,0"), "{tekst}");
    let overzicht = |optie: &str| json(&format!("reken {bestand_} --tabel overzicht {optie}"))["totaal"].to_string();
    assert_eq!(overzicht("--scenario meer-mensen"), overzicht(""));
    let varianten = uitvoer(&format!("reken {bestand_} --tabel varianten"), 0);
    assert!(varianten.contains("dit scenario is samengevoegd"), "{varianten}");
    let rij = &plan.bezetting[0];
    let verder = Wijziging::fte(&rij.code, &rij.fte.verplaatst(rij.fte.midden + Decimal::ONE));
    verder.pas_toe(&mut plan).unwrap();
    std::fs::write(&bestand, heel_ron(&plan).unwrap()).unwrap();
    let fout = geweigerd(&format!("vergelijk {bestand_} --scenario meer-mensen"));
    assert!(fout.contains("daarna op dezelfde plaats gewijzigd"), "{fout}");
}

#[test]
fn two_plans_differ_by_what_stands_in_them() {
    let map = tempfile::tempdir().unwrap();
    let ander = map.path().join("ander.ron");
    let mut plan = klein();
    meer(&plan).pas_toe(&mut plan).unwrap();
    std::fs::write(&ander, heel_ron(&plan).unwrap()).unwrap();
    let tekst = uitvoer(&format!("vergelijk {KLEIN} {}", pad(&ander)), 0);
    assert!(tekst.contains(" → "), "{tekst}");
    assert!(geweigerd(&format!("vergelijk {KLEIN}")).contains("niets om mee te vergelijken"));
    let dicht = wijkplan(["vergelijk", KLEIN, "bestaat-niet"]).output().unwrap();
    assert_eq!(dicht.status.code(), Some(2));
}

#[test]
fn one_output_has_one_byte_order_mark() {
    let uit = wijkplan(["vergelijk", KLEIN, KLEIN, "--formaat", "csv"]).output().unwrap();
    let tekst = String::from_utf8(uit.stdout).unwrap();
    assert!(tekst.starts_with('\u{FEFF}'));
    assert_eq!(tekst.matches('\u{FEFF}').count(), 1);
}
