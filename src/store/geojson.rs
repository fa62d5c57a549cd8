//! `GeoJSON` (RFC 7946) and `TopoJSON` read as surfaces and points in degrees, with their properties: borders of wijken,
//! places. Coordinates in RD New, which Dutch registers still give, are told by the name of the system or by their size, and
//! converted.
//!
//! What is read takes memory in proportion to the file, of which the size is bounded; deeper nesting than `GeoJSON` has is
//! refused.

mod lijst;
mod topologie;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::plan::wijkgrens::{Omtrek, Ring, Vlak};
use crate::plan::{Kwaliteit, Rd};
use lijst::{Lijst, TE_DIEP};
use topologie::{Positie, Rooster, Topologie, Vormen};

/// Most bytes of a file; the borders of all wijken and buurten of the Netherlands in full detail take less.
pub const GROOTSTE: usize = 64 << 20;

/// Digits behind the point of a degree: a tenth of a metre.
const DECIMALEN: f64 = 1e6;

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Kaartbestand {
    /// What it is called, or the layers in it.
    pub titels: Vec<String>,
    /// True for `TopoJSON`.
    pub topologie: bool,
    /// The things in it, in its order.
    pub kenmerken: Vec<Kenmerk>,
}

/// A thing on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Kenmerk {
    /// What is known of it, by the names that the file gives.
    pub eigenschappen: Map<String, Value>,
    /// Where it lies.
    pub vorm: Vorm,
}

/// Where something lies, in degrees of WGS84.
#[derive(Debug, Clone, PartialEq)]
pub enum Vorm {
    /// Surfaces.
    Vlakken(Omtrek),
    /// Points, as latitude and longitude.
    Punten(Vec<(f64, f64)>),
    /// The file does not tell.
    Geen,
}

/// Why a file cannot be read as `GeoJSON`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Geojsonfout {
    /// It is too large.
    #[error("het bestand is groter dan {} MB", GROOTSTE >> 20)]
    TeGroot,
    /// It is no JSON, or not of the form of `GeoJSON`.
    #[error("regel {regel}, kolom {kolom}: {wat}")]
    Vorm {
        /// Line, from 1 on.
        regel: usize,
        /// Column, from 1 on.
        kolom: usize,
        /// What is wrong.
        wat: String,
    },
    /// Coordinates in a system that is not known here.
    #[error("de coördinaten staan in “{0}”; alleen WGS84 en RD (EPSG:28992) zijn bekend")]
    Stelsel(String),
    /// Something is wrong with one of its things; it counts from 1, and is called by its name or code where it has one.
    #[error("object {nummer}{}: {wat}", naam.as_ref().map_or_else(String::new, |naam| format!(" ({naam})")))]
    Object {
        /// Which one.
        nummer: usize,
        /// Its name or code.
        naam: Option<String>,
        /// What is wrong.
        wat: Objectfout,
    },
    /// As [`Geojsonfout::Object`], in a layer of `TopoJSON`.
    #[error("{laag}, object {nummer}{}: {wat}", naam.as_ref().map_or_else(String::new, |naam| format!(" ({naam})")))]
    Deel {
        /// The layer.
        laag: String,
        /// Which one, from 1.
        nummer: usize,
        /// Its name or code.
        naam: Option<String>,
        /// What is wrong.
        wat: Objectfout,
    },
    /// Something is wrong with a line that surfaces share; lines count from 0, as surfaces name them.
    #[error("lijn {nummer}: {wat}")]
    Lijn {
        /// Which one.
        nummer: usize,
        /// What is wrong.
        wat: Objectfout,
    },
}

/// What is wrong with a thing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Objectfout {
    /// It is a line or a collection.
    #[error("een vlak of een punt wordt gelezen, geen {0}")]
    Soort(String),
    /// Lists where numbers are meant, or the other way round.
    #[error("de coördinaten horen niet bij een {0}")]
    Nesting(String),
    /// A ring of fewer than three corners.
    #[error("een ring heeft minstens drie hoeken")]
    Ring,
    /// A point that is not in the Netherlands.
    #[error(
        "het punt {0} ligt niet in Nederland; eerst komt de lengtegraad (ongeveer 6,6), dan de breedtegraad (53,0)"
    )]
    Buiten(String),
    /// A line that is not in the file.
    #[error("lijn {0} staat niet in het bestand")]
    GeenLijn(i64),
    /// Lines that are used so often that nothing real is drawn.
    #[error("de vlakken hebben samen meer dan 5.000.000 punten")]
    TeVeel,
}

