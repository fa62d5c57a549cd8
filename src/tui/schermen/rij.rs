//! What a row holds.

use ratatui::layout::Rect;

use crate::plan::Onderwerp;
use crate::tui::blad::Blad;
use crate::tui::model::Model;
use crate::tui::view::vel::Vel;

/// What a screen is and does.
#[derive(Debug)]
pub struct Schermrij {
    /// What it is for, in the help.
    pub uitleg: &'static str,
    /// Its rows as the filter lets them through, and the selected one.
    pub rijen: fn(&Model) -> (Vec<usize>, usize),
    /// Selects a row.
    pub kies: fn(&mut Model, usize),
    /// Left and right.
    pub opzij: fn(&mut Model, i32),
    /// A step more or less of what is selected: tenths of fte, workplaces, percents or euro.
    pub stap: fn(&mut Model, i32),
    /// Enter.
    pub open: fn(&mut Model),
    /// The form of what is selected.
    pub bewerk: fn(&mut Model),
    /// The form of something new beside it.
    pub erbij: fn(&mut Model),
    /// What the selected figure follows from.
    pub herkomst: fn(&mut Model),
    /// What a note about the selection is about.
    pub onderwerp: fn(&Model) -> Onderwerp,
    /// The tables that are seen, to copy and export.
    pub blad: fn(&Model) -> Blad,
    /// Draws it.
    pub teken: fn(&mut Vel<'_, '_>, Rect),
}
