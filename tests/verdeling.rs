//! What must always hold of basis and plus, and of what people cover together, on the built-in plan with anything in it
//! changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::calc::{self, Gids, Uitkomst, verdeling};
use wijkplan::dekking::feiten::{Ongedekt, Voldoende};
use wijkplan::dekking::{Feit, Toetsing};
use wijkplan::plan::verdeling::Gewicht;
use wijkplan::plan::{Band, Kerncijfer, Methode, Plan, Verdeeleenheid, Waarde, Wijziging};
use wijkplan::store;

const JAAR: u16 = 2028;

static PLAN: LazyLock<Plan> = LazyLock::new(|| store::ingebouwd().unwrap().plan);

fn verdeeld(plan: &Plan, band: Band) -> verdeling::Verdeeld {
    verdeling::bereken(plan, &Gids::van(plan), JAAR, band)
}

fn som(delen: &[Decimal]) -> Decimal {
    delen.iter().sum()
}

/// Weights in whole percents that add up to 100.
fn gewichten() -> impl Strategy<Value = Vec<u32>> {
    let n = PLAN.verdeling.gewichten.len();
    prop::collection::vec(0_u32..=100, n - 1).prop_map(|mut grenzen| {
        grenzen.sort_unstable();
        grenzen.push(100);
        let mut vorige = 0;
        grenzen.into_iter().map(|g| g - std::mem::replace(&mut vorige, g)).collect()
    })
}

