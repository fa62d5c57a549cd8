//! [`Sessie`]: one window on one plan, and the one safe way to save from it. Here the journal, the lock, the versions
//! and the look at the disk come together in the order in which nothing is lost and nothing is overwritten unseen.
//!
//! A save asks, in this order: may this window save; is the plan still its own; are the files as it knows them; does
//! it take out comments of a person. Then it keeps the old version, makes all new files ready, looks once more at the
//! old ones, replaces them, and only then removes the journal.

mod kijken;

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::aanwezig::{self, Teken};
use super::gewijzigd::{Stand, Verandering};
use super::herinnering;
use super::herstel::{self, Basisstand, Gevonden, Hersteld};
use super::journaal::{self, Journaal};
use super::klad;
use super::laden::{self, Geopend, Laadfout, Opslag, open};
use super::opruimen;
use super::opslaan::{self, Voornemen};
use super::recepten;
use super::slot::{self, Slot, Toegang};
use super::staat::{self, Staat};
use super::systeem::Verlies;
use super::versies;
use crate::plan::{Handeling, Plan, Verloop};
use crate::text::bewaarfout::{Bewaarfout, Houder};
use crate::text::schrijffout::Schrijffout;

/// One window on one plan.
#[derive(Debug)]
pub struct Sessie {
    staat: Option<Staat>,
    houder: Houder,
    opslag: Opslag,
    recht: Recht,
    /// What windows elsewhere see of this one, when it may save.
    teken: Option<Teken>,
    /// How the files were when this window last read or wrote them.
    stand: Stand,
    /// How they were when a save was refused because of that.
    gezien: Option<Stand>,
    journaal: Option<Journaal>,
}

/// Whether this window may save.
#[derive(Debug)]
enum Recht {
    Eigen(Slot),
    Lezen(Houder),
    /// The planner only looks: nothing of the plan is locked, noted or written.
    Kijken,
    /// The lock does not work here; the comparison of the files has to do.
    ZonderSlot,
}

/// What the planner is to be told or asked when a plan was opened.
#[derive(Debug)]
pub struct Begin {
    /// The window.
    pub sessie: Sessie,
    /// Who has the plan open already: this window only reads, until it takes the plan over.
    pub bezet: Option<Houder>,
    /// Work of crashed sessions that is not in the plan, the latest first.
    pub gevonden: Vec<Gevonden>,
    /// True when the files of the plan cannot be written where they stand.
    pub vast: bool,
    /// What does not work, while the program goes on.
    pub waarschuwingen: Vec<Bewaarfout>,
}

/// What a save gave, beside a plan that is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bewaard {
    /// What did not work, while the plan was saved.
    pub waarschuwingen: Vec<Bewaarfout>,
}

impl Sessie {
    /// Opens the plan at `pad`.
    ///
    /// # Errors
    /// As [`open`]. Everything else that does not work is a warning.
    pub fn open(pad: &Path, staat: Option<Staat>, nu: Timestamp) -> Result<(Plan, Begin), Laadfout> {
        let (geopend, stand) = lees_met_stand(pad)?;
        let begin = Self::begin(&geopend, stand, staat, nu);
        Ok((geopend.plan, begin))
    }

    /// Starts from the plan that is built in. It cannot be saved there, but what is done to it is kept until it is
    /// saved elsewhere.
    pub fn ingebouwd(plan: &Plan, staat: Option<Staat>, nu: Timestamp) -> Begin {
        let geopend = Geopend { plan: plan.clone(), opslag: Opslag::Ingebouwd };
        Self::begin(&geopend, Stand::neem(&Opslag::Ingebouwd), staat, nu)
    }

