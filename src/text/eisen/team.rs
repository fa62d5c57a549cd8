//! TM in words.

use crate::dekking::feiten::Team as Feit;
use crate::dekking::{Bevinding, Plaats};
use crate::plan::Plan;
use crate::text::aantal::{fte, opsomming};
use crate::text::eenheid::bedrag;
use crate::text::{namen, plek};

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    let maat = &b.maat;
    match feit {
        Feit::TeWeinigTeams => {
            let (er_zijn, nodig) = (bedrag(maat.is, maat.eenheid), crate::text::getal::volledig(maat.moet));
            format!("{er_zijn}, en er zijn er minimaal {nodig} nodig")
        }
        Feit::WijkZonderTeam => "geen buurtteam werkt in deze wijk".to_owned(),
        Feit::TeamZonderWijk(team) => {
            let naam = plan.buurtteams.get(team).map_or_else(String::new, plek::team);
            format!("{} werkt in {naam}, dat geen wijk heeft: zij kosten geld en dekken niets", fte(b.maat.is))
        }
        Feit::MeerWijken => {
            format!("één team voor {}: {} (zie I22)", bedrag(maat.is, maat.eenheid), opsomming(&wijken(plan, b.plaats)))
        }
        Feit::DomeinOntbreekt(domein) => {
            format!("geen functie in het team werkt in het domein {}", namen::domein(domein))
        }
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::TeWeinigTeams => format!("{} erbij", bedrag(b.maat.tekort(), b.maat.eenheid)),
        Feit::WijkZonderTeam => {
            format!("neem {} op in het werkgebied van een buurtteam", plek::van_bevinding(plan, b.plaats))
        }
        Feit::TeamZonderWijk(_) => "geef het team een wijk, of zijn mensen een ander team".to_owned(),
        Feit::MeerWijken => "splits het team, of leg vast waarom deze wijken er samen een hebben".to_owned(),
        Feit::DomeinOntbreekt(domein) => {
            let functie = plan.functies.iter().enumerate();
            // Of several that know it, the first by code.
            let functie = functie.filter(|(_, f)| f.domeinen.contains(&domein)).min_by_key(|(_, f)| &f.code);
            let functie = functie.map(|(f, _)| f);
            let wie = functie.map_or_else(|| "iemand".to_owned(), |f| format!("een {}", plek::functie(plan, f)));
            let waar = plek::van_bevinding(plan, b.plaats);
            format!("{wie} in {waar} die {} kent", namen::domein(domein))
        }
    }
}

fn wijken(plan: &Plan, plaats: Plaats) -> Vec<String> {
    let Plaats::Team(t) = plaats else { return Vec::new() };
    let codes = plan.buurtteams.get(t).map_or(&[][..], |t| &t.werkgebied);
    codes.iter().filter_map(|c| plan.wijken.iter().find(|w| w.code == *c)).map(|w| w.naam.clone()).collect()
}
