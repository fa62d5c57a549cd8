//! What a key figure counts in a wijk: percentages become numbers of people or households, so that shares can be
//! taken of them.
//!
//! A figure that a wijk does not have is never nought. It is estimated by one rule: the figure of the wijken that have
//! it, as a part of whom or what it counts a part ([`Kerncijfer::noemer`]), times the same of this wijk.

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, procent};
use crate::plan::kerncijfer::{Noemer, Telling};
use crate::plan::wijk::{Bevolking, zoek};
use crate::plan::{Band, Kerncijfer, Plan, Wijk};

/// A number of people, households or clients, and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aantal {
    /// Given by the plan.
    Bekend(Decimal),
    /// Not given: what the other wijken have, times who lives here.
    Geschat(Decimal),
    /// Not given, and the other wijken tell nothing either.
    Onbekend,
}

impl Aantal {
    /// The number, where there is one.
    pub const fn waarde(self) -> Option<Decimal> {
        match self {
            Self::Bekend(aantal) | Self::Geschat(aantal) => Some(aantal),
            Self::Onbekend => None,
        }
    }

    /// So many for each.
    #[must_use]
    pub(super) fn maal(self, factor: Decimal) -> Self {
        match self {
            Self::Bekend(aantal) => Self::Bekend(aantal * factor),
            Self::Geschat(aantal) => Self::Geschat(aantal * factor),
            Self::Onbekend => Self::Onbekend,
        }
    }

    /// Both together: as well known as the worse of the two.
    #[must_use]
    pub(super) fn plus(self, ander: Self) -> Self {
        match (self, ander) {
            (Self::Onbekend, _) | (_, Self::Onbekend) => Self::Onbekend,
            (Self::Bekend(a), Self::Bekend(b)) => Self::Bekend(a + b),
            (Self::Bekend(a) | Self::Geschat(a), Self::Bekend(b) | Self::Geschat(b)) => Self::Geschat(a + b),
        }
    }
}

/// The rate by which a figure is estimated: so many of so many in the wijken where both are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verhouding {
    /// People, households or clients that the figure counts there.
    pub teller: Decimal,
    /// Of how many.
    pub noemer: Decimal,
}

impl Verhouding {
    /// The estimate for a wijk with so many people or households. Nobody has none; a rate of nothing, or of more than
    /// all, tells nothing.
    fn van(self, noemer: Decimal) -> Aantal {
        if noemer.is_zero() {
            Aantal::Geschat(Decimal::ZERO)
        } else if self.noemer.is_zero() || self.teller > self.noemer {
            Aantal::Onbekend
        } else {
            Aantal::Geschat(deel(self.teller * noemer, self.noemer))
        }
    }
}

/// The figure as it is given, or `None` where it is unknown. Ages of a wijk with inhabitants that are all nought are
/// unknown.
pub fn cijfer(wijk: &Wijk, wat: Kerncijfer, band: Band) -> Option<Decimal> {
    if wat.is_bevolking() {
        bevolking(&wijk.bevolking, wat)
    } else {
        zoek(&wijk.kerncijfers, wat).map(|(waarde, _)| waarde.bij(band))
    }
}

/// The number of people, households or clients behind a key figure, or `None` where the plan does not give it or it
/// cannot be counted up. A percentage of adults is taken of the inhabitants from 15 years on, the nearest that the age
/// groups of CBS come to 18+; population and percentage may be of different years.
pub fn aantal(wijk: &Wijk, wat: Kerncijfer, band: Band) -> Option<Decimal> {
    let waarde = cijfer(wijk, wat, band)?;
    match wat.telling() {
        Telling::Aantal => Some(waarde),
        Telling::Procent(van) => Some(procent(waarde) * cijfer(wijk, van, band)?),
        Telling::ProcentVolwassenen => Some(procent(waarde) * volwassenen(&wijk.bevolking)?),
        Telling::Maat => None,
    }
}

/// The number behind a key figure in every wijk, in the order of the plan.
pub fn aantallen(plan: &Plan, wat: Kerncijfer, band: Band) -> Vec<Aantal> {
    let bekend: Vec<Option<Decimal>> = plan.wijken.iter().map(|w| aantal(w, wat, band)).collect();
    if bekend.iter().all(Option::is_some) {
        return bekend.into_iter().flatten().map(Aantal::Bekend).collect();
    }
    let noemers = wat.noemer().map(|noemer| noemers(plan, noemer, band));
    let verhouding = noemers.as_deref().map(|noemers| uit(&bekend, noemers)).unwrap_or_default();
    let geschat = |w: usize| {
        let Some(hier) = noemers.as_ref().and_then(|n| n[w].waarde()) else { return Aantal::Onbekend };
        match cijfer(&plan.wijken[w], wat, band) {
            // The percentage is known, only not of how many.
            Some(pct) => Aantal::Geschat(fijn(procent(pct) * hier)),
            None => verhouding.van(hier),
        }
    };
    bekend.iter().enumerate().map(|(w, bekend)| bekend.map_or_else(|| geschat(w), Aantal::Bekend)).collect()
}

