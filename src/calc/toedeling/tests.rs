//! Published apportionments, and what must hold of any split.

use super::*;
use proptest::prelude::*;
use rust_decimal_macros::dec;

const HAMILTON: Methode = Methode::GrootsteRest;

fn gehelen(gewichten: &[u64]) -> Gewichten {
    Gewichten::van(&gewichten.iter().map(|&g| Decimal::from(g)).collect::<Vec<_>>())
}

/// Checks one case: total, weights, and for each known outcome whether a tie was settled by the order.
fn geval(naam: &str, eenheden: u64, gewichten: &[u64], uitkomsten: &[(Methode, &[u64], bool)]) {
    for &(methode, delen, gelijk) in uitkomsten {
        let uit = verdeel(eenheden, &gehelen(gewichten), methode);
        assert_eq!((&uit.delen[..], uit.gelijkspel.is_some()), (delen, gelijk), "{naam}, {methode:?}");
        assert!(!uit.zonder_gewicht);
    }
}

fn spel(wel: &[usize], niet: &[usize]) -> Gelijkspel {
    Gelijkspel { wel: wel.to_vec(), niet: niet.to_vec() }
}

#[test]
fn published_apportionments() {
    let staten = [
        630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533, 70_835,
        68_705, 68_446, 55_540,
    ];
    let zetels: &[u64] = &[11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1];
    geval("US 1790 (electowiki)", 60, &staten, &Methode::ALLE.map(|m| (m, zetels, false)));
    geval(
        "Honikel, staatsrecht",
        10,
        &[6100, 5000, 900],
        &[
            (HAMILTON, &[5, 4, 1], false),
            (Methode::DHondt, &[6, 4, 0], false),
            (Methode::SainteLague, &[5, 4, 1], false),
        ],
    );
    geval(
        "Electowiki, D'Hondt",
        7,
        &[340_000, 280_000, 160_000, 60_000],
        &[
            (HAMILTON, &[3, 2, 1, 1], false),
            (Methode::DHondt, &[3, 3, 1, 0], false),
            (Methode::SainteLague, &[3, 2, 1, 1], false),
        ],
    );
    geval(
        "Wikipedia, largest remainder",
        10,
        &[47_000, 16_000, 15_900, 12_000, 6_000, 3_100],
        &[
            (HAMILTON, &[5, 2, 1, 1, 1, 0], false),
            (Methode::DHondt, &[5, 2, 2, 1, 0, 0], false),
            (Methode::SainteLague, &[4, 2, 2, 1, 1, 0], false),
        ],
    );
    geval("infinitelexicon", 7, &[50, 30, 20], &Methode::ALLE.map(|m| (m, &[4, 2, 1][..], false)));
}

#[test]
fn computed_apportionments() {
    geval("three equal wijken", 100, &[1, 1, 1], &Methode::ALLE.map(|m| (m, &[34, 33, 33][..], true)));
    geval(
        "61,5 fte in tenths",
        615,
        &[14_210, 13_655, 12_470, 11_850, 9_806, 7_700],
        &[
            (HAMILTON, &[125, 120, 110, 105, 87, 68], false),
            (Methode::DHondt, &[125, 121, 110, 105, 86, 68], false),
            (Methode::SainteLague, &[125, 120, 110, 105, 87, 68], false),
        ],
    );
    geval(
        "€ 35.070.000 in cents",
        3_507_000_000,
        &[7_000, 9_000, 4_500, 5_200, 6_100, 6_500, 7_800, 11_000, 12_591],
        &[(
            HAMILTON,
            &[
                352_254_954,
                452_899_227,
                226_449_613,
                261_675_109,
                306_965_031,
                327_093_886,
                392_512_663,
                553_543_499,
                633_606_018,
            ],
            false,
        )],
    );
}

