//! Places and borders on the map, and that there is anything to plan for at all.

use super::{Fouten, Foutsoort};
use crate::plan::deel::Blik;
use crate::plan::deel::langs::Plek;
use crate::plan::{Pad, Plan};

/// The Netherlands in Europe with a margin, degrees.
const BREEDTE: std::ops::RangeInclusive<f64> = 50.7..=53.7;
const LENGTE: std::ops::RangeInclusive<f64> = 3.2..=7.3;

/// That there are wijken.
pub(super) fn wijken(plan: &Plan, fouten: &mut Fouten) {
    if plan.wijken.is_empty() {
        fouten.meld(Pad::begin().met("wijken"), Foutsoort::GeenWijken);
    }
}

/// A value that is not a number is in no range.
fn in_nederland(lat: f64, lon: f64) -> bool {
    BREEDTE.contains(&lat) && LENGTE.contains(&lon)
}

/// A point, or a border.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    match plek.deel.blik() {
        Blik::Punt(punt) if !in_nederland(punt.lat, punt.lon) => fouten.meld(plek.pad(), Foutsoort::BuitenNederland),
        Blik::Omtrek(omtrek) if !omtrek.is_heel() => fouten.meld(plek.pad(), Foutsoort::HalveOmtrek),
        Blik::Omtrek(omtrek) if !omtrek.punten().all(|(lat, lon)| in_nederland(lat, lon)) => {
            fouten.meld(plek.pad(), Foutsoort::OmtrekBuitenNederland);
        }
        _ => {}
    }
}
