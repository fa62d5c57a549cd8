//! Besluiten: the decision log.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::Strook;
use crate::plan::Plan;
use crate::text::strook;
use crate::text::verslag::alternatief;
use crate::text::wijziging::zet_in_woorden;

/// Positions of the besluiten in the order of their dates.
pub fn volgorde(plan: &Plan) -> Vec<usize> {
    let mut uit: Vec<usize> = (0..plan.besluiten.len()).collect();
    uit.sort_by_key(|&i| plan.besluiten[i].datum);
    uit
}

/// One row a besluit, in the order of their dates.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    tabel_bij(&Strook::van(zicht.plan(), None, zicht.stand.uitkomst.band), zicht)
}

/// The same, where it is worked out already what the plan comes to.
pub fn tabel_bij(nu: &Strook, zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rijen = volgorde(plan)
        .into_iter()
        .map(|i| {
            let b = &plan.besluiten[i];
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
        voetnoten: vec![format!("Het plan zoals het nu is: {}.", strook::zinnen(nu).join("; "))],
    }
}
