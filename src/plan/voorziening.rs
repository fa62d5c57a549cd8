//! Voorzieningen: the kinds of support that the plan offers, how much of each is asked, and who does the work.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::begroting::Budgetregel;
use super::bron::Herkomst;
use super::codes::{Functiecode, Voorzieningcode};
use super::controle::{Codesoort as C, Eenmalig as E};
use super::deel::{Rij, Soort as S, aard::Som, beschrijf, keuze, keuze_met};
use super::grens::Getalsoort as G;
use super::kerncijfer::Kerncijfer;
use super::prognose::PerLeeftijd;
use super::scope::{Scopecode, Scopestatus};
use super::waarde::{Last, Steun, Waarde};

/// The four fields of social support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Domein {
    /// Welfare, community work.
    Welzijn,
    /// Support of adults.
    Wmo,
    /// Youth.
    Jeugd,
    /// Income, debts, poverty.
    Bestaanszekerheid,
}

/// The law that asks for a voorziening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wet {
    /// Wet maatschappelijke ondersteuning 2015.
    Wmo,
    /// Jeugdwet.
    Jeugdwet,
    /// Wet gemeentelijke schuldhulpverlening.
    Wgs,
    /// Participatiewet.
    Participatiewet,
    /// No law obliges; the city asks for it.
    Geen,
}

/// Where a voorziening is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Niveau {
    /// In each wijk.
    Wijk,
    /// Once for the city.
    Stad,
    /// Together with other gemeenten.
    Regio,
}

/// A kind of support.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voorziening {
    /// Code within the plan.
    pub code: Voorzieningcode,
    /// Name.
    pub naam: String,
    /// Field.
    pub domein: Domein,
    /// Law.
    pub wet: Wet,
    /// Where it is offered.
    pub niveau: Niveau,
    /// What is counted, in the plural: cliënten, signalen, bijeenkomsten.
    pub eenheid: String,
    /// The products that it replaces (S2 bijlage 1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vervangt: Vec<Product>,
    /// The other parts of the scope that it carries out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<Scopecode>,
    /// The groups of responsibilities of the buurtteam that it belongs to (S2 bijlage 2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groep: Vec<Scopecode>,
    /// Who decides what about it.
    #[serde(default, skip_serializing_if = "Mandaat::is_leeg")]
    pub mandaat: Mandaat,
    /// Of which line of the budget it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budgetregel: Option<Budgetregel>,
    /// The perceel of the aanbesteding in which it is bought (S4 5.3); empty where there is but one, or it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub perceel: String,
    /// Whether the plan holds it for certain, or for something that may still go out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Scopestatus>,
    /// True for what every wijk gets on an equal level: it belongs to the basisaanbod.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub basis: bool,
    /// Hours a year that the basisaanbod promises per head of the group that its demand follows; the mean of the city
    /// where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub basis_uren: Option<Waarde<Last>>,
    /// How many units a year are asked.
    pub vraag: Vraagregel,
    /// Individual or in groups.
    #[serde(default, skip_serializing_if = "Vorm::is_individueel")]
    pub vorm: Vorm,
    /// Hours of staff per unit per year; for a group: per meeting.
    pub uren_per_eenheid: Waarde<Last>,
    /// Percent of its hours that is held in a room of a location, and of a group of its meetings; the norm where it is left
    /// out, and all meetings of a group.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub op_locatie: Option<Waarde<Last>>,
    /// Percent of that which is in the evening; the norm where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub in_de_avond: Option<Waarde<Last>>,
    /// Growth of the volume, percent per year after the base year of the plan.
    #[serde(default = "nul", skip_serializing_if = "is_nul")]
    pub groei: Waarde<Last>,
    /// Share of the work that is already here in a year, percent; a year that is not named counts in full.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fasering: Vec<Jaarwaarde<Last>>,
    /// Share of the work that prevention takes away in a year, percent; a year after the last that is named is as that
    /// one, a year before the first has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preventie: Vec<Jaarwaarde<Steun>>,
    /// Who does which share of the hours; adds up to 100 %.
    pub inzet: Vec<Inzet>,
    /// Functies that can also do the work when those of the inzet are short.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kan_ook: Vec<Functiecode>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Who decides what about a voorziening; nothing where that is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandaat {
    /// Where an inhabitant comes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toegang: Option<Bevoegd>,
    /// Who finds out whether somebody gets it; nobody where it is free to all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicatie: Option<Bevoegd>,
    /// Who takes the formal decision; nobody where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besluit: Option<Bevoegd>,
}

impl Mandaat {
    /// True while nothing is said of it.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }
}

/// Who may decide (S0 Q2, Q62).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bevoegd {
    /// The buurtteam.
    Team,
    /// The gemeente.
    Gemeente,
    /// Werkplein Drentsche Aa.
    Wpda,
}

/// A product of today's purchasing: law, code, level and description together name it (S2 bijlage 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// The law that it falls under, where that is not the law of the voorziening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wet: Option<Wet>,
    /// Product code.
    pub code: String,
    /// Intervention level, where the list gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub niveau: Option<u8>,
    /// Description, as in the list.
    pub omschrijving: String,
}

