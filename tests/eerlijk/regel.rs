//! The rule itself, on the built-in plan and on random ones: no order decides, and the people that are named as lacking are
//! right and enough.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use wijkplan::calc::schaarste::Mensen;
use wijkplan::calc::{self, Gids, Uitkomst};
use wijkplan::plan::{Aanstelling, Band, Dienstverband, Herkomst, Plan, Waarde};

use crate::PLAN;
use crate::bouw::{Bouw, Voorziening, Waar};

/// Hours covered and the tekort of each gebied and voorziening, by code; a tekort is the work that shares it.
type Beeld = BTreeMap<(String, String), (Decimal, BTreeSet<(String, String)>, BTreeSet<(String, Decimal)>)>;

fn beeld(plan: &Plan, uitkomst: &Uitkomst) -> Beeld {
    let gedekt = &uitkomst.gedekt;
    let naam = |(gebied, v): (usize, usize)| {
        let gebied = plan.wijken.get(gebied).map_or("stad", |w| w.code.as_str());
        (gebied.to_owned(), plan.voorzieningen[v].code.to_string())
    };
    let mut mensen = Mensen::van(uitkomst);
    let mut uit = Beeld::new();
    for gebied in 0..=uitkomst.stad() {
        for v in 0..plan.voorzieningen.len() {
            let waar = (gebied, v);
            let tekort = gedekt.tekort[waar];
            let samen = tekort.map(|t| gedekt.tekorten[t].werk.iter().map(|&w| naam(w)).collect()).unwrap_or_default();
            let mist = gedekt.schaarste(waar).map(|s| mensen.mist(s).to_vec()).unwrap_or_default();
            let wie = mist
                .into_iter()
                .map(|m| (format!("{:?} {}", m.plek, plan.functies[m.functie].code), m.fte.round_dp(18)));
            uit.insert(naam(waar), (gedekt.gedekt[waar].round_dp(18), samen, wie.collect()));
        }
    }
    uit
}

/// Every row with a shortage: who is named may do that work, and with the fte that are named, of all who are lacking
/// together, the whole shortage is covered.
fn genoemd_is_genoeg(plan: &Plan, jaar: u16, band: Band) {
    let uitkomst = calc::bereken(plan, jaar, band);
    let mut mensen = Mensen::van(&uitkomst);
    for schaarste in &uitkomst.gedekt.schaarsten {
        let alle = mensen.mist(schaarste);
        let mut meer = plan.clone();
        for (nummer, mist) in alle.iter().enumerate() {
            let fte = mist.fte.round_dp_with_strategy(9, RoundingStrategy::AwayFromZero);
            meer.bezetting.push(Aanstelling {
                personen: None,
                vast_in: Vec::new(),
                code: format!("erbij-{nummer}").as_str().into(),
                plek: mist.plek.clone(),
                functie: plan.functies[mist.functie].code.clone(),
                organisatie: plan.organisaties[0].code.clone(),
                fte: Waarde::vast(fte),
                dienstverband: Dienstverband::InDienst,
                vanaf: None,
                tot_en_met: None,
                expertise: Vec::new(),
                kosten_per_fte: None,
                herkomst: Herkomst::default(),
            });
        }
        let na = calc::bereken(&meer, jaar, band);
        for waar in schaarste.werk(&uitkomst.gedekt) {
            assert!(alle.iter().any(|m| uitkomst.gedekt.kan(m.bron, waar)), "{waar:?} waits for others");
            assert_eq!(na.gedekt.tekort[waar], None, "{waar:?} in {jaar} {band:?}: {alle:?}");
        }
    }
}

/// The lists of a plan in another order, rows and their own lists alike.
fn omgegooid(plan: &Plan, draai: usize) -> Plan {
    fn draaien<T>(lijst: &mut [T], draai: usize) {
        if draai % 2 == 1 {
            lijst.reverse();
        }
        let lengte = lijst.len().max(1);
        lijst.rotate_left(draai / 2 % lengte);
    }
    let mut plan = plan.clone();
    draaien(&mut plan.werktijden, draai);
    draaien(&mut plan.functies, draai);
    draaien(&mut plan.voorzieningen, draai + 1);
    draaien(&mut plan.organisaties, draai);
    draaien(&mut plan.buurtteams, draai);
    draaien(&mut plan.bezetting, draai);
    draaien(&mut plan.locaties, draai);
    draaien(&mut plan.wijken, draai + 2);
    for voorziening in &mut plan.voorzieningen {
        draaien(&mut voorziening.inzet, draai);
        draaien(&mut voorziening.kan_ook, draai);
    }
    for team in &mut plan.buurtteams {
        draaien(&mut team.werkgebied, draai);
    }
    plan
}

