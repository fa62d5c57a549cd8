//! The coordinates of the Rijksdriehoek (RD New, EPSG:28992), in which Dutch registers give their points, and the degrees
//! of WGS84, in which a plan keeps them.
//!
//! RD New is the oblique stereographic projection of the ellipsoid of Bessel by way of a sphere (EPSG method 9809, with
//! the constants of EPSG:19914), after a shift of datum by seven parameters (EPSG:15934, Kadaster). The grid of
//! corrections of RDNAPTRANS is left out: against its published points these formulas are within 0,4 m. WGS84 and
//! ETRS89 count as one, which is within 1 m.

use super::punt::{Kwaliteit, Punt};

/// A point in the plane of the Rijksdriehoek.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rd {
    /// Metres east; Amersfoort is 155.000.
    pub x: f64,
    /// Metres north; Amersfoort is 463.000.
    pub y: f64,
}

/// Where RD New holds, metres (Kadaster, RDNAPTRANS): no x is a y, so that swapped coordinates are never a point.
const X: std::ops::RangeInclusive<f64> = -7_000.0..=300_000.0;
const Y: std::ops::RangeInclusive<f64> = 289_000.0..=629_000.0;

/// Amersfoort in the plane, metres.
const OORSPRONG: Rd = Rd { x: 155_000.0, y: 463_000.0 };
/// Amersfoort on Bessel's ellipsoid, degrees: 52° 9′ 22,178″ and 5° 23′ 15,500″.
const AMERSFOORT: (f64, f64) = (52.156_160_555_555_56, 5.387_638_888_888_89);
/// Scale at Amersfoort.
const SCHAAL: f64 = 0.999_907_9;

/// From the middle of the earth of Bessel to that of ETRS89, metres.
const SCHUIF: [f64; 3] = [565.236_9, 50.008_7, 465.658];
/// Turns about the three axes, seconds of arc (position vector).
const DRAAI: [f64; 3] = [-0.406_857_330_322_398, 0.350_732_676_542_563, -1.870_347_383_606_8];
/// Scale, parts of one.
const GROEI: f64 = 4.0812e-6;

/// Steps that bring an iteration on the ellipsoid below a thousandth of a millimetre.
const STAPPEN: usize = 6;

/// An ellipsoid of revolution.
struct Ellipsoide {
    /// Half the axis in the plane of the equator, metres.
    straal: f64,
    /// Square of the eccentricity.
    e2: f64,
}

const fn ellipsoide(straal: f64, afplatting: f64) -> Ellipsoide {
    let f = 1.0 / afplatting;
    Ellipsoide { straal, e2: f * (2.0 - f) }
}

const BESSEL: Ellipsoide = ellipsoide(6_377_397.155, 299.152_812_8);
const GRS80: Ellipsoide = ellipsoide(6_378_137.0, 298.257_222_101);

impl Ellipsoide {
    fn dwars(&self, lat: f64) -> f64 {
        self.straal / (1.0 - self.e2 * lat.sin().powi(2)).sqrt()
    }

    /// From latitude and longitude (radians), on the surface.
    fn ruimtelijk(&self, (lat, lon): (f64, f64)) -> [f64; 3] {
        let n = self.dwars(lat);
        [n * lat.cos() * lon.cos(), n * lat.cos() * lon.sin(), n * (1.0 - self.e2) * lat.sin()]
    }

    /// To latitude and longitude (radians); the height, some tens of metres, is dropped.
    fn graden(&self, [x, y, z]: [f64; 3]) -> (f64, f64) {
        let r = x.hypot(y);
        let begin = z.atan2(r * (1.0 - self.e2));
        let stap = |lat: f64, _| (z + self.e2 * self.dwars(lat) * lat.sin()).atan2(r);
        ((0..STAPPEN).fold(begin, stap), y.atan2(x))
    }

    /// What turns a latitude into that of the sphere that keeps angles.
    fn rek(&self, lat: f64) -> f64 {
        let e = self.e2.sqrt();
        ((1.0 - e * lat.sin()) / (1.0 + e * lat.sin())).powf(e / 2.0)
    }
}

