//! Restoring: the journals that crashes left behind, what each would bring back, and bringing it back.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::aantekening::{self, Aantekening, GeenJournaal, Kop};
use super::journaal::{EIND, Grond, Journaal, KAMER, weg};
use super::laden::Opslag;
use super::migratie;
use super::staat::{self, Staat};
use super::vingerafdruk::Vingerafdruk;
use crate::plan::verloop::Stap;
use crate::plan::{Handeling, Plan, VERSIE, Verloop, Weigering, exact, scenario};
use crate::text::bewaarfout::Bewaarfout;
use crate::text::schrijffout::Schrijffout;

/// Largest journal that is read, in bytes: a plan of the largest kind and half a million changes.
const GROOTSTE: u64 = 100_000_000;

/// A journal that nobody is writing any more. While this value lives, no other window is offered the same one.
#[derive(Debug)]
pub struct Gevonden {
    /// What it belongs to.
    pub kop: Kop,
    /// What was done, and when.
    pub handelingen: Vec<(Timestamp, Handeling)>,
    /// The plan from which it starts.
    basis: Plan,
    /// What was done before it starts.
    verloop: Verloop,
    staat: Staat,
    sleutel: String,
    pad: PathBuf,
    bestand: File,
    /// How many changes are lost by a damaged record in the middle, where there is one.
    beschadigd: Option<usize>,
    /// The whole records as they stand in the file: what comes before the first handeling, and each of those.
    regels: (String, Vec<String>),
    /// True for one of an earlier version.
    eerder: bool,
}

/// How the plan on disk stands to a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basisstand {
    /// It is the plan from which the journal starts.
    Gelijk,
    /// It is what the journal leads to: the save succeeded, and nothing needs to be restored.
    AlBewaard,
    /// It is another plan: someone changed the files since.
    Gewijzigd,
    /// There is none.
    Weg,
}

/// What restoring gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Hersteld {
    /// The plan.
    pub plan: Plan,
    /// What can be undone and redone.
    pub verloop: Verloop,
    /// What the plan refused, by its number in [`Gevonden::handelingen`]: only possible on another plan than the one
    /// from which the journal starts.
    pub geweigerd: Vec<(usize, Weigering)>,
}

/// The journals of crashed sessions on this plan, or on all plans when none is given, the latest first; and a message
/// for each that cannot be read.
pub fn zoek(staat: &Staat, opslag: Option<&Opslag>) -> (Vec<Gevonden>, Vec<Bewaarfout>) {
    let gezocht = opslag.map(staat::sleutel);
    let (mut gevonden, mut fouten) = (Vec::new(), Vec::new());
    let kamer = staat.kamer(KAMER);
    let inhoud = kamer.and_then(|k| fs::read_dir(&k).map_err(|e| Schrijffout::bij(&k, &e)));
    let inhoud = inhoud.map_err(|fout| fouten.push(Bewaarfout::Journaal(fout)));
    for deel in inhoud.into_iter().flatten().flatten() {
        let naam = deel.file_name();
        let naam = naam.to_string_lossy();
        let Some((sleutel, _)) = naam.strip_suffix(EIND).and_then(|n| n.split_once('-')) else { continue };
        if gezocht.as_ref().is_some_and(|g| g != sleutel) {
            continue;
        }
        match Gevonden::lees(staat, sleutel, &deel.path()) {
            Ok(Some(een)) => {
                // Told beside what can be restored: it is not all of what the planner saw.
                fouten.extend(een.beschadigd.map(|weg| Bewaarfout::Beschadigd(een.pad.clone(), weg)));
                gevonden.push(een);
            }
            Ok(None) => {}
            Err(fout) => fouten.push(fout),
        }
    }
    gevonden.sort_by(|a, b| b.laatst().cmp(&a.laatst()).then_with(|| a.pad.cmp(&b.pad)));
    (gevonden, fouten)
}

/// True when a journal of this plan lies in the state folder: of a session that ended without saving, or of another
/// window that has not saved.
pub fn ligt_er(staat: &Staat, opslag: &Opslag) -> bool {
    let begin = format!("{}-", staat::sleutel(opslag));
    let inhoud = staat.kamer(KAMER).ok().and_then(|kamer| fs::read_dir(kamer).ok());
    inhoud.into_iter().flatten().flatten().any(|deel| {
        let naam = deel.file_name();
        let naam = naam.to_string_lossy();
        naam.starts_with(&begin) && naam.ends_with(EIND)
    })
}

