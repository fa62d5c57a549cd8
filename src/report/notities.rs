//! Notities: remarks on parts of the plan.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::text::waar::onderwerp;

/// One row a note, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = plan
        .notities
        .iter()
        .map(|n| {
            vec![
                Cel::tekst(n.code.as_str()),
                Cel::tekst(onderwerp(plan, &n.over)),
                Cel::tekst(&n.tekst),
                Cel::JaNee(n.verborgen),
            ]
        })
        .collect();
    Tabel {
        naam: "notities",
        titel: "Notities".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("over", "over"),
            ("tekst", "tekst"),
            ("verborgen", "niet tonen bij presentatie"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
