//! CSV: the bytes that a spreadsheet opens.

use super::{KLEIN, voer_uit, wijkplan};

#[test]
fn dutch_profile_has_mark_semicolon_comma_and_crlf() {
    let uit = voer_uit(&format!("reken {KLEIN} --tabel verdeling --formaat csv"));
    assert_eq!(uit.status.code(), Some(0));
    assert!(uit.stdout.starts_with("\u{FEFF}code;wijk;inwoners;behoefte;basis;".as_bytes()));
    let tekst = String::from_utf8(uit.stdout).unwrap();
    assert_eq!(tekst.matches('\n').count(), tekst.matches("\r\n").count());
    insta::assert_snapshot!(tekst.replace('\u{FEFF}', "<BOM>").replace('\r', "<CR>"));
    let noten = String::from_utf8(uit.stderr).unwrap();
    assert!(noten.contains("CBS"), "{noten}");
}

#[test]
fn international_profile_has_none_of_these() {
    let uit =
        wijkplan(["reken", KLEIN, "--tabel", "verdeling", "--formaat", "csv", "--csv", "internationaal"]).output();
    let bytes = uit.unwrap().stdout;
    assert!(bytes.starts_with(b"code,wijk,inwoners,"));
    assert!(!bytes.contains(&b'\r'));
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}

/// A name that starts as a formula is made harmless; a negative number stays a number.
#[test]
fn text_that_looks_like_a_formula_is_made_harmless() {
    let map = tempfile::tempdir().unwrap();
    let bestand = map.path().join("gevaar.ron");
    let mut plan = wijkplan::store::open(std::path::Path::new(KLEIN)).unwrap().plan;
    plan.locaties[0].naam = "=HYPERLINK(\"http://x\")".into();
    plan.locaties[1].naam = "-2+3".into();
    std::fs::write(&bestand, wijkplan::store::vorm::heel_ron(&plan).unwrap()).unwrap();
    let uit = voer_uit(&format!("reken {} --tabel locaties --formaat csv", super::pad(&bestand)));
    let tekst = String::from_utf8(uit.stdout).unwrap();
    assert!(tekst.contains(";\"'=HYPERLINK(\"\"http://x\"\")\";"), "{tekst}");
    assert!(tekst.contains(";'-2+3;"), "{tekst}");
    let uit = voer_uit(&format!("reken {KLEIN} --tabel formatie --formaat csv"));
    let tekst = String::from_utf8(uit.stdout).unwrap();
    assert!(tekst.contains(";-0,"), "{tekst}");
}
