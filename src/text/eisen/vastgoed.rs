//! HV, of the buildings, in words.

use rust_decimal::Decimal;

use super::kort;
use super::plekken::locatie;
use crate::dekking::feiten::Vastgoed as Feit;
use crate::dekking::{Bevinding, Over};
use crate::plan::{Locatie, Plan};
use crate::text::aantal::aantal;
use crate::text::datum::datum;
use crate::text::eenheid::bedrag;
use crate::text::{getal, namen};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let plek = locatie(plan, b.over);
    let naam = plek.map_or("", |plek| plek.naam.as_str());
    let werkplekken = plek.map(|plek| plek.werkplekken.midden).filter(|aantal| !aantal.is_zero());
    match feit {
        Feit::ContractTeKort { tot, moet } => {
            let voor = werkplekken
                .map_or_else(String::new, |n| format!("; het gaat om {}", aantal(n, "werkplek", "werkplekken")));
            format!(
                "het contract van {naam} loopt tot en met {}, de opdracht tot en met {}{voor}",
                datum(tot),
                datum(moet)
            )
        }
        Feit::OpzegtermijnKort => format!(
            "{naam} kan worden opgezegd met {}; dat moet {} zijn",
            bedrag(b.maat.is, b.maat.eenheid),
            bedrag(b.maat.moet, b.maat.eenheid)
        ),
        Feit::Opgegeven { inwoners } => {
            let gebruik = match b.over {
                Over::Verdwenen(_) => "uit het plan gehaald".to_owned(),
                _ => plek.map_or_else(String::new, namen::in_gebruik),
            };
            let kost = werkplekken
                .map_or_else(String::new, |n| format!("; dat kost {}", aantal(n, "werkplek", "werkplekken")));
            let ver = match inwoners {
                0 => String::new(),
                1 => "; 1 inwoner heeft geen andere ontmoetingsplek dichtbij".to_owned(),
                n => format!("; {} inwoners hebben geen andere ontmoetingsplek dichtbij", getal::geheel(n.into())),
            };
            format!("{naam} was er al en is {gebruik}, zonder besluit{kost}{ver}")
        }
        Feit::KostenOnbekend => {
            let zonder = plan.locaties.iter().filter(|plek| !plek.kent_kosten());
            let onbekend = b.maat.tekort();
            // Of a few places the names say more than a number.
            let welke: Vec<String> = zonder.map(|plek: &Locatie| plek.naam.clone()).collect();
            let welke =
                if Decimal::from(welke.len()) == onbekend { format!(": {}", kort(welke)) } else { String::new() };
            format!(
                "van {} van {} in gebruik is niet bekend wat ze kosten{welke}",
                getal::geheel(onbekend),
                aantal(b.maat.moet, "locatie", "locaties")
            )
        }
        Feit::WerkplekGoedkoop => format!(
            "een werkplek kost {} per jaar; alles bij elkaar is dat zelden minder dan {}",
            getal::euro(b.maat.is),
            getal::euro(b.maat.moet)
        ),
        Feit::WerkplekDuur => format!(
            "een werkplek kost {} per jaar; dat mag hoogstens {} zijn",
            getal::euro(b.maat.is),
            getal::euro(b.maat.moet)
        ),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::ContractTeKort { moet, .. } => format!("verleng het contract tot en met {}", datum(moet)),
        Feit::OpzegtermijnKort => format!("spreek een opzegtermijn van {} af", bedrag(b.maat.moet, b.maat.eenheid)),
        Feit::Opgegeven { .. } => {
            let naam = locatie(plan, b.over).map_or("de locatie", |plek| plek.naam.as_str());
            let houd = if matches!(b.over, Over::Verdwenen(_)) { "zet" } else { "houd" };
            let terug = if matches!(b.over, Over::Verdwenen(_)) { "terug" } else { "open" };
            format!("{houd} {naam} {terug}, of leg in een besluit vast waarom niet")
        }
        Feit::KostenOnbekend => "vul bij deze locaties de kosten in, of dat ze om niet zijn".to_owned(),
        Feit::WerkplekGoedkoop => "neem energie, schoonmaak, beheer en inrichting op in de kosten".to_owned(),
        Feit::WerkplekDuur => "zoek goedkopere locaties, of deel ze".to_owned(),
    }
}
