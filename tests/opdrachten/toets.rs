//! `wijkplan toets`: the verdict.

use super::{KLEIN, uitvoer, voer_uit, wijkplan};
use serde_json::Value;

#[test]
fn verdict_of_a_small_plan() {
    insta::assert_snapshot!(uitvoer(&format!("toets {KLEIN}"), 1));
}

#[test]
fn built_in_plan_is_not_dekkend_for_reasons_that_are_true_of_assen() {
    let tekst = uitvoer("toets", 1);
    assert!(tekst.starts_with("▲ Niet dekkend: "), "{tekst}");
    for waar in
        ["HV-1  Lariks: er is geen centrale plek", "HV-1  Buitengebied: er is geen centrale plek", "BR-1  Marsdijk: "]
    {
        assert!(tekst.contains(waar), "{waar}\n{tekst}");
    }
    assert!(tekst.lines().all(|r| r.chars().count() <= 80), "{tekst}");
    assert!(tekst.contains("CBS, Kerncijfers wijken en buurten 2024"), "{tekst}");
}

#[test]
fn json_says_the_same_as_the_text_and_is_stable() {
    let eerste = uitvoer(&format!("toets {KLEIN} --formaat json"), 1);
    assert_eq!(eerste, uitvoer(&format!("--formaat json {KLEIN} toets"), 1));
    insta::assert_snapshot!(eerste);
}

#[test]
fn every_finding_has_a_shortage_and_a_repair() {
    let rapport: Value = serde_json::from_str(&uitvoer("toets --formaat json", 1)).unwrap();
    assert_eq!(rapport["dekkend"], Value::Bool(false));
    let bevindingen = rapport["bevindingen"].as_array().unwrap();
    assert!(!bevindingen.is_empty());
    for b in bevindingen {
        assert!(b["tekort"].as_f64().is_some_and(|t| t > 0.0), "{b}");
        for veld in ["eis", "ernst", "plek", "plek_code", "wat", "eenheid", "herstel"] {
            assert!(b[veld].as_str().is_some_and(|t| !t.is_empty()), "{veld} {b}");
        }
    }
    let blokkerend = bevindingen.iter().filter(|b| b["ernst"] == "blokkerend").count();
    assert_eq!(rapport["blokkerend"].as_u64(), Some(blokkerend as u64));
    assert_eq!(rapport["wijken"].as_array().map(Vec::len), Some(11));
}

/// A plan with nothing wrong is dekkend and ends with 0: no demand, no basis, one norm of each at nought.
#[test]
fn plan_that_covers_exits_0() {
    let map = tempfile::tempdir().unwrap();
    let doel = map.path().join("plan");
    uitvoer(&format!("export {KLEIN} --formaat ron --naar {}", super::pad(&doel)), 0);
    let bestand = doel.join("plan.ron");
    let mut plan = wijkplan::store::open(&bestand).unwrap().plan;
    plan.voorzieningen.clear();
    plan.wijken.iter_mut().for_each(|w| w.vraag.clear());
    plan.verdeling.basis.clear();
    for functie in &mut plan.functies {
        functie.domeinen = wijkplan::plan::Domein::ALLE.to_vec();
    }
    for locatie in &mut plan.locaties {
        locatie.gebruik = wijkplan::plan::Gebruik::Open;
        locatie.centraal = true;
        locatie.werkplekken = wijkplan::plan::Waarde::vast(100.into());
    }
    std::fs::write(&bestand, wijkplan::store::vorm::heel_ron(&plan).unwrap()).unwrap();
    let tekst = uitvoer(&format!("toets {}", super::pad(&bestand)), 0);
    assert!(tekst.starts_with("● Dekkend: geen bevindingen."), "{tekst}");
}

#[test]
fn band_and_year_reach_the_computation() {
    let hoog = uitvoer("toets --band hoog --jaar 2029", 1);
    assert!(hoog.contains("Assen · 2029 · band hoog"), "{hoog}");
    assert_eq!(hoog, uitvoer("--band hoog --jaar 2029 toets", 1));
    assert_ne!(hoog, uitvoer("toets --band laag --jaar 2029", 1));
}

#[test]
fn colour_only_where_it_is_asked_for_and_never_alone() {
    let kaal = uitvoer("toets", 1);
    assert!(!kaal.contains('\u{1b}'));
    let gekleurd = uitvoer("toets --kleur altijd", 1);
    assert!(gekleurd.contains("\u{1b}[31m▲ Niet dekkend\u{1b}[0m"), "{gekleurd}");
    let mut zonder = String::new();
    let mut rest = gekleurd.as_str();
    while let Some((voor, na)) = rest.split_once('\u{1b}') {
        zonder.push_str(voor);
        rest = na.split_once('m').unwrap().1;
    }
    zonder.push_str(rest);
    assert_eq!(zonder, kaal);
    let uit = wijkplan(["toets", "--kleur", "nooit"]).output().unwrap();
    assert_eq!(String::from_utf8(uit.stdout).unwrap(), kaal);
}

#[test]
fn csv_gives_the_findings() {
    let uit = voer_uit("toets --formaat csv --csv internationaal");
    assert_eq!(uit.status.code(), Some(1));
    let tekst = String::from_utf8(uit.stdout).unwrap();
    assert!(tekst.starts_with("eis,ernst,plek,plek_code,wat,tekort,eenheid,herstel,kosten_per_jaar\n"), "{tekst}");
}
