//! What stands in any part of a plan, in words. How a part is said follows from its description.

use rust_decimal::Decimal;

use super::aantal::{aantal, opsomming};
use super::getalsoort::woorden;
use super::waar::onderwerp;
use super::zaak::{rij, van_code};
use super::{datum, getal, kerncijfer, namen, plek};
use crate::plan::deel::{Blik, Cijfer, Deel, Groep, Soort, Veld};
use crate::plan::grens::Getalsoort;
use crate::plan::openpunt::Antwoord;
use crate::plan::{Gebruik, Herkomst, Kerncijfer, Onderwerp, Plan, Plek, Punt, Vraagregel};

/// A figure that gets another value: “€ 82.500 → € 80.000”, or what else of it changes.
pub fn van_naar(oud: Option<Cijfer<'_>>, nieuw: Cijfer<'_>, vorm: fn(Decimal) -> String) -> String {
    let Some(oud) = oud else { return vorm(nieuw.midden) };
    let band = |c: Cijfer<'_>| format!("{} tot {}", vorm(c.laag), vorm(c.hoog));
    if oud.midden != nieuw.midden {
        format!("{} → {}", vorm(oud.midden), vorm(nieuw.midden))
    } else if (oud.laag, oud.hoog) != (nieuw.laag, nieuw.hoog) {
        format!("{}, bandbreedte {} → {}", vorm(nieuw.midden), band(oud), band(nieuw))
    } else {
        format!("{}, andere herkomst", vorm(nieuw.midden))
    }
}

/// The figure of a part, when it is one.
pub fn als_cijfer(deel: &dyn Deel) -> Option<Cijfer<'_>> {
    let kaal = |getal| Cijfer { laag: getal, midden: getal, hoog: getal, bron: None, status: None, toelichting: None };
    match deel.blik() {
        Blik::Cijfer(cijfer) => Some(cijfer),
        Blik::Getal(getal) => Some(kaal(getal)),
        Blik::Telling(aantal) => Some(kaal(aantal.into())),
        _ => None,
    }
}

/// The value of a part in words; nothing for one that is too long for a line.
pub fn waarde(plan: &Plan, veld: &Veld, getalsoort: Option<Getalsoort>, deel: &dyn Deel) -> Option<String> {
    if let Some(cijfer) = als_cijfer(deel) {
        let vorm = getalsoort.map_or(getal::volledig as fn(Decimal) -> String, |soort| woorden(soort).vorm);
        return Some(vorm(cijfer.midden));
    }
    Some(match deel.blik() {
        Blik::Niets => "geen".to_owned(),
        Blik::Tekst("") => "leeg".to_owned(),
        Blik::Tekst(tekst) => format!("“{tekst}”"),
        Blik::Code(code) => code_in_woorden(plan, veld.soort, code),
        Blik::Ja(ja) => namen::ja_nee(ja).to_owned(),
        Blik::Geheel(getal) => getal.to_string(),
        Blik::Datum(dag) => datum::datum(dag),
        Blik::Herkomst(h) => herkomst(plan, h),
        Blik::Punt(p) => punt(p),
        Blik::Omtrek(o) => format!("een lijn met {}", aantal(o.punten().count(), "hoek", "hoeken")),
        Blik::Groep(groep) => return keuze(plan, deel, groep),
        Blik::Rijen(rijen) => {
            let woorden = |plaats| {
                let deel = rijen.rij(plaats)?;
                match deel.blik() {
                    Blik::Groep(groep) if groep.variant().is_none() => Some(rij(plan, veld, groep)),
                    // A list says its texts without quotes.
                    Blik::Tekst(tekst) => Some(tekst.to_owned()),
                    Blik::Zet(_) => None,
                    _ => waarde(plan, veld, None, deel),
                }
            };
            let delen: Option<Vec<String>> = (0..rijen.aantal()).map(woorden).collect();
            let delen = delen?;
            if delen.is_empty() { "geen".to_owned() } else { opsomming(&delen) }
        }
        _ => return None,
    })
}

fn code_in_woorden(plan: &Plan, soort: Soort, code: &str) -> String {
    match soort {
        Soort::Verwijzing(soort) | Soort::Los(soort) => van_code(plan, soort, code),
        _ => code.to_owned(),
    }
}

/// Where figures come from: “S2, geschat (hoofdstuk 4)”.
fn herkomst(plan: &Plan, h: &Herkomst) -> String {
    let bron = h.bron.as_ref().map(ToString::to_string);
    let status = plan.status(h).map(|s| namen::status(s).to_owned());
    let delen: Vec<String> = bron.into_iter().chain(status).collect();
    match (delen.is_empty(), h.toelichting.is_empty()) {
        (true, true) => "geen".to_owned(),
        (true, false) => format!("“{}”", h.toelichting),
        (false, true) => delen.join(", "),
        (false, false) => format!("{} ({})", delen.join(", "), h.toelichting),
    }
}

fn punt(p: &Punt) -> String {
    let kwaliteit =
        if p.kwaliteit.is_precies() { String::new() } else { format!(" ({})", namen::kwaliteit(p.kwaliteit)) };
    format!("{} / {}{kwaliteit}", getal::meting(p.lat, 4), getal::meting(p.lon, 4))
}

/// One of several, with what belongs to it; nothing for a noun.
fn keuze(plan: &Plan, deel: &dyn Deel, groep: &dyn Groep) -> Option<String> {
    let variant = groep.variant()?;
    Some(if let Some(cijfer) = deel.als::<Kerncijfer>() {
        kerncijfer::kort(*cijfer).to_owned()
    } else if let Some(plek) = deel.als::<Plek>() {
        plek::van_aanstelling(plan, plek)
    } else if let Some(gebruik) = deel.als::<Gebruik>() {
        namen::gebruik(gebruik)
    } else if let Some(regel) = deel.als::<Vraagregel>() {
        vraagregel(regel)
    } else if let Some(status) = deel.als::<Antwoord>() {
        antwoord(status)
    } else if let Some(over) = deel.als::<Onderwerp>() {
        onderwerp(plan, over)
    } else {
        variant.woord.to_owned()
    })
}

/// The state of an open point.
pub fn antwoord(status: &Antwoord) -> String {
    match status {
        Antwoord::NogNietBepaald => "nog niet bepaald".to_owned(),
        Antwoord::Beantwoord { antwoord, .. } => format!("beantwoord: {antwoord}"),
    }
}

fn vraagregel(regel: &Vraagregel) -> String {
    match regel {
        Vraagregel::Verdeeld { totaal, naar } => {
            format!("{} in de stad, verdeeld naar {}", getal::volledig(totaal.midden), kerncijfer::kort(*naar))
        }
        Vraagregel::PerDuizend { aantal, van } => {
            format!("{} per 1.000 {}", getal::volledig(aantal.midden), kerncijfer::kort(*van))
        }
        Vraagregel::PerWijk(aantal) => format!("{} per wijk", getal::volledig(aantal.midden)),
        Vraagregel::PerLeeftijd(per_1000) => {
            let delen = per_1000.lijst().map(|w| getal::volledig(w.midden));
            format!("{} per 1.000 per leeftijdsgroep", delen.join(" / "))
        }
        Vraagregel::Gemeten => "zoals gemeten".to_owned(),
    }
}
