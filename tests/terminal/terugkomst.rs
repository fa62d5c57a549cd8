//! The next start goes on where the planner stopped: the plan, the screen and what was selected on it.

use std::fs;

use super::venster::Venster;
use super::{ENTER, HOME, OMLAAG, TABS, klein_plan, tijdelijk};

const RECHTS: &str = "\x1b[C";

fn stop(mut venster: Venster) {
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

/// All but the status line and the line of keys.
fn lijf(beeld: &str) -> Vec<String> {
    beeld.lines().take(22).map(|r| r.trim_end().to_owned()).collect()
}

#[test]
fn screen_selection_filter_year_band_and_colours_come_back_for_each_plan() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("j").wacht_op(&["Assen 2029"]);
    venster.druk("b").wacht_op(&["hoge raming"]);
    venster.druk("n").wacht_op(&["benodigd, fte"]);
    venster.druk("t").wacht_op(&["kleuren: licht"]);
    venster.druk("/").druk("jeugd").druk(ENTER).wacht_op(&["jeugd"]);
    venster.druk(&OMLAAG.repeat(2)).druk(RECHTS).wacht_op(&["· Lariks"]);
    let gezien = venster.beeld();
    stop(venster);

    // Another plan begins at its own beginning.
    let mut venster = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    venster.wacht_op(&["[1 Overzicht]", "Assen 2028 · Klein", "29 midden"]);
    venster.druk("5").wacht_op(&["[5 Verdeling]"]);
    stop(venster);
    // Without a plan it is that one, and it says how to get the other.
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Klein", "[5 Verdeling]", "het plan van de vorige keer; ctrl+o"]);
    stop(venster);
    let mut venster = Venster::open(staat.path(), &["--voorbeeld"]);
    let beeld = venster.wacht_op(&["[3 Formatie]", "Formatie 2029 hoog", "· Lariks"]);
    // The head counts on while the other years are worked out.
    assert_eq!(lijf(&beeld)[1..], lijf(&gezien)[1..]);
    // Colours and mouse are the planner's, whichever plan was open.
    venster.druk("t").wacht_op(&["kleuren: kleurenblind donker"]);
    venster.druk("M").wacht_op(&["muis uit"]);
    stop(venster);
    let mut venster = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    venster.wacht_op(&["Klein"]);
    assert_eq!(venster.scherm().screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    venster.druk("t").wacht_op(&["kleuren: kleurenblind licht"]);
    venster.druk("M").wacht_op(&["muis aan"]);
    stop(venster);
    let mut venster = Venster::open(staat.path(), &["--voorbeeld"]);
    venster.wacht_op(&["[3 Formatie]"]);
    stop(venster);
    // What is asked for goes before what was.
    let mut venster = Venster::open(staat.path(), &["--voorbeeld", "--jaar", "2028", "--band", "laag"]);
    venster.wacht_op(&["Assen 2028", "31 laag", "[3 Formatie]"]);
    stop(venster);
}

#[test]
fn it_comes_back_after_a_kill_and_with_the_work() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk(HOME).druk(OMLAAG).wacht_op(&["Wijkverbinder · Centrum"]);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    // It writes as soon as nobody presses a key.
    venster.wacht_op_bestand(&staat.path().join("zicht/ingebouwd.ron"), "scherm: Formatie");
    venster.dood();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Werk gevonden"]);
    venster.druk(ENTER).wacht_op(&["[3 Formatie]", "Wijkverbinder · Centrum", "0,7"]);
}

#[test]
fn a_plan_that_is_gone_and_files_that_are_broken_stop_no_start() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mut venster = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    venster.wacht_op(&["Klein"]);
    stop(venster);
    fs::remove_dir_all(&plan).unwrap();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Voorbeeldpla", "“plan” van de vorige keer", "dit is het voorbeeld", "[1 Overzicht]"]);
    stop(venster);
    for (naam, inhoud) in [("plannen.ron", "(plan: 3"), ("zicht/ingebouwd.ron", "van iemand anders")] {
        fs::write(staat.path().join(naam), inhoud).unwrap();
        let mut venster = Venster::open(staat.path(), &[]);
        venster.wacht_op(&["Let op", "waar u de vorige keer was", "Voorbeeldpla"]);
        venster.druk(ENTER).wacht_zonder("Let op");
        stop(venster);
        let mut venster = Venster::open(staat.path(), &[]);
        let beeld = venster.wacht_op(&TABS);
        assert!(!beeld.contains("Let op"), "told once:\n{beeld}");
        stop(venster);
    }
}
