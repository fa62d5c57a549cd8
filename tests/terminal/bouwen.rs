//! Changing what the plan is made of, in front of the room: a norm, a figure of the demand, a voorziening more and a team
//! split in two, by keys and by mouse, on a small and a large screen; kept, and taken back.

use std::fs;

use super::opslaan::plan;
use super::venster::Venster;
use super::workshop::Hand;
use super::{ENTER, ESC, OMLAAG, tijdelijk};

impl Hand {
    /// Goes to a row of a form by its name, and types there.
    fn vul(self, venster: &mut Venster, rij: &str, tekst: &str) {
        self.naar_rij(venster, rij);
        venster.druk(tekst).wacht_op(&[tekst]);
    }

    fn naar_rij(self, venster: &mut Venster, rij: &str) {
        let gekozen = format!("▸ {rij}");
        match self {
            Self::Toetsen => {
                // What is worked out beside the screens changes a frame as well, also beside the mark: only the name of
                // the row that is marked tells that the key was seen.
                let mark = |beeld: &str| {
                    let na = beeld.lines().find_map(|r| r.split_once("│ ▸ "))?.1;
                    na.split("  ").next().map(str::to_owned)
                };
                while !venster.beeld().contains(&gekozen) {
                    let voor = mark(&venster.beeld());
                    venster.druk(OMLAAG).wacht(rij, |beeld| mark(beeld).is_some_and(|m| Some(m) != voor));
                }
            }
            Self::Muis if venster.beeld().contains(&gekozen) => {}
            Self::Muis => drop(venster.klik_op(&format!("  {rij} "), 2)),
        }
        venster.wacht_op(&[&gekozen]);
    }

    /// Opens what a row leads to.
    fn open_rij(self, venster: &mut Venster, rij: &str) {
        self.naar_rij(venster, rij);
        match self {
            Self::Toetsen => drop(venster.druk(" ")),
            Self::Muis => drop(venster.klik_op(&format!("▸ {rij}"), 2)),
        }
    }

    /// Opens a list of the plan from the palette.
    fn lijst(self, venster: &mut Venster, naam: &str) {
        match self {
            Self::Toetsen => drop(venster.druk(":")),
            Self::Muis => drop(venster.klik_op(": actie", 0)),
        }
        let regel = format!("▸{naam} bewerken");
        venster.wacht_op(&["┌ Actie ─"]);
        venster.druk(&format!("{naam} bewerken")).wacht_op(&[&regel]);
        match self {
            Self::Toetsen => drop(venster.druk(ENTER)),
            Self::Muis => drop(venster.klik_op(&regel, 1)),
        }
        venster.wacht_zonder("┌ Actie ─");
    }
}

fn norm(hand: Hand, v: &mut Venster) {
    hand.tab(v, "6", "Dekking");
    hand.doe(v, "e", "e norm", "norm");
    v.wacht_op(&["┌ Normen"]);
    hand.vul(v, "gedekt", "96");
    hand.bevestig(v, "opslaan");
    v.wacht_op(&["Norm, gedekt: 95 % → 96 %"]);
}

fn vraag(hand: Hand, v: &mut Venster) {
    hand.tab(v, "2", "Wijk");
    match hand {
        Hand::Toetsen => drop(v.druk(&OMLAAG.repeat(2))),
        Hand::Muis => drop(v.klik_op("Vraag", 0)),
    }
    v.wacht("het blok Vraag", |beeld| beeld.contains("▸Vraag") || beeld.contains("▸ Vraag"));
    hand.bevestig(v, "openen");
    v.wacht_op(&["▸Inloop"]);
    hand.doe(v, "e", "e bewerken", "alles van de gekozen bezettingsregel of locatie");
    v.wacht_op(&["Voorziening Inloop"]);
    hand.vul(v, "aantal", "31");
    hand.bevestig(v, "opslaan");
    v.wacht_op(&["Inloop, ontmoeting en groepsaanbod, vra", ": 30 → 31"]);
}

