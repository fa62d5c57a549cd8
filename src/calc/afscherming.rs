//! Small numbers: which measured counts of people in support a file for others must not show, and the plan without them.
//!
//! A count from 1 to 9 may point at persons. A file for others is therefore computed from a plan in which it is not
//! ([`Afscherming::plan`]): whatever stands in such a file, and whatever is added or subtracted in it, it cannot tell
//! what the plan that it is made of does not hold. And a reader may know the sum of a column from elsewhere: where that
//! would leave too little doubt, the next smallest count of the column is hidden too.
//!
//! Not hidden: nought; what a source with an open licence publishes; estimates that are marked as such.

mod aantal;
mod inlezingen;
mod sommen;
mod totalen;
mod zetten;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use self::sommen::{Bekend, Post, Som, Sommen, bekende_som, geteld_totaal, sommen, wijkcijfer};
use super::afronding::halverwege;
use super::voortgang::Maat;
use crate::plan::waarde::EIGEN;
use crate::plan::wijk::Meting;
use crate::plan::{Broncode, Herkomst, Kerncijfer, Plan, Realisatie, Status, Vraagregel, Waarde};

/// The smallest count that a file for others shows.
pub const KLEINSTE: Decimal = Decimal::TEN;
/// What a small count counts as in such a file: the middle of 1 to 9.
pub const ALS: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
/// A count that is hidden with it counts as the nearest multiple of this.
const OP: Decimal = Decimal::TEN;
/// How far apart the least and the most that a hidden count can be must stay when the sum is known: three values.
const TWIJFEL: Decimal = Decimal::TWO;

/// Why a count is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reden {
    /// It is small.
    Klein,
    /// A small one would follow from it by subtraction.
    Mee,
}

impl Reden {
    /// What stands in a file for others where a count is hidden.
    pub const fn teken(self) -> &'static str {
        match self {
            Self::Klein => "<10",
            Self::Mee => "verborgen",
        }
    }
}

/// True for the sign of a hidden count: where it is read back, the figure stays as it is.
pub fn is_teken(tekst: &str) -> bool {
    let kaal = tekst.chars().filter(|t| !t.is_whitespace());
    [Reden::Klein, Reden::Mee].into_iter().any(|reden| kaal.clone().eq(reden.teken().chars()))
}

/// A count in a plan; positions refer to its lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aantal {
    /// What is measured of a voorziening in a wijk.
    Meting {
        /// The wijk.
        wijk: usize,
        /// The row of what is measured there.
        rij: usize,
    },
    /// A key figure of a wijk.
    Wijk {
        /// The wijk.
        wijk: usize,
        /// The series.
        reeks: usize,
        /// The figure.
        cijfer: Kerncijfer,
    },
    /// A key figure of a buurt.
    Buurt {
        /// The wijk.
        wijk: usize,
        /// The buurt in that wijk.
        buurt: usize,
        /// The series.
        reeks: usize,
        /// The figure.
        cijfer: Kerncijfer,
    },
    /// What is asked of a voorziening in the whole city, or in each wijk.
    Totaal(usize),
    /// People of a realisatie.
    Realisatie {
        /// The realisatie.
        rij: usize,
        /// Which of its counts.
        maat: Maat,
    },
}

/// What a file for others hides, and from what it is computed.
#[derive(Debug, Clone)]
pub struct Afscherming {
    /// The counts that are hidden, in the order of the plan.
    pub verborgen: BTreeMap<Aantal, Reden>,
    /// The small ones that follow from a published sum all the same: nothing can hide them.
    pub herleidbaar: Vec<Aantal>,
}

fn is_klein(waarde: &Waarde) -> bool {
    [waarde.laag, waarde.midden, waarde.hoog].into_iter().any(|w| w > Decimal::ZERO && w < KLEINSTE)
}

fn afgerond(waarde: Decimal) -> Decimal {
    (halverwege(waarde / OP, 0) * OP).max(OP)
}

