//! Points that are far from where they should be: a slip of a digit, or an address in another city. Not a mistake that a
//! plan is refused for, because a wijk may be wide.

use super::bereik::hemelsbreed;
use crate::plan::{Buurt, Plan, Punt, Wijk};

/// Metres as the crow flies beyond which a point is far. The widest gemeenten have wijken of some 20 km across, so that
/// no buurt of one is further than this from all the others.
pub const VER: f64 = 15_000.0;

/// A point that is far. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ver {
    /// A place, of all buurten of its wijk.
    Locatie {
        /// The place.
        locatie: usize,
        /// Metres to the nearest buurt of its wijk.
        meter: f64,
    },
    /// A buurt, of all other buurten of the plan.
    Buurt {
        /// The wijk.
        wijk: usize,
        /// The buurt in it.
        buurt: usize,
        /// Metres to the nearest other buurt.
        meter: f64,
    },
}

/// Every place and buurt whose point is far, places first.
pub fn ver(plan: &Plan) -> Vec<Ver> {
    let locaties = plan.locaties.iter().enumerate().filter_map(|(locatie, l)| {
        let wijk = plan.wijken.iter().find(|w| w.code == l.wijk)?;
        Some(Ver::Locatie { locatie, meter: van_wijk(l.punt, wijk).filter(|meter| *meter > VER)? })
    });
    locaties.chain(buurten(plan)).collect()
}

/// Metres from a point to the nearest buurt of a wijk; nothing where no buurt of it has a point.
pub fn van_wijk(punt: Punt, wijk: &Wijk) -> Option<f64> {
    let afstanden = wijk.buurten.iter().filter_map(|b| b.punt).map(|daar| hemelsbreed(punt, daar));
    afstanden.min_by(f64::total_cmp)
}

fn buurten(plan: &Plan) -> Vec<Ver> {
    let mut uit = Vec::new();
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            let Some(hier) = buurt.punt else { continue };
            let afstand = |ander: &Buurt| Some(hemelsbreed(hier, ander.punt?));
            let anderen = || wijk.buurten.iter().enumerate().filter(|(i, _)| *i != b).map(|(_, ander)| ander);
            // Mostly one of the same wijk is near; only where none is, all of the plan are looked at.
            if anderen().filter_map(afstand).any(|meter| meter <= VER) {
                continue;
            }
            let elders = plan.wijken.iter().enumerate().filter(|(i, _)| *i != w).flat_map(|(_, wijk)| &wijk.buurten);
            let meter = anderen().chain(elders).filter_map(afstand).min_by(f64::total_cmp);
            uit.extend(meter.filter(|m| *m > VER).map(|meter| Ver::Buurt { wijk: w, buurt: b, meter }));
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan
    }

    #[test]
    fn assen_and_the_smallest_plan_have_no_point_that_is_far() {
        assert_eq!(ver(&plan()), []);
        assert_eq!(ver(&crate::store::ingebouwd().unwrap().plan), []);
    }

    /// `gevallen/punt-in-andere-stad`: the central place of Assen has a point in Utrecht.
    #[test]
    fn a_place_in_another_city_is_far() {
        let mut plan = plan();
        (plan.locaties[0].punt.lat, plan.locaties[0].punt.lon) = (52.09, 5.12);
        let gevonden = ver(&plan);
        assert!(matches!(gevonden[..], [Ver::Locatie { locatie: 0, meter }] if (meter - 140_000.0).abs() < 5_000.0));
        // One degree of latitude is 111.195 m; just within and just beyond the bound.
        let Punt { lat, lon, .. } = plan.wijken[0].buurten[0].punt.unwrap();
        plan.locaties[0].punt.lon = lon;
        plan.locaties[0].punt.lat = lat + 14_999.0 / 111_195.08;
        assert_eq!(ver(&plan), []);
        plan.locaties[0].punt.lat = lat + 15_001.0 / 111_195.08;
        assert_eq!(ver(&plan).len(), 1);
    }

    #[test]
    fn a_buurt_far_from_all_others_is_far_and_two_buurten_are_far_from_each_other() {
        let mut plan = plan();
        plan.locaties.clear();
        plan.wijken[1].buurten[0].punt.as_mut().unwrap().lat = 51.5;
        let buurten: Vec<_> = ver(&plan)
            .into_iter()
            .map(|v| if let Ver::Buurt { wijk, buurt, .. } = v { (wijk, buurt) } else { panic!("{v:?}") })
            .collect();
        assert_eq!(buurten, [(0, 0), (1, 0)]);
        let mut nabij = plan.wijken[0].buurten[0].clone();
        nabij.code = "BU01060001".into();
        plan.wijken[0].buurten.push(nabij);
        assert_eq!(ver(&plan).len(), 1);
    }
}
