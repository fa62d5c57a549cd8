//! What differs between two plans, as the wijzigingen that make the one into the other. The order of rows in a list is
//! no difference.

use std::collections::BTreeSet;

use super::Wijziging;
use crate::plan::Plan;
use crate::plan::deel::{Blik, Deel, Groep, Inhoud, Rijen, Soort, Veld};
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::waar::Waar;

/// The wijzigingen that make `van` into `naar`, each on its own or all together as [`Wijziging::Samen`], in the order
/// of the plan. One of them alone may be refused, such as the half of a change of shares.
pub fn verschil(van: &Plan, naar: &Plan) -> Vec<Wijziging> {
    tussen(&Waar::default(), van, naar)
}

/// The wijzigingen that make one part of a plan into another, at this place.
pub fn tussen(waar: &Waar, van: &dyn Deel, naar: &dyn Deel) -> Vec<Wijziging> {
    let mut uit = Vec::new();
    delen(waar, None, (van, naar), &mut uit);
    uit
}

fn delen(waar: &Waar, veld: Option<&'static Veld>, (van, naar): (&dyn Deel, &dyn Deel), uit: &mut Vec<Wijziging>) {
    if van.zelfde(naar) {
        return;
    }
    match (van.blik(), naar.blik()) {
        (Blik::Groep(van), Blik::Groep(naar)) if per_veld(van, naar) => {
            van.langs(&mut |veld, oud| {
                if let (Some(nieuw), false) = (naar.veld(veld.naam), matches!(veld.soort, Soort::Vast)) {
                    delen(&waar.met(veld.naam), Some(veld), (oud, nieuw), uit);
                }
            });
        }
        (Blik::Rijen(van), Blik::Rijen(naar)) if met_sleutels(van) && met_sleutels(naar) => {
            let mut van_rijen = Vec::new();
            rijen(waar, van, naar, &mut van_rijen);
            // Rows that make a whole only make sense together.
            let geheel = veld.and_then(|veld| veld.soort.lijst()).is_some_and(|lijst| lijst.som.is_some());
            if geheel && van_rijen.len() > 1 {
                uit.push(Wijziging::Samen(van_rijen));
            } else {
                uit.extend(van_rijen);
            }
        }
        (Blik::Kaart(van), Blik::Kaart(naar)) => {
            for cijfer in Kerncijfer::ALLE {
                let (oud, nieuw) = (van.get(&cijfer), naar.get(&cijfer));
                if oud != nieuw {
                    let waarde = nieuw.map_or_else(Inhoud::niets, Deel::inhoud);
                    uit.push(Wijziging::Zet { waar: waar.met(cijfer.naam()), waarde });
                }
            }
        }
        _ => uit.push(Wijziging::Zet { waar: waar.clone(), waarde: naar.inhoud() }),
    }
}

/// True when the difference can be told field by field: both are of the same choice.
fn per_veld(van: &dyn Groep, naar: &dyn Groep) -> bool {
    van.variant().map(|v| v.naam) == naar.variant().map(|v| v.naam)
}

fn met_sleutels(rijen: &dyn Rijen) -> bool {
    (0..rijen.aantal()).all(|plaats| rijen.eigen(plaats).is_some())
}

/// What is changed, what is gone, what has come.
fn rijen(waar: &Waar, van: &dyn Rijen, naar: &dyn Rijen, uit: &mut Vec<Wijziging>) {
    let sleutels =
        |rijen: &dyn Rijen| -> Vec<String> { (0..rijen.aantal()).filter_map(|plaats| rijen.sleutel(plaats)).collect() };
    let (oude, nieuwe) = (sleutels(van), sleutels(naar));
    let er_was: BTreeSet<&String> = oude.iter().collect();
    let blijft: BTreeSet<&String> = nieuwe.iter().collect();
    for sleutel in nieuwe.iter().filter(|sleutel| er_was.contains(sleutel)) {
        let rij = |rijen: &dyn Rijen| rijen.plek(sleutel);
        if let (Some(oud), Some(nieuw)) = (rij(van).and_then(|p| van.rij(p)), rij(naar).and_then(|p| naar.rij(p))) {
            delen(&waar.met(sleutel), None, (oud, nieuw), uit);
        }
    }
    // The last first: rows of one name are told apart by their number.
    let weg = oude.iter().rev().filter(|sleutel| !blijft.contains(sleutel));
    uit.extend(weg.map(|sleutel| Wijziging::Eraf(waar.met(sleutel))));
    for (plaats, _) in nieuwe.iter().enumerate().filter(|(_, sleutel)| !er_was.contains(sleutel)) {
        if let Some(rij) = naar.rij(plaats) {
            uit.push(Wijziging::Erbij { waar: waar.clone(), plaats: None, rij: rij.inhoud() });
        }
    }
}
