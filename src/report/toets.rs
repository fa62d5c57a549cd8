//! Toets: the verdict on a plan as one report: per wijk, per eis, and the findings with what would repair them. Its
//! text is laid out in [`super::toetstekst`].

use serde_json::{Value, json};

use super::zicht::Zicht;
use super::{bevindingen, dekking as matrix, eisen, json, overzicht};
use crate::dekking::{self, Been, Bevinding, Eis, Ernst, Plaats};
use crate::text::aantal::{aantal, opsomming};
use crate::text::begin::Deel;
use crate::text::{bevinding, herstel, namen};
use crate::voorstel;

/// The report as JSON; the same figures and words as the text.
pub fn json(zicht: &Zicht<'_>) -> Value {
    let uitkomst = zicht.stand.uitkomst;
    let wijken = overzicht::tabel(zicht);
    json!({
        "rapport": "toets",
        "plan": zicht.plan().naam,
        "jaar": uitkomst.jaar,
        "band": namen::band(uitkomst.band),
        "dekkend": dekking::dekkend(zicht.bevindingen),
        "blokkerend": tel(zicht, Ernst::Blokkerend),
        "waarschuwing": tel(zicht, Ernst::Waarschuwing),
        "aandacht": tel(zicht, Ernst::Aandacht),
        "wijken": json::rijen(&wijken),
        "eisen": json::rijen(&eisen::tabel(zicht)),
        "dekking": json::rijen(&matrix::tabel(zicht)),
        "bevindingen": json::rijen(&bevindingen::tabel(zicht)),
        "voetnoten": wijken.voetnoten,
    })
}

/// How many findings weigh so much.
pub fn tel(zicht: &Zicht<'_>, ernst: Ernst) -> u64 {
    zicht.bevindingen.iter().filter(|b| b.ernst == ernst).count() as u64
}

/// Most findings of one weight against one eis that a report for people names one by one. An eis that is failed more
/// often is failed everywhere, for one reason; the table of findings has them all.
const MEESTE: usize = 16;

/// Findings as a report for people shows them.
#[derive(Debug, Clone)]
pub enum Groep<'z> {
    /// One, or several that say the same of different places.
    Gelijk(Vec<&'z Bevinding>),
    /// All of one weight against one eis, when there are many; the largest stands for them.
    Samen {
        /// Against which.
        eis: &'static Eis,
        /// How many.
        hoeveel: usize,
        /// Where, in words.
        waar: String,
        /// The one that is most short; the first of equals.
        grootste: &'z Bevinding,
    },
}

/// The findings of one weight, in the order of the eisen.
pub fn groepen<'z>(zicht: &Zicht<'z>, ernst: Ernst) -> Vec<Groep<'z>> {
    let mut uit: Vec<(Groep<'z>, String)> = Vec::new();
    let alle: Vec<&Bevinding> = zicht.bevindingen.iter().filter(|b| b.ernst == ernst).collect();
    for (n, b) in alle.iter().enumerate() {
        let zelfde: Vec<&Bevinding> = alle.iter().copied().filter(|a| a.eis.id == b.eis.id).collect();
        let samen = zelfde.len() > MEESTE;
        let wat = if samen { String::new() } else { woorden(zicht, b) };
        if !samen {
            match uit.last_mut() {
                Some((Groep::Gelijk(eerder), eerst)) if eerder[0].eis.id == b.eis.id && *eerst == wat => eerder.push(b),
                _ => uit.push((Groep::Gelijk(vec![*b]), wat)),
            }
        } else if alle[..n].iter().all(|eerder| eerder.eis.id != b.eis.id) {
            let grootste = zelfde.iter().rev().max_by_key(|b| bevinding::tekort(b).0).unwrap_or(b);
            uit.push((Groep::Samen { eis: b.eis, hoeveel: zelfde.len(), waar: waar(&zelfde), grootste }, wat));
        }
    }
    uit.into_iter().map(|(groep, _)| groep).collect()
}

/// What is said of a finding besides its place.
fn woorden(zicht: &Zicht<'_>, b: &Bevinding) -> String {
    let plan = zicht.plan();
    let voorstel = herstel::met_prijs(&zicht.stand, b.plaats, &voorstel::herstel(&zicht.stand, b));
    format!("{}; {}; {voorstel}", bevinding::wat(plan, b), bevinding::tekort_in_woorden(b))
}

/// In how many wijken and teams, and whether in the city.
fn waar(bevindingen: &[&Bevinding]) -> String {
    let mut plaatsen: Vec<Plaats> = Vec::new();
    for b in bevindingen {
        if !plaatsen.contains(&b.plaats) {
            plaatsen.push(b.plaats);
        }
    }
    let tel = |soort: fn(&Plaats) -> bool| plaatsen.iter().filter(|p| soort(p)).count() as u64;
    let (wijken, teams) = (tel(|p| matches!(p, Plaats::Wijk(_))), tel(|p| matches!(p, Plaats::Team(_))));
    let mut delen = Vec::new();
    if wijken > 0 {
        delen.push(format!("in {}", aantal(wijken, "wijk", "wijken")));
    }
    if teams > 0 {
        delen.push(format!("in {}", aantal(teams, "buurtteam", "buurtteams")));
    }
    if plaatsen.contains(&Plaats::Stad) {
        delen.push("stedelijk".to_owned());
    }
    opsomming(&delen)
}

/// The parts of the plan in which nothing is filled in, each with how many findings that gives.
pub fn leeg(zicht: &Zicht<'_>) -> Vec<(Deel, usize)> {
    let plan = zicht.plan();
    let is_leeg = |deel: Deel| match deel {
        Deel::Organisaties => plan.organisaties.is_empty(),
        Deel::Buurtteams => plan.buurtteams.is_empty(),
        Deel::Locaties => plan.locaties.is_empty(),
        Deel::Bezetting => plan.bezetting.is_empty(),
    };
    let door = |b: &Bevinding| match b.eis.been {
        Been::Bereikbaar | Been::Huisvesting => Some(Deel::Locaties),
        Been::Team if plan.buurtteams.is_empty() => Some(Deel::Buurtteams),
        Been::Team | Been::Basisniveau | Been::Voldoende => Some(Deel::Bezetting),
        _ => None,
    };
    let gevolg = |deel| zicht.bevindingen.iter().filter(|b| door(b) == Some(deel)).count();
    Deel::ALLE.into_iter().filter(|d| is_leeg(*d)).map(|d| (d, gevolg(d))).collect()
}
