//! Opening another plan from inside, beginning one, naming and copying this one: by keys only, and by mouse only but for
//! what has to be typed.

use std::fs;

use super::venster::Venster;
use super::workshop::Hand;
use super::{ENTER, ESC, OMLAAG, TABS, journalen, klein_plan, tijdelijk};

fn stop(mut v: Venster) {
    v.druk("q");
    assert_eq!(v.einde().0, 0);
}

/// Chooses a line of the list that is open.
fn kies(hand: Hand, v: &mut Venster, regel: &str) {
    match hand {
        Hand::Toetsen => {
            v.druk_tot_er(OMLAAG, &format!("▸{regel}"));
            v.druk(ENTER);
        }
        Hand::Muis => drop(v.klik_op(regel, 1)),
    }
}

/// Opens the list of plans: with its key, or with a click on the name of the plan.
fn plannen(hand: Hand, v: &mut Venster) {
    match hand {
        Hand::Toetsen => drop(v.druk("\x0f")),
        Hand::Muis => drop(v.klik_op("Assen 2028", 0)),
    }
    v.wacht_op(&["Plan openen", "Nu open: "]);
}

fn dag(hand: Hand) {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let (een, nieuw, kopie) = (map.path().join("een"), map.path().join("nieuw"), map.path().join("kopie"));
    klein_plan(&een);
    let mut v = Venster::open(staat.path(), &[een.to_str().unwrap()]);
    v.wacht_op(&["Klein", "[1 Overzicht]"]);

    // A plan is begun, and asks what it is called.
    plannen(hand, &mut v);
    kies(hand, &mut v, "nieuw plan beginnen");
    v.wacht_op(&["Nieuw plan beginnen", "uit het voorbeeld"]);
    kies(hand, &mut v, "leeg: de wijken");
    v.wacht_op(&["In welke map het nieuwe plan?"]);
    v.druk(nieuw.to_str().unwrap());
    hand.bevestig(&mut v, "overnemen");
    v.wacht_op(&["Hoe heet dit plan?", "Nieuw plan"]);
    v.druk("Anders");
    hand.bevestig(&mut v, "overnemen");
    v.wacht_op(&["“Nieuw plan” → “Anders”", "gewijzigd"]);

    // Back to the first: what was not saved of this one is left for later, and comes back.
    plannen(hand, &mut v);
    v.wacht_op(&["Klein", "zojuist"]);
    kies(hand, &mut v, "Klein");
    v.wacht_op(&["Eerst opslaan?", "1 wijziging van “Anders”"]);
    kies(hand, &mut v, "laten liggen");
    let beeld = v.wacht_op(&["“Klein” is geopend", "Assen 2028 · Klein"]);
    assert!(!beeld.contains("gewijzigd"), "{beeld}");
    assert_eq!(journalen(staat.path()), 1);
    // The undo of the other plan is not that of this one.
    v.druk("u").wacht_op(&["er is niets om ongedaan te maken"]);
    plannen(hand, &mut v);
    kies(hand, &mut v, "Nieuw plan");
    v.wacht_op(&["Werk gevonden dat niet is opgeslagen", "Anders"]);
    kies(hand, &mut v, "herstellen");
    v.wacht_op(&["uw werk is terug"]);
    hand.doe(&mut v, "s", "s opslaan", "opslaan");
    v.wacht_op(&["opgeslagen in"]);
    assert!(fs::read_to_string(nieuw.join("plan.ron")).unwrap().contains("naam: \"Anders\""));

    // A copy asks for its own name, and one goes on in it.
    plannen(hand, &mut v);
    kies(hand, &mut v, "kopie van dit plan");
    v.wacht_op(&["Hoe heet de kopie?", "Anders (kopie)"]);
    hand.bevestig(&mut v, "overnemen");
    v.wacht_op(&["In welke map de kopie?"]);
    v.druk(kopie.to_str().unwrap());
    hand.bevestig(&mut v, "overnemen");
    v.wacht_op(&["De kopie is opgeslagen", "verder in “Anders”"]);
    kies(hand, &mut v, "verder in de kopie");
    v.wacht_op(&["“Anders (kopie)” is geopend"]);
    assert!(fs::read_to_string(kopie.join("plan.ron")).unwrap().contains("naam: \"Anders (kopie)\""));

    // The others are free for another window.
    let mut ander = Venster::open(staat.path(), &[nieuw.to_str().unwrap()]);
    let beeld = ander.wacht_op(&["Assen 2028"]);
    assert!(!beeld.contains("staat al open"), "{beeld}");
    stop(ander);
    stop(v);
    assert_eq!(journalen(staat.path()), 0);
}

#[test]
fn another_plan_is_opened_begun_and_copied_with_the_keyboard() {
    dag(Hand::Toetsen);
}

