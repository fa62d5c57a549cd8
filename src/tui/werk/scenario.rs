//! The scenario that one is in. What is shown and computed is then the base plan with the scenario applied, and a change
//! becomes a zet of the scenario, which is a change of the base plan like any other: undo, journal and save know the
//! base plan only. Which scenario is shown is no part of the plan; switching changes nothing in it.

use super::Werk;
use super::actief::{Actief, Verlaten};
use crate::plan::scenario::Botsing;
use crate::plan::scenario::toepassen::{achteraan, toegepast};
use crate::plan::{Scenario, Scenariocode, Weigering, Wijziging};
use crate::text::wijziging::scenarionaam;

impl Werk {
    /// The scenario that is shown.
    pub fn scenario(&self) -> Option<&Scenario> {
        let actief = self.actief.as_ref()?;
        actief.basis.scenarios.iter().find(|s| s.code == actief.code)
    }

    /// The name of the scenario that is shown.
    pub fn scenarionaam(&self) -> Option<String> {
        self.actief.as_ref().map(|actief| scenarionaam(&self.plan, &actief.code).to_owned())
    }

    /// The scenario that was shown before the base plan, as long as it is there.
    pub fn vorig_scenario(&self) -> Option<&Scenario> {
        self.basis().scenarios.iter().find(|s| Some(&s.code) == self.vorig.as_ref())
    }

    /// Shows the plan as a scenario makes it, or the base plan: of one that was merged, that is the same, and nothing is
    /// added to it any more.
    ///
    /// # Errors
    /// What is in the way of the scenario; what is shown is then as it was.
    pub fn wissel(&mut self, naar: Option<&Scenariocode>) -> Result<(), Box<Botsing>> {
        let naar = naar.filter(|code| !self.is_samengevoegd(code));
        let getoond = naar.map(|code| toegepast(self.basis(), code)).transpose()?;
        self.naar_basis();
        if let (Some(code), Some(getoond)) = (naar, getoond) {
            let basis = std::mem::replace(&mut self.plan, getoond);
            self.actief = Some(Actief { code: code.clone(), basis });
        }
        Ok(())
    }

    fn is_samengevoegd(&self, code: &Scenariocode) -> bool {
        self.basis().scenarios.iter().any(|s| s.code == *code && s.samengevoegd.is_some())
    }

    /// Leaves the scenario, without computing anything.
    pub(super) fn naar_basis(&mut self) {
        if let Some(actief) = self.actief.take() {
            self.plan = actief.basis;
            self.vorig = Some(actief.code);
        }
    }

    /// What a change is on the base plan: itself, or in a scenario a zet more of it; nothing when it changes nothing. A
    /// change of the scenario's themselves, or of what only keeps record, is always one of the base plan.
    ///
    /// # Errors
    /// Why the plan does not take it.
    pub fn op_basis(&self, wijziging: Wijziging) -> Result<Option<Wijziging>, Weigering> {
        let Some(scenario) = self.scenario().filter(|_| !wijziging.raakt_scenario() && !wijziging.is_verslag()) else {
            return Ok(Some(wijziging));
        };
        let mut proef = self.plan.clone();
        let terug = wijziging.pas_toe(&mut proef)?;
        Ok((proef != self.plan).then(|| achteraan(scenario, crate::plan::Zet { doe: wijziging, terug })))
    }

    /// Makes what is shown follow the base plan after a change of it; tells when the scenario had to be left.
    pub(super) fn volg_basis(&mut self) -> Option<Verlaten> {
        let actief = self.actief.as_ref()?;
        if self.is_samengevoegd(&actief.code) {
            self.naar_basis();
            return Some(Verlaten::Samengevoegd);
        }
        if let Ok(getoond) = toegepast(&actief.basis, &actief.code) {
            self.plan = getoond;
            return None;
        }
        let weg = self.scenario().is_none();
        self.naar_basis();
        Some(if weg { Verlaten::Weg } else { Verlaten::Botst })
    }
}
