//! What is selected on a screen, as far as an action asks: a row, and a figure that can be typed.

use crate::tui::blik::invoer::Cijfer;
use crate::tui::model::Model;
use crate::tui::posten;
use crate::tui::scherm::Scherm;
use crate::tui::stukken;

/// The screens on which figures are typed.
pub const BEWERKBAAR: &[Scherm] = &[Scherm::Formatie, Scherm::Huisvesting, Scherm::Verdeling, Scherm::Begroting];

/// Whether what is selected is a figure of the plan: on Begroting many follow from others.
pub const MET_CIJFER: fn(&Model) -> bool = |m| match m.blik.scherm {
    Scherm::Begroting => Cijfer::gekozen(m).is_some(),
    _ => MET_RIJ(m),
};

/// Whether a number can be typed for what is selected on the screen.
pub fn heeft_cijfer(model: &Model) -> bool {
    BEWERKBAAR.contains(&model.blik.scherm) && MET_CIJFER(model)
}

/// Whether there is a row to work on: a plan can be empty, and a filter can hide all.
pub const MET_RIJ: fn(&Model) -> bool = |m| match m.blik.scherm {
    Scherm::Overzicht => m.gebieden().contains(&m.blik.keuze.gebied),
    Scherm::Wijk => posten::gekozen(m).is_some(),
    Scherm::Formatie => !m.functies().is_empty(),
    Scherm::Huisvesting => !m.locaties().is_empty(),
    Scherm::Dekking => !m.eisen().is_empty(),
    Scherm::Besluiten => stukken::gekozen(m).is_some(),
    _ => true,
};
