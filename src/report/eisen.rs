//! Eisen: every requirement with its source and its verdict.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::{EISEN, geldt};
use crate::text::namen;

/// One row an eis.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let rijen = EISEN
        .iter()
        .map(|eis| {
            let gevonden = || zicht.bevindingen.iter().filter(|b| b.eis.id == eis.id);
            vec![
                Cel::tekst(eis.id),
                Cel::tekst(eis.titel),
                Cel::tekst(namen::been(eis.been)),
                Cel::tekst(namen::ernst(eis.ernst)),
                if geldt(zicht.plan(), eis) {
                    Cel::Oordeel(gevonden().map(|b| b.ernst).max())
                } else {
                    Cel::tekst(voetnoot::UIT)
                },
                Cel::Aantal(Decimal::from(gevonden().count())),
                Cel::tekst(eis.bron.document),
                Cel::tekst(eis.bron.plaats),
                Cel::tekst(namen::gewicht(eis.bron.gewicht)),
                Cel::tekst(eis.bron.citaat),
            ]
        })
        .collect();
    let plan = zicht.plan();
    let documenten =
        plan.bronnen.iter().map(|b| &b.code).filter(|c| EISEN.iter().any(|e| e.bron.document == c.as_str()));
    Tabel {
        naam: "eisen",
        titel: zicht.titel("Eisen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("titel", "titel"),
            ("been", "been"),
            ("ernst", "ernst"),
            ("oordeel", "oordeel"),
            ("bevindingen", "bevindingen"),
            ("document", "bron"),
            ("plaats", "plaats"),
            ("gewicht", "gewicht"),
            ("citaat", "citaat"),
        ]),
        rijen,
        totaal: None,
        voetnoten: voetnoot::eisen_uit(plan).chain(voetnoot::bronnen(plan, documenten)).collect(),
    }
}
