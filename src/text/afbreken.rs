//! Breaking a sentence into lines, by cells of a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Cells that a text takes.
pub fn breedte(tekst: &str) -> usize {
    tekst.width()
}

/// The words of `tekst` in lines of at most `breedte` cells. A percent or euro sign stays with its number, and a word that
/// is too long for a line breaks after a hyphen or where it must.
pub fn breek(tekst: &str, breedte: usize) -> Vec<String> {
    let mut regels: Vec<String> = Vec::new();
    let mut regel = String::new();
    for woord in woorden(tekst) {
        for (n, stuk) in stukken(&woord, breedte).into_iter().enumerate() {
            if !regel.is_empty() && (n > 0 || regel.width() + 1 + stuk.width() > breedte) {
                regels.push(std::mem::take(&mut regel));
            }
            if !regel.is_empty() {
                regel.push(' ');
            }
            regel.push_str(&stuk);
        }
    }
    if !regel.is_empty() || regels.is_empty() {
        regels.push(regel);
    }
    regels
}

/// The words, a percent sign taken with what stands before it and a euro sign with what stands behind it.
fn woorden(tekst: &str) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    for woord in tekst.split_whitespace() {
        match uit.last_mut() {
            Some(vorig) if woord.starts_with('%') || vorig.ends_with('€') => {
                vorig.push(' ');
                vorig.push_str(woord);
            }
            _ => uit.push(woord.to_owned()),
        }
    }
    uit
}

/// A word in pieces of at most `breedte` cells; one piece when it fits.
fn stukken(woord: &str, breedte: usize) -> Vec<String> {
    let mut uit = Vec::new();
    let mut rest = woord;
    while rest.width() > breedte {
        let mut gebruikt = 0;
        let mut past = 0;
        let mut streepje = None;
        for (n, teken) in rest.char_indices() {
            gebruikt += teken.width().unwrap_or(0);
            // One letter at least, or there is no end to it.
            if gebruikt > breedte && past > 0 {
                break;
            }
            past = n + teken.len_utf8();
            if matches!(teken, '-' | '/' | ' ') {
                streepje = Some(past);
            }
        }
        let (stuk, verder) = rest.split_at(streepje.unwrap_or(past));
        uit.push(stuk.trim_end().to_owned());
        rest = verder;
    }
    uit.push(rest.to_owned());
    uit
}

/// `tekst` with blanks behind it up to `breedte` cells.
pub fn links(tekst: &str, breedte: usize) -> String {
    format!("{tekst}{}", " ".repeat(breedte.saturating_sub(tekst.width())))
}

/// `tekst` with blanks before it up to `breedte` cells.
pub fn rechts(tekst: &str, breedte: usize) -> String {
    format!("{}{tekst}", " ".repeat(breedte.saturating_sub(tekst.width())))
}

/// The text without characters that a terminal would act upon; a line end becomes a blank.
pub fn zichtbaar(tekst: &str) -> String {
    let teken = |t| match t {
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        t if stuurt(t) => char::REPLACEMENT_CHARACTER,
        t => t,
    };
    tekst.chars().map(teken).collect()
}

/// The text without characters that a terminal would act upon, as it goes into a file or on a clipboard: tabs and line
/// ends stay.
pub fn zonder_sturing(tekst: &str) -> String {
    let teken = |t| if stuurt(t) && !matches!(t, '\n' | '\r' | '\t') { char::REPLACEMENT_CHARACTER } else { t };
    tekst.chars().map(teken).collect()
}

/// True for what tells a terminal to do something, or to show letters in another order than they stand in.
pub fn stuurt(teken: char) -> bool {
    teken.is_control()
        || matches!(teken, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// At most so many cells of the text, with a sign where the rest is left out.
pub fn kort(tekst: &str, cellen: usize) -> String {
    if tekst.width() <= cellen {
        return tekst.to_owned();
    }
    let mut gebruikt = 0;
    let past = |t: &char| {
        gebruikt += t.width().unwrap_or(0);
        gebruikt < cellen
    };
    tekst.chars().take_while(past).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_filled_and_no_word_is_lost() {
        assert_eq!(breek("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(breek("wel 100 % goed", 6), ["wel", "100 %", "goed"]);
        assert_eq!(breek("kost € 49.490 per jaar (-€ 5)", 10), ["kost", "€ 49.490", "per jaar", "(-€ 5)"]);
        assert_eq!(breek("éé", 1), ["é", "é"]);
        assert_eq!(breek("日本", 1), ["日", "本"]);
        assert_eq!(breek("school-de-atlas", 10), ["school-de-", "atlas"]);
        assert_eq!(breek("onderaannemers", 5), ["onder", "aanne", "mers"]);
        assert_eq!(breek("", 5), [""]);
        assert_eq!((links("é", 3), rechts("€", 3)), ("é  ".to_owned(), "  €".to_owned()));
        assert_eq!(zichtbaar("a\u{1b}[2J\nb"), "a\u{FFFD}[2J b");
        assert_eq!(zichtbaar("a\u{202e}b\u{9b}c\u{2067}d\u{2028}"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}d ");
        assert_eq!(zonder_sturing("a\tb\r\n\u{7f}\u{200f}é"), "a\tb\r\n\u{FFFD}\u{FFFD}é");
        assert_eq!((kort("wijkplan", 8), kort("wijkplannen", 8)), ("wijkplan".to_owned(), "wijkpla…".to_owned()));
    }

    proptest! {
        #[test]
        fn every_letter_stays_in_order(tekst in "[a-zé日% -]{0,80}", breedte in 2_usize..20) {
            let regels = breek(&tekst, breedte);
            let zonder_wit = |t: &str| t.split_whitespace().collect::<String>();
            prop_assert_eq!(zonder_wit(&regels.concat()), zonder_wit(&tekst));
            for regel in regels {
                prop_assert!(regel.width() <= breedte, "{regel}");
            }
        }
    }
}
