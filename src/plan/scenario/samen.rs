//! What belongs together in a wijziging: rows that make a whole, and values of which only the whole counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::deel::aard::Som;
use crate::plan::deel::vind::{bestemming, vind};
use crate::plan::deel::{Blik, Inhoud};
use crate::plan::waar::Waar;
use crate::plan::wijziging::Wijziging;
use crate::plan::{Plan, Zet};

/// The same wijziging with the shares that it leaves alone, as they stand now. Two scenarios that shift shares of one
/// whole are then told apart from each other, though they name other rows.
pub fn met_zijn_geheel(plan: &Plan, wijziging: Wijziging) -> Wijziging {
    let delen = wijziging.delen();
    let gehelen: BTreeSet<(Waar, &'static str)> = delen.iter().filter_map(|deel| geheel(deel)).collect();
    let mut genoemd: Vec<Waar> = delen.iter().filter_map(|deel| deel.waar()).collect();
    genoemd.sort();
    let mut rest = Vec::new();
    for (lijst, veld) in gehelen {
        let Some(Blik::Rijen(rijen)) = vind(plan, &lijst).map(crate::plan::deel::Deel::blik) else { continue };
        for sleutel in (0..rijen.aantal()).filter_map(|plaats| rijen.sleutel(plaats)) {
            let rij = lijst.met(&sleutel);
            let waar = rij.met(veld);
            if genoemd.iter().any(|g| *g == lijst || *g == rij || *g == waar) {
                continue;
            }
            if let Some(deel) = vind(plan, &waar) {
                rest.push(Wijziging::Zet { waarde: deel.inhoud(), waar });
            }
        }
    }
    if rest.is_empty() {
        return wijziging;
    }
    let mut alle: Vec<Wijziging> = wijziging.delen().into_iter().cloned().collect();
    alle.extend(rest);
    Wijziging::Samen(alle)
}

/// The list of shares that a wijziging changes, with the field that adds up to 100 %.
fn geheel(wijziging: &Wijziging) -> Option<(Waar, &'static str)> {
    let waar = match wijziging {
        Wijziging::Zet { waar, .. } | Wijziging::Erbij { waar, .. } | Wijziging::Eraf(waar) => waar,
        Wijziging::Samen(_) => return None,
    };
    (1..=waar.0.len()).find_map(|diepte| {
        let lijst = Waar(waar.0[..diepte].to_vec());
        let veld = bestemming(&lijst).filter(|daar| daar.aard.rij().is_some())?.veld?;
        match veld.soort.lijst()?.som? {
            Som::Honderd(veld) => Some((lijst, veld)),
            Som::Nul(_) => None,
        }
    })
}

/// True when both make the plan the same, in whatever order they name it.
pub fn zelfde(a: &Wijziging, b: &Wijziging) -> bool {
    a == b || matches!((waarden(a), waarden(b)), (Some(a), Some(b)) if a == b)
}

/// True when both give another value to the same parts.
pub fn zelfde_plek(a: &Wijziging, b: &Wijziging) -> bool {
    matches!((waarden(a), waarden(b)), (Some(a), Some(b)) if a.keys().eq(b.keys()))
}

/// Whether each part stands as the zet expects it, or already as it wants it; nothing where it does more than set
/// values, so that order counts.
pub fn past(zet: &Zet, nu: &Wijziging) -> Option<bool> {
    let (doe, verwacht, nu) = (waarden(&zet.doe)?, waarden(&zet.terug)?, waarden(nu)?);
    let staat = |(waar, daar): (&&Waar, &&Inhoud)| verwacht.get(waar) == Some(daar) || doe.get(waar) == Some(daar);
    Some(nu.len() == doe.len() && nu.iter().all(staat))
}

/// The values that a wijziging sets; none where it does something else, or names a part twice.
fn waarden(wijziging: &Wijziging) -> Option<BTreeMap<&Waar, &Inhoud>> {
    let mut uit = BTreeMap::new();
    for deel in wijziging.delen() {
        let Wijziging::Zet { waar, waarde } = deel else { return None };
        if uit.insert(waar, waarde).is_some() {
            return None;
        }
    }
    Some(uit)
}
