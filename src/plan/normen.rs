//! The norms of the plan: what is held against what follows from it. Each is a figure with a source, and adjustable.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bereiksregels::Bereiksregels;
use super::bron::Herkomst;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Band, Last, Status, Steun, Waarde};

mod ruimten;

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
    /// Least fte in a team of functies that have a field as their first, for each field (TM-3).
    #[serde(default = "fte_per_domein", skip_serializing_if = "is_fte_per_domein")]
    pub fte_per_domein: Waarde<Last>,
    /// Least specialists, percent of the fte of a team (TM-4).
    #[serde(default = "specialist_minstens", skip_serializing_if = "is_specialist_minstens")]
    pub specialist_minstens: Waarde<Last>,
    /// Most specialists, percent of the fte of a team (TM-4).
    #[serde(default = "specialist_hoogstens", skip_serializing_if = "is_specialist_hoogstens")]
    pub specialist_hoogstens: Waarde<Steun>,
    /// Least fte of experts by experience in a team (TM-5).
    #[serde(default = "fte_ervaring", skip_serializing_if = "is_fte_ervaring")]
    pub fte_ervaring: Waarde<Last>,
    /// Least fte of the fixed face of a wijk (TM-6).
    #[serde(default = "fte_verbinder", skip_serializing_if = "is_fte_verbinder")]
    pub fte_verbinder: Waarde<Last>,
    /// Most fte in one team (TM-7).
    #[serde(default = "fte_team", skip_serializing_if = "is_fte_team")]
    pub fte_team: Waarde<Steun>,
    /// Percent of the hours of the basisaanbod that every wijk gets (BN-1b).
    #[serde(default = "basisaanbod", skip_serializing_if = "is_basisaanbod")]
    pub basisaanbod: Waarde<Last>,
    /// Percent that who is there in a wijk may differ from what the distribution gives it (BN-4).
    #[serde(default = "gegeven_procent", skip_serializing_if = "is_gegeven_procent")]
    pub gegeven_procent: Waarde<Steun>,
    /// Fte that it may differ in any case (BN-4).
    #[serde(default = "gegeven_fte", skip_serializing_if = "is_gegeven_fte")]
    pub gegeven_fte: Waarde<Steun>,
    /// Distance within which inhabitants find a meeting place, metres along the street (BR-1).
    pub afstand_ontmoeting: Waarde<Steun>,
    /// Percent of the inhabitants of a wijk who live within that distance (BR-1).
    pub aandeel_ontmoeting: Waarde<Last>,
    /// Distance within which inhabitants find the central place of their buurtteam (BR-2), and a small wijk a place of its
    /// buurtteam in another wijk (HV-1a), metres along the street.
    pub afstand_centraal: Waarde<Steun>,
    /// Percent of the inhabitants of a wijk who live within that distance (BR-2, HV-1a).
    #[serde(default = "aandeel_centraal", skip_serializing_if = "is_aandeel_centraal")]
    pub aandeel_centraal: Waarde<Last>,
    /// Inhabitants from which on a wijk has a place of its own for the buurtteam (HV-1a).
    #[serde(default = "inwoners_eigen_plek", skip_serializing_if = "is_inwoners_eigen_plek")]
    pub inwoners_eigen_plek: Waarde<Steun>,
    /// Least dagdelen of a week by day in which a meeting place of the wijk is open (BR-3).
    #[serde(default = "overdag_minstens", skip_serializing_if = "is_overdag_minstens")]
    pub overdag_minstens: Waarde<Last>,
    /// Least evenings of a week (BR-3).
    #[serde(default = "avonden_minstens", skip_serializing_if = "is_avonden_minstens")]
    pub avonden_minstens: Waarde<Last>,
    /// Least days of a week over which these are spread (BR-3).
    #[serde(default = "dagen_minstens", skip_serializing_if = "is_dagen_minstens")]
    pub dagen_minstens: Waarde<Last>,
    /// Least fte that answer a kanaal (BR-4).
    #[serde(default = "fte_kanaal", skip_serializing_if = "is_fte_kanaal")]
    pub fte_kanaal: Waarde<Last>,
    /// Years after the start of the opdracht from which on each team has a huis van de wijk (HV-2).
    #[serde(default = "jaren_tot_huis", skip_serializing_if = "is_jaren_tot_huis")]
    pub jaren_tot_huis: Waarde<Steun>,
    /// Years after the start of the opdracht from which on there are buurtkamers (HV-3).
    #[serde(default = "jaren_tot_buurtkamer", skip_serializing_if = "is_jaren_tot_buurtkamer")]
    pub jaren_tot_buurtkamer: Waarde<Steun>,
    /// Inhabitants from which on a buurt has a buurtkamer or another meeting place nearby (HV-3).
    #[serde(default = "inwoners_buurt", skip_serializing_if = "is_inwoners_buurt")]
    pub inwoners_buurt: Waarde<Steun>,
    /// Distance within which it has, metres along the street (HV-3).
    #[serde(default = "afstand_buurtkamer", skip_serializing_if = "is_afstand_buurtkamer")]
    pub afstand_buurtkamer: Waarde<Steun>,
    /// Percent of the schools of a wijk where the team may be found (HV-4).
    #[serde(default = "scholen_afspraak", skip_serializing_if = "is_scholen_afspraak")]
    pub scholen_afspraak: Waarde<Last>,
    /// Years that the opdracht lasts, where the plan does not say until when (HV-7).
    #[serde(default = "contractjaren", skip_serializing_if = "is_contractjaren")]
    pub contractjaren: Waarde<Last>,
    /// Least months of notice of a contract of a place (HV-7).
    #[serde(default = "opzegtermijn", skip_serializing_if = "is_opzegtermijn")]
    pub opzegtermijn: Waarde<Last>,
    /// Least that a workplace can cost all in, euro per year (HV-10).
    #[serde(default = "werkplek_minstens", skip_serializing_if = "is_werkplek_minstens")]
    pub werkplek_minstens: Waarde<Last>,
    /// Most that a workplace can cost all in, euro per year (HV-10).
    #[serde(default = "werkplek_hoogstens", skip_serializing_if = "is_werkplek_hoogstens")]
    pub werkplek_hoogstens: Waarde<Steun>,
    /// What counts for reach and access (BR-1, BR-2, HV-3).
    #[serde(default, skip_serializing_if = "Bereiksregels::is_standaard")]
    pub bereik: Bereiksregels,
    /// Metres along the street for one metre as the crow flies.
    pub omwegfactor: Waarde<Last>,
    /// Workplaces per fte of the buurtteam (HV-5).
    pub werkplekken_per_fte: Waarde<Last>,
    /// Percent of the hours of individual support that is held in a room of a location (HV-6).
    #[serde(default = "ruimten::op_locatie", skip_serializing_if = "ruimten::is_op_locatie")]
    pub op_locatie: Waarde<Last>,
    /// Percent of what is held on a location that is in the evening (HV-6).
    #[serde(default = "ruimten::in_de_avond", skip_serializing_if = "ruimten::is_in_de_avond")]
    pub in_de_avond: Waarde<Last>,
    /// Weeks of a year over which the work is spread (HV-6).
    #[serde(default = "ruimten::werkweken", skip_serializing_if = "ruimten::is_werkweken")]
    pub werkweken: Waarde<Steun>,
    /// Hours in one dagdeel that a room can be used (HV-6).
    #[serde(default = "ruimten::uren_per_dagdeel", skip_serializing_if = "ruimten::is_uren_per_dagdeel")]
    pub uren_per_dagdeel: Waarde<Steun>,
    /// Percent of these hours that a room for a talk is really in use (HV-6).
    #[serde(default = "ruimten::bezettingsgraad", skip_serializing_if = "ruimten::is_bezettingsgraad")]
    pub bezettingsgraad: Waarde<Steun>,
    /// Floor of a workplace with its part of the building, m² (bvo).
    #[serde(default = "ruimten::m2_werkplek", skip_serializing_if = "ruimten::is_m2_werkplek")]
    pub m2_werkplek: Waarde<Last>,
    /// Floor of a room for a talk with its part of the building, m² (bvo).
    #[serde(default = "ruimten::m2_spreekkamer", skip_serializing_if = "ruimten::is_m2_spreekkamer")]
    pub m2_spreekkamer: Waarde<Last>,
    /// Floor of a room for a group with its part of the building, m² (bvo).
    #[serde(default = "ruimten::m2_groepsruimte", skip_serializing_if = "ruimten::is_m2_groepsruimte")]
    pub m2_groepsruimte: Waarde<Last>,
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
    /// Least number of aanbieders of a voorziening (DV-1).
    #[serde(default = "aanbieders", skip_serializing_if = "is_aanbieders")]
    pub aanbieders: Waarde<Last>,
    /// Fte from which on who does the work of a voorziening is an aanbieder of it (DV-1).
    #[serde(default = "aanbieder_vanaf", skip_serializing_if = "is_aanbieder_vanaf")]
    pub aanbieder_vanaf: Waarde<Last>,
    /// Least number of life stances and cultural backgrounds among onderaannemers (DV-2).
    #[serde(default = "achtergronden", skip_serializing_if = "is_achtergronden")]
    pub achtergronden: Waarde<Last>,
    /// Least fte of each expertise in a team (DV-3).
    #[serde(default = "expertise_team", skip_serializing_if = "is_expertise_team")]
    pub expertise_team: Waarde<Last>,
    /// Fte of an expertise for the whole city with which no team needs its own (DV-3).
    #[serde(default = "expertise_stad", skip_serializing_if = "is_expertise_stad")]
    pub expertise_stad: Waarde<Last>,
    /// Least number of people from whom an inhabitant can choose (KV-1).
    #[serde(default = "personen_te_kiezen", skip_serializing_if = "is_personen_te_kiezen")]
    pub personen_te_kiezen: Waarde<Last>,
    /// Fte of one person, where the plan does not say how many people a row is (KV-1).
    #[serde(default = "fte_per_persoon", skip_serializing_if = "is_fte_per_persoon")]
    pub fte_per_persoon: Waarde<Last>,
    /// Fte of a functie in a team up to which it hangs on one person (PE-6).
    #[serde(default = "fte_kwetsbaar", skip_serializing_if = "is_fte_kwetsbaar")]
    pub fte_kwetsbaar: Waarde<Last>,
    /// Least share of small organisaties in the cost of staff, percent (DV-4).
    #[serde(default = "aandeel_klein", skip_serializing_if = "is_aandeel_klein")]
    pub aandeel_klein: Waarde<Last>,
    /// Fte of the whole organisatie below which it is small (DV-4).
    #[serde(default = "klein_tot", skip_serializing_if = "is_klein_tot")]
    pub klein_tot: Waarde<Steun>,
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
    fte_per_domein: S::Cijfer(G::Fte), "fte per domein",
        "hoeveel fte een team ten minste heeft van functies met hetzelfde eerste domein, voor elk domein (TM-3)";
    specialist_minstens: S::Cijfer(G::Procent), "specialist minstens",
        "hoeveel procent van de fte van een team ten minste specialist is (TM-4)";
    specialist_hoogstens: S::Cijfer(G::Procent), "specialist hoogstens",
        "hoeveel procent van de fte van een team hoogstens specialist is (TM-4)";
    fte_ervaring: S::Cijfer(G::Fte), "fte ervaringsdeskundigen",
        "hoeveel fte ervaringsdeskundigen een team ten minste heeft (TM-5)";
    fte_verbinder: S::Cijfer(G::Fte), "fte vaste verbinder",
        "hoeveel fte de vaste verbinder van een wijk ten minste heeft (TM-6)";
    fte_team: S::Cijfer(G::Fte), "fte per team", "hoeveel fte er hoogstens in één team werken (TM-7)";
    basisaanbod: S::Cijfer(G::Procent), "basisaanbod",
        "hoeveel procent van de uren van het basisaanbod elke wijk ten minste krijgt (BN-1b)";
    gegeven_procent: S::Cijfer(G::Procent), "verschil met verdeling",
        "hoeveel procent wie er in een wijk is, mag verschillen van wat de verdeling haar geeft (BN-4)";
    gegeven_fte: S::Cijfer(G::Fte), "verschil met verdeling, fte",
        "hoeveel fte dat in elk geval mag verschillen (BN-4)";
    ratio: S::Cijfer(G::Procent), "ratio",
        "hoeveel procent van de formatie er per functie en wijk ten minste is (VD-2)";
    gedekt: S::Cijfer(G::Procent), "gedekt",
        "hoeveel procent van de uren van een voorziening gedekt moet zijn; leeg: alle uren (VD-1)";
    afstand_ontmoeting: S::Cijfer(G::Meter), "afstand ontmoeting",
        "binnen hoeveel meter over straat inwoners een ontmoetingsplek vinden (BR-1)";
    aandeel_ontmoeting: S::Cijfer(G::Procent), "aandeel ontmoeting",
        "hoeveel procent van de inwoners van een wijk binnen die afstand woont (BR-1)";
    afstand_centraal: S::Cijfer(G::Meter), "afstand centraal",
        "binnen hoeveel meter over straat inwoners de hoofdlocatie van hun buurtteam vinden, en een kleine wijk een locatie in een andere wijk (BR-2, HV-1a)";
    aandeel_centraal: S::Cijfer(G::Procent), "aandeel centraal",
        "hoeveel procent van de inwoners van een wijk binnen die afstand woont (BR-2, HV-1a)";
    inwoners_eigen_plek: S::Cijfer(G::Aantal), "inwoners eigen locatie",
        "vanaf hoeveel inwoners een wijk een eigen locatie van het buurtteam heeft (HV-1a)";
    overdag_minstens: S::Cijfer(G::Aantal), "dagdelen overdag",
        "hoeveel ochtenden en middagen in de week er in een wijk ten minste een ontmoetingsplek open is (BR-3)";
    avonden_minstens: S::Cijfer(G::Aantal), "avonden",
        "hoeveel avonden in de week er in een wijk ten minste een ontmoetingsplek open is (BR-3)";
    dagen_minstens: S::Cijfer(G::Aantal), "dagen open", "over hoeveel dagen van de week dat ten minste verspreid is (BR-3)";
    fte_kanaal: S::Cijfer(G::Fte), "fte per kanaal", "hoeveel fte er op een kanaal ten minste antwoordt (BR-4)";
    jaren_tot_huis: S::Cijfer(G::Aantal), "jaren tot huis",
        "hoeveel jaar na de start elk team een huis van de wijk heeft (HV-2)";
    jaren_tot_buurtkamer: S::Cijfer(G::Aantal), "jaren tot buurtkamer",
        "hoeveel jaar na de start de buurten een buurtkamer of ontmoetingsplek dichtbij hebben (HV-3)";
    inwoners_buurt: S::Cijfer(G::Aantal), "inwoners buurt", "vanaf hoeveel inwoners een buurt die heeft (HV-3)";
    afstand_buurtkamer: S::Cijfer(G::Meter), "afstand buurtkamer",
        "binnen hoeveel meter over straat die dan is (HV-3)";
    scholen_afspraak: S::Cijfer(G::Procent), "scholen met afspraak",
        "op hoeveel procent van de scholen van een wijk het team ten minste te vinden is (HV-4)";
    contractjaren: S::Cijfer(G::Aantal), "contractjaren",
        "hoeveel jaar de opdracht duurt, als het plan niet zegt tot wanneer (HV-7)";
    opzegtermijn: S::Cijfer(G::Aantal), "opzegtermijn",
        "hoeveel maanden het plan ten minste heeft als een locatie wordt opgezegd (HV-7)";
    werkplek_minstens: S::Cijfer(G::EuroPerWerkplek), "werkplek minstens",
        "onder hoeveel euro per jaar, alles bij elkaar, een werkplek niet kan kloppen (HV-10)";
    werkplek_hoogstens: S::Cijfer(G::EuroPerWerkplek), "werkplek hoogstens",
        "boven hoeveel euro per jaar, alles bij elkaar, een werkplek niet kan kloppen (HV-10)";
    bereik: S::Deel, "bereik", "welke locaties tellen voor bereik en toegang, hoe snel mensen lopen en hoe afstand meetelt";
    omwegfactor: S::Cijfer(G::Omwegfactor), "omwegfactor", "hoeveel meter over straat één meter hemelsbreed is";
    werkplekken_per_fte: S::Cijfer(G::WerkplekkenPerFte), "werkplekken per fte",
        "hoeveel werkplekken een fte van het buurtteam nodig heeft (HV-5)";
    op_locatie: S::Cijfer(G::Procent), "op locatie",
        "hoeveel procent van de individuele uren een spreekkamer vraagt, als de voorziening het niet zegt (HV-6)";
    in_de_avond: S::Cijfer(G::Procent), "in de avond",
        "hoeveel procent daarvan en van de bijeenkomsten 's avonds is, als de voorziening het niet zegt (HV-6)";
    werkweken: S::Cijfer(G::Weken), "werkweken", "over hoeveel weken van het jaar het werk verdeeld is (HV-6)";
    uren_per_dagdeel: S::Cijfer(G::UrenPerDag), "uren per dagdeel",
        "hoeveel uur een spreekkamer in één dagdeel te gebruiken is (HV-6)";
    bezettingsgraad: S::Cijfer(G::Procent), "bezettingsgraad",
        "hoeveel procent van die uren een spreekkamer werkelijk in gebruik is (HV-6)";
    m2_werkplek: S::Cijfer(G::Maat), "m² per werkplek", "bruto vloeroppervlak van een werkplek, in m²; van laag tot hoog";
    m2_spreekkamer: S::Cijfer(G::Maat), "m² per spreekkamer",
        "bruto vloeroppervlak van een spreekkamer, in m²; van laag tot hoog";
    m2_groepsruimte: S::Cijfer(G::Maat), "m² per groepsruimte",
        "bruto vloeroppervlak van een groepsruimte, in m²; van laag tot hoog";
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
    aanbieders: S::Cijfer(G::Aantal), "aanbieders", "hoeveel aanbieders een voorziening ten minste heeft (DV-1)";
    aanbieder_vanaf: S::Cijfer(G::Fte), "aanbieder vanaf",
        "vanaf hoeveel fte een organisatie als aanbieder van een voorziening telt (DV-1)";
    achtergronden: S::Cijfer(G::Aantal), "achtergronden",
        "hoeveel levensovertuigingen en culturele achtergronden de onderaannemers samen ten minste hebben (DV-2)";
    expertise_team: S::Cijfer(G::Fte), "expertise team",
        "hoeveel fte van elke expertise een team ten minste heeft, als de stad die niet heeft (DV-3)";
    expertise_stad: S::Cijfer(G::Fte), "expertise stad",
        "hoeveel fte van een expertise stedelijk genoeg is voor alle teams (DV-3)";
    personen_te_kiezen: S::Cijfer(G::Personen), "personen te kiezen",
        "uit hoeveel mensen een inwoner in elke wijk ten minste kan kiezen (KV-1)";
    fte_per_persoon: S::Cijfer(G::Fte), "fte per persoon",
        "hoeveel fte één mens gemiddeld werkt, als een bezettingsregel niet zegt hoeveel mensen het zijn (KV-1)";
    fte_kwetsbaar: S::Cijfer(G::Fte), "fte kwetsbaar",
        "tot hoeveel fte een functie in een team van één mens afhangt (PE-6)";
    aandeel_klein: S::Cijfer(G::Procent), "aandeel klein",
        "hoeveel procent van de kosten van personeel ten minste naar kleine organisaties gaat (DV-4)";
    klein_tot: S::Cijfer(G::Fte), "klein tot", "onder hoeveel fte een hele organisatie klein is (DV-4)";
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

