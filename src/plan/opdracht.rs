//! The opdracht: when it is awarded, begins and ends. The requirements on these days stand in `dekking`; what must be done
//! before them stands in the mijlpalen.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf};
use super::waarde::Status;

/// The days of the opdracht, as far as they are known, each with how sure it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opdracht {
    /// The day of the award.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gunning: Option<Date>,
    /// How sure that is, where it is not as sure as the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gunning_status: Option<Status>,
    /// The first day on which the samenwerkingsverband does the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// How sure that is, where it is not as sure as the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_status: Option<Status>,
    /// The last day of the contract, without what it may be extended by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Date>,
    /// How sure that is, where it is not as sure as the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot_status: Option<Status>,
    /// By how many years it may be extended in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verlenging: Option<u8>,
    /// Where these days come from.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

impl Opdracht {
    /// True when nothing is known of it.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }

    /// True for a day that nobody decided and no document gives. `eigen` is its own status: [`Self::gunning_status`], or
    /// that of another day.
    pub fn is_aanname(&self, plan: &Plan, eigen: Option<Status>) -> bool {
        let status = eigen.or_else(|| plan.status(&self.herkomst));
        match status {
            Some(Status::Gemeten | Status::OpenbareBron | Status::Besluit) => false,
            Some(Status::Geschat | Status::Aanname) => true,
            None => self.herkomst.bron.is_none(),
        }
    }
}

beschrijf! { Opdracht, "de opdracht", "de opdracht";
    gunning: S::Datum, "gunning", "de dag van de gunning, zoals 1-9-2027; leeg: niet bekend";
    gunning_status: S::Deel, "status van de gunning", "hoe zeker die dag is; leeg: zoals bij de herkomst";
    start: S::Datum, "start", "de eerste dag waarop het samenwerkingsverband het werk doet, zoals 1-3-2028; leeg: niet bekend";
    start_status: S::Deel, "status van de start", "hoe zeker die dag is; leeg: zoals bij de herkomst";
    tot: S::Datum, "tot en met", "de laatste dag van het contract, zonder verlenging, zoals 31-12-2035; leeg: niet bekend";
    tot_status: S::Deel, "status van het einde", "hoe zeker die dag is; leeg: zoals bij de herkomst";
    verlenging: S::Geheel(20), "verlenging", "met hoeveel jaar het contract in totaal kan worden verlengd; leeg: niet bekend";
    herkomst: S::Herkomst, "herkomst", "waar deze dagen vandaan komen";
}
