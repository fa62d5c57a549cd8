//! The smallest repair on plans that are made by hand.

use rust_decimal_macros::dec;

use super::*;
use crate::dekking::Ernst;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::vacature::vrije_code;
use crate::plan::verdeling::Gewicht;
use crate::plan::wijk::Reeks;
use crate::plan::{Aanstelling, Band, Plan, Plek, Waarde, exact};

/// The plan in which all holds, each close to its norm.
fn dekkend() -> Plan {
    exact::opties().from_str(include_str!("../../../tests/eisen/dekkend.ron")).unwrap()
}

/// The same with so many begeleiders in Noord, and a basisniveau that asks half of what the work does.
fn met_begeleiders(hoeveel: Decimal) -> Plan {
    let mut plan = dekkend();
    fte(&mut plan, "n2", hoeveel);
    plan.verdeling.basis[1].voet = Waarde::vast(dec!(1));
    plan
}

fn fte(plan: &mut Plan, code: &str, fte: Decimal) {
    plan.bezetting.iter_mut().find(|r| r.code.as_str() == code).unwrap().fte = Waarde::vast(fte);
}

fn jaren(plan: &Plan) -> Vec<Jaar> {
    plan.planjaren.iter().map(|&jaar| Jaar::van(plan, jaar, Band::Midden)).collect()
}

/// The one cause that blocks.
fn oorzaak(jaren: &[Jaar]) -> Sleutel {
    let uren = jaren[0].blokkerend().find(|b| b.eis.id == "VD-1");
    uren.or_else(|| jaren[0].blokkerend().next()).unwrap().sleutel.clone()
}

fn gezocht(plan: &Plan, hoogstens: usize) -> Uitkomst {
    let jaren = jaren(plan);
    zoek(plan, &jaren, &oorzaak(&jaren), hoogstens, &Voortgang::default())
}

fn blokkeert(plan: &Plan) -> usize {
    jaren(plan).iter().map(|j| j.blokkerend().count()).sum()
}

/// Fte that a plan has of each row, where that is another than before.
fn anders(voor: &Plan, na: &Plan) -> Vec<(String, Decimal)> {
    let was =
        |r: &&Aanstelling| voor.bezetting.iter().all(|oud| (&oud.code, &oud.fte.midden) != (&r.code, &r.fte.midden));
    na.bezetting.iter().filter(was).map(|r| (r.code.to_string(), r.fte.midden)).collect()
}

#[test]
fn one_edit_that_is_enough_is_found_and_no_more_than_it_takes() {
    let mut plan = met_begeleiders(dec!(1.7));
    // Nobody can come from elsewhere.
    fte(&mut plan, "z2", dec!(0.9));
    let uitkomst = gezocht(&plan, HOOGSTENS);
    let vondst = uitkomst.gevonden.unwrap();
    assert_eq!(vondst.delen, 1);
    assert_eq!(anders(&plan, &vondst.plan), [("n2".to_owned(), dec!(1.9))], "ninety-five percent of two");
    // Two tenths of € 90.000, with fifteen percent overhead.
    assert_eq!(vondst.euro, dec!(20700));
    assert_eq!(blokkeert(&vondst.plan), 0, "computed anew");
    assert!(vondst.weg.iter().any(|s| s.eis() == "VD-1"), "{:?}", vondst.weg);
    assert_eq!(uitkomst.einde, Einde::Alles);
}

/// In Zuid one tenth more is to spare; the last tenth has to be paid. Moving all of it would make Zuid short, and paying
/// all of it costs twice as much: of one edit each, neither is the smallest.
#[test]
fn two_edits_together_can_be_cheaper_than_one() {
    let plan = met_begeleiders(dec!(1.7));
    let uitkomst = gezocht(&plan, HOOGSTENS);
    let vondst = uitkomst.gevonden.unwrap();
    assert_eq!(vondst.delen, 2, "{:?}", vondst.wijziging);
    assert_eq!(anders(&plan, &vondst.plan), [("n2".to_owned(), dec!(1.9)), ("z2".to_owned(), dec!(0.9))]);
    assert_eq!(vondst.euro, dec!(10350), "one tenth of € 90.000 with overhead, and not two");
    assert_eq!(blokkeert(&vondst.plan), 0);
}

