//! Popups, as a stack: the top one sees a key first. One file a popup; a new kind is added in [`Laag`],
//! [`Laagsoort`] and [`toets`].

pub mod bericht;
pub mod formulier;
pub mod herstel;
pub mod hulp;
pub mod invoer;
pub mod keuze;
pub mod lijst;
pub mod palet;
pub mod post;
pub mod stamboom;
pub mod stoppen;
pub mod toelichting;
pub mod veld;
pub mod vergelijking;

use super::effect::Effect;
use super::formulier::Formulier;
use super::keys::Toets;
use super::model::Model;
use super::presentatie::{self, Blad};
use ratatui::crossterm::event::KeyCode;

/// An open popup.
#[derive(Debug, Clone, PartialEq)]
pub enum Laag {
    /// The presentation, over the whole screen.
    Presentatie,
    /// All keys.
    Hulp(hulp::Hulp),
    /// All actions, by a few letters.
    Palet(palet::Palet),
    /// One value to type.
    Invoer(invoer::Invoer),
    /// One of a list.
    Keuze(keuze::Keuzelijst),
    /// What a repair would do.
    Herstel(Box<herstel::Voorstel>),
    /// Changes that are not saved.
    Stoppen,
    /// Something to read.
    Bericht(bericht::Bericht),
    /// A noun of the plan to fill in.
    Formulier(Box<Formulier>),
    /// A table whose rows open.
    Lijst(lijst::Lijst),
    /// Two scenarios side by side.
    Vergelijking(Box<vergelijking::Vergeleken>),
}

/// The kind of a popup: what its keys depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Laagsoort {
    /// See [`Laag::Presentatie`].
    Presentatie,
    /// See [`Laag::Hulp`].
    Hulp,
    /// See [`Laag::Palet`].
    Palet,
    /// See [`Laag::Invoer`].
    Invoer,
    /// See [`Laag::Keuze`].
    Keuze,
    /// See [`Laag::Herstel`].
    Herstel,
    /// See [`Laag::Stoppen`].
    Stoppen,
    /// See [`Laag::Bericht`].
    Bericht,
    /// See [`Laag::Formulier`].
    Formulier,
    /// A page of a form below the first.
    Bladzijde,
    /// A page of a form that is a list.
    Rijen,
    /// The open list of answers of a form.
    Antwoorden,
    /// See [`Laag::Lijst`].
    Lijst,
    /// See [`Laag::Vergelijking`].
    Vergelijking,
}

impl Laagsoort {
    /// Those that lie over a part of the screen.
    pub const VENSTERS: [Self; 13] = [
        Self::Hulp,
        Self::Palet,
        Self::Invoer,
        Self::Keuze,
        Self::Herstel,
        Self::Stoppen,
        Self::Bericht,
        Self::Formulier,
        Self::Bladzijde,
        Self::Rijen,
        Self::Antwoorden,
        Self::Lijst,
        Self::Vergelijking,
    ];
    /// Those with lines to move along.
    pub const MET_LIJST: [Self; 10] = [
        Self::Hulp,
        Self::Palet,
        Self::Keuze,
        Self::Bericht,
        Self::Formulier,
        Self::Bladzijde,
        Self::Rijen,
        Self::Antwoorden,
        Self::Lijst,
        Self::Vergelijking,
    ];
    /// Those where Enter takes a line.
    pub const MET_KEUZE: [Self; 3] = [Self::Palet, Self::Keuze, Self::Antwoorden];
}

impl Laag {
    /// Its kind.
    pub fn soort(&self) -> Laagsoort {
        match self {
            Self::Presentatie => Laagsoort::Presentatie,
            Self::Hulp(_) => Laagsoort::Hulp,
            Self::Palet(_) => Laagsoort::Palet,
            Self::Invoer(_) => Laagsoort::Invoer,
            Self::Keuze(_) => Laagsoort::Keuze,
            Self::Herstel(_) => Laagsoort::Herstel,
            Self::Stoppen => Laagsoort::Stoppen,
            Self::Bericht(_) => Laagsoort::Bericht,
            Self::Formulier(f) if f.lijst.is_some() => Laagsoort::Antwoorden,
            Self::Formulier(f) if f.is_rijen() => Laagsoort::Rijen,
            Self::Formulier(f) if f.is_dieper() => Laagsoort::Bladzijde,
            Self::Formulier(_) => Laagsoort::Formulier,
            Self::Lijst(_) => Laagsoort::Lijst,
            Self::Vergelijking(_) => Laagsoort::Vergelijking,
        }
    }

    /// The field that is typed in, if it has one.
    pub fn veld(&mut self) -> Option<&mut veld::Veld> {
        match self {
            Self::Hulp(h) => Some(&mut h.zoek),
            Self::Palet(p) => Some(&mut p.zoek),
            Self::Invoer(i) => Some(&mut i.veld),
            Self::Formulier(f) => f.veld(),
            _ => None,
        }
    }
}

/// Handles a key of the top popup, which is taken off the stack and put back by those that stay open.
pub fn toets(model: &mut Model, toets: Toets) -> Vec<Effect> {
    match model.lagen.pop() {
        None => Vec::new(),
        Some(Laag::Hulp(l)) => hulp::toets(model, l, toets),
        Some(Laag::Palet(l)) => palet::toets(model, l, toets),
        Some(Laag::Invoer(l)) => invoer::toets(model, l, toets),
        Some(Laag::Keuze(l)) => keuze::toets(model, l, toets),
        Some(Laag::Herstel(l)) => herstel::toets(model, l, toets),
        Some(laag @ Laag::Presentatie) => {
            model.lagen.push(laag);
            match toets.code {
                KeyCode::Up => presentatie::blader(model, Blad::Terug),
                KeyCode::Down => presentatie::blader(model, Blad::Verder),
                _ => {}
            }
            Vec::new()
        }
        Some(laag @ Laag::Stoppen) => {
            model.lagen.push(laag);
            Vec::new()
        }
        Some(Laag::Bericht(l)) => bericht::toets(model, l, toets),
        Some(Laag::Formulier(l)) => formulier::toets(model, l, toets),
        Some(Laag::Lijst(l)) => lijst::toets(model, l, toets),
        Some(Laag::Vergelijking(l)) => vergelijking::toets(model, l, toets),
    }
}

/// Takes a line of the list of the top popup that was pointed at.
pub fn kies(model: &mut Model, regel: usize) -> Vec<Effect> {
    let enter = Toets::kaal(ratatui::crossterm::event::KeyCode::Enter);
    match model.lagen.last_mut() {
        Some(Laag::Palet(p)) => p.keuze = regel,
        Some(Laag::Keuze(k)) => k.keuze = regel,
        Some(Laag::Lijst(l)) => l.keuze = regel,
        Some(Laag::Formulier(_)) => {
            formulier::wijs_aan(model, regel);
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    toets(model, enter)
}

/// Types pasted text in the top popup.
pub fn plak(model: &mut Model, tekst: &str) {
    if let Some(veld) = model.lagen.last_mut().and_then(Laag::veld) {
        for teken in tekst.chars().filter(|c| !c.is_control()).take(500) {
            veld.voeg_in(teken);
        }
    }
    invoer::bijwerken(model);
    if let Some(Laag::Formulier(formulier)) = model.lagen.last_mut()
        && formulier.lijst.is_none()
    {
        formulier.beantwoord(&model.plan);
    }
}
