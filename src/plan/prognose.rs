//! A population forecast of the gemeente by age group, where the plan has one.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::waarde::{Last, Waarde};
use super::wijk::Leeftijden;

/// Inhabitants of the gemeente by age, year by year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prognose {
    /// One entry a year, ascending; the base year of the plan is among them.
    pub jaren: Vec<Jaarbevolking>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Inhabitants of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jaarbevolking {
    /// Calendar year (1 January).
    pub jaar: u16,
    /// By age group.
    pub leeftijd: Leeftijden,
}

/// A rate per 1.000 for each age group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerLeeftijd {
    /// 0 to 15 years.
    pub van_0_tot_15: Waarde<Last>,
    /// 15 to 25 years.
    pub van_15_tot_25: Waarde<Last>,
    /// 25 to 45 years.
    pub van_25_tot_45: Waarde<Last>,
    /// 45 to 65 years.
    pub van_45_tot_65: Waarde<Last>,
    /// 65 years and over.
    pub vanaf_65: Waarde<Last>,
}

impl PerLeeftijd {
    /// The rates, youngest first.
    pub fn lijst(&self) -> [&Waarde<Last>; 5] {
        [&self.van_0_tot_15, &self.van_15_tot_25, &self.van_25_tot_45, &self.van_45_tot_65, &self.vanaf_65]
    }
}

impl Leeftijden {
    /// The counts, youngest first.
    pub const fn lijst(&self) -> [u32; 5] {
        [self.van_0_tot_15, self.van_15_tot_25, self.van_25_tot_45, self.van_45_tot_65, self.vanaf_65]
    }
}
