//! [`Stand`]: what follows from the plan in the year and band that are shown, kept until the plan changes. What takes
//! time is worked out when it is asked for, or when nobody presses a key. It knows no screen.

pub mod taak;

use std::cell::{Cell, OnceCell, RefCell};
use std::mem;
use std::rc::Rc;
use std::sync::Arc;

use super::werk::Werk;
use crate::calc::kosten::Kosten;
use crate::calc::raster::{Raster, Venster};
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::{self, Bevinding, Ernst, Sleutel, Strook, Telling, Toetsing};
use crate::plan::{Band, Lijst, Plan, Wijk};
use crate::report::jaarstand::{Jaarstand, Jaarstanden};
use crate::report::meerjarenbegroting::{Jaarkosten, jaren};
use crate::report::uitval::Beeld;
use crate::report::varianten::{self, Variant};
use crate::text::verslag::{self as verslag_in_woorden, Deel};
use crate::voorstel::zoek::{self, Voortgang};
use crate::voorstel::{self, Herstel};
use taak::{Antwoord, Taak, Wat};

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

/// Maps of parts of the world that are kept.
const RASTERS: usize = 3;

/// A search for the smallest repair of a finding.
#[derive(Debug)]
struct Zoektocht {
    sleutel: Sleutel,
    voortgang: Arc<Voortgang>,
    /// Trials when it was drawn last.
    getoond: Cell<usize>,
    klaar: Option<Box<zoek::Uitkomst>>,
}

/// What follows from the plan.
#[derive(Debug)]
pub struct Stand {
    /// The year that is shown.
    pub jaar: u16,
    /// The band that is shown.
    pub band: Band,
    /// What follows in that year and band.
    pub uitkomst: Arc<Uitkomst>,
    /// What is found when that is held against all requirements.
    pub toetsing: Toetsing,
    /// What the plan comes to in all its years and bands, as far as it was computed.
    pub strook: Strook,
    /// Fte and money in all its years and bands, as far as they were computed.
    pub jaarstanden: Jaarstanden,
    /// What it came to before the last change, in what is judged, where all of that was known.
    pub voorheen: Option<Strook>,
    /// The repair of each finding, once it was asked for: some take milliseconds to find.
    herstellen: Vec<OnceCell<Herstel>>,
    /// The search for the smallest repair of a finding that is considered.
    zoektocht: Option<Zoektocht>,
    /// The base plan and its scenarios, as far as they were worked out.
    varianten: Vec<OnceCell<Variant>>,
    /// What falls when a partner drops out, once it was worked out.
    uitval: OnceCell<Beeld>,
    /// The budget of all years, once it was asked for.
    pub(super) meerjaren: OnceCell<Meerjaren>,
    /// The words of each besluit, once they were asked for: telling its wijzigingen takes milliseconds.
    besluiten: Vec<OnceCell<Vec<Deel>>>,
    /// True when something of this state of the plan cannot be worked out, by a fault of the program.
    pub gestrand: bool,
    /// Counts the states of the plan: what was asked of another one is not taken.
    nummer: u64,
    /// The plan that is shown and the one without a scenario, once they were given to a task.
    gedeeld: OnceCell<Arc<Plan>>,
    gedeelde_basis: OnceCell<Arc<Plan>>,
    /// The maps that were drawn last, each of a part of the world, with the wijken that stand on it.
    rasters: RefCell<Vec<(Lijst<Wijk>, Rc<Raster>)>>,
}

impl Stand {
    /// What follows from a plan in its first year and the middle band.
    pub fn van(werk: &Werk) -> Self {
        let plan = &werk.plan;
        let jaar = plan.planjaren.first().copied().unwrap_or(plan.basisjaar);
        let band = Band::default();
        let uitkomst = Arc::new(calc::bereken(plan, jaar, band));
        let toetsing = Toetsing::samen(plan, &uitkomst);
        let mut stand = Self {
            jaar,
            band,
            uitkomst,
            toetsing,
            strook: Strook::leeg(plan, None, band),
            jaarstanden: Jaarstanden::leeg(&plan.planjaren),
            voorheen: None,
            herstellen: Vec::new(),
            zoektocht: None,
            varianten: Vec::new(),
            uitval: OnceCell::new(),
            meerjaren: OnceCell::new(),
            besluiten: Vec::new(),
            gestrand: false,
            nummer: 0,
            gedeeld: OnceCell::new(),
            gedeelde_basis: OnceCell::new(),
            rasters: RefCell::default(),
        };
        stand.vergeet(werk);
        stand
    }

