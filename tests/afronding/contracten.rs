//! Contracts of a part of the year: days are added up before they are divided.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use serde_json::Value;
use wijkplan::calc;
use wijkplan::plan::wijk::Meting;
use wijkplan::plan::{Aanstelling, Band, Dienstverband, Plan, Plek, Waarde};

use crate::{getal, klein, kolom, reken};

/// The smallest plan with one row of so much fte for its first functie, and otherwise nobody.
fn met_een_rij(plek: Plek, fte: Decimal, jaar: i16) -> Plan {
    let mut plan = klein();
    plan.overname.clear();
    plan.scenarios.clear();
    plan.notities.clear();
    plan.functies.iter_mut().for_each(|f| f.aanvullend.clear());
    plan.bezetting.truncate(1);
    let rij = &mut plan.bezetting[0];
    (rij.code, rij.plek) = ("rij".into(), plek);
    rij.functie = plan.functies[0].code.clone();
    (rij.fte, rij.kosten_per_fte) = (Waarde::vast(fte), None);
    rij.dienstverband = Dienstverband::InDienst;
    (rij.vanaf, rij.tot_en_met) = (Some(date(jaar, 1, 1)), Some(date(jaar, 12, 31)));
    plan
}

/// The row cut into pieces at the end of these days.
fn geknipt(plan: &Plan, dagen: &[Date]) -> Plan {
    let heel = plan.bezetting[0].clone();
    let (mut rijen, mut vanaf): (Vec<Aanstelling>, _) = (Vec::new(), heel.vanaf);
    for (n, &einde) in dagen.iter().chain(&heel.tot_en_met).enumerate() {
        let code = format!("rij-{n:02}").as_str().into();
        rijen.push(Aanstelling { code, vanaf, tot_en_met: Some(einde), ..heel.clone() });
        vanaf = einde.checked_add(1.day()).ok();
    }
    Plan { bezetting: rijen.into(), ..plan.clone() }
}

fn maandeinden(jaar: i16) -> Vec<Date> {
    (1..=11).map(|maand| date(jaar, maand, 1).last_of_month()).collect()
}

/// What must be the same, to the last of nine decimals.
const TABELLEN: [&str; 9] = [
    "overzicht",
    "formatie",
    "verdeling",
    "bezetting",
    "capaciteit",
    "levering",
    "huisvesting",
    "begroting",
    "meerjarenbegroting",
];

fn hetzelfde(een: &Plan, ander: &Plan, jaar: u16) {
    for naam in TABELLEN {
        assert_eq!(reken(een, naam, jaar), reken(ander, naam, jaar), "{naam}");
    }
    let telt = |plan: &Plan| reken(plan, "aanstellingen", jaar)["totaal"]["telt"].clone();
    assert_eq!(telt(een), telt(ander));
}

/// A post of the budget.
fn post(plan: &Plan, naam: &str) -> Decimal {
    let tabel: Value = reken(plan, "begroting", 2028);
    let rij = tabel["rijen"].as_array().unwrap().iter().find(|r| r["post"] == naam).unwrap().clone();
    getal(&rij["euro"])
}

#[test]
fn twelve_contracts_of_a_month_are_one_of_the_year() {
    let wijk = || Plek::Wijk(klein().wijken[0].code.clone());
    let team = || Plek::Team(klein().buurtteams[0].code.clone());
    for (jaar, plek, fte) in [
        (2028, wijk(), dec!(1)),
        (2028, team(), dec!(1)),
        (2029, team(), dec!(0.1)),
        (2029, Plek::Stad, dec!(0.7)),
        (2028, wijk(), dec!(0.333333333)),
    ] {
        let heel = met_een_rij(plek, fte, jaar);
        hetzelfde(&heel, &geknipt(&heel, &maandeinden(jaar)), jaar.unsigned_abs());
    }
}

/// Twelve times a tenth of a begeleider of € 82.500,50 is a tenth of one: € 8.250,05, not € 9.900.
#[test]
fn a_tenth_of_a_month_is_no_hundredth() {
    let plan = met_een_rij(Plek::Wijk(klein().wijken[0].code.clone()), dec!(0.1), 2028);
    assert_eq!(plan.functies[0].kosten_per_fte.midden, dec!(82500.50));
    let maanden = geknipt(&plan, &maandeinden(2028));
    assert_eq!(post(&maanden, "personeel"), dec!(8250.05));
    let rijen = kolom(&reken(&maanden, "aanstellingen", 2028), "telt");
    assert_eq!(rijen[0], dec!(0.008469945));
    // A row that is there does not read as nought.
    let tabel = crate::tabellen(&maanden, 2028, Band::Midden, &crate::TRAAG);
    let tabel = tabel.iter().find(|t| t.naam == "aanstellingen").unwrap();
    let getoond: Vec<String> = tabel.rijen.iter().map(|rij| wijkplan::report::tekst::cel(&rij[6])).collect();
    assert!(getoond.iter().all(|telt| telt == "0,01"), "{getoond:?}");
    let zin = "Telt: door afronding tellen de getoonde getallen op tot 0,12; het totaal is 0,1.";
    assert!(tabel.voetnoten.iter().any(|n| n == zin), "{:?}", tabel.voetnoten);
}

