//! The people of a plan as sources of hours: one source for each functie on each plek where it works or is asked for.
//!
//! Sources stand in the order of their codes, so that no order of a list in the plan decides anything.

use rust_decimal::Decimal;

use super::{Ploeg, Taak};
use crate::calc::formatie::Nodig;
use crate::calc::gids::Gids;
use crate::calc::rooster::Rooster;
use crate::calc::werktijd::Beschikbaar;
use crate::plan::{Domein, Plan, Plek};

/// One functie on one plek.
#[derive(Debug, Clone, PartialEq)]
pub struct Bron {
    /// Where.
    pub plek: Plek,
    /// The wijken that it serves; empty for the whole city.
    pub wijken: Vec<usize>,
    /// Position of the functie.
    pub functie: usize,
    /// Hours of direct work that its people have, after the additional tasks of named posts.
    pub uren: Decimal,
    /// Hours of additional tasks for which nobody is there, by gebied: who comes here does these first, unless another of
    /// its functie does.
    pub taken_tekort: Vec<(usize, Decimal)>,
    /// Position in [`super::Gedekt::ploegen`] of its people; none where there are none.
    pub ploeg: Option<usize>,
}

/// All sources of a plan, and where people for work are asked for.
#[derive(Debug, Clone)]
pub(super) struct Bronnen {
    pub lijst: Vec<Bron>,
    /// Of each taak the source on the plek where its people are asked for.
    pub gevraagd: Vec<u32>,
}

/// Of each position in a list its place in the order of the codes.
pub(super) fn rang<T: Ord>(codes: impl Iterator<Item = T>) -> Vec<usize> {
    let mut volgorde: Vec<(T, usize)> = codes.zip(0..).collect();
    volgorde.sort();
    let mut rang = vec![0; volgorde.len()];
    for (nummer, (_, plaats)) in volgorde.into_iter().enumerate() {
        rang[plaats] = nummer;
    }
    rang
}

/// Where people for work in a gebied are asked for: the team of the wijk that has its domein, of several the first by
/// code; the wijk itself where no team has it; the city.
fn plek_van(plan: &Plan, gids: &Gids<'_>, gebied: usize, domein: Domein) -> Plek {
    let Some(wijk) = plan.wijken.get(gebied) else { return Plek::Stad };
    let team = gids.teams_met(gebied, domein).next().and_then(|team| plan.buurtteams.get(team));
    team.map_or_else(|| Plek::Wijk(wijk.code.clone()), |team| Plek::Team(team.code.clone()))
}

/// All sources: those with people, and those that a taak asks for.
pub(super) fn bronnen(plan: &Plan, gids: &Gids<'_>, ploegen: &[Ploeg], taken: &[Taak]) -> Bronnen {
    let (stad, functies) = (plan.wijken.len(), plan.functies.len());
    let mut lijst: Vec<Bron> = ploegen
        .iter()
        .enumerate()
        .map(|(p, ploeg)| Bron {
            plek: ploeg.plek.clone(),
            wijken: ploeg.wijken.clone(),
            functie: ploeg.functie,
            uren: ploeg.uren,
            taken_tekort: Vec::new(),
            ploeg: Some(p),
        })
        .collect();
    // Every plek has a row: the gebieden, and behind them the teams.
    let rij_van = |plek: &Plek| match plek {
        Plek::Team(code) => gids.teams.get(code).map(|&team| stad + 1 + team),
        Plek::Wijk(code) => gids.wijken.get(code).copied(),
        Plek::Stad => Some(stad),
    };
    let mut op_plek: Rooster<Option<usize>> = Rooster::gevuld(stad + 1 + plan.buurtteams.len(), functies, None);
    for (b, bron) in lijst.iter().enumerate() {
        if let Some(rij) = rij_van(&bron.plek) {
            op_plek[(rij, bron.functie)] = Some(b);
        }
    }
    let rij_van_werk = |taak: &Taak| {
        let domein = plan.voorzieningen[taak.voorziening].domein;
        gids.teams_met(taak.gebied, domein).next().map_or(taak.gebied, |team| stad + 1 + team)
    };
    let mut gevraagd = Vec::with_capacity(taken.len());
    for taak in taken {
        let hier = (rij_van_werk(taak), taak.functie);
        let bron = *op_plek[hier].get_or_insert_with(|| {
            let plek = plek_van(plan, gids, taak.gebied, plan.voorzieningen[taak.voorziening].domein);
            let (wijken, uren, functie) = (gids.wijken_van(&plek).to_vec(), Decimal::ZERO, taak.functie);
            lijst.push(Bron { plek, wijken, functie, uren, taken_tekort: Vec::new(), ploeg: None });
            lijst.len() - 1
        });
        gevraagd.push(bron);
    }
    let rang_functie = rang(plan.functies.iter().map(|f| &f.code));
    // Who works in one wijk only is called on first there, then the team, then the city.
    let soort = |plek: &Plek| match plek {
        Plek::Wijk(_) => 0,
        Plek::Team(_) => 1,
        Plek::Stad => 2,
    };
    let mut volgorde: Vec<usize> = (0..lijst.len()).collect();
    volgorde.sort_by(|&a, &b| {
        let (a, b) = (&lijst[a], &lijst[b]);
        let op_functie = || rang_functie[a.functie].cmp(&rang_functie[b.functie]);
        soort(&a.plek).cmp(&soort(&b.plek)).then_with(|| a.plek.cmp(&b.plek)).then_with(op_functie)
    });
    let mut nummer = vec![0_u32; lijst.len()];
    for (nieuw, &oud) in (0_u32..).zip(&volgorde) {
        nummer[oud] = nieuw;
    }
    let gevraagd = gevraagd.into_iter().map(|oud| nummer[oud]).collect();
    Bronnen { lijst: volgorde.into_iter().map(|oud| lijst[oud].clone()).collect(), gevraagd }
}

/// Additional tasks of named posts take their hours first; what is left is direct work. The people who serve fewest
/// wijken do them, so that the others stay free; each gebied gets them once.
pub(super) fn trek_taken_af(bronnen: &mut [Bron], formatie: &Rooster<Nodig>, werktijd: &[Beschikbaar]) {
    let stad = formatie.rijen().saturating_sub(1);
    for functie in (0..formatie.kolommen()).filter(|&f| formatie.kolom(f).any(|n| !n.aanvullend.is_zero())) {
        let mut hier: Vec<usize> = (0..bronnen.len()).filter(|&b| bronnen[b].functie == functie).collect();
        hier.sort_by_key(|&b| bronnen[b].wijken.len());
        let mut per_gebied: Vec<Vec<usize>> = vec![Vec::new(); stad + 1];
        for b in hier {
            let wijken = &bronnen[b].wijken;
            let van_stad = wijken.is_empty().then_some(stad);
            wijken.iter().copied().chain(van_stad).for_each(|gebied| per_gebied[gebied].push(b));
        }
        for (gebied, hier) in per_gebied.iter().enumerate() {
            let mut nodig = formatie[(gebied, functie)].aanvullend * werktijd[functie].direct();
            for &b in hier {
                let deel = nodig.min(bronnen[b].uren);
                bronnen[b].uren -= deel;
                nodig -= deel;
            }
            if nodig > Decimal::ZERO {
                for &b in hier {
                    bronnen[b].taken_tekort.push((gebied, nodig));
                }
            }
        }
    }
}
