//! [`Tekens`]: which characters the terminal can show. A frame is drawn with all of them and brought down afterwards, a
//! cell for a cell, so that nothing moves; letters with accents stay where the terminal has them.

use ratatui::buffer::Buffer;

/// Which characters can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tekens {
    /// All of them.
    #[default]
    Alle,
    /// ASCII, and Latin letters with their accents.
    Ascii,
    /// ASCII only.
    Kaal,
}

impl Tekens {
    /// What was asked for by option, settings or [`OMGEVING`], or what the terminal and its locale can do. A locale that
    /// is not set says nothing.
    pub fn uit(omgeving: impl Fn(&str) -> Option<String>, gevraagd: bool) -> Self {
        let gezet = |naam: &str| omgeving(naam).filter(|waarde| !waarde.is_empty());
        let taal = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(gezet).map(|taal| taal.to_lowercase());
        if taal.is_some_and(|taal| !taal.contains("utf-8") && !taal.contains("utf8")) {
            return Self::Kaal;
        }
        let aan = gezet(OMGEVING).is_some_and(|waarde| waarde != "0" && waarde != "nee");
        let arm = gezet("TERM").is_some_and(|term| ["linux", "dumb"].contains(&term.as_str()));
        if gevraagd || aan || arm { Self::Ascii } else { Self::Alle }
    }

    /// Brings a frame down to these characters.
    pub fn breng_terug(self, buf: &mut Buffer) {
        if self == Self::Alle {
            return;
        }
        let mut hier = [0; 4];
        for cel in &mut buf.content {
            if !cel.symbol().is_ascii() {
                let teken = cel.symbol().chars().next().map_or(' ', |teken| self.teken(teken));
                cel.set_symbol(teken.encode_utf8(&mut hier));
            }
        }
    }

    fn teken(self, teken: char) -> char {
        match (letter(teken), self) {
            (Some(_), Self::Ascii) => teken,
            (Some(kaal), _) => kaal,
            (None, _) => ascii(teken),
        }
    }
}

/// Environment variable that asks for ASCII once and for all.
pub const OMGEVING: &str = "WIJKPLAN_ASCII";

