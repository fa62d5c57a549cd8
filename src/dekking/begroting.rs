//! BG: the money. Held on the totals of the year; the posts below them are not known yet.

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::{deel, procent};
use crate::plan::{Budgetregel, Initiatiefsoort, Last, Status, Waarde};

pub(super) static EISEN: &[&Eis] = &[&LUMPSUM, &OORMERK, &OVERHEAD, &RESERVE, &INNOVATIE];

/// What is found of the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// More money asked than there is.
    BovenLumpsum {
        /// Fte of average cost, with overhead, for which the shortage stands.
        fte: Decimal,
    },
    /// The vacatures ask more money than there is left.
    VacaturesBovenLumpsum {
        /// Euro that they cost in the year.
        vacatures: Decimal,
    },
    /// Nothing is set aside for residents' initiatives.
    GeenOormerk,
    /// More is set aside for them than a small amount.
    OormerkHoog,
    /// More is set aside for the initiatieven by name than for all of them.
    OormerkOvertekend,
    /// An initiatief of residents gets less than in the reference year, without a besluit; by position.
    MinderDanReferentie(usize),
    /// Nothing is for trying out something new.
    GeenInnovatie,
    /// The share for overhead is so low that something must be missing in it.
    OverheadLaag,
    /// The share for overhead is high.
    OverheadHoog,
    /// The reserve is small.
    ReserveLaag,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Begroting(feit)
}

static LUMPSUM: Eis = Eis {
    id: "BG-1",
    titel: "binnen de lumpsum van het jaar",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 7, Kosten; S0 vraag 56: “alle hiervoor genoemde onderdelen binnen de lumpsum vallen”",
        citaat: "omdat er geen extra middelen beschikbaar zijn als het budget wordt overschreden",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let kosten = &toets.stand.uitkomst.kosten;
        let Some(lumpsum) = kosten.lumpsum else { return toets.nog_niet(Plaats::Stad, Ontbreekt::Lumpsum) };
        let maat = Maat::hoogstens(kosten.totaal, lumpsum, Eenheid::Euro);
        if maat.voldoet() && kosten.personeel.is_zero() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        let fte = in_fte(&toets.stand, maat.tekort());
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::BovenLumpsum { fte }));
        // What the plan means to fill, it must be able to pay.
        let maat = Maat::hoogstens(kosten.met_vacatures(), lumpsum, Eenheid::Euro);
        if kosten.vacatures > Decimal::ZERO && !maat.voldoet() {
            let feit = feit(Feit::VacaturesBovenLumpsum { vacatures: kosten.vacatures });
            toets.vind_met(Ernst::Waarschuwing, Plaats::Stad, Over::Vacatures, maat, feit);
        }
    },
};

/// The fte of average cost, with overhead, that stand for an amount.
fn in_fte(stand: &Stand<'_>, euro: Decimal) -> Decimal {
    let kosten = &stand.uitkomst.kosten;
    let fte: Decimal = stand.uitkomst.bezetting.per_rij.iter().sum();
    deel(euro, deel(kosten.personeel + kosten.overhead, fte))
}

static OORMERK: Eis = Eis {
    id: "BG-2",
    titel: "een klein bedrag voor inwonersinitiatieven",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 55",
        citaat: "waarbij we slechts een klein bedrag oormerken voor bestaande inwonersinitiatieven",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "meer dan niets, en hoogstens {} van de lumpsum",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.oormerk_hoogstens))),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let kosten = &uitkomst.kosten;
        // Of a plan in which no money stands yet, nought is no choice.
        let Some(lumpsum) = kosten.lumpsum else { return toets.nog_niet(Plaats::Stad, Ontbreekt::Lumpsum) };
        if kosten.oormerk <= Decimal::ZERO {
            let maat = Maat::afwezig(Eenheid::Euro);
            return toets.vind(Plaats::Stad, Over::Plaats, maat, feit(Feit::GeenOormerk));
        }
        let meeste = procent(plan.normen.oormerk_hoogstens.bij(uitkomst.band)) * lumpsum;
        let maat = Maat::hoogstens(kosten.oormerk, meeste, Eenheid::Euro);
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::OormerkHoog));
        per_initiatief(toets);
    },
};

