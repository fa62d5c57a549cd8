//! What keeps record of the plan, to read in full: a besluit, an open point, a note.

use jiff::civil::Date;

use super::datum::datum;
use super::veld::antwoord;
use super::waar::onderwerp;
use super::wijziging::zetten_in_woorden;
use crate::plan::besluit::Alternatief;
use crate::plan::openpunt::Antwoord;
use crate::plan::{Besluit, Notitie, OpenPunt, Plan};

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
