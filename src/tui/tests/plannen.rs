//! Plans as a whole: what is asked before another is opened, and what a planner who only looks can do.

use super::Tafel;
use crate::tui::actions::acties;
use crate::tui::effect::{Effect, Planwerk};
use crate::tui::message::Message;
use crate::tui::message::plannen::{Keus, Planantwoord, Plandaad};
use crate::tui::update::update;

fn voorbeeld() -> Message {
    Message::Plan(Plandaad::Open(Keus::Voorbeeld))
}

#[test]
fn nothing_that_is_not_saved_is_left_without_a_question() {
    let mut tafel = Tafel::nieuw(80, 24);
    let open = |laten| vec![Effect::Plan(Planwerk::Open { keus: Keus::Voorbeeld, laten })];
    assert_eq!(update(&mut tafel.model, voorbeeld()), open(false));
    tafel.druk("<ctrl+e>").bevat("Hoe heet dit plan?").druk("Anders<enter>").bevat("gewijzigd");
    assert_eq!(update(&mut tafel.model, voorbeeld()), []);
    tafel.bevat("Eerst opslaan?").bevat("laten liggen").druk("<esc>").bevat_niet("Eerst opslaan?");
    for (stappen, verwacht) in [(1, open(true)), (2, open(false))] {
        update(&mut tafel.model, voorbeeld());
        tafel.naar_buiten.clear();
        tafel.druk(&"<omlaag>".repeat(stappen)).druk("<enter>");
        assert_eq!(tafel.naar_buiten, verwacht);
    }
    // Saving first: the example asks for a folder, and the other plan follows when the save succeeded.
    update(&mut tafel.model, voorbeeld());
    tafel.druk("<enter>").bevat("In welke map opslaan?").druk("<esc>");
    assert_eq!(tafel.model.blik.na_opslaan, None, "left without saving, nothing follows");
    // What is not in the journal cannot be left lying.
    tafel.model.werk.schijf.onveilig = Some(crate::text::bewaarfout::Bewaarfout::GeenStaat);
    update(&mut tafel.model, voorbeeld());
    tafel.bevat("Eerst opslaan?").bevat_niet("laten liggen");
}

#[test]
fn who_only_looks_is_told_why_nothing_changes() {
    for actie in acties().filter(|actie| actie.bericht.wijzigt()) {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.model.werk.schijf.kijken = true;
        let effecten = update(&mut tafel.model, actie.bericht.clone());
        assert_eq!(effecten, [], "{}", actie.id);
        tafel.bevat("alleen lezen: er verandert niets");
    }
    // What begins elsewhere ends at the one place where a plan is changed.
    let mut tafel = Tafel::nieuw(80, 24);
    let was = tafel.model.werk.plan.clone();
    tafel.model.werk.schijf.kijken = true;
    tafel.druk("3<enter>9<enter>").bevat("alleen lezen: er").druk("<esc><esc>");
    tafel.druk("A<enter>").druk("<esc><esc>");
    assert_eq!(tafel.model.werk.plan, was);
    // Years and the base plan can be walked, and it is left at once.
    tafel.druk("j").bevat("2029").druk("q");
    assert!(tafel.gestopt && tafel.genoteerd.is_empty());
}

#[test]
fn every_wish_about_a_plan_is_found_in_the_palette_the_help_and_on_overzicht() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.bevat("ctrl+o plannen");
    for woord in ["plan openen", "nieuw plan", "plan hernoemen", "kopie van het plan"] {
        tafel.druk(":").druk(woord).bevat(woord).druk("<esc><esc>");
        tafel.druk("?").druk(woord).bevat(woord).druk("<esc><esc>");
    }
    // The name of the plan in the header opens the list as well.
    tafel.naar_buiten.clear();
    tafel.klik(3, 0);
    assert_eq!(tafel.naar_buiten, [Effect::Plan(Planwerk::Zoek)]);
    update(&mut tafel.model, Message::Plannen(Planantwoord::Eerdere(Vec::new(), false)));
    tafel.bevat("Plan openen").bevat("nieuw plan beginnen").bevat("kopie van dit plan");
}

#[test]
fn what_cannot_be_worked_out_is_not_tried_again_until_the_plan_is_another() {
    let mut tafel = Tafel::nieuw(80, 24);
    assert!(!tafel.model.taken().is_empty());
    let nummer = tafel.model.stand.nummer();
    assert!(!tafel.model.strandt(nummer + 1), "of another state of the plan");
    assert!(tafel.model.strandt(nummer) && tafel.model.taken().is_empty());
    tafel.bevat("uw plan is heel");
    tafel.druk("3+");
    assert!(!tafel.model.taken().is_empty());
}