#[test]
fn alabama_paradox() {
    let gewichten = [1500, 1500, 900, 500, 500, 200];
    // In Sainte-Laguë 1500 ÷ 15 = 900 ÷ 9 = 500 ÷ 5 is the claim on the last unit.
    geval(
        "Alabama",
        25,
        &gewichten,
        &[
            (HAMILTON, &[7, 7, 4, 3, 3, 1], false),
            (Methode::DHondt, &[8, 8, 4, 2, 2, 1], false),
            (Methode::SainteLague, &[8, 8, 4, 2, 2, 1], true),
        ],
    );
    geval(
        "Alabama, one more",
        26,
        &gewichten,
        &[
            (HAMILTON, &[8, 8, 5, 2, 2, 1], false),
            (Methode::DHondt, &[8, 8, 5, 2, 2, 1], false),
            (Methode::SainteLague, &[8, 8, 5, 2, 2, 1], true),
        ],
    );
    let sl = verdeel(25, &gehelen(&gewichten), Methode::SainteLague);
    assert_eq!(sl.gelijkspel, Some(spel(&[0, 1], &[2, 3, 4])));
    assert_eq!(alabama(25, &gehelen(&gewichten)), [3, 4]);
    assert!(alabama(24, &gehelen(&gewichten)).is_empty());
    assert!(alabama(u64::MAX, &gehelen(&gewichten)).is_empty());
}

/// Of equal claims the lowest code goes first, wherever it stands; the one that yields is told.
#[test]
fn ties_are_settled_by_code() {
    for methode in Methode::ALLE {
        let gewichten = gehelen(&[1, 1, 1]).op_code(&["WK010602", "WK010600", "WK010601"]);
        let uit = verdeel(100, &gewichten, methode);
        assert_eq!((&uit.delen[..], uit.gelijkspel), (&[33, 34, 33][..], Some(spel(&[1], &[2, 0]))), "{methode:?}");
    }
}

/// Shares that no decimal holds: a third and two sevenths of the one, two sevenths and a third of the other.
#[test]
fn weighed_counts_are_exact_fractions() {
    let weging = |gewicht, aantallen: [i64; 3]| Weging {
        gewicht,
        aantallen: aantallen.map(Decimal::from).to_vec(),
        totaal: Decimal::from(aantallen.iter().sum::<i64>()),
    };
    let gewichten = Gewichten::gewogen(&[weging(dec!(50), [1, 1, 1]), weging(dec!(50), [2, 3, 2])], 3);
    // On one denominator of 42: 13, 16 and 13.
    for eenheden in [42, 42_000_000_000] {
        let uit = verdeel(eenheden, &gewichten, Methode::GrootsteRest);
        let per = eenheden / 42;
        assert_eq!((uit.delen, uit.gelijkspel), (vec![13 * per, 16 * per, 13 * per], None));
    }
    let niets = weging(dec!(50), [0, 0, 0]);
    assert_eq!(Gewichten::gewogen(&[weging(dec!(50), [1, 2, 3]), niets], 3), gehelen(&[50, 100, 150]));
}

#[test]
fn without_weight_the_parts_are_equal_and_say_so() {
    for methode in Methode::ALLE {
        for gewichten in [[dec!(0); 3], [dec!(-1), dec!(0), dec!(-0.5)]] {
            let uit = verdeel(10, &Gewichten::van(&gewichten), methode);
            let gelijkspel = Some(spel(&[0], &[1, 2]));
            assert_eq!(uit, Toedeling { delen: vec![4, 3, 3], gelijkspel, zonder_gewicht: true });
        }
        assert_eq!(verdeel(10, &Gewichten::default(), methode), Toedeling::default());
        assert_eq!(verdeel(0, &gehelen(&[2, 3]), methode).delen, [0, 0]);
        assert_eq!(verdeel(9, &Gewichten::van(&[dec!(0), dec!(0.001), dec!(-5)]), methode).delen, [0, 9, 0]);
    }
}

