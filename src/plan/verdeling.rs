//! The rules by which the fte are spread over the wijken: basisniveau, wijkplus and hand corrections.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bron::Herkomst;
use super::codes::{Functiecode, Wijkcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Groep, Inhoud, Soort as S, aard::Som, beschrijf, keuze};
use super::exact::{self, Exact};
use super::grens::Getalsoort as G;
use super::kerncijfer::Kerncijfer;
use super::waarde::{Last, Steun, Waarde};

/// The rules of the distribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdeling {
    /// What there is to spread over the wijken, basis and plus together, counted as `eenheid` says; city-wide staff is
    /// not in it.
    pub totaal: Waarde<Steun>,
    /// What `totaal` counts.
    #[serde(default, skip_serializing_if = "Verdeeleenheid::is_fte")]
    pub eenheid: Verdeeleenheid,
    /// The equal level: one rule per functie, the same in every wijk.
    pub basis: Vec<Basisregel>,
    /// What the plus follows; the percentages add up to 100.
    pub gewichten: Vec<Gewicht>,
    /// How fractions of a tenth of fte are settled.
    #[serde(default)]
    pub methode: Methode,
    /// Where the basis of one wijk differs from the rule, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uitzonderingen: Vec<Uitzondering>,
    /// Hand corrections on the plus; together they add up to zero.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub correcties: Vec<Correctie>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// What the total of the distribution counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdeeleenheid {
    /// Fte.
    #[default]
    Fte,
    /// Euro in the year for staff, without overhead; the plus follows from what the basis leaves of it.
    Euro,
}

impl Verdeeleenheid {
    /// True for the usual one, which is not written.
    pub fn is_fte(&self) -> bool {
        *self == Self::Fte
    }
}

/// The basisniveau of one functie: `voet + per_1000 × inwoners ÷ 1.000`, the same in every wijk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basisregel {
    /// Which functie.
    pub functie: Functiecode,
    /// Fte that every wijk gets, whatever its size.
    pub voet: Waarde<Last>,
    /// Fte per 1.000 of the key figure.
    pub per_1000: Waarde<Last>,
    /// The population that counts.
    pub van: Kerncijfer,
}

/// The weight of one key figure in the plus.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gewicht {
    /// Which key figure.
    pub naar: Kerncijfer,
    /// Percent of the plus.
    #[serde(with = "decimaal")]
    pub procent: Decimal,
    /// Why it counts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
}

/// How a whole is split into units by shares (`calc::toedeling`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Methode {
    /// Divisors 1, 3, 5 …: a larger total never takes from anyone.
    #[default]
    SainteLague,
    /// Hamilton: whole quotas first, then the largest remainders.
    GrootsteRest,
    /// Divisors 1, 2, 3 …: leans to the large.
    DHondt,
}

/// A basis that differs from the rule in one wijk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitzondering {
    /// Which wijk.
    pub wijk: Wijkcode,
    /// Of which functie.
    pub functie: Functiecode,
    /// The fte instead of what the rule gives.
    pub fte: Waarde<Last>,
    /// Why.
    pub motivatie: String,
}

/// A hand correction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correctie {
    /// Which wijk.
    pub wijk: Wijkcode,
    /// Fte more or (negative) less, in tenths.
    #[serde(with = "decimaal")]
    pub fte: Decimal,
    /// Why.
    pub motivatie: String,
}

mod decimaal {
    use super::{Decimal, Deserialize, Deserializer, Exact, Serializer, exact};

    pub fn serialize<S: Serializer>(waarde: &Decimal, s: S) -> Result<S::Ok, S::Error> {
        exact::schrijf_ruw(&exact::schrijf(*waarde), s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Decimal, D::Error> {
        Exact::deserialize(d).map(|e| e.0)
    }
}

beschrijf! { Verdeling, "de verdeling", "de verdeling";
    totaal: S::CijferVan(te_verdelen), "te verdelen", "wat er over de wijken te verdelen is, basis en plus samen";
    eenheid: S::Deel, "eenheid", "of het totaal in fte of in euro is";
    basis: S::een_per(E::Functie), "basisniveau", "per functie het niveau dat elke wijk krijgt";
    gewichten: S::aandelen(E::Kerncijfer, Som::Honderd("procent")), "gewichten",
        "welke kerncijfers de wijkplus volgt; samen 100 %";
    methode: S::Deel, "afronding", "hoe de delen van een tiende fte worden toegedeeld";
    uitzonderingen: S::LIJST, "uitzonderingen", "waar het basisniveau van een wijk afwijkt van de regel, en waarom";
    correcties: S::opgeteld(Som::Nul("fte")), "correcties",
        "wat er met de hand bij of af gaat van de wijkplus; samen nul";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de verdeling vandaan komen, als een cijfer dat zelf niet zegt";
}

/// What the total counts.
fn te_verdelen(groep: &dyn Groep) -> G {
    let eenheid = groep.veld("eenheid").map(Inhoud::van);
    match eenheid.as_ref().and_then(Inhoud::als) {
        Some(Verdeeleenheid::Euro) => G::Euro,
        _ => G::Fte,
    }
}

keuze! { Verdeeleenheid, "eenheid";
    Fte: "fte";
    Euro: "euro";
}

beschrijf! { Basisregel, "een regel van het basisniveau", "de regel van het basisniveau",
    sleutel |r| r.functie.as_str();
    functie: S::Verwijzing(C::Functie), "functie", "van welke functie";
    voet: S::Cijfer(G::Fte), "vaste voet", "de fte die elke wijk krijgt, hoe groot zij ook is";
    per_1000: S::Cijfer(G::FtePerDuizend), "per 1.000", "de fte per 1.000 van het kerncijfer";
    van: S::Gevolgd, "van", "welk kerncijfer telt";
}

beschrijf! { Gewicht, "een gewicht", "het gewicht", sleutel |g| g.naar.naam();
    naar: S::Gevolgd, "kerncijfer", "welk kerncijfer de wijkplus volgt";
    procent: S::Cijfer(G::Procent), "procent", "welk deel van de wijkplus dit kerncijfer volgt";
    toelichting: S::LangeTekst, "toelichting", "waarom het meetelt";
}

keuze! { Methode, "methode";
    SainteLague: "Sainte-Laguë";
    GrootsteRest: "grootste rest";
    DHondt: "D'Hondt";
}

beschrijf! { Uitzondering, "een uitzondering op het basisniveau", "de uitzondering op het basisniveau",
    sleutel |u| format!("{} {}", u.wijk, u.functie);
    wijk: S::Verwijzing(C::Wijk), "wijk", "in welke wijk";
    functie: S::Verwijzing(C::Functie), "functie", "van welke functie";
    fte: S::Cijfer(G::Fte), "fte", "de fte in plaats van wat de regel geeft";
    motivatie: S::Motivatie, "motivatie", "waarom deze wijk afwijkt";
}

beschrijf! { Correctie, "een correctie", "de correctie",
    sleutel |c| c.wijk.as_str(),
    oorsprong |c, ruimer| ruimer.besloten(&c.motivatie);
    wijk: S::Verwijzing(C::Wijk), "wijk", "in welke wijk";
    fte: S::Cijfer(G::Correctie), "fte", "hoeveel fte erbij, of met een min eraf, in tienden";
    motivatie: S::Motivatie, "motivatie", "waarom deze wijk meer of minder krijgt";
}
