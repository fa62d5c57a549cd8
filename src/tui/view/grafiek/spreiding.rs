//! What is needed in the low, middle and high band as a range, and where what is there lies in it.
//!
//! ```text
//!    ━━━━━┿━━━◆━━     between middle and high
//!  ◆   ━━━┿━━━        below low
//! ```

use ratatui::style::Style;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::balk::{Cel, LEEG};
use super::jaarlijn::NOG_NIET;
use super::tekens::{BEREIK, ER_IS, MIDDEN};
use crate::calc::afronding::minder;
use crate::text::getal;

/// What is needed in each band, and what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spreiding {
    /// Needed in the bands low, middle and high.
    pub nodig: [Decimal; 3],
    /// What is there; none while nobody was filled in.
    pub er_is: Option<Decimal>,
}

impl Spreiding {
    /// Where what is there lies, in words.
    pub fn ligging(&self) -> &'static str {
        let [laag, midden, hoog] = self.nodig;
        let Some(er_is) = self.er_is else { return NOG_NIET };
        if minder(er_is, laag) {
            "onder laag"
        } else if minder(er_is, midden) {
            "laag tot midden"
        } else if minder(hoog, er_is) {
            "boven hoog"
        } else {
            "midden tot hoog"
        }
    }

    /// The same against the middle, which is then 1: rows of another size can be held beside each other. None where
    /// nothing is needed.
    #[must_use]
    pub fn tegen_midden(&self) -> Option<Self> {
        let deel = |waarde: Decimal| waarde.checked_div(self.nodig[1]);
        let [laag, midden, hoog] = self.nodig.map(deel);
        let er_is = match self.er_is {
            Some(er_is) => Some(deel(er_is)?),
            None => None,
        };
        Some(Self { nodig: [laag?, midden?, hoog?], er_is })
    }

    fn uiterst(&self) -> (Decimal, Decimal) {
        let [laag, midden, hoog] = self.nodig;
        let er_is = self.er_is.unwrap_or(midden);
        (laag.min(midden).min(er_is), hoog.max(midden).max(er_is))
    }
}

/// From where to where a range is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schaal {
    van: Decimal,
    tot: Decimal,
}

impl Schaal {
    /// So that all of these can be seen; none where there are none.
    pub fn van<'s>(rijen: impl IntoIterator<Item = &'s Spreiding>) -> Option<Self> {
        let uitersten = rijen.into_iter().map(Spreiding::uiterst);
        let (van, tot) = uitersten.reduce(|(van, tot), (l, h)| (van.min(l), tot.max(h)))?;
        Some(Self { van, tot })
    }

    fn cel(self, waarde: Decimal, breedte: usize) -> usize {
        let laatste = breedte.saturating_sub(1);
        let deel = (waarde - self.van).checked_div(self.tot - self.van);
        let plaats = deel.and_then(|d| getal::rond(d * Decimal::from(laatste), 0).to_usize());
        // Where all is the same, in the middle.
        plaats.unwrap_or(laatste / 2).min(laatste)
    }
}

/// Draws a range on exactly `breedte` cells; `stijlen` are those of the range and of what is there.
pub fn cellen(spreiding: &Spreiding, schaal: Schaal, breedte: usize, stijlen: [Style; 2]) -> Vec<Cel> {
    let mut uit = vec![LEEG; breedte];
    let [laag, midden, hoog] = spreiding.nodig.map(|waarde| schaal.cel(waarde, breedte));
    for cel in uit.iter_mut().take(hoog + 1).skip(laag) {
        *cel = (BEREIK, stijlen[0]);
    }
    let er_is = spreiding.er_is.map(|er_is| (schaal.cel(er_is, breedte), (ER_IS, stijlen[1])));
    for (plaats, cel) in std::iter::once((midden, (MIDDEN, stijlen[0]))).chain(er_is) {
        if let Some(vak) = uit.get_mut(plaats) {
            *vak = cel;
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::view::grafiek::balk::tekst;

    fn van(nodig: [i64; 3], er_is: i64) -> Spreiding {
        Spreiding { nodig: nodig.map(Decimal::from), er_is: Some(Decimal::from(er_is)) }
    }

    #[test]
    fn what_is_there_stands_where_it_lies_in_the_range() {
        let rijen = [van([4, 6, 9], 7), van([4, 6, 9], 0), van([4, 6, 9], 5), van([4, 6, 9], 12), van([6, 6, 6], 6)];
        let schaal = Schaal::van(&rijen).unwrap();
        let beeld = rijen.map(|r| (tekst(&cellen(&r, schaal, 13, [Style::new(); 2])), r.ligging()));
        let beeld = beeld.each_ref().map(|(tekst, waar)| (tekst.as_str(), *waar));
        assert_eq!(
            beeld,
            [
                ("    ━━┿◆━━   ", "midden tot hoog"),
                ("◆   ━━┿━━━   ", "onder laag"),
                ("    ━◆┿━━━   ", "laag tot midden"),
                ("    ━━┿━━━  ◆", "boven hoog"),
                ("      ◆      ", "midden tot hoog"),
            ]
        );
    }

    #[test]
    fn rows_of_another_size_can_be_held_beside_each_other() {
        assert_eq!(van([5, 10, 20], 15).tegen_midden(), van([10, 20, 40], 30).tegen_midden());
        assert_eq!(van([0, 0, 0], 1).tegen_midden(), None);
        let gelijk = van([3, 3, 3], 3);
        assert_eq!(tekst(&cellen(&gelijk, Schaal::van([&gelijk]).unwrap(), 5, [Style::new(); 2])), "  ◆  ");
        assert_eq!(Schaal::van([]), None);
    }

    #[test]
    fn who_was_not_filled_in_is_not_drawn_at_nought() {
        let leeg = Spreiding { er_is: None, ..van([4, 6, 9], 0) };
        let beeld = tekst(&cellen(&leeg, Schaal::van([&leeg]).unwrap(), 6, [Style::new(); 2]));
        assert_eq!((beeld.as_str(), leeg.ligging()), ("━━┿━━━", NOG_NIET));
        assert_eq!(leeg.tegen_midden().unwrap().er_is, None);
    }
}
