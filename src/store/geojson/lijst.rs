//! Coordinates as lists in lists, of which the depth is only known by the name of the shape that they belong to.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// Lists in lists of several surfaces: surfaces, rings, points, numbers.
const DIEPST: usize = 4;

/// Marks a sentence of this reader among those of the library.
pub(super) const EIGEN: &str = "wijkplan: ";
/// Lists in more lists than any shape has.
pub(super) const TE_DIEP: &str = "de lijsten staan te diep in elkaar voor GeoJSON";

/// Coordinates as they stand in the file.
pub(super) enum Lijst {
    Getal(f64),
    Rij(Vec<Lijst>),
}

impl Lijst {
    /// The first point.
    pub fn eerste(&self) -> Option<(f64, f64)> {
        match self {
            Self::Getal(_) => None,
            Self::Rij(rij) => self.punt().or_else(|| rij.iter().find_map(Self::eerste)),
        }
    }

    /// The point that it is; a height is left out.
    pub fn punt(&self) -> Option<(f64, f64)> {
        match self {
            Self::Rij(rij) => match rij[..] {
                [Self::Getal(x), Self::Getal(y)] | [Self::Getal(x), Self::Getal(y), Self::Getal(_)] => Some((x, y)),
                _ => None,
            },
            Self::Getal(_) => None,
        }
    }

    pub fn getal(&self) -> Option<f64> {
        match self {
            Self::Getal(getal) => Some(*getal),
            Self::Rij(_) => None,
        }
    }

    pub fn rij(&self) -> Option<&[Self]> {
        match self {
            Self::Rij(rij) => Some(rij),
            Self::Getal(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Lijst {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Diep(DIEPST).lijst(d)
    }
}

/// Reads lists in lists, to this depth.
#[derive(Clone, Copy)]
struct Diep(usize);

impl Diep {
    fn lijst<'de, D: Deserializer<'de>>(self, d: D) -> Result<Lijst, D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> serde::de::DeserializeSeed<'de> for Diep {
    type Value = Lijst;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Lijst, D::Error> {
        self.lijst(d)
    }
}

impl<'de> Visitor<'de> for Diep {
    type Value = Lijst;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coördinaten")
    }

    fn visit_f64<E>(self, getal: f64) -> Result<Lijst, E> {
        Ok(Lijst::Getal(getal))
    }

    fn visit_i64<E: serde::de::Error>(self, getal: i64) -> Result<Lijst, E> {
        Number::from(getal)
            .as_f64()
            .map(Lijst::Getal)
            .ok_or_else(|| E::custom(format_args!("{EIGEN}dit is geen coördinaat")))
    }

    fn visit_u64<E: serde::de::Error>(self, getal: u64) -> Result<Lijst, E> {
        Number::from(getal)
            .as_f64()
            .map(Lijst::Getal)
            .ok_or_else(|| E::custom(format_args!("{EIGEN}dit is geen coördinaat")))
    }

    /// Exact numbers of JSON arrive so.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Lijst, A::Error> {
        let getal = Number::deserialize(MapAccessDeserializer::new(map)).ok().and_then(|getal| getal.as_f64());
        getal.map(Lijst::Getal).ok_or_else(|| A::Error::custom(format_args!("{EIGEN}dit is geen coördinaat")))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rij: A) -> Result<Lijst, A::Error> {
        let Some(dieper) = self.0.checked_sub(1) else {
            return Err(A::Error::custom(format_args!("{EIGEN}{TE_DIEP}")));
        };
        let mut uit = Vec::new();
        while let Some(deel) = rij.next_element_seed(Self(dieper))? {
            uit.push(deel);
        }
        Ok(Lijst::Rij(uit))
    }
}
