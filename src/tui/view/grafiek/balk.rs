//! Bars: parts of a whole after each other. A bar ends on an eighth of a cell, a part on a whole one, so that no gap stands
//! before the next; so do lighter cells, of which an eighth would look like another part.
//!
//! ```text
//!  Centrum  ██████████▒▒▒▒▒▒
//!  15–25    ██████▍
//! ```

use ratatui::style::Style;
use ratatui::text::Span;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::tekens::{ACHTSTEN, GRENS, VOL};
use crate::text::getal;

/// A part of a bar.
#[derive(Debug, Clone, Copy)]
pub struct Deel {
    /// How much; below nought it is nothing.
    pub waarde: Decimal,
    /// What its whole cells are drawn with.
    pub teken: &'static str,
    /// Its colour.
    pub stijl: Style,
}

impl Deel {
    /// A part in whole blocks.
    pub const fn vol(waarde: Decimal, stijl: Style) -> Self {
        Self { waarde, teken: VOL, stijl }
    }
}

/// A cell of a picture.
pub type Cel = (&'static str, Style);

/// A cell in which nothing stands.
pub const LEEG: Cel = (" ", Style::new());

/// Eighths of a cell that a part takes of a bar for the whole. Something is never drawn as nothing, nor a part as the
/// whole.
pub fn achtsten(deel: Decimal, geheel: Decimal, breedte: usize) -> usize {
    let heel = breedte * 8;
    if deel <= Decimal::ZERO || heel == 0 {
        return 0;
    }
    if deel >= geheel {
        return heel;
    }
    let lengte = deel.checked_mul(Decimal::from(heel)).and_then(|x| x.checked_div(geheel));
    lengte.and_then(|x| getal::rond(x, 0).to_usize()).unwrap_or(0).clamp(1, heel - 1)
}

/// Draws the parts, on a scale from nought to `schaal`; `rest` stands where they do not reach.
pub fn cellen(delen: &[Deel], schaal: Decimal, breedte: usize, rest: Cel) -> Vec<Cel> {
    let mut uit = vec![rest; breedte];
    let (mut van, mut som) = (0, Decimal::ZERO);
    let laatste = delen.iter().rposition(|deel| deel.waarde > Decimal::ZERO);
    for (n, deel) in delen.iter().enumerate() {
        // Cumulative, so that the bar as a whole is as long as the sum.
        som += deel.waarde.max(Decimal::ZERO);
        let mut tot = achtsten(som, schaal, breedte).max(van);
        let begin = van.div_ceil(8);
        if tot > 8 * begin && (laatste != Some(n) || deel.teken != VOL) {
            tot = ((tot + 4) / 8).max(begin + 1) * 8;
        }
        let einde = tot / 8;
        for cel in uit.iter_mut().take(einde).skip(begin) {
            *cel = (deel.teken, deel.stijl);
        }
        if let Some(rand) = (tot % 8).checked_sub(1).filter(|_| einde >= begin) {
            uit[einde] = (ACHTSTEN[rand], deel.stijl);
        }
        van = tot;
    }
    uit
}

/// Draws a limit over a bar, where the limit ends.
pub fn met_grens(cellen: &mut [Cel], grens: Decimal, schaal: Decimal, stijl: Style) {
    let plaats = achtsten(grens, schaal, cellen.len()) / 8;
    if let Some(cel) = cellen.get_mut(plaats.min(cellen.len().saturating_sub(1))) {
        *cel = (GRENS, stijl);
    }
}

/// Cells as text.
pub fn spans(cellen: &[Cel]) -> Vec<Span<'static>> {
    cellen.chunk_by(|a, b| a.1 == b.1).map(|stuk| Span::styled(tekst(stuk), stuk[0].1)).collect()
}

/// The signs of cells.
pub fn tekst(cellen: &[Cel]) -> String {
    cellen.iter().map(|(teken, _)| *teken).collect()
}

/// A bar of one part, as text.
pub fn balk(deel: Deel, schaal: Decimal, breedte: usize, rest: Cel) -> Vec<Span<'static>> {
    spans(&cellen(&[deel], schaal, breedte, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::view::grafiek::tekens::HALF;

    fn van(waarden: &[(i64, &'static str)], schaal: i64, breedte: usize) -> String {
        let deel =
            |&(waarde, teken): &(i64, &'static str)| Deel { waarde: Decimal::from(waarde), teken, stijl: Style::new() };
        let delen: Vec<Deel> = waarden.iter().map(deel).collect();
        tekst(&cellen(&delen, Decimal::from(schaal), breedte, LEEG))
    }

    #[test]
    fn a_bar_is_exact_to_an_eighth() {
        for n in 0..=32 {
            let vol = usize::try_from(n / 8).unwrap();
            let rand = usize::try_from(n % 8).unwrap().checked_sub(1).map_or("", |r| ACHTSTEN[r]);
            assert_eq!(van(&[(n, VOL)], 32, 4).trim_end(), format!("{}{rand}", VOL.repeat(vol)));
        }
        assert_eq!(van(&[(12, VOL), (14, HALF)], 32, 4), "██▒ ");
        assert_eq!(van(&[(12, VOL), (16, HALF)], 32, 4), "██▒▒");
        assert_eq!(van(&[(8, VOL), (1, HALF), (9, VOL)], 32, 4), "█▒▎ ");
        assert_eq!(van(&[(8, VOL), (8, HALF)], 32, 4), "█▒  ");
        assert_eq!(van(&[(9, VOL), (1, HALF)], 32, 4), "█▒  ");
    }

    #[test]
    fn something_is_never_nothing_and_a_part_never_the_whole() {
        assert_eq!(van(&[(1, VOL)], 100_000, 4), "▏   ");
        assert_eq!(van(&[(99_999, VOL)], 100_000, 4), "███▉");
        assert_eq!(van(&[(100_001, VOL)], 100_000, 4), "████");
        assert_eq!(van(&[(0, VOL)], 0, 4), "    ");
        assert_eq!(van(&[(-3, VOL)], 4, 4), "    ");
        assert_eq!(van(&[(3, VOL)], 4, 0), "");
    }

    #[test]
    fn a_limit_lies_where_the_bar_would_end() {
        let mut cellen = cellen(&[Deel::vol(Decimal::TWO, Style::new())], Decimal::from(4), 4, LEEG);
        met_grens(&mut cellen, Decimal::from(3), Decimal::from(4), Style::new());
        assert_eq!(tekst(&cellen), "██ │");
    }
}
