//! A RON text in pieces: the name before a bracket, the parts inside it, and other text in the place of some of them.

use std::ops::Range;

use crate::store::lezer::{Lezer, Soort};

/// A value with its parts.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Stuk<'t> {
    tekst: &'t str,
    /// Where it begins in the whole text.
    begin: usize,
    eind: usize,
}

impl<'t> Stuk<'t> {
    /// The first value of a text.
    pub fn van(tekst: &'t str) -> Self {
        let begin = Lezer { tekst, plek: 0 }.begin();
        Self::op(tekst, begin)
    }

    /// The value that begins at `plek`, without blanks and comments round it.
    fn op(tekst: &'t str, plek: usize) -> Self {
        let mut lezer = Lezer { tekst, plek };
        let begin = lezer.volgende().map_or(plek, |(_, stuk)| stuk.start);
        lezer.plek = begin;
        lezer.sla_waarde_over();
        Self { tekst, begin, eind: lezer.plek }
    }

    /// Its text.
    pub fn tekst(self) -> &'t str {
        &self.tekst[self.begin..self.eind]
    }

    /// Where it stands in the whole text.
    pub const fn plek(self) -> Range<usize> {
        self.begin..self.eind
    }

    /// The name before its bracket, or the whole of a value without one.
    pub fn naam(self) -> &'t str {
        let mut lezer = Lezer { tekst: self.tekst, plek: self.begin };
        match lezer.volgende() {
            Some((Soort::Stuk, stuk)) => &self.tekst[stuk],
            _ => "",
        }
    }

    /// The parts inside its bracket, each with its key where it has one.
    pub fn delen(self) -> Vec<(&'t str, Self)> {
        let kaal = |sleutel: &'t str| sleutel.strip_prefix("r#").unwrap_or(sleutel);
        let delen = self.onderdelen().into_iter();
        delen.map(|(sleutel, deel)| (sleutel.map_or("", |plek| kaal(&self.tekst[plek])), deel)).collect()
    }

    /// The parts inside its bracket, each with the place of its key where it has one.
    pub fn onderdelen(self) -> Vec<(Option<Range<usize>>, Self)> {
        let mut lezer = Lezer { tekst: self.tekst, plek: self.begin };
        let mut uit = Vec::new();
        if lezer.open().is_none() || lezer.plek > self.eind {
            return uit;
        }
        while lezer.plek < self.eind {
            let Some((sleutel, waarde)) = lezer.onderdeel() else { break };
            uit.push((sleutel, Self::op(self.tekst, waarde)));
        }
        uit
    }

    /// The part with this key.
    pub fn deel(self, sleutel: &str) -> Option<Self> {
        self.delen().into_iter().find(|(s, _)| *s == sleutel).map(|(_, deel)| deel)
    }

    /// The part at this position.
    pub fn nummer(self, plaats: usize) -> Option<Self> {
        self.delen().get(plaats).map(|(_, deel)| *deel)
    }
}

/// The text with other text in the place of some pieces. Every line stays where it is.
pub(in crate::store) fn vervang(tekst: &str, mut stukken: Vec<(Range<usize>, String)>) -> String {
    stukken.sort_by_key(|(plek, _)| plek.start);
    let mut uit = String::with_capacity(tekst.len());
    let mut tot = 0;
    for (plek, nieuw) in stukken {
        let regels = |t: &str| t.matches('\n').count();
        let korter = regels(&tekst[plek.clone()]).saturating_sub(regels(&nieuw));
        uit.push_str(&tekst[tot..plek.start]);
        uit.push_str(&nieuw);
        uit.push_str(&"\n".repeat(korter));
        tot = plek.end;
    }
    uit.push_str(&tekst[tot..]);
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_found_past_comments_and_strings() {
        let tekst = "// a\nPlan(\n  a: /* ( */ Naam(\"x)\"),\n  b: [(1, c: 2), 3],\n)";
        let heel = Stuk::van(tekst);
        assert_eq!((heel.naam(), heel.delen().len()), ("Plan", 2));
        let a = heel.deel("a").unwrap();
        assert_eq!((a.tekst(), a.naam(), a.nummer(0).unwrap().tekst()), ("Naam(\"x)\")", "Naam", "\"x)\""));
        let rij = heel.deel("b").unwrap().nummer(0).unwrap();
        assert_eq!((rij.nummer(0).unwrap().tekst(), rij.deel("c").unwrap().tekst()), ("1", "2"));
        assert!(a.deel("b").is_none() && rij.nummer(9).is_none());
    }

    #[test]
    fn lines_stay_where_they_are() {
        let tekst = "(\n a: (\n 1,\n ),\n b: 2,\n)";
        let plek = Stuk::van(tekst).deel("a").unwrap().plek();
        let nieuw = vervang(tekst, vec![(plek, "9".to_owned())]);
        assert_eq!(nieuw, "(\n a: 9\n\n,\n b: 2,\n)");
    }
}
