//! BN in words.

use rust_decimal::Decimal;

use crate::dekking::Bevinding;
use crate::dekking::feiten::Basisniveau as Feit;
use crate::plan::Plan;
use crate::text::aantal::fte;
use crate::text::eenheid::bedrag;
use crate::text::{getoond, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let (is, moet) = (fte(b.maat.is), fte(b.maat.moet));
    match feit {
        Feit::OnderBasis { functie } => {
            // The basis is a decision in whole tenths; what is there tells that it is less.
            let paar = getoond::nodig_en_er_is(b.maat.moet, b.maat.is, plan.normen.afronding);
            let (er_is, functie) = (paar.is.tekst(), plek::functie(plan, functie));
            format!("{er_is} fte {functie}, en het basisniveau is {moet}{}", paar.slot())
        }
        Feit::OnderBasisaanbod(v) => {
            let (is, moet) = (bedrag(b.maat.is, b.maat.eenheid), bedrag(b.maat.moet, b.maat.eenheid));
            let net = if is == moet { getoond::NET_NIET } else { "" };
            let naam = plek::voorziening(plan, v);
            format!("{is} uur {naam}, en het basisaanbod vraagt ten minste {moet} uur{net}")
        }
        Feit::BasisWijktAf { functie, uitzondering } => {
            let waarom = plan.verdeling.uitzonderingen.get(uitzondering).map_or("", |u| u.motivatie.as_str());
            format!("het basisniveau {} is hier {is} in plaats van {moet}: {waarom}", plek::functie(plan, functie))
        }
        Feit::BasisPastNiet => {
            let meer = fte(b.maat.tekort());
            format!("het basisniveau van alle wijken samen is {meer} meer dan er te verdelen is")
        }
        Feit::TotaalWijktAf => {
            format!("er wordt {is} over de wijken verdeeld, en er is {moet} in de wijken")
        }
        Feit::GegevenIsNietEr { gegeven, nodig } => {
            let hoe = if b.maat.is < gegeven { "minder" } else { "meer" };
            let (is, verschil) = (fte(b.maat.is), fte((b.maat.is - gegeven).abs()));
            format!("{is} bezet, {verschil} {hoe} dan de {} van de verdeling; benodigd is {}", fte(gegeven), fte(nodig))
        }
        Feit::PlusZonderVraag { gemiddeld, boven } => format!(
            "{is} wijkplus, waar {} gemiddeld per inwoner is, en deze wijk vraagt {} meer dan gemiddeld: {} beantwoordt \
             geen vraag",
            fte(gemiddeld),
            fte(boven),
            fte(b.maat.tekort()),
        ),
        Feit::CorrectieOnderBasis => {
            "de handmatige correcties brengen een wijk onder haar basisniveau en tellen daarom niet mee".to_owned()
        }
    }
}

/// What brings what is given and what is there together. Nobody is moved out of a wijk that needs more than it is given, nor
/// into one that has what it needs.
fn gegeven_is_niet_er(is: Decimal, gegeven: Decimal, nodig: Decimal) -> String {
    let verschil = fte((is - gegeven).abs());
    let verdeling = "(gewichten op Verdeling)";
    match (is < gegeven, gegeven < nodig) {
        (true, true) => format!("verplaats {verschil} hierheen, of geef deze wijk minder wijkplus {verdeling}"),
        (true, false) if is < nodig => {
            format!("verplaats tot {verschil} hierheen, of geef deze wijk minder wijkplus {verdeling}")
        }
        (true, false) => {
            format!("geef deze wijk {verschil} minder wijkplus {verdeling}: zij heeft wat zij nodig heeft")
        }
        (false, true) => {
            format!("geef deze wijk {verschil} meer wijkplus {verdeling}: zij heeft meer nodig dan zij krijgt")
        }
        (false, false) => {
            format!("verplaats {verschil} naar een andere wijk, of geef deze wijk meer wijkplus {verdeling}")
        }
    }
}

pub(super) fn raad(b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::BasisWijktAf { .. } => "laat de uitzondering vervallen, of besluit er met de motivatie over".to_owned(),
        Feit::BasisPastNiet => format!("{} meer te verdelen, of een lager basisniveau", fte(b.maat.tekort())),
        Feit::CorrectieOnderBasis => "maak de correcties kleiner dan de wijkplus van de wijk die inlevert".to_owned(),
        Feit::TotaalWijktAf => {
            "stem het totaal, het basisniveau en de gewichten af op wie er in de wijken is".to_owned()
        }
        Feit::GegevenIsNietEr { gegeven, nodig } => gegeven_is_niet_er(b.maat.is, gegeven, nodig),
        Feit::PlusZonderVraag { .. } => {
            "verleg de gewichten van de wijkplus, of leg vast waar deze plus voor is".to_owned()
        }
        Feit::OnderBasisaanbod(_) => {
            let uren = bedrag(b.maat.tekort(), b.maat.eenheid);
            format!("{uren} uur meer in deze wijk, of van wijken die er meer van krijgen")
        }
        Feit::OnderBasis { .. } => String::new(),
    }
}
