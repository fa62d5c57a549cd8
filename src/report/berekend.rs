//! [`Berekend`]: a plan with everything that follows from it, to keep beside another one.

use super::zicht::Zicht;
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{self, Bevinding, Stand};
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
    pub bevindingen: Vec<Bevinding>,
}

impl Berekend {
    /// Computes a plan.
    pub fn van(naam: String, plan: Plan, jaar: u16, band: Band) -> Self {
        let uitkomst = calc::bereken(&plan, jaar, band);
        let bevindingen = dekking::toets(&plan, &uitkomst);
        Self { naam, plan, uitkomst, bevindingen }
    }

    /// Shows the plan and what follows from it to `doe`.
    pub fn met<T>(&self, doe: impl FnOnce(&Zicht<'_>) -> T) -> T {
        let gids = Gids::van(&self.plan);
        let stand = Stand { plan: &self.plan, gids: &gids, uitkomst: &self.uitkomst };
        doe(&Zicht { stand, bevindingen: &self.bevindingen })
    }
}
