//! [`Schil`]: the shell around the model. It owns the session on disk, carries out effects, and looks now and then
//! whether someone else changed the files.

use std::collections::VecDeque;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::effect::{Akkoord, Eerdere, Effect, Herstelwijze};
use super::message::Message;
use super::message::soorten::Vondst;
use super::model::Model;
use super::uiterlijk::Uiterlijk;
use super::zicht::Zicht;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::{Plan, Verloop};
use crate::store::gewijzigd::Verandering;
use crate::store::herstel::{Gevonden, Hersteld};
use crate::store::schrijven::{schrijf_alle, schrijf_nieuwe};
use crate::store::sessie::Begin;
use crate::store::versies::{self, Versie};
use crate::store::{self, Opslag, Sessie, herinnering, staat};
use crate::text::bewaarfout::{Bewaarfout, Houder, geleden};
use crate::text::schrijffout::Schrijffout;
use crate::text::wijziging::wijziging;

/// How often the files on disk are looked at.
const PEILING: Duration = Duration::from_secs(1);

/// What the screens start from.
#[derive(Debug)]
pub struct Werk {
    /// The plan.
    pub plan: Plan,
    /// What can be undone and redone.
    pub verloop: Verloop,
    /// The session on disk, and what it asks.
    pub begin: Begin,
    /// Why this is the work of a crashed session and not the plan that was asked for.
    pub noodgreep: Option<String>,
    /// What the status line says first.
    pub welkom: Option<String>,
}

/// The shell.
#[derive(Debug)]
pub struct Schil {
    sessie: Sessie,
    bezet: Option<Houder>,
    gevonden: Vec<Gevonden>,
    waarschuwingen: Vec<Bewaarfout>,
    gepeild: Instant,
    gezien: Verandering,
    /// What was looked at when that was last written.
    onthouden: Zicht,
    /// How it looked when that was last written.
    uiterlijk: Uiterlijk,
}

impl Schil {
    /// A shell around what a session began with.
    pub fn om(begin: Begin) -> Self {
        let Begin { sessie, bezet, gevonden, waarschuwingen } = begin;
        let gezien = Verandering::Geen;
        let onthouden = Zicht::default();
        Self {
            sessie,
            bezet,
            gevonden,
            waarschuwingen,
            gepeild: Instant::now(),
            gezien,
            onthouden,
            uiterlijk: Uiterlijk::default(),
        }
    }

    /// Where the plan stands.
    pub fn opslag(&self) -> &Opslag {
        self.sessie.opslag()
    }

    /// What the planner looked at the last time on this plan; from now on this plan is the one of the last time.
    pub fn zicht(&mut self) -> Zicht {
        let Some(staat) = self.sessie.staat() else { return Zicht::default() };
        // Both are a comfort: without them the next start is as the first.
        let _ = herinnering::onthoud_plan(staat, self.opslag());
        let gelezen = herinnering::zicht(staat, self.opslag()).unwrap_or_else(|fout| {
            self.waarschuwingen.push(fout);
            None
        });
        gelezen.unwrap_or_default()
    }

    /// How the screens looked the last time, on whichever plan.
    pub fn uiterlijk(&mut self) -> Uiterlijk {
        let Some(staat) = self.sessie.staat() else { return Uiterlijk::default() };
        let gelezen = herinnering::uiterlijk(staat).unwrap_or_else(|fout| {
            self.waarschuwingen.push(fout);
            None
        });
        self.uiterlijk = gelezen.unwrap_or_default();
        self.uiterlijk
    }

    /// Remembers what the planner looks at, where that is another thing than before.
    pub fn onthoud(&mut self, model: &Model) {
        let uiterlijk = Uiterlijk::van(model, self.uiterlijk);
        if let Some(staat) = self.sessie.staat().filter(|_| uiterlijk != self.uiterlijk) {
            let _ = herinnering::onthoud_uiterlijk(staat, &uiterlijk);
            self.uiterlijk = uiterlijk;
        }
        let nu = Zicht::van(model);
        if let Some(staat) = self.sessie.staat().filter(|_| nu != self.onthouden) {
            let _ = herinnering::onthoud_zicht(staat, self.opslag(), &nu);
            self.onthouden = nu;
        }
    }

