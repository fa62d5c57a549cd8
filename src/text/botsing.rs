//! A scenario that cannot be applied as it was meant, in words.

use super::weigering::weigering;
use super::wijziging::zet_in_woorden;
use crate::plan::scenario::{Botsing, Keuze, Reden};
use crate::plan::{Plan, Zet};

/// What the scenario wants, what is in the way, in one sentence.
pub fn botsing(plan: &Plan, botsing: &Botsing) -> String {
    let zet = |terug| zet_in_woorden(plan, &Zet { doe: botsing.wijziging.clone(), terug });
    match &botsing.reden {
        Reden::GeenScenario => format!("het scenario “{}” staat niet in het plan", botsing.scenario),
        Reden::Geweigerd(reden) => {
            format!("“{}” kan niet meer: {}", zet(botsing.wijziging.clone()), weigering(reden))
        }
        Reden::Anders { verwacht, nu } => {
            format!("gemaakt als “{}”, en nu zou het zijn “{}”", zet(verwacht.clone()), zet(nu.clone()))
        }
    }
}

/// A way to settle it.
pub const fn keuze(keuze: Keuze) -> &'static str {
    match keuze {
        Keuze::VanScenario => "houd wat het scenario wil",
        Keuze::VanPlan => "houd wat in het plan staat; de wijziging vervalt uit het scenario",
    }
}
