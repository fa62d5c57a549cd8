//! Networks worked out by hand, and what must hold of any network.

use super::*;
use proptest::prelude::*;

fn los(aanbod: &[u64], vraag: &[u64], voorrang: &[u8], kanten: &[(u32, u32)]) -> Stroom {
    los_op(&Netwerk {
        aanbod: aanbod.to_vec(),
        vraag: vraag.to_vec(),
        voorrang: voorrang.to_vec(),
        kanten: kanten.to_vec(),
    })
}

/// The bottleneck behind the shortage of one demand; empty where there is no shortage.
fn knelpunt(stroom: &Stroom, vraag: usize) -> Knelpunt {
    let (knelpunten, van) = stroom.knelpunten();
    van.get(vraag).copied().flatten().map(|plaats| knelpunten[plaats].clone()).unwrap_or_default()
}

#[test]
fn a_generalist_counts_once() {
    // Hours of: 0 maatschappelijk werker (generalist), 1 schuldhulpverlener.
    // Demand: 0 begeleiding licht, 1 vroegsignalering schulden. Counted one by one both are covered: 1.000 ≥ 800,
    // and 1.000 + 100 ≥ 600. But together they ask 1.400 of 1.100 hours.
    let uit = los(&[1_000, 100], &[800, 600], &[], &[(0, 0), (0, 1), (1, 1)]);
    assert_eq!(uit.gedekt.iter().sum::<u64>(), 1_100);
    assert_eq!(uit.ongebruikt, [0, 0]);
    assert_eq!((uit.tekort(0), uit.tekort(1)), (160, 140));
    assert_eq!(knelpunt(&uit, 1), Knelpunt { vragen: vec![0, 1], bronnen: vec![0, 1] });
    assert_eq!(knelpunt(&uit, 0), knelpunt(&uit, 1));
}

#[test]
fn a_generalist_helps_out() {
    // Hours of: 0 schuldhulpverlener, 1 opbouwwerker, 2 jeugdwerker. Demand: 0 vroegsignalering, 1 inloop,
    // 2 jongerenwerk. The schuldhulpverlener is 200 short. The opbouwwerker, who has time, knows no debts; but the
    // jeugdwerker does, and the opbouwwerker can take over jongerenwerk.
    let kanten = [(0, 0), (1, 1), (1, 2), (2, 2), (2, 0)];
    let uit = los(&[400, 500, 600], &[600, 300, 600], &[], &kanten);
    assert_eq!(uit.gedekt, [600, 300, 600]);
    assert_eq!(uit.stroom, [400, 300, 200, 400, 200]);
    assert_eq!(uit.knelpunt_vraag, [false; 3]);
    assert_eq!(uit.knelpunt_aanbod, [false; 3]);
}

#[test]
fn a_bottleneck_names_the_expertise_and_nobody_else() {
    // Hours of: 0 ambulant begeleider Lariks, 1 idem Pittelo, 2 jeugd-ggz-behandelaar for the whole city.
    // Demand: 0 and 1 begeleiding, 2 and 3 jeugdbehandeling in Lariks and Pittelo.
    let kanten = [(0, 0), (1, 1), (2, 2), (2, 3)];
    let uit = los(&[500, 900, 300], &[600, 700, 200, 250], &[], &kanten);
    // At half of what they ask, Lariks and Pittelo have 225 of 300; the next step gives Lariks 60 and Pittelo 15.
    assert_eq!(uit.gedekt, [500, 700, 160, 140]);
    assert_eq!(uit.ongebruikt, [0, 200, 0]);
    assert_eq!(knelpunt(&uit, 0), Knelpunt { vragen: vec![0], bronnen: vec![0] });
    assert_eq!(knelpunt(&uit, 3), Knelpunt { vragen: vec![2, 3], bronnen: vec![2] });
    assert_eq!(uit.knelpunt_vraag, [true, false, true, true]);
    assert_eq!(uit.knelpunt_aanbod, [true, false, true]);
}

