//! Each gap by a change of the smallest plan.

use super::*;
use crate::calc;
use crate::plan::verdeling::Uitzondering;
use crate::plan::wijk::{Leeftijden, Meting};
use crate::plan::{Band, Waarde};
use rust_decimal_macros::dec;

fn plan() -> Plan {
    crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan
}

fn van(plan: &Plan) -> (Uitkomst, Vec<Gat>) {
    let uitkomst = calc::bereken(plan, 2028, Band::Midden);
    let gaten = gaten(plan, &Gids::van(plan), &uitkomst);
    (uitkomst, gaten)
}

fn meet(plan: &mut Plan, wijk: usize, volume: Decimal) {
    let volume = Waarde::vast(volume);
    plan.wijken[wijk].vraag.push(Meting { voorziening: "licht".into(), volume });
}

/// `gevallen/jaar-erbij`: a planning year more than the yearly figures have.
#[test]
fn years_that_are_carried_over_are_told() {
    let mut plan = plan();
    plan.planjaren.push(2030);
    let reeksen = vec![Reeks::Preventie(1), Reeks::Lumpsum];
    let doorgetrokken = Gat::Doorgetrokken { uit: 2029, jaren: vec![2030], reeksen };
    let fasering = |jaren| Gat::FaseringVoorbij { uit: 2028, jaren, voorzieningen: vec![0] };
    assert_eq!(in_jaren(&plan, &[2028]), []);
    assert_eq!(in_jaren(&plan, &[2029]), [fasering(vec![2029])]);
    assert_eq!(in_jaren(&plan, &plan.planjaren), [doorgetrokken.clone(), fasering(vec![2029, 2030])]);
    let uitkomst = calc::bereken(&plan, 2030, Band::Midden);
    assert_eq!(gaten(&plan, &Gids::van(&plan), &uitkomst), [doorgetrokken, fasering(vec![2030])]);
    // A fasering that ended with all of the work is no gap.
    plan.voorzieningen[0].fasering[0].waarde = Waarde::vast(dec!(100));
    assert_eq!(in_jaren(&plan, &[2029]), []);
}

const CIJFER: Kerncijfer = Kerncijfer::WmoClienten;

#[test]
fn a_plan_that_says_everything_has_none() {
    for plan in [plan(), crate::store::ingebouwd().unwrap().plan] {
        for band in Band::ALLE {
            let uitkomst = calc::bereken(&plan, plan.planjaren[0], band);
            assert_eq!(gaten(&plan, &Gids::van(&plan), &uitkomst), []);
        }
    }
}

/// `gevallen/kerncijfer-ontbreekt`: 120 clients over two wijken of 405 inhabitants, of which one is not known.
#[test]
fn a_figure_that_a_wijk_does_not_have_is_estimated_and_told() {
    let mut plan = plan();
    plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
    let (uitkomst, gaten) = van(&plan);
    let voor = Gebruik { vraag: true, verdeling: true };
    assert_eq!(gaten, [Gat::Kerncijfer { wijk: 1, cijfer: CIJFER, kreeg: Aantal::Geschat(dec!(25)), voor }]);
    assert_eq!([0, 1].map(|w| uitkomst.vraag.volume[(w, 0)]), [dec!(60), dec!(60)]);
    assert_eq!([0, 1].map(|w| uitkomst.vraag.gevonden[(w, 0)]), [Gevonden::Geschat; 2], "shares of both moved");
    assert_eq!(uitkomst.verdeling.aandeel[(1, 0)], dec!(0.5));
}

#[test]
fn what_is_not_counted_with_is_not_missed() {
    let mut plan = plan();
    plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
    meet(&mut plan, 1, dec!(40));
    let voor = Gebruik { vraag: false, verdeling: true };
    assert_eq!(van(&plan).1, [Gat::Kerncijfer { wijk: 1, cijfer: CIJFER, kreeg: Aantal::Geschat(dec!(25)), voor }]);
    plan.verdeling.gewichten[0].naar = Kerncijfer::Inwoners;
    assert_eq!(van(&plan).1, []);
    plan.wijken[1].bevolking.leeftijd = Leeftijden::default();
    plan.verdeling.basis[0].van = Kerncijfer::Inwoners65Plus;
    plan.verdeling.gewichten[1].procent = dec!(0);
    assert_eq!(van(&plan).1.len(), 1);
    plan.verdeling.uitzonderingen.push(Uitzondering {
        wijk: plan.wijken[1].code.clone(),
        functie: plan.verdeling.basis[0].functie.clone(),
        fte: Waarde::vast(dec!(1)),
        motivatie: "afgesproken".into(),
    });
    assert_eq!(van(&plan).1, []);
}

