//! Years and days: in order and within a range that can be computed.

use jiff::civil::Date;

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waarde::Werking;
use crate::plan::{Gebruik, Pad, Plan};

/// The years that a plan can be about.
const JAREN: (u16, u16) = (2000, 2100);

/// The years of sources, figures, places and days.
const RUIM: (u16, u16) = (1900, 2100);

/// Most years between the base year or the year of the prices and a year of the plan: growth is compounded over them.
const VERSTE: u16 = 20;

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let begin = Pad::begin();
    let planjaren = begin.met("planjaren");
    jaar(plan.basisjaar, JAREN, &begin.met("basisjaar"), fouten);
    if plan.planjaren.is_empty() {
        fouten.meld(planjaren.clone(), Foutsoort::GeenPlanjaren);
    }
    let om_basisjaar = if fouten.0.is_empty() { rond(plan.basisjaar, plan.basisjaar) } else { JAREN };
    for (pad, &planjaar) in genummerd(&plan.planjaren, planjaren.clone()) {
        jaar(planjaar, om_basisjaar, &pad, fouten);
    }
    if !plan.planjaren.is_sorted_by(|a, b| a < b) {
        fouten.meld(planjaren, Foutsoort::NietOplopend);
    }
    let begroting = begin.met("begroting");
    if let Some(prijspeil) = plan.begroting.prijspeil {
        let grenzen = match &plan.planjaren[..] {
            [eerste, ..] if fouten.0.is_empty() => rond(plan.planjaren.last().copied().unwrap_or(*eerste), *eerste),
            _ => JAREN,
        };
        jaar(prijspeil, grenzen, &begroting.met("prijspeil"), fouten);
    }
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        jaarwaarden(&voorziening.fasering, &pad.met("fasering"), fouten);
        jaarwaarden(&voorziening.preventie, &pad.met("preventie"), fouten);
    }
    jaarwaarden(&plan.begroting.lumpsum, &begroting.met("lumpsum"), fouten);
    if let Some(prognose) = &plan.prognose {
        for (pad, prognosejaar) in genummerd(&prognose.jaren, begin.met("prognose").met("jaren")) {
            jaar(prognosejaar.jaar, JAREN, &pad.met("jaar"), fouten);
        }
    }
    van_cijfers(plan, fouten);
    dagen(plan, fouten);
}

/// The years that lie within [`VERSTE`] of both.
fn rond(laatste: u16, eerste: u16) -> (u16, u16) {
    let binnen = |jaar: u16| jaar.clamp(JAREN.0, JAREN.1);
    (binnen(laatste.saturating_sub(VERSTE)), binnen(eerste.saturating_add(VERSTE)))
}

/// The years of sources, of the figures of the wijken, and of places that are gone.
fn van_cijfers(plan: &Plan, fouten: &mut Fouten) {
    for (pad, bron) in lijst("bronnen", &plan.bronnen) {
        if let Some(van_bron) = bron.jaar {
            jaar(van_bron, RUIM, &pad.met("jaar"), fouten);
        }
    }
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        jaar(wijk.bevolking.jaar, RUIM, &pad.met("bevolking").met("jaar"), fouten);
        let buurten = genummerd(&wijk.buurten, pad.met("buurten")).map(|(pad, b)| (pad, &b.kerncijfers));
        for (pad, reeksen) in std::iter::once((pad.clone(), &wijk.kerncijfers)).chain(buurten) {
            for (pad, reeks) in genummerd(reeksen, pad.met("kerncijfers")) {
                jaar(reeks.jaar, RUIM, &pad.met("jaar"), fouten);
            }
        }
    }
    for (pad, locatie) in lijst("locaties", &plan.locaties) {
        if let Gebruik::Verkocht(vanaf) | Gebruik::Gesloten(vanaf) = locatie.gebruik {
            jaar(vanaf, RUIM, &pad.met("gebruik").met(0), fouten);
        }
    }
}

fn dagen(plan: &Plan, fouten: &mut Fouten) {
    for (pad, aanstelling) in lijst("bezetting", &plan.bezetting) {
        dag(aanstelling.vanaf, &pad.met("vanaf"), fouten);
        dag(aanstelling.tot_en_met, &pad.met("tot_en_met"), fouten);
        if let (Some(vanaf), Some(tot_en_met)) = (aanstelling.vanaf, aanstelling.tot_en_met)
            && tot_en_met < vanaf
        {
            fouten.meld(pad.met("tot_en_met"), Foutsoort::EindVoorBegin { vanaf, tot_en_met });
        }
    }
    lijst("overname", &plan.overname).for_each(|(pad, o)| dag(o.datum, &pad.met("datum"), fouten));
    lijst("besluiten", &plan.besluiten).for_each(|(pad, b)| dag(Some(b.datum), &pad.met("datum"), fouten));
    lijst("open_punten", &plan.open_punten).for_each(|(pad, p)| dag(p.uiterlijk, &pad.met("uiterlijk"), fouten));
}

fn dag(datum: Option<Date>, pad: &Pad, fouten: &mut Fouten) {
    let (van, tot_en_met) = RUIM;
    if let Some(datum) = datum.filter(|d| !u16::try_from(d.year()).is_ok_and(|j| (van..=tot_en_met).contains(&j))) {
        fouten.meld(pad.clone(), Foutsoort::Datum { datum, van, tot_en_met });
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
