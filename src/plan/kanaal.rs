//! Kanalen: how an inhabitant reaches a buurtteam.

use serde::{Deserialize, Serialize};

use super::bron::Herkomst;
use super::codes::{Locatiecode, Organisatiecode, code};
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf, keuze};
use super::grens::Getalsoort as G;
use super::waarde::{Last, Steun, Waarde};

code! {
    /// Code of a kanaal within the plan.
    Kanaalcode,
}

/// A way to reach the buurtteams.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kanaal {
    /// Code within the plan.
    pub code: Kanaalcode,
    /// Name.
    pub naam: String,
    /// Kind of kanaal.
    pub soort: Kanaalsoort,
    /// Who keeps it open; none where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Organisatiecode>,
    /// Hours a week that somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub uren: Option<Waarde<Steun>>,
    /// Fte that answer. They are people of the bezetting, and cost nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub fte: Option<Waarde<Steun>>,
    /// What it costs beside people, euro per year.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::waarde::zonder_some")]
    pub kosten: Option<Waarde<Last>>,
    /// The places where one can walk in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locaties: Vec<Locatiecode>,
    /// Origin of its figures.
    #[serde(default, skip_serializing_if = "Herkomst::is_leeg")]
    pub herkomst: Herkomst,
}

/// Kind of kanaal (S2, Toegankelijkheid and Huisvesting).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kanaalsoort {
    /// Walk in.
    Binnenlopen,
    /// Call.
    Bellen,
    /// Send a message.
    Appen,
    /// Website, chat, video.
    Digitaal,
}

beschrijf! { Kanaal, "een kanaal", "het kanaal", sleutel |k| k.code.as_str();
    code: S::Code(C::Kanaal), "code", "de korte naam van het kanaal in het plan";
    naam: S::Naam, "naam", "hoe het kanaal heet";
    soort: S::Deel, "soort", "hoe een inwoner het buurtteam bereikt";
    organisatie: S::Verwijzing(C::Organisatie), "organisatie", "wie het kanaal openhoudt; geen: niet bekend";
    uren: S::Cijfer(G::UrenPerWeek), "uren per week", "hoeveel uur in de week er iemand antwoordt; leeg: niet bekend";
    fte: S::Cijfer(G::Fte), "fte",
        "hoeveel fte er antwoordt; die mensen staan in de bezetting en kosten hier niets; leeg: niet bekend";
    kosten: S::Cijfer(G::Euro), "kosten",
        "wat het kanaal naast mensen kost, in euro per jaar, en telt bij de huisvesting; leeg: niet bekend";
    locaties: S::Verwijzing(C::Locatie), "locaties", "waar een inwoner kan binnenlopen";
    herkomst: S::Herkomst, "herkomst", "waar de cijfers van het kanaal vandaan komen, als een cijfer dat zelf niet zegt";
}

keuze! { Kanaalsoort, "soort kanaal";
    Binnenlopen: "binnenlopen";
    Bellen: "bellen";
    Appen: "appen";
    Digitaal: "digitaal";
}
