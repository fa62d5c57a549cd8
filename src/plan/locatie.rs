//! Places: what stands where, and what can be done there.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::bestemming::Bestemming;
use super::bron::Herkomst;
use super::codes::{Locatiecode, Organisatiecode, Wijkcode};
use super::contract::{Afspraak, Contract};
use super::controle::Codesoort as C;
use super::dagdeel::{Dag, Dagdeel, Dagdelen, WERKWEEK, van_werkweek};
use super::deel::{Soort as S, beschrijf, keuze, keuze_met};
use super::grens::Getalsoort as G;
use super::punt::Punt;
use super::toegankelijk::Toegankelijk;
use super::waarde::{Band, Last, Status, Steun, Waarde};

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locatie {
    /// Code within the plan.
    pub code: Locatiecode,
    /// Name.
    pub naam: String,
    /// Kind of place.
    pub soort: Locatiesoort,
    /// The wijk in which it stands.
    pub wijk: Wijkcode,
    /// For whom it is: who uses its rooms and bears its cost.
    #[serde(default, skip_serializing_if = "Bestemming::is_eigen")]
    pub voor: Bestemming,
    /// Where it stands.
    pub punt: Punt,
    /// Whether it can be used.
    #[serde(default, skip_serializing_if = "Gebruik::is_open")]
    pub gebruik: Gebruik,
    /// First year in which it is open; none for a place that is there already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opent: Option<u16>,
    /// True when it is the central place of the buurtteam in its wijk.
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub centraal: bool,
    /// What inhabitants find there; none where that is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functies: Vec<Locatiefunctie>,
    /// When the plan can use it.
    #[serde(default, skip_serializing_if = "Dagdelen::is_leeg")]
    pub dagdelen: Dagdelen,
    /// How far it is agreed that the buurtteam may use it; none where nothing is said of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub afspraak: Option<Afspraak>,
    /// By what contract it is used.
    #[serde(default, skip_serializing_if = "Contract::is_leeg")]
    pub contract: Contract,
    /// True for a place that was in use before the plan.
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub bestaand: bool,
    /// Whose it is, who is often not in the plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub eigenaar: String,
    /// Which organisatie of the plan keeps or rents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beheerder: Option<Organisatiecode>,
    /// Whether everyone can come there.
    #[serde(default, skip_serializing_if = "Toegankelijk::is_leeg")]
    pub toegankelijk: Toegankelijk,
    /// Workplaces for the buurtteam.
    #[serde(default = "nul", skip_serializing_if = "is_nul")]
    pub werkplekken: Waarde<Steun>,
    /// Rooms for a private talk; see [`Self::spreekkamers_bekend`].
    #[serde(default = "nul", skip_serializing_if = "is_nul")]
    pub spreekkamers: Waarde<Steun>,
    /// Rooms for a group; see [`Self::groepsruimten_bekend`].
    #[serde(default = "nul", skip_serializing_if = "is_nul")]
    pub groepsruimten: Waarde<Steun>,
    /// Cost to the plan, euro per year.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten: Option<Waarde<Last>>,
    /// Energy, cleaning, ICT and upkeep, where [`Self::kosten`] does not hold them, euro per year.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub exploitatie: Option<Waarde<Last>>,
    /// Who keeps it open, where [`Self::kosten`] does not hold that, euro per year.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub beheer: Option<Waarde<Last>>,
    /// What it costs once, to buy, build or furnish it, euro.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten_eenmalig: Option<Waarde<Last>>,
    /// True when it costs the plan nothing.
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub om_niet: bool,
    /// Origin of its figures and of the place itself.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

impl Locatie {
    /// True when people can come there in `jaar`. What is wished for counts from the year in which it is to open, where it
    /// has one.
    pub fn bruikbaar(&self, jaar: u16) -> bool {
        match (self.opent, &self.gebruik) {
            (Some(opent), _) if jaar < opent => false,
            (Some(_), Gebruik::Plan) => true,
            (_, gebruik) => gebruik.bruikbaar(jaar),
        }
    }

    /// True when it is in plain use in every year.
    pub fn is_open(&self) -> bool {
        self.gebruik.is_open() && self.opent.is_none()
    }

    /// True for a place that is not there yet, or was not when the plan was made.
    pub fn is_gepland(&self) -> bool {
        self.gebruik == Gebruik::Plan || self.opent.is_some()
    }

    /// True for a place that the plan only assumes: no source and no decision says that it is there. So it is with one
    /// that was invented for an example, and with one that a planner puts on the map until its origin is given.
    pub fn is_aangenomen(&self) -> bool {
        self.herkomst.bron.is_none() && self.herkomst.status == Some(Status::Aanname)
    }

    /// True for a place where a buurtteam works: a central one, or one with workplaces that is more than the place of
    /// others where the team is found at times.
    pub fn is_van_team(&self, band: Band) -> bool {
        let eigen = !self.soort.is_vindplaats() && self.soort.is_te_bezoeken() && self.is_toegezegd();
        self.is_centrale_plek() || eigen && self.werkplekken.bij(band) > Decimal::ZERO
    }

    /// Which part of its workplaces the buurtteam can use on average over the week in which it works, 0 to 1.
    pub fn gemiddeld_aandeel(&self) -> Decimal {
        let week = WERKWEEK.into_iter().map(|(dag, dagdeel)| self.aandeel(dag, dagdeel));
        week.sum::<Decimal>() / Decimal::from(WERKWEEK.len())
    }

    /// True for the central place of a buurtteam where inhabitants can come; one that is digital only is none.
    pub fn is_centrale_plek(&self) -> bool {
        self.centraal && self.soort.is_ontmoetingsplek()
    }

    /// False where the plan only wishes that the buurtteam may work there.
    pub fn is_toegezegd(&self) -> bool {
        self.afspraak != Some(Afspraak::Gewenst)
    }

    /// How many dagdelen of a week the buurtteam may use it, where it is not known which. Who agreed to have the team there
    /// at times has it there once at least.
    pub fn dagdelen_geteld(&self) -> Option<u8> {
        let een = || (self.soort.is_vindplaats() && self.afspraak.is_some()).then_some(1);
        if self.dagdelen.bekend() { None } else { self.dagdelen.aantal.or_else(een) }
    }

    /// Whether the plan can use it in a dagdeel; none where that is not known.
    pub fn te_gebruiken(&self, dag: Dag, dagdeel: Dagdeel) -> Option<bool> {
        if !self.is_toegezegd() || (self.dagdelen.aantal == Some(0) && !self.dagdelen.bekend()) {
            return Some(false);
        }
        self.dagdelen.bekend().then(|| self.dagdelen.heeft(dag, dagdeel))
    }

    /// Which part of its workplaces the buurtteam can use in a dagdeel of the week in which it works, 0 to 1. Workplaces are
    /// the team's own: all of them where nothing is said of dagdelen.
    pub fn aandeel(&self, dag: Dag, dagdeel: Dagdeel) -> Decimal {
        match self.te_gebruiken(dag, dagdeel) {
            Some(ja) => Decimal::from(u8::from(ja)),
            None => self.dagdelen_geteld().map_or(Decimal::ONE, van_werkweek),
        }
    }

    /// What it costs each year, of all that is known of it, at the prices of the plan; none where nothing is.
    pub fn elk_jaar(&self, band: Band) -> Option<Decimal> {
        let delen = [&self.kosten, &self.exploitatie, &self.beheer];
        let bekend = delen.into_iter().flatten().map(|euro| euro.bij(band));
        bekend.reduce(|som, euro| som + euro).or(self.om_niet.then_some(Decimal::ZERO))
    }

    /// Rooms for a private talk; none where it is not known how many. A nought of which nothing is said is what a plan has
    /// that never asked: who knows that there are none gives it a status or a reasoning.
    pub fn spreekkamers_bekend(&self) -> Option<&Waarde<Steun>> {
        Some(&self.spreekkamers).filter(|kamers| !is_nul(kamers))
    }

    /// Rooms for a group; none where it is not known how many, as with [`Self::spreekkamers_bekend`].
    pub fn groepsruimten_bekend(&self) -> Option<&Waarde<Steun>> {
        Some(&self.groepsruimten).filter(|kamers| !is_nul(kamers))
    }

    /// True when it is known what it costs in a year.
    pub fn kent_kosten(&self) -> bool {
        self.om_niet || self.kosten.is_some()
    }

    /// True for a place with all three functies of a huis van de wijk, or that is one; none where that is not known.
    pub fn is_huis(&self) -> Option<bool> {
        let kan = matches!(self.soort, Locatiesoort::Mfa | Locatiesoort::Wijkcentrum);
        match self.soort {
            Locatiesoort::HuisVanDeWijk => Some(true),
            _ if !kan => Some(false),
            _ if self.functies.is_empty() => None,
            _ => Some(Locatiefunctie::ALLE.iter().all(|functie| self.functies.contains(functie))),
        }
    }
}

/// What inhabitants find in a place (S2, Huisvesting).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Locatiefunctie {
    /// Support by the buurtteam.
    Ondersteuning,
    /// Activities.
    Activiteit,
    /// Meeting each other.
    Ontmoeting,
}

/// Kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Locatiesoort {
    /// The own house of a buurtteam.
    HuisVanDeWijk,
    /// Multifunctional building.
    Mfa,
    /// Wijkcentrum.
    Wijkcentrum,
    /// Small meeting place in a buurt.
    Buurtkamer,
    /// Walk-in for one group, such as ggz.
    Inloop,
    /// Day activities.
    Dagbesteding,
    /// School.
    School,
    /// Sports club.
    Sportvereniging,
    /// General practice.
    Huisartsenpraktijk,
    /// Digital only.
    Digitaal,
}

impl Locatiesoort {
    /// True for the place of others where the team is found at times: it is no place of the team.
    pub const fn is_vindplaats(self) -> bool {
        matches!(self, Self::School | Self::Sportvereniging | Self::Huisartsenpraktijk)
    }

    /// True for a place that one can go to.
    pub const fn is_te_bezoeken(self) -> bool {
        !matches!(self, Self::Digitaal)
    }

    /// True for a place where inhabitants of a buurt meet each other.
    pub const fn is_ontmoetingsplek(self) -> bool {
        matches!(self, Self::HuisVanDeWijk | Self::Mfa | Self::Wijkcentrum | Self::Buurtkamer)
    }
}

/// Whether a place can be used.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Gebruik {
    /// In use.
    #[default]
    Open,
    /// In use, while its future is being decided.
    ToekomstOnzeker,
    /// Wished for, not there.
    Plan,
    /// Sold in this year.
    Verkocht(u16),
    /// Closed from this year on.
    Gesloten(u16),
}

