//! Begroting as a planner uses it: every figure of the budget is edited where it is seen, and what follows is on the
//! screen at once, in every year.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::{Tafel, proefplan};
use crate::plan::waarde::EIGEN;
use crate::report::post::Post;

/// A key for each line from the top.
fn omlaag(n: usize) -> String {
    "<omlaag>".repeat(n)
}

fn op(post: Post) -> String {
    format!("7{}", omlaag(post as usize))
}

fn euro(tafel: &Tafel, post: Post) -> Vec<Decimal> {
    tafel.model.meerjaren().nu.iter().map(|(_, kosten)| post.euro(kosten).unwrap()).collect()
}

/// By hand, from proefplan.ron. 2028: 6,8 × 90.000 + 11,2 × 95.000 + 3,5 × 98.000 = 2.019.000 (the vacature does not
/// count), 20 % overhead 403.800, places 90.000, activiteiten 50.000, oormerk 20.000, reserve 3 % of 2.600.000 = 78.000:
/// 60.800 too much. 2029: the detachering of 1,4 is over, so 133.000 and its overhead less; the reserve is 81.000.
#[test]
fn every_year_is_what_it_is_by_hand() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("7").bevat("▲ tekort 60.800").bevat("● over 195.800").bevat("2.019.000").bevat("1.886.000");
    assert_eq!(euro(&tafel, Post::Samen), [dec!(2660800), dec!(2504200)]);
    assert_eq!(euro(&tafel, Post::Over), [dec!(-60800), dec!(195800)]);
    let mut klein = Tafel::nieuw(80, 24);
    klein.druk("7").bevat("▲ tekort 61").bevat("● over 196").bevat("▲102,3 %").bevat("92,7 %").bevat("▸2028");
}

#[test]
fn the_lumpsum_of_a_year_changes_by_step_and_by_typing_and_undo_takes_it_back() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk(&op(Post::Lumpsum)).druk("+").bevat("2.700 +100").bevat("▲ 6 → 5").bevat("● over");
    let lumpsum = &tafel.model.werk.plan.begroting.lumpsum;
    assert_eq!([lumpsum[0].waarde.midden, lumpsum[1].waarde.midden], [dec!(2700000); 2]);
    assert_eq!(lumpsum[0].waarde.toelichting.as_deref(), Some(EIGEN));
    tafel.druk("-").bevat_niet("+100");
    assert_eq!(tafel.model.werk.plan, proefplan(), "again what the plan on disk says, with its origin");
    tafel.druk("<rechts>").bevat("▸2029").druk("<enter>").bevat("Lumpsum van 2029").druk("2800000<enter>");
    assert_eq!(tafel.model.werk.plan.begroting.lumpsum[1].waarde.midden, dec!(2800000));
    assert_eq!(tafel.model.stand.jaar, 2029);
    tafel.druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_lumpsum_that_the_plan_does_not_give_can_be_typed() {
    let mut plan = proefplan();
    plan.begroting.lumpsum.remove(0);
    let mut tafel = Tafel::met(plan.clone(), 80, 24);
    tafel.druk(&op(Post::Lumpsum)).bevat("geen lumpsum").druk("+").bevat("typ het met enter");
    tafel.druk("<enter>2600000<enter>").bevat("2028 € 2.600.000 erbij");
    let jaren: Vec<u16> = tafel.model.werk.plan.begroting.lumpsum.iter().map(|l| l.jaar).collect();
    assert_eq!(jaren, [2028, 2029]);
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, plan);
}

#[test]
fn percents_and_amounts_change_where_they_are_seen() {
    for (post, toets, verwacht) in [
        (Post::Overhead, "+", "overhead: 20 % → 20,5 %"),
        (Post::Activiteiten, "-", "activiteiten: € 50.000 → € 40.000"),
        (Post::Oormerk, "+", "oormerk: € 20.000 → € 30.000"),
        (Post::Reserve, "-", "reserve: 3 % → 2,5 %"),
    ] {
        let mut tafel = Tafel::nieuw(160, 48);
        let voor = euro(&tafel, Post::Samen);
        tafel.druk(&op(post)).druk(toets).bevat(verwacht).druk("i").bevat("Eigen invoer").druk("<esc>");
        assert_ne!(euro(&tafel, Post::Samen), voor);
        tafel.druk("<enter>101<enter>");
        let procent = matches!(post, Post::Overhead | Post::Reserve);
        assert_eq!(tafel.scherm().contains("typ een percentage van 0 tot en met 100"), procent);
    }
}

