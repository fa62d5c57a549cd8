//! PE: the people. Municipal staff placed, secondment not too long, nobody asked for more than they can supply.

use jiff::ToSpan;
use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use crate::calc::personeel;
use crate::plan::{Aanstelling, Dienstverband, Status};

pub(super) static EISEN: &[&Eis] = &[&GEPLAATST, &TWEE_JAAR, &LEVERING];

/// What is found of staff as people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// Municipal staff that has no place in the bezetting; position of the overname.
    NietGeplaatst(usize),
    /// A temporary secondment of more than two years, or without an end; position in the bezetting.
    DetacheringTeLang(usize),
    /// More asked of an organisatie than it can supply.
    BovenLevering {
        /// The organisatie.
        organisatie: usize,
        /// The functie.
        functie: usize,
    },
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Personeel(feit)
}

/// Years that a temporary secondment may last.
const HOOGSTENS: i32 = 2;

static GEPLAATST: Eis = Eis {
    id: "PE-1",
    titel: "al het gemeentelijk personeel geplaatst",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 83",
        citaat: "Er komt een verplichte overname van gemeentelijk personeel",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    // What rests on an aanname or an estimate is a warning until it is counted or decided.
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if plan.overname.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Overname);
        }
        for (overname, wie) in plan.overname.iter().enumerate() {
            let band = uitkomst.band;
            let maat = Maat::minstens(personeel::geplaatst(plan, wie, band), wie.fte.bij(band), Eenheid::Fte);
            if maat.voldoet() {
                toets.voldoet(Plaats::Stad);
                continue;
            }
            let status = plan.status(&wie.herkomst.van(&wie.fte, &plan.herkomst));
            let ernst = match status {
                Some(Status::Gemeten | Status::Besluit) => Ernst::Blokkerend,
                Some(Status::OpenbareBron | Status::Geschat | Status::Aanname) | None => Ernst::Waarschuwing,
            };
            toets.vind_met(ernst, Plaats::Stad, Over::Overname(overname), maat, feit(Feit::NietGeplaatst(overname)));
        }
    },
};

static TWEE_JAAR: Eis = Eis {
    id: "PE-2",
    titel: "tijdelijke detachering hoogstens twee jaar",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    // It describes one of three ways to come over; nothing demands it.
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 5, mogelijkheid 2",
        citaat: "Bij deze optie blijven medewerkers maximaal twee jaar in dienst van de gemeente Assen",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm { zin: "hoogstens {}", eenheid: Eenheid::Jaar, maat: Normmaat::Vast(Decimal::TWO, Some("S2")) }],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        if plan.bezetting.is_empty() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        for (aanstelling, rij) in plan.bezetting.iter().enumerate() {
            if rij.dienstverband == Dienstverband::TijdelijkeDetachering {
                toets.houd(Plaats::Stad, Over::Aanstelling(aanstelling), duur(rij), || {
                    feit(Feit::DetacheringTeLang(aanstelling))
                });
            }
        }
    },
};

/// The days that a secondment lasts, against those that it may; of one without a last day, that it has none. One
/// without a first day is there from before the plan, and only its end is known: it is not measured.
fn duur(rij: &Aanstelling) -> Maat {
    let Some(tot) = rij.tot_en_met else { return Maat::hoogstens(Decimal::ONE, Decimal::ZERO, Eenheid::Detachering) };
    let dagen = |vanaf: jiff::civil::Date, tot: jiff::civil::Date| (tot - vanaf).get_days();
    let grens = rij.vanaf.and_then(|vanaf| Some((vanaf, vanaf.checked_add(HOOGSTENS.years()).ok()?)));
    let (is, moet) = grens.map_or((0, 0), |(vanaf, grens)| (dagen(vanaf, tot) + 1, dagen(vanaf, grens)));
    Maat::hoogstens(is.into(), moet.into(), Eenheid::Dag)
}

static LEVERING: Eis = Eis {
    id: "PE-4",
    titel: "niet meer ingezet dan een partner kan leveren",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Tekorten personeel",
        citaat: "De arbeidsmarkt in de zorg en ondersteuning staat onder druk.",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let alle = personeel::leveringen(plan, gids, uitkomst.jaar, uitkomst.band);
        if alle.is_empty() {
            toets.nog_niet(Plaats::Stad, Ontbreekt::Levering);
        }
        for levering in alle {
            let (organisatie, functie) = (levering.organisatie, levering.functie);
            let maat = Maat::hoogstens(levering.gevraagd, levering.kan, Eenheid::Fte);
            toets.houd(Plaats::Stad, Over::Levering { organisatie, functie }, maat, || {
                feit(Feit::BovenLevering { organisatie, functie })
            });
        }
    },
};
