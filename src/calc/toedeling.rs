//! Splitting a whole number of units (tenths of fte, euro) by shares, so that the parts always add up.
//!
//! The methods are those of M. Balinski and H. P. Young, *Fair Representation* (2nd ed., 2001): the two divisor methods
//! Sainte-Laguë and D'Hondt, and Hamilton, the largest remainder on the Hare quota. Weights are fractions on one
//! denominator, so that everything is compared in whole numbers by cross-multiplication; these are as wide as they need
//! to be (`Breed`), so nothing is rounded and nothing overflows, whatever the input.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rust_decimal::Decimal;

use super::breed::Breed;
use crate::plan::verdeling::Methode;

/// A whole split into parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toedeling {
    /// Units for each weight, in the order of the weights.
    pub delen: Vec<u64>,
    /// Set when two or more had an equal claim on the last unit or units, so that their codes decided.
    pub gelijkspel: Option<Gelijkspel>,
    /// True when no weight was above zero, so that the split is into equal parts.
    pub zonder_gewicht: bool,
}

/// Who had an equal claim on the last unit or units, by position; each list in the order of the codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gelijkspel {
    /// Those that got one.
    pub wel: Vec<usize>,
    /// Those that did not.
    pub niet: Vec<usize>,
}

/// What a split follows: weights as whole numbers in the same proportion, and who goes first of equal ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gewichten {
    getallen: Vec<Breed>,
    /// Rank of each among equal ones, the lowest first.
    rang: Vec<usize>,
}

/// One of the things that weigh: a weight, and counts of which each part has its share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weging {
    /// What it weighs beside the others.
    pub gewicht: Decimal,
    /// The count of each part.
    pub aantallen: Vec<Decimal>,
    /// The count of which these are shares; usually their sum.
    pub totaal: Decimal,
}

impl Gewichten {
    /// Plain weights; of equal ones the first goes first. A weight below zero counts as zero.
    pub fn van(gewichten: &[Decimal]) -> Self {
        Self::in_volgorde(als_gehele(gewichten))
    }

    /// `Σ gewicht × aantal ÷ totaal` over what weighs, for each of `delen` parts. Exact: as whole numbers, on the product
    /// of all totals. What has no total weighs nothing.
    pub fn gewogen(wegingen: &[Weging], delen: usize) -> Self {
        let telt: Vec<&Weging> = wegingen.iter().filter(|w| w.totaal > Decimal::ZERO).collect();
        let procenten = als_gehele(&telt.iter().map(|w| w.gewicht).collect::<Vec<_>>());
        // The total goes last, so that it has the scale of its counts.
        let kolommen: Vec<Vec<Breed>> = telt
            .iter()
            .map(|w| als_gehele(&w.aantallen.iter().copied().chain([w.totaal]).collect::<Vec<_>>()))
            .collect();
        let mut getallen = vec![Breed::default(); delen];
        for (k, (kolom, procent)) in kolommen.iter().zip(&procenten).enumerate() {
            let andere = kolommen.iter().enumerate().filter(|(h, _)| *h != k).filter_map(|(_, kolom)| kolom.last());
            let factor = andere.fold(procent.clone(), |product, totaal| product.maal(totaal));
            for (getal, aantal) in getallen.iter_mut().zip(&kolom[..kolom.len() - 1]) {
                *getal = getal.plus(&aantal.maal(&factor));
            }
        }
        Self::in_volgorde(getallen)
    }

    fn in_volgorde(getallen: Vec<Breed>) -> Self {
        let rang = (0..getallen.len()).collect();
        Self { getallen, rang }
    }

    /// The same; of equal ones the lowest code goes first, wherever it stands.
    #[must_use]
    pub fn op_code<C: Ord>(mut self, codes: &[C]) -> Self {
        let mut plaatsen: Vec<usize> = (0..self.getallen.len()).collect();
        plaatsen.sort_by_key(|&i| codes.get(i));
        for (rang, plaats) in plaatsen.into_iter().enumerate() {
            self.rang[plaats] = rang;
        }
        self
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.getallen.len()
    }

