//! A plan with an edit, computed again: whether the finding is gone, and what else came of it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::calc::afronding::{minder, procent};
use crate::calc::{self, Gids, Uitkomst};
use crate::dekking::feiten::Voldoende;
use crate::dekking::{Bevinding, EISEN, Ernst, Feit, Oordeel, Sleutel, Toetsing};
use crate::plan::{Band, Plan};

/// A year of a plan, computed and held against all requirements.
#[derive(Debug, Clone)]
pub struct Jaar {
    /// What follows from the plan.
    pub uitkomst: Uitkomst,
    /// What is found.
    pub toetsing: Toetsing,
}

impl Jaar {
    /// Computes a year.
    pub fn van(plan: &Plan, jaar: u16, band: Band) -> Self {
        Self::met(plan, calc::bereken(plan, jaar, band))
    }

    fn met(plan: &Plan, uitkomst: Uitkomst) -> Self {
        let toetsing = Toetsing::van(plan, &uitkomst);
        Self { uitkomst, toetsing }
    }

    /// True when a finding of another computation of this year is one here: the same, or hours of work that were short
    /// already, of whom ever is lacking now.
    fn kent(&self, b: &Bevinding) -> bool {
        let werk = |b: &'_ Bevinding| match &b.feit {
            Feit::Voldoende(Voldoende::Ongedekt(feit)) => feit.werk.clone(),
            _ => Vec::new(),
        };
        let (kort, alle) = (werk(b), &self.toetsing.bevindingen);
        if alle.iter().any(|hier| hier.sleutel == b.sleutel) {
            return true;
        }
        let hier: BTreeSet<(usize, usize)> = alle.iter().flat_map(werk).collect();
        !kort.is_empty() && kort.iter().all(|waar| hier.contains(waar))
    }

    /// The causes that block.
    pub fn blokkerend(&self) -> impl Iterator<Item = &Bevinding> {
        self.oorzaken(Ernst::Blokkerend)
    }

    /// The causes of at least this weight.
    fn oorzaken(&self, ernst: Ernst) -> impl Iterator<Item = &Bevinding> {
        self.toetsing.oorzaken().filter(move |b| b.ernst >= ernst)
    }
}

/// What must be so in a year before the finding is gone.
#[derive(Debug)]
enum Doel<'p> {
    /// This work gets so many percent of its hours: who is lacking may be others then, and the finding another.
    Werk(&'p [(usize, usize)], Decimal),
    /// The finding is not there.
    Weg,
}

/// The plan as it is, and what is wrong with it.
#[derive(Debug)]
pub struct Proef<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// Positions of its nouns.
    pub gids: Gids<'p>,
    /// The year in which the finding is most short.
    pub jaar: &'p Jaar,
    /// The finding there.
    pub bevinding: &'p Bevinding,
    sleutel: &'p Sleutel,
    /// The years in which it is found, the one in which it is most short first.
    doelen: Vec<(&'p Jaar, Doel<'p>)>,
    jaren: &'p [Jaar],
}

/// What came of a repair.
#[derive(Debug)]
pub struct Na {
    /// True when it is better: the finding is gone, fewer causes are as heavy as it, none more of what is heavier, and
    /// nothing is short that was not.
    pub beter: bool,
    pub euro: Decimal,
    pub erbij: Vec<(u16, Bevinding)>,
    pub weg: Vec<Sleutel>,
}

