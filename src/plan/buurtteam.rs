//! Buurtteams and the wijken that they serve.

use serde::{Deserialize, Serialize};

use super::codes::{Teamcode, Wijkcode};

/// The multidisciplinary team of one wijk or of several named wijken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buurtteam {
    /// Code within the plan.
    pub code: Teamcode,
    /// Name.
    pub naam: String,
    /// The wijken that it serves; each wijk is served by one team.
    pub werkgebied: Vec<Wijkcode>,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}
