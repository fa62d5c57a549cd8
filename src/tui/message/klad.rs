//! What is asked about a draft that was left behind.

/// A draft, as it is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kladvondst {
    /// What it is.
    pub woorden: String,
    /// When it was typed, in words.
    pub geleden: String,
}

/// What is to become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kladkeuze {
    /// Go on with it.
    Verder,
    /// Leave it for the next start.
    Laat,
    /// Throw it away.
    Weg,
}
