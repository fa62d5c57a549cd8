//! Points of a `GeoJSON` file as rows: a column for each property, and the degrees of the point.

use serde_json::{Map, Value};

use super::Fout;
use crate::calc::import::Blad;
use crate::store::geojson::{self, Vorm};

/// The points, a row each. The line of a row is the number of its feature, as these files have no lines.
pub(super) fn lees(bytes: &[u8]) -> Result<Blad, Fout> {
    let kenmerken = geojson::lees(bytes).map_err(|fout| {
        let wat = format!("dit GeoJSON-bestand is niet te lezen: {fout}");
        Fout::Woorden(wat, "haal het bestand opnieuw op; misschien is het niet helemaal binnengekomen")
    })?;
    let mut koppen: Vec<&str> = Vec::new();
    let mut punten = Vec::new();
    for (nummer, kenmerk) in (1..).zip(&kenmerken) {
        let Vorm::Punten(hier) = &kenmerk.vorm else { continue };
        punten.extend(hier.first().map(|punt| (nummer, &kenmerk.eigenschappen, *punt)));
        for naam in kenmerk.eigenschappen.keys() {
            // A property of that name says nothing that the point does not.
            if !koppen.contains(&naam.as_str()) && !["lat", "lon"].contains(&naam.as_str()) {
                koppen.push(naam);
            }
        }
    }
    if punten.is_empty() {
        return Err(Fout::Woorden(
            "in dit GeoJSON-bestand staat geen punt".to_owned(),
            "geef een bestand met locaties als punten",
        ));
    }
    let mut blad = Blad::default();
    blad.rij(0, koppen.iter().copied().chain(["lat", "lon"]));
    for (nummer, eigen, (lat, lon)) in punten {
        let cellen: Vec<String> =
            koppen.iter().map(|kop| cel(eigen, kop)).chain([lat.to_string(), lon.to_string()]).collect();
        blad.rij(nummer, cellen.iter().map(String::as_str));
    }
    Ok(blad)
}

/// A property as a cell; what has parts of its own is none.
fn cel(eigenschappen: &Map<String, Value>, kop: &str) -> String {
    match eigenschappen.get(kop) {
        Some(Value::String(tekst)) => tekst.clone(),
        Some(Value::Number(getal)) => getal.to_string(),
        Some(Value::Bool(ja)) => if *ja { "ja" } else { "nee" }.to_owned(),
        None | Some(Value::Null | Value::Array(_) | Value::Object(_)) => String::new(),
    }
}
