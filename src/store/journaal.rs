//! [`Journaal`]: what the planner did since the last save, on disk before it is seen on the screen.
//!
//! A journal stands in the state folder as `journaal/<plan>-<session>.journaal`. It is there only while there is work
//! that is not saved: the first change makes it, whole, under another name; a save or a knowing farewell removes it.
//! As long as its session lives, its file is locked; a journal that nobody holds was left by a crash (`herstel`).
//!
//! The journal carries the plan from which it starts, so it needs no other file to restore every byte.

use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::aantekening::{self, Aantekening, Kop};
use super::laden::Opslag;
use super::opruimen;
use super::staat::{self, Staat};
use super::systeem::namen_op_schijf;
use super::vingerafdruk::Vingerafdruk;
use super::vorm::heel_ron;
use crate::plan::{Handeling, Plan, Verloop};
use crate::text::bewaarfout::{Bewaarfout, Houder};
use crate::text::schrijffout::Schrijffout;

/// The room of the journals in the state folder.
pub(super) const KAMER: &str = "journaal";

/// The end of the name of a journal.
pub(super) const EIND: &str = ".journaal";

/// The end of the name of a journal that is not whole yet.
const BEZIG: &str = ".tmp";

/// The journal of one session.
#[derive(Debug)]
pub struct Journaal {
    staat: Staat,
    sleutel: String,
    /// What the journal starts from; put in words at the first change, so that opening a plan need not wait for it.
    grond: Option<Box<Grond>>,
    /// All that comes before the first change, once it is in words.
    aanhef: String,
    /// The records of what was done, in order; the first `veilig` are on disk.
    regels: Vec<String>,
    veilig: usize,
    open: Option<Open>,
    /// The journal of an earlier version whose place this one takes; it stays until this one is on disk.
    vorige: Option<(PathBuf, File)>,
}

/// What a journal starts from.
#[derive(Debug)]
pub(super) struct Grond {
    plan: Plan,
    verloop: Verloop,
    plek: Option<PathBuf>,
    houder: Houder,
}

/// A journal on disk.
#[derive(Debug)]
struct Open {
    pad: PathBuf,
    drager: Box<dyn Drager>,
    /// Up to here all is whole and on disk.
    lengte: u64,
}

/// Where the bytes go; apart, so that a test can let it fail.
pub(super) trait Drager: std::fmt::Debug + Send {
    /// Puts `bytes` at `plek`, and returns when they are on disk. After a failure anything may stand there.
    fn leg_vast(&mut self, plek: u64, bytes: &[u8]) -> io::Result<()>;
}

impl Drager for File {
    fn leg_vast(&mut self, plek: u64, bytes: &[u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(plek))?;
        let uitkomst = self.write_all(bytes).and_then(|()| self.sync_data());
        if uitkomst.is_err() {
            // Tidy only: the next attempt writes over what is there.
            let _ = self.set_len(plek);
        }
        uitkomst
    }
}

impl Journaal {
    /// A journal that starts from `plan`, and from which undo reaches back into `verloop`. Nothing is written yet.
    pub fn begin(staat: &Staat, opslag: &Opslag, plan: &Plan, verloop: &Verloop, houder: &Houder) -> Self {
        let grond =
            Grond { plan: plan.clone(), verloop: verloop.clone(), plek: staat::plek(opslag), houder: houder.clone() };
        Self {
            staat: staat.clone(),
            sleutel: staat::sleutel(opslag),
            grond: Some(Box::new(grond)),
            aanhef: String::new(),
            regels: Vec::new(),
            veilig: 0,
            open: None,
            vorige: None,
        }
    }

    /// Goes on with a journal of an earlier version: all of it is written again in this one, and takes its place.
    pub(super) fn herschrijf(
        staat: &Staat,
        sleutel: String,
        grond: Grond,
        handelingen: &[(Timestamp, Handeling)],
        vorige: (PathBuf, File),
    ) -> Self {
        let regel = |(op, wat): &(Timestamp, Handeling)| {
            aantekening::regel(&Aantekening::Handeling { op: *op, wat: wat.clone() }).ok()
        };
        let regels = handelingen.iter().filter_map(regel).collect();
        let (grond, aanhef) = match grond.in_woorden() {
            Ok(aanhef) => (None, aanhef),
            Err(_) => (Some(Box::new(grond)), String::new()),
        };
        let vorige = Some(vorige);
        let staat = staat.clone();
        let mut journaal = Self { staat, sleutel, grond, aanhef, regels, veilig: 0, open: None, vorige };
        // What does not work now is tried again at the next change, and told then.
        let _ = journaal.leg_vast();
        journaal
    }

    /// Goes on with a journal that a crash left behind; `tekst` is what was whole of it, in records.
    pub(super) fn ga_door(
        staat: &Staat,
        sleutel: String,
        (aanhef, regels): (String, Vec<String>),
        pad: PathBuf,
        bestand: File,
    ) -> Self {
        let lengte = aanhef.len() + regels.iter().map(String::len).sum::<usize>();
        let lengte = u64::try_from(lengte).unwrap_or(u64::MAX);
        let veilig = regels.len();
        let open = Some(Open { pad, drager: Box::new(bestand), lengte });
        Self { staat: staat.clone(), sleutel, grond: None, aanhef, regels, veilig, open, vorige: None }
    }

