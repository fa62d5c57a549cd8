//! Periods, what is followed in them, and what is said of them, in words.

use super::plek::{STEDELIJK, van_gebied};
use crate::calc::voortgang::{Geen, Maat};
use crate::plan::{Bespreking, Periode, Plan, Realisatie, Tijdvak, Wijkcode};

/// A period: “1e kwartaal 2028”, “maart 2028”, “2028”.
pub fn periode(periode: Periode) -> String {
    match periode.tijdvak {
        Tijdvak::Jaar => periode.jaar.to_string(),
        deel => format!("{} {}", deel.woord(), periode.jaar),
    }
}

/// A period in few letters: “K1 2028”, “mrt 2028”, “2028”.
pub fn kort(periode: Periode) -> String {
    let deel = match periode.tijdvak {
        Tijdvak::Jaar => return periode.jaar.to_string(),
        Tijdvak::Halfjaar1 => "H1",
        Tijdvak::Halfjaar2 => "H2",
        Tijdvak::Kwartaal1 => "K1",
        Tijdvak::Kwartaal2 => "K2",
        Tijdvak::Kwartaal3 => "K3",
        Tijdvak::Kwartaal4 => "K4",
        Tijdvak::Januari => "jan",
        Tijdvak::Februari => "feb",
        Tijdvak::Maart => "mrt",
        Tijdvak::April => "apr",
        Tijdvak::Mei => "mei",
        Tijdvak::Juni => "jun",
        Tijdvak::Juli => "jul",
        Tijdvak::Augustus => "aug",
        Tijdvak::September => "sep",
        Tijdvak::Oktober => "okt",
        Tijdvak::November => "nov",
        Tijdvak::December => "dec",
    };
    format!("{deel} {}", periode.jaar)
}

/// A wijk by its name, or what is of the city and of no wijk.
pub fn waar(plan: &Plan, wijk: Option<&Wijkcode>) -> String {
    let Some(code) = wijk else { return STEDELIJK.to_owned() };
    let plaats = plan.wijken.iter().position(|w| w.code == *code);
    plaats.map_or_else(|| code.to_string(), |gebied| van_gebied(plan, gebied).to_owned())
}

/// A realisatie by where and when it is.
pub fn realisatie(plan: &Plan, realisatie: &Realisatie) -> String {
    format!("{}, {}", waar(plan, realisatie.wijk.as_ref()), periode(realisatie.periode()))
}

/// A bespreking by what it is about.
pub fn bespreking(bespreking: &Bespreking) -> String {
    format!("{} over {}", bespreking.stap.woord(), periode(bespreking.periode()))
}

/// What is followed.
pub const fn maat(maat: Maat) -> &'static str {
    match maat {
        Maat::Fte => "fte",
        Maat::Uren => "uren",
        Maat::Euro => "euro",
        Maat::Clienten => "cliënten",
        Maat::Wachtenden => "wachtenden",
    }
}

/// What the figure of the plan is that it is held against.
pub const fn van_plan(maat: Maat) -> &'static str {
    match maat {
        Maat::Fte => "fte in de bezetting, gemiddeld over het jaar",
        Maat::Uren => "gevraagde uren van het jaar, naar het aantal maanden",
        Maat::Euro => "personeel van het jaar, zonder overhead en huisvesting, naar het aantal maanden",
        Maat::Clienten | Maat::Wachtenden => "",
    }
}

/// Why the plan has no figure.
pub fn geen(geen: Geen, jaar: u16) -> String {
    match geen {
        Geen::Planjaar => format!("{jaar} is geen planjaar"),
        Geen::Cijfer => "het plan heeft hier geen cijfer van".to_owned(),
        Geen::Vraag => "de vraag is niet overal bekend".to_owned(),
        Geen::Wijk => "deze wijk staat niet in het plan".to_owned(),
    }
}

/// What was not given.
pub const NIET_OPGEGEVEN: &str = "niet opgegeven";
