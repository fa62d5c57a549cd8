//! Years and days: in order and within a range that can be computed.

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waarde::Werking;
use crate::plan::{Pad, Plan};

/// The years that a plan can be about.
const JAREN: (u16, u16) = (2000, 2100);

/// Most years between the base year and a year of the plan: growth is compounded over them.
const VERSTE: u16 = 20;

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let begin = Pad::begin();
    let planjaren = begin.met("planjaren");
    jaar(plan.basisjaar, JAREN, &begin.met("basisjaar"), fouten);
    if plan.planjaren.is_empty() {
        fouten.meld(planjaren.clone(), Foutsoort::GeenPlanjaren);
    }
    let rond = if (JAREN.0..=JAREN.1).contains(&plan.basisjaar) {
        (JAREN.0.max(plan.basisjaar - VERSTE), JAREN.1.min(plan.basisjaar + VERSTE))
    } else {
        JAREN
    };
    for (pad, &planjaar) in genummerd(&plan.planjaren, planjaren.clone()) {
        jaar(planjaar, rond, &pad, fouten);
    }
    if !plan.planjaren.is_sorted_by(|a, b| a < b) {
        fouten.meld(planjaren, Foutsoort::NietOplopend);
    }
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        jaarwaarden(&voorziening.fasering, &pad.met("fasering"), fouten);
        jaarwaarden(&voorziening.preventie, &pad.met("preventie"), fouten);
    }
    jaarwaarden(&plan.begroting.lumpsum, &begin.met("begroting").met("lumpsum"), fouten);
    for (pad, aanstelling) in lijst("bezetting", &plan.bezetting) {
        if let (Some(vanaf), Some(tot_en_met)) = (aanstelling.vanaf, aanstelling.tot_en_met)
            && tot_en_met < vanaf
        {
            fouten.meld(pad.met("tot_en_met"), Foutsoort::EindVoorBegin { vanaf, tot_en_met });
        }
    }
}

fn jaarwaarden<W: Werking>(waarden: &[Jaarwaarde<W>], pad: &Pad, fouten: &mut Fouten) {
    for (pad, waarde) in genummerd(waarden, pad.clone()) {
        jaar(waarde.jaar, JAREN, &pad.met("jaar"), fouten);
    }
}

fn jaar(jaar: u16, (van, tot_en_met): (u16, u16), pad: &Pad, fouten: &mut Fouten) {
    if !(van..=tot_en_met).contains(&jaar) {
        fouten.meld(pad.clone(), Foutsoort::Jaar { jaar, van, tot_en_met });
    }
}