#[test]
fn order_changes_nothing_in_the_built_in_plan() {
    for band in Band::ALLE {
        let eerst = beeld(&PLAN, &calc::bereken(&PLAN, 2028, band));
        for draai in [1, 4, 7] {
            let plan = omgegooid(&PLAN, draai);
            assert!(beeld(&plan, &calc::bereken(&plan, 2028, band)) == eerst, "{band:?}, {draai}");
        }
    }
}

#[test]
fn who_is_named_is_right_and_enough_in_every_year_and_band() {
    for &jaar in &PLAN.planjaren {
        for band in Band::ALLE {
            genoemd_is_genoeg(&PLAN, jaar, band);
        }
    }
}

/// Standing in for each other never covers less in all, and the setting is the only thing that differs.
#[test]
fn functies_of_one_inzet_stand_in_for_each_other_where_the_plan_says_so() {
    let mut samen = PLAN.clone();
    samen.normen.onderling = true;
    let ongedekt = |plan: &Plan| calc::bereken(plan, 2028, Band::Hoog).gedekt.ongedekt().into_iter().sum::<Decimal>();
    assert!(ongedekt(&samen) < ongedekt(&PLAN), "{} {}", ongedekt(&samen), ongedekt(&PLAN));
    genoemd_is_genoeg(&samen, 2028, Band::Hoog);
}

fn voorziening(wijken: usize, functies: usize) -> impl Strategy<Value = Voorziening> {
    (
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(0_u32..3000, wijken),
        prop::collection::btree_set(0..functies, 1..=3),
        prop::collection::btree_set(0..functies, 0..=2),
    )
        .prop_map(|(stad, wettelijk, uren, wie, ook)| {
            let wie: Vec<usize> = wie.into_iter().collect();
            let procenten: &[&str] = match wie.len() {
                1 => &["100"],
                2 => &["62.5", "37.5"],
                _ => &["50", "30", "20"],
            };
            let inzet = wie.into_iter().zip(procenten.iter().map(|p| (*p).to_owned())).collect();
            Voorziening { stad, wettelijk, uren, inzet, kan_ook: ook.into_iter().collect() }
        })
}

fn bouw() -> impl Strategy<Value = Bouw> {
    let waar = || prop_oneof![4 => (0_usize..2).prop_map(Waar::Team), 2 => (0_usize..4).prop_map(Waar::Wijk), 1 => Just(Waar::Stad)];
    (
        prop::collection::vec(voorziening(4, 4), 1..5),
        prop::collection::vec((waar(), 0_usize..4, 0_u32..4000), 0..9),
        prop_oneof![Just(0_u32), 1_u32..90],
        prop_oneof![Just(vec![vec![0, 1], vec![2]]), Just(vec![vec![0, 1, 2], vec![3]])],
    )
        .prop_map(|(voorzieningen, mensen, taken, teams)| Bouw {
            teams,
            wijken: 4,
            functies: 4,
            taken,
            voorzieningen,
            mensen,
            draai: 0,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn who_is_named_is_right_and_enough_in_any_plan(bouw in bouw(), onderling in any::<bool>()) {
        let mut plan = bouw.plan();
        plan.normen.onderling = onderling;
        genoemd_is_genoeg(&plan, 2028, Band::Midden);
    }

    #[test]
    fn order_changes_nothing_in_any_plan(bouw in bouw(), draai in 1_usize..12) {
        let (plan, anders) = (bouw.plan(), Bouw { draai, ..bouw }.plan());
        let eerst = beeld(&plan, &calc::bereken(&plan, 2028, Band::Midden));
        prop_assert!(beeld(&anders, &calc::bereken(&anders, 2028, Band::Midden)) == eerst);
    }

    /// Nobody works more than they have, and nothing is covered twice: hours used and left are those that there are.
    #[test]
    fn hours_are_used_once(bouw in bouw()) {
        let plan = bouw.plan();
        let uitkomst = calc::bereken(&plan, 2028, Band::Midden);
        let gedekt = &uitkomst.gedekt;
        let uren: Decimal = gedekt.ploegen.iter().map(|p| p.uren).sum();
        let over: Decimal = gedekt.ploegen.iter().map(|p| p.ongebruikt).sum();
        let werk: Decimal = gedekt.taken.iter().map(|t| t.gedekt).sum();
        prop_assert!((uren - over - werk).abs() < Decimal::new(1, 6), "{} {} {}", uren, over, werk);
        let gids = Gids::van(&plan);
        prop_assert!(gedekt.ploegen.iter().all(|p| p.wijken == gids.wijken_van(&p.plek)));
        for taak in &gedekt.taken {
            prop_assert!(taak.gedekt >= Decimal::ZERO && taak.ongedekt() > Decimal::new(-1, 6), "{:?}", taak);
        }
    }
}
