//! Step 6: workplaces needed against available, per wijk.

use rust_decimal::Decimal;

use super::afronding::{fijn, naar_boven};
use super::bezetting::Aanwezig;
use super::gids::Gids;
use super::kosten::prijsfactor;
use crate::plan::{Band, Plan};

/// Housing of one wijk in one year.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ruimte {
    /// Fte of the buurtteam that are attributed to the wijk.
    pub fte: Decimal,
    /// Workplaces that these fte ask, unrounded.
    pub werkplekken_nodig: Decimal,
    /// Workplaces in usable places of the wijk.
    pub werkplekken: Decimal,
    /// Rooms for a private talk.
    pub spreekkamers: Decimal,
    /// Rooms for a group.
    pub groepsruimten: Decimal,
    /// Cost of the usable places in the year, euro.
    pub kosten: Decimal,
    /// Usable places of the wijk, by position in the plan.
    pub locaties: Vec<usize>,
    /// Usable central places of the wijk where inhabitants can come, by position in the plan.
    pub centraal: Vec<usize>,
}

/// The workplaces that a team asks, whole: half a desk is none.
pub fn hele_werkplekken(nodig: Decimal) -> Decimal {
    naar_boven(nodig, 0)
}

/// Computes the housing of every wijk, in the order of the plan.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, jaar: u16, band: Band) -> Vec<Ruimte> {
    let norm = plan.normen.werkplekken_per_fte.bij(band);
    let prijsfactor = prijsfactor(plan, jaar, band);
    let mut wijken: Vec<Ruimte> = (0..plan.wijken.len())
        .map(|w| {
            let fte: Decimal = aanwezig.fte.rij(w).iter().sum();
            Ruimte { fte, werkplekken_nodig: fijn(fte * norm), ..Ruimte::default() }
        })
        .collect();
    for (l, locatie) in plan.locaties.iter().enumerate() {
        let Some(&w) = gids.wijken.get(&locatie.wijk) else { continue };
        if !locatie.gebruik.bruikbaar(jaar) {
            continue;
        }
        let ruimte = &mut wijken[w];
        // Nobody sits in a place that one cannot go to.
        if locatie.soort.is_te_bezoeken() {
            ruimte.werkplekken += locatie.werkplekken.bij(band);
        }
        ruimte.spreekkamers += locatie.spreekkamers.bij(band);
        ruimte.groepsruimten += locatie.groepsruimten.bij(band);
        ruimte.kosten += locatie.kosten.as_ref().map_or(Decimal::ZERO, |k| fijn(k.bij(band) * prijsfactor));
        ruimte.locaties.push(l);
        if locatie.is_centrale_plek() {
            ruimte.centraal.push(l);
        }
    }
    wijken
}
