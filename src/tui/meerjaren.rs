//! [`Meerjaren`]: the budget of every year of the plan, now and as it stands on disk. The other years cost time, so they
//! are computed when a screen asks for them and kept until the plan changes.

use std::cell::OnceCell;

use super::model::Model;
use crate::calc::Gids;
use crate::calc::kosten::Kosten;
use crate::plan::Plan;
use crate::report::meerjarenbegroting::{Jaarkosten, jaren};

/// The budget of all years.
#[derive(Debug, Clone, PartialEq)]
pub struct Meerjaren {
    /// Of the plan that is shown, year by year.
    pub nu: Vec<Jaarkosten>,
    /// Of the plan on disk, where that is another.
    was: Vec<Jaarkosten>,
}

impl Meerjaren {
    fn van(model: &Model) -> Self {
        let alle = |plan: &Plan, bekend| jaren(plan, &Gids::van(plan), model.band, bekend);
        let nu = alle(&model.plan, Some(&model.uitkomst));
        let was = if model.plan == model.schijf.plan { Vec::new() } else { alle(&model.schijf.plan, None) };
        Self { nu, was }
    }

    /// A year of the plan on disk, where that is another plan.
    pub fn was(&self, jaar: u16) -> Option<&Kosten> {
        self.was.iter().find(|(j, _)| *j == jaar).map(|(_, kosten)| kosten)
    }
}

impl Model {
    /// The budget of all years in the band that is shown, computed once.
    pub fn meerjaren(&self) -> &Meerjaren {
        self.meerjaren.get_or_init(|| Meerjaren::van(self))
    }

    /// Forgets the budget of the years: this plan, or the one on disk, is another now.
    pub(super) fn vergeet_jaren(&mut self) {
        self.meerjaren = OnceCell::new();
    }
}
