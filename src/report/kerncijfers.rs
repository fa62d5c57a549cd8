//! Kerncijfers: every key figure of every wijk, a row each, with source, year and status. Unknown stays empty.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::{Zicht, bron_en_status};
use crate::calc::kerncijfers::cijfer;
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::zoek;
use crate::plan::{Broncode, Herkomst, Kerncijfer, Plan, Wijk};
use crate::text::kerncijfer::{eenheid, naam, sleutel};

/// The wijken one after the other, then the sums over all wijken of what can be added up.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut rijen = Vec::new();
    for wijk in &plan.wijken {
        for wat in Kerncijfer::ALLE {
            let (jaar, herkomst) = herkomst(plan, wijk, wat);
            let [bron, status] = bron_en_status(plan, &herkomst);
            let waarde = cijfer(wijk, wat).map_or(Cel::Leeg, |w| Cel::Getal(w, 1));
            rijen.push(rij(wijk.code.as_str(), &wijk.naam, wat, [waarde, jaar, bron, status]));
        }
    }
    let gemeente = format!("{}, alle wijken samen", plan.gemeente.naam);
    for wat in Kerncijfer::ALLE.into_iter().filter(|k| k.telling() == Telling::Aantal) {
        let som: Option<Decimal> = plan.wijken.iter().map(|w| cijfer(w, wat)).sum();
        let delen: Vec<_> = plan.wijken.iter().map(|w| herkomst(plan, w, wat)).collect();
        let [jaar, bron, status] = match delen.first() {
            Some((jaar, h)) if delen.iter().all(|d| d == &delen[0]) => {
                let [bron, status] = bron_en_status(plan, h);
                [jaar.clone(), bron, status]
            }
            _ => [Cel::Leeg, Cel::Leeg, Cel::Leeg],
        };
        let waarde = som.map_or(Cel::Leeg, |s| Cel::Getal(s, 1));
        rijen.push(rij(&plan.gemeente.code, &gemeente, wat, [waarde, jaar, bron, status]));
    }
    let mut voetnoten = vec![
        "Een lege waarde is onbekend of door de bron onderdrukt. Samen: alleen wat in elke wijk bekend is.".into(),
    ];
    voetnoten.extend(voetnoot::kerncijfers(plan));
    Tabel {
        naam: "kerncijfers",
        titel: format!("Kerncijfers van {}", plan.gemeente.naam),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("kerncijfer", "kerncijfer"),
            ("omschrijving", "omschrijving"),
            ("waarde", "waarde"),
            ("eenheid", "eenheid"),
            ("jaar", "jaar"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: None,
        voetnoten,
    }
}

fn rij(code: &str, wijk: &str, wat: Kerncijfer, [waarde, jaar, bron, status]: [Cel; 4]) -> Vec<Cel> {
    vec![
        Cel::tekst(code),
        Cel::tekst(wijk),
        Cel::tekst(sleutel(wat)),
        Cel::tekst(naam(wat)),
        waarde,
        Cel::tekst(eenheid(wat)),
        jaar,
        bron,
        status,
    ]
}

/// Year and origin of a key figure.
fn herkomst(plan: &Plan, wijk: &Wijk, wat: Kerncijfer) -> (Cel, Herkomst) {
    let van_bron = |bron: &Broncode| Herkomst { bron: Some(bron.clone()), ..Herkomst::default() };
    if wat.is_bevolking() {
        return (Cel::Jaar(wijk.bevolking.jaar), van_bron(&wijk.bevolking.bron));
    }
    zoek(&wijk.kerncijfers, wat).map_or((Cel::Leeg, Herkomst::default()), |(waarde, reeks)| {
        (Cel::Jaar(reeks.jaar), van_bron(&reeks.bron).van(waarde, &plan.herkomst))
    })
}