    /// Notes what was done to the plan just now. When this returns without an error, it is on disk, and so is
    /// everything that failed before.
    ///
    /// # Errors
    /// [`Bewaarfout::NietTeBewaren`]: the journal does not have it, and the caller takes the change back.
    /// [`Bewaarfout::Journaal`]: it is kept in memory and tried again the next time.
    pub fn noteer(&mut self, handeling: &Handeling, nu: Timestamp) -> Result<(), Bewaarfout> {
        if let Some(grond) = &self.grond {
            self.aanhef = grond.in_woorden()?;
            self.grond = None;
        }
        let wat = Aantekening::Handeling { op: nu, wat: handeling.clone() };
        self.regels.push(aantekening::regel(&wat)?);
        self.leg_vast()
    }

    /// Tries to put on disk what is not there yet.
    ///
    /// # Errors
    /// [`Bewaarfout::Journaal`] when that fails.
    pub fn leg_vast(&mut self) -> Result<(), Bewaarfout> {
        // Someone may clear the state folder; what was in it is still known here.
        if self.open.as_ref().is_some_and(|o| !o.pad.exists()) {
            self.open = None;
            self.veilig = 0;
        }
        if self.veilig == self.regels.len() {
            return Ok(());
        }
        let bytes = self.regels[self.veilig..].concat();
        match &mut self.open {
            Some(open) => {
                let fout = |e: io::Error| Bewaarfout::Journaal(Schrijffout::bij(&open.pad, &e));
                open.drager.leg_vast(open.lengte, bytes.as_bytes()).map_err(fout)?;
                open.lengte += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            }
            None => self.open = Some(self.maak(&bytes).map_err(Bewaarfout::Journaal)?),
        }
        self.veilig = self.regels.len();
        if let Some((pad, _)) = self.vorige.take() {
            weg(&pad).map_err(Bewaarfout::Journaal)?;
        }
        Ok(())
    }

    /// Number of records that are not on disk.
    pub fn onveilig(&self) -> usize {
        self.regels.len() - self.veilig
    }

    /// The work was saved, or is knowingly given up: removes the journal.
    ///
    /// # Errors
    /// When it cannot be removed. After a save the next start sees by itself that it holds nothing that is not saved.
    pub fn sluit(self) -> Result<(), Bewaarfout> {
        match self.open {
            Some(open) => weg(&open.pad).map_err(Bewaarfout::Journaal),
            None => Ok(()),
        }
    }

    /// The file, whole and locked from the moment that it has its name.
    fn maak(&self, regels: &str) -> Result<Open, Schrijffout> {
        let kamer = self.staat.kamer(KAMER)?;
        let fout = |e: io::Error| Schrijffout::bij(&kamer, &e);
        let mut tijdelijk = tempfile::Builder::new()
            .prefix(&format!("{}-", self.sleutel))
            .suffix(BEZIG)
            .tempfile_in(&kamer)
            .map_err(fout)?;
        // Without locks, as on some network disks, another window may offer to restore what is being made here: its
        // planner is asked, and nothing is lost.
        let _ = tijdelijk.as_file().try_lock();
        tijdelijk.write_all(self.aanhef.as_bytes()).map_err(fout)?;
        tijdelijk.write_all(regels.as_bytes()).map_err(fout)?;
        tijdelijk.as_file().sync_all().map_err(fout)?;
        let pad = tijdelijk.path().with_extension(EIND.trim_start_matches('.'));
        let bestand = tijdelijk.persist_noclobber(&pad).map_err(|e| fout(e.error))?;
        namen_op_schijf(&kamer);
        let lengte = u64::try_from(self.aanhef.len() + regels.len()).unwrap_or(u64::MAX);
        Ok(Open { pad, drager: Box::new(bestand), lengte })
    }
}

impl Grond {
    /// What a journal of an earlier version started from, in the format of this one.
    pub(super) fn weer(plan: Plan, verloop: Verloop, kop: &Kop) -> Self {
        Self { plan, verloop, plek: kop.plan.as_ref().map(PathBuf::from), houder: kop.houder.clone() }
    }

    fn in_woorden(&self) -> Result<String, Bewaarfout> {
        let basis = heel_ron(&self.plan).map_err(|_| Bewaarfout::NietTeBewaren)?;
        let kop = Kop {
            plan: self.plek.as_ref().map(|p| p.display().to_string()),
            basis: Vingerafdruk::van(basis.as_bytes()),
            houder: self.houder.clone(),
        };
        let gedaan = self.verloop.gedaan.iter().cloned().map(Aantekening::Gedaan);
        let ongedaan = self.verloop.ongedaan.iter().cloned().map(Aantekening::Ongedaan);
        let mut woorden = aantekening::begin();
        for a in [Aantekening::Kop(kop), Aantekening::Basis(basis)].into_iter().chain(gedaan).chain(ongedaan) {
            woorden.push_str(&aantekening::regel(&a)?);
        }
        Ok(woorden)
    }
}

