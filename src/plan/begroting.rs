//! The money: one lumpsum a year, and what is set aside in it. The posts that follow from staff and places are
//! computed (`calc::kosten`).

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf};
use super::grens::Getalsoort as G;
use super::voorziening::Jaarwaarde;
use super::waarde::{Last, Steun, Waarde};

/// The money of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begroting {
    /// Euro per year.
    pub lumpsum: Vec<Jaarwaarde<Steun>>,
    /// By what the lumpsum changes each year after the last one that is given, percent; nought is as the last year.
    #[serde(default = "nul", skip_serializing_if = "is_nul")]
    pub doortrekken: Waarde<Steun>,
    /// Year of the prices in the plan; without it they are those of every year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prijspeil: Option<u16>,
    /// Rise of wages and prices, percent per year after the prijspeil.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub prijsstijging: Option<Waarde<Last>>,
    /// Management, systems and support, percent of the cost of staff.
    pub overhead: Waarde<Last>,
    /// Set aside for residents' initiatives, euro per year.
    pub oormerk: Waarde<Last>,
    /// Activities, materials and volunteers, euro per year.
    pub activiteiten: Waarde<Last>,
    /// Reserve, percent of the lumpsum.
    pub reserve: Waarde<Last>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

fn nul() -> Waarde<Steun> {
    Waarde::vast(rust_decimal::Decimal::ZERO)
}

fn is_nul(waarde: &Waarde<Steun>) -> bool {
    *waarde == nul()
}

beschrijf! { Begroting, "de begroting", "de begroting";
    lumpsum: S::per_jaar(G::Euro), "lumpsum", "wat er per jaar te besteden is, in euro";
    prijspeil: S::Jaartal, "prijspeil",
        "het jaar waarvan de prijzen in het plan zijn; leeg: de prijzen gelden in elk jaar";
    prijsstijging: S::Cijfer(G::Groei), "prijsstijging",
        "hoeveel lonen en prijzen na het prijspeil stijgen, in procenten per jaar";
    doortrekken: S::CijferOfNul(G::Groei), "doortrekken",
        "met hoeveel procent per jaar de lumpsum verder gaat na het laatste jaar dat het plan geeft";
    overhead: S::Cijfer(G::Procent), "overhead",
        "leiding, systemen en ondersteuning, in procenten van de kosten van het personeel";
    oormerk: S::Cijfer(G::Euro), "oormerk", "wat opzij staat voor inwonersinitiatieven, in euro per jaar";
    activiteiten: S::Cijfer(G::Euro), "activiteiten", "activiteiten, materiaal en vrijwilligers, in euro per jaar";
    reserve: S::Cijfer(G::Procent), "reserve", "wat achter de hand blijft, in procenten van de lumpsum";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de begroting vandaan komen, als een cijfer dat zelf niet zegt";
}
