//! Undo, replay and difference, for random sequences of wijzigingen.

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::calc;
use wijkplan::plan::controle::controleer;
use wijkplan::plan::wijziging::verschil::verschil;
use wijkplan::plan::{Band, Kerncijfer, Plan, Waarde, Wijziging, exact};

use super::greep::{Greep, grepen};
use super::{geordend, klein, tekst};

/// Applies what is accepted; gives what was applied, with the inverses.
fn speel(plan: &mut Plan, grepen: &[Greep]) -> Vec<(Wijziging, Wijziging)> {
    let mut gedaan = Vec::new();
    for greep in grepen {
        let wijziging = greep.wijziging(plan);
        let voor = plan.clone();
        match wijziging.pas_toe(plan) {
            Ok(terug) => gedaan.push((wijziging, terug)),
            Err(weigering) => assert_eq!(*plan, voor, "refused ({weigering:?}) but not unchanged: {wijziging:?}"),
        }
    }
    gedaan
}

/// Mistakes of each kind.
const FOUTEN: [fn(&mut Plan); 11] = [
    |plan| plan.planjaren.reverse(),
    |plan| plan.voorzieningen[0].inzet[0].procent = Waarde::vast(Decimal::TEN),
    |plan| plan.bezetting[0].functie = "onbekend".into(),
    |plan| plan.bezetting[1].code = plan.bezetting[0].code.clone(),
    |plan| plan.bezetting[0].fte = Waarde::vast(-Decimal::ONE),
    |plan| plan.wijken[0].naam.clear(),
    |plan| plan.buurtteams[0].werkgebied.extend_from_within(..1),
    |plan| plan.verdeling.gewichten[0].naar = Kerncijfer::Eenzaam,
    |plan| plan.werktijden[0].contracturen = Waarde::vast(Decimal::ONE),
    |plan| plan.wijken[0].bevolking.bron = "weg".into(),
    // Too large as a whole, which only shows once nothing else is wrong.
    |plan| plan.wijken.iter_mut().for_each(|w| w.bevolking.inwoners = 90_000_000),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_restores_every_byte_and_the_plan_always_fits(grepen in grepen(1..30)) {
        let begin = klein();
        let mut plan = begin.clone();
        let mut teksten = vec![tekst(&plan)];
        let mut gedaan = Vec::new();
        for greep in &grepen {
            let nieuw = speel(&mut plan, std::slice::from_ref(greep));
            prop_assert_eq!(controleer(&plan), vec![]);
            if !nieuw.is_empty() {
                teksten.push(tekst(&plan));
            }
            gedaan.extend(nieuw);
        }
        let eind = plan.clone();
        for (doe, terug) in gedaan.iter().rev() {
            teksten.pop();
            let opnieuw = terug.pas_toe(&mut plan).unwrap();
            prop_assert_eq!(&tekst(&plan), teksten.last().unwrap(), "undo of {:?}", doe);
            let mut weer = plan.clone();
            opnieuw.pas_toe(&mut weer).unwrap();
            doe.pas_toe(&mut plan).unwrap();
            prop_assert_eq!(&weer, &plan, "redo of {:?}", doe);
            terug.pas_toe(&mut plan).unwrap();
        }
        prop_assert_eq!(tekst(&plan), tekst(&begin));
        // Replay through text, as a journal would.
        for (doe, _) in &gedaan {
            let regel = exact::opties().to_string(doe).unwrap();
            let gelezen: Wijziging = exact::opties().from_str(&regel).unwrap_or_else(|e| panic!("{e}: {regel}"));
            prop_assert_eq!(&gelezen, doe);
            gelezen.pas_toe(&mut plan).unwrap();
        }
        prop_assert_eq!(tekst(&plan), tekst(&eind));
        let gelezen: Plan = exact::opties().from_str(&tekst(&eind)).unwrap();
        prop_assert_eq!(gelezen, eind);
    }

    /// A wijziging is judged from what it touches, where that can be; the verdict is that on the whole plan.
    #[test]
    fn a_plan_with_mistakes_never_gets_more_of_them(grepen in grepen(1..30), kapot in 0_usize..1 << FOUTEN.len()) {
        let mut plan = klein();
        FOUTEN.iter().enumerate().filter(|(i, _)| kapot >> i & 1 == 1).for_each(|(_, fout)| fout(&mut plan));
        let mut eerder = controleer(&plan).len();
        for greep in &grepen {
            let wijziging = greep.wijziging(&plan);
            if wijziging.pas_toe(&mut plan).is_ok() {
                let nu = controleer(&plan);
                prop_assert!(nu.len() <= eerder, "{:?}: {:?}", wijziging, nu);
                eerder = nu.len();
            }
        }
    }

    /// What a wijziging leaves as it was need not be computed again.
    #[test]
    fn what_follows_after_a_wijziging_is_what_follows_from_the_plan(grepen in grepen(1..8)) {
        let mut plan = klein();
        let mut uitkomst = calc::bereken(&plan, 2028, Band::Hoog);
        for greep in &grepen {
            let eerder = plan.clone();
            speel(&mut plan, std::slice::from_ref(greep));
            uitkomst = calc::bereken_na(&plan, &eerder, &uitkomst);
            prop_assert_eq!(&uitkomst, &calc::bereken(&plan, 2028, Band::Hoog), "{:?}", greep);
        }
    }

    #[test]
    fn difference_makes_the_one_plan_into_the_other(heen in grepen(0..25), ander in grepen(0..25)) {
        let (mut a, mut b) = (klein(), klein());
        speel(&mut a, &heen);
        speel(&mut b, &ander);
        let alles = Wijziging::Samen(verschil(&a, &b));
        let terug = alles.pas_toe(&mut a.clone());
        let mut stand = a.clone();
        prop_assert!(terug.is_ok(), "{:?}", terug);
        alles.pas_toe(&mut stand).unwrap();
        prop_assert_eq!(verschil(&stand, &b), vec![]);
        prop_assert_eq!(geordend(&stand), geordend(&b));
        prop_assert_eq!(verschil(&a, &a), vec![]);
    }
}

/// Most random wijzigingen are accepted; otherwise the properties above would say nothing.
#[test]
fn random_wijzigingen_are_mostly_accepted() {
    use proptest::strategy::ValueTree;
    let mut loper = proptest::test_runner::TestRunner::deterministic();
    let (mut gevraagd, mut gedaan) = (0, 0);
    for _ in 0..100 {
        let lijst = grepen(20..21).new_tree(&mut loper).unwrap().current();
        gevraagd += lijst.len();
        gedaan += speel(&mut klein(), &lijst).len();
    }
    assert!(gedaan * 3 > gevraagd, "{gedaan} of {gevraagd}");
}

/// A wijk that a team names twice has no way back to when one of the two goes; what is refused leaves the plan as it was.
#[test]
fn what_is_refused_in_a_plan_with_a_double_row_leaves_it_as_it_was() {
    let mut plan = klein();
    FOUTEN[6](&mut plan);
    let voor = plan.clone();
    for greep in [Greep(117, 45825, -5), Greep(0, 6101, 0)] {
        let wijziging = greep.wijziging(&plan);
        if wijziging.pas_toe(&mut plan).is_err() {
            assert_eq!(plan, voor, "{wijziging:?}");
        }
    }
}
