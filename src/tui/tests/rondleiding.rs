//! The tour: each step points at the real thing, and nothing that it teaches is in its way.

use super::Tafel;
use crate::tui::message::soorten::Tocht;
use crate::tui::rondleiding::{STAPPEN, tocht};
use crate::tui::scherm::Scherm;

fn begonnen(breedte: u16, hoogte: u16) -> Tafel {
    let mut tafel = Tafel::nieuw(breedte, hoogte);
    tocht(&mut tafel.model, Tocht::Begin);
    tafel
}

#[test]
fn the_steps_at_80_by_24() {
    let mut tafel = begonnen(80, 24);
    let mut beelden = Vec::new();
    for _ in &STAPPEN {
        beelden.push(tafel.scherm());
        tafel.druk("<enter>");
    }
    assert_eq!(tafel.model.blik.rondleiding, None, "after the last step it is over");
    insta::assert_snapshot!("rondleiding", beelden.join("\n\n"));
}

#[test]
fn what_a_step_asks_goes_on_by_itself_and_is_the_real_thing() {
    let mut tafel = begonnen(80, 24);
    tafel.druk("<enter><enter>").bevat("3 van 7: wijzig iets").bevat("[3 Formatie]");
    tafel.druk("<omlaag><omlaag>+").bevat("4 van 7: wat het doet").bevat("→ 2,5 fte");
    assert!(tafel.model.werk.gewijzigd);
    tafel.druk("<enter>u").bevat("6 van 7: opslaan").bevat("teruggezet");
    assert!(!tafel.model.werk.gewijzigd);
    tafel.druk("<enter>?").bevat("Hulp").bevat_niet("7 van 7").druk("<esc>").bevat("7 van 7: hulp");
    tafel.klik_op("7 van 7").bevat_niet("Rondleiding");
}

#[test]
fn one_key_leaves_it_and_the_palette_brings_it_back() {
    let mut tafel = begonnen(160, 48);
    tafel.bevat("1 van 7").druk("<esc>").bevat_niet("Rondleiding").druk("4:rondleiding<enter>").bevat("1 van 7");
    assert_eq!(tafel.model.blik.scherm, Scherm::Overzicht);
    // The screen can be left meanwhile; the tour waits.
    tafel.druk("5").bevat("1 van 7").druk("<enter>").bevat("2 van 7").bevat("[1 Overzicht]");
}

#[test]
fn it_points_at_something_at_every_size() {
    for (breedte, hoogte) in [(60, 20), (80, 24), (160, 48)] {
        let mut tafel = begonnen(breedte, hoogte);
        for stap in 1..=STAPPEN.len() {
            tafel.bevat(&format!("Rondleiding {stap} van")).bevat("rondleiding verlaten");
            if [2, 3].contains(&stap) {
                tafel.bevat("▶");
            }
            tafel.druk("<enter>");
        }
    }
}
