//! [`Teken`]: the sign that a window which may save leaves beside the plan, for windows elsewhere: on another computer
//! with the same share, in a folder that a program keeps the same, or of another user here. The slot in the state
//! folder is not seen there (`slot`).
//!
//! A sign keeps nobody out. It is locked and, where locks do not reach, written anew every minute; one that is neither
//! was left by a crash. Ages are taken between files of one disk, as clocks of two computers differ.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::laden::{Opslag, PLANBESTAND};
use super::schrijven::{BEZIG, map_van};
use super::systeem;
use crate::plan::exact;
use crate::text::bewaarfout::Houder;

/// The end of the name of a sign; it begins as everything does that is no part of a plan.
const EIND: &str = ".open";

/// How often a sign is written anew.
const HARTSLAG: Duration = Duration::from_secs(60);

/// How old the sign of a living window may be: a program that keeps folders the same takes its time.
const LEEFT: Duration = Duration::from_secs(300);

/// After how long a sign of another computer is taken away.
const VERLOPEN: Duration = Duration::from_secs(24 * 3600);

/// The sign of this window; taken away when dropped.
#[derive(Debug)]
pub(super) struct Teken {
    pad: PathBuf,
    bestand: File,
    tekst: String,
    geschreven: Instant,
}

/// What stands in a sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Inhoud {
    /// The name of the file of the plan: several may stand in one folder.
    plan: String,
    houder: Houder,
}

impl Teken {
    /// Leaves a sign beside the plan. None where that cannot be: nobody can save there either.
    pub fn zet(opslag: &Opslag, houder: &Houder) -> Option<Self> {
        let (map, plan) = naast(opslag).filter(|(map, _)| !systeem::map_is_vast(map))?;
        let tekst = exact::opties().to_string(&Inhoud { plan, houder: houder.clone() }).ok()?;
        let mut bouwer = tempfile::Builder::new();
        bouwer.prefix(BEZIG.0).suffix(BEZIG.1);
        systeem::met_gewone_rechten(&mut bouwer);
        let mut tijdelijk = bouwer.tempfile_in(map).ok()?;
        let _ = tijdelijk.as_file().try_lock();
        tijdelijk.write_all(tekst.as_bytes()).ok()?;
        // Under its own name it is whole, so that a kill leaves none of which nobody knows whose it is.
        let pad = tijdelijk.path().with_extension(EIND.trim_start_matches('.'));
        let bestand = tijdelijk.persist_noclobber(&pad).ok()?;
        Some(Self { pad, bestand, tekst, geschreven: Instant::now() })
    }

    /// To be called now and then as long as the window lives.
    pub fn klop(&mut self) {
        if self.geschreven.elapsed() > HARTSLAG {
            self.schrijf();
        }
    }

    /// A sign that cannot be written is not seen; the comparison of the files before each save does the guarding.
    fn schrijf(&mut self) {
        self.geschreven = Instant::now();
        let _ = self.bestand.seek(SeekFrom::Start(0)).and_then(|_| self.bestand.write_all(self.tekst.as_bytes()));
    }
}

impl Drop for Teken {
    fn drop(&mut self) {
        let _ = self.bestand.unlock();
        let _ = fs::remove_file(&self.pad);
    }
}

/// Who else has the plan open, apart from the window of `eigen`. Takes away what crashed windows left.
pub(super) fn anderen(opslag: &Opslag, eigen: &Teken, houder: &Houder) -> Vec<Houder> {
    let Some((map, plan)) = naast(opslag) else { return Vec::new() };
    let gewijzigd = |pad: &Path| pad.metadata().and_then(|g| g.modified());
    let Ok(nu) = gewijzigd(&eigen.pad) else { return Vec::new() };
    let mut uit = Vec::new();
    for deel in fs::read_dir(map).into_iter().flatten().flatten() {
        let (naam, pad) = (deel.file_name(), deel.path());
        let past = naam.to_str().is_some_and(|n| n.starts_with(BEZIG.0) && n.ends_with(EIND));
        // The names: one of the two paths may begin where the program was started.
        if !past || Some(&*naam) == eigen.pad.file_name() || !deel.file_type().is_ok_and(|soort| soort.is_file()) {
            continue;
        }
        let (Ok(mut bestand), Ok(toen)) = (File::open(&pad), gewijzigd(&pad)) else { continue };
        let mut tekst = String::new();
        let _ = (&mut bestand).take(10_000).read_to_string(&mut tekst);
        let daar = exact::ontleed::<Inhoud>(&tekst).ok();
        let ouderdom = nu.duration_since(toen).unwrap_or_default();
        let vast = matches!(bestand.try_lock(), Err(TryLockError::WouldBlock));
        // What is free here is of nobody, when it was made here.
        let hier = daar.as_ref().is_some_and(|daar| daar.houder.computer == houder.computer);
        if !vast && (hier || ouderdom > VERLOPEN) {
            let _ = fs::remove_file(&pad);
        } else if let Some(daar) = daar.filter(|daar| daar.plan == plan && (vast || ouderdom < LEEFT)) {
            uit.push(daar.houder);
        }
    }
    uit.sort_by_key(|wie: &Houder| (wie.sinds, wie.proces));
    uit
}

