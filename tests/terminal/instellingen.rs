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
