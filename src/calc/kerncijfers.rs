//! What a key figure counts in a wijk: percentages become numbers of people or households, so that shares can be
//! taken of them.

use rust_decimal::Decimal;

use super::afronding::procent;
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::{Bevolking, zoek};
use crate::plan::{Kerncijfer, Wijk};

/// The figure as it is published, or `None` where it is unknown.
pub fn cijfer(wijk: &Wijk, wat: Kerncijfer) -> Option<Decimal> {
    bevolking(&wijk.bevolking, wat).or_else(|| zoek(&wijk.kerncijfers, wat).map(|(waarde, _)| waarde.midden))
}

/// The number of people, households or clients behind a key figure, or `None` where it is unknown or cannot be
/// counted up. A percentage of adults is taken of the inhabitants from 15 years on, the nearest that the age groups
/// of CBS come to 18+; population and percentage may be of different years.
pub fn aantal(wijk: &Wijk, wat: Kerncijfer) -> Option<Decimal> {
    let waarde = cijfer(wijk, wat)?;
    match wat.telling() {
        Telling::Aantal => Some(waarde),
        Telling::Procent(van) => Some(procent(waarde) * cijfer(wijk, van)?),
        Telling::ProcentVolwassenen => Some(procent(waarde) * volwassenen(&wijk.bevolking)),
        Telling::Maat => None,
    }
}

/// Inhabitants from 15 years on.
pub fn volwassenen(bevolking: &Bevolking) -> Decimal {
    let l = &bevolking.leeftijd;
    [l.van_15_tot_25, l.van_25_tot_45, l.van_45_tot_65, l.vanaf_65].into_iter().map(Decimal::from).sum()
}

fn bevolking(bevolking: &Bevolking, wat: Kerncijfer) -> Option<Decimal> {
    let l = &bevolking.leeftijd;
    let aantal = match wat {
        Kerncijfer::Inwoners => bevolking.inwoners,
        Kerncijfer::Inwoners0Tot15 => l.van_0_tot_15,
        Kerncijfer::Inwoners15Tot25 => l.van_15_tot_25,
        Kerncijfer::Inwoners25Tot45 => l.van_25_tot_45,
        Kerncijfer::Inwoners45Tot65 => l.van_45_tot_65,
        Kerncijfer::Inwoners65Plus => l.vanaf_65,
        _ => return None,
    };
    Some(Decimal::from(aantal))
}
