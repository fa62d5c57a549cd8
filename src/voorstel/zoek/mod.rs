//! The smallest repair of a finding, by trying: every edit that could help on its own, and every two of them together.
//!
//! Smallest is fewest euro per year, then fewest edits, then the least that it causes elsewhere. Nothing is believed:
//! what is found was applied to a copy of the plan, all that follows from it was computed again in every year that is
//! judged, and there it takes the finding away, leaves fewer causes that are as heavy, and makes nothing short that was
//! not.
//!
//! The search knows no clock. It ends after a number of trials, and says so; what it finds does not depend on how many
//! threads there are. Who waits for it reads how far it is, and can stop it.

mod pad;
mod plekken;
mod proef;
mod richting;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::dekking::feiten::Basisniveau;
use crate::dekking::{Bevinding, Feit, Sleutel};
use crate::plan::scenario::toepassen::anders;
use crate::plan::{Plan, Wijziging};
use proef::Proef;
use richting::Richting;

pub use pad::{Pad, Stap, volg};
pub use plekken::{Ruimtesoort, nieuwe_locatie};
pub use proef::Jaar;

/// Trials after which a search ends, unless it is asked otherwise.
pub const HOOGSTENS: usize = 2_000;
/// Pairs that are tried at once: a number of its own, so that the outcome is the same on every computer.
const TEGELIJK: usize = 8;

/// How far a search is, for who waits for it, and the way to stop it.
#[derive(Debug, Default)]
pub struct Voortgang {
    proeven: AtomicUsize,
    stop: AtomicBool,
}

impl Voortgang {
    /// Trials so far.
    pub fn proeven(&self) -> usize {
        self.proeven.load(Ordering::Relaxed)
    }

    /// Ends the search; what was found by then stands.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn is_gestopt(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// How a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Einde {
    /// All that there is was tried.
    Alles,
    /// As many trials as were allowed.
    Grens,
    /// It was stopped.
    Gestopt,
}

/// What a search came to.
#[derive(Debug, Clone)]
pub struct Uitkomst {
    /// The smallest repair; none where nothing that was tried takes the finding away.
    pub gevonden: Option<Vondst>,
    /// Where none was found: the cheapest that takes it away, and makes something else short.
    pub afgewezen: Option<Box<Vondst>>,
    /// Trials.
    pub proeven: usize,
    /// How it ended.
    pub einde: Einde,
}

/// A repair that was tried and is enough.
#[derive(Debug, Clone)]
pub struct Vondst {
    /// What it changes, as one wijziging.
    pub wijziging: Wijziging,
    /// Of how many edits it consists.
    pub delen: usize,
    /// Euro more in a whole year, in the year in which the finding is most short; less than nought saves.
    pub euro: Decimal,
    /// The plan with it.
    pub plan: Plan,
    /// What it causes elsewhere: findings that were not there before, in any year that is judged, each once, with the
    /// year.
    pub erbij: Vec<(u16, Bevinding)>,
    /// The findings that it takes away, in all years that are judged, each once.
    pub weg: Vec<Sleutel>,
}

/// One way to the goal, before it is looked at in full.
#[derive(Debug, Clone)]
struct Kandidaat {
    /// Euro per year by the price of each edit.
    euro: Decimal,
    /// The directions with how far each is gone; their position keeps the order the same.
    delen: Vec<(usize, u32)>,
    /// Edits that a planner would count.
    edits: usize,
}

impl Kandidaat {
    fn orde(&self) -> (Decimal, usize, &[(usize, u32)]) {
        (self.euro, self.edits, &self.delen)
    }
}

/// True for a finding of which nothing but the search knows a repair: it is among many edits of the distribution, or of who
/// works where.
pub const fn alleen_gezocht(bevinding: &Bevinding) -> bool {
    matches!(
        bevinding.feit,
        Feit::Basisniveau(Basisniveau::GegevenIsNietEr { .. } | Basisniveau::PlusZonderVraag { .. })
    )
}

