//! Werktijd: how many hours of one fte are there for the work itself.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::text::namen;

/// One row a functie.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = plan
        .functies
        .iter()
        .zip(&zicht.stand.uitkomst.werktijd)
        .map(|(functie, tijd)| {
            let mut rij = vec![
                Cel::tekst(functie.code.as_str()),
                Cel::tekst(&functie.naam),
                Cel::tekst(namen::functiesoort(functie.soort)),
                Cel::Uren(tijd.contract),
            ];
            rij.extend(tijd.aftrek.map(Cel::Uren));
            rij.extend([
                Cel::Uren(tijd.uren),
                Cel::Procent(tijd.cas * Decimal::ONE_HUNDRED),
                Cel::Getal(tijd.caf, 3),
                Cel::Uren(tijd.direct()),
            ]);
            rij
        })
        .collect();
    Tabel {
        naam: "werktijd",
        titel: zicht.titel("Werktijd van één fte"),
        kolommen: Kolom::lijst(&[
            ("functie", "functie"),
            ("naam", "naam"),
            ("soort", "soort"),
            ("contracturen", "contract"),
            ("feestdagen", "feestdagen"),
            ("verlof", "verlof"),
            ("ziekte", "ziekte"),
            ("scholing", "scholing"),
            ("werktijd", "werktijd"),
            ("ondersteunend", "ondersteunend %"),
            ("factor", "opslagfactor"),
            ("direct", "direct"),
        ]),
        rijen,
        totaal: None,
        voetnoten: vec![
            "Uren per jaar. Werktijd = contract min feestdagen, verlof, ziekte en scholing.".to_owned(),
            "Ondersteunend: deel van de werktijd voor overleg, verslaglegging en dergelijke. Opslagfactor = \
             1 ÷ (1 − ondersteunend): maal deze factor wordt werk voor inwoners de werktijd die het vraagt."
                .to_owned(),
            "Methode: WISN (WHO, 2010).".to_owned(),
        ],
    }
}
