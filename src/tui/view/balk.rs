//! Lengths of bars.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Cells of a bar of `balk` cells for a part of a whole.
pub(super) fn cellen(deel: Decimal, geheel: Decimal, balk: usize) -> usize {
    let cellen = deel.checked_mul(Decimal::from(balk)).and_then(|x| x.checked_div(geheel)).unwrap_or_default();
    crate::text::getal::rond(cellen, 0).to_usize().unwrap_or(0).min(balk)
}
