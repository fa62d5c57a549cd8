//! What each weighted key figure contributes to the plus of a wijk: `aandeel × gewicht`, as a share of its need and in
//! tenths of fte that add up to its plus.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::afronding::{TIENDE, fijn, naar_beneden, procent};
use super::kerncijfers::aantal;
use super::toedeling::{self, Gewichten, Weging};
use super::verdeling::Verdeeld;
use crate::plan::{Kerncijfer, Methode, Plan};

/// The contribution of one key figure to one wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bijdrage {
    /// Share of the wijk in the key figure, 0 to 1.
    pub aandeel: Decimal,
    /// `aandeel × gewicht`, 0 to 1; over all key figures this is the need of the wijk.
    pub punten: Decimal,
    /// Fte of the plus that it stands for; without hand corrections.
    pub fte: Decimal,
}

/// The contributions to one wijk, in the order of the weights. Their fte add up to its plus before hand corrections.
pub fn bereken(plan: &Plan, verdeeld: &Verdeeld, wijk: usize) -> Vec<Bijdrage> {
    let aandelen = verdeeld.aandeel.rij(wijk);
    let punten: Vec<Decimal> =
        aandelen.iter().zip(&plan.verdeling.gewichten).map(|(a, g)| fijn(a * procent(g.procent))).collect();
    let plus = verdeeld.plus[wijk] - verdeeld.correctie[wijk];
    let tienden = naar_beneden(plus * Decimal::TEN, 0).to_u64().unwrap_or(0);
    let delen = toedeling::verdeel(tienden, &gewichten(plan, wijk), Methode::SainteLague).delen;
    let fte = delen.into_iter().map(|tienden| Decimal::from(tienden) * TIENDE);
    aandelen.iter().zip(punten).zip(fte).map(|((&aandeel, punten), fte)| Bijdrage { aandeel, punten, fte }).collect()
}

/// What the key figures weigh in one wijk, as fractions.
fn gewichten(plan: &Plan, wijk: usize) -> Gewichten {
    let regels = &plan.verdeling.gewichten;
    let telling = |w: usize, naar| plan.wijken.get(w).and_then(|w| aantal(w, naar)).unwrap_or_default();
    let weging = |(g, gewicht): (usize, &crate::plan::verdeling::Gewicht)| {
        let mut aantallen = vec![Decimal::ZERO; regels.len()];
        aantallen[g] = telling(wijk, gewicht.naar);
        let totaal = (0..plan.wijken.len()).map(|w| telling(w, gewicht.naar)).sum();
        Weging { gewicht: gewicht.procent, aantallen, totaal }
    };
    let wegingen: Vec<Weging> = regels.iter().enumerate().map(weging).collect();
    let cijfers: Vec<Kerncijfer> = regels.iter().map(|g| g.naar).collect();
    Gewichten::gewogen(&wegingen, regels.len()).op_code(&cijfers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;

    #[test]
    fn contributions_add_up_to_the_plus_and_to_the_need() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        for band in Band::ALLE {
            let uit = crate::calc::bereken(&plan, 2028, band).verdeling;
            for wijk in 0..plan.wijken.len() {
                let delen = bereken(&plan, &uit, wijk);
                assert_eq!(delen.len(), plan.verdeling.gewichten.len());
                assert_eq!(delen.iter().map(|d| d.fte).sum::<Decimal>(), uit.plus[wijk] - uit.correctie[wijk]);
                let behoefte: Decimal = delen.iter().map(|d| d.punten).sum();
                assert!((behoefte - uit.behoefte[wijk]).abs() < Decimal::new(1, 8));
            }
        }
    }
}