impl Afscherming {
    /// What a plan holds that a file for others must not show.
    pub fn van(plan: &Plan) -> Self {
        let sommen = sommen(plan);
        let mut uit = Self { verborgen: BTreeMap::new(), herleidbaar: Vec::new() };
        for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
            let (Vraagregel::Verdeeld { totaal: som, .. } | Vraagregel::PerWijk(som)) = &voorziening.vraag else {
                continue;
            };
            if geteld_totaal(plan, v) && !openbaar(plan, som, None) && is_klein(som) {
                uit.verborgen.insert(Aantal::Totaal(v), Reden::Klein);
            }
        }
        // Buurten before wijken: what their sum would tell hides the wijk, and that is one of the sum of the city.
        for (som, posten) in sommen.iter().rev() {
            uit.verberg(plan, &sommen, som, posten);
        }
        // The buurten of a wijk that is hidden would tell it.
        for (som, posten) in &sommen {
            let Som::Buurten(wijk, cijfer, bron, jaar) = som else { continue };
            if wijkcijfer(plan, *wijk, *cijfer, bron, *jaar).is_some_and(|(a, _)| uit.verborgen.contains_key(&a)) {
                for post in posten.iter().filter(|p| p.geheim && !p.midden.is_zero()) {
                    uit.verborgen.entry(post.aantal).or_insert(Reden::Mee);
                }
            }
        }
        uit
    }

    /// True when there is nothing to hide.
    pub fn is_leeg(&self) -> bool {
        self.verborgen.is_empty()
    }

    /// How many counts are hidden for this reason.
    pub fn aantal(&self, reden: Reden) -> usize {
        self.verborgen.values().filter(|r| **r == reden).count()
    }

    fn verberg(&mut self, plan: &Plan, sommen: &Sommen<'_>, som: &Som, posten: &[Post<'_>]) {
        let mut kandidaten: Vec<&Post<'_>> = Vec::new();
        let mut weg: Vec<&Post<'_>> = Vec::new();
        for post in posten.iter().filter(|p| p.geheim && !p.midden.is_zero()) {
            if post.klein() || self.verborgen.contains_key(&post.aantal) {
                weg.push(post);
            } else {
                kandidaten.push(post);
            }
        }
        if !weg.iter().any(|p| p.klein()) {
            return;
        }
        kandidaten.sort_by(|a, b| (a.midden, a.code).cmp(&(b.midden, b.code)));
        let mut kandidaten = kandidaten.into_iter();
        let samen = |weg: &[&Post<'_>]| weg.iter().map(|p| p.midden).sum::<Decimal>();
        let mut onzeker = houdt_twijfel(&weg, samen(&weg), samen(&weg));
        while !onzeker && let Some(mee) = kandidaten.next() {
            weg.push(mee);
            onzeker = houdt_twijfel(&weg, samen(&weg), samen(&weg));
        }
        for post in &weg {
            let reden = if post.klein() { Reden::Klein } else { Reden::Mee };
            self.verborgen.insert(post.aantal, reden);
        }
        if onzeker {
            return;
        }
        match bekende_som(plan, sommen, som, posten.len()) {
            Bekend::Nee => {}
            Bekend::Geheim(totaal) => {
                self.verborgen.entry(totaal).or_insert(Reden::Mee);
            }
            Bekend::Openbaar => {
                self.herleidbaar.extend(weg.iter().filter(|p| p.klein()).map(|p| p.aantal));
            }
        }
    }

    /// The plan without what is hidden: a small count is 5 there, one that is hidden with it a multiple of ten. Also in
    /// what scenario's and besluiten would change, and in what was read in.
    pub fn plan(&self, plan: &Plan) -> Plan {
        let mut uit = plan.clone();
        self.vervang_alle(&mut uit);
        self.pas_in_totalen(plan, &mut uit, &BTreeSet::new());
        let (mut scenarios, mut besluiten) = (mem::take(&mut uit.scenarios), mem::take(&mut uit.besluiten));
        let van_scenarios = scenarios.iter_mut().flat_map(|s| &mut s.wijzigingen);
        for zet in van_scenarios.chain(besluiten.iter_mut().flat_map(|b| &mut b.wijzigingen)) {
            self.in_zet(plan, &uit, zet);
        }
        (uit.scenarios, uit.besluiten) = (scenarios, besluiten);
        self.in_inlezingen(plan, &mut uit);
        uit
    }

    fn vervang_alle(&self, plan: &mut Plan) {
        for (aantal, reden) in &self.verborgen {
            if let Some(waarde) = aantal.in_plan(plan) {
                let nieuw = verborgen(*reden, waarde.midden);
                vervang(waarde, nieuw);
            }
            if let Aantal::Realisatie { rij, maat } = *aantal
                && let Some(hier) = plan.realisatie.get_mut(rij).and_then(|r| aantal_van(r, maat))
            {
                *hier = verborgen(*reden, (*hier).into()).to_u32().unwrap_or(*hier);
            }
        }
    }
}

