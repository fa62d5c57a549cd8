//! Two windows on one plan, in every order of actions that a planner comes to: the second is told, and neither
//! overwrites what it has not seen. Any order at all is tried on the store in `tests/bestanden/sessie.rs`.

use std::fs;
use std::path::PathBuf;

use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, klein_plan, tijdelijk};

/// A table with a plan, and the windows on it.
struct Tafel {
    _map: tempfile::TempDir,
    plan: PathBuf,
    staat: PathBuf,
}

impl Tafel {
    fn dek() -> Self {
        let map = tijdelijk();
        let (plan, staat) = (map.path().join("plan"), map.path().join("staat"));
        klein_plan(&plan);
        Self { _map: map, plan, staat }
    }

    fn venster(&self) -> Venster {
        Venster::open(&self.staat, &[self.plan.to_str().unwrap()])
    }

    /// A second window, which is told and chooses to try what it likes.
    fn lezer(&self) -> Venster {
        let mut venster = self.venster();
        venster.wacht_op(&["Dit plan staat al open", "alleen lezen", "overnemen"]);
        venster.druk(OMLAAG).druk(ENTER).wacht_zonder("Dit plan staat al open");
        venster
    }

    fn tekst(&self) -> String {
        fs::read_to_string(self.plan.join("plan.ron")).unwrap()
    }
}

/// Changes the fte of b1, so many steps from 2,4.
fn wijzig(venster: &mut Venster, stappen: usize) {
    venster.wacht_op(&["1 Overz"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk(&"+".repeat(stappen)).wacht_op(&[&format!("→ 2,{} fte", 4 + stappen)]);
}

fn stop(mut venster: Venster) {
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

fn stop_zonder_opslaan(mut venster: Venster) {
    venster.druk("q").wacht_op(&["Stoppen?"]);
    venster.druk("w");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn both_open_both_change_both_save() {
    let tafel = Tafel::dek();
    let mut een = tafel.venster();
    wijzig(&mut een, 1);
    let mut twee = tafel.lezer();
    wijzig(&mut twee, 2);
    een.druk("s").wacht_op(&["opgeslagen in"]);
    let van_een = tafel.tekst();
    assert!(van_een.contains("fte: (midden: 2.5"));
    twee.wacht_op(&["! ctrl+l"]);
    twee.druk("s").wacht_op(&["Een ander venster heeft dit plan", "overnemen en opslaan"]);
    twee.druk(OMLAAG).druk(ENTER).wacht_op(&["Het plan op de schijf is gewijzigd", "mijn versie opslaan"]);
    assert_eq!(tafel.tekst(), van_een, "taking over overwrites nothing unseen");
    twee.druk(ENTER).wacht_op(&["opgeslagen in"]);
    assert!(tafel.tekst().contains("fte: (midden: 2.6"));
    // And now the first is told of both.
    een.wacht_op(&["! ctrl+l"]);
    een.druk("+").wacht_op(&["→ 2,6 fte"]);
    een.druk("s").wacht_op(&["Een ander venster heeft dit plan"]);
    een.druk(OMLAAG).druk(ENTER).wacht_op(&["Het plan op de schijf is gewijzigd"]);
    een.druk(ESC).wacht_zonder("Het plan op de schijf");
}

#[test]
fn the_second_takes_over_and_the_first_saves_after_that() {
    let tafel = Tafel::dek();
    let mut een = tafel.venster();
    wijzig(&mut een, 1);
    let mut twee = tafel.venster();
    twee.wacht_op(&["Dit plan staat al open", "overnemen"]);
    twee.druk(OMLAAG).druk(OMLAAG).druk(ENTER).wacht_op(&["dit venster heeft het plan overgenomen"]);
    let voor = tafel.tekst();
    een.druk("s").wacht_op(&["Een ander venster heeft dit plan"]);
    een.druk(ESC).wacht_zonder("Een ander venster heeft");
    assert_eq!(tafel.tekst(), voor);
    wijzig(&mut twee, 3);
    twee.druk("s").wacht_op(&["opgeslagen in"]);
    assert!(tafel.tekst().contains("fte: (midden: 2.7"));
    // What the first did is not lost: it goes elsewhere.
    een.druk("S").wacht_op(&["In welke map"]);
    let elders = tafel.plan.with_file_name("elders");
    een.druk(elders.to_str().unwrap()).druk(ENTER).wacht_op(&["opgeslagen in"]);
    assert!(fs::read_to_string(elders.join("plan.ron")).unwrap().contains("fte: (midden: 2.5"));
    stop(een);
    stop(twee);
}

#[test]
fn the_first_closes_and_the_second_saves() {
    for bewaart in [false, true] {
        let tafel = Tafel::dek();
        let mut een = tafel.venster();
        wijzig(&mut een, 1);
        let mut twee = tafel.lezer();
        wijzig(&mut twee, 2);
        twee.wacht_op(&["alleen lezen"]);
        if bewaart {
            een.druk("s").wacht_op(&["opgeslagen in"]);
            stop(een);
            twee.druk("s").wacht_op(&["Het plan op de schijf is gewijzigd"]);
            assert!(tafel.tekst().contains("fte: (midden: 2.5"));
            twee.druk(ENTER);
        } else {
            stop_zonder_opslaan(een);
            // Nobody has it any more, and nothing was changed: there is nothing to ask.
            twee.druk("s");
        }
        let beeld = twee.wacht_op(&["opgeslagen in"]);
        assert!(!beeld.contains("alleen lezen"), "{beeld}");
        assert!(tafel.tekst().contains("fte: (midden: 2.6"));
        stop(twee);
    }
}
