//! [`Vulling`]: one cell or row that a pasted block fills.

use crate::plan::Wijziging;

/// What is filled: in words, and how.
pub struct Vulling {
    /// In words.
    pub zin: String,
    /// How; nothing where it stands so already.
    pub wijziging: Option<Wijziging>,
}

impl Vulling {
    /// From what was to what is.
    pub fn van(wat: &str, was: &str, wordt: &str, wijziging: Option<Wijziging>) -> Self {
        Self { zin: format!("{wat}: {was} → {wordt}"), wijziging }
    }
}