/// Reads a file.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn lees(bytes: &[u8]) -> Result<Kaartbestand, Geojsonfout> {
    if bytes.len() > GROOTSTE {
        return Err(Geojsonfout::TeGroot);
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let ruw: Ruw = serde_json::from_slice(bytes).map_err(|fout| json(&fout))?;
    let stelsel = ruw.crs.as_ref().map(Stelsel::van).transpose()?.flatten();
    let objecten = match ruw.soort.as_str() {
        "Topology" => {
            let titels = ruw.objects.keys().cloned().collect();
            let topologie = Topologie { lijnen: ruw.arcs, rooster: ruw.transform, objecten: ruw.objects };
            return Ok(Kaartbestand { titels, topologie: true, kenmerken: topologie.lees(stelsel)? });
        }
        "FeatureCollection" => ruw.features,
        "Feature" => vec![Object { id: ruw.id, properties: ruw.properties, geometry: ruw.geometry }],
        // A shape by itself.
        _ => vec![Object {
            id: None,
            properties: None,
            geometry: Some(Meetkunde { soort: ruw.soort, coordinates: ruw.coordinates }),
        }],
    };
    let eerste = objecten.iter().find_map(|o| o.geometry.as_ref()?.coordinates.as_ref()?.eerste());
    let stelsel = stelsel.unwrap_or_else(|| eerste.map_or(Stelsel::Wgs84, Stelsel::naar_grootte));
    let lees = |(i, object): (usize, Object)| {
        let eigenschappen = eigenschappen(object.properties, object.id);
        let vorm = object.geometry.map_or(Ok(Vorm::Geen), |vorm| vorm.lees(stelsel));
        let vorm = vorm.map_err(|wat| Geojsonfout::Object { nummer: i + 1, naam: naam(&eigenschappen), wat })?;
        Ok(Kenmerk { eigenschappen, vorm })
    };
    let kenmerken = objecten.into_iter().enumerate().map(lees).collect::<Result<_, _>>()?;
    let titels = ruw.name.as_ref().and_then(Value::as_str).map(str::to_owned).into_iter().collect();
    Ok(Kaartbestand { titels, topologie: false, kenmerken })
}

/// What is known of a thing; what identifies it stands beside that.
fn eigenschappen(eigen: Option<Map<String, Value>>, id: Option<Value>) -> Map<String, Value> {
    let mut eigen = eigen.unwrap_or_default();
    if let Some(id) = id.filter(|id| !eigen.contains_key("id") && !eigen.values().any(|waarde| waarde == id)) {
        eigen.insert("id".to_owned(), id);
    }
    eigen
}

/// What the reader of JSON says, without its English.
fn json(fout: &serde_json::Error) -> Geojsonfout {
    let woorden = fout.to_string();
    let eigen = woorden.strip_prefix(lijst::EIGEN).and_then(|rest| rest.split(" at line ").next());
    let wat = match eigen {
        Some(wat) => wat.to_owned(),
        None if woorden.starts_with("recursion") => TE_DIEP.to_owned(),
        None if fout.is_eof() => "het bestand houdt midden in een object op".to_owned(),
        None if fout.is_syntax() => "dit is geen geldige JSON".to_owned(),
        None => "dit is geen GeoJSON: een object heeft een soort en coördinaten".to_owned(),
    };
    Geojsonfout::Vorm { regel: fout.line(), kolom: fout.column(), wat }
}

/// What something is called in a message.
fn naam(eigenschappen: &Map<String, Value>) -> Option<String> {
    let heet =
        |sleutel: &str| ["naam", "code", "name", "statcode"].iter().any(|kort| sleutel.eq_ignore_ascii_case(kort));
    eigenschappen.iter().filter(|(sleutel, _)| heet(sleutel)).find_map(|(_, waarde)| waarde.as_str().map(str::to_owned))
}

#[derive(Deserialize)]
struct Ruw {
    #[serde(rename = "type")]
    soort: String,
    #[serde(default)]
    crs: Option<Value>,
    #[serde(default)]
    name: Option<Value>,
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    arcs: Vec<Vec<Positie>>,
    #[serde(default)]
    transform: Option<Rooster>,
    #[serde(default)]
    objects: BTreeMap<String, Vormen>,
    #[serde(default)]
    features: Vec<Object>,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Meetkunde>,
    #[serde(default)]
    coordinates: Option<Lijst>,
}

#[derive(Deserialize)]
struct Object {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Meetkunde>,
}

#[derive(Deserialize)]
struct Meetkunde {
    #[serde(rename = "type")]
    soort: String,
    #[serde(default)]
    coordinates: Option<Lijst>,
}

/// The system of the coordinates.
#[derive(Clone, Copy)]
enum Stelsel {
    Wgs84,
    Rd,
}

