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
        let kaart = (3..26).flat_map(|y| (1..59).map(move |x| (x, y)));
        let is_letter = |s: &str| s.chars().all(|c| c.is_ascii_uppercase());
        kaart.map(|(x, y)| (x, y, buf[(x, y)].symbol().to_owned())).filter(|(_, _, s)| is_letter(s)).collect()
    };
    let eerst = letters(&mut tafel);
    assert!(eerst.len() >= 10, "{eerst:?}");
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

/// A plan with a scenario that differs a little, on a screen of this size.
fn met_scenario(breedte: u16, hoogte: u16) -> Tafel {
    let mut tafel = assen(breedte, hoogte);
    tafel.druk("8nProef<enter>3<end>+<omhoog><omhoog>+");
    tafel
}

#[test]
fn no_figure_is_cut() {
    for (breedte, hoogte) in [(80, 24), (120, 40), (160, 48)] {
        let mut tafel = met_scenario(breedte, hoogte);
        // One after another: every way of showing Formatie, a comparison to its end, and lists.
        for toetsen in
            ["1", "2", "3", "n", "n", "n", "n", "4", "5", "6", "7", "8", "v", "<end>", "<esc>L", "<esc>V", "<esc>O"]
        {
            let scherm = tafel.druk(toetsen).scherm();
            let getekend: Vec<char> = scherm.chars().collect();
            let geknipt =
                getekend.windows(3).any(|t| t[2] == '…' && t[1].is_ascii_digit() && matches!(t[0], ',' | '0'..='9'));
            assert!(!geknipt, "{toetsen} op {breedte}×{hoogte}:\n{scherm}");
        }
    }
}

#[test]
fn sums_stand_below_what_they_add_up() {
    let scherm = assen(160, 48).scherm();
    let rij = |naam: &str| scherm.lines().position(|r| r.contains(naam)).unwrap();
    assert_eq!(rij("samen  "), rij("  Stedelijk") + 1, "{scherm}");
}

#[test]
fn a_popup_on_a_small_screen_leaves_no_bits_of_words_beside_it() {
    for toetsen in ["3i", "3<enter>", "?", "8n", "O", "q", "3+q"] {
        let scherm = met_scenario(80, 24).druk(toetsen).scherm();
        let regels: Vec<&str> = scherm.lines().skip(1).take(21).collect();
        let boven = regels.iter().position(|r| r.trim_start().starts_with('┌')).unwrap();
        let onder = regels.iter().rposition(|r| r.trim_end().ends_with('┘')).unwrap();
        let venster = regels[boven..=onder].iter().filter(|r| r.trim_start() != **r);
        for regel in venster {
            assert!(regel.trim().starts_with(['│', '┌', '└']), "{toetsen}: {regel}\n{scherm}");
        }
    }
}

#[test]
fn what_is_said_below_a_field_stands_there_whole() {
    for toetsen in ["3<rechts><enter>", "4<enter>", "5<enter>", "7<enter><enter>", "8n", "S", "X", "<ctrl+k>"] {
        let mut tafel = assen(80, 24);
        let scherm = tafel.druk(toetsen).scherm().replace('│', " ");
        let Some(crate::tui::blik::lagen::Laag::Invoer(invoer)) = tafel.model.blik.lagen.last() else {
            panic!("{toetsen}:\n{scherm}")
        };
        let woorden = |tekst: &str| tekst.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(woorden(&scherm).contains(&woorden(&invoer.uitleg)), "{}\n{scherm}", invoer.uitleg);
    }
}

#[test]
fn what_is_not_filled_in_yet_is_no_nought_in_pictures() {
    let mut plan = crate::store::ingebouwd().unwrap().plan;
    plan.bezetting.clear();
    plan.begroting.lumpsum.clear();
    let mut tafel = Tafel::met(plan, 160, 48);
    tafel.druk("7").bevat("Tegen de lumpsum").bevat("nog niet ingevuld").bevat("nog niet te toetsen: geen bezetting");
    tafel.bevat("◆ kosten").bevat("◆ bezet");
    let beeld = tafel.scherm();
    let van = |woord: &str| beeld.lines().find(|regel| regel.contains(woord)).unwrap_or_default().to_owned();
    for woord in ["◆ kosten", "◆ bezet", "○ lumpsum"] {
        assert!(van(woord).contains("nog niet ingevuld"), "{}", van(woord));
    }
    // With people the same picture has figures.
    let mut vol = Tafel::met(crate::store::ingebouwd().unwrap().plan, 160, 48);
    vol.druk("7").bevat("Tegen de lumpsum");
    assert!(!vol.scherm().contains("nog niet ingevuld"));
}
