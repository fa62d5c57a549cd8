//! Step 5, together: which hours of demand the staff really covers. Everyone can do many things, but only once; so a
//! maximum flow from hours of staff to hours of demand decides, not a count per functie.
//!
//! A *ploeg* is all staff of one functie on one plek. A *taak* is the part of a voorziening in a gebied that the inzet
//! gives to one functie; staff of that functie can do it, and that of the functies under `kan_ook`. Legal duties go
//! first.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Uitkomst;
use super::afronding::{deel, halverwege, procent};
use super::bezetting::Aanwezig;
use super::formatie::Nodig;
use super::gids::Gids;
use super::rooster::Rooster;
use super::stroom::{Netwerk, los_op};
use super::vraag::Vraag;
use super::werktijd::Beschikbaar;
use crate::plan::voorziening::Wet;
use crate::plan::{Band, Niveau, Plan, Plek};

/// Staff of one functie on one plek.
#[derive(Debug, Clone, PartialEq)]
pub struct Ploeg {
    /// Where it works.
    pub plek: Plek,
    /// The wijken that it serves; empty for staff of the whole city.
    pub wijken: Vec<usize>,
    /// Position of its functie.
    pub functie: usize,
    /// Average fte in the year.
    pub fte: Decimal,
    /// Hours of direct work that it has.
    pub uren: Decimal,
    /// Hours that no demand could use.
    pub ongebruikt: Decimal,
}

/// The part of a voorziening in a gebied that one functie is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Taak {
    /// The gebied: a wijk, or the city.
    pub gebied: usize,
    /// Position of the voorziening.
    pub voorziening: usize,
    /// Position of the functie that the inzet names.
    pub functie: usize,
    /// Hours asked.
    pub gevraagd: Decimal,
    /// Hours covered.
    pub gedekt: Decimal,
    /// Where hours are short: what holds them back, by position in [`Gedekt::knelpunten`].
    pub knelpunt: Option<usize>,
}

impl Taak {
    /// Hours that nobody can do.
    pub fn ongedekt(&self) -> Decimal {
        self.gevraagd - self.gedekt
    }
}

/// People that are used up, and the work that they cannot finish.
#[derive(Debug, Clone, PartialEq)]
pub struct Krapte {
    /// The ploegen that are used up, by position; nobody else can do this work.
    pub uitgeput: Vec<usize>,
    /// The taken that compete for them, by position.
    pub taken: Vec<usize>,
    /// Hours that nobody can do, of all taken that compete for these people.
    pub ongedekt: Decimal,
}

/// What the staff covers together in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Gedekt {
    /// Staff.
    pub ploegen: Vec<Ploeg>,
    /// Work.
    pub taken: Vec<Taak>,
    /// What holds back the taken that are short; those that compete for the same people have one in common.
    pub knelpunten: Vec<Krapte>,
    /// Hours asked per gebied and voorziening.
    pub gevraagd: Rooster<Decimal>,
    /// Hours covered per gebied and voorziening.
    pub gedekt: Rooster<Decimal>,
    /// Who can do what: sources are the ploegen, demands the taken, amounts hundredths of an hour.
    netwerk: Netwerk,
}

impl Gedekt {
    /// Hours that nobody can do, in each gebied.
    pub fn ongedekt(&self) -> Vec<Decimal> {
        let som = |rooster: &Rooster<Decimal>, gebied| rooster.rij(gebied).iter().sum::<Decimal>();
        (0..self.gevraagd.rijen()).map(|g| som(&self.gevraagd, g) - som(&self.gedekt, g)).collect()
    }

    /// The taken of one voorziening in one gebied that are short, the largest shortage first.
    pub fn tekorten(&self, gebied: usize, voorziening: usize) -> Vec<&Taak> {
        let hier = |t: &&Taak| t.gebied == gebied && t.voorziening == voorziening && t.ongedekt() > Decimal::ZERO;
        let mut taken: Vec<&Taak> = self.taken.iter().filter(hier).collect();
        taken.sort_by_key(|t| std::cmp::Reverse(t.ongedekt()));
        taken
    }

    /// The functies of a bottleneck in its gebied: who is used up there, and who is asked to do the work that competes
    /// for them. That of the taak is first, then ascending.
    pub fn betrokken(&self, taak: &Taak) -> Vec<usize> {
        let krapte = taak.knelpunt.map(|knelpunt| &self.knelpunten[knelpunt]);
        let gevraagd = krapte.into_iter().flat_map(|k| &k.taken).map(|&t| &self.taken[t]);
        let hier = gevraagd.filter(|t| t.gebied == taak.gebied).map(|t| t.functie);
        let mut functies: Vec<usize> = hier.chain(self.uitgeput(taak)).filter(|&f| f != taak.functie).collect();
        functies.sort_unstable();
        functies.dedup();
        functies.insert(0, taak.functie);
        functies
    }