#[test]
fn the_first_class_goes_first_and_later_ones_move_its_people_only() {
    // Veiligheid (class 0) could be served by both sources, inloop (class 1) by the first only.
    let uit = los(&[100, 100], &[80, 100], &[0, 1], &[(0, 0), (1, 0), (0, 1)]);
    assert_eq!(uit.gedekt, [80, 100]);
    assert_eq!(uit.stroom, [0, 80, 100]);
    // With too little for both, the class decides and not the order of the list.
    assert_eq!(los(&[100], &[80, 70], &[1, 0], &[(0, 0), (0, 1)]).gedekt, [30, 70]);
    assert_eq!(los(&[100], &[80, 70], &[1], &[(0, 0), (0, 1)]).gedekt, [30, 70]);
}

#[test]
fn nothing_and_nonsense_are_no_trouble() {
    let leeg = los_op(&Netwerk::default());
    assert!(leeg.stroom.is_empty() && leeg.gedekt.is_empty() && knelpunt(&leeg, 0) == Knelpunt::default());
    let uit = los(&[5], &[3, 4], &[], &[(0, 7), (9, 0), (0, 1), (0, 1), (u32::MAX, u32::MAX)]);
    assert_eq!(uit.stroom, [0, 0, 4, 0, 0]);
    assert_eq!(knelpunt(&uit, 0), Knelpunt { vragen: vec![0], bronnen: vec![] });
    let vol = los(&[u64::MAX; 2], &[u64::MAX; 3], &[], &[(0, 0), (0, 1), (1, 1), (1, 2)]);
    assert_eq!(vol.gedekt.iter().map(|&g| u128::from(g)).sum::<u128>(), 2 * u128::from(u64::MAX));
}

#[test]
fn a_path_as_long_as_the_network_is_found() {
    // Source i serves demands i and i + 1. The first demand of each pair is taken first, so that the last demand
    // can be served only by moving everyone along: the free source is at the other end.
    let n = 3_000_u32;
    let kanten: Vec<(u32, u32)> = (0..n).flat_map(|i| [(i, i), (i, i + 1)]).collect();
    let mut voorrang = vec![0; n as usize + 1];
    voorrang[n as usize] = 1;
    let mut aanbod = vec![1; n as usize];
    aanbod[0] = 2;
    let uit = los(&aanbod, &vec![1; n as usize + 1], &voorrang, &kanten);
    assert_eq!(uit.gedekt, vec![1; n as usize + 1]);
}

fn netwerk() -> impl Strategy<Value = Netwerk> {
    let hoeveel = || prop_oneof![4 => 0_u64..12, 1 => 0_u64..1_000, 1 => (u64::MAX - 5)..=u64::MAX];
    (
        prop::collection::vec(hoeveel(), 0..=7),
        prop::collection::vec(hoeveel(), 0..=8),
        prop::collection::vec(0_u8..3, 0..=8),
        prop::collection::vec((0_u32..8, 0_u32..9), 0..30),
    )
        .prop_map(|(aanbod, vraag, voorrang, kanten)| Netwerk { aanbod, vraag, voorrang, kanten })
}

fn klasse(netwerk: &Netwerk, vraag: usize) -> u8 {
    netwerk.voorrang.get(vraag).copied().unwrap_or(0)
}

fn som<'a>(delen: impl IntoIterator<Item = &'a u64>) -> u128 {
    delen.into_iter().map(|&d| u128::from(d)).sum()
}

/// The capacity of the least cut between the sources and the demands for which `telt` holds: for each set of
/// sources, all that these have, and all that is asked by the demands that any other source may serve.
fn kleinste_snede(netwerk: &Netwerk, telt: impl Fn(usize) -> bool) -> u128 {
    let binnen = |set: u32, bron: usize| set >> bron & 1 == 1;
    (0..1_u32 << netwerk.aanbod.len())
        .map(|set| {
            let gevuld = (0..netwerk.aanbod.len()).filter(|&bron| binnen(set, bron)).map(|b| &netwerk.aanbod[b]);
            let ander = |vraag: usize| {
                netwerk.kanten.iter().any(|&(bron, v)| {
                    v as usize == vraag && (bron as usize) < netwerk.aanbod.len() && !binnen(set, bron as usize)
                })
            };
            let gevraagd =
                (0..netwerk.vraag.len()).filter(|&vraag| telt(vraag) && ander(vraag)).map(|v| &netwerk.vraag[v]);
            som(gevuld) + som(gevraagd)
        })
        .min()
        .unwrap()
}

