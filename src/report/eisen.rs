//! Eisen: every requirement with its source and its verdict.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::{EISEN, Eis, Oordeel, ernst, geldt, gewicht, weging};
use crate::text::{eisblad, namen, norm};

/// One row an eis.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let hoeveel = |eis: &Eis| zicht.toetsing.bevindingen.iter().filter(|b| b.eis.id == eis.id).count();
    tabel_met(zicht, |eis| zicht.toetsing.oordeel_eis(eis), hoeveel)
}

/// The same with another judgement and number of findings.
pub fn tabel_met(zicht: &Zicht<'_>, oordeel: impl Fn(&Eis) -> Oordeel, bevindingen: impl Fn(&Eis) -> usize) -> Tabel {
    let rijen = EISEN
        .iter()
        .map(|eis| {
            vec![
                Cel::tekst(eis.id),
                Cel::tekst(eis.titel),
                Cel::tekst(namen::been(eis.been)),
                Cel::tekst(namen::ernst(ernst(zicht.plan(), eis))),
                if geldt(zicht.plan(), eis) { Cel::Oordeel(oordeel(eis)) } else { Cel::tekst(voetnoot::UIT) },
                Cel::Aantal(Decimal::from(bevindingen(eis))),
                Cel::tekst(eis.bron.document),
                Cel::tekst(eis.bron.plaats),
                Cel::tekst(namen::gewicht(gewicht(zicht.plan(), eis))),
                Cel::tekst_of_leeg(&weging(zicht.plan(), eis).map(|w| eisblad::weging(eis, w)).unwrap_or_default()),
                Cel::tekst(eis.bron.citaat),
                Cel::tekst_of_leeg(&norm::norm(zicht.plan(), eis, zicht.stand.uitkomst.band).unwrap_or_default()),
                Cel::tekst_of_leeg(&norm::stellers(zicht.plan(), eis)),
            ]
        })
        .collect();
    let plan = zicht.plan();
    let documenten =
        plan.bronnen.iter().map(|b| &b.code).filter(|c| EISEN.iter().any(|e| e.bron.document == c.as_str()));
    Tabel {
        naam: "eisen",
        titel: zicht.titel("Eisen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("titel", "titel"),
            ("been", "pijler"),
            ("ernst", "ernst"),
            ("oordeel", "oordeel"),
            ("bevindingen", "bevindingen"),
            ("document", "bron"),
            ("plaats", "plaats"),
            ("gewicht", "gewicht"),
            ("weging", "weging"),
            ("citaat", "citaat"),
            ("norm", "norm"),
            ("norm_van", "norm van"),
        ]),
        rijen,
        totaal: None,
        voetnoten: voetnoot::eisen_uit(plan).chain(voetnoot::bronnen(plan, documenten)).collect(),
    }
}
