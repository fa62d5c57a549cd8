//! A workshop as it is held, by keys and by mouse, on a small and a large screen: try two ways, compare them, decide
//! with a reason, show it to the room, take it along, stop, and go on next week where it stopped.

use std::fs;

use super::opslaan::plan;
use super::venster::Venster;
use super::{ENTER, ESC, HOME, OMLAAG, tijdelijk};

/// How the planner works. Words are typed in both cases.
#[derive(Clone, Copy)]
pub enum Hand {
    Toetsen,
    Muis,
}

impl Hand {
    /// Does what a key does: presses it, or clicks its hint, or finds it in the palette.
    pub fn doe(self, venster: &mut Venster, toets: &str, tip: &str, actie: &str) {
        match self {
            Self::Toetsen => drop(venster.druk(toets)),
            Self::Muis if venster.beeld().contains(tip) => drop(venster.klik_op(tip, 0)),
            Self::Muis => {
                venster.klik_op(": actie", 0).wacht_op(&["┌ Actie ─"]);
                let regel = format!("▸{actie}");
                venster.druk(actie).wacht_op(&[&regel]);
                venster.klik_op(&regel, 1).wacht_zonder("┌ Actie ─");
            }
        }
    }

    pub fn tab(self, venster: &mut Venster, nummer: &str, scherm: &str) {
        match self {
            Self::Toetsen => drop(venster.druk(nummer)),
            Self::Muis => drop(venster.klik_op(&format!("{nummer} {}", &scherm[..1]), 0)),
        }
        venster.wacht_op(&[&format!("[{nummer} {scherm}]")]);
    }

    pub fn bevestig(self, venster: &mut Venster, tip: &str) {
        match self {
            Self::Toetsen => drop(venster.druk(ENTER)),
            Self::Muis => drop(venster.klik_op(&format!("enter {tip}"), 0)),
        }
    }

    pub fn terug(self, venster: &mut Venster) {
        match self {
            Self::Toetsen => drop(venster.druk(ESC)),
            Self::Muis => drop(venster.klik_op("esc terug", 0)),
        }
    }

    fn wijkverbinder(self, venster: &mut Venster) {
        self.tab(venster, "3", "Formatie");
        match self {
            Self::Toetsen => drop(venster.druk(HOME).druk(OMLAAG)),
            // A click on what is selected already opens it.
            Self::Muis if venster.beeld().contains("▸Wijkverbinder") => {}
            Self::Muis => drop(venster.klik_op("Wijkverbinder", 0)),
        }
        venster.wacht_op(&["Wijkverbinder · Centrum"]);
    }

    fn scenario(self, venster: &mut Venster, naam: &str) {
        self.tab(venster, "8", "Scenario's");
        self.doe(venster, "n", "n nieuw", "nieuw scenario");
        venster.wacht_op(&["Naam van het scenario"]);
        venster.druk(naam);
        self.bevestig(venster, "overnemen");
        venster.wacht_op(&["u bent in het scenario"]);
    }
}

fn workshop(rijen: u16, kolommen: u16, hand: Hand) {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut v = Venster::van_maat(rijen, kolommen, &staat, &[plan.to_str().unwrap()]);
    v.wacht_op(&["[1 Overzicht]"]);

    hand.scenario(&mut v, "Meer jeugd");
    hand.wijkverbinder(&mut v);
    hand.doe(&mut v, "+", "+ of -", "een stap meer");
    v.wacht_op(&["0,6 → 0,7 fte"]);
    hand.scenario(&mut v, "Minder");
    hand.wijkverbinder(&mut v);
    hand.doe(&mut v, "-", "geen tip", "een stap minder");
    v.wacht_op(&["0,6 → 0,5 fte"]);

    hand.tab(&mut v, "8", "Scenario's");
    hand.doe(&mut v, "v", "v vergelijk", "vergelijken");
    v.wacht_op(&["A: basisplan · B: Minder"]);
    // What is below: by page, or with the wheel.
    v.druk(&if matches!(hand, Hand::Muis) { "\x1b[<65;20;10M".repeat(12) } else { "\x1b[6~".to_owned() });
    v.wacht_op(&["Anders in het plan", "0,6 → 0,5 fte"]);
    hand.terug(&mut v);
    v.wacht_zonder("Anders in het plan");

    // The room decides.
    match hand {
        Hand::Toetsen => drop(v.druk(HOME).druk(OMLAAG)),
        Hand::Muis => drop(v.klik_op("Meer jeugd", 0)),
    }
    v.wacht_op(&["Meer jeugd: 1 wijziging"]);
    hand.doe(&mut v, "m", "m samenvoegen", "het gekozen scenario samenvoegen");
    v.wacht_op(&["Nieuw besluit", "▸ besluit"]);
    match hand {
        Hand::Toetsen => drop(v.druk(OMLAAG)),
        Hand::Muis => drop(v.klik_op("motivatie", 0)),
    }
    v.wacht_op(&["▸ motivatie"]);
    v.druk("De wachtlijst is daar het langst").wacht_op(&["het langst"]);
    hand.bevestig(&mut v, "opslaan");
    v.wacht_op(&["Besluit Meer jeugd: erbij"]);

    hand.doe(&mut v, "p", "p presentatie", "presentatie");
    v.wacht_op(&["1 van "]);
    hand.doe(&mut v, " ", "→ verder", "verder");
    v.wacht_op(&["2 van "]);
    hand.terug(&mut v);
    v.wacht_op(&["[8 Scenario's]"]);

    hand.tab(&mut v, "9", "Besluiten");
    v.wacht_op(&["Meer jeugd", "De wachtlijst is daar"]);
    hand.tab(&mut v, "1", "Overzicht");
    hand.doe(&mut v, "X", "X exporteren", "exporteren wat u ziet");
    v.wacht_op(&["Wat u ziet exporteren"]);
    let uitvoer = map.path().join("mee.csv");
    v.druk(&"\x7f".repeat(40)).druk(uitvoer.to_str().unwrap());
    hand.bevestig(&mut v, "overnemen");
    v.wacht_op_bestand(&uitvoer, "Centrum");
    v.wacht_zonder("Wat u ziet exporteren");

    hand.doe(&mut v, "s", "s opslaan", "opslaan");
    v.wacht_op(&["opgeslagen in"]);
    hand.doe(&mut v, "q", "q stoppen", "stoppen");
    assert_eq!(v.einde().0, 0);
    assert!(fs::read_to_string(&uitvoer).unwrap().starts_with('\u{feff}'));

    // Next week.
    let mut v = Venster::van_maat(rijen, kolommen, &staat, &[]);
    v.wacht_op(&["[1 Overzicht]", "basisplan"]);
    hand.tab(&mut v, "9", "Besluiten");
    v.wacht_op(&["Meer jeugd", "De wachtlijst is daar", "0,6 → 0,7"]);
    hand.tab(&mut v, "8", "Scenario's");
    v.wacht_op(&["Minder", "▲ 1"]);
    hand.wijkverbinder(&mut v);
    assert!(v.beeld().contains("0,7‡●"), "{}", v.beeld());
    hand.doe(&mut v, "q", "q stoppen", "stoppen");
    assert_eq!(v.einde().0, 0);
}

#[test]
fn by_keys_at_80_by_24() {
    workshop(24, 80, Hand::Toetsen);
}

#[test]
fn by_keys_at_160_by_48() {
    workshop(48, 160, Hand::Toetsen);
}

#[test]
fn by_mouse_at_80_by_24() {
    workshop(24, 80, Hand::Muis);
}

#[test]
fn by_mouse_at_160_by_48() {
    workshop(48, 160, Hand::Muis);
}
