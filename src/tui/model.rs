//! [`Model`]: everything that a frame depends on, in three rooms: [`Werk`], what the planner works on; [`Stand`], what
//! follows from it; [`Blik`], what the planner is looking at. Only what needs more than one of them stands here; changing
//! the plan is in `wijzigen`, the rows of the screens in `rijen`.

use super::blik::Blik;
use super::scherm::Scherm;
use super::stand::{Meerjaren, Stand};
use super::thema::Thema;
use super::werk::Werk;
use crate::calc::Gids;
use crate::dekking::{self, Bevinding, EISEN, Eis, Open, in_volgorde};
use crate::plan::{Plan, Scenario};
use crate::report::varianten::Variant;
use crate::report::zicht::Zicht;
use crate::store::Opslag;
use crate::text;
use crate::text::verslag::Deel;
use crate::voorstel::Herstel;

/// Everything that a frame depends on.
#[derive(Debug)]
pub struct Model {
    /// What the planner works on.
    pub werk: Werk,
    /// What follows from it.
    pub stand: Stand,
    /// What the planner is looking at.
    pub blik: Blik,
}

impl Model {
    /// A model of a plan, at its first year and the middle band.
    pub fn nieuw(plan: Plan, opslag: Opslag, thema: Thema) -> Self {
        let stand = Stand::van(&plan);
        Self { stand, werk: Werk::nieuw(plan, opslag), blik: Blik::nieuw(thema) }
    }

    /// Position of the city among the gebieden.
    pub fn stad(&self) -> usize {
        self.werk.plan.wijken.len()
    }

    /// Name of a gebied.
    pub fn gebiedsnaam(&self, gebied: usize) -> &str {
        text::plek::van_gebied(&self.werk.plan, gebied)
    }

    /// The wijk that is selected; none where that is the city.
    pub fn wijk(&self) -> Option<usize> {
        (self.blik.keuze.gebied < self.werk.plan.wijken.len()).then_some(self.blik.keuze.gebied)
    }

    /// The scenario that is selected on its screen; nothing for the base plan.
    pub fn gekozen_scenario(&self) -> Option<&Scenario> {
        self.werk.basis().scenarios.get(self.blik.keuze.scenario.checked_sub(1)?)
    }

    /// Calls `f` with what a check or a repair may look at.
    pub fn bij_stand<T>(&self, f: impl FnOnce(&dekking::Stand<'_>) -> T) -> T {
        self.stand.bij(&self.werk.plan, f)
    }

    /// Calls `f` with what a report is made of.
    pub fn met_zicht<T>(&self, f: impl FnOnce(&Zicht<'_>) -> T) -> T {
        self.bij_stand(|stand| f(&Zicht { stand: *stand, toetsing: &self.stand.toetsing }))
    }

    /// The base plan and its scenarios in the year and band that are shown, computed once.
    pub fn varianten(&self) -> &[Variant] {
        self.stand.varianten(&self.werk)
    }

    /// The budget of all years in the band that is shown, computed once.
    pub fn meerjaren(&self) -> &Meerjaren {
        self.stand.meerjaren(&self.werk)
    }

    /// The words of a besluit, by its position in the plan.
    pub fn besluit(&self, plaats: usize) -> &[Deel] {
        self.stand.besluit(&self.werk.plan, plaats)
    }

    /// The repair of one of the findings, searched for once.
    pub fn herstel(&self, bevinding: &Bevinding) -> Herstel {
        self.stand.herstel(&self.werk.plan, bevinding)
    }

    /// The requirement that is selected on Dekking.
    pub fn gekozen_eis(&self) -> &'static Eis {
        EISEN[self.blik.keuze.eis.min(EISEN.len() - 1)]
    }

    /// True when the screen shows in detail what is said of this requirement, which is `hier` when it concerns the selected
    /// gebied: on Dekking of the selected requirement only.
    fn in_beeld(&self, eis: &Eis, hier: bool) -> bool {
        hier && (self.blik.scherm != Scherm::Dekking || self.gekozen_eis().id == eis.id)
    }

    /// The findings that the screen shows in detail, causes first.
    pub fn getoonde_bevindingen(&self) -> Vec<&Bevinding> {
        let alle = self.stand.toetsing.bevindingen.iter();
        in_volgorde(&alle.filter(|b| self.in_beeld(b.eis, b.raakt(self.blik.keuze.gebied))).collect::<Vec<_>>())
    }

    /// What cannot be judged of what the screen shows in detail.
    pub fn getoonde_open(&self) -> Vec<&Open> {
        let gids = Gids::van(&self.werk.plan);
        let hier = |o: &&Open| self.in_beeld(o.eis, o.plaats.raakt(self.blik.keuze.gebied, &gids));
        self.stand.toetsing.open.iter().filter(hier).collect()
    }

    /// Computes one year and band that is not known yet; false when all are known. For the time in which nobody presses a
    /// key.
    pub fn reken_strook(&mut self) -> bool {
        self.stand.reken_strook(&self.werk.plan)
    }

    /// Searches for the repair of one finding that is shown and has none yet; false when all are known. For the time
    /// in which nobody presses a key.
    pub fn reken_vooruit(&self) -> bool {
        let getoond = self.getoonde_bevindingen();
        let nog = getoond.into_iter().find(|b| self.stand.bekend_herstel(b).is_none());
        nog.map(|bevinding| self.herstel(bevinding)).is_some()
    }
}
