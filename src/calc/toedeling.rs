//! Splitting a whole number of units (tenths of fte, cents) by shares, so that the parts always add up.
//!
//! The methods are those of M. Balinski and H. P. Young, *Fair Representation* (2nd ed., 2001): the two divisor methods
//! Sainte-Laguë and D'Hondt, and Hamilton, the largest remainder on the Hare quota. Everything is compared in whole
//! numbers by cross-multiplication. A weight as an integer is below 2¹⁹⁰ (96 bits of a [`Decimal`] times 10²⁸), their
//! sum below 2²⁵⁴, a product with a number of units below 2³¹⁸: it all fits in [`Breed`], whatever the input.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rust_decimal::Decimal;

use super::breed::Breed;
use crate::plan::verdeling::Methode;

/// A whole split into parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toedeling {
    /// Units for each weight, in the order of the weights.
    pub delen: Vec<u64>,
    /// True when two or more had an equal claim on the last unit or units, and their order in the list decided.
    pub gelijkspel: bool,
    /// True when no weight was above zero, so that the split is into equal parts.
    pub zonder_gewicht: bool,
}

/// Splits `eenheden` in proportion to `gewichten`; the parts add up to `eenheden`.
///
/// Of equal claims on a unit the first in the list wins. A weight below zero counts as zero, and a weight of zero gets
/// nothing, unless all are zero: units for nobody would be lost from the total, so then all count equally. Without any
/// weight there are no parts.
pub fn verdeel(eenheden: u64, gewichten: &[Decimal], methode: Methode) -> Toedeling {
    let mut gehele = als_gehele(gewichten);
    let zonder_gewicht = !gehele.is_empty() && gehele.iter().all(|&g| g == Breed::NUL);
    if zonder_gewicht {
        gehele.fill(Breed::EEN);
    }
    let (delen, gelijkspel) = match methode {
        Methode::SainteLague => met_delers(eenheden, &gehele, |deel| 2 * u128::from(deel) + 1),
        Methode::DHondt => met_delers(eenheden, &gehele, |deel| u128::from(deel) + 1),
        Methode::GrootsteRest => met_resten(eenheden, &gehele),
    };
    Toedeling { delen, gelijkspel, zonder_gewicht }
}

/// The places in the list that would lose a unit under Hamilton if there were one unit more: the Alabama paradox.
pub fn alabama(eenheden: u64, gewichten: &[Decimal]) -> Vec<usize> {
    let Some(meer) = eenheden.checked_add(1) else { return Vec::new() };
    let nu = verdeel(eenheden, gewichten, Methode::GrootsteRest).delen;
    let dan = verdeel(meer, gewichten, Methode::GrootsteRest).delen;
    (0..nu.len()).filter(|&i| dan[i] < nu[i]).collect()
}

/// Splits `totaal` in steps of `stap` (0,1 fte, € 0,01); the parts add up to exactly `totaal`.
///
/// What is left below one step goes to the largest weight, the first of equal ones; a total below zero is split as its
/// opposite. A total of more than [`u64::MAX`] steps is split in steps ten or more times as large. Where the steps are
/// of no use, because `stap` is not above zero or `totaal` written in its decimals is too long for a [`Decimal`],
/// everything is such a remainder. Without any weight there are no parts.
pub fn verdeel_decimaal(totaal: Decimal, stap: Decimal, gewichten: &[Decimal], methode: Methode) -> Vec<Decimal> {
    let mut delen = vec![Decimal::ZERO; gewichten.len()];
    let Some((grootste, _)) = gewichten.iter().enumerate().max_by_key(|&(i, g)| (g, Reverse(i))) else {
        return delen;
    };
    let schaal = totaal.scale().max(stap.scale());
    let (Some(geheel), Some(mut stap)) = (op_schaal(totaal, schaal), op_schaal(stap, schaal).filter(|&s| s > 0)) else {
        delen[grootste] = totaal;
        return delen;
    };
    while geheel.abs() / stap > i128::from(u64::MAX) {
        stap *= 10;
    }
    let eenheden = u64::try_from(geheel.abs() / stap).unwrap_or(u64::MAX);
    let toedeling = verdeel(eenheden, gewichten, methode);
    for (i, (deel, &aantal)) in delen.iter_mut().zip(&toedeling.delen).enumerate() {
        let rest = if i == grootste { geheel % stap } else { 0 };
        // No part is larger than the total, which fits.
        *deel = Decimal::from_i128_with_scale(i128::from(aantal) * stap * geheel.signum() + rest, schaal);
    }
    delen
}

