//! [`Teamstand`]: what one team comes to, in people, places and distance. For who moves a wijk from one team to another.

use rust_decimal::Decimal;

use super::huisvesting::teamplekken;
use super::toetsing::Stand;
use crate::calc::bereik::langs_de_straat;
use crate::plan::{Domein, Locatie, Plek, Teamcode, Wijkcode};

/// What a team comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Teamstand {
    /// The team.
    pub code: Teamcode,
    /// Its name.
    pub naam: String,
    /// Its wijken.
    pub werkgebied: Vec<Wijkcode>,
    /// Its domeinen.
    pub domeinen: Vec<Domein>,
    /// Average fte in the year of the people in the team.
    pub fte: Decimal,
    /// Places in its wijken where a team works.
    pub plekken: usize,
    /// Metres along the street from the furthest inhabited buurt to the nearest of these; none without either, and where
    /// such a buurt has no point.
    pub verste: Option<f64>,
}

/// All teams, in the order of the plan.
pub fn teamstanden(stand: &Stand<'_>) -> Vec<Teamstand> {
    let Stand { plan, gids, uitkomst } = stand;
    let maak = |(t, team): (usize, &crate::plan::Buurtteam)| {
        let plek = Plek::Team(team.code.clone());
        let rijen = plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij);
        let plekken: Vec<&Locatie> =
            gids.werkgebied[t].iter().flat_map(|&w| teamplekken(stand, w)).map(|(_, plek)| plek).collect();
        Teamstand {
            code: team.code.clone(),
            naam: team.naam.clone(),
            werkgebied: team.werkgebied.clone(),
            domeinen: team.alle_domeinen(),
            fte: rijen.filter(|(rij, _)| rij.plek == plek).map(|(_, fte)| fte).sum(),
            verste: verste(stand, t, &plekken),
            plekken: plekken.len(),
        }
    };
    plan.buurtteams.iter().enumerate().map(maak).collect()
}

fn verste(stand: &Stand<'_>, team: usize, plekken: &[&Locatie]) -> Option<f64> {
    let (plan, band) = (stand.plan, stand.uitkomst.band);
    let buurten = stand.gids.werkgebied[team].iter().flat_map(|&w| &plan.wijken[w].buurten);
    let bewoond = buurten.filter(|buurt| buurt.inwoners > 0);
    let dichtst = bewoond.map(|buurt| {
        let meters = plekken.iter().map(|plek| Some(langs_de_straat(plan, band, buurt.punt?, plek.punt)));
        meters.collect::<Option<Vec<f64>>>()?.into_iter().min_by(f64::total_cmp)
    });
    dichtst.collect::<Option<Vec<f64>>>()?.into_iter().max_by(f64::total_cmp)
}
