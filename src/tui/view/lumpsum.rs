//! A year against its lumpsum, as Begroting, its bars, Overzicht and the presentation tell it.

use rust_decimal::Decimal;

use crate::calc::afronding::{deel, minder};
use crate::calc::kosten::Kosten;
use crate::dekking::{Ontbreekt, Oordeel};
use crate::text::getoond::{self, Grens};

/// What is spent as a percentage of the lumpsum: more than 100 only where it is more.
pub(super) fn van_lumpsum(totaal: Decimal, lumpsum: Decimal) -> String {
    let procent = deel(totaal * Decimal::ONE_HUNDRED, lumpsum);
    format!("{} %", getoond::getoetst_in(5, procent, 1, &[Grens::Hoogstens(Decimal::ONE_HUNDRED)]))
}

/// Whether a year stays within its lumpsum, as BG-1 judges it.
pub(super) fn oordeel(kosten: &Kosten) -> Oordeel {
    match kosten.over() {
        None => Oordeel::NogNiet(Ontbreekt::Lumpsum),
        Some(over) if minder(over, Decimal::ZERO) => Oordeel::Tekort,
        Some(_) if !kosten.met_mensen || kosten.personeel.is_zero() => Oordeel::NogNiet(Ontbreekt::Bezetting),
        Some(_) => Oordeel::Voldoet,
    }
}
