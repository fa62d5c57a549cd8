//! Requirements that this plan weighs otherwise than their source does. Which requirements there are, and how their
//! sources weigh them, is known in `dekking`, not here.

use serde::{Deserialize, Serialize};

use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};
use super::eis_uit::Eiscode;

/// How binding a source is. The heaviest is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gewicht {
    /// Set by the planners.
    Norm,
    /// Wished for in the market consultations.
    Wens,
    /// Intended by the gemeente.
    Voornemen,
    /// Demanded by the gemeente.
    Eis,
}

/// Weight of a finding, the heaviest first in the list of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ernst {
    /// Worth a look.
    Aandacht,
    /// A wish or norm is not met.
    Waarschuwing,
    /// A requirement is not met: not dekkend.
    Blokkerend,
}

/// A requirement that is weighed otherwise in this plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weging {
    /// Which requirement.
    pub eis: Eiscode,
    /// How binding it is now, where the gemeente or the planners decided that it is more so than its source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gewicht: Option<Gewicht>,
    /// How heavy a finding weighs now; none: as follows from how binding it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ernst: Option<Ernst>,
    /// Why; never empty.
    pub motivatie: String,
}

beschrijf! { Weging, "een eis die dit plan anders weegt", "de weging van de eis", sleutel |w| w.eis.as_str();
    eis: S::Code(C::Weging), "eis", "de korte naam van de eis, zoals HV-1a";
    gewicht: S::Deel, "gewicht", "hoe bindend de eis nu is; leeg: zoals in het document";
    ernst: S::Deel, "ernst", "hoe zwaar een bevinding weegt; leeg: zoals bij het gewicht hoort";
    motivatie: S::Motivatie, "motivatie", "waarom dit plan de eis anders weegt";
}

keuze! { Gewicht, "gewicht";
    Norm: "eigen norm";
    Wens: "wens";
    Voornemen: "voornemen";
    Eis: "eis";
}

keuze! { Ernst, "ernst";
    Blokkerend: "blokkerend";
    Waarschuwing: "waarschuwing";
    Aandacht: "aandacht";
}
