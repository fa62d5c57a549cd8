//! Organisaties of the samenwerkingsverband and around it. What they can do, not whom they employ (`bezetting`).

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Functiecode, Organisatiecode, Wijkcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::scope::Scopecode;
use super::waarde::{Band, Last, Steun, Waarde};

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
    /// Its places in other samenwerkingsverbanden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elders: Vec<Elders>,
    /// True when it has said that it has a place in no other samenwerkingsverband. Without that, and without one that is
    /// named, it is not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alleen_hier: bool,
    /// The name that a parent and its daughters share; empty for who belongs to none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concern: String,
    /// Fte of the whole organisatie, inside and outside the plan.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub omvang: Option<Waarde<Steun>>,
    /// Life stances and cultural backgrounds that it works from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub achtergrond: Vec<Achtergrond>,
    /// What a plan said before it had a list of backgrounds. It counts as one of them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub levensovertuiging: String,
    /// What it did before, for whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ervaring: Vec<Referentie>,
    /// Euro a year that it gets today for the work of the opdracht, to hold its share in the plan against (DV-4).
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub euro_nu: Option<Waarde<Last>>,
    /// True when the samenwerkingsverband relies on its geschiktheid (S4 bijlage 2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beroep_op: bool,
    /// True when it may leave without the samenwerkingsverband losing what it is selected on (S4 bijlage 2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mag_weg: bool,
    /// Remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub toelichting: String,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

impl Organisatie {
    /// Its backgrounds, those of before the list included, each as it is compared: kind and lower case.
    pub fn achtergronden(&self) -> impl Iterator<Item = (Achtergrondsoort, String)> + '_ {
        let eerder = (Achtergrondsoort::Levensovertuiging, self.levensovertuiging.as_str());
        let alle = self.achtergrond.iter().map(|a| (a.soort, a.naam.as_str())).chain([eerder]);
        alle.map(|(soort, naam)| (soort, naam.trim().to_lowercase())).filter(|(_, naam)| !naam.is_empty())
    }

    /// By which it is one party with others: its concern, or else its own code.
    pub fn partij(&self) -> &str {
        match self.concern.trim() {
            "" => self.code.as_str(),
            concern => concern,
        }
    }

    /// True for an organisatie of less than `grens` fte in all; none where its size is not known. The gemeente is not small.
    pub fn is_klein(&self, grens: Decimal, band: Band) -> Option<bool> {
        match (&self.omvang, self.positie) {
            (_, Positie::Gemeente) => Some(false),
            (omvang, _) => omvang.as_ref().map(|fte| fte.bij(band) < grens),
        }
    }

    /// True when it is known in which other samenwerkingsverbanden it has a place.
    pub fn kent_elders(&self) -> bool {
        self.alleen_hier || !self.elders.is_empty()
    }
}

/// A place in another samenwerkingsverband.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elders {
    /// Name of that samenwerkingsverband.
    pub verband: String,
    /// Its place there.
    pub positie: Positie,
}

/// A life stance or a cultural background.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Achtergrond {
    /// Which of the two.
    pub soort: Achtergrondsoort,
    /// What it is called.
    pub naam: String,
}

/// The kinds of background that S2 names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Achtergrondsoort {
    /// A religion or philosophy of life.
    Levensovertuiging,
    /// A language, origin or way of living.
    Cultuur,
}

/// A referentie: what an organisation did before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referentie {
    /// What it did, in words.
    pub wat: String,
    /// The parts of the scope that it shows experience with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onderdelen: Vec<Scopecode>,
    /// For whom.
    pub opdrachtgever: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub van: Option<Date>,
    /// Last day; none where it still goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Date>,
    /// How much it was, in words: clients, hours, euro a year.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub omvang: String,
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
    /// True while it has not said so itself: an aanname of the planner.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nog_te_vragen: bool,
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

impl Positie {
    /// True for who offers support as its work.
    pub const fn is_aanbieder(self) -> bool {
        !matches!(self, Self::Gemeente | Self::Inwonersinitiatief)
    }

    /// True for who answers for the opdracht: alone, or as one of a combination.
    pub const fn is_lid(self) -> bool {
        matches!(self, Self::Penvoerder | Self::Hoofdaanbieder | Self::Combinatielid)
    }
}

