//! Organisaties of the samenwerkingsverband and around it. What they can do, not whom they employ (`bezetting`).

use serde::{Deserialize, Serialize};

use super::codes::{Functiecode, Organisatiecode, Wijkcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::scope::Scopecode;
use super::waarde::{Steun, Waarde};

/// An organisation that takes part in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisatie {
    /// Code within the plan.
    pub code: Organisatiecode,
    /// Name.
    pub naam: String,
    /// Its place in the samenwerkingsverband.
    pub positie: Positie,
    /// Functies that it can supply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functies: Vec<Functiecode>,
    /// How much it can supply of a functie, where it says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levering: Vec<Levering>,
    /// The parts of the scope that it offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aanbod: Vec<Aanbod>,
    /// Life stance or cultural background, where it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub levensovertuiging: String,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}

/// What an organisation can supply of one functie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levering {
    /// Which functie.
    pub functie: Functiecode,
    /// Fte at most.
    pub fte: Waarde<Steun>,
}

/// A part of the scope that an organisation offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aanbod {
    /// Which part.
    pub wat: Scopecode,
    /// The wijken where it offers it; none is everywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wijken: Vec<Wijkcode>,
}

/// Place of an organisation in the samenwerkingsverband (S0 Q44, Q53).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Positie {
    /// Member that signs for all; there is exactly one.
    Penvoerder,
    /// Main contractor.
    Hoofdaanbieder,
    /// Member of the combination.
    Combinatielid,
    /// Subcontractor.
    Onderaannemer,
    /// The gemeente, as employer of staff that is taken over.
    Gemeente,
    /// Residents' initiative or volunteers.
    Inwonersinitiatief,
}

beschrijf! { Organisatie, "een organisatie", "de organisatie", sleutel |o| o.code.as_str();
    code: S::Code(C::Organisatie), "code", "de korte naam van de organisatie in het plan";
    naam: S::Naam, "naam", "hoe de organisatie heet";
    positie: S::Deel, "positie", "haar plaats in het samenwerkingsverband";
    functies: S::Verwijzing(C::Functie), "functies", "welke functies zij kan leveren";
    levering: S::LIJST, "levering", "hoeveel zij van een functie kan leveren, als zij dat zegt";
    aanbod: S::een_per(E::Scope), "aanbod", "welke onderdelen van de scope zij biedt, en waar";
    levensovertuiging: S::Tekst, "levensovertuiging",
        "haar levensovertuiging of culturele achtergrond, als zij die heeft";
    toelichting: S::LangeTekst, "toelichting", "wat anderen over deze organisatie moeten weten";
}

beschrijf! { Levering, "een regel van de levering", "de regel van de levering", sleutel |l| l.functie.as_str();
    functie: S::Verwijzing(C::Functie), "functie", "van welke functie";
    fte: S::Cijfer(G::Fte), "fte", "hoeveel fte zij ten hoogste kan leveren";
}

beschrijf! { Aanbod, "een regel van het aanbod", "de regel van het aanbod", sleutel |a| a.wat.as_str();
    wat: S::Verwijzing(C::Scope), "wat", "welk onderdeel van de scope";
    wijken: S::Verwijzing(C::Wijk), "wijken", "in welke wijken; leeg: overal";
}

keuze! { Positie, "positie";
    Penvoerder: "penvoerder";
    Hoofdaanbieder: "hoofdaanbieder";
    Combinatielid: "combinatielid";
    Onderaannemer: "onderaannemer";
    Gemeente: "gemeente";
    Inwonersinitiatief: "inwonersinitiatief";
}
