//! Whatever is pressed or clicked, at whatever size: nothing panics, undo restores the plan exactly, and the journal
//! brings back what was on the screen.

use proptest::prelude::*;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEventKind};
use ratatui::layout::Rect;

use super::{Tafel, proefplan};
use crate::store::{Sessie, Staat, staat};

#[derive(Debug, Clone)]
enum Daad {
    Toets(KeyCode, bool),
    Klik(u16, u16),
    Sleep(u16, u16),
    Wiel(bool),
    Plak(String),
    Maat(u16, u16),
}

fn code() -> impl Strategy<Value = KeyCode> {
    prop_oneof![
        8 => "[0-8+=nraechvmbjusk/?:itSgdOLVAy0-9,.xowkl -]".prop_map(|s| KeyCode::Char(s.chars().next().unwrap_or('x'))),
        6 => prop::sample::select(vec![
            KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right, KeyCode::Enter, KeyCode::Esc, KeyCode::Tab,
            KeyCode::BackTab, KeyCode::PageUp, KeyCode::PageDown, KeyCode::Home, KeyCode::End, KeyCode::Backspace,
            KeyCode::Delete, KeyCode::F(5), KeyCode::Null,
        ]),
        1 => any::<char>().prop_map(KeyCode::Char),
    ]
}

fn daad() -> impl Strategy<Value = Daad> {
    prop_oneof![
        12 => (code(), prop::bool::weighted(0.1)).prop_map(|(code, ctrl)| Daad::Toets(code, ctrl)),
        3 => (0..170_u16, 0..50_u16).prop_map(|(x, y)| Daad::Klik(x, y)),
        1 => (0..170_u16, 0..50_u16).prop_map(|(x, y)| Daad::Sleep(x, y)),
        1 => any::<bool>().prop_map(Daad::Wiel),
        1 => ".{0,8}".prop_map(Daad::Plak),
        1 => (1..170_u16, 1..50_u16).prop_map(|(b, h)| Daad::Maat(b, h)),
    ]
}

fn doe(tafel: &mut Tafel, daad: &Daad) {
    match daad {
        Daad::Toets(code, ctrl) => {
            let extra = if *ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
            tafel.event(&Event::Key(KeyEvent::new(*code, extra)));
        }
        Daad::Klik(x, y) => {
            tafel.klik(*x, *y);
        }
        Daad::Sleep(x, y) => {
            tafel.muisevent(MouseEventKind::Drag(MouseButton::Left), *x, *y);
        }
        Daad::Wiel(omlaag) => {
            tafel.muisevent(if *omlaag { MouseEventKind::ScrollDown } else { MouseEventKind::ScrollUp }, 5, 5);
        }
        Daad::Plak(tekst) => tafel.event(&Event::Paste(tekst.clone())),
        Daad::Maat(breedte, hoogte) => tafel.vlak = Rect::new(0, 0, *breedte, *hoogte),
    }
}

/// How many sessions are tried: `WIJKPLAN_SESSIES=1000 cargo test --lib journal_brings` for more than among other tests.
fn sessies() -> ProptestConfig {
    let cases = std::env::var("WIJKPLAN_SESSIES").ok().and_then(|n| n.parse().ok()).unwrap_or(24);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(sessies())]

    #[test]
    fn what_a_window_did_is_what_its_journal_brings_back(
        begin in prop::sample::select(vec!["", "3", "3++", "4+", "5+", "7+", "3 <omlaag> +", "8nx<enter>3+", "8nx<enter>0", "A<enter>", "9a"]),
        daden in prop::collection::vec(daad(), 1..60),
    ) {
        let map = tempfile::tempdir().unwrap();
        let open = || Sessie::ingebouwd(&proefplan(), Some(Staat::in_map(map.path())), staat::nu());
        let mut venster = open();
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(begin);
        for daad in &daden {
            doe(&mut tafel, daad);
            for handeling in tafel.genoteerd.drain(..) {
                venster.sessie.noteer(&handeling, staat::nu()).unwrap();
            }
        }
        drop(venster);
        let mut later = open();
        prop_assert!(later.waarschuwingen.is_empty(), "{:?}", later.waarschuwingen);
        let werk = &tafel.model.werk;
        match later.gevonden.pop() {
            None => prop_assert_eq!(werk.basis(), &proefplan()),
            Some(gevonden) => {
                let hersteld = gevonden.speel();
                prop_assert_eq!(&hersteld.plan, werk.basis());
                prop_assert_eq!(&hersteld.verloop, &werk.verloop);
                prop_assert_eq!(hersteld.geweigerd, []);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn anything_pressed_at_any_size_can_be_undone(daden in prop::collection::vec(daad(), 1..40)) {
        let mut tafel = Tafel::nieuw(80, 24);
        for daad in &daden {
            doe(&mut tafel, daad);
            let _ = tafel.scherm();
        }
        while !tafel.model.werk.verloop.gedaan.is_empty() {
            tafel.model.ongedaan();
        }
        prop_assert_eq!(tafel.model.werk.basis(), &proefplan());
        prop_assert!(!tafel.model.werk.gewijzigd);
        while !tafel.model.werk.verloop.ongedaan.is_empty() {
            tafel.model.opnieuw();
        }
    }

    #[test]
    fn every_screen_and_popup_draws_at_every_size(
        breedte in 1..200_u16, hoogte in 1..60_u16, scherm in "[1-8]", laag in "(|8n|8nx<enter>|8nx<enter>3+8v|7<enter>|7n<enter>|7i|7<omlaag><enter>|\\?|:|/|3\\+|3r|3i|5<enter>|6h|2v|3\\+q|S|3e|3a |4e|O|Oa|L<enter>|V|5e|A|A<omlaag><enter>|A<omlaag><omlaag><omlaag><enter>d|A<omlaag><omlaag><omlaag><omlaag><enter><enter><end>|3w|3w<enter>|6e|2<omlaag><enter>e)",
    ) {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(&scherm).druk(&laag);
        tafel.vlak = Rect::new(0, 0, breedte, hoogte);
        let _ = tafel.scherm();
    }
}

#[test]
fn the_smallest_sizes_draw_on_every_screen() {
    for scherm in ["1", "2", "3", "4", "5", "6", "7", "7<enter>", "8", "8nx<enter>8v", "?", "3+"] {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(scherm);
        for breedte in [1, 2, 3, 59, 60, 61, 79] {
            for hoogte in [1, 2, 3, 19, 20, 21] {
                tafel.vlak = Rect::new(0, 0, breedte, hoogte);
                let _ = tafel.scherm();
            }
        }
    }
}
