//! What is done with the map.

/// One thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Daad {
    /// Show it over the whole screen.
    Open,
    /// Fill the wijken by the next figure.
    Cijfer,
    /// This cell was pointed at, from the left and from the top of the map.
    Wijs(u16, u16),
    /// The mouse is here while its button is held.
    Sleep(u16, u16),
    /// The button was let go.
    Los,
}
