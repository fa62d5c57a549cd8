//! [`Inrichting`]: the keys and the mouse as the user wants them. Which keys there are and what they mean stands in
//! `actions`.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::tui::keys::Toets;
use crate::tui::thema::Kleurdiepte;

/// The keys that the user gave to actions; all others have those of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toetsenkaart {
    pub(in crate::tui) eigen: HashMap<&'static str, Vec<Toets>>,
}

/// What holds while the program runs, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inrichting {
    /// The keys.
    pub toetsen: Toetsenkaart,
    /// Whether it listens to the mouse; without it the terminal can select text.
    pub muis: bool,
    /// How many colours the terminal has.
    pub diepte: Kleurdiepte,
    /// The settings file, whether it is there or not.
    pub pad: Option<PathBuf>,
}

impl Default for Inrichting {
    fn default() -> Self {
        Self { toetsen: Toetsenkaart::default(), muis: true, diepte: Kleurdiepte::default(), pad: None }
    }
}