beschrijf! { Organisatie, "een organisatie", "de organisatie", sleutel |o| o.code.as_str();
    code: S::Code(C::Organisatie), "code", "de korte naam van de organisatie in het plan";
    naam: S::Naam, "naam", "hoe de organisatie heet";
    positie: S::Deel, "positie", "haar plaats in het samenwerkingsverband";
    functies: S::Verwijzing(C::Functie), "functies", "welke functies zij kan leveren";
    levering: S::LIJST, "levering", "hoeveel zij van een functie kan leveren, als zij dat zegt";
    aanbod: S::een_per(E::Scope), "aanbod", "welke onderdelen van de scope zij biedt, en waar";
    elders: S::LIJST, "elders", "haar plaats in andere samenwerkingsverbanden";
    alleen_hier: S::JaNee, "alleen hier",
        "of zij heeft gezegd dat zij in geen ander samenwerkingsverband een plaats heeft";
    concern: S::Tekst, "concern", "de naam die een moeder en haar dochters delen; leeg als zij bij geen concern hoort";
    omvang: S::Cijfer(G::Fte), "omvang", "hoeveel fte de hele organisatie heeft, ook buiten het plan; leeg: niet bekend";
    achtergrond: S::LIJST, "achtergrond", "de levensovertuigingen en culturele achtergronden van waaruit zij werkt";
    levensovertuiging: S::Tekst, "levensovertuiging", "van vóór de lijst bij “achtergrond”; telt mee als een daarvan";
    ervaring: S::LIJST, "ervaring", "haar referenties: wat zij eerder deed, voor wie, en wanneer";
    euro_nu: S::Cijfer(G::Euro), "euro nu",
        "wat zij nu per jaar voor het werk van de opdracht krijgt, in euro; leeg: niet bekend (DV-4)";
    beroep_op: S::JaNee, "beroep op", "of het samenwerkingsverband zich op haar geschiktheid beroept";
    mag_weg: S::JaNee, "mag weg", "of zij kan uittreden zonder dat het samenwerkingsverband verliest waarop het is gekozen";
    toelichting: S::LangeTekst, "toelichting", "wat anderen over deze organisatie moeten weten";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de organisatie vandaan komen, als een cijfer dat zelf niet zegt";
}

beschrijf! { Elders, "een plaats elders", "de plaats elders", sleutel |e| e.verband.as_str();
    verband: S::Naam, "samenwerkingsverband", "hoe het andere samenwerkingsverband heet";
    positie: S::Deel, "positie", "haar plaats daar";
}

beschrijf! { Achtergrond, "een achtergrond", "de achtergrond", sleutel |a| a.naam.as_str();
    soort: S::Deel, "soort", "een levensovertuiging of een culturele achtergrond";
    naam: S::Naam, "naam", "welke, zoals protestants-christelijk of Molukse gemeenschap";
}

keuze! { Achtergrondsoort, "soort achtergrond";
    Levensovertuiging: "levensovertuiging";
    Cultuur: "culturele achtergrond";
}

beschrijf! { Referentie, "een referentie", "de referentie", sleutel |r| r.wat.as_str();
    wat: S::Naam, "wat", "wat zij deed, in een paar woorden";
    onderdelen: S::Verwijzing(C::Scope), "onderdelen",
        "met welke onderdelen van de scope zij daarmee ervaring toont (SV-3)";
    opdrachtgever: S::Naam, "opdrachtgever", "voor wie zij het deed";
    van: S::Datum, "van", "de eerste dag, zoals 1-1-2024";
    tot: S::Datum, "tot", "de laatste dag, zoals 31-12-2027; leeg: loopt nog";
    omvang: S::Tekst, "omvang", "hoeveel het was, zoals cliënten, uren of euro per jaar";
}

beschrijf! { Levering, "een regel van de levering", "de regel van de levering", sleutel |l| l.functie.as_str();
    functie: S::Verwijzing(C::Functie), "functie", "van welke functie";
    fte: S::Cijfer(G::Fte), "fte", "hoeveel fte zij ten hoogste kan leveren";
}

beschrijf! { Aanbod, "een regel van het aanbod", "de regel van het aanbod", sleutel |a| a.wat.as_str();
    wat: S::Verwijzing(C::Scope), "wat", "welk onderdeel van de scope";
    wijken: S::Verwijzing(C::Wijk), "wijken", "in welke wijken; leeg: overal";
    nog_te_vragen: S::JaNee, "nog te vragen", "of zij dit zelf nog moet toezeggen: tot dan is het een aanname van u";
}

keuze! { Positie, "positie";
    Penvoerder: "penvoerder";
    Hoofdaanbieder: "hoofdaanbieder";
    Combinatielid: "combinatielid";
    Onderaannemer: "onderaannemer";
    Gemeente: "gemeente";
    Inwonersinitiatief: "inwonersinitiatief";
}