/// The letter below the accents of a Latin letter.
fn letter(teken: char) -> Option<char> {
    const LETTERS: [(&str, char); 36] = [
        ("ÀÁÂÃÄÅĀĂĄÆ", 'A'),
        ("ÇĆĈĊČ", 'C'),
        ("ĎĐÐ", 'D'),
        ("ÈÉÊËĒĔĖĘĚ", 'E'),
        ("ĜĞĠĢ", 'G'),
        ("ĤĦ", 'H'),
        ("ÌÍÎÏĨĪĬĮİĲ", 'I'),
        ("Ĵ", 'J'),
        ("Ķ", 'K'),
        ("ĹĻĽĿŁ", 'L'),
        ("ÑŃŅŇ", 'N'),
        ("ÒÓÔÕÖØŌŎŐŒ", 'O'),
        ("ŔŖŘ", 'R'),
        ("ŚŜŞŠ", 'S'),
        ("ŢŤŦÞ", 'T'),
        ("ÙÚÛÜŨŪŬŮŰŲ", 'U'),
        ("ÝŶŸ", 'Y'),
        ("ŹŻŽ", 'Z'),
        ("àáâãäåāăąæ", 'a'),
        ("çćĉċč", 'c'),
        ("ďđð", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ĥħ", 'h'),
        ("ìíîïĩīĭįıĳ", 'i'),
        ("ĵ", 'j'),
        ("ķ", 'k'),
        ("ĺļľŀł", 'l'),
        ("ñńņň", 'n'),
        ("òóôõöøōŏőœ", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšß", 's'),
        ("ţťŧþ", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ýŷÿ", 'y'),
        ("źżž", 'z'),
    ];
    LETTERS.iter().find(|(vormen, _)| vormen.contains(teken)).map(|(_, kaal)| *kaal)
}

/// The nearest in ASCII of what is no letter. Signs that mean different things stay different.
fn ascii(teken: char) -> char {
    match teken {
        '\u{2500}' | '\u{2501}' | '═' | '–' | '—' | '−' | '‐' => '-',
        '\u{2502}' | '\u{2503}' | '║' | '▍'..='▏' => '|',
        '\u{2504}'..='\u{257f}' | '±' => '+',
        '▀' | '“' | '”' | '„' => '"',
        '▁' => ':',
        '▂'..='▄' => '_',
        '▓' => '=',
        '▒' | '▨' | '▧' => '%',
        '○' => '@',
        '░' | '·' | '•' => '.',
        '\u{2580}'..='\u{259f}' | '■' | '◆' | '▪' | '‡' => '#',
        '□' | '◇' | '≈' | '…' => '~',
        '▲' | '△' | '▴' | '↑' => '^',
        '▼' | '▽' | '▾' | '↓' | '✓' => 'v',
        '▶' | '▸' | '►' | '›' | '»' | '→' | '↳' | '≥' | '⏎' => '>',
        '◀' | '◂' | '‹' | '«' | '←' | '≤' => '<',
        '●' | '°' => 'o',
        '×' | '✗' => 'x',
        '÷' => '/',
        '≠' => '!',
        '€' => 'E',
        'Δ' => 'D',
        '‘' | '’' | '′' => '\'',
        '²' => '2',
        '³' => '3',
        '\u{a0}' | '\u{202f}' | '\u{2800}' => ' ',
        // Dots: the more of them, the darker.
        '\u{2801}'..='\u{28ff}' => match (u32::from(teken) - 0x2800).count_ones() {
            0..=2 => '.',
            3..=5 => ':',
            _ => '#',
        },
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uit(paren: &[(&str, &str)], gevraagd: bool) -> Tekens {
        Tekens::uit(|naam| paren.iter().find(|(n, _)| *n == naam).map(|(_, w)| (*w).to_owned()), gevraagd)
    }

    #[test]
    fn signs_of_one_picture_stay_apart() {
        use crate::tui::view::grafiek::tekens::{AFWIJKING, DICHT, ER_IS, HALF, HOOG, LAAG, LICHT, NODIG, VOL};
        let kaal = |teken: char| if teken.is_ascii() { teken } else { ascii(teken) };
        let balk = [VOL, DICHT, HALF, LICHT];
        let lijn = [LAAG, NODIG, HOOG, ER_IS, "\u{2802}"];
        let afstand = AFWIJKING.map(|teken| if teken == " " { "●" } else { teken });
        for tekens in [&balk[..], &lijn, &[afstand.as_slice(), &["▲", "·", "?"]].concat()] {
            let gezien: std::collections::BTreeSet<char> = tekens.iter().flat_map(|t| t.chars()).map(kaal).collect();
            assert_eq!(gezien.len(), tekens.len(), "{tekens:?} {gezien:?}");
        }
    }

    #[test]
    fn what_is_asked_for_and_what_the_terminal_can_do() {
        assert_eq!(uit(&[("LANG", "nl_NL.UTF-8"), ("TERM", "xterm")], false), Tekens::Alle);
        assert_eq!(uit(&[("TERM", "xterm")], false), Tekens::Alle);
        assert_eq!(uit(&[("LANG", "nl_NL.utf8")], true), Tekens::Ascii);
        assert_eq!(uit(&[("LANG", "nl_NL.UTF-8"), (OMGEVING, "ja")], false), Tekens::Ascii);
        assert_eq!(uit(&[(OMGEVING, "nee")], false), Tekens::Alle);
        assert_eq!(uit(&[("LANG", "C.UTF-8"), ("TERM", "linux")], false), Tekens::Ascii);
        assert_eq!(uit(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "C")], false), Tekens::Kaal);
        assert_eq!(uit(&[("LANG", "nl_NL@euro")], true), Tekens::Kaal);
        assert_eq!(uit(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "")], false), Tekens::Alle);
    }
}
