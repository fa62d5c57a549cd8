//! [`Ijkpunt`]: the distribution of the plan as it was opened or last saved, to show beside every wijk what changed.

use rust_decimal::Decimal;

use super::model::Model;
use crate::calc::Gids;
use crate::calc::verdeling::{self, Verdeeld};
use crate::plan::Wijkcode;

/// The distribution of the plan on disk, in the year and band that are shown.
#[derive(Debug)]
pub struct Ijkpunt<'a> {
    model: &'a Model,
    verdeeld: Verdeeld,
}

impl<'a> Ijkpunt<'a> {
    /// The distribution as it stands on disk.
    pub fn van(model: &'a Model) -> Self {
        let plan = &model.werk.schijf.plan;
        Self { model, verdeeld: verdeling::bereken(plan, &Gids::van(plan), model.stand.jaar, model.stand.band) }
    }

    /// Basis and plus of all wijken together, counted as the plan does now.
    pub fn totaal(&self) -> Decimal {
        let (basis, plus) = self.verdeeld.per_wijk(self.model.werk.plan.verdeling.eenheid);
        basis.iter().chain(plus).sum()
    }

    /// Basis and plus that a wijk had; none for a wijk that was not there.
    pub fn samen(&self, wijk: &Wijkcode) -> Option<Decimal> {
        let plaats = self.model.werk.schijf.plan.wijken.iter().position(|w| w.code == *wijk)?;
        let (basis, plus) = self.verdeeld.per_wijk(self.model.werk.plan.verdeling.eenheid);
        Some(basis[plaats] + plus[plaats])
    }
}
