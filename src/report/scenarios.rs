//! Scenario's: every wijziging of each, and whether the plan still takes it.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::scenario::toepassen::toegepast;
use crate::text::wijziging::zetten_in_woorden;
use crate::text::{botsing, datum};

/// One row a wijziging; one for a scenario that has none. From the first botsing on nothing is known.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut rijen = Vec::new();
    for scenario in &plan.scenarios {
        let rij = |nummer, wat, past, opmerking: &str| {
            vec![
                Cel::tekst(scenario.code.as_str()),
                Cel::tekst(&scenario.naam),
                Cel::tekst_of_leeg(&scenario.toelichting),
                nummer,
                wat,
                past,
                Cel::tekst_of_leeg(opmerking),
            ]
        };
        let dag = scenario.samengevoegd.map(|dag| format!("samengevoegd op {}", datum::datum(dag)));
        let samengevoegd = dag.unwrap_or_default();
        let gebotst = toegepast(plan, &scenario.code).err();
        let tot = gebotst.as_ref().map_or(scenario.wijzigingen.len(), |b| b.plaats);
        for (nummer, woorden) in zetten_in_woorden(plan, &scenario.wijzigingen).into_iter().enumerate() {
            let wat = Cel::tekst(woorden);
            let (past, opmerking) = match &gebotst {
                Some(b) if nummer == tot => (Cel::JaNee(false), botsing::botsing(plan, b)),
                _ if nummer < tot => (Cel::JaNee(true), samengevoegd.clone()),
                _ => (Cel::Leeg, String::new()),
            };
            rijen.push(rij(Cel::aantal(nummer as u64 + 1), wat, past, &opmerking));
        }
        if scenario.wijzigingen.is_empty() {
            rijen.push(rij(Cel::Leeg, Cel::Leeg, Cel::JaNee(true), ""));
        }
    }
    Tabel {
        naam: "scenarios",
        titel: "Scenario's".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("scenario", "scenario"),
            ("toelichting", "toelichting"),
            ("nummer", "nummer"),
            ("wijziging", "wijziging"),
            ("past", "past op het plan"),
            ("opmerking", "opmerking"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
