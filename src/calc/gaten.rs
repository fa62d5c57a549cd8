//! What the plan does not say and the chain had to do with something else, or without: one list, for the check of a
//! plan, for what stands under a table, and for what is found. Nothing of it is silent.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::jaren;
use super::kerncijfers::{Aantal, aantallen, cijfer};
use super::vraag::Gevonden;
use super::{Gids, Uitkomst};
use crate::calc::afronding::deel;
use crate::plan::{Band, Kerncijfer, Plan, Vraagregel};

/// One thing that the plan does not say. Positions refer to its lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gat {
    /// A wijk does not have a key figure that is counted with.
    Kerncijfer {
        /// The wijk.
        wijk: usize,
        /// The figure.
        cijfer: Kerncijfer,
        /// What it got instead.
        kreeg: Aantal,
        /// Where it is counted with.
        voor: Gebruik,
    },
    /// A voorziening of which only what is measured counts, in wijken where it is not.
    NietGemeten {
        /// The voorziening.
        voorziening: usize,
        /// The wijken.
        wijken: Vec<usize>,
    },
    /// A total of which a part went to no wijk.
    Onverdeeld {
        /// The voorziening.
        voorziening: usize,
        /// Units of the total that are left; below zero where more is measured than the total.
        over: Decimal,
        /// Why.
        waarom: Waarom,
    },
    /// A weight that splits nothing of the plus.
    Ongewogen {
        /// The weight.
        gewicht: usize,
        /// Fte of the plus that no wijk gets.
        fte: Decimal,
    },
    /// Yearly figures of which the plan gives no later year.
    Doorgetrokken {
        /// The last year that it gives.
        uit: u16,
        /// The years that follow from it.
        jaren: Vec<u16>,
        /// Which figures.
        reeksen: Vec<Reeks>,
    },
    /// Fasering that ends below the whole: all of the work counts after it.
    FaseringVoorbij {
        /// The last year that the plan gives.
        uit: u16,
        /// The years after it.
        jaren: Vec<u16>,
        /// The voorzieningen.
        voorzieningen: Vec<usize>,
    },
    /// A forecast without the base year: nothing grows by it.
    PrognoseZonderBasis,
}

/// A yearly figure that is carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reeks {
    /// Prevention of a voorziening.
    Preventie(usize),
    /// The forecast by age.
    Prognose,
    /// The lumpsum.
    Lumpsum,
}

impl Gat {
    /// True where nothing took the place of what is not said: what follows from it cannot be judged.
    pub fn is_open(&self) -> bool {
        !matches!(
            self,
            Self::Kerncijfer { kreeg: Aantal::Geschat(_), .. }
                | Self::Doorgetrokken { .. }
                | Self::FaseringVoorbij { .. }
                | Self::PrognoseZonderBasis
        )
    }

    /// What it is about, by codes: the same in another plan.
    pub fn code(&self, plan: &Plan) -> String {
        let voorziening = |v: usize| plan.voorzieningen.get(v).map_or("", |v| v.code.as_str());
        match self {
            Self::Kerncijfer { wijk, cijfer, .. } => {
                format!("{} {cijfer:?}", plan.wijken.get(*wijk).map_or("", |w| w.code.as_str()))
            }
            Self::NietGemeten { voorziening: v, .. } => format!("niet gemeten {}", voorziening(*v)),
            Self::Onverdeeld { voorziening: v, .. } => format!("onverdeeld {}", voorziening(*v)),
            Self::Ongewogen { gewicht, .. } => {
                plan.verdeling.gewichten.get(*gewicht).map_or_else(String::new, |g| format!("gewicht {:?}", g.naar))
            }
            Self::Doorgetrokken { uit, .. } => format!("doorgetrokken {uit}"),
            Self::FaseringVoorbij { uit, .. } => format!("fasering {uit}"),
            Self::PrognoseZonderBasis => "prognose".to_owned(),
        }
    }
}

/// Where a key figure is counted with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gebruik {
    /// In the demand.
    pub vraag: bool,
    /// In the basisniveau or the plus.
    pub verdeling: bool,
}

/// Why a total is not split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waarom {
    /// More is measured than the total.
    MeerGemeten,
    /// All wijken are measured, and together they have less.
    AllesGemeten,
    /// The key figure is nought in all wijken that are not measured.
    Nul,
    /// The key figure is unknown in one of them, and cannot be estimated.
    Onbekend,
}

