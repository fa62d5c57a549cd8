//! [`Stand`]: what follows from the plan in the year and band that are shown, kept until the plan changes. What takes
//! time is worked out when it is asked for, or when nobody presses a key. It knows no screen.

use std::cell::OnceCell;
use std::mem;

use super::werk::Werk;
use crate::calc::kosten::Kosten;
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{self, Bevinding, Ernst, Strook, Telling, Toetsing};
use crate::plan::{Band, Plan};
use crate::report::meerjarenbegroting::{Jaarkosten, jaren};
use crate::report::varianten::{Variant, varianten};
use crate::text::verslag::{self as verslag_in_woorden, Deel};
use crate::voorstel::{self, Herstel};

/// The budget of all years.
#[derive(Debug, Clone, PartialEq)]
pub struct Meerjaren {
    /// Of the plan that is shown, year by year.
    pub nu: Vec<Jaarkosten>,
    /// Of the plan on disk, where that is another.
    was: Vec<Jaarkosten>,
}

impl Meerjaren {
    /// A year of the plan on disk, where that is another plan.
    pub fn was(&self, jaar: u16) -> Option<&Kosten> {
        self.was.iter().find(|(j, _)| *j == jaar).map(|(_, kosten)| kosten)
    }
}

/// What follows from the plan.
#[derive(Debug)]
pub struct Stand {
    /// The year that is shown.
    pub jaar: u16,
    /// The band that is shown.
    pub band: Band,
    /// What follows in that year and band.
    pub uitkomst: Uitkomst,
    /// What is found when that is held against all requirements.
    pub toetsing: Toetsing,
    /// What the plan comes to in all its years and bands, as far as it was computed.
    pub strook: Strook,
    /// The repair of each finding, once it was asked for: some take milliseconds to find.
    herstellen: Vec<OnceCell<Herstel>>,
    /// The base plan and its scenarios, once they were asked for.
    varianten: OnceCell<Vec<Variant>>,
    /// The budget of all years, once it was asked for.
    pub(super) meerjaren: OnceCell<Meerjaren>,
    /// The words of each besluit, once they were asked for: telling its wijzigingen takes milliseconds.
    besluiten: Vec<OnceCell<Vec<Deel>>>,
}

impl Stand {
    /// What follows from a plan in its first year and the middle band.
    pub fn van(plan: &Plan) -> Self {
        let jaar = plan.planjaren.first().copied().unwrap_or(plan.basisjaar);
        let band = Band::default();
        let uitkomst = calc::bereken(plan, jaar, band);
        let toetsing = Toetsing::van(plan, &uitkomst);
        let mut stand = Self {
            jaar,
            band,
            uitkomst,
            toetsing,
            strook: Strook::leeg(plan, None, band),
            herstellen: Vec::new(),
            varianten: OnceCell::new(),
            meerjaren: OnceCell::new(),
            besluiten: Vec::new(),
        };
        stand.vergeet(plan);
        stand
    }

    /// What follows from a plan that changed. What it comes to in other years and bands is not known then. Gives what
    /// followed before.
    pub fn herbereken(&mut self, plan: &Plan) -> (Uitkomst, Toetsing) {
        // The year that is shown can be taken out of the plan: then the last before it, or else the first.
        let tot = plan.planjaren.iter().filter(|jaar| **jaar <= self.jaar).max();
        self.jaar = tot.or(plan.planjaren.iter().min()).copied().unwrap_or(self.jaar);
        self.strook = Strook::leeg(plan, None, self.band);
        self.bekijk(plan)
    }

    /// What follows from the same plan in the year and band that are shown now. Gives what followed before.
    pub fn bekijk(&mut self, plan: &Plan) -> (Uitkomst, Toetsing) {
        let uitkomst = calc::bereken(plan, self.jaar, self.band);
        let toetsing = Toetsing::van(plan, &uitkomst);
        let voor = (mem::replace(&mut self.uitkomst, uitkomst), mem::replace(&mut self.toetsing, toetsing));
        self.vergeet(plan);
        voor
    }

    /// Forgets what was kept of another plan, year or band.
    fn vergeet(&mut self, plan: &Plan) {
        self.strook.band = self.band;
        self.strook.zet(self.jaar, self.band, Telling::van(plan, &self.toetsing));
        self.herstellen = vec![OnceCell::new(); self.toetsing.bevindingen.len()];
        self.varianten = OnceCell::new();
        self.besluiten = vec![OnceCell::new(); plan.besluiten.len()];
        self.vergeet_jaren();
    }

    /// Forgets the budget of the years: this plan, or the one on disk, is another now.
    pub fn vergeet_jaren(&mut self) {
        self.meerjaren = OnceCell::new();
    }

    /// What the plan comes to in the year and band that are shown.
    pub fn telling(&self) -> Option<&Telling> {
        self.strook.vak(self.jaar, self.band)
    }

    /// Number of causes of a weight.
    pub fn aantal(&self, ernst: Ernst) -> usize {
        self.toetsing.aantal(ernst)
    }

    /// Calls `f` with what a check or a repair may look at.
    pub fn bij<T>(&self, plan: &Plan, f: impl FnOnce(&dekking::Stand<'_>) -> T) -> T {
        let gids = Gids::van(plan);
        f(&dekking::Stand { plan, gids: &gids, uitkomst: &self.uitkomst })
    }

    /// The repair of one of the findings, searched for once.
    pub fn herstel(&self, plan: &Plan, bevinding: &Bevinding) -> Herstel {
        let zoek = || self.bij(plan, |stand| voorstel::herstel(stand, bevinding));
        self.herstelcel(bevinding).map_or_else(zoek, |cel| cel.get_or_init(zoek).clone())
    }

    /// The repair of a finding, where it was searched for already.
    pub fn bekend_herstel(&self, bevinding: &Bevinding) -> Option<&Herstel> {
        self.herstelcel(bevinding)?.get()
    }

    fn herstelcel(&self, bevinding: &Bevinding) -> Option<&OnceCell<Herstel>> {
        let plek = self.toetsing.bevindingen.iter().position(|b| std::ptr::eq(b, bevinding))?;
        self.herstellen.get(plek)
    }

    /// The base plan and its scenarios in the year and band that are shown, computed once.
    pub fn varianten(&self, werk: &Werk) -> &[Variant] {
        self.varianten.get_or_init(|| varianten(werk.basis(), self.jaar, self.band))
    }

    /// The budget of all years in the band that is shown, computed once.
    pub fn meerjaren(&self, werk: &Werk) -> &Meerjaren {
        let alle = |plan: &Plan, bekend| jaren(plan, &Gids::van(plan), self.band, bekend);
        let anders = || werk.plan != werk.schijf.plan;
        self.meerjaren.get_or_init(|| Meerjaren {
            nu: alle(&werk.plan, Some(&self.uitkomst)),
            was: if anders() { alle(&werk.schijf.plan, None) } else { Vec::new() },
        })
    }

    /// The words of a besluit, by its position in the plan.
    pub fn besluit(&self, plan: &Plan, plaats: usize) -> &[Deel] {
        let woorden = || verslag_in_woorden::besluit(plan, &plan.besluiten[plaats]);
        self.besluiten.get(plaats).map_or(&[], |cel| cel.get_or_init(woorden))
    }

    /// Computes one year and band that is not known yet, of the plan and then of its scenarios where these are shown;
    /// false when all are known. For the time in which nobody presses a key.
    pub fn reken_strook(&mut self, plan: &Plan) -> bool {
        self.strook.reken(plan) || self.varianten.get_mut().into_iter().flatten().any(Variant::reken)
    }
}
