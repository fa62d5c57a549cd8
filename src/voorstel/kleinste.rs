//! The smallest number of fte that takes a finding away, by trying: what people cover together follows from all of them,
//! so no formula for one functie gives it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calc::afronding::TIENDE;
use crate::calc::{Gids, Uitkomst, bezetting, gedekt};
use crate::dekking::{Bevinding, Feit, Stand};
use crate::plan::{Aanstellingcode, Plan};

/// The fewest tenths of fte more in a row of the bezetting, `hoogstens` at most, with which a finding about uncovered
/// hours is gone. `hoogstens` itself where fewer do not help.
///
/// More people never cover less, so the search halves the range each time.
pub(super) fn fte(stand: &Stand<'_>, bevinding: &Bevinding, rij: &Aanstellingcode, hoogstens: Decimal) -> Decimal {
    let (mut te_weinig, mut genoeg) = (0_u32, tienden(hoogstens));
    while te_weinig + 1 < genoeg {
        let midden = te_weinig.midpoint(genoeg);
        if helpt(stand, bevinding, rij, Decimal::from(midden) * TIENDE) {
            genoeg = midden;
        } else {
            te_weinig = midden;
        }
    }
    Decimal::from(genoeg) * TIENDE
}

fn tienden(fte: Decimal) -> u32 {
    (fte / TIENDE).ceil().to_u32().unwrap_or(1).max(1)
}

/// True when the finding is gone with so many fte more in a row.
fn helpt(stand: &Stand<'_>, bevinding: &Bevinding, rij: &Aanstellingcode, erbij: Decimal) -> bool {
    let mut plan = stand.plan.clone();
    let Some(gegroeid) = plan.bezetting.iter_mut().find(|r| r.code == *rij) else { return false };
    gegroeid.fte = gegroeid.fte.verplaatst(gegroeid.fte.midden + erbij);
    let uitkomst = met_bezetting(&plan, stand.uitkomst);
    let gids = Gids::van(&plan);
    let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
    !(bevinding.eis.toets)(&stand).iter().any(|b| b.plaats == bevinding.plaats && waarover(b) == waarover(bevinding))
}

fn waarover(bevinding: &Bevinding) -> Option<usize> {
    match bevinding.feit {
        Feit::Ongedekt { voorziening, .. } => Some(voorziening),
        _ => None,
    }
}

/// What follows when only the bezetting differs: the steps before it stand.
fn met_bezetting(plan: &Plan, oud: &Uitkomst) -> Uitkomst {
    let gids = Gids::van(plan);
    let aanwezig = bezetting::bereken(plan, &gids, &oud.formatie, oud.jaar, oud.band);
    let samen = gedekt::bereken(plan, &gids, &oud.vraag, &oud.werktijd, &oud.formatie, &aanwezig, oud.band);
    Uitkomst { bezetting: aanwezig, gedekt: samen, ..oud.clone() }
}