fn voorziening(hand: Hand, v: &mut Venster) {
    hand.lijst(v, "voorzieningen");
    v.wacht_op(&["┌ Voorzieningen"]);
    hand.doe(v, "a", "a erbij", "erbij");
    v.wacht_op(&["┌ Nieuwe voorziening"]);
    hand.vul(v, "naam", "Rouwgroep");
    hand.vul(v, "eenheid", "gesprekken");
    hand.vul(v, "totaal", "400");
    hand.vul(v, "uren per eenheid", "6");
    hand.open_rij(v, "inzet");
    v.wacht_op(&["Nieuwe voorziening › inzet"]);
    hand.doe(v, "a", "a erbij", "erbij");
    v.wacht_op(&["inzet › nieuw"]);
    hand.open_rij(v, "functie");
    v.wacht_op(&["Opbouwwerker"]);
    match hand {
        Hand::Toetsen => {
            v.druk("opbouw").wacht_zonder("    Jongerenwerker");
            v.druk(ENTER);
        }
        Hand::Muis => drop(v.klik_op("    Opbouwwerker", 5)),
    }
    v.wacht_op(&["pbouwwerker ▾"]);
    hand.vul(v, "procent", "100");
    match hand {
        Hand::Toetsen => drop(v.druk("\x13")),
        Hand::Muis => drop(v.klik_op("ctrl+s", 0)),
    }
    v.wacht_op(&["Rouwgroep: erbij"]);
}

fn team(hand: Hand, v: &mut Venster) {
    hand.tab(v, "2", "Wijk");
    match hand {
        Hand::Toetsen => {
            v.druk(ESC).wacht_zonder("▸Inloop");
            v.druk("\x1b[C");
        }
        Hand::Muis => {
            hand.tab(v, "1", "Overzicht");
            v.klik_op("B Lariks", 0).wacht_op(&["▸B Lariks"]);
            hand.tab(v, "2", "Wijk");
        }
    }
    v.wacht_op(&["┌ Lariks"]);
    hand.doe(v, "z", "z splitsen", "splits dit team in tweeën");
    v.wacht_op(&["[ ] wijk Lariks", "[ ] wijk Pittelo"]);
    match hand {
        Hand::Toetsen => drop(v.druk(" ")),
        Hand::Muis => drop(v.klik_op("[ ] wijk Lariks", 1)),
    }
    v.wacht_op(&["[x] wijk Lariks", "Nieuw: "]);
    hand.bevestig(v, "splitsen");
    v.wacht_zonder("en Pittelo splitsen");
    v.wacht_op(&["buurtteam Pittelo 48,1 → 16,55 fte"]);
}

fn bouwen(rijen: u16, kolommen: u16, hand: Hand) {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut v = Venster::van_maat(rijen, kolommen, &staat, &[plan.to_str().unwrap()]);
    v.wacht_op(&["[1 Overzicht]"]);
    norm(hand, &mut v);
    vraag(hand, &mut v);
    voorziening(hand, &mut v);
    hand.terug(&mut v);
    v.wacht_zonder("┌ Voorzieningen");
    team(hand, &mut v);
    hand.doe(&mut v, "s", "s opslaan", "opslaan");
    v.wacht_op(&["opgeslagen in"]);
    let tekst = fs::read_to_string(plan.join("plan.ron")).unwrap();
    assert!(tekst.contains("rouwgroep") && tekst.contains("midden: 31"), "{tekst}");

    // All of it can be taken back, one step a change.
    for terug in ["buurtteam ", "Rouwgroep: weg", ": 31 → 30", "gedekt: 96 % → 95 %"] {
        hand.doe(&mut v, "u", "u ongedaan", "ongedaan maken");
        v.wacht_op(&[terug]);
    }
    hand.doe(&mut v, "q", "q stoppen", "stoppen");
    v.wacht_op(&["niet opgeslagen"]);
}

#[test]
fn by_keys_at_80_by_24() {
    bouwen(24, 80, Hand::Toetsen);
}

#[test]
fn by_keys_at_160_by_48() {
    bouwen(48, 160, Hand::Toetsen);
}

#[test]
fn by_mouse_at_80_by_24() {
    bouwen(24, 80, Hand::Muis);
}

#[test]
fn by_mouse_at_160_by_48() {
    bouwen(48, 160, Hand::Muis);
}
