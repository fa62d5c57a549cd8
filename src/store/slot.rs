//! [`Slot`]: which window may save a plan. There is one at a time; another can take it over, and the first then notices
//! at its next save.
//!
//! Two files in the state folder: `slot/<plan>.slot` names the window that has the plan, and is locked only while it is
//! read or written, and during a save; `slot/<plan>-….leeft` belongs to one window and is locked as long as it lives,
//! so that a window that crashed holds nothing.
//!
//! The lock is seen by windows that share the state folder: those of one user on one computer. No lock is put in the
//! plan folder, which may be read-only, in git, or mailed; and one left there by a crashed computer would keep
//! everybody out. Colleagues on a shared disk see a sign that keeps nobody out (`aanwezig`), and the comparison of
//! content before each save does the guarding (`gewijzigd`): nothing is overwritten unseen.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::laden::Opslag;
use super::opruimen;
use super::staat::{self, Staat};
use crate::plan::exact;
use crate::text::bewaarfout::{Bewaarfout, Houder};
use crate::text::schrijffout::{Oorzaak, Schrijffout};

const KAMER: &str = "slot";

/// The end of the name of a file that a window keeps locked.
const EIND: &str = ".leeft";

/// How often and how long is waited for another window that is looking or saving.
const GEDULD: (u32, Duration) = (100, Duration::from_millis(20));

/// The right to save a plan. Given back when dropped.
#[derive(Debug)]
pub struct Slot {
    pad: PathBuf,
    eigen: Inschrijving,
    levend: PathBuf,
    /// Locked as long as this window lives.
    leven: File,
}

/// What stands in the slot file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Inschrijving {
    /// Name of the file that its window keeps locked.
    leven: String,
    houder: Houder,
}

