//! In a scenario: what is shown, what an edit changes, and the way back.

use proptest::prelude::*;
use ratatui::crossterm::event::{MouseButton, MouseEventKind};
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::scenario::toepassen::{nieuw, toegepast};
use crate::plan::{Plan, Scenariocode, Steun, Waarde, Wijziging};
use crate::store::vorm::heel_ron;
use crate::tui::{Model, Thema};

/// The proefplan with two empty scenarios.
fn met_twee() -> Plan {
    let mut plan = proefplan();
    for (code, naam) in [("een", "Meer jeugd"), ("twee", "Minder locaties")] {
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
    tafel.bevat("Meer jeugd");
    tafel.druk("3<omlaag><omlaag>+").bevat("2,5").bevat("2,4 → 2,5 fte").bevat("gewijzigd");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.5));
    assert_eq!(tafel.model.werk.basis().bezetting, proefplan().bezetting);
    assert_eq!(tafel.model.werk.scenario().unwrap().wijzigingen.len(), 1);
    tafel.druk("+++");
    assert_eq!(tafel.model.werk.scenario().unwrap().wijzigingen.len(), 1, "the same figure again is one wijziging");
    tafel.model.wissel(None).unwrap();
    tafel.bevat("2,4").bevat("basisplan").bevat_niet("scenario: ");
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.bevat("2,8");
}

#[test]
fn undo_in_a_scenario_says_what_changes_on_the_screen() {
    let mut tafel = in_een(100);
    tafel.druk("3<omlaag><omlaag>++u").bevat("teruggezet: ").bevat("2,6 → 2,5 fte").bevat_niet("cenario Meer jeugd: ");
    tafel.druk("<ctrl+r>").bevat("opnieuw: ").bevat("2,5 → 2,6 fte");
    tafel.druk("uu").bevat("2,5 → 2,4 fte").bevat_niet("gewijzigd");
    assert_eq!(*tafel.model.werk.basis(), met_twee());
}

#[test]
fn undo_of_what_was_done_elsewhere_says_where() {
    let mut tafel = Tafel::met(met_twee(), 120, 24);
    tafel.druk("3<omlaag><omlaag>+");
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("teruggezet in het basisplan: ").bevat("2,5 → 2,4 fte").bevat("Meer jeugd");
    tafel.druk("+");
    tafel.model.wissel(Some(&"twee".into())).unwrap();
    tafel.druk("u").bevat("teruggezet: In scenario Meer jeugd: ").bevat("2,5 → 2,4 fte");
}

#[test]
fn undo_of_the_scenario_itself_ends_in_the_base() {
    let mut tafel = Tafel::nieuw(120, 24);
    let maak = nieuw(&tafel.model.werk.plan, "een".into(), "Proef".into());
    assert!(tafel.model.wijzig_basis(maak));
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("u ziet nu het basisplan").bevat_niet("scenario: Proef");
    assert_eq!(*tafel.model.werk.basis(), proefplan());
    assert!(tafel.model.werk.actief.is_none());
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
    let opgelost = botsing.opgelost(tafel.model.werk.basis(), crate::plan::scenario::Keuze::VanScenario).unwrap();
    assert!(tafel.model.wijzig_basis(opgelost));
    tafel.model.wissel(Some(&"een".into())).unwrap();
    tafel.druk("u").bevat("u ziet nu het basisplan: ").bevat("past er niet meer op");
    assert!(tafel.model.werk.actief.is_none());
    tafel.druk("u").bevat("teruggezet");
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_wijziging_and_one_that_does_not_fit_is_refused() {
    let mut tafel = in_een(80);
    tafel.druk("3<omlaag><omlaag><enter><enter>");
    assert!(tafel.model.werk.scenario().unwrap().wijzigingen.is_empty());
    tafel.druk("5<enter><ctrl+u>101<enter>").bevat("van 0 tot en met 100");
    assert!(tafel.model.werk.verloop.gedaan.is_empty());
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
    assert_eq!(tafel.model.werk.verloop.gedaan.len(), 1);
    assert_eq!(tafel.model.werk.scenario().unwrap().wijzigingen.len(), 1);
    tafel.druk("u");
    assert_eq!(*tafel.model.werk.basis(), met_twee());
}

#[test]
fn what_is_saved_is_the_base() {
    let mut tafel = in_een(80);
    tafel.druk("3<omlaag><omlaag>+");
    tafel.model.is_bewaard();
    tafel.bevat_niet("gewijzigd");
    assert_eq!(tafel.model.werk.schijf.plan, *tafel.model.werk.basis());
    assert_ne!(tafel.model.werk.schijf.plan, tafel.model.werk.plan);
}

#[test]
fn a_scenario_is_made_tried_compared_and_merged_by_keys() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8").bevat("nog geen scenario's");
    tafel.druk("nMeer jeugd<enter>").bevat("Meer jeugd").bevat("0 wijzigingen");
    tafel.druk("3<omlaag><omlaag>+++").bevat("2,7").bevat("Meer jeugd");
    tafel.druk("00").bevat("2,4").bevat("basisplan");
    tafel.druk("00").bevat("2,7");
    tafel.druk("8").bevat("1 wijziging").bevat("2,4 → 2,7 fte").bevat("bezet +0,3 fte");
    tafel.druk("v").bevat("A: basisplan · B: Meer jeugd").bevat("Anders in het plan").bevat("2,4 → 2,7");
    tafel
        .druk("<esc>m")
        .bevat("1 wijziging in het basisplan; [u] maakt dit ongedaan")
        .bevat_niet("[Meer")
        .druk("<esc>");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.7));
    assert!(tafel.model.werk.plan.scenarios[0].samengevoegd.is_some());
    tafel.druk("u").bevat("Meer jeugd");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.4));
    assert!(tafel.model.werk.plan.scenarios[0].samengevoegd.is_none());
    assert_eq!(tafel.model.werk.plan.scenarios[0].wijzigingen.len(), 1);
}