#[test]
fn a_figure_that_is_nought_everywhere_splits_nothing() {
    let mut plan = plan();
    for wijk in &mut plan.wijken {
        wijk.kerncijfers[0].cijfers.insert(CIJFER, Waarde::vast(dec!(0)));
    }
    let (uitkomst, gaten) = van(&plan);
    // 3,4 fte, of which 1,0 basis; 60 % of the 2,4 of the plus goes by Wmo clients.
    assert_eq!(
        gaten,
        [
            Gat::Onverdeeld { voorziening: 0, over: dec!(120), waarom: Waarom::Nul },
            Gat::Ongewogen { gewicht: 0, fte: dec!(1.44) },
        ]
    );
    assert!([0, 1].into_iter().all(|w| !uitkomst.vraag.bekend(w, 0) && uitkomst.vraag.uren[(w, 0)].is_zero()));
    let verdeeld = &uitkomst.verdeling;
    // The other weight splits 0,96 fte: 0,9 in whole tenths.
    assert_eq!((verdeeld.onverdeeld, verdeeld.rest), (dec!(1.44), dec!(0.06)));
    let samen: Decimal = verdeeld.basis.iter().chain(&verdeeld.plus).sum();
    assert_eq!(samen + verdeeld.onverdeeld + verdeeld.rest, verdeeld.totaal, "the other weight did not get it");
}

#[test]
fn a_figure_that_cannot_be_estimated_splits_nothing() {
    let mut plan = plan();
    plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
    plan.wijken[0].bevolking.inwoners = 0;
    let (uitkomst, gaten) = van(&plan);
    assert!(gaten.contains(&Gat::Onverdeeld { voorziening: 0, over: dec!(120), waarom: Waarom::Onbekend }));
    assert_eq!(uitkomst.verdeling.ongewogen, [0]);
    assert!(!uitkomst.vraag.bekend(0, 0) && !uitkomst.vraag.bekend(1, 0));
}

#[test]
fn measured_volumes_that_do_not_make_the_total_are_told() {
    let mut plan = plan();
    meet(&mut plan, 0, dec!(130));
    let (uitkomst, gaten) = van(&plan);
    assert_eq!(gaten, [Gat::Onverdeeld { voorziening: 0, over: dec!(-10), waarom: Waarom::MeerGemeten }]);
    assert!(!uitkomst.vraag.bekend(1, 0), "what is left of a total that is too low says nothing");
    plan.wijken[0].vraag.pop();
    meet(&mut plan, 0, dec!(70));
    meet(&mut plan, 1, dec!(30));
    assert_eq!(van(&plan).1, [Gat::Onverdeeld { voorziening: 0, over: dec!(20), waarom: Waarom::AllesGemeten }]);
    plan.wijken[1].vraag.pop();
    meet(&mut plan, 1, dec!(50));
    assert_eq!(van(&plan).1, []);
    // All that there is is measured in one wijk, so the other has none; that is known.
    plan.wijken[1].vraag.pop();
    plan.wijken[0].vraag.pop();
    meet(&mut plan, 0, dec!(120));
    let (uitkomst, gaten) = van(&plan);
    assert!(gaten.is_empty() && uitkomst.vraag.bekend(1, 0));
}

#[test]
fn what_is_only_measured_is_unknown_where_it_is_not() {
    let mut plan = plan();
    plan.voorzieningen[0].vraag = Vraagregel::Gemeten;
    meet(&mut plan, 0, dec!(0));
    assert_eq!(van(&plan).1, [Gat::NietGemeten { voorziening: 0, wijken: vec![1] }]);
}
