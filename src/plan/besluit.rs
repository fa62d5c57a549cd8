//! The decision log: what was decided, by whom, why, and what it changed. Decisions are never computed with.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::code;
use super::scenario::Zet;

code! {
    /// Code of a besluit within the plan.
    Besluitcode,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Besluit {
    /// Code within the plan.
    pub code: Besluitcode,
    /// What was decided, in one sentence.
    pub wat: String,
    /// Who took part: roles, never names of persons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rollen: Vec<String>,
    /// The day.
    pub datum: Date,
    /// Why.
    pub motivatie: String,
    /// The wijzigingen of the plan that it covers, as they were when it was taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wijzigingen: Vec<Zet>,
    /// What was considered and rejected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afgewezen: Vec<Alternatief>,
}

/// A course that was rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternatief {
    /// What it was.
    pub wat: String,
    /// Why it was rejected.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub waarom: String,
}