#[test]
fn what_was_tried_in_the_base_can_become_a_scenario() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("3<omlaag><omlaag>+4<omlaag>c8n").bevat("leeg beginnen").bevat("2 wijzigingen");
    tafel.druk("<omlaag><enter>Uitgeprobeerd<enter>").bevat("Uitgeprobeerd").bevat("2 wijzigingen");
    let basis = Plan { scenarios: crate::plan::Lijst::default(), ..tafel.model.werk.basis().clone() };
    assert_eq!(basis, proefplan(), "the base is as it was opened");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.5));
    assert!(tafel.model.werk.plan.locaties[1].centraal);
    tafel.druk("uuu");
    assert_eq!(*tafel.model.werk.basis(), proefplan());
}

#[test]
fn names_are_asked_until_they_can_be_told_apart() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("8n<enter>").bevat("typ een naam");
    tafel.druk("basisplan<enter>").bevat("is er al").druk("<ctrl+u>Proef<enter>");
    tafel.druk("k<enter>").bevat("Proef (kopie)");
    tafel.druk("rproef<enter>").bevat("is er al");
    tafel.druk("<ctrl+u>Anders<enter>");
    let namen: Vec<&str> = tafel.model.werk.plan.scenarios.iter().map(|s| s.naam.as_str()).collect();
    assert_eq!(namen, ["Proef", "Anders"]);
    let codes: Vec<&str> = tafel.model.werk.plan.scenarios.iter().map(|s| s.code.as_str()).collect();
    assert_eq!(codes, ["proef", "proef-kopie"]);
}

#[test]
fn a_scenario_that_is_taken_away_comes_back_with_undo() {
    let mut tafel = in_een(80);
    tafel.druk("3<omlaag><omlaag>+8<omlaag>x").bevat("“Meer jeugd” (1 wijziging) is verwijderd; [u] brengt het terug");
    assert!(tafel.model.werk.actief.is_none());
    assert_eq!(tafel.model.werk.plan.scenarios.len(), 1);
    tafel.druk("u").bevat("Meer jeugd");
    assert_eq!(tafel.model.werk.plan.scenarios[0].wijzigingen.len(), 1);
}

#[test]
fn a_wijziging_is_taken_out_unless_a_later_one_goes_on_from_it() {
    let mut tafel = in_een(80);
    // The same figure twice with another in between: three wijzigingen.
    tafel.druk("3<omlaag><omlaag>+4<omlaag>c3+8<omlaag>").bevat("3 wijzigingen");
    tafel.druk("w").bevat("wijziging 3 bouwt hierop voort");
    tafel.druk("<rechts>w").bevat("2 wijzigingen").bevat("uit “Meer").bevat_niet("2 Wijkcentrum");
    tafel.druk("w").bevat("1 wijziging").druk("w").bevat("0 wijzigingen");
    assert_eq!(tafel.model.werk.plan.bezetting, proefplan().bezetting);
}

