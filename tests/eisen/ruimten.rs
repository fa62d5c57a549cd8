//! Rooms per dagdeel: worked out by hand, and what must always hold.

use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::calc::Gids;
use wijkplan::calc::ruimten::{self, Cel, Ruimten, Soort};
use wijkplan::dekking::Oordeel;
use wijkplan::plan::dagdeel::WEEK;
use wijkplan::plan::{Band, Bestemming, Dag, Dagdeel, Gebruik, Locatie, Plan, Waarde};

use super::gevallen::{bekend, samen};
use super::{eis, na, reken};

/// Monday morning, and Monday evening.
const MA_OCHTEND: usize = 0;
const MA_AVOND: usize = 2;

fn ruimten(plan: &Plan) -> Ruimten {
    ruimten::bereken(plan, &Gids::van(plan), &reken(plan).0)
}

fn kamers(plan: &mut Plan, locatie: usize, spreekkamers: Decimal) {
    plan.locaties[locatie].spreekkamers = bekend(spreekkamers);
}

/// What Noord, Zuid and the city have of a kind in a dagdeel.
fn er_is(plan: &Plan, soort: Soort, dagdeel: usize) -> [Decimal; 3] {
    let ruimten = ruimten(plan);
    [0, 1, 2].map(|gebied| ruimten.cel(soort, gebied, dagdeel).er_is)
}

#[test]
fn a_room_is_used_once_and_its_own_wijk_goes_first() {
    // Each wijk asks two rooms. Noord has three and Zuid none: of one team, what is left in Noord helps.
    let drie = |p: &mut Plan| {
        kamers(p, 0, dec!(3));
        kamers(p, 1, dec!(0));
    };
    let apart = na(drie);
    assert_eq!(er_is(&apart, Soort::Spreekkamer, MA_OCHTEND), [dec!(3), dec!(0), dec!(0)]);
    let een_team = na(|p| {
        drie(p);
        samen(p);
    });
    assert_eq!(er_is(&een_team, Soort::Spreekkamer, MA_OCHTEND), [dec!(2), dec!(1), dec!(0)]);
    let ruimten = ruimten(&een_team);
    assert_eq!(ruimten.cel(Soort::Spreekkamer, 1, MA_OCHTEND).tekort(), dec!(1));
    // Of another team it is free, and named.
    let los = self::ruimten(&apart);
    let elders = los.elders(&apart, Band::Midden, Soort::Spreekkamer, 1, MA_OCHTEND).unwrap();
    assert_eq!((elders.locatie, elders.vrij), (0, dec!(1)));
    // From Zuiderveld it is 26 thousandths of a degree to the north.
    assert!((elders.meter - 2_950.0).abs() < 50.0, "{}", elders.meter);
}

#[test]
fn a_place_for_several_wijken_gives_each_the_same_part() {
    let plan = na(|p| {
        kamers(p, 0, dec!(3));
        kamers(p, 1, dec!(0));
        p.locaties[0].voor = Bestemming::Wijken(p.wijken.iter().map(|w| w.code.clone()).collect());
    });
    assert_eq!(er_is(&plan, Soort::Spreekkamer, MA_OCHTEND), [dec!(1.5), dec!(1.5), dec!(0)]);
    // Its cost and its workplaces go by their inhabitants, and no more than once.
    let (uitkomst, _) = reken(&plan);
    let [noord, zuid, stad] = &uitkomst.huisvesting[..] else { panic!("drie gebieden") };
    assert_eq!((noord.kosten, zuid.kosten, stad.kosten), (dec!(30000), dec!(90000), dec!(0)));
    assert_eq!((noord.werkplekken, zuid.werkplekken), (dec!(1.5), dec!(4.5)));
    assert_eq!((noord.locaties.contains(&0), zuid.locaties.contains(&0)), (true, true));
}