/// `waarde` × 10^`schaal`, where that still is the mantissa of a [`Decimal`]; `schaal` is at most 28, and not below
/// that of `waarde`.
fn op_schaal(waarde: Decimal, schaal: u32) -> Option<i128> {
    let factor = 10_i128.checked_pow(schaal.checked_sub(waarde.scale())?)?;
    let geheel = waarde.mantissa().checked_mul(factor)?;
    (geheel.abs() <= Decimal::MAX.mantissa()).then_some(geheel)
}

/// The weights as whole numbers in the same proportion.
fn als_gehele(gewichten: &[Decimal]) -> Vec<Breed> {
    let kaal: Vec<Decimal> = gewichten.iter().map(|g| (*g).max(Decimal::ZERO).normalize()).collect();
    let schaal = kaal.iter().map(Decimal::scale).max().unwrap_or(0);
    kaal.iter().map(|g| Breed::from(g.mantissa().unsigned_abs()).maal(10_u128.pow(schaal - g.scale()))).collect()
}

fn som(gewichten: &[Breed]) -> Breed {
    gewichten.iter().fold(Breed::NUL, |som, &g| som.plus(g))
}

/// Hamilton: whole quotas first, then a unit each for the largest remainders.
fn met_resten(eenheden: u64, gewichten: &[Breed]) -> (Vec<u64>, bool) {
    let som = som(gewichten);
    let (mut delen, resten): (Vec<u64>, Vec<Breed>) = gewichten
        .iter()
        .map(|gewicht| {
            let evenredig = gewicht.maal(u128::from(eenheden));
            let quotum = evenredig.door(som);
            (quotum, evenredig.min(som.maal(u128::from(quotum))))
        })
        .unzip();
    let mut volgorde: Vec<usize> = (0..gewichten.len()).collect();
    volgorde.sort_by_key(|&i| (Reverse(resten[i]), i));
    // Each remainder is less than one unit, so fewer units are left than there are parts.
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let (krijgt, krijgt_niet) = volgorde.split_at(volgorde.len().min(usize::try_from(over).unwrap_or(usize::MAX)));
    for &i in krijgt {
        delen[i] += 1;
    }
    let gelijkspel = krijgt.last().zip(krijgt_niet.first()).is_some_and(|(&a, &b)| resten[a] == resten[b]);
    (delen, gelijkspel)
}

/// A divisor method: each unit in turn goes to the highest claim, weight ÷ divisor of the units that it already has.
///
/// With λ the claim at which the units run out, a part has at most `w/λ + ½` units in both methods, so that
/// `W/λ ≥ eenheden − n/2` for the sum W of n weights, and every part certainly honours its claims up to
/// `w × (eenheden − n) ÷ W < w/λ`. The parts start there, and the last units, at most 2n, are given one by one. The
/// outcome is that of giving all one by one, ties included, because what is given in advance is the highest claims of
/// each part. (Its quota would be too high a start: Sainte-Laguë can stay below it.)
fn met_delers(eenheden: u64, gewichten: &[Breed], reeks: fn(u64) -> u128) -> (Vec<u64>, bool) {
    let som = som(gewichten);
    let zeker = u128::from(eenheden).saturating_sub(gewichten.len() as u128);
    let mut delen: Vec<u64> = gewichten.iter().map(|w| w.maal(zeker).door(som)).collect();
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let aanspraak = |plaats: usize, deel: u64| Aanspraak { gewicht: gewichten[plaats], deler: reeks(deel), plaats };
    let mut volgende: BinaryHeap<Aanspraak> =
        delen.iter().enumerate().map(|(plaats, &deel)| aanspraak(plaats, deel)).collect();
    for _ in 0..over {
        let Some(mut hoogste) = volgende.peek_mut() else { break };
        let plaats = hoogste.plaats;
        delen[plaats] += 1;
        *hoogste = aanspraak(plaats, delen[plaats]);
    }
    let laagste = (0..delen.len()).filter(|&i| delen[i] > 0).map(|i| aanspraak(i, delen[i] - 1)).min();
    let gelijkspel =
        laagste.as_ref().zip(volgende.peek()).is_some_and(|(laagste, volgende)| laagste.hoogte(volgende).is_eq());
    (delen, gelijkspel)
}

