//! The map: in every form that a terminal can show, and what a planner does on it.

use ratatui::crossterm::event::{MouseButton, MouseEventKind};

use super::Tafel;
use crate::calc::raster::Venster;
use crate::plan::{Kwaliteit, Plan};
use crate::tui::blik::kaart::{Kaart, Kaartcijfer};
use crate::tui::blik::lagen::Laag;
use crate::tui::kaart::{maten, venster, wijk_op};
use crate::tui::tekens::Tekens;
use crate::tui::thema::Thema;

fn assen() -> Plan {
    crate::store::ingebouwd().unwrap().plan
}

fn tafel(maat: (u16, u16), toetsen: &str) -> Tafel {
    let mut tafel = Tafel::met(assen(), maat.0, maat.1);
    tafel.druk(toetsen);
    tafel
}

fn kaart(tafel: &Tafel) -> &Kaart {
    match tafel.model.blik.lagen.last() {
        Some(Laag::Kaart(kaart)) => kaart,
        laag => panic!("{laag:?}"),
    }
}

/// Where a point lies on the screen.
fn op_scherm(tafel: &Tafel, punt: (f64, f64)) -> (u16, u16) {
    let (x, y) = venster(&tafel.model, kaart(tafel)).unwrap().in_cel(punt).unwrap();
    (x + 2, y + 2)
}

#[test]
fn the_map_in_every_form_and_size() {
    for (naam, maat) in [("80", (80, 24)), ("160", (160, 48))] {
        for (vorm, thema, tekens) in [
            ("kleur", Thema::Donker, Tekens::Alle),
            ("zonder_kleur", Thema::Mono, Tekens::Alle),
            ("ascii", Thema::Mono, Tekens::Ascii),
        ] {
            let mut tafel = tafel(maat, "l");
            tafel.model.blik.thema = thema;
            tafel.model.blik.inrichting.tekens = tekens;
            insta::assert_snapshot!(format!("kaart_{naam}_{vorm}"), tafel.scherm());
        }
        for (scherm, toetsen) in
            [("overzicht", "1"), ("huisvesting", "4"), ("verdeling", "5"), ("presentatie", "p<rechts>")]
        {
            insta::assert_snapshot!(format!("{scherm}_{naam}_zonder_kleur"), tafel(maat, toetsen).scherm());
        }
    }
}

#[test]
fn every_figure_stands_in_words_beside_its_colour() {
    let mut tafel = tafel((160, 48), "l");
    for cijfer in Kaartcijfer::ALLE {
        assert_eq!(tafel.model.blik.kaartcijfer, cijfer);
        tafel.bevat(cijfer.naam());
        insta::assert_snapshot!(format!("cijfer_{cijfer:?}").to_lowercase(), tafel.scherm());
        tafel.druk("n");
    }
    assert_eq!(tafel.model.blik.kaartcijfer, Kaartcijfer::Oordeel);
}

#[test]
fn the_cursor_chooses_the_wijk_below_it_and_stays_on_the_map() {
    for maat in [(80, 24), (160, 48)] {
        let mut tafel = tafel(maat, "l");
        for wijk in 0..10 {
            assert_eq!(wijk_op(&tafel.model.werk.plan, kaart(&tafel).cursor), Some(wijk));
            assert_eq!(tafel.model.blik.keuze.gebied, wijk);
            let naam = tafel.model.werk.plan.wijken[wijk].naam.clone();
            tafel.bevat(&naam).druk("<tab>");
        }
        for toets in ["<links>", "<omhoog>", "<rechts>", "<omlaag>"] {
            tafel.druk(&toets.repeat(200));
            let cel = op_scherm(&tafel, kaart(&tafel).cursor);
            let (breed, hoog, _) = maten(maat);
            assert!(cel.0 < breed + 2 && cel.1 < hoog + 2);
        }
    }
}

#[test]
fn nearer_and_farther_keep_the_cursor_in_sight() {
    let mut tafel = tafel((80, 24), "l++++");
    let cursor = kaart(&tafel).cursor;
    assert!(venster(&tafel.model, kaart(&tafel)).unwrap().meter < 40.0);
    tafel.druk(&"<rechts>".repeat(60));
    assert!(op_scherm(&tafel, kaart(&tafel).cursor).0 >= 2);
    assert!(kaart(&tafel).cursor != cursor);
    tafel.druk("0");
    let begin = venster(&tafel.model, kaart(&tafel)).unwrap();
    assert_eq!(begin, Venster::passend(&tafel.model.werk.plan, begin.breed, begin.hoog).unwrap());
    tafel.druk("0");
    let begin = venster(&tafel.model, kaart(&tafel)).unwrap();
    assert_eq!(begin, Venster::kern(&tafel.model.werk.plan, begin.breed, begin.hoog).unwrap());
    tafel.muisevent(MouseEventKind::ScrollUp, 20, 10);
    assert!(venster(&tafel.model, kaart(&tafel)).unwrap().meter < begin.meter);
    tafel.muisevent(MouseEventKind::ScrollDown, 20, 10);
    assert_eq!(venster(&tafel.model, kaart(&tafel)), Some(begin));
}

