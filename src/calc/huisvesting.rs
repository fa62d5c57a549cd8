//! Step 6: workplaces needed against available, per wijk. What there must be in each dagdeel stands in [`super::ruimten`].

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, naar_boven, naar_rato};
use super::bezetting::Aanwezig;
use super::gids::Gids;
use super::kosten::prijsfactor;
use crate::plan::dagdeel::WERKWEEK;
use crate::plan::{Band, Bestemming, Locatie, Plan, Plek};

/// Workplaces in each dagdeel of the week in which a team works, in the order of [`WERKWEEK`].
pub type Werkweek = [Decimal; WERKWEEK.len()];

/// Housing of one wijk, or of the city, in one year.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ruimte {
    /// Fte of the buurtteam that are attributed to the wijk.
    pub fte: Decimal,
    /// Workplaces that these fte ask, unrounded.
    pub werkplekken_nodig: Decimal,
    /// Workplaces that the team can use in places of the wijk, in the dagdeel in which it has the fewest.
    pub werkplekken: Decimal,
    /// The same in each dagdeel.
    pub per_dagdeel: Werkweek,
    /// Workplaces of these places that are only wished for.
    pub gewenst: Decimal,
    /// Places of which it is not known in which dagdelen the team can use them, only in how many.
    pub geschat: u32,
    /// Rooms for a private talk.
    pub spreekkamers: Decimal,
    /// Rooms for a group.
    pub groepsruimten: Decimal,
    /// Cost of the usable places in the year, euro.
    pub kosten: Decimal,
    /// Usable places of which it is not known what they cost.
    pub zonder_kosten: u32,
    /// Usable places for the wijk, by position in the plan.
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
    /// Workplaces that are for the team, in the dagdeel in which it has the fewest.
    pub werkplekken: Decimal,
    /// The same in each dagdeel.
    pub per_dagdeel: Werkweek,
    /// By wijk, which part of the workplaces there is for the team, 0 to 1.
    pub aandeel: Vec<(usize, Decimal)>,
}

impl Teamruimte {
    /// A wijk that stands for itself.
    pub fn van_wijk(ruimte: &Ruimte) -> Self {
        let Ruimte { fte, werkplekken_nodig, werkplekken, per_dagdeel, .. } = ruimte.clone();
        Self { fte, werkplekken_nodig, werkplekken, per_dagdeel, aandeel: Vec::new() }
    }

    /// The dagdeel in which the team has the fewest, as a position in [`WERKWEEK`]; none where it is all the same.
    pub fn krapste(&self) -> Option<usize> {
        krapste(&self.per_dagdeel)
    }
}

/// The first dagdeel with the fewest workplaces; none where all have as many.
fn krapste(week: &Werkweek) -> Option<usize> {
    let minst = minst(week);
    if week.iter().all(|plekken| *plekken == minst) { None } else { week.iter().position(|plekken| *plekken == minst) }
}

/// The fewest workplaces of all dagdelen: so many are there whenever somebody works.
fn minst(week: &Werkweek) -> Decimal {
    week.iter().min().copied().unwrap_or_default()
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
        for (dagdeel, hier) in ruimte.per_dagdeel.iter().enumerate() {
            for (&team, plekken) in teams.iter().zip(naar_rato(*hier, &gewichten)) {
                uit[team].per_dagdeel[dagdeel] += plekken;
            }
        }
        for (&team, aandeel) in teams.iter().zip(naar_rato(Decimal::ONE, &gewichten)) {
            uit[team].aandeel.push((wijk, aandeel));
        }
    }
    for team in &mut uit {
        team.werkplekken = minst(&team.per_dagdeel);
    }
    uit
}

/// The workplaces that a team asks, or rooms that are short, whole: half a desk is none.
pub fn hele_werkplekken(nodig: Decimal) -> Decimal {
    naar_boven(nodig, 0)
}

/// For which gebieden a place is, each with its part of what it offers and costs: they add up to one. Places for several
/// wijken go by their inhabitants, in the order of their codes.
pub fn voor(plan: &Plan, gids: &Gids<'_>, locatie: &Locatie) -> Vec<(usize, Decimal)> {
    let eigen = || gids.wijken.get(&locatie.wijk).map(|&w| vec![(w, Decimal::ONE)]).unwrap_or_default();
    match &locatie.voor {
        Bestemming::Eigen => eigen(),
        Bestemming::Stad => vec![(plan.wijken.len(), Decimal::ONE)],
        Bestemming::Wijken(codes) => {
            let mut codes: Vec<_> = codes.iter().collect();
            codes.sort_unstable();
            codes.dedup();
            let wijken: Vec<usize> = codes.iter().filter_map(|code| gids.wijken.get(code).copied()).collect();
            let inwoners: Vec<Decimal> =
                wijken.iter().map(|&w| Decimal::from(plan.wijken[w].bevolking.inwoners)).collect();
            if wijken.is_empty() {
                eigen()
            } else {
                wijken.into_iter().zip(naar_rato(Decimal::ONE, &inwoners)).collect()
            }
        }
    }
}