#[test]
fn botsingen_are_counted_shown_and_settled_one_by_one() {
    let mut tafel = in_een(80);
    // Two figures in the scenario; the base then changes both.
    tafel.druk("3<omlaag><omlaag>+4<omlaag>+00").druk("++3---8<omlaag>");
    tafel.bevat("▲ 2").bevat("2 wijzigingen botsen").bevat("▲ botst: ");
    tafel.druk("<enter>").bevat("botst met het basisplan (2 te gaan)");
    tafel.bevat("Bedacht als: ").bevat("2,4 → 2,5 fte").bevat("Nu zou het worden: ").bevat("2,1 → 2,5 fte");
    tafel.druk("<enter>").bevat("(1 te gaan)").druk("<omlaag><enter>").bevat("alle botsingen zijn opgelost");
    assert_eq!(tafel.model.werk.plan.scenarios[0].wijzigingen.len(), 1);
    tafel.druk("<enter>").bevat("Meer jeugd");
    assert_eq!(tafel.model.werk.plan.bezetting[3].fte.midden, dec!(2.5));
    tafel.druk("0uu").bevat("▲ 2");
    tafel.druk("m").bevat("botst met het basisplan");
    assert_eq!(tafel.model.werk.basis().scenarios.len(), 2, "nothing is merged by half");
}

#[test]
fn the_comparison_turns_around_and_goes_along_the_scenarios() {
    let mut tafel = in_een(80);
    tafel
        .druk("3<omlaag><omlaag>+8<omlaag>v")
        .bevat("A: basisplan · B: Meer jeugd")
        .bevat("21,5  21,6")
        .bevat("6,1   6,1      =");
    tafel.druk("o").bevat("A: Meer jeugd · B: basisplan").bevat("2,5 → 2,4 fte");
    tafel.druk("b").bevat("A: Meer jeugd · B: Minder locaties");
    tafel.druk("a").bevat("A: basisplan · B: Minder locaties").bevat("geen verschil in het plan");
    tafel.druk("<esc>").bevat_niet("A: basisplan");
}

#[test]
fn people_that_are_added_in_two_places_do_not_clash() {
    let mut tafel = in_een(80);
    let erbij = "3a<enter><ctrl+u>1<enter>";
    tafel.druk(erbij).druk("00").druk(erbij).druk("8<home><omlaag><enter>").bevat("Meer jeugd");
    assert_eq!(tafel.model.werk.plan.bezetting.len(), proefplan().bezetting.len() + 2);
}

#[test]
fn the_number_keys_are_those_of_the_tabs() {
    for (i, scherm) in crate::tui::scherm::Scherm::ALLE.into_iter().enumerate() {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(&(i + 1).to_string());
        assert_eq!(tafel.model.blik.scherm, scherm);
    }
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
            if let Some(actief) = &tafel.model.werk.actief {
                prop_assert_eq!(&toegepast(tafel.model.werk.basis(), &actief.code).unwrap(), &tafel.model.werk.plan);
            }
        }
        let (mut plan, mut verloop) = (begin.clone(), crate::plan::Verloop::default());
        for handeling in &journaal {
            verloop.pas_toe(&mut plan, handeling).unwrap();
        }
        prop_assert_eq!(&plan, tafel.model.werk.basis());
        prop_assert_eq!(&verloop, &tafel.model.werk.verloop);
        while !tafel.model.werk.verloop.gedaan.is_empty() {
            tafel.model.ongedaan();
        }
        prop_assert_eq!(heel_ron(tafel.model.werk.basis()).unwrap(), heel_ron(&begin).unwrap());
    }
}

/// Where an edit leaves a part of the plan as it was, what follows from that is kept; never what followed from another.
#[test]
fn what_is_shown_follows_from_the_plan_that_is_shown() {
    let geopend = crate::store::ingebouwd().unwrap();
    let mut model = Model::nieuw(geopend.plan, geopend.opslag, Thema::default());
    let klopt = |model: &Model, wat: &str| {
        let vers = crate::calc::bereken(&model.werk.plan, model.stand.jaar, model.stand.band);
        assert!(*model.stand.uitkomst == vers, "{wat}");
    };
    let rij = model.werk.plan.bezetting[0].code.clone();
    let fte = |fte: i64| Wijziging::fte(&rij, &Waarde::vast(Decimal::from(fte)));
    assert!(model.wijzig(fte(9)));
    klopt(&model, "an edit of staff");
    model.ongedaan();
    klopt(&model, "undo");
    let totaal = |fte: i64| Wijziging::zet(["verdeling", "totaal"], &Waarde::<Steun>::vast(Decimal::from(fte)));
    assert!(model.wijzig(totaal(150)));
    klopt(&model, "another edit");
    assert!(model.wijzig(fte(8)));
    model.genoteerd(Err(crate::text::bewaarfout::Bewaarfout::NietTeBewaren));
    klopt(&model, "taken back");
    let code = Scenariocode::from("proef");
    assert!(model.wijzig_basis(nieuw(&model.werk.plan, code.clone(), "Proef".to_owned())));
    model.wissel(Some(&code)).unwrap();
    assert!(model.wijzig(fte(7)));
    klopt(&model, "in a scenario");
    assert!(model.wijzig(totaal(160)));
    model.ongedaan();
    klopt(&model, "undo in a scenario, after which it differs from the base plan in staff only");
    assert!(model.wijzig_basis(Wijziging::eraf(["scenarios", code.as_str()])));
    assert!(model.werk.actief.is_none());
    klopt(&model, "out of the scenario");
    model.begin_bij(Some(2030), crate::plan::Band::Hoog);
    assert!(model.wijzig(fte(6)));
    klopt(&model, "in another year and band");
}

