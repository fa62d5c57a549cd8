//! Two scenarios beside each other: what goes together without a word, what does not and is then named, and that no row
//! is lost.

use jiff::civil::date;
use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_decimal_macros::dec;
use wijkplan::plan::controle::Codesoort;
use wijkplan::plan::deel::vind::bestemming;
use wijkplan::plan::organisatie::Levering;
use wijkplan::plan::scenario::toepassen::{botsingen, in_scenario, nieuw, samengevoegd, toegepast};
use wijkplan::plan::scenario::{Keuze, Reden};
use wijkplan::plan::wijziging::{gebruikers, hernoem};
use wijkplan::plan::{Kerncijfer as K, Locatie, Plan, Scenariocode, Waar, Waarde, Wijziging, codes, exact};
use wijkplan::text::botsing::botsing as in_woorden;

use super::greep::{Greep, grepen};
use super::{geordend, klein, tekst};

fn met_scenarios() -> Plan {
    let mut plan = Plan { scenarios: wijkplan::plan::Lijst::default(), ..klein() };
    for code in ["a", "b"] {
        nieuw(&plan, code.into(), format!("Proef {code}")).pas_toe(&mut plan).unwrap();
    }
    plan
}

fn doe(plan: &mut Plan, code: &str, wijziging: Wijziging) {
    in_scenario(plan, &code.into(), wijziging).unwrap().pas_toe(plan).unwrap();
}

fn voeg_samen(plan: &Plan, code: &str) -> Plan {
    let mut uit = plan.clone();
    samengevoegd(plan, &code.into(), date(2026, 10, 12)).unwrap().pas_toe(&mut uit).unwrap();
    uit
}

fn plek(plan: &Plan, naam: &str) -> Locatie {
    let code = codes::vrij(plan, "locaties", "plek").as_str().into();
    Locatie { code, naam: naam.to_owned(), ..plan.locaties[1].clone() }
}

#[test]
fn new_rows_of_two_scenarios_never_share_a_code() {
    let mut plan = met_scenarios();
    for (code, naam) in [("a", "Kiosk"), ("b", "Loods"), ("a", "Zolder")] {
        let stand = toegepast(&plan, &code.into()).unwrap();
        doe(&mut plan, code, Wijziging::erbij(&plek(&stand, naam)));
    }
    for volgorde in [["a", "b"], ["b", "a"]] {
        let beide = volgorde.iter().fold(plan.clone(), |plan, code| voeg_samen(&plan, code));
        let namen: BTreeSet<&str> = beide.locaties.iter().map(|l| l.naam.as_str()).collect();
        assert!(["Kiosk", "Loods", "Zolder"].iter().all(|naam| namen.contains(naam)), "{namen:?}");
        assert_eq!(beide.locaties.iter().map(|l| &l.code).collect::<BTreeSet<_>>().len(), beide.locaties.len());
    }
}

/// A file that was made by hand, or by an earlier version, may give two rows one code all the same: both can stay.
#[test]
fn row_whose_code_was_taken_can_stay_under_another() {
    let mut plan = met_scenarios();
    let (een, twee) = (plek(&plan, "Kiosk"), plek(&plan, "Loods"));
    assert_eq!(een.code, twee.code);
    doe(&mut plan, "a", Wijziging::erbij(&een));
    doe(&mut plan, "b", Wijziging::erbij(&twee));
    doe(&mut plan, "b", Wijziging::werkplekken(&twee.code, &Waarde::vast(dec!(3))));
    let mut samen = voeg_samen(&plan, "a");
    let botsing = toegepast(&samen, &"b".into()).unwrap_err();
    assert_eq!(botsing.reden, Reden::Bezet(twee.code.to_string()));
    assert_eq!(botsing.keuzes(), [Keuze::VanScenario, Keuze::VanPlan]);
    botsing.opgelost(&samen, Keuze::VanScenario).unwrap().pas_toe(&mut samen).unwrap();
    let samen = voeg_samen(&samen, "b");
    let loods = samen.locaties.iter().find(|l| l.naam == "Loods").unwrap();
    assert_eq!(loods.werkplekken.midden, dec!(3), "what followed is about the same place");
    assert_eq!(samen.locaties.iter().find(|l| l.naam == "Kiosk").unwrap().werkplekken, een.werkplekken);
}

