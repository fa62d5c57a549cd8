//! [`Merken`]: what is marked, to change together. A mark is by code, so that it stays on its noun whatever the order, the
//! filter or the scenario.

use std::collections::BTreeSet;

use crate::plan::{Functiecode, Locatiecode, Plan, Wijkcode};

/// What is marked on both screens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merken {
    /// A functie in a wijk, or in the city where there is none.
    pub(in crate::tui) cellen: BTreeSet<(Functiecode, Option<Wijkcode>)>,
    pub(in crate::tui) plekken: BTreeSet<Locatiecode>,
}

impl Merken {
    /// Takes away the marks of what is not in the plan any more.
    pub fn begrens(&mut self, plan: &Plan) {
        self.cellen.retain(|(functie, wijk)| {
            plan.functies.iter().any(|f| f.code == *functie)
                && wijk.as_ref().is_none_or(|code| plan.wijken.iter().any(|w| w.code == *code))
        });
        self.plekken.retain(|code| plan.locaties.iter().any(|l| l.code == *code));
    }
}
