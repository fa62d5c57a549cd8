//! Something to read: a message that does not fit the status line, or the detail of a finding.

use ratatui::crossterm::event::KeyCode;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::tui::blik::lagen::{Bericht, Laag};
use crate::tui::effect::Effect;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::soorten::Blad;
use crate::tui::model::Model;
use crate::tui::view::vel::{Vel, breek};

/// Lines that a page moves.
const BLADZIJDE: usize = 15;

/// Handles a key.
pub fn toets(model: &mut Model, mut bericht: Bericht, toets: Toets) -> Vec<Effect> {
    let laatste = laatste(&bericht, model.blik.maat);
    match toets.code {
        KeyCode::Enter => return Vec::new(),
        KeyCode::Up => bericht.schuif = bericht.schuif.saturating_sub(1),
        KeyCode::PageUp => bericht.schuif = bericht.schuif.saturating_sub(BLADZIJDE),
        KeyCode::Home => bericht.schuif = 0,
        KeyCode::Down => bericht.schuif = (bericht.schuif + 1).min(laatste),
        KeyCode::End => bericht.schuif = laatste,
        KeyCode::PageDown => bericht.schuif = (bericht.schuif + BLADZIJDE).min(laatste),
        // The notes of a page go with it: the presentation goes on where they were read.
        KeyCode::Left | KeyCode::Right if model.blik.lagen.last() == Some(&Laag::Presentatie) => {
            let blad = if toets.code == KeyCode::Left { Blad::Terug } else { Blad::Verder };
            model.blik.vervolg.push(Message::Blad(blad));
            return Vec::new();
        }
        _ => {}
    }
    model.blik.lagen.push(Laag::Bericht(bericht));
    Vec::new()
}

/// Shows what was said, the last first.
pub fn gezegd(model: &mut Model) {
    let mut regels: Vec<String> = Vec::new();
    for gezegd in model.blik.gezegd.iter().rev() {
        regels.extend([gezegd.volledig(), String::new()]);
    }
    regels.pop();
    if regels.is_empty() {
        regels.push("Er is nog niets gemeld.".to_owned());
    }
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw("Berichten".to_owned(), regels)));
}

/// Columns of the popup on a screen of so many.
fn breed(scherm: u16) -> u16 {
    scherm.saturating_sub(4).min(90)
}

/// Its lines as they are drawn.
fn gebroken(bericht: &Bericht, breedte: u16) -> Vec<String> {
    let ruimte = usize::from(breedte.saturating_sub(4));
    bericht.regels.iter().flat_map(|r| ingesprongen(r, ruimte)).collect()
}

/// How far it can be scrolled on a screen of so many columns and lines.
fn laatste(bericht: &Bericht, (breedte, hoogte): (u16, u16)) -> usize {
    let past = usize::from(hoogte.saturating_sub(5));
    gebroken(bericht, breed(breedte)).len().saturating_sub(past)
}

/// A line broken where it does not fit; what follows stands as far in as its beginning.
fn ingesprongen(regel: &str, breedte: usize) -> Vec<String> {
    let spaties = regel.len() - regel.trim_start_matches(' ').len();
    let begin = " ".repeat(spaties.min(breedte / 2));
    if regel.trim().is_empty() {
        return vec![String::new()];
    }
    // What fits keeps its spaces: a caret below a line of a file stays where it points.
    if regel.width() <= breedte {
        return vec![regel.to_owned()];
    }
    breek(regel, breedte.saturating_sub(begin.len())).into_iter().map(|r| begin.clone() + &r).collect()
}

/// Draws the text.
pub fn teken(vel: &mut Vel<'_, '_>, bericht: &Bericht) {
    let breedte = breed(vel.vlak().width);
    let regels: Vec<Line<'_>> = gebroken(bericht, breedte).into_iter().map(Line::from).collect();
    let hoogte = u16::try_from(regels.len() + 2).unwrap_or(u16::MAX);
    let binnen = vel.venster(breedte, hoogte, &bericht.titel);
    vel.geschoven(binnen, &regels, bericht.schuif);
}
