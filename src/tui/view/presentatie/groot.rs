//! Large letters and figures, for a beamer: a figure, a name or the verdict, never a sentence. Each is a pattern of square
//! points, eight high, drawn at any whole size; small letters stay small, so that a word keeps its shape. What has no
//! pattern is written as it is.
//!
//! ```text
//! size 1: a point is half a cell high      size 2: a point is one cell high and two wide
//! █   █ █   █                              ██      ██
//! █   █  █ █                               ██      ██
//!  ▀▀▀    ▀                                  ██████
//! ```

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::tui::view::vel::vul;

/// Rows of a pattern: seven, and one for what hangs below the line.
const HOOG: usize = 8;

/// The characters that have a pattern, and the rows of these, in their order.
const PATRONEN: [(&str, [&str; HOOG]); 6] = [
    (
        "abcdefghijklm",
        [
            ".... #... .... ...# .... .## .... #... # .# #... #. .....",
            ".... #... .... ...# .... .#. .... #... . .. #... #. .....",
            ".##. ###. .### .### .##. ### .### ###. # .# #..# #. ##.#.",
            "...# #..# #... #..# #..# .#. #..# #..# # .# #.#. #. #.#.#",
            ".### #..# #... #..# #### .#. #..# #..# # .# ##.. #. #.#.#",
            "#..# #..# #... #..# #... .#. .### #..# # .# #.#. #. #.#.#",
            ".### ###. .### .### .### .#. ...# #..# # .# #..# .# #.#.#",
            ".... .... .... .... .... ... .##. .... . #. .... .. .....",
        ],
    ),
    (
        "nopqrstuvwxyz",
        [
            ".... .... .... .... ... .... .#. .... ..... ..... ..... .... ....",
            ".... .... .... .... ... .... .#. .... ..... ..... ..... .... ....",
            "###. .##. ###. .### #.# .### ### #..# #...# #...# #...# #..# ####",
            "#..# #..# #..# #..# ##. #... .#. #..# #...# #...# .#.#. #..# ...#",
            "#..# #..# #..# #..# #.. .##. .#. #..# .#.#. #.#.# ..#.. #..# .##.",
            "#..# #..# ###. .### #.. ...# .#. #..# .#.#. #.#.# .#.#. .### #...",
            "#..# .##. #... ...# #.. ###. .## .### ..#.. .#.#. #...# ...# ####",
            ".... .... #... ...# ... .... ... .... ..... ..... ..... .##. ....",
        ],
    ),
    (
        "ABCDEFGHIJKLM",
        [
            "..#.. ####. .###. ####. #### #### .###. #...# ### ...# #...# #... #...#",
            ".#.#. #...# #...# #...# #... #... #...# #...# .#. ...# #..#. #... ##.##",
            "#...# #...# #.... #...# #... #... #.... #...# .#. ...# #.#.. #... #.#.#",
            "#...# ####. #.... #...# ###. ###. #..## ##### .#. ...# ##... #... #.#.#",
            "##### #...# #.... #...# #... #... #...# #...# .#. ...# #.#.. #... #...#",
            "#...# #...# #...# #...# #... #... #...# #...# .#. #..# #..#. #... #...#",
            "#...# ####. .###. ####. #### #... .###. #...# ### .##. #...# #### #...#",
            "..... ..... ..... ..... .... .... ..... ..... ... .... ..... .... .....",
        ],
    ),
    (
        "NOPQRSTUVWXYZ",
        [
            "#...# .###. ####. .###. ####. .#### ##### #...# #...# #...# #...# #...# #####",
            "##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# #...# #...# ....#",
            "##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#.",
            "#.#.# #...# ####. #...# ####. .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#..",
            "#..## #...# #.... #.#.# #.#.. ....# ..#.. #...# .#.#. #.#.# .#.#. ..#.. .#...",
            "#..## #...# #.... #..#. #..#. ....# ..#.. #...# .#.#. ##.## #...# ..#.. #....",
            "#...# .###. #.... .##.# #...# ####. ..#.. .###. ..#.. #...# #...# ..#.. #####",
            "..... ..... ..... ..... ..... ..... ..... ..... ..... ..... ..... ..... .....",
        ],
    ),
    (
        "0123456789.,:",
        [
            ".##. .#. .##. .##. ...# #### .##. #### .##. .##. . .. .",
            "#..# ##. #..# #..# ..## #... #... ...# #..# #..# . .. .",
            "#..# .#. ...# ...# .#.# ###. #... ..#. #..# #..# . .. #",
            "#..# .#. ..#. .##. #..# ...# ###. ..#. .##. .### . .. .",
            "#..# .#. .#.. ...# #### ...# #..# .#.. #..# ...# . .. .",
            "#..# .#. #... #..# ...# #..# #..# .#.. #..# ...# . .. .",
            ".##. ### #### .##. ...# .##. .##. .#.. .##. .##. # .# #",
            ".... ... .... .... .... .... .... .... .... .... . #. .",
        ],
    ),
    (
        "-+%€()/'!?·▲●",
        [
            "... ... ##..# ..### .# #. ...# # # .##. . ...#... .....",
            "... ... ##..# .#... #. .# ...# # # #..# . ...#... .###.",
            "... ... ...#. ####. #. .# ..#. . # ...# . ..###.. #####",
            "... .#. ..#.. .#... #. .# ..#. . # ..#. # ..###.. #####",
            "### ### .#... ####. #. .# .#.. . # .#.. . .#####. #####",
            "... .#. #..## .#... #. .# #... . . .... . .#####. .###.",
            "... ... #..## ..### .# #. #... . # .#.. . ####### .....",
            "... ... ..... ..... .. .. .... . . .... . ....... .....",
        ],
    ),
];