/// The key figures that are counted with and that no wijk has: they are not filled in yet.
pub fn nergens(plan: &Plan, gaten: &[Gat]) -> BTreeSet<Kerncijfer> {
    let geteld =
        gaten.iter().filter_map(|gat| if let Gat::Kerncijfer { cijfer, .. } = gat { Some(*cijfer) } else { None });
    let alle: BTreeSet<Kerncijfer> = geteld.collect();
    let ergens = |wat: Kerncijfer| plan.wijken.iter().any(|w| cijfer(w, wat, Band::Midden).is_some());
    alle.into_iter().filter(|wat| !ergens(*wat)).collect()
}

/// Everything that the plan does not say, in the year and band of what was computed.
pub fn gaten(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Gat> {
    let mut uit = zonder_jaren(plan, gids, uitkomst);
    uit.extend(in_jaren(plan, &[uitkomst.jaar]));
    uit
}

/// What it does not say whatever the year: key figures by wijk first, then by voorziening, then by weight.
pub fn zonder_jaren(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Gat> {
    let mut telling = Telling { plan, uitkomst, per_cijfer: BTreeMap::new() };
    telling.tel(gids);
    let mut uit = telling.kerncijfers();
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        let onbekend = || (0..plan.wijken.len()).filter(|&w| !uitkomst.vraag.bekend(w, v));
        match &voorziening.vraag {
            Vraagregel::Gemeten => {
                let wijken: Vec<usize> = onbekend().collect();
                if !wijken.is_empty() {
                    uit.push(Gat::NietGemeten { voorziening: v, wijken });
                }
            }
            Vraagregel::Verdeeld { naar, .. } if !uitkomst.vraag.over[v].is_zero() => {
                let over = uitkomst.vraag.over[v];
                let aantallen = telling.van(*naar);
                let waarom = match onbekend().next() {
                    _ if over < Decimal::ZERO => Waarom::MeerGemeten,
                    None => Waarom::AllesGemeten,
                    Some(_) if onbekend().any(|w| aantallen[w] == Aantal::Onbekend) => Waarom::Onbekend,
                    Some(_) => Waarom::Nul,
                };
                uit.push(Gat::Onverdeeld { voorziening: v, over, waarom });
            }
            // The rest counts what it counts, or estimates it.
            Vraagregel::Verdeeld { .. }
            | Vraagregel::PerDuizend { .. }
            | Vraagregel::PerWijk(_)
            | Vraagregel::PerLeeftijd(_) => {}
        }
    }
    let verdeeld = &uitkomst.verdeling;
    let procent = |gewicht: usize| plan.verdeling.gewichten[gewicht].procent;
    let samen: Decimal = verdeeld.ongewogen.iter().map(|&gewicht| procent(gewicht)).sum();
    uit.extend(verdeeld.ongewogen.iter().map(|&gewicht| {
        let fte = deel(verdeeld.onverdeeld * procent(gewicht), samen);
        Gat::Ongewogen { gewicht, fte }
    }));
    uit
}

/// The yearly figures that the plan does not give in some of these years, by the last year that it gives.
pub fn in_jaren(plan: &Plan, jaren: &[u16]) -> Vec<Gat> {
    let mut reeksen: BTreeMap<u16, (BTreeSet<u16>, BTreeSet<Reeks>)> = BTreeMap::new();
    let mut faseringen: BTreeMap<u16, (BTreeSet<u16>, BTreeSet<usize>)> = BTreeMap::new();
    let per_leeftijd = plan.voorzieningen.iter().any(|v| matches!(v.vraag, Vraagregel::PerLeeftijd(_)));
    let prognose = plan.prognose.as_ref().filter(|_| per_leeftijd);
    for &jaar in jaren {
        let mut over = |uit: Option<u16>, reeks| {
            if let Some(uit) = uit.filter(|uit| *uit < jaar) {
                let deze = reeksen.entry(uit).or_default();
                deze.0.insert(jaar);
                deze.1.insert(reeks);
            }
        };
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            over(jaren::preventie(voorziening, jaar).map(|p| p.jaar), Reeks::Preventie(v));
            let laatste = jaren::laatste(&voorziening.fasering, jaar);
            if let Some(f) = laatste.filter(|f| f.jaar < jaar && f.waarde.midden != Decimal::ONE_HUNDRED) {
                let deze = faseringen.entry(f.jaar).or_default();
                deze.0.insert(jaar);
                deze.1.insert(v);
            }
        }
        over(prognose.and_then(|p| jaren::prognose(p, plan.basisjaar, jaar)).map(|j| j.jaar), Reeks::Prognose);
        over(jaren::laatste(&plan.begroting.lumpsum, jaar).map(|l| l.jaar), Reeks::Lumpsum);
    }
    let lijst = |jaren: BTreeSet<u16>| jaren.into_iter().collect();
    let doorgetrokken = reeksen.into_iter().map(|(uit, (jaren, reeksen))| Gat::Doorgetrokken {
        uit,
        jaren: lijst(jaren),
        reeksen: reeksen.into_iter().collect(),
    });
    let voorbij = faseringen.into_iter().map(|(uit, (jaren, voorzieningen))| Gat::FaseringVoorbij {
        uit,
        jaren: lijst(jaren),
        voorzieningen: voorzieningen.into_iter().collect(),
    });
    let zonder_basis = prognose.filter(|p| p.jaren.iter().all(|j| j.jaar != plan.basisjaar));
    doorgetrokken.chain(voorbij).chain(zonder_basis.map(|_| Gat::PrognoseZonderBasis)).collect()
}

