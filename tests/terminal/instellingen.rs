//! Settings and colours, as the program takes them from its environment.

use std::fs;

use super::venster::Venster;
use super::{ENTER, TABS, tijdelijk};

#[test]
fn settings_hold_from_the_first_frame_and_wrong_ones_are_told() {
    let staat = tijdelijk();
    let bestand = staat.path().join("eigen.ron");
    let pad = bestand.to_str().unwrap();
    fs::write(&bestand, r#"(toetsen: {"scherm-formatie": ["F"]}, muis: false)"#).unwrap();
    let mut venster = Venster::in_omgeving(staat.path(), &[("WIJKPLAN_INSTELLINGEN", pad)]);
    venster.wacht_op(&TABS);
    venster.druk("F").wacht_op(&["[3 Formatie]"]);
    assert_eq!(venster.scherm().screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    venster.druk("M").wacht_op(&["muis aan"]);
    assert_ne!(venster.scherm().screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);

    let fout = r#"(toetsen: {"scherm-fomatie": ["F"]})"#;
    fs::write(&bestand, fout).unwrap();
    let mut venster = Venster::in_omgeving(staat.path(), &[("WIJKPLAN_INSTELLINGEN", pad)]);
    venster.wacht_op(&["niet gebruikt", "eigen.ron:1:12", "bedoelde u “scherm-formatie”?"]);
    venster.druk(ENTER).wacht_zonder("niet gebruikt");
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
    assert_eq!(fs::read_to_string(&bestand).unwrap(), fout, "the file of the user is never written");
}

#[test]
fn no_color_has_no_colours_and_keeps_the_selection_visible() {
    let staat = tijdelijk();
    let mut venster = Venster::in_omgeving(staat.path(), &[("NO_COLOR", "1")]);
    venster.wacht_op(&TABS);
    for toetsen in ["3", "t", "tt", "tt"] {
        // After five changes of the colours it is the same as at the start.
        venster.druk(toetsen);
    }
    venster.wacht_op(&["[3 Formatie]", "kleuren: zonder kleur"]);
    let parser = venster.scherm();
    let scherm = parser.screen();
    let (mut omgekeerd, mut gekleurd) = (0, 0);
    for rij in 0..24 {
        for kolom in 0..80 {
            let cel = scherm.cell(rij, kolom).unwrap();
            omgekeerd += usize::from(cel.inverse() && rij > 1);
            gekleurd += usize::from(cel.fgcolor() != vt100::Color::Default || cel.bgcolor() != vt100::Color::Default);
        }
    }
    assert_eq!(gekleurd, 0);
    assert!(omgekeerd > 3, "the selected cell stands out without colours");
}

/// The background of the top left cell.
fn grond(venster: &Venster) -> vt100::Color {
    venster.scherm().screen().cell(0, 0).unwrap().bgcolor()
}

#[test]
fn the_terminal_is_asked_for_its_background_and_no_key_is_lost_around_the_answer() {
    let staat = tijdelijk();
    let omgeving = [("COLORTERM", "truecolor")];
    let mut venster = Venster::in_omgeving(staat.path(), &omgeving);
    venster.wacht_op(&TABS);
    let donker = grond(&venster);
    assert_ne!(donker, vt100::Color::Default, "a theme paints its own background");
    venster.druk("3\x1b]11;rgb:ffff/ffff/f0f0\x1b\\j").wacht_op(&["[3 Formatie]", "Assen 2029"]);
    // The frame of the answer may be the one after that of the last key.
    for _ in 0..1000 {
        if grond(&venster) != donker {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(grond(&venster), vt100::Color::Rgb(255, 255, 255));
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
    // It begins so the next time, before there is an answer.
    let mut venster = Venster::in_omgeving(staat.path(), &omgeving);
    venster.wacht_op(&["[3 Formatie]"]);
    assert_eq!(grond(&venster), vt100::Color::Rgb(255, 255, 255));
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn the_cursor_of_the_terminal_stands_where_is_typed() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    assert!(venster.scherm().screen().hide_cursor());
    venster.druk("/lar").wacht_op(&["zoek: lar"]);
    let scherm = venster.scherm();
    assert!(!scherm.screen().hide_cursor());
    assert_eq!(scherm.screen().cursor_position(), (22, 10));
    venster.druk(ENTER).druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn plain_characters_by_option_and_by_locale() {
    for (argumenten, omgeving) in [(&["--ascii"][..], [("LC_ALL", "C.UTF-8")]), (&[][..], [("LC_ALL", "C")])] {
        let staat = tijdelijk();
        let mut venster = Venster::met(staat.path(), argumenten, &omgeving);
        venster.wacht_op(&["[1 Overzicht]", "+ Kaart"]);
        assert!(venster.beeld().chars().all(|c| c.is_ascii() || c.is_alphabetic()), "{}", venster.beeld());
        venster.druk("q");
        assert_eq!(venster.einde().0, 0);
    }
}