#[test]
fn nothing_is_found_where_every_repair_makes_something_else_short() {
    let mut plan = dekkend();
    fte(&mut plan, "n2", dec!(1.0));
    // What is spent is all there is, and nobody is to spare in Zuid.
    let uitgaven = jaren(&plan)[0].uitkomst.kosten.uitgaven();
    plan.begroting.lumpsum.iter_mut().for_each(|l| l.waarde = Waarde::vast(uitgaven + dec!(40_000)));
    let uitkomst = gezocht(&plan, HOOGSTENS);
    assert!(uitkomst.gevonden.is_none(), "{:?}", uitkomst.gevonden.map(|v| v.wijziging));
    let afgewezen = uitkomst.afgewezen.unwrap();
    let kort: Vec<&str> =
        afgewezen.erbij.iter().filter(|(_, b)| b.ernst == Ernst::Blokkerend).map(|(_, b)| b.eis.id).collect();
    assert!(!kort.is_empty(), "it says what would be short");
}

#[test]
fn the_same_search_gives_the_same_whatever_the_order_of_the_rows() {
    let mut plan = dekkend();
    fte(&mut plan, "n2", dec!(1.7));
    plan.begroting.lumpsum.iter_mut().for_each(|l| l.waarde = Waarde::vast(dec!(1_700_000)));
    let een = gezocht(&plan, HOOGSTENS);
    let ander = gezocht(&plan, HOOGSTENS);
    let vorm = |u: &Uitkomst| (u.gevonden.as_ref().map(|v| (v.wijziging.clone(), v.euro)), u.proeven, u.einde);
    assert_eq!(vorm(&een), vorm(&ander));
    let mut omgekeerd = plan.clone();
    omgekeerd.bezetting.reverse();
    omgekeerd.functies.reverse();
    omgekeerd.voorzieningen.reverse();
    assert_eq!(vorm(&gezocht(&omgekeerd, HOOGSTENS)).0, vorm(&een).0);
}

#[test]
fn a_search_ends_at_its_bound_or_when_it_is_stopped_and_says_so() {
    let mut plan = dekkend();
    fte(&mut plan, "n2", dec!(1.0));
    fte(&mut plan, "n3", dec!(1.0));
    let alles = gezocht(&plan, usize::MAX);
    assert_eq!(alles.einde, Einde::Alles);
    let kort = gezocht(&plan, 1);
    assert_eq!(kort.einde, Einde::Grens);
    assert!(kort.proeven < alles.proeven, "{} of {}", kort.proeven, alles.proeven);
    assert!(kort.gevonden.is_some(), "what was found by then stands");
    let jaren = jaren(&plan);
    let voortgang = Voortgang::default();
    voortgang.stop();
    let gestopt = zoek(&plan, &jaren, &oorzaak(&jaren), HOOGSTENS, &voortgang);
    assert_eq!((gestopt.einde, gestopt.proeven), (Einde::Gestopt, 0));
}

/// A vacature is filled before somebody is added, and who is asked beyond what they supply gives way to another partner.
#[test]
fn vacatures_and_other_partners_are_tried_too() {
    let mut plan = dekkend();
    fte(&mut plan, "n1", dec!(1.7));
    plan.organisaties[0].levering[0].fte = Waarde::vast(dec!(3.7));
    plan.organisaties[1].functies.push("opbouwwerker".into());
    plan.organisaties[1].levering =
        vec![crate::plan::organisatie::Levering { functie: "opbouwwerker".into(), fte: Waarde::vast(dec!(2)) }];
    let uitkomst = gezocht(&plan, HOOGSTENS);
    let elders = |v: Box<Vondst>| v.erbij.iter().map(|(_, b)| b.sleutel.to_string()).collect::<Vec<_>>();
    let vondst = uitkomst.gevonden.ok_or_else(|| uitkomst.afgewezen.map(elders)).unwrap();
    let nieuw: Vec<&Aanstelling> =
        vondst.plan.bezetting.iter().filter(|r| plan.bezetting.iter().all(|oud| oud.code != r.code)).collect();
    assert_eq!(nieuw.len(), 1, "{:?}", vondst.wijziging);
    assert_eq!((nieuw[0].organisatie.as_str(), nieuw[0].plek.clone()), ("zorg", Plek::Team("noord".into())));
    assert_eq!(nieuw[0].fte.status, Some(crate::plan::Status::Aanname));
    let mut met_vacature = plan.clone();
    let open = Aanstelling {
        code: vrije_code(&plan, "n1"),
        fte: Waarde::vast(dec!(0.5)),
        dienstverband: crate::plan::Dienstverband::Vacature,
        ..plan.bezetting[0].clone()
    };
    met_vacature.bezetting.push(open);
    let vondst = gezocht(&met_vacature, HOOGSTENS).gevonden.unwrap();
    let vacant = |plan: &Plan| -> Decimal {
        let open = |r: &&Aanstelling| r.dienstverband == crate::plan::Dienstverband::Vacature;
        plan.bezetting.iter().filter(open).map(|r| r.fte.midden).sum()
    };
    assert!(vacant(&vondst.plan) < vacant(&met_vacature), "{:?}", vondst.wijziging);
}

