//! Functies: kinds of staff, what they cost, and how many hours of one fte are left for the work itself.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Functiecode, Werktijdcode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze, keuze_met};
use super::grens::Getalsoort as G;
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
    /// Gross wage of one fte with the employer's share, euro per year; what staff of the gemeente may be charged at.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub bruto_loonkosten: Option<Waarde<Last>>,
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

beschrijf! { Functie, "een functie", "de functie", sleutel |f| f.code.as_str();
    code: S::Code(C::Functie), "code", "de korte naam van de functie in het plan";
    naam: S::Naam, "naam", "hoe de functie heet";
    soort: S::Deel, "soort", "een generalist kent veel vragen, een specialist één terrein in de diepte";
    domeinen: S::LIJST, "domeinen", "van welke domeinen deze functie het werk kent";
    rollen: S::LIJST, "rollen", "waar een eis in het team om vraagt: ervaringsdeskundige of vaste wijkverbinder";
    schaal: S::Geheel(18), "schaal", "de salarisschaal; leeg als die niet bekend is";
    kosten_per_fte: S::Cijfer(G::EuroPerFte), "kosten per fte", "alle kosten van één fte, in euro per jaar";
    bruto_loonkosten: S::Cijfer(G::EuroPerFte), "bruto loonkosten",
        "loon en werkgeverslasten van één fte, in euro per jaar: hoogstens dit kost wie de gemeente detacheert";
    werktijd: S::Verwijzing(C::Werktijd), "werktijd", "welke werktijd geldt";
    aanvullend: S::LIJST, "vaste taken",
        "taken van een paar mensen in elke wijk, die niet met de vraag meegroeien";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de functie vandaan komen, als een cijfer dat zelf niet zegt";
}

keuze! { Functiesoort, "soort functie";
    Generalist: "generalist";
    Specialist: "specialist";
}

keuze! { Rol, "rol";
    Ervaringsdeskundige: "ervaringsdeskundige";
    Wijkverbinder: "wijkverbinder";
}

beschrijf! { AanvullendeTaak, "een vaste taak", "de vaste taak", sleutel |t| t.naam.as_str();
    naam: S::Naam, "taak", "hoe de taak heet";
    personen: S::Cijfer(G::Personen), "personen", "hoeveel mensen haar in een wijk doen";
    uren: S::Cijfer(G::UrenPerJaar), "uren", "hoeveel uur per persoon per jaar";
}

beschrijf! { Werktijd, "een werktijd", "de werktijd", sleutel |w| w.code.as_str();
    code: S::Code(C::Werktijd), "code", "de korte naam van de werktijd in het plan";
    naam: S::Naam, "naam", "hoe de werktijd heet, zoals de cao";
    contracturen: S::Cijfer(G::Contracturen), "contracturen", "uren van één fte per jaar volgens het contract";
    uren_per_dag: S::Cijfer(G::Werkdag), "uren per dag", "uren van één werkdag";
    feestdagen: S::Cijfer(G::UrenPerJaar), "feestdagen", "uren per jaar die op een feestdag vallen";
    verlof: S::Cijfer(G::UrenPerJaar), "verlof", "uren verlof per jaar";
    ziekteverzuim: S::Cijfer(G::Procent), "ziekteverzuim", "in procenten van de contracturen";
    scholing: S::Cijfer(G::UrenPerJaar), "scholing", "uren scholing per jaar";
    ondersteunend: S::LIJST, "ondersteunende taken",
        "taken van iedereen naast het werk zelf, zoals overleg en administratie";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de werktijd vandaan komen, als een cijfer dat zelf niet zegt";
}

beschrijf! { OndersteunendeTaak, "een ondersteunende taak", "de ondersteunende taak", sleutel |t| t.naam.as_str();
    naam: S::Naam, "taak", "hoe de taak heet";
    omvang: S::Deel, "omvang", "hoe groot de taak is, en waarin dat wordt geteld";
}

keuze_met! { Omvang, "omvang";
    Procent(procent: S::Cijfer(G::Procent), "procent", "procenten van de beschikbare uren"): "procenten";
    UrenPerDag(uren_per_dag: S::Cijfer(G::UrenPerDag), "uren per dag", "uren per werkdag"): "uren per dag";
    UrenPerWeek {
        uren: S::Cijfer(G::UrenPerWeek), "uren per week", "uren in een week waarin de taak wordt gedaan";
        weken: S::Cijfer(G::Weken), "weken", "in hoeveel weken per jaar de taak wordt gedaan";
    }: "uren per week";
    UrenPerJaar(uren_per_jaar: S::Cijfer(G::UrenPerJaar), "uren per jaar", "uren per jaar"): "uren per jaar";
}