fn weeg(plan: &mut Plan, gewichten: &[u32]) {
    let nieuw = plan.verdeling.gewichten.iter().zip(gewichten);
    let nieuw: Vec<_> = nieuw.map(|(g, p)| (g.naar, Decimal::from(*p))).collect();
    Wijziging::gewichten(nieuw).pas_toe(plan).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn basis_and_plus_are_the_total_whatever_is_weighed(gewichten in gewichten(), honderdsten in 0_i64..60_000, m in 0_usize..3) {
        let mut plan = PLAN.clone();
        plan.verdeling.correcties.clear();
        weeg(&mut plan, &gewichten);
        plan.verdeling.totaal = Waarde::vast(Decimal::new(honderdsten, 2));
        plan.verdeling.methode = Methode::ALLE[m];
        for band in Band::ALLE {
            let v = verdeeld(&plan, band);
            // What is spread, and what is left below a tenth, is the total; what is short of it is short exactly.
            prop_assert_eq!(v.totaal, Decimal::new(honderdsten, 2));
            prop_assert_eq!(som(&v.basis) + som(&v.plus) + v.rest, v.totaal + v.tekort);
            prop_assert!(v.rest >= Decimal::ZERO && v.rest < Decimal::new(1, 1));
            prop_assert!(v.plus.iter().all(|p| *p >= Decimal::ZERO && p.scale() <= 1));
            prop_assert_eq!(&v.basis, &verdeeld(&PLAN, band).basis, "a weight never moves the basis");
        }
    }

    /// A total in euro: what it is worth in fte, and what it is again in euro.
    #[test]
    fn euros_add_up_and_fte_to_the_tenth(
        gewichten in gewichten(), tienden in 1800_i64..6000, centen in 0_i64..900_000, m in 0_usize..3,
    ) {
        let mut plan = PLAN.clone();
        weeg(&mut plan, &gewichten);
        plan.verdeling.methode = Methode::ALLE[m];
        for band in Band::ALLE {
            plan.verdeling.eenheid = Verdeeleenheid::Fte;
            plan.verdeling.totaal = Waarde::vast(Decimal::new(tienden, 1));
            let in_fte = verdeeld(&plan, band);
            // Less than a tenth of fte costs, so that it buys nothing.
            let euro = in_fte.totaal_voor(in_fte.totaal, Verdeeleenheid::Euro) + Decimal::new(centen, 2);
            prop_assume!(in_fte.tekort.is_zero() && in_fte.euro.prijs > Decimal::from(90_010));
            plan.verdeling.eenheid = Verdeeleenheid::Euro;
            plan.verdeling.totaal = Waarde::vast(euro);
            let in_euro = verdeeld(&plan, band);
            prop_assert_eq!(in_euro.euro.totaal() + in_euro.rest, euro);
            prop_assert_eq!(in_euro.totaal, in_fte.totaal);
            prop_assert_eq!(&in_euro.basis, &in_fte.basis);
            prop_assert_eq!(som(&in_euro.basis) + som(&in_euro.plus), in_euro.totaal);
            prop_assert!(in_euro.euro.plus.iter().all(|p| *p >= Decimal::ZERO && p.fract().is_zero()));
            // Cents in the total itself are left.
            prop_assert_eq!(in_euro.rest, euro.fract());
        }
    }

    /// The house-monotonicity of divisor methods (Balinski & Young): a larger total never takes from anyone.
    #[test]
    fn a_tenth_more_takes_from_no_wijk(gewichten in gewichten(), tienden in 1800_i64..4000) {
        let mut plan = PLAN.clone();
        plan.verdeling.correcties.clear();
        plan.verdeling.methode = Methode::SainteLague;
        weeg(&mut plan, &gewichten);
        let mut bij = |t: i64| {
            plan.verdeling.totaal = Waarde::vast(Decimal::new(t, 1));
            verdeeld(&plan, Band::Midden).plus
        };
        let (minder, meer) = (bij(tienden), bij(tienden + 1));
        prop_assert!(minder.iter().zip(&meer).all(|(a, b)| a <= b));
    }

    /// The order of the wijken in the plan changes nobody's share: ties go by code.
    #[test]
    fn the_order_of_the_wijken_does_not_matter(gewichten in gewichten(), keer in 1_usize..10, m in 0_usize..3) {
        let mut plan = PLAN.clone();
        weeg(&mut plan, &gewichten);
        plan.verdeling.methode = Methode::ALLE[m];
        let v = verdeeld(&plan, Band::Midden);
        let n = plan.wijken.len();
        plan.wijken.rotate_left(keer % n);
        let gedraaid = verdeeld(&plan, Band::Midden);
        for w in 0..n {
            prop_assert_eq!(v.plus[(w + keer) % n], gedraaid.plus[w]);
            prop_assert_eq!(v.euro.plus[(w + keer) % n], gedraaid.euro.plus[w]);
        }
    }

    /// Hours of staff that are used are the hours of demand that are covered, with any fte in any row.
    #[test]
    fn no_hour_is_made_or_lost(rijen in prop::collection::vec((0_usize..189, 0_i64..60), 1..12)) {
        let mut plan = PLAN.clone();
        for (rij, tienden) in rijen {
            let rij = rij % plan.bezetting.len();
            plan.bezetting[rij].fte = Waarde::vast(Decimal::new(tienden, 1));
        }
        let g = calc::bereken(&plan, JAAR, Band::Midden).gedekt;
        let ingezet: Decimal = g.ploegen.iter().map(|p| p.uren - p.ongebruikt).sum();
        let gedekt: Decimal = g.taken.iter().map(|t| t.gedekt).sum();
        // To the billionth in which hours are divided.
        prop_assert!((ingezet - gedekt).abs() < Decimal::new(1, 6), "{} {}", ingezet, gedekt);
        for taak in &g.taken {
            prop_assert!(taak.gedekt >= Decimal::ZERO && taak.ongedekt() > Decimal::new(-1, 6));
        }
        // Who could do the work of a shortage has nothing left.
        for bron in g.tekorten.iter().flat_map(|t| &t.uitgeput).map(|&b| &g.bronnen[b]) {
            prop_assert!(bron.ploeg.is_none_or(|p| g.ploegen[p].ongebruikt.is_zero()));
        }
    }
}

