//! Places on the map, and that there is anything to plan for at all.

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

/// A point.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    // A value that is not a number is in no range.
    if let Blik::Punt(punt) = plek.deel.blik()
        && !(BREEDTE.contains(&punt.lat) && LENGTE.contains(&punt.lon))
    {
        fouten.meld(plek.pad(), Foutsoort::BuitenNederland);
    }
}
