//! Step 7: how far people live from a place of each kind. Distances are metres along the street, estimated as the
//! great-circle distance times the detour factor of the plan; they are `f64`, not exact decimals. The sphere is within
//! 0,4 % of the ellipsoid, far less than what the detour factor leaves open.

mod boom;

use rust_decimal::prelude::ToPrimitive;

use crate::plan::{Band, Locatie, Locatiesoort, Plan, Punt};
use boom::Boom;

/// Mean radius of the earth, metres (IUGG).
const AARDSTRAAL: f64 = 6_371_008.8;

/// Nearest usable place of one kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dichtstbij {
    /// Position of the place in the plan.
    pub locatie: usize,
    /// Metres along the street.
    pub meter: f64,
}

/// Reach of one buurt.
#[derive(Debug, Clone, PartialEq)]
pub struct Buurtbereik {
    /// Position of the wijk in the plan.
    pub wijk: usize,
    /// Position of the buurt in its wijk.
    pub buurt: usize,
    /// Nearest meeting place.
    pub ontmoeting: Option<Dichtstbij>,
    /// Nearest central place of a buurtteam.
    pub centraal: Option<Dichtstbij>,
    /// Nearest place per kind, in the order of [`Locatiesoort::ALLE`].
    pub per_soort: [Option<Dichtstbij>; Locatiesoort::ALLE.len()],
}

/// Reach of all buurten, and per wijk the inhabitants within the norm of a meeting place.
#[derive(Debug, Clone, PartialEq)]
pub struct Bereik {
    /// Every buurt, wijk by wijk.
    pub buurten: Vec<Buurtbereik>,
    /// Distance that counts as near, metres.
    pub norm: f64,
    /// Inhabitants within the norm, per wijk.
    pub binnen: Vec<u32>,
    /// Inhabitants of the buurten together, per wijk; rounding makes it differ from the count of the wijk.
    pub inwoners: Vec<u32>,
}

impl Bereik {
    /// The buurten of one wijk.
    pub fn van_wijk(&self, wijk: usize) -> &[Buurtbereik] {
        let tot = |wijk| self.buurten.partition_point(|b| b.wijk < wijk);
        &self.buurten[tot(wijk)..tot(wijk + 1)]
    }
}

/// Great-circle distance in metres.
pub fn hemelsbreed(a: Punt, b: Punt) -> f64 {
    boog(koorde(richting(a), richting(b)))
}

/// Metres along the street between two points, by the detour factor of the plan.
pub fn langs_de_straat(plan: &Plan, band: Band, a: Punt, b: Punt) -> f64 {
    hemelsbreed(a, b) * plan.normen.omwegfactor.bij(band).to_f64().unwrap_or(1.0)
}

/// Direction of a point from the middle of the earth, of length 1.
pub(super) fn richting(punt: Punt) -> [f64; 3] {
    let ((sin_lat, cos_lat), (sin_lon, cos_lon)) = (punt.lat.to_radians().sin_cos(), punt.lon.to_radians().sin_cos());
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// Square of the straight line between two directions: cheap, and in the order of the distance.
pub(super) fn koorde(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

/// The [`koorde`] of so many metres along the sphere, and a hair more: what is further is surely beyond.
pub(super) fn koorde_van(meter: f64) -> f64 {
    let half = (meter / (2.0 * AARDSTRAAL)).clamp(0.0, std::f64::consts::FRAC_PI_2);
    4.0 * half.sin().powi(2) * (1.0 + 1e-9)
}

/// Metres along the sphere for a [`koorde`] (haversine formula).
pub(super) fn boog(koorde: f64) -> f64 {
    2.0 * AARDSTRAAL * (koorde / 4.0).clamp(0.0, 1.0).sqrt().asin()
}

/// Computes the reach.
pub fn bereken(plan: &Plan, jaar: u16, band: Band) -> Bereik {
    let omweg = plan.normen.omwegfactor.bij(band).to_f64().unwrap_or(1.0);
    let norm = plan.normen.afstand_ontmoeting.bij(band).to_f64().unwrap_or(0.0);
    let open: Vec<(usize, [f64; 3])> = plan
        .locaties
        .iter()
        .enumerate()
        .filter(|(_, l)| l.bruikbaar(jaar))
        .map(|(i, l)| (i, richting(l.punt)))
        .collect();
    let plekken = |soort: &dyn Fn(&Locatie) -> bool| {
        Boom::van(open.iter().copied().filter(|(l, _)| soort(&plan.locaties[*l])).collect())
    };
    let per_soort = Locatiesoort::ALLE.map(|soort| plekken(&|l| l.soort == soort));
    let ontmoeting = plekken(&|l| l.soort.is_ontmoetingsplek());
    let centraal = plekken(&Locatie::is_centrale_plek);
    let mut uit =
        Bereik { buurten: Vec::new(), norm, binnen: vec![0; plan.wijken.len()], inwoners: vec![0; plan.wijken.len()] };
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            let vanaf = richting(buurt.punt);
            let dichtst = |plekken: &Boom| {
                let (koorde, locatie) = plekken.naaste(vanaf)?;
                Some(Dichtstbij { locatie, meter: boog(koorde) * omweg })
            };
            let bereik = Buurtbereik {
                wijk: w,
                buurt: b,
                ontmoeting: dichtst(&ontmoeting),
                centraal: dichtst(&centraal),
                per_soort: per_soort.each_ref().map(dichtst),
            };
            uit.inwoners[w] += buurt.inwoners;
            if bereik.ontmoeting.is_some_and(|d| d.meter <= norm) {
                uit.binnen[w] += buurt.inwoners;
            }
            uit.buurten.push(bereik);
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Kwaliteit;

    #[test]
    fn one_degree_of_latitude_is_111_195_metres() {
        let punt = |lat, lon| Punt { lat, lon, kwaliteit: Kwaliteit::Precies };
        let noord = hemelsbreed(punt(52.0, 6.0), punt(53.0, 6.0));
        assert!((noord - 111_195.08).abs() < 0.1, "{noord}");
        assert!(hemelsbreed(punt(53.0, 6.5), punt(53.0, 6.5)) < 1e-9);
    }

    /// Wijkcentrum De Dissel and MFA Kloosterveste, against their RD coordinates (235411, 559748) and
    /// (230644, 557714): 5.182,8 m in the plane. A sphere is up to 0,4 % short of the ellipsoid here.
    #[test]
    fn agrees_with_rd_coordinates_within_four_in_a_thousand() {
        let punt = |lat, lon| Punt { lat, lon, kwaliteit: Kwaliteit::Precies };
        let meter = hemelsbreed(punt(53.018_652, 6.585_513), punt(53.001_070, 6.514_009));
        assert!((meter / 5_182.8 - 1.0).abs() < 0.004, "{meter}");
    }
}
