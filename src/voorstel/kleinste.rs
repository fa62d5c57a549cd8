//! The smallest number of fte that takes a shortage of hours away, by trying: what people cover together follows from all
//! of them, so no formula for one functie gives it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calc::afronding::{TIENDE, deel, halverwege, procent};
use crate::calc::bezetting::deel_van_jaar;
use crate::calc::gedekt;
use crate::dekking::{Feit, Plaats, Stand};
use crate::plan::Aanstellingcode;

/// The fewest tenths of fte more in a row of the bezetting, `hoogstens` at most, with which a voorziening in a gebied is
/// covered up to its norm. `hoogstens` itself where fewer do not help.
///
/// More people never cover less. So the search keeps a number that is too few and one that is enough, tries where the
/// norm would be if every tenth between them helped as much, and halves what that leaves large.
pub(super) fn fte(
    stand: &Stand<'_>,
    plaats: Plaats,
    feit: &Feit,
    rij: &Aanstellingcode,
    hoogstens: Decimal,
) -> Decimal {
    let &Feit::Ongedekt { voorziening, gevraagd, ongedekt, norm, .. } = feit else { return hoogstens };
    let Some(plek) = stand.plan.bezetting.iter().position(|r| r.code == *rij) else { return hoogstens };
    let gebied = match plaats {
        Plaats::Wijk(wijk) => wijk,
        Plaats::Stad | Plaats::Team(_) => stand.uitkomst.stad(),
    };
    let doel = procent(norm) * gevraagd;
    let (mut te_weinig, mut daarmee) = (0, gevraagd - ongedekt);
    let mut genoeg = (hoogstens / TIENDE).ceil().to_u32().unwrap_or(1).max(1);
    let mut hiermee = gevraagd.max(doel);
    let mut halveer = false;
    while te_weinig + 1 < genoeg {
        let tussen = genoeg - te_weinig;
        let verder = deel(Decimal::from(tussen) * (doel - daarmee), hiermee - daarmee).ceil().to_u32().unwrap_or(1);
        let poging = te_weinig + if halveer { tussen / 2 } else { verder.clamp(1, tussen - 1) };
        let uren = met_meer(stand, plek, Decimal::from(poging) * TIENDE, (gebied, voorziening));
        if uren >= doel {
            (genoeg, hiermee) = (poging, uren);
        } else {
            (te_weinig, daarmee) = (poging, uren);
        }
        halveer = (genoeg - te_weinig) * 2 > tussen;
    }
    Decimal::from(genoeg) * TIENDE
}

/// Hours covered of a voorziening in a gebied with so many fte more in a row.
fn met_meer(stand: &Stand<'_>, plek: usize, erbij: Decimal, waar: (usize, usize)) -> Decimal {
    let (plan, uitkomst) = (stand.plan, stand.uitkomst);
    let mut per_rij = uitkomst.bezetting.per_rij.clone();
    per_rij[plek] += halverwege(erbij * deel_van_jaar(&plan.bezetting[plek], uitkomst.jaar), 2);
    gedekt::gedekt_met(plan, stand.gids, uitkomst, &per_rij, waar)
}
