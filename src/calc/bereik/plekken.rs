//! The places that count, in trees: of the whole plan or, where the borders of wijken count, of each wijk; and of each
//! buurtteam.

use super::boom::Boom;
use super::{Buurtbereik, Dichtstbij, boog, omweg, richting};
use crate::calc::Gids;
use crate::plan::{Afspraak, Band, Bereiksregels, Locatie, Locatiesoort, Plan, Punt};

/// Every place that counts.
pub(super) struct Plekken {
    /// Places of each wijk, by position in the plan.
    pub van_wijk: Vec<Vec<usize>>,
    /// Position in the plan of each place, in the order of their codes.
    op_code: Vec<usize>,
    /// Those of the whole plan, or of each wijk.
    soorten: Vec<Soorten>,
    /// Those where each team works.
    teams: Vec<Boom>,
    omweg: f64,
}

/// The places of each kind in some part of the plan.
struct Soorten {
    ontmoeting: Boom,
    centraal: Boom,
    school: Boom,
    per_soort: [Boom; Locatiesoort::ALLE.len()],
}

impl Soorten {
    /// Of places with their ranks and directions.
    fn van(plekken: &[(&Locatie, Rang)]) -> Self {
        let met = |soort: &dyn Fn(&Locatie) -> bool| {
            Boom::van(plekken.iter().filter(|(plek, _)| soort(plek)).map(|(_, rang)| *rang).collect())
        };
        let afgesproken = |plek: &Locatie| matches!(plek.afspraak, Some(Afspraak::Toegezegd | Afspraak::Getekend));
        Self {
            ontmoeting: met(&|plek| plek.soort.is_ontmoetingsplek()),
            centraal: met(&Locatie::is_centrale_plek),
            school: met(&|plek| plek.soort == Locatiesoort::School && afgesproken(plek)),
            per_soort: Locatiesoort::ALLE.map(|soort| met(&|plek| plek.soort == soort)),
        }
    }
}

/// A place by its rank among all codes, and where it lies.
type Rang = (usize, [f64; 3]);

impl Plekken {
    pub fn van(plan: &Plan, gids: &Gids<'_>, regels: &Bereiksregels, jaar: u16, band: Band) -> Self {
        let mut op_code: Vec<usize> =
            (0..plan.locaties.len()).filter(|&l| regels.telt(&plan.locaties[l], jaar)).collect();
        op_code.sort_by_key(|&l| &plan.locaties[l].code);
        let met_rang = |rang: usize| {
            let plek = &plan.locaties[op_code[rang]];
            (plek, (rang, richting(plek.punt)))
        };
        let alle: Vec<(&Locatie, Rang)> = (0..op_code.len()).map(met_rang).collect();
        let mut per_wijk: Vec<Vec<usize>> = vec![Vec::new(); plan.wijken.len()];
        for (rang, (plek, _)) in alle.iter().enumerate() {
            if let Some(&w) = gids.wijken.get(&plek.wijk) {
                per_wijk[w].push(rang);
            }
        }
        let in_wijk = |w: usize| per_wijk[w].iter().map(|&rang| alle[rang]).collect::<Vec<_>>();
        let soorten = if regels.alleen_eigen_wijk {
            (0..per_wijk.len()).map(|w| Soorten::van(&in_wijk(w))).collect()
        } else {
            vec![Soorten::van(&alle)]
        };
        let team = |wijken: &Vec<usize>| {
            let hier = wijken.iter().flat_map(|&w| &per_wijk[w]).map(|&rang| alle[rang]);
            Boom::van(hier.filter(|(plek, _)| plek.is_van_team(band)).map(|(_, rang)| rang).collect())
        };
        let teams = gids.werkgebied.iter().map(team).collect();
        let van_wijk = per_wijk.iter().map(|rangen| rangen.iter().map(|&rang| op_code[rang]).collect()).collect();
        Self { van_wijk, soorten, teams, omweg: omweg(plan, band), op_code }
    }

    /// What counts for the buurten of a wijk.
    pub fn voor(&self, gids: &Gids<'_>, wijk: usize) -> Hier<'_> {
        let soorten = self.soorten.get(wijk).filter(|_| self.soorten.len() == self.van_wijk.len());
        let teams = gids.teams_in(wijk).iter().map(|&team| &self.teams[team]).collect();
        Hier { plekken: self, soorten: soorten.unwrap_or(&self.soorten[0]), teams }
    }
}

/// What counts for the buurten of one wijk.
pub(super) struct Hier<'p> {
    plekken: &'p Plekken,
    soorten: &'p Soorten,
    teams: Vec<&'p Boom>,
}

impl Hier<'_> {
    pub fn bereik(&self, wijk: usize, buurt: usize, punt: Punt) -> Buurtbereik {
        let vanaf = richting(punt);
        let dichtst = |boom: &Boom| {
            let (koorde, rang) = boom.naaste(vanaf)?;
            Some(Dichtstbij { locatie: self.plekken.op_code[rang], meter: boog(koorde) * self.plekken.omweg })
        };
        let teams: Option<Vec<Dichtstbij>> = self.teams.iter().map(|boom| dichtst(boom)).collect();
        Buurtbereik {
            wijk,
            buurt,
            bekend: true,
            ontmoeting: dichtst(&self.soorten.ontmoeting),
            centraal: dichtst(&self.soorten.centraal),
            team: teams.and_then(|teams| teams.into_iter().max_by(|a, b| a.meter.total_cmp(&b.meter))),
            school: dichtst(&self.soorten.school),
            per_soort: self.soorten.per_soort.each_ref().map(dichtst),
        }
    }
}
