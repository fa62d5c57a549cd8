//! Codes and names: not empty, of the right form, each once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Codesoort, Fouten, Foutsoort, genummerd};
use crate::plan::deel::langs::Plek;
use crate::plan::deel::{Blik, Soort};
use crate::plan::{Pad, Wijk};

/// All codes of a plan, each with its first place.
#[derive(Default)]
pub(super) struct Gezien<'p>(HashMap<(Codesoort, &'p str), Pad>);

impl<'p> Gezien<'p> {
    /// A code more, when one stands here.
    pub fn op_plek(&mut self, plek: &Plek<'_, 'p>, fouten: &mut Fouten) {
        let Some((soort, code)) = eigen_code(plek) else { return };
        op_plek(plek, fouten);
        match self.0.entry((soort, code)) {
            Entry::Vacant(plaats) => {
                plaats.insert(plek.pad());
            }
            Entry::Occupied(eerste) if !code.trim().is_empty() => {
                let eerste = eerste.get().clone();
                fouten.meld(plek.pad(), Foutsoort::DubbeleCode { soort, code: code.to_owned(), eerste });
            }
            Entry::Occupied(_) => {}
        }
    }

    pub fn heeft(&self, soort: Codesoort, code: &str) -> bool {
        self.0.contains_key(&(soort, code))
    }

    /// Those of one kind, ascending.
    pub fn van(&self, soort: Codesoort) -> Vec<&'p str> {
        let mut codes: Vec<&str> = self.0.keys().filter(|(van, _)| *van == soort).map(|(_, code)| *code).collect();
        codes.sort_unstable();
        codes
    }
}

/// The form of a code.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    if let Some((soort, code)) = eigen_code(plek) {
        vorm(soort, code, &plek.pad(), fouten);
    }
}

/// A name.
pub(super) fn naam(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    if let (Soort::Naam, Blik::Tekst(naam)) = (plek.veld.soort, plek.deel.blik())
        && naam.trim().is_empty()
    {
        fouten.meld(plek.pad(), Foutsoort::LeegVeld);
    }
}

/// Buurten by their codes in the wijk that these name.
pub(super) fn buurten(pad: &Pad, wijk: &Wijk, fouten: &mut Fouten) {
    for (pad, buurt) in genummerd(&wijk.buurten, pad.met("buurten")) {
        let eigen = wijk.code.as_str().strip_prefix("WK");
        let van = buurt.code.as_str().strip_prefix("BU").and_then(|rest| rest.get(..6));
        if let (Some(eigen), Some(van)) = (eigen, van)
            && eigen != van
        {
            fouten.meld(pad.met("code"), Foutsoort::BuurtElders(wijk.code.clone()));
        }
    }
}

/// The code of a noun, when that is what stands here.
pub(super) fn eigen_code<'a>(plek: &Plek<'_, 'a>) -> Option<(Codesoort, &'a str)> {
    match (plek.veld.soort, plek.deel.blik()) {
        (Soort::Code(soort), Blik::Code(code) | Blik::Tekst(code)) => Some((soort, code)),
        _ => None,
    }
}

fn vorm(soort: Codesoort, code: &str, pad: &Pad, fouten: &mut Fouten) {
    // Four digits of the gemeente; behind them CBS has letters too, as in all of Amsterdam since 2022.
    let cbs = |begin: &str, achter: usize| {
        code.strip_prefix(begin).and_then(|rest| rest.split_at_checked(4)).is_some_and(|(gemeente, rest)| {
            gemeente.bytes().all(|b| b.is_ascii_digit())
                && rest.len() == achter
                && rest.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        })
    };
    let goed = match soort {
        Codesoort::Gemeente => cbs("GM", 0),
        Codesoort::Wijk => cbs("WK", 2),
        Codesoort::Buurt => cbs("BU", 4),
        _ => true,
    };
    if code.trim().is_empty() {
        fouten.meld(pad.clone(), Foutsoort::LeegVeld);
    } else if !goed {
        fouten.meld(pad.clone(), Foutsoort::Codevorm(soort));
    }
}
