//! Every requirement at its norm: what just passes passes, what just fails fails by the smallest unit, and what cannot be
//! judged is never taken for good.

use std::collections::BTreeSet;

use wijkplan::dekking::{EISEN, Ernst, Oordeel};
use wijkplan::plan::{Band, Plan, Status};
use wijkplan::report::berekend::Berekend;
use wijkplan::report::dekking;
use wijkplan::text::oordeel;

use super::gevallen::{GEVALLEN, Geval, NOOIT_GETOETST, OPEN, overname_als, zet_uit};
use super::{JAAR, dekkend, eis, na, toets};

fn gevonden(plan: &Plan, sleutel: &str) -> Option<rust_decimal::Decimal> {
    toets(plan).bevindingen.iter().find(|b| b.sleutel.as_str() == sleutel).map(|b| b.maat.tekort())
}

#[test]
fn every_requirement_has_its_cases() {
    let alle: Vec<&str> = EISEN.iter().map(|e| e.id).collect();
    let falen: BTreeSet<&str> = GEVALLEN.iter().map(Geval::eis).chain(NOOIT_GETOETST.iter().copied()).collect();
    assert_eq!(falen, alle.iter().copied().collect());
    assert_eq!(OPEN.iter().map(|(id, _)| *id).collect::<Vec<_>>(), alle);
}

