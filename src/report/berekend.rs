//! [`Berekend`]: a plan with everything that follows from it, to keep beside another one.

use super::zicht::Zicht;
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{Stand, Telling, Toetsing};
use crate::plan::{Band, Plan};

/// A plan and everything that follows from it in one year and band.
#[derive(Debug, Clone)]
pub struct Berekend {
    /// What it is called: the name of the plan or of the scenario.
    pub naam: String,
    /// The plan.
    pub plan: Plan,
    /// What follows from it.
    pub uitkomst: Uitkomst,
    /// What is found against it.
    pub toetsing: Toetsing,
}

impl Berekend {
    /// Computes a plan.
    pub fn van(naam: String, plan: Plan, jaar: u16, band: Band) -> Self {
        let uitkomst = calc::bereken(&plan, jaar, band);
        let toetsing = Toetsing::van(&plan, &uitkomst);
        Self { naam, plan, uitkomst, toetsing }
    }

    /// What it came to in its year and band.
    pub fn telling(&self) -> Telling {
        Telling::van(&self.plan, &self.toetsing)
    }

    /// Shows the plan and what follows from it to `doe`.
    pub fn met<T>(&self, doe: impl FnOnce(&Zicht<'_>) -> T) -> T {
        let gids = Gids::van(&self.plan);
        let stand = Stand { plan: &self.plan, gids: &gids, uitkomst: &self.uitkomst };
        doe(&Zicht { stand, toetsing: &self.toetsing })
    }
}