/// The claim of one part on its next unit; the greatest goes first.
struct Aanspraak {
    gewicht: Breed,
    deler: u128,
    plaats: usize,
}

impl Aanspraak {
    /// Compares weight ÷ divisor, without the place in the list.
    fn hoogte(&self, ander: &Self) -> Ordering {
        self.gewicht.maal(ander.deler).cmp(&ander.gewicht.maal(self.deler))
    }
}

impl Ord for Aanspraak {
    fn cmp(&self, ander: &Self) -> Ordering {
        self.hoogte(ander).then(ander.plaats.cmp(&self.plaats))
    }
}

impl PartialOrd for Aanspraak {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl PartialEq for Aanspraak {
    fn eq(&self, ander: &Self) -> bool {
        self.cmp(ander).is_eq()
    }
}

impl Eq for Aanspraak {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    const HAMILTON: Methode = Methode::GrootsteRest;

    fn gehelen(gewichten: &[u64]) -> Vec<Decimal> {
        gewichten.iter().map(|&g| Decimal::from(g)).collect()
    }

    /// Checks one case: total, weights, and for each known outcome whether a tie was settled by the order.
    fn geval(naam: &str, eenheden: u64, gewichten: &[u64], uitkomsten: &[(Methode, &[u64], bool)]) {
        for &(methode, delen, gelijkspel) in uitkomsten {
            let verwacht = Toedeling { delen: delen.to_vec(), gelijkspel, zonder_gewicht: false };
            assert_eq!(verdeel(eenheden, &gehelen(gewichten), methode), verwacht, "{naam}, {methode:?}");
        }
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
        assert_eq!(alabama(25, &gehelen(&gewichten)), [3, 4]);
        assert!(alabama(24, &gehelen(&gewichten)).is_empty());
        assert!(alabama(u64::MAX, &gehelen(&gewichten)).is_empty());
    }

    #[test]
    fn without_weight_the_parts_are_equal_and_say_so() {
        for methode in Methode::ALLE {
            for gewichten in [[dec!(0); 3], [dec!(-1), dec!(0), dec!(-0.5)]] {
                let uit = verdeel(10, &gewichten, methode);
                assert_eq!(uit, Toedeling { delen: vec![4, 3, 3], gelijkspel: true, zonder_gewicht: true });
            }
            assert_eq!(verdeel(10, &[], methode), Toedeling::default());
            assert_eq!(verdeel(0, &gehelen(&[2, 3]), methode).delen, [0, 0]);
            assert_eq!(verdeel(9, &[dec!(0), dec!(0.001), dec!(-5)], methode).delen, [0, 9, 0]);
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
            let uit = verdeel(u64::MAX, &[klein, groot], methode);
            assert_eq!(uit.delen, [u64::MAX / 2, u64::MAX / 2 + 1], "{methode:?}");
            assert!(!uit.gelijkspel);
        }
    }

    #[test]
    fn a_decimal_is_split_in_steps_and_the_rest_goes_to_the_largest() {
        let deel =
            |totaal, stap, gewichten: &[u64]| verdeel_decimaal(totaal, stap, &gehelen(gewichten), Methode::SainteLague);
        assert_eq!(
            deel(dec!(61.5), dec!(0.1), &[14_210, 13_655, 12_470, 11_850, 9_806, 7_700]),
            [dec!(12.5), dec!(12.0), dec!(11.0), dec!(10.5), dec!(8.7), dec!(6.8)]
        );
        assert_eq!(deel(dec!(10.07), dec!(0.1), &[1, 3, 3]), [dec!(1.4), dec!(4.37), dec!(4.3)]);
        assert_eq!(deel(dec!(-10.07), dec!(0.1), &[1, 3, 3]), [dec!(-1.4), dec!(-4.37), dec!(-4.3)]);
        assert_eq!(deel(dec!(0.05), dec!(0.1), &[1, 2]), [dec!(0), dec!(0.05)]);
        assert_eq!(deel(dec!(5), dec!(0), &[1, 2]), [dec!(0), dec!(5)]);
        assert_eq!(deel(Decimal::MAX, dec!(0.1), &[2, 1]), [Decimal::MAX, dec!(0)]);
        assert!(deel(dec!(1), dec!(0.1), &[]).is_empty());
        let fijn = dec!(0.000000001);
        assert_eq!(deel(dec!(1_000_000_000_000), fijn, &[1, 1]), [dec!(500_000_000_000); 2]);
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
            let uit = verdeel(n, &gewichten, m);
            prop_assert_eq!(uit.delen.iter().map(|&d| u128::from(d)).sum::<u128>(), u128::from(n));
            prop_assert_eq!(uit.zonder_gewicht, gewichten.iter().all(|g| *g <= Decimal::ZERO));
            if !uit.zonder_gewicht {
                prop_assert!(gewichten.iter().zip(&uit.delen).all(|(g, d)| *g > Decimal::ZERO || *d == 0));
            }
        }