impl Gebruik {
    /// True for a place in plain use.
    pub fn is_open(&self) -> bool {
        *self == Self::Open
    }

    /// The year from which on it is not there any more.
    pub fn dicht(&self) -> Option<u16> {
        match *self {
            Self::Verkocht(vanaf) | Self::Gesloten(vanaf) => Some(vanaf),
            Self::Open | Self::ToekomstOnzeker | Self::Plan => None,
        }
    }

    fn bruikbaar(&self, jaar: u16) -> bool {
        match *self {
            Self::Open | Self::ToekomstOnzeker => true,
            Self::Plan => false,
            Self::Verkocht(vanaf) | Self::Gesloten(vanaf) => jaar < vanaf,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_onwaar(waarde: &bool) -> bool {
    !waarde
}

fn nul() -> Waarde<Steun> {
    Waarde::vast(rust_decimal::Decimal::ZERO)
}

fn is_nul(waarde: &Waarde<Steun>) -> bool {
    *waarde == nul()
}

beschrijf! { Locatie, "een locatie", "de locatie", sleutel |l| l.code.as_str();
    code: S::Code(C::Locatie), "code", "de korte naam van de locatie in het plan";
    naam: S::Naam, "naam", "zoals de locatie in de stad bekend is";
    soort: S::Deel, "soort", "wat voor locatie het is";
    wijk: S::Verwijzing(C::Wijk), "wijk", "de wijk waarin zij staat";
    punt: S::Punt, "punt", "waar de locatie op de kaart ligt";
    gebruik: S::Deel, "gebruik", "of de locatie te gebruiken is, en tot wanneer";
    opent: S::Jaartal, "open vanaf", "het eerste jaar waarin de locatie open is; leeg: zij is er al, of nog nergens in gepland";
    centraal: S::JaNee, "hoofdlocatie", "of dit de hoofdlocatie van het buurtteam in de wijk is";
    werkplekken: S::CijferOfNul(G::Plekken), "werkplekken", "werkplekken voor het buurtteam";
    spreekkamers: S::CijferOfNul(G::Plekken), "spreekkamers",
        "kamers voor een gesprek; leeg, of 0 zonder status of toelichting: niet bekend";
    groepsruimten: S::CijferOfNul(G::Plekken), "groepsruimten",
        "ruimten voor een groep; leeg, of 0 zonder status of toelichting: niet bekend";
    kosten: S::Cijfer(G::Euro), "kosten",
        "wat de locatie het plan kost, in euro per jaar: alles, of alleen de huur als de rest hieronder staat; leeg: niet bekend";
    exploitatie: S::Cijfer(G::Euro), "exploitatie",
        "energie, schoonmaak, ICT en onderhoud, in euro per jaar, als die niet in de kosten zitten; leeg: daarin begrepen of niet bekend";
    beheer: S::Cijfer(G::Euro), "beheer",
        "wie de locatie openhoudt, in euro per jaar, als dat niet in de kosten zit; leeg: daarin begrepen of niet bekend";
    om_niet: S::JaNee, "om niet", "of de locatie het plan niets kost";
    kosten_eenmalig: S::Cijfer(G::EuroEenmalig), "eenmalig",
        "wat kopen, bouwen of inrichten één keer kost, in euro; telt over de jaren van het contract; leeg: niets bekend";
    afspraak: S::Deel, "afspraak",
        "of het buurtteam de locatie mag gebruiken; gewenst telt niet mee voor werkplekken; geen: niet bekend";
    functies: S::LIJST, "functies", "wat inwoners er vinden: ondersteuning, activiteit, ontmoeting; leeg: niet bekend";
    dagdelen: S::Deel, "dagdelen", "wanneer de locatie voor het plan is";
    contract: S::Deel, "contract", "op welke titel het plan de locatie gebruikt";
    voor: S::Deel, "voor", "voor wie de locatie is: wie haar ruimten gebruikt en haar kosten draagt";
    bestaand: S::JaNee, "bestaand", "of de locatie er al was vóór het plan";
    eigenaar: S::Tekst, "eigenaar", "van wie de locatie is, ook als die niet meedoet; leeg: niet bekend";
    beheerder: S::Verwijzing(C::Organisatie), "beheerder",
        "welke organisatie van het plan de locatie beheert of huurt; geen: niet bekend, of geen van hen";
    toegankelijk: S::Deel, "toegankelijk", "of iedereen er kan komen";
    herkomst: S::Herkomst, "herkomst", "waar de locatie en haar cijfers vandaan komen, als een cijfer dat zelf niet zegt";
}

keuze! { Locatiefunctie, "functie van een locatie";
    Ondersteuning: "ondersteuning";
    Activiteit: "activiteit";
    Ontmoeting: "ontmoeting";
}

keuze! { Locatiesoort, "soort locatie";
    HuisVanDeWijk: "huis van de wijk";
    Mfa: "MFA";
    Wijkcentrum: "wijkcentrum";
    Buurtkamer: "buurtkamer";
    Inloop: "inlooplocatie";
    Dagbesteding: "dagbesteding";
    School: "school";
    Sportvereniging: "sportvereniging";
    Huisartsenpraktijk: "huisartsenpraktijk";
    Digitaal: "digitaal";
}

keuze_met! { Gebruik, "gebruik";
    Open: "open";
    ToekomstOnzeker: "open, toekomst onzeker";
    Plan: "gepland";
    Verkocht(verkocht: S::Jaartal, "weg vanaf", "het jaar waarin de locatie verkocht is of wordt"): "verkocht";
    Gesloten(gesloten: S::Jaartal, "dicht vanaf", "het eerste jaar waarin de locatie gesloten is"): "gesloten";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::deel::Beschreven as _;
    use rust_decimal_macros::dec;

    #[test]
    fn a_place_gives_what_was_agreed_when_it_was_agreed() {
        let school =
            |afspraak, dagdelen| Locatie { soort: Locatiesoort::School, afspraak, dagdelen, ..Locatie::leeg() };
        let op = |plek: &Locatie| [Dag::Ma, Dag::Di].map(|dag| plek.aandeel(dag, Dagdeel::Ochtend));
        let (niets, maandag) = (Dagdelen::default(), Dagdelen { ochtend: vec![Dag::Ma], ..Dagdelen::default() });
        let drie = Dagdelen { aantal: Some(3), ..Dagdelen::default() };
        let getekend = Some(Afspraak::Getekend);
        for (afspraak, dagdelen, verwacht) in [
            (None, niets.clone(), [dec!(1), dec!(1)]),
            (Some(Afspraak::Gewenst), maandag.clone(), [dec!(0), dec!(0)]),
            (getekend, maandag, [dec!(1), dec!(0)]),
            (getekend, drie, [dec!(0.3), dec!(0.3)]),
            (getekend, niets.clone(), [dec!(0.1), dec!(0.1)]),
        ] {
            assert_eq!(op(&school(afspraak, dagdelen)), verwacht, "{afspraak:?}");
        }
        // A house of the team itself is there all week until something else is said.
        let huis = Locatie { soort: Locatiesoort::Wijkcentrum, ..school(getekend, niets) };
        assert_eq!(op(&huis), [dec!(1), dec!(1)]);
    }

    #[test]
    fn a_place_is_there_from_the_year_it_opens_until_the_year_it_closes() {
        let plek = |opent, gebruik| Locatie { gebruik, opent, ..Locatie::leeg() };
        let open = |plek: &Locatie| [2027, 2028, 2029, 2030, 2031].map(|jaar| plek.bruikbaar(jaar));
        for (opent, gebruik, verwacht) in [
            (None, Gebruik::Open, [true; 5]),
            (None, Gebruik::Plan, [false; 5]),
            (None, Gebruik::Gesloten(2029), [true, true, false, false, false]),
            (Some(2029), Gebruik::Open, [false, false, true, true, true]),
            (Some(2029), Gebruik::Plan, [false, false, true, true, true]),
            (Some(2028), Gebruik::Gesloten(2030), [false, true, true, false, false]),
            (Some(2028), Gebruik::Verkocht(2030), [false, true, true, false, false]),
        ] {
            let plek = plek(opent, gebruik);
            assert_eq!(open(&plek), verwacht, "{plek:?}");
        }
    }
}
