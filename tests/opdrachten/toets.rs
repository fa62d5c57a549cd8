//! `wijkplan toets`: the verdict.

use super::{KLEIN, geweigerd, uitvoer, voer_uit, wijkplan};
use serde_json::Value;

/// A text without the breaks of its lines.
fn vloeiend(tekst: &str) -> String {
    tekst.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn verdict_of_a_small_plan() {
    insta::assert_snapshot!(uitvoer(&format!("toets {KLEIN}"), 1));
}

#[test]
fn built_in_plan_is_not_dekkend_for_reasons_that_are_true_of_assen() {
    let tekst = uitvoer("toets", 1);
    assert!(tekst.starts_with("▲ Niet dekkend in 2028–2031, bandbreedte midden: "), "{tekst}");
    let vloeiend = vloeiend(&tekst);
    for waar in [
        "HV-1a Lariks: er is geen locatie voor het team",
        "HV-1b Lariks",
        "BR-1 Marsdijk: ",
        "(norm minimaal 95 % van de uren van elke voorziening is gedekt (eigen aanname) bij VD-1)",
    ] {
        assert!(vloeiend.contains(waar), "{waar}\n{tekst}");
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
    let oorzaken = || bevindingen.iter().filter(|b| b["gevolg_van"].is_null());
    for ernst in ["blokkerend", "waarschuwing", "aandacht"] {
        let n = oorzaken().filter(|b| b["ernst"] == ernst).count();
        assert_eq!(rapport[ernst].as_u64(), Some(n as u64), "{ernst}");
    }
    // What follows from another finding names one that is there.
    let sleutels: Vec<&Value> = bevindingen.iter().map(|b| &b["sleutel"]).collect();
    assert!(bevindingen.iter().all(|b| b["gevolg_van"].is_null() || sleutels.contains(&&b["gevolg_van"])));
    assert!(oorzaken().count() < bevindingen.len());
    assert_eq!(rapport["oordelen"].as_array().map(Vec::len), Some(12));
    assert_eq!(rapport["wijken"].as_array().map(Vec::len), Some(11));
}

/// A plan with nothing wrong is dekkend and ends with 0; with an eis off that could block, it cannot be said and ends
/// with 1.
#[test]
fn plan_that_covers_exits_0() {
    let tekst = uitvoer("toets tests/eisen/dekkend.ron", 0);
    assert!(tekst.starts_with("● Dekkend in 2028–2029, bandbreedte midden: geen bevindingen."), "{tekst}");

    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("plan.ron");
    let mut plan = wijkplan::store::open("tests/eisen/dekkend.ron".as_ref()).unwrap().plan;
    let uit = wijkplan::plan::EisUit { eis: "TM-1".into(), motivatie: "proef".into() };
    plan.eisen_uit.push(uit);
    std::fs::write(&bestand, wijkplan::store::vorm::heel_ron(&plan).unwrap()).unwrap();
    let tekst = uitvoer(&format!("toets {}", super::pad(&bestand)), 1);
    assert!(
        tekst.starts_with("? Nog niet vast te stellen in 2028–2029, bandbreedte midden: geen bevindingen."),
        "{tekst}"
    );
    assert!(tekst.contains("1 uit (TM-1)"), "{tekst}");
}

#[test]
fn band_and_year_reach_the_computation() {
    let hoog = uitvoer("toets --band hoog --jaar 2029", 1);
    assert!(hoog.starts_with("▲ Niet dekkend in 2029, bandbreedte hoog: "), "{hoog}");
    assert!(hoog.contains("Assen · 2029 · bandbreedte hoog"), "{hoog}");
    assert!(uitvoer("toets --band hoog", 1).starts_with("▲ Niet dekkend in 2028–2031, bandbreedte hoog: "));
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
    assert!(tekst.starts_with("eis,ernst,plek,plek_code,wat,tekort,eenheid,herstel,"), "{tekst}");
}

/// One eis in full: what it asks and where that is written, in which years and bands it is judged, and what is short.
#[test]
fn one_eis_is_explained() {
    insta::assert_snapshot!(uitvoer(&format!("toets --verklaar VD-1 {KLEIN}"), 1));
    let tekst = uitvoer("toets --verklaar vd-1", 1);
    for staat_er in [
        "in 2028–2031, bandbreedte midden",
        "Norm: minimaal 95 %",
        "Bron: S",
        "moet minstens",
        "Maatregel: vul de vacature",
    ] {
        assert!(vloeiend(&tekst).contains(staat_er), "{staat_er}\n{tekst}");
    }
    assert!(tekst.lines().all(|r| r.chars().count() <= 80), "{tekst}");
    let een_jaar = uitvoer("toets --verklaar VD-1 --jaar 2030 --band hoog", 1);
    assert!(vloeiend(&een_jaar).contains("blokkerend in 2030, bandbreedte hoog"), "{een_jaar}");
    // By its title as well; what is met says so and ends with 0.
    let goed = uitvoer("toets --verklaar TM-1", 0);
    assert!(goed.starts_with("● TM-1 genoeg buurtteams voor de stad: voldoet in 2028–2031"), "{goed}");
    let mut opdracht = wijkplan(["toets", "--verklaar", "genoeg buurtteams voor de stad"]);
    assert_eq!(String::from_utf8(opdracht.output().unwrap().stdout).unwrap(), goed);
}

#[test]
fn the_explanation_says_the_same_as_json_csv_and_aloud() {
    let rapport: Value = serde_json::from_str(&uitvoer("toets --verklaar VD-1 --formaat json", 1)).unwrap();
    let alle: Value = serde_json::from_str(&uitvoer("toets --formaat json", 1)).unwrap();
    let van_eis: Vec<&Value> = alle["bevindingen"].as_array().unwrap().iter().filter(|b| b["eis"] == "VD-1").collect();
    assert_eq!(rapport["bevindingen"].as_array().unwrap().iter().collect::<Vec<_>>(), van_eis);
    assert!(!van_eis.is_empty() && rapport["bron"]["citaat"].as_str().is_some_and(|c| !c.is_empty()));
    let csv = String::from_utf8(voer_uit("toets --verklaar VD-1 --formaat csv").stdout).unwrap();
    assert_eq!(csv.lines().count(), van_eis.len() + 1, "{csv}");
    let plat = uitvoer("toets --verklaar VD-1 --plat", 1);
    assert!(!plat.contains(['▲', '·', '●']) && plat.contains("De eis:"), "{plat}");
}

#[test]
fn an_unknown_eis_is_refused_with_what_was_meant() {
    let fout = geweigerd("toets --verklaar VD1");
    assert!(fout.contains("bedoelde u “VD-1”?") && fout.contains("kies uit TM-1, "), "{fout}");
    assert!(geweigerd("toets --verklaar VD-1 a b").contains("“--verklaar” hoort bij één plan"));
}
