//! Step 6: workplaces needed against available, per wijk.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, naar_boven, naar_rato};
use super::bezetting::Aanwezig;
use super::gids::Gids;
use super::kosten::prijsfactor;
use crate::plan::{Band, Plan, Plek};

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

/// What one team asks and has of the workplaces in its wijken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Teamruimte {
    /// Fte that work there.
    pub fte: Decimal,
    /// Workplaces that these fte ask, unrounded.
    pub werkplekken_nodig: Decimal,
    /// Workplaces that are for the team.
    pub werkplekken: Decimal,
    /// By wijk, which part of the workplaces there is for the team, 0 to 1.
    pub aandeel: Vec<(usize, Decimal)>,
}

impl Teamruimte {
    /// A wijk that stands for itself.
    pub fn van_wijk(ruimte: &Ruimte) -> Self {
        let Ruimte { fte, werkplekken_nodig, werkplekken, .. } = ruimte;
        Self { fte: *fte, werkplekken_nodig: *werkplekken_nodig, werkplekken: *werkplekken, aandeel: Vec::new() }
    }
}

/// What each team asks and has, in the order of the plan. A wijk of one team is wholly its own. Of a wijk with several the
/// people who work in that wijk only are counted to the teams by the fte that these have there, and its workplaces are
/// divided by the whole workplaces that the teams ask there: so all add up, and no workplace counts twice.
pub fn per_team(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, wijken: &[Ruimte]) -> Vec<Teamruimte> {
    let mut uit = vec![Teamruimte::default(); plan.buurtteams.len()];
    let mut eigen: BTreeMap<(usize, usize), Decimal> = BTreeMap::new();
    for groep in aanwezig.groepen.iter().filter(|groep| groep.telt) {
        if let Some(&team) = if let Plek::Team(code) = &groep.plek { gids.teams.get(code) } else { None } {
            for &(wijk, fte) in &groep.gebieden {
                *eigen.entry((wijk, team)).or_default() += fte;
            }
        }
    }
    let mut nodig: BTreeMap<(usize, usize), Decimal> = BTreeMap::new();
    for (wijk, ruimte) in wijken.iter().enumerate() {
        let teams = gids.teams_in(wijk);
        let gewichten: Vec<Decimal> =
            teams.iter().map(|&team| eigen.get(&(wijk, team)).copied().unwrap_or_default()).collect();
        let fte = naar_rato(ruimte.fte, &gewichten);
        let plekken = naar_rato(ruimte.werkplekken_nodig, &gewichten);
        for ((&team, fte), plekken) in teams.iter().zip(fte).zip(plekken) {
            uit[team].fte += fte;
            uit[team].werkplekken_nodig += plekken;
            nodig.insert((wijk, team), plekken);
        }
    }
    for (wijk, ruimte) in wijken.iter().enumerate() {
        let teams = gids.teams_in(wijk);
        let heel = |&team: &usize| {
            let samen = uit[team].werkplekken_nodig;
            deel(hele_werkplekken(samen) * nodig.get(&(wijk, team)).copied().unwrap_or_default(), samen)
        };
        let gewichten: Vec<Decimal> = teams.iter().map(heel).collect();
        let (plekken, aandeel) = (naar_rato(ruimte.werkplekken, &gewichten), naar_rato(Decimal::ONE, &gewichten));
        for ((&team, plekken), aandeel) in teams.iter().zip(plekken).zip(aandeel) {
            uit[team].werkplekken += plekken;
            uit[team].aandeel.push((wijk, aandeel));
        }
    }
    uit
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
        if !locatie.bruikbaar(jaar) {
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