#[test]
fn a_merged_scenario_stays_beside_the_choice_and_is_not_merged_twice() {
    let mut tafel = Tafel::nieuw(120, 30);
    tafel
        .druk("8nMeer jeugd<enter>3<omlaag><omlaag>++8m")
        .bevat("1 wijziging in het basisplan; [u] maakt dit ongedaan")
        .druk("<esc>");
    let na = tafel.model.werk.plan.clone();
    assert!(tafel.model.werk.scenario().is_none(), "what is done now is done to the base plan");
    tafel.bevat("zonder Meer jeugd").bevat("in plan").bevat("Op 12-10-2026 samengevoegd. Zonder dit scenario");
    tafel.bevat("bezet -0,2 fte");
    for toets in ["m", "<enter>", "o", "w"] {
        tafel.druk(toets).bevat("“Meer jeugd” is op 12-10-2026 samengevoegd");
        assert_eq!(tafel.model.werk.plan, na);
        assert!(tafel.model.werk.scenario().is_none() && tafel.model.blik.lagen.is_empty());
    }
    tafel.druk("v").bevat("A: basisplan · B: zonder Meer jeugd").bevat("2,6 → 2,4 fte").druk("<esc>");
    // The base plan goes on beside it, and then where it was: what it would be without is not known any more.
    tafel.druk("4<omlaag>c8").bevat("in plan").bevat("bezet -0,2 fte");
    tafel.druk("3+8").bevat("in plan").bevat_niet("▲ 1").bevat("daarna op dezelfde plaats gewijzigd");
    tafel.druk("u").bevat("bezet -0,2 fte");
    // A copy can be gone on with, and it may go.
    tafel.druk("kNog eens<enter>");
    assert!(tafel.model.werk.basis().scenarios.iter().any(|s| s.naam == "Nog eens" && s.samengevoegd.is_none()));
    tafel.druk("8<home><omlaag>x").bevat("“Meer jeugd” (1 wijziging) is verwijderd");
    assert_eq!(tafel.model.werk.basis().bezetting, na.bezetting);
}

#[test]
fn a_merge_that_is_taken_back_and_done_again_ends_in_the_base_plan() {
    let mut tafel = Tafel::nieuw(200, 30);
    tafel.druk("8nMeer jeugd<enter>3<omlaag><omlaag>++8m<esc>u");
    assert!(tafel.model.werk.basis().scenarios[0].samengevoegd.is_none());
    tafel.druk("8<home><omlaag><enter>").bevat("scenario: Meer jeugd").druk("<ctrl+r>");
    assert!(tafel.model.werk.actief.is_none(), "nothing is added to it any more");
    tafel.bevat("u ziet nu het basisplan").druk("3+");
    assert_eq!(tafel.model.werk.plan.scenarios[0].wijzigingen.len(), 1);
}

/// On a narrow screen the name of the scenario yields to how many causes there are, and never goes altogether.
#[test]
fn the_header_of_a_scenario_keeps_the_counts_of_the_verdict() {
    for (naam, kop) in [("Meer jeugd", "[Meer jeugd]"), ("Een scenario met een heel lange naam", "[Een scenar")] {
        let mut tafel = Tafel::nieuw(80, 24);
        tafel.druk(&format!("8n{naam}<enter>"));
        let telling = crate::text::strook::oorzaken(tafel.model.stand.strook.vak(2028, crate::plan::Band::Midden));
        let regel = tafel.scherm().lines().next().unwrap().to_owned();
        assert!(regel.contains(&telling) && regel.contains(kop), "{telling}\n{regel}");
    }
}