    /// Counts on after what followed from another plan, so that no answer about that one is taken for one about this.
    pub fn na(&mut self, ander: &Self) {
        self.nummer += ander.nummer;
    }

    /// What follows from a plan that changed. What it comes to in other years and bands is not known then. Gives what
    /// followed before.
    pub fn herbereken(&mut self, werk: &Werk) -> (Arc<Uitkomst>, Toetsing) {
        let plan = &werk.plan;
        // The year that is shown can be taken out of the plan: then the last before it, or else the first.
        let tot = plan.planjaren.iter().filter(|jaar| **jaar <= self.jaar).max();
        self.jaar = tot.or(plan.planjaren.iter().min()).copied().unwrap_or(self.jaar);
        self.begin_strook(werk);
        self.bekijk(werk)
    }

    /// The same after a change of `eerder`, from which what is kept here follows.
    pub fn na_wijziging(&mut self, werk: &Werk, eerder: &Plan) -> (Arc<Uitkomst>, Toetsing) {
        let zelfde_vak = (self.jaar, self.band) == (self.uitkomst.jaar, self.uitkomst.band);
        if !zelfde_vak || !werk.plan.planjaren.contains(&self.jaar) {
            return self.herbereken(werk);
        }
        self.begin_strook(werk);
        self.neem_over(werk, calc::bereken_na(&werk.plan, eerder, &self.uitkomst))
    }

    /// Nothing is known of the years of another plan; what was, is kept to compare with.
    fn begin_strook(&mut self, werk: &Werk) {
        let was = mem::replace(&mut self.strook, Strook::leeg(&werk.plan, None, self.band));
        self.jaarstanden = Jaarstanden::leeg(&werk.plan.planjaren);
        // A change before all was known is measured from where the last known one stood.
        if was.getoetst_bekend() {
            self.voorheen = Some(was);
        }
    }

    /// What follows from the same plan in the year and band that are shown now. Gives what followed before.
    pub fn bekijk(&mut self, werk: &Werk) -> (Arc<Uitkomst>, Toetsing) {
        self.neem_over(werk, calc::bereken(&werk.plan, self.jaar, self.band))
    }

    fn neem_over(&mut self, werk: &Werk, uitkomst: Uitkomst) -> (Arc<Uitkomst>, Toetsing) {
        let uitkomst = Arc::new(uitkomst);
        let toetsing = Toetsing::samen(&werk.plan, &uitkomst);
        let voor = (mem::replace(&mut self.uitkomst, uitkomst), mem::replace(&mut self.toetsing, toetsing));
        self.vergeet(werk);
        voor
    }

