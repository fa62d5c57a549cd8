//! Requirements that the planners switched off. Which requirements there are is known in `dekking`, not here.

use serde::{Deserialize, Serialize};

use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};

code! {
    /// Short name of a requirement, such as `TM-1`.
    Eiscode,
}

/// A requirement that is not held against this plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EisUit {
    /// Which requirement.
    pub eis: Eiscode,
    /// Why it is off; never empty.
    pub motivatie: String,
}

beschrijf! { EisUit, "een eis die uit staat", "de eis die uit staat", sleutel |e| e.eis.as_str();
    eis: S::Code(C::Eis), "eis", "de korte naam van de eis, zoals TM-1";
    motivatie: S::Motivatie, "motivatie", "waarom deze eis voor dit plan niet meetelt";
}
