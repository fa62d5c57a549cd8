//! The smallest number of fte that takes a shortage of hours away, by trying: what people cover together follows from all
//! of them, so no formula for one functie gives it. One functie is tried first, of those of whom hours are lacking; where
//! none is enough alone, the people who are lacking together.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Herstel;
use super::ruimte::{Ruimte, in_tienden};
use crate::calc::afronding::{TIENDE, halverwege, minder, procent};
use crate::calc::gedekt;
use crate::calc::schaarste::{Mensen, Mist, Schaarste};
use crate::dekking::feiten::Ongedekt;
use crate::dekking::{Plaats, Stand};
use crate::plan::Plek;

/// A repair of more than so many times what is missing helps other work first, and is none.
const HOOGSTENS: Decimal = Decimal::TWO;
/// Tenths of fte that always are a sensible repair.
const WEINIG: u32 = 10;
/// So many functies are tried on their own.
const POGINGEN: usize = 6;
/// In so many steps is searched how much of the people who are lacking together is enough.
const STAPPEN: u32 = 16;

/// The repair of hours that are not covered.
pub(super) fn herstel(stand: &Stand<'_>, schaarste: &Schaarste, feit: &Ongedekt) -> Herstel {
    let doel = Doel { stand, feit };
    let mut mensen = Mensen::van(stand.uitkomst);
    let mist = mensen.mist(schaarste);
    doel.met_een(schaarste, mist).unwrap_or_else(|| doel.met_meer(mist))
}

/// The people to try, by position: those with whom it is covered, then the others of whom hours are lacking.
pub(super) fn wie(schaarste: &Schaarste, mist: &[Mist]) -> Vec<usize> {
    let mut uit: Vec<usize> = mist.iter().map(|m| m.bron).collect();
    uit.extend(schaarste.kort.iter().map(|(bron, _)| *bron).filter(|b| !mist.iter().any(|m| m.bron == *b)));
    uit
}

/// Where people of a plek are asked for.
pub(super) fn plaats(stand: &Stand<'_>, plek: &Plek) -> Plaats {
    match plek {
        Plek::Team(code) => stand.gids.teams.get(code).map_or(Plaats::Stad, |&team| Plaats::Team(team)),
        Plek::Wijk(code) => stand.gids.wijken.get(code).map_or(Plaats::Stad, |&wijk| Plaats::Wijk(wijk)),
        Plek::Stad => Plaats::Stad,
    }
}

/// The work that must be covered.
struct Doel<'d> {
    stand: &'d Stand<'d>,
    feit: &'d Ongedekt,
}

impl Doel<'_> {
    /// The functie of which fewest fte are enough on their own.
    fn met_een(&self, schaarste: &Schaarste, mist: &[Mist]) -> Option<Herstel> {
        let stand = self.stand;
        let bronnen = &stand.uitkomst.gedekt.bronnen;
        let mut beste: Option<(u32, Ruimte, Plaats)> = None;
        for bron in wie(schaarste, mist).into_iter().take(POGINGEN).map(|b| &bronnen[b]) {
            let plaats = plaats(stand, &bron.plek);
            let mist = gedekt::in_fte(stand.uitkomst, bron.functie, self.feit.ongedekt);
            let ruimte = Ruimte::op_plek(stand, &bron.plek, bron.functie, in_tienden(mist));
            if ruimte.rij.is_none() {
                continue;
            }
            // A vacature was meant to be filled, whatever else it helps.
            let open: Decimal = ruimte.vacatures.iter().map(|&r| stand.plan.bezetting[r].fte.midden).sum();
            let grens = tienden(in_tienden(mist * HOOGSTENS).max(open)).max(WEINIG);
            let grens = beste.as_ref().map_or(grens, |(nu, ..)| grens.min(nu - 1));
            let genoeg = |tienden: u32| self.gehaald(&[(&ruimte, Decimal::from(tienden) * TIENDE)]);
            if let Some(tienden) = kleinste(grens, genoeg) {
                beste = Some((tienden, ruimte, plaats));
                if tienden == 1 {
                    break;
                }
            }
        }
        let (tienden, ruimte, plaats) = beste?;
        Some(ruimte.herstel(stand, plaats, Decimal::from(tienden) * TIENDE))
    }

    /// The people who are lacking together, or a part of each of them that is enough.
    fn met_meer(&self, mist: &[Mist]) -> Herstel {
        let stand = self.stand;
        let delen: Vec<(Ruimte, Plaats, Decimal)> = mist
            .iter()
            .map(|m| {
                let ruimte = Ruimte::op_plek(stand, &m.plek, m.functie, in_tienden(m.fte));
                (ruimte, plaats(stand, &m.plek), m.fte)
            })
            .collect();
        let deel = |fte: Decimal, stap: u32| in_tienden(fte * Decimal::from(stap) / Decimal::from(STAPPEN));
        let genoeg = |stap: u32| {
            let met: Vec<(&Ruimte, Decimal)> =
                delen.iter().map(|(ruimte, _, fte)| (ruimte, deel(*fte, stap))).collect();
            self.gehaald(&met)
        };
        let in_plan = delen.iter().all(|(ruimte, ..)| ruimte.rij.is_some());
        let stap = if in_plan { kleinste(STAPPEN, genoeg).unwrap_or(STAPPEN) } else { STAPPEN };
        let mut samen: Vec<Herstel> =
            delen.iter().map(|(ruimte, plaats, fte)| ruimte.herstel(stand, *plaats, deel(*fte, stap))).collect();
        if samen.len() == 1 { samen.remove(0) } else { Herstel::Samen(samen) }
    }

    /// True when all the work gets its norm with so many fte more in each of these.
    fn gehaald(&self, met: &[(&Ruimte, Decimal)]) -> bool {
        let stand = self.stand;
        let mut per_rij = stand.uitkomst.bezetting.per_rij.clone();
        for (rij, fte) in met.iter().flat_map(|(ruimte, fte)| ruimte.brengt(stand, *fte)) {
            per_rij[rij] += halverwege(fte, 2);
        }
        let na = gedekt::gedekt_met(stand.plan, stand.gids, stand.uitkomst, &per_rij);
        let norm = procent(self.feit.norm);
        self.feit.werk.iter().all(|&waar| !minder(na.gedekt[waar], norm * na.gevraagd[waar]))
    }
}

/// The least number from 1 to `hoogstens` that is enough; none where that is too few. More is never less than enough.
fn kleinste(hoogstens: u32, genoeg: impl Fn(u32) -> bool) -> Option<u32> {
    if hoogstens == 0 || !genoeg(hoogstens) {
        return None;
    }
    let (mut te_weinig, mut wel) = (0, hoogstens);
    while te_weinig + 1 < wel {
        let poging = te_weinig + (wel - te_weinig) / 2;
        if genoeg(poging) {
            wel = poging;
        } else {
            te_weinig = poging;
        }
    }
    Some(wel)
}

fn tienden(fte: Decimal) -> u32 {
    (fte / TIENDE).ceil().to_u32().unwrap_or(1).max(1)
}
