//! Finds the place of a [`Pad`] in the text of a RON file.
//!
//! It never fails: in a text that is no RON it finds less.

use std::ops::Range;

use super::lezer::{Lezer, Soort};
use crate::plan::{Pad, Stap};

/// Where a part of the plan stands in a text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gevonden {
    /// The name of the field or the key of the map, where it has one.
    pub sleutel: Option<Range<usize>>,
    /// The value.
    pub waarde: Range<usize>,
    /// False when a step is not in the text, such as a field that was left out; the place is then that of the last
    /// step that is.
    pub volledig: bool,
}

/// The place of `pad` in `tekst`.
pub fn vind(tekst: &str, pad: &Pad) -> Gevonden {
    let mut begin = Lezer { tekst, plek: 0 }.begin();
    let mut sleutel = None;
    let mut volledig = true;
    for stap in pad.stappen() {
        let Some((s, w)) = daal(tekst, begin, stap) else {
            volledig = false;
            break;
        };
        sleutel = s;
        begin = w;
    }
    Gevonden { sleutel, waarde: begin..waarde_einde(tekst, begin), volledig }
}

/// The part directly inside the value at `begin` whose own value ends at `eind`.
pub fn deel_tot(tekst: &str, begin: usize, eind: usize) -> Option<Range<usize>> {
    let mut lezer = Lezer { tekst, plek: begin };
    lezer.open()?;
    while let Some((_, waarde)) = lezer.onderdeel() {
        let deel = waarde..waarde_einde(tekst, waarde);
        if deel.end >= eind {
            return (deel.end == eind).then_some(deel);
        }
    }
    None
}