    /// What the planner is to be told and asked at the start: the last one lies on top.
    pub fn begin(&mut self, model: &mut Model) {
        let mut berichten = vec![Message::Waarschuw(mem::take(&mut self.waarschuwingen))];
        berichten.extend(self.vondst(model.werk.basis()).map(Message::Gevonden));
        berichten.extend(self.bezet.take().map(Message::Bezet));
        for bericht in berichten {
            self.verwerk(model, bericht);
        }
    }

    /// Handles a message and everything that follows from it; true when the program ends.
    pub fn verwerk(&mut self, model: &mut Model, bericht: Message) -> bool {
        let mut wachtrij = VecDeque::from(super::update::update(model, bericht));
        while let Some(effect) = wachtrij.pop_front() {
            if effect == Effect::Stop {
                return true;
            }
            if let Some(antwoord) = self.voer_uit(effect, model) {
                wachtrij.extend(super::update::update(model, antwoord));
            }
        }
        false
    }

    /// Looks whether the files were changed by others, at most once a second; a message when that is another answer
    /// than before.
    pub fn peil(&mut self) -> Option<Message> {
        if self.gepeild.elapsed() < PEILING {
            return None;
        }
        self.gepeild = Instant::now();
        let nu = self.sessie.peil();
        (nu != self.gezien).then(|| {
            self.gezien = nu.clone();
            Message::Buiten(nu)
        })
    }

    /// The planner stopped knowingly: nothing needs to be restored. A journal that cannot be removed is asked about at
    /// the next start.
    pub fn sluit(self) {
        let _ = self.sessie.sluit();
    }

    fn voer_uit(&mut self, effect: Effect, model: &Model) -> Option<Message> {
        Some(match effect {
            Effect::Stop => return None,
            Effect::Noteer(handeling) => Message::Genoteerd(self.sessie.noteer(&handeling, staat::nu())),
            Effect::Bewaar(akkoord) => Message::Bewaard(self.bewaar(model, akkoord), akkoord),
            Effect::BewaarIn(map) => {
                let uitslag = self.sessie.bewaar_als(model.werk.basis(), &model.werk.verloop, &map);
                if let (Ok(_), Some(staat)) = (&uitslag, self.sessie.staat()) {
                    let _ = herinnering::onthoud_plan(staat, self.sessie.opslag());
                    self.onthouden = Zicht::default();
                }
                Message::Bewaard(self.bewaard(uitslag), Akkoord::default())
            }
            Effect::NeemOver => Message::Overgenomen(self.sessie.neem_over()),
            Effect::Herlees => {
                let gelezen = self.sessie.herlees().map(Box::new).map_err(|fout| fout.to_string());
                self.gezien = Verandering::Geen;
                Message::Gelezen(gelezen)
            }
            Effect::Vergelijk => {
                let pad = model.werk.pad().unwrap_or_default();
                Message::Verschil(store::open(&pad).map(|g| Box::new(g.plan)).map_err(|fout| fout.to_string()))
            }
            Effect::Versies => Message::Versies(self.versies(model.werk.basis())),
            Effect::Versie(eerdere) => {
                let gelezen = store::open(&eerdere.map).map(|g| Box::new(g.plan)).map_err(|fout| fout.to_string());
                Message::Versie(eerdere, gelezen)
            }
            // Nothing answers whether a terminal took it; one that is gone shows that at the next frame.
            Effect::Kopieer(tekst) => {
                let _ = super::terminal::kopieer(&tekst);
                return None;
            }
            Effect::Exporteer { bestanden, vervang } => {
                Message::Geexporteerd(exporteer(&bestanden, vervang), bestanden)
            }
            Effect::Herstel(hoe) => return self.herstel(hoe, model),
        })
    }

    fn bewaar(&mut self, model: &Model, akkoord: Akkoord) -> Result<(Opslag, Vec<Bewaarfout>), Bewaarfout> {
        if akkoord.overnemen {
            self.sessie.neem_over()?;
        }
        if akkoord.eigen {
            self.sessie.houd_eigen();
        }
        let uitslag = self.sessie.bewaar(model.werk.basis(), &model.werk.verloop, akkoord.opmerkingen, staat::nu());
        self.bewaard(uitslag)
    }

