//! Figures: inside their bounds, their band in order, their origin known; and key figures that can be followed.

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::figuren::figuren;
use crate::plan::grens::mag;
use crate::plan::kerncijfer::Telling;
use crate::plan::voorziening::Vraagregel;
use crate::plan::wijk::{Reeks, zoek};
use crate::plan::{Kerncijfer, Pad, Plan, Wijk};

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    figuren(plan, &mut |f| {
        let [laag, midden, hoog] = [("laag", f.laag), ("midden", f.midden), ("hoog", f.hoog)]
            .map(|(veld, waarde)| (veld, mag(f.soort, waarde)));
        // One message a figure: the middle first, the others where they alone are wrong.
        if let Err(fout) = midden.1 {
            fouten.meld(f.pad(), Foutsoort::Grens(fout));
        } else {
            for (veld, uitkomst) in [laag, hoog] {
                if let Err(fout) = uitkomst {
                    fouten.meld(f.pad().met(veld), Foutsoort::Grens(fout));
                }
            }
        }
        if f.laag > f.midden || f.midden > f.hoog {
            let soort = Foutsoort::Band { laag: f.laag, midden: f.midden, hoog: f.hoog };
            fouten.meld(f.pad(), soort);
        }
        if f.zonder_herkomst() {
            fouten.meld(f.pad(), Foutsoort::GeenHerkomst);
        }
    });
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        geen_bevolking(&wijk.kerncijfers, &pad, fouten);
        for (pad, buurt) in genummerd(&wijk.buurten, pad.met("buurten")) {
            geen_bevolking(&buurt.kerncijfers, &pad, fouten);
        }
    }
    for (pad, cijfer) in gevolgd(plan) {
        if cijfer.telling() == Telling::Maat {
            fouten.meld(pad, Foutsoort::NietTelbaar(cijfer));
        } else if !plan.wijken.is_empty() && !plan.wijken.iter().any(|w| bekend(w, cijfer)) {
            fouten.meld(pad, Foutsoort::NergensBekend(cijfer));
        }
    }
}

/// The key figures that a rule of the plan follows.
fn gevolgd(plan: &Plan) -> Vec<(Pad, Kerncijfer)> {
    let mut uit = Vec::new();
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        match voorziening.vraag {
            Vraagregel::Verdeeld { naar, .. } => uit.push((pad.met("vraag").met("naar"), naar)),
            Vraagregel::PerDuizend { van, .. } => uit.push((pad.met("vraag").met("van"), van)),
            Vraagregel::PerWijk(_) | Vraagregel::PerLeeftijd(_) | Vraagregel::Gemeten => {}
        }
    }
    let verdeling = Pad::begin().met("verdeling");
    uit.extend(genummerd(&plan.verdeling.basis, verdeling.met("basis")).map(|(p, r)| (p.met("van"), r.van)));
    let gewichten = genummerd(&plan.verdeling.gewichten, verdeling.met("gewichten"));
    uit.extend(gewichten.map(|(p, g)| (p.met("naar"), g.naar)));
    uit
}

/// True when the number behind a key figure of a wijk is known: of a percentage also what it is a percentage of.
fn bekend(wijk: &Wijk, cijfer: Kerncijfer) -> bool {
    let basis = match cijfer.telling() {
        Telling::Procent(van) => bekend(wijk, van),
        _ => true,
    };
    basis && (cijfer.is_bevolking() || zoek(&wijk.kerncijfers, cijfer).is_some())
}

fn geen_bevolking(reeksen: &[Reeks], pad: &Pad, fouten: &mut Fouten) {
    for (pad, reeks) in genummerd(reeksen, pad.met("kerncijfers")) {
        for &cijfer in reeks.cijfers.keys().filter(|c| c.is_bevolking()) {
            let plek = crate::plan::Stap::Veld(format!("{cijfer:?}").into());
            fouten.meld(pad.met("cijfers").met(plek), Foutsoort::BevolkingInReeks(cijfer));
        }
    }
}
