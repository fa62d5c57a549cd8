//! Splitting a whole number of units (tenths of fte, cents) by shares, so that the parts always add up.
//!
//! The methods are those of M. Balinski and H. P. Young, *Fair Representation* (2nd ed., 2001): the two divisor methods
//! Sainte-Laguë and D'Hondt, and Hamilton, the largest remainder on the Hare quota. Everything is compared in whole
//! numbers by cross-multiplication. A weight as an integer is below 2¹⁹⁰ (96 bits of a [`Decimal`] times 10²⁸), their
//! sum below 2²⁵⁴, a product with a number of units below 2³¹⁸: it all fits in `Breed`, whatever the input.

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
    /// True when two or more had an equal claim on the last unit or units, and their order in the list decided.
    pub gelijkspel: bool,
    /// True when no weight was above zero, so that the split is into equal parts.
    pub zonder_gewicht: bool,
}

/// Splits `eenheden` in proportion to `gewichten`; the parts add up to `eenheden`.
///
/// Of equal claims on a unit the first in the list wins. A weight below zero counts as zero, and a weight of zero gets
/// nothing, unless all are zero: units for nobody would be lost from the total, so then all count equally. Without any
/// weight there are no parts.
pub fn verdeel(eenheden: u64, gewichten: &[Decimal], methode: Methode) -> Toedeling {
    let mut gehele = als_gehele(gewichten);
    let zonder_gewicht = !gehele.is_empty() && gehele.iter().all(|&g| g == Breed::NUL);
    if zonder_gewicht {
        gehele.fill(Breed::EEN);
    }
    let (delen, gelijkspel) = match methode {
        Methode::SainteLague => met_delers(eenheden, &gehele, |deel| 2 * u128::from(deel) + 1),
        Methode::DHondt => met_delers(eenheden, &gehele, |deel| u128::from(deel) + 1),
        Methode::GrootsteRest => met_resten(eenheden, &gehele),
    };
    Toedeling { delen, gelijkspel, zonder_gewicht }
}

/// The places in the list that would lose a unit under Hamilton if there were one unit more: the Alabama paradox.
pub fn alabama(eenheden: u64, gewichten: &[Decimal]) -> Vec<usize> {
    let Some(meer) = eenheden.checked_add(1) else { return Vec::new() };
    let nu = verdeel(eenheden, gewichten, Methode::GrootsteRest).delen;
    let dan = verdeel(meer, gewichten, Methode::GrootsteRest).delen;
    (0..nu.len()).filter(|&i| dan[i] < nu[i]).collect()
}

/// Splits `totaal` in steps of `stap` (0,1 fte, € 0,01); the parts add up to exactly `totaal`.
///
/// What is left below one step goes to the largest weight, the first of equal ones; a total below zero is split as its
/// opposite. A total of more than [`u64::MAX`] steps is split in steps ten or more times as large. Where the steps are
/// of no use, because `stap` is not above zero or `totaal` written in its decimals is too long for a [`Decimal`],
/// everything is such a remainder. Without any weight there are no parts.
pub fn verdeel_decimaal(totaal: Decimal, stap: Decimal, gewichten: &[Decimal], methode: Methode) -> Vec<Decimal> {
    let mut delen = vec![Decimal::ZERO; gewichten.len()];
    let Some((grootste, _)) = gewichten.iter().enumerate().max_by_key(|&(i, g)| (g, Reverse(i))) else {
        return delen;
    };
    let schaal = totaal.scale().max(stap.scale());
    let (Some(geheel), Some(mut stap)) = (op_schaal(totaal, schaal), op_schaal(stap, schaal).filter(|&s| s > 0)) else {
        delen[grootste] = totaal;
        return delen;
    };
    while geheel.abs() / stap > i128::from(u64::MAX) {
        stap *= 10;
    }
    let eenheden = u64::try_from(geheel.abs() / stap).unwrap_or(u64::MAX);
    let toedeling = verdeel(eenheden, gewichten, methode);
    for (i, (deel, &aantal)) in delen.iter_mut().zip(&toedeling.delen).enumerate() {
        let rest = if i == grootste { geheel % stap } else { 0 };
        // No part is larger than the total, which fits.
        *deel = Decimal::from_i128_with_scale(i128::from(aantal) * stap * geheel.signum() + rest, schaal);
    }
    delen
}

/// `waarde` × 10^`schaal`, where that still is the mantissa of a [`Decimal`]; `schaal` is at most 28, and not below
/// that of `waarde`.
fn op_schaal(waarde: Decimal, schaal: u32) -> Option<i128> {
    let factor = 10_i128.checked_pow(schaal.checked_sub(waarde.scale())?)?;
    let geheel = waarde.mantissa().checked_mul(factor)?;
    (geheel.abs() <= Decimal::MAX.mantissa()).then_some(geheel)
}

