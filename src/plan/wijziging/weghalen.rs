//! Taking a noun out of the plan with what hangs on it: rows that are about nothing without it go as well, and lists
//! that name it let it go.

use super::{Wijziging, gebruikers};
use crate::plan::Plan;
use crate::plan::controle::Codesoort;
use crate::plan::deel::langs::langs_deel;
use crate::plan::deel::vind::{bestemming, vind};
use crate::plan::deel::{Blik, Deel, Inhoud, Soort};
use crate::plan::waar::Waar;

/// What becomes of the plan when a noun goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Weghalen {
    /// The rows that go as well.
    pub weg: Vec<Waar>,
    /// The parts that no longer name it.
    pub los: Vec<Waar>,
    /// The parts that name it and cannot do without; as long as they do, it stays.
    pub vast: Vec<Waar>,
    /// All of it, as one change.
    pub wijziging: Wijziging,
}

/// What hangs on the noun or row at this place, and the change that takes all of it out.
pub fn weghalen(plan: &Plan, waar: &Waar) -> Weghalen {
    let (mut weg, mut los, mut vast) = (vec![waar.clone()], Vec::new(), Vec::new());
    let mut aan_de_beurt = 0;
    while let Some(hier) = weg.get(aan_de_beurt).cloned() {
        aan_de_beurt += 1;
        for (soort, code) in codes(plan, &hier) {
            for gebruiker in gebruikers(plan, soort, &code) {
                match lot(&gebruiker, soort) {
                    Lot::Weg(rij) if weg.contains(&rij) => {}
                    Lot::Weg(rij) => weg.push(rij),
                    Lot::Los => los.push(gebruiker),
                    Lot::Vast => vast.push(gebruiker),
                }
            }
        }
    }
    let in_een = |deel: &Waar, rijen: &[Waar]| rijen.iter().any(|rij| rij != deel && deel.0.starts_with(&rij.0));
    let alle = weg.clone();
    for lijst in [&mut weg, &mut los, &mut vast] {
        lijst.retain(|deel| !in_een(deel, &alle));
    }
    // Rows of one key are told apart by their number: the last goes first.
    weg.sort_by(|a, b| b.cmp(a));
    los.sort_by(|a, b| b.cmp(a));
    los.dedup();
    let laat_los = |deel: &Waar| match bestemming(&ouder(deel)).and_then(|daar| daar.aard.rij()) {
        Some(_) => Wijziging::Eraf(deel.clone()),
        None => Wijziging::Zet { waar: deel.clone(), waarde: Inhoud::niets() },
    };
    let delen: Vec<Wijziging> = los.iter().map(laat_los).chain(weg.iter().cloned().map(Wijziging::Eraf)).collect();
    let wijziging = match &delen[..] {
        [enige] => enige.clone(),
        _ => Wijziging::Samen(delen),
    };
    weg.retain(|rij| rij != waar);
    weg.reverse();
    los.reverse();
    Weghalen { weg, los, vast, wijziging }
}

/// What becomes of something that names a code that goes.
enum Lot {
    /// The row in which it stands is about nothing without it.
    Weg(Waar),
    /// It can do without.
    Los,
    /// It cannot, and what it says is too much to lose.
    Vast,
}

fn lot(gebruiker: &Waar, soort: Codesoort) -> Lot {
    let daar = bestemming(gebruiker);
    let in_lijst = bestemming(&ouder(gebruiker)).is_some_and(|daar| daar.aard.rij().is_some());
    match daar.and_then(|daar| daar.veld) {
        // A figure without its source is a figure of which nobody knows where it comes from.
        _ if soort == Codesoort::Bron => Lot::Vast,
        Some(veld) if in_lijst && matches!(veld.soort, Soort::Verwijzing(_)) => Lot::Los,
        Some(veld) if veld.aard.mag_weg() => Lot::Los,
        _ => rij_van(gebruiker).map_or(Lot::Vast, Lot::Weg),
    }
}

/// The nearest row of a list in which something stands.
fn rij_van(waar: &Waar) -> Option<Waar> {
    let mut hier = waar.clone();
    while !hier.0.is_empty() {
        if bestemming(&ouder(&hier)).is_some_and(|daar| daar.aard.rij().is_some()) {
            return Some(hier);
        }
        hier = ouder(&hier);
    }
    None
}

fn ouder(waar: &Waar) -> Waar {
    Waar(waar.0.split_last().map(|(_, voor)| voor.to_vec()).unwrap_or_default())
}

/// The codes of the nouns in a row, its own first.
fn codes(plan: &Plan, waar: &Waar) -> Vec<(Codesoort, String)> {
    let mut uit = Vec::new();
    let veld = bestemming(waar).and_then(|daar| daar.veld);
    if let (Some(deel), Some(veld)) = (vind(plan, waar), veld) {
        let mut zie = |deel: &dyn Deel, soort: Soort| {
            if let (Soort::Code(soort), Blik::Code(code) | Blik::Tekst(code)) = (soort, deel.blik()) {
                uit.push((soort, code.to_owned()));
            }
        };
        langs_deel(deel, veld, &mut |plek| zie(plek.deel, plek.veld.soort));
    }
    uit
}
