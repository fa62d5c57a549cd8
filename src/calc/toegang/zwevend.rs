//! Floating catchments: each place divides its supply over the people around it, and each demand adds up what it gets of
//! every place. General and pure: demands and places by position, supply and demand in any unit.
//!
//! ```text
//! R_j = S_j ÷ Σ_i w_ij · P_i        A_i = Σ_j w_ij · R_j
//! ```
//!
//! With w = 1 within reach and 0 beyond, that is 2SFCA (Luo and Wang, 2003); with w by rings, E2SFCA (Luo and Qi, 2009).
//! 3SFCA (Wan, Zou and Sternberg, 2012) is the same with the square of w ÷ its sum over the places of a demand: who has
//! more of them in reach divides over them ([`verdeeld`]). What all demands get together is the supply of all places that
//! someone reaches.

/// How far a demand counts for a place, above zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paar {
    /// The demand.
    pub vraag: usize,
    /// The place.
    pub plek: usize,
    /// The weight, above zero.
    pub gewicht: f64,
}

/// Up to which distance, that distance included, a weight holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// The distance.
    pub tot: f64,
    /// The weight.
    pub gewicht: f64,
}

/// The weight of a distance: that of the first ring that holds it; zero beyond them all.
pub fn gewicht(ringen: &[Ring], afstand: f64) -> f64 {
    ringen.iter().find(|ring| afstand <= ring.tot).map_or(0.0, |ring| ring.gewicht)
}

/// The weights of 3SFCA: of each demand, how it divides over the places that it reaches, times how far it counts there.
#[must_use]
pub fn verdeeld(paren: &[Paar], vragen: usize) -> Vec<Paar> {
    let mut som = vec![0.0; vragen];
    for paar in paren {
        som[paar.vraag] += paar.gewicht;
    }
    let deel = |paar: &Paar| Paar { gewicht: paar.gewicht * paar.gewicht / som[paar.vraag], ..*paar };
    paren.iter().map(deel).collect()
}

/// What one unit of demand gets, for each demand: zero where it reaches nothing. The order of the pairs decides no more
/// than the last digit.
pub fn toegang(vraag: &[f64], aanbod: &[f64], paren: &[Paar]) -> Vec<f64> {
    let mut om_plek = vec![0.0; aanbod.len()];
    for paar in paren {
        om_plek[paar.plek] += paar.gewicht * vraag[paar.vraag];
    }
    let per_vraag: Vec<f64> =
        aanbod.iter().zip(&om_plek).map(|(&aanbod, &om)| if om > 0.0 { aanbod / om } else { 0.0 }).collect();
    let mut uit = vec![0.0; vraag.len()];
    for paar in paren {
        uit[paar.vraag] += paar.gewicht * per_vraag[paar.plek];
    }
    uit
}