#[test]
fn a_place_for_the_city_serves_the_city_and_then_who_is_short_and_bears_its_own_cost() {
    // The crisisdienst asks half a room of the three; Noord, of which it was, gets what it misses.
    let plan = na(|p| {
        kamers(p, 0, dec!(3));
        p.locaties[0].voor = Bestemming::Stad;
        let crisis = p.voorzieningen.iter_mut().find(|v| v.code.as_str() == "crisis").unwrap();
        crisis.op_locatie = Some(Waarde::vast(dec!(60)));
    });
    assert_eq!(er_is(&plan, Soort::Spreekkamer, MA_OCHTEND), [dec!(2), dec!(2), dec!(1)]);
    let (uitkomst, toetsing) = reken(&plan);
    let kosten: Vec<Decimal> = uitkomst.huisvesting.iter().map(|r| r.kosten).collect();
    assert_eq!(kosten, [dec!(0), dec!(60000), dec!(60000)]);
    assert_eq!(kosten.iter().sum::<Decimal>() + uitkomst.kosten.kanalen, uitkomst.kosten.huisvesting);
    // It is no place of the team of Noord any more.
    assert!(toetsing.bevindingen.iter().any(|b| b.sleutel.as_str() == "HV-1a wijk:WK999901"));
    assert!(toetsing.bevindingen.iter().any(|b| b.sleutel.as_str() == "HV-5 team:noord"));
}

#[test]
fn what_is_not_known_is_neither_there_nor_absent() {
    let oordeel = |plan: &Plan| reken(plan).1.oordeel(eis("HV-6"), 0);
    let zonder_dagdelen = |kamers_: Decimal| {
        na(|p| {
            p.locaties[0].dagdelen = wijkplan::plan::Dagdelen::default();
            kamers(p, 0, kamers_);
        })
    };
    // Enough if it can be used then, or too few whenever it can.
    assert!(matches!(oordeel(&zonder_dagdelen(dec!(2))), Oordeel::NogNiet(_)));
    assert_eq!(oordeel(&zonder_dagdelen(dec!(1.9))), Oordeel::LetOp);
    let plan = zonder_dagdelen(dec!(2));
    let cel = ruimten(&plan).cel(Soort::Spreekkamer, 0, MA_OCHTEND).clone();
    assert_eq!((cel.er_is, cel.hoogstens, cel.genoeg()), (dec!(0), Some(dec!(2)), None));
    // Of a place of which nobody knows how many rooms it has, there is no most.
    let plan = na(|p| p.locaties[0].spreekkamers = Waarde::vast(dec!(0)));
    let cel = ruimten(&plan).cel(Soort::Spreekkamer, 0, MA_OCHTEND).clone();
    assert_eq!((cel.er_is, cel.hoogstens, cel.genoeg()), (dec!(0), None, None));
    // But when it cannot be used it has none, whatever it has.
    let plan = na(|p| {
        p.locaties[0].spreekkamers = Waarde::vast(dec!(0));
        p.normen.in_de_avond = Waarde::vast(dec!(10));
    });
    let cel = ruimten(&plan).cel(Soort::Spreekkamer, 0, MA_AVOND).clone();
    assert_eq!((cel.hoogstens, cel.genoeg(), cel.tekort()), (Some(dec!(0)), Some(false), dec!(0.4)));
}

