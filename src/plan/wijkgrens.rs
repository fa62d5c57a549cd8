//! Where a wijk ends on the map. Nothing is computed from it that a figure rests on: it is drawn, and tells in which wijk a
//! point lies.

use serde::{Deserialize, Serialize};

use super::Wijk;
use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf};

/// The border of a wijk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wijkgrens {
    /// Year of the division in wijken.
    pub jaar: u16,
    /// Where it comes from, and how coarse it is.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
    /// The line itself.
    pub omtrek: Omtrek,
}

/// Surfaces on the map.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Omtrek(pub Vec<Vlak>);

/// A surface: its outer ring, and then a ring for each hole in it.
pub type Vlak = Vec<Ring>;

/// Points in a ring, as latitude and longitude in degrees of WGS84; the last is joined to the first and not written again.
pub type Ring = Vec<(f64, f64)>;

/// The least that a ring can be.
const HOEKEN: usize = 3;

impl Omtrek {
    /// True when there is a surface, and no ring of fewer than three points.
    pub fn is_heel(&self) -> bool {
        let heel = |vlak: &Vlak| !vlak.is_empty() && vlak.iter().all(|ring| ring.len() >= HOEKEN);
        !self.0.is_empty() && self.0.iter().all(heel)
    }

    /// Every ring, holes among them.
    pub fn ringen(&self) -> impl Iterator<Item = &Ring> {
        self.0.iter().flatten()
    }

    /// Every point.
    pub fn punten(&self) -> impl Iterator<Item = (f64, f64)> {
        self.ringen().flatten().copied()
    }

    /// True for a point inside, and not in a hole. Of two surfaces that share a line, a point on it lies in one.
    pub fn bevat(&self, lat: f64, lon: f64) -> bool {
        let kruist = |&((lat_a, lon_a), (lat_b, lon_b)): &((f64, f64), (f64, f64))| {
            (lat_a > lat) != (lat_b > lat) && lon < lon_a + (lat - lat_a) / (lat_b - lat_a) * (lon_b - lon_a)
        };
        self.ringen().map(|ring| zijden(ring).filter(kruist).count()).sum::<usize>() % 2 == 1
    }

    /// Metres from a point to the nearest line; none without lines. Right within a thousandth over some kilometres.
    pub fn meter_tot_lijn(&self, lat: f64, lon: f64) -> Option<f64> {
        let ver = |(a, b): ((f64, f64), (f64, f64))| {
            let [(ax, ay), (bx, by)] = [a, b].map(|hier| vlak(lat, (hier.0 - lat, hier.1 - lon)));
            let (dx, dy) = (bx - ax, by - ay);
            let lengte = dx.mul_add(dx, dy * dy);
            let langs = if lengte > 0.0 { (-ax.mul_add(dx, ay * dy) / lengte).clamp(0.0, 1.0) } else { 0.0 };
            langs.mul_add(dx, ax).hypot(langs.mul_add(dy, ay))
        };
        self.ringen().flat_map(zijden).map(ver).min_by(f64::total_cmp)
    }

    /// Its surface in square metres, without its holes.
    pub fn vierkante_meter(&self) -> f64 {
        let ring = |ring: &Ring| {
            let Some(&(lat, lon)) = ring.first() else { return 0.0 };
            let kruis = |(a, b): ((f64, f64), (f64, f64))| {
                let [(ax, ay), (bx, by)] = [a, b].map(|hier| vlak(lat, (hier.0 - lat, hier.1 - lon)));
                ax * by - bx * ay
            };
            zijden(ring).map(kruis).sum::<f64>().abs() / 2.0
        };
        let vlak = |vlak: &Vlak| {
            let gaten: f64 = vlak.iter().skip(1).map(ring).sum();
            vlak.first().map_or(0.0, ring) - gaten
        };
        self.0.iter().map(vlak).sum()
    }
}

/// Degrees of latitude and longitude from a point at this latitude, as metres north and east.
fn vlak(lat: f64, (noord, oost): (f64, f64)) -> (f64, f64) {
    const GRAAD: f64 = 111_195.0;
    (noord * GRAAD, oost * GRAAD * lat.to_radians().cos())
}