/// Searches the smallest repair of a finding of a plan in these years; the one in which it is most short goes first.
/// `hoogstens` bounds the number of trials.
pub fn zoek(plan: &Plan, jaren: &[Jaar], sleutel: &Sleutel, hoogstens: usize, voortgang: &Voortgang) -> Uitkomst {
    let Some(proef) = Proef::van(plan, jaren, sleutel) else {
        return Uitkomst { gevonden: None, afgewezen: None, proeven: 0, einde: Einde::Alles };
    };
    let richtingen = richting::alle(&proef);
    let zoeker = Zoeker { proef: &proef, richtingen: &richtingen, voortgang, hoogstens };
    let (mut kandidaten, einde) = zoeker.kandidaten();
    kandidaten.sort_by(|a, b| a.orde().cmp(&b.orde()));
    let (mut gevonden, mut afgewezen): (Option<Vondst>, Option<Box<Vondst>>) = (None, None);
    for kandidaat in &kandidaten {
        // Of what costs the same and takes as many edits, the one that causes least elsewhere.
        if gevonden.as_ref().is_some_and(|v| (v.euro, v.delen) < (kandidaat.euro, kandidaat.edits)) {
            break;
        }
        let Some((vondst, beter)) = zoeker.vondst(kandidaat) else { continue };
        if !beter {
            afgewezen.get_or_insert_with(|| Box::new(vondst));
            continue;
        }
        let zwaarte = |v: &Vondst| (v.euro, v.delen, proef::last(&v.erbij));
        if gevonden.as_ref().is_none_or(|nu| zwaarte(&vondst) < zwaarte(nu)) {
            gevonden = Some(vondst);
        }
    }
    let afgewezen = afgewezen.filter(|_| gevonden.is_none());
    Uitkomst { gevonden, afgewezen, proeven: voortgang.proeven(), einde }
}

/// True where two of them change the same.
fn raken_elkaar(wijzigingen: &[Wijziging]) -> bool {
    let mut gezien = BTreeSet::new();
    wijzigingen.iter().flat_map(Wijziging::delen).filter_map(Wijziging::waar).any(|waar| !gezien.insert(waar.0.clone()))
}

/// What differs, each figure once, in an order that does not follow that of the rows.
fn netto(van: &Plan, naar: &Plan) -> Wijziging {
    let mut delen = anders(van, naar);
    delen.sort_by_cached_key(|deel| deel.waar().map(|waar| waar.0.clone()));
    Wijziging::Samen(delen)
}

struct Zoeker<'z> {
    proef: &'z Proef<'z>,
    richtingen: &'z [Richting],
    voortgang: &'z Voortgang,
    hoogstens: usize,
}