impl Vraagregel {
    /// The people or households that the demand follows: its own group; all inhabitants where it follows no figure.
    pub const fn groep(&self) -> Kerncijfer {
        match self {
            Self::Verdeeld { naar, .. } => *naar,
            Self::PerDuizend { van, .. } => *van,
            Self::PerWijk(_) | Self::PerLeeftijd(_) | Self::Gemeten => Kerncijfer::Inwoners,
        }
    }
}

impl Product {
    /// What it is known by among the products of a voorziening.
    fn sleutel(&self) -> String {
        let niveau = self.niveau.map(|niveau| format!(" {niveau}")).unwrap_or_default();
        format!("{}{niveau} {}", self.code, self.omschrijving)
    }
}

/// How the volume of a voorziening is found. A measured volume in a wijk takes the place of its estimate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Vraagregel {
    /// A total of the city, spread over the wijken by their share in a key figure; adds up exactly.
    Verdeeld {
        /// Units per year in the whole city.
        totaal: Waarde<Last>,
        /// The key figure whose shares are followed.
        naar: Kerncijfer,
    },
    /// A rate per 1.000 of a key figure, rounded to whole units per wijk.
    PerDuizend {
        /// Units per year per 1.000.
        aantal: Waarde<Last>,
        /// Of what.
        van: Kerncijfer,
    },
    /// The same number in every wijk.
    PerWijk(Waarde<Last>),
    /// A rate per 1.000 for each age group, rounded to whole units per wijk; grows with the forecast of the plan.
    PerLeeftijd(PerLeeftijd),
    /// Only what is measured in the wijken.
    Gemeten,
}

/// Individual support, or in groups.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "one a voorziening; a box would save nothing that counts")]
pub enum Vorm {
    /// One inhabitant or household at a time.
    #[default]
    Individueel,
    /// In groups: hours = volume ÷ grootte × bijeenkomsten × hours per meeting.
    Groep {
        /// Participants in a group.
        grootte: Waarde<Steun>,
        /// Meetings of a group in a year.
        bijeenkomsten: Waarde<Last>,
    },
}

impl Vorm {
    /// True for individual support.
    pub fn is_individueel(&self) -> bool {
        *self == Self::Individueel
    }
}

/// A figure for one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound = "")]
pub struct Jaarwaarde<W: super::waarde::Werking> {
    /// Calendar year.
    pub jaar: u16,
    /// The figure.
    pub waarde: Waarde<W>,
}

/// The share of the hours of a voorziening that a functie does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inzet {
    /// Who.
    pub functie: Functiecode,
    /// Percent of the hours.
    pub procent: Waarde<Last>,
}

fn nul() -> Waarde<Last> {
    Waarde::vast(rust_decimal::Decimal::ZERO)
}

fn is_nul(waarde: &Waarde<Last>) -> bool {
    *waarde == nul()
}

beschrijf! { Voorziening, "een voorziening", "de voorziening", sleutel |v| v.code.as_str();
    code: S::Code(C::Voorziening), "code", "de korte naam van de voorziening in het plan";
    naam: S::Naam, "naam", "hoe de voorziening heet";
    domein: S::Deel, "domein", "bij welk domein zij hoort";
    wet: S::Deel, "wet", "welke wet om deze voorziening vraagt";
    niveau: S::Deel, "niveau", "waar zij wordt geboden";
    eenheid: S::Naam, "eenheid", "wat er wordt geteld, in het meervoud: cliënten, signalen, bijeenkomsten";
    vervangt: S::LIJST, "vervangt", "welke producten van nu deze voorziening vervangt";
    vraag: S::Deel, "vraag", "hoe de vraag per wijk wordt gevonden; een gemeten vraag in een wijk gaat vóór";
    vorm: S::Deel, "vorm", "voor één inwoner of huishouden tegelijk, of in een groep";
    uren_per_eenheid: S::Cijfer(G::UrenPerEenheid), "uren per eenheid",
        "uren werk per eenheid per jaar; in een groep per bijeenkomst";
    op_locatie: S::Cijfer(G::Procent), "op locatie",
        "welk deel van het werk een kamer of groepsruimte vraagt, in procenten; leeg: de norm, en van een groep elke bijeenkomst (HV-6)";
    in_de_avond: S::Cijfer(G::Procent), "in de avond",
        "welk deel daarvan 's avonds is, in procenten; leeg: de norm (HV-6)";
    groei: S::CijferOfNul(G::Groei), "groei", "hoeveel de vraag na het basisjaar groeit, in procenten per jaar";
    fasering: S::per_jaar(G::Procent), "fasering",
        "welk deel van het werk er in een jaar al is, in procenten; een jaar dat ontbreekt telt helemaal";
    preventie: S::per_jaar(G::Procent), "preventie",
        "welk deel van het werk preventie in een jaar wegneemt, in procenten";
    inzet: S::aandelen(E::Functie, Som::Honderd("procent")), "inzet", "wie welk deel van de uren doet; samen 100 %";
    kan_ook: S::Verwijzing(C::Functie), "kan ook",
        "welke functies het werk ook kunnen doen als die van de inzet tekortkomen";
    taken: S::Verwijzing(C::Scope), "taken",
        "welke taken van bestaanszekerheid en welzijn zij uitvoert, en welke indicaties zij doet";
    groep: S::Verwijzing(C::Scope), "groep",
        "bij welke groepen van verantwoordelijkheden van het buurtteam zij hoort (S2 bijlage 2)";
    mandaat: S::Deel, "mandaat", "wie waarover beslist";
    budgetregel: S::Deel, "budgetregel", "uit welke regel van het budget zij wordt betaald";
    perceel: S::Tekst, "perceel", "in welk perceel van de aanbesteding zij valt; leeg: er is er één, of niet bekend";
    status: S::Deel, "status", "of zij zeker in de scope zit of nog bespreekbaar is; leeg: niet gezegd";
    basis: S::JaNee, "basisaanbod", "of elke wijk haar op een gelijkwaardig niveau krijgt (BN-1b)";
    basis_uren: S::Cijfer(G::UrenPerEenheid), "basisuren",
        "uren per jaar per hoofd van de groep waarnaar de vraag is verdeeld; leeg: het gemiddelde van de stad (BN-1b)";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de voorziening vandaan komen, als een cijfer dat zelf niet zegt";
}

