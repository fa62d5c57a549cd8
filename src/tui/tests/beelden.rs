//! Pictures: what they tell, and that they tell it without colours as well.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::Tafel;
use crate::tui::beeld::view;
use crate::tui::thema::Thema;

impl Tafel {
    fn buffer(&mut self) -> Buffer {
        self.model.reken_af(true);
        let mut buf = Buffer::empty(self.vlak);
        view(&self.model, &mut buf);
        buf
    }

    /// The backgrounds of the cells before which a sign of a verdict stands that ends on this text.
    fn achter(&mut self, tekst: &str) -> BTreeSet<String> {
        let buf = self.buffer();
        let (eerste, tweede) = tekst.split_at(tekst.chars().next().map_or(0, char::len_utf8));
        let paren = buf.area.rows().flat_map(ratatui::layout::Rect::columns).filter(|p| p.x + 1 < buf.area.right());
        let hier = paren.filter(|p| {
            let cijfer = p.x > 0 && buf[(p.x - 1, p.y)].symbol().chars().all(|c| c.is_ascii_digit());
            cijfer && buf[(p.x, p.y)].symbol() == eerste && buf[(p.x + 1, p.y)].symbol() == tweede
        });
        hier.map(|p| format!("{:?}", buf[(p.x, p.y)].bg)).collect()
    }
}

/// The plan that the program has of itself: ten wijken.
fn assen(breedte: u16, hoogte: u16) -> Tafel {
    Tafel::met(crate::store::ingebouwd().unwrap().plan, breedte, hoogte)
}

#[test]
fn a_surplus_looks_and_reads_other_than_enough() {
    let mut tafel = assen(80, 24);
    tafel.druk("3<omlaag>+++").bevat("‡●").bevat(" ●");
    for thema in Thema::ALLE {
        tafel.model.blik.thema = thema;
        let (over, genoeg) = (tafel.achter("‡●"), tafel.achter(" ●"));
        assert!(!over.is_empty() && !genoeg.is_empty(), "{over:?} {genoeg:?}\n{}", tafel.scherm());
        if thema != Thema::Mono {
            let geen = [Color::Reset].map(|k| format!("{k:?}"));
            assert!(geen.iter().all(|k| !over.contains(k) && !genoeg.contains(k)), "{thema:?}: {over:?} {genoeg:?}");
            assert!(over.is_disjoint(&genoeg), "{thema:?}: {over:?} {genoeg:?}");
        }
    }
    tafel.bevat("‡≥125");
}

#[test]
fn the_letters_on_the_map_stay_where_they_are() {
    let mut tafel = assen(160, 48);
    let letters = |tafel: &mut Tafel| -> Vec<(u16, u16, String)> {
        let buf = tafel.buffer();
        let kaart = (3..26).flat_map(|y| (1..78).map(move |x| (x, y)));
        let is_letter = |s: &str| s.chars().all(|c| c.is_ascii_uppercase());
        kaart.map(|(x, y)| (x, y, buf[(x, y)].symbol().to_owned())).filter(|(_, _, s)| is_letter(s)).collect()
    };
    let eerst = letters(&mut tafel);
    assert_eq!(eerst.len(), 10, "{eerst:?}");
    for _ in 0..10 {
        tafel.druk("<omlaag>");
        assert_eq!(letters(&mut tafel), eerst, "{}", tafel.scherm());
    }
}

#[test]
fn a_wide_screen_shows_bands_and_years_and_a_small_one_what_it_did() {
    for (toets, wat) in [
        ("", &["Fte door de jaren: Centrum", "Geld door de jaren", "◆ bezet"][..]),
        ("2", &["Fte door de jaren: Centrum", "bezet ◆ "]),
        ("3", &["benodigd, laag tot hoog", "Fte door de jaren: Sociaal werker"]),
        ("6", &["benodigd, laag tot hoog", "fte bezet, % van benodigd"]),
        ("7", &["Geld door de jaren", "Fte door de jaren: heel het plan"]),
    ] {
        let mut tafel = assen(160, 48);
        tafel.druk(toets);
        for tekst in wat {
            tafel.bevat(tekst);
        }
        assen(80, 24).druk(toets).bevat_niet("door de jaren");
    }
}

#[test]
fn pictures_of_a_city_at_160_by_48() {
    for (toets, naam) in [("", "overzicht"), ("3", "formatie"), ("6", "dekking"), ("7", "begroting")] {
        insta::assert_snapshot!(format!("assen_{naam}"), assen(160, 48).druk(toets).scherm());
    }
}
