//! What keeps record of the plan, to read in full: a besluit, an open point, a note.

use jiff::civil::Date;

use super::aantal::aantal;
use super::datum::datum;
use super::veld::antwoord;
use super::waar::onderwerp;
use super::wijziging::zetten_in_woorden;
use crate::plan::besluit::Alternatief;
use crate::plan::openpunt::Antwoord;
use crate::plan::{Besluit, Mijlpaal, Notitie, OpenPunt, Plan};

/// A part of a record: what it is, and what it says.
pub type Deel = (&'static str, String);

/// What stands behind a name that has a note.
pub const MERK: &str = " *";

/// An alternative that was rejected: “meer plekken (te duur)”.
pub fn alternatief(alternatief: &Alternatief) -> String {
    let Alternatief { wat, waarom } = alternatief;
    if waarom.is_empty() { wat.clone() } else { format!("{wat} ({waarom})") }
}

/// A besluit in full.
pub fn besluit(plan: &Plan, besluit: &Besluit) -> Vec<Deel> {
    let mut uit = vec![("", besluit.wat.clone()), ("datum", datum(besluit.datum))];
    if !besluit.rollen.is_empty() {
        uit.push(("wie", besluit.rollen.join(", ")));
    }
    uit.push(("motivatie", besluit.motivatie.clone()));
    uit.extend(besluit.afgewezen.iter().map(|a| ("afgewezen", alternatief(a))));
    uit.extend(zetten_in_woorden(plan, &besluit.wijzigingen).into_iter().map(|zet| ("wijziging", zet)));
    uit
}

/// An open point in full, as it stands on a day.
pub fn open_punt(plan: &Plan, punt: &OpenPunt, vandaag: Date) -> Vec<Deel> {
    let mut uit = vec![("", punt.vraag.clone())];
    let mut neem = |wat, tekst: String| {
        if !tekst.is_empty() {
            uit.push((wat, tekst));
        }
    };
    neem("nummer", punt.nummer.clone());
    neem("wie", punt.wie.clone());
    let te_laat = if punt.te_laat(vandaag) { "▲ te laat: " } else { "" };
    neem("uiterlijk", punt.uiterlijk.map(|dag| format!("{te_laat}{}", datum(dag))).unwrap_or_default());
    neem("status", antwoord(&punt.status));
    if let Antwoord::Beantwoord { datum: Some(dag), .. } = punt.status {
        neem("beantwoord", datum(dag));
    }
    for over in &punt.over {
        neem("over", onderwerp(plan, over));
    }
    uit
}

/// Whether a mijlpaal is done; with a day, whether that day is past it.
pub fn stand(mijlpaal: &Mijlpaal, vandaag: Option<Date>) -> String {
    let dagen = vandaag.and_then(|vandaag| mijlpaal.dagen(vandaag));
    match (mijlpaal.gedaan, mijlpaal.uiterlijk, dagen) {
        (true, ..) => "gedaan".to_owned(),
        (_, None, _) => "dag onbekend".to_owned(),
        (_, _, Some(..=-1)) => "voorbij, nog niet gedaan".to_owned(),
        _ => "open".to_owned(),
    }
}

/// The days that are left until a mijlpaal: “nog 66 dagen”, “vandaag”, “3 dagen voorbij”; empty where it has none.
pub fn nog(mijlpaal: &Mijlpaal, vandaag: Date) -> String {
    match mijlpaal.dagen(vandaag) {
        None => String::new(),
        Some(0) => "vandaag".to_owned(),
        Some(dagen @ 1..) => format!("nog {}", aantal(dagen, "dag", "dagen")),
        Some(dagen) => format!("{} voorbij", aantal(-dagen, "dag", "dagen")),
    }
}

/// A mijlpaal in full, as it stands on a day.
pub fn mijlpaal(mijlpaal: &Mijlpaal, vandaag: Date) -> Vec<Deel> {
    let m = mijlpaal;
    let merk = if m.dagen(vandaag).is_some_and(|dagen| dagen < 0) { "▲ " } else { "" };
    let nog = Some(nog(m, vandaag)).filter(|nog| !nog.is_empty()).map(|nog| format!(" ({nog})")).unwrap_or_default();
    let bron = m.bron.as_ref().map_or_else(|| m.plaats.clone(), |bron| format!("{bron} {}", m.plaats));
    let citaat = if m.citaat.is_empty() { String::new() } else { format!("“{}”", m.citaat) };
    let delen = [
        ("", m.wat.clone()),
        ("wanneer", m.wanneer.clone()),
        ("van", m.van.map(datum).unwrap_or_default()),
        ("uiterlijk", m.uiterlijk.map(|dag| format!("{merk}{}{nog}", datum(dag))).unwrap_or_default()),
        ("wie", m.wie.clone()),
        ("klaar", m.klaar.clone()),
        ("stand", stand(m, Some(vandaag))),
        ("bron", bron),
        ("citaat", citaat),
    ];
    delen.into_iter().filter(|(_, tekst)| !tekst.is_empty()).collect()
}

/// A note in full.
pub fn notitie(plan: &Plan, notitie: &Notitie) -> Vec<Deel> {
    let mut uit = vec![("", notitie.tekst.clone()), ("over", onderwerp(plan, &notitie.over))];
    if notitie.verborgen {
        uit.push(("presentatie", "niet tonen".to_owned()));
    }
    uit
}

/// A note in one line, where it stands below what it is about.
pub fn bij(notitie: &Notitie) -> String {
    format!("* {}", notitie.tekst)
}
