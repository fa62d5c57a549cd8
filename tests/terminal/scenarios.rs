//! Scenario's as a workshop uses them: make one, change something in it, compare, save, and go on next week.

use wijkplan::store::Opslag;
use wijkplan::store::staat::sleutel;

use super::opslaan::plan;
use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, op_formatie, tijdelijk};

#[test]
fn a_scenario_is_there_again_after_a_save_and_after_a_kill() {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["[1 Overzicht]"]);
    venster.druk("8").wacht_op(&["[8 Scenario's]", "nog geen scenario's"]);
    venster.druk("n").wacht_op(&["Naam van het scenario"]);
    venster.druk("Meer verbinders").druk(ENTER).wacht_op(&["Meer verbind", "0 wijzigingen"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk(OMLAAG).wacht_op(&["Wijkverbinder · Centrum"]);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte", "0,7‡●", "[Meer verbin"]);
    venster.druk("00").wacht_op(&["u bent in het basisplan", "0,6 ●"]);
    venster.druk("8").wacht_op(&["1 wijziging", "0,6 → 0,7 fte"]);
    venster.druk("v").wacht_op(&["A: basisplan · B: Meer verbinders"]);
    venster.druk("\x1b[6~").wacht_op(&["Anders in het plan"]);
    venster.druk(ESC).wacht_zonder("Anders in het plan");
    venster.druk("s");
    venster.wacht_op(&["opgeslagen in"]);
    // What follows is not saved.
    venster.druk("00").wacht_op(&["u bent in het scenario"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("+").wacht_op(&["0,7 → 0,8 fte", "gewijzigd"]);
    venster.signaal("KILL");
    venster.einde();

    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["Werk gevonden"]);
    venster.druk(ENTER).wacht_op(&["uw werk is terug"]);
    venster.druk("8").wacht_op(&["[8 Scenario's]", "Meer verbinders"]);
    venster.druk(OMLAAG).wacht_op(&["1 wijziging", "0,6 → 0,8 fte"]);
    venster.druk("u").wacht_op(&["0,6 → 0,7 fte"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0, "undone to what was saved");

    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    op_formatie(&mut venster);
    assert!(venster.beeld().contains("0,6 ●"));
    venster.druk("8").wacht_op(&["Meer verbinders"]);
    venster.druk(OMLAAG).wacht_op(&["0,6 → 0,7 fte"]);
    venster.druk(ENTER).wacht_op(&["[Meer verbin"]);
    venster.druk("3").wacht_op(&["0,7‡●"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn a_scenario_that_was_never_saved_is_shown_again_after_a_kill() {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["[1 Overzicht]"]);
    venster.druk("8").wacht_op(&["[8 Scenario's]"]);
    venster.druk("n").wacht_op(&["Naam van het scenario"]);
    venster.druk("Meer verbinders").druk(ENTER).wacht_op(&["Meer verbind"]);
    let zicht = format!("zicht/{}.ron", sleutel(&Opslag::Bestand(plan.clone())));
    venster.wacht_op_bestand(&staat.join(zicht), "meer-verbinders");
    venster.signaal("KILL");
    venster.einde();
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["Werk gevonden", "basisplan"]);
    venster.druk(ENTER).wacht_op(&["uw werk is terug", "Meer verbind"]);
}
