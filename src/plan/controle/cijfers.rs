//! Figures: inside their bounds, their band in order, their origin known; and key figures that can be followed.

use super::{Fouten, Foutsoort};
use crate::plan::deel::langs::Plek;
use crate::plan::deel::{Blik, Soort};
use crate::plan::figuren::figuur;
use crate::plan::grens::{Getalsoort, mag};
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::zoek;
use crate::plan::{Kerncijfer, Plan, Stap, Wijk};

/// A figure, or a whole number that is none.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    if let Soort::Geheel(hoogst) = plek.veld.soort {
        let is = match plek.deel.blik() {
            Blik::Geheel(is) => is,
            Blik::Telling(is) => u64::from(is),
            _ => 0,
        };
        if is > u64::from(hoogst) {
            fouten.meld(plek.pad(), Foutsoort::Getal { is, hoogst });
        }
    }
    let Some(f) = figuur(plek) else { return };
    let [laag, midden, hoog] =
        [("laag", f.laag), ("midden", f.midden), ("hoog", f.hoog)].map(|(veld, waarde)| (veld, mag(f.soort, waarde)));
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
    if f.soort == Getalsoort::Correctie && f.midden.normalize().scale() > 1 {
        fouten.meld(f.pad(), Foutsoort::GeenTienden(f.midden));
    }
    if f.zonder_herkomst() {
        fouten.meld(f.pad(), Foutsoort::GeenHerkomst);
    }
}

/// The population, which has a place of its own, among other key figures.
pub(super) fn reeks(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    if let Blik::Kaart(cijfers) = plek.deel.blik() {
        for &cijfer in cijfers.keys().filter(|c| c.is_bevolking()) {
            fouten.meld(plek.pad().met(cijfer.naam()), Foutsoort::BevolkingInReeks(cijfer));
        }
    }
}

/// A key figure that something follows.
pub(super) fn gevolgd(plan: &Plan, plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    let (Soort::Gevolgd, Some(&cijfer)) = (plek.veld.soort, plek.deel.als::<Kerncijfer>()) else { return };
    if cijfer.telling() == Telling::Maat {
        fouten.meld(plek.pad(), Foutsoort::NietTelbaar(cijfer));
    } else if !plan.wijken.is_empty() && !per_duizend(plek) && !plan.wijken.iter().any(|w| bekend(w, cijfer)) {
        fouten.meld(plek.pad(), Foutsoort::NergensBekend(cijfer));
    }
}

/// True for what a rate per 1.000 is of. Where that is known nowhere, the demand is not known either, which is told; a total
/// has nothing to be spread by.
fn per_duizend(plek: &Plek<'_, '_>) -> bool {
    plek.veld.naam == "van" && plek.pad().stappen().contains(&Stap::from("vraag"))
}

/// True when the number behind a key figure of a wijk is known: of a percentage also what it is a percentage of.
fn bekend(wijk: &Wijk, cijfer: Kerncijfer) -> bool {
    let basis = match cijfer.telling() {
        Telling::Procent(van) => bekend(wijk, van),
        _ => true,
    };
    basis && (cijfer.is_bevolking() || zoek(&wijk.kerncijfers, cijfer).is_some())
}
