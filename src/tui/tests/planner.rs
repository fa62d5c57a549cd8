//! What a planner does who has not read the help: types a number on a figure, clicks twice, looks for a word beside a
//! sign. Nothing of it may do harm, and each gets an answer on the screen.

use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::deel::{Beschreven, Inhoud};
use crate::plan::organisatie::Positie;
use crate::plan::scenario::toepassen::nieuw;
use crate::tui::blik::lagen::Laag;
use crate::tui::formulier::haken;
use crate::tui::message::Message;
use crate::tui::message::soorten::{Lijstsoort, Tocht};
use crate::tui::rondleiding::tocht;
use crate::tui::scherm::Scherm;
use crate::tui::update::update;

fn assen(breedte: u16, hoogte: u16) -> Tafel {
    Tafel::met(crate::store::ingebouwd().unwrap().plan, breedte, hoogte)
}

fn in_scenario(breedte: u16) -> Tafel {
    let mut plan = proefplan();
    nieuw(&plan, "een".into(), "Meer jeugd".to_owned()).pas_toe(&mut plan).unwrap();
    let mut tafel = Tafel::met(plan, breedte, 24);
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel
}

#[test]
fn a_number_that_is_typed_on_a_figure_changes_no_other_plan() {
    let mut tafel = in_scenario(120);
    tafel.druk("3<omlaag><omlaag>0").bevat("[0] naar het basisplan: druk nog eens op [0]").bevat("na [enter]");
    tafel.bevat("Meer jeugd");
    tafel.druk(",").bevat("instellingen").bevat("druk nog eens op [,]");
    assert!(tafel.model.blik.lagen.is_empty());
    // What follows goes to a screen, which shows; the scenario stays.
    tafel.druk("4");
    assert_eq!(tafel.model.blik.scherm, Scherm::Huisvesting);
    tafel.druk("0+").bevat("Meer jeugd");
    assert_eq!(tafel.model.werk.basis().locaties, proefplan().locaties, "the base is as it was");
    // Also by way of a screen without figures: 10.
    tafel.druk("10").bevat("druk nog eens op [0]").bevat("Meer jeugd");
    tafel.druk("<omlaag>00").bevat("basisplan").bevat_niet("Meer jeugd");
    tafel.druk("0").bevat("[0] naar het scenario “Meer jeugd”").druk("0").bevat("Meer jeugd");
    // After enter digits are digits.
    tafel.druk("3<home><enter>0,4<enter>").bevat("0,4 fte").bevat("Meer jeugd");
}

#[test]
fn what_is_pressed_between_the_two_is_no_answer() {
    let mut tafel = in_scenario(120);
    tafel.druk("3<omlaag>0<omlaag>0").bevat("Meer jeugd").bevat("druk nog eens");
    tafel.druk("0").bevat("u bent in het basisplan");
}

#[test]
fn ten_times_as_much_is_asked_once() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag><enter>24<enter>").bevat("dat is 10 × zoveel als 2,4; klopt dat?");
    assert_eq!(tafel.model.werk.plan, proefplan());
    // Another answer is asked again, the same one is taken.
    tafel.druk("<ctrl+u>48<enter>").bevat("dat is 20 × zoveel").druk("<enter>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(48));
}

#[test]
fn what_can_be_undone_and_saved_is_always_in_the_hints() {
    for scherm in 1..=9 {
        for breedte in [80, 100, 160] {
            let mut tafel = Tafel::nieuw(breedte, 24);
            tafel.druk("3<omlaag><omlaag>++").druk("u").druk(&scherm.to_string());
            let scherm = tafel.scherm();
            let tips = scherm.lines().last().unwrap();
            for tip in ["u ongedaan", "ctrl+r opnieuw", "s opslaan", "? hulp"] {
                assert!(tips.contains(tip), "{tip}: {tips}");
            }
        }
    }
}

#[test]
fn the_minus_in_the_hints_is_less_and_a_second_click_opens_a_figure() {
    let mut tafel = Tafel::nieuw(120, 30);
    tafel.druk("3<omlaag><omlaag>").klik_op("- stap").bevat("2,4 → 2,3 fte").klik_op("+ of").bevat("2,3 → 2,4 fte");
    tafel.druk("<omhoog><omhoog>").klik_op("2,4");
    assert!(tafel.model.blik.lagen.is_empty(), "the first click selects");
    tafel.klik_op("2,4");
    assert!(matches!(tafel.model.blik.lagen[..], [Laag::Invoer(_)]));
}

#[test]
fn a_click_beside_a_form_keeps_it() {
    let mut tafel = Tafel::nieuw(120, 40);
    tafel.druk("3<omlaag><omlaag>e5").klik(0, 0).klik(0, 0);
    assert!(matches!(tafel.model.blik.lagen[..], [Laag::Formulier(_)]));
}