#[test]
fn a_click_chooses_a_wijk_on_the_map_and_on_overzicht() {
    let mut tafel = tafel((160, 48), "l");
    let marsdijk = tafel.model.werk.plan.wijken.iter().position(|w| w.naam == "Marsdijk").unwrap();
    let punt = tafel.model.werk.plan.wijken[marsdijk].buurten[0].punt.unwrap();
    let (x, y) = op_scherm(&tafel, (punt.lat, punt.lon));
    tafel.klik(x, y);
    assert_eq!(tafel.model.blik.keuze.gebied, marsdijk);
    tafel.druk("<esc><tab>1");
    tafel.model.blik.keuze.gebied = 0;
    tafel.klik_op("Kloosterveen");
    assert_eq!(tafel.model.werk.plan.wijken[tafel.model.blik.keuze.gebied].naam, "Kloosterveen");
}

#[test]
fn a_place_is_tried_seen_and_then_kept_or_not() {
    let mut tafel = tafel((160, 48), "l<tab><tab><tab><tab><tab><tab><tab>");
    let plan = tafel.model.werk.plan.clone();
    let binnen = |t: &Tafel| t.model.stand.uitkomst.bereik.binnen.iter().sum::<u32>();
    let voor = binnen(&tafel);
    tafel.druk("a").bevat("Proef: nog niet in het plan").bevat("buurtkamer op de cursor");
    let proef = kaart(&tafel).proef.clone().unwrap();
    assert!(proef.uitkomst.bereik.binnen.iter().sum::<u32>() > voor);
    assert_eq!(tafel.model.werk.plan, plan, "nothing is kept yet");
    // Another kind, another place: worked out again.
    tafel.druk("a").bevat("wijkcentrum op de cursor").druk("<links><links>");
    assert!(kaart(&tafel).proef.as_ref().unwrap().plan.locaties != proef.plan.locaties);
    tafel.druk("<rechts><rechts><esc>");
    assert_eq!((kaart(&tafel).proef.clone(), tafel.model.werk.plan.clone()), (None, plan.clone()));
    // Kept by its form, as an aanname at this point.
    tafel.druk("a");
    let punt = kaart(&tafel).cursor;
    tafel.druk("<enter>").bevat("naam").druk("Proefkamer<enter>");
    let nieuw = tafel.model.werk.plan.locaties.iter().find(|l| l.naam == "Proefkamer").unwrap();
    assert!((nieuw.punt.lat - punt.0).abs() < 1e-5 && nieuw.punt.kwaliteit == Kwaliteit::Benaderd);
    assert!(binnen(&tafel) > voor);
    tafel.druk("u");
    assert_eq!((tafel.model.werk.plan.clone(), binnen(&tafel)), (plan, voor));
}

#[test]
fn a_place_is_moved_by_keys_and_dragged_by_the_mouse() {
    let mut tafel = tafel((160, 48), "4l");
    let (plan, plek) = (tafel.model.werk.plan.clone(), tafel.model.blik.keuze.locatie);
    let stond = plan.locaties[plek].punt;
    tafel.druk("m<rechts><rechts><rechts>").bevat("verplaatst naar de cursor");
    assert_eq!(tafel.model.werk.plan, plan);
    tafel.druk("<enter>");
    let nu = tafel.model.werk.plan.locaties[plek].punt;
    assert!(nu.lon > stond.lon && nu.kwaliteit == Kwaliteit::Benaderd);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, plan);
    let (x, y) = op_scherm(&tafel, (stond.lat, stond.lon));
    tafel.klik(x, y);
    for stap in 1..6 {
        tafel.muisevent(MouseEventKind::Drag(MouseButton::Left), x - stap, y);
    }
    assert_eq!(tafel.model.werk.plan, plan, "it moves when it is let go");
    tafel.muisevent(MouseEventKind::Up(MouseButton::Left), x - 5, y);
    let gesleept: Vec<_> =
        tafel.model.werk.plan.locaties.iter().zip(&plan.locaties).filter(|(nu, was)| nu.punt != was.punt).collect();
    assert!(matches!(gesleept[..], [(nu, was)] if nu.punt.lon < was.punt.lon), "{gesleept:?}");
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, plan);
}

#[test]
fn a_click_beside_a_place_moves_nothing() {
    let mut tafel = tafel((160, 48), "l");
    let plan = tafel.model.werk.plan.clone();
    tafel.klik(4, 4);
    tafel.muisevent(MouseEventKind::Drag(MouseButton::Left), 20, 20);
    tafel.muisevent(MouseEventKind::Up(MouseButton::Left), 20, 20);
    assert_eq!(tafel.model.werk.plan, plan);
    assert!(tafel.model.werk.verloop.gedaan.is_empty());
}

#[test]
fn without_borders_the_buurten_stand_on_the_map() {
    let mut plan = assen();
    for wijk in &mut plan.wijken {
        wijk.grens = None;
    }
    let mut tafel = Tafel::met(plan, 80, 24);
    tafel.druk("l");
    insta::assert_snapshot!("kaart_80_zonder_grenzen", tafel.scherm());
    tafel.druk("<tab><tab>");
    assert_eq!(tafel.model.blik.keuze.gebied, 2);
}
