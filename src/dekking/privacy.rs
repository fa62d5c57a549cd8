//! AV: what is kept of persons, and what a file for others tells of them.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Gegeven, Maat, Over, Plaats};
use super::bsn::teksten_met_bsn;
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afscherming::{Aantal, Afscherming, KLEINSTE};
use crate::plan::Pad;

pub(super) static EISEN: &[&Eis] = &[&KLEINE_AANTALLEN, &GEEN_PERSONEN];

/// What is found of persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feit {
    /// Texts with a number that can be a burgerservicenummer: where they stand.
    Burgerservicenummer(Vec<Pad>),
    /// Small counts follow from a published sum, also where a file for others hides them.
    Herleidbaar,
}

static KLEINE_AANTALLEN: Eis = Eis {
    id: "AV-1",
    titel: "geen kleine aantallen mensen in een export",
    been: Been::Gegevens,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S1",
        plaats: "verslag marktconsultatie 3, sturing",
        citaat: "Deel informatie primair op geaggregeerd niveau, gericht op trends en patronen, om privacyproblemen en \
                 administratieve last te beperken.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "wat in een wijk of buurt is gemeten, staat in een export alleen vanaf {}",
        eenheid: Eenheid::Inwoner,
        maat: Normmaat::Vast(KLEINSTE, None),
    }],
    oorzaken: &[],
    // The export hides what it can; what follows from figures that anyone has, it cannot.
    toets: |toets| {
        let Stand { plan, .. } = toets.stand;
        let wijken = (0..plan.wijken.len()).map(Plaats::Wijk);
        if toets.niet_ingevuld(plan.voorzieningen.is_empty(), wijken.clone(), Ontbreekt::Vraag) {
            return;
        }
        wijken.for_each(|wijk| toets.voldoet(wijk));
        let mut gevonden: Vec<(usize, Over, u32)> = Vec::new();
        for aantal in Afscherming::van(plan).herleidbaar {
            let (wijk, over) = match aantal {
                Aantal::Meting { wijk, rij } => {
                    let code = &plan.wijken[wijk].vraag[rij].voorziening;
                    let Some(v) = plan.voorzieningen.iter().position(|v| v.code == *code) else { continue };
                    (wijk, Over::Voorziening(v))
                }
                Aantal::Wijk { wijk, .. } | Aantal::Buurt { wijk, .. } => (wijk, Over::Gegeven(Gegeven::Cijfers)),
                Aantal::Totaal(_) | Aantal::Realisatie { .. } => continue,
            };
            match gevonden.iter_mut().find(|(w, o, _)| (*w, *o) == (wijk, over)) {
                Some((.., n)) => *n += 1,
                None => gevonden.push((wijk, over, 1)),
            }
        }
        for (wijk, over, n) in gevonden {
            herleidbaar(toets, wijk, over, n);
        }
    },
};

fn herleidbaar(toets: &mut Toets<'_, '_>, wijk: usize, over: Over, n: u32) {
    let maat = Maat::hoogstens(n.into(), Decimal::ZERO, Eenheid::KleinAantal);
    toets.vind(Plaats::Wijk(wijk), over, maat, bevinding::Feit::Privacy(Feit::Herleidbaar));
}

static GEEN_PERSONEN: Eis = Eis {
    id: "AV-2",
    titel: "geen persoonsgegevens in teksten",
    been: Been::Gegevens,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 19",
        citaat: "De privacyofficers en functionaris gegevensbescherming zijn in een vroeg stadium al aangehaakt",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let waar = teksten_met_bsn(toets.stand.plan);
        if waar.is_empty() {
            return toets.voldoet(Plaats::Stad);
        }
        let maat = Maat::hoogstens(waar.len().into(), Decimal::ZERO, Eenheid::Tekst);
        toets.vind(Plaats::Stad, Over::Plaats, maat, bevinding::Feit::Privacy(Feit::Burgerservicenummer(waar)));
    },
};
