//! The norms of the plan: what is held against what follows from it. Each is a figure with a source, and adjustable.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::waarde::{Last, Steun, Waarde};

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
    /// What a workplace more costs all in, euro per year at the prices of the plan (HV-5, HV-10); not known where the plan
    /// gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kosten_per_werkplek: Option<Waarde<Last>>,
    /// How a computed formatie is rounded for showing and comparing.
    #[serde(default)]
    pub afronding: Afronding,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// How fte are rounded to tenths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afronding {
    /// Half a tenth goes up, less goes down.
    #[default]
    Halverwege,
    /// Any part of a tenth goes up.
    NaarBoven,
}
