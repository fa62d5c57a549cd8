//! Places on the map, and that there is anything to plan for at all.

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::{Pad, Plan, Punt};

/// The Netherlands in Europe with a margin, degrees.
const BREEDTE: std::ops::RangeInclusive<f64> = 50.7..=53.7;
const LENGTE: std::ops::RangeInclusive<f64> = 3.2..=7.3;

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    if plan.wijken.is_empty() {
        fouten.meld(Pad::begin().met("wijken"), Foutsoort::GeenWijken);
    }
    for (pad, locatie) in lijst("locaties", &plan.locaties) {
        punt(locatie.punt, &pad, fouten);
    }
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        for (pad, buurt) in genummerd(&wijk.buurten, pad.met("buurten")) {
            punt(buurt.punt, &pad, fouten);
        }
    }
}

fn punt(punt: Punt, pad: &Pad, fouten: &mut Fouten) {
    // A value that is not a number is in no range.
    if !BREEDTE.contains(&punt.lat) || !LENGTE.contains(&punt.lon) {
        fouten.meld(pad.met("punt"), Foutsoort::BuitenNederland);
    }
}
