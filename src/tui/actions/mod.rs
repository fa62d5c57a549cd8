//! The one table of everything a planner can do: [`acties`]. It feeds key resolution, the hint bar, `?`, the palette,
//! clicks on hints, and the key list in the documentation. A new action is one row here and one arm in `update`.

mod besluiten;
mod in_laag;
pub mod kaart;
mod op_scherm;
mod overal;
mod presentatie;
mod rondleiding;
mod scenarios;
mod tabellen;

use super::blik::inrichting::Toetsenkaart;
use super::blik::lagen::{Laag, Laagsoort};
use super::keys::Toets;
use super::message::Message;
use super::model::Model;
use super::scherm::Scherm;

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
    /// The usual keys, by the names of `keys`; those that hold are in [`Toetsenkaart`].
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
}

impl Context {
    /// The context of a model.
    pub fn van(model: &Model) -> Self {
        Self {
            scherm: model.blik.scherm,
            laag: model.blik.lagen.last().map(Laag::soort),
            rondleiding: model.blik.rondleiding.is_some() && model.blik.lagen.is_empty(),
            te_klein: model.blik.te_klein(),
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

const ALTIJD: fn(&Model) -> bool = |_| true;

/// All actions; those of one screen stand before those of all, because the hint bar follows this order.
pub fn acties() -> impl Iterator<Item = &'static Actie> {
    // The keys of the tour go before those of the screen below it.
    rondleiding::ACTIES
        .iter()
        .chain(op_scherm::ACTIES)
        .chain(scenarios::ACTIES)
        .chain(besluiten::ACTIES)
        .chain(presentatie::ACTIES)
        .chain(overal::ACTIES)
        .chain(tabellen::ACTIES)
        .chain(in_laag::ACTIES)
}

/// The actions that apply in a context, in the order of the table.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Actie> {
    acties().filter(move |a| a.waar.geldt(context))
}

/// The message of a key in a context. In a popup, a key without an action is typed into it.
pub fn los_op(kaart: &Toetsenkaart, context: Context, toets: Toets) -> Option<Message> {
    in_context(context)
        .find(|a| kaart.heeft(a, toets))
        .map(|a| a.bericht.clone())
        .or_else(|| context.laag.filter(|_| !context.te_klein).map(|_| Message::Laagtoets(toets)))
}

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
