//! A population forecast of the gemeente by age group, where the plan has one.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Waarde};
use super::wijk::Leeftijden;

/// Inhabitants of the gemeente by age, year by year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prognose {
    /// One entry a year, ascending; the base year of the plan is among them.
    pub jaren: Vec<Jaarbevolking>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Inhabitants of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jaarbevolking {
    /// Calendar year (1 January).
    pub jaar: u16,
    /// By age group.
    pub leeftijd: Leeftijden,
}

/// A rate per 1.000 for each age group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerLeeftijd {
    /// 0 to 15 years.
    pub van_0_tot_15: Waarde<Last>,
    /// 15 to 25 years.
    pub van_15_tot_25: Waarde<Last>,
    /// 25 to 45 years.
    pub van_25_tot_45: Waarde<Last>,
    /// 45 to 65 years.
    pub van_45_tot_65: Waarde<Last>,
    /// 65 years and over.
    pub vanaf_65: Waarde<Last>,
}

impl PerLeeftijd {
    /// The rates, youngest first.
    pub fn lijst(&self) -> [&Waarde<Last>; 5] {
        [&self.van_0_tot_15, &self.van_15_tot_25, &self.van_25_tot_45, &self.van_45_tot_65, &self.vanaf_65]
    }
}

impl Leeftijden {
    /// The counts, youngest first.
    pub const fn lijst(&self) -> [u32; 5] {
        [self.van_0_tot_15, self.van_15_tot_25, self.van_25_tot_45, self.van_45_tot_65, self.vanaf_65]
    }
}

beschrijf! { Prognose, "de prognose", "de prognose";
    jaren: S::LIJST, "jaren",
        "het aantal inwoners van de gemeente per leeftijd, jaar voor jaar; het basisjaar hoort erbij";
    herkomst: S::Herkomst, "herkomst", "waar de prognose vandaan komt";
}

beschrijf! { Jaarbevolking, "een jaar van de prognose", "het jaar van de prognose", sleutel |j| j.jaar.to_string();
    jaar: S::Jaar, "jaar", "het jaar, op 1 januari";
    leeftijd: S::Deel, "leeftijd", "het aantal inwoners per leeftijdsgroep";
}

beschrijf! { PerLeeftijd, "een aantal per leeftijdsgroep", "het aantal per leeftijdsgroep";
    van_0_tot_15: S::Cijfer(G::PerDuizend), "0 tot 15 jaar", "eenheden per jaar per 1.000 inwoners van 0 tot 15 jaar";
    van_15_tot_25: S::Cijfer(G::PerDuizend), "15 tot 25 jaar",
        "eenheden per jaar per 1.000 inwoners van 15 tot 25 jaar";
    van_25_tot_45: S::Cijfer(G::PerDuizend), "25 tot 45 jaar",
        "eenheden per jaar per 1.000 inwoners van 25 tot 45 jaar";
    van_45_tot_65: S::Cijfer(G::PerDuizend), "45 tot 65 jaar",
        "eenheden per jaar per 1.000 inwoners van 45 tot 65 jaar";
    vanaf_65: S::Cijfer(G::PerDuizend), "65 jaar en ouder", "eenheden per jaar per 1.000 inwoners van 65 jaar en ouder";
}
