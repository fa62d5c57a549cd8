//! Popups, as a stack: the top one sees a key first. One file a popup: its keys, and how it looks. A new kind is added in
//! `blik::lagen` and in [`toets`].

pub mod bericht;
pub mod eis;
pub mod formulier;
pub mod herstel;
pub mod hulp;
pub mod invoer;
pub mod keuze;
pub mod lijst;
pub mod palet;
pub mod post;
pub mod splitsen;
pub mod stamboom;
pub mod stoppen;
pub mod toelichting;
pub mod vergelijking;

use ratatui::crossterm::event::KeyCode;

use super::blik::lagen::Laag;
use super::effect::Effect;
use super::keys::Toets;
use super::message::soorten::Blad;
use super::model::Model;
use super::presentatie;

/// Handles a key of the top popup, which is taken off the stack and put back by those that stay open.
pub fn toets(model: &mut Model, toets: Toets) -> Vec<Effect> {
    match model.blik.lagen.pop() {
        None => Vec::new(),
        Some(Laag::Hulp(l)) => hulp::toets(model, l, toets),
        Some(Laag::Palet(l)) => palet::toets(model, l, toets),
        Some(Laag::Invoer(l)) => invoer::toets(model, l, toets),
        Some(Laag::Keuze(l)) => keuze::toets(model, l, toets),
        Some(Laag::Herstel(l)) => herstel::toets(model, l, toets),
        Some(Laag::Splitsen(l)) => splitsen::toets(model, l, toets),
        Some(laag @ Laag::Presentatie) => {
            model.blik.lagen.push(laag);
            match toets.code {
                KeyCode::Up => presentatie::blader(model, Blad::Terug),
                KeyCode::Down => presentatie::blader(model, Blad::Verder),
                _ => {}
            }
            Vec::new()
        }
        Some(laag @ Laag::Stoppen) => {
            model.blik.lagen.push(laag);
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
    match model.blik.lagen.last_mut() {
        Some(Laag::Palet(p)) => p.keuze = regel,
        Some(Laag::Keuze(k)) => k.keuze = regel,
        Some(Laag::Lijst(l)) => l.keuze = regel,
        Some(Laag::Splitsen(l)) => {
            l.keuze = regel;
            return toets(model, Toets::kaal(KeyCode::Char(' ')));
        }
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
    if let Some(veld) = model.blik.lagen.last_mut().and_then(Laag::veld) {
        for teken in tekst.chars().filter(|c| !c.is_control()).take(500) {
            veld.voeg_in(teken);
        }
    }
    invoer::bijwerken(model);
    if let Some(Laag::Formulier(formulier)) = model.blik.lagen.last_mut()
        && formulier.lijst.is_none()
    {
        formulier.beantwoord(&model.werk.plan);
    }
}