/// With prices of 2027 that rise by 10 % a year: 2.019.000 × 1,1 = 2.220.900 and 1.886.000 × 1,21 = 2.282.060.
#[test]
fn prices_that_rise_are_told_and_typed() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("7<end><enter>").bevat("Prijspeil").druk("1,5<enter>").bevat("typ een jaartal");
    tafel.druk("<ctrl+u>2027<enter>").bevat("prijspeil: geen → 2027");
    tafel.druk("<omhoog><enter>10<enter>").bevat("prijsstijging: geen → 10 % per jaar").bevat("× 1,210");
    assert_eq!(euro(&tafel, Post::Personeel), [dec!(2220900), dec!(2282060)]);
    tafel.druk("+").bevat("10 % per jaar → 10,1 % per jaar").druk("uuu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn the_cost_of_a_fte_changes_in_the_list_and_the_row_stays_selected_when_it_moves() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk("7<enter>").bevat("▸Ambulant begeleider").druk("<omlaag>").bevat("▸Opbouwwerker");
    tafel.druk("<enter>").bevat("Kosten van één fte opbouwwerker").druk("200000<enter>").bevat("▸Opbouwwerker");
    assert_eq!(tafel.model.werk.plan.functies[0].kosten_per_fte.midden, dec!(200000));
    let scherm = tafel.scherm();
    let plek = |tekst: &str| scherm.find(tekst).unwrap();
    assert!(plek("Opbouwwerker") < plek("Ambulant"), "the dearest comes first\n{scherm}");
    // What it does to the year is in sight as well, on the smallest screen.
    tafel.bevat("tekort").bevat("samen").bevat("van de lumpsum").druk("+").bevat("200.500");
    tafel.druk("n").bevat("per wijk").druk("+").bevat("volgt uit de bezetting").druk("<esc>");
    assert_eq!(tafel.model.blik.keuze.post, None);
    tafel.druk("uu");
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn what_a_place_costs_is_edited_behind_huisvesting() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk(&op(Post::Huisvesting)).druk("+").bevat("gaat erin").druk("<enter>").bevat("▸Huis van Noord, Noord");
    tafel.druk("+").bevat("€ 60.000 → € 61.000");
    assert_eq!(euro(&tafel, Post::Huisvesting), [dec!(91000); 2]);
    tafel.druk("i").bevat("Herkomst: Huis van Noord").bevat("Eigen invoer");
}

#[test]
fn what_follows_from_others_says_so() {
    let mut tafel = Tafel::nieuw(80, 24);
    for post in [Post::Samen, Post::Over] {
        tafel.druk(&op(post)).druk("+").bevat("volgt uit de andere regels").druk("g");
    }
    assert_eq!(tafel.model.werk.plan, proefplan());
}

#[test]
fn a_saved_plan_shows_no_differences() {
    let mut tafel = Tafel::nieuw(80, 24);
    tafel.druk(&op(Post::Oormerk)).druk("+").bevat("30 +10").bevat("sinds openen of opslaan");
    tafel.model.is_bewaard();
    tafel.bevat_niet("+10").bevat_niet("sinds openen");
}

#[test]
fn a_year_is_chosen_by_pointing_at_it() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("7").klik_op("1.886.000").bevat("▸2029");
    assert_eq!((tafel.model.stand.jaar, tafel.model.stand.uitkomst.jaar), (2029, 2029));
    tafel.druk("<links><links>").bevat("▸2028");
}

#[test]
fn other_screens_do_not_compute_the_other_years() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("7");
    assert!({
        tafel.scherm();
        tafel.model.stand.meerjaren.get().is_some()
    });
    tafel.druk("3<omlaag><omlaag>+123456");
    tafel.scherm();
    assert!(tafel.model.stand.meerjaren.get().is_none());
}

