//! RI and MO: whether the plan keeps an eye on what can go wrong, and knows how it was before.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::invoering::na_maanden;
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;
use crate::plan::Risico;
use crate::plan::nulmeting::gevraagd;

pub(super) static EISEN: &[&Eis] = &[&RISICOS, &NULMETING];

/// Months between two risk sessions at most (RI-1), as the document has it.
const TUSSEN: i64 = 12;

/// What is found of how the plan is steered.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// A wijk did not answer all questions that are answered elsewhere.
    Ongemeten,
    /// A wijk was measured after the opdracht began.
    NaDeStart(Date),
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

static NULMETING: Eis = Eis {
    id: "MO-1",
    titel: "een nulmeting met dezelfde vragen",
    been: Been::Sturing,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "Monitoring en inrichting",
        citaat: "Deze meting kan per wijk verschillen, maar met eenzelfde set vragen worden uitgevoerd voor vergelijking.",
        gewicht: Gewicht::Wens,
    },
    normen: &[],
    oorzaken: &[],
    toets: nulmeting,
};

fn nulmeting(toets: &mut Toets<'_, '_>) {
    let plan = toets.stand.plan;
    let wijken = toets.stand.bewoonde_wijken();
    let vragen = gevraagd(plan);
    if toets.niet_ingevuld(vragen.is_empty(), wijken.iter().copied(), Ontbreekt::Nulmeting) {
        return;
    }
    for plaats in wijken {
        let Plaats::Wijk(w) = plaats else { continue };
        let hier = plan.nulmetingen.iter().find(|n| n.wijk == plan.wijken[w].code);
        // The day of each answer: its own, or else that of the measurement.
        let dagen: Vec<Option<Date>> = hier.map_or_else(Vec::new, |hier| {
            let antwoorden = vragen.iter().filter_map(|vraag| vraag.antwoord(hier));
            antwoorden.map(|antwoord| antwoord.datum.or(hier.datum)).collect()
        });
        let maat = Maat::minstens(dagen.len().into(), vragen.len().into(), Eenheid::Meetvraag);
        if !maat.voldoet() {
            toets.vind(plaats, Over::Plaats, maat, feit(Feit::Ongemeten));
            continue;
        }
        let laatste = dagen.into_iter().collect::<Option<Vec<Date>>>().and_then(|dagen| dagen.into_iter().max());
        match (laatste, plan.opdracht.start) {
            (None, _) => toets.nog_niet(plaats, Ontbreekt::Nulmeting),
            (_, None) => toets.nog_niet(plaats, Ontbreekt::Start),
            (Some(dag), Some(start)) => {
                let maat = Maat::hoogstens((dag - start).get_days().into(), Decimal::NEGATIVE_ONE, Eenheid::Dag);
                toets.houd(plaats, Over::Plaats, maat, || feit(Feit::NaDeStart(dag)));
            }
        }
    }
}
