//! The settings file of the user: where it stands, and its text. What it says is decided in `tui::instellingen`. It is
//! only read, never written.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::de::DeserializeOwned;

use super::bestand::{self, Bestand};
use super::ontleden;
use crate::text::melding::Melding;

/// Environment variable with another file than the usual one, for tests and for use from a stick.
pub const OMGEVING: &str = "WIJKPLAN_INSTELLINGEN";

/// Name of the file in the folder for settings of the user.
const NAAM: &str = "instellingen.ron";

/// Where the settings stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plek {
    /// The file.
    pub pad: PathBuf,
    /// True when the user named it: then it has to be there.
    gevraagd: bool,
}

impl Plek {
    /// The file that the environment names, else the usual one (`~/.config/wijkplan/instellingen.ron` on Linux); none
    /// for a user without a home folder.
    pub fn van_gebruiker() -> Option<Self> {
        let mappen = ProjectDirs::from("nl", "", "wijkplan");
        kies(std::env::var_os(OMGEVING), mappen.map(|m| m.config_dir().join(NAAM)))
    }

    /// A file of one's own choice.
    pub fn in_bestand(pad: &Path) -> Self {
        Self { pad: pad.to_owned(), gevraagd: true }
    }

    /// Reads the file; none when it is the usual one and not there.
    ///
    /// # Errors
    /// A message with the place of the first thing that cannot be read.
    pub fn lees<T: DeserializeOwned>(&self) -> Result<Option<(T, Bestand)>, Melding> {
        if !self.gevraagd && !self.pad.exists() {
            return Ok(None);
        }
        let bestand = bestand::lees(&self.pad)
            .map_err(|fout| Melding { herstel: fout.herstel.map(|_| HERSTEL.to_owned()), ..fout })?;
        let gelezen = ontleden::ontleed(&bestand)?;
        Ok(Some((gelezen, bestand)))
    }
}

/// What to do about settings that cannot be read as text; the advice for plans does not fit them.
const HERSTEL: &str = "maak het bestand goed of haal het weg; “wijkplan handleiding” heeft een voorbeeld";

fn kies(omgeving: Option<OsString>, gewoon: Option<PathBuf>) -> Option<Plek> {
    match omgeving.filter(|o| !o.is_empty()) {
        Some(pad) => Some(Plek { pad: pad.into(), gevraagd: true }),
        None => gewoon.map(|pad| Plek { pad, gevraagd: false }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_file_may_be_missing_and_a_named_one_may_not() {
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join(NAAM);
        let gewoon = kies(Some("".into()), Some(pad.clone())).unwrap();
        assert_eq!(gewoon.lees::<Vec<u8>>(), Ok(None));
        let genoemd = kies(Some(pad.clone().into()), None).unwrap();
        assert!(genoemd.lees::<Vec<u8>>().unwrap_err().wat.contains("bestaat niet"));
        std::fs::write(&pad, "[1, 2,").unwrap();
        assert!(gewoon.lees::<Vec<u8>>().is_err(), "what is there is read");
    }
}
