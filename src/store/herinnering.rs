//! Where the planner was the last time: which plan, how it looked, and what was looked at. Small files in the state folder,
//! `laatste.ron`, `uiterlijk.ron` and `zicht/<plan>.ron`. They are a comfort: one that cannot be read is a warning and no more,
//! and one that cannot be written is nothing.
//!
//! What is looked at is the business of the screens; here it is any value that RON can hold.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::bestand;
use super::laden::Opslag;
use super::opruimen;
use super::schrijven::schrijf_alle;
use super::staat::{self, Staat};
use crate::plan::exact;
use crate::text::bewaarfout::Bewaarfout;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

const KAMER: &str = "zicht";
const LAATSTE: &str = "laatste.ron";
const UITERLIJK: &str = "uiterlijk.ron";

/// What stands in `laatste.ron`.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Laatste {
    /// The plan that was opened last; none for the one that is built in.
    plan: Option<String>,
}

/// The plan that was opened last, or none when that was the one that is built in.
///
/// # Errors
/// [`Bewaarfout::Herinnering`] when that cannot be read.
pub fn laatste(staat: &Staat) -> Result<Option<PathBuf>, Bewaarfout> {
    let Ok(kamer) = staat.kamer("") else { return Ok(None) };
    let laatste: Option<Laatste> = lees(&kamer.join(LAATSTE))?;
    Ok(laatste.and_then(|l| l.plan).map(PathBuf::from))
}

/// Remembers that this plan is opened.
///
/// # Errors
/// What stops the writing.
pub fn onthoud_plan(staat: &Staat, opslag: &Opslag) -> Result<(), Schrijffout> {
    // A path that is no text is not remembered.
    let plan = staat::plek(opslag).and_then(|pad| pad.to_str().map(str::to_owned));
    schrijf(&staat.kamer("")?.join(LAATSTE), &Laatste { plan })
}

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

/// How the screens looked the last time, if that is known.
///
/// # Errors
/// [`Bewaarfout::Herinnering`] when it cannot be read.
pub fn uiterlijk<T: DeserializeOwned>(staat: &Staat) -> Result<Option<T>, Bewaarfout> {
    staat.kamer("").map_or(Ok(None), |kamer| lees(&kamer.join(UITERLIJK)))
}

/// Remembers how the screens look.
///
/// # Errors
/// What stops the writing.
pub fn onthoud_uiterlijk<T: Serialize>(staat: &Staat, uiterlijk: &T) -> Result<(), Schrijffout> {
    schrijf(&staat.kamer("")?.join(UITERLIJK), uiterlijk)
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

fn lees<T: DeserializeOwned>(pad: &Path) -> Result<Option<T>, Bewaarfout> {
    if pad.symlink_metadata().is_err() {
        return Ok(None);
    }
    let gelezen = bestand::lees(pad).ok().and_then(|b| exact::ontleed(&b.tekst).ok());
    gelezen.map(Some).ok_or_else(|| Bewaarfout::Herinnering(pad.to_owned()))
}

fn schrijf<T: Serialize>(pad: &Path, waarde: &T) -> Result<(), Schrijffout> {
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
        assert_eq!((laatste(&staat), zicht::<u8>(&staat, &ander)), (Ok(None), Ok(None)));
        onthoud_zicht(&staat, &ander, &Some(7)).unwrap();
        onthoud_plan(&staat, &ander).unwrap();
        assert_eq!(zicht::<u8>(&staat, &Opslag::Ingebouwd), Ok(None));
        assert_eq!(zicht::<Option<u8>>(&staat, &ander), Ok(Some(Some(7))));
        assert_eq!(laatste(&staat), Ok(Some(std::path::absolute(map.path().join("ander.ron")).unwrap())));
        onthoud_plan(&staat, &Opslag::Ingebouwd).unwrap();
        assert_eq!(laatste(&staat), Ok(None));

        let pad = map.path().join(LAATSTE);
        for inhoud in [&b"("[..], b"", b"(plan: 3)", b"\xff\xfe", &vec![b'['; 100_000]] {
            fs::write(&pad, inhoud).unwrap();
            assert_eq!(laatste(&staat), Err(Bewaarfout::Herinnering(pad.clone())));
        }
        fs::remove_file(&pad).unwrap();
        fs::create_dir(&pad).unwrap();
        assert!(laatste(&staat).is_err() && onthoud_plan(&staat, &ander).is_err());
    }
}
