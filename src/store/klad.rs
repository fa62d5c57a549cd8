//! What a planner was typing and had not confirmed: one small file per window, `klad/<plan>-<window>.klad` in the state
//! folder. It is there only while something is being typed. As long as its window lives the file is locked; one that nobody
//! holds was left behind, and is offered when the plan opens again.
//!
//! What a draft says is the business of the screens; here it is any value that RON can hold. A file is for the user only
//! from the moment that it is made, and is never half: it is written whole under another name. It is not waited for until
//! it is on the disk itself: it has to outlive the program, and writing it must not hold up who is typing.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::laden::Opslag;
use super::opruimen;
use super::staat::{self, Staat};
use crate::plan::exact;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

const KAMER: &str = "klad";
const EIND: &str = ".klad";
const BEZIG: &str = ".tmp";

/// Largest draft that is read, in bytes: far more than a form holds.
const GROOTSTE: u64 = 10_000_000;

/// The draft of one window.
#[derive(Debug, Default)]
pub struct Kladblok {
    open: Option<Open>,
}

/// A draft on disk.
#[derive(Debug)]
struct Open {
    sleutel: String,
    pad: PathBuf,
    /// Holds the lock.
    _bestand: File,
}

/// A draft that a window left behind. While this value lives, no other window is offered the same one.
#[derive(Debug)]
pub struct Gevonden<T> {
    /// What it says.
    pub wat: T,
    /// When it was written.
    pub op: Timestamp,
    pad: PathBuf,
    _bestand: File,
}

impl Kladblok {
    /// Keeps the draft in the place of the one before.
    ///
    /// # Errors
    /// What stops the writing; the draft before it is then still there.
    pub fn bewaar<T: Serialize>(&mut self, staat: &Staat, opslag: &Opslag, klad: &T) -> Result<(), Schrijffout> {
        let kamer = staat.kamer(KAMER)?;
        let fout = |e: std::io::Error| Schrijffout::bij(&kamer, &e);
        let tekst = exact::opties().to_string(klad).map_err(|_| Schrijffout::bij(&kamer, Oorzaak::Vorm))?;
        let sleutel = staat::sleutel(opslag);
        // A plan that was saved elsewhere has its draft there.
        if self.open.as_ref().is_some_and(|open| open.sleutel != sleutel) {
            self.wis();
        }
        let mut tijdelijk =
            tempfile::Builder::new().prefix(&format!("{sleutel}-")).suffix(BEZIG).tempfile_in(&kamer).map_err(fout)?;
        // Without locks another window may offer it: its planner is asked, and nothing is lost.
        let _ = tijdelijk.as_file().try_lock();
        tijdelijk.write_all(tekst.as_bytes()).map_err(fout)?;
        let pad = match &self.open {
            Some(open) => open.pad.clone(),
            None => tijdelijk.path().with_extension(EIND.trim_start_matches('.')),
        };
        let bestand = tijdelijk.persist(&pad).map_err(|e| fout(e.error))?;
        self.open = Some(Open { sleutel, pad, _bestand: bestand });
        Ok(())
    }

    /// It was confirmed, or knowingly thrown away.
    pub fn wis(&mut self) {
        if let Some(open) = self.open.take() {
            // One that stays is asked about at the next start.
            let _ = fs::remove_file(open.pad);
        }
    }
}

impl<T> Gevonden<T> {
    /// Throws it away; what cannot be removed is asked about again.
    pub fn gooi_weg(self) {
        let _ = fs::remove_file(self.pad);
    }
}

/// The drafts on this plan that nobody is writing any more, the latest first. One that cannot be read, as one of a later
/// version, is left where it is.
pub fn zoek<T: DeserializeOwned>(staat: &Staat, opslag: &Opslag) -> Vec<Gevonden<T>> {
    let begin = format!("{}-", staat::sleutel(opslag));
    let inhoud = staat.kamer(KAMER).ok().and_then(|kamer| fs::read_dir(kamer).ok());
    let van_plan = inhoud.into_iter().flatten().flatten().filter(|deel| {
        let naam = deel.file_name();
        let naam = naam.to_string_lossy();
        naam.starts_with(&begin) && naam.ends_with(EIND)
    });
    let mut gevonden: Vec<Gevonden<T>> = van_plan.filter_map(|deel| lees(&deel.path())).collect();
    gevonden.sort_by(|a, b| b.op.cmp(&a.op).then_with(|| a.pad.cmp(&b.pad)));
    gevonden
}

