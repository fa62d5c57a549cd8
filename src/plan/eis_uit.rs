//! Requirements that the planners switched off. Which requirements there are is known in `dekking`, not here.

use serde::{Deserialize, Serialize};

use super::codes::code;

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
