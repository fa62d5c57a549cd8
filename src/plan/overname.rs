//! Municipal staff that the samenwerkingsverband must take over (S0 vraag 83): what was there, how and when it comes,
//! and which rows of the bezetting it became. Posts, never persons.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Aanstellingcode, Functiecode, Overnamecode, Werktijdcode};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Waarde};

/// One group of posts to take over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overname {
    /// Code within the plan.
    pub code: Overnamecode,
    /// The team of the gemeente where the posts are today (S2 bijlage 5).
    pub vanuit: String,
    /// The functie that they get.
    pub functie: Functiecode,
    /// Fte to place.
    pub fte: Waarde<Last>,
    /// How they come.
    #[serde(default)]
    pub variant: Variant,
    /// The planned day, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<Date>,
    /// The rows of the bezetting that they became.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub geplaatst: Vec<Aanstellingcode>,
    /// What one fte costs the gemeente today, euro per year at the prices of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten_nu: Option<Waarde<Last>>,
    /// The working hours that they have today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub werktijd_nu: Option<Werktijdcode>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// The three ways in which municipal staff can come over (S2 bijlage 5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Variant {
    /// Not decided yet.
    #[default]
    NogNietGekozen,
    /// 1: employed by the gemeente for good.
    StructureleDetachering,
    /// 2: employed by the gemeente for two years at most, then by the samenwerkingsverband.
    TijdelijkeDetachering,
    /// 3: taken over at once, with their conditions.
    OvergangVanOnderneming,
}

beschrijf! { Overname, "een overname", "de overname", sleutel |o| o.code.as_str();
    code: S::Code(C::Overname), "code", "de korte naam van de overname in het plan";
    vanuit: S::Tekst, "vanuit", "het team van de gemeente waar deze mensen nu werken";
    functie: S::Verwijzing(C::Functie), "functie", "de functie die zij krijgen";
    fte: S::Cijfer(G::Fte), "fte", "hoeveel fte geplaatst moet worden";
    variant: S::Deel, "variant", "op welke manier zij overkomen";
    datum: S::Datum, "datum", "de dag waarop dat gepland is, zoals 1-1-2028; leeg: nog niet gepland";
    geplaatst: S::Verwijzing(C::Aanstelling), "geplaatst", "welke bezettingsregels zij zijn geworden";
    kosten_nu: S::Cijfer(G::EuroPerFte), "kosten nu", "wat één fte de gemeente nu kost, in euro per jaar";
    werktijd_nu: S::Verwijzing(C::Werktijd), "werktijd nu", "welke werktijd nu voor hen geldt, zoals die van de cao Gemeenten";
    herkomst: S::Herkomst, "herkomst", "waar het aantal fte vandaan komt, als het dat zelf niet zegt";
}

keuze! { Variant, "variant";
    NogNietGekozen: "nog niet gekozen";
    StructureleDetachering: "1: structurele detachering";
    TijdelijkeDetachering: "2: tijdelijke detachering, daarna in dienst";
    OvergangVanOnderneming: "3: overgang van onderneming";
}
