//! Sums: shares make a whole, corrections cancel out, and of an fte something is left to work with.

use rust_decimal::Decimal;

use super::{Fouten, Foutsoort};
use crate::plan::deel::aard::{Lijst, Som};
use crate::plan::deel::langs::Plek;
use crate::plan::deel::vind::verder;
use crate::plan::deel::{Blik, Rijen, Soort};
use crate::plan::functie::{Omvang, Werktijd};
use crate::plan::{Band, Pad};

/// Largest share of the hours that supporting tasks may take, percent: beyond it the factor 1 ÷ (1 − share) runs away.
const MEESTE_ONDERSTEUNING: Decimal = Decimal::from_parts(95, 0, 0, false, 0);

/// Rows that should make a whole, or a motivation.
pub(super) fn op_plek(plek: &Plek<'_, '_>, fouten: &mut Fouten) {
    match (plek.veld.soort, plek.deel.blik()) {
        (Soort::Rijen(Lijst { som: Some(som), .. }), Blik::Rijen(rijen)) => {
            if let Some(soort) = geen_geheel(som, rijen) {
                fouten.meld(plek.pad(), soort);
            }
        }
        (Soort::Motivatie, Blik::Tekst(motivatie)) if motivatie.trim().is_empty() => {
            fouten.meld(plek.pad(), Foutsoort::GeenMotivatie);
        }
        _ => {}
    }
}

/// What working hours leave to work with.
pub(super) fn werktijd(pad: &Pad, werktijd: &Werktijd, fouten: &mut Fouten) {
    let uren = werkuren(werktijd);
    if uren < Decimal::ONE {
        fouten.meld(pad.met("contracturen"), Foutsoort::GeenWerkuren(uren));
    } else if let Some(procent) = ondersteuning(werktijd, uren)
        && procent > MEESTE_ONDERSTEUNING
    {
        fouten.meld(pad.met("ondersteunend"), Foutsoort::Ondersteuning(procent));
    }
}

/// What is wrong with rows that should make a whole.
fn geen_geheel(som: Som, rijen: &dyn Rijen) -> Option<Foutsoort> {
    let (Som::Honderd(veld) | Som::Nul(veld)) = som;
    let deel = |plaats| match verder(rijen.rij(plaats)?, veld)?.blik() {
        Blik::Cijfer(cijfer) => Some(cijfer.midden),
        Blik::Getal(getal) => Some(getal),
        _ => None,
    };
    let samen = (0..rijen.aantal()).filter_map(deel).fold(Decimal::ZERO, Decimal::saturating_add);
    match som {
        Som::Honderd(_) => (samen != Decimal::ONE_HUNDRED).then_some(Foutsoort::Aandelen(samen)),
        Som::Nul(_) => (!samen.is_zero()).then_some(Foutsoort::Correcties(samen)),
    }
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
