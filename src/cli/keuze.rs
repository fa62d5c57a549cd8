//! The options that several commands share, and how a word chooses among what there is.

use clap::{Args, ValueEnum};

use super::fout::Fout;
use crate::plan;
use crate::plan::nabij::nabij;
use crate::report::csv::Profiel;
use crate::text::afbreken::kort;
use crate::text::melding::AANGEHAALD;

/// What is computed.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Reken {
    /// Jaar van de berekening; standaard het eerste planjaar
    #[arg(long, value_name = "JAAR")]
    pub jaar: Option<u16>,
    /// Raming: laag, midden of hoog; standaard midden
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

impl Reken {
    /// The options that are given.
    pub fn gezet(&self) -> Vec<&'static str> {
        let Self { jaar, band, scenario } = self;
        let alle = [("--jaar", jaar.is_some()), ("--band", band.is_some()), ("--scenario", scenario.is_some())];
        alle.into_iter().filter_map(|(naam, gezet)| gezet.then_some(naam)).collect()
    }
}

/// The variable with which who uses a screen reader asks for `--plat` once and for all.
pub(super) const PLAT: &str = "WIJKPLAN_PLAT";

/// The variable with which who may only look asks for `--alleen-lezen` once and for all.
pub(super) const ALLEEN_LEZEN: &str = "WIJKPLAN_ALLEEN_LEZEN";

/// True when the environment asks for text that can be read aloud.
pub(super) fn plat_gezet() -> bool {
    gezet(PLAT)
}

/// True when this variable is set; empty, `0` and `nee` do not count.
pub(super) fn gezet(naam: &str) -> bool {
    std::env::var_os(naam).is_some_and(|w| !w.is_empty() && w != "0" && w != "nee")
}

/// How a result is shown.
#[derive(Debug, Clone, Copy, Default, Args)]
pub(super) struct Weergave {
    /// Vorm van de uitvoer: tekst, json of csv; standaard tekst
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub formaat: Option<Formaat>,
    /// Csv: nederlands of internationaal; standaard nederlands
    #[arg(long, value_name = "SOORT", hide_possible_values = true)]
    pub csv: Option<Csv>,
    /// Kleur: auto, nooit of altijd; standaard auto
    #[arg(long, value_name = "WANNEER", hide_possible_values = true)]
    pub kleur: Option<Kleur>,
    /// Tekst om voor te lezen: elke rij één regel met kolomnamen
    #[arg(long)]
    pub plat: bool,
}

impl Weergave {
    /// These options, and where they are not given those before the command.
    pub fn of(self, voor: Self) -> Self {
        Self {
            formaat: self.formaat.or(voor.formaat),
            csv: self.csv.or(voor.csv),
            kleur: self.kleur.or(voor.kleur),
            plat: self.plat || voor.plat,
        }
    }

    /// The options that are given. `--plat` is never without effect: it is for messages too.
    pub fn gezet(self) -> Vec<&'static str> {
        let Self { formaat, csv, kleur, plat: _ } = self;
        let alle = [("--formaat", formaat.is_some()), ("--csv", csv.is_some()), ("--kleur", kleur.is_some())];
        alle.into_iter().filter_map(|(naam, gezet)| gezet.then_some(naam)).collect()
    }

    /// The same, when each option does something with this form of the output.
    ///
    /// # Errors
    /// An option that would do nothing.
    pub fn zinvol(self) -> Result<Self, Fout> {
        let formaat = self.formaat.unwrap_or_default();
        if self.csv.is_some() && formaat != Formaat::Csv {
            return Err(zonder_effect("--csv", "zonder --formaat csv", "geef er --formaat csv bij, of laat --csv weg"));
        }
        if self.kleur.is_some() && formaat != Formaat::Tekst {
            return Err(zonder_effect("--kleur", "bij json en csv", "laat --kleur weg"));
        }
        Ok(self)
    }

    /// True when text must be fit to be read aloud: by option, or always by [`PLAT`].
    pub fn is_plat(self) -> bool {
        self.plat || plat_gezet()
    }

    /// The CSV profile.
    pub fn profiel(self) -> Profiel {
        self.csv.unwrap_or_default().into()
    }
}

/// The position of the choice that a word names by its code or its name; capitals do not count.
pub(super) fn kies(keuzen: &[(String, String)], woord: &str, wat: &str) -> Result<usize, Fout> {
    let zelfde = |ander: &str| ander.to_lowercase() == woord.to_lowercase();
    if let Some(positie) = keuzen.iter().position(|(code, naam)| zelfde(code) || zelfde(naam)) {
        return Ok(positie);
    }
    let alle = || keuzen.iter().flat_map(|(code, naam)| [code.as_str(), naam.as_str()]);
    let erin = || alle().find(|k| !woord.is_empty() && k.to_lowercase().contains(&woord.to_lowercase()));
    let mut hulp: Vec<String> = Vec::new();
    hulp.extend(nabij(woord, alle()).or_else(erin).map(|bedoeld| format!("bedoelde u “{bedoeld}”?")));
    let codes: Vec<&str> = keuzen.iter().map(|(code, _)| code.as_str()).collect();
    hulp.push(if codes.is_empty() {
        "het plan heeft er geen".to_owned()
    } else {
        format!("kies uit {}", codes.join(", "))
    });
    Err(Fout::Gebruik {
        wat: format!("“{}” is hier niet bekend ({})", kort(woord, AANGEHAALD), wat.to_lowercase()),
        hulp,
    })
}

/// An option that would do nothing where it is given.
pub(super) fn zonder_effect(optie: &str, waar: &str, hulp: &str) -> Fout {
    Fout::gebruik(format!("“{optie}” doet niets {waar}"), hulp)
}

/// Form of a result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Formaat {
    /// For people.
    #[value(help = "om te lezen")]
    #[default]
    Tekst,
    /// For programs.
    #[value(help = "voor programma's")]
    Json,
    /// For spreadsheets.
    #[value(help = "voor een spreadsheet (Excel)")]
    Csv,
}

/// CSV profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Csv {
    /// Dutch spreadsheet.
    #[value(help = "puntkomma en decimale komma, voor een spreadsheet (Excel)")]
    #[default]
    Nederlands,
    /// Programs.
    #[value(help = "komma en decimale punt, voor programma's")]
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
    #[value(help = "in een terminal, tenzij NO_COLOR gezet is")]
    #[default]
    Auto,
    /// Never.
    #[value(help = "geen kleur")]
    Nooit,
    /// Always.
    #[value(help = "ook in een bestand of een ander commando")]
    Altijd,
}

/// Band of the computation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Band {
    /// Little work, much relief.
    #[value(help = "minder vraag, meer beschikbare uren, ruimere normen")]
    Laag,
    /// The middle estimate.
    #[value(help = "de middelste raming")]
    Midden,
    /// Much work, little relief.
    #[value(help = "meer vraag, minder beschikbare uren, strengere normen")]
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