keuze! { Domein, "domein";
    Welzijn: "Welzijn";
    Wmo: "Wmo";
    Jeugd: "Jeugd";
    Bestaanszekerheid: "Bestaanszekerheid";
}

keuze! { Wet, "wet";
    Wmo: "Wmo 2015";
    Jeugdwet: "Jeugdwet";
    Wgs: "Wet gemeentelijke schuldhulpverlening";
    Participatiewet: "Participatiewet";
    Geen: "geen wet";
}

keuze! { Niveau, "niveau";
    Wijk: "in elke wijk";
    Stad: "stedelijk";
    Regio: "regionaal";
}

beschrijf! { Mandaat, "een mandaat", "het mandaat";
    toegang: S::Deel, "toegang", "waar een inwoner binnenkomt; leeg: niet bekend";
    indicatie: S::Deel, "indicatie", "wie nagaat of een inwoner de voorziening krijgt; leeg: dat gebeurt niet";
    besluit: S::Deel, "besluit", "wie het besluit neemt; leeg: er komt geen besluit";
}

keuze! { Bevoegd, "wie bevoegd is";
    Team: "het buurtteam";
    Gemeente: "de gemeente";
    Wpda: "Werkplein Drentsche Aa";
}

beschrijf! { Product, "een product", "het product", sleutel |p| p.sleutel();
    wet: S::Deel, "wet", "onder welke wet het product valt; leeg: onder die van de voorziening";
    code: S::Naam, "productcode", "de code van het product, zoals in de lijst van de gemeente";
    niveau: S::Geheel(9), "interventieniveau", "het niveau dat de lijst erbij geeft; leeg als die er geen geeft";
    omschrijving: S::Tekst, "omschrijving", "de omschrijving, zoals in de lijst";
}

keuze_met! { Vraagregel, "vraagregel";
    Verdeeld {
        totaal: S::Cijfer(G::Volume), "totaal", "eenheden per jaar in de hele stad";
        naar: S::Gevolgd, "verdeeld naar", "het kerncijfer waarvan de wijken hun aandeel krijgen";
    }: "een totaal van de stad, verdeeld over de wijken";
    PerDuizend {
        aantal: S::Cijfer(G::PerDuizend), "aantal", "eenheden per jaar per 1.000";
        van: S::Gevolgd, "per 1.000", "per 1.000 waarvan";
    }: "een aantal per 1.000";
    PerWijk(per_wijk: S::Cijfer(G::Volume), "aantal", "eenheden per jaar in elke wijk")
        : "hetzelfde aantal in elke wijk";
    PerLeeftijd(per_leeftijd: S::Deel, "per leeftijd", "een aantal per 1.000 voor elke leeftijdsgroep")
        : "een aantal per 1.000 per leeftijdsgroep";
    Gemeten: "alleen wat in de wijken is gemeten";
}

keuze_met! { Vorm, "vorm";
    Individueel: "individueel";
    Groep {
        grootte: S::Cijfer(G::Groepsgrootte), "groepsgrootte", "deelnemers in een groep";
        bijeenkomsten: S::Cijfer(G::Bijeenkomsten), "bijeenkomsten", "bijeenkomsten van een groep per jaar";
    }: "in een groep";
}

beschrijf! { Jaarwaarde<W>, "een waarde voor een jaar", "de waarde voor een jaar";
    jaar: S::Jaar, "jaar", "welk jaar";
    waarde: S::VanLijst, "waarde", "de waarde in dat jaar";
}

impl<W: super::waarde::Werking> Rij for Jaarwaarde<W> {
    fn eigen(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.jaar.to_string()))
    }
}

beschrijf! { Inzet, "een regel van de inzet", "de regel van de inzet", sleutel |i| i.functie.as_str();
    functie: S::Verwijzing(C::Functie), "functie", "wie het werk doet";
    procent: S::Cijfer(G::Procent), "procent", "welk deel van de uren";
}