#[test]
fn a_place_that_is_sold_takes_its_rooms_dagdelen_cost_contract_and_judgements_along() {
    let plan = na(|p| {
        p.locaties[0].gebruik = Gebruik::Verkocht(2029);
        p.besluiten.clear();
    });
    let stand = |jaar| {
        let uitkomst = wijkplan::calc::bereken(&plan, jaar, Band::Midden);
        let toetsing = wijkplan::dekking::Toetsing::van(&plan, &uitkomst);
        let ruimten = ruimten::bereken(&plan, &Gids::van(&plan), &uitkomst);
        (uitkomst, toetsing, ruimten)
    };
    let sleutels = |toetsing: &wijkplan::dekking::Toetsing| -> Vec<String> {
        let noord = toetsing.bevindingen.iter().filter(|b| b.raakt(0) && b.eis.id.starts_with("HV"));
        noord.map(|b| b.sleutel.to_string()).collect()
    };
    let (voor, toets_voor, ruimten_voor) = stand(2028);
    let (erna, toets_erna, ruimten_erna) = stand(2029);
    assert_eq!(sleutels(&toets_voor), Vec::<String>::new());
    assert_eq!(
        sleutels(&toets_erna),
        [
            "HV-1a wijk:WK999901",
            "HV-1b wijk:WK999901",
            "HV-2 team:noord",
            "HV-3 wijk:WK999901",
            "HV-5 team:noord",
            "HV-6 wijk:WK999901 ruimte:Spreekkamer",
            "HV-6 wijk:WK999901 ruimte:Groepsruimte",
            "HV-8 wijk:WK999901 locatie:huis-noord",
        ]
    );
    let rooms = |ruimten: &Ruimten| Soort::ALLE.map(|soort| ruimten.cel(soort, 0, MA_OCHTEND).er_is);
    assert_eq!(rooms(&ruimten_voor), [dec!(3), dec!(2), dec!(1)]);
    assert_eq!(rooms(&ruimten_erna), [dec!(0); 3]);
    let kosten = |uitkomst: &wijkplan::calc::Uitkomst| uitkomst.huisvesting[0].kosten;
    assert_eq!((kosten(&voor), kosten(&erna)), (dec!(60000), dec!(0)));
    assert_eq!(voor.kosten.huisvesting - erna.kosten.huisvesting, dec!(60000));
    // Its contract is of no use any more, and so not judged.
    assert_eq!(toets_erna.oordeel(eis("HV-7"), 0), Oordeel::NietVanToepassing);
}

/// Noorderpark in the built-in plan, 2028, worked out by hand from its hours (table `vraag`). Individual work on location:
/// 15.779,2126 hours a year (40 % of most; 20 % of ouderen, jongerenwerk and toegang Wmo, 70 % of kortdurende hulp and
/// financiële toegang, 80 % of jeugd-ggz, 10 % of vroegsignalering, none of school als wijk), one tenth in the evening:
/// × 90 % ÷ 46 weken ÷ 10 dagdelen ÷ (3,5 × 70 %) = 12,601 rooms by day, × 10 % ÷ 46 ÷ 5 ÷ 2,45 = 2,800 in the evening.
/// Meetings: 612,597 of inloop, of which a tenth in the evening, 1.169,285 and 131,264 of dagbesteding, all by day: ÷ 46 ÷ 10
/// = 4,026 rooms by day, 61,260 ÷ 46 ÷ 5 = 0,266 in the evening. De Componist (4 spreekkamers, 3 groepsruimten) is the
/// plan's from Monday to Friday and on Tuesday and Thursday evening, LTC (1 and 1) by day.
#[test]
fn a_week_in_noorderpark_is_what_it_is_by_hand() {
    let plan = wijkplan::store::ingebouwd().unwrap().plan;
    let uitkomst = wijkplan::calc::bereken(&plan, 2028, Band::Midden);
    let ruimten = ruimten::bereken(&plan, &Gids::van(&plan), &uitkomst);
    let wijk = plan.wijken.iter().position(|w| w.naam == "Noorderpark").unwrap();
    let nul = dec!(0);
    // Per kind: asked and there by day, and asked in the evening and there on Tuesday evening.
    for (soort, dag, er_is, avond, op_dinsdag) in [
        (Soort::Spreekkamer, dec!(12.601), dec!(5), dec!(2.800), dec!(4)),
        (Soort::Groepsruimte, dec!(4.026), dec!(4), dec!(0.266), dec!(3)),
    ] {
        for (d, (dag_, deel)) in WEEK.into_iter().enumerate() {
            let cel = ruimten.cel(soort, wijk, d);
            let werkdag = dag_ <= Dag::Vr;
            let open_avond = [Dag::Di, Dag::Do].contains(&dag_);
            let (nodig, hier) = match deel {
                _ if !werkdag => (nul, nul),
                Dagdeel::Avond => (avond, if open_avond { op_dinsdag } else { nul }),
                Dagdeel::Ochtend | Dagdeel::Middag => (dag, er_is),
            };
            assert_eq!(cel.nodig.round_dp(3), nodig, "{soort:?} {dag_:?} {deel:?}");
            let tekort = (nodig - hier).max(nul);
            assert!((cel.tekort() - tekort).abs() < dec!(0.001), "{soort:?} {dag_:?} {deel:?}: {}", cel.tekort());
            // What is over helps the work for the whole city.
            assert!(cel.er_is <= hier && cel.er_is >= hier.min(nodig.round_dp(2)), "{soort:?} {dag_:?} {deel:?}");
            assert_eq!(cel.genoeg(), Some(tekort.is_zero()), "{soort:?} {dag_:?} {deel:?}");
        }
    }
}

