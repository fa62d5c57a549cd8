//! Buurtteams and the wijken that they serve.

use serde::{Deserialize, Serialize};

use super::codes::{Teamcode, Wijkcode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
use super::voorziening::Domein;

/// The multidisciplinary team of one wijk or of several named wijken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buurtteam {
    /// Code within the plan.
    pub code: Teamcode,
    /// Name.
    pub naam: String,
    /// The wijken that it serves. Another team may serve the same wijk, as a rule for other fields.
    pub werkgebied: Vec<Wijkcode>,
    /// The fields of which it does the work; none stands for all four.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domeinen: Vec<Domein>,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}

impl Buurtteam {
    /// True when it does the work of a field.
    pub fn heeft(&self, domein: Domein) -> bool {
        self.domeinen.is_empty() || self.domeinen.contains(&domein)
    }

    /// The fields of which it does the work, in their fixed order.
    pub fn alle_domeinen(&self) -> Vec<Domein> {
        Domein::ALLE.into_iter().filter(|&domein| self.heeft(domein)).collect()
    }
}

beschrijf! { Buurtteam, "een buurtteam", "het buurtteam", sleutel |t| t.code.as_str();
    code: S::Code(C::Buurtteam), "code", "de korte naam van het team in het plan";
    naam: S::Naam, "naam", "hoe het team heet";
    werkgebied: S::Verwijzing(C::Wijk), "werkgebied", "de wijken waar het team voor werkt";
    domeinen: S::LIJST, "domeinen",
        "van welke domeinen het team het werk doet; leeg: van alle vier; in een wijk met twee teams hoort elk domein bij één";
    toelichting: S::LangeTekst, "toelichting", "wat anderen over dit team moeten weten";
}
