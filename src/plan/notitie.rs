//! Notes on a part of the plan. A note outlives what it is about, so that no remark disappears with a place.

use serde::{Deserialize, Serialize};

use super::codes::{Locatiecode, Teamcode, Wijkcode, code};
use super::waar::Waar;

code! {
    /// Code of a note within the plan.
    Notitiecode,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notitie {
    /// Code within the plan.
    pub code: Notitiecode,
    /// What it is about.
    pub over: Onderwerp,
    /// The note.
    pub tekst: String,
    /// True when it stays off a screen that is shown to others.
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub verborgen: bool,
}

/// A part of the plan that can be remarked upon.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Onderwerp {
    /// The plan as a whole.
    Plan,
    /// A wijk.
    Wijk(Wijkcode),
    /// A buurtteam.
    Team(Teamcode),
    /// A place.
    Locatie(Locatiecode),
    /// A figure, or any other part.
    Figuur(Waar),
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_onwaar(waarde: &bool) -> bool {
    !waarde
}