    fn begin(geopend: &Geopend, stand: Stand, staat: Option<Staat>, nu: Timestamp) -> Begin {
        let houder = slot::houder(nu);
        let opslag = geopend.opslag.clone();
        opruimen::plan(&opslag);
        let recht = Recht::ZonderSlot;
        let mut sessie = Self { staat, houder, opslag, recht, teken: None, stand, gezien: None, journaal: None };
        let (mut bezet, mut gevonden, mut waarschuwingen) = (None, Vec::new(), Vec::new());
        if let Opslag::Map { map: pad, .. } | Opslag::Bestand(pad) = &sessie.opslag {
            waarschuwingen.extend(laden::conflictkopie(pad));
        }
        match sessie.staat.clone() {
            None => waarschuwingen.push(Bewaarfout::GeenStaat),
            Some(staat) => {
                herinnering::ruim_op(&staat);
                journaal::ruim_op(&staat);
                klad::ruim_op(&staat);
                if sessie.opslag != Opslag::Ingebouwd {
                    match Slot::vraag(&staat, &sessie.opslag, &sessie.houder) {
                        Ok(Toegang::Eigen(slot)) => {
                            versies::ruim_half_op(&staat, &sessie.opslag);
                            sessie.recht = Recht::Eigen(slot);
                        }
                        Ok(Toegang::Bezet(wie)) => {
                            bezet = Some(wie.clone());
                            sessie.recht = Recht::Lezen(wie);
                        }
                        Err(fout) => waarschuwingen.push(fout),
                    }
                }
                let (alle, fouten) = herstel::zoek(&staat, Some(&sessie.opslag));
                waarschuwingen.extend(fouten);
                for een in alle {
                    // A crash between a save and the end of its journal lost nothing.
                    if een.stand(Some(&geopend.plan)) == Basisstand::AlBewaard {
                        waarschuwingen.extend(een.gooi_weg().err());
                    } else {
                        gevonden.push(een);
                    }
                }
            }
        }
        if bezet.is_none() {
            waarschuwingen.extend(sessie.laat_zien());
        }
        sessie.herbegin(&geopend.plan, &Verloop::default());
        let vast = opslaan::is_vast(&sessie.opslag);
        Begin { sessie, bezet, gevonden, vast, waarschuwingen }
    }

    /// Where the plan stands.
    pub fn opslag(&self) -> &Opslag {
        &self.opslag
    }

    /// The state folder, where there is one.
    pub fn staat(&self) -> Option<&Staat> {
        self.staat.as_ref()
    }

    /// Who else has the plan, when this window only reads.
    pub fn bezet(&self) -> Option<&Houder> {
        if let Recht::Lezen(wie) = &self.recht { Some(wie) } else { None }
    }

    /// Notes what was done to the plan; to be called before the frame that shows it.
    ///
    /// # Errors
    /// As [`Journaal::noteer`]: after [`Bewaarfout::NietTeBewaren`] the change is to be taken back; any other is a
    /// warning, and the change is noted together with the next one.
    pub fn noteer(&mut self, handeling: &Handeling, nu: Timestamp) -> Result<(), Bewaarfout> {
        self.journaal.as_mut().ok_or(Bewaarfout::GeenStaat)?.noteer(handeling, nu)
    }

    /// Looks whether someone changed the files of the plan; cheap.
    pub fn peil(&mut self) -> Verandering {
        if let Some(teken) = &mut self.teken {
            teken.klop();
        }
        self.stand.peil()
    }

    /// Lets windows elsewhere see that this one may save here, and tells which of them do.
    fn laat_zien(&mut self) -> Option<Bewaarfout> {
        self.teken = Teken::zet(&self.opslag, &self.houder);
        let anderen = aanwezig::anderen(&self.opslag, self.teken.as_ref()?, &self.houder);
        (!anderen.is_empty()).then(|| Bewaarfout::OokElders(staat::plek(&self.opslag).unwrap_or_default(), anderen))
    }

    /// Keeps what is in memory, though the files changed as the last refused save said: the next save replaces that,
    /// and nothing that came later.
    pub fn houd_eigen(&mut self) {
        if let Some(gezien) = self.gezien.take() {
            self.stand = gezien;
        }
    }

