//! Networks worked out by hand, the goldens, and what must hold of any network, against an enumeration of all sets of
//! demands.

use std::collections::BTreeSet;

use super::*;
use proptest::prelude::*;

/// A demand as a test writes it: class, and parts with their sources.
type Vraag<'v> = (u8, &'v [(u64, &'v [u32])]);

fn netwerk(aanbod: &[u64], vragen: &[Vraag<'_>]) -> Netwerk {
    let mut netwerk = Netwerk::met(aanbod.to_vec());
    for &(klasse, delen) in vragen {
        netwerk.vraag(klasse);
        for &(uren, wie) in delen {
            let (eigen, ook) = wie.split_at(wie.len().min(1));
            netwerk.deel(uren, eigen, ook);
        }
    }
    netwerk
}

/// A fraction in lowest terms.
fn vereenvoudigd(teller: u128, noemer: u128) -> (u128, u128) {
    let deler = ggd(teller, noemer);
    (teller / deler, noemer / deler)
}

fn ggd(a: u128, b: u128) -> u128 {
    if b == 0 { a.max(1) } else { ggd(b, a % b) }
}

#[test]
fn a_generalist_counts_once() {
    // Hours of: 0 maatschappelijk werker (generalist), 1 schuldhulpverlener. Demand: begeleiding licht by the first,
    // vroegsignalering by both. Counted one by one both are covered; together they ask 1.400 of 1.100 hours.
    let netwerk = netwerk(&[1_000, 100], &[(0, &[(800, &[0])]), (0, &[(600, &[1, 0])])]);
    let uit = los_op(&netwerk);
    assert_eq!(uit.aandeel, [Breuk { teller: 11, noemer: 14 }; 2]);
    assert_eq!(uit.over, [0, 0]);
    assert_eq!(uit.trappen.len(), 1);
    assert_eq!((&uit.trappen[0].vragen[..], &uit.trappen[0].bronnen[..]), (&[0, 1][..], &[0, 1][..]));
}

#[test]
fn a_generalist_helps_out() {
    // Hours of: 0 schuldhulpverlener, 1 opbouwwerker, 2 jeugdwerker. The schuldhulpverlener is 200 short. The
    // opbouwwerker, who has time, knows no debts; but the jeugdwerker does, and the opbouwwerker can take over
    // jongerenwerk.
    let netwerk = netwerk(&[400, 500, 600], &[(0, &[(600, &[0, 2])]), (0, &[(300, &[1])]), (0, &[(600, &[2, 1])])]);
    let uit = los_op(&netwerk);
    assert_eq!(uit.aandeel, [Breuk::HEEL; 3]);
    assert_eq!(uit.over, [0, 0, 0]);
    assert!(uit.trappen.is_empty());
}

#[test]
fn shortages_with_other_people_are_apart_even_where_their_share_is_the_same() {
    let netwerk = netwerk(&[50, 50, 10], &[(0, &[(100, &[0])]), (0, &[(100, &[1])]), (0, &[(10, &[2])])]);
    let uit = los_op(&netwerk);
    let trappen: Vec<_> = uit.trappen.iter().map(|t| (t.vragen.clone(), t.bronnen.clone())).collect();
    assert_eq!(trappen, [(vec![0], vec![0]), (vec![1], vec![1])]);
}

#[test]
fn a_source_that_is_named_takes_the_shortage_away_and_no_less_of_it_does() {
    // The second waits for 1 only; who helps the first must be enough for both, as both may use 0.
    let netwerk = netwerk(&[100, 300], &[(0, &[(400, &[0])]), (0, &[(500, &[1, 0])])]);
    let uit = los_op(&netwerk);
    assert_eq!(uit.aandeel[0], Breuk { teller: 1, noemer: 4 });
    assert_eq!(uit.aandeel[1], Breuk { teller: 3, noemer: 5 });
    let mut bijdrage = Bijdrage::aan(&netwerk, 0);
    assert_eq!(bijdrage.van(0, MEESTE), 500);
    assert!(bijdrage.dekt(&[0, 1]));
    let mut bijdrage = Bijdrage::aan(&netwerk, 0);
    assert_eq!((bijdrage.van(1, 150), bijdrage.van(1, MEESTE)), (150, 50));
    assert!(bijdrage.dekt(&[1]) && !bijdrage.dekt(&[0]));
}

#[test]
fn nothing_and_nonsense_are_no_trouble() {
    assert_eq!(los_op(&Netwerk::default()).aandeel, []);
    let mut vreemd = Netwerk::met(vec![5]);
    vreemd.deel(3, &[0], &[]);
    assert_eq!(los_op(&vreemd).over, [5], "a part without a demand asks nothing");
    vreemd.vraag(0);
    vreemd.deel(3, &[7, u32::MAX], &[]);
    vreemd.deel(4, &[0, 0], &[0]);
    vreemd.vraag(0);
    let uit = los_op(&vreemd);
    assert_eq!(uit.aandeel, [Breuk { teller: 4, noemer: 7 }, Breuk::HEEL]);
    assert_eq!(uit.over, [1]);
    let vol = netwerk(&[MEESTE / 2; 2], &[(0, &[(MEESTE / 2, &[0])]), (0, &[(MEESTE / 2, &[0])])]);
    assert_eq!(los_op(&vol).aandeel, [Breuk { teller: 1, noemer: 2 }; 2]);
}

#[test]
fn a_path_as_long_as_the_network_is_found() {
    // Source i serves demands i and i + 1. The last demand can be served only by moving everyone along: the source with
    // something left is at the other end.
    let n = 3_000_u32;
    let mut netwerk = Netwerk::met((0..n).map(|i| if i == 0 { 2 } else { 1 }).collect());
    for i in 0..=n {
        netwerk.vraag(u8::from(i == n));
        netwerk.deel(1, &[i], &[i.wrapping_sub(1)]);
    }
    assert_eq!(los_op(&netwerk).aandeel, vec![Breuk::HEEL; n as usize + 1]);
}

/// `(naam, [uren per bron], [(wettelijk, [(uren, [bronnen])])], [(deel, [vragen])])`.
type Geval = (String, Vec<u64>, Vec<(bool, Vec<(u64, Vec<u32>)>)>, Vec<((u64, u64), Vec<usize>)>);

#[test]
fn goldens_of_fair_coverage() {
    let gevallen: Vec<Geval> = ron::from_str(include_str!("goud.ron")).unwrap();
    assert_eq!(gevallen.len(), 15);
    for (naam, aanbod, vragen, trappen) in gevallen {
        let mut netwerk = Netwerk::met(aanbod);
        for (wettelijk, delen) in &vragen {
            netwerk.vraag(u8::from(!wettelijk));
            for (uren, wie) in delen {
                netwerk.deel(*uren, wie, &[]);
            }
        }
        let uit = los_op(&netwerk);
        let mut verwacht = vec![Breuk::HEEL; vragen.len()];
        for ((teller, noemer), wie) in trappen {
            let deel = Breuk { teller: teller.into(), noemer: noemer.into() };
            for vraag in wie {
                verwacht[vraag] = deel;
            }
        }
        assert_eq!(uit.aandeel, verwacht, "{naam}");
    }
}

fn willekeurig() -> impl Strategy<Value = Netwerk> {
    let hoeveel = || prop_oneof![4 => 0_u64..12, 1 => 0_u64..1_000, 1 => (MEESTE / 64 - 5)..=MEESTE / 64];
    let deel = (hoeveel(), prop::collection::btree_set(0_u32..5, 0..4));
    let vraag = (0_u8..3, prop::collection::vec(deel, 1..3));
    (prop::collection::vec(hoeveel(), 0..=5), prop::collection::vec(vraag, 0..=7)).prop_map(|(aanbod, vragen)| {
        let mut netwerk = Netwerk::met(aanbod);
        for (klasse, delen) in vragen {
            netwerk.vraag(klasse);
            for (uren, wie) in delen {
                let wie: Vec<u32> = wie.into_iter().collect();
                let (eigen, ook) = wie.split_at(wie.len().min(1));
                netwerk.deel(uren, eigen, ook);
            }
        }
        netwerk
    })
}

/// What a set of demands can get together: the least, over all sets of sources, of what these have and what is asked by
/// the parts that any other source may serve.
fn samen(netwerk: &Netwerk, vragen: &BTreeSet<usize>) -> u128 {
    let n = netwerk.aanbod.len();
    (0..1_u32 << n)
        .map(|set| {
            let binnen = |bron: usize| set >> bron & 1 == 1;
            let hebben: u128 = (0..n).filter(|&b| binnen(b)).map(|b| u128::from(netwerk.aanbod[b])).sum();
            let ander = |d: &usize| netwerk.wie(*d).iter().any(|&bron| !binnen(bron as usize));
            let delen = (0..netwerk.delen.len()).filter(|&d| vragen.contains(&(netwerk.delen[d].vraag as usize)));
            hebben + delen.filter(ander).map(|d| u128::from(netwerk.delen[d].uren)).sum::<u128>()
        })
        .min()
        .unwrap()
}

/// The fair shares by definition: step by step the set of demands that can get least, the largest of equals.
fn naar_definitie(netwerk: &Netwerk) -> Vec<Breuk> {
    let mut uit = vec![Breuk::HEEL; netwerk.klassen.len()];
    let mut klaar: BTreeSet<usize> = BTreeSet::new();
    for klasse in 0..3 {
        let asks = |v: &usize| netwerk.klassen[*v] == klasse && netwerk.gevraagd[*v] > 0;
        let mut open: Vec<usize> = (0..netwerk.klassen.len()).filter(asks).collect();
        while !open.is_empty() {
            let al = samen(netwerk, &klaar);
            let laagste = (1..1_u32 << open.len())
                .map(|set| {
                    let wie: Vec<usize> =
                        open.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, &v)| v).collect();
                    let met: BTreeSet<usize> = klaar.iter().chain(&wie).copied().collect();
                    let noemer = wie.iter().map(|&v| u128::from(netwerk.gevraagd[v])).sum();
                    (Breuk { teller: samen(netwerk, &met) - al, noemer }, wie)
                })
                .min_by(|(a, x), (b, y)| a.cmp(b).then(y.len().cmp(&x.len())))
                .unwrap();
            for &vraag in &laagste.1 {
                uit[vraag] = laagste.0;
                klaar.insert(vraag);
            }
            open.retain(|v| !klaar.contains(v));
        }
    }
    uit
}

/// Demands without hours get all of nothing.
fn telt(netwerk: &Netwerk, vraag: usize) -> bool {
    netwerk.gevraagd[vraag] > 0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn shares_are_those_of_the_definition(netwerk in willekeurig()) {
        let uit = los_op(&netwerk);
        let verwacht = naar_definitie(&netwerk);
        for vraag in (0..verwacht.len()).filter(|&v| telt(&netwerk, v)) {
            prop_assert_eq!(uit.aandeel[vraag], verwacht[vraag], "demand {}", vraag);
        }
    }

    #[test]
    fn parts_add_up_to_what_a_demand_gets_and_nothing_is_made_or_lost(netwerk in willekeurig()) {
        let uit = los_op(&netwerk);
        let mut gebruikt = 0_u128;
        for vraag in 0..netwerk.klassen.len() {
            let delen = netwerk.delen_van(vraag);
            let Breuk { teller, noemer } = uit.aandeel[vraag];
            let som: u128 = delen.map(|d| uit.deel[d].0 * (noemer / uit.deel[d].1)).sum();
            let krijgt = teller * u128::from(netwerk.gevraagd[vraag]);
            prop_assert_eq!(vereenvoudigd(som, noemer), vereenvoudigd(krijgt, noemer));
            for d in netwerk.delen_van(vraag) {
                prop_assert!(uit.deel[d].0 <= uit.deel[d].1 * u128::from(netwerk.delen[d].uren));
            }
            if uit.aandeel[vraag].is_heel() {
                gebruikt += u128::from(netwerk.gevraagd[vraag]);
            }
        }
        // What a shortage gets in all is a whole number: all that its people have, and what others cover.
        for trap in &uit.trappen {
            let gevraagd: u128 = trap.vragen.iter().map(|&v| u128::from(netwerk.gevraagd[v])).sum();
            prop_assert_eq!(gevraagd, trap.deel.noemer);
            gebruikt += trap.deel.teller;
        }
        let heeft: u128 = netwerk.aanbod.iter().map(|&a| u128::from(a)).sum();
        prop_assert_eq!(gebruikt + uit.over.iter().map(|&o| u128::from(o)).sum::<u128>(), heeft);
    }

    #[test]
    fn steps_hold_all_who_come_short_and_say_who_is_used_up(netwerk in willekeurig()) {
        let uit = los_op(&netwerk);
        let mut kort: Vec<usize> = uit.trappen.iter().flat_map(|t| t.vragen.clone()).collect();
        kort.sort_unstable();
        let verwacht: Vec<usize> = (0..netwerk.klassen.len()).filter(|&v| !uit.aandeel[v].is_heel()).collect();
        prop_assert_eq!(kort, verwacht);
        for trap in &uit.trappen {
            prop_assert!(trap.vragen.iter().all(|&v| uit.aandeel[v] == trap.deel));
            prop_assert!(trap.bronnen.iter().all(|&b| uit.over[b] == 0));
        }
    }

    #[test]
    fn no_order_of_any_list_changes_a_share(netwerk in willekeurig(), draai in 0_usize..7) {
        let uit = los_op(&netwerk);
        prop_assert_eq!(&uit, &los_op(&netwerk));
        let n = netwerk.aanbod.len();
        let om_bron = |b: u32| u32::try_from(n).unwrap() - 1 - b;
        let mut vragen: Vec<usize> = (0..netwerk.klassen.len()).rev().collect();
        let lengte = vragen.len().max(1);
        vragen.rotate_left(draai % lengte);
        let mut om = Netwerk::met(netwerk.aanbod.iter().rev().copied().collect());
        for &vraag in &vragen {
            om.vraag(netwerk.klassen[vraag]);
            for d in netwerk.delen_van(vraag).rev() {
                let wie: Vec<u32> = netwerk.wie(d).iter().rev().map(|&b| om_bron(b)).collect();
                om.deel(netwerk.delen[d].uren, &wie, &[]);
            }
        }
        let anders = los_op(&om);
        for (nieuw, &oud) in vragen.iter().enumerate() {
            prop_assert_eq!(anders.aandeel[nieuw], uit.aandeel[oud]);
        }
        let groepen = |stroom: &Stroom, naam: &dyn Fn(usize) -> usize| {
            stroom.trappen.iter().map(|t| t.vragen.iter().map(|&v| naam(v)).collect()).collect::<BTreeSet<BTreeSet<usize>>>()
        };
        prop_assert_eq!(groepen(&anders, &|v| vragen[v]), groepen(&uit, &|v| v));
    }

    /// Every demand that comes short: with the first source of each of its parts unbounded it is covered, with what these
    /// use then it is too, and with one unit less of a single one it is not.
    #[test]
    fn what_is_lacking_is_enough_and_no_more(netwerk in willekeurig()) {
        let uit = los_op(&netwerk);
        for vraag in (0..netwerk.klassen.len()).filter(|&v| !uit.aandeel[v].is_heel()) {
            let delen = netwerk.delen_van(vraag).filter(|&d| netwerk.delen[d].uren > 0);
            let eerste: Option<BTreeSet<u32>> = delen.map(|d| netwerk.wie(d).first().copied()).collect();
            let Some(eerste) = eerste else { continue };
            let mut bijdrage = Bijdrage::aan(&netwerk, netwerk.klassen[vraag]);
            let mut meer = netwerk.aanbod.clone();
            for &bron in &eerste {
                meer[bron as usize] += bijdrage.van(bron as usize, MEESTE);
            }
            prop_assert!(bijdrage.dekt(&[vraag]));
            prop_assert!(los_op(&netwerk.met_aanbod(meer.clone())).aandeel[vraag].is_heel());
            if let [bron] = eerste.iter().copied().collect::<Vec<_>>()[..] {
                meer[bron as usize] -= 1;
                prop_assert!(!los_op(&netwerk.met_aanbod(meer)).aandeel[vraag].is_heel());
            }
        }
    }
}

#[test]
fn a_large_city_is_divided() {
    // 100 wijken × 60 voorzieningen × 40 functies, of which four work for the whole city.
    let (wijken, voorzieningen, functies) = (100_u32, 60_u32, 40_u32);
    let mut worp = 20_260_709_u64;
    let mut dobbel = |onder: u64| {
        worp = worp.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (worp >> 33) % onder
    };
    let mut netwerk = Netwerk::met((0..wijken * functies).map(|_| dobbel(21_000_000_000)).collect());
    for wijk in 0..wijken {
        for voorziening in 0..voorzieningen {
            netwerk.vraag(u8::from(voorziening % 3 == 0));
            let wie: Vec<u32> = (0..functies)
                .filter(|_| dobbel(8) == 0)
                .map(|functie| if functie < 4 { functie } else { wijk * functies + functie })
                .collect();
            netwerk.deel(dobbel(16_000_000_000), &wie, &[]);
        }
    }
    let uit = los_op(&netwerk);
    let kort = uit.trappen.iter().map(|t| t.vragen.len()).sum::<usize>();
    assert!(kort > 100 && uit.trappen.len() > 10, "{kort} in {}", uit.trappen.len());
    let som: u128 = uit.trappen.iter().map(|t| t.bronnen.len() as u128).sum();
    assert!(som > 0);
}
