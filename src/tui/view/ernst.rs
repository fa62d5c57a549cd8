//! How heavy a figure weighs on the screens, in the marks of the findings. What blocks a plan is decided in `dekking`;
//! here a single cell is held against the same norm, so that the eye finds what the finding is about.

use std::collections::HashMap;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::calc::Gids;
use crate::calc::afronding::{minder, procent};
use crate::calc::per_functie::Uren;
use crate::dekking::{Ontbreekt, Oordeel, Over};
use crate::plan::Locatie;
use crate::tui::model::Model;

/// Staff against what is needed: enough, below what is needed, or below the norm of VD-2.
pub fn bezetting(model: &Model, nodig: Decimal, er_is: Decimal) -> Oordeel {
    let norm = model.werk.plan.normen.ratio(model.stand.band);
    if model.werk.plan.bezetting.is_empty() && !nodig.is_zero() {
        // As in VD-2: nothing is filled in yet.
        Oordeel::NogNiet(Ontbreekt::Bezetting)
    } else if nodig.is_zero() && er_is.is_zero() {
        Oordeel::NietVanToepassing
    } else if minder(er_is, norm * nodig) {
        Oordeel::LetOp
    } else if minder(er_is, nodig) {
        Oordeel::Aandacht
    } else {
        Oordeel::Voldoet
    }
}

/// One functie in one gebied, as heavy as the heaviest finding about it there. A
/// team answers for all its wijken together, as in VD-2, so its wijken share one verdict; where teams share the work of
/// the functie each wijk has its own.
pub fn cel(model: &Model, gids: &Gids<'_>, functie: usize, gebied: usize) -> Oordeel {
    let bevonden =
        model.stand.toetsing.bevindingen.iter().filter(|b| b.over == Over::Functie(functie) && b.raakt(gebied));
    bevonden.map(|b| b.ernst.into()).fold(zonder_bevinding(model, gids, functie, gebied), Oordeel::max)
}

/// The verdicts of many cells, with the findings looked up once.
pub struct Cellen<'m> {
    model: &'m Model,
    gids: &'m Gids<'m>,
    zwaarst: HashMap<(usize, usize), Oordeel>,
}

impl<'m> Cellen<'m> {
    /// Those of a model.
    pub fn van(model: &'m Model, gids: &'m Gids<'m>) -> Self {
        let mut zwaarst: HashMap<(usize, usize), Oordeel> = HashMap::new();
        for b in &model.stand.toetsing.bevindingen {
            let Over::Functie(functie) = b.over else { continue };
            for &gebied in &b.gebieden {
                let hier = zwaarst.entry((functie, gebied)).or_insert(Oordeel::NietVanToepassing);
                *hier = (*hier).max(b.ernst.into());
            }
        }
        Self { model, gids, zwaarst }
    }

    /// As [`cel`].
    pub fn cel(&self, functie: usize, gebied: usize) -> Oordeel {
        let bevonden = self.zwaarst.get(&(functie, gebied)).copied().unwrap_or(Oordeel::NietVanToepassing);
        zonder_bevinding(self.model, self.gids, functie, gebied).max(bevonden)
    }

    /// Several functies and gebieden together, by the worst of them: what one has too many of does not do the work that
    /// another is short of.
    pub fn samen(&self, functies: &[usize], gebieden: Range<usize>) -> Oordeel {
        let alle = gebieden.flat_map(|g| functies.iter().map(move |&f| (f, g)));
        alle.map(|(f, g)| self.cel(f, g)).max().unwrap_or(Oordeel::NietVanToepassing)
    }
}

/// The same by the fte alone.
fn zonder_bevinding(model: &Model, gids: &Gids<'_>, functie: usize, gebied: usize) -> Oordeel {
    let uit = &model.stand.uitkomst;
    let team = gids.enig_team(gebied, functie);
    let gebieden = team.map_or_else(|| vec![gebied], |t| gids.werkgebied[t].clone());
    let nodig = gebieden.iter().map(|&g| uit.formatie[(g, functie)].fte).sum();
    if gebieden.iter().any(|&g| uit.formatie[(g, functie)].onbekend) {
        return Oordeel::NogNiet(Ontbreekt::DeelVanVraag);
    }
    let er_is = gebieden.iter().map(|&g| uit.bezetting.fte[(g, functie)]).sum();
    bezetting(model, nodig, er_is)
}

/// Hours covered against hours asked: all of them, fewer, or fewer than the norm of VD-1.
pub fn gedekt(model: &Model, uren: Uren) -> Oordeel {
    if uren.gevraagd.is_zero() {
        Oordeel::NietVanToepassing
    } else if model.werk.plan.bezetting.is_empty() {
        Oordeel::NogNiet(Ontbreekt::Bezetting)
    } else if minder(uren.gedekt, procent(model.werk.plan.normen.gedekt(model.stand.band)) * uren.gevraagd) {
        Oordeel::Tekort
    } else if minder(uren.gedekt, uren.gevraagd) {
        Oordeel::LetOp
    } else {
        Oordeel::Voldoet
    }
}

/// A place: open, uncertain, or of no use in the year.
pub fn gebruik(plek: &Locatie, jaar: u16) -> Oordeel {
    match (plek.bruikbaar(jaar), plek.gebruik.is_open()) {
        (true, true) => Oordeel::Voldoet,
        (true, false) => Oordeel::LetOp,
        (false, _) => Oordeel::Tekort,
    }
}
