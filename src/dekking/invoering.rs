//! FA: from the award to the work. How long there is to prepare, and how clients come over.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;

pub(super) static EISEN: &[&Eis] = &[&ZES_MAANDEN, &GELEIDELIJK, &DUBBEL];

/// Months between the award and the start (FA-1), as the document has it.
pub(super) const MAANDEN: i64 = 6;

/// What is found of the days of the opdracht.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// The work begins sooner after the award than there is time for.
    TeVroeg {
        /// The first day on which it may.
        vroegst: Date,
        /// True where one of the two days is an aanname.
        aanname: bool,
    },
    /// The work begins before the documents let it.
    VoorJanuari,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Invoering(feit)
}

static ZES_MAANDEN: Eis = Eis {
    id: "FA-1",
    titel: "zes maanden van gunning tot start",
    been: Been::Invoering,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "Voorbereiding en implementatie",
        citaat: "een implementatieperiode in acht neemt van minimaal zes maanden vanaf gunning van de opdracht",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "minimaal {} van de gunning tot de start",
        eenheid: Eenheid::Maand,
        maat: Normmaat::Vast(Decimal::from_parts(6, 0, 0, false, 0), Some("S2")),
    }],
    oorzaken: &[],
    toets: |toets| zes_maanden(toets).unwrap_or_else(|ontbreekt| toets.nog_niet(Plaats::Stad, ontbreekt)),
};

fn zes_maanden(toets: &mut Toets<'_, '_>) -> Result<(), Ontbreekt> {
    let plan = toets.stand.plan;
    let opdracht = &plan.opdracht;
    let gunning = opdracht.gunning.ok_or(Ontbreekt::Gunning)?;
    let start = opdracht.start.ok_or(Ontbreekt::Start)?;
    let vroegst = na_maanden(gunning, MAANDEN).ok_or(Ontbreekt::Start)?;
    let maat = Maat::minstens(dagen(gunning, start), dagen(gunning, vroegst), Eenheid::Dag);
    if maat.voldoet() {
        toets.voldoet(Plaats::Stad);
        return Ok(());
    }
    let aanname = [opdracht.gunning_status, opdracht.start_status].iter().any(|s| opdracht.is_aanname(plan, *s));
    // Nobody is held to a day that is an aanname.
    let ernst = if aanname { Ernst::Waarschuwing } else { Ernst::Blokkerend };
    toets.vind_met(ernst, Plaats::Stad, Over::Plaats, maat, feit(Feit::TeVroeg { vroegst, aanname }));
    Ok(())
}

static GELEIDELIJK: Eis = Eis {
    id: "FA-2",
    titel: "nieuwe cliënten vanaf de start, bestaande geleidelijk",
    been: Been::Invoering,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Voorbereiding en implementatie",
        citaat: "Dit maakt dat er niet eerder dan januari 2028 uitvoering aan de opdracht gegeven kan worden. […] Dit betekent \
                 dat we niet kiezen voor een 'big bang'",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    toets: geleidelijk,
};

/// The first day on which the work may begin (S2).
pub const VROEGST: Date = date(2028, 1, 1);

fn geleidelijk(toets: &mut Toets<'_, '_>) {
    let plan = toets.stand.plan;
    let Some(start) = plan.opdracht.start else { return toets.nog_niet(Plaats::Stad, Ontbreekt::Start) };
    if start < VROEGST {
        let maat = Maat::minstens(-dagen(start, VROEGST), Decimal::ZERO, Eenheid::Dag);
        toets.vind(Plaats::Stad, Over::Plaats, maat, feit(Feit::VoorJanuari));
        return;
    }
    // Whether no more come over than those whose indicatie ends, and not all at once, only those ends can tell.
    toets.nog_niet(Plaats::Stad, Ontbreekt::Indicaties);
}

static DUBBEL: Eis = Eis {
    id: "FA-3",
    titel: "dubbele inzet in het overgangsjaar bemenst",
    been: Been::Invoering,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Financiële effecten van het denkmodel",
        citaat: "In deze fase is nog sprake van dubbele inzet (oude én nieuwe systemen)",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| toets.nog_niet(Plaats::Stad, Ontbreekt::Herindicaties),
};

fn dagen(van: Date, tot: Date) -> Decimal {
    Decimal::from((tot - van).get_days())
}

/// The same day so many months later; where that month has no such day, the first day after it.
pub(super) fn na_maanden(dag: Date, maanden: i64) -> Option<Date> {
    let daar = dag.checked_add(maanden.months()).ok()?;
    if daar.day() < dag.day() { daar.tomorrow().ok() } else { Some(daar) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_that_a_month_does_not_have_is_the_first_after_it() {
        for (van, tot) in [
            (date(2027, 8, 31), date(2028, 3, 1)),
            (date(2027, 8, 30), date(2028, 3, 1)),
            (date(2027, 8, 29), date(2028, 2, 29)),
            (date(2027, 9, 1), date(2028, 3, 1)),
            (date(2026, 8, 29), date(2027, 3, 1)),
            (date(2027, 12, 31), date(2028, 7, 1)),
        ] {
            assert_eq!(na_maanden(van, MAANDEN), Some(tot), "{van}");
        }
    }
}
