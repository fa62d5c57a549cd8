//! Counts of people that do not add up: ages to all inhabitants, buurten to their wijk, wijken to the gemeente. Not a
//! mistake that a plan is refused for, because sources round and suppress; but a slip of a digit shows here.
//!
//! A source that rounds to multiples of `r` gives each number within `r ÷ 2` of the count, so a whole and its `n` parts
//! may differ by `(n + 1) × r ÷ 2` and no more. `r` is what the source of the plan says of itself
//! ([`crate::plan::bron::Bron::afgerond_op`]).

use crate::plan::wijk::Leeftijden;
use crate::plan::{Plan, Wijk};

/// A whole and its parts that differ by more than rounding explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling<'p> {
    /// Of what the parts are.
    pub van: Geheel<'p>,
    /// The parts together.
    pub delen: u64,
    /// The whole as it is given.
    pub geheel: u64,
    /// What rounding explains at most.
    pub speling: u64,
    /// To what multiples the source rounds; nothing when it does not.
    pub afgerond_op: Option<u32>,
}

/// What should be the sum of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geheel<'p> {
    /// The inhabitants of a wijk, of its age groups; the name of the wijk.
    LeeftijdenWijk(&'p str),
    /// The inhabitants of a buurt, of its age groups; the names of the buurt and of its wijk.
    LeeftijdenBuurt(&'p str, &'p str),
    /// The inhabitants of a wijk, of its buurten; the name of the wijk.
    Buurten(&'p str),
    /// The inhabitants of the gemeente, of its wijken; its name.
    Wijken(&'p str),
}

/// Every count that does not add up, wijk by wijk, the gemeente last.
pub fn tellingen(plan: &Plan) -> Vec<Telling<'_>> {
    let mut uit = Vec::new();
    for wijk in &plan.wijken {
        let op = afgerond_op(plan, wijk);
        let inwoners = wijk.bevolking.inwoners;
        let leeftijden = |van, l: &Leeftijden, inwoners| Telling::van(van, &per_leeftijd(l), inwoners, op);
        uit.extend(leeftijden(Geheel::LeeftijdenWijk(&wijk.naam), &wijk.bevolking.leeftijd, inwoners));
        for buurt in &wijk.buurten {
            let van = Geheel::LeeftijdenBuurt(&buurt.naam, &wijk.naam);
            uit.extend(leeftijden(van, &buurt.leeftijd, buurt.inwoners));
        }
        if !wijk.buurten.is_empty() {
            let buurten: Vec<u32> = wijk.buurten.iter().map(|b| b.inwoners).collect();
            uit.extend(Telling::van(Geheel::Buurten(&wijk.naam), &buurten, inwoners, op));
        }
    }
    if let Some(inwoners) = plan.gemeente.inwoners {
        // The coarsest of the sources; without any rounding the wijken must add up to the last person.
        let op = plan.wijken.iter().filter_map(|w| afgerond_op(plan, w)).max();
        let wijken: Vec<u32> = plan.wijken.iter().map(|w| w.bevolking.inwoners).collect();
        uit.extend(Telling::van(Geheel::Wijken(&plan.gemeente.naam), &wijken, inwoners, op));
    }
    uit
}

impl<'p> Telling<'p> {
    /// The difference, when rounding does not explain it.
    fn van(van: Geheel<'p>, delen: &[u32], geheel: u32, afgerond_op: Option<u32>) -> Option<Self> {
        let som = delen.iter().map(|d| u64::from(*d)).sum::<u64>();
        let speling = (delen.len() as u64 + 1) * u64::from(afgerond_op.unwrap_or(0)) / 2;
        let geheel = u64::from(geheel);
        (som.abs_diff(geheel) > speling).then_some(Self { van, delen: som, geheel, speling, afgerond_op })
    }
}

fn per_leeftijd(l: &Leeftijden) -> [u32; 5] {
    [l.van_0_tot_15, l.van_15_tot_25, l.van_25_tot_45, l.van_45_tot_65, l.vanaf_65]
}

fn afgerond_op(plan: &Plan, wijk: &Wijk) -> Option<u32> {
    plan.bronnen.iter().find(|b| b.code == wijk.bevolking.bron)?.afgerond_op
}
