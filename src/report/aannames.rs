//! Aannames: every figure that no document gives, with the reasoning behind it.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::figuren::figuren;
use crate::plan::{Status, Waar};
use crate::text::waar::waar;

/// One row a figure, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut rijen = Vec::new();
    figuren(plan, &mut |figuur| {
        let herkomst = figuur.herkomst();
        if herkomst.status == Some(Status::Aanname) {
            rijen.push(vec![
                Cel::tekst(waar(plan, &Waar::van(plan, &figuur.pad()))),
                Cel::Getal(figuur.laag, 9),
                Cel::Getal(figuur.midden, 9),
                Cel::Getal(figuur.hoog, 9),
                Cel::tekst_of_leeg(&herkomst.toelichting),
            ]);
        }
    });
    Tabel {
        naam: "aannames",
        titel: "Aannames".to_owned(),
        kolommen: Kolom::lijst(&[
            ("wat", "wat"),
            ("laag", "laag"),
            ("midden", "midden"),
            ("hoog", "hoog"),
            ("toelichting", "toelichting"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