/// Takes away what a kill left of journals that were not whole yet: nothing of them was seen on the screen.
pub(super) fn ruim_op(staat: &Staat) {
    if let Ok(kamer) = staat.kamer(KAMER) {
        opruimen::bestanden(&kamer, "", BEZIG);
    }
}

/// Removes a journal; one that is gone already is fine.
pub(super) fn weg(pad: &Path) -> Result<(), Schrijffout> {
    match fs::remove_file(pad) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Schrijffout::bij(pad, &e)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Wijziging;
    use crate::store::herstel::zoek;
    use crate::store::open;
    use crate::store::slot::houder;
    use std::sync::{Arc, Mutex};

    fn journaal(staat: &Staat) -> Journaal {
        let plan = open(Path::new("tests/fouten/basis")).unwrap().plan;
        Journaal::begin(staat, &Opslag::Ingebouwd, &plan, &Verloop::default(), &houder(staat::nu()))
    }

    fn naam(n: usize) -> Handeling {
        Handeling::Doe(Wijziging::naam(&format!("naam {n}")))
    }

    /// A disk with room for so many bytes, which writes what fits of the rest.
    #[derive(Debug)]
    struct Vol {
        bestand: File,
        ruimte: Arc<Mutex<u64>>,
    }

    impl Drager for Vol {
        fn leg_vast(&mut self, plek: u64, bytes: &[u8]) -> io::Result<()> {
            let over = self.ruimte.lock().unwrap().saturating_sub(plek);
            let past = bytes.len().min(usize::try_from(over).unwrap());
            self.bestand.seek(SeekFrom::Start(plek))?;
            self.bestand.write_all(&bytes[..past])?;
            if past < bytes.len() { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { Ok(()) }
        }
    }

    #[test]
    fn a_full_disk_is_told_and_made_good_as_soon_as_there_is_room() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let mut j = journaal(&staat);
        j.noteer(&naam(0), staat::nu()).unwrap();
        let open = j.open.as_mut().unwrap();
        let ruimte = Arc::new(Mutex::new(open.lengte + 30));
        let bestand = File::options().read(true).write(true).open(&open.pad).unwrap();
        open.drager = Box::new(Vol { bestand, ruimte: ruimte.clone() });
        let pad = open.pad.clone();
        for n in 1..4 {
            let Err(Bewaarfout::Journaal(fout)) = j.noteer(&naam(n), staat::nu()) else { panic!("no room for {n}") };
            assert_eq!((fout.oorzaak, j.onveilig()), (crate::text::schrijffout::Oorzaak::SchijfVol, n));
            assert_eq!(aantekening::lees(&fs::read(&pad).unwrap()).unwrap().aantekeningen.len(), 3, "no half record");
        }
        *ruimte.lock().unwrap() += 100_000;
        j.noteer(&naam(4), staat::nu()).unwrap();
        assert_eq!(j.onveilig(), 0);
        drop(j);
        let (gevonden, fouten) = zoek(&staat, Some(&Opslag::Ingebouwd));
        assert_eq!((gevonden[0].handelingen.len(), fouten.len()), (5, 0));
        assert_eq!(gevonden[0].speel().plan.naam, "naam 4");
    }

    #[test]
    fn a_state_folder_that_is_cleared_is_filled_again() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(&map.path().join("staat"));
        let mut j = journaal(&staat);
        j.noteer(&naam(0), staat::nu()).unwrap();
        fs::remove_dir_all(map.path().join("staat")).unwrap();
        j.noteer(&naam(1), staat::nu()).unwrap();
        drop(j);
        assert_eq!(zoek(&staat, None).0[0].handelingen.len(), 2);
    }

    #[test]
    fn a_state_folder_that_cannot_be_made_is_an_error_value_and_later_made_good() {
        let map = tempfile::tempdir().unwrap();
        let bezet = map.path().join("staat");
        fs::write(&bezet, "").unwrap();
        let staat = Staat::in_map(&bezet);
        let mut j = journaal(&staat);
        assert!(matches!(j.noteer(&naam(0), staat::nu()), Err(Bewaarfout::Journaal(_))));
        fs::remove_file(&bezet).unwrap();
        j.noteer(&naam(1), staat::nu()).unwrap();
        drop(j);
        assert_eq!(zoek(&staat, None).0[0].handelingen.len(), 2);
    }

    #[test]
    fn a_living_journal_is_offered_to_nobody_and_a_closed_one_is_gone() {
        let map = tempfile::tempdir().unwrap();
        let staat = Staat::in_map(map.path());
        let mut j = journaal(&staat);
        assert!(zoek(&staat, None).0.is_empty(), "nothing was done");
        j.noteer(&naam(0), staat::nu()).unwrap();
        assert!(zoek(&staat, None).0.is_empty());
        j.sluit().unwrap();
        assert!(zoek(&staat, None).0.is_empty());
        assert_eq!(fs::read_dir(map.path().join(KAMER)).unwrap().count(), 0);
    }
}
