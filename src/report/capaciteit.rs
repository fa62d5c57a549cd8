//! Capaciteit: the hours that the staff has on each plek, and what is left of them.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::text::plek;

/// One row a plek and functie with staff.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let ploegen = &zicht.stand.uitkomst.gedekt.ploegen;
    let rij = |wie: [Cel; 3], fte: Decimal, uren: Decimal, over: Decimal| {
        let mut rij = wie.to_vec();
        rij.extend([Cel::Fte(fte), Cel::Uren(uren), Cel::Uren(uren - over), Cel::Uren(over)]);
        rij
    };
    let som = |wat: fn(&crate::calc::gedekt::Ploeg) -> Decimal| ploegen.iter().map(wat).sum::<Decimal>();
    let rijen = ploegen.iter().map(|p| {
        let functie = &plan.functies[p.functie];
        let wie = [plek::van_aanstelling(plan, &p.plek), functie.code.to_string(), functie.naam.clone()];
        rij(wie.map(Cel::tekst), p.fte, p.uren, p.ongebruikt)
    });
    Tabel {
        naam: "capaciteit",
        titel: zicht.titel("Beschikbare en resterende uren per functie"),
        kolommen: Kolom::lijst(&[
            ("plek", "werkt in"),
            ("functie", "functie"),
            ("naam", "naam"),
            ("fte", "fte"),
            ("uren", "uren"),
            ("ingezet", "ingezet"),
            ("over", "over"),
        ]),
        rijen: rijen.collect(),
        totaal: Some(rij(
            [Cel::tekst("samen"), Cel::Leeg, Cel::Leeg],
            som(|p| p.fte),
            som(|p| p.uren),
            som(|p| p.ongebruikt),
        )),
        voetnoten: vec![
            "Uren voor direct werk in het jaar: zonder feestdagen, verlof, ziekte, scholing, ondersteunende en \
             vaste taken. Over: uren waar geen vraag meer voor is die deze functie kan doen."
                .to_owned(),
        ],
    }
    .telt_op(&[Rijsom { is: "ingezet", plus: &["uren"], min: &["over"] }])
}
