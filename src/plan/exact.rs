//! Reading and writing decimals exactly.
//!
//! A bare number in RON would pass through `f64` on its way to a [`Decimal`], which silently changes long figures;
//! here its characters are read as they stand. Nothing but this module turns text of a plan file into a number.

use ron::value::RawValue;
use rust_decimal::Decimal;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Largest absolute value of any figure in a plan. With the narrower bounds of [`crate::plan::grens`], no step of
/// the chain can leave the range of [`Decimal`].
pub const GROOTSTE: i64 = 1_000_000_000_000;

/// Most decimals that a figure in a plan may have.
pub const DECIMALEN: u32 = 9;

/// Reads one number as a person writes it in RON: digits, at most one point, underscores as spacing.
///
/// # Errors
/// A Dutch sentence that says what is wrong with the text and how to write it.
pub fn lees(tekst: &str) -> Result<Decimal, String> {
    let t = tekst.trim();
    let kaal = t.replace('_', "");
    let schoon = kaal.strip_prefix('+').unwrap_or(&kaal);
    if t.starts_with('"') {
        return Err(format!("{t} is een tekst, geen getal; laat de aanhalingstekens weg en schrijf een punt: 1234.56"));
    }
    let cijfers = schoon.strip_prefix('-').unwrap_or(schoon);
    let goed = cijfers.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && cijfers.bytes().any(|b| b.is_ascii_digit())
        && cijfers.bytes().filter(|&b| b == b'.').count() <= 1;
    if !goed {
        return Err(format!("“{t}” is geen getal; schrijf cijfers met een punt voor de decimalen, zoals 1234.56"));
    }
    let waarde = Decimal::from_str_exact(schoon.trim_end_matches('.'))
        .map_err(|_| format!("“{t}” heeft te veel cijfers"))?
        .normalize();
    if waarde.abs() > Decimal::from(GROOTSTE) {
        return Err(format!("“{t}” is groter dan één biljoen; zulke getallen rekent wijkplan niet"));
    }
    if waarde.scale() > DECIMALEN {
        return Err(format!("“{t}” heeft meer dan {DECIMALEN} decimalen"));
    }
    Ok(if waarde.is_zero() { Decimal::ZERO } else { waarde })
}

/// Writes a number as [`lees`] reads it: no spare zeros, no `-0`.
pub fn schrijf(waarde: Decimal) -> String {
    let w = waarde.normalize();
    if w.is_zero() { "0".to_owned() } else { w.to_string() }
}

/// The raw RON text of the next value, without surrounding blanks.
pub(crate) fn ruw<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let ruw = Box::<RawValue>::deserialize(d)?;
    Ok(ruw.trim().get_ron().to_owned())
}

/// Parses a piece of RON with the reading rules of plan files.
pub(crate) fn ontleed<T: DeserializeOwned>(tekst: &str) -> Result<T, ron::error::SpannedError> {
    opties().from_str(tekst)
}

/// The reading rules of plan files: `Some(…)` may be left out.
pub fn opties() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Emits a piece of RON as it stands.
pub(crate) fn schrijf_ruw<S: Serializer>(tekst: &str, s: S) -> Result<S::Ok, S::Error> {
    RawValue::from_ron(tekst).map_err(serde::ser::Error::custom)?.serialize(s)
}

/// A decimal whose RON form is its own digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exact(pub Decimal);

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        lees(&ruw(d)?).map(Exact).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_survive_where_a_float_would_lose_them() {
        assert_eq!(schrijf(lees("123456789012.345678901").unwrap()), "123456789012.345678901");
        assert_eq!(schrijf(lees("-0.0").unwrap()), "0");
        assert_eq!(schrijf(lees("1_000.50").unwrap()), "1000.5");
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for fout in
            ["1e3", "", "-", ".", "1.2.3", "\"1,5\"", "1,5", "inf", "NaN", "0x10", "9999999999999", "0.1234567891"]
        {
            assert!(lees(fout).is_err(), "{fout}");
        }
    }
}
