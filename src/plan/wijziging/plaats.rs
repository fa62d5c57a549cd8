//! Where in the plan a wijziging works, so that a screen can go there and a list can be grouped by it.

use super::Wijziging;
use crate::plan::waar::Waar;

impl Wijziging {
    /// The way to what it changes, or nothing when it is several.
    pub fn waar(&self) -> Option<Waar> {
        Some(match self {
            Self::Fte { aanstelling, .. } => Waar::nieuw(["bezetting", aanstelling.as_str(), "fte"]),
            Self::AanstellingErbij { rij, .. } => Waar::nieuw(["bezetting", rij.code.as_str()]),
            Self::AanstellingEraf(code) => Waar::nieuw(["bezetting", code.as_str()]),
            Self::Voet { functie, .. } => Waar::nieuw(["verdeling", "basis", functie.as_str(), "voet"]),
            Self::Per1000 { functie, .. } => Waar::nieuw(["verdeling", "basis", functie.as_str(), "per_1000"]),
            Self::Gewichten(_) => Waar::nieuw(["verdeling", "gewichten"]),
            Self::Methode(_) => Waar::nieuw(["verdeling", "methode"]),
            Self::Totaal(_) => Waar::nieuw(["verdeling", "totaal"]),
            Self::Werkplekken { locatie, .. } => Waar::nieuw(["locaties", locatie.as_str(), "werkplekken"]),
            Self::Gebruik { locatie, .. } => Waar::nieuw(["locaties", locatie.as_str(), "gebruik"]),
            Self::Centraal { locatie, .. } => Waar::nieuw(["locaties", locatie.as_str(), "centraal"]),
            Self::LocatieErbij { locatie, .. } => Waar::nieuw(["locaties", locatie.code.as_str()]),
            Self::LocatieEraf(code) => Waar::nieuw(["locaties", code.as_str()]),
            Self::Naam(_) => Waar::nieuw(["naam"]),
            Self::Figuur { waar, .. } => waar.clone(),
            Self::Veld(veld) => veld.waar(),
            Self::Erbij { zaak, .. } => zaak.code().waar(),
            Self::Eraf(code) => code.waar(),
            Self::ZetErbij { scenario, .. } | Self::ZetEraf { scenario, .. } => {
                Waar::nieuw(["scenarios", scenario.as_str(), "wijzigingen"])
            }
            Self::Samen(_) => return None,
        })
    }
}