#[test]
fn a_plan_that_meets_everything_is_found_nothing_against() {
    let toetsing = toets(&dekkend());
    assert_eq!(toetsing.bevindingen.iter().map(|b| b.sleutel.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
    assert_eq!(toetsing.open.iter().map(|o| o.eis.id).collect::<Vec<_>>(), NOOIT_GETOETST);
    let nooit = |e: &&&wijkplan::dekking::Eis| NOOIT_GETOETST.contains(&e.id);
    assert!(EISEN.iter().filter(|e| !nooit(e)).all(|e| toetsing.oordeel_eis(e) == Oordeel::Voldoet));
    assert!(EISEN.iter().filter(nooit).all(|e| e.ernst < Ernst::Blokkerend), "no plan would ever be dekkend");
}

#[test]
fn what_just_passes_passes_and_what_just_fails_fails_by_the_smallest_unit() {
    for (nummer, geval) in GEVALLEN.iter().enumerate() {
        let (sleutel, eis) = (geval.sleutel, eis(geval.eis()));
        let goed = na(geval.net_wel);
        assert_eq!(gevonden(&goed, sleutel), None, "{nummer} {sleutel} passes");
        let nooit = NOOIT_GETOETST.contains(&eis.id);
        assert!(nooit || toets(&goed).open.iter().all(|o| o.eis.id != eis.id), "{nummer} {sleutel} is judged");
        assert_eq!(gevonden(&na(geval.net_niet), sleutel), Some(geval.tekort), "{nummer} {sleutel} fails");
    }
}

#[test]
fn what_cannot_be_judged_is_never_good() {
    for (id, open) in OPEN {
        let Ok(wijzig) = open else { continue };
        let (plan, eis) = (na(wijzig), eis(id));
        let toetsing = toets(&plan);
        let hier: Vec<_> = toetsing.open.iter().filter(|o| o.eis.id == *id).collect();
        assert!(!hier.is_empty(), "{id}");
        let berekend = Berekend::van(String::new(), plan.clone(), JAAR, Band::Midden);
        let matrix = berekend.met(dekking::tabel);
        let rij = matrix.rijen.iter().find(|r| r[0] == wijkplan::report::tabel::Cel::tekst(*id)).unwrap();
        let gids = wijkplan::calc::Gids::van(&plan);
        for o in hier {
            for gebied in o.plaats.gebieden(&gids) {
                let oordeel = toetsing.oordeel(eis, gebied);
                assert!(matches!(oordeel, Oordeel::NogNiet(_) | Oordeel::LetOp | Oordeel::Tekort), "{id} {oordeel:?}");
                // In the report the city stands before the wijken.
                let kolom = if gebied == plan.wijken.len() { 2 } else { gebied + 3 };
                let cel = wijkplan::report::tekst::cel(&rij[kolom]);
                assert!(!cel.contains('●') && !cel.contains("voldoet"), "{id}: {cel}");
                assert_ne!(oordeel::woord(oordeel), "voldoet", "{id}");
            }
        }
    }
}

/// Nothing at all in the plan: no judgement of it looks good that rests on nothing.
#[test]
fn an_empty_plan_has_no_false_greens() {
    let leeg = na(|p| {
        p.buurtteams.clear();
        p.bezetting.clear();
        p.overname.clear();
        p.locaties.clear();
        p.organisaties.clear();
        p.voorzieningen.clear();
        p.verdeling.basis.clear();
        p.verdeling.totaal = wijkplan::plan::Waarde::vast(0.into());
        p.begroting.lumpsum.clear();
        p.risicos.clear();
        p.eisen_af.clear();
        p.nulmetingen.clear();
        p.begroting.innovatie = None;
        p.begroting.initiatieven.clear();
        p.opdracht = wijkplan::plan::Opdracht::default();
    });
    let toetsing = toets(&leeg);
    let goed: Vec<&str> = EISEN.iter().filter(|e| toetsing.oordeel_eis(e) == Oordeel::Voldoet).map(|e| e.id).collect();
    // The texts of a plan are there, whatever else is not.
    assert_eq!(goed, ["AV-2"]);
    assert!((0..=leeg.wijken.len()).all(|g| toetsing.oordeel_in(g) > Oordeel::Voldoet));
}

#[test]
fn an_uninhabited_wijk_asks_nothing_and_does_not_look_good() {
    let plan = na(|p| {
        let wijk = &mut p.wijken[1];
        wijk.bevolking.inwoners = 0;
        wijk.bevolking.leeftijd = wijkplan::plan::wijk::Leeftijden::default();
        wijk.buurten.iter_mut().for_each(|b| b.inwoners = 0);
        p.voorzieningen.retain(|v| v.code.as_str() == "crisis");
    });
    let toetsing = toets(&plan);
    for id in ["VD-1", "BR-1", "HV-1a", "HV-1b"] {
        assert_eq!(toetsing.oordeel(eis(id), 1), Oordeel::NietVanToepassing, "{id}");
    }
}

#[test]
fn a_requirement_says_nothing_where_it_does_not_hold() {
    let toetsing = toets(&dekkend());
    for eis in EISEN.iter() {
        let stad = toetsing.oordeel(eis, 2) != Oordeel::NietVanToepassing;
        let wijk = toetsing.oordeel(eis, 0) != Oordeel::NietVanToepassing;
        assert_eq!((wijk, stad), (eis.reikwijdte.wijk(), eis.reikwijdte.stad()), "{}", eis.id);
    }
}

#[test]
fn the_name_before_a_split_switches_both_halves_off() {
    let plan = na(|p| {
        (GEVALLEN.iter().find(|g| g.eis() == "HV-1a").unwrap().net_niet)(p);
        zet_uit(p, "HV-1");
    });
    let toetsing = toets(&plan);
    assert!(toetsing.bevindingen.iter().all(|b| !b.eis.id.starts_with("HV-1")));
    for half in ["HV-1a", "HV-1b"] {
        assert!(!wijkplan::dekking::geldt(&plan, eis(half)));
        assert_eq!(toetsing.oordeel_eis(eis(half)), Oordeel::NietVanToepassing);
    }
    // One half alone, and no other requirement whose name begins alike.
    let plan = na(|p| zet_uit(p, "HV-1a"));
    assert!(wijkplan::dekking::geldt(&plan, eis("HV-1b")));
    assert!(wijkplan::dekking::geldt(&na(|p| zet_uit(p, "TM-2")), eis("TM-1")));
}

#[test]
fn municipal_staff_blocks_once_it_is_counted_or_decided() {
    for (status, ernst) in [
        (Status::Gemeten, Ernst::Blokkerend),
        (Status::Besluit, Ernst::Blokkerend),
        (Status::Geschat, Ernst::Waarschuwing),
        (Status::Aanname, Ernst::Waarschuwing),
    ] {
        let toetsing = toets(&na(|p| overname_als(p, status)));
        let b = toetsing.bevindingen.iter().find(|b| b.eis.id == "PE-1").unwrap();
        assert_eq!(b.ernst, ernst, "{status:?}");
    }
}

/// A school with a desk and a digital place are no place of the team.
#[test]
fn the_place_of_others_is_no_place_of_the_team() {
    use wijkplan::plan::Locatiesoort as S;
    for (soort, telt) in [
        (S::School, false),
        (S::Sportvereniging, false),
        (S::Huisartsenpraktijk, false),
        (S::Digitaal, false),
        (S::Inloop, true),
    ] {
        let plan = na(|p| (p.locaties[0].soort, p.locaties[0].centraal) = (soort, true));
        let toetsing = toets(&plan);
        let oordeel = toetsing.oordeel(eis("HV-1a"), 0);
        assert_eq!(oordeel == Oordeel::Voldoet, telt, "{soort:?}: {oordeel:?}");
    }
}
