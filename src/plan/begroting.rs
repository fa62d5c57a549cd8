//! The money: one lumpsum a year, and what is set aside in it. The posts that follow from staff and places are
//! computed (`calc::kosten`).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::initiatief::Initiatief;
use super::voorziening::Jaarwaarde;
use super::waarde::{Band, Last, Steun, Waarde};

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
    /// The part of the activities that is for trying out something new, euro per year; none where the plan does not say.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub innovatie: Option<Waarde<Last>>,
    /// Reserve, percent of the lumpsum.
    pub reserve: Waarde<Last>,
    /// What is done beside the opdracht for welzijn, and what of the oormerk is for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initiatieven: Vec<Initiatief>,
    /// The lines of which the lumpsum is made up, as far as they are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budgetregels: Vec<Regelbudget>,
    /// What was decided to spend on one line of the money of another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verschuivingen: Vec<Verschuiving>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// A line of the budget (S2, financieel denkmodel; what is not in it has lines of its own).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Budgetregel {
    /// Indicaties of the Jeugdwet.
    Jeugd,
    /// Indicaties of the Wmo.
    Wmo,
    /// Structural money for welzijn.
    Welzijn,
    /// Bestaanszekerheid.
    Bestaanszekerheid,
    /// Money for welzijn that is decided year by year.
    Incidenteel,
    /// Wages that the gemeente pays now.
    GemeentelijkLoon,
}

/// What a line of the budget holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regelbudget {
    /// Which line.
    pub regel: Budgetregel,
    /// Euro per year.
    pub bedrag: Vec<Jaarwaarde<Steun>>,
}

/// Money of one line that is spent on another, each year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verschuiving {
    /// The line that gives.
    pub van: Budgetregel,
    /// The line that gets.
    pub naar: Budgetregel,
    /// Euro per year.
    pub bedrag: Waarde<Steun>,
    /// Why; never empty.
    pub motivatie: String,
}

impl Begroting {
    /// What was decided to spend on a line beside its own money, in a band; less than nought where it gives.
    pub fn verschoven(&self, regel: Budgetregel, band: Band) -> Decimal {
        let deel = |v: &Verschuiving| {
            let bedrag = v.bedrag.bij(band);
            let krijgt = if v.naar == regel { bedrag } else { Decimal::ZERO };
            krijgt - if v.van == regel { bedrag } else { Decimal::ZERO }
        };
        self.verschuivingen.iter().map(deel).sum()
    }
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
    innovatie: S::Cijfer(G::Euro), "waarvan innovatie", "welk deel van de activiteiten voor iets nieuws is, in euro per jaar; leeg: niet bekend";
    reserve: S::Cijfer(G::Procent), "reserve", "wat achter de hand blijft, in procenten van de lumpsum";
    initiatieven: S::LIJST, "initiatieven", "de initiatieven naast de opdracht, en wat er van het oormerk voor is";
    budgetregels: S::LIJST, "budgetregels", "uit welke regels de lumpsum bestaat, voor zover dat bekend is";
    verschuivingen: S::LIJST, "verschuivingen", "wat volgens besluit van de ene regel aan de andere wordt besteed";
    herkomst: S::Herkomst, "herkomst",
        "waar de cijfers van de begroting vandaan komen, als een cijfer dat zelf niet zegt";
}

beschrijf! { Regelbudget, "een budgetregel", "de budgetregel", sleutel |b| b.regel.naam();
    regel: S::Deel, "regel", "welke regel van het budget";
    bedrag: S::per_jaar(G::Euro), "bedrag", "hoeveel er per jaar op deze regel staat, in euro";
}

beschrijf! { Verschuiving, "een verschuiving", "de verschuiving",
    sleutel |v| format!("{} {}", v.van.naam(), v.naar.naam());
    van: S::Deel, "van", "de regel die geeft";
    naar: S::Deel, "naar", "de regel die krijgt";
    bedrag: S::Cijfer(G::Euro), "bedrag", "hoeveel euro per jaar";
    motivatie: S::Motivatie, "motivatie", "wie dit besloot, en waarom";
}

keuze! { Budgetregel, "regel van het budget";
    Jeugd: "Jeugd";
    Wmo: "Wmo";
    Welzijn: "Welzijn";
    Bestaanszekerheid: "Bestaanszekerheid";
    Incidenteel: "incidenteel welzijn";
    GemeentelijkLoon: "loon van de gemeente";
}
