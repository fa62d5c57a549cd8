//! Bars left and right of a line: what is less and what is more. Half a cell is the least that is drawn.
//!
//! ```text
//!    ▐██│
//!       │███▌
//! ```

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::text::getal;

/// A bar on `2 × kant + 1` cells, of which `hoogste` takes a whole side; what is not nought is at least half a cell.
pub fn balk(waarde: Decimal, hoogste: Decimal, kant: usize) -> String {
    let helften = waarde.abs().checked_mul(Decimal::from(2 * kant)).and_then(|x| x.checked_div(hoogste.abs()));
    let helften = getal::rond(helften.unwrap_or_default(), 0).to_usize().unwrap_or(0);
    let helften = helften.clamp(usize::from(!waarde.is_zero()), 2 * kant);
    let (heel, half) = ("█".repeat(helften / 2), helften % 2 == 1);
    if waarde < Decimal::ZERO {
        let half = if half { "▐" } else { "" };
        format!("{:>kant$}│{:kant$}", half.to_owned() + &heel, "")
    } else {
        let half = if half { "▌" } else { "" };
        format!("{:kant$}│{:<kant$}", "", heel + half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn less_stands_left_and_more_right_of_the_line() {
        assert_eq!(balk(dec!(4), dec!(4), 4), "    │████");
        assert_eq!(balk(dec!(-1.5), dec!(4), 4), "  ▐█│    ");
        assert_eq!(balk(dec!(0.001), dec!(4), 4), "    │▌   ");
        assert_eq!(balk(dec!(0), dec!(0), 4), "    │    ");
        assert_eq!(balk(dec!(9), dec!(4), 4), "    │████");
    }
}
