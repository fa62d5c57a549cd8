//! [`Toegankelijk`]: whether everyone can come to a place.

use serde::{Deserialize, Serialize};

use super::deel::{Soort as S, beschrijf};

/// Whether everyone can come to a place; of each, none where that is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Toegankelijk {
    /// With a wheelchair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolstoel: Option<bool>,
    /// A toilet for who has a wheelchair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toilet: Option<bool>,
    /// A stop of public transport nearby.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub halte: Option<bool>,
}

impl Toegankelijk {
    /// True when nothing is said of it.
    pub fn is_leeg(&self) -> bool {
        *self == Self::default()
    }

    /// Each with its name.
    pub const fn delen(&self) -> [(&'static str, Option<bool>); 3] {
        [("rolstoel", self.rolstoel), ("toilet", self.toilet), ("halte", self.halte)]
    }
}

beschrijf! { Toegankelijk, "de toegankelijkheid", "de toegankelijkheid";
    rolstoel: S::JaNee, "rolstoel", "of iemand in een rolstoel er overal kan komen";
    toilet: S::JaNee, "toilet", "of er een toilet is voor iemand in een rolstoel";
    halte: S::JaNee, "halte", "of er een halte is binnen 400 m";
}
