//! VV in words.

use crate::dekking::feiten::Vormen as Feit;
use crate::dekking::{Bevinding, Eenheid};
use crate::plan::Plan;
use crate::text::eenheid::bedrag;
use crate::text::{bevinding, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let over = bevinding::over(plan, b.over);
    match feit {
        Feit::VormOntbreekt { individueel: true, groep: true } => {
            format!("{over} wordt niet zowel individueel als in groepen geboden")
        }
        Feit::VormOntbreekt { individueel: true, .. } => format!("{over} wordt niet individueel geboden"),
        Feit::VormOntbreekt { .. } => format!("{over} wordt niet in groepen geboden"),
        Feit::WeinigKeuze { voorziening, minst } => {
            let naam = plek::voorziening(plan, voorziening);
            let uit = bedrag(plan.normen.personen_te_kiezen.midden, Eenheid::Persoon);
            format!(
                "voor {naam} kan een inwoner niet uit {uit} kiezen: in de krapste wijk {}",
                bedrag(minst, Eenheid::Persoon)
            )
        }
        Feit::GroepOntbreekt => format!("niemand doet het werk van de taak {over}"),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let over = bevinding::over(plan, b.over);
    match feit {
        Feit::VormOntbreekt { groep: true, .. } => {
            format!(
                "voeg een voorziening van {over} toe die in groepen wordt geboden, of maak er een van een bestaande"
            )
        }
        Feit::WeinigKeuze { .. } => {
            "laat dit werk door meer mensen doen, of vul bij de bezettingsregels in hoeveel mensen het zijn".to_owned()
        }
        Feit::VormOntbreekt { .. } => format!("voeg een individuele voorziening van {over} toe"),
        Feit::GroepOntbreekt => {
            format!("vul bij een voorziening die dit doet de groep {over} in, met mensen in elke wijk")
        }
    }
}
