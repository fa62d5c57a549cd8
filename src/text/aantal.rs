//! Numbers with their noun: “1 wijk”, “2 wijken”, “0,6 fte”.

use rust_decimal::Decimal;

use super::getoond::Grens;
use super::{getal, getoond};

/// A whole number with its noun in the right number.
pub fn aantal(hoeveel: impl Into<Decimal>, enkelvoud: &str, meervoud: &str) -> String {
    let hoeveel = hoeveel.into();
    let woord = if hoeveel == Decimal::ONE { enkelvoud } else { meervoud };
    format!("{} {woord}", getal::volledig(hoeveel))
}

/// Fte with at least one decimal and at most two, and more where they would read as nought: plans go by tenths, averages
/// over the year by hundredths.
pub fn fte(waarde: Decimal) -> String {
    format!("{} fte", fte_getal(waarde))
}

/// As [`fte`], without the unit.
pub fn fte_getal(waarde: Decimal) -> String {
    getoond::rond(waarde, 2).kort(1)
}

/// Fte that are held against a norm: as [`fte`], with as many decimals as tell on which side of it they are.
pub fn fte_naast(waarde: Decimal, grens: Grens) -> String {
    let getoond = getoond::naast(waarde, 2, &[grens]).map(|getoond| getoond.kort(1));
    format!("{} fte", getoond.unwrap_or_else(|| getoond::getoetst(waarde, 2, &[grens])))
}

/// Names in a sentence: “a”, “a en b”, “a, b en c”.
pub fn opsomming(namen: &[String]) -> String {
    met_voegwoord(namen, "en")
}

/// Names of which one is meant: “a”, “a of b”, “a, b of c”.
pub fn een_van(namen: &[String]) -> String {
    met_voegwoord(namen, "of")
}

fn met_voegwoord(namen: &[String], voegwoord: &str) -> String {
    match namen {
        [] => String::new(),
        [enige] => enige.clone(),
        [eerst @ .., laatste] => format!("{} {voegwoord} {laatste}", eerst.join(", ")),
    }
}

/// The text with its first letter as a capital.
pub fn hoofdletter(tekst: &str) -> String {
    let mut tekens = tekst.chars();
    tekens.next().map_or_else(String::new, |eerste| eerste.to_uppercase().chain(tekens).collect())
}

/// The text with its first letter small, as a name stands in a sentence; an abbreviation such as GZ or Wmo stays.
pub fn kleine_letter(tekst: &str) -> String {
    let afkorting = tekst.starts_with("Wmo") || tekst.chars().take(2).filter(|t| t.is_uppercase()).count() == 2;
    let mut tekens = tekst.chars();
    match tekens.next() {
        Some(eerste) if !afkorting => eerste.to_lowercase().chain(tekens).collect(),
        _ => tekst.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn one_is_singular_and_the_rest_plural() {
        assert_eq!(aantal(0, "wijk", "wijken"), "0 wijken");
        assert_eq!(aantal(1, "wijk", "wijken"), "1 wijk");
        assert_eq!(aantal(dec!(1.0), "wijk", "wijken"), "1 wijk");
        assert_eq!(aantal(69_700, "inwoner", "inwoners"), "69.700 inwoners");
    }

    #[test]
    fn fte_show_hundredths_only_where_they_matter() {
        assert_eq!(fte(dec!(1)), "1,0 fte");
        assert_eq!(fte(dec!(0.60)), "0,6 fte");
        assert_eq!(fte(dec!(1.255)), "1,26 fte");
        assert_eq!(fte(dec!(0.0042)), "0,004 fte");
        assert_eq!(fte_naast(dec!(1.599), Grens::Minstens(dec!(1.6))), "1,599 fte");
        assert_eq!(fte_naast(dec!(1.5), Grens::Minstens(dec!(1.6))), "1,5 fte");
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let lijst = |n: usize| opsomming(&["a", "b", "c"][..n].iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!([lijst(0), lijst(1), lijst(2), lijst(3)], ["", "a", "a en b", "a, b en c"]);
        assert_eq!(hoofdletter("één"), "Één");
        assert_eq!(
            ["Opbouwwerker", "GZ-psycholoog", "Wmo-consulent", ""].map(kleine_letter),
            ["opbouwwerker", "GZ-psycholoog", "Wmo-consulent", ""]
        );
    }
}
