//! Reading files of others: bytes to rows of cells, in any form that people have figures in. What the rows mean is decided in
//! `calc::import`; nothing is kept here.

mod csv;
mod geojson;
mod tekst;
mod werkboek;

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::bestand::melding;
use super::soort;
use crate::calc::import::{Bestand, Vel, Vorm};
use crate::text::leesfout::{Bestandssoort, GROOTSTE_BESTAND, Leesfout};
use crate::text::melding::Melding;

/// Reads a file as rows of cells; of a workbook each sheet on its own.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn lees(pad: &Path) -> Result<Vec<Bestand>, Melding> {
    let bytes = bytes_van(pad).map_err(|fout| melding(pad, &fout))?;
    van_bytes(pad, &bytes).map_err(|fout| fout.melding(pad))
}

/// What is wrong with a file.
#[derive(Debug)]
enum Fout {
    Lezen(Leesfout),
    /// In words: what, and what to do.
    Woorden(String, &'static str),
}

impl Fout {
    fn melding(self, pad: &Path) -> Melding {
        match self {
            Self::Lezen(fout) => Melding { herstel: herstel(&fout), ..melding(pad, &fout) },
            Self::Woorden(wat, herstel) => {
                Melding { wat, bestand: pad.display().to_string(), plaats: None, herstel: Some(herstel.to_owned()) }
            }
        }
    }
}

impl From<Leesfout> for Fout {
    fn from(fout: Leesfout) -> Self {
        Self::Lezen(fout)
    }
}

/// What to do about a file that is to be read in; the advice for a plan is another.
fn herstel(fout: &Leesfout) -> Option<String> {
    let zin = match fout {
        Leesfout::Ontbreekt => "controleer de naam",
        Leesfout::IsMap => "geef een bestand; een map is het plan waarin het wordt gelezen",
        Leesfout::GeenBestand => "geef een gewoon bestand",
        Leesfout::Nulbyte | Leesfout::Leeg => {
            "controleer of dit het goede bestand is; wijkplan leest CSV, XLSX, ODS, GeoJSON en TopoJSON"
        }
        Leesfout::TeGroot(_) => "geef een bestand met alleen uw gemeente",
        ander => return ander.herstel().map(str::to_owned),
    };
    Some(zin.to_owned())
}

/// What to do with a file of a kind that is not read.
const fn anders(soort: Bestandssoort) -> &'static str {
    match soort {
        Bestandssoort::Excel => "sla het in uw spreadsheetprogramma op als .xlsx, zonder wachtwoord, en importeer dat",
        Bestandssoort::Ingepakt => "pak het uit en importeer wat erin zit",
        _ => "wijkplan leest CSV, XLSX, ODS, GeoJSON en TopoJSON; sla het zo op",
    }
}

/// The bytes of a plain file of a size that can be one of figures.
fn bytes_van(pad: &Path) -> Result<Vec<u8>, Leesfout> {
    let gegevens = std::fs::metadata(pad).map_err(|e| Leesfout::from(&e))?;
    if gegevens.is_dir() {
        return Err(Leesfout::IsMap);
    }
    if !gegevens.is_file() {
        return Err(Leesfout::GeenBestand);
    }
    let mut bytes = Vec::new();
    let open = File::open(pad).map_err(|e| Leesfout::from(&e))?;
    open.take(GROOTSTE_BESTAND + 1).read_to_end(&mut bytes).map_err(|e| Leesfout::from(&e))?;
    let gelezen = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if gelezen > GROOTSTE_BESTAND { Err(Leesfout::TeGroot(gelezen.max(gegevens.len()))) } else { Ok(bytes) }
}

/// Most bytes that a packed file holds: all columns of the whole country are some 20 MB.
const UITGEPAKT: u64 = 100_000_000;

/// What is packed, when it is packed by gzip. What would be too large is not unpacked further.
fn uitgepakt(bytes: &[u8]) -> Result<Option<Vec<u8>>, Fout> {
    if !bytes.starts_with(b"\x1F\x8B") {
        return Ok(None);
    }
    let mut uit = Vec::new();
    let gelezen = MultiGzDecoder::new(bytes).take(UITGEPAKT + 1).read_to_end(&mut uit);
    if gelezen.is_err() {
        let wat = "dit ingepakte bestand is stuk".to_owned();
        return Err(Fout::Woorden(wat, "haal het opnieuw op; misschien is het niet helemaal binnengekomen"));
    }
    if u64::try_from(uit.len()).unwrap_or(u64::MAX) > UITGEPAKT {
        let wat = "dit ingepakte bestand is uitgepakt meer dan 100 MB".to_owned();
        return Err(Fout::Woorden(
            wat,
            "controleer of dit het goede bestand is, of geef een bestand met alleen uw gemeente",
        ));
    }
    Ok(Some(uit))
}

fn van_bytes(pad: &Path, ingepakt: &[u8]) -> Result<Vec<Bestand>, Fout> {
    let naam = pad.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let uitgepakt = uitgepakt(ingepakt)?;
    let bytes = uitgepakt.as_deref().unwrap_or(ingepakt);
    // Its ending says how it is packed, and not what it is.
    let pad = &if uitgepakt.is_some() { pad.with_extension("") } else { pad.to_owned() };
    let een =
        |blad, vorm| vec![Bestand { naam: naam.clone(), deel: None, vel: Vel::van(blad), vlakken: Vec::new(), vorm }];
    match soort::herken(pad, bytes) {
        Some(Bestandssoort::GeoJson) => Ok(vec![geojson::lees(naam, bytes)?]),
        None | Some(Bestandssoort::Csv) => {
            let tekst = tekst::lees(bytes)?;
            let (blad, scheiding) = csv::lees(&tekst.tekst)?;
            Ok(een(blad, Vorm::Csv { scheiding, windows: tekst.windows }))
        }
        Some(soort @ (Bestandssoort::Excel | Bestandssoort::Ods)) if bytes.starts_with(ZIP) => {
            let vorm = |formules| Vorm::Werkboek { ods: soort == Bestandssoort::Ods, formules };
            let bladen = werkboek::lees(soort, bytes)?;
            let een_van = |inhoud: werkboek::Inhoud| Bestand {
                naam: naam.clone(),
                deel: Some(inhoud.naam),
                vel: Vel::van(inhoud.blad),
                vlakken: Vec::new(),
                vorm: vorm(inhoud.formules),
            };
            Ok(bladen.into_iter().map(een_van).collect())
        }
        Some(soort) => Err(Fout::Woorden(format!("dit is {}", soort.naam()), anders(soort))),
    }
}

/// How a packed file begins.
const ZIP: &[u8] = b"PK\x03\x04";

#[cfg(test)]
mod tests;