#[test]
fn the_parts_of_the_cost_add_up_and_come_once_to_the_budget() {
    let plan = na(|p| {
        p.locaties[0].exploitatie = Some(Waarde::vast(dec!(7000)));
        p.locaties[0].beheer = Some(Waarde::vast(dec!(3000)));
        p.locaties[0].kosten_eenmalig = Some(Waarde::vast(dec!(8000)));
    });
    let (uitkomst, _) = reken(&plan);
    // € 60.000 + 7.000 + 3.000, and € 8.000 over the eight years of the contract.
    assert_eq!(uitkomst.huisvesting[0].kosten, dec!(71000));
    assert_eq!(uitkomst.kosten.huisvesting, dec!(131000));
    // What the rent is, is not known: then the cost is not, whatever else is.
    let zonder = na(|p| {
        p.locaties[0].kosten = None;
        p.locaties[0].beheer = Some(Waarde::vast(dec!(3000)));
    });
    assert!(reken(&zonder).1.bevindingen.iter().any(|b| b.sleutel.as_str() == "HV-10 stad"));
}

/// Some places in the two wijken of the small plan.
fn plekken() -> impl Strategy<Value = Vec<(usize, u8, u8, bool, bool)>> {
    prop::collection::vec((0..2_usize, 0..3_u8, 0..6_u8, any::<bool>(), any::<bool>()), 0..5)
}

fn met(plekken: &[(usize, u8, u8, bool, bool)], een_team: bool) -> Plan {
    na(|p| {
        let basis = p.locaties[0].clone();
        p.locaties.clear();
        for (nummer, &(wijk, voor, hoeveel, weet, avond)) in plekken.iter().enumerate() {
            let mut plek = Locatie { code: format!("p{nummer}").as_str().into(), ..basis.clone() };
            plek.wijk = p.wijken[wijk].code.clone();
            plek.voor = match voor {
                0 => Bestemming::Eigen,
                1 => Bestemming::Wijken(p.wijken.iter().map(|w| w.code.clone()).collect()),
                _ => Bestemming::Stad,
            };
            plek.spreekkamers = if weet { bekend(Decimal::from(hoeveel)) } else { Waarde::vast(dec!(0)) };
            plek.dagdelen.avond = if avond { Dag::ALLE.to_vec() } else { Vec::new() };
            p.locaties.push(plek);
        }
        p.normen.in_de_avond = Waarde::vast(dec!(10));
        p.voorzieningen.iter_mut().for_each(|v| v.op_locatie = None);
        if een_team {
            samen(p);
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn rooms_are_given_once_and_no_order_of_places_decides(plekken in plekken(), een_team in any::<bool>()) {
        let plan = met(&plekken, een_team);
        let mut andersom = plan.clone();
        andersom.locaties.reverse();
        let (ruimten, ander) = (ruimten(&plan), self::ruimten(&andersom));
        for (d, (dag, dagdeel)) in WEEK.into_iter().enumerate() {
            let cellen: Vec<&Cel> = (0..3).map(|g| ruimten.cel(Soort::Spreekkamer, g, d)).collect();
            let er_zijn: Decimal = plan
                .locaties
                .iter()
                .filter(|l| l.te_gebruiken(dag, dagdeel) == Some(true))
                .map(|l| l.spreekkamers.midden)
                .sum();
            let verschil = cellen.iter().map(|cel| cel.er_is).sum::<Decimal>() - er_zijn;
            prop_assert!(verschil.abs() < dec!(0.00000001), "{} {}", d, verschil);
            for (g, cel) in cellen.iter().enumerate() {
                prop_assert_eq!(*cel, ander.cel(Soort::Spreekkamer, g, d));
                // What may be there is no less than what is.
                prop_assert!(cel.hoogstens.is_none_or(|hoogstens| hoogstens >= cel.er_is.min(cel.nodig)));
            }
        }
    }
}
