//! How many more meeting places a wijk would take, each in the middle of one of its buurten: the best one first, then
//! the best of what is left (greedy maximal covering). So it is enough, and where the buurten lie further apart than the
//! norm, as outside a city, no fewer are.

use super::{Bereik, boog, koorde, koorde_van, omweg, richting};
use crate::plan::{Band, Plan};

/// What more places would do for a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nodig {
    /// Inhabitants who still live too far with one place more.
    pub na_een: u32,
    /// How many places bring enough inhabitants within the norm.
    pub locaties: usize,
}

/// What it takes before so many inhabitants of a wijk live within the norm of a meeting place.
pub fn nodig(plan: &Plan, bereik: &Bereik, wijk: usize, genoeg: u32, band: Band) -> Nodig {
    let buurten = &plan.wijken[wijk].buurten;
    let samen = |ver: &[usize]| ver.iter().map(|&b| buurten[b].inwoners).sum::<u32>();
    let mut ver: Vec<usize> = bereik.van_wijk(wijk).iter().filter(|b| bereik.is_ver(b)).map(|b| b.buurt).collect();
    let buren = buren(plan, wijk, bereik.norm, band);
    let mag_ver = bereik.inwoners[wijk].saturating_sub(genoeg);
    let mut uit = Nodig { na_een: samen(&ver), locaties: 0 };
    for keer in 0.. {
        let over = samen(&ver);
        if over == 0 || (keer > 0 && over <= mag_ver) {
            break;
        }
        let blijft = |hier: usize| ver.iter().copied().filter(|&b| !buren[hier][b]).collect::<Vec<_>>();
        let beste = (0..buurten.len()).map(blijft).zip(buurten).min_by_key(|(rest, buurt)| (samen(rest), &buurt.code));
        // A buurt that is far is near itself, so there is one.
        let Some((rest, _)) = beste.filter(|(rest, _)| samen(rest) < over) else { break };
        ver = rest;
        uit.locaties += usize::from(over > mag_ver);
        if keer == 0 {
            uit.na_een = samen(&ver);
        }
    }
    uit
}

/// Of each buurt, which of the wijk are within the norm of its middle.
fn buren(plan: &Plan, wijk: usize, norm: f64, band: Band) -> Vec<Vec<bool>> {
    let omweg = omweg(plan, band);
    let verst = koorde_van(norm / omweg);
    // Nothing is near a buurt without a point, and none of those is far.
    let punten: Vec<Option<[f64; 3]>> = plan.wijken[wijk].buurten.iter().map(|b| b.punt.map(richting)).collect();
    let dichtbij = |a: Option<[f64; 3]>, b: Option<[f64; 3]>| {
        let Some(koorde) = a.zip(b).map(|(a, b)| koorde(a, b)) else { return false };
        koorde <= verst && boog(koorde) * omweg <= norm
    };
    punten.iter().map(|&a| punten.iter().map(|&b| dichtbij(a, b)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::Gids;
    use crate::calc::bereik::bereken;

    /// So many buurten in a row, so many metres along the street apart, with these inhabitants, and no place anywhere.
    fn rij(meter: f64, inwoners: &[u32]) -> Plan {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.locaties.clear();
        let bron = plan.wijken[0].buurten[0].clone();
        let omweg = omweg(&plan, Band::Midden);
        plan.wijken[0].buurten = inwoners
            .iter()
            .enumerate()
            .map(|(n, &inwoners)| {
                let mut buurt = bron.clone();
                buurt.code = format!("BU010600{n:02}").as_str().into();
                buurt.inwoners = inwoners;
                buurt.punt.as_mut().unwrap().lat += n as f64 * meter / omweg / 111_195.08;
                buurt
            })
            .collect();
        plan
    }

    fn van(plan: &Plan, genoeg: u32) -> (u32, usize) {
        let bereik = bereken(plan, &Gids::van(plan), 2028, Band::Midden);
        let Nodig { na_een, locaties } = nodig(plan, &bereik, 0, genoeg, Band::Midden);
        (na_een, locaties)
    }

    #[test]
    fn each_place_stands_where_it_brings_most_people_near() {
        // Just within 800 m of both neighbours: the middle ones serve three.
        let dicht = rij(799.0, &[100, 10, 100, 10, 10]);
        assert_eq!(van(&dicht, 210), (20, 1));
        assert_eq!(van(&dicht, 211), (20, 2));
        assert_eq!(van(&dicht, 0), (20, 0), "what one more would do is told of a wijk that has enough as well");
        // Just beyond: each serves its own.
        let los = rij(801.0, &[100, 10, 100, 10, 10]);
        assert_eq!(van(&los, 200), (130, 2));
        assert_eq!(van(&los, 230), (130, 5));
    }

    #[test]
    fn nobody_needs_a_place_where_nobody_lives() {
        assert_eq!(van(&rij(801.0, &[0, 0]), 0), (0, 0));
    }
}
