//! Looking up nouns by code: positions in the lists of one plan. Codes that name nothing are left out; `plan::controle`
//! refuses such a plan before it is computed.

use std::collections::HashMap;

use crate::plan::{Domein, Functiecode, Plan, Plek, Teamcode, Voorzieningcode, Werktijdcode, Wijkcode};

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
    /// The buurtteams of each wijk, by position, in the order of their codes: no order of a list decides who comes first.
    pub teams_van: Vec<Vec<usize>>,
    /// All wijken, by position.
    alle: Vec<usize>,
    /// Of each buurtteam, which fields are its own.
    domeinen: Vec<[bool; Domein::ALLE.len()]>,
    /// Of each functie, of which fields it knows the work.
    kent: Vec<[bool; Domein::ALLE.len()]>,
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
        let mut op_code: Vec<usize> = (0..plan.buurtteams.len()).collect();
        op_code.sort_by_key(|&team| &plan.buurtteams[team].code);
        let mut teams_van = vec![Vec::new(); plan.wijken.len()];
        for team in op_code {
            for &wijk in &werkgebied[team] {
                let hier: &mut Vec<usize> = &mut teams_van[wijk];
                if hier.last() != Some(&team) {
                    hier.push(team);
                }
            }
        }
        let velden = |van: &dyn Fn(Domein) -> bool| Domein::ALLE.map(van);
        Self {
            wijken,
            functies: plan.functies.iter().enumerate().map(|(i, f)| (&f.code, i)).collect(),
            voorzieningen: plan.voorzieningen.iter().enumerate().map(|(i, v)| (&v.code, i)).collect(),
            teams: plan.buurtteams.iter().enumerate().map(|(i, t)| (&t.code, i)).collect(),
            werktijden: plan.werktijden.iter().enumerate().map(|(i, w)| (&w.code, i)).collect(),
            werkgebied,
            teams_van,
            alle: (0..plan.wijken.len()).collect(),
            domeinen: plan.buurtteams.iter().map(|t| velden(&|domein| t.heeft(domein))).collect(),
            kent: plan.functies.iter().map(|f| velden(&|domein| f.domeinen.contains(&domein))).collect(),
        }
    }

    /// True when a team does the work of a field.
    pub fn heeft(&self, team: usize, domein: Domein) -> bool {
        self.domeinen[team][domein as usize]
    }

    /// True when a team does the work of all fields.
    pub fn heeft_alles(&self, team: usize) -> bool {
        self.domeinen[team].iter().all(|heeft| *heeft)
    }

    /// The teams of a gebied that do the work of a field, in the order of their codes; none for the city.
    pub fn teams_met(&self, gebied: usize, domein: Domein) -> impl Iterator<Item = usize> {
        self.teams_in(gebied).iter().copied().filter(move |&team| self.heeft(team, domein))
    }

    /// The teams of a gebied, in the order of their codes; none for the city.
    pub fn teams_in(&self, gebied: usize) -> &[usize] {
        self.teams_van.get(gebied).map_or(&[], Vec::as_slice)
    }

    /// The teams of a gebied that do work which a functie knows, in the order of their codes. A team of all fields and a
    /// functie of none go with each other and with everyone.
    pub fn teams_voor(&self, gebied: usize, functie: usize) -> impl Iterator<Item = usize> {
        let kent = self.kent[functie];
        let past = move |team: usize| {
            let samen = self.domeinen[team].iter().zip(kent).any(|(heeft, kent)| *heeft && kent);
            samen || self.heeft_alles(team) || kent.iter().all(|kent| !kent)
        };
        self.teams_in(gebied).iter().copied().filter(move |&team| past(team))
    }

    /// The one team that does the work of a functie in a wijk and in no wijk of which another does some too; none where
    /// such work is divided, or nobody's.
    pub fn enig_team(&self, wijk: usize, functie: usize) -> Option<usize> {
        let alleen = |wijk: usize| {
            let mut teams = self.teams_voor(wijk, functie);
            teams.next().filter(|_| teams.next().is_none())
        };
        alleen(wijk).filter(|&team| self.werkgebied[team].iter().all(|&wijk| alleen(wijk) == Some(team)))
    }

    /// True when a team shares none of its wijken with another.
    pub fn deelt_niet(&self, team: usize) -> bool {
        self.werkgebied[team].iter().all(|&wijk| self.teams_van[wijk].len() == 1)
    }

    /// The wijken where a row of the bezetting works; none for staff of the whole city.
    pub fn wijken_van(&self, plek: &Plek) -> &[usize] {
        match plek {
            Plek::Team(code) => self.teams.get(code).map_or(&[], |&t| &self.werkgebied[t]),
            Plek::Wijk(code) => self.wijken.get(code).map_or(&[], |&w| &self.alle[w..=w]),
            Plek::Stad => &[],
        }
    }
}
