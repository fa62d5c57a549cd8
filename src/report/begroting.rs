//! Begroting: the posts of the year against the lumpsum.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::afronding::deel;

/// The posts, their sum, the lumpsum, and what is left of it.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let kosten = &zicht.stand.uitkomst.kosten;
    let rij = |post: &str, soort: &str, euro: Decimal| {
        let aandeel = kosten.lumpsum.filter(|l| !l.is_zero());
        let aandeel = aandeel.map_or(Cel::Leeg, |l| Cel::Procent(deel(euro * Decimal::ONE_HUNDRED, l)));
        vec![Cel::tekst(post), Cel::tekst(soort), Cel::Euro(euro), aandeel]
    };
    let mut rijen = vec![
        rij("personeel", "uitgave", kosten.personeel),
        rij("overhead", "uitgave", kosten.overhead),
        rij("huisvesting", "uitgave", kosten.huisvesting),
        rij("activiteiten", "uitgave", kosten.activiteiten),
        rij("oormerk inwonersinitiatieven", "uitgave", kosten.oormerk),
        rij("reserve", "uitgave", kosten.reserve),
        rij("uitgaven samen", "som", kosten.totaal),
    ];
    let mut voetnoten =
        vec!["Euro in het jaar, voor de mensen die er zijn en de plekken die in gebruik zijn.".to_owned()];
    match kosten.lumpsum {
        Some(lumpsum) => {
            rijen.push(rij("lumpsum", "inkomst", lumpsum));
            rijen.push(rij("over van de lumpsum", "saldo", lumpsum - kosten.totaal));
        }
        None => voetnoten.push(format!("Voor {} staat geen lumpsum in het plan.", zicht.stand.uitkomst.jaar)),
    }
    Tabel {
        naam: "begroting",
        titel: zicht.titel("Begroting"),
        kolommen: Kolom::lijst(&[
            ("post", "post"),
            ("soort", "soort"),
            ("euro", "euro"),
            ("procent_van_lumpsum", "% van de lumpsum"),
        ]),
        rijen,
        totaal: None,
        voetnoten,
    }
}
