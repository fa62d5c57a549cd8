//! What a killed session left behind: files that were not whole yet, and versions that were not. None of it was ever
//! part of a plan.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::laden::{Opslag, WIJKENMAP};
use super::recepten::RECEPTENMAP;
use super::schrijven::{BEZIG, map_van};

/// How long a file is left alone whose lock cannot be asked: no save takes as long.
const GEDULD: Duration = Duration::from_secs(3600);

/// Takes away what was left in the folders of a plan.
pub(super) fn plan(opslag: &Opslag) {
    match opslag {
        Opslag::Ingebouwd => {}
        Opslag::Bestand(pad) => map(map_van(pad)),
        Opslag::Map { map: hier, .. } => {
            map(hier);
            map(&hier.join(WIJKENMAP));
            map(&hier.join(RECEPTENMAP));
        }
    }
}

/// Takes away the files in `map` that nobody is writing any more.
pub(super) fn map(map: &Path) {
    bestanden(map, BEZIG.0, BEZIG.1);
}

/// Takes away the files in `map` with a name that begins and ends so, and that no living process holds. One that cannot
/// be removed stays.
pub(super) fn bestanden(map: &Path, begin: &str, eind: &str) {
    for deel in fs::read_dir(map).into_iter().flatten().flatten() {
        let naam = deel.file_name();
        let past = naam.to_str().is_some_and(|n| n.starts_with(begin) && n.ends_with(eind));
        if past && deel.file_type().is_ok_and(|soort| soort.is_file()) && verlaten(&deel.path()) {
            let _ = fs::remove_file(deel.path());
        }
    }
}

/// True when no process holds the file.
fn verlaten(pad: &Path) -> bool {
    match File::open(pad).map(|bestand| bestand.try_lock()) {
        Ok(Ok(())) => true,
        Ok(Err(TryLockError::WouldBlock)) => false,
        // Without locks, or of a colleague who alone may read it.
        Ok(Err(TryLockError::Error(_))) | Err(_) => {
            let ouderdom = pad.metadata().and_then(|g| g.modified()).map(|t| t.elapsed().unwrap_or_default());
            ouderdom.is_ok_and(|ouderdom| ouderdom > GEDULD)
        }
    }
}

/// Takes away the folders in `map` with a name that begins so; to be called only where nobody else makes them.
pub(super) fn mappen(map: &Path, begin: &str) {
    for deel in fs::read_dir(map).into_iter().flatten().flatten() {
        let past = deel.file_name().to_str().is_some_and(|n| n.starts_with(begin));
        if past && deel.file_type().is_ok_and(|soort| soort.is_dir()) {
            let _ = fs::remove_dir_all(deel.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_or_is_of_others_stays() {
        let map_ = tempfile::tempdir().unwrap();
        let pad = |naam: &str| map_.path().join(naam);
        for naam in [".wijkplan-a.tmp", ".wijkplan-b.tmp", "plan.ron", ".ander.tmp", ".wijkplan-c"] {
            fs::write(pad(naam), "half").unwrap();
        }
        fs::create_dir(pad(".wijkplan-map.tmp")).unwrap();
        let bezig = File::open(pad(".wijkplan-b.tmp")).unwrap();
        bezig.lock().unwrap();
        map(map_.path());
        assert!(!pad(".wijkplan-a.tmp").exists());
        for naam in [".wijkplan-b.tmp", "plan.ron", ".ander.tmp", ".wijkplan-c", ".wijkplan-map.tmp"] {
            assert!(pad(naam).exists(), "{naam}");
        }
        drop(bezig);
        map(map_.path());
        assert!(!pad(".wijkplan-b.tmp").exists());
    }
}
