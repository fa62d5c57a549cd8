//! The columns of a file of others, set by hand on the screen and kept as a recipe of the plan.

use std::path::{Path, PathBuf};

use super::Tafel;
use super::inlezen::{buiten, lees};
use crate::store::{Opslag, ingebouwd, recepten};
use crate::tui::message::Message;
use crate::tui::message::inlezen::{Inleesdaad, Kolomdaad};
use crate::tui::update::update;

const LIJST: &str = "Object;Waar;Type ruimte;Contactnotitie\nDe Brug;Centrum;buurthuis;x\nDe Kade;Lariks;buurthuis;y\n";

/// A planner at a plan that stands in a folder.
fn tafel(map: &Path, breed: u16, hoog: u16) -> Tafel {
    let mut tafel = Tafel::met(ingebouwd().unwrap().plan, breed, hoog);
    tafel.model.werk.opslag = Opslag::Bestand(map.join("plan.ron"));
    tafel
}

fn bestand(map: &Path, naam: &str, tekst: &str) -> PathBuf {
    let pad = map.join(naam);
    std::fs::write(&pad, tekst).unwrap();
    pad
}

/// Presses keys, and lets what they ask for be done outside.
fn druk(tafel: &mut Tafel, toetsen: &str) {
    tafel.druk(toetsen);
    buiten(tafel);
}

/// Chooses a field for the column that is selected.
fn kies(tafel: &mut Tafel, veld: &str) {
    tafel.druk("<enter>").bevat("Wat staat er in");
    for _ in 0..80 {
        let scherm = tafel.scherm();
        if scherm.lines().any(|regel| regel.split('▸').nth(1).is_some_and(|na| na.starts_with(veld))) {
            return druk(tafel, "<enter>");
        }
        tafel.druk(&veld[..1]);
    }
    panic!("{veld} is no field of {}", tafel.scherm());
}

#[test]
fn a_file_that_is_not_recognised_is_set_column_by_column_kept_and_known_again() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", LIJST));
    tafel.bevat("Wat is dit bestand?").bevat("Wijkplan herkent niet wat dit is").bevat("▸lijst van locaties");
    // A list without surfaces has no borders.
    tafel.bevat("alleen uit een kaart").bevat("cliënten en indicaties").bevat_niet("kaart met grenzen");
    druk(&mut tafel, "<enter>");
    tafel.bevat("Kolommen: lijst.csv").bevat("Gelezen als lijst van locaties, zoals u aanwijst").bevat("▸Object");
    tafel.bevat("De Brug · De Kade").bevat("niet lezen").bevat("Wijs een kolom aan voor").bevat("Esc gaat terug.");
    // What cannot be read so is not kept so either.
    tafel.druk("s").bevat("nog niet te lezen").bevat_niet("Hoe heet dit recept?");
    kies(&mut tafel, "naam");
    tafel.druk("<omlaag>");
    kies(&mut tafel, "wijk");
    tafel.bevat("Zo gelezen: 2 geweigerd; De Brug (regel 2): er staat geen soort.").druk("<omlaag>");
    kies(&mut tafel, "soort");
    tafel.bevat("Zo gelezen: 2 nieuw (2 met twijfel).");
    // Kept under a name; without one it is not.
    tafel.druk("s").bevat("Hoe heet dit recept?").druk("<enter>").bevat("geen naam");
    druk(&mut tafel, "Lijst van Assen<enter>");
    tafel.bevat("opgeslagen: recept “Lijst van Assen”, in recepten").bevat("volgens recept “Lijst van Assen”");
    let gelezen = recepten::lees(&tafel.model.werk.opslag);
    let velden: Vec<&str> = gelezen.recepten[0].kolommen.iter().map(|kolom| kolom.veld.as_str()).collect();
    assert_eq!((velden, gelezen.fouten.len()), (vec!["naam", "wijk", "soort", ""], 0));
    // Back at what it changes, and carried out as one change.
    tafel.druk("<esc>").bevat("Inlezen: lijst.csv").bevat("Enter zet dit in het plan").bevat("Volgens recept");
    let was = tafel.model.werk.plan.locaties.len();
    tafel.druk("<enter>").bevat("toont wat veranderde");
    assert_eq!((tafel.model.werk.plan.locaties.len(), tafel.genoteerd.len()), (was + 2, 1));
    // The next file of these headings, in another order, is read by it without a question.
    let ander = "Type ruimte;Contactnotitie;Object;Waar\nbuurthuis;x;De Haven;Centrum\n";
    lees(&mut tafel, bestand(elders.path(), "volgende.csv", ander));
    tafel.bevat("Volgens recept “Lijst van").bevat("? nieuw     De Haven");
    tafel.druk("k").bevat("▸Type ruimte").bevat("volgens recept “Lijst van Assen”");
}