/// The weights as whole numbers in the same proportion.
fn als_gehele(gewichten: &[Decimal]) -> Vec<Breed> {
    let kaal: Vec<Decimal> = gewichten.iter().map(|g| (*g).max(Decimal::ZERO).normalize()).collect();
    let schaal = kaal.iter().map(Decimal::scale).max().unwrap_or(0);
    kaal.iter().map(|g| Breed::from(g.mantissa().unsigned_abs()).maal(10_u128.pow(schaal - g.scale()))).collect()
}

fn som(gewichten: &[Breed]) -> Breed {
    gewichten.iter().fold(Breed::NUL, |som, &g| som.plus(g))
}

/// Hamilton: whole quotas first, then a unit each for the largest remainders.
fn met_resten(eenheden: u64, gewichten: &[Breed]) -> (Vec<u64>, bool) {
    let som = som(gewichten);
    let (mut delen, resten): (Vec<u64>, Vec<Breed>) = gewichten
        .iter()
        .map(|gewicht| {
            let evenredig = gewicht.maal(u128::from(eenheden));
            let quotum = evenredig.door(som);
            (quotum, evenredig.min(som.maal(u128::from(quotum))))
        })
        .unzip();
    let mut volgorde: Vec<usize> = (0..gewichten.len()).collect();
    volgorde.sort_by_key(|&i| (Reverse(resten[i]), i));
    // Each remainder is less than one unit, so fewer units are left than there are parts.
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let (krijgt, krijgt_niet) = volgorde.split_at(volgorde.len().min(usize::try_from(over).unwrap_or(usize::MAX)));
    for &i in krijgt {
        delen[i] += 1;
    }
    let gelijkspel = krijgt.last().zip(krijgt_niet.first()).is_some_and(|(&a, &b)| resten[a] == resten[b]);
    (delen, gelijkspel)
}

/// A divisor method: each unit in turn goes to the highest claim, weight ÷ divisor of the units that it already has.
///
/// With λ the claim at which the units run out, a part has at most `w/λ + ½` units in both methods, so that
/// `W/λ ≥ eenheden − n/2` for the sum W of n weights, and every part certainly honours its claims up to
/// `w × (eenheden − n) ÷ W < w/λ`. The parts start there, and the last units, at most 2n, are given one by one. The
/// outcome is that of giving all one by one, ties included, because what is given in advance is the highest claims of
/// each part. (Its quota would be too high a start: Sainte-Laguë can stay below it.)
fn met_delers(eenheden: u64, gewichten: &[Breed], reeks: fn(u64) -> u128) -> (Vec<u64>, bool) {
    let som = som(gewichten);
    let zeker = u128::from(eenheden).saturating_sub(gewichten.len() as u128);
    let mut delen: Vec<u64> = gewichten.iter().map(|w| w.maal(zeker).door(som)).collect();
    let over = delen.iter().fold(eenheden, |over, deel| over.saturating_sub(*deel));
    let aanspraak = |plaats: usize, deel: u64| Aanspraak { gewicht: gewichten[plaats], deler: reeks(deel), plaats };
    let mut volgende: BinaryHeap<Aanspraak> =
        delen.iter().enumerate().map(|(plaats, &deel)| aanspraak(plaats, deel)).collect();
    for _ in 0..over {
        let Some(mut hoogste) = volgende.peek_mut() else { break };
        let plaats = hoogste.plaats;
        delen[plaats] += 1;
        *hoogste = aanspraak(plaats, delen[plaats]);
    }
    let laagste = (0..delen.len()).filter(|&i| delen[i] > 0).map(|i| aanspraak(i, delen[i] - 1)).min();
    let gelijkspel =
        laagste.as_ref().zip(volgende.peek()).is_some_and(|(laagste, volgende)| laagste.hoogte(volgende).is_eq());
    (delen, gelijkspel)
}

/// The claim of one part on its next unit; the greatest goes first.
struct Aanspraak {
    gewicht: Breed,
    deler: u128,
    plaats: usize,
}

impl Aanspraak {
    /// Compares weight ÷ divisor, without the place in the list.
    fn hoogte(&self, ander: &Self) -> Ordering {
        self.gewicht.maal(ander.deler).cmp(&ander.gewicht.maal(self.deler))
    }
}

impl Ord for Aanspraak {
    fn cmp(&self, ander: &Self) -> Ordering {
        self.hoogte(ander).then(ander.plaats.cmp(&self.plaats))
    }
}

impl PartialOrd for Aanspraak {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl PartialEq for Aanspraak {
    fn eq(&self, ander: &Self) -> bool {
        self.cmp(ander).is_eq()
    }
}

impl Eq for Aanspraak {}

#[cfg(test)]
mod tests;
