//! The verdict on a plan: [`Telling`] is what one year and band came to, [`Strook`] holds those of all years and bands
//! and says which of them are judged, and [`Vonnis`] is the answer.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::EISEN;
use super::bevinding::Sleutel;
use super::eis::{Eis, Ernst, ernst, geldt, lichter};
use super::oordeel::Oordeel;
use super::toetsing::Toetsing;
use crate::calc;
use crate::plan::{Band, Plan};

/// The answer over a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vonnis {
    /// No cause blocks, and every requirement that could block was judged.
    Dekkend,
    /// No cause blocks, but a requirement that could is off or cannot be judged.
    NogNietVastTeStellen,
    /// Something blocks.
    NietDekkend,
}

/// What a plan came to in one year and band.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    /// Causes that block.
    pub blokkerend: usize,
    /// Causes that warn.
    pub waarschuwing: usize,
    /// Causes that are worth a look.
    pub aandacht: usize,
    /// Findings that follow from those.
    pub gevolgen: usize,
    /// Requirements that are switched off.
    pub uit: Vec<&'static str>,
    /// Requirements that cannot be judged somewhere.
    pub open: Vec<&'static str>,
    /// Requirements that say nothing of this plan.
    pub nvt: Vec<&'static str>,
    /// Requirements that the plan weighs lighter than their source does.
    pub lichter: Vec<&'static str>,
    /// Those of `uit` and `open` that would block.
    pub onbeslist: Vec<&'static str>,
    /// How heavy each finding is, and how much is short.
    bevindingen: BTreeMap<Sleutel, (Ernst, Decimal)>,
}

/// What became of the findings of one year and band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Jaarverschil {
    /// Others: those that came or those that went, whichever are more.
    pub anders: usize,
    /// Heavier, or more short.
    pub erger: usize,
    /// Lighter, or less short.
    pub beter: usize,
}

impl Telling {
    /// What a plan comes to in a year and band.
    pub fn bereken(plan: &Plan, jaar: u16, band: Band) -> Self {
        Self::van(plan, &Toetsing::van(plan, &calc::bereken(plan, jaar, band)))
    }

    /// Counts.
    pub fn van(plan: &Plan, toetsing: &Toetsing) -> Self {
        let ids = |past: &dyn Fn(&Eis) -> bool| -> Vec<&'static str> {
            EISEN.iter().filter(|eis| past(eis)).map(|eis| eis.id).collect()
        };
        let uit = ids(&|eis| !geldt(plan, eis));
        let open = ids(&|eis| toetsing.open.iter().any(|o| o.eis.id == eis.id));
        let lichter = ids(&|eis| geldt(plan, eis) && lichter(plan, eis));
        let nvt = ids(&|eis| geldt(plan, eis) && toetsing.oordeel_eis(eis) == Oordeel::NietVanToepassing);
        let blokkeert = |eis: &Eis| ernst(plan, eis) == Ernst::Blokkerend;
        let onbeslist = ids(&|eis| blokkeert(eis) && (uit.contains(&eis.id) || open.contains(&eis.id)));
        Self {
            blokkerend: toetsing.aantal(Ernst::Blokkerend),
            waarschuwing: toetsing.aantal(Ernst::Waarschuwing),
            aandacht: toetsing.aantal(Ernst::Aandacht),
            gevolgen: toetsing.bevindingen.iter().filter(|b| !b.is_oorzaak()).count(),
            uit,
            open,
            nvt,
            lichter,
            onbeslist,
            bevindingen: toetsing.bevindingen.iter().map(|b| (b.sleutel.clone(), (b.ernst, b.maat.tekort()))).collect(),
        }
    }

    /// What became of the findings since it was `voor`.
    pub fn sinds(&self, voor: &Self) -> Jaarverschil {
        let mut uit = Jaarverschil::default();
        let mut erbij = 0;
        for (sleutel, nu) in &self.bevindingen {
            match voor.bevindingen.get(sleutel).map(|toen| nu.cmp(toen)) {
                None => erbij += 1,
                Some(Ordering::Greater) => uit.erger += 1,
                Some(Ordering::Less) => uit.beter += 1,
                Some(Ordering::Equal) => {}
            }
        }
        let gebleven = self.bevindingen.len() - erbij;
        uit.anders = (voor.bevindingen.len() - gebleven).max(erbij);
        uit
    }

    /// Causes of a weight.
    pub const fn aantal(&self, ernst: Ernst) -> usize {
        match ernst {
            Ernst::Blokkerend => self.blokkerend,
            Ernst::Waarschuwing => self.waarschuwing,
            Ernst::Aandacht => self.aandacht,
        }
    }

    /// Findings against a requirement, causes and what follows from others.
    pub fn van_eis(&self, eis: &str) -> usize {
        self.bevindingen.keys().filter(|sleutel| sleutel.eis() == eis).count()
    }

    /// The verdict on this year and band alone.
    pub const fn vonnis(&self) -> Vonnis {
        if self.blokkerend > 0 {
            Vonnis::NietDekkend
        } else if self.onbeslist.is_empty() {
            Vonnis::Dekkend
        } else {
            Vonnis::NogNietVastTeStellen
        }
    }

    /// Requirements that were judged wherever they say something.
    pub fn getoetst(&self) -> usize {
        EISEN.len() - self.uit.len() - self.open.len() - self.nvt.len()
    }
}

