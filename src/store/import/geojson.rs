//! A `GeoJSON` or `TopoJSON` file as rows: a column for each property and, of points, the degrees. Of surfaces each row has
//! its own beside it.

use serde_json::{Map, Value};

use super::Fout;
use crate::calc::import::{Bestand, Blad, Vel, Vorm};
use crate::plan::Omtrek;
use crate::store::geojson::{self, Kenmerk, Vorm as Op};

/// The points, a row each or, in a file without these, the surfaces. The line of a row is the number of its feature, as these
/// files have no lines.
pub(super) fn lees(naam: String, bytes: &[u8]) -> Result<Bestand, Fout> {
    let kaart = geojson::lees(bytes).map_err(|fout| {
        let wat = format!("dit GeoJSON-bestand is niet te lezen: {fout}");
        Fout::Woorden(wat, "haal het bestand opnieuw op; misschien is het niet helemaal binnengekomen")
    })?;
    let vorm = if kaart.topologie { Vorm::TopoJson } else { Vorm::GeoJson };
    let genummerd: Vec<(u32, Kenmerk)> = (1..).zip(kaart.kenmerken).collect();
    let punten = punten(&genummerd);
    if !punten.is_empty() {
        return Ok(Bestand { naam, deel: None, vel: Vel::van(met_punten(&punten)), vlakken: Vec::new(), vorm });
    }
    let mut vlakken: Vec<(u32, Map<String, Value>, Omtrek)> = Vec::new();
    for (nummer, kenmerk) in genummerd {
        if let Op::Vlakken(omtrek) = kenmerk.vorm {
            vlakken.push((nummer, kenmerk.eigenschappen, omtrek));
        }
    }
    let koppen = koppen(vlakken.iter().map(|(_, eigen, _)| eigen));
    if koppen.is_empty() {
        let wat = if vlakken.is_empty() { "staat geen punt en geen vlak" } else { "heeft geen vlak een naam of code" };
        return Err(Fout::Woorden(
            format!("in dit GeoJSON-bestand {wat}"),
            "geef een bestand met locaties als punten, of met wijken als vlakken",
        ));
    }
    let mut blad = Blad::default();
    blad.rij(0, koppen.iter().map(String::as_str));
    for (nummer, eigen, _) in &vlakken {
        let cellen: Vec<String> = koppen.iter().map(|kop| cel(eigen, kop)).collect();
        blad.rij(*nummer, cellen.iter().map(String::as_str));
    }
    let mut vel = Vel::van(blad);
    vel.boven = kaart.titels;
    Ok(Bestand { naam, deel: None, vel, vlakken: vlakken.into_iter().map(|(_, _, omtrek)| omtrek).collect(), vorm })
}

/// A point with what is known of it.
type Punt<'k> = (u32, &'k Map<String, Value>, (f64, f64));

fn punten(kenmerken: &[(u32, Kenmerk)]) -> Vec<Punt<'_>> {
    let punt = |(nummer, kenmerk): &(u32, Kenmerk)| match &kenmerk.vorm {
        Op::Punten(hier) => hier.first().map(|punt| (*nummer, *punt)),
        Op::Vlakken(_) | Op::Geen => None,
    };
    kenmerken.iter().filter_map(|k| punt(k).map(|(nummer, hier)| (nummer, &k.1.eigenschappen, hier))).collect()
}

/// The names of the properties, in the order in which they come.
fn koppen<'k>(eigen: impl Iterator<Item = &'k Map<String, Value>>) -> Vec<String> {
    let mut koppen: Vec<String> = Vec::new();
    for naam in eigen.flat_map(Map::keys) {
        if !koppen.contains(naam) {
            koppen.push(naam.clone());
        }
    }
    koppen
}

fn met_punten(punten: &[Punt<'_>]) -> Blad {
    let mut koppen = koppen(punten.iter().map(|(_, eigen, _)| *eigen));
    // A property of that name says nothing that the point does not.
    koppen.retain(|kop| !["lat", "lon"].contains(&kop.as_str()));
    let mut blad = Blad::default();
    blad.rij(0, koppen.iter().map(String::as_str).chain(["lat", "lon"]));
    for (nummer, eigen, (lat, lon)) in punten {
        let cellen: Vec<String> =
            koppen.iter().map(|kop| cel(eigen, kop)).chain([lat.to_string(), lon.to_string()]).collect();
        blad.rij(*nummer, cellen.iter().map(String::as_str));
    }
    blad
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