#[test]
fn row_of_a_list_that_was_added_twice_is_settled_without_losing_another() {
    let mut plan = met_scenarios();
    let levering = |functie: &str, fte| Levering { functie: functie.into(), fte: Waarde::vast(fte) };
    let lijst = ["organisaties", "A", "levering"];
    Wijziging::eraf(["organisaties", "A", "levering", "begeleider"]).pas_toe(&mut plan).unwrap();
    doe(&mut plan, "a", Wijziging::rij(lijst, &levering("begeleider", dec!(4))));
    doe(&mut plan, "a", Wijziging::rij(lijst, &levering("opbouwwerker", dec!(2))));
    let mut samen = voeg_samen(&plan, "a");
    doe(&mut samen, "b", Wijziging::figuur(Waar::nieuw(lijst).met("opbouwwerker").met("fte"), Waarde::vast(dec!(3))));
    Wijziging::figuur(Waar::nieuw(lijst).met("opbouwwerker").met("fte"), Waarde::vast(dec!(2.5)))
        .pas_toe(&mut samen)
        .unwrap();
    let botsing = toegepast(&samen, &"b".into()).unwrap_err();
    let zin = in_woorden(&samen, &botsing);
    assert!(zin.contains("levering, Opbouwwerker, fte: 2,0 fte → 3,0 fte"), "{zin}");
    botsing.opgelost(&samen, Keuze::VanScenario).unwrap().pas_toe(&mut samen).unwrap();
    let fte: Vec<_> = voeg_samen(&samen, "b").organisaties[0].levering.iter().map(|l| l.fte.midden).collect();
    assert_eq!(fte, [dec!(4), dec!(3)]);
}

#[test]
fn shares_of_one_whole_are_in_each_others_way_though_other_rows_change() {
    let mut plan = klein();
    let gewicht = |naar, procent| wijkplan::plan::verdeling::Gewicht { naar, procent, toelichting: String::new() };
    plan.verdeling.gewichten = [(K::WmoClienten, 40), (K::Inwoners65Plus, 30), (K::Bijstand, 20), (K::Huishoudens, 10)]
        .map(|(naar, p)| gewicht(naar, p.into()))
        .to_vec();
    for code in ["a", "b"] {
        nieuw(&plan, code.into(), code.to_owned()).pas_toe(&mut plan).unwrap();
    }
    doe(&mut plan, "a", Wijziging::gewichten([(K::WmoClienten, dec!(35)), (K::Inwoners65Plus, dec!(35))]));
    doe(&mut plan, "b", Wijziging::gewichten([(K::Bijstand, dec!(15)), (K::Huishoudens, dec!(15))]));
    let samen = voeg_samen(&plan, "a");
    let botsing = toegepast(&samen, &"b".into()).unwrap_err();
    assert!(matches!(botsing.reden, Reden::Anders { .. }));
    let zin = in_woorden(&samen, &botsing);
    assert!(zin.contains("65-plussers") && zin.contains("Wmo-cliënten"), "the rows are named: {zin}");
}

