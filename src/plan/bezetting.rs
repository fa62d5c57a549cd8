//! The bezetting: who is there, row by row.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Aanstellingcode, Functiecode, Organisatiecode, Teamcode, Wijkcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Soort as S, beschrijf, keuze, keuze_met};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Steun, Waarde};

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
    /// The wijken of the team in which these people are the fixed face; each gets an equal part of the fte.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vast_in: Vec<Wijkcode>,
    /// Full-time equivalents.
    pub fte: Waarde<Steun>,
    /// How many people that are; estimated from the fte where it is left out (KV-1, PE-6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personen: Option<u32>,
    /// Contract form.
    pub dienstverband: Dienstverband,
    /// First day, where it starts within the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanaf: Option<Date>,
    /// Last day, where it ends within the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot_en_met: Option<Date>,
    /// What these people know in depth, and for which share of their work; who knows two, may count for both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expertise: Vec<Deskundigheid>,
    /// What one fte of them is charged at, euro per year at the prices of the plan; that of the functie where it is left
    /// out.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten_per_fte: Option<Waarde<Last>>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// A field that people know in depth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deskundigheid {
    /// Which.
    pub expertise: Expertise,
    /// Percent of the fte of the row.
    pub procent: u8,
}

/// The fields that the documents ask for by name (S0 vraag 5, S2 bijlage 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Expertise {
    /// A mild intellectual disability.
    Lvb,
    /// Autism.
    Ass,
    /// Acquired brain injury.
    Nah,
    /// Mental health.
    Ggz,
    /// Addiction.
    Verslaving,
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

    /// True for staff that stays employed by the gemeente.
    pub const fn is_detachering(self) -> bool {
        matches!(self, Self::StructureleDetachering | Self::TijdelijkeDetachering)
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
    personen: S::Geheel(10_000), "personen", "hoeveel mensen het zijn; leeg: geschat uit het aantal fte";
    vast_in: S::Verwijzing(C::Wijk), "vast gezicht in",
        "in welke wijken van het team deze mensen het vaste gezicht zijn; leeg: nergens in het bijzonder";
    expertise: S::een_per(E::Expertise), "expertise", "wat deze mensen in de diepte kennen, en in welk deel van hun werk";
    kosten_per_fte: S::Cijfer(G::EuroPerFte), "kosten per fte",
        "wat één fte van deze rij kost, in euro per jaar; leeg: de kosten van de functie";
    herkomst: S::Herkomst, "herkomst", "waar het aantal fte vandaan komt, als het dat zelf niet zegt";
}

beschrijf! { Deskundigheid, "een deskundigheid", "de deskundigheid", sleutel |d| d.expertise.naam();
    expertise: S::Deel, "expertise", "welke doelgroep";
    procent: S::Geheel(100), "procent", "welk deel van de fte van de bezettingsregel, in procenten";
}

keuze! { Expertise, "expertise";
    Lvb: "LVB";
    Ass: "ASS";
    Nah: "NAH";
    Ggz: "ggz";
    Verslaving: "verslaving";
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
