//! Popups, as a stack: the top one sees a key first. One file a popup: its keys, and how it looks. A new kind is added in
//! `blik::lagen` and in [`toets`].

pub mod bericht;
pub mod eis;
pub mod formulier;
pub mod herstel;
pub mod hulp;
pub mod inlezen;
pub mod invoer;
pub mod kaart;
pub mod keuze;
pub mod kolommen;
mod langs;
pub mod lijst;
mod lijstsoort;
pub mod palet;
pub mod post;
pub mod splitsen;
pub mod stamboom;
pub mod stoppen;
pub mod toelichting;
pub mod veranderd;
pub mod vergelijking;

use ratatui::crossterm::event::KeyCode;

use super::blik::lagen::Laag;
use super::effect::Effect;
use super::keys::Toets;
use super::message::Message;
use super::message::inlezen::Inleesdaad;
use super::message::soorten::Blad;
use super::model::Model;
use super::{plakken, presentatie};
use crate::text::getal;
use crate::text::maat::{EEN_GETAL, meer_cellen};

/// Handles a key of the top popup, and says so where it means nothing there.
pub fn toets(model: &mut Model, toets: Toets) -> Vec<Effect> {
    let lagen = model.blik.lagen.len();
    let voor = model.blik.lagen.last().cloned();
    let effecten = verwerk(model, toets);
    let blik = &mut model.blik;
    let zelfde = blik.lagen.len() == lagen && blik.lagen.last() == voor.as_ref();
    let stil = effecten.is_empty() && blik.vervolg.is_empty() && blik.status.is_none();
    let hoort_hier = blik.lagen.last_mut().is_none_or(|laag| beweegt(laag, toets.code));
    if zelfde && stil && !hoort_hier && toets.heeft_naam() {
        let terug = blik.inrichting.toetsen.van("laag-sluiten");
        blik.zeg_fout(format!("{toets} doet hier niets; {terug} gaat terug"));
    }
    effecten
}

/// True for a key that moves or erases here, and does so no further at an end.
fn beweegt(laag: &mut Laag, code: KeyCode) -> bool {
    match code {
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown | KeyCode::Home | KeyCode::End => true,
        KeyCode::Left | KeyCode::Right if matches!(laag, Laag::Kaart(_)) => true,
        KeyCode::Left | KeyCode::Right | KeyCode::Backspace | KeyCode::Delete => {
            matches!(laag, Laag::Formulier(_)) || laag.veld().is_some()
        }
        KeyCode::Tab | KeyCode::BackTab => matches!(laag, Laag::Formulier(_)),
        _ => false,
    }
}

/// The top popup is taken off the stack, and put back by those that stay open.
fn verwerk(model: &mut Model, toets: Toets) -> Vec<Effect> {
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
        Some(Laag::Kaart(l)) => kaart::toets(model, l, toets),
        Some(Laag::Inlezen(l)) => inlezen::toets(model, l, toets),
        Some(Laag::Kolommen(l)) => kolommen::toets(model, l, toets),
        Some(laag @ Laag::Stoppen) => {
            model.blik.lagen.push(laag);
            Vec::new()
        }
        Some(Laag::Bericht(l)) => bericht::toets(model, l, toets),
        Some(Laag::Formulier(l)) => formulier::toets(model, l, toets),
        Some(Laag::Lijst(l)) => lijst::toets(model, l, toets),
        Some(Laag::Vergelijking(l)) => vergelijking::toets(model, l, toets),
        Some(Laag::Veranderd(l)) => veranderd::toets(model, l, toets),
    }
}

/// Takes a line of the list of the top popup that was pointed at.
pub fn kies(model: &mut Model, regel: usize) -> Vec<Effect> {
    let enter = Toets::kaal(ratatui::crossterm::event::KeyCode::Enter);
    match model.blik.lagen.last_mut() {
        Some(Laag::Palet(p)) => p.keuze = regel,
        Some(Laag::Keuze(k)) => k.keuze = regel,
        Some(Laag::Lijst(l)) => l.keuze = regel,
        Some(Laag::Kolommen(l)) => l.keuze = regel,
        Some(Laag::Veranderd(l)) => {
            l.keuze = regel;
            return Vec::new();
        }
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

/// Characters of the longest text that is typed at once.
const LANGSTE_PLAK: usize = 20_000;

/// Types pasted text in the top popup; without one, it fills the cells of the screen.
pub fn plak(model: &mut Model, tekst: &str) {
    if model.blik.lagen.is_empty() {
        return plakken::op_scherm(model, tekst);
    }
    let lang = tekst.chars().count();
    if lang > LANGSTE_PLAK {
        let (lang, langste) = (getal::geheel(lang.into()), getal::geheel(LANGSTE_PLAK.into()));
        return model.blik.zeg_fout(format!("niet geplakt: {lang} tekens, en een veld neemt er {langste}"));
    }
    match model.blik.lagen.last_mut() {
        Some(Laag::Lijst(lijst)) => {
            let lijst = lijst.clone();
            return plakken::in_lijst(model, &lijst, tekst);
        }
        // A path that was copied elsewhere.
        Some(Laag::Keuze(lijst)) if lijst.is_pad() => {
            model.blik.lagen.pop();
            return model.blik.vervolg.push(Message::Inlezen(Inleesdaad::Typ(tekst.trim().to_owned())));
        }
        // Two numbers must not become one.
        Some(Laag::Invoer(invoer)) if invoer.maat.is_some() && meer_cellen(tekst) => {
            invoer.fout = Some(EEN_GETAL.to_owned());
            return;
        }
        Some(laag) => {
            if let Laag::Formulier(f) = laag
                && f.lijst.is_none()
                && f.blad.weigert_cellen(tekst)
            {
                return;
            }
            match laag.veld() {
                Some(veld) => veld.plak(tekst),
                None => return model.blik.zeg_fout("niets geplakt: hier is geen veld om in te typen"),
            }
        }
        None => {}
    }
    invoer::bijwerken(model);
    if let Some(Laag::Formulier(formulier)) = model.blik.lagen.last_mut()
        && formulier.lijst.is_none()
    {
        formulier.beantwoord(&model.werk.plan);
    }
}
