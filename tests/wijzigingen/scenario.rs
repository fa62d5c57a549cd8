//! Scenario's: applying, copying, merging, and what happens when the plan changes beneath them.

use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal_macros::dec;
use wijkplan::plan::scenario::toepassen::{
    afgesplitst, botsingen, in_scenario, kopie, nieuw, samengevoegd, toegepast, vrije_code,
};
use wijkplan::plan::scenario::{Keuze, Reden};
use wijkplan::plan::{Plan, Scenariocode, Waarde, Wijziging};

use super::greep::grepen;
use super::{klein, tekst};

fn fte(code: &str, fte: rust_decimal::Decimal) -> Wijziging {
    Wijziging::fte(&code.into(), &Waarde::vast(fte))
}

/// The smallest plan without a scenario.
fn zonder() -> Plan {
    Plan { scenarios: wijkplan::plan::Lijst::default(), ..klein() }
}

fn met_scenario(wijzigingen: &[Wijziging]) -> (Plan, Scenariocode) {
    let (mut plan, code) = (zonder(), Scenariocode::from("s"));
    nieuw(&plan, code.clone(), "Proef".into()).pas_toe(&mut plan).unwrap();
    for wijziging in wijzigingen {
        in_scenario(&plan, &code, wijziging.clone()).unwrap().pas_toe(&mut plan).unwrap();
    }
    (plan, code)
}

#[test]
fn scenario_changes_a_copy_and_leaves_the_plan() {
    let (plan, s) = met_scenario(&[fte("b1", dec!(3)), Wijziging::eraf(["bezetting", "b2"])]);
    assert_eq!(plan.bezetting, klein().bezetting);
    let proef = toegepast(&plan, &s).unwrap();
    assert_eq!(proef.bezetting.len(), plan.bezetting.len() - 1);
    assert_eq!(proef.bezetting[0].fte.midden, dec!(3));
}

#[test]
fn sliding_on_leaves_one_zet_and_going_back_leaves_none() {
    let (mut plan, s) = met_scenario(&[fte("b1", dec!(3)), fte("b1", dec!(3.1)), fte("b1", dec!(3.2))]);
    assert_eq!(plan.scenarios[0].wijzigingen.len(), 1);
    assert_eq!(plan.scenarios[0].wijzigingen[0].terug, fte("b1", dec!(2.4)));
    let terug = in_scenario(&plan, &s, fte("b1", dec!(2.4))).unwrap();
    terug.pas_toe(&mut plan).unwrap();
    assert_eq!(plan.scenarios[0].wijzigingen, []);
}

#[test]
fn rename_copy_and_delete_are_wijzigingen() {
    let (mut plan, s) = met_scenario(&[fte("b1", dec!(3))]);
    let naam = Wijziging::zet(["scenarios", "s", "naam"], &"Anders".to_owned());
    naam.pas_toe(&mut plan).unwrap();
    kopie(&plan, &s, "t".into(), "Kopie".into()).unwrap().pas_toe(&mut plan).unwrap();
    Wijziging::eraf(["scenarios", s.as_str()]).pas_toe(&mut plan).unwrap();
    assert_eq!(plan.scenarios.len(), 1);
    assert_eq!((plan.scenarios[0].naam.as_str(), plan.scenarios[0].wijzigingen.len()), ("Kopie", 1));
}

#[test]
fn changed_base_is_a_botsing_that_can_be_settled_both_ways() {
    let (mut plan, s) = met_scenario(&[fte("b1", dec!(3))]);
    fte("b1", dec!(2.8)).pas_toe(&mut plan).unwrap();
    let botsing = toegepast(&plan, &s).unwrap_err();
    assert_eq!(botsing.reden, Reden::Anders { verwacht: fte("b1", dec!(2.4)), nu: fte("b1", dec!(2.8)) });
    assert_eq!(botsing.keuzes(), [Keuze::VanScenario, Keuze::VanPlan]);
    for (keuze, wordt) in [(Keuze::VanScenario, dec!(3)), (Keuze::VanPlan, dec!(2.8))] {
        let mut gekozen = plan.clone();
        botsing.opgelost(&plan, keuze).unwrap().pas_toe(&mut gekozen).unwrap();
        assert_eq!(toegepast(&gekozen, &s).unwrap().bezetting[0].fte.midden, wordt);
    }
}

#[test]
fn same_change_in_the_base_is_no_botsing() {
    let (mut plan, s) = met_scenario(&[fte("b1", dec!(3))]);
    fte("b1", dec!(3)).pas_toe(&mut plan).unwrap();
    assert!(toegepast(&plan, &s).is_ok());
}

#[test]
fn vanished_noun_is_a_botsing_with_one_way_out() {
    let (mut plan, s) = met_scenario(&[fte("b1", dec!(3))]);
    Wijziging::eraf(["bezetting", "b1"]).pas_toe(&mut plan).unwrap();
    let botsing = toegepast(&plan, &s).unwrap_err();
    assert!(matches!(botsing.reden, Reden::Geweigerd(_)));
    assert_eq!(botsing.keuzes(), [Keuze::VanPlan]);
    botsing.opgelost(&plan, Keuze::VanPlan).unwrap().pas_toe(&mut plan).unwrap();
    assert!(toegepast(&plan, &s).is_ok());
}