#[test]
fn many_small_ones_can_push_a_large_one_below_its_quota() {
    let gewichten: Vec<u64> = std::iter::once(940).chain([6; 10]).collect();
    let g = gehelen(&gewichten);
    assert_eq!(verdeel(100, &g, Methode::SainteLague).delen, [90, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    assert_eq!(verdeel(100, &g, Methode::DHondt).delen[0], 100);
}

#[test]
fn a_unit_of_the_last_decimal_decides() {
    let (klein, groot) = (dec!(999999999999.999999998), dec!(999999999999.999999999));
    for methode in Methode::ALLE {
        let uit = verdeel(u64::MAX, &Gewichten::van(&[klein, groot]), methode);
        assert_eq!(uit.delen, [u64::MAX / 2, u64::MAX / 2 + 1], "{methode:?}");
        assert_eq!(uit.gelijkspel, None);
    }
}

/// All units one by one, each to the highest claim, in plain integers.
fn een_voor_een(eenheden: u64, gewichten: &[u64], reeks: fn(u128) -> u128) -> Vec<u64> {
    let mut delen = vec![0_u64; gewichten.len()];
    for _ in 0..eenheden {
        let mut beste = 0;
        for i in 1..gewichten.len() {
            let claim = |k: usize| u128::from(gewichten[k]);
            if claim(i) * reeks(delen[beste].into()) > claim(beste) * reeks(delen[i].into()) {
                beste = i;
            }
        }
        delen[beste] += 1;
    }
    delen
}

fn methode() -> impl Strategy<Value = Methode> {
    prop::sample::select(&Methode::ALLE[..])
}

fn gewicht() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0_i64..50).prop_map(Decimal::from),
        (0_i128..=1_000_000_000_000_000_000_000, 0_u32..=9).prop_map(|(g, s)| Decimal::from_i128_with_scale(g, s)),
        (any::<[u8; 12]>(), 0_u32..=28).prop_map(|(b, s)| {
            let deel = |i: usize| u32::from_le_bytes([b[i], b[i + 1], b[i + 2], b[i + 3]]);
            Decimal::from_parts(deel(0), deel(4), deel(8), b[0] % 5 == 0, s)
        }),
    ]
}

fn eenheden() -> impl Strategy<Value = u64> {
    prop_oneof![0_u64..200, 3_000_000_000_u64..4_000_000_000, any::<u64>()]
}

