//! A [`Tabel`] as JSON: `{tabel, titel, plan, jaar, band, rijen: [{…}], totaal, voetnoten}`. Numbers are exact
//! decimals, distances whole metres, and what is unknown is `null`. Keys stay as they are from version to version.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value, json};

use super::tabel::{Cel, Tabel};
use super::zicht::Zicht;
use crate::plan::exact::{self, DECIMALEN};
use crate::text::{getal, namen};

/// The whole table.
pub fn tabel(tabel: &Tabel, zicht: &Zicht<'_>) -> Value {
    let uitkomst = zicht.stand.uitkomst;
    json!({
        "tabel": tabel.naam,
        "titel": tabel.titel,
        "plan": zicht.plan().naam,
        "jaar": uitkomst.jaar,
        "band": namen::band(uitkomst.band),
        "rijen": rijen(tabel),
        "totaal": tabel.totaal.as_ref().map_or(Value::Null, |t| rij(tabel, t)),
        "voetnoten": tabel.voetnoten,
    })
}

/// The rows alone, an object each.
pub fn rijen(tabel: &Tabel) -> Value {
    tabel.rijen.iter().map(|r| rij(tabel, r)).collect()
}

/// Indented text that ends in a line end.
pub fn tekst(waarde: &Value) -> String {
    format!("{waarde:#}\n")
}

fn rij(tabel: &Tabel, cellen: &[Cel]) -> Value {
    let velden = tabel.kolommen.iter().zip(cellen).map(|(k, c)| (k.sleutel.clone(), cel(c)));
    Value::Object(velden.collect::<Map<_, _>>())
}

fn cel(cel: &Cel) -> Value {
    match cel {
        Cel::Tekst(tekst) => Value::from(tekst.as_str()),
        Cel::Jaar(jaar) => Value::from(*jaar),
        Cel::Meter(m) => Decimal::try_from(*m).map_or(Value::Null, |m| decimaal(getal::rond(m, 0))),
        Cel::Oordeel(o) => Value::from(namen::oordeel(*o)),
        Cel::JaNee(ja) => Value::from(*ja),
        Cel::Geen | Cel::Leeg => Value::Null,
        _ => cel.waarde().map_or(Value::Null, decimaal),
    }
}

/// A decimal with its own digits, to the nine decimals that a plan can hold.
pub fn decimaal(waarde: Decimal) -> Value {
    Number::from_str(&exact::schrijf(getal::rond(waarde, DECIMALEN))).map_or(Value::Null, Value::Number)
}
