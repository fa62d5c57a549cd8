//! Where something is or works, in words.

use super::aantal::{aantal, kleine_letter, opsomming};
use crate::dekking::{Bevinding, Plaats};
use crate::plan::dagdeel::WEEK;
use crate::plan::{Bestemming, Buurt, Buurtteam, Dag, Dagdeel, Dagdelen, Locatie, Plan, Plek, Wijkcode};

/// A team as it is called in a sentence: “team Peelo”, also where its name says team already.
pub fn team(team: &Buurtteam) -> String {
    teamnaam(&team.naam)
}

/// As [`team`], of its name.
pub fn teamnaam(naam: &str) -> String {
    if naam.to_lowercase().contains("team") { kleine_letter(naam) } else { format!("team {naam}") }
}

/// The whole city: “heel Assen”.
pub fn stad(plan: &Plan) -> String {
    format!("heel {}", plan.gemeente.naam)
}

/// Where a finding is: its place, or the gebieden that it concerns where these are not the whole of one.
pub fn waar(plan: &Plan, bevinding: &Bevinding) -> String {
    let gebieden = &bevinding.gebieden;
    if bevinding.plaats != Plaats::Stad || gebieden.iter().all(|&g| g == plan.wijken.len()) {
        return van_bevinding(plan, bevinding.plaats);
    }
    let over = gebieden.len().saturating_sub(MEESTE_GEBIEDEN);
    let namen = gebieden.iter().take(MEESTE_GEBIEDEN).map(|&g| van_gebied(plan, g).to_owned());
    opsomming(&namen.chain((over > 0).then(|| format!("nog {over}"))).collect::<Vec<_>>())
}

/// Most gebieden that a sentence names.
const MEESTE_GEBIEDEN: usize = 3;

/// How many buurten, and inhabitants in them, have no point: “van 3 buurten met 1.240 inwoners ontbreekt het punt”.
pub fn zonder_punt<'b>(buurten: impl Iterator<Item = &'b Buurt>) -> Option<String> {
    let (mut hoeveel, mut inwoners) = (0_usize, 0_u32);
    for buurt in buurten.filter(|b| b.punt.is_none()) {
        hoeveel += 1;
        inwoners += buurt.inwoners;
    }
    let met = aantal(inwoners, "inwoner", "inwoners");
    (hoeveel > 0).then(|| format!("van {} met {met} ontbreekt het punt", aantal(hoeveel, "buurt", "buurten")))
}

/// The dagdelen of a place: “ma, di en wo ochtend; di avond”, “3 dagdelen, nog niet bekend welke”; empty where nothing is known.
pub fn dagdelen(dagdelen: &Dagdelen) -> String {
    let delen = [(&dagdelen.ochtend, "ochtend"), (&dagdelen.middag, "middag"), (&dagdelen.avond, "avond")];
    let een = |(dagen, dagdeel): (&Vec<Dag>, &str)| {
        let dagen: Vec<String> = dagen.iter().map(|dag| dag.naam().to_lowercase()).collect();
        (!dagen.is_empty()).then(|| format!("{} {dagdeel}", opsomming(&dagen)))
    };
    let bekend: Vec<String> = delen.into_iter().filter_map(een).collect();
    match dagdelen.aantal {
        Some(n) if bekend.is_empty() => format!("{}, nog niet bekend welke", aantal(n, "dagdeel", "dagdelen")),
        _ => bekend.join("; "),
    }
}

/// Dagdelen by their position in the week: “ma t/m vr overdag en di en do avond”.
pub fn momenten(dagdelen: &[usize]) -> String {
    let op = |deel: Dagdeel| -> Vec<Dag> {
        let week = dagdelen.iter().filter_map(|&d| WEEK.get(d));
        week.filter(|(_, dagdeel)| *dagdeel == deel).map(|(dag, _)| *dag).collect()
    };
    let [ochtend, middag, avond] = Dagdeel::ALLE.map(op);
    let mut delen =
        if ochtend == middag { vec![(ochtend, "overdag")] } else { vec![(ochtend, "ochtend"), (middag, "middag")] };
    delen.push((avond, "avond"));
    let bekend = delen.into_iter().filter(|(dagen, _)| !dagen.is_empty());
    opsomming(&bekend.map(|(dagen, deel)| format!("{} {deel}", dagenlijst(&dagen))).collect::<Vec<_>>())
}