    /// Forgets what was kept of another plan, year or band.
    fn vergeet(&mut self, werk: &Werk) {
        let plan = &werk.plan;
        self.strook.band = self.band;
        self.strook.zet(self.jaar, self.band, Telling::van(plan, &self.toetsing));
        self.jaarstanden.zet(self.jaar, self.band, Jaarstand::van(&self.uitkomst));
        self.herstellen = vec![OnceCell::new(); self.toetsing.bevindingen.len()];
        self.stop_zoeken();
        self.varianten = vec![OnceCell::new(); varianten::aantal(werk.basis())];
        self.uitval = OnceCell::new();
        (self.gedeeld, self.gedeelde_basis) = (OnceCell::new(), OnceCell::new());
        self.nummer += 1;
        self.gestrand = false;
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

    /// The map of this part of the world, worked out once as long as the wijken are what they are.
    pub fn raster(&self, plan: &Plan, venster: Venster) -> Rc<Raster> {
        let mut rasters = self.rasters.borrow_mut();
        let past =
            |(wijken, raster): &&(Lijst<Wijk>, Rc<Raster>)| raster.venster == venster && wijken.deelt(&plan.wijken);
        if let Some((_, raster)) = rasters.iter().find(past) {
            return Rc::clone(raster);
        }
        let raster = Rc::new(Raster::van(plan, venster));
        rasters.truncate(RASTERS - 1);
        rasters.insert(0, (plan.wijken.clone(), Rc::clone(&raster)));
        raster
    }

    /// The repair of one of the findings, searched for once; for who can wait.
    pub fn herstel(&self, plan: &Plan, bevinding: &Bevinding) -> Herstel {
        let zoek = || self.bij(plan, |stand| voorstel::herstel(stand, bevinding));
        self.herstelcel(bevinding).map_or_else(zoek, |cel| cel.get_or_init(zoek).clone())
    }

    /// The repair of a finding, where it was searched for already.
    pub fn bekend_herstel(&self, bevinding: &Bevinding) -> Option<&Herstel> {
        self.herstelcel(bevinding)?.get()
    }

    /// Begins to search for the smallest repair of a finding.
    pub fn begin_zoeken(&mut self, bevinding: &Sleutel) {
        self.stop_zoeken();
        self.zoektocht = Some(Zoektocht {
            sleutel: bevinding.clone(),
            voortgang: Arc::default(),
            getoond: Cell::new(0),
            klaar: None,
        });
    }

    /// Ends the search that goes on, if there is one.
    pub fn stop_zoeken(&mut self) {
        if let Some(zoektocht) = self.zoektocht.take() {
            zoektocht.voortgang.stop();
        }
    }

    /// Trials of the search that goes on.
    pub fn proeven(&self) -> Option<usize> {
        self.zoektocht.as_ref().filter(|z| z.klaar.is_none()).map(|z| z.voortgang.proeven())
    }

    /// True when the search that goes on is farther than when this was asked before.
    pub fn vordert(&self) -> bool {
        let (Some(nu), Some(zoektocht)) = (self.proeven(), &self.zoektocht) else { return false };
        zoektocht.getoond.replace(nu) != nu
    }

    /// True when the search came to an end, and nobody looked at what it came to.
    pub fn is_gezocht(&self) -> bool {
        self.zoektocht.as_ref().is_some_and(|z| z.klaar.is_some())
    }

    /// What the search came to, once.
    pub fn gezocht(&mut self) -> Option<zoek::Uitkomst> {
        self.zoektocht.as_mut()?.klaar.take().map(|klaar| {
            self.zoektocht = None;
            *klaar
        })
    }

    /// The task that searches, where that was asked and not done.
    pub fn zoektaak(&self, werk: &Werk) -> Option<Taak> {
        let zoektocht = self.zoektocht.as_ref().filter(|z| z.klaar.is_none())?;
        let wat = Wat::Kleinste(zoektocht.sleutel.clone(), self.band, Arc::clone(&zoektocht.voortgang));
        Some(self.taak(self.plan(werk), wat))
    }

    fn herstelcel(&self, bevinding: &Bevinding) -> Option<&OnceCell<Herstel>> {
        self.herstellen.get(self.plaats(bevinding)?)
    }

    fn plaats(&self, bevinding: &Bevinding) -> Option<usize> {
        self.toetsing.bevindingen.iter().position(|b| std::ptr::eq(b, bevinding))
    }

    /// The base plan (0) or a scenario of it, from 1 on; worked out where it was not yet.
    pub fn variant(&self, werk: &Werk, nummer: usize) -> Option<&Variant> {
        let cel = self.varianten.get(nummer)?;
        if cel.get().is_none() {
            let _ = cel.set(Variant::van(werk.basis(), nummer, self.jaar, self.band)?);
        }
        cel.get()
    }

    /// The base plan (0) or a scenario of it, from 1 on, where it was worked out already.
    pub fn bekende_variant(&self, nummer: usize) -> Option<&Variant> {
        self.varianten.get(nummer)?.get()
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

    /// What is to be worked out of the years and bands that are not known yet.
    pub fn strooktaken(&self, werk: &Werk) -> Vec<Taak> {
        self.strook.nog().map(|(jaar, band)| self.taak(self.plan(werk), Wat::Vak(jaar, band))).collect()
    }

    /// What is to be worked out of the base plan and its scenarios; when these are known, of their years and bands.
    pub fn varianttaken(&self, werk: &Werk) -> Vec<Taak> {
        let nog = self.varianten.iter().enumerate().filter(|(_, cel)| cel.get().is_none());
        let variant = |(nummer, _)| self.taak(self.basis(werk), Wat::Variant(nummer, self.jaar, self.band));
        let taken: Vec<Taak> = nog.map(variant).collect();
        if !taken.is_empty() {
            return taken;
        }
        let mut vakken = Vec::new();
        for (nummer, variant) in self.varianten.iter().enumerate().filter_map(|(i, cel)| Some((i, cel.get()?))) {
            let (Some(berekend), Some(strook)) = (&variant.berekend, &variant.strook) else { continue };
            let plan = OnceCell::new();
            for (jaar, band) in strook.nog() {
                let plan = Arc::clone(plan.get_or_init(|| Arc::new(berekend.plan.clone())));
                vakken.push(self.taak(plan, Wat::Variantvak(nummer, jaar, band)));
            }
        }
        vakken
    }

    /// What falls when a partner drops out, where that was worked out already.
    pub fn bekende_uitval(&self) -> Option<&Beeld> {
        self.uitval.get()
    }

    /// The task that works that out, as long as it was not.
    pub fn uitvaltaak(&self, werk: &Werk) -> Option<Taak> {
        self.uitval.get().is_none().then(|| self.taak(self.plan(werk), Wat::Uitval(Arc::clone(&self.uitkomst))))
    }

    /// The search for the repairs of these findings, as far as they are not known yet.
    pub fn hersteltaken(&self, werk: &Werk, bevindingen: &[&Bevinding]) -> Vec<Taak> {
        let nog = bevindingen.iter().filter_map(|bevinding| {
            let plaats = self.plaats(bevinding)?;
            self.herstellen[plaats].get().is_none().then(|| {
                let wat = Wat::Herstel(plaats, Box::new((*bevinding).clone()), Arc::clone(&self.uitkomst));
                self.taak(self.plan(werk), wat)
            })
        });
        nog.collect()
    }

    /// Takes what was worked out; false when it is of another state of the plan, or was known already.
    pub fn neem(&mut self, nummer: u64, antwoord: Antwoord) -> bool {
        if nummer != self.nummer {
            return false;
        }
        match antwoord {
            Antwoord::Vak(jaar, band, telling, jaarstand) => {
                self.strook.zet(jaar, band, telling);
                self.jaarstanden.zet(jaar, band, *jaarstand);
                true
            }
            Antwoord::Variant(plaats, Some(variant)) => {
                self.varianten.get(plaats).is_some_and(|cel| cel.set(*variant).is_ok())
            }
            Antwoord::Variant(_, None) => false,
            Antwoord::Variantvak(plaats, jaar, band, telling) => {
                let variant = self.varianten.get_mut(plaats).and_then(OnceCell::get_mut);
                let strook = variant.and_then(|variant| variant.strook.as_mut());
                strook.map(|strook| strook.zet(jaar, band, telling)).is_some()
            }
            Antwoord::Uitval(beeld) => self.uitval.set(*beeld).is_ok(),
            Antwoord::Kleinste(sleutel, uitkomst) => {
                let hier = self.zoektocht.as_mut().filter(|z| z.sleutel == sleutel && z.klaar.is_none());
                hier.map(|z| z.klaar = Some(uitkomst)).is_some()
            }
            Antwoord::Herstel(plaats, herstel) => {
                self.herstellen.get(plaats).is_some_and(|cel| cel.set(herstel).is_ok())
            }
        }
    }

    /// The state of the plan, as its tasks name it.
    pub const fn nummer(&self) -> u64 {
        self.nummer
    }

    fn taak(&self, plan: Arc<Plan>, wat: Wat) -> Taak {
        Taak { nummer: self.nummer, plan, wat }
    }

    fn plan(&self, werk: &Werk) -> Arc<Plan> {
        Arc::clone(self.gedeeld.get_or_init(|| Arc::new(werk.plan.clone())))
    }

    fn basis(&self, werk: &Werk) -> Arc<Plan> {
        match werk.actief {
            None => self.plan(werk),
            Some(_) => Arc::clone(self.gedeelde_basis.get_or_init(|| Arc::new(werk.basis().clone()))),
        }
    }
}