proptest! {
    #[test]
    fn nothing_is_made_or_lost(netwerk in netwerk()) {
        let uit = los_op(&netwerk);
        let over = |kies: &dyn Fn((u32, u32)) -> bool| {
            som(netwerk.kanten.iter().zip(&uit.stroom).filter(|(kant, _)| kies(**kant)).map(|(_, s)| s))
        };
        for (bron, (&aanbod, &rest)) in netwerk.aanbod.iter().zip(&uit.ongebruikt).enumerate() {
            prop_assert_eq!(over(&|k| k.0 as usize == bron) + u128::from(rest), u128::from(aanbod));
        }
        for (vraag, (&gevraagd, &gedekt)) in netwerk.vraag.iter().zip(&uit.gedekt).enumerate() {
            prop_assert_eq!(over(&|k| k.1 as usize == vraag), u128::from(gedekt));
            prop_assert!(gedekt <= gevraagd);
            prop_assert_eq!(uit.tekort(vraag), gevraagd - gedekt);
        }
        prop_assert_eq!(som(&uit.stroom), som(&uit.gedekt));
    }

    #[test]
    fn each_class_is_as_full_as_the_cuts_allow(netwerk in netwerk()) {
        let uit = los_op(&netwerk);
        for tot in 0..3 {
            let telt = |vraag: usize| klasse(&netwerk, vraag) <= tot;
            let gedekt = (0..netwerk.vraag.len()).filter(|&vraag| telt(vraag)).map(|vraag| &uit.gedekt[vraag]);
            prop_assert_eq!(som(gedekt), kleinste_snede(&netwerk, telt), "up to class {}", tot);
        }
    }

    #[test]
    fn a_later_class_takes_nothing_from_an_earlier_one(netwerk in netwerk()) {
        let uit = los_op(&netwerk);
        for tot in 0..3 {
            let mut minder = netwerk.clone();
            for (vraag, gevraagd) in minder.vraag.iter_mut().enumerate() {
                if klasse(&netwerk, vraag) > tot {
                    *gevraagd = 0;
                }
            }
            let eerder = los_op(&minder).gedekt;
            for vraag in (0..eerder.len()).filter(|&vraag| klasse(&netwerk, vraag) <= tot) {
                prop_assert_eq!(eerder[vraag], uit.gedekt[vraag]);
            }
        }
    }

    #[test]
    fn the_cut_is_full_and_explains_the_whole_shortage(netwerk in netwerk()) {
        let uit = los_op(&netwerk);
        let bronnen = (0..netwerk.aanbod.len()).filter(|&b| uit.knelpunt_aanbod[b]).map(|b| &netwerk.aanbod[b]);
        let vragen = (0..netwerk.vraag.len()).filter(|&v| !uit.knelpunt_vraag[v]).map(|v| &netwerk.vraag[v]);
        prop_assert_eq!(som(bronnen) + som(vragen), som(&uit.gedekt));
    }

    #[test]
    fn a_bottleneck_is_shut_and_short_by_exactly_its_shortage(netwerk in netwerk()) {
        let uit = los_op(&netwerk);
        let (mut vragen, mut bronnen) = (vec![false; netwerk.vraag.len()], vec![false; netwerk.aanbod.len()]);
        for vraag in 0..netwerk.vraag.len() {
            let knel = knelpunt(&uit, vraag);
            if uit.tekort(vraag) == 0 {
                prop_assert_eq!(knel, Knelpunt::default());
                continue;
            }
            prop_assert!(knel.vragen.contains(&vraag));
            for &(bron, ook) in netwerk.kanten.iter().filter(|k| (k.0 as usize) < bronnen.len()) {
                prop_assert!(!knel.vragen.contains(&(ook as usize)) || knel.bronnen.contains(&(bron as usize)));
            }
            let gevraagd = som(knel.vragen.iter().map(|&v| &netwerk.vraag[v]));
            let aanwezig = som(knel.bronnen.iter().map(|&b| &netwerk.aanbod[b]));
            let tekort: u128 = knel.vragen.iter().map(|&v| u128::from(uit.tekort(v))).sum();
            prop_assert_eq!(gevraagd, aanwezig + tekort);
            knel.vragen.iter().for_each(|&v| vragen[v] = true);
            knel.bronnen.iter().for_each(|&b| bronnen[b] = true);
        }
        prop_assert_eq!(&uit.knelpunt_vraag, &vragen);
        prop_assert_eq!(&uit.knelpunt_aanbod, &bronnen);
    }

    #[test]
    fn the_order_of_the_lists_changes_no_total_and_no_bottleneck(netwerk in netwerk(), draai in 0_usize..30) {
        let uit = los_op(&netwerk);
        prop_assert_eq!(&uit, &los_op(&netwerk));
        let (bronnen, vragen) = (netwerk.aanbod.len(), netwerk.vraag.len());
        let mut om = netwerk.clone();
        om.aanbod.reverse();
        om.vraag.reverse();
        om.voorrang = (0..vragen).rev().map(|vraag| klasse(&netwerk, vraag)).collect();
        for kant in &mut om.kanten {
            let spiegel = |plaats: u32, aantal: usize| {
                (aantal as u64).checked_sub(u64::from(plaats) + 1).map_or(u32::MAX, |p| u32::try_from(p).unwrap())
            };
            *kant = (spiegel(kant.0, bronnen), spiegel(kant.1, vragen));
        }
        om.kanten.rotate_left(draai.min(netwerk.kanten.len()));
        let mut anders = los_op(&om);
        anders.knelpunt_vraag.reverse();
        anders.knelpunt_aanbod.reverse();
        anders.gedekt.reverse();
        prop_assert_eq!(&uit.knelpunt_vraag, &anders.knelpunt_vraag);
        prop_assert_eq!(&uit.knelpunt_aanbod, &anders.knelpunt_aanbod);
        for c in 0..3 {
            let totaal = |s: &Stroom| {
                som((0..vragen).filter(|&vraag| klasse(&netwerk, vraag) == c).map(|vraag| &s.gedekt[vraag]))
            };
            prop_assert_eq!(totaal(&uit), totaal(&anders));
        }
    }
}