/// Computes the housing of every wijk, in the order of the plan, and as the last that of the city: the places that are for
/// all. Who works for the whole city asks no workplace of a buurtteam.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, aanwezig: &Aanwezig, jaar: u16, band: Band) -> Vec<Ruimte> {
    let norm = plan.normen.werkplekken_per_fte.bij(band);
    let prijsfactor = prijsfactor(plan, jaar, band);
    let mut wijken: Vec<Ruimte> = (0..plan.wijken.len())
        .map(|w| {
            let fte: Decimal = aanwezig.fte.rij(w).iter().sum();
            Ruimte { fte, werkplekken_nodig: fijn(fte * norm), ..Ruimte::default() }
        })
        .collect();
    wijken.push(Ruimte::default());
    let bruikbaar = plan.locaties.iter().enumerate().filter(|(_, locatie)| locatie.bruikbaar(jaar));
    for (l, locatie, gebied, deel) in bruikbaar
        .flat_map(|(l, locatie)| voor(plan, gids, locatie).into_iter().map(move |(g, deel)| (l, locatie, g, deel)))
    {
        let ruimte = &mut wijken[gebied];
        // Nobody sits in a place that one cannot go to.
        if locatie.soort.is_te_bezoeken() {
            let plekken = fijn(locatie.werkplekken.bij(band) * deel);
            if !locatie.is_toegezegd() {
                ruimte.gewenst += plekken;
            } else if locatie.dagdelen_geteld().is_some() {
                ruimte.geschat += 1;
            }
            for (hier, (dag, dagdeel)) in ruimte.per_dagdeel.iter_mut().zip(WERKWEEK) {
                *hier += plekken * locatie.aandeel(dag, dagdeel);
            }
        }
        if locatie.is_toegezegd() {
            ruimte.spreekkamers += fijn(locatie.spreekkamers.bij(band) * deel);
            ruimte.groepsruimten += fijn(locatie.groepsruimten.bij(band) * deel);
        }
        match jaarkosten(plan, locatie, jaar, band) {
            Some(euro) => ruimte.kosten += fijn(euro * prijsfactor * deel),
            None => ruimte.zonder_kosten += 1,
        }
        ruimte.locaties.push(l);
        if locatie.is_centrale_plek() {
            ruimte.centraal.push(l);
        }
    }
    for ruimte in &mut wijken {
        ruimte.werkplekken = minst(&ruimte.per_dagdeel);
    }
    wijken
}

/// The places that are in use, each once, in the order of the plan.
pub fn gebruikt(gebieden: &[Ruimte]) -> Vec<usize> {
    let mut uit: Vec<usize> = gebieden.iter().flat_map(|ruimte| ruimte.locaties.iter().copied()).collect();
    uit.sort_unstable();
    uit.dedup();
    uit
}

/// What a place costs in a year at the prices of the plan; none where that is not known.
pub fn jaarkosten(plan: &Plan, locatie: &Locatie, jaar: u16, band: Band) -> Option<Decimal> {
    let elk_jaar = locatie.elk_jaar(band);
    match afschrijving(plan, locatie, jaar, band) {
        Some(eenmalig) => Some(elk_jaar.unwrap_or_default() + eenmalig),
        None => elk_jaar,
    }
}

/// What the one-off cost of a place is in a year, at the prices of the plan: the same in each year of its contract, or of
/// the opdracht where that is not known, from the year in which it opens. None where nothing is known of it, and once it
/// is written off.
pub fn afschrijving(plan: &Plan, locatie: &Locatie, jaar: u16, band: Band) -> Option<Decimal> {
    let eenmalig = locatie.kosten_eenmalig.as_ref()?.bij(band);
    let jaren = afschrijvingsjaren(plan, locatie, band);
    let van = locatie.contract.van.and_then(|dag| u16::try_from(dag.year()).ok()).or(locatie.opent);
    let begin = van.or_else(|| plan.planjaren.first().copied()).unwrap_or(jaar);
    // A contract that began before the plan still has its last years.
    let verstreken = jaar.checked_sub(begin).map_or(Decimal::ZERO, Decimal::from);
    (verstreken < jaren).then(|| eenmalig / jaren)
}

/// Over how many years the one-off cost of a place is spread: one at least.
pub fn afschrijvingsjaren(plan: &Plan, locatie: &Locatie, band: Band) -> Decimal {
    let jaren = locatie.contract.jaren().unwrap_or_else(|| plan.normen.contractjaren.bij(band));
    jaren.max(Decimal::ONE)
}
