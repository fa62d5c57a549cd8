//! TM in words.

use crate::dekking::feiten::Team as Feit;
use crate::dekking::{Bevinding, Plaats};
use crate::plan::{Buurtteam, Plan};
use crate::text::aantal::{een_van, fte, opsomming};
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
        Feit::Niemand => {
            let team = if teams(plan, b.plaats, |_| true).len() > 1 { "de teams" } else { "het team" };
            format!("in {team} werkt nog niemand")
        }
        Feit::DomeinOntbreekt(domein) => {
            let team = if teams(plan, b.plaats, |_| true).len() > 1 { "de teams" } else { "het team" };
            let domein = namen::domein(domein);
            if maat.is.is_zero() {
                format!("niemand in {team} heeft {domein} als eerste domein")
            } else {
                let (is, moet) = (fte(maat.is), fte(maat.moet));
                format!("in {team} heeft {is} {domein} als eerste domein, en {moet} is het minste")
            }
        }
        Feit::DomeinGedeeld(domein) => {
            let teams = teams(plan, b.plaats, |team| team.heeft(domein));
            let hoeveel = bedrag(maat.is, maat.eenheid);
            format!("het domein {} hoort hier bij {hoeveel}: {}", namen::domein(domein), opsomming(&teams))
        }
        Feit::DomeinZonderTeam(domein) => {
            let domein = namen::domein(domein);
            let wie = if teams(plan, b.plaats, |_| true).len() > 1 {
                format!("het domein {domein} hoort bij geen van de teams")
            } else {
                format!("het domein {domein} hoort niet bij dit team, en er is geen ander")
            };
            format!("{wie}: voor die vragen wordt niemand gebeld")
        }
        Feit::SoortOntbreekt(soort) => {
            format!("in het team werkt geen enkele {}: dat is geen mix", namen::functiesoort(soort))
        }
        Feit::WeinigSpecialist(alle) => {
            format!("{} van {} is specialist, en {} is het minste", fte(maat.is), fte(alle), fte(maat.moet))
        }
        Feit::VeelSpecialist(alle) => {
            format!("{} van {} is specialist, en {} is het meeste", fte(maat.is), fte(alle), fte(maat.moet))
        }
        Feit::WeinigErvaring => format!("{} ervaringsdeskundige, en {} is het minste", fte(maat.is), fte(maat.moet)),
        Feit::GeenVrijwilligers => "in het team werken geen vrijwilligers, en geen inwonersinitiatief".to_owned(),
        Feit::GeenVasteVerbinder if maat.is.is_zero() => "niemand is het vaste gezicht van deze wijk".to_owned(),
        Feit::GeenVasteVerbinder => {
            format!("het vaste gezicht van deze wijk is er {}, en {} is het minste", fte(maat.is), fte(maat.moet))
        }
        Feit::TeamTeGroot => format!("{} in één team, en tot {} kent iedereen elkaar", fte(maat.is), fte(maat.moet)),
    }
}

pub(super) fn raad(plan: &Plan, b: &Bevinding, feit: Feit) -> String {
    match feit {
        Feit::TeWeinigTeams => format!("{} erbij", bedrag(b.maat.tekort(), b.maat.eenheid)),
        Feit::WijkZonderTeam => {
            format!("neem {} op in het werkgebied van een buurtteam", plek::van_bevinding(plan, b.plaats))
        }
        Feit::TeamZonderWijk(_) => "geef het team een wijk, of zijn mensen een ander team".to_owned(),
        Feit::Niemand => format!("mensen in {}, van elk domein", plek::van_bevinding(plan, b.plaats)),
        Feit::MeerWijken => "splits het team, of leg vast waarom deze wijken er samen een hebben".to_owned(),
        Feit::SoortOntbreekt(soort) => format!("neem in het team ook een {} op", namen::functiesoort(soort)),
        Feit::WeinigSpecialist(_) => {
            format!("laat {} meer door specialisten doen, en minder door generalisten", fte(b.maat.tekort()))
        }
        Feit::VeelSpecialist(_) => {
            format!("laat {} meer door generalisten doen, en minder door specialisten", fte(b.maat.tekort()))
        }
        Feit::WeinigErvaring => format!("{} ervaringsdeskundige erbij", fte(b.maat.tekort())),
        Feit::GeenVrijwilligers => "noem de vrijwilligers of het inwonersinitiatief in de bezetting".to_owned(),
        Feit::GeenVasteVerbinder => {
            format!(
                "wijs {} wijkverbinder aan als vast gezicht (bij de bezettingsregel: “vast gezicht in”)",
                fte(b.maat.moet)
            )
        }
        Feit::TeamTeGroot => "splits het team, of leg vast hoe mensen elkaar toch kennen".to_owned(),
        Feit::DomeinGedeeld(domein) => {
            let teams = teams(plan, b.plaats, |team| team.heeft(domein));
            format!("laat {} alleen bij {}", namen::domein(domein), een_van(&teams))
        }
        Feit::DomeinZonderTeam(domein) => {
            let teams = teams(plan, b.plaats, |_| true);
            format!("geef {} het domein {} erbij, of de wijk een team daarvoor", een_van(&teams), namen::domein(domein))
        }
        Feit::DomeinOntbreekt(domein) => {
            let functie = plan.functies.iter().enumerate();
            // Of several that know it, the first by code.
            let functie = functie.filter(|(_, f)| f.domeinen.first() == Some(&domein)).min_by_key(|(_, f)| &f.code);
            let functie = functie.map(|(f, _)| f);
            let (erbij, waar) = (fte(b.maat.tekort()), plek::van_bevinding(plan, b.plaats));
            let domein = namen::domein(domein);
            match functie {
                Some(f) => format!(
                    "{erbij} {} erbij in {waar}, of een andere functie met {domein} als eerste domein",
                    plek::functie(plan, f)
                ),
                None => format!(
                    "{erbij} erbij in {waar} van een functie met {domein} als eerste domein; zo een is er nog niet"
                ),
            }
        }
    }
}

/// The teams of a place, in the order of their codes, as they are called in a sentence.
fn teams(plan: &Plan, plaats: Plaats, welke: impl Fn(&Buurtteam) -> bool) -> Vec<String> {
    let hier = |t: usize| match plaats {
        Plaats::Stad => true,
        Plaats::Team(team) => t == team,
        Plaats::Wijk(w) => plan.wijken.get(w).is_some_and(|w| plan.buurtteams[t].werkgebied.contains(&w.code)),
    };
    let mut teams: Vec<&Buurtteam> =
        plan.buurtteams.iter().enumerate().filter(|(t, team)| hier(*t) && welke(team)).map(|(_, team)| team).collect();
    teams.sort_by_key(|team| &team.code);
    teams.into_iter().map(plek::team).collect()
}

fn wijken(plan: &Plan, plaats: Plaats) -> Vec<String> {
    let Plaats::Team(t) = plaats else { return Vec::new() };
    let codes = plan.buurtteams.get(t).map_or(&[][..], |t| &t.werkgebied);
    codes.iter().filter_map(|c| plan.wijken.iter().find(|w| w.code == *c)).map(|w| w.naam.clone()).collect()
}
