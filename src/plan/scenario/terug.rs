//! Taking wijzigingen back that a plan has, as far as that goes: what the plan would be without them. A part that was
//! changed since stays as it is, and is told.

use std::collections::BTreeSet;

use super::toepassen::zoals_verwacht;
use super::{Wijziging, Zet};
use crate::plan::Plan;
use crate::plan::controle::controleer;
use crate::plan::wijziging::Weigering;

/// A plan without wijzigingen that it has.
#[derive(Debug, Clone, PartialEq)]
pub struct Zonder {
    /// The plan without them.
    pub plan: Plan,
    /// Positions of those that could not be taken back, because the plan was changed there since.
    pub gebleven: Vec<usize>,
}

/// The plan without these wijzigingen, the last taken back first.
pub fn zonder(plan: &Plan, zetten: &[Zet]) -> Zonder {
    let snel = alle_terug(plan, zetten, Wijziging::voer_uit);
    if controleer(&snel.plan).is_empty() {
        return snel;
    }
    // What stays refers to what went: once more, looking after each.
    alle_terug(plan, zetten, Wijziging::pas_toe)
}

fn alle_terug(
    plan: &Plan,
    zetten: &[Zet],
    doe: impl Fn(&Wijziging, &mut Plan) -> Result<Wijziging, Weigering>,
) -> Zonder {
    let mut uit = plan.clone();
    let mut gebleven = BTreeSet::new();
    for (plaats, zet) in zetten.iter().enumerate().rev() {
        let terug = Zet { doe: zet.terug.clone(), terug: zet.doe.clone() };
        match doe(&terug.doe, &mut uit) {
            Ok(nu) if zoals_verwacht(&terug, &nu) => {}
            Ok(nu) => {
                // Its inverse on the plan that it was just made on.
                let _ = nu.voer_uit(&mut uit);
                gebleven.insert(plaats);
            }
            // A row that came and has gone again: so it was before.
            Err(Weigering::BestaatNiet(_)) if matches!(terug.doe, Wijziging::Eraf(_)) => {}
            Err(_) => {
                gebleven.insert(plaats);
            }
        }
    }
    Zonder { plan: uit, gebleven: gebleven.into_iter().collect() }
}
