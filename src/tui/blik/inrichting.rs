//! [`Inrichting`]: the keys, the mouse and the colours as the user wants them, and what the terminal can do. Which keys there are and what they mean stands in
//! `actions`.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::tui::keys::Toets;
use crate::tui::tekens::Tekens;
use crate::tui::thema::Thema;
use crate::tui::thema::diepte::Kleurdiepte;

/// The keys that the user gave to actions; all others have those of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toetsenkaart {
    pub(in crate::tui) eigen: HashMap<&'static str, Vec<Toets>>,
}

/// The colours when the planner chose none, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vanzelf {
    /// The environment or the command line, for this once.
    Vast(Thema),
    /// The settings.
    Voorkeur(Thema),
    /// The terminal: light or dark as it is, or was the last time.
    Terminal(Thema),
}

impl Vanzelf {
    /// The colours.
    pub const fn thema(self) -> Thema {
        match self {
            Self::Vast(thema) | Self::Voorkeur(thema) | Self::Terminal(thema) => thema,
        }
    }
}

/// What holds while the program runs, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inrichting {
    /// The keys.
    pub toetsen: Toetsenkaart,
    /// Whether it listens to the mouse; without it the terminal can select text.
    pub muis: bool,
    /// The same as long as the planner does not change it.
    pub muis_vanzelf: bool,
    /// The colours that the planner chose.
    pub gekozen: Option<Thema>,
    /// The colours without a choice.
    pub vanzelf: Vanzelf,
    /// How many colours the terminal has.
    pub diepte: Kleurdiepte,
    /// Which characters the terminal has.
    pub tekens: Tekens,
    /// The settings file, whether it is there or not.
    pub pad: Option<PathBuf>,
}

impl Default for Inrichting {
    fn default() -> Self {
        Self {
            toetsen: Toetsenkaart::default(),
            muis: true,
            muis_vanzelf: true,
            gekozen: None,
            vanzelf: Vanzelf::Terminal(Thema::default()),
            diepte: Kleurdiepte::default(),
            tekens: Tekens::default(),
            pad: None,
        }
    }
}
