//! Who gets which fte and euro: the bezetting of a year by employer.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::bezetting::Aanwezig;
use super::gids::Gids;
use super::kosten::tarief;
use crate::plan::{Band, Plan};

/// What the staff of each organisatie costs in the year, euro without overhead, in the order of the plan.
pub fn euro(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, prijsfactor: Decimal, band: Band) -> Vec<Decimal> {
    let plaats: BTreeMap<_, usize> = plan.organisaties.iter().enumerate().map(|(o, org)| (&org.code, o)).collect();
    let mut uit = vec![Decimal::ZERO; plan.organisaties.len()];
    for (rij, fte) in plan.bezetting.iter().zip(&aanwezig.per_rij) {
        if let Some(&o) = plaats.get(&rij.organisatie) {
            uit[o] += fte * tarief(plan, gids, rij, band) * prijsfactor;
        }
    }
    uit
}