/// Norms that a plan may leave out, in tenths and with their band behind them, each an aanname with its reasoning. A plan that gives none of its own is written as
/// it was read.
macro_rules! aannames {
    ($($naam:ident, $is:ident: $werking:ident = $tienden:literal $(($laag:literal, $hoog:literal))?, $waarom:literal;)+) => {$(
        pub(super) fn $naam() -> Waarde<$werking> {
            let mut waarde = Waarde::vast(Decimal::new($tienden, 1));
            $((waarde.laag, waarde.hoog) = (Decimal::new($laag, 1), Decimal::new($hoog, 1));)?
            (waarde.status, waarde.toelichting) = (Some(Status::Aanname), Some($waarom.to_owned()));
            waarde
        }

        pub(super) fn $is(waarde: &Waarde<$werking>) -> bool {
            *waarde == $naam()
        }
    )+};
}

pub(in crate::plan) use aannames;

aannames! {
    fte_per_domein, is_fte_per_domein: Last = 5,
        "S2 vraagt professionals van elk domein in elk team, zonder getal; met een halve fte is er elke week iemand";
    specialist_minstens, is_specialist_minstens: Last = 150,
        "S0 vraag 87 vraagt een mix van specialisten en generalisten, zonder getal; onder 15 % is er zelden een specialist";
    specialist_hoogstens, is_specialist_hoogstens: Steun = 600,
        "S0 vraag 87 vraagt een mix van specialisten en generalisten, zonder getal; boven 60 % is het geen breed team";
    fte_ervaring, is_fte_ervaring: Last = 4,
        "S2 noemt ervaringsdeskundigen in het buurtteam, zonder getal; 0,4 fte is iemand op twee dagen in de week";
    fte_verbinder, is_fte_verbinder: Last = 2,
        "S3 vraagt een vaste verbindende persoon per wijk, zonder getal; 0,2 fte is één dag in de week";
    fte_team, is_fte_team: Steun = 200,
        "In een team van meer dan 20 fte (25 tot 30 mensen) kent niet iedereen elkaar en de wijk";
    basisaanbod, is_basisaanbod: Last = 950,
        "S0 vraag 17 vraagt een gelijkwaardig niveau, niet hetzelfde: een twintigste minder is geen ander niveau";
    gegeven_procent, is_gegeven_procent: Steun = 50,
        "Wie er is, volgt de verdeling met hoogstens een twintigste verschil";
    gegeven_fte, is_gegeven_fte: Steun = 5,
        "Onder een halve fte is het verschil met de verdeling één aanstelling";
    aandeel_centraal, is_aandeel_centraal: Last = 800,
        "Voor een kleine wijk volstaat een locatie in de buurwijk als vier op de vijf inwoners die kunnen halen";
    inwoners_eigen_plek, is_inwoners_eigen_plek: Steun = 25_000,
        "Onder de 2.500 inwoners is een eigen locatie zelden bezet";
    overdag_minstens, is_overdag_minstens: Last = 50,
        "S3 zegt dat de behoefte per moment verschilt, zonder getal; vijf dagdelen is één per werkdag";
    avonden_minstens, is_avonden_minstens: Last = 10,
        "Wie overdag werkt, kan alleen 's avonds; S3 noemt de avond, zonder getal";
    dagen_minstens, is_dagen_minstens: Last = 30,
        "Wie op één dag niet kan, moet op een andere terechtkunnen; S3 vraagt variatie in momenten, zonder getal";
    fte_kanaal, is_fte_kanaal: Last = 5,
        "Een halve fte is bijna twintig uur per week; met minder is een kanaal vaker dicht dan open";
    jaren_tot_huis, is_jaren_tot_huis: Steun = 20,
        "S2 noemt het huis van de wijk ideaal, zonder jaar; een pand vinden en inrichten kost een jaar of twee";
    jaren_tot_buurtkamer, is_jaren_tot_buurtkamer: Steun = 30,
        "S2 zegt “op termijn”, zonder jaar; buurtkamers komen na de huizen van de wijk";
    inwoners_buurt, is_inwoners_buurt: Steun = 10_000,
        "S2 noemt buurtkamers op buurtniveau, zonder getal; onder de 1.000 inwoners draagt een buurt er zelden een";
    afstand_buurtkamer, is_afstand_buurtkamer: Steun = 5_000,
        "Vijfhonderd meter is voor de meeste ouderen te lopen";
    scholen_afspraak, is_scholen_afspraak: Last = 500,
        "S2 wil het team zichtbaar op scholen, zonder getal; de helft is meer dan een proef";
    contractjaren, is_contractjaren: Last = 80,
        "S2 zegt “denk aan 6-8 jaar”; wie zeker wil zijn, gaat uit van acht";
    opzegtermijn, is_opzegtermijn: Last = 120,
        "Een andere locatie vinden en inrichten kost al gauw een jaar";
    werkplek_minstens, is_werkplek_minstens: Last = 50_000,
        "Huur, energie, schoonmaak, beheer en inrichting samen kosten zelden minder";
    werkplek_hoogstens, is_werkplek_hoogstens: Steun = 120_000,
        "Meer betaalt een kantoor in een grote stad";
    oormerk_hoogstens, is_oormerk_hoogstens: Steun = 20,
        "S0 vraag 55 noemt “slechts een klein bedrag”, zonder getal";
    overhead_minstens, is_overhead_minstens: Last = 150,
        "Teamleiding, bedrijfsvoering, ICT, kwaliteit, contractmanagement en verantwoording kosten samen zelden minder";
    overhead_hoogstens, is_overhead_hoogstens: Steun = 250,
        "Boven een kwart van het personeel gaat te veel geld niet naar inwoners";
    reserve_minstens, is_reserve_minstens: Last = 15,
        "S1 vraagt een expliciet transformatiebudget en S0 vraag 58 legt de risico's bij het samenwerkingsverband; \
         geen van beide noemt een getal";
    aanbieders, is_aanbieders: Last = 20,
        "S2 vraagt “voldoende en diverse zorgaanbieders”, zonder getal; met één is er niets te kiezen";
    aanbieder_vanaf, is_aanbieder_vanaf: Last = 5,
        "Onder een halve fte is er buiten één vast gezicht niemand om uit te kiezen";
    achtergronden, is_achtergronden: Last = 30,
        "S2 vraagt “voldoende variatie”, zonder getal; S0 vraag 42 zegt dat niets helemaal te garanderen is";
    expertise_team, is_expertise_team: Last = 5,
        "Een halve fte is genoeg om er elke week te zijn";
    expertise_stad, is_expertise_stad: Last = 10,
        "Eén fte voor de hele stad kan bij elk team worden geroepen";
    personen_te_kiezen, is_personen_te_kiezen: Last = 20,
        "Kiezen kan pas uit twee";
    fte_per_persoon, is_fte_per_persoon: Last = 8,
        "In zorg en welzijn werkt men gemiddeld rond vier vijfde van een voltijdse week";
    fte_kwetsbaar, is_fte_kwetsbaar: Last = 10,
        "Tot één fte is het vaak één mens: is die ziek, dan is er niemand";
    aandeel_klein, is_aandeel_klein: Last = 50,
        "S1 en S3 willen dat kleine organisaties blijven; geen van beide noemt een getal";
    klein_tot, is_klein_tot: Steun = 500,
        "Vijftig is ook de grens van een klein bedrijf in de Europese indeling";
}