/// The wijk in whose border a point lies, as a position; of two borders that overlap the last by code.
pub fn wijk_op(wijken: &[Wijk], (lat, lon): (f64, f64)) -> Option<usize> {
    let bevat = |w: &(usize, &Wijk)| w.1.grens.as_ref().is_some_and(|g| g.omtrek.bevat(lat, lon));
    wijken.iter().enumerate().filter(bevat).max_by(|a, b| a.1.code.cmp(&b.1.code)).map(|(w, _)| w)
}

/// The sides of a ring, the one that closes it last.
pub fn zijden(ring: &Ring) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

beschrijf! { Wijkgrens, "de grens van een wijk", "de grens van de wijk";
    jaar: S::Jaartal, "jaar", "het jaar van de indeling in wijken";
    herkomst: S::Herkomst, "herkomst", "waar de grens vandaan komt";
    omtrek: S::Omtrek, "omtrek",
        "de lijn: vlakken, elk met een buitenring en een ring per gat, elke ring met zijn hoeken (breedtegraad, lengtegraad)";
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of one degree with a hole in its middle, and an island east of it.
    fn omtrek() -> Omtrek {
        let vierkant = |lat: f64, lon: f64, maat: f64| {
            vec![(lat, lon), (lat, lon + maat), (lat + maat, lon + maat), (lat + maat, lon)]
        };
        Omtrek(vec![vec![vierkant(52.0, 5.0, 1.0), vierkant(52.4, 5.4, 0.2)], vec![vierkant(52.0, 6.5, 0.5)]])
    }

    #[test]
    fn a_point_lies_in_a_surface_and_not_in_its_hole() {
        let omtrek = omtrek();
        for (lat, lon, binnen) in
            [(52.1, 5.1, true), (52.5, 5.5, false), (52.2, 6.7, true), (52.7, 6.7, false), (51.0, 5.5, false)]
        {
            assert_eq!(omtrek.bevat(lat, lon), binnen, "{lat} {lon}");
        }
    }

    #[test]
    fn a_point_on_a_shared_line_lies_in_one_of_both() {
        let links = Omtrek(vec![vec![vec![(52.0, 5.0), (52.0, 6.0), (53.0, 6.0), (53.0, 5.0)]]]);
        let rechts = Omtrek(vec![vec![vec![(52.0, 6.0), (52.0, 7.0), (53.0, 7.0), (53.0, 6.0)]]]);
        assert!(links.bevat(52.5, 6.0) != rechts.bevat(52.5, 6.0));
    }

    #[test]
    fn metres_to_a_line_and_its_surface_are_those_of_the_ground() {
        // A square of a hundredth of a degree north and of as many metres east, at 53°.
        let breed = 0.01 / 53.0_f64.to_radians().cos();
        let vierkant = |lat: f64, lon: f64, deel: f64| {
            let (hoog, breed) = (0.01 * deel, breed * deel);
            vec![(lat, lon), (lat, lon + breed), (lat + hoog, lon + breed), (lat + hoog, lon)]
        };
        let omtrek = Omtrek(vec![vec![vierkant(53.0, 6.5, 1.0), vierkant(53.0025, 6.5 + breed / 4.0, 0.5)]]);
        let zij = 1_111.95;
        let bijna = |is: f64, moet: f64| assert!((is - moet).abs() < moet / 500.0, "{is} {moet}");
        bijna(omtrek.vierkante_meter(), 0.75 * zij * zij);
        // South of it, in it, and beyond a corner.
        bijna(omtrek.meter_tot_lijn(52.995, 6.5 + breed / 2.0).unwrap(), zij / 2.0);
        bijna(omtrek.meter_tot_lijn(53.005, 6.5 + breed / 10.0).unwrap(), zij / 10.0);
        bijna(omtrek.meter_tot_lijn(52.997, 6.5 - 0.4 * breed).unwrap(), 0.5 * zij);
        assert_eq!(Omtrek::default().meter_tot_lijn(53.0, 6.5), None);
    }

    #[test]
    fn a_ring_has_three_points_at_least() {
        assert!(omtrek().is_heel());
        assert!(!Omtrek::default().is_heel());
        assert!(!Omtrek(vec![vec![]]).is_heel());
        assert!(!Omtrek(vec![vec![vec![(52.0, 5.0), (52.0, 6.0)]]]).is_heel());
    }
}
