//! The plans that were opened, the latest first: `plannen.ron` in the state folder. As everything that is remembered it is
//! a comfort: a list that cannot be read is a warning and no more, and one that cannot be written is nothing.
//!
//! The plan that is built in is no plan of the planner, and is not remembered here: who looked at it goes on with the own
//! plan the next time.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::herinnering::{lees, schrijf};
use super::laden::Opslag;
use super::staat::{self, Staat};
use crate::text::bewaarfout::Bewaarfout;
use crate::text::schrijffout::Schrijffout;

const BESTAND: &str = "plannen.ron";

/// How many are remembered.
const MEESTE: usize = 20;

/// A plan that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its absolute path.
    pub plan: PathBuf,
    /// What it was called then.
    pub naam: String,
    /// When it was opened last.
    pub op: Timestamp,
}

/// What was opened, the latest first.
///
/// # Errors
/// [`Bewaarfout::Herinnering`] when that cannot be read.
pub fn lijst(staat: &Staat) -> Result<Vec<Recent>, Bewaarfout> {
    let Ok(kamer) = staat.kamer("") else { return Ok(Vec::new()) };
    Ok(lees(&kamer.join(BESTAND))?.unwrap_or_default())
}

/// The plan that was opened last, if there was one.
///
/// # Errors
/// As [`lijst`].
pub fn laatste(staat: &Staat) -> Result<Option<PathBuf>, Bewaarfout> {
    Ok(lijst(staat)?.into_iter().next().map(|recent| recent.plan))
}

/// Remembers that this plan is opened.
///
/// # Errors
/// What stops the writing.
pub fn onthoud(staat: &Staat, opslag: &Opslag, naam: &str, nu: Timestamp) -> Result<(), Schrijffout> {
    let bekend = lijst(staat);
    // A path that is no text is not remembered. A list that cannot be read begins anew, so that it is told once.
    let Some(plan) = staat::plek(opslag).filter(|pad| pad.to_str().is_some()) else {
        return if bekend.is_ok() { Ok(()) } else { schrijf(&staat.kamer("")?.join(BESTAND), &Vec::<Recent>::new()) };
    };
    let mut alle = bekend.unwrap_or_default();
    alle.retain(|recent| recent.plan != plan);
    alle.insert(0, Recent { plan, naam: naam.to_owned(), op: nu });
    alle.truncate(MEESTE);
    schrijf(&staat.kamer("")?.join(BESTAND), &alle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_latest_stands_first_once_and_the_built_in_plan_does_not_take_its_place() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let op = |naam: &str| Opslag::Bestand(map.path().join(naam));
        assert_eq!((lijst(&staat), laatste(&staat)), (Ok(Vec::new()), Ok(None)));
        for (n, naam) in ["a.ron", "b.ron", "a.ron"].into_iter().enumerate() {
            let nu = Timestamp::from_second(i64::try_from(n).unwrap()).unwrap();
            onthoud(&staat, &op(naam), &format!("Plan {naam}"), nu).unwrap();
        }
        onthoud(&staat, &Opslag::Ingebouwd, "Voorbeeld", Timestamp::UNIX_EPOCH).unwrap();
        let namen: Vec<_> = lijst(&staat).unwrap().into_iter().map(|r| (r.naam, r.op.as_second())).collect();
        assert_eq!(namen, [("Plan a.ron".to_owned(), 2), ("Plan b.ron".to_owned(), 1)]);
        assert!(laatste(&staat).unwrap().is_some_and(|pad| pad.is_absolute() && pad.ends_with("a.ron")));
        for n in 0..2 * MEESTE {
            onthoud(&staat, &op(&format!("{n}.ron")), "x", Timestamp::UNIX_EPOCH).unwrap();
        }
        assert_eq!(lijst(&staat).unwrap().len(), MEESTE);
    }

    #[test]
    fn a_damaged_list_is_an_error_value_and_told_once() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let pad = map.path().join(BESTAND);
        for inhoud in [&b"("[..], b"", b"[3]", b"\xff\xfe", &vec![b'['; 100_000]] {
            fs::write(&pad, inhoud).unwrap();
            assert_eq!(laatste(&staat), Err(Bewaarfout::Herinnering(pad.clone())));
            onthoud(&staat, &Opslag::Ingebouwd, "", Timestamp::UNIX_EPOCH).unwrap();
            assert_eq!(lijst(&staat), Ok(Vec::new()));
        }
        fs::remove_file(&pad).unwrap();
        fs::create_dir(&pad).unwrap();
        assert!(lijst(&staat).is_err() && onthoud(&staat, &Opslag::Ingebouwd, "", Timestamp::UNIX_EPOCH).is_err());
    }
}
