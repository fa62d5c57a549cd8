//! [`Vingerafdruk`]: a short name for a text, the same on every machine and in every release. It finds what changed by
//! accident; it is no protection against someone who wants two texts to look the same.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// FNV-1a of 128 bits (Fowler, Noll, Vo; RFC 9923), written as 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vingerafdruk(u128);

impl Vingerafdruk {
    /// The vingerafdruk of some bytes.
    pub fn van(bytes: &[u8]) -> Self {
        const BEGIN: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIEM: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        Self(bytes.iter().fold(BEGIN, |h, &b| (h ^ u128::from(b)).wrapping_mul(PRIEM)))
    }
}

impl fmt::Display for Vingerafdruk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Vingerafdruk {
    type Err = std::num::ParseIntError;

    fn from_str(tekst: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(tekst, 16).map(Self)
    }
}

impl Serialize for Vingerafdruk {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Vingerafdruk {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values() {
        for (tekst, verwacht) in [
            ("", "6c62272e07bb014262b821756295c58d"),
            ("a", "d228cb696f1a8caf78912b704e4a8964"),
            ("abc", "a68d622cec8b5822836dbc7977af7f3b"),
            ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
        ] {
            let v = Vingerafdruk::van(tekst.as_bytes());
            assert_eq!(v.to_string(), verwacht);
            assert_eq!(verwacht.parse(), Ok(v));
        }
    }
}
