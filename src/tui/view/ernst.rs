//! How heavy a figure weighs on the screens, in the marks of the findings. What blocks a plan is decided in `dekking`;
//! here a single cell is held against the same norm, so that the eye finds what the finding is about.

use rust_decimal::Decimal;

use crate::calc::afronding::procent;
use crate::dekking::Ernst;
use crate::plan::Gebruik;
use crate::tui::model::Model;

/// Staff against what is needed: enough, below what is needed, or below the norm of the plan.
pub fn bezetting(model: &Model, nodig: Decimal, er_is: Decimal) -> Option<Ernst> {
    let norm = procent(model.plan.normen.ratio.bij(model.band));
    if er_is < norm * nodig { Some(Ernst::Blokkerend) } else { (er_is < nodig).then_some(Ernst::Waarschuwing) }
}

/// A place: open, uncertain, or of no use in the year.
pub fn gebruik(gebruik: &Gebruik, jaar: u16) -> Option<Ernst> {
    if gebruik.bruikbaar(jaar) { (!gebruik.is_open()).then_some(Ernst::Waarschuwing) } else { Some(Ernst::Blokkerend) }
}
