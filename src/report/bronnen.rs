//! Bronnen: where the figures come from.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;

/// One row a source.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let rijen = zicht
        .plan()
        .bronnen
        .iter()
        .map(|b| {
            vec![
                Cel::tekst(b.code.as_str()),
                Cel::tekst(&b.titel),
                b.jaar.map_or(Cel::Leeg, Cel::Jaar),
                Cel::tekst_of_leeg(&b.vindplaats),
                Cel::tekst_of_leeg(&b.licentie),
                Cel::tekst_of_leeg(&b.let_op),
            ]
        })
        .collect();
    Tabel {
        naam: "bronnen",
        titel: "Bronnen".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("titel", "titel"),
            ("jaar", "jaar"),
            ("vindplaats", "vindplaats"),
            ("licentie", "licentie"),
            ("let_op", "let op"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
