//! A [`Tabel`] as JSON: `{tabel, titel, plan, jaar, band, rijen: [{…}], totaal, voetnoten}`. Numbers are exact
//! decimals, distances whole metres, and what is unknown is `null`. Keys stay as they are from version to version.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value, json};

use super::tabel::{Cel, Tabel};
use super::zicht::Zicht;
use crate::plan::exact::{self, DECIMALEN};
use crate::text::afbreken::stuurt;
use crate::text::{getal, namen, oordeel};

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

/// A table that is of no one plan, year and band: these stand in its rows.
pub fn los(tabel: &Tabel) -> Value {
    json!({
        "tabel": tabel.naam,
        "titel": tabel.titel,
        "rijen": rijen(tabel),
        "totaal": tabel.totaal.as_ref().map_or(Value::Null, |t| rij(tabel, t)),
        "voetnoten": tabel.voetnoten,
    })
}

/// The rows alone, an object each.
pub fn rijen(tabel: &Tabel) -> Value {
    tabel.rijen.iter().map(|r| rij(tabel, r)).collect()
}

/// Indented text that ends in a line end. What a terminal acts upon is written as its number, so that it comes back the
/// same in the program that reads it.
pub fn tekst(waarde: &Value) -> String {
    let tekst = format!("{waarde:#}\n");
    let sturend = |t: char| stuurt(t) && t != '\n';
    if !tekst.contains(sturend) {
        return tekst;
    }
    let geschreven = |t: char| if sturend(t) { format!("\\u{:04x}", u32::from(t)) } else { t.to_string() };
    tekst.chars().map(geschreven).collect()
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
        Cel::Oordeel(o) => Value::from(oordeel::woord(*o)),
        Cel::Teken(teken, _) => Value::from(*teken),
        Cel::JaNee(ja) => Value::from(*ja),
        Cel::Geen | Cel::Leeg => Value::Null,
        _ => cel.waarde().map_or(Value::Null, decimaal),
    }
}

/// A decimal with its own digits, to the nine decimals that a plan can hold.
pub fn decimaal(waarde: Decimal) -> Value {
    Number::from_str(&exact::schrijf(getal::rond(waarde, DECIMALEN))).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_acts_upon_is_a_number_and_comes_back() {
        let naam = "a\u{1b}[31m\u{9b}\u{7f}\u{202e}\nb é";
        let waarde = json!({ naam: naam, "rest": ["x"] });
        let uit = tekst(&waarde);
        assert!(!uit.contains(|t| stuurt(t) && t != '\n'), "{uit}");
        assert!(uit.contains("\\u009b\\u007f\\u202e"), "{uit}");
        assert_eq!(serde_json::from_str::<Value>(&uit).unwrap(), waarde);
    }
}