/// What a plan comes to in every year and band, of which some are judged. Those that were not computed yet are known to
/// be so: they are never taken for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strook {
    /// The years of the plan.
    pub jaren: Vec<u16>,
    /// The one year that is judged; all of them where there is none.
    pub jaar: Option<u16>,
    /// The band that is judged.
    pub band: Band,
    /// Per year, in each band.
    tellingen: Vec<[Option<Telling>; Band::ALLE.len()]>,
}

impl Strook {
    /// Of a plan of which nothing was computed yet.
    pub fn leeg(plan: &Plan, jaar: Option<u16>, band: Band) -> Self {
        let jaren = plan.planjaren.clone();
        Self { tellingen: vec![[const { None }; Band::ALLE.len()]; jaren.len()], jaren, jaar, band }
    }

    /// Of a plan in all its years and bands.
    pub fn van(plan: &Plan, jaar: Option<u16>, band: Band) -> Self {
        let mut strook = Self::leeg(plan, jaar, band);
        strook.reken_alles(plan);
        strook
    }

    /// Computes every year and band that is not known yet, on as many cores as there are: none depends on another.
    pub fn reken_alles(&mut self, plan: &Plan) {
        let open: Vec<(u16, Band)> = self.nog().collect();
        let geteld: Vec<Telling> = open.par_iter().map(|&(jaar, band)| Telling::bereken(plan, jaar, band)).collect();
        for ((jaar, band), telling) in open.into_iter().zip(geteld) {
            self.zet(jaar, band, telling);
        }
    }

    /// Computes one year and band that is not known yet, what is judged first; false when all are known.
    pub fn reken(&mut self, plan: &Plan) -> bool {
        let Some((jaar, band)) = self.volgende() else { return false };
        self.zet(jaar, band, Telling::bereken(plan, jaar, band));
        true
    }

    fn volgende(&self) -> Option<(u16, Band)> {
        self.nog().next()
    }