    /// True without any part.
    pub fn is_empty(&self) -> bool {
        self.getallen.is_empty()
    }

    fn som(&self) -> Breed {
        self.getallen.iter().fold(Breed::default(), |som, g| som.plus(g))
    }

    /// Positions, the first to go first.
    fn op_rang(&self, mut plaatsen: Vec<usize>) -> Vec<usize> {
        plaatsen.sort_by_key(|&i| self.rang[i]);
        plaatsen
    }
}

/// Splits `eenheden` in proportion to `gewichten`; the parts add up to `eenheden`.
///
/// A weight of zero gets nothing, unless all are zero: units for nobody would be lost from the total, so then all count
/// equally. Without any weight there are no parts.
pub fn verdeel(eenheden: u64, gewichten: &Gewichten, methode: Methode) -> Toedeling {
    let zonder_gewicht = !gewichten.is_empty() && gewichten.getallen.iter().all(Breed::is_nul);
    let gelijk;
    let gewichten = if zonder_gewicht {
        gelijk = Gewichten { getallen: vec![Breed::een(); gewichten.len()], rang: gewichten.rang.clone() };
        &gelijk
    } else {
        gewichten
    };
    let (delen, gelijkspel) = match methode {
        Methode::SainteLague => met_delers(eenheden, gewichten, |deel| 2 * u128::from(deel) + 1),
        Methode::DHondt => met_delers(eenheden, gewichten, |deel| u128::from(deel) + 1),
        Methode::GrootsteRest => met_resten(eenheden, gewichten),
    };
    Toedeling { delen, gelijkspel, zonder_gewicht }
}

/// The places in the list that would lose a unit under Hamilton if there were one unit more: the Alabama paradox.
pub fn alabama(eenheden: u64, gewichten: &Gewichten) -> Vec<usize> {
    let Some(meer) = eenheden.checked_add(1) else { return Vec::new() };
    let nu = verdeel(eenheden, gewichten, Methode::GrootsteRest).delen;
    let dan = verdeel(meer, gewichten, Methode::GrootsteRest).delen;
    (0..nu.len()).filter(|&i| dan[i] < nu[i]).collect()
}

/// The weights as whole numbers in the same proportion.
fn als_gehele(gewichten: &[Decimal]) -> Vec<Breed> {
    let kaal: Vec<Decimal> = gewichten.iter().map(|g| (*g).max(Decimal::ZERO).normalize()).collect();
    let schaal = kaal.iter().map(Decimal::scale).max().unwrap_or(0);
    let geheel = |g: &Decimal| {
        // A scale is at most 28, so the power is below 2⁹⁴.
        Breed::from(g.mantissa().unsigned_abs()).maal(&Breed::from(10_u128.pow(schaal - g.scale())))
    };
    kaal.iter().map(geheel).collect()
}

/// Hamilton: whole quotas first, then a unit each for the largest remainders.
fn met_resten(eenheden: u64, gewichten: &Gewichten) -> (Vec<u64>, Option<Gelijkspel>) {
    let som = gewichten.som();
    let (mut delen, resten): (Vec<u64>, Vec<Breed>) = gewichten
        .getallen
        .iter()
        .map(|gewicht| {
            let evenredig = gewicht.maal(&Breed::from(eenheden));
            let quotum = evenredig.door(&som);
            let rest = evenredig.zonder(&som.maal(&Breed::from(quotum)));
            (quotum, rest)
        })
        .unzip();
    let mut volgorde: Vec<usize> = (0..delen.len()).collect();
    volgorde.sort_by_key(|&i| (Reverse(&resten[i]), gewichten.rang[i]));
    // Each remainder is less than one unit, so fewer units are left than there are parts.
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let (krijgt, krijgt_niet) = volgorde.split_at(volgorde.len().min(usize::try_from(over).unwrap_or(usize::MAX)));
    for &i in krijgt {
        delen[i] += 1;
    }
    let grens = krijgt.last().zip(krijgt_niet.first()).filter(|&(&a, &b)| resten[a] == resten[b]);
    let gelijkspel = grens.map(|(&grens, _)| {
        let even = |&i: &usize| resten[i] == resten[grens];
        Gelijkspel {
            wel: krijgt.iter().copied().filter(even).collect(),
            niet: krijgt_niet.iter().copied().filter(even).collect(),
        }
    });
    (delen, gelijkspel)
}