#[test]
fn a_column_of_a_recognised_file_is_corrected_and_put_back() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 160, 48);
    let tekst = "naam;omschrijving;wijk;soort\n17;De Brug;Centrum;buurthuis\n";
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", tekst));
    tafel.bevat("17 (regel 2)").bevat("kolommen").druk("k").bevat("zoals wijkplan de koppen herkent").bevat("▸naam");
    tafel.druk("<omlaag>").druk("<enter>").bevat("naam (nu uit “naam”)").druk("<esc>");
    kies(&mut tafel, "naam");
    // What was read as the name is not read any more.
    let scherm = tafel.scherm();
    let rij = |kop: &str| scherm.lines().find(|regel| regel.contains(kop)).unwrap().to_owned();
    assert!(rij("▸omschrijving").contains("naam") && rij(" 17").contains("niet lezen"), "{scherm}");
    tafel.druk("<esc>").bevat("De Brug (regel 2)").bevat("zoals u ze aanwees");
    // The same field again asks for nothing.
    tafel.druk("k<omlaag><enter><enter>");
    assert!(tafel.naar_buiten.is_empty());
    tafel.druk("r").bevat("dit plan heeft geen recept voor deze koppen; [s] maakt er een");
    druk(&mut tafel, "seen<enter>");
    // With a recipe there is a choice, and the way back to what wijkplan makes of it itself.
    kies(&mut tafel, "niet lezen");
    tafel.bevat("zoals u aanwijst").druk("r").bevat("▸een (lijst van locaties)").bevat("vanzelf leest");
    druk(&mut tafel, "<enter>");
    tafel.bevat("volgens recept “een”");
    // Another kind, of which these headings say less.
    druk(&mut tafel, "w<end><enter>");
    tafel.bevat("Gelezen als cliënten en indicaties").bevat("Wijs een kolom aan voor de voorziening");
    tafel.druk("<esc>").bevat("Er is nog niets in te lezen: [k] wijst aan").druk("<enter>").bevat("Inlezen: lijst.csv");
    assert!(tafel.genoteerd.is_empty());
}

#[test]
fn a_recipe_of_the_same_name_is_replaced_only_when_that_is_said_again() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    let tekst = "naam;omschrijving;wijk;soort\n17;De Brug;Centrum;buurthuis\n";
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", tekst));
    druk(&mut tafel, "ksLijst<enter>");
    tafel.druk("<omlaag>");
    kies(&mut tafel, "naam");
    druk(&mut tafel, "slijst<enter>");
    tafel.bevat("recept “Lijst” is er al; nog eens [enter] vervangt het");
    let velden = |opslag: &Opslag| {
        let gelezen = recepten::lees(opslag);
        let [recept] = &gelezen.recepten[..] else { panic!("{gelezen:?}") };
        recept.kolommen.iter().map(|kolom| kolom.veld.clone()).collect::<Vec<_>>()
    };
    assert_eq!(velden(&tafel.model.werk.opslag), ["naam", "toelichting", "wijk", "soort"]);
    druk(&mut tafel, "<enter>");
    assert_eq!(velden(&tafel.model.werk.opslag), ["", "naam", "wijk", "soort"]);
}

/// What is of a person is refused before anything is asked, whatever recipe the plan has; and no cell of it is shown.
#[test]
fn a_column_of_persons_is_refused_before_anything_is_asked() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    let recept = "(naam: \"x\", soort: locaties, kolommen: [(kop: \"Object\", veld: \"naam\"), (kop: \"Waar\", veld: \
                  \"wijk\"), (kop: \"BSN\", veld: \"\")])";
    std::fs::create_dir(map.path().join("recepten")).unwrap();
    std::fs::write(map.path().join("recepten/x.ron"), recept).unwrap();
    for tekst in ["Object;Waar;BSN\nDe Brug;Centrum;\n", "Iets;Waar;Vrij\nDe Brug;Centrum;111222333\n"] {
        lees(&mut tafel, bestand(elders.path(), "lijst.csv", tekst));
        tafel.bevat("Niet ingelezen").bevat("burgerservicenummers").bevat_niet("De Brug").druk("<esc>");
        // Nor by a message that comes late.
        for daad in [Kolomdaad::Open, Kolomdaad::Blad(0), Kolomdaad::VraagNaam] {
            assert!(update(&mut tafel.model, Message::Inlezen(Inleesdaad::Kolommen(daad))).is_empty());
        }
        assert!(tafel.model.blik.lagen.is_empty());
    }
}

