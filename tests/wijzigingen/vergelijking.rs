//! A plan beside its scenario, and the tables of what the planners wrote down.

use rust_decimal_macros::dec;
use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{Stand, Toetsing};
use wijkplan::plan::eis_uit::EisUit;
use wijkplan::plan::scenario::toepassen::{in_scenario, nieuw, toegepast};
use wijkplan::plan::{Band, Gebruik, Notitie, Onderwerp, Plan, Scenariocode, Waar, Waarde, Wijziging};
use wijkplan::report::lijst::zoek;
use wijkplan::report::tabel::{Cel, Tabel};
use wijkplan::report::vergelijking::{Vergelijking, Zijde};
use wijkplan::report::zicht::Zicht;

use super::klein;

fn met_zicht<T>(plan: &Plan, doe: impl FnOnce(Zicht<'_>) -> T) -> T {
    let uitkomst = calc::bereken(plan, 2028, Band::Midden);
    let toetsing = Toetsing::van(plan, &uitkomst);
    let gids = Gids::van(plan);
    doe(Zicht { stand: Stand { plan, gids: &gids, uitkomst: &uitkomst }, toetsing: &toetsing })
}

fn regels(tabel: &Tabel) -> Vec<String> {
    let cel = |c: &Cel| match c {
        Cel::Tekst(t) => t.clone(),
        Cel::Leeg => "-".to_owned(),
        Cel::JaNee(ja) => ja.to_string(),
        ander => ander.waarde().map_or(format!("{ander:?}"), |n| n.round_dp(2).normalize().to_string()),
    };
    tabel.rijen.iter().map(|rij| rij.iter().map(cel).collect::<Vec<_>>().join(" | ")).collect()
}

fn proef() -> (Plan, Scenariocode) {
    let (mut plan, s) = (Plan { scenarios: wijkplan::plan::Lijst::default(), ..klein() }, Scenariocode::from("s"));
    nieuw(&plan, s.clone(), "Minder locaties".into()).pas_toe(&mut plan).unwrap();
    let ratio = Wijziging::figuur(Waar::nieuw(["normen", "ratio"]), Waarde::vast(dec!(90)));
    for wijziging in [
        Wijziging::fte(&"b1".into(), &Waarde::vast(dec!(3.1))),
        Wijziging::gebruik(&"huis".into(), &Gebruik::Gesloten(2027)),
        ratio,
        Wijziging::eraf(["voorzieningen", "licht", "kan_ook", "opbouwwerker"]),
        Wijziging::eraf(["bezetting", "b2"]),
    ] {
        in_scenario(&plan, &s, wijziging).unwrap().pas_toe(&mut plan).unwrap();
    }
    (plan, s)
}

#[test]
fn scenario_beside_its_plan() {
    let (plan, s) = proef();
    let anders = toegepast(&plan, &s).unwrap();
    met_zicht(&plan, |van| {
        met_zicht(&anders, |naar| {
            let vergelijking = Vergelijking {
                van: Zijde { naam: &plan.naam, zicht: van },
                naar: Zijde { naam: "Minder locaties", zicht: naar },
            };
            let [wijken, _, verschillen, bevindingen] = vergelijking.tabellen();
            assert!(wijken.rijen.iter().all(|r| r.len() == wijken.kolommen.len()));
            insta::assert_snapshot!(regels(&verschillen).join("\n"), @"
            normen | Norm, ratio: 95 % → 90 %
            voorzieningen | Begeleiding licht, kan ook: Opbouwwerker weg
            bezetting | Team Noord, ambulant begeleider (Voorbeeld A): 2,4 → 3,1 fte
            bezetting | Noorderpark, opbouwwerker (Voorbeeld A): 1,0 fte weg
            locaties | Huis van de wijk: open → gesloten vanaf 2027
            ");
            insta::assert_snapshot!(regels(&bevindingen).join("\n"), @"
            erbij | TM-3 | blokkerend | team Noord | - | 0,5 fte te kort | niemand in het team heeft Welzijn als eerste domein | -
            erbij | TM-6 | aandacht | Noorderpark | - | 0,2 fte te kort | niemand is het vaste gezicht van deze wijk | -
            erbij | BN-1a | waarschuwing | team Noord | - | 1,0 fte te kort | 0,0 fte opbouwwerker, en het basisniveau is 1,0 fte | -
            erbij | BN-3 | waarschuwing | heel Assen | - | 0,3 fte verschil | er wordt 3,4 fte over de wijken verdeeld, en er is 3,1 fte in de wijken | -
            erbij | BR-1 | waarschuwing | Centrum | - | voor 324 inwoners te ver | 405 van 405 inwoners wonen verder dan 800 m van een ontmoetingsplek, van de 65-plussers 90 van 90 (0 % woont dichtbij) | -
            erbij | BR-1 | waarschuwing | Noorderpark | - | voor 324 inwoners te ver | 405 van 405 inwoners wonen verder dan 800 m van een ontmoetingsplek, van de 65-plussers 90 van 90 (0 % woont dichtbij) | -
            erbij | BR-2 | waarschuwing | Centrum | - | voor 324 inwoners te ver | het buurtteam heeft geen hoofdlocatie die meetelt | HV-1a Centrum
            erbij | BR-2 | waarschuwing | Noorderpark | - | voor 324 inwoners te ver | het buurtteam heeft geen hoofdlocatie die meetelt | HV-1a Noorderpark
            erbij | BR-3 | aandacht | Centrum | - | 1 locatie te weinig | er is geen ontmoetingsplek die open kan zijn | BR-1 Centrum
            erbij | BR-4 | waarschuwing | Centrum | - | 1 locatie te weinig | inwoners kunnen nergens in de wijk binnenlopen | HV-1a Centrum
            erbij | BR-4 | waarschuwing | Noorderpark | - | 1 locatie te weinig | inwoners kunnen nergens in de wijk binnenlopen | HV-1a Noorderpark
            erbij | HV-1a | waarschuwing | Centrum | - | 1 locatie te weinig | er is geen locatie voor het team; Huis van de wijk is gesloten vanaf 2027 | -
            erbij | HV-1a | waarschuwing | Noorderpark | - | 1 locatie te weinig | er is geen locatie voor het team; MFA is verkocht in 2024, Sportclub is gepland en Praktijk is gesloten vanaf 2027 | -
            erbij | HV-1b | aandacht | Centrum | - | 1 locatie te weinig | er is geen hoofdlocatie; Huis van de wijk is gesloten vanaf 2027 | HV-1a Centrum
            erbij | HV-5 | aandacht | team Noord | - | 2 werkplekken te weinig | 0 werkplekken, en het team heeft er 2 nodig | -
            erbij | HV-6 | waarschuwing | Centrum | - | 1 spreekkamer te weinig | 1 spreekkamer te weinig op ma t/m vr overdag en ma t/m vr avond (benodigd 0,2, beschikbaar 0); dat is op 15 van de 15 dagdelen met vraag | -
            erbij | HV-6 | waarschuwing | Centrum | - | 1 groepsruimte te weinig | 1 groepsruimte te weinig op ma t/m vr overdag en ma t/m vr avond (benodigd 0,4, beschikbaar 0); dat is op 15 van de 15 dagdelen met vraag | -
            erbij | HV-6 | waarschuwing | Noorderpark | - | 1 spreekkamer te weinig | 1 spreekkamer te weinig op ma t/m vr overdag en ma t/m vr avond (benodigd 0,2, beschikbaar 0); dat is op 15 van de 15 dagdelen met vraag | -
            erbij | HV-6 | waarschuwing | Noorderpark | - | 1 groepsruimte te weinig | 1 groepsruimte te weinig op ma t/m vr overdag en ma t/m vr avond (benodigd 0,4, beschikbaar 0); dat is op 15 van de 15 dagdelen met vraag | -
            erger | VD-1 | blokkerend | team Noord | 1.044 uur te kort | 2.089 uur te kort | 2.089 van 3.075 uur van 2 voorzieningen is niet gedekt (norm: 100 %): begeleiding licht en inloop; er ontbreekt opbouwwerker (team Noord), en wie dit werk ook mag doen, is er niet | -
            erger | VD-2 | waarschuwing | team Noord | 0,61 fte te kort | 1,53 fte te kort | 0,0 fte opbouwwerker voor 1,7 fte werk, dat is 0 % (norm: 90 %) | VD-1 team Noord
            erger | DV-1 | waarschuwing | heel Assen | 1 aanbieder te weinig | 2 aanbieders te weinig | niemand biedt inloop aan, en 2 aanbieders is het minste | -
            beter | TM-4 | blokkerend | team Noord | 0,51 fte te kort | 0,47 fte te kort | in het team werkt geen enkele specialist: dat is geen mix | -
            beter | DV-3 | waarschuwing | team Noord | 0,26 fte te kort | 0,19 fte te kort | 0,31 fte met expertise NAH in het team, waar 0,5 fte genoeg is, en 0,0 fte stedelijk, waar 1,0 fte genoeg is | -
            beter | DV-3 | waarschuwing | team Noord | 0,26 fte te kort | 0,19 fte te kort | 0,31 fte met expertise ggz in het team, waar 0,5 fte genoeg is, en 0,0 fte stedelijk, waar 1,0 fte genoeg is | -
            beter | DV-3 | waarschuwing | team Noord | 0,38 fte te kort | 0,35 fte te kort | 0,16 fte met expertise verslaving in het team, waar 0,5 fte genoeg is, en 0,0 fte stedelijk, waar 1,0 fte genoeg is | -
            weg | BN-4 | waarschuwing | Centrum | 0,2 fte te kort | - | 1,2 fte bezet, 0,7 fte minder dan de 1,9 fte van de verdeling; benodigd is 1,38 fte | -
            weg | BN-4 | waarschuwing | Noorderpark | 0,2 fte te veel | - | 2,2 fte bezet, 0,7 fte meer dan de 1,5 fte van de verdeling; benodigd is 1,38 fte | -
            weg | HV-9 | aandacht | Centrum | 1 voorwaarde te weinig | - | Huis van de wijk heeft geen toilet voor wie in een rolstoel zit | -
            ");
            insta::assert_snapshot!(regels(&wijken).join("\n"), @"
            WK010600 | Centrum | 1.38 | 1.38 | 0 | 1.2 | 1.55 | 0.35 | 1044.43 | 1044.43 | 0 | 0.87 | 1.12 | 0.25 | 6 | 0 | -6 | 0.72 | 0.93 | 0.21 | 100 | 0 | -100 | 144700 | 125550 | -19150 | - | - | - | - | - | - | 1.9 | 1.9 | 0
            WK010601 | Noorderpark | 1.38 | 1.38 | 0 | 2.2 | 1.55 | -0.65 | 0 | 1044.43 | 1044.43 | 1.59 | 1.12 | -0.47 | 0 | 0 | 0 | 1.32 | 0.93 | -0.39 | 100 | 0 | -100 | 175200 | 125550 | -49650 | - | - | - | - | - | - | 1.5 | 1.5 | 0
            - | stedelijk | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | - | - | - | 0 | 0 | 0 | 0 | 0 | 0 | - | - | - | 0 | 0 | 0 | - | - | - | - | - | - | - | - | -
            - | overig | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | 95860 | 92665 | -3195 | - | - | - | - | - | - | - | - | -
            ");
            let zelfde = Vergelijking { naar: vergelijking.van, ..vergelijking };
            assert!(zelfde.verschillen().is_empty());
            assert!(zelfde.gevolg().erbij.is_empty() && zelfde.gevolg().weg.is_empty());
        });
    });
}

#[test]
fn scenario_with_a_botsing_is_shown_as_such() {
    let (mut plan, _) = proef();
    Wijziging::figuur(Waar::nieuw(["normen", "ratio"]), Waarde::vast(dec!(92))).pas_toe(&mut plan).unwrap();
    met_zicht(&plan, |zicht| {
        let tabel = zoek("scenarios").unwrap().maak(&zicht);
        insta::assert_snapshot!(regels(&tabel).join("\n"), @"
        s | Minder locaties | - | 1 | Team Noord, ambulant begeleider (Voorbeeld A): 2,4 → 3,1 fte | true | -
        s | Minder locaties | - | 2 | Huis van de wijk: open → gesloten vanaf 2027 | true | -
        s | Minder locaties | - | 3 | Norm, ratio: 95 % → 90 % | false | gemaakt als “Norm, ratio: 95 % → 90 %”, en nu zou het zijn “Norm, ratio: 92 % → 90 %”
        s | Minder locaties | - | 4 | Begeleiding licht, kan ook: Opbouwwerker weg | - | -
        s | Minder locaties | - | 5 | Noorderpark, opbouwwerker (Voorbeeld A): 1,0 fte weg | - | -
        ");
    });
}

#[test]
fn eis_that_is_off_finds_nothing_and_is_shown_as_off() {
    let mut plan = Plan { eisen_uit: wijkplan::plan::Lijst::default(), ..klein() };
    let gevonden = |plan: &Plan| {
        met_zicht(plan, |z| z.toetsing.bevindingen.iter().map(|b| b.eis.id.to_owned()).collect::<Vec<String>>())
    };
    let eerst = gevonden(&plan);
    let id = eerst.first().expect("the small plan has findings").clone();
    let uit = EisUit { eis: id.as_str().into(), motivatie: "geldt hier niet".into() };
    let wijziging = Wijziging::erbij(&uit);
    wijziging.pas_toe(&mut plan).unwrap();
    let daarna = gevonden(&plan);
    assert_eq!(daarna, eerst.iter().filter(|e| **e != id).cloned().collect::<Vec<_>>());
    met_zicht(&plan, |zicht| {
        let rij = zoek("eisen").unwrap().maak(&zicht).rijen.into_iter().find(|r| r[0] == Cel::tekst(&id)).unwrap();
        assert_eq!(rij[4], Cel::tekst("uit"));
        assert_eq!(zoek("eisen_uit").unwrap().maak(&zicht).rijen.len(), 1);
    });
}

#[test]
fn note_outlives_what_it_is_about() {
    let mut plan = Plan { notities: wijkplan::plan::Lijst::default(), ..klein() };
    let notitie = Notitie {
        code: "n1".into(),
        over: Onderwerp::Figuur(Waar::nieuw(["bezetting", "b2", "fte"])),
        tekst: "navragen".into(),
        verborgen: true,
    };
    Wijziging::erbij(&notitie).pas_toe(&mut plan).unwrap();
    let regel = |plan: &Plan| met_zicht(plan, |z| regels(&zoek("notities").unwrap().maak(&z)).join("\n"));
    insta::assert_snapshot!(regel(&plan), @"n1 | Noorderpark, opbouwwerker (Voorbeeld A), fte | navragen | true");
    Wijziging::eraf(["bezetting", "b2"]).pas_toe(&mut plan).unwrap();
    insta::assert_snapshot!(regel(&plan), @"n1 | Bezettingsregel b2 (niet meer in het plan), fte | navragen | true");
}
