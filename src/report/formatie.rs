//! Formatie: fte needed per gebied and functie, with the steps between hours and fte.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::text::plek;

/// One row a gebied and functie that has work there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, formatie) = (zicht.plan(), &zicht.stand.uitkomst.formatie);
    let mut rijen = Vec::new();
    let mut som = [Decimal::ZERO; 5];
    for gebied in 0..=plan.wijken.len() {
        for (f, functie) in plan.functies.iter().enumerate() {
            let n = formatie[(gebied, f)];
            if n.uren.is_zero() {
                continue;
            }
            for (s, deel) in som.iter_mut().zip([n.uren, n.dienst, n.aanvullend, n.exact, n.fte]) {
                *s += deel;
            }
            let mut rij = vec![
                Cel::tekst(plek::gebiedcode(plan, gebied)),
                Cel::tekst(plek::van_gebied(plan, gebied)),
                Cel::tekst(functie.code.as_str()),
                Cel::tekst(&functie.naam),
            ];
            rij.extend(cellen([n.uren, n.dienst, n.aanvullend, n.exact, n.fte]));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(som));
    Tabel {
        naam: "formatie",
        titel: zicht.titel("Formatie"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("gebied", "gebied"),
            ("functie", "functie"),
            ("naam", "naam"),
            ("uren", "uren"),
            ("dienst", "dienst"),
            ("aanvullend", "aanvullend"),
            ("exact", "exact"),
            ("fte", "fte"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Fte = uren ÷ werktijd × CAF + aanvullende taken (WISN, WHO 2010); dienst = uren ÷ werktijd.".to_owned(),
            voetnoot::afronding(plan),
        ],
    }
}

fn cellen([uren, dienst, aanvullend, exact, fte]: [Decimal; 5]) -> [Cel; 5] {
    [Cel::Uren(uren), Cel::Getal(dienst, 2), Cel::Getal(aanvullend, 2), Cel::Getal(exact, 4), Cel::Fte(fte)]
}