    /// The years and bands that are not known yet, each once, what is judged first.
    pub fn nog(&self) -> impl Iterator<Item = (u16, Band)> + '_ {
        let alle = self.jaren.iter().flat_map(|&jaar| Band::ALLE.map(|band| (jaar, band)));
        let rest = alle.filter(|&(jaar, band)| !self.telt(jaar, band));
        self.getoetst().chain(rest).filter(|&(jaar, band)| self.vak(jaar, band).is_none())
    }

    /// Keeps what a year and band came to.
    pub fn zet(&mut self, jaar: u16, band: Band, telling: Telling) {
        if let Some(rij) = self.jaren.iter().position(|&j| j == jaar) {
            self.tellingen[rij][band as usize] = Some(telling);
        }
    }

    /// What a year and band came to, where it is known.
    pub fn vak(&self, jaar: u16, band: Band) -> Option<&Telling> {
        let rij = self.jaren.iter().position(|&j| j == jaar)?;
        self.tellingen[rij][band as usize].as_ref()
    }

    /// The years and bands that are judged.
    pub fn getoetst(&self) -> impl Iterator<Item = (u16, Band)> + '_ {
        self.jaren.iter().filter(|&&jaar| self.jaar.is_none_or(|j| j == jaar)).map(|&jaar| (jaar, self.band))
    }

    /// True when a year and band is judged.
    pub fn telt(&self, jaar: u16, band: Band) -> bool {
        band == self.band && self.jaar.is_none_or(|j| j == jaar)
    }

    /// True when all that is judged is known.
    pub fn getoetst_bekend(&self) -> bool {
        self.getoetst().all(|(jaar, band)| self.vak(jaar, band).is_some())
    }

    /// True when all years and bands are known.
    pub fn is_bekend(&self) -> bool {
        self.volgende().is_none()
    }

    /// The verdict on what is judged; none as long as it depends on what is not known yet.
    pub fn vonnis(&self) -> Option<Vonnis> {
        let mut zwaarst = Some(Vonnis::Dekkend);
        for (jaar, band) in self.getoetst() {
            match self.vak(jaar, band).map(Telling::vonnis) {
                Some(Vonnis::NietDekkend) => return Some(Vonnis::NietDekkend),
                Some(vonnis) => zwaarst = zwaarst.map(|z| z.max(vonnis)),
                None => zwaarst = None,
            }
        }
        zwaarst
    }

    /// How many requirements are not met in a year and band that is judged: what blocks, and what warns.
    pub fn niet_voldaan(&self) -> usize {
        let tellingen = self.getoetst().filter_map(|(jaar, band)| self.vak(jaar, band));
        let bevonden = tellingen.flat_map(|t| &t.bevindingen);
        let wegen = bevonden.filter(|(_, (ernst, _))| *ernst != Ernst::Aandacht);
        wegen.map(|(sleutel, _)| sleutel.eis()).collect::<BTreeSet<&str>>().len()
    }

    /// The requirements that `welke` names in any year and band that is judged, in their order.
    pub fn eisen(&self, welke: fn(&Telling) -> &Vec<&'static str>) -> Vec<&'static str> {
        let tellingen = self.getoetst().filter_map(|(jaar, band)| self.vak(jaar, band));
        let genoemd: HashSet<&str> = tellingen.flat_map(welke).copied().collect();
        EISEN.iter().map(|e| e.id).filter(|id| genoemd.contains(id)).collect()
    }

    /// Requirements that are off, of which some place cannot be judged, and that say nothing of this plan; what is left
    /// of all was judged.
    pub fn stand(&self) -> Eisenstand {
        let (uit, open) = (self.eisen(|t| &t.uit), self.eisen(|t| &t.open));
        let mut nvt = self.eisen(|t| &t.nvt);
        let altijd =
            |id: &&str| self.getoetst().all(|(jaar, band)| self.vak(jaar, band).is_none_or(|t| t.nvt.contains(id)));
        nvt.retain(|id| altijd(id) && !open.contains(id));
        let getoetst = EISEN.len() - uit.len() - open.len() - nvt.len();
        Eisenstand { getoetst, uit, open, nvt, lichter: self.eisen(|t| &t.lichter) }
    }
}

/// On how many requirements a verdict rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eisenstand {
    /// How many were judged.
    pub getoetst: usize,
    /// Which are off.
    pub uit: Vec<&'static str>,
    /// Which cannot be judged somewhere.
    pub open: Vec<&'static str>,
    /// Which say nothing of this plan.
    pub nvt: Vec<&'static str>,
    /// Which are weighed lighter than their source does; they are judged all the same.
    pub lichter: Vec<&'static str>,
}
