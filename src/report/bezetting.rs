//! Bezetting: per gebied and functie who is there against what is needed.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::formatie::ratio;
use crate::text::plek;

/// One row a gebied and functie that is needed or there.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut rijen = Vec::new();
    let mut som = [Decimal::ZERO; 3];
    for gebied in 0..=plan.wijken.len() {
        for (f, functie) in plan.functies.iter().enumerate() {
            let plaats = (gebied, f);
            let fte =
                [uitkomst.formatie[plaats].fte, uitkomst.bezetting.fte[plaats], uitkomst.bezetting.vacature[plaats]];
            if fte.iter().all(Decimal::is_zero) {
                continue;
            }
            for (s, deel) in som.iter_mut().zip(fte) {
                *s += deel;
            }
            let mut rij = vec![
                Cel::tekst(plek::gebiedcode(plan, gebied)),
                Cel::tekst(plek::van_gebied(plan, gebied)),
                Cel::tekst(functie.code.as_str()),
                Cel::tekst(&functie.naam),
            ];
            rij.extend(cellen(fte));
            rijen.push(rij);
        }
    }
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, Cel::Leeg];
    totaal.extend(cellen(som));
    Tabel {
        naam: "bezetting",
        titel: zicht.titel("Bezetting tegen formatie"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("gebied", "gebied"),
            ("functie", "functie"),
            ("naam", "naam"),
            ("nodig", "nodig"),
            ("er_is", "er is"),
            ("vacature", "vacature"),
            ("verschil", "verschil"),
            ("ratio", "ratio"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Fte, gemiddeld over het jaar. Verschil = er is min nodig; een vacature telt niet als bezetting."
                .to_owned(),
            voetnoot::TOEREKENING.to_owned(),
            voetnoot::afronding(plan),
        ],
    }
}

fn cellen([nodig, er_is, vacature]: [Decimal; 3]) -> [Cel; 5] {
    [Cel::Fte(nodig), Cel::Fte(er_is), Cel::Fte(vacature), Cel::Fte(er_is - nodig), Cel::ratio(ratio(er_is, nodig))]
}
