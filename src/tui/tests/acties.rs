//! The action table: what must hold of every row.

use std::collections::HashSet;

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::Tafel;
use crate::tui::actions::{Context, Waar, acties, in_context};
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::keys::Toets;
use crate::tui::layers::palet::gevonden;
use crate::tui::message::Message;
use crate::tui::scherm::Scherm;
use crate::tui::toetsenlijst;

fn contexten() -> Vec<Context> {
    let schermen =
        Scherm::ALLE.map(|scherm| Context { scherm, laag: None, rondleiding: false, te_klein: false, cel: false });
    let presentatie = Context {
        scherm: Scherm::Overzicht,
        laag: Some(Laagsoort::Presentatie),
        rondleiding: false,
        te_klein: false,
        cel: false,
    };
    let lagen = Laagsoort::VENSTERS.map(|laag| Context {
        scherm: Scherm::Overzicht,
        laag: Some(laag),
        rondleiding: false,
        te_klein: false,
        cel: false,
    });
    let klein = Context {
        scherm: Scherm::Overzicht,
        laag: Some(Laagsoort::Stoppen),
        rondleiding: false,
        te_klein: true,
        cel: false,
    };
    schermen.into_iter().chain(lagen).chain([presentatie, klein]).collect()
}

#[test]
fn every_id_is_unique_and_no_text_is_empty() {
    let mut gezien = HashSet::new();
    for actie in acties() {
        assert!(gezien.insert(actie.id), "{} staat er twee keer", actie.id);
        assert!(!actie.titel.is_empty() && !actie.hulp.is_empty() && !actie.toetsen.is_empty(), "{}", actie.id);
        assert!(actie.titel.chars().next().is_some_and(|c| !c.is_uppercase()) || actie.titel.contains("tonen"));
        assert!(actie.hulp.ends_with('.'), "{}: {}", actie.id, actie.hulp);
    }
}

#[test]
fn every_key_is_readable_and_means_one_thing_in_each_context() {
    for context in contexten() {
        let mut gezien = HashSet::new();
        for actie in in_context(context) {
            for naam in actie.toetsen {
                let toets = Toets::lees(naam).unwrap_or_else(|| panic!("{naam} is geen toets"));
                assert!(gezien.insert(toets), "{naam} betekent twee dingen in {context:?}");
            }
        }
    }
}

#[test]
fn every_action_of_a_screen_is_found_in_the_palette_by_its_title() {
    for actie in acties() {
        let schermen = match actie.waar {
            Waar::Overal | Waar::Steeds => &Scherm::ALLE[..],
            Waar::Op(schermen) => schermen,
            Waar::Laag(&[Laagsoort::Presentatie]) => {
                let mut tafel = Tafel::nieuw(80, 24);
                let gevonden = gevonden(&tafel.druk("p").model, actie.titel);
                assert!(
                    gevonden.iter().any(|v| v.actie().is_some_and(|a| a.id == actie.id)),
                    "{} in de presentatie",
                    actie.id
                );
                continue;
            }
            Waar::Laag(_) | Waar::TeKlein | Waar::Rondleiding => continue,
        };
        if actie.bericht == Message::Palet {
            continue;
        }
        for &scherm in schermen {
            let mut tafel = Tafel::nieuw(80, 24);
            tafel.model.blik.scherm = scherm;
            let gevonden = gevonden(&tafel.model, actie.titel);
            assert!(gevonden.iter().any(|v| v.actie().is_some_and(|a| a.id == actie.id)), "{} op {scherm:?}", actie.id);
        }
    }
}

#[test]
fn every_action_of_any_screen_is_reached_from_every_screen() {
    let van_scherm = acties().filter_map(|a| match a.waar {
        Waar::Op(schermen) => Some((a, schermen)),
        _ => None,
    });
    for (actie, schermen) in van_scherm {
        for scherm in Scherm::ALLE {
            let mut tafel = Tafel::nieuw(80, 24);
            tafel.model.blik.scherm = scherm;
            let gevonden = gevonden(&tafel.model, actie.titel);
            let plaats = gevonden.iter().position(|v| v.actie().is_some_and(|a| a.id == actie.id));
            let plaats = plaats.unwrap_or_else(|| panic!("{} ontbreekt op {scherm:?}", actie.id));
            tafel.druk(":").event(&Event::Paste(actie.titel.to_owned()));
            let naam = if schermen.contains(&scherm) { "" } else { schermen[0].naam() };
            tafel.druk(&"<omlaag>".repeat(plaats)).bevat(naam).druk("<enter>");
            let er = schermen.contains(&tafel.model.blik.scherm) || !tafel.model.blik.lagen.is_empty();
            // Opening a row of Overzicht goes on to its wijk.
            assert!(er || actie.bericht == Message::Open, "{} vanaf {scherm:?}", actie.id);
        }
    }
}

