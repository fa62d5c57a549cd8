//! Years and days: in order and within a range that can be computed.

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::deel::langs::{Plek, langs};
use crate::plan::deel::{Blik, Soort};
use crate::plan::{Pad, Plan};

/// The years that a plan can be about.
const JAREN: (u16, u16) = (2000, 2100);

/// Most years between the base year and a year of the plan: growth is compounded over them.
const VERSTE: u16 = 20;

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let begin = Pad::begin();
    let planjaren = begin.met("planjaren");
    langs(plan, &mut |plek| {
        if let (Soort::Jaar, Blik::Geheel(hier)) = (plek.veld.soort, plek.deel.blik()) {
            jaar(u16::try_from(hier).unwrap_or(u16::MAX), JAREN, plek, fouten);
        }
    });
    if plan.planjaren.is_empty() {
        fouten.meld(planjaren.clone(), Foutsoort::GeenPlanjaren);
    }
    let rond = if (JAREN.0..=JAREN.1).contains(&plan.basisjaar) {
        (JAREN.0.max(plan.basisjaar - VERSTE), JAREN.1.min(plan.basisjaar + VERSTE))
    } else {
        JAREN
    };
    for (pad, &planjaar) in genummerd(&plan.planjaren, planjaren.clone()) {
        if let Some(soort) = buiten(planjaar, rond) {
            fouten.meld(pad, soort);
        }
    }
    if !plan.planjaren.is_sorted_by(|a, b| a < b) {
        fouten.meld(planjaren, Foutsoort::NietOplopend);
    }
    for (pad, aanstelling) in lijst("bezetting", &plan.bezetting) {
        if let (Some(vanaf), Some(tot_en_met)) = (aanstelling.vanaf, aanstelling.tot_en_met)
            && tot_en_met < vanaf
        {
            fouten.meld(pad.met("tot_en_met"), Foutsoort::EindVoorBegin { vanaf, tot_en_met });
        }
    }
}

fn jaar(jaar: u16, mag: (u16, u16), plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    if let Some(soort) = buiten(jaar, mag) {
        fouten.meld(plek.pad(), soort);
    }
}

fn buiten(jaar: u16, (van, tot_en_met): (u16, u16)) -> Option<Foutsoort> {
    (!(van..=tot_en_met).contains(&jaar)).then_some(Foutsoort::Jaar { jaar, van, tot_en_met })
}
