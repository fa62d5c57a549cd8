//! What can be done with besluiten, open points and notes.

use crate::plan::Scenariocode;
use crate::plan::besluit::Besluitcode;

/// Something to do on the screen Besluiten.
#[derive(Debug, Clone, PartialEq)]
pub enum Daad {
    /// Add to the block; for a besluit, asks which wijzigingen it covers where there are any.
    Erbij,
    /// Write a besluit on these wijzigingen.
    Besluit(Bron),
    /// Edit the selected one.
    Bewerk,
    /// Take the selected one away.
    Verwijder,
    /// Ask which wijzigingen the selected besluit covers as well.
    Koppel,
    /// Add them to it.
    KoppelVan(Besluitcode, Bron),
}

/// Where the wijzigingen of a besluit come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bron {
    /// There are none.
    Geen,
    /// What was changed since the last save.
    Onbewaard,
    /// Those of a scenario.
    Scenario(Scenariocode),
}
