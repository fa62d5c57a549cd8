//! [`Staat`]: the user's folder for what is not part of a plan: journals, locks and versions. The environment and the
//! clock are read here, once, and passed on.
//!
//! A plan is known there by the [`sleutel`] of its place. What is kept for a plan does not follow it when its folder
//! is moved or renamed.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use super::laden::{Opslag, PLANBESTAND};
use super::systeem;
use super::vingerafdruk::Vingerafdruk;
use crate::text::bewaarfout::Bewaarfout;
use crate::text::schrijffout::Schrijffout;

/// Environment variable with another folder than the usual one, for tests and for use from a stick.
pub const OMGEVING: &str = "WIJKPLAN_STAAT";

/// The state folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staat {
    map: PathBuf,
}

impl Staat {
    /// The folder that the environment names, else the state folder of the user (`~/.local/state/wijkplan` on Linux),
    /// else, where the system knows no such folder, that for local data.
    ///
    /// # Errors
    /// [`Bewaarfout::GeenStaat`] when there is none, as for a user without a home folder.
    pub fn van_gebruiker() -> Result<Self, Bewaarfout> {
        let mappen = ProjectDirs::from("nl", "", "wijkplan");
        let gewoon = mappen.map(|m| m.state_dir().unwrap_or(m.data_local_dir()).to_owned());
        kies(std::env::var_os(OMGEVING), gewoon)
            .and_then(|map| std::path::absolute(map).ok())
            .map(|map| Self { map })
            .ok_or(Bewaarfout::GeenStaat)
    }

    /// A folder of one's own choice.
    pub fn in_map(map: &Path) -> Self {
        Self { map: map.to_owned() }
    }

    /// Remembers something for good; true when it was not remembered yet and is now.
    pub fn merk(&self, naam: &str) -> bool {
        let pad = self.map.join(naam);
        !pad.exists() && self.kamer("").is_ok() && fs::write(pad, "").is_ok()
    }

    /// A folder inside it, made when it is not there; for the user only, since plans can be confidential.
    ///
    /// # Errors
    /// What stops the making of it.
    pub fn kamer(&self, naam: &str) -> Result<PathBuf, Schrijffout> {
        let map = self.map.join(naam);
        let mut bouwer = fs::DirBuilder::new();
        bouwer.recursive(true);
        systeem::alleen_gebruiker(&mut bouwer);
        bouwer.create(&map).map_err(|e| Schrijffout::bij(&map, &e))?;
        Ok(map)
    }
}

fn kies(omgeving: Option<OsString>, gewoon: Option<PathBuf>) -> Option<PathBuf> {
    omgeving.filter(|o| !o.is_empty()).map(PathBuf::from).or(gewoon)
}

/// The name of a plan in the state folder: the same for every way to write its path.
pub fn sleutel(opslag: &Opslag) -> String {
    plek(opslag).map_or_else(
        || "ingebouwd".to_owned(),
        |pad| Vingerafdruk::van(pad.as_os_str().as_encoded_bytes()).to_string()[..16].to_owned(),
    )
}

/// The absolute path of a plan, without links; none for the built-in plan. The file `plan.ron` stands for its folder.
pub fn plek(opslag: &Opslag) -> Option<PathBuf> {
    let pad = match opslag {
        Opslag::Ingebouwd => return None,
        Opslag::Bestand(pad) if pad.file_name().is_some_and(|n| n == PLANBESTAND) => {
            let map = pad.parent().unwrap_or(pad);
            if map.as_os_str().is_empty() { Path::new(".") } else { map }
        }
        Opslag::Bestand(pad) => pad,
        Opslag::Map { map, .. } => map,
    };
    Some(fs::canonicalize(pad).or_else(|_| std::path::absolute(pad)).unwrap_or_else(|_| pad.to_owned()))
}

/// The path with `~` in front written out, as a shell does where it is not between quotes: a folder that is really named
/// so is written `./~`.
pub fn uitgeschreven(pad: &Path) -> PathBuf {
    vanuit(pad, BaseDirs::new().as_ref().map(BaseDirs::home_dir))
}

