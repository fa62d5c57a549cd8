//! [`Schil`]: the shell around the model. It owns the session on disk, carries out effects, and looks now and then
//! whether someone else changed the files.

use std::collections::VecDeque;
use std::mem;
use std::path::Path;
use std::time::{Duration, Instant};

use super::effect::{Akkoord, Effect, Herstelwijze};
use super::message::Message;
use super::model::Model;
use super::vragen::Vondst;
use crate::plan::{Plan, Verloop};
use crate::store::gewijzigd::Verandering;
use crate::store::herstel::{Gevonden, Hersteld};
use crate::store::sessie::Begin;
use crate::store::{self, Opslag, Sessie, staat};
use crate::text::bewaarfout::{Bewaarfout, Houder, geleden};
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
}

impl Schil {
    /// A shell around what a session began with.
    pub fn om(begin: Begin) -> Self {
        let Begin { sessie, bezet, gevonden, waarschuwingen } = begin;
        Self { sessie, bezet, gevonden, waarschuwingen, gepeild: Instant::now(), gezien: Verandering::Geen }
    }

    /// Where the plan stands.
    pub fn opslag(&self) -> &Opslag {
        self.sessie.opslag()
    }

    /// What the planner is to be told and asked at the start: the last one lies on top.
    pub fn begin(&mut self, model: &mut Model) {
        let mut berichten = vec![Message::Waarschuw(mem::take(&mut self.waarschuwingen))];
        berichten.extend(self.vondst(model.basis()).map(Message::Gevonden));
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
                let uitslag = self.sessie.bewaar_als(model.basis(), &model.verloop, &map);
                Message::Bewaard(self.bewaard(uitslag), Akkoord::default())
            }
            Effect::NeemOver => Message::Overgenomen(self.sessie.neem_over()),
            Effect::Herlees => {
                let gelezen = self.sessie.herlees().map(Box::new).map_err(|fout| fout.to_string());
                self.gezien = Verandering::Geen;
                Message::Gelezen(gelezen)
            }
            Effect::Vergelijk => {
                let pad = model.pad().unwrap_or_default();
                Message::Verschil(store::open(&pad).map(|g| Box::new(g.plan)).map_err(|fout| fout.to_string()))
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
        let uitslag = self.sessie.bewaar(model.basis(), &model.verloop, akkoord.opmerkingen, staat::nu());
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
            Herstelwijze::Heel => self.sessie.herstel(gevonden, Some(&model.schijf.plan)),
            Herstelwijze::OpNieuw => self.sessie.herstel_op(gevonden, &model.schijf.plan),
            Herstelwijze::Laat => return self.vondst(&model.schijf.plan).map(Message::Gevonden),
            Herstelwijze::Weg => {
                return match gevonden.gooi_weg() {
                    Ok(()) => self.vondst(&model.schijf.plan).map(Message::Gevonden),
                    Err(fout) => Some(Message::Waarschuw(vec![fout])),
                };
            }
        };
        // What is restored now is the work of this session; other finds stay where they are for the next start.
        let nog = mem::take(&mut self.gevonden).len();
        Some(Message::Hersteld(hersteld.map(Box::new), nog))
    }
}

impl Werk {
    /// The work of a crashed session on a plan that cannot be opened any more, to be saved in another folder. None when
    /// there is none.
    pub fn uit_journaal(pad: &Path, staat: staat::Staat, waarom: &str) -> Option<Self> {
        let (gevonden, _) = store::herstel::zoek(&staat, Some(&Opslag::Bestand(pad.to_owned())));
        let gevonden = gevonden.into_iter().next()?;
        let (Hersteld { plan, verloop, .. }, sessie) = Sessie::verdwenen(gevonden, staat, staat::nu());
        let begin = Begin { sessie, bezet: None, gevonden: Vec::new(), waarschuwingen: Vec::new() };
        Some(Self { plan, verloop, begin, noodgreep: Some(waarom.to_owned()) })
    }
}
