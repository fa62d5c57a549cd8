//! In a scenario: what is shown, what an edit changes, and the way back.

use proptest::prelude::*;
use ratatui::crossterm::event::{MouseButton, MouseEventKind};
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::scenario::toepassen::{nieuw, toegepast};
use crate::plan::{Plan, Scenariocode};
use crate::store::vorm::heel_ron;

/// The proefplan with two empty scenarios.
fn met_twee() -> Plan {
    let mut plan = proefplan();
    for (code, naam) in [("een", "Meer jeugd"), ("twee", "Minder plekken")] {
        nieuw(&plan, code.into(), naam.into()).pas_toe(&mut plan).unwrap();
    }
    plan
}

fn in_een(breedte: u16) -> Tafel {
    let mut tafel = Tafel::met(met_twee(), breedte, 24);
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel
}

#[test]
fn an_edit_in_a_scenario_is_seen_and_leaves_the_base() {
    let mut tafel = in_een(80);
    tafel.bevat("scenario: Meer jeugd");
    tafel.druk("3<omlaag><omlaag>+").bevat("2,5").bevat("2,4 → 2,5 fte").bevat("gewijzigd");
    assert_eq!(tafel.model.plan.bezetting[3].fte.midden, dec!(2.5));
    assert_eq!(tafel.model.basis().bezetting, proefplan().bezetting);
    assert_eq!(tafel.model.scenario().unwrap().wijzigingen.len(), 1);
    tafel.druk("+++");
    assert_eq!(tafel.model.scenario().unwrap().wijzigingen.len(), 1, "the same figure again is one wijziging");
    tafel.model.wissel(None).unwrap();
    tafel.bevat("2,4").bevat("basisplan").bevat_niet("scenario: ");
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.bevat("2,8");
}

#[test]
fn undo_in_a_scenario_says_what_changes_on_the_screen() {
    let mut tafel = in_een(100);
    tafel.druk("3<omlaag><omlaag>++u").bevat("teruggezet: ").bevat("2,6 → 2,5 fte").bevat_niet("vervalt");
    tafel.druk("<ctrl+r>").bevat("opnieuw: ").bevat("2,5 → 2,6 fte");
    tafel.druk("uu").bevat("2,5 → 2,4 fte").bevat_niet("gewijzigd");
    assert_eq!(*tafel.model.basis(), met_twee());
}

#[test]
fn undo_of_what_was_done_elsewhere_says_where() {
    let mut tafel = Tafel::met(met_twee(), 120, 24);
    tafel.druk("3<omlaag><omlaag>+");
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("teruggezet in het basisplan: ").bevat("2,5 → 2,4 fte").bevat("scenario: Meer jeugd");
    tafel.druk("+");
    tafel.model.wissel(Some(&"twee".into())).unwrap();
    tafel.druk("u").bevat("teruggezet: Scenario Meer jeugd: vervalt: ");
}

#[test]
fn undo_of_the_scenario_itself_ends_in_the_base() {
    let mut tafel = Tafel::nieuw(120, 24);
    let maak = nieuw(&tafel.model.plan, "een".into(), "Proef".into());
    assert!(tafel.model.wijzig_basis(maak));
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("u ziet nu het basisplan").bevat_niet("scenario: Proef");
    assert_eq!(*tafel.model.basis(), proefplan());
    assert!(tafel.model.actief.is_none());
}

#[test]
fn an_undo_that_the_scenario_cannot_follow_ends_in_the_base_and_says_so() {
    let mut tafel = Tafel::met(met_twee(), 120, 24);
    // The base changes beneath the scenario, which is settled there; undoing what settled it leaves a botsing.
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("3<omlaag><omlaag>+");
    tafel.model.wissel(None).unwrap();
    tafel.druk("+++");
    let botsing = tafel.model.wissel(Some(&"een".into())).unwrap_err();
    let opgelost = botsing.opgelost(crate::plan::scenario::Keuze::VanScenario).unwrap();
    assert!(tafel.model.wijzig_basis(opgelost));
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("u ziet nu het basisplan: ").bevat("past er niet meer op");
    assert!(tafel.model.actief.is_none());
    tafel.druk("u").bevat("teruggezet");
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_wijziging_and_one_that_does_not_fit_is_refused() {
    let mut tafel = in_een(80);
    tafel.druk("3<omlaag><omlaag><enter><enter>");
    assert!(tafel.model.scenario().unwrap().wijzigingen.is_empty());
    tafel.druk("5<enter><ctrl+u>101<enter>").bevat("van 0 tot en met 100");
    assert!(tafel.model.verloop.gedaan.is_empty());
}

#[test]
fn a_drag_in_a_scenario_is_one_change_and_one_wijziging() {
    let mut tafel = in_een(80);
    tafel.druk("5");
    let scherm = tafel.scherm();
    let regel = scherm.lines().position(|r| r.contains("jeugdzorg")).unwrap();
    let x = scherm.lines().nth(regel).unwrap().chars().position(|c| c == '█').unwrap();
    let (x, y) = (u16::try_from(x).unwrap(), u16::try_from(regel).unwrap());
    tafel.klik(x, y);
    for stap in 1..8 {
        tafel.muisevent(MouseEventKind::Drag(MouseButton::Left), x + stap, y);
    }
    tafel.muisevent(MouseEventKind::Up(MouseButton::Left), x + 7, y);
    assert_eq!(tafel.model.verloop.gedaan.len(), 1);
    assert_eq!(tafel.model.scenario().unwrap().wijzigingen.len(), 1);
    tafel.druk("u");
    assert_eq!(*tafel.model.basis(), met_twee());
}

#[test]
fn what_is_saved_is_the_base() {
    let mut tafel = in_een(80);
    tafel.druk("3<omlaag><omlaag>+");
    tafel.model.is_bewaard();
    tafel.bevat_niet("gewijzigd");
    assert_eq!(tafel.model.schijf.plan, *tafel.model.basis());
    assert_ne!(tafel.model.schijf.plan, tafel.model.plan);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is edited in whichever scenario: what is shown is what the scenario makes of the base, a replay of what
    /// went to the journal gives the same, and undo gives back every byte.
    #[test]
    fn edits_in_scenarios_can_be_undone_and_replayed(
        daden in prop::collection::vec((0..3_usize, "([345](<omlaag>|<rechts>){0,3}(\\+|-|c|m)|u|<ctrl\\+r>)"), 1..25),
    ) {
        let begin = met_twee();
        let mut tafel = Tafel::met(begin.clone(), 80, 24);
        let codes: [Option<Scenariocode>; 3] = [None, Some("een".into()), Some("twee".into())];
        let mut journaal = Vec::new();
        for (waar, toetsen) in &daden {
            let _ = tafel.model.wissel(codes[*waar].as_ref());
            tafel.druk(toetsen);
            journaal.append(&mut tafel.genoteerd);
            if let Some(actief) = &tafel.model.actief {
                prop_assert_eq!(&toegepast(tafel.model.basis(), &actief.code).unwrap(), &tafel.model.plan);
            }
        }
        let (mut plan, mut verloop) = (begin.clone(), crate::plan::Verloop::default());
        for handeling in &journaal {
            verloop.pas_toe(&mut plan, handeling).unwrap();
        }
        prop_assert_eq!(&plan, tafel.model.basis());
        prop_assert_eq!(&verloop, &tafel.model.verloop);
        while !tafel.model.verloop.gedaan.is_empty() {
            tafel.model.ongedaan();
        }
        prop_assert_eq!(heel_ron(tafel.model.basis()).unwrap(), heel_ron(&begin).unwrap());
    }
}
