//! A difference as a bar: to the left of nought what is less, to the right what is more.
//!
//! ```text
//!     ▐██│
//!        │██▍
//! ```

use ratatui::style::Style;
use ratatui::text::Span;
use rust_decimal::Decimal;

use super::balk::{Cel, Deel, LEEG, achtsten, cellen, spans};
use super::tekens::{GRENS, RECHTS, VOL};

/// A difference on a scale from minus `schaal` to `schaal`, on exactly `breedte` cells; nought lies in the same cell
/// whatever the difference is. `stijlen` are those of less and of more.
pub fn balk(waarde: Decimal, schaal: Decimal, breedte: usize, stijlen: [Style; 2], nul: Style) -> Vec<Span<'static>> {
    let kant = breedte.saturating_sub(1) / 2;
    let mut uit = links(-waarde, schaal, kant, stijlen[0]);
    uit.push((GRENS, nul));
    uit.extend(cellen(&[Deel::vol(waarde, stijlen[1])], schaal, kant, LEEG));
    uit.resize(breedte, LEEG);
    spans(&uit)
}

/// A bar that grows to the left.
fn links(waarde: Decimal, schaal: Decimal, breedte: usize, stijl: Style) -> Vec<Cel> {
    let lang = achtsten(waarde, schaal, breedte);
    let mut uit = vec![LEEG; breedte];
    for cel in uit.iter_mut().rev().take(lang / 8) {
        *cel = (VOL, stijl);
    }
    let rand = match lang % 8 {
        0 => return uit,
        1..=2 => RECHTS[0],
        3..=6 => RECHTS[1],
        _ => VOL,
    };
    if let Some(cel) = uit.iter_mut().rev().nth(lang / 8) {
        *cel = (rand, stijl);
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn van(waarde: i64, schaal: i64) -> String {
        let stijl = Style::new();
        let delen = balk(Decimal::from(waarde), Decimal::from(schaal), 9, [stijl, stijl], stijl);
        delen.iter().map(|s| s.content.as_ref()).collect()
    }

    #[test]
    fn less_grows_to_the_left_and_more_to_the_right_of_one_place() {
        assert_eq!(van(0, 32), "    │    ");
        assert_eq!(van(32, 32), "    │████");
        assert_eq!(van(-32, 32), "████│    ");
        assert_eq!(van(13, 32), "    │█▋  ");
        assert_eq!(van(-13, 32), "  ▐█│    ");
        assert_eq!(van(-1, 32_000), "   ▕│    ");
        assert_eq!(van(0, 0), "    │    ");
    }
}
