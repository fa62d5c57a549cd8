//! What a wijk needs of a functie for the work of some of the four domeinen: by it the people of a team that does not do
//! all of them are attributed to its wijken.
//!
//! Of a team of all domeinen it is the formatie itself ([`super::formatie`]); nothing is computed anew there.

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, procent};
use super::formatie::Nodig;
use super::gids::Gids;
use super::rooster::Rooster;
use super::vraag::Vraag;
use crate::plan::{Band, Niveau, Plan};

/// From which the need of a team follows.
#[derive(Debug, Clone, Copy)]
pub struct Werk<'w> {
    /// The demand.
    pub vraag: &'w Vraag,
    /// Fte needed of all work.
    pub formatie: &'w Rooster<Nodig>,
    /// The band.
    pub band: Band,
}

impl Werk<'_> {
    /// Fte of a functie that a wijk needs for the work of a team. Additional tasks belong to it by the share of the hours
    /// that are the team's.
    pub fn nodig(&self, plan: &Plan, gids: &Gids<'_>, team: Option<usize>, wijk: usize, functie: usize) -> Decimal {
        let heel = &self.formatie[(wijk, functie)];
        let Some(team) = team.filter(|&team| !gids.heeft_alles(team)) else { return heel.fte };
        let uren = self.uren(plan, gids, team, wijk, functie);
        if uren == heel.uren { heel.fte } else { deel(heel.fte * uren, heel.uren) }
    }

    /// Hours of a functie in a wijk that are asked for the fields of a team, counted as in the formatie.
    fn uren(&self, plan: &Plan, gids: &Gids<'_>, team: usize, wijk: usize, functie: usize) -> Decimal {
        let van_team = |domein| gids.heeft(team, domein);
        let hier = plan.voorzieningen.iter().enumerate();
        let hier = hier.filter(|(_, v)| v.niveau == Niveau::Wijk && van_team(v.domein));
        let inzet = hier.flat_map(|(v, voorziening)| voorziening.inzet.iter().map(move |inzet| (v, inzet)));
        inzet
            .filter(|(_, inzet)| gids.functies.get(&inzet.functie) == Some(&functie))
            .map(|(v, inzet)| fijn(self.vraag.uren[(wijk, v)] * procent(inzet.procent.bij(self.band))))
            .sum()
    }
}