/// A year more: the percentage is asked, and one step takes it back.
#[test]
fn a_year_is_added_with_what_the_last_year_gives() {
    let mut tafel = Tafel::nieuw(160, 48);
    tafel.druk("7a").bevat("Planjaar 2030 erbij").druk("120<enter>").bevat("typ een percentage van -50 tot en met 100");
    tafel.druk("<ctrl+u>10<enter>").bevat("Planjaar 2030: erbij").bevat("de lumpsum doorgetrokken");
    assert_eq!(tafel.model.werk.plan.planjaren, [2028, 2029, 2030]);
    let lumpsum = &tafel.model.werk.plan.begroting.lumpsum[2];
    assert_eq!((lumpsum.jaar, lumpsum.waarde.midden), (2030, dec!(2970000)));
    assert_eq!(lumpsum.waarde.toelichting.as_deref(), Some("Doorgetrokken uit 2029, +10 % per jaar"));
    tafel.model.begin_bij(Some(2030), tafel.model.stand.band);
    tafel.bevat("2.970.000").druk("u");
    assert_eq!(tafel.model.werk.plan, proefplan());
    assert_eq!(tafel.model.stand.jaar, 2029, "a year that went is not shown");
    assert!(!tafel.model.werk.gewijzigd);
    // The lumpsum may fall.
    tafel.druk("a-10<enter>");
    assert_eq!(tafel.model.werk.plan.begroting.lumpsum[2].waarde.midden, dec!(2430000));
}

/// A year without a lumpsum goes on from the last, says so, and its percentage is a figure of the plan.
#[test]
fn a_lumpsum_that_is_carried_over_says_from_when() {
    let mut plan = proefplan();
    plan.begroting.lumpsum.pop();
    let mut tafel = Tafel::met(plan, 160, 48);
    tafel.druk("7").bevat("uit 2028");
    assert_eq!(euro(&tafel, Post::Lumpsum), [dec!(2600000), dec!(2600000)]);
    tafel.druk(&omlaag(Post::ALLE.len())).druk("+").bevat("doortrekken: 0 % per jaar → 0,5 % per jaar");
    assert_eq!(euro(&tafel, Post::Lumpsum), [dec!(2600000), dec!(2613000)]);
    tafel.druk("<rechts>").bevat("doorgetrokken uit 2028").bevat("2.613.000");
    // On Dekking the repair writes the row.
    let mut tafel = Tafel::met(tafel.model.werk.plan.clone(), 160, 48);
    tafel.druk("j6<end>").bevat("GG-1").druk("<rechts><rechts><rechts>h").bevat("doorgetrokken cijfers in het plan");
    tafel.druk("<enter>");
    assert_eq!(tafel.model.werk.plan.begroting.lumpsum[1].waarde.midden, dec!(2613000));
}

/// A workplace more costs the norm of the plan, is told where it is added, and stepping back is the plan on disk again.
#[test]
fn workplaces_cost_by_the_norm_of_the_plan() {
    let mut plan = proefplan();
    plan.normen.kosten_per_werkplek = Some(crate::plan::Waarde::vast(dec!(8000)));
    let mut tafel = Tafel::met(plan.clone(), 160, 48);
    tafel.druk("4++").bevat("werkplekken").bevat("+€ 8.000");
    let plek = tafel.model.blik.keuze.locatie;
    let kosten = |tafel: &Tafel| tafel.model.werk.plan.locaties[plek].kosten.clone();
    let was = plan.locaties[plek].kosten.clone().unwrap();
    assert_eq!(kosten(&tafel).unwrap().midden, was.midden + dec!(16000));
    assert_eq!(euro(&tafel, Post::Huisvesting), [dec!(106000); 2]);
    tafel.druk("--").bevat("-€ 8.000");
    assert_eq!(tafel.model.werk.plan, plan);
    assert!(!tafel.model.werk.gewijzigd);
    // In the form the cost is a field of its own, and what the workplaces cost is told beside it.
    tafel.druk("e<omlaag><omlaag><omlaag><omlaag><omlaag><omlaag><omlaag>").druk("99");
    tafel.bevat("werkplekken erbij kosten volgens de norm");
}

/// Filling a vacature costs what it stood for; the status line says how much.
#[test]
fn a_vacature_that_is_filled_says_what_it_costs() {
    let mut tafel = Tafel::nieuw(160, 48);
    // 1 fte of 98.000 with 20 % overhead.
    assert_eq!(euro(&tafel, Post::Vacatures), [dec!(117600); 2]);
    tafel.druk("7").bevat("vacatures, met overhead").bevat("117.600").bevat("▲ tekort 178.400");
    tafel.druk("V").bevat("98.000").druk("<enter> in dienst<enter><enter>").bevat("+€ 117.600");
    assert_eq!(euro(&tafel, Post::Vacatures), [dec!(0); 2]);
}
