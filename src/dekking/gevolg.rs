//! [`Gevolg`]: what became of a plan between two computations of it, or between two plans. The one answer for the line
//! that says what a change did, for a repair that is being considered, and for a comparison.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::bevinding::{Bevinding, Sleutel};
use super::eis::Ernst;
use super::toetsing::Toetsing;
use crate::calc::Uitkomst;

/// The findings that came, went and changed, and what became of the uncovered hours and the money.
#[derive(Debug, Clone)]
pub struct Gevolg<'a> {
    /// Only after.
    pub erbij: Vec<&'a Bevinding>,
    /// Before and after, and heavier or more short after: as it was and as it is.
    pub erger: Vec<(&'a Bevinding, &'a Bevinding)>,
    /// Before and after, and lighter or less short after.
    pub beter: Vec<(&'a Bevinding, &'a Bevinding)>,
    /// Before and after, as heavy and as much short: as it is.
    pub gebleven: Vec<&'a Bevinding>,
    /// Only before; its place was judged after.
    pub weg: Vec<&'a Bevinding>,
    /// Only before, where its requirement cannot be judged any more: nobody knows whether it went.
    pub onbeslist: Vec<&'a Bevinding>,
    /// Causes of each weight before and after, the heaviest first.
    pub oorzaken: [(Ernst, usize, usize); 3],
    /// Requirements in a place that could not be judged, before and after.
    pub open: (usize, usize),
    /// Hours that nobody can do, in all gebieden, before and after.
    pub ongedekt: (Decimal, Decimal),
    /// The same per gebied, as what came; nothing where the gebieden are others.
    pub ongedekt_erbij: Vec<Decimal>,
    /// What is spent in the year, euro, before and after.
    pub uitgaven: (Decimal, Decimal),
    /// What that and the rest of the money came to be more.
    pub geld: Geld,
}

/// Money of the year, euro: what is there, what stands open, and apart from it what is set aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Geld {
    /// Expenses, without the reserve.
    pub uitgaven: Decimal,
    /// What vacatures would add.
    pub vacatures: Decimal,
    /// Set apart.
    pub reserve: Decimal,
}

impl<'a> Gevolg<'a> {
    /// From one computation to another.
    pub fn tussen(van: (&'a Uitkomst, &'a Toetsing), naar: (&'a Uitkomst, &'a Toetsing)) -> Self {
        let mut over: HashMap<&Sleutel, &'a Bevinding> = van.1.bevindingen.iter().map(|b| (&b.sleutel, b)).collect();
        let (mut erbij, mut erger, mut beter, mut gebleven) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for na in &naar.1.bevindingen {
            let Some(voor) = over.remove(&na.sleutel) else {
                erbij.push(na);
                continue;
            };
            let zwaarte = |b: &Bevinding| (b.ernst, b.maat.tekort());
            match zwaarte(na).cmp(&zwaarte(voor)) {
                Ordering::Greater => erger.push((voor, na)),
                Ordering::Less => beter.push((voor, na)),
                Ordering::Equal => gebleven.push(na),
            }
        }
        let open: HashSet<&str> = naar.1.open.iter().map(|open| open.sleutel.plaats()).collect();
        let alleen_eerst = van.1.bevindingen.iter().filter(|b| over.contains_key(&b.sleutel));
        let (onbeslist, weg) = alleen_eerst.partition(|b| open.contains(b.sleutel.plaats()));
        let uren = [van, naar].map(|(uitkomst, _)| uitkomst.gedekt.ongedekt());
        let [voor, na] = [0, 1].map(|kant| uren[kant].iter().sum());
        let (voor_geld, na_geld) = (&van.0.kosten, &naar.0.kosten);
        let zelfde_gebieden = uren[0].len() == uren[1].len();
        let verschil = || uren[1].iter().zip(&uren[0]).map(|(na, voor)| na - voor).collect();
        Self {
            erbij,
            erger,
            beter,
            gebleven,
            weg,
            onbeslist,
            oorzaken: Ernst::ALLE.map(|ernst| (ernst, van.1.aantal(ernst), naar.1.aantal(ernst))),
            open: (van.1.open.len(), naar.1.open.len()),
            ongedekt: (voor, na),
            ongedekt_erbij: if zelfde_gebieden { verschil() } else { Vec::new() },
            uitgaven: (voor_geld.uitgaven(), na_geld.uitgaven()),
            geld: Geld {
                uitgaven: na_geld.uitgaven() - voor_geld.uitgaven(),
                vacatures: na_geld.vacatures - voor_geld.vacatures,
                reserve: na_geld.reserve - voor_geld.reserve,
            },
        }
    }

    /// How many findings are others: those that came or those that went, whichever are more.
    pub fn anders(&self) -> usize {
        self.erbij.len().max(self.weg.len() + self.onbeslist.len())
    }

    /// Uncovered hours that came; less than nought where hours were covered.
    pub fn meer_ongedekt(&self) -> Decimal {
        self.ongedekt.1 - self.ongedekt.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::bereken;
    use crate::dekking::Toetsing;
    use crate::plan::{Band, Waarde};

    /// A place of which nobody knows whether its rooms are there answers no want of rooms: that cannot be judged then.
    #[test]
    fn what_cannot_be_judged_any_more_did_not_go() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let van = |plan| {
            let uitkomst = bereken(plan, 2028, Band::Midden);
            let toetsing = Toetsing::van(plan, &uitkomst);
            (uitkomst, toetsing)
        };
        let voor = van(&plan);
        let kort = |b: &&Bevinding| b.sleutel.plaats() == "HV-6 wijk:WK010600";
        assert!(voor.1.bevindingen.iter().any(|b| kort(&b)));
        let mut meer = plan.clone();
        let huis = meer.locaties.iter().position(|l| l.code.as_str() == "centrum-buurtkamer-esch").unwrap();
        meer.locaties[huis].spreekkamers = Waarde::default();
        meer.locaties[huis].groepsruimten = Waarde::default();
        meer.locaties[huis].afspraak = None;
        let na = van(&meer);
        let gevolg = Gevolg::tussen((&voor.0, &voor.1), (&na.0, &na.1));
        assert!(gevolg.onbeslist.iter().any(kort), "{:?}", na.1.open);
        assert!(!gevolg.weg.iter().any(kort));
        assert!(gevolg.open.0 < gevolg.open.1);
    }
}
