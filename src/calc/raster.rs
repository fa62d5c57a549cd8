//! The map as a raster: which wijk lies where on a part of the screen. What it shows of each wijk is up to who draws it.
//!
//! A cell of the terminal is about twice as high as it is wide; it holds [`BREED`] by [`HOOG`] dots, those of braille. The
//! plane is that of longitude and latitude, in which a degree of longitude is as long as it is in the middle: within a
//! gemeente, and on a screen, that is a true map.

use crate::plan::wijkgrens::{Omtrek, zijden};
use crate::plan::{Plan, Punt, Wijk};

/// Dots of a cell, beside and below each other.
pub const BREED: usize = 2;
/// See [`BREED`].
pub const HOOG: usize = 4;

/// Metres in a degree of latitude.
const GRAAD: f64 = 111_195.0;
/// How much higher a cell is than wide.
const CELHOOGTE: f64 = 2.0;

/// One in so many inhabitants on each side of the map may live outside its heart.
const BUITEN: u64 = 60;
/// Metres around the buurten of its heart.
const MARGE: f64 = 700.0;

/// Which part of the world is seen in how many cells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Venster {
    /// The middle, degrees.
    pub midden: (f64, f64),
    /// Metres in the width of a cell.
    pub meter: f64,
    /// Cells beside each other.
    pub breed: u16,
    /// Cells below each other.
    pub hoog: u16,
}

/// South, north, west and east of what lies on the map: the borders, and the points of buurten and places.
pub fn uitersten(plan: &Plan) -> Option<(f64, f64, f64, f64)> {
    let van = |p: Punt| (p.lat, p.lon);
    let in_wijk = |w: &Wijk| {
        let omtrek = w.grens.iter().flat_map(|g| g.omtrek.punten());
        omtrek.chain(w.buurten.iter().filter_map(|b| b.punt).map(van)).collect::<Vec<_>>()
    };
    let mut punten = plan.wijken.iter().flat_map(in_wijk);
    let (lat, lon) = punten.next()?;
    Some(punten.fold((lat, lat, lon, lon), |(zuid, noord, west, oost), (lat, lon)| {
        (zuid.min(lat), noord.max(lat), west.min(lon), oost.max(lon))
    }))
}

impl Venster {
    /// All of the plan in so many cells; none where there is nothing, or no room.
    pub fn passend(plan: &Plan, breed: u16, hoog: u16) -> Option<Self> {
        let (zuid, noord, west, oost) = uitersten(plan)?;
        if breed == 0 || hoog == 0 {
            return None;
        }
        let midden = (f64::midpoint(zuid, noord), f64::midpoint(west, oost));
        let lang = (oost - west) * GRAAD * midden.0.to_radians().cos();
        let meter = (lang / f64::from(breed)).max((noord - zuid) * GRAAD / (f64::from(hoog) * CELHOOGTE));
        // Of a single point any scale will do.
        Some(Self { midden, meter: if meter > 1.0 { meter } else { 50.0 }, breed, hoog })
    }

    /// Where nearly all people of the plan live, in so many cells: the land around them takes most of a map and has few.
    /// All of it where nobody lives.
    pub fn kern(plan: &Plan, breed: u16, hoog: u16) -> Option<Self> {
        let heel = Self::passend(plan, breed, hoog)?;
        let buurten = || plan.wijken.iter().flat_map(|w| &w.buurten);
        let punten = || buurten().filter_map(|b| Some((b.punt?, u64::from(b.inwoners))));
        let alle: u64 = punten().map(|(_, inwoners)| inwoners).sum();
        let rand = |van: fn(&Punt) -> f64| {
            let mut langs: Vec<(f64, u64)> = punten().map(|(punt, inwoners)| (van(&punt), inwoners)).collect();
            langs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
            // The first point beyond which so few live, from the one side and from the other.
            let eerste = |rij: &mut dyn Iterator<Item = &(f64, u64)>| {
                let mut som = 0;
                for (waar, inwoners) in rij {
                    som += inwoners;
                    if som * BUITEN > alle {
                        return Some(*waar);
                    }
                }
                None
            };
            Some((eerste(&mut langs.iter())?, eerste(&mut langs.iter().rev())?))
        };
        let (Some((zuid, noord)), Some((west, oost))) = (rand(|p| p.lat), rand(|p| p.lon)) else { return Some(heel) };
        let midden = (f64::midpoint(zuid, noord), f64::midpoint(west, oost));
        let lang = (oost - west) * GRAAD * midden.0.to_radians().cos() + 2.0 * MARGE;
        let meter =
            (lang / f64::from(breed)).max(((noord - zuid) * GRAAD + 2.0 * MARGE) / (f64::from(hoog) * CELHOOGTE));
        Some(if meter < heel.meter { Self { midden, meter, breed, hoog } } else { heel })
    }