    /// Reads the plan from disk again. The caller makes it the plan with a change like any other, so that it can be
    /// undone: [`verschil`](crate::plan::wijziging::verschil::verschil) gives its parts.
    ///
    /// # Errors
    /// As [`open`]; nothing has changed then.
    pub fn herlees(&mut self) -> Result<Plan, Laadfout> {
        let pad = match &self.opslag {
            Opslag::Ingebouwd => Path::new(""),
            Opslag::Bestand(pad) | Opslag::Map { map: pad, .. } => pad,
        };
        let (geopend, stand) = lees_met_stand(pad)?;
        (self.opslag, self.stand, self.gezien) = (geopend.opslag, stand, None);
        Ok(geopend.plan)
    }

    /// Takes the plan over from the window that has it.
    ///
    /// # Errors
    /// As [`Slot::neem_over`].
    pub fn neem_over(&mut self) -> Result<(), Bewaarfout> {
        let staat = self.staat.as_ref().ok_or(Bewaarfout::GeenStaat)?;
        self.recht = Recht::Eigen(Slot::neem_over(staat, &self.opslag, &self.houder)?);
        self.laat_zien();
        Ok(())
    }

    /// Brings back the work of a crashed session, to the byte, and goes on with its journal. When the files are not
    /// those from which that started, the next save says so before it replaces them.
    ///
    /// # Errors
    /// When the own journal of this window cannot be removed; nothing has changed then.
    pub fn herstel(&mut self, gevonden: Gevonden, op_schijf: Option<&Plan>) -> Result<Hersteld, Bewaarfout> {
        let hersteld = gevonden.speel();
        if matches!(gevonden.stand(op_schijf), Basisstand::Gewijzigd | Basisstand::Weg) {
            self.stand.vreemd();
        }
        if let Some(eigen) = self.journaal.take() {
            eigen.sluit()?;
        }
        self.journaal = Some(gevonden.ga_door());
        Ok(hersteld)
    }

    /// Does the changes of a crashed session to `plan`, which is another than it started from, and writes them in a
    /// journal of this window before that of the crash is removed.
    ///
    /// # Errors
    /// When the new journal cannot be written; the old one is then still there.
    pub fn herstel_op(&mut self, gevonden: Gevonden, plan: &Plan) -> Result<Hersteld, Bewaarfout> {
        let hersteld = gevonden.speel_op(plan.clone());
        self.herbegin(plan, &Verloop::default());
        for (nummer, (op, handeling)) in gevonden.handelingen.iter().enumerate() {
            if !hersteld.geweigerd.iter().any(|(n, _)| *n == nummer) {
                self.noteer(handeling, *op)?;
            }
        }
        gevonden.gooi_weg()?;
        Ok(hersteld)
    }

