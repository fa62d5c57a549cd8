//! Bevindingen: what is found, the heaviest first, with how much is short and what would repair it.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{Bevinding, Plaats};
use crate::plan::Plan;
use crate::text::{bevinding, herstel, namen, plek};
use crate::voorstel::{self, Prijs};

/// The findings, the heaviest first and otherwise in the order of the eisen.
pub fn op_ernst(bevindingen: &[Bevinding]) -> Vec<&Bevinding> {
    let mut uit: Vec<&Bevinding> = bevindingen.iter().collect();
    uit.sort_by_key(|b| std::cmp::Reverse(b.ernst));
    uit
}

/// One row a finding.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = op_ernst(zicht.bevindingen)
        .into_iter()
        .map(|b| {
            let (tekort, eenheid) = bevinding::tekort(b);
            let herstel = voorstel::herstel(&zicht.stand, b);
            vec![
                Cel::tekst(b.eis.id),
                Cel::tekst(namen::ernst(b.ernst)),
                Cel::tekst(plek::van_bevinding(plan, b.plaats)),
                Cel::tekst(code(plan, b.plaats)),
                Cel::tekst(bevinding::wat(plan, b)),
                Cel::Getal(tekort, 2),
                Cel::tekst(eenheid),
                Cel::tekst(herstel::herstel(plan, b.plaats, &herstel)),
                match voorstel::prijs(&zicht.stand, &herstel) {
                    Prijs::PerJaar(euro) => Cel::Euro(euro),
                    Prijs::Niets => Cel::Euro(Decimal::ZERO),
                    Prijs::Onbekend => Cel::Leeg,
                },
            ]
        })
        .collect();
    Tabel {
        naam: "bevindingen",
        titel: zicht.titel("Bevindingen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("ernst", "ernst"),
            ("plek", "plek"),
            ("plek_code", "code"),
            ("wat", "wat"),
            ("tekort", "tekort"),
            ("eenheid", "eenheid"),
            ("herstel", "kleinste herstel"),
            ("kosten_per_jaar", "kosten per jaar"),
        ]),
        rijen,
        totaal: None,
        voetnoten: vec![
            "Herstel: het kleinste dat deze bevinding wegneemt, elk op zichzelf bekeken.".to_owned(),
            "Kosten per jaar: wat het herstel in een heel jaar kost, in euro, personeel met overhead; leeg is niet bekend."
                .to_owned(),
        ],
    }
}

fn code(plan: &Plan, plaats: Plaats) -> &str {
    match plaats {
        Plaats::Stad => &plan.gemeente.code,
        Plaats::Team(t) => plan.buurtteams.get(t).map_or("", |t| t.code.as_str()),
        Plaats::Wijk(w) => plan.wijken.get(w).map_or("", |w| w.code.as_str()),
    }
}