/// The sphere between Bessel's ellipsoid and the plane.
struct Bol {
    straal: f64,
    /// Longitudes of the sphere against those of the ellipsoid.
    n: f64,
    /// Constant of the latitudes.
    m: f64,
    /// Latitude and longitude of Amersfoort, radians; the latitude on the sphere.
    midden: (f64, f64),
}

/// Half an angle and a quarter of a circle more: latitudes grow without end in it.
fn half(hoek: f64) -> f64 {
    (std::f64::consts::FRAC_PI_4 + hoek / 2.0).tan()
}

fn heel(helft: f64) -> f64 {
    2.0 * helft.atan() - std::f64::consts::FRAC_PI_2
}

impl Bol {
    fn nieuw() -> Self {
        let (lat, lon) = (AMERSFOORT.0.to_radians(), AMERSFOORT.1.to_radians());
        let langs = BESSEL.straal * (1.0 - BESSEL.e2) / (1.0 - BESSEL.e2 * lat.sin().powi(2)).powf(1.5);
        let n = (1.0 + BESSEL.e2 * lat.cos().powi(4) / (1.0 - BESSEL.e2)).sqrt();
        let midden = (lat.sin() / n).asin();
        let m = half(midden).ln() - n * (half(lat) * BESSEL.rek(lat)).ln();
        Self { straal: (langs * BESSEL.dwars(lat)).sqrt(), n, m, midden: (midden, lon) }
    }

    fn naar_vlak(&self, (lat, lon): (f64, f64)) -> Rd {
        let b = heel((self.n * (half(lat) * BESSEL.rek(lat)).ln() + self.m).exp());
        let d = self.n * (lon - self.midden.1);
        let (sin_m, cos_m) = self.midden.0.sin_cos();
        let deel = 1.0 + b.sin() * sin_m + b.cos() * cos_m * d.cos();
        let maat = 2.0 * self.straal * SCHAAL / deel;
        Rd {
            x: OORSPRONG.x + maat * b.cos() * d.sin(),
            y: OORSPRONG.y + maat * (b.sin() * cos_m - b.cos() * sin_m * d.cos()),
        }
    }

    fn van_vlak(&self, rd: Rd) -> (f64, f64) {
        let (dx, dy) = (rd.x - OORSPRONG.x, rd.y - OORSPRONG.y);
        let ver = dx.hypot(dy);
        let (sin_m, cos_m) = self.midden.0.sin_cos();
        let hoek = 2.0 * (ver / (2.0 * self.straal * SCHAAL)).atan();
        // In Amersfoort itself there is no direction, and none is needed.
        let (oost, noord) = if ver > 0.0 { (dx / ver, dy / ver) } else { (0.0, 0.0) };
        let b = (hoek.cos() * sin_m + hoek.sin() * cos_m * noord).asin();
        let d = (oost * hoek.sin() / b.cos()).asin();
        let q = ((half(b).ln() - self.m) / self.n).exp();
        let lat = (0..STAPPEN).fold(heel(q), |lat, _| heel(q / BESSEL.rek(lat)));
        (lat, self.midden.1 + d / self.n)
    }
}

/// Turns of the datum in radians.
fn draai() -> [f64; 3] {
    DRAAI.map(|seconden| (seconden / 3600.0).to_radians())
}

fn naar_etrs([x, y, z]: [f64; 3]) -> [f64; 3] {
    let ([rx, ry, rz], k) = (draai(), 1.0 + GROEI);
    [
        SCHUIF[0] + k * (x - rz * y + ry * z),
        SCHUIF[1] + k * (rz * x + y - rx * z),
        SCHUIF[2] + k * (-ry * x + rx * y + z),
    ]
}

/// The turns are so small that turning back is turning the other way, within a millimetre.
fn van_etrs(punt: [f64; 3]) -> [f64; 3] {
    let [rx, ry, rz] = draai();
    let schuif = |i: usize| (punt[i] - SCHUIF[i]) / (1.0 + GROEI);
    let (x, y, z) = (schuif(0), schuif(1), schuif(2));
    [x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z]
}

impl Rd {
    /// True where RD New holds: the Netherlands, and some kilometres around. Not for what is no number.
    pub fn binnen(self) -> bool {
        X.contains(&self.x) && Y.contains(&self.y)
    }