/// The bracket that is still open at the end of the text, and nearest to that end.
pub fn open_haak(tekst: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut lezer = Lezer { tekst, plek: 0 };
    while let Some((soort, plek)) = lezer.volgende() {
        match soort {
            Soort::Open => open.push(plek.start),
            Soort::Sluit => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

/// The piece that ends last before `plek`: a bracket, a name, a number or a whole string.
pub fn vorig_stuk(tekst: &str, plek: usize) -> Option<Range<usize>> {
    let mut vorig = None;
    let mut lezer = Lezer { tekst, plek: 0 };
    while let Some((_, stuk)) = lezer.volgende().filter(|(_, stuk)| stuk.end <= plek) {
        vorig = Some(stuk);
    }
    vorig
}

/// The piece that `plek` lies in the middle of.
pub fn stuk_rond(tekst: &str, plek: usize) -> Option<Range<usize>> {
    let mut lezer = Lezer { tekst, plek: 0 };
    while let Some((_, stuk)) = lezer.volgende() {
        if stuk.end > plek {
            return (stuk.start < plek).then_some(stuk);
        }
    }
    None
}

/// The first key directly inside the value at `begin` that stood there before.
pub fn tweede_sleutel(tekst: &str, begin: usize) -> Option<Range<usize>> {
    let mut gezien = std::collections::BTreeSet::new();
    let mut lezer = Lezer { tekst, plek: begin };
    lezer.open()?;
    while let Some((sleutel, _)) = lezer.onderdeel() {
        if let Some(plek) = sleutel
            && !gezien.insert(&tekst[plek.clone()])
        {
            return Some(plek);
        }
    }
    None
}

/// Line and column of a byte, both from 1, the column in characters.
pub fn regel_kolom(tekst: &str, plek: usize) -> (usize, usize) {
    let mut plek = plek.min(tekst.len());
    while !tekst.is_char_boundary(plek) {
        plek -= 1;
    }
    let voor = &tekst[..plek];
    let begin = voor.rfind('\n').map_or(0, |n| n + 1);
    (voor.split('\n').count(), 1 + voor[begin..].chars().count())
}

/// The byte at a line and column, as the RON reader counts them.
pub fn byte_van(tekst: &str, regel: usize, kolom: usize) -> usize {
    let mut begin = 0;
    for _ in 1..regel {
        match tekst[begin..].find('\n') {
            Some(n) => begin += n + 1,
            None => return tekst.len(),
        }
    }
    tekst[begin..].char_indices().nth(kolom.saturating_sub(1)).map_or(tekst.len(), |(n, _)| begin + n)
}

/// The end of the value that begins at `begin`.
pub fn waarde_einde(tekst: &str, begin: usize) -> usize {
    let mut lezer = Lezer { tekst, plek: begin };
    lezer.sla_waarde_over();
    lezer.plek
}

/// The comments in the text, line by line.
pub fn opmerkingen(tekst: &str) -> Vec<&str> {
    let mut lezer = Lezer { tekst, plek: 0 };
    let mut uit = Vec::new();
    loop {
        let voor = lezer.plek;
        let stuk = lezer.volgende();
        // Between two pieces stand only blanks and comments.
        let tussen = &tekst[voor..stuk.as_ref().map_or(tekst.len(), |(_, plek)| plek.start)];
        uit.extend(tussen.lines().map(str::trim).filter(|regel| !regel.is_empty()));
        if stuk.is_none() {
            return uit;
        }
    }
}

/// One step down from the value at `begin`: the key, if any, and where the value begins.
fn daal(tekst: &str, begin: usize, stap: &Stap) -> Option<(Option<Range<usize>>, usize)> {
    let mut lezer = Lezer { tekst, plek: begin };
    lezer.open()?;
    let mut nummer = 0;
    while let Some((sleutel, waarde)) = lezer.onderdeel() {
        match stap {
            Stap::Veld(veld) => {
                if let Some(plek) = sleutel
                    && kaal(&tekst[plek.clone()]) == veld
                {
                    return Some((Some(plek), waarde));
                }
            }
            Stap::Index(index) => {
                if nummer == *index {
                    return Some((sleutel, waarde));
                }
            }
        }
        nummer += 1;
    }
    None
}

/// A key without quotes or the mark of a raw name.
fn kaal(sleutel: &str) -> &str {
    sleutel.strip_prefix("r#").unwrap_or(sleutel).trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bij(tekst: &str, pad: &Pad) -> String {
        tekst[vind(tekst, pad).waarde].to_owned()
    }

    fn pad(stappen: &str) -> Pad {
        Pad(stappen
            .split('.')
            .filter(|s| !s.is_empty())
            .map(|s| s.parse::<usize>().map_or_else(|_| Stap::Veld(s.to_owned().into()), Stap::Index))
            .collect())
    }

    #[test]
    fn steps_are_found_past_everything_that_looks_like_one() {
        let tekst = r###"#![enable(implicit_some)]
            // naam: "nee"
            Plan(
                /* naam: /* naam: 1 */ ( */
                titel: "naam: \" ) ]", r#type: r##"naam: "# ) "##, teken: ')', ander: '\'',
                lijst: [ (a: 1), Wijk( a : (2), b: {Eenzaam: 3.5, "x": -4,}, ), Some((a: 5)) ],
                naam: "é", vorm: Groep(grootte: 8), kaal: PerWijk((midden: 4, laag: 3)), leeg: [],
            )"###;
        assert_eq!(bij(tekst, &pad("naam")), "\"é\"");
        assert_eq!(bij(tekst, &pad("type")), "r##\"naam: \"# ) \"##");
        assert_eq!(bij(tekst, &pad("lijst.1.a")), "(2)");
        assert_eq!(bij(tekst, &pad("lijst.1.b.Eenzaam")), "3.5");
        assert_eq!(bij(tekst, &pad("lijst.1.b.x")), "-4");
        assert_eq!(bij(tekst, &pad("lijst.2.a")), "5");
        assert_eq!(bij(tekst, &pad("vorm.grootte")), "8");
        assert_eq!(bij(tekst, &pad("kaal.0.laag")), "3");
        let leeg = vind(tekst, &pad("leeg.0"));
        assert_eq!((&tekst[leeg.waarde], leeg.volledig), ("[]", false));
    }

    #[test]
    fn hundred_thousand_brackets_are_no_trouble() {
        let tekst = format!("(a: {}{}, b: 7)", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(bij(&tekst, &pad("b")), "7");
        let open = "[(".repeat(100_000);
        vind(&open, &pad("a.0.b"));
    }

    #[test]
    fn line_and_column_count_characters() {
        let tekst = "a\r\nbé日c\n";
        let plek = tekst.find('c').unwrap();
        assert_eq!(regel_kolom(tekst, plek), (2, 4));
        assert_eq!(byte_van(tekst, 2, 4), plek);
        assert_eq!(byte_van(tekst, 99, 4), tekst.len());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_scanned_to_an_end(tekst in r#"([(){}\[\]:,"'#/*\\ab0\n é]|r#"|Some\(|/\*|//){0,60}"#) {
            for p in ["", "a", "a.b", "0", "0.0.a"] {
                let gevonden = vind(&tekst, &pad(p));
                proptest::prop_assert!(tekst.get(gevonden.waarde).is_some());
            }
            tweede_sleutel(&tekst, 0);
        }
    }
}
