//! The surfaces of the wijken and the lines between them, in the form that the terminal can show: quarters of a cell with
//! colour; without colours a pattern with lines of braille; in ASCII the same with plain lines.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cijfer::Kleuring;
use crate::calc::raster::{BREED, HOOG, Raster};
use crate::tui::tekens::Tekens;
use crate::tui::thema::Thema;
use crate::tui::view::vel::Vel;

/// Quarters of a cell: upper left 1, upper right 2, lower left 4, lower right 8.
const KWARTEN: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];

/// The dots of braille, as they stand in a cell.
const BRAILLE: [[u8; BREED]; HOOG] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// A sign of braille with these dots.
pub(super) fn braille(dots: u8) -> String {
    char::from_u32(0x2800 + u32::from(dots)).map_or_else(String::new, String::from)
}

/// The dot of braille at a place in a cell.
pub(super) const fn dot(x: usize, y: usize) -> u8 {
    BRAILLE[y % HOOG][x % BREED]
}

/// Draws them.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect, raster: &Raster, kleuring: &Kleuring) {
    let (thema, ascii) = (vel.thema(), vel.model.blik.inrichting.tekens != Tekens::Alle);
    let stijlen: Vec<Style> = kleuring.wijken.iter().map(|w| w.vulling.stijl(thema)).collect();
    for (y, x) in (0..raster.venster.hoog).flat_map(|y| (0..raster.venster.breed).map(move |x| (y, x))) {
        let plek = (vlak.x.saturating_add(x), vlak.y.saturating_add(y));
        if thema != Thema::Mono && !ascii {
            kwarten(vel, plek, raster, (x, y), &stijlen);
            continue;
        }
        let wijk = raster.wijk(x, y);
        let stijl = wijk.map_or(thema.grond(), |w| stijlen[w]);
        let lijn = if ascii { recht(raster, (x, y)).to_owned() } else { stippen(raster, (x, y)) };
        if !lijn.is_empty() {
            vel.zet(plek, &lijn, stijl);
        } else if let Some(w) = wijk {
            let patroon = kleuring.wijken[w].vulling.patroon();
            // Of none in so many there is no multiple. Shifted from row to row, so that it makes no columns.
            let hier = thema == Thema::Mono && (x + y * (patroon.op / 2)).is_multiple_of(patroon.op);
            vel.zet(plek, if hier { patroon.teken } else { " " }, stijl);
        }
    }
}

/// A cell in quarters: the surface that has most of it, and the line around it.
fn kwarten(vel: &mut Vel<'_, '_>, plek: (u16, u16), raster: &Raster, (x, y): (u16, u16), stijlen: &[Style]) {
    let (links, boven) = (usize::from(x) * BREED, usize::from(y) * HOOG);
    let kwart = |i: usize| {
        let (dx, dy) = (links + i % 2, boven + i / 2 * 2);
        let rand = raster.is_rand(dx, dy) || raster.is_rand(dx, dy + 1);
        (raster.dot(dx, dy + 1).or_else(|| raster.dot(dx, dy)), rand)
    };
    let kwarten = [0, 1, 2, 3].map(kwart);
    let telt = |w: usize| kwarten.iter().filter(|(van, rand)| *van == Some(w) && !rand).count();
    let vol = kwarten.iter().filter(|(_, rand)| !rand).filter_map(|(van, _)| *van).max_by_key(|w| (telt(*w), *w));
    let Some(w) = vol.or_else(|| kwarten.iter().find_map(|(van, _)| *van)) else { return };
    let bits: usize = (0..4).filter(|&i| kwarten[i] == (Some(w), false)).map(|i| 1 << i).sum();
    let (stijl, rand) = (stijlen[w], vel.thema().rand(stijlen[w]));
    if bits == KWARTEN.len() - 1 {
        return vel.zet(plek, " ", stijl);
    }
    let vlak = stijl.bg.unwrap_or(rand);
    vel.zet(plek, KWARTEN[bits], Style::new().fg(if bits == 0 { stijl.fg.unwrap_or(vlak) } else { vlak }).bg(rand));
}

/// The line through a cell in dots; nothing where there is none.
fn stippen(raster: &Raster, (x, y): (u16, u16)) -> String {
    let (links, boven) = (usize::from(x) * BREED, usize::from(y) * HOOG);
    let plekken = (0..HOOG).flat_map(|dy| (0..BREED).map(move |dx| (dx, dy)));
    let dots: u8 = plekken.filter(|(dx, dy)| raster.is_grens(links + dx, boven + dy)).map(|(dx, dy)| dot(dx, dy)).sum();
    if dots == 0 { String::new() } else { braille(dots) }
}

/// The line along the right side of a cell or below it; nothing where there is none.
fn recht(raster: &Raster, (x, y): (u16, u16)) -> &'static str {
    let hier = raster.wijk(x, y);
    let anders = |x: u16, y: u16| x < raster.venster.breed && y < raster.venster.hoog && raster.wijk(x, y) != hier;
    match (anders(x + 1, y), anders(x, y + 1)) {
        (true, true) => "+",
        (true, false) => "|",
        (false, true) => "-",
        (false, false) => "",
    }
}
