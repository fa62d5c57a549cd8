//! What a terminal shows beside colours: marks that take no text away, the cursor where is typed, and plain characters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::kleuren::BEELDEN;
use super::{Tafel, proefplan};
use crate::tui::beeld::{Beeld, view};
use crate::tui::blik::inrichting::Vanzelf;
use crate::tui::blik::lagen::Laag;
use crate::tui::message::Message;
use crate::tui::tekens::Tekens;
use crate::tui::thema::Thema;
use crate::tui::update::update;

fn beeld(tafel: &mut Tafel) -> (Beeld, Buffer) {
    tafel.model.reken_af(true);
    let mut buf = Buffer::empty(tafel.vlak);
    (view(&tafel.model, &mut buf), buf)
}

#[test]
fn a_mark_that_more_follows_takes_no_text_away() {
    let mut gezien = 0;
    for toetsen in BEELDEN {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(toetsen);
        for (breedte, hoogte) in [(60, 20), (67, 21), (80, 24), (97, 22), (120, 30), (160, 48)] {
            tafel.vlak = Rect::new(0, 0, breedte, hoogte);
            let (beeld, buf) = beeld(&mut tafel);
            for (plek, eronder) in beeld.merken {
                assert!([" ", "│"].contains(&eronder.as_str()), "“{toetsen}” {breedte}×{hoogte}: op “{eronder}”");
                // Unless a popup lies over it by now.
                if ["↑", "↓"].contains(&buf[plek].symbol()) {
                    gezien += 1;
                }
            }
        }
    }
    assert!(gezien > 80, "{gezien}");
}

#[test]
fn the_cursor_stands_where_is_typed_and_nowhere_else() {
    for (toetsen, voor) in [
        ("/lar", "zoek: lar"),
        (":opsl", ": opsl"),
        ("?fte", "zoek: fte"),
        ("3<enter>abc", "abc"),
        ("3<enter>abc<links><links>", "a"),
        ("8nMeer locaties", "Meer locaties"),
        ("9aEen besluit", "Een besluit"),
        ("3<omlaag><omlaag>e<omhoog> de", "de"),
        ("N hallo", "hallo"),
    ] {
        for (breedte, hoogte) in [(60, 20), (80, 24), (160, 48)] {
            let mut tafel = Tafel::nieuw(breedte, hoogte);
            tafel.druk(toetsen);
            let (beeld, buf) = beeld(&mut tafel);
            let plek = beeld.cursor.unwrap_or_else(|| panic!("“{toetsen}” heeft geen cursor\n{}", tafel.scherm()));
            let links: String = (0..plek.x).map(|x| buf[(x, plek.y)].symbol()).collect();
            assert!(links.ends_with(voor), "“{toetsen}”: de cursor staat achter “{links}”");
            assert!(!buf[plek].modifier.contains(Modifier::REVERSED), "a cursor on a reversed cell is not seen");
        }
    }
    for toetsen in BEELDEN {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(toetsen);
        let typt = tafel.model.blik.lagen.last_mut().is_some_and(|laag| laag.veld().is_some());
        let toont = beeld(&mut tafel).0.cursor.is_some();
        assert_eq!(toont, typt, "“{toetsen}”\n{}", tafel.scherm());
    }
}

#[test]
fn a_long_text_moves_along_with_the_cursor() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk(&format!("/{}", "abcdefghij".repeat(20)));
    let (beeld, buf) = beeld(&mut tafel);
    let plek = beeld.cursor.unwrap();
    assert_eq!((plek.x, buf[(plek.x - 1, plek.y)].symbol()), (79, "j"));
}

#[test]
fn plain_characters_are_all_that_is_drawn_when_asked() {
    for toetsen in BEELDEN {
        let mut tafel = Tafel::nieuw(120, 40);
        // A name with all that a keyboard can give.
        let mut plan = proefplan();
        "Café ’t Zand – “€ 5” ▲ 日本 ☃ ĳ".clone_into(&mut plan.wijken[0].naam);
        tafel.model = Tafel::met(plan, 120, 40).model;
        tafel.druk(toetsen);
        for tekens in [Tekens::Ascii, Tekens::Kaal] {
            tafel.model.blik.inrichting.tekens = tekens;
            for cel in beeld(&mut tafel).1.content {
                let goed = |c: char| {
                    c.is_ascii() && !c.is_ascii_control()
                        || tekens == Tekens::Ascii && ('\u{c0}'..='\u{17f}').contains(&c) && c.is_alphabetic()
                };
                assert!(cel.symbol().chars().all(goed), "“{toetsen}” {tekens:?}: {}", cel.symbol());
            }
        }
    }
}

#[test]
fn plain_characters_keep_judgements_apart_and_nothing_moves() {
    let mut tafel = Tafel::nieuw(80, 24);
    let gewoon = tafel.druk("6").scherm();
    tafel.model.blik.inrichting.tekens = Tekens::Kaal;
    let kaal = tafel.scherm();
    for (van, naar) in gewoon.chars().zip(kaal.chars()) {
        match van {
            '●' => assert_eq!(naar, 'o'),
            '▲' => assert_eq!(naar, '^'),
            '│' => assert_eq!(naar, '|'),
            _ => {}
        }
    }
    assert_eq!(gewoon.chars().count(), kaal.chars().count());
    insta::assert_snapshot!("ascii_dekking", kaal);
}

#[test]
fn light_or_dark_follows_the_terminal_until_the_planner_chooses() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.model.blik.thema = Thema::Donker;
    let antwoord = |tafel: &mut Tafel, licht| update(&mut tafel.model, Message::Achtergrond(licht));
    antwoord(&mut tafel, true);
    assert_eq!(tafel.model.blik.thema, Thema::Licht);
    tafel.druk("t").bevat("kleuren: kleurenblind donker; de volgende keer weer");
    antwoord(&mut tafel, false);
    assert_eq!(tafel.model.blik.thema, Thema::KleurenblindDonker);
    tafel.druk("ttt").bevat("kleuren: donker, zoals uw terminal");
    antwoord(&mut tafel, true);
    assert_eq!(tafel.model.blik.thema, Thema::Licht);
    tafel.model.blik.inrichting.vanzelf = Vanzelf::Voorkeur(Thema::Mono);
    antwoord(&mut tafel, false);
    assert_eq!(tafel.model.blik.thema, Thema::Licht, "the settings go before the terminal");
    assert!(!tafel.model.blik.lagen.iter().any(|laag| matches!(laag, Laag::Bericht(_))));
}
