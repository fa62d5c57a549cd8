//! Small numbers in what was read in: an inlezing keeps what stood in the plan before it, and what a file for others tells of
//! that must not be small either, nor follow by subtraction from what it tells of the plan of now.

use std::collections::{BTreeMap, BTreeSet};

use super::{Afscherming, Reden};
use crate::plan::scenario::terug::zonder;
use crate::plan::scenario::toepassen::zetten;
use crate::plan::{Inlezing, Plan, Waar};

impl Afscherming {
    /// What a plan holds that a file for others must not show, where that file also tells what was read in and what stood
    /// there before. A count that is the same on both sides is hidden on both where either asks it.
    pub fn voor_anderen(plan: &Plan) -> Self {
        let mut uit = Self::van(plan);
        for inlezing in &plan.inlezingen {
            let voor = zonder(plan, &inlezing.wijzigingen).plan;
            for aantal in Self::van(&voor).verborgen.into_keys() {
                if let Some(hier) = aantal.in_ander(&voor, plan) {
                    uit.verborgen.entry(hier).or_insert(Reden::Mee);
                }
            }
        }
        uit
    }

    /// What must not be shown of the plan as it was before an inlezing, with that plan.
    pub fn ervoor(&self, plan: &Plan, inlezing: &Inlezing) -> (Plan, Self) {
        let voor = zonder(plan, &inlezing.wijzigingen).plan;
        let mut uit = Self::van(&voor);
        for aantal in self.verborgen.keys() {
            if let Some(daar) = aantal.in_ander(plan, &voor) {
                uit.verborgen.entry(daar).or_insert(Reden::Mee);
            }
        }
        (voor, uit)
    }

    /// What was read in, told of the plan of now and the plan before it without their small numbers; `zonder_klein` is that
    /// of now.
    pub(super) fn in_inlezingen(&self, plan: &Plan, zonder_klein: &mut Plan) {
        for (plaats, inlezing) in plan.inlezingen.iter().enumerate() {
            let (voor, daar) = self.ervoor(plan, inlezing);
            let mut ervoor = voor.clone();
            daar.vervang_alle(&mut ervoor);
            // A count that is the same on both sides stands the same on both.
            let mut zelfde = BTreeSet::new();
            for aantal in self.verborgen.keys() {
                if let (Some(voorheen), Some(nu)) = (aantal.in_ander(plan, &voor), aantal.lees(zonder_klein)) {
                    voorheen.stel(&mut ervoor, nu.midden);
                    zelfde.insert(voorheen);
                }
            }
            daar.pas_in_totalen(&voor, &mut ervoor, &zelfde);
            // What was changed since stays told as such, without what is small in it.
            let blijft = zonder(plan, &inlezing.wijzigingen).gebleven;
            let mut wijzigingen = zetten(&ervoor, zonder_klein).unwrap_or_default();
            for zet in blijft.into_iter().filter_map(|n| inlezing.wijzigingen.get(n)) {
                let mut zet = zet.clone();
                self.in_zet(plan, zonder_klein, &mut zet);
                wijzigingen.push(zet);
            }
            zonder_klein.inlezingen[plaats].wijzigingen = wijzigingen;
        }
    }
}

impl Afscherming {
    /// What is hidden of the plan before an inlezing, by the way to it.
    pub fn wegen(&self, plan: &Plan) -> BTreeMap<Waar, Reden> {
        self.verborgen.iter().filter_map(|(aantal, reden)| Some((aantal.waar(plan)?, *reden))).collect()
    }
}