/// The rows of the pattern of a character; none when it has none.
fn patroon(teken: char) -> Option<[&'static str; HOOG]> {
    let kaal = match teken {
        'À'..='Å' => 'A',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ò'..='Ö' => 'O',
        'Ù'..='Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '–' => '-',
        '’' | '‘' => '\'',
        ander => ander,
    };
    let (plek, rijen) = PATRONEN.iter().find_map(|(tekens, rijen)| {
        let plek = tekens.chars().position(|t| t == kaal)?;
        Some((plek, rijen))
    })?;
    let mut uit = [""; HOOG];
    for (naar, van) in uit.iter_mut().zip(rijen) {
        *naar = van.split(' ').nth(plek)?;
    }
    Some(uit)
}

/// The rows of a text in points, true where one is drawn; none when a character has no pattern.
fn punten(tekst: &str) -> Option<[Vec<bool>; HOOG]> {
    let mut uit: [Vec<bool>; HOOG] = Default::default();
    for teken in tekst.chars() {
        let rijen = if teken == ' ' { [".."; HOOG] } else { patroon(teken)? };
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
pub fn breedte(tekst: &str, maat: usize) -> usize {
    punten(tekst).filter(|_| maat > 0).map_or_else(|| tekst.width(), |rijen| rijen[0].len() * maat)
}

/// The largest size up to `maat` at which a text fits; 0 when only ordinary text does, or when it cannot be drawn.
pub fn passend(tekst: &str, ruimte: usize, maat: usize) -> usize {
    if punten(tekst).is_none() {
        return 0;
    }
    (1..=maat).rev().find(|&m| breedte(tekst, m) <= ruimte).unwrap_or(0)
}

/// A text at a size as lines, four for each; in ordinary letters where it cannot be drawn.
pub fn regels(tekst: &str, maat: usize) -> Vec<String> {
    let Some(rijen) = punten(tekst).filter(|_| maat > 0) else { return vec![tekst.to_owned()] };
    let punt = |x: usize, y: usize| rijen[y / maat][x / maat];
    let regel = |y: usize| {
        let cel = |x: usize| match (punt(x, 2 * y), punt(x, 2 * y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..rijen[0].len() * maat).map(cel).collect()
    };
    (0..HOOG * maat / 2).map(regel).collect()
}

/// Texts beside each other, each as wide as it is given and at this size.
pub fn naast_elkaar(teksten: &[(String, usize, Style)], maat: usize) -> Vec<Line<'static>> {
    let delen: Vec<_> = teksten.iter().map(|(tekst, breed, stijl)| (regels(tekst, maat), *breed, *stijl)).collect();
    let hoog = delen.iter().map(|(regels, ..)| regels.len()).max().unwrap_or(0);
    let cel = |y: usize, (regels, breed, stijl): &(Vec<String>, usize, Style)| {
        Span::styled(vul(regels.get(y).map_or("", String::as_str), *breed, false), *stijl)
    };
    (0..hoog).map(|y| Line::from(delen.iter().map(|deel| cel(y, deel)).collect::<Vec<_>>())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_eight_rows_of_one_width_and_none_looks_like_another() {
        let mut gezien = Vec::new();
        for (tekens, rijen) in PATRONEN {
            for rij in rijen {
                assert_eq!(rij.split(' ').count(), tekens.chars().count(), "{tekens}");
            }
            for teken in tekens.chars() {
                let rijen = patroon(teken).unwrap();
                assert!(rijen.iter().all(|r| r.len() == rijen[0].len()), "{teken}");
                assert!(!gezien.contains(&rijen), "{teken}");
                gezien.push(rijen);
            }
        }
        let onder = |teken| patroon(teken).unwrap()[6];
        assert_eq!([onder('U'), onder('V'), onder('u'), onder('v')], [".###.", "..#..", ".###", "..#.."]);
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        // Three points each and one between them.
        assert_eq!([breedte("11", 0), breedte("11", 1), breedte("11", 2)], [2, 7, 14]);
        assert_eq!([passend("11", 14, 4), passend("11", 13, 4), passend("11", 6, 4)], [2, 1, 0]);
        assert_eq!(passend("日本", 200, 4), 0);
        assert_eq!([0, 1, 2, 3].map(|maat| regels("11", maat).len()), [1, 4, 8, 12]);
    }

    #[test]
    fn words_keep_their_shape_and_lose_their_accents() {
        assert_eq!(regels("één", 1), regels("een", 1));
        assert_ne!(regels("EEN", 1), regels("een", 1));
        let getekend = [
            "     ▀       █        █      █    █                 █",
            "█▀▀▄ █ ▄▀▀▄ ▀█▀    ▄▀▀█ ▄▀▀▄ █ ▄▀ █ ▄▀ ▄▀▀▄ █▀▀▄ ▄▀▀█",
            "█  █ █ █▀▀▀  █     █  █ █▀▀▀ █▀▄  █▀▄  █▀▀▀ █  █ █  █",
            "▀  ▀ ▀  ▀▀▀  ▀▀     ▀▀▀  ▀▀▀ ▀  ▀ ▀  ▀  ▀▀▀ ▀  ▀  ▀▀▀",
        ];
        assert_eq!(regels("niet dekkend", 1), getekend);
    }
}
