//! Uitzonderingen: where the basisniveau of a wijk differs from the rule, and why.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::verdeling::volgens_regel;

/// One row an exception, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, band) = (zicht.plan(), zicht.stand.uitkomst.band);
    let rijen = plan.verdeling.uitzonderingen.iter().map(|u| {
        let plaats = plan.wijken.iter().position(|w| w.code == u.wijk);
        let functie = plan.functies.iter().find(|f| f.code == u.functie);
        let regel = plan.verdeling.basis.iter().find(|r| r.functie == u.functie);
        let volgens = plaats.zip(regel).map(|(wijk, regel)| volgens_regel(plan, regel, wijk, band));
        vec![
            Cel::tekst(plaats.map_or(u.wijk.as_str(), |w| &plan.wijken[w].naam)),
            Cel::tekst(functie.map_or(u.functie.as_str(), |f| &f.naam)),
            volgens.map_or(Cel::Leeg, Cel::Fte),
            Cel::Fte(u.fte.bij(band)),
            Cel::tekst(&u.motivatie),
        ]
    });
    Tabel {
        naam: "uitzonderingen",
        titel: zicht.titel("Uitzonderingen op het basisniveau"),
        kolommen: Kolom::lijst(&[
            ("wijk", "wijk"),
            ("functie", "functie"),
            ("regel", "volgens regel"),
            ("fte", "fte"),
            ("motivatie", "motivatie"),
        ]),
        rijen: rijen.collect(),
        totaal: None,
        voetnoten: Vec::new(),
    }
}