/// The rate by which a figure is estimated; nothing for what counts no part of anything.
pub fn verhouding(plan: &Plan, wat: Kerncijfer, band: Band) -> Option<Verhouding> {
    let bekend: Vec<Option<Decimal>> = plan.wijken.iter().map(|w| aantal(w, wat, band)).collect();
    wat.noemer().map(|noemer| uit(&bekend, &noemers(plan, noemer, band)))
}

/// Of how many a figure counts a part, in every wijk.
pub fn noemers(plan: &Plan, noemer: Noemer, band: Band) -> Vec<Aantal> {
    let mut uit = vec![Aantal::Bekend(Decimal::ZERO); plan.wijken.len()];
    for cijfer in noemer.cijfers() {
        for (som, deel) in uit.iter_mut().zip(aantallen(plan, *cijfer, band)) {
            *som = som.plus(deel);
        }
    }
    uit
}

/// A number of people or households as the source would give it: a percentage where the figure is one.
pub fn als_gegeven(plan: &Plan, wijk: usize, wat: Kerncijfer, band: Band, aantal: Decimal) -> Decimal {
    match (wat.telling(), wat.noemer()) {
        (Telling::Procent(_) | Telling::ProcentVolwassenen, Some(noemer)) => {
            let van = noemers(plan, noemer, band)[wijk].waarde().unwrap_or_default();
            deel(aantal * Decimal::ONE_HUNDRED, van)
        }
        _ => aantal,
    }
}

fn uit(bekend: &[Option<Decimal>], noemers: &[Aantal]) -> Verhouding {
    let mut som = Verhouding::default();
    for (teller, noemer) in bekend.iter().zip(noemers) {
        if let (Some(teller), Aantal::Bekend(noemer)) = (teller, noemer) {
            som.teller += teller;
            som.noemer += noemer;
        }
    }
    som
}

/// Inhabitants from 15 years on, where the ages are known.
pub fn volwassenen(bevolking: &Bevolking) -> Option<Decimal> {
    let l = &bevolking.leeftijd;
    let som = [l.van_15_tot_25, l.van_25_tot_45, l.van_45_tot_65, l.vanaf_65].into_iter().map(Decimal::from).sum();
    leeftijden_bekend(bevolking).then_some(som)
}

/// True unless there are inhabitants and all their ages are nought.
pub fn leeftijden_bekend(bevolking: &Bevolking) -> bool {
    bevolking.inwoners == 0 || bevolking.leeftijd.lijst().iter().any(|&aantal| aantal > 0)
}

