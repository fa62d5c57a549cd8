//! HV-8 of a place that a scenario took out of the plan, and what helps where rooms are short.

use rust_decimal_macros::dec;
use wijkplan::calc::Gids;
use wijkplan::calc::ruimten::Soort;
use wijkplan::dekking::{Over, Stand, Toetsing};
use wijkplan::plan::scenario::toepassen::{nieuw, toegepast, zetten};
use wijkplan::plan::{Besluit, Bestemming, Dag, Locatie, Plan, Waarde, Wijziging};
use wijkplan::text;
use wijkplan::voorstel::{self, Herstel};

use super::gevallen::bekend;
use super::{dekkend, na, reken, toets};

const SLEUTEL: &str = "HV-8 wijk:WK999901 locatie:huis-noord";

fn heeft(toetsing: &Toetsing, sleutel: &str) -> bool {
    toetsing.bevindingen.iter().any(|b| b.sleutel.to_string() == sleutel)
}

/// The plan with a scenario that takes the place of Noord away, and that scenario applied.
fn zonder_huis() -> (Plan, Plan) {
    let mut plan = dekkend();
    let mut wordt = plan.clone();
    Wijziging::Eraf(wijkplan::plan::Waar::nieuw(["locaties", "huis-noord"])).pas_toe(&mut wordt).unwrap();
    let weg = zetten(&plan, &wordt).unwrap();
    nieuw(&plan, "weg".into(), "Zonder huis".into()).pas_toe(&mut plan).unwrap();
    plan.scenarios[0].wijzigingen = weg;
    let toegepast = toegepast(&plan, &"weg".into()).unwrap();
    (plan, toegepast)
}

#[test]
fn a_place_that_a_scenario_takes_away_is_given_up_until_a_besluit_says_why() {
    let (basis, mut zonder) = zonder_huis();
    assert!(!zonder.locaties.iter().any(|l| l.code.as_str() == "huis-noord"));
    assert!(!heeft(&toets(&basis), SLEUTEL), "in the base plan it is there");
    let toetsing = toets(&zonder);
    assert!(heeft(&toetsing, SLEUTEL));
    let bevinding = toetsing.bevindingen.iter().find(|b| b.sleutel.to_string() == SLEUTEL).unwrap();
    assert_eq!(bevinding.over, Over::Verdwenen(0));
    let zin = text::bevinding::regel(&zonder, bevinding);
    assert!(zin.contains("was er al en is uit het plan gehaald, zonder besluit"), "{zin}");
    // A place that was not there yet is nobody's to keep.
    let Some(rij) = zonder.scenarios[0].wijzigingen[0].terug.erbij_van::<Locatie>().cloned() else { panic!() };
    let nieuw = Locatie { bestaand: false, ..rij };
    let terug = Wijziging::erbij(&nieuw);
    let was = std::mem::replace(&mut zonder.scenarios[0].wijzigingen[0].terug, terug);
    assert!(!heeft(&toets(&zonder), SLEUTEL));
    zonder.scenarios[0].wijzigingen[0].terug = was;
    // A besluit with a reason settles it; one without does not.
    zonder.besluiten.push(Besluit {
        code: "weg".into(),
        wat: "Het huis gaat weg".to_owned(),
        rollen: Vec::new(),
        datum: jiff::civil::date(2027, 1, 1),
        motivatie: String::new(),
        wijzigingen: zonder.scenarios[0].wijzigingen.clone(),
        afgewezen: Vec::new(),
    });
    assert!(heeft(&toets(&zonder), SLEUTEL));
    zonder.besluiten.last_mut().unwrap().motivatie = "Het dak is op".to_owned();
    assert!(!heeft(&toets(&zonder), SLEUTEL));
}

fn herstel_van(plan: &Plan, sleutel: &str) -> (Herstel, String) {
    let (uitkomst, toetsing) = reken(plan);
    let gids = Gids::van(plan);
    let stand = Stand { plan, gids: &gids, uitkomst: &uitkomst };
    let bevinding = toetsing.bevindingen.iter().find(|b| b.sleutel.to_string() == sleutel).unwrap();
    let herstel = voorstel::herstel(&stand, bevinding);
    (herstel.clone(), text::herstel::met_prijs(&stand, bevinding, &herstel))
}

const KAMERS: &str = "HV-6 wijk:WK999901 ruimte:Spreekkamer";

#[test]
fn rooms_are_repaired_by_dagdelen_by_a_place_of_others_or_by_one_that_is_to_be_found() {
    // Noord asks two rooms and has two, but not on Monday afternoon.
    let dagdeel = na(|p| p.locaties[0].dagdelen.middag.retain(|dag| *dag != Dag::Ma));
    let (herstel, zin) = herstel_van(&dagdeel, KAMERS);
    assert!(matches!(&herstel, Herstel::MeerDagdelen { dagdelen, .. } if *dagdelen == [1]), "{herstel:?}");
    assert!(zin.contains("ook op ma middag te gebruiken is"), "{zin}");
    // One room less in Noord, and two too many in the house of Zuid: that serves both.
    let elders = na(|p| {
        p.locaties[0].spreekkamers = bekend(dec!(1));
        p.locaties[1].spreekkamers = Waarde::vast(dec!(4));
    });
    let (herstel, zin) = herstel_van(&elders, KAMERS);
    assert!(matches!(herstel, Herstel::OokVoor { .. }), "{herstel:?}");
    assert!(zin.contains("ook voor"), "{zin}");
    let mut beter = elders.clone();
    voorstel::wijziging(&elders, &herstel).unwrap().pas_toe(&mut beter).unwrap();
    assert!(!heeft(&toets(&beter), KAMERS));
    let Bestemming::Wijken(wijken) = &beter.locaties[1].voor else { panic!("{:?}", beter.locaties[1].voor) };
    assert_eq!(wijken.len(), 2);
    // Nobody has any left: a place with a room is to be found, and its form says for when.
    let nergens = na(|p| p.locaties[0].spreekkamers = bekend(dec!(1)));
    let (herstel, zin) = herstel_van(&nergens, KAMERS);
    let Herstel::Kamers { soort: Soort::Spreekkamer, aantal, .. } = &herstel else { panic!("{herstel:?}") };
    assert_eq!(*aantal, dec!(1));
    assert!(zin.contains("zoek een locatie met 1 spreekkamer voor ma t/m vr overdag"), "{zin}");
    let (_, toetsing) = reken(&nergens);
    let bevinding = toetsing.bevindingen.iter().find(|b| b.sleutel.to_string() == KAMERS).unwrap();
    let mut plek = voorstel::locatie(&nergens, bevinding, &herstel).unwrap();
    assert_eq!((plek.spreekkamers.midden, plek.dagdelen.per_week()), (dec!(1), Some(10)));
    // Once it is agreed, nothing is short any more.
    plek.afspraak = None;
    let mut beter = nergens.clone();
    Wijziging::erbij(&plek).pas_toe(&mut beter).unwrap();
    assert!(!heeft(&toets(&beter), KAMERS));
}

#[test]
fn the_finding_says_in_how_many_dagdelen_rooms_are_short() {
    let plan = na(|p| p.locaties[0].dagdelen.middag.retain(|dag| *dag != Dag::Ma));
    let toetsing = toets(&plan);
    let bevinding = toetsing.bevindingen.iter().find(|b| b.sleutel.to_string() == KAMERS).unwrap();
    let zin = text::bevinding::regel(&plan, bevinding);
    assert!(zin.contains("dat is op 1 van de 10 dagdelen met vraag"), "{zin}");
}
