//! Looking up nouns by code: positions in the lists of one plan. Codes that name nothing are left out; `plan::controle`
//! refuses such a plan before it is computed.

use std::collections::HashMap;

use crate::plan::{Functiecode, Plan, Plek, Teamcode, Voorzieningcode, Werktijdcode, Wijkcode};

/// Positions of the nouns of one plan.
#[derive(Debug, Clone)]
pub struct Gids<'p> {
    /// Position of each wijk.
    pub wijken: HashMap<&'p Wijkcode, usize>,
    /// Position of each functie.
    pub functies: HashMap<&'p Functiecode, usize>,
    /// Position of each voorziening.
    pub voorzieningen: HashMap<&'p Voorzieningcode, usize>,
    /// Position of each buurtteam.
    pub teams: HashMap<&'p Teamcode, usize>,
    /// Position of each werktijd.
    pub werktijden: HashMap<&'p Werktijdcode, usize>,
    /// The wijken of each buurtteam, by position.
    pub werkgebied: Vec<Vec<usize>>,
    /// The buurtteam of each wijk, by position.
    pub team_van: Vec<Option<usize>>,
}

impl<'p> Gids<'p> {
    /// Indexes a plan.
    pub fn van(plan: &'p Plan) -> Self {
        let wijken: HashMap<_, _> = plan.wijken.iter().enumerate().map(|(i, w)| (&w.code, i)).collect();
        let werkgebied: Vec<Vec<usize>> = plan
            .buurtteams
            .iter()
            .map(|t| t.werkgebied.iter().filter_map(|code| wijken.get(code).copied()).collect())
            .collect();
        let mut team_van = vec![None; plan.wijken.len()];
        for (team, gebied) in werkgebied.iter().enumerate() {
            for &wijk in gebied {
                team_van[wijk].get_or_insert(team);
            }
        }
        Self {
            wijken,
            functies: plan.functies.iter().enumerate().map(|(i, f)| (&f.code, i)).collect(),
            voorzieningen: plan.voorzieningen.iter().enumerate().map(|(i, v)| (&v.code, i)).collect(),
            teams: plan.buurtteams.iter().enumerate().map(|(i, t)| (&t.code, i)).collect(),
            werktijden: plan.werktijden.iter().enumerate().map(|(i, w)| (&w.code, i)).collect(),
            werkgebied,
            team_van,
        }
    }

    /// The wijken where a row of the bezetting works; none for staff of the whole city.
    pub fn wijken_van(&self, plek: &Plek) -> Vec<usize> {
        match plek {
            Plek::Team(code) => self.teams.get(code).map(|&t| self.werkgebied[t].clone()).unwrap_or_default(),
            Plek::Wijk(code) => self.wijken.get(code).map(|&w| vec![w]).unwrap_or_default(),
            Plek::Stad => Vec::new(),
        }
    }
}