impl Gevonden {
    /// The journal at `pad`, or none when its session still lives or just ended.
    fn lees(staat: &Staat, sleutel: &str, pad: &Path) -> Result<Option<Self>, Bewaarfout> {
        let fout = |e: &std::io::Error| Bewaarfout::Journaal(Schrijffout::bij(pad, e));
        // A pipe or a device would block, or never end; a link leads out of the state folder.
        match pad.symlink_metadata() {
            Ok(gegevens) if !gegevens.is_file() => return Err(Bewaarfout::Onleesbaar(pad.to_owned())),
            Ok(gegevens) if gegevens.len() > GROOTSTE => {
                return Err(Bewaarfout::TeGroot(pad.to_owned(), gegevens.len()));
            }
            _ => {}
        }
        let bestand = match File::options().read(true).write(true).open(pad) {
            Ok(bestand) => bestand,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(fout(&e)),
        };
        // Where there are no locks, the planner decides.
        if matches!(bestand.try_lock(), Err(fs::TryLockError::WouldBlock)) || !pad.exists() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        (&bestand).take(GROOTSTE + 1).read_to_end(&mut bytes).map_err(|e| fout(&e))?;
        let gelezen = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if gelezen > GROOTSTE {
            return Err(Bewaarfout::TeGroot(pad.to_owned(), gelezen));
        }
        let gelezen = aantekening::lees(&bytes).map_err(|geen| match geen {
            GeenJournaal::Nieuwer(versie) => Bewaarfout::Nieuwer { pad: pad.to_owned(), versie },
            GeenJournaal::Onbekend => Bewaarfout::Onleesbaar(pad.to_owned()),
        })?;
        let beschadigd = bytes[gelezen.goed_tot..].contains(&b'\n').then(|| {
            // More than a last record cut short: the file is damaged. Going on would write over what is left of it.
            let _ = fs::write(pad.with_extension("beschadigd"), &bytes);
            1 + aantekening::heel_na(&bytes[gelezen.goed_tot..], gelezen.versie)
        });
        bytes.truncate(gelezen.goed_tot);
        let versie = gelezen.versie;
        let inhoud = Inhoud::van(gelezen.aantekeningen);
        let (Some(inhoud), Ok(tekst)) = (inhoud, String::from_utf8(bytes)) else {
            return Err(Bewaarfout::Onleesbaar(pad.to_owned()));
        };
        let regels: Vec<&str> = tekst.split_inclusive('\n').collect();
        let (aanhef, rest) = regels.split_at(regels.len().saturating_sub(inhoud.handelingen.len()));
        let regels = (aanhef.concat(), rest.iter().map(|&r| r.to_owned()).collect());
        let eerder = versie < aantekening::VERSIE;
        let Inhoud { kop, basis, verloop, handelingen } = inhoud;
        let (staat, sleutel, pad) = (staat.clone(), sleutel.to_owned(), pad.to_owned());
        Ok(Some(Self { kop, handelingen, basis, verloop, staat, sleutel, pad, bestand, beschadigd, regels, eerder }))
    }

    /// When the last change was made.
    pub fn laatst(&self) -> Timestamp {
        self.handelingen.last().map_or(self.kop.houder.sinds, |(op, _)| *op)
    }

    /// How the plan on disk, if there is one, stands to this journal.
    pub fn stand(&self, op_schijf: Option<&Plan>) -> Basisstand {
        let Some(daar) = op_schijf else { return Basisstand::Weg };
        if *daar == self.speel().plan {
            Basisstand::AlBewaard
        } else if *daar == self.basis {
            Basisstand::Gelijk
        } else {
            Basisstand::Gewijzigd
        }
    }

    /// The plan as it was last seen, to the byte.
    pub fn speel(&self) -> Hersteld {
        self.speel_op(self.basis.clone())
    }

    /// The changes on another plan: what it refuses is left out and told.
    pub fn speel_op(&self, mut plan: Plan) -> Hersteld {
        let mut verloop = self.verloop.clone();
        let mut geweigerd = Vec::new();
        for (nummer, (_, handeling)) in self.handelingen.iter().enumerate() {
            if let Err(weigering) = verloop.pas_toe(&mut plan, handeling) {
                geweigerd.push((nummer, weigering));
            }
        }
        Hersteld { plan, verloop, geweigerd }
    }

    /// Goes on writing this journal: what [`Gevonden::speel`] gave is now the plan of this session.
    pub fn ga_door(self) -> Journaal {
        if !self.eerder {
            return Journaal::ga_door(&self.staat, self.sleutel, self.regels, self.pad, self.bestand);
        }
        let grond = Grond::weer(self.basis, self.verloop, &self.kop);
        Journaal::herschrijf(&self.staat, self.sleutel, grond, &self.handelingen, (self.pad, self.bestand))
    }

    /// Removes the journal.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn gooi_weg(self) -> Result<(), Bewaarfout> {
        weg(&self.pad).map_err(Bewaarfout::Journaal)
    }
}

/// What the records of a journal say together.
struct Inhoud {
    kop: Kop,
    basis: Plan,
    verloop: Verloop,
    handelingen: Vec<(Timestamp, Handeling)>,
}

impl Inhoud {
    /// None when the plan from which it starts is missing, or does not have the vingerafdruk that the journal names.
    fn van(aantekeningen: Vec<Aantekening>) -> Option<Self> {
        let mut rest = aantekeningen.into_iter();
        let (Some(Aantekening::Kop(kop)), Some(Aantekening::Basis(tekst))) = (rest.next(), rest.next()) else {
            return None;
        };
        if Vingerafdruk::van(tekst.as_bytes()) != kop.basis {
            return None;
        }
        let mut basis = exact::ontleed(&migratie::plan(&tekst)).ok()?;
        if migratie::versie(&tekst).is_some_and(|versie| versie < VERSIE) {
            scenario::per_rij(&mut basis);
        }
        let mut verloop = Verloop::default();
        let mut handelingen = Vec::new();
        for a in rest {
            match a {
                Aantekening::Gedaan(stap) => voeg_toe(&mut verloop.gedaan, stap, &handelingen)?,
                Aantekening::Ongedaan(stap) => voeg_toe(&mut verloop.ongedaan, stap, &handelingen)?,
                Aantekening::Handeling { op, wat } => handelingen.push((op, wat)),
                Aantekening::Kop(_) | Aantekening::Basis(_) => return None,
            }
        }
        Some(Self { kop, basis, verloop, handelingen })
    }
}

/// A step from before the journal stands before everything that was done in it.
fn voeg_toe(stappen: &mut Vec<Stap>, stap: Stap, handelingen: &[(Timestamp, Handeling)]) -> Option<()> {
    handelingen.is_empty().then(|| stappen.push(stap))
}
