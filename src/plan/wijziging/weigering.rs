//! Why a wijziging is refused, and the judgement on the plan that it would make.

use super::Wijziging;
use crate::plan::Plan;
use crate::plan::controle::geraakt::{Geraakt, zelfde_codes};
use crate::plan::controle::{Foutsoort, Planfout, controleer};
use crate::plan::waar::Waar;

/// Why a wijziging cannot be applied. The plan is then unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weigering {
    /// It names something that is not in the plan.
    BestaatNiet(String),
    /// It adds something whose code is taken.
    BestaatAl(String),
    /// The value is not of the kind that stands there, such as half an inhabitant.
    Ongeldig,
    /// It removes something that other parts of the plan name.
    InGebruik {
        /// The code of what it removes.
        code: String,
        /// The parts that name it.
        door: Vec<Waar>,
    },
    /// A scenario may not change scenarios.
    NietInScenario,
    /// The plan would not fit together any more.
    PastNiet(Vec<Bezwaar>),
}

/// One mistake that a wijziging would make in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezwaar {
    /// Where.
    pub waar: Waar,
    /// What.
    pub soort: Foutsoort,
}

/// True when the parts that a wijziging touched, which were right before, certainly still are. Then the whole plan need not
/// be judged: the verdict would be the same.
pub(super) fn past_zeker(wijziging: &Wijziging, terug: &Wijziging, geraakt: &Geraakt, plan: &Plan) -> bool {
    let erna = Geraakt::door(terug).is_some_and(|erna| erna.gaaf(plan));
    erna && zelfde_codes(wijziging, terug) && geraakt.past(plan)
}

/// Judges the plan that a wijziging has made, and takes the wijziging back when it is not to be; `voor` is the plan before
/// it, where its parts may have been wrong already. A plan with mistakes may be repaired step by step: it may not get more
/// of them, and each step must have a way back.
pub(super) fn keur(
    wijziging: &Wijziging,
    terug: &Wijziging,
    plan: &mut Plan,
    voor: Option<Plan>,
) -> Result<(), Weigering> {
    let bezwaren = bezwaren_in(plan);
    if bezwaren.is_empty() {
        return Ok(());
    }
    let erna = plan.clone();
    if let Some(voor) = voor {
        *plan = voor;
    } else {
        terug.voer_uit(plan)?;
    }
    let eerder = bezwaren_in(plan);
    if bezwaren.len() > eerder.len() {
        return Err(weigering(wijziging, bezwaren.into_iter().filter(|b| !eerder.contains(b)).collect()));
    }
    let mut weer = erna.clone();
    if terug.voer_uit(&mut weer).is_err() || weer != *plan {
        return Err(Weigering::PastNiet(eerder));
    }
    *plan = erna;
    Ok(())
}

fn bezwaren_in(plan: &Plan) -> Vec<Bezwaar> {
    let bezwaar = |fout: Planfout| Bezwaar { waar: Waar::van(plan, &fout.pad), soort: fout.soort };
    controleer(plan).into_iter().map(bezwaar).collect()
}

fn weigering(wijziging: &Wijziging, bezwaren: Vec<Bezwaar>) -> Weigering {
    let weg: Vec<&str> = wijziging.delen().into_iter().filter_map(verwijderd).collect();
    let gemist = |bezwaar: &Bezwaar| match &bezwaar.soort {
        Foutsoort::Onbekend { code, .. } if weg.contains(&code.as_str()) => Some(code.clone()),
        _ => None,
    };
    match bezwaren.iter().find_map(gemist) {
        Some(code) => {
            let van_deze = bezwaren.into_iter().filter(|b| gemist(b).as_ref() == Some(&code));
            let door = van_deze.map(|b| b.waar).collect();
            Weigering::InGebruik { code, door }
        }
        None => Weigering::PastNiet(bezwaren),
    }
}

/// The code of what a wijziging removes, if it removes something.
fn verwijderd(wijziging: &Wijziging) -> Option<&str> {
    match wijziging {
        Wijziging::Eraf(waar) => waar.0.last().map(String::as_str),
        _ => None,
    }
}