fn lees<T: DeserializeOwned>(pad: &Path) -> Option<Gevonden<T>> {
    let gegevens = pad.symlink_metadata().ok()?;
    // A pipe would block; a link leads out of the state folder.
    if !gegevens.is_file() || gegevens.len() > GROOTSTE {
        return None;
    }
    let bestand = File::options().read(true).write(true).open(pad).ok()?;
    if matches!(bestand.try_lock(), Err(TryLockError::WouldBlock)) || !pad.exists() {
        return None;
    }
    let mut tekst = String::new();
    (&bestand).take(GROOTSTE).read_to_string(&mut tekst).ok()?;
    let wat = exact::ontleed(&tekst).ok()?;
    let op = gegevens.modified().ok().and_then(|op| Timestamp::try_from(op).ok()).unwrap_or_else(staat::nu);
    Some(Gevonden { wat, op, pad: pad.to_owned(), _bestand: bestand })
}

/// Takes away what a kill left of drafts that were not whole yet.
pub(super) fn ruim_op(staat: &Staat) {
    if let Ok(kamer) = staat.kamer(KAMER) {
        opruimen::bestanden(&kamer, "", BEZIG);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn namen(map: &Path) -> Vec<PathBuf> {
        fs::read_dir(map.join(KAMER)).unwrap().map(|deel| deel.unwrap().path()).collect()
    }

    #[test]
    fn a_draft_is_offered_when_its_window_is_gone_and_not_before() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let ander = Opslag::Bestand(map.path().join("ander.ron"));
        let zoek_hier = || zoek::<String>(&staat, &Opslag::Ingebouwd);
        let mut blok = Kladblok::default();
        for tekst in ["een", "een en twee"] {
            blok.bewaar(&staat, &Opslag::Ingebouwd, &tekst).unwrap();
            assert!(zoek_hier().is_empty(), "its window lives");
            assert_eq!(namen(map.path()).len(), 1);
        }
        drop(blok);
        assert!(zoek::<String>(&staat, &ander).is_empty());
        let een = zoek_hier();
        assert_eq!(een[0].wat, "een en twee");
        assert!(zoek_hier().is_empty(), "offered to one window");
        drop(een);
        zoek_hier().remove(0).gooi_weg();
        assert!(namen(map.path()).is_empty());
    }

    #[test]
    fn a_plan_that_moves_takes_its_draft_and_what_was_confirmed_is_gone() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let ander = Opslag::Bestand(map.path().join("ander.ron"));
        let mut blok = Kladblok::default();
        blok.bewaar(&staat, &Opslag::Ingebouwd, &"een").unwrap();
        blok.bewaar(&staat, &ander, &"een").unwrap();
        assert_eq!(namen(map.path()).len(), 1);
        blok.wis();
        assert!(namen(map.path()).is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let pad = staat.kamer(KAMER).unwrap().join("ingebouwd-x.klad");
        for inhoud in [&b"("[..], b"", b"\xff\xfe", &vec![b'['; 100_000]] {
            fs::write(&pad, inhoud).unwrap();
            assert!(zoek::<Option<u8>>(&staat, &Opslag::Ingebouwd).is_empty());
            assert_eq!(fs::read(&pad).unwrap(), inhoud);
        }
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn it_is_for_the_user_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let mut blok = Kladblok::default();
        for _ in 0..2 {
            blok.bewaar(&staat, &Opslag::Ingebouwd, &"vertrouwelijk").unwrap();
            let rechten = |pad: &Path| fs::metadata(pad).unwrap().permissions().mode() & 0o777;
            assert_eq!((rechten(&map.path().join(KAMER)), rechten(&namen(map.path())[0])), (0o700, 0o600));
        }
    }
}
