//! Moving along the lines of a popup by keys.

use ratatui::crossterm::event::KeyCode;

/// Lines that a page moves.
const BLADZIJDE: usize = 10;

/// The line to which a key leads from this one; the same where it leads nowhere.
pub fn langs(code: KeyCode, nu: usize, laatste: usize) -> usize {
    let naar = match code {
        KeyCode::Up => nu.saturating_sub(1),
        KeyCode::PageUp => nu.saturating_sub(BLADZIJDE),
        KeyCode::Home => 0,
        KeyCode::Down => nu + 1,
        KeyCode::PageDown => nu + BLADZIJDE,
        KeyCode::End => laatste,
        _ => nu,
    };
    naar.min(laatste)
}