/// “ma t/m vr”, “di en do”: three days or more that follow each other are named by the first and the last.
fn dagenlijst(dagen: &[Dag]) -> String {
    let kort = |dag: Dag| dag.naam().to_lowercase();
    match dagen {
        [van, .., tot] if dagen.len() > 2 && *tot as usize - *van as usize == dagen.len() - 1 => {
            format!("{} t/m {}", kort(*van), kort(*tot))
        }
        _ => opsomming(&dagen.iter().map(|dag| kort(*dag)).collect::<Vec<_>>()),
    }
}

/// A place of a finding.
pub fn van_bevinding(plan: &Plan, plaats: Plaats) -> String {
    match plaats {
        Plaats::Stad => stad(plan),
        Plaats::Team(t) => plan.buurtteams.get(t).map_or_else(String::new, team),
        Plaats::Wijk(w) => plan.wijken.get(w).map_or_else(String::new, |w| w.naam.clone()),
    }
}

/// The place of a row of the bezetting.
pub fn van_aanstelling(plan: &Plan, plek: &Plek) -> String {
    match plek {
        Plek::Stad => stad(plan),
        Plek::Team(code) => plan.buurtteams.iter().find(|t| t.code == *code).map_or_else(|| code.to_string(), team),
        Plek::Wijk(code) => {
            plan.wijken.iter().find(|w| w.code == *code).map_or_else(|| code.to_string(), |w| w.naam.clone())
        }
    }
}

/// What is for the whole city, as the name of a row beside the wijken.
pub const STEDELIJK: &str = "stedelijk";

/// A gebied of the computation: a wijk, or as the last one the city.
pub fn van_gebied(plan: &Plan, gebied: usize) -> &str {
    plan.wijken.get(gebied).map_or(STEDELIJK, |w| &w.naam)
}

/// Where a gebied is, in a sentence: “in Peelo”, “stedelijk”.
pub fn in_gebied(plan: &Plan, gebied: usize) -> String {
    plan.wijken.get(gebied).map_or_else(|| STEDELIJK.to_owned(), |w| format!("in {}", w.naam))
}

/// Code of a gebied: that of CBS, of the gemeente for the city.
pub fn gebiedcode(plan: &Plan, gebied: usize) -> &str {
    plan.wijken.get(gebied).map_or(&plan.gemeente.code, |w| w.code.as_str())
}

/// Name of the voorziening at a position, as it stands in a sentence.
pub fn voorziening(plan: &Plan, voorziening: usize) -> String {
    plan.voorzieningen.get(voorziening).map_or_else(String::new, |v| kleine_letter(&v.naam))
}

/// Name of the organisatie at a position.
pub fn organisatie(plan: &Plan, organisatie: usize) -> String {
    plan.organisaties.get(organisatie).map_or_else(String::new, |o| o.naam.clone())
}

/// Name of the functie at a position, as it stands in a sentence.
pub fn functie(plan: &Plan, functie: usize) -> String {
    plan.functies.get(functie).map_or_else(String::new, |f| kleine_letter(&f.naam))
}

/// For whom a place is: its wijk, several of them, or the city.
pub fn voor(plan: &Plan, locatie: &Locatie) -> String {
    let naam = |code: &Wijkcode| {
        plan.wijken.iter().find(|w| w.code == *code).map_or_else(|| code.to_string(), |w| w.naam.clone())
    };
    match &locatie.voor {
        Bestemming::Stad => STEDELIJK.to_owned(),
        Bestemming::Wijken(codes) if !codes.is_empty() => opsomming(&codes.iter().map(naam).collect::<Vec<_>>()),
        Bestemming::Eigen | Bestemming::Wijken(_) => naam(&locatie.wijk),
    }
}

/// Why a place of its kind is never the central one, if it is not.
pub fn is_geen_ontmoetingsplek(plek: &Locatie) -> Option<String> {
    let soort = super::namen::locatiesoort(plek.soort);
    (!plek.soort.is_ontmoetingsplek())
        .then(|| format!("kan geen hoofdlocatie zijn: {soort} is geen ontmoetingsplek ({})", plek.naam))
}
