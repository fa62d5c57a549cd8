//! Initiatieven: what is done beside the opdracht for welzijn, by residents or by professionals, what it got and what is
//! set aside for it (S2, overzicht incidentele welzijnsinitiatieven).

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Buurtcode, Locatiecode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Waarde};

/// One initiatief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiatief {
    /// Name, as the document has it.
    pub naam: String,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Initiatiefsoort::is_opdracht")]
    pub soort: Initiatiefsoort,
    /// What it got in the reference year, euro; none where the document says “pm”.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub referentie: Option<Waarde<Last>>,
    /// What the oormerk of the begroting holds for it, euro per year; none for what is not set aside.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub oormerk: Option<Waarde<Last>>,
    /// The buurt where it is, where it is of one buurt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buurt: Option<Buurtcode>,
    /// The place of the plan where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locatie: Option<Locatiecode>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Whose an initiatief is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Initiatiefsoort {
    /// Work that the gemeente asks of an organisation.
    #[default]
    Opdracht,
    /// Work of professionals beside that.
    Professioneel,
    /// Of residents: it is strengthened, and not taken over (S0 vraag 79).
    Inwoners,
}

impl Initiatiefsoort {
    /// True for the usual one, which is not written.
    pub fn is_opdracht(&self) -> bool {
        *self == Self::Opdracht
    }
}

beschrijf! { Initiatief, "een initiatief", "het initiatief", sleutel |i| i.naam.as_str();
    naam: S::Naam, "naam", "hoe het initiatief heet";
    soort: S::Deel, "soort", "van wie het is";
    referentie: S::Cijfer(G::Euro), "referentie", "wat het in het referentiejaar kreeg, in euro; leeg: niet bekend (pm)";
    oormerk: S::Cijfer(G::Euro), "geoormerkt", "wat er van het oormerk voor is, in euro per jaar; leeg: niets";
    buurt: S::Los(C::Buurt), "buurt", "in welke buurt het is; leeg: in meer buurten, of niet bekend";
    locatie: S::Verwijzing(C::Locatie), "locatie", "op welke locatie van het plan het is; leeg: niet bekend";
    herkomst: S::Herkomst, "herkomst", "waar de bedragen vandaan komen";
}

keuze! { Initiatiefsoort, "soort initiatief";
    Opdracht: "opdracht aan een organisatie";
    Professioneel: "werk van professionals";
    Inwoners: "inwonersinitiatief";
}