    /// The functies of the ploegen that are used up where a taak is short, ascending.
    pub fn uitgeput(&self, taak: &Taak) -> Vec<usize> {
        let krapte = taak.knelpunt.map(|knelpunt| &self.knelpunten[knelpunt]);
        let mut functies: Vec<usize> =
            krapte.into_iter().flat_map(|k| &k.uitgeput).map(|&p| self.ploegen[p].functie).collect();
        functies.sort_unstable();
        functies.dedup();
        functies
    }
}

/// Computes what is covered, to the hundredth of an hour.
pub fn bereken(
    plan: &Plan,
    gids: &Gids<'_>,
    vraag: &Vraag,
    werktijd: &[Beschikbaar],
    formatie: &Rooster<Nodig>,
    aanwezig: &Aanwezig,
    band: Band,
) -> Gedekt {
    let mut ploegen = ploegen(plan, gids, &aanwezig.per_rij, werktijd);
    trek_taken_af(&mut ploegen, formatie, werktijd);
    let mut taken = taken(plan, gids, vraag, band);
    let netwerk = netwerk(plan, gids, &ploegen, &taken);
    let stroom = los_op(&netwerk);
    for (p, ploeg) in ploegen.iter_mut().enumerate() {
        ploeg.ongebruikt = uit_honderdsten(stroom.ongebruikt[p]);
    }
    for (t, taak) in taken.iter_mut().enumerate() {
        taak.gedekt = uit_honderdsten(stroom.gedekt[t]);
    }
    let (knelpunten, van_taak) = stroom.knelpunten();
    let knelpunten = knelpunten
        .into_iter()
        .map(|knelpunt| {
            let ongedekt: i128 = knelpunt.vragen.iter().map(|&t| i128::from(stroom.tekort(t))).sum();
            let ongedekt = Decimal::from_i128_with_scale(ongedekt, 2);
            Krapte { uitgeput: knelpunt.bronnen, taken: knelpunt.vragen, ongedekt }
        })
        .collect();
    for (taak, knelpunt) in taken.iter_mut().zip(van_taak) {
        taak.knelpunt = knelpunt;
    }
    let (rijen, kolommen) = (plan.wijken.len() + 1, plan.voorzieningen.len());
    let mut gevraagd = Rooster::gevuld(rijen, kolommen, Decimal::ZERO);
    let mut gedekt = gevraagd.clone();
    for taak in &taken {
        gevraagd[(taak.gebied, taak.voorziening)] += taak.gevraagd;
        gedekt[(taak.gebied, taak.voorziening)] += taak.gedekt;
    }
    Gedekt { ploegen, taken, knelpunten, gevraagd, gedekt, netwerk }
}

/// Hours that would be covered of a voorziening in a gebied with other fte in the rows of the bezetting than those of
/// `uitkomst`. What follows from the demand alone stands.
pub fn gedekt_met(
    plan: &Plan,
    gids: &Gids<'_>,
    uitkomst: &Uitkomst,
    per_rij: &[Decimal],
    waar: (usize, usize),
) -> Decimal {
    let oud = &uitkomst.gedekt;
    let mut ploegen = ploegen(plan, gids, per_rij, &uitkomst.werktijd);
    trek_taken_af(&mut ploegen, &uitkomst.formatie, &uitkomst.werktijd);
    // The edges are about who there is, not about how much they have; only an empty row that is filled adds a ploeg.
    let zelfde = ploegen.len() == oud.ploegen.len();
    let netwerk = if zelfde {
        Netwerk { aanbod: aanbod(&ploegen), ..oud.netwerk.clone() }
    } else {
        netwerk(plan, gids, &ploegen, &oud.taken)
    };
    let stroom = los_op(&netwerk);
    let hier = oud.taken.iter().zip(&stroom.gedekt).filter(|(t, _)| (t.gebied, t.voorziening) == waar);
    hier.map(|(_, &gedekt)| uit_honderdsten(gedekt)).sum()
}

/// All staff, one ploeg per plek and functie, in the order of the bezetting.
fn ploegen(plan: &Plan, gids: &Gids<'_>, per_rij: &[Decimal], werktijd: &[Beschikbaar]) -> Vec<Ploeg> {
    let mut uit: Vec<Ploeg> = Vec::new();
    for (rij, &fte) in plan.bezetting.iter().zip(per_rij) {
        let Some(&functie) = gids.functies.get(&rij.functie) else { continue };
        if fte.is_zero() {
            continue;
        }
        if let Some(ploeg) = uit.iter_mut().find(|p| p.functie == functie && p.plek == rij.plek) {
            ploeg.fte += fte;
        } else {
            let wijken = gids.wijken_van(&rij.plek);
            let (uren, ongebruikt) = (Decimal::ZERO, Decimal::ZERO);
            uit.push(Ploeg { plek: rij.plek.clone(), wijken, functie, fte, uren, ongebruikt });
        }
    }
    for ploeg in &mut uit {
        ploeg.uren = halverwege(ploeg.fte * werktijd[ploeg.functie].direct(), 2);
    }
    uit
}

