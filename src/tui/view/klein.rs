//! A window that is too small to draw in: what to do, in as many words as fit.

use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::vel::{Vel, breek};
use crate::tui::blik::{BREEDTE, HOOGTE};

/// Draws the message. Nothing but a larger window, or stopping when nothing would be lost, is possible here.
pub fn teken(vel: &mut Vel<'_, '_>, scherm: Rect) {
    let zinnen = zinnen((scherm.width, scherm.height), vel.model.werk.gewijzigd);
    let past = |zin: &&String| {
        let heel = zin.split_whitespace().all(|woord| woord.width() <= usize::from(scherm.width));
        heel && breek(zin, usize::from(scherm.width)).len() <= usize::from(scherm.height)
    };
    let zin = zinnen.iter().find(past).or(zinnen.last());
    let regels = zin.map(|zin| breek(zin, usize::from(scherm.width))).unwrap_or_default();
    vel.regels(scherm, regels.into_iter().map(Line::from));
}

/// The same message, ever shorter.
fn zinnen((breedte, hoogte): (u16, u16), gewijzigd: bool) -> [String; 5] {
    let of = |wel: &'static str, niet: &'static str| if gewijzigd { wel } else { niet };
    [
        format!(
            "Dit venster is {breedte} bij {hoogte}. wijkplan heeft minstens {BREEDTE} kolommen en {HOOGTE} regels \
             nodig: maak het venster groter of de letters kleiner. {}",
            of(
                "Uw wijzigingen zijn nog niet opgeslagen en blijven staan; tot het venster groter is, doen toetsen \
                 niets.",
                "Uw plan blijft staan; q stopt."
            )
        ),
        format!(
            "Venster te klein: {BREEDTE} bij {HOOGTE} nodig. {}",
            of("Niet opgeslagen werk blijft staan; toetsen doen niets.", "q stopt.")
        ),
        format!("Te klein: {BREEDTE}×{HOOGTE} nodig. {}", of("Uw werk blijft.", "q stopt.")),
        format!("Min. {BREEDTE}×{HOOGTE}{}", of("", ", q stopt")),
        format!("{BREEDTE}×{HOOGTE}"),
    ]
}
