//! Functies: kinds of staff, what they cost, and how many hours of one fte are left for the work itself.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Functiecode, Werktijdcode};
use super::voorziening::Domein;
use super::waarde::{Last, Steun, Waarde};

/// A kind of staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Functie {
    /// Code within the plan.
    pub code: Functiecode,
    /// Name.
    pub naam: String,
    /// Generalist or specialist.
    pub soort: Functiesoort,
    /// The domeinen whose work it knows.
    pub domeinen: Vec<Domein>,
    /// What it stands for in a team beside its work, where a requirement asks for that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rollen: Vec<Rol>,
    /// Salary scale, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schaal: Option<u8>,
    /// All-in cost of one fte, euro per year.
    pub kosten_per_fte: Waarde<Last>,
    /// Its working hours.
    pub werktijd: Werktijdcode,
    /// Additional tasks of named posts (WISN: IAF), per wijk where the functie has work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aanvullend: Vec<AanvullendeTaak>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Broad or specialised staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Functiesoort {
    /// Knows many questions, owns the contact with the inhabitant.
    Generalist,
    /// Knows one field in depth.
    Specialist,
}

/// A role in the team that a requirement asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rol {
    /// Knows the question from their own life.
    Ervaringsdeskundige,
    /// The fixed face of a wijk.
    Wijkverbinder,
}

/// Hours of named staff on a task that does not grow with demand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AanvullendeTaak {
    /// Name of the task.
    pub naam: String,
    /// Number of people who do it in a wijk.
    pub personen: Waarde<Last>,
    /// Hours per person per year.
    pub uren: Waarde<Last>,
}

/// Working hours of one fte in a year, and the share that supporting tasks take of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Werktijd {
    /// Code within the plan.
    pub code: Werktijdcode,
    /// Name.
    pub naam: String,
    /// Contract hours per year.
    pub contracturen: Waarde<Steun>,
    /// Hours of one working day; converts hours per day into a share.
    pub uren_per_dag: Waarde<Steun>,
    /// Public holidays, hours per year.
    pub feestdagen: Waarde<Last>,
    /// Leave, hours per year.
    pub verlof: Waarde<Last>,
    /// Sickness, percent of contract hours.
    pub ziekteverzuim: Waarde<Last>,
    /// Training, hours per year.
    pub scholing: Waarde<Last>,
    /// Supporting tasks of everyone (WISN: CAS).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ondersteunend: Vec<OndersteunendeTaak>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// A supporting task that everyone with this werktijd does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OndersteunendeTaak {
    /// Name of the task.
    pub naam: String,
    /// How much.
    pub omvang: Omvang,
}

/// How a supporting task is measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Omvang {
    /// Percent of the available hours.
    Procent(Waarde<Last>),
    /// Hours per working day.
    UrenPerDag(Waarde<Last>),
    /// Hours per week, and the weeks in which it is done.
    UrenPerWeek {
        /// Hours.
        uren: Waarde<Last>,
        /// Weeks in a year.
        weken: Waarde<Last>,
    },
    /// Hours per year.
    UrenPerJaar(Waarde<Last>),
}
