//! What takes longer than a frame: it is drawn when it is there, it is that of the plan that is shown, and nobody waits.

use std::time::{Duration, Instant};

use rust_decimal::Decimal;

use super::{Tafel, proefplan};
use crate::plan::Wijziging;
use crate::plan::scenario::toepassen::nieuw;
use crate::tui::arbeid::Arbeid;
use crate::tui::message::Message;
use crate::tui::scherm::Scherm;
use crate::tui::update::update;

/// Lets the thread work until it has nothing to do.
fn werk_af(tafel: &mut Tafel) {
    let (mut arbeid, sinds) = (Arbeid::begin().unwrap(), Instant::now());
    while arbeid.geef(&tafel.model) {
        arbeid.neem(&mut tafel.model);
        assert!(sinds.elapsed() < Duration::from_secs(60), "the thread answers");
        std::thread::yield_now();
    }
}

/// The frame as it is now.
fn beeld(tafel: &Tafel) -> String {
    let mut buf = ratatui::buffer::Buffer::empty(tafel.vlak);
    crate::tui::beeld::view(&tafel.model, &mut buf);
    let rij = |rij: ratatui::layout::Rect| rij.columns().map(|c| buf[(c.x, c.y)].symbol()).collect::<String>();
    tafel.vlak.rows().map(rij).collect::<Vec<_>>().join("\n")
}

/// A proefplan with a scenario that does something.
fn tafel() -> Tafel {
    let mut plan = proefplan();
    nieuw(&plan, "een".into(), "Meer jeugd".into()).pas_toe(&mut plan).unwrap();
    let mut tafel = Tafel::met(plan, 120, 40);
    tafel.model.wissel(Some(&"een".into())).unwrap();
    meer(&mut tafel);
    tafel
}

/// A fte more.
fn meer(tafel: &mut Tafel) {
    let rij = &tafel.model.werk.plan.bezetting[0];
    let wijziging = Wijziging::fte(&rij.code, &rij.fte.door_planner(rij.fte.midden + Decimal::ONE));
    assert!(tafel.model.wijzig(wijziging));
}

#[test]
fn the_thread_works_out_what_is_worked_out_at_once() {
    for scherm in [Scherm::Overzicht, Scherm::Dekking, Scherm::Scenarios] {
        let (mut op_draad, mut ineens) = (tafel(), tafel());
        for tafel in [&mut op_draad, &mut ineens] {
            update(&mut tafel.model, Message::Ga(scherm));
        }
        werk_af(&mut op_draad);
        ineens.model.reken_af(true);
        assert_eq!(beeld(&op_draad), beeld(&ineens));
        assert!(op_draad.model.taken().is_empty());
    }
}

#[test]
fn the_screen_of_scenarios_is_drawn_before_they_are_worked_out() {
    let mut tafel = tafel();
    update(&mut tafel.model, Message::Ga(Scherm::Scenarios));
    let eerst = beeld(&tafel);
    assert!(eerst.contains("… Meer jeugd"), "{eerst}");
    tafel.model.reken_af(true);
    assert!(beeld(&tafel).contains("▲ Meer jeugd"), "{}", beeld(&tafel));
}

/// An answer about a plan that is gone is not taken, whatever it is.
#[test]
fn a_late_answer_is_dropped() {
    let mut tafel = tafel();
    update(&mut tafel.model, Message::Ga(Scherm::Scenarios));
    let mut oud = tafel.model.stand.strooktaken(&tafel.model.werk);
    oud.extend(tafel.model.stand.varianttaken(&tafel.model.werk));
    oud.extend(tafel.model.stand.hersteltaken(&tafel.model.werk, &tafel.model.getoonde_bevindingen()));
    meer(&mut tafel);
    update(&mut tafel.model, Message::Ga(Scherm::Scenarios));
    let voor = beeld(&tafel);
    assert!(!oud.is_empty());
    for taak in oud {
        assert!(!tafel.model.stand.neem(taak.nummer, taak.reken()));
    }
    assert_eq!(beeld(&tafel), voor);
}

/// Enter on a finding whose repair is not known yet says so, and shows it when it is there; another key lets go.
#[test]
fn a_repair_that_is_asked_for_too_early_comes_by_itself() {
    let mut tafel = Tafel::nieuw(120, 40);
    update(&mut tafel.model, Message::Ga(Scherm::Overzicht));
    assert!(tafel.model.gekozen_bevinding().is_some());
    update(&mut tafel.model, Message::Herstel);
    assert!(tafel.model.blik.lagen.is_empty() && beeld(&tafel).contains("wordt gezocht"));
    assert_eq!(tafel.model.is_gevonden(), None);
    werk_af(&mut tafel);
    let gevonden = tafel.model.is_gevonden();
    assert_eq!(gevonden, Some(Message::Herstel));
    update(&mut tafel.model, gevonden.unwrap());
    assert_eq!(tafel.model.blik.lagen.len(), 1);

    let mut tafel = Tafel::nieuw(120, 40);
    update(&mut tafel.model, Message::Herstel);
    update(&mut tafel.model, Message::Band);
    tafel.model.reken_af(true);
    assert_eq!(tafel.model.is_gevonden(), None, "the planner went on to something else");
}

/// The plan in which all holds, with too few people for one kind of work in Noord.
fn kort() -> Tafel {
    let tekst = include_str!("../../../tests/eisen/dekkend.ron");
    let mut plan: crate::plan::Plan = crate::plan::exact::opties().from_str(tekst).unwrap();
    plan.verdeling.basis[1].voet = crate::plan::Waarde::vast(Decimal::ONE);
    plan.bezetting[1].fte = crate::plan::Waarde::vast(rust_decimal_macros::dec!(1.7));
    let mut tafel = Tafel::met(plan, 120, 40);
    update(&mut tafel.model, Message::Ga(Scherm::Overzicht));
    tafel.model.reken_af(true);
    update(&mut tafel.model, Message::Herstel);
    tafel
}

