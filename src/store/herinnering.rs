//! What was looked at the last time on each plan: small files in the state folder, `zicht/<plan>.ron`. They are a comfort:
//! one that cannot be read is a warning and no more, and one that cannot be written is nothing. Which plans there were
//! stands in [`recent`](super::recent).
//!
//! What is looked at is the business of the screens; here it is any value that RON can hold.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::bestand;
use super::laden::Opslag;
use super::opruimen;
use super::schrijven::schrijf_alle;
use super::staat::{self, Staat};
use crate::plan::exact;
use crate::text::bewaarfout::Bewaarfout;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

const KAMER: &str = "zicht";

/// What was looked at the last time on this plan, if that is known.
///
/// # Errors
/// [`Bewaarfout::Herinnering`] when it cannot be read.
pub fn zicht<T: DeserializeOwned>(staat: &Staat, opslag: &Opslag) -> Result<Option<T>, Bewaarfout> {
    staat.kamer(KAMER).map_or(Ok(None), |kamer| lees(&bestand_van(&kamer, opslag)))
}

/// Remembers what is looked at on this plan.
///
/// # Errors
/// What stops the writing.
pub fn onthoud_zicht<T: Serialize>(staat: &Staat, opslag: &Opslag, zicht: &T) -> Result<(), Schrijffout> {
    schrijf(&bestand_van(&staat.kamer(KAMER)?, opslag), zicht)
}

/// Takes away what a kill left of these files.
pub(super) fn ruim_op(staat: &Staat) {
    for kamer in ["", KAMER].into_iter().filter_map(|naam| staat.kamer(naam).ok()) {
        opruimen::map(&kamer);
    }
}

fn bestand_van(kamer: &Path, opslag: &Opslag) -> PathBuf {
    kamer.join(format!("{}.ron", staat::sleutel(opslag)))
}

pub(super) fn lees<T: DeserializeOwned>(pad: &Path) -> Result<Option<T>, Bewaarfout> {
    if pad.symlink_metadata().is_err() {
        return Ok(None);
    }
    let gelezen = bestand::lees(pad).ok().and_then(|b| exact::ontleed(&b.tekst).ok());
    gelezen.map(Some).ok_or_else(|| Bewaarfout::Herinnering(pad.to_owned()))
}

pub(super) fn schrijf<T: Serialize>(pad: &Path, waarde: &T) -> Result<(), Schrijffout> {
    let vorm = ron::ser::PrettyConfig::default();
    let tekst = exact::opties().to_string_pretty(waarde, vorm).map_err(|_| Schrijffout::bij(pad, Oorzaak::Vorm))?;
    schrijf_alle(&[(pad.to_owned(), tekst + "\n")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn each_plan_has_its_own_and_a_damaged_one_is_an_error_value() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let ander = Opslag::Bestand(map.path().join("ander.ron"));
        assert_eq!(zicht::<u8>(&staat, &ander), Ok(None));
        onthoud_zicht(&staat, &ander, &Some(7)).unwrap();
        assert_eq!(zicht::<u8>(&staat, &Opslag::Ingebouwd), Ok(None));
        assert_eq!(zicht::<Option<u8>>(&staat, &ander), Ok(Some(Some(7))));

        let pad = bestand_van(&map.path().join(KAMER), &ander);
        for inhoud in [&b"("[..], b"", b"(plan: 3)", b"\xff\xfe", &vec![b'['; 100_000]] {
            fs::write(&pad, inhoud).unwrap();
            assert_eq!(zicht::<Option<u8>>(&staat, &ander), Err(Bewaarfout::Herinnering(pad.clone())));
        }
    }
}