    /// So many times nearer, about this middle.
    #[must_use]
    pub fn dichterbij(self, maal: f64, midden: (f64, f64)) -> Self {
        Self { meter: self.meter / maal, midden, ..self }
    }

    fn lengtegraad(self) -> f64 {
        GRAAD * self.midden.0.to_radians().cos()
    }

    /// Where a point lies, in cells from the left and from the top; outside the map as well.
    pub fn cel(self, (lat, lon): (f64, f64)) -> (f64, f64) {
        let oost = (lon - self.midden.1) * self.lengtegraad() / self.meter;
        let zuid = (self.midden.0 - lat) * GRAAD / (self.meter * CELHOOGTE);
        (f64::from(self.breed) / 2.0 + oost, f64::from(self.hoog) / 2.0 + zuid)
    }

    /// The point at so many cells from the left and from the top.
    pub fn punt(self, (x, y): (f64, f64)) -> (f64, f64) {
        let lat = self.midden.0 - (y - f64::from(self.hoog) / 2.0) * self.meter * CELHOOGTE / GRAAD;
        (lat, self.midden.1 + (x - f64::from(self.breed) / 2.0) * self.meter / self.lengtegraad())
    }

    /// The cell in which a point lies; none outside the map.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at first")]
    pub fn in_cel(self, punt: (f64, f64)) -> Option<(u16, u16)> {
        let (x, y) = self.cel(punt);
        let binnen = x >= 0.0 && y >= 0.0 && x < f64::from(self.breed) && y < f64::from(self.hoog);
        binnen.then_some((x as u16, y as u16))
    }
}

/// The wijk in every dot of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// Of which part of the world.
    pub venster: Venster,
    /// The wijk of each dot, row by row, counted from 1 on; 0 outside all of them.
    dots: Vec<u16>,
    breed: usize,
}

impl Raster {
    /// Of the borders of a plan. What a wijk with a later place in the plan covers as well, is hers.
    pub fn van(plan: &Plan, venster: Venster) -> Self {
        let (breed, hoog) = (usize::from(venster.breed) * BREED, usize::from(venster.hoog) * HOOG);
        let mut uit = Self { venster, dots: vec![0; breed * hoog], breed };
        let mut rijen: Vec<Vec<f64>> = vec![Vec::new(); hoog];
        for (w, wijk) in plan.wijken.iter().enumerate() {
            if let (Some(grens), Ok(nummer)) = (&wijk.grens, u16::try_from(w + 1)) {
                uit.vul(&grens.omtrek, nummer, &mut rijen);
            }
        }
        uit
    }

    /// Fills a border row by row between where its sides cross the middle of the row.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the rows and columns")]
    fn vul(&mut self, omtrek: &Omtrek, nummer: u16, rijen: &mut [Vec<f64>]) {
        let op_dots = |punt| {
            let (x, y) = self.venster.cel(punt);
            (x * BREED as f64 - 0.5, y * HOOG as f64 - 0.5)
        };
        rijen.iter_mut().for_each(Vec::clear);
        let hoog = rijen.len() as f64;
        for (a, b) in omtrek.ringen().flat_map(zijden) {
            let ((xa, ya), (xb, yb)) = (op_dots(a), op_dots(b));
            let (boven, onder) = (ya.min(yb).ceil().clamp(0.0, hoog), ya.max(yb).ceil().clamp(0.0, hoog));
            let tussen = rijen.iter_mut().enumerate().take(onder as usize).skip(boven as usize);
            for (rij, snijdt) in tussen {
                snijdt.push(xa + (rij as f64 - ya) / (yb - ya) * (xb - xa));
            }
        }
        let breed = self.breed;
        for (snijdt, dots) in rijen.iter_mut().zip(self.dots.chunks_mut(breed)) {
            snijdt.sort_unstable_by(f64::total_cmp);
            for paar in snijdt.chunks_exact(2) {
                let kolom = |x: f64| x.ceil().clamp(0.0, breed as f64) as usize;
                dots[kolom(paar[0])..kolom(paar[1])].fill(nummer);
            }
        }
    }

    fn nummer(&self, x: usize, y: usize) -> u16 {
        self.dots[y * self.breed + x]
    }

