//! RI: whether the plan keeps an eye on what can go wrong.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::invoering::na_maanden;
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;
use crate::plan::Risico;

pub(super) static EISEN: &[&Eis] = &[&RISICOS];

/// Months between two risk sessions at most (RI-1), as the document has it.
const TUSSEN: i64 = 12;

/// What is found of how the plan is steered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// Nobody looks after some risks, or nothing is done about them, or not soon enough. How many there are of each.
    RisicosOnbeheerd {
        /// Without somebody who looks after it.
        eigenaar: usize,
        /// Without anything that is done about it.
        maatregel: usize,
        /// Without a day on which it is looked at again.
        herzien: usize,
        /// Looked at again more than a year after the last time.
        laat: usize,
    },
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Sturing(feit)
}

static RISICOS: Eis = Eis {
    id: "RI-1",
    titel: "elk risico met eigenaar, maatregel en herziening",
    been: Been::Sturing,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Strategische voor- en nadelen in beeld",
        citaat: "Daarom willen we elk half jaar tot jaar risicosessies met de partij die de opdracht krijgt organiseren.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "hoogstens {} tussen twee besprekingen",
        eenheid: Eenheid::Maand,
        maat: Normmaat::Vast(Decimal::from_parts(12, 0, 0, false, 0), Some("S2")),
    }],
    oorzaken: &[],
    toets: risicos,
};

fn risicos(toets: &mut Toets<'_, '_>) {
    let alle = &toets.stand.plan.risicos;
    if alle.is_empty() {
        return toets.nog_niet(Plaats::Stad, Ontbreekt::Risicos);
    }
    let leeg = |tekst: &str| tekst.trim().is_empty();
    let laat = |r: &Risico| {
        let uiterlijk = r.besproken.and_then(|dag| na_maanden(dag, TUSSEN));
        matches!((r.herzien, uiterlijk), (Some(dag), Some(uiterlijk)) if dag > uiterlijk)
    };
    let mist = |r: &&Risico| leeg(&r.eigenaar) || leeg(&r.maatregel) || r.herzien.is_none() || laat(r);
    let tel = |is: &dyn Fn(&Risico) -> bool| alle.iter().filter(|r| is(r)).count();
    let onbeheerd = alle.iter().filter(mist).count();
    if onbeheerd > 0 {
        let wat = Feit::RisicosOnbeheerd {
            eigenaar: tel(&|r| leeg(&r.eigenaar)),
            maatregel: tel(&|r| leeg(&r.maatregel)),
            herzien: tel(&|r| r.herzien.is_none()),
            laat: tel(&laat),
        };
        let maat = Maat::minstens((alle.len() - onbeheerd).into(), alle.len().into(), Eenheid::Risico);
        return toets.vind(Plaats::Stad, Over::Plaats, maat, feit(wat));
    }
    // Of a risk that was never looked at, it is not known how long ago that was.
    if alle.iter().any(|r| r.besproken.is_none()) {
        return toets.nog_niet(Plaats::Stad, Ontbreekt::Risicosessie);
    }
    toets.voldoet(Plaats::Stad);
}
