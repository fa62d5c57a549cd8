//! Files of others of which the columns have other names, read by a recipe.

use super::*;
use crate::calc::import::recept::{Groep, Recept, volgens};
use crate::calc::import::{Noot, Soort, Waarom};

const LIJST: &str = "Object;Waar;Type ruimte;Contactnotitie\nDe Brug;Centrum;buurthuis;x\nDe Kade;Lariks;buurthuis;y\n";

fn plaats(recept: &Recept, kop: &str) -> usize {
    recept.kolommen.iter().position(|kolom| kolom.kop == kop).unwrap()
}

#[test]
fn a_list_that_is_not_recognised_is_read_by_a_recipe_and_known_again() {
    let plan = plan();
    let mut bestand = van("lijst.csv", LIJST).unwrap();
    let fout = import::lees(&plan, std::slice::from_ref(&bestand), import::Vraag::default()).unwrap_err();
    assert!(matches!(fout.waarom, Waarom::Onbekend(_)), "{fout:?}");
    assert_eq!(Recept::soort_van(&bestand), None);
    let mut recept = Recept::van(&bestand, Groep::Locaties);
    for (kop, veld) in [("Object", "naam"), ("Waar", "wijk"), ("Type ruimte", "soort")] {
        recept.zet(plaats(&recept, kop), veld);
    }
    recept.naam = "Lijst van Assen".to_owned();
    assert_eq!(recept.keur(), Ok(()));
    // The same columns in another order.
    let ander = "Type ruimte;Contactnotitie;Object;Waar\nbuurthuis;x;De Brug;Centrum\nbuurthuis;y;De Kade;Lariks\n";
    for tekst in [LIJST, ander] {
        bestand = van("lijst.csv", tekst).unwrap();
        volgens(std::slice::from_mut(&mut bestand), std::slice::from_ref(&recept));
        let vangst = import::lees(&plan, std::slice::from_ref(&bestand), import::Vraag::default()).unwrap();
        assert_eq!(vangst.bestanden[0].noten, [Noot::Recept("Lijst van Assen".to_owned())]);
        assert_eq!(vangst.bestanden[0].ongebruikt, ["Contactnotitie"]);
        let namen: Vec<&str> = vangst.regels.iter().map(|r| r.naam.as_str()).collect();
        assert_eq!(namen, ["De Brug", "De Kade"]);
        assert!(vangst.regels.iter().all(|r| r.uitslag == Uitslag::Nieuw), "{:?}", vangst.regels);
    }
    // One column more is another file.
    assert!(!recept.past(&van("lijst.csv", "Object;Waar;Type ruimte;Contactnotitie;Jaar\na;b;c;d;1\n").unwrap().vel));
    // Without a name of the place nothing can be read, and it is said what lacks.
    recept.zet(plaats(&recept, "Object"), "");
    recept.pas_toe(&mut bestand);
    let fout = import::lees(&plan, &[bestand], import::Vraag::default()).unwrap_err();
    assert_eq!(fout.waarom, Waarom::Onvolledig(Groep::Locaties));
}

#[test]
fn a_recipe_corrects_a_column_that_was_read_wrongly() {
    let plan = plan();
    let tekst = "naam;omschrijving;wijk;soort\n17;De Brug;Centrum;buurthuis\n";
    let mut bestand = van("lijst.csv", tekst).unwrap();
    let mut recept = Recept::van(&bestand, Groep::Locaties);
    assert_eq!(
        recept.kolommen.iter().map(|k| k.veld.as_str()).collect::<Vec<_>>(),
        ["naam", "toelichting", "wijk", "soort"]
    );
    // What was read as the name is not read any more.
    recept.zet(1, "naam");
    assert_eq!(recept.kolommen.iter().map(|k| k.veld.as_str()).collect::<Vec<_>>(), ["", "naam", "wijk", "soort"]);
    recept.pas_toe(&mut bestand);
    let vangst = import::lees(&plan, &[bestand], import::Vraag::default()).unwrap();
    assert_eq!((vangst.regels[0].naam.as_str(), vangst.regels[0].uitslag), ("De Brug", Uitslag::Nieuw));
}

#[test]
fn figures_of_other_headings_give_what_their_own_headings_give() {
    let plan = plan();
    let wijk = plan.wijken[0].code.as_str();
    let eigen = format!("gwb_code;Bijstand_2023;Bijstand_2022\n{wijk};120;130\n");
    let vreemd = format!("gwb_code;mensen met uitkering_2023;mensen met uitkering_2022\n{wijk};120;130\n");
    let lees = |bestand| import::lees(&plan, &[bestand], import::Vraag::default()).unwrap();
    let gewoon = lees(van("cijfers.csv", &eigen).unwrap());
    assert_eq!(gewoon.bestanden[0].soort, Soort::Kerncijfers);
    let mut bestand = van("cijfers.csv", &vreemd).unwrap();
    let mut recept = Recept::van(&bestand, Groep::Cijfers);
    recept.zet(0, "gebiedscode");
    // The same figure of two years is two figures.
    recept.zet(1, Groep::Cijfers.veld("bijstand").unwrap());
    recept.zet(2, Groep::Cijfers.veld("bijstand").unwrap());
    recept.naam = "uitkeringen".to_owned();
    assert_eq!(recept.keur(), Ok(()));
    recept.pas_toe(&mut bestand);
    let vangst = lees(bestand);
    assert!(gewoon.wijziging.is_some());
    assert_eq!(vangst.wijziging, gewoon.wijziging);
}

/// No recipe, whatever it says, lets a column of persons through.
#[test]
fn what_is_of_a_person_is_refused_whatever_a_recipe_says() {
    let plan = plan();
    for (kop, cel) in
        [("BSN", ""), ("Voornaam", "x"), ("vrij", "111222333"), ("vrij", "jan@voorbeeld.nl"), ("E-mail", "")]
    {
        let tekst = format!("Object;Waar;{kop}\nDe Brug;Centrum;{cel}\n");
        for veld in ["", "toelichting", "naam", "soort"] {
            let mut bestand = van("lijst.csv", &tekst).unwrap();
            let mut recept = Recept::van(&bestand, Groep::Locaties);
            recept.zet(0, "naam");
            recept.zet(1, "wijk");
            recept.zet(2, veld);
            recept.pas_toe(&mut bestand);
            let fout = import::lees(&plan, &[bestand], import::Vraag::default()).unwrap_err();
            assert!(matches!(fout.waarom, Waarom::Persoonsgegevens(_)), "{kop} {veld}: {fout:?}");
        }
    }
}

#[test]
fn every_field_of_every_kind_is_known_by_its_name_alone() {
    for soort in Groep::ALLE {
        let velden = soort.velden();
        for veld in &velden {
            assert_eq!(soort.veld(veld.naam), Some(veld.naam));
            assert!(!crate::text::recept::veld(soort, veld.naam).is_empty());
            let woord = crate::text::recept::veld(soort, veld.naam);
            assert!(crate::text::recept::veld_met_woord(soort, &woord).is_some(), "{woord}");
        }
        let namen: std::collections::BTreeSet<&str> = velden.iter().map(|veld| veld.naam).collect();
        assert_eq!(namen.len(), velden.len(), "{soort:?}");
    }
}
