//! A figure as the planner sets it.

use rust_decimal::Decimal;

use crate::plan::Waarde;
use crate::plan::waarde::Werking;

/// A figure as the planner sets it: an aanname of their own, unless it is again what the plan on disk says.
pub fn eigen<W: Werking>(nu: &Waarde<W>, midden: Decimal, op_schijf: Option<&Waarde<W>>) -> Waarde<W> {
    let nieuw = nu.door_planner(midden);
    op_schijf.filter(|w| w.even_groot(&nieuw)).cloned().unwrap_or(nieuw)
}
