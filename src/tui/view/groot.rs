//! Large letters and figures, for a beamer: each is a pattern of square points, three by five for most, drawn at any
//! whole size. Capitals only; what has no pattern is written as it is.
//!
//! ```text
//! size 1: a point is half a cell high      size 2: a point is one cell high and two wide
//! ▀▀█ ▄▀▀                                  ██████
//!  ▀█ ▀▀█                                      ██
//! ▀▀▀ ▀▀                                   ██████
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::vel::{Vel, breek};

/// The characters that have a pattern, in the order of [`PUNTEN`].
const TEKENS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;-+%€()/'?!·▲●";

/// The five rows of all patterns.
const PUNTEN: [&str; 5] = [
    "### .#. ### ### #.# ### ### ### ### ### ### ##. ### ##. ### ### ### #.# # ..# #.# #.. #...# #..# ### ### ### ##. ### ### #.# #.# #...# #.# #.# ### . .. . .. .. ... #.# .### .# #. ..# # ### # . ..#.. .##.",
    "#.# ##. ..# ..# #.# #.. #.. ..# #.# #.# #.# #.# #.. #.# #.. #.. #.. #.# # ..# #.# #.. ##.## ##.# #.# #.# #.# #.# #.. .#. #.# #.# #...# #.# #.# ..# . .. # .# .. .#. ..# #... #. .# ..# # ..# # . ..#.. ####",
    "#.# .#. ### .## ### ### ### .#. ### ### ### ##. #.. #.# ##. ##. #.# ### # ..# ##. #.. #.#.# #.## #.# ### #.# ##. ### .#. #.# #.# #.#.# .#. .#. .#. . .. . .. ## ### .#. ###. #. .# .#. . .## # # .###. ####",
    "#.# .#. #.. ..# ..# ..# #.# .#. #.# ..# #.# #.# #.. #.# #.. #.. #.# #.# # #.# #.# #.. #...# #..# #.# #.. ### #.# ..# .#. #.# #.# ##.## #.# .#. #.. . .# # .# .. .#. #.. #... #. .# #.. . ... . . .###. ####",
    "### ### ### ### ..# ### ### .#. ### ### #.# ##. ### ##. ### #.. ### #.# # ### #.# ### #...# #..# ### #.. ..# #.# ### .#. ### .#. #...# #.# .#. ### # #. . #. .. ... #.# .### .# #. #.. . .#. # . ##### .##.",
];

/// Rows of a pattern.
const HOOG: usize = 5;

/// The five rows of the pattern of a character; none when it has none.
fn patroon(teken: char) -> Option<[&'static str; HOOG]> {
    let kaal = match teken.to_uppercase().next()? {
        'À'..='Å' => 'A',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ò'..='Ö' => 'O',
        'Ù'..='Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
        '–' => '-',
        '’' | '‘' => '\'',
        ander => ander,
    };
    let plek = TEKENS.chars().position(|t| t == kaal)?;
    let rij = |r: usize| PUNTEN[r].split(' ').nth(plek);
    Some([rij(0)?, rij(1)?, rij(2)?, rij(3)?, rij(4)?])
}

/// The rows of a text in points, true where one is drawn; none when a character has no pattern.
fn punten(tekst: &str) -> Option<[Vec<bool>; HOOG]> {
    let mut uit: [Vec<bool>; HOOG] = Default::default();
    for teken in tekst.chars() {
        let rijen = if teken == ' ' { ["..", "..", "..", "..", ".."] } else { patroon(teken)? };
        for (naar, van) in uit.iter_mut().zip(rijen) {
            if !naar.is_empty() {
                naar.push(false);
            }
            naar.extend(van.bytes().map(|b| b == b'#'));
        }
    }
    Some(uit)
}

/// Cells that a text takes at a size, in width; size 0 is ordinary text.
pub fn breedte(tekst: &str, maat: u16) -> u16 {
    let gewoon = || u16::try_from(tekst.width()).unwrap_or(u16::MAX);
    match punten(tekst) {
        Some(rijen) if maat > 0 => u16::try_from(rijen[0].len()).unwrap_or(u16::MAX).saturating_mul(maat),
        _ => gewoon(),
    }
}

/// Lines that a text takes at a size.
pub const fn hoogte(maat: u16) -> u16 {
    if maat == 0 { 1 } else { (maat.saturating_mul(5)).div_ceil(2) }
}

