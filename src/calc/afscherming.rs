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
mod zetten;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::afronding::halverwege;
use crate::plan::waarde::EIGEN;
use crate::plan::wijk::{Meting, Reeks};
use crate::plan::{Broncode, Herkomst, Kerncijfer, Plan, Status, Vraagregel, Waarde};

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
}

/// What a file for others hides, and from what it is computed.
#[derive(Debug, Clone)]
pub struct Afscherming {
    /// The counts that are hidden, in the order of the plan.
    pub verborgen: BTreeMap<Aantal, Reden>,
    /// The small ones that follow from a published sum all the same: nothing can hide them.
    pub herleidbaar: Vec<Aantal>,
}

/// Counts that add up to a sum that a reader may know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Som {
    /// What is measured of a voorziening in the wijken.
    Meting(usize),
    /// A key figure over the wijken, by source and year.
    Stad(Kerncijfer, Broncode, u16),
    /// A key figure over the buurten of a wijk.
    Buurten(usize, Kerncijfer, Broncode, u16),
}

/// One count of a sum.
#[derive(Debug, Clone, Copy)]
struct Post<'p> {
    aantal: Aantal,
    waarde: &'p Waarde,
    /// True for one that is measured and not published.
    geheim: bool,
    code: &'p str,
}

impl Post<'_> {
    fn klein(&self) -> bool {
        self.geheim && is_klein(self.waarde)
    }
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
                for post in posten.iter().filter(|p| p.geheim && !p.waarde.midden.is_zero()) {
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
        for post in posten.iter().filter(|p| p.geheim && !p.waarde.midden.is_zero()) {
            if post.klein() || self.verborgen.contains_key(&post.aantal) {
                weg.push(post);
            } else {
                kandidaten.push(post);
            }
        }
        if !weg.iter().any(|p| p.klein()) {
            return;
        }
        kandidaten.sort_by(|a, b| (a.waarde.midden, a.code).cmp(&(b.waarde.midden, b.code)));
        let mut kandidaten = kandidaten.into_iter();
        let mut onzeker = houdt_twijfel(&weg);
        while !onzeker && let Some(mee) = kandidaten.next() {
            weg.push(mee);
            onzeker = houdt_twijfel(&weg);
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
        let scenarios = uit.scenarios.iter_mut().flat_map(|s| &mut s.wijzigingen);
        for zet in scenarios.chain(uit.besluiten.iter_mut().flat_map(|b| &mut b.wijzigingen)) {
            self.in_wijziging(plan, &mut zet.doe);
            self.in_wijziging(plan, &mut zet.terug);
        }
        self.in_inlezingen(plan, &mut uit);
        uit
    }

    fn vervang_alle(&self, plan: &mut Plan) {
        for (aantal, reden) in &self.verborgen {
            if let Some(waarde) = aantal.in_plan(plan) {
                let nieuw = match reden {
                    Reden::Klein => ALS,
                    Reden::Mee => afgerond(waarde.midden),
                };
                vervang(waarde, nieuw);
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

/// True when of every small count among these, a reader who knows their sum still cannot tell what it is.
fn houdt_twijfel(weg: &[&Post<'_>]) -> bool {
    let bereik = |post: &Post<'_>| {
        if post.klein() {
            (Decimal::ONE, KLEINSTE - Decimal::ONE)
        } else {
            let midden = afgerond(post.waarde.midden);
            let half = OP / Decimal::TWO;
            ((midden - half).max(KLEINSTE), midden + half)
        }
    };
    let som: Decimal = weg.iter().map(|p| p.waarde.midden).sum();
    let (minst, meest) =
        weg.iter().map(|p| bereik(p)).fold((Decimal::ZERO, Decimal::ZERO), |(a, b), (c, d)| (a + c, b + d));
    weg.iter().filter(|p| p.klein()).all(|post| {
        let (laag, hoog) = bereik(post);
        let (laag, hoog) = (laag.max(som - (meest - hoog)), hoog.min(som - (minst - laag)));
        hoog - laag >= TWIJFEL
    })
}

/// Whether the plan itself holds the sum of counts.
enum Bekend {
    Nee,
    /// As a count that can be hidden.
    Geheim(Aantal),
    /// As published.
    Openbaar,
}

fn bekende_som(plan: &Plan, sommen: &Sommen<'_>, som: &Som, posten: usize) -> Bekend {
    match som {
        Som::Stad(..) => Bekend::Nee,
        Som::Meting(v) => match &plan.voorzieningen[*v].vraag {
            Vraagregel::Verdeeld { totaal, .. } if geteld_totaal(plan, *v) && posten == plan.wijken.len() => {
                if openbaar(plan, totaal, None) { Bekend::Openbaar } else { Bekend::Geheim(Aantal::Totaal(*v)) }
            }
            _ => Bekend::Nee,
        },
        Som::Buurten(wijk, cijfer, bron, jaar) => match wijkcijfer(plan, *wijk, *cijfer, bron, *jaar) {
            Some((aantal, _)) if posten == plan.wijken[*wijk].buurten.len() => {
                let stad = Som::Stad(*cijfer, bron.clone(), *jaar);
                let post = sommen.get(&stad).and_then(|posten| posten.iter().find(|p| p.aantal == aantal));
                match post {
                    Some(post) if post.geheim => Bekend::Geheim(aantal),
                    Some(post) if is_geteld(plan, post.waarde, Some(bron), true) => Bekend::Openbaar,
                    _ => Bekend::Nee,
                }
            }
            _ => Bekend::Nee,
        },
    }
}

type Sommen<'p> = BTreeMap<Som, Vec<Post<'p>>>;

/// All counts of people in support, by the sum of which they are a part.
fn sommen(plan: &Plan) -> Sommen<'_> {
    let mut uit = Sommen::new();
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (rij, meting) in wijk.vraag.iter().enumerate() {
            let Some(v) = plan.voorzieningen.iter().position(|v| v.code == meting.voorziening) else { continue };
            let aantal = Aantal::Meting { wijk: w, rij };
            let post = post(plan, aantal, &meting.volume, None, wijk.code.as_str());
            uit.entry(Som::Meting(v)).or_default().push(post);
        }
        for (r, reeks, cijfer, waarde) in ondersteund(&wijk.kerncijfers) {
            let aantal = Aantal::Wijk { wijk: w, reeks: r, cijfer };
            let post = post(plan, aantal, waarde, Some(&reeks.bron), wijk.code.as_str());
            uit.entry(Som::Stad(cijfer, reeks.bron.clone(), reeks.jaar)).or_default().push(post);
        }
        for (b, buurt) in wijk.buurten.iter().enumerate() {
            for (r, reeks, cijfer, waarde) in ondersteund(&buurt.kerncijfers) {
                let aantal = Aantal::Buurt { wijk: w, buurt: b, reeks: r, cijfer };
                let post = post(plan, aantal, waarde, Some(&reeks.bron), buurt.code.as_str());
                uit.entry(Som::Buurten(w, cijfer, reeks.bron.clone(), reeks.jaar)).or_default().push(post);
            }
        }
    }
    uit
}

fn post<'p>(plan: &Plan, aantal: Aantal, waarde: &'p Waarde, reeks: Option<&Broncode>, code: &'p str) -> Post<'p> {
    let geheim = is_geteld(plan, waarde, reeks, true) && !openbaar(plan, waarde, reeks);
    Post { aantal, waarde, geheim, code }
}

fn ondersteund(reeksen: &[Reeks]) -> impl Iterator<Item = (usize, &Reeks, Kerncijfer, &Waarde)> {
    reeksen.iter().enumerate().flat_map(|(r, reeks)| {
        let cijfers = reeks.cijfers.iter().filter(|(cijfer, _)| cijfer.telt_ondersteuning());
        cijfers.map(move |(cijfer, waarde)| (r, reeks, *cijfer, waarde))
    })
}

fn wijkcijfer<'p>(
    plan: &'p Plan,
    wijk: usize,
    cijfer: Kerncijfer,
    bron: &Broncode,
    jaar: u16,
) -> Option<(Aantal, &'p Waarde)> {
    let reeksen = plan.wijken[wijk].kerncijfers.iter().enumerate();
    let (reeks, waarde) = reeksen
        .filter(|(_, r)| r.bron == *bron && r.jaar == jaar)
        .find_map(|(plaats, r)| Some((plaats, r.cijfers.get(&cijfer)?)))?;
    Some((Aantal::Wijk { wijk, reeks, cijfer }, waarde))
}

/// True when the total of a voorziening is counted, and not assumed.
fn geteld_totaal(plan: &Plan, voorziening: usize) -> bool {
    let voorziening = &plan.voorzieningen[voorziening];
    let (Vraagregel::Verdeeld { totaal: som, .. } | Vraagregel::PerWijk(som)) = &voorziening.vraag else {
        return false;
    };
    plan.status(&voorziening.herkomst.van(som, &plan.herkomst)) == Some(Status::Gemeten)
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