    /// The point in RD New; none outside where RD New holds (see [`Rd::binnen`]).
    pub fn van(punt: Punt) -> Option<Self> {
        // Far away the formulas give a point again, the other side of the earth among them.
        if !(50.0..=54.0).contains(&punt.lat) || !(2.0..=8.0).contains(&punt.lon) {
            return None;
        }
        let etrs = GRS80.ruimtelijk((punt.lat.to_radians(), punt.lon.to_radians()));
        let rd = Bol::nieuw().naar_vlak(BESSEL.graden(van_etrs(etrs)));
        rd.binnen().then_some(rd)
    }

    /// The point in degrees, as good as the source of the coordinates says; none outside where RD New holds.
    pub fn punt(self, kwaliteit: Kwaliteit) -> Option<Punt> {
        self.binnen().then(|| {
            let bessel = BESSEL.ruimtelijk(Bol::nieuw().van_vlak(self));
            let (lat, lon) = GRS80.graden(naar_etrs(bessel));
            Punt { lat: lat.to_degrees(), lon: lon.to_degrees(), kwaliteit }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn punt(lat: f64, lon: f64) -> Punt {
        Punt { lat, lon, kwaliteit: Kwaliteit::Precies }
    }

    /// RD x and y, latitude and longitude. The three towers are points of RDNAPTRANS (Kadaster) and of Schreutelkamp
    /// and Strang van Hees, “Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten”; the
    /// others come from the DUO list of schools of November 2024 with points of the BAG (rounded to metres).
    const GEPUBLICEERD: [(&str, f64, f64, f64, f64); 6] = [
        ("Onze Lieve Vrouwetoren, Amersfoort", 155_000.0, 463_000.0, 52.155_172, 5.387_203),
        ("Westertoren, Amsterdam", 120_700.723, 487_525.501, 52.374_532_53, 4.883_525_59),
        ("Martinitoren, Groningen", 233_883.131, 582_065.167, 53.219_383_17, 6.568_200_53),
        ("De Aventurijn, Assen", 231_697.0, 556_306.0, 52.988_266, 6.529_370),
        ("MFA De Orchidee, Assen", 234_919.0, 556_388.0, 52.988_534, 6.577_357),
        ("MFA Kloosterveste, Assen", 230_644.0, 557_714.0, 53.001_070, 6.514_009),
    ];

    #[test]
    fn agrees_with_published_points_within_a_metre() {
        let graden_per_meter = 1.0 / 111_195.0;
        for (naam, x, y, lat, lon) in GEPUBLICEERD {
            let rd = Rd::van(punt(lat, lon)).unwrap();
            assert!((rd.x - x).hypot(rd.y - y) < 1.0, "{naam}: {rd:?}");
            let p = Rd { x, y }.punt(Kwaliteit::Precies).unwrap();
            let scheef = ((p.lon - lon) * lat.to_radians().cos()).hypot(p.lat - lat);
            assert!(scheef < graden_per_meter, "{naam}: {p:?}");
        }
    }

    #[test]
    fn outside_the_netherlands_there_is_no_point() {
        let buiten = [(48.8566, 2.3522), (6.56, 53.0), (-53.0, 6.5), (53.0, 186.5), (f64::NAN, 6.0), (52.0, f64::NAN)];
        for (lat, lon) in buiten {
            assert_eq!(Rd::van(punt(lat, lon)), None, "{lat} {lon}");
        }
        let ver = [(557_000.0, 233_000.0), (6.56, 53.0), (0.0, 0.0), (f64::NAN, 4e5), (1e5, f64::INFINITY)];
        for (x, y) in ver {
            assert_eq!(Rd { x, y }.punt(Kwaliteit::Precies), None, "{x} {y}");
        }
    }

    #[test]
    fn the_quality_of_a_point_is_that_of_its_source() {
        let p = OORSPRONG.punt(Kwaliteit::Straat).unwrap();
        assert_eq!(p.kwaliteit, Kwaliteit::Straat);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn there_and_back_is_the_same_place_within_a_centimetre(x in 0.0..290_000.0, y in 300_000.0..620_000.0) {
            let rd = Rd { x, y };
            let terug = rd.punt(Kwaliteit::Precies).and_then(Rd::van).unwrap();
            prop_assert!((terug.x - x).hypot(terug.y - y) < 0.01, "{rd:?} {terug:?}");
        }
    }
}
