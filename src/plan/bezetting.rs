//! The bezetting: who is there, row by row.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Aanstellingcode, Functiecode, Organisatiecode, Teamcode, Wijkcode};
use super::waarde::{Steun, Waarde};

/// One row of the bezetting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aanstelling {
    /// Code within the plan.
    pub code: Aanstellingcode,
    /// Where the staff works.
    pub plek: Plek,
    /// Kind of staff.
    pub functie: Functiecode,
    /// Employer.
    pub organisatie: Organisatiecode,
    /// Full-time equivalents.
    pub fte: Waarde<Steun>,
    /// Contract form.
    pub dienstverband: Dienstverband,
    /// First day, where it starts within the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanaf: Option<Date>,
    /// Last day, where it ends within the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot_en_met: Option<Date>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Where staff works.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Plek {
    /// In a buurtteam, for all its wijken.
    Team(Teamcode),
    /// In one wijk only.
    Wijk(Wijkcode),
    /// For the whole city.
    Stad,
}

/// Contract form (S2 bijlage 5 for the three forms of taking over municipal staff).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dienstverband {
    /// Employed by the organisation.
    InDienst,
    /// Seconded by the gemeente without an end.
    StructureleDetachering,
    /// Seconded by the gemeente for two years at most.
    TijdelijkeDetachering,
    /// Taken over with their conditions.
    OvergangVanOnderneming,
    /// Hired.
    Inhuur,
    /// Paid expert by experience.
    Ervaringsdeskundige,
    /// Volunteer; counts for no formatie.
    Vrijwillig,
    /// A post that is not filled yet; counts for no bezetting.
    Vacature,
}

impl Dienstverband {
    /// All forms.
    pub const ALLE: [Self; 8] = [
        Self::InDienst,
        Self::StructureleDetachering,
        Self::TijdelijkeDetachering,
        Self::OvergangVanOnderneming,
        Self::Inhuur,
        Self::Ervaringsdeskundige,
        Self::Vrijwillig,
        Self::Vacature,
    ];

    /// True when the row counts as staff that is there.
    pub const fn telt(self) -> bool {
        !matches!(self, Self::Vrijwillig | Self::Vacature)
    }
}