#[test]
fn noun_that_one_removes_and_the_other_uses_is_named() {
    let mut plan = met_scenarios();
    let mut rij = plan.bezetting[0].clone();
    rij.code = codes::vrij(&plan, "bezetting", "erbij").as_str().into();
    rij.plek = wijkplan::plan::Plek::Wijk("WK010601".into());
    let organisatie =
        wijkplan::plan::Organisatie { code: "B".into(), naam: "Bee".into(), ..plan.organisaties[0].clone() };
    Wijziging::erbij(&organisatie).pas_toe(&mut plan).unwrap();
    rij.organisatie = "B".into();
    doe(&mut plan, "a", Wijziging::eraf(["organisaties", "B"]));
    doe(&mut plan, "b", Wijziging::erbij(&rij));
    let zin = |eerst: &str, dan: &str| {
        let samen = voeg_samen(&plan, eerst);
        in_woorden(&samen, &toegepast(&samen, &dan.into()).unwrap_err())
    };
    assert!(zin("b", "a").contains("nog in gebruik bij Noorderpark, ambulant begeleider (Bee)"), "{}", zin("b", "a"));
    assert!(zin("a", "b").contains("organisatie “B” bestaat niet"), "{}", zin("a", "b"));
}

#[test]
fn another_code_goes_everywhere_also_into_scenarios_and_notes() {
    let mut plan = met_scenarios();
    let voet = Waar::nieuw(["verdeling", "basis", "opbouwwerker", "voet"]);
    doe(&mut plan, "a", Wijziging::figuur(voet.clone(), Waarde::vast(dec!(0.7))));
    let uitzondering = wijkplan::plan::verdeling::Uitzondering {
        wijk: "WK010601".into(),
        functie: "opbouwwerker".into(),
        fte: Waarde::vast(dec!(1)),
        motivatie: "inloop".into(),
    };
    doe(&mut plan, "a", Wijziging::rij(["verdeling", "uitzonderingen"], &uitzondering));
    let fte = Waar::nieuw(["verdeling", "uitzonderingen", "WK010601 opbouwwerker", "fte"]);
    doe(&mut plan, "a", Wijziging::figuur(fte, Waarde::vast(dec!(1.1))));
    let notitie = wijkplan::plan::Notitie {
        code: "n".into(),
        over: wijkplan::plan::Onderwerp::Figuur(voet),
        tekst: "navragen".into(),
        verborgen: false,
    };
    Wijziging::erbij(&notitie).pas_toe(&mut plan).unwrap();
    let voor = tekst(&plan);
    let aantal = gebruikers(&plan, Codesoort::Functie, "opbouwwerker").len();
    assert!(aantal > 5);
    let terug = hernoem(&plan, Codesoort::Functie, "opbouwwerker", "wijkwerker").pas_toe(&mut plan).unwrap();
    assert_eq!(gebruikers(&plan, Codesoort::Functie, "wijkwerker").len(), aantal);
    assert_eq!(tekst(&plan).matches("\"opbouwwerker\"").count(), 0);
    assert_eq!(tekst(&plan).matches("\"WK010601 opbouwwerker\"").count(), 0);
    let stand = toegepast(&plan, &"a".into()).unwrap();
    assert_eq!(stand.verdeling.uitzonderingen[1].fte.midden, dec!(1.1));
    terug.pas_toe(&mut plan).unwrap();
    assert_eq!(tekst(&plan), voor);
    let bron = hernoem(&plan, Codesoort::Bron, "CBS", "CBS-2024");
    bron.pas_toe(&mut plan).unwrap();
    assert_eq!(tekst(&plan).matches("\"CBS\"").count(), 0);
}

/// What a wijziging touches: each row at the end of its way, and the lists that make a whole.
fn geraakt(plan: &Plan, code: &str) -> BTreeSet<Waar> {
    let scenario = plan.scenarios.iter().find(|s| s.code == Scenariocode::from(code)).unwrap();
    let delen = scenario.wijzigingen.iter().flat_map(|zet| zet.doe.delen());
    let rij = |waar: Waar| {
        let lijst =
            |diepte: &usize| bestemming(&Waar(waar.0[..*diepte].to_vec())).is_some_and(|d| d.aard.rij().is_some());
        let som = (1..=waar.0.len()).find(|d| {
            let daar = bestemming(&Waar(waar.0[..*d].to_vec()));
            lijst(d) && daar.and_then(|d| d.veld).and_then(|v| v.soort.lijst()).is_some_and(|l| l.som.is_some())
        });
        let tot = som.or_else(|| (1..waar.0.len()).rev().find(lijst).map(|d| d + 1)).unwrap_or(waar.0.len());
        Waar(waar.0[..tot].to_vec())
    };
    delen.filter_map(Wijziging::waar).map(rij).collect()
}

