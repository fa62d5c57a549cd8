//! [`Melding`]: one message about a file, and the form in which the command line and the screen show it.
//!
//! ```text
//! fout: onbekend veld “inwonrs” in een buurt
//!   --> wijken/WK010600.ron:14:9
//!    |
//! 14 |         inwonrs: 405,
//!    |         ^^^^^^^
//!   hulp: bedoelde u “inwoners”?
//! ```

use std::fmt;

use unicode_width::UnicodeWidthChar;

use super::afbreken::{kort, stuurt, zichtbaar};
use super::voorlezen::punt;

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zin {
    /// What is wrong, in one sentence without a full stop.
    pub wat: String,
    /// What to do about it.
    pub herstel: Option<String>,
}

/// One message about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// What is wrong, in one sentence without a full stop.
    pub wat: String,
    /// The file, as the user named it.
    pub bestand: String,
    /// Where in the file, when it is about one place.
    pub plaats: Option<Regelplaats>,
    /// What to do about it.
    pub herstel: Option<String>,
}

/// A place in a file with the line that stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelplaats {
    /// Line, from 1.
    pub regel: usize,
    /// Column in characters, from 1.
    pub kolom: usize,
    /// The line itself, without its end.
    pub bronregel: String,
    /// Number of characters to point at; at least one is shown.
    pub lengte: usize,
}

/// Widest piece of a source line that is shown, in cells.
const BREEDTE: usize = 100;

/// Cells that stay to the left of the caret when a line is cut.
const AANLOOP: usize = 40;

impl fmt::Display for Melding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "fout: {}", gezegd(&self.wat, ZIN))?;
        match &self.plaats {
            None => writeln!(f, "  --> {}", zichtbaar(&self.bestand))?,
            Some(plaats) => {
                writeln!(f, "  --> {}:{}:{}", zichtbaar(&self.bestand), plaats.regel, plaats.kolom)?;
                let kantlijn = plaats.regel.to_string().len();
                let (regel, caret) = uitsnede(plaats);
                writeln!(f, "{:kantlijn$} |", "")?;
                writeln!(f, "{} | {}", plaats.regel, regel)?;
                writeln!(f, "{:kantlijn$} | {}", "", caret)?;
            }
        }
        match &self.herstel {
            Some(herstel) => writeln!(f, "  hulp: {}", gezegd(herstel, HULP)),
            None => Ok(()),
        }
    }
}

impl Melding {
    /// The message in one line that can be read aloud: the place in words instead of a caret.
    pub fn plat(&self) -> String {
        let waar = match &self.plaats {
            None => format!("in {}", self.bestand),
            Some(p) => {
                let regel = p.bronregel.trim();
                let inhoud = if regel.is_empty() { String::new() } else { format!(": “{}”", uitsnede(p).0.trim()) };
                format!("in {}, regel {}, kolom {}{inhoud}", self.bestand, p.regel, p.kolom)
            }
        };
        let hulp = self.herstel.as_ref().map_or_else(String::new, |h| format!(". Hulp: {}", gezegd(h, HULP)));
        punt(&zichtbaar(&format!("fout: {}, {waar}{hulp}", gezegd(&self.wat, ZIN))))
    }
}

/// Writes messages one under the other, and how many there are that are not shown.
pub fn alle(f: &mut fmt::Formatter<'_>, meldingen: &[Melding], meer: usize) -> fmt::Result {
    for (n, melding) in meldingen.iter().enumerate() {
        if n > 0 {
            writeln!(f)?;
        }
        write!(f, "{melding}")?;
    }
    match meer {
        0 => Ok(()),
        1 => writeln!(f, "\nen nog 1 fout"),
        _ => writeln!(f, "\nen nog {meer} fouten"),
    }
}

/// A piece of the source line, and the line below it with the caret under the same cells.
fn uitsnede(plaats: &Regelplaats) -> (String, String) {
    let tekens: Vec<char> = plaats.bronregel.trim_end_matches(['\n', '\r']).chars().collect();
    let begin = plaats.kolom.saturating_sub(1).min(tekens.len());
    let eind = begin.saturating_add(plaats.lengte.max(1));
    let mut van = 0;
    if cellen(&tekens) > BREEDTE {
        let mut aanloop = 0;
        van = begin;
        while van > 0 && aanloop + breedte(tekens[van - 1]) <= AANLOOP {
            van -= 1;
            aanloop += breedte(tekens[van]);
        }
    }
    let mut regel = String::new();
    let mut caret = String::new();
    if van > 0 {
        regel.push('…');
        caret.push(' ');
    }
    let mut gebruikt = 0;
    for (n, &teken) in tekens.iter().enumerate().skip(van) {
        let breed = breedte(teken);
        if gebruikt + breed > BREEDTE {
            regel.push('…');
            break;
        }
        gebruikt += breed;
        toon(teken, &mut regel);
        let onder = if (begin..eind).contains(&n) { '^' } else { ' ' };
        caret.extend(std::iter::repeat_n(onder, breed));
    }
    let mut caret = caret.trim_end().to_owned();
    if !caret.contains('^') {
        // The place is just behind the line, or under a character without width.
        let rand = usize::from(van > 0) + cellen(&tekens[van..begin]);
        caret = format!("{}^", " ".repeat(rand));
    }
    (regel, caret)
}

