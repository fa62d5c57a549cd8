//! [`Jaarstanden`]: fte needed and there, and the money, in every year and band: what pictures over years and bands are
//! drawn from.

use std::iter::Sum;
use std::ops::Add;

use rust_decimal::Decimal;

use crate::calc::{Rooster, Uitkomst};
use crate::plan::Band;

/// Fte of one or more cells of the formatie together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fte {
    /// Needed.
    pub nodig: Decimal,
    /// There.
    pub er_is: Decimal,
    /// True where a part of what is needed is not known.
    pub onbekend: bool,
}

impl Add for Fte {
    type Output = Self;

    fn add(self, ander: Self) -> Self {
        Self {
            nodig: self.nodig + ander.nodig,
            er_is: self.er_is + ander.er_is,
            onbekend: self.onbekend || ander.onbekend,
        }
    }
}

impl Sum for Fte {
    fn sum<I: Iterator<Item = Self>>(delen: I) -> Self {
        delen.fold(Self::default(), Add::add)
    }
}

/// One year and band.
#[derive(Debug, Clone, PartialEq)]
pub struct Jaarstand {
    fte: Rooster<Fte>,
    /// All that is spent, in euro.
    pub kosten: Decimal,
    /// What there is to spend, in euro.
    pub lumpsum: Option<Decimal>,
}

impl Jaarstand {
    /// Of an outcome.
    pub fn van(uitkomst: &Uitkomst) -> Self {
        let (gebieden, functies) = (uitkomst.stad() + 1, uitkomst.formatie.kolommen());
        let mut fte = Rooster::gevuld(gebieden, functies, Fte::default());
        for plaats in (0..gebieden).flat_map(|g| (0..functies).map(move |f| (g, f))) {
            let nodig = &uitkomst.formatie[plaats];
            fte[plaats] = Fte { nodig: nodig.fte, er_is: uitkomst.bezetting.fte[plaats], onbekend: nodig.onbekend };
        }
        Self { fte, kosten: uitkomst.kosten.totaal, lumpsum: uitkomst.kosten.lumpsum }
    }

    /// One functie in one gebied.
    pub fn cel(&self, gebied: usize, functie: usize) -> Fte {
        self.fte[(gebied, functie)]
    }

    /// All functies in one gebied.
    pub fn gebied(&self, gebied: usize) -> Fte {
        self.fte.rij(gebied).iter().copied().sum()
    }

    /// One functie in all gebieden.
    pub fn functie(&self, functie: usize) -> Fte {
        self.fte.kolom(functie).copied().sum()
    }

    /// All functies in all gebieden.
    pub fn plan(&self) -> Fte {
        (0..self.fte.rijen()).map(|g| self.gebied(g)).sum()
    }
}

/// Every year and band, as far as it was computed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Jaarstanden {
    /// The years of the plan.
    pub jaren: Vec<u16>,
    standen: Vec<[Option<Jaarstand>; Band::ALLE.len()]>,
}

impl Jaarstanden {
    /// Of a plan of which nothing was computed yet.
    pub fn leeg(jaren: &[u16]) -> Self {
        Self { jaren: jaren.to_vec(), standen: vec![[const { None }; Band::ALLE.len()]; jaren.len()] }
    }

    /// Keeps a year and band.
    pub fn zet(&mut self, jaar: u16, band: Band, stand: Jaarstand) {
        if let Some(rij) = self.jaren.iter().position(|&j| j == jaar) {
            self.standen[rij][band as usize] = Some(stand);
        }
    }

    /// A year and band, where it is known.
    pub fn vak(&self, jaar: u16, band: Band) -> Option<&Jaarstand> {
        let rij = self.jaren.iter().position(|&j| j == jaar)?;
        self.standen[rij][band as usize].as_ref()
    }

    /// The same figure of a year in the bands low, middle and high; none until all are known.
    pub fn banden(&self, jaar: u16, welke: impl Fn(&Jaarstand) -> Fte) -> Option<[Fte; 3]> {
        let [laag, midden, hoog] = Band::ALLE.map(|band| self.vak(jaar, band).map(&welke));
        Some([laag?, midden?, hoog?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_computed_is_not_known() {
        let mut standen = Jaarstanden::leeg(&[2028, 2029]);
        let stand = |nodig: i64| {
            let mut fte = Rooster::gevuld(2, 2, Fte { nodig: Decimal::from(nodig), ..Fte::default() });
            fte[(1, 1)].onbekend = true;
            Jaarstand { fte, kosten: Decimal::ZERO, lumpsum: None }
        };
        standen.zet(2028, Band::Laag, stand(1));
        standen.zet(2028, Band::Midden, stand(2));
        assert!(standen.banden(2028, Jaarstand::plan).is_none());
        standen.zet(2028, Band::Hoog, stand(3));
        let nodig = standen.banden(2028, Jaarstand::plan).unwrap().map(|fte| fte.nodig);
        assert_eq!(nodig, [4, 8, 12].map(Decimal::from));
        assert!(standen.vak(2029, Band::Midden).is_none());
        let midden = standen.vak(2028, Band::Midden).unwrap();
        assert_eq!((midden.gebied(0).onbekend, midden.functie(1).onbekend), (false, true));
    }
}