/// One fte of € 80.000 from 1 July: 184 of 366 days.
#[test]
fn half_a_year_is_counted_in_days() {
    let mut plan = met_een_rij(Plek::Stad, dec!(1), 2028);
    plan.functies[0].kosten_per_fte = Waarde::vast(dec!(80000));
    plan.bezetting[0].vanaf = Some(date(2028, 7, 1));
    assert_eq!(post(&plan, "personeel"), dec!(40218.579234973));
}

/// Ten rows of a tenth in a team whose wijken need three fifths and two fifths of it.
#[test]
fn ten_rows_of_a_tenth_go_by_need_like_one_of_one() {
    let mut plan = met_een_rij(Plek::Team(klein().buurtteams[0].code.clone()), dec!(1), 2028);
    plan.voorzieningen.truncate(1);
    let v = &mut plan.voorzieningen[0];
    v.inzet[0].procent = Waarde::vast(dec!(100));
    v.inzet.truncate(1);
    assert_eq!(v.inzet[0].functie, plan.functies[0].code);
    for (wijk, volume) in plan.wijken.iter_mut().zip([dec!(60), dec!(40)]) {
        wijk.vraag = vec![Meting { voorziening: v.code.clone(), volume: Waarde::vast(volume) }];
    }
    let rij = plan.bezetting[0].clone();
    plan.bezetting = (0..10)
        .map(|n| Aanstelling { code: format!("r{n}").as_str().into(), fte: Waarde::vast(dec!(0.1)), ..rij.clone() })
        .collect();
    assert_eq!(kolom(&reken(&plan, "formatie", 2028), "er_is"), [dec!(0.6), dec!(0.4)]);
}

/// A wijk where nobody lives has money, but none per inhabitant.
#[test]
fn per_inhabitant_is_nothing_where_nobody_lives() {
    let mut plan = klein();
    let bevolking = &mut plan.wijken[1].bevolking;
    bevolking.inwoners = 0;
    bevolking.leeftijd = wijkplan::plan::wijk::Leeftijden::default();
    let tabel = reken(&plan, "verdeling_euro", 2028);
    let rij = &tabel["rijen"][1];
    assert!(getal(&rij["samen"]) > Decimal::ZERO && rij["per_inwoner"].is_null(), "{rij}");
    let euro = crate::tabellen(&plan, 2028, Band::Midden, &crate::TRAAG);
    let euro = euro.iter().find(|t| t.naam == "verdeling_euro").unwrap();
    assert_eq!(wijkplan::report::tekst::cel(&euro.rijen[1][6]), "–");
    // And where nothing is asked no share of it is covered.
    plan.voorzieningen.clear();
    plan.wijken.iter_mut().for_each(|w| w.vraag.clear());
    let totaal = &reken(&plan, "bezetting", 2028)["totaal"];
    assert!(totaal["deel"].is_null() && getal(&totaal["gevraagd"]).is_zero(), "{totaal}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Cut anywhere, in any order of the rows.
    #[test]
    fn a_contract_may_be_cut_anywhere(
        dagen in prop::collection::btree_set(1_i64..365, 1..15), duizendsten in 1_i64..3000, draai in 0_usize..20,
    ) {
        let plek = Plek::Team(klein().buurtteams[0].code.clone());
        let heel = met_een_rij(plek, Decimal::new(duizendsten, 3), 2028);
        let eerste = date(2028, 1, 1);
        let dagen: Vec<Date> = dagen.into_iter().map(|d| eerste.checked_add(d.days()).unwrap()).collect();
        let mut plan = geknipt(&heel, &dagen);
        let n = plan.bezetting.len();
        plan.bezetting.rotate_left(draai % n);
        hetzelfde(&heel, &plan, 2028);
        // And exactly: the rows are the gebieden, and each row is what it is of them.
        let uit = calc::bereken(&plan, 2028, Band::Midden).bezetting;
        let samen: Decimal = uit.fte.kolom(0).sum();
        prop_assert_eq!(uit.per_rij.iter().sum::<Decimal>(), samen);
        let mut per_rij = vec![Decimal::ZERO; uit.per_rij.len()];
        for (gebied, fte) in uit.fte.kolom(0).enumerate() {
            let hier: Vec<(usize, Decimal)> = uit.in_gebied(gebied).collect();
            for &(rij, deel) in &hier {
                per_rij[rij] += deel;
            }
            prop_assert_eq!(hier.iter().map(|(_, deel)| deel).sum::<Decimal>(), *fte);
        }
        prop_assert_eq!(&per_rij, &uit.per_rij);
    }
}