/// One jeugd-ggz-behandelaar less in Peelo: the hours, who is lacking and VD-1 are there.
#[test]
fn a_missing_jeugd_ggz_behandelaar_is_named() {
    let mut plan = PLAN.clone();
    let peelo = plan.wijken.iter().position(|w| w.naam == "Peelo").unwrap();
    let jeugd_ggz = plan.functies.iter().position(|f| f.code.as_str() == "jeugd-ggz-behandelaar").unwrap();
    let in_peelo = |u: &Uitkomst, plan: &Plan| {
        let alle = Toetsing::van(plan, u).bevindingen;
        let hier = alle.into_iter().filter(|b| b.eis.id == "VD-1" && b.raakt(peelo));
        hier.map(|b| b.feit).collect::<Vec<_>>()
    };
    assert_eq!(in_peelo(&calc::bereken(&plan, JAAR, Band::Midden), &plan), []);
    let rij = plan.bezetting.iter().find(|r| r.code.as_str() == "peelo-jeugd-ggz-behandelaar").unwrap();
    let minder = rij.fte.verplaatst(rij.fte.midden - Decimal::ONE);
    let terug = Wijziging::fte(&rij.code.clone(), &minder).pas_toe(&mut plan).unwrap();
    let feiten = in_peelo(&calc::bereken(&plan, JAAR, Band::Midden), &plan);
    let ongedekt: Vec<&Ongedekt> = feiten
        .iter()
        .filter_map(|feit| match feit {
            Feit::Voldoende(Voldoende::Ongedekt(ongedekt)) => Some(ongedekt),
            _ => None,
        })
        .filter(|o| o.mist.iter().any(|(_, functie)| *functie == jeugd_ggz))
        .collect();
    assert!(ongedekt.iter().any(|o| o.ongedekt > Decimal::ONE_HUNDRED), "{feiten:?}");
    terug.pas_toe(&mut plan).unwrap();
    assert_eq!(plan, *PLAN);
}

/// Worked out by hand: ten wijken with one fte of € 100.000 each leave € 1.500.050 of € 2.500.050. That is 15,0 fte, and
/// for Centrum, 7.165 of 69.700 inhabitants, € 154.202 and 1,5 fte.
#[test]
fn a_total_in_euro_by_hand() {
    let mut plan = PLAN.clone();
    let v = &mut plan.verdeling;
    v.basis.truncate(1);
    (v.basis[0].voet, v.basis[0].per_1000) = (Waarde::vast(Decimal::ONE), Waarde::vast(Decimal::ZERO));
    v.uitzonderingen.clear();
    v.correcties.clear();
    v.gewichten =
        vec![Gewicht { naar: Kerncijfer::Inwoners, procent: Decimal::ONE_HUNDRED, toelichting: String::new() }];
    (v.eenheid, v.totaal) = (Verdeeleenheid::Euro, Waarde::vast(Decimal::from(2_500_050)));
    let functie = plan.functies.iter_mut().find(|f| f.code == plan.verdeling.basis[0].functie).unwrap();
    functie.kosten_per_fte = Waarde::vast(Decimal::from(100_000));
    plan.begroting.prijsstijging = None;
    let v = verdeeld(&plan, Band::Midden);
    assert_eq!(v.euro.prijs, Decimal::from(100_000));
    assert_eq!((v.totaal, v.euro.totaal()), (Decimal::new(250, 1), Decimal::from(2_500_050)));
    assert_eq!((v.euro.plus[0], v.plus[0]), (Decimal::from(154_202), Decimal::new(15, 1)));
    // One euro less than the basis costs: no plus, and short by a hundred-thousandth of a fte.
    plan.verdeling.totaal = Waarde::vast(Decimal::from(999_999));
    let v = verdeeld(&plan, Band::Midden);
    assert_eq!((v.tekort, som(&v.plus), som(&v.euro.plus)), (Decimal::new(1, 5), Decimal::ZERO, Decimal::ZERO));
}