#[test]
fn another_plan_is_opened_begun_and_copied_with_the_mouse() {
    dag(Hand::Muis);
}

#[test]
fn after_a_look_at_the_example_the_own_plan_opens_again() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mut v = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    v.wacht_op(&["Klein"]);
    stop(v);
    let mut v = Venster::open(staat.path(), &["--voorbeeld"]);
    v.wacht_op(&["Voorbeeldpla", "ctrl+o opent een plan"]);
    stop(v);
    let mut v = Venster::open(staat.path(), &[]);
    v.wacht_op(&["Klein", "het plan van de vorige keer"]);
    // And from inside, to the example and back.
    plannen(Hand::Toetsen, &mut v);
    kies(Hand::Toetsen, &mut v, "het voorbeeld van Assen");
    v.wacht_op(&["Voorbeeldpla"]);
    stop(v);
    let mut v = Venster::open(staat.path(), &[]);
    v.wacht_op(&["Klein"]);
    stop(v);
}

#[test]
fn a_path_is_typed_with_the_sign_of_the_home_folder_and_completed() {
    let staat = tijdelijk();
    // HOME is the state folder in these tests.
    klein_plan(&staat.path().join("plannen/assen-oost"));
    let mut v = Venster::open(staat.path(), &[]);
    v.wacht_op(&TABS);
    plannen(Hand::Toetsen, &mut v);
    kies(Hand::Toetsen, &mut v, "ander plan");
    v.wacht_op(&["Welk plan openen?"]);
    v.druk("~/pl\t").wacht_op(&["~/plannen/"]);
    v.druk("a\t").wacht_op(&["~/plannen/assen-oost/"]);
    v.druk(ENTER).wacht_op(&["“Klein” is geopend"]);
    // What is no plan is said, and the plan stays.
    plannen(Hand::Toetsen, &mut v);
    kies(Hand::Toetsen, &mut v, "ander plan");
    v.wacht_op(&["Welk plan openen?"]);
    v.druk("/nergens").druk(ENTER).wacht_op(&["Niet geopend"]);
    v.druk(ESC).wacht_zonder("Niet geopend");
    stop(v);
}

#[test]
fn who_only_looks_changes_nothing_and_holds_nothing() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let was = fs::read_to_string(plan.join("plan.ron")).unwrap();
    let mut v = Venster::open(staat.path(), &["--alleen-lezen", plan.to_str().unwrap()]);
    v.wacht_op(&["Noorderpark", "· alleen lezen"]);
    assert_eq!(fs::read_dir(staat.path().join("slot")).map_or(0, Iterator::count), 0, "no lock");
    v.druk("3").wacht_op(&["[3 Formatie]"]);
    for toets in ["+", "-", "s", "a"] {
        v.druk(toets).wacht_op(&["▲ alleen lezen: er verandert niets"]);
        v.druk("b").wacht_zonder("▲ alleen lezen");
    }
    v.druk(ENTER).wacht_op(&["wat u typt vervangt"]);
    v.druk("9").druk(ENTER).wacht_op(&["alleen lezen: er"]);
    v.druk_tot_weg(ESC, "in dienst, team Noord ─");
    v.druk("j").wacht_op(&["Assen 2029"]);
    // Another window has it to itself.
    let mut ander = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    let beeld = ander.wacht_op(&TABS);
    assert!(!beeld.contains("staat al open"), "{beeld}");
    // Whoever comes third is offered to look.
    let mut derde = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    derde.wacht_op(&["Dit plan staat al open", "▸alleen lezen"]);
    derde.druk(ENTER).wacht_op(&["alleen lezen: u kunt alles bekijken"]);
    derde.druk("3").wacht_op(&["[3 Formatie]"]);
    derde.druk("+").wacht_op(&["er verandert niets"]);
    stop(derde);
    stop(ander);
    // Left at once.
    stop(v);
    assert_eq!((fs::read_to_string(plan.join("plan.ron")).unwrap(), journalen(staat.path())), (was, 0));
    let mut v = Venster::in_omgeving(staat.path(), &[("WIJKPLAN_ALLEEN_LEZEN", "ja")]);
    v.wacht_op(&["Noorderpark", "· alleen lezen"]);
    stop(v);
}

#[test]
fn a_folder_that_cannot_be_written_offers_to_look() {
    use std::os::unix::fs::PermissionsExt as _;
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mag = |modus| fs::set_permissions(&plan, fs::Permissions::from_mode(modus)).unwrap();
    mag(0o555);
    let mut v = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    v.wacht_op(&["Dit plan is niet te wijzigen waar het staat", "▸alleen lezen"]);
    v.druk(ENTER).wacht_op(&["alleen lezen: u kunt alles bekijken"]);
    stop(v);
    mag(0o755);
}
