//! The number by which the state knows a person, in the texts of a plan: they have no place there.

use crate::plan::bsn::heeft_bsn;
use crate::plan::deel::Blik;
use crate::plan::deel::langs::langs;
use crate::plan::{Herkomst, Pad, Plan};

/// The ways to the texts in which such a number stands, in the order of the plan.
pub(super) fn teksten_met_bsn(plan: &Plan) -> Vec<Pad> {
    let mut uit = Vec::new();
    langs(plan, &mut |plek| {
        let tekst = match plek.deel.blik() {
            Blik::Tekst(tekst) => Some(tekst),
            Blik::Cijfer(cijfer) => cijfer.toelichting,
            Blik::Herkomst(Herkomst { toelichting, .. }) => Some(toelichting.as_str()),
            Blik::Niets
            | Blik::Code(_)
            | Blik::Ja(_)
            | Blik::Geheel(_)
            | Blik::Telling(_)
            | Blik::Getal(_)
            | Blik::Datum(_)
            | Blik::Punt(_)
            | Blik::Omtrek(_)
            | Blik::Waar(_)
            | Blik::Zet(_)
            | Blik::Groep(_)
            | Blik::Rijen(_)
            | Blik::Kaart(_) => None,
        };
        if tekst.is_some_and(heeft_bsn) {
            uit.push(plek.pad());
        }
    });
    uit
}