impl Stelsel {
    /// By its name, where the file has one: the member `crs` of the first `GeoJSON`.
    fn van(crs: &Value) -> Result<Option<Self>, Geojsonfout> {
        let Some(naam) = crs.pointer("/properties/name").and_then(Value::as_str) else { return Ok(None) };
        let is = |codes: &[&str]| codes.iter().any(|code| naam.ends_with(code));
        match naam {
            _ if is(&["28992", "7415"]) => Ok(Some(Self::Rd)),
            _ if is(&["CRS84", "4326", "4258"]) => Ok(Some(Self::Wgs84)),
            _ => Err(Geojsonfout::Stelsel(naam.to_owned())),
        }
    }

    /// Degrees go no further than 180.
    fn naar_grootte((x, y): (f64, f64)) -> Self {
        if x.abs() > 180.0 || y.abs() > 90.0 { Self::Rd } else { Self::Wgs84 }
    }

    /// A point as latitude and longitude.
    fn punt(self, (x, y): (f64, f64)) -> Result<(f64, f64), Objectfout> {
        let (lat, lon) = match self {
            Self::Wgs84 => (y, x),
            Self::Rd => {
                let punt = Rd { x, y }.punt(Kwaliteit::Precies);
                punt.map(|punt| (punt.lat, punt.lon)).ok_or_else(|| Objectfout::Buiten(format!("{x}, {y}")))?
            }
        };
        let rond = |graden: f64| (graden * DECIMALEN).round() / DECIMALEN;
        let binnen = (50.0..54.0).contains(&lat) && (2.0..8.0).contains(&lon);
        binnen.then(|| (rond(lat), rond(lon))).ok_or_else(|| Objectfout::Buiten(format!("{x}, {y}")))
    }
}

impl Meetkunde {
    fn lees(&self, stelsel: Stelsel) -> Result<Vorm, Objectfout> {
        let soort = self.soort.as_str();
        let scheef = || Objectfout::Nesting(soort.to_owned());
        let lijst = || self.coordinates.as_ref().ok_or_else(scheef);
        let rijen = || lijst()?.rij().ok_or_else(scheef);
        let punt = |lijst: &Lijst| stelsel.punt(lijst.punt().ok_or_else(scheef)?);
        let vlak = |lijst: &Lijst| -> Result<Vlak, Objectfout> {
            let ringen = lijst.rij().filter(|ringen| !ringen.is_empty()).ok_or_else(scheef)?;
            ringen.iter().map(|ring| gesloten(ring.rij().ok_or_else(scheef)?.iter().map(punt).collect())).collect()
        };
        match soort {
            "Point" => Ok(Vorm::Punten(vec![punt(lijst()?)?])),
            "MultiPoint" => Ok(Vorm::Punten(rijen()?.iter().map(punt).collect::<Result<_, _>>()?)),
            "Polygon" => Ok(Vorm::Vlakken(Omtrek(vec![vlak(lijst()?)?]))),
            "MultiPolygon" => Ok(Vorm::Vlakken(Omtrek(rijen()?.iter().map(vlak).collect::<Result<_, _>>()?))),
            _ => Err(Objectfout::Soort(soort.to_owned())),
        }
    }
}

