//! Besprekingen: of each period the datadag, the duiding and the bestuur, with what is still to be held.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::periode::Bespreekstap;
use crate::plan::{Bespreking, Periode, Plan};
use crate::text::periode::periode;

/// The rows of the table: the three conversations of every period that was realised or spoken of, by period.
pub fn rijen(plan: &Plan) -> Vec<(Periode, Bespreekstap)> {
    let gerealiseerd = plan.realisatie.iter().map(crate::plan::Realisatie::periode);
    let mut perioden: Vec<Periode> = gerealiseerd.chain(plan.besprekingen.iter().map(Bespreking::periode)).collect();
    perioden.sort();
    perioden.dedup();
    perioden.into_iter().flat_map(|p| Bespreekstap::ALLE.map(|stap| (p, stap))).collect()
}

/// The conversation of a period.
pub fn gehouden(plan: &Plan, periode: Periode, stap: Bespreekstap) -> Option<&Bespreking> {
    plan.besprekingen.iter().find(|b| b.periode() == periode && b.stap == stap)
}

/// One row a period and conversation.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rij = |(van, stap): (Periode, Bespreekstap)| {
        let hier = gehouden(plan, van, stap);
        vec![
            Cel::Jaar(van.jaar),
            Cel::tekst(periode(van)),
            Cel::tekst(stap.woord()),
            Cel::tekst(if hier.is_some() { "gehouden" } else { "nog niet" }),
            hier.and_then(|b| b.datum).map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string())),
            hier.map_or(Cel::Leeg, |b| Cel::tekst_of_leeg(&b.wie)),
            hier.map_or(Cel::Leeg, |b| Cel::tekst_of_leeg(&b.tekst)),
        ]
    };
    Tabel {
        naam: "besprekingen",
        titel: "Besprekingen per periode: datadag, duiding, bestuur".to_owned(),
        kolommen: Kolom::lijst(&[
            ("jaar", "jaar"),
            ("periode", "periode"),
            ("stap", "stap"),
            ("stand", "stand"),
            ("datum", "datum"),
            ("wie", "wie"),
            ("uitkomst", "uitkomst"),
        ]),
        rijen: rijen(plan).into_iter().map(rij).collect(),
        totaal: None,
        voetnoten: vec![
            "Datadag: de cijfers en signalen; duiding: wat zij betekenen voor de praktijk; bestuur: wat eraan wordt gedaan \
             (S2, Monitoring en verantwoording)."
                .to_owned(),
        ],
    }
}
