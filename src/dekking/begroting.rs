//! BG: the money.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte, Stand};
use crate::calc::afronding::deel;

pub(super) static LUMPSUM: Eis = Eis {
    id: "BG-1",
    titel: "binnen de lumpsum van het jaar",
    been: Been::Begroting,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting; S0 vraag 55 en 56",
        citaat: "Huisvesting is onderdeel van de lumpsum; geen aparte bekostiging.",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let kosten = &stand.uitkomst.kosten;
        match kosten.lumpsum {
            None => {
                let mut bevinding = Bevinding::nieuw(&LUMPSUM, Plaats::Stad, Feit::GeenLumpsum);
                bevinding.ernst = Ernst::Waarschuwing;
                vec![bevinding]
            }
            Some(lumpsum) if kosten.totaal > lumpsum => {
                let tekort = kosten.totaal - lumpsum;
                let feit = Feit::BovenLumpsum { tekort, lumpsum, fte: in_fte(stand, tekort) };
                vec![Bevinding::nieuw(&LUMPSUM, Plaats::Stad, feit)]
            }
            // What the plan means to fill, it must be able to pay.
            Some(lumpsum) if kosten.met_vacatures() > lumpsum => {
                let (tekort, vacatures) = (kosten.met_vacatures() - lumpsum, kosten.vacatures);
                let feit = Feit::VacaturesBovenLumpsum { tekort, vacatures, lumpsum };
                let mut bevinding = Bevinding::nieuw(&LUMPSUM, Plaats::Stad, feit);
                bevinding.ernst = Ernst::Waarschuwing;
                vec![bevinding]
            }
            Some(_) => Vec::new(),
        }
    },
};

/// The fte of average cost, with overhead, that stand for an amount.
fn in_fte(stand: &Stand<'_>, euro: Decimal) -> Decimal {
    let kosten = &stand.uitkomst.kosten;
    let fte: Decimal = stand.uitkomst.bezetting.per_rij.iter().sum();
    deel(euro, deel(kosten.personeel + kosten.overhead, fte))
}
