//! Years and days: in order and within a range that can be computed.

use jiff::civil::Date;

use super::{Fouten, Foutsoort, genummerd};
use crate::plan::deel::langs::Plek;
use crate::plan::deel::{Blik, Soort};
use crate::plan::{Aanstelling, Locatie, Pad, Plan};

/// The years that a plan can be about.
const JAREN: (u16, u16) = (2000, 2100);

/// The years of sources, figures, places and days.
const RUIM: (u16, u16) = (1900, 2100);

/// Most years between the base year or the year of the prices and a year of the plan: growth is compounded over them.
const VERSTE: u16 = 20;

/// A year or a day.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    let fout = match (plek.veld.soort, plek.deel.blik()) {
        (Soort::Jaar, Blik::Geheel(jaar)) => buiten(u16::try_from(jaar).unwrap_or(u16::MAX), JAREN),
        // That of the prices is held against the years of the plan.
        (Soort::Jaartal, Blik::Geheel(_)) if plek.veld.naam == "prijspeil" => None,
        (Soort::Jaartal, Blik::Geheel(jaar)) => buiten(u16::try_from(jaar).unwrap_or(u16::MAX), RUIM),
        (Soort::Datum, Blik::Datum(datum)) => buiten_dagen(datum),
        _ => None,
    };
    if let Some(fout) = fout {
        fouten.meld(plek.pad(), fout);
    }
}

/// The first and the last day of a row of the bezetting.
pub(super) fn begin_en_eind(pad: &Pad, aanstelling: &Aanstelling, fouten: &mut Fouten) {
    if let (Some(vanaf), Some(tot_en_met)) = (aanstelling.vanaf, aanstelling.tot_en_met)
        && tot_en_met < vanaf
    {
        fouten.meld(pad.met("tot_en_met"), Foutsoort::EindVoorBegin { vanaf, tot_en_met });
    }
}

/// The years in which a place opens and closes.
pub(super) fn open_en_dicht(pad: &Pad, locatie: &Locatie, fouten: &mut Fouten) {
    if let (Some(opent), Some(dicht)) = (locatie.opent, locatie.gebruik.dicht())
        && dicht < opent
    {
        fouten.meld(pad.met("opent"), Foutsoort::DichtVoorOpen { opent, dicht });
    }
}

/// The years of the plan, and how far they are from the base year and the year of the prices.
pub(super) fn planjaren(plan: &Plan, fouten: &mut Fouten) {
    let pad = Pad::begin().met("planjaren");
    if plan.planjaren.is_empty() {
        fouten.meld(pad.clone(), Foutsoort::GeenPlanjaren);
    }
    let kan = |jaar: u16| buiten(jaar, JAREN).is_none();
    let om_basisjaar = if kan(plan.basisjaar) { rond(plan.basisjaar, plan.basisjaar) } else { JAREN };
    let mut goed = true;
    for (pad, &planjaar) in genummerd(&plan.planjaren, pad.clone()) {
        if let Some(fout) = buiten(planjaar, om_basisjaar) {
            goed = false;
            fouten.meld(pad, fout);
        }
    }
    if !plan.planjaren.is_sorted_by(|a, b| a < b) {
        goed = false;
        fouten.meld(pad, Foutsoort::NietOplopend);
    }
    let om_planjaren = match (plan.planjaren.first(), plan.planjaren.last()) {
        (Some(&eerste), Some(&laatste)) if goed => rond(laatste, eerste),
        _ => JAREN,
    };
    if let Some(fout) = plan.begroting.prijspeil.and_then(|prijspeil| buiten(prijspeil, om_planjaren)) {
        fouten.meld(Pad::begin().met("begroting").met("prijspeil"), fout);
    }
}

/// The years that lie within [`VERSTE`] of both.
fn rond(laatste: u16, eerste: u16) -> (u16, u16) {
    let binnen = |jaar: u16| jaar.clamp(JAREN.0, JAREN.1);
    (binnen(laatste.saturating_sub(VERSTE)), binnen(eerste.saturating_add(VERSTE)))
}

fn buiten(jaar: u16, (van, tot_en_met): (u16, u16)) -> Option<Foutsoort> {
    (!(van..=tot_en_met).contains(&jaar)).then_some(Foutsoort::Jaar { jaar, van, tot_en_met })
}

fn buiten_dagen(datum: Date) -> Option<Foutsoort> {
    let (van, tot_en_met) = RUIM;
    let kan = u16::try_from(datum.year()).is_ok_and(|jaar| (van..=tot_en_met).contains(&jaar));
    (!kan).then_some(Foutsoort::Datum { datum, van, tot_en_met })
}
