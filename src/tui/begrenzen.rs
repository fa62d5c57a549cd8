//! Keeping every selection inside its list, and computing what follows, after which that is needed.

use std::sync::Arc;

use super::achter::{Achter, Regel};
use super::model::Model;
use super::scherm::Scherm;
use super::{posten, stukken};
use crate::calc::Uitkomst;
use crate::dekking::{EISEN, Toetsing};
use crate::plan::scenario::Botsing;
use crate::plan::{Band, Scenariocode};

impl Model {
    /// Begins with another year and band than the first.
    pub fn begin_bij(&mut self, jaar: Option<u16>, band: Band) {
        let jaar = jaar.unwrap_or(self.stand.jaar);
        if (jaar, band) != (self.stand.jaar, self.stand.band) {
            (self.stand.jaar, self.stand.band) = (jaar, band);
            self.bekijk();
        }
    }

    /// Computes what follows from a plan that changed. Gives what followed before.
    pub fn herbereken(&mut self) -> (Arc<Uitkomst>, Toetsing) {
        let voor = self.stand.herbereken(&self.werk);
        self.begrens();
        voor
    }

    /// The same after a change that left no scenario: what it did not touch need not be computed again.
    pub fn na_wijziging(&mut self) -> (Arc<Uitkomst>, Toetsing) {
        // In a scenario another plan is shown than the one that was kept.
        let Some(eerder) = self.werk.eerder().filter(|_| self.werk.actief.is_none()) else { return self.herbereken() };
        let voor = self.stand.na_wijziging(&self.werk, eerder);
        self.begrens();
        voor
    }

    /// Computes what follows from the plan in the year and band that are shown.
    pub fn bekijk(&mut self) {
        self.stand.bekijk(&self.werk);
        self.begrens();
    }

    /// Shows the plan as a scenario makes it, or the base plan.
    ///
    /// # Errors
    /// What is in the way of the scenario; what is shown is then as it was.
    pub fn wissel(&mut self, naar: Option<&Scenariocode>) -> Result<(), Box<Botsing>> {
        self.werk.wissel(naar)?;
        self.blik.sleep = false;
        self.herbereken();
        // What is another plan is no change of this one.
        self.stand.voorheen = None;
        Ok(())
    }

    /// Keeps every selection inside its list.
    pub fn begrens(&mut self) {
        self.blik.merken.begrens(&self.werk.plan);
        let begrens = |waarde: &mut usize, aantal: usize| *waarde = (*waarde).min(aantal.saturating_sub(1));
        begrens(&mut self.blik.keuze.gebied, self.werk.plan.wijken.len() + 1);
        begrens(&mut self.blik.keuze.functie, self.werk.plan.functies.len());
        begrens(&mut self.blik.keuze.locatie, self.werk.plan.locaties.len());
        let regels = self.regels();
        begrens(&mut self.blik.keuze.regel, regels);
        begrens(&mut self.blik.keuze.eis, EISEN.len());
        let scenarios = self.werk.basis().scenarios.len() + 1;
        begrens(&mut self.blik.keuze.scenario, scenarios);
        let zetten = self.gekozen_scenario().map_or(0, |s| s.wijzigingen.len());
        begrens(&mut self.blik.keuze.zet, zetten);
        let aantal = stukken::stukken(self, self.blik.keuze.verslag).len();
        begrens(&mut self.blik.keuze.stuk, aantal);
        let aantal = self.getoonde_bevindingen().len();
        begrens(&mut self.blik.keuze.bevinding, aantal);
        begrens(&mut self.blik.keuze.begroting, Regel::AANTAL);
        let aantal = match self.blik.scherm {
            Scherm::Begroting => Achter::van(self).rijen().len(),
            Scherm::Overzicht => aantal,
            _ => posten::posten(self, posten::blok(self)).len(),
        };
        let post = self.blik.keuze.post.filter(|_| aantal > 0);
        self.blik.keuze.post = post.map(|rij| rij.min(aantal - 1));
    }
}