#[test]
fn a_large_city_is_solved_exactly() {
    // 100 wijken × 60 voorzieningen × 40 functies, of which four work for the whole city.
    let (wijken, voorzieningen, functies) = (100_u32, 60_u32, 40_u32);
    let (mut netwerk, mut worp) = (Netwerk::default(), 20_260_709_u64);
    let mut dobbel = |onder: u64| {
        worp = worp.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (worp >> 33) % onder
    };
    netwerk.aanbod = (0..wijken * functies).map(|_| dobbel(21_000)).collect();
    netwerk.vraag = (0..wijken * voorzieningen).map(|_| dobbel(16_000)).collect();
    netwerk.voorrang = (0..wijken * voorzieningen).map(|v| u8::from(v % 3 == 0)).collect();
    for wijk in 0..wijken {
        for voorziening in 0..voorzieningen {
            for functie in 0..functies {
                let bron = if functie < 4 { functie } else { wijk * functies + functie };
                if dobbel(8) == 0 {
                    netwerk.kanten.push((bron, wijk * voorzieningen + voorziening));
                }
            }
        }
    }
    let uit = los_op(&netwerk);
    let bronnen = (0..netwerk.aanbod.len()).filter(|&b| uit.knelpunt_aanbod[b]).map(|b| &netwerk.aanbod[b]);
    let vragen = (0..netwerk.vraag.len()).filter(|&v| !uit.knelpunt_vraag[v]).map(|v| &netwerk.vraag[v]);
    assert_eq!(som(bronnen) + som(vragen), som(&uit.gedekt));
    assert!(uit.gedekt.iter().zip(&netwerk.vraag).any(|(g, v)| g < v));
}
