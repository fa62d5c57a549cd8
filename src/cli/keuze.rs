//! The options that several commands share.

use clap::{Args, ValueEnum};

use crate::plan;
use crate::report::csv::Profiel;

/// What is computed.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Reken {
    /// Jaar van de berekening; standaard het eerste planjaar
    #[arg(long, value_name = "JAAR")]
    pub jaar: Option<u16>,
    /// Druk op het plan: laag, midden of hoog; standaard midden
    #[arg(long, value_name = "BAND", hide_possible_values = true)]
    pub band: Option<Band>,
    /// Code van een scenario van het plan; standaard het basisplan
    #[arg(long, value_name = "CODE")]
    pub scenario: Option<String>,
}

impl Reken {
    /// These options, and where they are not given those before the command.
    pub fn of(self, voor: Self) -> Self {
        Self { jaar: self.jaar.or(voor.jaar), band: self.band.or(voor.band), scenario: self.scenario.or(voor.scenario) }
    }
}

/// How a result is shown.
#[derive(Debug, Clone, Copy, Default, Args)]
pub(super) struct Weergave {
    /// Vorm van de uitvoer: tekst, json of csv; standaard tekst
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub formaat: Option<Formaat>,
    /// Soort csv: nederlands of internationaal; standaard nederlands
    #[arg(long, value_name = "SOORT", hide_possible_values = true)]
    pub csv: Option<Csv>,
    /// Kleur: auto, nooit of altijd; standaard auto
    #[arg(long, value_name = "WANNEER", hide_possible_values = true)]
    pub kleur: Option<Kleur>,
}

impl Weergave {
    /// These options, and where they are not given those before the command.
    pub fn of(self, voor: Self) -> Self {
        Self { formaat: self.formaat.or(voor.formaat), csv: self.csv.or(voor.csv), kleur: self.kleur.or(voor.kleur) }
    }

    /// The CSV profile.
    pub fn profiel(self) -> Profiel {
        self.csv.unwrap_or_default().into()
    }
}

/// Form of a result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Formaat {
    /// For people.
    #[default]
    Tekst,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// CSV profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Csv {
    /// Dutch spreadsheet.
    #[default]
    Nederlands,
    /// Programs.
    Internationaal,
}

impl From<Csv> for Profiel {
    fn from(csv: Csv) -> Self {
        match csv {
            Csv::Nederlands => Self::Nederlands,
            Csv::Internationaal => Self::Internationaal,
        }
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Kleur {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Never.
    Nooit,
    /// Always.
    Altijd,
}

/// Band of the computation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Band {
    /// Little work, much relief.
    Laag,
    /// The middle estimate.
    Midden,
    /// Much work, little relief.
    Hoog,
}

impl From<Band> for plan::Band {
    fn from(band: Band) -> Self {
        match band {
            Band::Laag => Self::Laag,
            Band::Midden => Self::Midden,
            Band::Hoog => Self::Hoog,
        }
    }
}