/// While this lives, no other window can take the plan over.
#[derive(Debug)]
pub struct Wacht(#[expect(dead_code, reason = "held for its lock")] File);

/// What came of asking for the plan.
#[derive(Debug)]
pub enum Toegang {
    /// It is ours.
    Eigen(Slot),
    /// A living window has it.
    Bezet(Houder),
}

impl Slot {
    /// Asks for a plan.
    ///
    /// # Errors
    /// [`Bewaarfout::Slot`] when that cannot be found out: the state folder is not to be used, or its disk has no
    /// locks.
    pub fn vraag(staat: &Staat, opslag: &Opslag, houder: &Houder) -> Result<Toegang, Bewaarfout> {
        Self::neem(staat, opslag, houder, false).map_err(Bewaarfout::Slot)
    }

    /// Takes the plan, also from a window that has it.
    ///
    /// # Errors
    /// [`Bewaarfout::Slot`] as with [`Slot::vraag`], and when the other window is saving all the while.
    pub fn neem_over(staat: &Staat, opslag: &Opslag, houder: &Houder) -> Result<Self, Bewaarfout> {
        match Self::neem(staat, opslag, houder, true).map_err(Bewaarfout::Slot)? {
            Toegang::Eigen(slot) => Ok(slot),
            Toegang::Bezet(houder) => Err(Bewaarfout::Bezet(staat::plek(opslag).unwrap_or_default(), houder)),
        }
    }

    fn neem(staat: &Staat, opslag: &Opslag, houder: &Houder, over: bool) -> Result<Toegang, Schrijffout> {
        let kamer = staat.kamer(KAMER)?;
        let sleutel = staat::sleutel(opslag);
        let pad = kamer.join(format!("{sleutel}.slot"));
        let mut bestand = grendel(&pad)?;
        let daar = lees(&mut bestand);
        if let Some(ander) = daar.as_ref().filter(|d| !over && leeft(&kamer.join(&d.leven))) {
            return Ok(Toegang::Bezet(ander.houder.clone()));
        }
        let fout = |e: io::Error| Schrijffout::bij(&kamer, &e);
        let leven =
            tempfile::Builder::new().prefix(&format!("{sleutel}-")).suffix(EIND).tempfile_in(&kamer).map_err(fout)?;
        if let Err(TryLockError::Error(e)) = leven.as_file().try_lock() {
            return Err(fout(e));
        }
        let (leven, levend) = leven.keep().map_err(|e| fout(e.error))?;
        let naam = levend.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let eigen = Inschrijving { leven: naam, houder: houder.clone() };
        let slot = Self { pad, eigen, levend, leven };
        schrijf(&mut bestand, Some(&slot.eigen)).map_err(|e| Schrijffout::bij(&slot.pad, &e))?;
        // What crashed windows left: who holds the slot file is the only one that makes any.
        opruimen::bestanden(&kamer, &format!("{sleutel}-"), EIND);
        Ok(Toegang::Eigen(slot))
    }

    /// Makes sure that the plan is still ours, and keeps it so while the [`Wacht`] lives.
    ///
    /// # Errors
    /// [`Bewaarfout::Overgenomen`] when another window took it; [`Bewaarfout::Slot`] when that cannot be found out.
    pub fn waak(&self, opslag: &Opslag) -> Result<Wacht, Bewaarfout> {
        let mut bestand = grendel(&self.pad).map_err(Bewaarfout::Slot)?;
        match lees(&mut bestand) {
            Some(daar) if daar == self.eigen => Ok(Wacht(bestand)),
            ander => {
                let pad = staat::plek(opslag).unwrap_or_default();
                Err(Bewaarfout::Overgenomen(pad, ander.map(|a| a.houder)))
            }
        }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        if let Ok(mut bestand) = grendel(&self.pad)
            && lees(&mut bestand).is_some_and(|daar| daar == self.eigen)
        {
            // A slot that keeps naming a window that is gone is free all the same.
            let _ = schrijf(&mut bestand, None);
        }
        let _ = self.leven.unlock();
        let _ = fs::remove_file(&self.levend);
    }
}

/// Who is asking: the user and the computer as the environment and the system name them.
pub fn houder(nu: Timestamp) -> Houder {
    let een = |namen: &[&str]| namen.iter().find_map(|n| std::env::var(n).ok().filter(|v| !v.is_empty()));
    let van_systeem = || {
        let lees = |pad| fs::read_to_string(pad).ok().map(|t: String| t.trim().to_owned());
        ["/proc/sys/kernel/hostname", "/etc/hostname"].into_iter().find_map(lees).filter(|t| !t.is_empty())
    };
    Houder {
        gebruiker: een(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_else(|| "een onbekende gebruiker".to_owned()),
        computer: een(&["COMPUTERNAME"]).or_else(van_systeem).unwrap_or_else(|| "een onbekende computer".to_owned()),
        proces: std::process::id(),
        sinds: nu,
    }
}

/// The slot file, opened and locked.
fn grendel(pad: &Path) -> Result<File, Schrijffout> {
    let fout = |e: io::Error| Schrijffout::bij(pad, &e);
    if pad.metadata().is_ok_and(|g| !g.is_file()) {
        return Err(Schrijffout::bij(pad, Oorzaak::GeenBestand));
    }
    let bestand = File::options().read(true).write(true).create(true).truncate(false).open(pad).map_err(fout)?;
    for _ in 0..GEDULD.0 {
        match bestand.try_lock() {
            Ok(()) => return Ok(bestand),
            Err(TryLockError::WouldBlock) => std::thread::sleep(GEDULD.1),
            Err(TryLockError::Error(e)) => return Err(fout(e)),
        }
    }
    Err(fout(io::Error::from(io::ErrorKind::WouldBlock)))
}

/// Who is in the slot file. What cannot be read, such as a line that a crash cut short, is nobody: the content of the
/// plan is still compared before every save.
fn lees(bestand: &mut File) -> Option<Inschrijving> {
    let mut tekst = String::new();
    bestand.seek(SeekFrom::Start(0)).ok()?;
    bestand.take(100_000).read_to_string(&mut tekst).ok()?;
    let inschrijving: Inschrijving = exact::ontleed(&tekst).ok()?;
    // The name is joined to a folder, from which it must not lead away.
    let gewoon = Path::new(&inschrijving.leven).file_name().is_some_and(|n| n == inschrijving.leven.as_str());
    gewoon.then_some(inschrijving)
}

fn schrijf(bestand: &mut File, wie: Option<&Inschrijving>) -> io::Result<()> {
    let tekst = match wie {
        Some(wie) => exact::opties().to_string(wie).map_err(io::Error::other)?,
        None => String::new(),
    };
    bestand.set_len(0)?;
    bestand.seek(SeekFrom::Start(0))?;
    bestand.write_all(tekst.as_bytes())?;
    bestand.sync_data()
}

/// True when a window still keeps this file locked.
fn leeft(pad: &Path) -> bool {
    match File::options().read(true).write(true).open(pad).map(|b| b.try_lock()) {
        Ok(Ok(())) => false,
        Ok(Err(_)) => true,
        Err(e) => e.kind() != io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wie(naam: &str) -> Houder {
        Houder { gebruiker: naam.to_owned(), ..houder(Timestamp::UNIX_EPOCH) }
    }

    fn plan(map: &Path) -> Opslag {
        Opslag::Bestand(map.join("plan-een.ron"))
    }

    fn eigen(toegang: Toegang) -> Slot {
        match toegang {
            Toegang::Eigen(slot) => slot,
            Toegang::Bezet(wie) => panic!("held by {wie:?}"),
        }
    }

    #[test]
    fn the_second_window_is_told_who_has_the_plan() {
        let map = tempfile::tempdir().unwrap();
        let (staat, plan) = (Staat::in_map(map.path()), plan(map.path()));
        let een = eigen(Slot::vraag(&staat, &plan, &wie("een")).unwrap());
        let Toegang::Bezet(daar) = Slot::vraag(&staat, &plan, &wie("twee")).unwrap() else { panic!("not held") };
        assert_eq!(daar, wie("een"));
        assert!(een.waak(&plan).is_ok());
        let ander = Opslag::Bestand(map.path().join("plan-twee.ron"));
        drop(eigen(Slot::vraag(&staat, &ander, &wie("twee")).unwrap()));
        drop(een);
        drop(eigen(Slot::vraag(&staat, &plan, &wie("twee")).unwrap()));
        assert_eq!(fs::read_dir(map.path().join(KAMER)).unwrap().count(), 2, "two slots, no signs of life");
    }

    #[test]
    fn who_is_taken_over_notices_and_can_take_back() {
        let map = tempfile::tempdir().unwrap();
        let (staat, plan) = (Staat::in_map(map.path()), plan(map.path()));
        let een = eigen(Slot::vraag(&staat, &plan, &wie("een")).unwrap());
        let twee = Slot::neem_over(&staat, &plan, &wie("twee")).unwrap();
        assert!(twee.waak(&plan).is_ok());
        let Err(Bewaarfout::Overgenomen(_, Some(door))) = een.waak(&plan) else { panic!("not noticed") };
        assert_eq!(door.gebruiker, "twee");
        // The one that lost it leaves: that must not free what is not its own.
        drop(een);
        assert!(matches!(Slot::vraag(&staat, &plan, &wie("drie")).unwrap(), Toegang::Bezet(_)));
        let drie = Slot::neem_over(&staat, &plan, &wie("drie")).unwrap();
        assert!(twee.waak(&plan).is_err() && drie.waak(&plan).is_ok());
    }

    #[test]
    fn a_crashed_window_holds_nothing() {
        let map = tempfile::tempdir().unwrap();
        let (staat, plan) = (Staat::in_map(map.path()), plan(map.path()));
        let een = eigen(Slot::vraag(&staat, &plan, &wie("een")).unwrap());
        // The system lets go of the locks of a process that ends; the files stay.
        een.leven.unlock().unwrap();
        let twee = eigen(Slot::vraag(&staat, &plan, &wie("twee")).unwrap());
        assert!(twee.waak(&plan).is_ok());
        assert!(!een.levend.exists());
    }

    #[test]
    fn a_damaged_slot_file_is_nobody() {
        let map = tempfile::tempdir().unwrap();
        let (staat, plan) = (Staat::in_map(map.path()), plan(map.path()));
        let slot = eigen(Slot::vraag(&staat, &plan, &wie("een")).unwrap());
        let goed = fs::read(&slot.pad).unwrap();
        for tot in 0..goed.len() {
            fs::write(&slot.pad, &goed[..tot]).unwrap();
            assert!(matches!(slot.waak(&plan), Err(Bewaarfout::Overgenomen(_, None))), "cut at {tot}");
        }
        drop(slot);
        let pad = staat.kamer(KAMER).unwrap().join(format!("{}.slot", staat::sleutel(&plan)));
        fs::write(
            pad,
            "(leven:\"../../elders\",houder:(gebruiker:\"x\",computer:\"y\",proces:1,sinds:\"1970-01-01T00:00:00Z\"))",
        )
        .unwrap();
        assert!(matches!(Slot::vraag(&staat, &plan, &wie("een")).unwrap(), Toegang::Eigen(_)));
    }

    #[test]
    fn without_a_folder_it_is_an_error_value() {
        let map = tempfile::tempdir().unwrap();
        fs::write(map.path().join("bezet"), "").unwrap();
        let staat = Staat::in_map(&map.path().join("bezet"));
        assert!(matches!(Slot::vraag(&staat, &plan(map.path()), &wie("een")), Err(Bewaarfout::Slot(_))));
    }
}
