//! Where figures come from: the list of sources, and the default source and status of a noun or a plan.

use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
use super::waarde::{Status, Waarde, Werking};

code! {
    /// Code of a source within the plan, such as `CBS-85984NED` or `S2`.
    Broncode,
}

/// One source: a table, a document or a news item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bron {
    /// Code by which figures name it.
    pub code: Broncode,
    /// Full title, as shown to the planner.
    pub titel: String,
    /// Year of the figures, if the source has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jaar: Option<u16>,
    /// Status of the figures that it gives, where a figure does not say: counted, or estimated by a model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Its counts are rounded to multiples of this; nothing when they are exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afgerond_op: Option<u32>,
    /// Where to find it: a page, a table, a chapter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vindplaats: String,
    /// Licence and the attribution that it asks for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licentie: String,
    /// What to keep in mind when using it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub let_op: String,
}

impl Bron {
    /// True when its licence lets everyone share its figures: Creative Commons, the public domain, or open data.
    pub fn is_openbaar(&self) -> bool {
        let licentie = self.licentie.trim_start().to_lowercase();
        ["cc ", "cc0", "cc-", "creative commons", "open data", "publiek domein"]
            .iter()
            .any(|vrij| licentie.starts_with(vrij))
    }
}

/// Source, status and reasoning for all figures of one noun, unless a figure has its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Herkomst {
    /// Source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bron: Option<Broncode>,
    /// Status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The reasoning, in one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}

impl Herkomst {
    /// True when nothing is given.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }

    /// The origin of a figure inside this noun, with `plan` as the last resort: the nearest answer wins, part by
    /// part. But an aanname never borrows the source of what surrounds it, and what names its source never the status:
    /// where it has none of its own, that of the source holds ([`crate::plan::Plan::status`]).
    #[must_use]
    pub fn van<W: Werking>(&self, waarde: &Waarde<W>, plan: &Self) -> Self {
        self.aangevuld(waarde.bron.as_ref(), waarde.status, waarde.toelichting.as_deref(), plan)
    }

    /// The same for a figure of which these are told.
    pub(super) fn aangevuld(
        &self,
        bron: Option<&Broncode>,
        status: Option<Status>,
        toelichting: Option<&str>,
        plan: &Self,
    ) -> Self {
        let eigen = Self { bron: bron.cloned(), status, toelichting: toelichting.unwrap_or_default().to_owned() };
        eigen.anders(self).anders(plan)
    }

    /// True when nothing is known of where it comes from.
    pub const fn is_onbekend(&self) -> bool {
        self.bron.is_none() && self.status.is_none()
    }

    fn anders(self, ruimer: &Self) -> Self {
        let los = self.bron.is_none() && self.status == Some(Status::Aanname);
        let gegeven = self.bron.is_some();
        Self {
            bron: if los { None } else { self.bron.or_else(|| ruimer.bron.clone()) },
            status: if gegeven { self.status } else { self.status.or(ruimer.status) },
            toelichting: if self.toelichting.is_empty() { ruimer.toelichting.clone() } else { self.toelichting },
        }
    }
}

beschrijf! { Bron, "een bron", "de bron", sleutel |b| b.code.as_str();
    code: S::Code(C::Bron), "code", "de korte naam waarmee cijfers deze bron noemen, zoals CBS-85984NED";
    titel: S::Naam, "titel", "de volledige titel, zoals die bij een cijfer komt te staan";
    jaar: S::Jaartal, "jaar", "het jaar waar de cijfers over gaan; leeg als de bron er geen heeft";
    status: S::Deel, "status", "hoe zeker haar cijfers zijn, als een cijfer dat zelf niet zegt";
    afgerond_op: S::Geheel(1000), "afgerond op",
        "op welk veelvoud de aantallen zijn afgerond, zoals 5; leeg als ze precies zijn";
    vindplaats: S::Tekst, "vindplaats", "waar het te vinden is: een bladzijde, een tabel, een hoofdstuk";
    licentie: S::Tekst, "licentie", "de licentie, en de naamsvermelding die erbij hoort";
    let_op: S::LangeTekst, "let op", "waar u op moet letten als u de cijfers gebruikt";
}
