//! Hours asked and covered per gebied and functie: the other way to add up the taken of the flow, beside that per
//! voorziening.

use std::ops::Add;

use rust_decimal::Decimal;

use super::gedekt::Gedekt;
use super::rooster::Rooster;

/// Hours that are asked of a functie, and how many of them are covered by whoever can do that work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uren {
    /// Asked.
    pub gevraagd: Decimal,
    /// Covered.
    pub gedekt: Decimal,
}

impl Add for Uren {
    type Output = Self;

    fn add(self, ander: Self) -> Self {
        Self { gevraagd: self.gevraagd + ander.gevraagd, gedekt: self.gedekt + ander.gedekt }
    }
}

/// The hours of every gebied (rows) and functie (columns); `functies` is the number of functies of the plan.
pub fn bereken(gedekt: &Gedekt, functies: usize) -> Rooster<Uren> {
    let mut uit = Rooster::gevuld(gedekt.gevraagd.rijen(), functies, Uren::default());
    for taak in &gedekt.taken {
        let plaats = (taak.gebied, taak.functie);
        uit[plaats] = uit[plaats] + Uren { gevraagd: taak.gevraagd, gedekt: taak.gedekt };
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;

    #[test]
    fn both_ways_to_add_up_give_the_same_hours() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let uitkomst = crate::calc::bereken(&plan, 2028, Band::Midden);
        let per = bereken(&uitkomst.gedekt, plan.functies.len());
        for gebied in 0..=uitkomst.stad() {
            let som = per.rij(gebied).iter().fold(Uren::default(), |a, b| a + *b);
            let rond = |uren: Decimal| uren.round_dp(18);
            assert_eq!(rond(som.gevraagd), rond(uitkomst.gedekt.gevraagd.rij(gebied).iter().sum()));
            assert_eq!(rond(som.gedekt), rond(uitkomst.gedekt.gedekt.rij(gebied).iter().sum()));
        }
    }
}