impl<'p> Proef<'p> {
    /// The finding with this key; none where it is in none of the years.
    pub fn van(plan: &'p Plan, jaren: &'p [Jaar], sleutel: &'p Sleutel) -> Option<Self> {
        let in_jaar = |jaar: &'p Jaar| Some((jaar, jaar.toetsing.bevindingen.iter().find(|b| b.sleutel == *sleutel)?));
        let mut gevonden: Vec<(&Jaar, &Bevinding)> = jaren.iter().filter_map(in_jaar).collect();
        gevonden.sort_by_key(|(_, b)| std::cmp::Reverse(b.maat.tekort()));
        let &(jaar, bevinding) = gevonden.first()?;
        let doel = |b: &'p Bevinding| match &b.feit {
            Feit::Voldoende(Voldoende::Ongedekt(feit)) => Doel::Werk(&feit.werk, procent(feit.norm)),
            _ => Doel::Weg,
        };
        let doelen = gevonden.iter().map(|&(jaar, b)| (jaar, doel(b))).collect();
        Some(Self { plan, gids: Gids::van(plan), jaar, bevinding, sleutel, doelen, jaren })
    }

    /// True when the finding is gone from the plan in every year in which it was.
    pub fn gehaald(&self, na: &Plan) -> bool {
        self.doelen.iter().all(|(jaar, doel)| {
            let uitkomst = calc::bereken_na(na, self.plan, &jaar.uitkomst);
            match doel {
                Doel::Werk(werk, norm) => {
                    let uren = &uitkomst.gedekt;
                    werk.iter().all(|&waar| !minder(uren.gedekt[waar], *norm * uren.gevraagd[waar]))
                }
                Doel::Weg => self.is_weg(&Jaar::met(na, uitkomst)),
            }
        })
    }

    fn is_weg(&self, jaar: &Jaar) -> bool {
        jaar.toetsing.bevindingen.iter().all(|b| b.sleutel != *self.sleutel)
    }

    /// What came of it in all years that are judged.
    pub fn na(&self, plan: &Plan) -> Na {
        let jaren: Vec<Jaar> =
            self.jaren.iter().map(|j| Jaar::met(plan, calc::bereken_na(plan, self.plan, &j.uitkomst))).collect();
        // Causes of at least each weight from that of the finding on: what becomes lighter is no loss.
        let zwaar = |jaren: &[Jaar]| -> Vec<usize> {
            let van = |ernst: Ernst| jaren.iter().map(|j| j.oorzaken(ernst).count()).sum();
            Ernst::ALLE.into_iter().filter(|ernst| *ernst >= self.bevinding.ernst).map(van).collect()
        };
        let gebieden = plan.wijken.len() + 1;
        let tekort = |jaar: &Jaar, eis, g| jaar.toetsing.oordeel(eis, g) == Oordeel::Tekort;
        let nieuw_tekort = jaren.iter().zip(self.jaren).any(|(na, voor)| {
            EISEN.iter().any(|eis| (0..gebieden).any(|g| tekort(na, eis, g) && !tekort(voor, eis, g)))
        });
        let (voor, daarna) = (zwaar(self.jaren), zwaar(&jaren));
        let lichter = daarna != voor && daarna.iter().zip(&voor).all(|(na, voor)| na <= voor);
        let beter = jaren.iter().all(|j| self.is_weg(j)) && lichter && !nieuw_tekort;
        let mut erbij: BTreeMap<&Sleutel, (u16, Bevinding)> = BTreeMap::new();
        let mut weg: BTreeSet<&Sleutel> = BTreeSet::new();
        for (na, voor) in jaren.iter().zip(self.jaren) {
            for b in na.toetsing.bevindingen.iter().filter(|b| !voor.kent(b)) {
                erbij.entry(&b.sleutel).or_insert_with(|| (na.uitkomst.jaar, b.clone()));
            }
            weg.extend(voor.toetsing.bevindingen.iter().filter(|b| !na.kent(b)).map(|b| &b.sleutel));
        }
        let nog =
            |sleutel: &Sleutel| jaren.iter().any(|j| j.toetsing.bevindingen.iter().any(|b| b.sleutel == *sleutel));
        weg.retain(|sleutel| !nog(sleutel));
        let in_jaar = |jaren: &'_ [Jaar]| {
            let hier = jaren.iter().find(|j| j.uitkomst.jaar == self.jaar.uitkomst.jaar);
            hier.map_or(Decimal::ZERO, |j| j.uitkomst.kosten.uitgaven())
        };
        Na {
            beter,
            euro: in_jaar(&jaren) - in_jaar(self.jaren),
            erbij: erbij.into_values().collect(),
            weg: weg.into_iter().cloned().collect(),
        }
    }
}

/// How heavy what a repair causes elsewhere is: how many findings of each weight, the heaviest first.
pub fn last(erbij: &[(u16, Bevinding)]) -> [usize; 3] {
    Ernst::ALLE.map(|ernst| erbij.iter().filter(|(_, b)| b.ernst == ernst).count())
}