#[test]
fn an_action_that_changes_what_is_selected_first_shows_it() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk(":een stap meer").bevat("een stap meer — Formatie").druk("<enter>");
    tafel.bevat("kies eerst wat u wilt wijzigen").bevat("[3 Formatie]");
    assert!(tafel.model.werk.verloop.gedaan.is_empty());
    tafel.druk("1:afronding van de verdeling<enter>").bevat("[5 Verdeling]").bevat("Afronding:");
    assert_eq!(tafel.model.werk.verloop.gedaan.len(), 1);
}

#[test]
fn the_key_list_in_the_documentation_is_that_of_the_table() {
    let pad = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sneltoetsen.md");
    if std::env::var_os("BIJWERKEN").is_some() {
        std::fs::write(&pad, toetsenlijst::markdown()).unwrap();
    }
    let bewaard = std::fs::read_to_string(&pad).unwrap_or_default();
    assert!(
        bewaard == toetsenlijst::markdown(),
        "docs/sneltoetsen.md is oud; maak hem met BIJWERKEN=1 cargo test key_list"
    );
}

#[test]
fn letters_after_a_search_are_never_keys_on_any_screen() {
    for scherm in Scherm::ALLE {
        let mut tafel = Tafel::nieuw(100, 30);
        tafel.druk(&format!("{}", scherm as usize + 1));
        let voor = (tafel.model.werk.plan.clone(), tafel.model.blik.thema);
        tafel.druk("/marst+d");
        assert!(tafel.model.blik.lagen.last_mut().and_then(|l| l.veld()).is_some_and(|v| v.tekst() == "marst+d"));
        assert!(tafel.naar_buiten.is_empty(), "{scherm:?}: {:?}", tafel.naar_buiten);
        assert_eq!((tafel.model.werk.plan.clone(), tafel.model.blik.thema), voor, "{scherm:?}");
        tafel.druk("<esc>").bevat_niet("marst+d");
    }
}

#[test]
fn a_key_that_means_nothing_says_so_and_does_nothing() {
    for scherm in Scherm::ALLE {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(&format!("{}", scherm as usize + 1));
        let voor = tafel.model.werk.plan.clone();
        for toets in ["~", "#", "f12", "ins"] {
            let geschreven = if toets.chars().count() > 1 { format!("<{toets}>") } else { toets.to_owned() };
            tafel.druk(&geschreven).bevat(&format!("{toets} doet hier niets; ? toont alle sneltoetsen"));
        }
        assert_eq!(tafel.model.werk.plan, voor);
        assert!(tafel.naar_buiten.is_empty() && !tafel.gestopt && tafel.model.blik.lagen.is_empty());
    }
    // Neither in a popup, whatever is typed there; a key that moves and cannot go further is silent.
    for (openen, toets) in [
        ("?", "f12"),
        (":", "f12"),
        ("3<enter>", "f12"),
        ("3<omlaag>+", "f12"),
        ("<omlaag>h", "x"),
        ("3+q", "x"),
        ("6<enter>", "x"),
        ("3e", "ctrl+t"),
        ("L", "x"),
        ("8nEen<enter>8v", "x"),
        ("p", "x"),
    ] {
        for maat in [(80, 24), (160, 48)] {
            let mut tafel = Tafel::nieuw(maat.0, maat.1);
            tafel.druk(openen);
            let lagen = tafel.model.blik.lagen.clone();
            assert!(!lagen.is_empty(), "{openen}");
            let geschreven = if toets.chars().count() > 1 { format!("<{toets}>") } else { toets.to_owned() };
            tafel.druk(&geschreven).bevat(&format!("{toets} doet hier niets"));
            assert_eq!(tafel.model.blik.lagen, lagen, "{openen}");
            tafel.druk("<omhoog><omhoog>").bevat_niet("doet hier niets");
        }
    }
    // A key that is only held is no key.
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.event(&Event::Key(KeyEvent::new(KeyCode::Null, KeyModifiers::NONE)));
    assert_eq!(tafel.model.blik.status, None);
}
