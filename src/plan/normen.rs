//! The norms of the plan: what is held against what follows from it. Each is a figure with a source, and adjustable.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::waarde::{Band, Last, Steun, Waarde};

/// Norms, each used by the requirement or the step named with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Normen {
    /// Least number of buurtteams (TM-1).
    pub buurtteams: Waarde<Last>,
    /// Percent of the hours of a voorziening that the staff of a gebied must cover (VD-1); all of them where the plan
    /// gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gedekt: Option<Waarde<Last>>,
    /// Percent of the formatie that must be there per functie and wijk (VD-2).
    pub ratio: Waarde<Last>,
    /// Distance within which inhabitants find a meeting place, metres along the street (BR-1).
    pub afstand_ontmoeting: Waarde<Steun>,
    /// Percent of the inhabitants of a wijk who live within that distance (BR-1).
    pub aandeel_ontmoeting: Waarde<Last>,
    /// Distance within which inhabitants find a central place of a buurtteam, metres along the street.
    pub afstand_centraal: Waarde<Steun>,
    /// Metres along the street for one metre as the crow flies.
    pub omwegfactor: Waarde<Last>,
    /// Workplaces per fte of the buurtteam (HV-5).
    pub werkplekken_per_fte: Waarde<Last>,
    /// True when the functies of one inzet may stand in for each other: who is asked for a part of a voorziening then
    /// may also do the other parts. Otherwise only the functies under `kan_ook` of the voorziening may.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub onderling: bool,
    /// How a computed formatie is rounded when it is shown; what is judged is the formatie itself.
    #[serde(default)]
    pub afronding: Afronding,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

impl Normen {
    /// Percent of the hours that must be covered: all of them where the plan gives none.
    pub fn gedekt(&self, band: Band) -> Decimal {
        self.gedekt.as_ref().map_or(Decimal::ONE_HUNDRED, |n| n.bij(band))
    }

    /// The least that `er is ÷ nodig` must be, as a fraction.
    pub fn ratio(&self, band: Band) -> Decimal {
        self.ratio.bij(band) * Decimal::new(1, 2)
    }
}

/// How fte are shown in tenths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afronding {
    /// Half a tenth goes up, less goes down.
    #[default]
    Halverwege,
    /// Any part of a tenth goes up.
    NaarBoven,
}