    /// The wijk at a dot, by position in the plan.
    pub fn dot(&self, x: usize, y: usize) -> Option<usize> {
        usize::from(self.nummer(x, y)).checked_sub(1)
    }

    /// The wijk in the middle of a cell.
    pub fn wijk(&self, x: u16, y: u16) -> Option<usize> {
        self.dot(usize::from(x) * BREED, usize::from(y) * HOOG + HOOG / 2)
    }

    /// True for a dot with something else on its right or below, be it no wijk at all.
    pub fn is_grens(&self, x: usize, y: usize) -> bool {
        let hier = self.nummer(x, y);
        let anders =
            |x: usize, y: usize| x < self.breed && y * self.breed < self.dots.len() && self.nummer(x, y) != hier;
        anders(x + 1, y) || anders(x, y + 1)
    }

    /// True for a dot of a wijk that lies against another wijk on its right or below, so that a line between two is one dot wide.
    pub fn is_rand(&self, x: usize, y: usize) -> bool {
        self.nummer(x, y) != 0 && self.is_grens(x, y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plan() -> Plan {
        crate::store::ingebouwd().unwrap().plan
    }

    #[test]
    fn a_cell_shows_the_wijk_that_lies_there() {
        let plan = plan();
        for (breed, hoog) in [(28, 11), (100, 40)] {
            let raster = Raster::van(&plan, Venster::passend(&plan, breed, hoog).unwrap());
            let (mut gezien, mut in_wijk) = (0, vec![0; plan.wijken.len()]);
            for (x, y) in (0..breed).flat_map(|x| (0..hoog).map(move |y| (x, y))) {
                // The dot that speaks for a cell lies a little right of its left side and below its middle.
                let (lat, lon) = raster.venster.punt((f64::from(x) + 0.25, f64::from(y) + 0.625));
                let echt = plan.wijken.iter().position(|w| w.grens.as_ref().unwrap().omtrek.bevat(lat, lon));
                assert_eq!(raster.wijk(x, y), echt, "{x} {y}");
                gezien += usize::from(echt.is_some());
                if let Some(w) = echt {
                    in_wijk[w] += 1;
                }
            }
            assert!(gezien * 4 > usize::from(breed * hoog), "the gemeente fills the map: {gezien}");
            assert!(in_wijk.iter().all(|n| *n > 0), "{in_wijk:?}");
        }
    }

    #[test]
    fn a_line_between_wijken_is_one_dot_and_there_is_none_within() {
        let plan = plan();
        let raster = Raster::van(&plan, Venster::passend(&plan, 60, 24).unwrap());
        for (x, y) in (0..120 - 1).flat_map(|x| (0..96 - 1).map(move |y| (x, y))) {
            let [hier, rechts, onder] = [(x, y), (x + 1, y), (x, y + 1)].map(|(x, y)| raster.dot(x, y));
            assert_eq!(raster.is_rand(x, y), hier.is_some() && (hier != rechts || hier != onder));
        }
    }

    #[test]
    fn the_heart_of_the_map_holds_nearly_all_people() {
        let plan = plan();
        let heel = Venster::passend(&plan, 50, 20).unwrap();
        let kern = Venster::kern(&plan, 50, 20).unwrap();
        assert!(kern.meter * 1.5 < heel.meter, "{kern:?} {heel:?}");
        let buurten = || plan.wijken.iter().flat_map(|w| &w.buurten);
        let alle: u32 = buurten().map(|b| b.inwoners).sum();
        let binnen = buurten().filter(|b| b.punt.is_some_and(|p| kern.in_cel((p.lat, p.lon)).is_some()));
        assert!(binnen.map(|b| b.inwoners).sum::<u32>() * 100 > alle * 96);
        let mut leeg = plan.clone();
        leeg.wijken.iter_mut().flat_map(|w| &mut w.buurten).for_each(|b| b.inwoners = 0);
        assert_eq!(Venster::kern(&leeg, 50, 20), Some(heel));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_point_is_found_back_from_its_cell(x in -10.0..90.0_f64, y in -10.0..40.0_f64, maal in 1.0..20.0_f64) {
            let venster = Venster { midden: (53.0, 6.5), meter: 120.0, breed: 80, hoog: 30 };
            let venster = venster.dichterbij(maal, (52.9, 6.6));
            let (x2, y2) = venster.cel(venster.punt((x, y)));
            prop_assert!((x - x2).abs() < 1e-6 && (y - y2).abs() < 1e-6);
        }
    }
}
