//! What a repair costs in a whole year, at the prices of the year that is judged.

use rust_decimal::Decimal;

use super::{Herstel, werkplek};
use crate::calc;
use crate::calc::kosten::van_fte;
use crate::dekking::feiten::Personeel;
use crate::dekking::{Bevinding, Feit, Over, Stand};
use crate::plan::Wijziging;

/// What a repair does to the expenses of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prijs {
    /// So many euro more; less than nought saves.
    PerJaar(Decimal),
    /// Nothing: it divides, plans or decides otherwise.
    Niets,
    /// The plan does not say what this costs.
    Onbekend,
}

impl Prijs {
    fn plus(self, ander: Self) -> Self {
        match (self, ander) {
            (Self::Onbekend, _) | (_, Self::Onbekend) => Self::Onbekend,
            (Self::Niets, prijs) | (prijs, Self::Niets) => prijs,
            (Self::PerJaar(a), Self::PerJaar(b)) => Self::PerJaar(a + b),
        }
    }
}

/// The price of the repair of a finding.
pub fn prijs(stand: &Stand<'_>, bevinding: &Bevinding, herstel: &Herstel) -> Prijs {
    let (plan, jaar, band) = (stand.plan, stand.uitkomst.jaar, stand.uitkomst.band);
    match herstel {
        Herstel::MeerFte { functie, fte, .. } => Prijs::PerJaar(van_fte(plan, *functie, *fte, jaar, band)),
        Herstel::Samen(delen) => delen.iter().map(|deel| prijs(stand, bevinding, deel)).fold(Prijs::Niets, Prijs::plus),
        Herstel::MeerWerkplekken { aantal, .. } => {
            werkplek::prijs(plan, *aantal, jaar, band).map_or(Prijs::Onbekend, Prijs::PerJaar)
        }
        Herstel::Buurtkamer { .. } | Herstel::CentralePlekVinden | Herstel::Kamers { .. } => Prijs::Onbekend,
        Herstel::Gezegd(wijziging) => meer_uitgegeven(stand, wijziging),
        Herstel::TotaalWordt { .. }
        | Herstel::WordtCentraal(_)
        | Herstel::MeerDagdelen { .. }
        | Herstel::OokVoor { .. }
        | Herstel::JarenSchrijven(_) => Prijs::Niets,
        Herstel::Raad => match &bevinding.feit {
            Feit::Team(_) => Prijs::Onbekend,
            Feit::Personeel(feit) => personeel(stand, bevinding, feit),
            _ => Prijs::Niets,
        },
    }
}

/// What an edit does to the expenses: what is paid once is spread over the years of a contract.
fn meer_uitgegeven(stand: &Stand<'_>, wijziging: &Wijziging) -> Prijs {
    let (plan, uitkomst) = (stand.plan, stand.uitkomst);
    let mut na = plan.clone();
    if wijziging.pas_toe(&mut na).is_err() {
        return Prijs::Niets;
    }
    let verschil = calc::bereken_na(&na, plan, uitkomst).kosten.uitgaven() - uitkomst.kosten.uitgaven();
    if verschil.is_zero() { Prijs::Niets } else { Prijs::PerJaar(verschil) }
}

/// Staff that gets a place is staff that is paid.
fn personeel(stand: &Stand<'_>, bevinding: &Bevinding, feit: &Personeel) -> Prijs {
    let (Personeel::NietGeplaatst { .. }, Over::Overname(overname)) = (feit, bevinding.over) else {
        return Prijs::Niets;
    };
    let functie = stand.plan.overname.get(overname).and_then(|o| stand.gids.functies.get(&o.functie));
    let (jaar, band) = (stand.uitkomst.jaar, stand.uitkomst.band);
    functie.map_or(Prijs::Onbekend, |f| Prijs::PerJaar(van_fte(stand.plan, *f, bevinding.maat.tekort(), jaar, band)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::Gids;
    use crate::dekking::Toetsing;
    use crate::plan::Band;
    use crate::voorstel::{self, wijziging};

    /// The price that is told is what the change adds to the expenses: of every repair of the built-in plan that can be
    /// carried out.
    #[test]
    fn the_price_is_what_the_change_adds() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let gids = Gids::van(&plan);
        let mut gezien = [0, 0];
        for band in [Band::Midden, Band::Hoog] {
            let uitkomst = calc::bereken(&plan, 2028, band);
            let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
            for bevinding in Toetsing::van(&plan, &uitkomst).bevindingen.iter().take(120) {
                // Those of hours take milliseconds each, and are the same kind of repair.
                if matches!(bevinding.feit, Feit::Voldoende(_)) && gezien[0] > 20 {
                    continue;
                }
                let herstel = voorstel::herstel(&stand, bevinding);
                let Some(wijziging) = wijziging(&plan, &herstel) else { continue };
                let mut na = plan.clone();
                wijziging.pas_toe(&mut na).unwrap();
                let verschil = calc::bereken(&na, 2028, band).kosten.uitgaven() - uitkomst.kosten.uitgaven();
                match prijs(&stand, bevinding, &herstel) {
                    Prijs::PerJaar(euro) => {
                        // Shares of a team are whole hundredths of fte, and amounts whole cents.
                        assert!((euro - verschil).abs() < Decimal::from(1_000), "{euro} {verschil} {herstel:?}");
                        gezien[usize::from(matches!(herstel, Herstel::MeerWerkplekken { .. }))] += 1;
                    }
                    Prijs::Niets => assert_eq!(verschil, Decimal::ZERO, "{herstel:?}"),
                    Prijs::Onbekend => panic!("{herstel:?} can be carried out, and has no price"),
                }
            }
        }
        assert!(gezien[0] > 3 && gezien[1] > 1, "{gezien:?}");
    }
}
