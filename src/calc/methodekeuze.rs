//! Whether the choice of a method matters to the plus of a plan, and whether largest remainder would show the Alabama
//! paradox: one tenth of fte more for the city that takes one away from a wijk.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::afronding::{TIENDE, naar_beneden};
use super::toedeling::{alabama, verdeel};
use super::verdeling::Verdeeld;
use crate::plan::Methode;

/// What the other methods would do with the same plus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Methodekeuze {
    /// The plus per wijk, in fte, by each method, before hand corrections.
    pub per_methode: Vec<(Methode, Vec<Decimal>)>,
    /// The wijken that would lose a tenth under largest remainder if there were one more to give.
    pub alabama: Vec<usize>,
}

impl Methodekeuze {
    /// The wijken whose plus depends on the method.
    pub fn verschil(&self) -> Vec<usize> {
        let Some((_, eerste)) = self.per_methode.first() else { return Vec::new() };
        let anders = |w: &usize| self.per_methode.iter().any(|(_, plus)| plus.get(*w) != eerste.get(*w));
        (0..eerste.len()).filter(anders).collect()
    }
}

/// Holds the methods against each other on the need and the plus of a distribution.
pub fn bereken(verdeeld: &Verdeeld) -> Methodekeuze {
    let plus: Decimal = verdeeld.plus.iter().sum();
    let eenheden = naar_beneden(plus * Decimal::TEN, 0).to_u64().unwrap_or(0);
    let per_methode = Methode::ALLE
        .into_iter()
        .map(|methode| {
            let delen = verdeel(eenheden, &verdeeld.gewichten, methode).delen;
            (methode, delen.into_iter().map(|d| Decimal::from(d) * TIENDE).collect())
        })
        .collect();
    Methodekeuze { per_methode, alabama: alabama(eenheden, &verdeeld.gewichten) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::Rooster;
    use crate::calc::toedeling::Gewichten;
    use rust_decimal_macros::dec;

    fn verdeeld(behoefte: &[i64], plus: Decimal) -> Verdeeld {
        let n = behoefte.len();
        let mut per_wijk = vec![Decimal::ZERO; n];
        per_wijk[0] = plus;
        Verdeeld {
            totaal: plus,
            basis_per_regel: Rooster::gevuld(n, 0, Decimal::ZERO),
            basis: vec![Decimal::ZERO; n],
            plus: per_wijk,
            correctie: vec![Decimal::ZERO; n],
            aandeel: Rooster::gevuld(n, 0, Decimal::ZERO),
            behoefte: Vec::new(),
            gewichten: Gewichten::van(&behoefte.iter().map(|&b| Decimal::from(b)).collect::<Vec<_>>()),
            gelijkspel: None,
            rest: Decimal::ZERO,
            tekort: Decimal::ZERO,
            euro: crate::calc::verdeling::InEuro::default(),
        }
    }

    /// The Alabama example of `methoden.md` §4: 2,5 fte over six wijken; with 2,6 the fourth and fifth lose a tenth.
    #[test]
    fn one_tenth_more_takes_one_away() {
        let keuze = bereken(&verdeeld(&[1500, 1500, 900, 500, 500, 200], dec!(2.5)));
        assert_eq!(keuze.alabama, [3, 4]);
        assert_eq!(keuze.verschil(), [0, 1, 3, 4]);
        let (_, hamilton) = &keuze.per_methode[1];
        assert_eq!(hamilton[..4], [dec!(0.7), dec!(0.7), dec!(0.4), dec!(0.3)]);
    }

    #[test]
    fn where_all_agree_nothing_is_said() {
        let keuze = bereken(&verdeeld(&[50, 30, 20], dec!(1.0)));
        assert_eq!((keuze.verschil(), keuze.alabama), (vec![], vec![]));
    }
}
