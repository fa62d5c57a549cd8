//! The norms of the plan: what is held against what follows from it. Each is a figure with a source, and adjustable.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Band, Last, Status, Steun, Waarde};

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
    /// Distance within which a small wijk finds a place of its buurtteam in another wijk, metres along the street
    /// (HV-1a).
    pub afstand_centraal: Waarde<Steun>,
    /// Percent of the inhabitants of such a wijk who live within that distance (HV-1a).
    #[serde(default = "aandeel_centraal", skip_serializing_if = "is_aandeel_centraal")]
    pub aandeel_centraal: Waarde<Last>,
    /// Inhabitants from which on a wijk has a place of its own for the buurtteam (HV-1a).
    #[serde(default = "inwoners_eigen_plek", skip_serializing_if = "is_inwoners_eigen_plek")]
    pub inwoners_eigen_plek: Waarde<Steun>,
    /// Metres along the street for one metre as the crow flies.
    pub omwegfactor: Waarde<Last>,
    /// Workplaces per fte of the buurtteam (HV-5).
    pub werkplekken_per_fte: Waarde<Last>,
    /// What a workplace more costs all in, euro per year at the prices of the plan (HV-5, HV-10); not known where the plan
    /// gives none.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten_per_werkplek: Option<Waarde<Last>>,
    /// Most that is set aside for residents' initiatives, percent of the lumpsum (BG-2).
    #[serde(default = "oormerk_hoogstens", skip_serializing_if = "is_oormerk_hoogstens")]
    pub oormerk_hoogstens: Waarde<Steun>,
    /// Least overhead that can be right, percent of the cost of staff (BG-3).
    #[serde(default = "overhead_minstens", skip_serializing_if = "is_overhead_minstens")]
    pub overhead_minstens: Waarde<Last>,
    /// Most overhead, percent of the cost of staff (BG-3).
    #[serde(default = "overhead_hoogstens", skip_serializing_if = "is_overhead_hoogstens")]
    pub overhead_hoogstens: Waarde<Steun>,
    /// Least reserve, percent of the lumpsum (BG-4).
    #[serde(default = "reserve_minstens", skip_serializing_if = "is_reserve_minstens")]
    pub reserve_minstens: Waarde<Last>,
    /// True when the functies of one inzet may stand in for each other: who is asked for a part of a voorziening then
    /// may also do the other parts. Otherwise only the functies under `kan_ook` of the voorziening may.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub onderling: bool,
    /// How a computed formatie is rounded when it is shown; what is judged is the formatie itself.
    #[serde(default)]
    pub afronding: Afronding,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

impl Normen {
    /// Percent of the hours that must be covered: all of them where the plan gives none.
    pub fn gedekt(&self, band: Band) -> Decimal {
        self.gedekt.as_ref().map_or(Decimal::ONE_HUNDRED, |n| n.bij(band))
    }

    /// The least that `er is ÷ nodig` must be, as a fraction.
    pub fn ratio(&self, band: Band) -> Decimal {
        self.ratio.bij(band) * Decimal::new(1, 2)
    }
}

/// How fte are shown in tenths.
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
        "binnen hoeveel meter over straat een kleine wijk een locatie van haar buurtteam in een andere wijk vindt (HV-1a)";
    aandeel_centraal: S::Cijfer(G::Procent), "aandeel centraal",
        "hoeveel procent van de inwoners van die wijk binnen die afstand woont (HV-1a)";
    inwoners_eigen_plek: S::Cijfer(G::Aantal), "inwoners eigen locatie",
        "vanaf hoeveel inwoners een wijk een eigen locatie van het buurtteam heeft (HV-1a)";
    omwegfactor: S::Cijfer(G::Omwegfactor), "omwegfactor", "hoeveel meter over straat één meter hemelsbreed is";
    werkplekken_per_fte: S::Cijfer(G::WerkplekkenPerFte), "werkplekken per fte",
        "hoeveel werkplekken een fte van het buurtteam nodig heeft (HV-5)";
    kosten_per_werkplek: S::Cijfer(G::EuroPerWerkplek), "kosten per werkplek",
        "wat een werkplek erbij per jaar kost, in euro; leeg: niet bekend (HV-5)";
    oormerk_hoogstens: S::Cijfer(G::Procent), "oormerk hoogstens",
        "hoeveel procent van de lumpsum hoogstens apart staat voor inwonersinitiatieven (BG-2)";
    overhead_minstens: S::Cijfer(G::Procent), "overhead minstens",
        "onder hoeveel procent van de kosten van personeel de overhead niet kan kloppen (BG-3)";
    overhead_hoogstens: S::Cijfer(G::Procent), "overhead hoogstens",
        "hoeveel procent van de kosten van personeel de overhead hoogstens is (BG-3)";
    reserve_minstens: S::Cijfer(G::Procent), "reserve minstens",
        "hoeveel procent van de lumpsum ten minste reserve is (BG-4)";
    onderling: S::JaNee, "onderling",
        "of de functies in de inzet van één voorziening voor elkaar invallen; anders alleen die onder “kan ook” (VD-1)";
    afronding: S::Deel, "afronding",
        "hoe een berekende formatie in tienden wordt getoond; getoetst wordt de formatie zelf";
    herkomst: S::Herkomst, "herkomst", "waar de normen vandaan komen, als een norm dat zelf niet zegt";
}

keuze! { Afronding, "afronding";
    Halverwege: "in tienden, een half naar boven";
    NaarBoven: "in tienden, naar boven afgerond";
}

/// Norms that a plan may leave out, in tenths, each an aanname with its reasoning. A plan that gives none of its own is written as
/// it was read.
macro_rules! aannames {
    ($($naam:ident, $is:ident: $werking:ident = $tienden:literal, $waarom:literal;)+) => {$(
        fn $naam() -> Waarde<$werking> {
            let mut waarde = Waarde::vast(Decimal::new($tienden, 1));
            (waarde.status, waarde.toelichting) = (Some(Status::Aanname), Some($waarom.to_owned()));
            waarde
        }

        fn $is(waarde: &Waarde<$werking>) -> bool {
            *waarde == $naam()
        }
    )+};
}

aannames! {
    aandeel_centraal, is_aandeel_centraal: Last = 800,
        "Voor een kleine wijk volstaat een locatie in de buurwijk als vier op de vijf inwoners die kunnen halen";
    inwoners_eigen_plek, is_inwoners_eigen_plek: Steun = 25_000,
        "Onder de 2.500 inwoners is een eigen locatie zelden bezet";
    oormerk_hoogstens, is_oormerk_hoogstens: Steun = 20,
        "S0 vraag 55 noemt “slechts een klein bedrag”, zonder getal";
    overhead_minstens, is_overhead_minstens: Last = 150,
        "Teamleiding, bedrijfsvoering, ICT, kwaliteit, contractmanagement en verantwoording kosten samen zelden minder";
    overhead_hoogstens, is_overhead_hoogstens: Steun = 250,
        "Boven een kwart van het personeel gaat te veel geld niet naar inwoners";
    reserve_minstens, is_reserve_minstens: Last = 15,
        "S1 vraagt een expliciet transformatiebudget en S0 vraag 58 legt de risico's bij het samenwerkingsverband; \
         geen van beide noemt een getal";
}
