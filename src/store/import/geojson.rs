//! Points of a `GeoJSON` file as rows: a column for each property, and the degrees of the point.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::Fout;
use super::tekst;
use crate::calc::import::Blad;

/// What is read of a file; the rest is passed over.
#[derive(Deserialize)]
struct Verzameling {
    #[serde(default)]
    features: Vec<Kenmerk>,
}

#[derive(Deserialize)]
struct Kenmerk {
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Vorm>,
}

#[derive(Deserialize)]
struct Vorm {
    #[serde(rename = "type")]
    soort: String,
    #[serde(default)]
    coordinates: Value,
}

/// The points, a row each. The line of a row is the number of its feature, as these files have no lines.
pub(super) fn lees(bytes: &[u8]) -> Result<Blad, Fout> {
    let tekst = tekst::lees(bytes)?;
    let gelezen: Verzameling = serde_json::from_str(&tekst.tekst).map_err(|fout| {
        let wat =
            format!("dit GeoJSON-bestand is stuk: op regel {}, teken {} klopt iets niet", fout.line(), fout.column());
        Fout::Woorden(wat, "haal het bestand opnieuw op; misschien is het niet helemaal binnengekomen")
    })?;
    let mut koppen: Vec<&str> = Vec::new();
    for kenmerk in &gelezen.features {
        for naam in kenmerk.properties.iter().flat_map(Map::keys) {
            if !koppen.contains(&naam.as_str()) {
                koppen.push(naam);
            }
        }
    }
    let punten: Vec<_> =
        (1..).zip(&gelezen.features).filter(|(_, k)| k.geometry.as_ref().is_some_and(|g| g.soort == "Point")).collect();
    if punten.is_empty() {
        return Err(Fout::Woorden(
            "in dit GeoJSON-bestand staat geen punt".to_owned(),
            "geef een bestand met locaties als punten",
        ));
    }
    let mut blad = Blad::default();
    // A property of that name says nothing that the point does not.
    koppen.retain(|kop| !["lat", "lon"].contains(kop));
    blad.rij(0, koppen.iter().copied().chain(["lat", "lon"]));
    for (nummer, kenmerk) in punten {
        let eigen = |kop: &&str| kenmerk.properties.as_ref().and_then(|p| p.get(*kop)).map(woord).unwrap_or_default();
        let graad =
            |n: usize| kenmerk.geometry.as_ref().and_then(|g| g.coordinates.get(n)).map(woord).unwrap_or_default();
        let cellen: Vec<String> = koppen.iter().map(eigen).chain([graad(1), graad(0)]).collect();
        blad.rij(nummer, cellen.iter().map(String::as_str));
    }
    Ok(blad)
}

/// A value as a cell; what has parts of its own is none.
fn woord(waarde: &Value) -> String {
    match waarde {
        Value::String(tekst) => tekst.clone(),
        Value::Number(getal) => getal.to_string(),
        Value::Bool(ja) => if *ja { "ja" } else { "nee" }.to_owned(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}
