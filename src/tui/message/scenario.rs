//! What can be done with scenarios.

use serde::{Deserialize, Serialize};

use crate::plan::Scenariocode;
use crate::plan::scenario::{Botsing, Keuze};

/// Something to do with scenarios.
#[derive(Debug, Clone, PartialEq)]
pub enum Daad {
    /// Make one; asks with what, where there is a choice.
    Nieuw,
    /// Ask the name that one is to have.
    Noem(Naamdoel),
    /// Give the selected one another name.
    Hernoem,
    /// Copy the selected one.
    Kopieer,
    /// Take the selected one away.
    Verwijder,
    /// Merge the selected one into the base plan.
    VoegSamen,
    /// Take the selected wijziging out of the selected one.
    HaalEruit,
    /// Ask how to settle what is in the way of the selected one.
    LosOp,
    /// Settle it.
    Beslecht(Box<Botsing>, Keuze),
    /// Show the selected one beside another.
    Vergelijk,
    /// From the scenario to the base plan and back.
    HeenEnWeer,
}

/// What a name is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Naamdoel {
    /// A new scenario without wijzigingen.
    Leeg,
    /// A new scenario with what was changed in the base plan since it was saved.
    Onbewaard,
    /// A copy of this one.
    Kopie(Scenariocode),
    /// This one itself.
    Zelf(Scenariocode),
}
