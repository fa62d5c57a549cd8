//! A way into the plan in words: “Begeleiding licht, uren per eenheid”.

use super::aantal::hoofdletter;
use super::wijziging::rij_in_woorden;
use super::{kerncijfer, plek};
use crate::plan::{Kerncijfer, Onderwerp, Plan, Waar};

/// The part of the plan to which a way leads, by the names of its nouns.
pub fn waar(plan: &Plan, waar: &Waar) -> String {
    let stappen = waar.stappen();
    let (begin, rest) = kop(plan, &stappen);
    let mut delen = vec![begin];
    delen.extend(rest.iter().filter(|s| !TUSSEN.contains(s)).map(|stap| stapwoord(plan, stap)));
    delen.retain(|d| !d.is_empty());
    hoofdletter(&delen.join(", "))
}

/// As [`waar`] without a plan: the kind of noun and its code.
pub fn kaal(waar: &Waar) -> String {
    match waar.stappen()[..] {
        [lijst, code, ..] if enkelvoud(lijst) != lijst => format!("{} {code}", enkelvoud(lijst)),
        [een] => veldwoord(een),
        [deel, veld, ..] => format!("{}, {}", veldwoord(deel), veldwoord(veld)),
        [] => "het plan".to_owned(),
    }
}

/// What a note or an open point is about.
pub fn onderwerp(plan: &Plan, over: &Onderwerp) -> String {
    let lijst = |lijst: &str, code: &str| waar(plan, &Waar::nieuw([lijst, code]));
    match over {
        Onderwerp::Plan => "Het plan".to_owned(),
        Onderwerp::Wijk(code) => lijst("wijken", code.as_str()),
        Onderwerp::Team(code) => lijst("buurtteams", code.as_str()),
        Onderwerp::Locatie(code) => lijst("locaties", code.as_str()),
        Onderwerp::Figuur(figuur) => waar(plan, figuur),
    }
}

/// A field of the plan file in words.
pub fn veldwoord(veld: &str) -> String {
    match veld {
        "scenarios" => "scenario's".to_owned(),
        "per_1000" => "per 1.000".to_owned(),
        "let_op" => "let op".to_owned(),
        "kosten_per_fte" => "kosten per fte".to_owned(),
        _ => veld.replace('_', " "),
    }
}

/// Steps that say nothing to a reader who sees the others.
const TUSSEN: [&str; 3] = ["omvang", "cijfers", "waarde"];

/// The noun at the beginning of a way, and the steps behind it.
fn kop<'s>(plan: &Plan, stappen: &'s [&'s str]) -> (String, &'s [&'s str]) {
    macro_rules! naam {
        ($lijst:ident, $code:expr, |$z:ident| $naam:expr) => {
            plan.$lijst.iter().find(|z| z.code.as_str() == $code).map_or_else(
                || format!("{} {} (niet meer in het plan)", enkelvoud(stringify!($lijst)), $code),
                |$z| $naam,
            )
        };
    }
    match *stappen {
        ["normen", ref rest @ ..] => ("norm".to_owned(), rest),
        ["begroting", ref rest @ ..] => ("begroting".to_owned(), rest),
        ["verdeling", "basis", functie, ref rest @ ..] => {
            (format!("basis {}", naam!(functies, functie, |f| f.naam.clone())), rest)
        }
        ["verdeling", "gewichten", cijfer, ref rest @ ..] => (format!("wijkplus {}", stapwoord(plan, cijfer)), rest),
        ["verdeling", "correcties", wijk, ref rest @ ..] => {
            (format!("correctie {}", naam!(wijken, wijk, |w| w.naam.clone())), rest)
        }
        ["verdeling", ref rest @ ..] => ("verdeling".to_owned(), rest),
        ["bronnen", code, ref rest @ ..] => (format!("bron {code}"), rest),
        ["werktijden", code, ref rest @ ..] => (naam!(werktijden, code, |w| w.naam.clone()), rest),
        ["functies", code, ref rest @ ..] => (naam!(functies, code, |f| f.naam.clone()), rest),
        ["voorzieningen", code, ref rest @ ..] => (naam!(voorzieningen, code, |v| v.naam.clone()), rest),
        ["organisaties", code, ref rest @ ..] => (naam!(organisaties, code, |o| o.naam.clone()), rest),
        ["buurtteams", code, ref rest @ ..] => (naam!(buurtteams, code, |t| plek::team(t)), rest),
        ["bezetting", code, ref rest @ ..] => (naam!(bezetting, code, |a| rij_in_woorden(plan, a)), rest),
        ["overname", code, ref rest @ ..] => (naam!(overname, code, |o| format!("overname {}", o.vanuit)), rest),
        ["locaties", code, ref rest @ ..] => (naam!(locaties, code, |l| l.naam.clone()), rest),
        ["wijken", wijk, "buurten", code, ref rest @ ..] => {
            let buurten = plan.wijken.iter().filter(|w| w.code.as_str() == wijk).flat_map(|w| &w.buurten);
            let buurt = buurten.into_iter().find(|b| b.code.as_str() == code);
            (buurt.map_or_else(|| code.to_owned(), |b| format!("buurt {}", b.naam)), rest)
        }
        ["wijken", code, "functies", functie, ref rest @ ..] => {
            let (wijk, functie) =
                (naam!(wijken, code, |w| w.naam.clone()), naam!(functies, functie, |f| f.naam.clone()));
            (format!("{wijk}, {functie}"), rest)
        }
        ["wijken", code, ref rest @ ..] => (naam!(wijken, code, |w| w.naam.clone()), rest),
        ["eisen_uit", eis, ref rest @ ..] => (format!("eis {eis}"), rest),
        ["scenarios", code, ref rest @ ..] => {
            (format!("scenario {}", naam!(scenarios, code, |s| s.naam.clone())), rest)
        }
        ["besluiten", code, ref rest @ ..] => (format!("besluit {code}"), rest),
        ["open_punten", code, ref rest @ ..] => (format!("open punt {code}"), rest),
        ["notities", code, ref rest @ ..] => (format!("notitie {code}"), rest),
        _ => (String::new(), stappen),
    }
}

/// One noun of a list of the plan file; the list itself when it is no list of nouns.
fn enkelvoud(lijst: &str) -> &str {
    match lijst {
        "bronnen" => "bron",
        "werktijden" => "werktijd",
        "functies" => "functie",
        "voorzieningen" => "voorziening",
        "organisaties" => "organisatie",
        "buurtteams" => "buurtteam",
        "bezetting" => "aanstelling",
        "locaties" => "locatie",
        "wijken" => "wijk",
        "eisen_uit" => "eis",
        "scenarios" => "scenario",
        "besluiten" => "besluit",
        "open_punten" => "open punt",
        "notities" => "notitie",
        ander => ander,
    }
}

/// One step behind the noun: a functie, a key figure, a year, a task or a field.
fn stapwoord(plan: &Plan, stap: &str) -> String {
    if let Some(functie) = plan.functies.iter().find(|f| f.code.as_str() == stap) {
        return functie.naam.clone();
    }
    if let Some(voorziening) = plan.voorzieningen.iter().find(|v| v.code.as_str() == stap) {
        return voorziening.naam.clone();
    }
    if let Some(cijfer) = Kerncijfer::ALLE.into_iter().find(|k| format!("{k:?}") == stap) {
        return kerncijfer::kort(cijfer).to_owned();
    }
    veldwoord(stap)
}
