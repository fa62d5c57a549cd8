//! Formatie: fte needed per gebied and functie with the steps from hours to fte, against who is there.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::formatie::{Nodig, ratio};
use crate::text::plek;

/// One row a gebied and functie that has work or people there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut rijen = Vec::new();
    let mut som = (Nodig::default(), Decimal::ZERO, Decimal::ZERO);
    for gebied in 0..=plan.wijken.len() {
        for (f, functie) in plan.functies.iter().enumerate() {
            let plaats = (gebied, f);
            let nodig = uitkomst.formatie[plaats];
            let (er_is, vacature) = (uitkomst.bezetting.fte[plaats], uitkomst.bezetting.vacature[plaats]);
            if nodig.uren.is_zero() && er_is.is_zero() && vacature.is_zero() {
                continue;
            }
            som.0 = som.0.plus(&nodig);
            som.1 += er_is;
            som.2 += vacature;
            let mut rij = vec![
                Cel::tekst(plek::gebiedcode(plan, gebied)),
                Cel::tekst(plek::van_gebied(plan, gebied)),
                Cel::tekst(functie.code.as_str()),
                Cel::tekst(&functie.naam),
            ];
            rij.extend(cellen(&nodig, er_is, vacature));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(&som.0, som.1, som.2));
    Tabel {
        naam: "formatie",
        titel: zicht.titel("Formatie en bezetting"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("gebied", "gebied"),
            ("functie", "functie"),
            ("naam", "naam"),
            ("uren", "uren"),
            ("dienst", "dienst"),
            ("aanvullend", "aanvullend"),
            ("exact", "exact"),
            ("nodig", "nodig"),
            ("er_is", "er is"),
            ("vacature", "vacature"),
            ("verschil", "verschil"),
            ("ratio", "ratio"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: [
            "Nodig = uren ÷ werktijd × de factor voor ondersteunende taken (CAF) + aanvullende taken (IAF); dienst = \
             uren ÷ werktijd; de tabel werktijd geeft de factor. Methode: WISN (WHO, 2010)."
                .to_owned(),
            "Er is: fte, gemiddeld over het jaar. Verschil = er is min nodig; een vacature telt niet mee.".to_owned(),
            voetnoot::TOEREKENING.to_owned(),
            voetnoot::afronding(plan),
        ]
        .into_iter()
        .chain(voetnoot::vraag_open(zicht))
        .collect(),
    }
}

fn cellen(nodig: &Nodig, er_is: Decimal, vacature: Decimal) -> [Cel; 9] {
    [
        Cel::Uren(nodig.uren),
        Cel::Getal(nodig.dienst, 2),
        Cel::Getal(nodig.aanvullend, 2),
        Cel::Getal(nodig.exact, 4),
        Cel::Fte(nodig.fte),
        Cel::Fte(er_is),
        Cel::Fte(vacature),
        Cel::Fte(er_is - nodig.fte),
        Cel::ratio(ratio(er_is, nodig.fte)),
    ]
}