/// Which places somebody reaches.
pub fn bereikt(vraag: &[f64], plekken: usize, paren: &[Paar]) -> Vec<bool> {
    let mut uit = vec![false; plekken];
    for paar in paren {
        uit[paar.plek] |= vraag[paar.vraag] > 0.0;
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Twelve demands and five places of a published peer, with its outcomes; see the head of the file.
    const GOUD: &str = include_str!("../../../tests/goud/fca.csv");

    struct Goud {
        vraag: Vec<f64>,
        aanbod: Vec<f64>,
        minuten: Vec<(usize, usize, f64)>,
        kop: Vec<&'static str>,
        rijen: Vec<Vec<&'static str>>,
    }

    impl Goud {
        fn lees() -> Self {
            let mut regels = GOUD.lines().filter(|r| !r.starts_with('#')).map(|r| r.split(';').collect::<Vec<_>>());
            let (kop, aanbod) = (regels.next().unwrap(), regels.next().unwrap());
            let rijen: Vec<Vec<&str>> = regels.collect();
            let getal = |tekst: &&str| tekst.parse::<f64>().unwrap();
            let minuten = rijen.iter().enumerate().flat_map(|(i, rij)| {
                rij[2..7].iter().enumerate().map(move |(j, tekst)| (i, j, tekst.parse::<f64>().unwrap()))
            });
            Self {
                minuten: minuten.collect(),
                vraag: rijen.iter().map(|rij| getal(&rij[1])).collect(),
                aanbod: aanbod[2..7].iter().map(getal).collect(),
                kop,
                rijen,
            }
        }

        fn paren(&self, ringen: &[Ring]) -> Vec<Paar> {
            let paren = self.minuten.iter().map(|&(vraag, plek, m)| Paar { vraag, plek, gewicht: gewicht(ringen, m) });
            paren.filter(|paar| paar.gewicht > 0.0).collect()
        }

        /// Holds an outcome against a column of the peer, whose empty cells are what it cannot say.
        fn houd(&self, kolom: &str, uit: &[f64]) {
            let k = self.kop.iter().position(|naam| *naam == kolom).unwrap();
            for (rij, is) in self.rijen.iter().zip(uit) {
                let moet: f64 = if rij[k].is_empty() { 0.0 } else { rij[k].parse().unwrap() };
                assert!((is - moet).abs() < 1e-12, "{kolom} {}: {is} {moet}", rij[0]);
            }
        }
    }

    fn ringen(paren: &[(f64, f64)]) -> Vec<Ring> {
        paren.iter().map(|&(tot, gewicht)| Ring { tot, gewicht }).collect()
    }

    #[test]
    fn the_peer_gets_the_same_to_twelve_decimals() {
        let goud = Goud::lees();
        assert_eq!((goud.vraag.len(), goud.aanbod.len(), goud.minuten.len()), (12, 5, 60));
        for (kolom, rond) in [
            ("2sfca_15", vec![(15.0, 1.0)]),
            ("2sfca_30", vec![(30.0, 1.0)]),
            ("e2sfca_10_20_30", vec![(10.0, 1.0), (20.0, 0.68), (30.0, 0.22)]),
            ("e2sfca_5_10_15", vec![(5.0, 1.0), (10.0, 0.68), (15.0, 0.22)]),
        ] {
            goud.houd(kolom, &toegang(&goud.vraag, &goud.aanbod, &goud.paren(&ringen(&rond))));
        }
        let rond = [(10.0, 0.962), (20.0, 0.704), (30.0, 0.377), (60.0, 0.042)];
        let paren = verdeeld(&goud.paren(&ringen(&rond)), goud.vraag.len());
        goud.houd("3sfca_default", &toegang(&goud.vraag, &goud.aanbod, &paren));
        // With a bound of its own the peer divides over all places first, and then leaves out the far ones.
        let dichtbij = |paar: &Paar| goud.minuten.contains(&(paar.vraag, paar.plek, 30.0));
        let ver = |paar: &Paar| goud.minuten.iter().any(|&(v, p, m)| (v, p) == (paar.vraag, paar.plek) && m > 30.0);
        assert!(paren.iter().any(dichtbij) && paren.iter().any(ver));
        let paren: Vec<Paar> = paren.into_iter().filter(|paar| !ver(paar)).collect();
        goud.houd("3sfca_default_max30", &toegang(&goud.vraag, &goud.aanbod, &paren));
    }

    #[test]
    fn a_ring_holds_its_own_bound() {
        let rond = ringen(&[(10.0, 1.0), (20.0, 0.5)]);
        for (afstand, moet) in [(10.0, 1.0), (10.000_001, 0.5), (20.0, 0.5), (20.000_001, 0.0)] {
            assert!((gewicht(&rond, afstand) - moet).abs() < f64::EPSILON, "{afstand}");
        }
    }

    #[test]
    fn who_reaches_nothing_gets_nothing_and_what_nobody_reaches_gives_nothing() {
        let paren = [Paar { vraag: 0, plek: 0, gewicht: 1.0 }, Paar { vraag: 2, plek: 1, gewicht: 1.0 }];
        let vraag = [100.0, 50.0, 0.0];
        for (is, moet) in toegang(&vraag, &[10.0, 7.0], &paren).into_iter().zip([0.1, 0.0, 0.0]) {
            assert!((is - moet).abs() < f64::EPSILON, "{is} {moet}");
        }
        assert_eq!(bereikt(&vraag, 2, &paren), [true, false], "where nobody lives, nobody reaches it");
    }

    /// Some demands and places with every distance between them, at times beyond all rings.
    fn geval() -> impl Strategy<Value = (Vec<f64>, Vec<f64>, Vec<Paar>)> {
        (1_usize..7, 1_usize..5).prop_flat_map(|(n, m)| {
            let vraag = prop::collection::vec((0_u32..4_000).prop_map(f64::from), n);
            let aanbod = prop::collection::vec((0_u32..90).prop_map(f64::from), m);
            let afstanden = prop::collection::vec(0_u32..40, n * m);
            (vraag, aanbod, afstanden).prop_map(move |(vraag, aanbod, afstanden)| {
                let rond = ringen(&[(10.0, 1.0), (20.0, 0.68), (30.0, 0.22)]);
                let paren = afstanden.into_iter().enumerate().map(|(k, minuten)| Paar {
                    vraag: k / m,
                    plek: k % m,
                    gewicht: gewicht(&rond, f64::from(minuten)),
                });
                (vraag, aanbod, paren.filter(|paar| paar.gewicht > 0.0).collect())
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn supply_that_somebody_reaches_is_divided_whole((vraag, aanbod, paren) in geval(), draai in 0_usize..24) {
            let drie = verdeeld(&paren, vraag.len());
            let er_is: Vec<bool> = bereikt(&vraag, aanbod.len(), &paren);
            let moet: f64 = aanbod.iter().zip(&er_is).filter(|(_, bereikt)| **bereikt).map(|(s, _)| s).sum();
            for paren in [&paren, &drie] {
                let uit = toegang(&vraag, &aanbod, paren);
                let is: f64 = vraag.iter().zip(&uit).map(|(p, a)| p * a).sum();
                prop_assert!((is - moet).abs() < 1e-9, "{is} {moet}");
                // Nor does the order of the pairs decide.
                let mut anders = paren.clone();
                anders.rotate_left(draai % paren.len().max(1));
                for (a, b) in uit.iter().zip(toegang(&vraag, &aanbod, &anders)) {
                    prop_assert!((a - b).abs() < 1e-12);
                }
            }
        }
    }
}