const TAB: usize = 4;

fn breedte(teken: char) -> usize {
    match teken {
        '\t' => TAB,
        t if stuurt(t) => 1,
        _ => teken.width().unwrap_or(1),
    }
}

fn cellen(tekens: &[char]) -> usize {
    tekens.iter().map(|&t| breedte(t)).sum()
}

fn toon(teken: char, uit: &mut String) {
    match teken {
        '\t' => uit.push_str(&" ".repeat(TAB)),
        t if stuurt(t) => uit.push(char::REPLACEMENT_CHARACTER),
        t => uit.push(t),
    }
}

/// Most cells that are quoted in one go.
pub const AANGEHAALD: usize = 60;

/// Most cells of what is wrong, and of an advice, which may list everything that can be chosen.
pub const ZIN: usize = 400;
/// See [`ZIN`].
pub const HULP: usize = 2_000;

/// A sentence as it is shown: what it quotes is shortened, and so is the sentence itself where that does not do.
pub fn gezegd(zin: &str, meest: usize) -> String {
    let mut uit = String::new();
    let mut rest = zin;
    while let Some((voor, na)) = rest.split_once('“') {
        let (stuk, verder) = na.split_once('”').unwrap_or((na, ""));
        let dicht = if stuk.len() < na.len() { "”" } else { "" };
        uit.extend([voor, "“", &kort(stuk, AANGEHAALD), dicht]);
        rest = verder;
    }
    uit.push_str(rest);
    kort(&zichtbaar(&uit), meest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn melding(bronregel: &str, kolom: usize, lengte: usize) -> String {
        Melding {
            wat: "iets klopt niet".into(),
            bestand: "plan.ron".into(),
            plaats: Some(Regelplaats { regel: 7, kolom, bronregel: bronregel.into(), lengte }),
            herstel: Some("maak het goed".into()),
        }
        .to_string()
    }

    #[test]
    fn caret_stands_under_the_word() {
        insta::assert_snapshot!(melding("    inwonrs: 405,", 5, 7), @r"
        fout: iets klopt niet
          --> plan.ron:7:5
          |
        7 |     inwonrs: 405,
          |     ^^^^^^^
          hulp: maak het goed
        ");
    }

    #[test]
    fn tabs_and_wide_characters_keep_the_caret_right() {
        insta::assert_snapshot!(melding("\tnaam: \"日本é\", fout: 1", 15, 4), @r#"
        fout: iets klopt niet
          --> plan.ron:7:15
          |
        7 |     naam: "日本é", fout: 1
          |                    ^^^^
          hulp: maak het goed
        "#);
    }

    #[test]
    fn long_line_is_cut_around_the_caret() {
        let regel = format!("{}FOUT{}", "a".repeat(500), "b".repeat(500));
        let tekst = melding(&regel, 501, 4);
        let regels: Vec<&str> = tekst.lines().collect();
        assert!(regels[3].chars().count() < 120, "{tekst}");
        assert_eq!(regels[3].find("FOUT").map(|n| regels[3][..n].chars().count()), regels[4].find('^'), "{tekst}");
    }

    #[test]
    fn place_behind_the_line_has_a_caret_too() {
        assert!(melding("naam", 5, 1).contains("\n  |     ^\n"));
        assert!(melding("", 1, 0).contains("\n  | ^\n"));
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert!(!melding("a\u{1b}[31m", 1, 1).contains('\u{1b}'));
        let tekst = melding("a \u{202e}b c", 5, 1);
        assert!(tekst.contains("| a \u{FFFD}b c\n  |     ^\n"), "{tekst}");
    }

    #[test]
    fn what_is_quoted_is_shortened_and_what_is_said_stays() {
        let lang = "x".repeat(140_000);
        let zin = gezegd(&format!("de code “{lang}” is al van “b”; kies een andere"), ZIN);
        assert_eq!(zin, format!("de code “{}…” is al van “b”; kies een andere", "x".repeat(59)));
        assert_eq!(gezegd("niets “aangehaald", ZIN), "niets “aangehaald");
        assert_eq!(gezegd(&lang, ZIN).chars().count(), 400);
    }
}
