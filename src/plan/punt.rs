//! A point on the map and how good it is. Distances live in `calc::bereik`.

use super::deel::keuze;
use serde::{Deserialize, Serialize};

/// WGS84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Punt {
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
    /// How the point was found.
    #[serde(default, skip_serializing_if = "Kwaliteit::is_precies")]
    pub kwaliteit: Kwaliteit,
}

/// How good a point is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kwaliteit {
    /// The building itself, or the label point that the source gives for a buurt.
    #[default]
    Precies,
    /// Another building in the same street.
    Straat,
    /// A stand-in: the middle of the wijk or a neighbouring area.
    Benaderd,
}

impl Kwaliteit {
    /// True for a point that needs no mark.
    pub fn is_precies(&self) -> bool {
        *self == Self::Precies
    }
}

keuze! { Kwaliteit, "kwaliteit";
    Precies: "precies";
    Straat: "zelfde straat";
    Benaderd: "benaderd";
}