/// The largest size up to `maat` at which a text fits; 0 when only ordinary text does, or when it cannot be drawn.
pub fn passend(tekst: &str, ruimte: u16, maat: u16) -> u16 {
    if punten(tekst).is_none() {
        return 0;
    }
    (1..=maat).rev().find(|&m| breedte(tekst, m) <= ruimte).unwrap_or(0)
}

/// Writes a text at the top left of `vlak`, at this size; in ordinary letters where it cannot be drawn.
pub fn schrijf(vel: &mut Vel<'_, '_>, vlak: Rect, tekst: &str, maat: u16, stijl: Style) {
    let Some(rijen) = punten(tekst).filter(|_| maat > 0) else {
        return vel.regel(vlak, Line::styled(tekst.to_owned(), stijl));
    };
    let groot = usize::from(maat);
    let breed = rijen[0].len() * groot;
    let punt = |x: usize, y: usize| rijen.get(y / groot).is_some_and(|rij| rij[x / groot]);
    let regels = (0..usize::from(hoogte(maat))).map(|y| {
        let cel = |x: usize| match (punt(x, 2 * y), punt(x, 2 * y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        Line::styled((0..breed).map(cel).collect::<String>(), stijl)
    });
    vel.regels(vlak, regels);
}

/// Writes a text over as many lines as it needs, the words kept whole; gives the lines of the screen that it took.
pub fn alinea(vel: &mut Vel<'_, '_>, vlak: Rect, tekst: &str, maat: u16, stijl: Style) -> u16 {
    let mut y = 0_u16;
    for regel in gebroken(tekst, vlak.width, maat) {
        if y.saturating_add(hoogte(maat)) > vlak.height {
            break;
        }
        schrijf(vel, Rect { y: vlak.y + y, height: vlak.height - y, ..vlak }, &regel, maat, stijl);
        y += stap(maat);
    }
    y
}

/// Lines of the screen that [`alinea`] takes when it has the room; a text that cannot be drawn at a size takes all.
pub fn regels(tekst: &str, ruimte: u16, maat: u16) -> u16 {
    if maat > 0 && punten(tekst).is_none() {
        return u16::MAX;
    }
    let regels = gebroken(tekst, ruimte, maat);
    if maat > 0 && regels.iter().any(|regel| breedte(regel, maat) > ruimte) {
        return u16::MAX;
    }
    u16::try_from(regels.len()).unwrap_or(u16::MAX).saturating_mul(stap(maat))
}

const fn stap(maat: u16) -> u16 {
    if maat == 0 { 1 } else { hoogte(maat).saturating_add(1) }
}

fn gebroken(tekst: &str, ruimte: u16, maat: u16) -> Vec<String> {
    if maat == 0 {
        return breek(tekst, usize::from(ruimte));
    }
    let mut uit: Vec<String> = Vec::new();
    for woord in tekst.split_whitespace() {
        match uit.last_mut() {
            Some(regel) if breedte(&format!("{regel} {woord}"), maat) <= ruimte => {
                regel.push(' ');
                regel.push_str(woord);
            }
            _ => uit.push(woord.to_owned()),
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_five_rows_of_one_width() {
        let aantal = TEKENS.chars().count();
        for rij in PUNTEN {
            assert_eq!(rij.split(' ').count(), aantal);
        }
        for teken in TEKENS.chars() {
            let rijen = patroon(teken).unwrap();
            assert!(rijen.iter().all(|r| r.len() == rijen[0].len()), "{teken}");
        }
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        // Four points each and one between them.
        assert_eq!(breedte("11", 1), 7);
        assert_eq!([passend("11", 14, 4), passend("11", 13, 4), passend("11", 6, 4)], [2, 1, 0]);
        assert_eq!(passend("日本", 200, 4), 0);
        assert_eq!([hoogte(0), hoogte(1), hoogte(2), hoogte(3)], [1, 3, 5, 8]);
    }

    #[test]
    fn accents_are_left_out_and_words_stay_whole() {
        assert!(punten("Één café").is_some());
        assert_eq!(gebroken("aan de Vaart", 20, 1), ["aan", "de", "Vaart"]);
        assert_eq!(gebroken("aan de Vaart", 24, 1), ["aan de", "Vaart"]);
    }
}
