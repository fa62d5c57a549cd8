//! DV in words.

use super::kort;
use crate::dekking::Bevinding;
use crate::dekking::feiten::Divers as Feit;
use crate::plan::Plan;
use crate::text::aantal::{fte, opsomming};
use crate::text::eenheid::bedrag;
use crate::text::{namen, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    let (is, moet) = (bedrag(b.maat.is, b.maat.eenheid), bedrag(b.maat.moet, b.maat.eenheid));
    match feit {
        Feit::WeinigAanbieders { voorziening, wie } => {
            let naam = plek::voorziening(plan, *voorziening);
            if wie.is_empty() {
                return format!("niemand biedt {naam} aan, en {moet} is het minste");
            }
            let wie = wie.iter().map(|&o| plek::organisatie(plan, o)).collect();
            format!("alleen {} biedt {naam} aan, en {moet} is het minste", kort(wie))
        }
        Feit::WeinigAchtergronden(alle) if alle.is_empty() => {
            format!(
                "geen onderaannemer met fte heeft een levensovertuiging of culturele achtergrond, en {moet} is het minste"
            )
        }
        Feit::WeinigAchtergronden(alle) => {
            format!("de onderaannemers hebben samen {is} ({}), en {moet} is het minste", opsomming(alle))
        }
        Feit::DomeinZonderAchtergrond(domein) => format!(
            "geen onderaannemer met een levensovertuiging of culturele achtergrond werkt in het domein {}",
            namen::domein(*domein)
        ),
        Feit::GeenExpertise(expertise) => format!("niemand heeft expertise {}", expertise.woord()),
        Feit::WeinigExpertise { expertise, stedelijk } => {
            let stad = bedrag(plan.normen.expertise_stad.midden, b.maat.eenheid);
            format!(
                "{is} met expertise {} in het team, waar {moet} genoeg is, en {} stedelijk, waar {stad} genoeg is",
                expertise.woord(),
                fte(*stedelijk),
            )
        }
        Feit::KleinVerliestAlles(o) => {
            format!(
                "{} is klein, krijgt nu {moet} per jaar en heeft in dit plan geen werk",
                plek::organisatie(plan, *o)
            )
        }
        Feit::KleinAandeel(euro) => format!(
            "kleine organisaties krijgen {is} van de kosten van personeel ({}), en {moet} is het minste",
            crate::text::getal::euro(*euro),
        ),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    let moet = bedrag(b.maat.moet, b.maat.eenheid);
    match feit {
        Feit::WeinigAanbieders { .. } => {
            let vanaf = bedrag(plan.normen.aanbieder_vanaf.midden, crate::dekking::Eenheid::Fte);
            format!("geef ten minste {vanaf} van dit werk aan een andere partner")
        }
        Feit::WeinigAchtergronden(_) => {
            "contracteer een onderaannemer met een andere levensovertuiging of culturele achtergrond".to_owned()
        }
        Feit::DomeinZonderAchtergrond(domein) => {
            format!(
                "contracteer voor het domein {} een onderaannemer met een eigen achtergrond",
                namen::domein(*domein)
            )
        }
        Feit::GeenExpertise(expertise) => {
            format!("neem {moet} met expertise {} aan voor de hele stad", expertise.woord())
        }
        Feit::WeinigExpertise { expertise, .. } => format!(
            "geef het team {} met expertise {}, of breng die in de stad op {}",
            bedrag(b.maat.tekort(), b.maat.eenheid),
            expertise.woord(),
            bedrag(plan.normen.expertise_stad.midden, b.maat.eenheid),
        ),
        Feit::KleinVerliestAlles(o) => {
            format!("geef {} een deel van het werk, of leg vast waarom niet", plek::organisatie(plan, *o))
        }
        Feit::KleinAandeel(_) => "geef werk van een grote organisatie aan een kleine".to_owned(),
    }
}
