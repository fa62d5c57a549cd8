//! The decision log: what was decided, by whom, why, and what it changed. Decisions are never computed with.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
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

beschrijf! { Besluit, "een besluit", "het besluit", sleutel |b| b.code.as_str();
    code: S::Code(C::Besluit), "code", "de korte naam van het besluit in het plan";
    wat: S::Naam, "besluit", "wat er is besloten, in één zin";
    motivatie: S::LangeTekst, "motivatie", "waarom; ook wie er niet bij was, moet het kunnen volgen";
    rollen: S::LIJST, "wie", "wie meebesliste: rollen, geen namen van mensen";
    datum: S::Datum, "datum", "de dag van het besluit, zoals 1-1-2028";
    afgewezen: S::LIJST, "afgewezen", "wat ook is overwogen, en waarom het niet is gekozen";
    wijzigingen: S::LIJST, "wijzigingen", "de wijzigingen van het plan die bij het besluit horen, zoals ze toen waren";
}

beschrijf! { Alternatief, "een afgewezen alternatief", "het afgewezen alternatief", sleutel |a| a.wat.as_str();
    wat: S::Tekst, "wat", "wat er is overwogen";
    waarom: S::LangeTekst, "waarom niet", "waarom het niet is gekozen";
}