/// The key figures that are counted with, and where.
struct Telling<'a> {
    plan: &'a Plan,
    uitkomst: &'a Uitkomst,
    per_cijfer: BTreeMap<Kerncijfer, (Vec<Aantal>, Vec<Gebruik>)>,
}

impl Telling<'_> {
    fn van(&mut self, cijfer: Kerncijfer) -> Vec<Aantal> {
        self.kolom(cijfer).0.clone()
    }

    fn kolom(&mut self, cijfer: Kerncijfer) -> &mut (Vec<Aantal>, Vec<Gebruik>) {
        let (plan, band) = (self.plan, self.uitkomst.band);
        let nieuw = || (aantallen(plan, cijfer, band), vec![Gebruik::default(); plan.wijken.len()]);
        self.per_cijfer.entry(cijfer).or_insert_with(nieuw)
    }

    fn tel(&mut self, gids: &Gids<'_>) {
        let (plan, uitkomst) = (self.plan, self.uitkomst);
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let cijfers: &[Kerncijfer] = match &voorziening.vraag {
                Vraagregel::Verdeeld { naar, .. } => std::slice::from_ref(naar),
                Vraagregel::PerDuizend { van, .. } => std::slice::from_ref(van),
                Vraagregel::PerLeeftijd(_) => &crate::plan::kerncijfer::LEEFTIJDEN,
                Vraagregel::PerWijk(_) | Vraagregel::Gemeten => &[],
            };
            for cijfer in cijfers {
                for (w, gebruik) in self.kolom(*cijfer).1.iter_mut().enumerate() {
                    gebruik.vraag |= uitkomst.vraag.gevonden[(w, v)] != Gevonden::Gemeten;
                }
            }
        }
        for regel in &plan.verdeling.basis {
            let anders = plan.verdeling.uitzonderingen.iter().filter(|u| u.functie == regel.functie);
            let anders: Vec<usize> = anders.filter_map(|u| gids.wijken.get(&u.wijk).copied()).collect();
            for (w, gebruik) in self.kolom(regel.van).1.iter_mut().enumerate() {
                gebruik.verdeling |= !anders.contains(&w);
            }
        }
        for gewicht in plan.verdeling.gewichten.iter().filter(|g| !g.procent.is_zero()) {
            self.kolom(gewicht.naar).1.iter_mut().for_each(|gebruik| gebruik.verdeling = true);
        }
    }

    fn kerncijfers(&self) -> Vec<Gat> {
        let mut uit = Vec::new();
        for wijk in 0..self.plan.wijken.len() {
            for (&cijfer, (aantallen, gebruik)) in &self.per_cijfer {
                let (kreeg, voor) = (aantallen[wijk], gebruik[wijk]);
                if !matches!(kreeg, Aantal::Bekend(_)) && (voor.vraag || voor.verdeling) {
                    uit.push(Gat::Kerncijfer { wijk, cijfer, kreeg, voor });
                }
            }
        }
        uit
    }
}

#[cfg(test)]
mod tests;