impl Zoeker<'_> {
    /// All that reaches the goal, of one edit and of two.
    fn kandidaten(&self) -> (Vec<Kandidaat>, Einde) {
        let n = self.richtingen.len();
        let alleen: Vec<Option<u32>> =
            (0..n).into_par_iter().map(|r| self.kleinste(&|k| vec![(r, k)], self.richtingen[r].hoogstens)).collect();
        let mut uit: Vec<Kandidaat> =
            alleen.iter().enumerate().filter_map(|(r, k)| Some(self.kandidaat(vec![((r), (*k)?)]))).collect();
        let mut beste = self.goedkoopste(&uit, None);
        let paren: Vec<(usize, usize)> = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect();
        for groep in paren.chunks(TEGELIJK) {
            if self.voortgang.is_gestopt() {
                return (uit, Einde::Gestopt);
            }
            if self.voortgang.proeven() >= self.hoogstens {
                return (uit, Einde::Grens);
            }
            let van_groep: Vec<Vec<Kandidaat>> =
                groep.par_iter().map(|&(a, b)| self.paar(a, b, (alleen[a], alleen[b]), beste)).collect();
            let nieuw: Vec<Kandidaat> = van_groep.into_iter().flatten().collect();
            beste = self.goedkoopste(&nieuw, beste);
            uit.extend(nieuw);
        }
        (uit, if self.voortgang.is_gestopt() { Einde::Gestopt } else { Einde::Alles })
    }

    /// The least of two together that is enough and costs less than what was found, for each amount of the first.
    fn paar(&self, a: usize, b: usize, alleen: (Option<u32>, Option<u32>), beste: Option<Decimal>) -> Vec<Kandidaat> {
        let [van_a, van_b] = [a, b].map(|r| &self.richtingen[r]);
        // What is enough alone needs no other.
        let tot = |r: &Richting, alleen: Option<u32>| alleen.map_or(r.hoogstens, |k| k - 1);
        let (meest_a, meest_b) = (tot(van_a, alleen.0), tot(van_b, alleen.1));
        let goedkoper = |k: u32, l: u32| beste.is_none_or(|beste| van_a.euro(k) + van_b.euro(l) < beste);
        if meest_a == 0 || meest_b == 0 || !goedkoper(1, 1) || !self.genoeg(&[(a, meest_a), (b, meest_b)]) {
            return Vec::new();
        }
        let mut uit = Vec::new();
        let mut grens_b = meest_b;
        for k in 1..=meest_a {
            while grens_b > 0 && !goedkoper(k, grens_b) {
                grens_b -= 1;
            }
            if grens_b == 0 {
                break;
            }
            if let Some(l) = self.kleinste(&|l| vec![(a, k), (b, l)], grens_b) {
                uit.push(self.kandidaat(vec![(a, k), (b, l)]));
                // More of the first is only of use with less of the second.
                grens_b = l - 1;
            }
        }
        uit
    }

    fn kandidaat(&self, delen: Vec<(usize, u32)>) -> Kandidaat {
        let euro = delen.iter().map(|&(r, k)| self.richtingen[r].euro(k)).sum();
        let edits = delen.iter().map(|&(r, _)| self.richtingen[r].edits).sum();
        Kandidaat { euro, delen, edits }
    }

    /// What the cheapest of these costs, or what was found before where that is less.
    fn goedkoopste(&self, nieuw: &[Kandidaat], beste: Option<Decimal>) -> Option<Decimal> {
        let mut op_orde: Vec<&Kandidaat> = nieuw.iter().filter(|k| beste.is_none_or(|b| k.euro < b)).collect();
        op_orde.sort_by(|a, b| a.orde().cmp(&b.orde()));
        // What is cheap may still turn out to make something else short.
        op_orde.into_iter().find(|k| self.vondst(k).is_some_and(|(_, beter)| beter)).map(|k| k.euro).or(beste)
    }

    /// The least amount that is enough; none where even the most is too little.
    fn kleinste(&self, met: &dyn Fn(u32) -> Vec<(usize, u32)>, hoogstens: u32) -> Option<u32> {
        if hoogstens == 0 || !self.genoeg(&met(hoogstens)) {
            return None;
        }
        let (mut te_weinig, mut wel) = (0, hoogstens);
        while te_weinig + 1 < wel {
            let poging = te_weinig + (wel - te_weinig) / 2;
            if self.genoeg(&met(poging)) { wel = poging } else { te_weinig = poging }
        }
        Some(wel)
    }

    fn genoeg(&self, delen: &[(usize, u32)]) -> bool {
        if self.voortgang.is_gestopt() {
            return false;
        }
        self.voortgang.proeven.fetch_add(1, Ordering::Relaxed);
        self.toegepast(delen).is_some_and(|(plan, _)| self.proef.gehaald(&plan))
    }

    /// The plan with these edits, one after the other, and the edits.
    fn toegepast(&self, delen: &[(usize, u32)]) -> Option<(Plan, Vec<Wijziging>)> {
        let mut plan = self.proef.plan.clone();
        let mut wijzigingen = Vec::new();
        for &(r, k) in delen {
            let wijziging = self.richtingen[r].wijziging(&plan, k)?;
            wijziging.pas_toe(&mut plan).ok()?;
            wijzigingen.push(wijziging);
        }
        Some((plan, wijzigingen))
    }

    /// A repair with the whole of what follows from it, and whether that is better.
    fn vondst(&self, kandidaat: &Kandidaat) -> Option<(Vondst, bool)> {
        let (plan, mut wijzigingen) = self.toegepast(&kandidaat.delen)?;
        let na = self.proef.na(&plan);
        let wijziging = match wijzigingen.len() {
            1 => wijzigingen.pop()?,
            // Of two edits of one figure a planner sees what it becomes.
            _ if raken_elkaar(&wijzigingen) => netto(self.proef.plan, &plan),
            _ => Wijziging::Samen(wijzigingen),
        };
        Some((
            Vondst { wijziging, delen: kandidaat.edits, euro: na.euro, erbij: na.erbij, weg: na.weg, plan },
            na.beter,
        ))
    }
}

#[cfg(test)]
mod tests;