/// The oormerk by name: no more in all than there is, and none of residents less than it had.
fn per_initiatief(toets: &mut Toets<'_, '_>) {
    let Stand { plan, uitkomst, .. } = toets.stand;
    let (begroting, band) = (&plan.begroting, uitkomst.band);
    let bij = |waarde: &Option<Waarde<Last>>| waarde.as_ref().map_or(Decimal::ZERO, |w| w.bij(band));
    let samen = begroting.initiatieven.iter().map(|i| bij(&i.oormerk)).sum();
    let maat = Maat::hoogstens(samen, uitkomst.kosten.oormerk, Eenheid::Euro);
    if !maat.voldoet() {
        toets.vind(Plaats::Stad, Over::Budgetregel(Budgetregel::Welzijn), maat, feit(Feit::OormerkOvertekend));
    }
    for (i, initiatief) in begroting.initiatieven.iter().enumerate() {
        let besloten = initiatief.oormerk.as_ref().and_then(|w| w.status) == Some(Status::Besluit);
        if initiatief.soort != Initiatiefsoort::Inwoners || besloten {
            continue;
        }
        let maat = Maat::minstens(bij(&initiatief.oormerk), bij(&initiatief.referentie), Eenheid::Euro);
        if !maat.voldoet() {
            toets.vind(Plaats::Stad, Over::Initiatief(i), maat, feit(Feit::MinderDanReferentie(i)));
        }
    }
}

static INNOVATIE: Eis = Eis {
    id: "BG-5",
    titel: "geld voor innovatie",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 26",
        citaat: "Er dient altijd ruimte/middelen te zijn om innovatief te zijn.",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let Some(innovatie) = &plan.begroting.innovatie else {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Innovatie);
        };
        // It is a part of the activities, and no more than those.
        let hoeveel = innovatie.bij(uitkomst.band).min(plan.begroting.activiteiten.bij(uitkomst.band));
        if hoeveel > Decimal::ZERO {
            return toets.voldoet(Plaats::Stad);
        }
        toets.vind(Plaats::Stad, Over::Plaats, Maat::afwezig(Eenheid::Euro), feit(Feit::GeenInnovatie));
    },
};

static OVERHEAD: Eis = Eis {
    id: "BG-3",
    titel: "een overhead die kan kloppen",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 56",
        citaat: "Welke onderdelen precies onder de lumpsum vallen (personeel, huisvesting, overhead, specialistische \
                 inzet)?",
        gewicht: Gewicht::Norm,
    },
    normen: &[
        Norm {
            zin: "minimaal {} van de kosten van personeel",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.overhead_minstens))),
        },
        Norm {
            zin: "hoogstens {}",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.overhead_hoogstens))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if uitkomst.kosten.personeel.is_zero() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Bezetting);
        }
        let overhead = plan.begroting.overhead.bij(uitkomst.band);
        let normen = &plan.normen;
        let minst = Maat::minstens(overhead, normen.overhead_minstens.bij(uitkomst.band), Eenheid::Procent);
        let meest = Maat::hoogstens(overhead, normen.overhead_hoogstens.bij(uitkomst.band), Eenheid::Procent);
        let (maat, wat) = if minst.voldoet() { (meest, Feit::OverheadHoog) } else { (minst, Feit::OverheadLaag) };
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(wat));
    },
};

static RESERVE: Eis = Eis {
    id: "BG-4",
    titel: "een reserve voor tegenvallers",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S1",
        plaats: "5a, Beheersmaatregelen",
        citaat: "Reserveer expliciet transformatiebudget.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "minimaal {} van de lumpsum",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.reserve_minstens))),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        if uitkomst.kosten.lumpsum.is_none() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Lumpsum);
        }
        let (is, moet) = (&plan.begroting.reserve, &plan.normen.reserve_minstens);
        let maat = Maat::minstens(is.bij(uitkomst.band), moet.bij(uitkomst.band), Eenheid::Procent);
        toets.houd(Plaats::Stad, Over::Plaats, maat, || feit(Feit::ReserveLaag));
    },
};
