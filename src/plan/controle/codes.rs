//! Codes and names: not empty, of the right form, each once.

use std::collections::BTreeMap;

use super::{Codesoort, Fouten, Foutsoort, genummerd, lijst};
use crate::plan::deel::langs::{Plek, langs};
use crate::plan::deel::{Blik, Soort};
use crate::plan::{Pad, Plan};

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let mut gezien: BTreeMap<(Codesoort, &str), Pad> = BTreeMap::new();
    let mut namen = Vec::new();
    langs(plan, &mut |plek| {
        if let Some((soort, code)) = eigen_code(plek) {
            let pad = plek.pad();
            vorm(soort, code, &pad, fouten);
            if code.trim().is_empty() {
                return;
            }
            if let Some(eerste) = gezien.get(&(soort, code)) {
                let eerste = eerste.clone();
                fouten.meld(pad, Foutsoort::DubbeleCode { soort, code: code.to_owned(), eerste });
            } else {
                gezien.insert((soort, code), pad);
            }
        } else if let (Soort::Naam, Blik::Tekst(naam)) = (plek.veld.soort, plek.deel.blik())
            && naam.trim().is_empty()
        {
            namen.push(plek.pad());
        }
    });
    for pad in namen {
        fouten.meld(pad, Foutsoort::LeegVeld);
    }
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
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
