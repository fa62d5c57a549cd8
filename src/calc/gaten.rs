//! What the plan does not say and the chain had to do with something else, or without: one list, for the check of a
//! plan, for what stands under a table, and for what is found. Nothing of it is silent.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::kerncijfers::{Aantal, aantallen};
use super::vraag::Gevonden;
use super::{Gids, Uitkomst};
use crate::calc::afronding::procent;
use crate::plan::{Kerncijfer, Plan, Vraagregel};

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
}

impl Gat {
    /// True where nothing took the place of what is not said: what follows from it cannot be judged.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Kerncijfer { kreeg: Aantal::Geschat(_), .. })
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

/// Everything that the plan does not say, in the year and band of what was computed: key figures by wijk first, then by
/// voorziening, then by weight.
pub fn gaten(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Vec<Gat> {
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
            _ => {}
        }
    }
    let verdeeld = &uitkomst.verdeling;
    let plus = verdeeld.onverdeeld + verdeeld.plus.iter().sum::<Decimal>();
    uit.extend(verdeeld.ongewogen.iter().map(|&gewicht| {
        let fte = plus * procent(plan.verdeling.gewichten[gewicht].procent);
        Gat::Ongewogen { gewicht, fte }
    }));
    uit
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
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::verdeling::Uitzondering;
    use crate::plan::wijk::{Leeftijden, Meting};
    use crate::plan::{Band, Waarde};
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan
    }

    fn van(plan: &Plan) -> (Uitkomst, Vec<Gat>) {
        let uitkomst = calc::bereken(plan, 2028, Band::Midden);
        let gaten = gaten(plan, &Gids::van(plan), &uitkomst);
        (uitkomst, gaten)
    }

    fn meet(plan: &mut Plan, wijk: usize, volume: Decimal) {
        let volume = Waarde::vast(volume);
        plan.wijken[wijk].vraag.push(Meting { voorziening: "licht".into(), volume });
    }

    const CIJFER: Kerncijfer = Kerncijfer::WmoClienten;

    #[test]
    fn a_plan_that_says_everything_has_none() {
        for plan in [plan(), crate::store::ingebouwd().unwrap().plan] {
            for band in Band::ALLE {
                let uitkomst = calc::bereken(&plan, plan.planjaren[0], band);
                assert_eq!(gaten(&plan, &Gids::van(&plan), &uitkomst), []);
            }
        }
    }

    /// `gevallen/kerncijfer-ontbreekt`: 120 clients over two wijken of 405 inhabitants, of which one is not known.
    #[test]
    fn a_figure_that_a_wijk_does_not_have_is_estimated_and_told() {
        let mut plan = plan();
        plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
        let (uitkomst, gaten) = van(&plan);
        let voor = Gebruik { vraag: true, verdeling: true };
        assert_eq!(gaten, [Gat::Kerncijfer { wijk: 1, cijfer: CIJFER, kreeg: Aantal::Geschat(dec!(25)), voor }]);
        assert_eq!([0, 1].map(|w| uitkomst.vraag.volume[(w, 0)]), [dec!(60), dec!(60)]);
        assert_eq!([0, 1].map(|w| uitkomst.vraag.gevonden[(w, 0)]), [Gevonden::Geschat; 2], "shares of both moved");
        assert_eq!(uitkomst.verdeling.aandeel[(1, 0)], dec!(0.5));
    }

    #[test]
    fn what_is_not_counted_with_is_not_missed() {
        let mut plan = plan();
        plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
        meet(&mut plan, 1, dec!(40));
        let voor = Gebruik { vraag: false, verdeling: true };
        assert_eq!(van(&plan).1, [Gat::Kerncijfer { wijk: 1, cijfer: CIJFER, kreeg: Aantal::Geschat(dec!(25)), voor }]);
        plan.verdeling.gewichten[0].naar = Kerncijfer::Inwoners;
        assert_eq!(van(&plan).1, []);
        plan.wijken[1].bevolking.leeftijd = Leeftijden::default();
        plan.verdeling.basis[0].van = Kerncijfer::Inwoners65Plus;
        plan.verdeling.gewichten[1].procent = dec!(0);
        assert_eq!(van(&plan).1.len(), 1);
        plan.verdeling.uitzonderingen.push(Uitzondering {
            wijk: plan.wijken[1].code.clone(),
            functie: plan.verdeling.basis[0].functie.clone(),
            fte: Waarde::vast(dec!(1)),
            motivatie: "afgesproken".into(),
        });
        assert_eq!(van(&plan).1, []);
    }

    #[test]
    fn a_figure_that_is_nought_everywhere_splits_nothing() {
        let mut plan = plan();
        for wijk in &mut plan.wijken {
            wijk.kerncijfers[0].cijfers.insert(CIJFER, Waarde::vast(dec!(0)));
        }
        let (uitkomst, gaten) = van(&plan);
        // 3,4 fte, of which 1,0 basis; 60 % of the 2,4 of the plus goes by Wmo clients.
        assert_eq!(
            gaten,
            [
                Gat::Onverdeeld { voorziening: 0, over: dec!(120), waarom: Waarom::Nul },
                Gat::Ongewogen { gewicht: 0, fte: dec!(1.44) },
            ]
        );
        assert!([0, 1].into_iter().all(|w| !uitkomst.vraag.bekend(w, 0) && uitkomst.vraag.uren[(w, 0)].is_zero()));
        let verdeeld = &uitkomst.verdeling;
        assert_eq!(verdeeld.onverdeeld, dec!(1.4));
        let samen: Decimal = verdeeld.basis.iter().chain(&verdeeld.plus).sum();
        assert_eq!(samen + verdeeld.onverdeeld, verdeeld.totaal, "the other weight did not get it");
    }

    #[test]
    fn a_figure_that_cannot_be_estimated_splits_nothing() {
        let mut plan = plan();
        plan.wijken[1].kerncijfers[0].cijfers.remove(&CIJFER);
        plan.wijken[0].bevolking.inwoners = 0;
        let (uitkomst, gaten) = van(&plan);
        assert!(gaten.contains(&Gat::Onverdeeld { voorziening: 0, over: dec!(120), waarom: Waarom::Onbekend }));
        assert_eq!(uitkomst.verdeling.ongewogen, [0]);
        assert!(!uitkomst.vraag.bekend(0, 0) && !uitkomst.vraag.bekend(1, 0));
    }

    #[test]
    fn measured_volumes_that_do_not_make_the_total_are_told() {
        let mut plan = plan();
        meet(&mut plan, 0, dec!(130));
        let (uitkomst, gaten) = van(&plan);
        assert_eq!(gaten, [Gat::Onverdeeld { voorziening: 0, over: dec!(-10), waarom: Waarom::MeerGemeten }]);
        assert!(!uitkomst.vraag.bekend(1, 0), "what is left of a total that is too low says nothing");
        plan.wijken[0].vraag.pop();
        meet(&mut plan, 0, dec!(70));
        meet(&mut plan, 1, dec!(30));
        assert_eq!(van(&plan).1, [Gat::Onverdeeld { voorziening: 0, over: dec!(20), waarom: Waarom::AllesGemeten }]);
        plan.wijken[1].vraag.pop();
        meet(&mut plan, 1, dec!(50));
        assert_eq!(van(&plan).1, []);
        // All that there is is measured in one wijk, so the other has none; that is known.
        plan.wijken[1].vraag.pop();
        plan.wijken[0].vraag.pop();
        meet(&mut plan, 0, dec!(120));
        let (uitkomst, gaten) = van(&plan);
        assert!(gaten.is_empty() && uitkomst.vraag.bekend(1, 0));
    }

    #[test]
    fn what_is_only_measured_is_unknown_where_it_is_not() {
        let mut plan = plan();
        plan.voorzieningen[0].vraag = Vraagregel::Gemeten;
        meet(&mut plan, 0, dec!(0));
        assert_eq!(van(&plan).1, [Gat::NietGemeten { voorziening: 0, wijken: vec![1] }]);
    }
}
