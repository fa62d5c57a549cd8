//! A way into the plan in words: “Begeleiding licht, uren per eenheid”.

use super::aantal::{hoofdletter, kleine_letter};
use super::kerncijfer;
use super::zaak::{self, plan_velden};
use crate::plan::controle::Codesoort;
use crate::plan::deel::vind::{bestemming, bij_pad, vind, waar_ongeteld};
use crate::plan::deel::{Aard, Bouw, Deel};
use crate::plan::pad::Pad;
use crate::plan::{Kerncijfer, Onderwerp, Plan, Waar};

/// The part of the plan to which a way leads, by the names of its nouns.
pub fn waar(plan: &Plan, waar: &Waar) -> String {
    in_delen(plan, waar, &|diepte| vind(plan, &Waar(waar.0.get(..diepte)?.to_vec())))
}

/// The same of a way by positions. It looks no list through, so that the words of all figures of a plan take no longer a
/// figure where there are many.
pub fn van_pad(plan: &Plan, pad: &Pad) -> String {
    let deel = |diepte| bij_pad(plan, &Pad(pad.stappen().get(..diepte)?.to_vec()));
    in_delen(plan, &waar_ongeteld(plan, pad), &deel)
}

/// The words of a way; `deel` finds the part at its first so many steps.
fn in_delen<'p>(plan: &'p Plan, waar: &Waar, deel: &dyn Fn(usize) -> Option<&'p dyn Deel>) -> String {
    let (begin, diepte) = kop(plan, waar, deel);
    let mut delen = vec![begin];
    for tot in diepte + 1..=waar.0.len() {
        delen.extend(stapwoord(plan, waar, tot));
    }
    delen.retain(|d| !d.is_empty());
    hoofdletter(&delen.join(", "))
}

/// As [`waar`] without a plan: the kind of noun and its code.
pub fn kaal(waar: &Waar) -> String {
    match waar.stappen()[..] {
        [lijst, code, ..] if is_lijst(lijst) => format!("{} {code}", enkelvoud(lijst)),
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

/// A field of the plan itself in words.
pub fn veldwoord(veld: &str) -> String {
    let gevonden = plan_velden().iter().find(|v| v.naam == veld);
    gevonden.map_or_else(|| veld.replace('_', " "), |v| v.woord.to_owned())
}

/// Steps that say nothing to a reader who sees the others.
const TUSSEN: [&str; 3] = ["omvang", "cijfers", "waarde"];

/// The noun at the beginning of a way, and how many steps it takes to it.
fn kop<'p>(plan: &'p Plan, waar: &Waar, deel: &dyn Fn(usize) -> Option<&'p dyn Deel>) -> (String, usize) {
    let stappen = waar.stappen();
    let in_verdeling = |woord: &str, lijst: &str, sleutel: &str| {
        let veld = bestemming(&Waar::nieuw(["verdeling", lijst])).and_then(|daar| daar.veld);
        let naam = veld.map_or_else(|| sleutel.to_owned(), |v| zaak::sleutel(plan, v, sleutel));
        (format!("{woord} {}", if lijst == "basis" { kleine_letter(&naam) } else { naam }), 3)
    };
    match stappen[..] {
        ["normen", ..] => ("norm".to_owned(), 1),
        ["begroting", ..] => ("begroting".to_owned(), 1),
        ["verdeling", "basis", functie, ..] => in_verdeling("basis", "basis", functie),
        ["verdeling", "gewichten", cijfer, ..] => in_verdeling("wijkplus", "gewichten", cijfer),
        ["verdeling", "correcties", wijk, ..] => in_verdeling("correctie", "correcties", wijk),
        ["verdeling", ..] => ("verdeling".to_owned(), 1),
        [
            lijst @ ("bronnen" | "besluiten" | "open_punten" | "notities" | "eisen_uit" | "wegingen" | "eisen_af"
            | "standpunten"),
            code,
            ..,
        ] => (format!("{} {code}", enkelvoud(lijst)), 2),
        ["wijken", _, "buurten", code, ..] => {
            let buurt = deel(4).map(|buurt| format!("buurt {}", zaak::naam(plan, buurt)));
            (buurt.unwrap_or_else(|| code.to_owned()), 4)
        }
        // The functie of a wijk is no part of a plan, but can be remarked upon.
        ["wijken", wijk, "functies", functie, ..] => {
            let naam = |soort, code: &str| zaak::van_code(plan, soort, code);
            (format!("{}, {}", naam(Codesoort::Wijk, wijk), naam(Codesoort::Functie, functie)), 4)
        }
        [lijst, code, ..] if is_lijst(lijst) => {
            let weg = || format!("{} {code} (niet meer in het plan)", enkelvoud(lijst));
            let naam = deel(2).map_or_else(weg, |deel| zaak::naam(plan, deel));
            (if lijst == "scenarios" { format!("scenario {naam}") } else { naam }, 2)
        }
        _ => (String::new(), 0),
    }
}

/// True for a list of nouns of the plan itself.
fn is_lijst(lijst: &str) -> bool {
    rijsoort(lijst).is_some()
}

/// One noun of a list of the plan; the list itself when it is no list of nouns.
fn enkelvoud(lijst: &str) -> &str {
    match lijst {
        "eisen_uit" => "eis",
        "wegingen" => "weging van eis",
        "eisen_af" => "verantwoording van eis",
        _ => rijsoort(lijst).map_or(lijst, |aard| aard.kaal()),
    }
}

fn rijsoort(lijst: &str) -> Option<&'static Aard> {
    let rij = plan_velden().iter().find(|v| v.naam == lijst)?.aard.rij()?;
    (!rij.velden().is_empty()).then_some(rij)
}

/// One step behind the noun: a field, or what a row is known by.
fn stapwoord(plan: &Plan, waar: &Waar, tot: usize) -> Option<String> {
    let stap = waar.0.get(tot - 1)?;
    if TUSSEN.contains(&stap.as_str()) {
        return None;
    }
    let ouder = bestemming(&Waar(waar.0[..tot - 1].to_vec()));
    let hier = bestemming(&Waar(waar.0[..tot].to_vec()));
    Some(match (ouder, hier) {
        (Some(ouder), _) if ouder.aard.rij().is_some() => {
            ouder.veld.map_or_else(|| stap.clone(), |lijst| zaak::sleutel(plan, lijst, stap))
        }
        (Some(ouder), _) if matches!(ouder.aard.kern().bouw, Bouw::Kaart) => {
            Kerncijfer::van_naam(stap).map_or_else(|| stap.clone(), |c| kerncijfer::kort(c).to_owned())
        }
        (_, Some(hier)) => hier.veld.map_or_else(|| veldwoord(stap), |veld| veld.woord.to_owned()),
        (_, None) => Kerncijfer::van_naam(stap).map_or_else(|| veldwoord(stap), |c| kerncijfer::kort(c).to_owned()),
    })
}
