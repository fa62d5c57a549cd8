//! Open punten: what is not known yet, who answers and by when.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::Plan;
use crate::text::veld::antwoord;
use crate::text::waar::onderwerp;

/// Positions of the open points: the open ones first, each group by its last day.
pub fn volgorde(plan: &Plan) -> Vec<usize> {
    let mut uit: Vec<usize> = (0..plan.open_punten.len()).collect();
    uit.sort_by_key(|&i| {
        let punt = &plan.open_punten[i];
        (!punt.status.is_open(), punt.uiterlijk.is_none(), punt.uiterlijk)
    });
    uit
}

/// One row an open point: the open ones first, each group by its last day.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = volgorde(plan)
        .into_iter()
        .map(|i| {
            let p = &plan.open_punten[i];
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

#[cfg(test)]
mod tests {
    use crate::dekking::EISEN;
    use crate::plan::Onderwerp;

    /// What the documents leave open themselves, each with the eisen that it touches.
    #[test]
    fn the_built_in_plan_holds_what_the_documents_leave_open_and_names_eisen_that_there_are() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        assert_eq!(plan.open_punten.len(), 31);
        let mut genoemd = 0;
        for over in plan.open_punten.iter().flat_map(|punt| &punt.over) {
            let Onderwerp::Figuur(waar) = over else { continue };
            if let ["eisen_uit", id] = waar.stappen()[..] {
                assert!(EISEN.iter().any(|eis| eis.id == id), "{id}");
                genoemd += 1;
            }
        }
        assert!(genoemd > 25, "{genoemd}");
    }
}
