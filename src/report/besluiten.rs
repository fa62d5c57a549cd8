//! Besluiten: the decision log.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::besluit::Alternatief;
use crate::text::wijziging::zet_in_woorden;

/// One row a besluit, in the order of their dates.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut besluiten: Vec<_> = plan.besluiten.iter().collect();
    besluiten.sort_by_key(|b| b.datum);
    let rijen = besluiten
        .into_iter()
        .map(|b| {
            let wijzigingen: Vec<String> = b.wijzigingen.iter().map(|zet| zet_in_woorden(plan, zet)).collect();
            let afgewezen: Vec<String> = b.afgewezen.iter().map(alternatief).collect();
            vec![
                Cel::tekst(b.code.as_str()),
                Cel::tekst(b.datum.to_string()),
                Cel::tekst(&b.wat),
                Cel::tekst_of_leeg(&b.rollen.join(", ")),
                Cel::tekst_of_leeg(&b.motivatie),
                Cel::tekst_of_leeg(&wijzigingen.join("; ")),
                Cel::tekst_of_leeg(&afgewezen.join("; ")),
            ]
        })
        .collect();
    Tabel {
        naam: "besluiten",
        titel: "Besluiten".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("datum", "datum"),
            ("besluit", "besluit"),
            ("rollen", "wie besloten"),
            ("motivatie", "motivatie"),
            ("wijzigingen", "wijzigingen"),
            ("afgewezen", "afgewezen"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}

fn alternatief(alternatief: &Alternatief) -> String {
    let Alternatief { wat, waarom } = alternatief;
    if waarom.is_empty() { wat.clone() } else { format!("{wat} ({waarom})") }
}