/// Everything that a scenario mentions, as words: codes in its ways and in its values.
fn genoemd(plan: &Plan, code: &str) -> String {
    let scenario = plan.scenarios.iter().find(|s| s.code == Scenariocode::from(code)).unwrap();
    exact::opties().to_string(&scenario.wijzigingen).unwrap()
}

/// True when two scenarios touch one row or one whole, or when one may name what the other makes or takes away.
fn hangen_samen(plan: &Plan) -> bool {
    let (a, b) = (geraakt(plan, "a"), geraakt(plan, "b"));
    let begint = |a: &Waar, b: &Waar| a.0.iter().zip(&b.0).all(|(x, y)| x == y);
    let rij = a.iter().any(|a| b.iter().any(|b| begint(a, b)));
    let noemt =
        |wat: &BTreeSet<Waar>, waar: &str| wat.iter().filter_map(|w| w.0.get(1)).any(|code| waar.contains(code));
    // Years, areas of teams and key figures refer to each other without a code.
    let jaren = |w: &BTreeSet<Waar>| {
        w.iter().any(|w| ["planjaren", "basisjaar", "wijken", "buurtteams"].contains(&w.0[0].as_str()))
    };
    rij || noemt(&a, &genoemd(plan, "b"))
        || noemt(&b, &genoemd(plan, "a"))
        || (jaren(&a) && !b.is_empty())
        || (jaren(&b) && !a.is_empty())
}

fn vul(plan: &mut Plan, code: &str, grepen: &[Greep]) {
    for greep in grepen {
        let Ok(stand) = toegepast(plan, &code.into()) else { return };
        if let Ok(erbij) = in_scenario(plan, &code.into(), greep.wijziging(&stand)) {
            erbij.pas_toe(plan).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Scenarios on rows that have nothing to do with each other go together in either order, to the same plan. The
    /// others go together as well, or name what is in the way.
    #[test]
    fn either_order_gives_the_same_plan_or_names_the_row(a in grepen(1..5), b in grepen(1..5)) {
        let mut plan = met_scenarios();
        vul(&mut plan, "a", &a);
        vul(&mut plan, "b", &b);
        let uitkomst = |eerst: &str, dan: &str| {
            let na_eerste = voeg_samen(&plan, eerst);
            match samengevoegd(&na_eerste, &dan.into(), date(2026, 10, 12)) {
                Ok(wijziging) => {
                    let mut beide = na_eerste;
                    wijziging.pas_toe(&mut beide).map(|_| beide).map_err(|w| format!("{w:?}"))
                }
                Err(botsing) => {
                    let zin = in_woorden(&na_eerste, &botsing);
                    assert!(zin.len() > 20 && !botsingen(&na_eerste, &dan.into()).is_empty(), "{zin}");
                    Err(zin)
                }
            }
        };
        let (ab, ba) = (uitkomst("a", "b"), uitkomst("b", "a"));
        if !hangen_samen(&plan) {
            prop_assert!(ab.is_ok() && ba.is_ok(), "{ab:?} {ba:?}");
        }
        if let (Ok(ab), Ok(ba), false) = (ab, ba, hangen_samen(&plan)) {
            prop_assert_eq!(geordend(&ab), geordend(&ba));
            if !genoemd(&plan, "a").contains("Eraf") && !genoemd(&plan, "b").contains("Eraf") {
                prop_assert_eq!(tekst(&ab), tekst(&ba));
            }
        }
    }
}