#[test]
fn a_wijk_with_enough_people_and_a_shortage_says_why() {
    let mut tafel = assen(160, 48);
    let reden = tafel.scherm();
    assert!(reden.contains("reden"), "{reden}");
    for bevinding in tafel.model.getoonde_bevindingen() {
        assert!(!crate::text::bevinding::kortst(&tafel.model.werk.plan, bevinding).is_empty());
    }
    assen(80, 24).bevat_niet("reden");
}

#[test]
fn a_surplus_of_one_functie_hides_no_shortage_of_another() {
    let mut tafel = assen(160, 48);
    tafel.druk("3");
    let samen = |tafel: &mut Tafel| tafel.scherm().lines().find(|r| r.contains(" Samen")).unwrap().to_owned();
    let groen = samen(&mut tafel).matches('●').count();
    // Ten fte more of whoever has enough already.
    let rij = tafel.model.werk.plan.bezetting.iter().position(|r| r.fte.midden > dec!(0)).unwrap();
    tafel.model.werk.plan.bezetting[rij].fte.midden += dec!(10);
    let plan = tafel.model.werk.plan.clone();
    let mut meer = Tafel::met(plan, 160, 48);
    meer.druk("3");
    assert!(samen(&mut meer).matches('●').count() <= groen + 1);
}

#[test]
fn the_distribution_stands_beside_who_is_needed_and_who_is_there() {
    let mut tafel = assen(160, 48);
    tafel.druk("5").bevat("benodigd").bevat("bezet").bevat("verschil: wat een wijk krijgt").bevat("zonder stedelijk");
    tafel.druk("+").bevat("de bezetting verplaatst u op Formatie");
    let mut klein = assen(80, 24);
    klein.druk("5").bevat("hier benodigd").bevat("bezet");
}

#[test]
fn another_distribution_shows_in_the_comparison() {
    let mut tafel = assen(160, 48);
    // What the plus gives is held against who is there, so the findings of other years change with it.
    tafel.druk("8nMeer Wmo<enter>5++++++8").bevat("bevindingen beter");
    tafel.druk("v").bevat("De verdeling geeft de wijken iets anders").bevat("verdeling, fte");
}

#[test]
fn every_mark_has_its_word_where_there_is_room() {
    for scherm in ["3", "6"] {
        assen(80, 24).druk(scherm).bevat("· aandacht");
    }
    assen(160, 48).bevat("· aandacht");
}

#[test]
fn a_message_names_the_finding_that_came() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("3<omlaag><omlaag>").druk("----------B");
    let Some(Laag::Bericht(berichten)) = tafel.model.blik.lagen.last() else { panic!("geen berichten") };
    let noemt = |zin: &String| ["erbij: ", "weg: ", "erger: ", "beter: "].iter().any(|woord| zin.contains(woord));
    let met_telling: Vec<&String> = berichten.regels.iter().filter(|zin| !zin.is_empty()).collect();
    assert!(!met_telling.is_empty() && met_telling.iter().all(|zin| noemt(zin)), "{met_telling:#?}");
}

#[test]
fn a_new_organisatie_is_no_second_penvoerder_and_a_new_functie_has_a_domein() {
    let mut tafel = assen(120, 40);
    update(&mut tafel.model, Message::Lijst(Lijstsoort::Zaken("organisaties")));
    tafel.druk("a").bevat(crate::text::namen::positie(Positie::Combinatielid));
    let nieuw = crate::plan::Functie { naam: "Beheerder".to_owned(), ..Beschreven::leeg() };
    let bezwaar = |functie: &crate::plan::Functie| haken::bezwaar(&proefplan(), None, &Inhoud::from(functie));
    assert_eq!(bezwaar(&nieuw).unwrap().0, "domeinen");
    let oud = Inhoud::from(&nieuw);
    assert_eq!(haken::bezwaar(&proefplan(), Some(&oud), &oud), None, "an old plan may have one");
    let met = crate::plan::Functie { domeinen: vec![crate::plan::Domein::Wmo], ..nieuw.clone() };
    assert_eq!(bezwaar(&met), None);
}

#[test]
fn after_adding_the_new_row_is_selected() {
    let mut tafel = assen(120, 40);
    update(&mut tafel.model, Message::Lijst(Lijstsoort::Zaken("organisaties")));
    tafel.druk("aZonnehuis<enter>");
    let Some(Laag::Lijst(lijst)) = tafel.model.blik.lagen.last() else { panic!("{}", tafel.scherm()) };
    assert_eq!(tafel.model.werk.plan.organisaties[lijst.keuze].naam, "Zonnehuis");
}

#[test]
fn a_tour_that_leaves_a_change_says_so() {
    let mut tafel = Tafel::nieuw(160, 30);
    tocht(&mut tafel.model, Tocht::Begin);
    tafel.druk("3<omlaag><omlaag>+<esc>");
    tocht(&mut tafel.model, Tocht::Weg);
    if tafel.model.blik.rondleiding.is_none() {
        tafel.bevat("wat u probeerde, staat nog in het plan");
    }
}

#[test]
fn the_origin_of_a_row_of_overzicht_is_told() {
    assen(120, 40).druk("i").bevat("Herkomst: ").bevat("som van de functies");
}
