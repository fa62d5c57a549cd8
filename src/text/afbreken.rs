//! Breaking a sentence into lines, by cells of a terminal.

use unicode_width::UnicodeWidthStr;

/// Cells that a text takes.
pub fn breedte(tekst: &str) -> usize {
    tekst.width()
}

/// The words of `tekst` in lines of at most `breedte` cells. A longer word gets a line of its own, whole.
pub fn breek(tekst: &str, breedte: usize) -> Vec<String> {
    let mut regels: Vec<String> = Vec::new();
    let mut regel = String::new();
    for woord in tekst.split_whitespace() {
        if !regel.is_empty() && regel.width() + 1 + woord.width() > breedte {
            regels.push(std::mem::take(&mut regel));
        }
        if !regel.is_empty() {
            regel.push(' ');
        }
        regel.push_str(woord);
    }
    if !regel.is_empty() || regels.is_empty() {
        regels.push(regel);
    }
    regels
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
    tekst
        .chars()
        .map(|t| {
            if t == '\n' || t == '\t' {
                ' '
            } else if t.is_control() {
                '\u{FFFD}'
            } else {
                t
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_filled_and_no_word_is_lost() {
        assert_eq!(breek("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(breek("onderaannemers", 5), ["onderaannemers"]);
        assert_eq!(breek("", 5), [""]);
        assert_eq!((links("é", 3), rechts("€", 3)), ("é  ".to_owned(), "  €".to_owned()));
        assert_eq!(zichtbaar("a\u{1b}[2J\nb"), "a\u{FFFD}[2J b");
    }

    proptest! {
        #[test]
        fn every_word_stays_in_order(tekst in "[a-zé ]{0,80}", breedte in 1_usize..20) {
            let regels = breek(&tekst, breedte);
            let woorden: Vec<&str> = tekst.split_whitespace().collect();
            prop_assert_eq!(regels.join(" "), woorden.join(" "));
            for regel in regels {
                prop_assert!(regel.width() <= breedte || !regel.contains(' '));
            }
        }
    }
}
