//! Eisen uit: requirements that are not held against this plan, and why.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::EISEN;

/// One row a requirement that is off; one that this program does not know has no title.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let rijen = zicht
        .plan()
        .eisen_uit
        .iter()
        .map(|uit| {
            // The name of a requirement before it was split switches off all its halves.
            let titels: Vec<&str> = EISEN.iter().filter(|e| e.heet(uit.eis.as_str())).map(|e| e.titel).collect();
            vec![Cel::tekst(uit.eis.as_str()), Cel::tekst_of_leeg(&titels.join("; ")), Cel::tekst(&uit.motivatie)]
        })
        .collect();
    Tabel {
        naam: "eisen_uit",
        titel: "Eisen die niet meetellen".to_owned(),
        kolommen: Kolom::lijst(&[("eis", "eis"), ("titel", "titel"), ("motivatie", "motivatie")]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
