//! [`Ijkpunt`]: the distribution of the plan as it was opened or last saved, to show beside every wijk what changed.

use rust_decimal::Decimal;

use crate::calc::{Gids, verdeling, verdeling::Verdeeld};
use crate::plan::{Band, Plan, Wijkcode};

/// The distribution of a plan in every band.
#[derive(Debug, Clone, PartialEq)]
pub struct Ijkpunt {
    wijken: Vec<Wijkcode>,
    per_band: Vec<(Band, Verdeeld)>,
}

impl Ijkpunt {
    /// The distribution of a plan as it is now.
    pub fn van(plan: &Plan) -> Self {
        let gids = Gids::van(plan);
        let wijken = plan.wijken.iter().map(|w| w.code.clone()).collect();
        let per_band = Band::ALLE.into_iter().map(|band| (band, verdeling::bereken(plan, &gids, band))).collect();
        Self { wijken, per_band }
    }

    /// The distribution in a band.
    pub fn bij(&self, band: Band) -> Option<&Verdeeld> {
        self.per_band.iter().find(|(b, _)| *b == band).map(|(_, v)| v)
    }

    /// Basis and plus that a wijk had; none for a wijk that was not there.
    pub fn samen(&self, band: Band, wijk: &Wijkcode) -> Option<Decimal> {
        let plaats = self.wijken.iter().position(|w| w == wijk)?;
        Some(self.bij(band)?.samen(plaats))
    }
}
