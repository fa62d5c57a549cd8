//! The smallest repairs in turn: of the first cause that blocks and that can be repaired, then of what is left.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Einde, Jaar, Vondst, Voortgang, zoek};
use crate::dekking::{Bevinding, Sleutel};
use crate::plan::{Band, Plan};

/// One repair on the way.
#[derive(Debug, Clone)]
pub struct Stap {
    /// The plan as it was.
    pub voor: Plan,
    /// The cause that it takes away, in the year in which it is most short.
    pub bevinding: Bevinding,
    /// That year.
    pub jaar: u16,
    /// What was found.
    pub vondst: Vondst,
    /// Trials.
    pub proeven: usize,
    /// How the search ended.
    pub einde: Einde,
}

/// The way that the smallest repairs lead.
#[derive(Debug, Clone)]
pub struct Pad {
    /// The repairs, in turn.
    pub stappen: Vec<Stap>,
    /// The plan at its end.
    pub plan: Plan,
    /// The causes that still block there, each once, with the year in which it is most short.
    pub over: Vec<(u16, Bevinding)>,
    /// Those of them for which nothing was found, with the cheapest that takes it away and makes something else short.
    pub zonder: BTreeMap<Sleutel, Option<Box<Vondst>>>,
}

/// Follows it, for so many repairs at most, each found in so many trials at most.
pub fn volg(plan: &Plan, jaren: &[u16], band: Band, stappen: usize, hoogstens: usize) -> Pad {
    let mut pad = Pad { stappen: Vec::new(), plan: plan.clone(), over: Vec::new(), zonder: BTreeMap::new() };
    loop {
        let nu: Vec<Jaar> = jaren.par_iter().map(|&jaar| Jaar::van(&pad.plan, jaar, band)).collect();
        pad.over = oorzaken(&nu);
        if pad.stappen.len() >= stappen {
            return pad;
        }
        let mut stap = None;
        for (jaar, bevinding) in &pad.over {
            if pad.zonder.contains_key(&bevinding.sleutel) {
                continue;
            }
            let uitkomst = zoek(&pad.plan, &nu, &bevinding.sleutel, hoogstens, &Voortgang::default());
            if let Some(vondst) = uitkomst.gevonden {
                stap = Some(Stap {
                    voor: pad.plan.clone(),
                    bevinding: bevinding.clone(),
                    jaar: *jaar,
                    vondst,
                    proeven: uitkomst.proeven,
                    einde: uitkomst.einde,
                });
                break;
            }
            pad.zonder.insert(bevinding.sleutel.clone(), uitkomst.afgewezen);
        }
        let Some(stap) = stap else { return pad };
        pad.plan = stap.vondst.plan.clone();
        pad.stappen.push(stap);
    }
}

/// The causes that block in any of the years, each once in the year in which it is most short, in the order of the eisen.
fn oorzaken(jaren: &[Jaar]) -> Vec<(u16, Bevinding)> {
    let mut uit: Vec<(u16, Bevinding)> = Vec::new();
    for jaar in jaren {
        for b in jaar.blokkerend() {
            match uit.iter_mut().find(|(_, ander)| ander.sleutel == b.sleutel) {
                Some(hier) if hier.1.maat.tekort() < b.maat.tekort() => *hier = (jaar.uitkomst.jaar, b.clone()),
                Some(_) => {}
                None => uit.push((jaar.uitkomst.jaar, b.clone())),
            }
        }
    }
    let plaats = |b: &Bevinding| crate::dekking::EISEN.iter().position(|e| e.id == b.eis.id);
    uit.sort_by(|(_, a), (_, b)| plaats(a).cmp(&plaats(b)).then_with(|| a.sleutel.cmp(&b.sleutel)));
    uit
}
