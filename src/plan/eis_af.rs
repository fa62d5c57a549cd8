//! How this plan answers for a requirement: what is done, the proof of it, who owns it, and whether it is ticked off. Which
//! requirements there are is known in `dekking`, not here; those that no computation can decide are decided by the tick.

use serde::{Deserialize, Serialize};

use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
use super::eis_uit::Eiscode;

/// The answer to one requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EisAf {
    /// Which requirement.
    pub eis: Eiscode,
    /// How it is met, in words for the offer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hoe: String,
    /// The proof: a document, a page, a signature.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bewijs: String,
    /// Who sees to it: a role or an organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub eigenaar: String,
    /// True when it is ticked off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub af: bool,
}

beschrijf! { EisAf, "een verantwoording", "de verantwoording", sleutel |e| e.eis.as_str();
    eis: S::Code(C::EisAf), "eis", "de korte naam van de eis, zoals AF-1";
    hoe: S::LangeTekst, "hoe wij voldoen", "hoe het samenwerkingsverband aan de eis voldoet";
    bewijs: S::Tekst, "bewijs", "waar dat uit blijkt: een document, een bladzijde, een handtekening";
    eigenaar: S::Tekst, "eigenaar", "wie ervoor zorgt: een rol of een organisatie";
    af: S::JaNee, "afgevinkt", "of het klaar is; bij een eis die niet te berekenen is, beslist dit het oordeel";
}
