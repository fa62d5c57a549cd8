//! What the model knows of the judgement on the plan: the findings that are shown with their repairs, and what the plan
//! comes to in other years and bands. What takes time is worked out when nobody presses a key, and kept until the plan
//! changes.

use std::cell::OnceCell;

use super::model::{Model, Scherm};
use crate::calc::Gids;
use crate::dekking::{Bevinding, EISEN, Eis, Ernst, Open, Telling, in_volgorde};
use crate::report::varianten::Variant;
use crate::voorstel::{self, Herstel};

impl Model {
    /// The requirement that is selected on Dekking.
    pub fn gekozen_eis(&self) -> &'static Eis {
        EISEN[self.keuze.eis.min(EISEN.len() - 1)]
    }

    /// True when the screen shows in detail what is said of this requirement, which is `hier` when it concerns the selected
    /// gebied: on Dekking of the selected requirement only.
    fn in_beeld(&self, eis: &Eis, hier: bool) -> bool {
        hier && (self.scherm != Scherm::Dekking || self.gekozen_eis().id == eis.id)
    }

    /// The findings that the screen shows in detail, causes first.
    pub fn getoonde_bevindingen(&self) -> Vec<&Bevinding> {
        let alle = self.toetsing.bevindingen.iter();
        in_volgorde(&alle.filter(|b| self.in_beeld(b.eis, b.raakt(self.keuze.gebied))).collect::<Vec<_>>())
    }

    /// What cannot be judged of what the screen shows in detail.
    pub fn getoonde_open(&self) -> Vec<&Open> {
        let gids = Gids::van(&self.plan);
        self.toetsing.open.iter().filter(|o| self.in_beeld(o.eis, o.plaats.raakt(self.keuze.gebied, &gids))).collect()
    }

    /// What the plan comes to in the year and band that are shown.
    pub fn telling(&self) -> Option<&Telling> {
        self.strook.vak(self.jaar, self.band)
    }

    /// Number of causes of a weight.
    pub fn aantal(&self, ernst: Ernst) -> usize {
        self.toetsing.aantal(ernst)
    }

    /// The repair of one of the findings, searched for once.
    pub fn herstel(&self, bevinding: &Bevinding) -> Herstel {
        let zoek = || self.stand(|stand| voorstel::herstel(stand, bevinding));
        self.herstelcel(bevinding).map_or_else(zoek, |cel| cel.get_or_init(zoek).clone())
    }

    /// The repair of a finding, where it was searched for already.
    pub fn bekend_herstel(&self, bevinding: &Bevinding) -> Option<&Herstel> {
        self.herstelcel(bevinding)?.get()
    }

    /// Computes one year and band that is not known yet, of the plan and then of its scenarios where these are shown;
    /// false when all are known. For the time in which nobody presses a key.
    pub fn reken_strook(&mut self) -> bool {
        self.strook.reken(&self.plan) || self.varianten.get_mut().into_iter().flatten().any(Variant::reken)
    }

    /// Searches for the repair of one finding that is shown and has none yet; false when all are known. For the time
    /// in which nobody presses a key.
    pub fn reken_vooruit(&self) -> bool {
        let getoond = self.getoonde_bevindingen();
        let nog = getoond.into_iter().find(|b| self.bekend_herstel(b).is_none());
        nog.map(|bevinding| self.herstel(bevinding)).is_some()
    }

    fn herstelcel(&self, bevinding: &Bevinding) -> Option<&OnceCell<Herstel>> {
        let plek = self.toetsing.bevindingen.iter().position(|b| std::ptr::eq(b, bevinding))?;
        self.herstellen.get(plek)
    }
}