/// The path of the built-in plan with the money that it lacks for its housing: each step is verified, none makes something
/// short, and what is left cannot be repaired within the lumpsum or asks what only people know.
#[test]
fn the_built_in_plan_is_repaired_as_far_as_its_money_goes() {
    let mut plan = crate::store::ingebouwd().unwrap().plan;
    let geld = |plan: &Plan| jaren(plan)[0].blokkerend().any(|b| b.eis.id == "BG-1");
    assert!(geld(&plan));
    for jaar in &mut plan.begroting.lumpsum {
        jaar.waarde = Waarde::vast(jaar.waarde.midden + dec!(550_000));
    }
    assert!(!geld(&plan));
    let pad = volg(&plan, &plan.planjaren, Band::Midden, 2, 300);
    assert_eq!(pad.stappen.len(), 2);
    let mut nu = plan.clone();
    let mut blokkeert_nu = blokkeert(&plan);
    for stap in &pad.stappen {
        stap.vondst.wijziging.pas_toe(&mut nu).unwrap();
        assert_eq!(nu, stap.vondst.plan);
        let na = blokkeert(&nu);
        assert!(na < blokkeert_nu, "{na} of {blokkeert_nu}");
        blokkeert_nu = na;
        assert!(jaren(&nu).iter().all(|j| j.toetsing.bevindingen.iter().all(|b| b.sleutel != stap.bevinding.sleutel)));
    }
    assert_eq!(nu, pad.plan);
    assert!(!geld(&nu));
}

/// What is given is brought to who is there by the weights of the distribution, or who is there to what is given.
#[test]
fn a_distribution_that_nobody_follows_is_weighed_otherwise_or_followed() {
    let mut plan = dekkend();
    // Noord gets 1,5 of a plus of two, and has half of it; three tenths of difference are allowed.
    (plan.normen.gegeven_procent, plan.normen.gegeven_fte) = (Waarde::vast(dec!(0)), Waarde::vast(dec!(0.3)));
    plan.verdeling.gewichten[0].procent = dec!(40);
    let huishoudens =
        Gewicht { naar: Kerncijfer::Huishoudens, procent: dec!(60), ..plan.verdeling.gewichten[0].clone() };
    plan.verdeling.gewichten.push(huishoudens);
    for (wijk, huishoudens) in plan.wijken.iter_mut().zip([900, 100]) {
        let cijfers = [(Kerncijfer::Huishoudens, Waarde::vast(huishoudens.into()))].into_iter().collect();
        wijk.kerncijfers = vec![Reeks { jaar: 2024, bron: wijk.bevolking.bron.clone(), cijfers }];
    }
    let jaren = jaren(&plan);
    let van = |eis: &str| jaren.iter().flat_map(|j| &j.toetsing.bevindingen).find(|b| b.eis.id == eis).unwrap();
    let sleutel = van("BN-4").sleutel.clone();
    let uitkomst = zoek(&plan, &jaren, &sleutel, HOOGSTENS, &Voortgang::default());
    let vondst = uitkomst.gevonden.unwrap();

    let procenten: Vec<Decimal> = vondst.plan.verdeling.gewichten.iter().map(|g| g.procent).collect();
    assert_eq!(procenten, [dec!(57), dec!(43)]);
}

#[test]
fn who_is_there_follows_the_distribution_to_a_wijk_that_needs_them() {
    let mut plan = dekkend();
    fte(&mut plan, "n2", dec!(1.4));
    fte(&mut plan, "z2", dec!(1.6));
    plan.bezetting.iter_mut().find(|r| r.code.as_str() == "z2").unwrap().organisatie = "zorg".into();
    let jaren = jaren(&plan);
    let bevindingen = || jaren.iter().flat_map(|j| &j.toetsing.bevindingen);
    let sleutel = bevindingen().find(|b| b.eis.id == "BN-4").unwrap().sleutel.clone();
    let vondst = zoek(&plan, &jaren, &sleutel, HOOGSTENS, &Voortgang::default()).gevonden.unwrap();
    assert_eq!(anders(&plan, &vondst.plan), [("n3".to_owned(), dec!(2.1)), ("z4".to_owned(), dec!(1.9))]);
}
