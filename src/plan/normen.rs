//! The norms of the plan: what is held against what follows from it. Each is a figure with a source, and adjustable.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Steun, Waarde};

/// Norms, each used by the requirement or the step named with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Normen {
    /// Least number of buurtteams (TM-1).
    pub buurtteams: Waarde<Last>,
    /// Percent of the hours of a voorziening that the staff of a gebied must cover (VD-1); all of them where the plan
    /// gives none.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
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

beschrijf! { Normen, "de normen", "de normen";
    buurtteams: S::Cijfer(G::Teams), "buurtteams", "hoeveel buurtteams er ten minste zijn (TM-1)";
    ratio: S::Cijfer(G::Procent), "ratio",
        "hoeveel procent van de formatie er per functie en wijk ten minste is (VD-2)";
    gedekt: S::Cijfer(G::Procent), "gedekt",
        "hoeveel procent van de uren van een voorziening gedekt moet zijn; leeg: alle uren (VD-1)";
    afstand_ontmoeting: S::Cijfer(G::Meter), "afstand ontmoeting",
        "binnen hoeveel meter over straat inwoners een ontmoetingsplek vinden (BR-1)";
    aandeel_ontmoeting: S::Cijfer(G::Procent), "aandeel ontmoeting",
        "hoeveel procent van de inwoners van een wijk binnen die afstand woont (BR-1)";
    afstand_centraal: S::Cijfer(G::Meter), "afstand centraal",
        "binnen hoeveel meter over straat inwoners een centrale plek vinden";
    omwegfactor: S::Cijfer(G::Omwegfactor), "omwegfactor", "hoeveel meter over straat één meter hemelsbreed is";
    werkplekken_per_fte: S::Cijfer(G::WerkplekkenPerFte), "werkplekken per fte",
        "hoeveel werkplekken een fte van het buurtteam nodig heeft (HV-5)";
    afronding: S::Deel, "afronding", "hoe een berekende formatie op tienden wordt afgerond";
    herkomst: S::Herkomst, "herkomst", "waar de normen vandaan komen, als een norm dat zelf niet zegt";
}

keuze! { Afronding, "afronding";
    Halverwege: "op tienden, een half naar boven";
    NaarBoven: "naar boven op tienden";
}
