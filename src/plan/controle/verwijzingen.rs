//! References: what a code names is there, and what may be named once is named once.

use std::collections::BTreeMap;

use super::codes::Gezien;
use super::{Codesoort, Eenmalig, Fouten, Foutsoort, genummerd, lijst};
use crate::plan::deel::langs::Plek;
use crate::plan::deel::{Blik, Rijen, Soort};
use crate::plan::nabij::nabij;
use crate::plan::{Pad, Plan, Wijkcode};

/// A code that names another part; which one was probably meant is not looked for.
pub(super) fn op_plek(plek: &Plek<'_, '_>, heeft: &dyn Fn(Codesoort, &str) -> bool, fouten: &mut Fouten) {
    if let Some((soort, code)) = verwijzing(plek).filter(|(soort, code)| !heeft(*soort, code)) {
        fouten.meld(plek_van(plek), Foutsoort::Onbekend { soort, code: code.to_owned(), nabij: None });
    }
}

/// Says of each unknown code which one was probably meant.
pub(super) fn bedoeld(fouten: &mut Fouten, codes: &Gezien<'_>) {
    for fout in &mut fouten.0 {
        if let Foutsoort::Onbekend { soort, code, nabij: bedoeld } = &mut fout.soort {
            *bedoeld = nabij(code, codes.van(*soort)).map(str::to_owned);
        }
    }
}

/// A list in which each row is about something else.
pub(super) fn eenmalig(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    let (Some(lijst), Blik::Rijen(rijen)) = (plek.veld.soort.lijst(), plek.deel.blik()) else { return };
    if let Some(wat) = lijst.eenmalig {
        uniek(rijen, &plek.pad(), |eerste| Foutsoort::TweeKeer { wat, eerste }, fouten);
    }
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
pub(super) fn werkgebied(plan: &Plan, fouten: &mut Fouten) {
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
