//! [`Kladden`]: the drafts of the shell: when what is being typed is written down, and what was left behind.

use std::time::{Duration, Instant};

use super::klad::Klad;
use super::message::Message;
use super::message::klad::{Kladkeuze, Kladvondst};
use super::model::Model;
use crate::store::klad::{self, Gevonden, Kladblok};
use crate::store::{Opslag, Staat, staat};
use crate::text::bewaarfout::geleden;

/// How long nobody presses a key before what was typed is written down.
const RUST: Duration = Duration::from_millis(150);

/// How much of what is typed without a pause may be lost by a kill.
const MEESTE: Duration = Duration::from_secs(1);

/// The drafts of one window.
#[derive(Debug, Default)]
pub struct Kladden {
    blok: Kladblok,
    /// What stands on disk.
    laatst: Option<Klad>,
    /// The first and the last key since it was looked at.
    getypt: Option<(Instant, Instant)>,
    gevonden: Vec<Gevonden<Klad>>,
}

impl Kladden {
    /// What was left behind on this plan.
    pub fn zoek(&mut self, staat: Option<&Staat>, opslag: &Opslag) {
        self.gevonden = staat.map_or_else(Vec::new, |staat| klad::zoek(staat, opslag));
    }

    /// What to ask about the first of them that is left.
    pub fn vondst(&self) -> Option<Message> {
        let gevonden = self.gevonden.first()?;
        let (woorden, geleden) = (gevonden.wat.woorden(), geleden(gevonden.op, staat::nu()));
        Some(Message::KladGevonden(Kladvondst { woorden, geleden }))
    }

    /// Does what was answered. What is gone on with is written down for this window before the old draft is removed.
    pub fn kies(
        &mut self,
        keuze: Kladkeuze,
        staat: Option<&Staat>,
        opslag: &Opslag,
        model: &mut Model,
    ) -> Option<Message> {
        if self.gevonden.is_empty() {
            return None;
        }
        let gevonden = self.gevonden.remove(0);
        match keuze {
            Kladkeuze::Laat => self.vondst(),
            Kladkeuze::Weg => {
                gevonden.gooi_weg();
                self.vondst()
            }
            Kladkeuze::Verder => {
                let klad = gevonden.wat.clone();
                if staat.is_some_and(|staat| self.blok.bewaar(staat, opslag, &klad).is_ok()) {
                    self.laatst = Some(klad.clone());
                    gevonden.gooi_weg();
                }
                // The others stay where they are for the next start.
                self.gevonden.clear();
                klad.weer(model);
                None
            }
        }
    }

    /// Notes that a key was pressed.
    pub fn toets(&mut self) {
        let nu = Instant::now();
        self.getypt = Some((self.getypt.map_or(nu, |(eerste, _)| eerste), nu));
    }

    /// Writes down what is being typed once nobody presses a key, or now and then where that goes on.
    pub fn houd_bij(&mut self, staat: Option<&Staat>, opslag: &Opslag, model: &Model) {
        let Some((eerste, laatste)) = self.getypt else { return };
        if laatste.elapsed() >= RUST || eerste.elapsed() >= MEESTE {
            self.leg_vast(staat, opslag, model);
        }
    }

    /// Writes down what is being typed, or takes away what was, where that is another thing than before.
    pub fn leg_vast(&mut self, staat: Option<&Staat>, opslag: &Opslag, model: &Model) {
        self.getypt = None;
        let nu = Klad::van(model);
        if nu == self.laatst {
            return;
        }
        match (&nu, staat) {
            // One that cannot be written is tried again at the next key.
            (Some(klad), Some(staat)) if self.blok.bewaar(staat, opslag, klad).is_err() => return,
            (Some(_), _) => {}
            (None, _) => self.blok.wis(),
        }
        self.laatst = nu;
    }
}
