//! Scenario's: named lists of wijzigingen on the plan in which they stand. What follows from applying one, and what to
//! do when the plan changed beneath it, stands in [`toepassen`].

pub mod keuze;
mod per_rij;
mod samen;
mod strijd;
pub mod terug;
pub mod toepassen;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
use super::wijziging::Wijziging;

pub use per_rij::per_rij;
pub use toepassen::{Botsing, Keuze, Reden};

code! {
    /// Code of a scenario within the plan.
    Scenariocode,
}

/// A named list of wijzigingen on the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Code within the plan.
    pub code: Scenariocode,
    /// Name.
    pub naam: String,
    /// What it tries out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
    /// The day on which it was merged into the base plan, which has its wijzigingen since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub samengevoegd: Option<Date>,
    /// The wijzigingen, in the order in which they are applied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wijzigingen: Vec<Zet>,
}

/// A wijziging with what it replaced, so that it can be told later whether the plan beneath it is still the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zet {
    /// The wijziging.
    pub doe: Wijziging,
    /// Its inverse on the plan on which it was made.
    pub terug: Wijziging,
}

beschrijf! { Scenario, "een scenario", "het scenario", sleutel |s| s.code.as_str();
    code: S::Code(C::Scenario), "code", "de korte naam van het scenario in het plan";
    naam: S::Naam, "naam", "hoe het scenario heet";
    toelichting: S::LangeTekst, "toelichting", "wat het scenario uitprobeert";
    samengevoegd: S::Datum, "samengevoegd", "de dag waarop het scenario in het basisplan is opgenomen; leeg: nog niet";
    wijzigingen: S::LIJST, "wijzigingen", "de wijzigingen van het plan, in de volgorde waarin ze gelden";
}
