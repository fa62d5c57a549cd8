//! [`Scherm`]: which screens there are, in the order of their tabs.

use serde::{Deserialize, Serialize};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scherm {
    /// The answer: where it covers and where not.
    Overzicht,
    /// One wijk.
    Wijk,
    /// Functie × wijk.
    Formatie,
    /// Places.
    Huisvesting,
    /// Basis and plus.
    Verdeling,
    /// Eis × wijk.
    Dekking,
    /// The money, year by year.
    Begroting,
    /// The base plan and what is tried out on it.
    Scenarios,
    /// What was decided, what is not known yet, and notes.
    Besluiten,
}

impl Scherm {
    /// All screens, in the order of their tabs; the number key of each is its position, from 1 on. A new one is added
    /// here, with its row in `schermen`, its drawing in `view` and its own keys in `actions`.
    pub const ALLE: [Self; 9] = [
        Self::Overzicht,
        Self::Wijk,
        Self::Formatie,
        Self::Huisvesting,
        Self::Verdeling,
        Self::Dekking,
        Self::Begroting,
        Self::Scenarios,
        Self::Besluiten,
    ];

    /// True when its rows can be searched.
    pub const fn doorzoekbaar(self) -> bool {
        !matches!(self, Self::Wijk | Self::Begroting | Self::Scenarios)
    }

    /// True when the map says more of what stands on it.
    pub const fn heeft_kaart(self) -> bool {
        matches!(self, Self::Overzicht | Self::Wijk | Self::Huisvesting | Self::Verdeling)
    }

    /// Its name on the tab.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Overzicht => "Overzicht",
            Self::Wijk => "Wijk",
            Self::Formatie => "Formatie",
            Self::Huisvesting => "Huisvesting",
            Self::Verdeling => "Verdeling",
            Self::Dekking => "Dekking",
            Self::Begroting => "Begroting",
            Self::Scenarios => "Scenario's",
            Self::Besluiten => "Besluiten",
        }
    }

    /// Its name on a tab that is not shown, where not all names fit: at most six letters, so that nine of them and one
    /// whole name fit in 80 columns.
    pub const fn kort(self) -> &'static str {
        match self {
            Self::Overzicht => "Overz.",
            Self::Wijk => "Wijk",
            Self::Formatie => "Fte",
            Self::Huisvesting => "Huisv.",
            Self::Verdeling => "Verd.",
            Self::Dekking => "Dekk.",
            Self::Begroting => "Begr.",
            Self::Scenarios => "Scen.",
            Self::Besluiten => "Besl.",
        }
    }
}
