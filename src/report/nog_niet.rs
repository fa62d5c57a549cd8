//! Nog niet: what cannot be judged, where, and what is missing for that.

use super::bevindingen::{code, over};
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::ernst;
use crate::text::{namen, oordeel, plek};

/// One row an eis and a place, in the order of the eisen.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = zicht
        .toetsing
        .open
        .iter()
        .map(|o| {
            vec![
                Cel::tekst(o.eis.id),
                Cel::tekst(o.eis.titel),
                Cel::tekst(namen::ernst(ernst(plan, o.eis))),
                Cel::tekst(plek::van_bevinding(plan, o.plaats)),
                Cel::tekst(code(plan, o.plaats)),
                over(plan, o.over),
                Cel::tekst(oordeel::ontbreekt(o.ontbreekt)),
                o.gevolg_van.as_ref().map_or(Cel::Leeg, |oorzaak| Cel::tekst(oorzaak.as_str())),
                Cel::tekst(o.sleutel.as_str()),
            ]
        })
        .collect();
    Tabel {
        naam: "nog_niet",
        titel: zicht.titel("Nog niet te toetsen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("titel", "titel"),
            ("ernst", "ernst"),
            ("plek", "waar"),
            ("plek_code", "code"),
            ("over", "over"),
            ("ontbreekt", "wat ontbreekt"),
            ("gevolg_van", "gevolg van"),
            ("sleutel", "sleutel"),
        ]),
        rijen,
        totaal: None,
        voetnoten: vec![
            "Wat niet getoetst is, telt nooit als goed: zolang hier een eis staat die kan blokkeren, is een plan niet \
             dekkend te noemen."
                .to_owned(),
        ],
    }
}
