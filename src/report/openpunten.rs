//! Open punten: what is not known yet, who answers and by when.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::text::veld::antwoord;
use crate::text::waar::onderwerp;

/// One row an open point: the open ones first, each group by its last day.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut punten: Vec<_> = plan.open_punten.iter().collect();
    punten.sort_by_key(|p| (!p.status.is_open(), p.uiterlijk.is_none(), p.uiterlijk));
    let rijen = punten
        .into_iter()
        .map(|p| {
            let over: Vec<String> = p.over.iter().map(|o| onderwerp(plan, o)).collect();
            vec![
                Cel::tekst(p.code.as_str()),
                Cel::tekst_of_leeg(&p.nummer),
                Cel::tekst(&p.vraag),
                Cel::tekst_of_leeg(&p.wie),
                p.uiterlijk.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string())),
                Cel::tekst(antwoord(&p.status)),
                Cel::tekst_of_leeg(&over.join("; ")),
            ]
        })
        .collect();
    Tabel {
        naam: "openpunten",
        titel: "Open punten".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("nummer", "nummer"),
            ("vraag", "vraag"),
            ("wie", "wie"),
            ("uiterlijk", "uiterlijk"),
            ("status", "status"),
            ("over", "over"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}
