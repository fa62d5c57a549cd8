//! Buurtteams and the wijken that they serve.

use serde::{Deserialize, Serialize};

use super::codes::{Teamcode, Wijkcode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};

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

beschrijf! { Buurtteam, "een buurtteam", "het buurtteam", sleutel |t| t.code.as_str();
    code: S::Code(C::Buurtteam), "code", "de korte naam van het team in het plan";
    naam: S::Naam, "naam", "hoe het team heet";
    werkgebied: S::Verwijzing(C::Wijk), "werkgebied", "de wijken waar het team voor werkt";
    toelichting: S::LangeTekst, "toelichting", "wat anderen over dit team moeten weten";
}
