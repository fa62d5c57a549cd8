//! A wijk and its buurten: who lives there, and what the statistics say of it. No demand rules, no places.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bron::Broncode;
use super::codes::{Buurtcode, Voorzieningcode, Wijkcode};
use super::kerncijfer::{Kerncijfer, uniek};
use super::punt::Punt;
use super::waarde::{Last, Waarde};

/// One CBS wijk with its buurten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wijk {
    /// CBS code.
    pub code: Wijkcode,
    /// Name, without the CBS prefix.
    pub naam: String,
    /// Inhabitants of the whole wijk, as the source counts them: rounded, so not the sum of the buurten.
    pub bevolking: Bevolking,
    /// Key figures by source and year. A figure that is not there is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kerncijfers: Vec<Reeks>,
    /// Measured demand, where it is known; it takes the place of an estimate by rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vraag: Vec<Meting>,
    /// Caveats that a planner must see beside the figures of this wijk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub let_op: Vec<String>,
    /// The neighbourhoods.
    pub buurten: Vec<Buurt>,
}

/// Inhabitants by age, with year and source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bevolking {
    /// Reference year (1 January).
    pub jaar: u16,
    /// Source.
    pub bron: Broncode,
    /// All ages.
    pub inwoners: u32,
    /// By age group.
    pub leeftijd: Leeftijden,
}

/// Inhabitants in the five age groups of CBS Kerncijfers wijken en buurten. Rounded to 5, so they need not add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leeftijden {
    /// 0 to 15 years.
    pub van_0_tot_15: u32,
    /// 15 to 25 years.
    pub van_15_tot_25: u32,
    /// 25 to 45 years.
    pub van_25_tot_45: u32,
    /// 45 to 65 years.
    pub van_45_tot_65: u32,
    /// 65 years and over.
    pub vanaf_65: u32,
}

/// One neighbourhood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buurt {
    /// CBS code.
    pub code: Buurtcode,
    /// Name.
    pub naam: String,
    /// Where its people are taken to live.
    pub punt: Punt,
    /// All ages; year and source are those of the wijk.
    pub inwoners: u32,
    /// By age group.
    pub leeftijd: Leeftijden,
    /// Key figures of the buurt itself, where a source gives them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kerncijfers: Vec<Reeks>,
}

/// Key figures from one source and year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reeks {
    /// Source.
    pub bron: Broncode,
    /// Year that the figures describe.
    pub jaar: u16,
    /// The figures; each at most once.
    #[serde(deserialize_with = "uniek")]
    pub cijfers: BTreeMap<Kerncijfer, Waarde<Last>>,
}

/// A measured volume of one voorziening in one wijk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meting {
    /// Which voorziening.
    pub voorziening: Voorzieningcode,
    /// Units per year (clients, signals, meetings), as the voorziening names them.
    pub volume: Waarde<Last>,
}

/// The value of a key figure among several reeksen, with the reeks that gives it; the first that has it wins.
pub fn zoek(reeksen: &[Reeks], cijfer: Kerncijfer) -> Option<(&Waarde<Last>, &Reeks)> {
    reeksen.iter().find_map(|r| r.cijfers.get(&cijfer).map(|w| (w, r)))
}
