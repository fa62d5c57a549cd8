//! Heat: how far a figure is from what is needed, as the background of its cell and a sign beside it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::tekens;
use crate::calc::afronding::minder;
use crate::dekking::Oordeel;
use crate::text::getal;
use crate::tui::thema::{Afwijking, Thema};

/// Below this share of what is needed the shortage is large.
const GROOT_TEKORT: Decimal = Decimal::from_parts(80, 0, 0, false, 2);
/// From these shares on there is more than needed, and far more.
const OVERSCHOT: Decimal = Decimal::from_parts(110, 0, 0, false, 2);
const GROOT_OVERSCHOT: Decimal = Decimal::from_parts(125, 0, 0, false, 2);
/// What is less than this over, is no surplus: a step of a figure on the screen.
const STAP: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// How far what is there is from what is needed, where anything is; `norm` is the least share that is enough.
pub fn afwijking(er_is: Decimal, nodig: Decimal, norm: Decimal) -> Option<Afwijking> {
    if er_is.is_zero() && nodig.is_zero() {
        return None;
    }
    let onder = |deel: Decimal| minder(er_is, deel * nodig);
    let over = !minder(er_is - nodig, STAP);
    Some(if onder(GROOT_TEKORT.min(norm)) {
        Afwijking::GrootTekort
    } else if onder(norm) {
        Afwijking::Tekort
    } else if !over || onder(OVERSCHOT) {
        Afwijking::Precies
    } else if onder(GROOT_OVERSCHOT) {
        Afwijking::Overschot
    } else {
        Afwijking::GrootOverschot
    })
}

/// The sign that tells the same as the background, one cell wide.
pub const fn teken(afwijking: Afwijking) -> &'static str {
    tekens::AFWIJKING[afwijking as usize]
}

/// The background of a cell that shows a judgement, over the style that it has already.
pub fn op_oordeel(thema: Thema, oordeel: Oordeel) -> Style {
    let stijl = thema.oordeel(oordeel);
    match oordeel {
        Oordeel::Tekort => stijl.patch(thema.afwijking(Afwijking::GrootTekort)),
        Oordeel::LetOp => stijl.patch(thema.afwijking(Afwijking::Tekort)),
        Oordeel::Voldoet => stijl.patch(thema.afwijking(Afwijking::Precies)),
        Oordeel::Aandacht | Oordeel::NietVanToepassing | Oordeel::NogNiet(_) => stijl,
    }
}

/// The bounds of each, as percents of what is needed.
pub fn grenzen(norm: Decimal) -> [String; 5] {
    let procent = |deel: Decimal| getal::volledig(deel * Decimal::ONE_HUNDRED);
    let onder = |deel| format!("<{}", procent(deel));
    let vanaf = |deel| format!("≥{}", procent(deel));
    [onder(GROOT_TEKORT.min(norm)), onder(norm), vanaf(norm), vanaf(OVERSCHOT), vanaf(GROOT_OVERSCHOT)]
}

/// What the backgrounds and their signs mean, as shares of what is needed.
pub fn legenda(thema: Thema, norm: Decimal) -> Line<'static> {
    let delen = Afwijking::ALLE.into_iter().zip(grenzen(norm)).map(|(afwijking, grens)| {
        let teken = teken(afwijking);
        Span::styled(format!("{teken}{grens} "), thema.afwijking(afwijking))
    });
    let mut uit = vec![Span::raw(" ")];
    uit.extend(delen);
    uit.push(Span::styled("% van benodigd ", thema.zwak()));
    Line::from(uit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surplus_is_not_enough_and_a_shortage_is_not_a_large_one() {
        let norm = Decimal::new(95, 2);
        let stap = |er_is: i64| afwijking(Decimal::new(er_is, 1), Decimal::from(10), norm);
        let verwacht = [
            (0, Afwijking::GrootTekort),
            (79, Afwijking::GrootTekort),
            (80, Afwijking::Tekort),
            (94, Afwijking::Tekort),
            (95, Afwijking::Precies),
            (109, Afwijking::Precies),
            (110, Afwijking::Overschot),
            (120, Afwijking::Overschot),
            (125, Afwijking::GrootOverschot),
        ];
        for (er_is, verwacht) in verwacht {
            assert_eq!(stap(er_is), Some(verwacht), "{er_is}");
        }
        assert_eq!(afwijking(Decimal::ZERO, Decimal::ZERO, norm), None);
        assert_eq!(afwijking(Decimal::ONE, Decimal::ZERO, norm), Some(Afwijking::GrootOverschot));
        // Less than a tenth of an fte cannot be seen in the figure.
        assert_eq!(afwijking(Decimal::new(9, 2), Decimal::new(5, 2), norm), Some(Afwijking::Precies));
    }

    #[test]
    fn every_step_has_a_sign_of_its_own() {
        let mut tekens = Afwijking::ALLE.map(teken).to_vec();
        tekens.sort_unstable();
        tekens.dedup();
        assert_eq!(tekens.len(), Afwijking::ALLE.len());
    }
}
