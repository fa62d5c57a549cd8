//! Kerncijfers: every key figure of every wijk, a row each, with source, year and status. Unknown stays empty, unless the
//! plan counts with it: then what it is estimated at stands there, marked so.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::{Zicht, bron_en_status};
use crate::calc::gaten::{Gat, zonder_jaren};
use crate::calc::kerncijfers::{als_gegeven, cijfer};
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::zoek;
use crate::plan::{Broncode, Herkomst, Kerncijfer, Plan, Status, Waarde, Wijk};
use crate::text::kerncijfer::{eenheid, naam, sleutel};
use crate::text::namen;

/// The wijken one after the other, then the sums over all wijken of what can be added up.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, band) = (zicht.plan(), zicht.stand.uitkomst.band);
    let gaten = zonder_jaren(plan, zicht.stand.gids, zicht.stand.uitkomst);
    let mut rijen = Vec::new();
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for wat in Kerncijfer::ALLE {
            let bekend = cijfer(wijk, wat, band);
            let kreeg = gaten.iter().find_map(|gat| match gat {
                Gat::Kerncijfer { wijk, cijfer, kreeg, .. } if (*wijk, *cijfer) == (w, wat) => kreeg.waarde(),
                _ => None,
            });
            let geschat = bekend.is_none().then_some(kreeg).flatten();
            let (jaar, herkomst) = match geschat {
                Some(_) => (Cel::Leeg, Herkomst { status: Some(Status::Geschat), ..Herkomst::default() }),
                None => herkomst(plan, wijk, wat),
            };
            let [bron, status] = bron_en_status(plan, &herkomst);
            let geschat = geschat.map(|aantal| als_gegeven(plan, w, wat, band, aantal));
            let waarde = bekend.or(geschat).map_or(Cel::Leeg, |w| Cel::Getal(w, 1));
            rijen.push(rij(wijk.code.as_str(), &wijk.naam, wat, [waarde, jaar, bron, status]));
        }
    }
    let gemeente = format!("{}, alle wijken samen", plan.gemeente.naam);
    for wat in Kerncijfer::ALLE.into_iter().filter(|k| k.telling() == Telling::Aantal) {
        let som: Option<Decimal> = plan.wijken.iter().map(|w| cijfer(w, wat, band)).sum();
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
    let met_band = |w: &Wijk| w.kerncijfers.iter().flat_map(|r| r.cijfers.values()).any(Waarde::heeft_band);
    if plan.wijken.iter().any(met_band) {
        voetnoten.push(format!(
            "Van een cijfer met een bandbreedte staat hier de waarde bij bandbreedte {}.",
            namen::band(band)
        ));
    }
    voetnoten.extend(voetnoot::gaten(zicht, Over::Alles));
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