        #[test]
        fn a_decimal_adds_up(
            mantisse in any::<i64>(),
            schalen in (0_u32..=9, 0_u32..=9),
            stap in 1_i64..500,
            gewichten in prop::collection::vec(gewicht(), 1..8),
            m in methode(),
        ) {
            let totaal = Decimal::new(mantisse, schalen.0);
            let stap = Decimal::new(stap, schalen.1);
            let delen = verdeel_decimaal(totaal, stap, &gewichten, m);
            prop_assert_eq!(delen.iter().sum::<Decimal>(), totaal);
            prop_assert!(delen.iter().filter(|d| !(**d % stap).is_zero()).count() <= 1);
        }

        #[test]
        fn no_decimal_makes_the_split_panic(totaal in gewicht(), stap in gewicht(), teken in any::<bool>(),
            gewichten in prop::collection::vec(gewicht(), 1..5), m in methode()) {
            let totaal = if teken { -totaal } else { totaal };
            let delen = verdeel_decimaal(totaal, stap, &gewichten, m);
            let som = delen.iter().try_fold(Decimal::ZERO, |som, d| som.checked_add(*d));
            prop_assert_eq!(som, Some(totaal));
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
            let n = n.min(u64::MAX - 1);
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
            for (m, deler) in [(Methode::SainteLague, (|s| 2 * s + 1) as fn(u128) -> u128), (Methode::DHondt, |s| s + 1)] {
                let uit = verdeel(n, &gewichten, m);
                let mut gelijk = false;
                for (i, &a) in uit.delen.iter().enumerate().filter(|(_, a)| **a > 0) {
                    for (j, &b) in uit.delen.iter().enumerate().filter(|(j, _)| *j != i) {
                        let gehonoreerd = w[i].maal(deler(b.into()));
                        let geweigerd = w[j].maal(deler(u128::from(a) - 1));
                        prop_assert!(gehonoreerd >= geweigerd);
                        gelijk |= gehonoreerd == geweigerd;
                    }
                }
                prop_assert_eq!(uit.gelijkspel, gelijk);
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

        #[test]
        fn the_order_matters_in_a_declared_tie_only(
            n in 0_u64..500,
            gewichten in prop::collection::vec(prop_oneof![1_u64..10, 1_u64..10_000], 2..9),
            draai in 0_usize..9,
            m in methode(),
        ) {
            let uit = verdeel(n, &gehelen(&gewichten), m);
            let mut anders = gewichten.clone();
            anders.rotate_left(draai % gewichten.len());
            anders.swap(0, 1);
            let mut gedraaid = verdeel(n, &gehelen(&anders), m);
            gedraaid.delen.swap(0, 1);
            gedraaid.delen.rotate_right(draai % gewichten.len());
            prop_assert_eq!(uit.gelijkspel, gedraaid.gelijkspel);
            let verschil = uit.delen.iter().zip(&gedraaid.delen).map(|(a, b)| a.abs_diff(*b)).max().unwrap();
            prop_assert!(verschil == 0 || uit.gelijkspel && verschil == 1, "{:?} {:?}", uit, gedraaid);
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
            prop_assert_eq!(verdeel(n, &enkel, m), verdeel(n, &meer, m));
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
        for m in Methode::ALLE {
            let uit = verdeel(3_507_000_000, &gewichten, m);
            assert_eq!(uit.delen.iter().sum::<u64>(), 3_507_000_000);
        }
    }
}
