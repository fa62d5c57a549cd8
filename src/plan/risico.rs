//! The register of risks: what can go wrong, what comes of it, what is done about it, by whom, and when it is looked at
//! again (S2: “elk half jaar tot jaar risicosessies”).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};

code! {
    /// Code of a risico within the plan.
    Risicocode,
}

/// One risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risico {
    /// Code within the plan.
    pub code: Risicocode,
    /// What can go wrong, in the words of the document.
    pub wat: String,
    /// What comes of it, where the document says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gevolg: String,
    /// What is done about it, in the words of the document or of the planners.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub maatregel: String,
    /// Who looks after it: a role or an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub eigenaar: String,
    /// The day on which it was looked at last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besproken: Option<Date>,
    /// The day on which it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub herzien: Option<Date>,
    /// Who names it: the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Where it does: a chapter, a bijlage.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plaats: String,
}

beschrijf! { Risico, "een risico", "het risico", sleutel |r| r.code.as_str();
    code: S::Code(C::Risico), "code", "de korte naam van het risico in het plan";
    wat: S::Naam, "risico", "wat er mis kan gaan";
    eigenaar: S::Tekst, "eigenaar", "wie erop let: een rol of een organisatie";
    besproken: S::Datum, "besproken", "de dag waarop het voor het laatst is besproken, zoals 1-6-2027; leeg: nog niet";
    herzien: S::Datum, "herzien", "de dag waarop het weer wordt besproken, zoals 1-1-2028";
    bron: S::Verwijzing(C::Bron), "bron", "welk document het risico noemt";
    plaats: S::Tekst, "plaats", "waar in de bron dat staat: een hoofdstuk, een bijlage";
    gevolg: S::LangeTekst, "gevolg", "wat ervan komt";
    maatregel: S::LangeTekst, "maatregel", "wat eraan wordt gedaan";
}