/// Additional tasks of named posts take their fte first; what is left is direct work.
fn trek_taken_af(ploegen: &mut [Ploeg], formatie: &Rooster<Nodig>, werktijd: &[Beschikbaar]) {
    let stad = formatie.rijen().saturating_sub(1);
    for gebied in 0..=stad {
        for functie in 0..formatie.kolommen() {
            let fte = formatie[(gebied, functie)].aanvullend;
            if fte.is_zero() {
                continue;
            }
            let van_hier = |p: &&mut Ploeg| {
                p.functie == functie && if gebied == stad { p.wijken.is_empty() } else { p.wijken.contains(&gebied) }
            };
            if let Some(ploeg) = ploegen.iter_mut().find(van_hier) {
                let uren = halverwege(fte * werktijd[functie].direct(), 2);
                ploeg.uren = (ploeg.uren - uren).max(Decimal::ZERO);
            }
        }
    }
}

fn taken(plan: &Plan, gids: &Gids<'_>, vraag: &Vraag, band: Band) -> Vec<Taak> {
    let stad = plan.wijken.len();
    let mut uit = Vec::new();
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        let gebieden: Vec<(usize, Decimal)> = match voorziening.niveau {
            Niveau::Wijk => (0..stad).map(|w| (w, vraag.uren[(w, v)])).collect(),
            Niveau::Stad | Niveau::Regio => vec![(stad, vraag.uren.kolom(v).sum())],
        };
        let inzet: Vec<(usize, Decimal)> = voorziening
            .inzet
            .iter()
            .filter_map(|i| Some((*gids.functies.get(&i.functie)?, procent(i.procent.bij(band)))))
            .collect();
        for (gebied, uren) in gebieden {
            for &(functie, aandeel) in &inzet {
                let gevraagd = halverwege(uren * aandeel, 2);
                if gevraagd > Decimal::ZERO {
                    let gedekt = Decimal::ZERO;
                    uit.push(Taak { gebied, voorziening: v, functie, gevraagd, gedekt, knelpunt: None });
                }
            }
        }
    }
    uit
}

/// Who can do what: first the functie that is asked for, the own team before the city; then who also can.
fn netwerk(plan: &Plan, gids: &Gids<'_>, ploegen: &[Ploeg], taken: &[Taak]) -> Netwerk {
    let stad = plan.wijken.len();
    // Per gebied and functie; staff of the city stands behind that of every gebied.
    let mut wie: Rooster<Vec<u32>> = Rooster::gevuld(stad + 1, plan.functies.len(), Vec::new());
    let nummers = || ploegen.iter().zip(0_u32..);
    for (ploeg, p) in nummers() {
        for &wijk in &ploeg.wijken {
            wie[(wijk, ploeg.functie)].push(p);
        }
    }
    for (ploeg, p) in nummers().filter(|(ploeg, _)| ploeg.wijken.is_empty()) {
        for gebied in 0..=stad {
            wie[(gebied, ploeg.functie)].push(p);
        }
    }
    let ook: Vec<Vec<usize>> = plan
        .voorzieningen
        .iter()
        .map(|v| v.kan_ook.iter().filter_map(|code| gids.functies.get(code).copied()).collect())
        .collect();
    let mut kanten = Vec::new();
    for (taak, t) in taken.iter().zip(0_u32..) {
        let anderen = ook[taak.voorziening].iter().copied().filter(|&f| f != taak.functie);
        for functie in std::iter::once(taak.functie).chain(anderen) {
            kanten.extend(wie[(taak.gebied, functie)].iter().map(|&p| (p, t)));
        }
    }
    let plicht = |t: &Taak| u8::from(plan.voorzieningen[t.voorziening].wet == Wet::Geen);
    Netwerk {
        aanbod: aanbod(ploegen),
        vraag: taken.iter().map(|t| in_honderdsten(t.gevraagd)).collect(),
        voorrang: taken.iter().map(plicht).collect(),
        kanten,
    }
}

fn aanbod(ploegen: &[Ploeg]) -> Vec<u64> {
    ploegen.iter().map(|p| in_honderdsten(p.uren)).collect()
}

fn in_honderdsten(uren: Decimal) -> u64 {
    (uren * Decimal::ONE_HUNDRED).to_u64().unwrap_or(0)
}

fn uit_honderdsten(honderdsten: u64) -> Decimal {
    Decimal::from(honderdsten) / Decimal::ONE_HUNDRED
}

/// The fte of direct work that a number of uncovered hours stands for.
pub fn in_fte(uitkomst: &Uitkomst, functie: usize, uren: Decimal) -> Decimal {
    deel(uren, uitkomst.werktijd[functie].direct())
}