fn bevolking(bevolking: &Bevolking, wat: Kerncijfer) -> Option<Decimal> {
    let l = &bevolking.leeftijd;
    let groep = match wat {
        Kerncijfer::Inwoners => return Some(Decimal::from(bevolking.inwoners)),
        Kerncijfer::Inwoners0Tot15 => l.van_0_tot_15,
        Kerncijfer::Inwoners15Tot25 => l.van_15_tot_25,
        Kerncijfer::Inwoners25Tot45 => l.van_25_tot_45,
        Kerncijfer::Inwoners45Tot65 => l.van_45_tot_65,
        Kerncijfer::Inwoners65Plus => l.vanaf_65,
        _ => return None,
    };
    leeftijden_bekend(bevolking).then(|| Decimal::from(groep))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Waarde, Wijkcode};
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan
    }

    fn wis(plan: &mut Plan, wijk: usize, cijfer: Kerncijfer) {
        plan.wijken[wijk].kerncijfers[0].cijfers.remove(&cijfer);
    }

    #[test]
    fn what_a_wijk_does_not_have_is_the_rate_of_the_others_times_who_lives_there() {
        let mut plan = plan();
        wis(&mut plan, 1, Kerncijfer::WmoClienten);
        plan.wijken[1].bevolking.inwoners = 810;
        let geteld = aantallen(&plan, Kerncijfer::WmoClienten, Band::Midden);
        assert_eq!(geteld, [Aantal::Bekend(dec!(25)), Aantal::Geschat(dec!(50))]);
        // Adults count on adults, households on inhabitants, and what counts on households on the estimate of those.
        wis(&mut plan, 1, Kerncijfer::Bijstand);
        wis(&mut plan, 1, Kerncijfer::Huishoudens);
        plan.wijken[0].kerncijfers[0].cijfers.insert(Kerncijfer::LaagInkomen, Waarde::vast(dec!(10)));
        let geschat = |cijfer| aantallen(&plan, cijfer, Band::Midden)[1];
        assert_eq!(geschat(Kerncijfer::Bijstand), Aantal::Geschat(dec!(10)), "345 adults in both");
        assert_eq!(geschat(Kerncijfer::Huishoudens), Aantal::Geschat(dec!(420)));
        assert_eq!(geschat(Kerncijfer::LaagInkomen), Aantal::Geschat(dec!(42)));
        // A percentage that is known is kept; only of how many is estimated.
        plan.wijken[1].kerncijfers[0].cijfers.insert(Kerncijfer::LaagInkomen, Waarde::vast(dec!(20)));
        assert_eq!(aantallen(&plan, Kerncijfer::LaagInkomen, Band::Midden)[1], Aantal::Geschat(dec!(84)));
    }

    #[test]
    fn the_band_of_a_figure_counts() {
        let mut plan = plan();
        let band = Waarde::band(dec!(20), dec!(25), dec!(40));
        plan.wijken[0].kerncijfers[0].cijfers.insert(Kerncijfer::WmoClienten, band);
        wis(&mut plan, 1, Kerncijfer::WmoClienten);
        for (band, verwacht) in [(Band::Laag, dec!(20)), (Band::Midden, dec!(25)), (Band::Hoog, dec!(40))] {
            let geteld = aantallen(&plan, Kerncijfer::WmoClienten, band);
            assert_eq!(geteld, [Aantal::Bekend(verwacht), Aantal::Geschat(verwacht)]);
        }
    }

    #[test]
    fn without_anyone_to_learn_from_a_figure_stays_unknown_and_nobody_has_none() {
        let mut plan = plan();
        wis(&mut plan, 1, Kerncijfer::WmoClienten);
        plan.wijken[0].bevolking.inwoners = 0;
        let geschat = |plan: &Plan| aantallen(plan, Kerncijfer::WmoClienten, Band::Midden)[1];
        assert_eq!(geschat(&plan), Aantal::Onbekend, "nobody lives where it is known");
        plan.wijken[0].bevolking.inwoners = 24;
        assert_eq!(geschat(&plan), Aantal::Onbekend, "25 of 24 is no rate");
        plan.wijken[0].bevolking.inwoners = 25;
        assert_eq!(geschat(&plan), Aantal::Geschat(dec!(405)));
        plan.wijken[1].bevolking.inwoners = 0;
        assert_eq!(geschat(&plan), Aantal::Geschat(dec!(0)));
    }

    #[test]
    fn ages_that_are_all_nought_are_unknown_where_people_live() {
        let mut plan = plan();
        plan.wijken[1].bevolking.leeftijd = crate::plan::wijk::Leeftijden::default();
        let groep = |plan: &Plan| aantallen(plan, Kerncijfer::Inwoners65Plus, Band::Midden)[1];
        assert_eq!(groep(&plan), Aantal::Geschat(dec!(90)));
        plan.wijken[1].bevolking.inwoners = 0;
        assert_eq!(groep(&plan), Aantal::Bekend(dec!(0)));
    }

    #[test]
    fn the_order_of_the_wijken_makes_no_difference() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        for (w, cijfer) in [(0, Kerncijfer::WmoClienten), (3, Kerncijfer::Huishoudens), (5, Kerncijfer::LaagInkomen)] {
            for reeks in &mut plan.wijken[w].kerncijfers {
                reeks.cijfers.remove(&cijfer);
            }
        }
        let per_code = |plan: &Plan, cijfer| -> Vec<(Wijkcode, Aantal)> {
            let mut uit: Vec<_> =
                plan.wijken.iter().map(|w| w.code.clone()).zip(aantallen(plan, cijfer, Band::Midden)).collect();
            uit.sort_by(|a, b| a.0.cmp(&b.0));
            uit
        };
        let mut omgekeerd = plan.clone();
        omgekeerd.wijken.reverse();
        for cijfer in [Kerncijfer::WmoClienten, Kerncijfer::Huishoudens, Kerncijfer::LaagInkomen] {
            assert_eq!(per_code(&plan, cijfer), per_code(&omgekeerd, cijfer));
        }
    }
}
