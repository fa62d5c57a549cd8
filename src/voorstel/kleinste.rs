//! The smallest number of fte that takes a shortage of hours away, by trying: what people cover together follows from all
//! of them, so no formula for one functie gives it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calc::afronding::{TIENDE, halverwege, procent};
use crate::calc::bezetting::deel_van_jaar;
use crate::calc::gedekt;
use crate::dekking::{Feit, Plaats, Stand};
use crate::plan::Aanstellingcode;

/// The fewest tenths of fte more in a row of the bezetting, `hoogstens` at most, with which a voorziening in a gebied is
/// covered up to its norm. `hoogstens` itself where fewer do not help.
///
/// More people never cover less, so the search doubles until it helps, and halves from there.
pub(super) fn fte(
    stand: &Stand<'_>,
    plaats: Plaats,
    feit: &Feit,
    rij: &Aanstellingcode,
    hoogstens: Decimal,
) -> Decimal {
    let hoogstens = (hoogstens / TIENDE).ceil().to_u32().unwrap_or(1).max(1);
    let helpt = |tienden: u32| helpt(stand, plaats, feit, rij, Decimal::from(tienden) * TIENDE);
    let (mut te_weinig, mut genoeg) = (0, 1);
    while genoeg < hoogstens && !helpt(genoeg) {
        te_weinig = genoeg;
        genoeg = genoeg.saturating_mul(2).min(hoogstens);
    }
    while te_weinig + 1 < genoeg {
        let midden = te_weinig.midpoint(genoeg);
        if helpt(midden) {
            genoeg = midden;
        } else {
            te_weinig = midden;
        }
    }
    Decimal::from(genoeg) * TIENDE
}

/// True when the voorziening is covered up to its norm with so many fte more in a row. Only the hours of that row differ,
/// so the steps before the flow stand.
fn helpt(stand: &Stand<'_>, plaats: Plaats, feit: &Feit, rij: &Aanstellingcode, erbij: Decimal) -> bool {
    let &Feit::Ongedekt { voorziening, gevraagd, norm, .. } = feit else { return false };
    let (plan, oud) = (stand.plan, stand.uitkomst);
    let Some(plek) = plan.bezetting.iter().position(|r| r.code == *rij) else { return false };
    let gebied = match plaats {
        Plaats::Wijk(wijk) => wijk,
        Plaats::Stad | Plaats::Team(_) => oud.stad(),
    };
    let mut aanwezig = oud.bezetting.clone();
    aanwezig.per_rij[plek] += halverwege(erbij * deel_van_jaar(&plan.bezetting[plek], oud.jaar), 2);
    let samen = gedekt::bereken(plan, stand.gids, &oud.vraag, &oud.werktijd, &oud.formatie, &aanwezig, oud.band);
    samen.gedekt[(gebied, voorziening)] >= procent(norm) * gevraagd
}
