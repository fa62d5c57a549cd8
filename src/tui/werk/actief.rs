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