#[test]
fn row_that_moved_in_its_list_is_no_botsing() {
    let (mut plan, s) = met_scenario(&[Wijziging::eraf(["bezetting", "b2"])]);
    Wijziging::eraf(["bezetting", "b1"]).pas_toe(&mut plan).unwrap();
    assert_eq!(toegepast(&plan, &s).unwrap().bezetting.len(), klein().bezetting.len() - 2);
}

#[test]
fn every_botsing_is_counted_with_its_own_position() {
    let (mut plan, s) =
        met_scenario(&[Wijziging::eraf(["bezetting", "b2"]), fte("b1", dec!(3)), Wijziging::naam("Anders")]);
    assert_eq!(botsingen(&plan, &s), []);
    Wijziging::eraf(["bezetting", "b2"]).pas_toe(&mut plan).unwrap();
    fte("b1", dec!(2.8)).pas_toe(&mut plan).unwrap();
    let plaatsen: Vec<usize> = botsingen(&plan, &s).iter().map(|b| b.plaats).collect();
    assert_eq!(plaatsen, [0, 1], "the first is left out, and still counts in the positions behind it");
}

#[test]
fn codes_follow_the_name_and_are_free() {
    let (mut plan, _) = met_scenario(&[]);
    for verwacht in ["meer-jeugd", "meer-jeugd-2", "meer-jeugd-3"] {
        let code = vrije_code(&plan, "Meer jeugd!");
        assert_eq!(code.as_str(), verwacht);
        nieuw(&plan, code, "x".into()).pas_toe(&mut plan).unwrap();
    }
    assert_eq!(vrije_code(&plan, "???").as_str(), "scenario");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_makes_what_applying_shows_and_one_step_takes_it_back(grepen in grepen(0..20)) {
        let (mut plan, s) = met_scenario(&[]);
        for greep in &grepen {
            let wijziging = greep.wijziging(&toegepast(&plan, &s).unwrap());
            if let Ok(erbij) = in_scenario(&plan, &s, wijziging) {
                erbij.pas_toe(&mut plan).unwrap();
            }
        }
        let getoond = toegepast(&plan, &s).unwrap();
        let voor = tekst(&plan);
        let terug = samengevoegd(&plan, &s, date(2026, 10, 12)).unwrap().pas_toe(&mut plan).unwrap();
        let mut zonder = getoond.clone();
        let deze = zonder.scenarios.iter_mut().find(|z| z.code == s).unwrap();
        deze.samengevoegd = Some(date(2026, 10, 12));
        prop_assert_eq!(tekst(&plan), tekst(&zonder));
        // Nothing of it is done twice.
        prop_assert_eq!(tekst(&toegepast(&plan, &s).unwrap()), tekst(&plan));
        terug.pas_toe(&mut plan).unwrap();
        prop_assert_eq!(tekst(&plan), voor);
    }

    /// What was done to the plan becomes a scenario: the plan is as it was, and the scenario shows what was done.
    #[test]
    fn splitting_off_puts_the_plan_back_and_keeps_what_was_done(grepen in grepen(0..15)) {
        let eerder = klein();
        let mut plan = eerder.clone();
        for greep in &grepen {
            let _ = greep.wijziging(&plan).pas_toe(&mut plan);
        }
        let gedaan = plan.clone();
        let Some(wijziging) = afgesplitst(&plan, &eerder, "af".into(), "Af".into()).unwrap() else {
            return Ok(());
        };
        let terug = wijziging.pas_toe(&mut plan).unwrap();
        let zonder = |plan: &Plan| {
            let mut plan = plan.clone();
            plan.scenarios.retain(|s| s.code.as_str() != "af");
            plan
        };
        // The order of rows in a list is no difference.
        let anders = |a: &Plan, b: &Plan| wijkplan::plan::scenario::toepassen::anders(a, b);
        prop_assert_eq!(anders(&zonder(&plan), &eerder), []);
        prop_assert_eq!(anders(&toegepast(&plan, &"af".into()).unwrap(), &gedaan), []);
        terug.pas_toe(&mut plan).unwrap();
        prop_assert_eq!(tekst(&plan), tekst(&gedaan));
    }

    /// Whatever the base does, a scenario applies, or names a botsing that a choice settles; after enough choices it
    /// applies again.
    #[test]
    fn every_botsing_can_be_settled(in_proef in grepen(1..12), in_basis in grepen(1..12), kies in any::<u32>()) {
        let (mut plan, s) = met_scenario(&[]);
        for greep in &in_proef {
            let wijziging = greep.wijziging(&toegepast(&plan, &s).unwrap());
            if let Ok(erbij) = in_scenario(&plan, &s, wijziging) {
                erbij.pas_toe(&mut plan).unwrap();
            }
        }
        for greep in &in_basis {
            let _ = greep.wijziging(&plan).pas_toe(&mut plan);
        }
        for beurt in 0..100 {
            if plan.scenarios.iter().all(|z| z.code != s) {
                break;
            }
            let Err(botsing) = toegepast(&plan, &s) else { return Ok(()) };
            let keuzes = botsing.keuzes();
            let keuze = keuzes[(kies.rotate_left(beurt) % 2) as usize % keuzes.len()];
            botsing.opgelost(&plan, keuze).unwrap().pas_toe(&mut plan).unwrap();
            prop_assert!(beurt < 99);
        }
    }
}