/// What repairs a finding at once can be carried out while it is searched for something smaller, which then takes its
/// place.
#[test]
fn the_smallest_repair_is_searched_beside_the_screen() {
    let mut tafel = kort();
    let eerst = beeld(&tafel);
    assert!(eerst.contains("zoekt of het kleiner kan: 0 van ongeveer 2.000 proeven"), "{eerst}");
    assert!(eerst.contains("0,2 fte") && eerst.contains("enter voert het uit"), "{eerst}");
    werk_af(&mut tafel);
    let gevonden = tafel.model.is_gevonden();
    assert_eq!(gevonden, Some(Message::Gezocht));
    update(&mut tafel.model, gevonden.unwrap());
    let dan = beeld(&tafel);
    assert!(dan.contains("De kleinste in") && dan.contains("met 2 wijzigingen"), "{dan}");
    tafel.druk("<enter>");
    let fte = |n: usize| tafel.model.werk.plan.bezetting[n].fte.midden;
    assert_eq!([fte(1), fte(4)], [1.9, 0.9].map(|w| Decimal::try_from(w).unwrap()), "one tenth moved, one paid");
}

/// Of a distribution that nobody follows no first repair is known: the search finds it, and enter carries it out.
#[test]
fn what_only_the_search_knows_is_carried_out_as_well() {
    let tekst = include_str!("../../../tests/eisen/dekkend.ron");
    let mut plan: crate::plan::Plan = crate::plan::exact::opties().from_str(tekst).unwrap();
    for (code, fte) in [("n2", 1.4), ("z2", 1.6)] {
        let rij = plan.bezetting.iter_mut().find(|r| r.code.as_str() == code).unwrap();
        rij.fte = crate::plan::Waarde::vast(Decimal::try_from(fte).unwrap());
        rij.organisatie = if code == "z2" { "zorg".into() } else { rij.organisatie.clone() };
    }
    let mut tafel = Tafel::met(plan.clone(), 120, 40);
    tafel.druk("6/BN-4<enter>");
    if tafel.model.gekozen_bevinding().is_none() {
        tafel.druk("<rechts>");
    }
    tafel.model.reken_af(true);
    let sleutel = tafel.model.gekozen_bevinding().unwrap().sleutel.clone();
    update(&mut tafel.model, Message::Herstel);
    let eerst = beeld(&tafel);
    assert!(eerst.contains("zoekt wat het wegneemt: 0 van") && !eerst.contains("niet voor u uitvoeren"), "{eerst}");
    werk_af(&mut tafel);
    let bericht = tafel.model.is_gevonden().unwrap();
    update(&mut tafel.model, bericht);
    tafel.bevat("De kleinste in").bevat("enter voert het uit").druk("<enter>");
    assert!(tafel.model.stand.toetsing.bevindingen.iter().all(|b| b.sleutel != sleutel), "{sleutel}");
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, plan);
}

#[test]
fn a_search_stops_when_the_planner_goes_on() {
    let mut tafel = kort();
    assert_eq!(tafel.model.stand.proeven(), Some(0));
    let taak = tafel.model.taken().pop().unwrap();
    tafel.druk("<esc>");
    assert_eq!(tafel.model.stand.proeven(), None);
    let sinds = Instant::now();
    let antwoord = taak.reken();
    assert!(sinds.elapsed() < Duration::from_secs(20));
    assert!(!tafel.model.stand.neem(taak.nummer, antwoord), "nobody waits for it any more");
    // An edit stops it as well.
    let mut tafel = kort();
    let rij = &tafel.model.werk.plan.bezetting[0];
    let meer = Wijziging::fte(&rij.code, &rij.fte.door_planner(rij.fte.midden + Decimal::ONE));
    assert!(tafel.model.wijzig(meer));
    assert_eq!(tafel.model.stand.proeven(), None);
}

/// A place that nobody has found yet is asked for in its form, and what stands there is an aanname.
#[test]
fn a_buurtkamer_is_made_with_its_form() {
    let mut tafel = Tafel::nieuw(120, 40);
    let plan = tafel.model.werk.plan.clone();
    let bevindingen = tafel.model.stand.toetsing.bevindingen.clone();
    let bevinding = bevindingen.iter().find(|b| b.eis.id == "BR-1").unwrap();
    let gevonden = tafel.model.stand.bij(&plan, |stand| crate::voorstel::herstel(stand, bevinding));
    let voorstel = crate::tui::layers::herstel::overweeg(&tafel.model, bevinding, &gevonden);
    assert!(voorstel.wijziging.is_none() && voorstel.is_uit_te_voeren(), "{}", voorstel.herstel);
    tafel.model.blik.lagen.push(crate::tui::blik::lagen::Laag::Herstel(Box::new(voorstel)));
    tafel.bevat("enter opent het formulier van de locatie").druk("<enter>").bevat("nog te zoeken").druk("<enter>");
    let na = &tafel.model.werk.plan;
    let nieuw = na.locaties.iter().find(|l| plan.locaties.iter().all(|oud| oud.code != l.code)).unwrap();
    assert_eq!(nieuw.herkomst.status, Some(crate::plan::Status::Aanname));
    assert_eq!(nieuw.punt.kwaliteit, crate::plan::Kwaliteit::Benaderd);
    let weg =
        |b: &crate::dekking::Bevinding| b.sleutel != bevinding.sleutel || b.maat.tekort() < bevinding.maat.tekort();
    assert!(tafel.model.stand.toetsing.bevindingen.iter().all(weg), "less people live too far away");
}