/// The folder in which a plan stands, and the name of its file there.
fn naast(opslag: &Opslag) -> Option<(&Path, String)> {
    match opslag {
        Opslag::Ingebouwd => None,
        Opslag::Map { map, .. } => Some((map, PLANBESTAND.to_owned())),
        Opslag::Bestand(pad) => Some((map_van(pad), pad.file_name()?.to_string_lossy().into_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::opslaan::leeg;
    use crate::store::slot;
    use jiff::Timestamp;
    use std::time::SystemTime;

    fn wie(computer: &str) -> Houder {
        Houder { computer: computer.to_owned(), ..slot::houder(Timestamp::UNIX_EPOCH) }
    }

    fn tekens(map: &Path) -> usize {
        fs::read_dir(map).unwrap().count()
    }

    #[test]
    fn two_windows_see_each_other_until_one_leaves() {
        let map = tempfile::tempdir().unwrap();
        let plek = leeg(map.path());
        let (balie, laptop) = (wie("balie"), wie("laptop"));
        let een = Teken::zet(&plek, &balie).unwrap();
        assert_eq!(anderen(&plek, &een, &balie), []);
        let twee = Teken::zet(&plek, &laptop).unwrap();
        assert_eq!(anderen(&plek, &twee, &laptop), std::slice::from_ref(&balie));
        assert_eq!(anderen(&plek, &een, &balie), [laptop]);
        let ander_plan = Opslag::Bestand(map.path().join("assen.ron"));
        let drie = Teken::zet(&ander_plan, &balie).unwrap();
        assert_eq!(anderen(&ander_plan, &drie, &balie), []);
        drop((een, twee, drie));
        assert_eq!(tekens(map.path()), 0);
    }

    #[test]
    fn a_window_does_not_see_itself_where_the_plan_was_named_from_here() {
        let map = tempfile::tempdir_in(".").unwrap();
        let plek = leeg(Path::new(map.path().file_name().unwrap()));
        let teken = Teken::zet(&plek, &wie("balie")).unwrap();
        assert_eq!(anderen(&plek, &teken, &wie("balie")), []);
    }

    #[test]
    fn where_locks_do_not_reach_the_age_tells() {
        let map = tempfile::tempdir().unwrap();
        let plek = leeg(map.path());
        let (balie, laptop) = (wie("balie"), wie("laptop"));
        let daar = Teken::zet(&plek, &laptop).unwrap();
        daar.bestand.unlock().unwrap();
        let hier = Teken::zet(&plek, &balie).unwrap();
        for (seconden, gezien, blijft) in [(0, 1, true), (200, 1, true), (400, 0, true), (90_000, 0, false)] {
            daar.bestand.set_modified(SystemTime::now() - Duration::from_secs(seconden)).unwrap();
            assert_eq!(anderen(&plek, &hier, &balie).len(), gezien, "{seconden}");
            assert_eq!(daar.pad.exists(), blijft, "{seconden}");
        }
    }

    #[test]
    fn a_crash_here_leaves_nobody() {
        let map = tempfile::tempdir().unwrap();
        let plek = leeg(map.path());
        let balie = wie("balie");
        let dood = Teken::zet(&plek, &balie).unwrap();
        dood.bestand.unlock().unwrap();
        fs::write(map.path().join(".wijkplan-half.open"), "(plan:\"pl").unwrap();
        let hier = Teken::zet(&plek, &balie).unwrap();
        assert_eq!(anderen(&plek, &hier, &balie), []);
        assert_eq!((dood.pad.exists(), tekens(map.path())), (false, 2), "a half one may still be being written");
    }

    #[test]
    fn where_nothing_can_be_written_there_is_no_sign() {
        assert!(Teken::zet(&Opslag::Ingebouwd, &wie("balie")).is_none());
        assert!(Teken::zet(&leeg(Path::new("is/er/niet")), &wie("balie")).is_none());
    }
}
