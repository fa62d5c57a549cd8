//! Toets: the verdict on a plan as one report: per wijk, per eis, and the findings with what would repair them. Its
//! text is laid out in [`super::toetstekst`].

use serde_json::{Value, json};

use super::zicht::Zicht;
use super::{bevindingen, dekking as matrix, eisen, json, overzicht};
use crate::dekking::{self, Ernst};
use crate::text::namen;

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
