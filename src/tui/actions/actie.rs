//! [`Actie`]: what one thing that can be done is, and where it applies.

use crate::tui::blik::lagen::{Laag, Laagsoort};
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;

/// One thing that can be done.
#[derive(Debug)]
pub struct Actie {
    /// Stable name.
    pub id: &'static str,
    /// What it does, in a few words: in the palette and in the key list.
    pub titel: &'static str,
    /// One sentence more, for the help.
    pub hulp: &'static str,
    /// The word behind the key in the hint bar; empty keeps it out of the bar. An action between braces stands for its
    /// key.
    pub tip: &'static str,
    /// The usual keys, by the names of `keys`; those that hold are in [`super::kaart`].
    pub toetsen: &'static [&'static str],
    /// Where it applies.
    pub waar: Waar,
    /// Whether it would do something now.
    pub wanneer: fn(&Model) -> bool,
    /// What it sends.
    pub bericht: Message,
}

/// Where an action applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waar {
    /// On every screen.
    Overal,
    /// On every screen and in the presentation.
    Steeds,
    /// On these screens.
    Op(&'static [Scherm]),
    /// While the tour is shown.
    Rondleiding,
    /// Where the window is too small to draw in, whatever is open in it.
    TeKlein,
    /// In these popups.
    Laag(&'static [Laagsoort]),
}

/// What a key means depends on this and on nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The screen.
    pub scherm: Scherm,
    /// The popup on top.
    pub laag: Option<Laagsoort>,
    /// True while the tour is shown, and nothing lies over it.
    pub rondleiding: bool,
    /// True when the window is too small to draw in: what cannot be seen does not get a key.
    pub te_klein: bool,
    /// True where a number can be typed for what is selected: who types it before asking for a field presses keys that
    /// mean something else.
    pub cel: bool,
}

impl Context {
    /// The context of a model.
    pub fn van(model: &Model) -> Self {
        Self {
            scherm: model.blik.scherm,
            laag: model.blik.lagen.last().map(Laag::soort),
            rondleiding: model.blik.rondleiding.is_some() && model.blik.lagen.is_empty(),
            te_klein: model.blik.te_klein(),
            cel: super::gekozen::heeft_cijfer(model),
        }
    }
}

impl Waar {
    /// True when it applies in this context.
    pub fn geldt(self, context: Context) -> bool {
        if context.te_klein || self == Self::TeKlein {
            return context.te_klein && self == Self::TeKlein;
        }
        match (self, context.laag) {
            (Self::Overal | Self::Steeds, None) | (Self::Steeds, Some(Laagsoort::Presentatie)) => true,
            (Self::Rondleiding, None) => context.rondleiding,
            (Self::Op(schermen), None) => schermen.contains(&context.scherm),
            (Self::Laag(lagen), Some(laag)) => lagen.contains(&laag),
            _ => false,
        }
    }
}

/// For an action that always does something.
pub(super) const ALTIJD: fn(&Model) -> bool = |_| true;

impl Actie {
    /// Where it applies, in words.
    pub fn plaats(&self) -> String {
        match self.waar {
            Waar::Overal | Waar::Steeds => "overal".to_owned(),
            Waar::Op(schermen) => schermen.iter().map(|s| s.naam()).collect::<Vec<_>>().join(", "),
            Waar::Rondleiding => "in de rondleiding".to_owned(),
            Waar::TeKlein => "in een te klein venster".to_owned(),
            Waar::Laag(&[Laagsoort::Presentatie]) => "in de presentatie".to_owned(),
            Waar::Laag(_) => "in een venster".to_owned(),
        }
    }
}