/// The path as a person writes it: with `~` for the home folder.
pub fn ingekort(pad: &Path) -> PathBuf {
    let thuis = BaseDirs::new();
    match thuis.as_ref().and_then(|mappen| pad.strip_prefix(mappen.home_dir()).ok()) {
        Some(rest) => Path::new("~").join(rest),
        None => pad.to_owned(),
    }
}

fn vanuit(pad: &Path, thuis: Option<&Path>) -> PathBuf {
    match (pad.strip_prefix("~"), thuis) {
        (Ok(rest), Some(thuis)) => thuis.join(rest),
        _ => pad.to_owned(),
    }
}

/// What time it is.
pub fn nu() -> Timestamp {
    Timestamp::now()
}

/// What day it is where the planner is; without a clock of that place, in universal time.
pub fn vandaag() -> Date {
    Zoned::now().date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn environment_goes_before_the_usual_folder_unless_it_is_empty() {
        let gewoon = || Some(PathBuf::from("gewoon"));
        assert_eq!(kies(Some("stick".into()), gewoon()), Some("stick".into()));
        assert_eq!(kies(Some("".into()), gewoon()), gewoon());
        assert_eq!(kies(None, gewoon()), gewoon());
        assert_eq!(kies(None, None), None);
    }

    #[test]
    fn every_way_to_name_a_plan_gives_one_key() {
        let map = tempfile::tempdir().unwrap();
        let plan = map.path().join("plan");
        fs::create_dir(&plan).unwrap();
        fs::write(plan.join(PLANBESTAND), "").unwrap();
        let van_map = |map: PathBuf| sleutel(&Opslag::Map { map, wijken: BTreeMap::new() });
        let sleutels = [
            van_map(plan.clone()),
            van_map(map.path().join("plan/../plan/.")),
            sleutel(&Opslag::Bestand(plan.join(PLANBESTAND))),
        ];
        assert!(sleutels.iter().all(|s| *s == sleutels[0] && s.len() == 16), "{sleutels:?}");
        assert_ne!(van_map(map.path().join("ander")), sleutels[0]);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&plan, map.path().join("via")).unwrap();
            assert_eq!(van_map(map.path().join("via")), sleutels[0]);
        }
    }

    #[test]
    fn the_sign_of_the_home_folder_is_written_out_in_front_only() {
        let thuis = Some(Path::new("/thuis/jan"));
        for (getypt, pad) in [
            ("~/plannen/assen", "/thuis/jan/plannen/assen"),
            ("~", "/thuis/jan"),
            ("./~/a", "./~/a"),
            ("~jan/a", "~jan/a"),
            ("a/~/b", "a/~/b"),
        ] {
            assert_eq!(vanuit(Path::new(getypt), thuis), Path::new(pad), "{getypt}");
        }
        assert_eq!(vanuit(Path::new("~/a"), None), Path::new("~/a"));
        assert!(!uitgeschreven(Path::new("~/a")).starts_with("~"));
    }

    #[test]
    fn a_mark_is_made_once_and_not_where_it_cannot_be_kept() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(&map.path().join("staat"));
        assert!(staat.merk("gezien"));
        assert!(!staat.merk("gezien") && staat.merk("ander"));
        fs::write(map.path().join("bezet"), "").unwrap();
        assert!(!Staat::in_map(&map.path().join("bezet")).merk("gezien"));
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn rooms_are_for_the_user_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let map = tempfile::tempdir().unwrap();
        let kamer = Staat::in_map(&map.path().join("staat")).kamer("journaal").unwrap();
        assert_eq!(fs::metadata(kamer).unwrap().permissions().mode() & 0o777, 0o700);
        fs::write(map.path().join("bezet"), "").unwrap();
        assert!(Staat::in_map(&map.path().join("bezet")).kamer("journaal").is_err());
    }
}