    /// Saves the plan where it stands. `verloop` is what can be undone and redone, so that undo reaches back beyond
    /// the save also after a crash. `opmerkingen_mogen_weg` is the answer to [`Bewaarfout::Opmerkingen`].
    ///
    /// # Errors
    /// [`Bewaarfout::Bezet`], [`Bewaarfout::Overgenomen`], [`Bewaarfout::Gewijzigd`], [`Bewaarfout::Weg`] and
    /// [`Bewaarfout::Opmerkingen`] are questions to the planner; [`Bewaarfout::Opslaan`] says what stopped the writing.
    /// In each case the files, the journal and the plan in memory are whole.
    pub fn bewaar(
        &mut self,
        plan: &Plan,
        verloop: &Verloop,
        opmerkingen_mogen_weg: bool,
        nu: Timestamp,
    ) -> Result<Bewaard, Bewaarfout> {
        // The window that had the plan may be gone by now.
        if let (Recht::Lezen(_), Some(staat)) = (&self.recht, &self.staat) {
            self.recht = match Slot::vraag(staat, &self.opslag, &self.houder)? {
                Toegang::Eigen(slot) => Recht::Eigen(slot),
                Toegang::Bezet(wie) => Recht::Lezen(wie),
            };
            if self.bezet().is_none() {
                self.laat_zien();
            }
        }
        let wacht = match &self.recht {
            Recht::Kijken => return Err(Bewaarfout::AlleenLezen(staat::plek(&self.opslag).unwrap_or_default())),
            Recht::Eigen(slot) => Some(slot.waak(&self.opslag)?),
            Recht::Lezen(wie) => {
                return Err(Bewaarfout::Bezet(staat::plek(&self.opslag).unwrap_or_default(), wie.clone()));
            }
            Recht::ZonderSlot => None,
        };
        let nu_daar = Stand::neem(&self.opslag);
        if let Err(fout) = ongewijzigd(&self.opslag, &self.stand, &nu_daar) {
            self.gezien = Some(nu_daar);
            return Err(fout);
        }
        let voornemen = Voornemen::maak(plan, &self.opslag).map_err(Bewaarfout::Opslaan)?;
        let vreemd = voornemen.vreemd();
        if !vreemd.is_empty() {
            return Err(Bewaarfout::Vreemd(vreemd));
        }
        let met_de_hand = voornemen.opmerkingen_weg();
        if !met_de_hand.is_empty() && !opmerkingen_mogen_weg {
            return Err(Bewaarfout::Opmerkingen(met_de_hand));
        }
        let mut waarschuwingen = Vec::new();
        if voornemen.raakt().next().is_some()
            && let Err(fout) = self.bewaar_versie(&nu_daar, !met_de_hand.is_empty(), nu)
        {
            // A version is a comfort, but the only copy of a comment is more.
            if !met_de_hand.is_empty() {
                return Err(fout);
            }
            waarschuwingen.push(fout);
        }
        let uitslag = voornemen
            .voer_uit(|| ongewijzigd(&self.opslag, &self.stand, &Stand::neem(&self.opslag)).map_err(Stop::Anders))
            .map_err(Bewaarfout::from);
        drop(wacht);
        waarschuwingen.extend(verloren(&uitslag.inspect_err(|fout| self.half_gedaan(&voornemen, fout))?));
        self.stand = self.stand.na(&voornemen);
        self.opslag = voornemen.opslag;
        self.gezien = None;
        self.herbegin(plan, verloop);
        Ok(Bewaard { waarschuwingen })
    }

    /// Saves the plan in a folder that is empty or not there yet, and goes on there.
    ///
    /// # Errors
    /// As [`opslaan::bewaar_als`]; nothing has changed for this window then.
    pub fn bewaar_als(&mut self, plan: &Plan, verloop: &Verloop, map: &Path) -> Result<Bewaard, Bewaarfout> {
        let map = &staat::uitgeschreven(map);
        opslaan::lege_map(map).map_err(Bewaarfout::Opslaan)?;
        let plek = opslaan::leeg(map);
        let leeg = Stand::neem(&plek);
        let voornemen = Voornemen::maak(plan, &plek).map_err(Bewaarfout::Opslaan)?;
        voornemen.voer_uit(|| Ok::<(), Schrijffout>(())).map_err(Bewaarfout::Opslaan)?;
        (self.stand, self.gezien) = (leeg.na(&voornemen), None);
        let mut waarschuwingen = Vec::new();
        waarschuwingen.extend(recepten::neem_mee(&self.opslag, &voornemen.opslag).err().map(Bewaarfout::Opslaan));
        self.opslag = voornemen.opslag;
        self.recht = match self.staat.as_ref().map(|staat| Slot::vraag(staat, &self.opslag, &self.houder)) {
            Some(Ok(Toegang::Eigen(slot))) => Recht::Eigen(slot),
            Some(Ok(Toegang::Bezet(wie))) => Recht::Lezen(wie),
            Some(Err(fout)) => {
                waarschuwingen.push(fout);
                Recht::ZonderSlot
            }
            None => Recht::ZonderSlot,
        };
        self.laat_zien();
        self.herbegin(plan, verloop);
        Ok(Bewaard { waarschuwingen })
    }