/// Another value, without the band and the reasoning that would tell the one that was there.
fn vervang(waarde: &mut Waarde, door: Decimal) {
    let mut nieuw = Waarde::vast(door);
    (nieuw.bron, nieuw.status) = (waarde.bron.take(), waarde.status);
    // What is typed without a source stays known as such.
    nieuw.toelichting = waarde.toelichting.take().filter(|reden| reden == EIGEN);
    *waarde = nieuw;
}

/// True when of every small count among these, a reader who knows the least and the most that they add up to still cannot
/// tell what it is.
fn houdt_twijfel(weg: &[&Post<'_>], minstens: Decimal, hoogstens: Decimal) -> bool {
    let bereik = |post: &Post<'_>| {
        if post.klein() {
            (Decimal::ONE, KLEINSTE - Decimal::ONE)
        } else {
            let midden = afgerond(post.midden);
            let half = OP / Decimal::TWO;
            ((midden - half).max(KLEINSTE), midden + half)
        }
    };
    let (minst, meest) =
        weg.iter().map(|p| bereik(p)).fold((Decimal::ZERO, Decimal::ZERO), |(a, b), (c, d)| (a + c, b + d));
    weg.iter().filter(|p| p.klein()).all(|post| {
        let (laag, hoog) = bereik(post);
        let (laag, hoog) = (laag.max(minstens - (meest - hoog)), hoog.min(hoogstens.saturating_sub(minst - laag)));
        hoog - laag >= TWIJFEL
    })
}

/// The field of a realisatie with a count of people.
const fn veld(maat: Maat) -> Option<&'static str> {
    match maat {
        Maat::Clienten => Some("clienten"),
        Maat::Wachtenden => Some("wachtenden"),
        Maat::Fte | Maat::Uren | Maat::Euro => None,
    }
}

/// The count of people of a realisatie.
const fn aantal_van(realisatie: &mut Realisatie, maat: Maat) -> Option<&mut u32> {
    match maat {
        Maat::Clienten => realisatie.clienten.as_mut(),
        Maat::Wachtenden => realisatie.wachtenden.as_mut(),
        Maat::Fte | Maat::Uren | Maat::Euro => None,
    }
}

/// What stands for a count that is hidden.
fn verborgen(reden: Reden, was: Decimal) -> Decimal {
    match reden {
        Reden::Klein => ALS,
        Reden::Mee => afgerond(was),
    }
}

/// True for what is measured, and not marked as an estimate.
pub fn is_gemeten(plan: &Plan, meting: &Meting) -> bool {
    is_geteld(plan, &meting.volume, None, true)
}

/// True for a figure that is counted: it is not marked as something else. What a planner typed without saying where it
/// comes from is no estimate where the plan asks for what is `gemeten`.
fn is_geteld(plan: &Plan, waarde: &Waarde, reeks: Option<&Broncode>, gemeten: bool) -> bool {
    let bron = waarde.bron.as_ref().or(reeks).cloned();
    match plan.status(&Herkomst { bron, status: waarde.status, ..Herkomst::default() }) {
        None => gemeten,
        Some(Status::Gemeten) => true,
        Some(Status::Aanname) => gemeten && waarde.toelichting.as_deref() == Some(EIGEN),
        Some(Status::Geschat | Status::OpenbareBron | Status::Besluit) => false,
    }
}

/// True when the source of a figure publishes it under a licence that lets everyone share it.
fn openbaar(plan: &Plan, waarde: &Waarde, reeks: Option<&Broncode>) -> bool {
    // An aanname of the planner is none of the series in which it stands.
    let reeks = reeks.filter(|_| waarde.status != Some(Status::Aanname));
    let bron = waarde.bron.as_ref().or(reeks);
    bron.is_some_and(|code| plan.bronnen.iter().any(|b| b.code == *code && b.is_openbaar()))
}
