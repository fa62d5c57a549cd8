//! [`Zicht`]: what a table is made of.

use super::tabel::Cel;
use crate::dekking::{Stand, Toetsing};
use crate::plan::{Herkomst, Plan};
use crate::text::afbreken::zichtbaar;
use crate::text::namen;

/// A plan, what follows from it, and what is found against it.
#[derive(Debug, Clone, Copy)]
pub struct Zicht<'a> {
    /// The plan and what follows from it.
    pub stand: Stand<'a>,
    /// What is found when it is held against all requirements.
    pub toetsing: &'a Toetsing,
}

impl<'a> Zicht<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.stand.plan
    }

    /// A title with the plan, year and band on which the table depends.
    pub fn titel(&self, wat: &str) -> String {
        let uitkomst = self.stand.uitkomst;
        let plan = zichtbaar(&self.stand.plan.naam);
        format!("{wat} · {plan} · {} · bandbreedte {}", uitkomst.jaar, namen::band(uitkomst.band))
    }

    /// The heaviest judgement in a gebied: a wijk by position, or the city as the last.
    pub fn oordeel(&self, gebied: usize) -> Cel {
        Cel::Oordeel(self.toetsing.oordeel_in(gebied))
    }

    /// The heaviest judgement of all.
    pub fn oordeel_over_alles(&self) -> Cel {
        Cel::Oordeel(self.toetsing.oordeel_over_alles())
    }
}

/// Code and status of the source of a figure, as cells.
pub(super) fn bron_en_status(plan: &Plan, herkomst: &Herkomst) -> [Cel; 2] {
    let bron = herkomst.bron.as_ref().map_or(Cel::Leeg, |b| Cel::tekst(b.as_str()));
    [bron, plan.status(herkomst).map_or(Cel::Leeg, |s| Cel::tekst(namen::status(s)))]
}