    fn bewaard(
        &mut self,
        uitslag: Result<store::sessie::Bewaard, Bewaarfout>,
    ) -> Result<(Opslag, Vec<Bewaarfout>), Bewaarfout> {
        let gelukt = uitslag?;
        self.gezien = Verandering::Geen;
        Ok((self.sessie.opslag().clone(), gelukt.waarschuwingen))
    }

    /// The earlier versions, and in how many things each differs from the plan as it is now.
    fn versies(&self, plan: &Plan) -> Vec<(Eerdere, Option<usize>)> {
        let Some(staat) = self.sessie.staat() else { return Vec::new() };
        let nu = staat::nu();
        let bekijk = |versie: Versie| {
            let verschillen = store::open(&versie.map).ok().map(|daar| verschil(plan, &daar.plan).len());
            (Eerdere { geleden: geleden(versie.op, nu), map: versie.map }, verschillen)
        };
        versies::lijst(staat, self.opslag()).into_iter().map(bekijk).collect()
    }

    /// What to ask about the first crashed session that is left.
    fn vondst(&self, op_schijf: &Plan) -> Option<Vondst> {
        let gevonden = self.gevonden.first()?;
        let mut toen = gevonden.speel();
        let laatste = toen.verloop.gedaan.last().map(|stap| stap.terug.clone()).and_then(|terug| {
            // The last change is worded on the plan before it.
            let heen = terug.pas_toe(&mut toen.plan).ok()?;
            Some(wijziging(&toen.plan, &heen))
        });
        Some(Vondst {
            aantal: gevonden.handelingen.len(),
            geleden: geleden(gevonden.laatst(), staat::nu()),
            laatste,
            stand: gevonden.stand(Some(op_schijf)),
            nog: self.gevonden.len() - 1,
        })
    }

    fn herstel(&mut self, hoe: Herstelwijze, model: &Model) -> Option<Message> {
        if self.gevonden.is_empty() {
            return None;
        }
        let gevonden = self.gevonden.remove(0);
        let hersteld = match hoe {
            Herstelwijze::Heel => self.sessie.herstel(gevonden, Some(&model.werk.schijf.plan)),
            Herstelwijze::OpNieuw => self.sessie.herstel_op(gevonden, &model.werk.schijf.plan),
            Herstelwijze::Laat => return self.vondst(&model.werk.schijf.plan).map(Message::Gevonden),
            Herstelwijze::Weg => {
                return match gevonden.gooi_weg() {
                    Ok(()) => self.vondst(&model.werk.schijf.plan).map(Message::Gevonden),
                    Err(fout) => Some(Message::Waarschuw(vec![fout])),
                };
            }
        };
        // What is restored now is the work of this session; other finds stay where they are for the next start.
        let nog = mem::take(&mut self.gevonden).len();
        Some(Message::Hersteld(hersteld.map(Box::new), nog))
    }
}

/// Writes files and tells their whole names.
pub(super) fn exporteer(bestanden: &[(PathBuf, Vec<u8>)], vervang: bool) -> Result<Vec<PathBuf>, Schrijffout> {
    if vervang {
        schrijf_alle(bestanden)?;
    } else {
        schrijf_nieuwe(bestanden)?;
    }
    let heel = |pad: &PathBuf| {
        let pad = staat::uitgeschreven(pad);
        std::path::absolute(&pad).unwrap_or(pad)
    };
    Ok(bestanden.iter().map(|(pad, _)| heel(pad)).collect())
}

impl Werk {
    /// The work of a crashed session on a plan that cannot be opened any more, to be saved in another folder. None when
    /// there is none.
    pub fn uit_journaal(pad: &Path, staat: staat::Staat, waarom: &str) -> Option<Self> {
        let (gevonden, _) = store::herstel::zoek(&staat, Some(&Opslag::Bestand(pad.to_owned())));
        let gevonden = gevonden.into_iter().next()?;
        let (Hersteld { plan, verloop, .. }, sessie) = Sessie::verdwenen(gevonden, staat, staat::nu());
        let begin = Begin { sessie, bezet: None, gevonden: Vec::new(), waarschuwingen: Vec::new() };
        Some(Self { plan, verloop, begin, noodgreep: Some(waarom.to_owned()), welkom: None })
    }
}
