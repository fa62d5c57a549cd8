//! The settings file: what it changes on the screen, and what it answers to a mistake.

use std::fmt::Write as _;

use ratatui::crossterm::event::MouseEventKind;

use super::Tafel;
use crate::store::instellingen::Plek;
use crate::text::melding::Melding;
use crate::tui::actions::acties;
use crate::tui::instellingen::{Instellingen, VOORBEELD, meld};
use crate::tui::layers::palet::gevonden;
use crate::tui::scherm::Scherm;
use crate::tui::thema::Thema;

fn lees(tekst: &str) -> Result<Instellingen, Melding> {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("instellingen.ron");
    std::fs::write(&pad, tekst).unwrap();
    Instellingen::lees(&Plek::in_bestand(&pad))
        .map_err(|fout| Melding { bestand: "instellingen.ron".to_owned(), ..fout })
}

fn tafel(toetsen: &str) -> Tafel {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.model.blik.inrichting.toetsen = lees(&format!("(toetsen: {{{toetsen}}})")).unwrap().toetsen;
    tafel
}

#[test]
fn the_example_is_right_and_says_what_it_does() {
    let instellingen = lees(VOORBEELD).unwrap();
    assert_eq!((instellingen.thema, instellingen.muis), (Some(Thema::Licht), Some(true)));
    let toetsen = |id: &str| instellingen.toetsen.alle_toetsen(acties().find(|a| a.id == id).unwrap());
    assert_eq!([toetsen("opslaan"), toetsen("presentatie"), toetsen("thema")], ["ctrl+s, f2", "P", ""]);
    assert_eq!(toetsen("ongedaan"), "u, ctrl+z");
    assert_eq!(lees("()"), Ok(Instellingen::default()));
}

#[test]
fn every_theme_has_a_name_in_the_file() {
    for (thema, naam) in
        Thema::ALLE.into_iter().zip(["Donker", "Licht", "KleurenblindDonker", "KleurenblindLicht", "ZonderKleur"])
    {
        assert_eq!(lees(&format!("(thema: {naam})")).unwrap().thema, Some(thema));
    }
}

#[test]
fn every_mistake_says_where_it_is_and_how_to_mend_it() {
    let mut uit = String::new();
    for fout in [
        "(\n    tehma: Licht,\n)",
        "(\n    thema: Lichtt,\n)",
        "(\n    muis: nee,\n)",
        "(\n    toetsen: {\n        \"opslan\": [\"ctrl+s\"],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": \"ctrl+s\",\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"x\", \"entr\"],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"shift+x\"],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"ctrl+i\"],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"x\", \"u\"],\n    },\n)",
        "(\n    toetsen: {\n        \"centraal\": [\"b\"],\n    },\n)",
        "(\n    toetsen: {\n        \"presentatie-notities\": [\"b\"],\n    },\n)",
        "(\n    toetsen: {\n        \"laag-sluiten\": [\"x\"],\n    },\n)",
        "(\n    toetsen: {\n        \"stoppen\": [],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"x\"],\n        \"opslaan\": [\"z\"],\n    },\n)",
        "(\n    toetsen: {\n        \"opslaan\": [\"x\"]\n        \"opnieuw\": [\"z\"],\n    },\n)",
        "",
    ] {
        let _ = writeln!(uit, "{}", lees(fout).unwrap_err());
    }
    insta::assert_snapshot!("instellingsfouten", uit);
}

#[test]
fn another_key_is_shown_everywhere_and_the_usual_one_does_nothing() {
    let andere = r#""tonen": ["f3"], "hulp": ["f1"], "palet": [";"], "scherm-formatie": ["F"], "minder": ["v"]"#;
    let mut tafel = tafel(andere);
    tafel.druk("3").bevat("[1 Overzicht]").druk("F").bevat("[3 Formatie]").bevat("f3 tonen").bevat("+ of v stap");
    tafel.bevat("; actie").bevat("f1 hulp").druk("?:n");
    assert!(tafel.model.blik.lagen.is_empty(), "the usual keys are free");
    tafel.druk("<f1>gedekte uren tonen").bevat("f3").druk("<esc>;gedekte uren tonen").bevat("f3").druk("<enter>");
    tafel.bevat("· benodigd, fte");
}

#[test]
fn an_action_without_a_key_is_still_in_the_palette() {
    let mut tafel = tafel(r#""band": [], "presentatie": []"#);
    tafel
        .druk("b")
        .bevat("2028–29 midden")
        .bevat_niet("b laag–hoog")
        .druk(":bandbreedte wisselen<enter>")
        .bevat("2028–29 hoog");
    let actie = gevonden(&tafel.model, "presentatie tonen")[0].actie().unwrap();
    assert_eq!((actie.id, tafel.model.blik.inrichting.toetsen.toets(actie).as_str()), ("presentatie", ""));
}

#[test]
fn a_key_of_one_screen_may_be_used_again_on_another() {
    let mut tafel = tafel(r#""centraal": ["x"], "correctie": ["x"]"#);
    tafel.druk("5<rechts>x");
    assert!(!tafel.model.blik.lagen.is_empty() || tafel.model.blik.status.is_some());
}

#[test]
fn the_mouse_can_be_switched_off_and_on() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("M").bevat("muis uit").klik_op("3 Fte");
    assert_eq!(tafel.model.blik.scherm, Scherm::Overzicht);
    tafel.muisevent(MouseEventKind::ScrollDown, 5, 5);
    assert_eq!(tafel.model.blik.keuze.gebied, 0);
    tafel.druk("M").bevat("muis aan").klik_op("3 Fte");
    assert_eq!(tafel.model.blik.scherm, Scherm::Formatie);
}

#[test]
fn settings_that_are_wrong_are_told_at_the_start() {
    let mut tafel = Tafel::nieuw(80, 24);
    let fout = lees("(toetsen: {\"opslan\": [\"ctrl+s\"]})").unwrap_err();
    meld(&mut tafel.model, &fout);
    insta::assert_snapshot!("instellingen_fout", tafel.scherm());
    tafel.druk("<esc>,").bevat("ctrl+s").bevat("thema: Licht");
}
