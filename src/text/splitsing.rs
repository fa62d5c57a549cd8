//! What the two halves of a team that is split are called, until the planner says otherwise.

use super::aantal::opsomming;
use super::namen;
use crate::plan::codes::naar_naam;
use crate::plan::{Buurtteam, Plan, Teamcode, Wijkcode};
use crate::voorstel::splitsen::Gaat;

/// What the team is called from then on, and code and name of the new one.
pub fn namen(plan: &Plan, team: &Buurtteam, gaat: &Gaat) -> (String, (Teamcode, String)) {
    let begin = begin(&team.naam);
    let van = |wijken: &[&Wijkcode]| {
        let naam = |code: &&Wijkcode| plan.wijken.iter().find(|w| w.code == **code).map(|w| w.naam.clone());
        opsomming(&wijken.iter().filter_map(naam).collect::<Vec<_>>())
    };
    let code = |naam: &str| Teamcode(naar_naam(plan, "buurtteams", naam));
    match gaat {
        Gaat::Wijken(weg) => {
            let (gaan, blijven): (Vec<_>, Vec<_>) = team.werkgebied.iter().partition(|wijk| weg.contains(*wijk));
            // A name that tells all its wijken tells those that are left.
            let vertelt_alle = team.naam == format!("{begin} {}", van(&team.werkgebied.iter().collect::<Vec<_>>()));
            let naam = if vertelt_alle { format!("{begin} {}", van(&blijven)) } else { team.naam.clone() };
            let wijken = van(&gaan);
            (naam, (code(&wijken), format!("{begin} {wijken}")))
        }
        Gaat::Domeinen(weg) => {
            let domeinen: Vec<String> = weg.iter().map(|domein| namen::domein(*domein).to_owned()).collect();
            let domeinen = opsomming(&domeinen);
            (team.naam.clone(), (code(&format!("{} {domeinen}", team.code)), format!("{} {domeinen}", team.naam)))
        }
    }
}

/// How the names of teams begin: “Buurtteam” of “Buurtteam Lariks en Pittelo”.
fn begin(naam: &str) -> &str {
    naam.split_whitespace().next().filter(|woord| woord.to_lowercase().contains("team")).unwrap_or("Buurtteam")
}
