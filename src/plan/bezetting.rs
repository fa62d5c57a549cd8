//! The bezetting: who is there, row by row.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Aanstellingcode, Functiecode, Organisatiecode, Teamcode, Wijkcode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze, keuze_met};
use super::grens::Getalsoort as G;
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
    /// True when the row counts as staff that is there.
    pub const fn telt(self) -> bool {
        !matches!(self, Self::Vrijwillig | Self::Vacature)
    }
}

beschrijf! { Aanstelling, "een bezettingsregel", "de bezettingsregel", sleutel |a| a.code.as_str();
    code: S::Code(C::Aanstelling), "code", "de korte naam van de bezettingsregel in het plan";
    functie: S::Verwijzing(C::Functie), "functie", "welk werk deze mensen doen";
    organisatie: S::Verwijzing(C::Organisatie), "organisatie", "wie hun werkgever is";
    plek: S::Deel, "werkt in", "een team met al zijn wijken, één wijk, of de hele stad";
    dienstverband: S::Deel, "dienstverband", "een vacature en vrijwilligers tellen niet als bezetting";
    fte: S::Cijfer(G::Fte), "fte", "hoeveel fte het is";
    vanaf: S::Datum, "vanaf", "de eerste dag, zoals 1-1-2028; leeg: er al vóór het plan; van een vacature de dag waarop zij vervuld moet zijn";
    tot_en_met: S::Datum, "tot en met", "de laatste dag, zoals 31-12-2029; leeg: zonder einde";
    herkomst: S::Herkomst, "herkomst", "waar het aantal fte vandaan komt, als het dat zelf niet zegt";
}

keuze_met! { Plek, "plaatsing";
    Team(team: S::Verwijzing(C::Buurtteam), "team", "in welk buurtteam"): "een team";
    Wijk(wijk: S::Verwijzing(C::Wijk), "wijk", "in welke wijk"): "één wijk";
    Stad: "de hele stad";
}

keuze! { Dienstverband, "dienstverband";
    InDienst: "in dienst";
    StructureleDetachering: "structurele detachering";
    TijdelijkeDetachering: "tijdelijke detachering";
    OvergangVanOnderneming: "overgang van onderneming";
    Inhuur: "inhuur";
    Ervaringsdeskundige: "in dienst als ervaringsdeskundige";
    Vrijwillig: "vrijwillig";
    Vacature: "vacature";
}
