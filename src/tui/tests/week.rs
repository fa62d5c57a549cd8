//! The week of rooms and the contracts on Huisvesting.

use super::Tafel;
use crate::plan::Plan;
use crate::tui::blik::keuze::Huisblik;

fn assen() -> Plan {
    crate::store::ingebouwd().unwrap().plan
}

#[test]
fn a_key_of_the_hint_bar_shows_the_week_and_then_the_contracts() {
    let mut tafel = Tafel::met(assen(), 80, 24);
    tafel.druk("4").bevat("Werkplekken per team").bevat("r week");
    tafel.druk("r").bevat("Week in Centrum").bevat_niet("Werkplekken per team");
    // All kinds in all parts of the day, with a judgement in a sign and in words.
    for wat in ["werk ochtend", "spr. middag", "grp. avond", "● genoeg", "! te weinig", "? hoogstens"] {
        tafel.bevat(wat);
    }
    tafel.druk("r").bevat("Contracten · opdracht 1-1-2028 t/m 31-12-2035").bevat("█ loopt");
    tafel.druk("r").bevat("Werkplekken per team");
}

#[test]
fn the_week_is_that_of_the_place_or_of_the_wijk_that_was_asked_for() {
    let mut tafel = Tafel::met(assen(), 160, 48);
    tafel.druk("4rw").bevat("Week in Lariks");
    tafel.druk("WW").bevat("Week in Buitengebied");
    // Another place brings its own wijk.
    tafel.druk("<omlaag>").bevat("Week in Centrum");
    // In a wide screen the words are whole, and what is short is told below.
    tafel.bevat("spreekkamers ochtend").bevat("te weinig op ma t/m vr overdag");
    assert_eq!(tafel.model.blik.keuze.huis, Huisblik::Week);
}

#[test]
fn the_week_and_the_contracts_look_like_this() {
    for (naam, breedte, hoogte) in [("klein", 80, 24), ("groot", 160, 48)] {
        let mut tafel = Tafel::met(assen(), breedte, hoogte);
        let week = tafel.druk("4/LTC<enter>r").scherm();
        let contracten = tafel.druk("<esc>r").scherm();
        insta::assert_snapshot!(format!("{naam}_week"), week);
        insta::assert_snapshot!(format!("{naam}_contracten"), contracten);
    }
}
