//! Staff as a matter of people: who of the gemeente is not placed yet, and where a plan asks more of an organisatie
//! than it can supply.

use rust_decimal::Decimal;

use super::bezetting::{Aanwezig, deel_van_jaar};
use super::gids::Gids;
use crate::plan::{Band, Dienstverband, Overname, Plan};

/// The fte of an overname that stand in the bezetting: the whole fte of its rows, whatever the year.
pub fn geplaatst(plan: &Plan, overname: &Overname, band: Band) -> Decimal {
    let rijen = plan.bezetting.iter().filter(|rij| overname.geplaatst.contains(&rij.code));
    rijen.map(|rij| rij.fte.bij(band)).sum()
}

/// What one organisatie is asked for of one functie in a year, against what it can supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levering {
    /// Position of the organisatie.
    pub organisatie: usize,
    /// Position of the functie.
    pub functie: usize,
    /// Average fte in the bezetting and the vacatures of the year.
    pub gevraagd: Decimal,
    /// Fte that it says it can supply.
    pub kan: Decimal,
}

/// All supplies that the plan names, with what is asked of them.
pub fn leveringen(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, jaar: u16, band: Band) -> Vec<Levering> {
    let mut uit = Vec::new();
    for (o, organisatie) in plan.organisaties.iter().enumerate() {
        for levering in &organisatie.levering {
            let Some(&functie) = gids.functies.get(&levering.functie) else { continue };
            let rijen = plan.bezetting.iter().zip(&aanwezig.per_rij);
            let hier = rijen.filter(|(r, _)| r.organisatie == organisatie.code && r.functie == levering.functie);
            let gevraagd = hier.map(|(rij, &fte)| {
                let open = rij.dienstverband == Dienstverband::Vacature;
                if open { rij.fte.bij(band) * deel_van_jaar(rij, jaar) } else { fte }
            });
            uit.push(Levering { organisatie: o, functie, gevraagd: gevraagd.sum(), kan: levering.fte.bij(band) });
        }
    }
    uit
}
