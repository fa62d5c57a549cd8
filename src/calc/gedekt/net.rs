//! Who can do what, as a network: sources are the people, demands the work of a voorziening in a gebied, its parts the
//! taken, amounts billionths of an hour. Everything stands in the order of codes.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bronnen::{Bron, rang};
use super::{Taak, klasse};
use crate::calc::afronding::{fijn, naar_beneden, naar_boven};
use crate::calc::gids::Gids;
use crate::calc::rooster::Rooster;
use crate::calc::stroom::{Breuk, MEESTE, Netwerk};
use crate::plan::{Plan, Plek};

/// The network with what its demands and parts stand for.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::calc) struct Net {
    pub netwerk: Netwerk,
    /// Gebied and voorziening of each demand.
    pub werk: Vec<(usize, usize)>,
    /// The taak of each part, by position.
    pub taken: Vec<usize>,
    /// The place of each gebied and voorziening among the demands.
    pub vragen: Rooster<Option<usize>>,
    /// Of each taak, by position, the source where its people are asked for.
    pub gevraagd: Vec<u32>,
}

impl Net {
    /// The network of a plan; `onderling` when functies of one inzet stand in for each other.
    pub fn van(
        plan: &Plan,
        gids: &Gids<'_>,
        bronnen: &[Bron],
        gevraagd: Vec<u32>,
        taken: &[Taak],
        onderling: bool,
    ) -> Self {
        let stad = plan.wijken.len();
        // Per gebied and functie; staff of the city stands behind that of every gebied.
        let mut wie: Rooster<Vec<u32>> = Rooster::gevuld(stad + 1, plan.functies.len(), Vec::new());
        for (bron, b) in bronnen.iter().zip(0_u32..) {
            if bron.wijken.is_empty() {
                (0..=stad).for_each(|gebied| wie[(gebied, bron.functie)].push(b));
            } else {
                bron.wijken.iter().for_each(|&wijk| wie[(wijk, bron.functie)].push(b));
            }
        }
        // A team does the work of its own fields only. Where every team has all of them nothing is left out.
        let team_van = |bron: &Bron| match &bron.plek {
            Plek::Team(code) => gids.teams.get(code).copied().filter(|&team| !gids.heeft_alles(team)),
            Plek::Wijk(_) | Plek::Stad => None,
        };
        let beperkt: Vec<Option<usize>> = bronnen.iter().map(team_van).collect();
        let mag = |bron: u32, domein| beperkt[bron as usize].is_none_or(|team| gids.heeft(team, domein));
        let ook: Vec<Vec<usize>> = plan
            .voorzieningen
            .iter()
            .map(|v| {
                let onderling = v.inzet.iter().filter(|_| onderling).map(|inzet| &inzet.functie);
                let mut ook: Vec<usize> =
                    v.kan_ook.iter().chain(onderling).filter_map(|code| gids.functies.get(code).copied()).collect();
                ook.sort_by_key(|&f| &plan.functies[f].code);
                ook.dedup();
                ook
            })
            .collect();
        let mut wijken = rang(plan.wijken.iter().map(|w| &w.code));
        wijken.push(stad);
        let voorzieningen = rang(plan.voorzieningen.iter().map(|v| &v.code));
        let functies = rang(plan.functies.iter().map(|f| &f.code));
        let mut volgorde: Vec<usize> = (0..taken.len()).collect();
        volgorde.sort_unstable_by_key(|&t| {
            let taak = &taken[t];
            (wijken[taak.gebied], voorzieningen[taak.voorziening], functies[taak.functie], t)
        });
        let mut netwerk = Netwerk::met(bronnen.iter().map(|b| beschikbare(b.uren)).collect());
        let mut werk: Vec<(usize, usize)> = Vec::new();
        let mut vragen = Rooster::gevuld(stad + 1, plan.voorzieningen.len(), None);
        for &t in &volgorde {
            let taak = &taken[t];
            let hier = (taak.gebied, taak.voorziening);
            if werk.last() != Some(&hier) {
                vragen[hier] = Some(netwerk.vraag(klasse(plan, taak.voorziening)));
                werk.push(hier);
            }
            let domein = plan.voorzieningen[taak.voorziening].domein;
            let van = |f: usize| wie[(taak.gebied, f)].iter().copied().filter(|&bron| mag(bron, domein));
            let anderen = ook[taak.voorziening].iter().filter(|&&f| f != taak.functie);
            let invallers: Vec<u32> = anderen.flat_map(|&f| van(f)).collect();
            let eigen: Vec<u32> = van(taak.functie).collect();
            netwerk.deel(gevraagde(taak.gevraagd), &eigen, &invallers);
        }
        Self { netwerk, werk, taken: volgorde, vragen, gevraagd }
    }
}

/// Billionths of an hour in hours of at most nine decimals; beyond [`MEESTE`] together the plan is refused before it comes
/// here.
fn eenheden(uren: Decimal) -> u64 {
    uren.checked_mul(Decimal::from(EENHEDEN)).and_then(|e| e.to_u64()).unwrap_or(MEESTE).min(MEESTE)
}

/// What is asked, a part of a billionth cut off: people who are exactly enough never lack a billionth.
pub(in crate::calc) fn gevraagde(uren: Decimal) -> u64 {
    eenheden(naar_beneden(uren, DECIMALEN))
}

/// What there is or must come, a part of a billionth counted as one.
pub(in crate::calc) fn beschikbare(uren: Decimal) -> u64 {
    eenheden(naar_boven(uren, DECIMALEN))
}

/// Hours of so many billionths.
pub(in crate::calc) fn uit_eenheden(eenheden: u64) -> Decimal {
    Decimal::from(eenheden) / Decimal::from(EENHEDEN)
}

/// So many units are one hour.
const EENHEDEN: u64 = 1_000_000_000;
/// Decimals of an hour in these.
const DECIMALEN: u32 = 9;

/// Hours of so many `noemer`ths of a unit.
pub(super) fn van_noemer(hoeveel: u128, noemer: u128) -> Decimal {
    let heel = u64::try_from(hoeveel / noemer).unwrap_or(u64::MAX);
    fijn(uit_eenheden(heel) + Breuk { teller: hoeveel % noemer, noemer }.van(Decimal::new(1, 9)))
}
