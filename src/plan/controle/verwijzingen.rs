//! References: what a code names is there, and what may be named once is named once.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::eigen_code;
use super::{Codesoort, Eenmalig, Fouten, Foutsoort, genummerd, lijst};
use crate::plan::deel::langs::{Plek, langs};
use crate::plan::deel::{Blik, Rijen, Soort};
use crate::plan::nabij::nabij;
use crate::plan::{Pad, Plan, Wijkcode};

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let mut bestaat: BTreeMap<Codesoort, BTreeSet<&str>> = BTreeMap::new();
    langs(plan, &mut |plek| {
        if let Some((soort, code)) = eigen_code(plek) {
            bestaat.entry(soort).or_default().insert(code);
        }
    });
    let geen = BTreeSet::new();
    langs(plan, &mut |plek| {
        let Some((soort, code)) = verwijzing(plek) else { return };
        let er_zijn = bestaat.get(&soort).unwrap_or(&geen);
        if !er_zijn.contains(code) {
            let nabij = nabij(code, er_zijn.iter().copied()).map(str::to_owned);
            fouten.meld(plek_van(plek), Foutsoort::Onbekend { soort, code: code.to_owned(), nabij });
        }
    });
    werkgebied(plan, fouten);
    langs(plan, &mut |plek| {
        let (Some(lijst), Blik::Rijen(rijen)) = (plek.veld.soort.lijst(), plek.deel.blik()) else { return };
        if let Some(wat) = lijst.eenmalig {
            uniek(rijen, &plek.pad(), |eerste| Foutsoort::TweeKeer { wat, eerste }, fouten);
        }
    });
}

/// The code by which what stands here names another part of the plan.
pub fn verwijzing<'a>(plek: &Plek<'_, 'a>) -> Option<(Codesoort, &'a str)> {
    let bron = |bron: Option<&'a crate::plan::Broncode>| bron.map(|b| (Codesoort::Bron, b.as_str()));
    match (plek.veld.soort, plek.deel.blik()) {
        (Soort::Verwijzing(soort), Blik::Code(code)) => Some((soort, code)),
        (_, Blik::Herkomst(herkomst)) => bron(herkomst.bron.as_ref()),
        (_, Blik::Cijfer(cijfer)) => bron(cijfer.bron),
        _ => None,
    }
}

/// Where that code stands: of an origin and a figure it is the source.
fn plek_van(plek: &Plek<'_, '_>) -> Pad {
    match plek.deel.blik() {
        Blik::Herkomst(_) | Blik::Cijfer(_) => plek.pad().met("bron"),
        _ => plek.pad(),
    }
}

/// A team serves a wijk once. Another team may serve it as well, for other fields: whose work is whose is a requirement.
fn werkgebied(plan: &Plan, fouten: &mut Fouten) {
    for (pad, team) in lijst("buurtteams", &plan.buurtteams) {
        let mut gezien: BTreeMap<&Wijkcode, Pad> = BTreeMap::new();
        for (pad, wijk) in genummerd(&team.werkgebied, pad.met("werkgebied")) {
            if let Some(eerste) = gezien.get(wijk).cloned() {
                fouten.meld(pad, Foutsoort::TweeKeer { wat: Eenmalig::Wijk, eerste });
            } else {
                gezien.insert(wijk, pad);
            }
        }
    }
}

/// Lists in which a second row about the same thing would leave it open which of the two counts. What a row is about
/// is its first field.
fn uniek(rijen: &dyn Rijen, pad: &Pad, fout: impl Fn(Pad) -> Foutsoort, fouten: &mut Fouten) {
    let mut gezien: BTreeMap<String, Pad> = BTreeMap::new();
    for plaats in 0..rijen.aantal() {
        let Some(Blik::Groep(rij)) = rijen.rij(plaats).map(crate::plan::deel::Deel::blik) else { continue };
        let (Some(eigen), Some(veld)) = (rijen.eigen(plaats), rij.velden().first()) else { continue };
        let pad = pad.met(plaats).met(veld.naam);
        if let Some(eerste) = gezien.get(&eigen) {
            fouten.meld(pad, fout(eerste.clone()));
        } else {
            gezien.insert(eigen, pad);
        }
    }
}
