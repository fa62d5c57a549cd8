//! From the text of one file to a noun of the plan.

use serde::de::DeserializeOwned;

use super::bestand::Bestand;
use crate::plan::exact;
use crate::text::melding::Melding;

/// Reads a noun from a file.
///
/// # Errors
/// A message with the place of the first thing that does not fit.
pub fn ontleed<T: DeserializeOwned>(bestand: &Bestand) -> Result<T, Melding> {
    exact::ontleed(&bestand.tekst).map_err(|fout| Melding {
        wat: fout.to_string(),
        bestand: bestand.pad.display().to_string(),
        plaats: None,
        herstel: None,
    })
}
