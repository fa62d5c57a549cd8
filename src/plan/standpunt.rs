//! Standpunten: which side this plan takes where the documents contradict each other, and why. Which contradictions there
//! are is known in `dekking`, not here.

use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};

code! {
    /// Number of a contradiction, such as `I14`.
    Strijdcode,
}

/// The side that this plan takes in one contradiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standpunt {
    /// In which contradiction.
    pub strijd: Strijdcode,
    /// Which side.
    pub kant: Kant,
    /// Why; never empty.
    pub motivatie: String,
}

/// A side of a contradiction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kant {
    /// What the first source says.
    Eerste,
    /// What the second source says, or the computation where there is but one.
    Tweede,
    /// Neither.
    Geen,
}

beschrijf! { Standpunt, "een standpunt", "het standpunt", sleutel |s| s.strijd.as_str();
    strijd: S::Code(C::Standpunt), "tegenstrijdigheid", "bij welke tegenstrijdigheid, zoals I14";
    kant: S::Deel, "kant", "van welke kant dit plan uitgaat";
    motivatie: S::Motivatie, "motivatie", "waarom dit plan daarvan uitgaat";
}

keuze! { Kant, "kant";
    Eerste: "de eerste bron";
    Tweede: "de tweede bron, of de herberekening";
    Geen: "geen van beide";
}
