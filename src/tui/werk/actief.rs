//! [`Actief`]: the scenario that is shown.

use crate::plan::{Plan, Scenariocode};

/// The scenario that is shown, with the plan beneath it.
#[derive(Debug)]
pub struct Actief {
    /// Which scenario.
    pub code: Scenariocode,
    /// The plan in which it stands.
    pub(super) basis: Plan,
}

impl Actief {
    /// Puts another plan beneath it, for a look at it, and gives the one that was there.
    pub fn verruil(&mut self, ander: impl FnOnce(&Plan) -> Plan) -> Plan {
        let ander = ander(&self.basis);
        std::mem::replace(&mut self.basis, ander)
    }
}

/// Why a scenario is not shown any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verlaten {
    /// It is not in the plan any more.
    Weg,
    /// It was merged: the plan has it.
    Samengevoegd,
    /// The plan does not take it any more.
    Botst,
}
