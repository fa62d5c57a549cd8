//! Organisaties of the samenwerkingsverband and around it. What they can do, not whom they employ (`bezetting`).

use serde::{Deserialize, Serialize};

use super::codes::{Functiecode, Organisatiecode};
use super::waarde::{Steun, Waarde};

/// An organisation that takes part in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisatie {
    /// Code within the plan.
    pub code: Organisatiecode,
    /// Name.
    pub naam: String,
    /// Its place in the samenwerkingsverband.
    pub positie: Positie,
    /// Functies that it can supply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functies: Vec<Functiecode>,
    /// How much it can supply of a functie, where it says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levering: Vec<Levering>,
    /// Life stance or cultural background, where it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub levensovertuiging: String,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}

/// What an organisation can supply of one functie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levering {
    /// Which functie.
    pub functie: Functiecode,
    /// Fte at most.
    pub fte: Waarde<Steun>,
}

/// Place of an organisation in the samenwerkingsverband (S0 Q44, Q53).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Positie {
    /// Member that signs for all; there is exactly one.
    Penvoerder,
    /// Main contractor.
    Hoofdaanbieder,
    /// Member of the combination.
    Combinatielid,
    /// Subcontractor.
    Onderaannemer,
    /// The gemeente, as employer of staff that is taken over.
    Gemeente,
    /// Residents' initiative or volunteers.
    Inwonersinitiatief,
}
