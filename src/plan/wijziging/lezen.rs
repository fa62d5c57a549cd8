//! Reading a wijziging: what may stand in it is known by the place where it works.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Wijziging;
use crate::plan::deel::vind::bestemming;
use crate::plan::deel::{Aard, Inhoud};
use crate::plan::exact;
use crate::plan::waar::Waar;

/// A wijziging whose values are still text.
#[derive(Deserialize)]
#[serde(rename = "Wijziging")]
pub(super) enum Gelezen {
    Zet {
        waar: Waar,
        waarde: Tekst,
    },
    Erbij {
        waar: Waar,
        #[serde(default)]
        plaats: Option<usize>,
        rij: Tekst,
    },
    Eraf(Waar),
    Samen(Vec<Wijziging>),
}

/// A value as it stands in the file.
pub(super) struct Tekst(String);

impl<'de> Deserialize<'de> for Tekst {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        exact::ruw(d).map(Self)
    }
}

impl TryFrom<Gelezen> for Wijziging {
    type Error = String;

    fn try_from(gelezen: Gelezen) -> Result<Self, String> {
        Ok(match gelezen {
            Gelezen::Zet { waar, waarde } => {
                let aard = bestemming(&waar).map(|daar| daar.aard);
                let waarde = lees(&waar, aard, &waarde)?;
                Self::Zet { waar, waarde }
            }
            Gelezen::Erbij { waar, plaats, rij } => {
                let aard = bestemming(&waar).and_then(|daar| daar.aard.rij());
                let rij = lees(&waar, aard, &rij)?;
                Self::Erbij { waar, plaats, rij }
            }
            Gelezen::Eraf(waar) => Self::Eraf(waar),
            Gelezen::Samen(delen) => Self::Samen(delen),
        })
    }
}

fn lees(waar: &Waar, aard: Option<&'static Aard>, tekst: &Tekst) -> Result<Inhoud, String> {
    let aard = aard.ok_or_else(|| format!("“{waar}” is geen plaats in een plan"))?;
    (aard.lees)(&tekst.0).map_err(|_| format!("wat er bij “{waar}” komt te staan, hoort daar niet"))
}

/// Writes a position as if it were not optional; the RON writer would put `Some(…)` round it.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
pub(super) fn zonder_some<S: Serializer>(plaats: &Option<usize>, s: S) -> Result<S::Ok, S::Error> {
    match plaats {
        Some(plaats) => plaats.serialize(s),
        None => s.serialize_none(),
    }
}