    /// What a save that stopped halfway wrote is its own: the next one is not to take it for the work of others.
    fn half_gedaan(&mut self, voornemen: &Voornemen, fout: &Bewaarfout) {
        if let Bewaarfout::Opslaan(Schrijffout { half: Some(half), .. }) = fout {
            self.stand = self.stand.na(&voornemen.tot(half, &self.opslag));
        }
    }

    /// Leaves knowingly: what is not saved is given up. A session that ends without this leaves its journal.
    ///
    /// # Errors
    /// When the journal cannot be removed.
    pub fn sluit(mut self) -> Result<(), Bewaarfout> {
        self.journaal.take().map_or(Ok(()), Journaal::sluit)
    }

    /// Lets the journal start anew from `plan`.
    fn herbegin(&mut self, plan: &Plan, verloop: &Verloop) {
        let Some(staat) = &self.staat else { return };
        let vers = Journaal::begin(staat, &self.opslag, plan, verloop, &self.houder);
        if let Some(oud) = self.journaal.replace(vers) {
            // One that stays is recognised at the next start: what it leads to is in the plan.
            let _ = oud.sluit();
        }
    }

    fn bewaar_versie(&self, stand: &Stand, met_opmerkingen: bool, nu: Timestamp) -> Result<(), Bewaarfout> {
        let staat = self.staat.as_ref().ok_or(Bewaarfout::GeenStaat)?;
        versies::bewaar(staat, &self.opslag, stand, met_opmerkingen, nu).map(|_| ()).map_err(Bewaarfout::Versie)
    }
}

/// What a save could not keep of the files that it replaced.
fn verloren(verloren: &[(PathBuf, Verlies)]) -> Vec<Bewaarfout> {
    let paden = |welke: fn(&Verlies) -> bool| -> Vec<PathBuf> {
        verloren.iter().filter(|(_, v)| welke(v)).map(|(pad, _)| pad.clone()).collect()
    };
    let (eigenaar, groep) = (paden(|v| v.eigenaar), paden(|v| v.groep));
    let eigenaar = (!eigenaar.is_empty()).then_some(Bewaarfout::Eigenaar(eigenaar));
    eigenaar.into_iter().chain((!groep.is_empty()).then_some(Bewaarfout::Groep(groep))).collect()
}

/// What ends a save.
enum Stop {
    Schijf(Schrijffout),
    Anders(Bewaarfout),
}

impl From<Schrijffout> for Stop {
    fn from(fout: Schrijffout) -> Self {
        Self::Schijf(fout)
    }
}

impl From<Stop> for Bewaarfout {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Schijf(fout) => Self::Opslaan(fout),
            Stop::Anders(fout) => fout,
        }
    }
}

fn ongewijzigd(opslag: &Opslag, voor: &Stand, nu: &Stand) -> Result<(), Bewaarfout> {
    match voor.verschil(nu) {
        Verandering::Geen => Ok(()),
        Verandering::Gewijzigd(paden) => Err(Bewaarfout::Gewijzigd(paden)),
        Verandering::Weg => Err(Bewaarfout::Weg(staat::plek(opslag).unwrap_or_default())),
    }
}

/// The plan, and how its files were just before it was read: what changes in between is seen as a change later.
fn lees_met_stand(pad: &Path) -> Result<(Geopend, Stand), Laadfout> {
    let pad = &laden::aangewezen(pad);
    let plek = if pad.is_dir() { opslaan::leeg(pad) } else { Opslag::Bestand(pad.clone()) };
    let stand = Stand::neem(&plek);
    open(pad).map(|geopend| (geopend, stand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_kept_is_told_once_a_kind() {
        let (eigen, beide) = (PathBuf::from("a.ron"), PathBuf::from("b.ron"));
        let weg = [
            (eigen.clone(), Verlies { eigenaar: true, groep: false }),
            (beide.clone(), Verlies { eigenaar: true, groep: true }),
        ];
        let verwacht = [Bewaarfout::Eigenaar(vec![eigen, beide.clone()]), Bewaarfout::Groep(vec![beide])];
        assert_eq!(verloren(&weg), verwacht);
        assert_eq!(verloren(&[]), []);
    }
}