/// A divisor method: each unit in turn goes to the highest claim, weight ÷ divisor of the units that it already has.
///
/// With λ the claim at which the units run out, a part has at most `w/λ + ½` units in both methods, so that
/// `W/λ ≥ eenheden − n/2` for the sum W of n weights, and every part certainly honours its claims up to
/// `w × (eenheden − n) ÷ W < w/λ`. The parts start there, and the last units, at most 2n, are given one by one. The
/// outcome is that of giving all one by one, ties included, because what is given in advance is the highest claims of
/// each part. (Its quota would be too high a start: Sainte-Laguë can stay below it.)
fn met_delers(eenheden: u64, gewichten: &Gewichten, reeks: fn(u64) -> u128) -> (Vec<u64>, Option<Gelijkspel>) {
    let som = gewichten.som();
    let zeker = Breed::from(u128::from(eenheden).saturating_sub(gewichten.len() as u128));
    let mut delen: Vec<u64> = gewichten.getallen.iter().map(|w| w.maal(&zeker).door(&som)).collect();
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let aanspraak = |plaats: usize, deel: u64| Aanspraak {
        gewicht: &gewichten.getallen[plaats],
        deler: Breed::from(reeks(deel)),
        rang: gewichten.rang[plaats],
        plaats,
    };
    let mut volgende: BinaryHeap<Aanspraak<'_>> =
        delen.iter().enumerate().map(|(plaats, &deel)| aanspraak(plaats, deel)).collect();
    for _ in 0..over {
        let Some(mut hoogste) = volgende.peek_mut() else { break };
        let plaats = hoogste.plaats;
        delen[plaats] += 1;
        *hoogste = aanspraak(plaats, delen[plaats]);
    }
    let gehonoreerd = || (0..delen.len()).filter(|&i| delen[i] > 0).map(|i| aanspraak(i, delen[i] - 1));
    let grens = gehonoreerd().min();
    let gelijkspel = grens.zip(volgende.peek()).filter(|(grens, hoogste)| grens.hoogte(hoogste).is_eq());
    let gelijkspel = gelijkspel.map(|(grens, _)| {
        let even = |a: &Aanspraak<'_>| grens.hoogte(a).is_eq();
        Gelijkspel {
            wel: gewichten.op_rang(gehonoreerd().filter(even).map(|a| a.plaats).collect()),
            niet: gewichten.op_rang(volgende.iter().filter(|a| even(a)).map(|a| a.plaats).collect()),
        }
    });
    (delen, gelijkspel)
}

/// The claim of one part on its next unit; the greatest goes first.
struct Aanspraak<'g> {
    gewicht: &'g Breed,
    deler: Breed,
    rang: usize,
    plaats: usize,
}

impl Aanspraak<'_> {
    /// Compares weight ÷ divisor, without the rank.
    fn hoogte(&self, ander: &Self) -> Ordering {
        self.gewicht.maal(&ander.deler).cmp(&ander.gewicht.maal(&self.deler))
    }
}

impl Ord for Aanspraak<'_> {
    fn cmp(&self, ander: &Self) -> Ordering {
        self.hoogte(ander).then(ander.rang.cmp(&self.rang))
    }
}

impl PartialOrd for Aanspraak<'_> {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl PartialEq for Aanspraak<'_> {
    fn eq(&self, ander: &Self) -> bool {
        self.cmp(ander).is_eq()
    }
}

impl Eq for Aanspraak<'_> {}

#[cfg(test)]
mod tests;