proptest! {
    #[test]
    fn the_parts_add_up(n in eenheden(), gewichten in prop::collection::vec(gewicht(), 1..12), m in methode()) {
        let uit = verdeel(n, &Gewichten::van(&gewichten), m);
        prop_assert_eq!(uit.delen.iter().map(|&d| u128::from(d)).sum::<u128>(), u128::from(n));
        prop_assert_eq!(uit.zonder_gewicht, gewichten.iter().all(|g| *g <= Decimal::ZERO));
        if !uit.zonder_gewicht {
            prop_assert!(gewichten.iter().zip(&uit.delen).all(|(g, d)| *g > Decimal::ZERO || *d == 0));
        }
    }

    #[test]
    fn divisor_methods_give_one_unit_after_the_other(
        n in 0_u64..400,
        gewichten in prop::collection::vec(prop_oneof![0_u64..12, 0_u64..1000, any::<u64>()], 1..9),
    ) {
        prop_assume!(gewichten.iter().any(|&g| g > 0));
        let breed = gehelen(&gewichten);
        let sl = een_voor_een(n, &gewichten, |s| 2 * s + 1);
        let dh = een_voor_een(n, &gewichten, |s| s + 1);
        prop_assert_eq!(verdeel(n, &breed, Methode::SainteLague).delen, sl);
        prop_assert_eq!(verdeel(n, &breed, Methode::DHondt).delen, dh);
    }

    #[test]
    fn one_unit_more_takes_from_nobody_in_divisor_methods(
        n in eenheden(),
        gewichten in prop::collection::vec(gewicht(), 1..12),
    ) {
        let (n, gewichten) = (n.min(u64::MAX - 1), Gewichten::van(&gewichten));
        for m in [Methode::SainteLague, Methode::DHondt] {
            let (nu, dan) = (verdeel(n, &gewichten, m).delen, verdeel(n + 1, &gewichten, m).delen);
            prop_assert!(nu.iter().zip(&dan).all(|(a, b)| a <= b), "{:?} {:?}", nu, dan);
        }
    }

    #[test]
    fn no_transfer_of_a_unit_is_due(n in eenheden(), gewichten in prop::collection::vec(gewicht(), 1..9)) {
        // Balinski and Young's min-max inequality: the lowest claim honoured is not below the highest one refused.
        prop_assume!(gewichten.iter().any(|g| *g > Decimal::ZERO));
        let w = als_gehele(&gewichten);
        let gewichten = Gewichten::van(&gewichten);
        for (m, deler) in [(Methode::SainteLague, (|s| 2 * s + 1) as fn(u128) -> u128), (Methode::DHondt, |s| s + 1)] {
            let uit = verdeel(n, &gewichten, m);
            let mut gelijk = false;
            for (i, &a) in uit.delen.iter().enumerate().filter(|(_, a)| **a > 0) {
                for (j, &b) in uit.delen.iter().enumerate().filter(|(j, _)| *j != i) {
                    let gehonoreerd = w[i].maal(&Breed::from(deler(b.into())));
                    let geweigerd = w[j].maal(&Breed::from(deler(u128::from(a) - 1)));
                    prop_assert!(gehonoreerd >= geweigerd);
                    gelijk |= gehonoreerd == geweigerd;
                }
            }
            prop_assert_eq!(uit.gelijkspel.is_some(), gelijk);
        }
    }

    #[test]
    fn hamilton_stays_within_the_quota(
        n in any::<u64>(),
        gewichten in prop::collection::vec(0_u64..1_000_000_000, 1..9),
    ) {
        let som: u128 = gewichten.iter().map(|&g| u128::from(g)).sum();
        prop_assume!(som > 0);
        for (&g, d) in gewichten.iter().zip(verdeel(n, &gehelen(&gewichten), HAMILTON).delen) {
            let evenredig = u128::from(n) * u128::from(g);
            prop_assert!(u128::from(d) >= evenredig / som && u128::from(d) <= evenredig.div_ceil(som));
        }
    }

    /// By code, whatever the order of the list, and whatever ties there are.
    #[test]
    fn the_order_never_matters(
        n in 0_u64..500,
        gewichten in prop::collection::vec(prop_oneof![1_u64..10, 1_u64..10_000], 2..9),
        schud in prop::collection::vec(any::<u32>(), 9),
        m in methode(),
    ) {
        let codes: Vec<usize> = (0..gewichten.len()).collect();
        let uit = verdeel(n, &gehelen(&gewichten).op_code(&codes), m);
        let mut anders = codes.clone();
        anders.sort_by_key(|&i| schud[i]);
        let gehusseld: Vec<u64> = anders.iter().map(|&i| gewichten[i]).collect();
        let ook = verdeel(n, &gehelen(&gehusseld).op_code(&anders), m);
        for (plaats, &i) in anders.iter().enumerate() {
            prop_assert_eq!(ook.delen[plaats], uit.delen[i]);
        }
        let terug = |plaatsen: &[usize]| plaatsen.iter().map(|&p| anders[p]).collect::<Vec<_>>();
        let spel = ook.gelijkspel.map(|s| Gelijkspel { wel: terug(&s.wel), niet: terug(&s.niet) });
        prop_assert_eq!(spel, uit.gelijkspel);
    }

    #[test]
    fn proportion_is_all_that_counts(
        n in eenheden(),
        gewichten in prop::collection::vec(0_u32..100_000, 1..9),
        factor in 1_u32..1000,
        m in methode(),
    ) {
        let enkel: Vec<Decimal> = gewichten.iter().map(|&g| g.into()).collect();
        let meer: Vec<Decimal> = enkel.iter().map(|g| g * Decimal::new(factor.into(), 7)).collect();
        prop_assert_eq!(verdeel(n, &Gewichten::van(&enkel), m), verdeel(n, &Gewichten::van(&meer), m));
    }

    #[test]
    fn who_loses_under_alabama_is_named(
        n in 0_u64..300,
        gewichten in prop::collection::vec(1_u64..60, 2..8),
    ) {
        let g = gehelen(&gewichten);
        let (nu, dan) = (verdeel(n, &g, HAMILTON).delen, verdeel(n + 1, &g, HAMILTON).delen);
        let verliezers = alabama(n, &g);
        for i in 0..g.len() {
            prop_assert_eq!(verliezers.contains(&i), dan[i] < nu[i]);
        }
    }
}

#[test]
fn a_long_list_is_no_trouble() {
    let gewichten: Vec<Decimal> = (1..=15_000_u64).map(|i| Decimal::from(i * i % 9_973)).collect();
    let gewichten = Gewichten::van(&gewichten);
    for m in Methode::ALLE {
        let uit = verdeel(3_507_000_000, &gewichten, m);
        assert_eq!(uit.delen.iter().sum::<u64>(), 3_507_000_000);
    }
}
