//! Notes on a part of the plan. A note outlives what it is about, so that no remark disappears with a place.

use serde::{Deserialize, Serialize};

use super::codes::{Locatiecode, Teamcode, Wijkcode, code};
use super::controle::Codesoort as C;
use super::deel::{Rij, Soort as S, beschrijf, keuze_met};
use super::waar::Waar;
use std::borrow::Cow;

code! {
    /// Code of a note within the plan.
    Notitiecode,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notitie {
    /// Code within the plan.
    pub code: Notitiecode,
    /// What it is about.
    pub over: Onderwerp,
    /// The note.
    pub tekst: String,
    /// True when it stays off a screen that is shown to others.
    #[serde(default, skip_serializing_if = "is_onwaar")]
    pub verborgen: bool,
}

/// A part of the plan that can be remarked upon.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Onderwerp {
    /// The plan as a whole.
    Plan,
    /// A wijk.
    Wijk(Wijkcode),
    /// A buurtteam.
    Team(Teamcode),
    /// A place.
    Locatie(Locatiecode),
    /// A figure, or any other part.
    Figuur(Waar),
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_onwaar(waarde: &bool) -> bool {
    !waarde
}

beschrijf! { Notitie, "een notitie", "de notitie", sleutel |n| n.code.as_str();
    code: S::Code(C::Notitie), "code", "de korte naam van de notitie in het plan";
    tekst: S::Naam, "notitie", "wat u wilt onthouden of doorgeven";
    over: S::Deel, "over", "waar de notitie bij hoort";
    verborgen: S::JaNee, "verborgen", "of de notitie van het scherm blijft bij een presentatie";
}

keuze_met! { Onderwerp, "onderwerp";
    Plan: "het plan";
    Wijk(wijk: S::Los(C::Wijk), "wijk", "welke wijk"): "een wijk";
    Team(team: S::Los(C::Buurtteam), "team", "welk team"): "een team";
    Locatie(locatie: S::Los(C::Locatie), "locatie", "welke locatie"): "een locatie";
    Figuur(figuur: S::Deel, "cijfer", "welk cijfer, of welk ander deel van het plan"): "een cijfer";
}

impl Rij for Onderwerp {
    fn eigen(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Self::Plan => Cow::from("plan"),
            Self::Wijk(code) => Cow::from(code.as_str()),
            Self::Team(code) => Cow::from(code.as_str()),
            Self::Locatie(code) => Cow::from(code.as_str()),
            Self::Figuur(waar) => Cow::from(waar.to_string()),
        })
    }
}
