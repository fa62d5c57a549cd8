//! [`Werk`]: what the planner works on and must never lose: the plan, what was done to it, the scenario that is shown,
//! and how the plan on disk stands to it. It knows no screen and no word of one, so that it can be tried without; what
//! a change means to a planner is told by `wijzigen`.

pub mod actief;
mod scenario;
pub mod schijf;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crate::plan::verloop::Stap;
use crate::plan::{Handeling, Plan, Scenariocode, Verloop, Weigering};
use crate::store::Opslag;
use crate::text::bewaarfout::Bewaarfout;
use actief::{Actief, Verlaten};
use schijf::Schijf;

/// How to take back a change that turns out not to fit in the journal.
#[derive(Debug)]
struct Vangnet {
    plan: Plan,
    laatste: Option<Stap>,
    gedaan: usize,
    ongedaan: Vec<Stap>,
}

impl Vangnet {
    fn span(plan: &Plan, verloop: &Verloop) -> Self {
        let (laatste, gedaan) = (verloop.gedaan.last().cloned(), verloop.gedaan.len());
        Self { plan: plan.clone(), laatste, gedaan, ongedaan: verloop.ongedaan.clone() }
    }

    fn terug(self, plan: &mut Plan, verloop: &mut Verloop) {
        *plan = self.plan;
        verloop.gedaan.truncate(self.gedaan.saturating_sub(1));
        verloop.gedaan.extend(self.laatste);
        verloop.ongedaan = self.ongedaan;
    }
}

/// What a change did that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gedaan {
    /// The plan is what it was.
    Niets,
    /// The plan is another.
    Anders,
    /// The plan is another, and the scenario with this name is not shown any more.
    Verlaten(String, Verlaten),
}

/// How the journal took a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Genoteerd {
    /// It is safe.
    Veilig,
    /// It would not read back, and was taken back.
    Teruggenomen(Bewaarfout),
    /// It is not safe, and why; the bool is true when that was so before.
    Onveilig(Bewaarfout, bool),
}

/// What the planner works on.
#[derive(Debug)]
pub struct Werk {
    /// The plan that is shown: as it is now or, in a scenario, as the scenario makes it.
    pub plan: Plan,
    /// The scenario that is shown, with the plan as it is without it.
    pub actief: Option<Actief>,
    /// The scenario that was shown before the base plan.
    pub vorig: Option<Scenariocode>,
    /// The scenario that was shown the last time, where the plan does not have it yet: what is restored may.
    pub gezocht: Option<Scenariocode>,
    /// Where it stands on disk.
    pub opslag: Opslag,
    /// What was changed in the plan without any scenario, to undo and redo.
    pub verloop: Verloop,
    /// What is known of the plan on disk.
    pub schijf: Schijf,
    /// True when the plan is another than the one on disk.
    pub gewijzigd: bool,
    /// What was done and is not in the journal yet.
    pub te_noteren: Vec<Handeling>,
    /// The way back from the last change, until the journal has it.
    vangnet: Option<Vangnet>,
}

impl Werk {
    /// Work on a plan that was just opened.
    pub fn nieuw(plan: Plan, opslag: Opslag) -> Self {
        let schijf = Schijf::van(plan.clone());
        Self {
            plan,
            actief: None,
            vorig: None,
            gezocht: None,
            opslag,
            verloop: Verloop::default(),
            schijf,
            gewijzigd: false,
            te_noteren: Vec::new(),
            vangnet: None,
        }
    }

    /// The plan without any scenario: what is saved, and what undo works on.
    pub fn basis(&self) -> &Plan {
        self.actief.as_ref().map_or(&self.plan, |actief| &actief.basis)
    }

    /// The plan without any scenario as it was before the last change, until the journal has that.
    pub fn eerder(&self) -> Option<&Plan> {
        self.vangnet.as_ref().map(|vangnet| &vangnet.plan)
    }

    /// The folder that a save writes to, or none for the plan that is built in.
    pub fn pad(&self) -> Option<PathBuf> {
        match &self.opslag {
            Opslag::Ingebouwd => None,
            Opslag::Bestand(pad) => Some(pad.clone()),
            Opslag::Map { map, .. } => Some(map.clone()),
        }
    }

    /// Does something to the base plan; what is shown follows.
    ///
    /// # Errors
    /// Why it was refused; nothing changed then.
    pub fn doe(&mut self, handeling: Handeling) -> Result<Gedaan, Weigering> {
        let vangnet = Vangnet::span(self.basis(), &self.verloop);
        let basis = self.actief.as_mut().map_or(&mut self.plan, |actief| &mut actief.basis);
        self.verloop.pas_toe(basis, &handeling)?;
        if *basis == vangnet.plan {
            vangnet.terug(basis, &mut self.verloop);
            return Ok(Gedaan::Niets);
        }
        self.vangnet = Some(vangnet);
        self.te_noteren.push(handeling);
        let naam = self.scenarionaam();
        let verlaten = self.volg_basis();
        self.weeg();
        Ok(naam.zip(verlaten).map_or(Gedaan::Anders, |(naam, waarom)| Gedaan::Verlaten(naam, waarom)))
    }

    /// How the journal took the last change. One that would not read back is taken back; any other fault stays until a
    /// change is safe again.
    pub fn genoteerd(&mut self, uitslag: Result<(), Bewaarfout>) -> Genoteerd {
        let vangnet = self.vangnet.take();
        match uitslag {
            Ok(()) => {
                self.schijf.onveilig = None;
                Genoteerd::Veilig
            }
            Err(fout @ Bewaarfout::NietTeBewaren) => {
                if let Some(vangnet) = vangnet {
                    let basis = self.actief.as_mut().map_or(&mut self.plan, |actief| &mut actief.basis);
                    vangnet.terug(basis, &mut self.verloop);
                    self.volg_basis();
                    self.weeg();
                }
                Genoteerd::Teruggenomen(fout)
            }
            Err(fout) => {
                let al_gezegd = self.schijf.onveilig.as_ref() == Some(&fout);
                self.schijf.onveilig = Some(fout.clone());
                Genoteerd::Onveilig(fout, al_gezegd)
            }
        }
    }

    /// Takes plan and verloop as a crashed session left them; gives the scenario that was shown.
    pub fn hersteld(&mut self, plan: Plan, verloop: Verloop) -> Option<Scenariocode> {
        let scenario = self.actief.take().map(|actief| actief.code).or_else(|| self.gezocht.take());
        (self.plan, self.verloop) = (plan, verloop);
        self.schijf.stappen = 0;
        self.weeg();
        scenario
    }

    /// Notes that nothing of it stands in a plan that can be opened.
    pub fn is_nergens(&mut self) {
        self.schijf.plan = Plan { naam: String::new(), ..self.basis().clone() };
        self.gewijzigd = true;
    }

    /// Notes that the plan as it is now stands on disk.
    pub fn is_bewaard(&mut self) {
        self.schijf.plan = self.basis().clone();
        self.schijf.stappen = self.verloop.gedaan.len();
        self.schijf.buiten = false;
        self.gewijzigd = false;
    }

    /// Number of changes since the save, at least one where there are any.
    pub fn aantal_wijzigingen(&self) -> usize {
        self.schijf.stappen.abs_diff(self.verloop.gedaan.len()).max(usize::from(self.gewijzigd))
    }

    /// Finds out whether the plan is another than the one on disk.
    fn weeg(&mut self) {
        self.gewijzigd = *self.basis() != self.schijf.plan;
    }
}
