//! Wijzigingen of an earlier version that replace a whole list, told row by row. A scenario of that version then only
//! gets in the way of another where both change the same row, and settling it leaves the other rows alone.

use super::{Zet, samen};
use crate::plan::deel::Inhoud;
use crate::plan::deel::vind::{bestemming, vind};
use crate::plan::waar::Waar;
use crate::plan::wijziging::Wijziging;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Plan, wijziging::Weigering};

/// Tells every list that a scenario or a besluit replaces row by row, where the outcome stays the same to the letter.
pub fn per_rij(plan: &mut Plan) {
    let los = plan.clone();
    let scenarios = plan.scenarios.iter_mut().map(|s| &mut s.wijzigingen);
    let besluiten = plan.besluiten.iter_mut().map(|b| &mut b.wijzigingen);
    for zet in scenarios.chain(besluiten).flatten() {
        if let Some(nieuw) = zet_per_rij(&los, zet) {
            *zet = nieuw;
        }
    }
}

fn zet_per_rij(plan: &Plan, zet: &Zet) -> Option<Zet> {
    let (doe, mut terug) = (zet.doe.delen(), zet.terug.delen());
    terug.reverse();
    if doe.len() != terug.len() {
        return None;
    }
    let (mut heen, mut weer, mut anders) = (Vec::new(), Vec::new(), false);
    for (doe, terug) in doe.into_iter().zip(terug) {
        let delen = lijst_per_rij(plan, doe, terug);
        anders |= delen.is_some();
        for (doe, terug) in delen.unwrap_or_else(|| vec![(doe.clone(), terug.clone())]) {
            heen.push(doe);
            weer.push(terug);
        }
    }
    weer.reverse();
    anders.then(|| Zet { doe: een_of_meer(heen), terug: een_of_meer(weer) })
}

/// The rows that change, each with its inverse; nothing when it is no list, or when only the whole gives its order.
fn lijst_per_rij(plan: &Plan, doe: &Wijziging, terug: &Wijziging) -> Option<Vec<(Wijziging, Wijziging)>> {
    let (Wijziging::Zet { waar, waarde: nieuw }, Wijziging::Zet { waar: ook, waarde: oud }) = (doe, terug) else {
        return None;
    };
    if waar != ook || bestemming(waar)?.aard.rij().is_none() || waar.0.first().is_some_and(|l| l == "scenarios") {
        return None;
    }
    let mut stand = plan.clone();
    let was = Wijziging::Zet { waar: waar.clone(), waarde: oud.clone() };
    was.voer_uit(&mut stand).ok()?;
    let rijen = op_plaats(waar, nieuw, &tussen(waar, oud.deel(), nieuw.deel()));
    let geheel = samen::met_zijn_geheel(&stand, Wijziging::Samen(rijen));
    let delen = geheel.delen().into_iter().cloned();
    let uit: Result<Vec<_>, Weigering> =
        delen.map(|deel| deel.voer_uit(&mut stand).map(|terug| (deel, terug))).collect();
    let zelfde = vind(&stand, waar).is_some_and(|daar| daar.inhoud() == *nieuw);
    uit.ok().filter(|_| zelfde)
}

/// The same with each new row at its position in the new list.
fn op_plaats(waar: &Waar, nieuw: &Inhoud, wijzigingen: &[Wijziging]) -> Vec<Wijziging> {
    let delen = wijzigingen.iter().flat_map(Wijziging::delen).cloned();
    let plaats_van = |rij: &Waar| match nieuw.deel().blik() {
        crate::plan::deel::Blik::Rijen(rijen) => rijen.plek(rij.0.last()?),
        _ => None,
    };
    let met_plaats = |deel: Wijziging| match (&deel, deel.waar()) {
        (Wijziging::Erbij { rij, .. }, Some(daar)) => {
            Wijziging::Erbij { waar: waar.clone(), plaats: plaats_van(&daar), rij: rij.clone() }
        }
        _ => deel,
    };
    delen.map(met_plaats).collect()
}

fn een_of_meer(mut delen: Vec<Wijziging>) -> Wijziging {
    if delen.len() == 1 { delen.remove(0) } else { Wijziging::Samen(delen) }
}