#[test]
fn a_plan_without_a_folder_or_that_is_only_looked_at_keeps_no_recipe() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let pad = bestand(elders.path(), "lijst.csv", "naam;wijk\nDe Brug;Centrum\n");
    let mut los = Tafel::met(ingebouwd().unwrap().plan, 80, 24);
    lees(&mut los, pad.clone());
    los.druk("k").bevat("kan zodra het plan zelf is opgeslagen").druk("s").bevat("Sla eerst het plan op");
    let mut kijkt = tafel(map.path(), 80, 24);
    kijkt.model.werk.schijf.kijken = true;
    lees(&mut kijkt, pad);
    kijkt.druk("ks").bevat("alleen lezen");
    assert!(los.naar_buiten.is_empty() && kijkt.naar_buiten.is_empty());
    assert!(!map.path().join("recepten").exists());
}

#[test]
fn a_recipe_that_cannot_be_read_is_told_and_the_file_is_read_without_it() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    std::fs::create_dir(map.path().join("recepten")).unwrap();
    std::fs::write(map.path().join("recepten/stuk.ron"), "(naam: \"x\",\n soort: geheimen)").unwrap();
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", "naam;wijk\nDe Brug;Centrum\n"));
    tafel.bevat("Het recept in recepten/stuk.ron is niet gelezen").bevat("(regel 2)").bevat("lijst van locaties");
}

#[test]
fn the_mouse_chooses_a_column_and_a_field() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (breed, hoog) in [(80, 24), (160, 48)] {
        let mut tafel = tafel(map.path(), breed, hoog);
        lees(&mut tafel, bestand(elders.path(), "lijst.csv", LIJST));
        tafel.klik_op("lijst van locaties");
        buiten(&mut tafel);
        tafel.klik_op("Waar").bevat("Wat staat er in “Waar”?").klik_op(" wijk ");
        buiten(&mut tafel);
        assert!(tafel.scherm().lines().any(|regel| regel.contains("▸Waar") && regel.contains("wijk")));
    }
}

/// Enter, the letters of the columns and esc, in a workbook with two sheets of which neither is known.
#[test]
fn of_a_workbook_it_is_asked_which_sheet() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    let pad = elders.path().join("lijst.xlsx");
    let mut boek = rust_xlsxwriter::Workbook::new();
    for (naam, rijen) in [("Leeg", &[][..]), ("Uitleg", &["Versie", "1"]), ("Lijst", &["Object", "De Brug"])] {
        let blad = boek.add_worksheet().set_name(naam).unwrap();
        for (n, cel) in (0..).zip(rijen) {
            blad.write_string(n, 0, *cel).unwrap();
            blad.write_string(n, 1, if n == 0 { "Waar" } else { "Centrum" }).unwrap();
        }
    }
    boek.save(&pad).unwrap();
    lees(&mut tafel, pad);
    tafel.bevat("De kolommen van welk blad?").bevat("▸Uitleg (niet herkend)").bevat("Lijst (niet herkend)");
    tafel.bevat_niet("Leeg (").druk("<end><enter>").bevat("Wat is dit blad?");
    druk(&mut tafel, "<enter>");
    tafel.bevat("Kolommen: lijst.xlsx, blad Lijst").bevat("▸Object");
    kies(&mut tafel, "naam");
    tafel.druk("<omlaag>");
    kies(&mut tafel, "wijk");
    tafel.druk("<esc>").bevat("blad Lijst: lijst van locaties").bevat("De Brug (regel 2)").bevat("Uitleg");
}

#[test]
fn columns_that_were_set_by_hand_are_not_thrown_away_unasked() {
    let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut tafel = tafel(map.path(), 80, 24);
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", LIJST));
    druk(&mut tafel, "<enter>");
    // That it is a list of places says nothing that is not said again by one key.
    tafel.druk("<esc><esc>").bevat_niet("weggooien").bevat_niet("Inlezen:");
    lees(&mut tafel, bestand(elders.path(), "lijst.csv", LIJST));
    druk(&mut tafel, "<enter>");
    kies(&mut tafel, "naam");
    tafel.druk("<esc><esc>").bevat("Kolommen weggooien?").druk("<enter>").bevat("Inlezen: lijst.csv");
    tafel.druk("<esc><omlaag><enter>").bevat_niet("Inlezen:");
    assert_eq!(tafel.model.blik.lagen, []);
}
