//! Sums: shares make a whole, corrections cancel out, and of an fte something is left to work with.

use rust_decimal::Decimal;

use super::{Fouten, Foutsoort, genummerd, lijst};
use crate::plan::functie::{Omvang, Werktijd};
use crate::plan::{Band, Pad, Plan};

/// Largest share of the hours that supporting tasks may take, percent: beyond it the factor 1 ÷ (1 − share) runs away.
const MEESTE_ONDERSTEUNING: Decimal = Decimal::from_parts(95, 0, 0, false, 0);

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        let som = som(voorziening.inzet.iter().map(|i| i.procent.midden));
        if som != Decimal::ONE_HUNDRED {
            fouten.meld(pad.met("inzet"), Foutsoort::Aandelen(som));
        }
    }
    let verdeling = Pad::begin().met("verdeling");
    let gewichten = som(plan.verdeling.gewichten.iter().map(|g| g.procent));
    if gewichten != Decimal::ONE_HUNDRED {
        fouten.meld(verdeling.met("gewichten"), Foutsoort::Aandelen(gewichten));
    }
    let correcties = som(plan.verdeling.correcties.iter().map(|c| c.fte));
    if !correcties.is_zero() {
        fouten.meld(verdeling.met("correcties"), Foutsoort::Correcties(correcties));
    }
    for (pad, correctie) in genummerd(&plan.verdeling.correcties, verdeling.met("correcties")) {
        if correctie.motivatie.trim().is_empty() {
            fouten.meld(pad.met("motivatie"), Foutsoort::GeenMotivatie);
        }
        if correctie.fte.normalize().scale() > 1 {
            fouten.meld(pad.met("fte"), Foutsoort::GeenTienden(correctie.fte));
        }
    }
    for (pad, uitzondering) in genummerd(&plan.verdeling.uitzonderingen, verdeling.met("uitzonderingen")) {
        if uitzondering.motivatie.trim().is_empty() {
            fouten.meld(pad.met("motivatie"), Foutsoort::GeenMotivatie);
        }
    }
    for (pad, eis) in lijst("eisen_uit", &plan.eisen_uit) {
        if eis.motivatie.trim().is_empty() {
            fouten.meld(pad.met("motivatie"), Foutsoort::GeenMotivatie);
        }
    }
    for (pad, werktijd) in lijst("werktijden", &plan.werktijden) {
        let uren = werkuren(werktijd);
        if uren < Decimal::ONE {
            fouten.meld(pad.met("contracturen"), Foutsoort::GeenWerkuren(uren));
        } else if let Some(procent) = ondersteuning(werktijd, uren)
            && procent > MEESTE_ONDERSTEUNING
        {
            fouten.meld(pad.met("ondersteunend"), Foutsoort::Ondersteuning(procent));
        }
    }
}

fn som(delen: impl Iterator<Item = Decimal>) -> Decimal {
    delen.fold(Decimal::ZERO, Decimal::saturating_add)
}

/// The hours of one fte that are left in the high band, in which they are fewest.
fn werkuren(w: &Werktijd) -> Decimal {
    let contract = w.contracturen.bij(Band::Hoog);
    let ziek = contract.saturating_mul(w.ziekteverzuim.bij(Band::Hoog)).checked_div(Decimal::ONE_HUNDRED);
    [w.feestdagen.bij(Band::Hoog), w.verlof.bij(Band::Hoog), w.scholing.bij(Band::Hoog), ziek.unwrap_or_default()]
        .into_iter()
        .fold(contract, Decimal::saturating_sub)
}

/// The share of `uren` that supporting tasks take in the high band, percent; nothing when a working day has no hours.
fn ondersteuning(w: &Werktijd, uren: Decimal) -> Option<Decimal> {
    let mut som = Decimal::ZERO;
    for taak in &w.ondersteunend {
        let deel = match &taak.omvang {
            Omvang::Procent(procent) => procent.bij(Band::Hoog).checked_div(Decimal::ONE_HUNDRED),
            Omvang::UrenPerDag(per_dag) => per_dag.bij(Band::Hoog).checked_div(w.uren_per_dag.bij(Band::Hoog)),
            Omvang::UrenPerWeek { uren: per_week, weken } => {
                per_week.bij(Band::Hoog).saturating_mul(weken.bij(Band::Hoog)).checked_div(uren)
            }
            Omvang::UrenPerJaar(per_jaar) => per_jaar.bij(Band::Hoog).checked_div(uren),
        };
        som = som.saturating_add(deel?);
    }
    Some(som.saturating_mul(Decimal::ONE_HUNDRED))
}