/// A ring without the point that closes it, and without points that rounding made the same.
fn gesloten(ring: Result<Ring, Objectfout>) -> Result<Ring, Objectfout> {
    let mut ring = ring?;
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    if ring.len() < 3 { Err(Objectfout::Ring) } else { Ok(ring) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VLAK: &str = r#"{"type":"Feature","properties":{"code":"WK010600","inwoners":7165.0},
        "geometry":{"type":"Polygon","coordinates":[[[6.5,53.0],[6.6,53.0],[6.6,53.1],[6.5,53.0]]]}}"#;

    fn lees(bytes: &[u8]) -> Result<Vec<Kenmerk>, Geojsonfout> {
        super::lees(bytes).map(|kaart| kaart.kenmerken)
    }

    fn fout(tekst: &str) -> String {
        lees(tekst.as_bytes()).unwrap_err().to_string()
    }

    fn meetkunde(soort: &str, punten: &str) -> String {
        format!(
            r#"{{"type":"Feature","properties":{{"naam":"Peelo"}},"geometry":{{"type":"{soort}","coordinates":{punten}}}}}"#
        )
    }

    #[test]
    fn surfaces_and_properties_are_read() {
        let tekst = format!(r#"{{"type":"FeatureCollection","name":"wijken_2024","features":[{VLAK}]}}"#);
        let Kaartbestand { titels, topologie, kenmerken } = super::lees(tekst.as_bytes()).unwrap();
        assert_eq!((titels, topologie), (vec!["wijken_2024".to_owned()], false));
        let [kenmerk] = &kenmerken[..] else { panic!("{kenmerken:?}") };
        assert_eq!(kenmerk.eigenschappen["code"], "WK010600");
        let ring = vec![(53.0, 6.5), (53.0, 6.6), (53.1, 6.6)];
        assert_eq!(kenmerk.vorm, Vorm::Vlakken(Omtrek(vec![vec![ring]])));
        assert_eq!(lees(VLAK.as_bytes()).unwrap(), kenmerken);
        assert_eq!(lees(format!("\u{FEFF}{VLAK}").as_bytes()).unwrap(), kenmerken);
    }

    #[test]
    fn rd_is_told_by_its_name_or_by_its_size() {
        let punt = |crs: &str, punt: &str| {
            lees(format!(r#"{{"type":"Point",{crs}"coordinates":{punt}}}"#).as_bytes()).map(|k| k[0].vorm.clone())
        };
        let toren = Vorm::Punten(vec![(52.155_172, 5.387_204)]);
        let crs = r#""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"#;
        assert_eq!(punt("", "[155000, 463000.0, 12.5]"), Ok(toren.clone()));
        assert_eq!(punt(crs, "[155000, 463000]"), Ok(toren));
        assert_eq!(punt("", "[6.56, 53]"), Ok(Vorm::Punten(vec![(53.0, 6.56)])));
        let crs = r#""crs":{"type":"name","properties":{"name":"EPSG:3857"}},"#;
        assert_eq!(punt(crs, "[1,2]"), Err(Geojsonfout::Stelsel("EPSG:3857".to_owned())));
    }

    #[test]
    fn holes_islands_and_points_keep_their_form() {
        let een = "[[[6.0,53.0],[6.9,53.0],[6.9,53.5],[6.0,53.0]],[[6.5,53.1],[6.6,53.1],[6.6,53.2],[6.5,53.1]]]";
        let lees = |soort, punten: &str| lees(meetkunde(soort, punten).as_bytes()).unwrap()[0].vorm.clone();
        let Vorm::Vlakken(vlakken) = lees("MultiPolygon", &format!("[{een},{een}]")) else { panic!() };
        assert_eq!(vlakken.0.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
        assert_eq!(lees("MultiPoint", "[[6.5,53.0],[6.6,53.0]]"), Vorm::Punten(vec![(53.0, 6.5), (53.0, 6.6)]));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (tekst, zin) in [
            ("{\"type\":\"Feature\",\n  oeps}".to_owned(), "regel 2, kolom 0: dit is geen geldige JSON"),
            (VLAK[..VLAK.len() - 9].to_owned(), "regel 2, kolom 0: het bestand houdt midden in een object op"),
            ("[1,2]".to_owned(), "regel 1, kolom 0: dit is geen GeoJSON: een object heeft een soort en coördinaten"),
            (
                meetkunde("Polygon", "[[[[[6,53]]]]]"),
                "regel 1, kolom 0: de lijsten staan te diep in elkaar voor GeoJSON",
            ),
            (
                meetkunde("Point", "[6.5,\"53\"]"),
                "regel 1, kolom 0: dit is geen GeoJSON: een object heeft een soort en coördinaten",
            ),
            (meetkunde("Point", "[6.5,{\"a\":1}]"), "regel 1, kolom 0: dit is geen coördinaat"),
            (
                meetkunde("LineString", "[[6,53],[6,54]]"),
                "object 1 (Peelo): een vlak of een punt wordt gelezen, geen LineString",
            ),
            (meetkunde("Polygon", "[6,53]"), "object 1 (Peelo): de coördinaten horen niet bij een Polygon"),
            (
                meetkunde("Polygon", "[[[6,53],[6.1,53],[6,53]]]"),
                "object 1 (Peelo): een ring heeft minstens drie hoeken",
            ),
            (
                meetkunde("Point", "[53,6]"),
                "object 1 (Peelo): het punt 53, 6 ligt niet in Nederland; eerst komt de lengtegraad (ongeveer 6,6), dan de breedtegraad (53,0)",
            ),
            (
                meetkunde("Point", "[463000,155000]"),
                "object 1 (Peelo): het punt 463000, 155000 ligt niet in Nederland; eerst komt de lengtegraad (ongeveer 6,6), dan de breedtegraad (53,0)",
            ),
        ] {
            let gezegd = fout(&tekst);
            // The column is where the reader was; the line tells where to look.
            let (plek, wat) = zin.split_once(", kolom 0: ").unwrap_or(("", zin));
            assert!(gezegd.starts_with(plek) && gezegd.ends_with(wat), "{gezegd} / {zin}");
        }
    }

    #[test]
    fn endless_nesting_ends_at_once() {
        let diep = meetkunde("Polygon", &"[".repeat(1_000_000));
        assert!(fout(&diep).ends_with(TE_DIEP), "{}", fout(&diep));
        let diep = format!(r#"{{"type":"Feature","properties":{{"a":{}"#, "[".repeat(1_000_000));
        assert!(fout(&diep).ends_with(TE_DIEP), "{}", fout(&diep));
    }
}
