//! The preview of an import: what each row of the files does to the plan, before anything is done.

use super::tabel::{Cel, Kolom, Tabel};
use crate::calc::import::Vangst;
use crate::plan::Plan;
use crate::text::import as in_woorden;

/// One row a row of the files; `plan` is the plan before.
pub fn tabel(plan: &Plan, vangst: &Vangst) -> Tabel {
    let meer = vangst.bestanden.len() > 1;
    let rijen = vangst.regels.iter().map(|regel| {
        let bestand = meer.then(|| Cel::tekst(&vangst.bestanden[regel.bestand].naam));
        let rest = [
            Cel::aantal(regel.regel),
            Cel::tekst(&regel.naam),
            Cel::tekst(in_woorden::uitslag(regel.uitslag)),
            Cel::JaNee(regel.is_twijfel()),
            Cel::tekst_of_leeg(&in_woorden::regel(plan, regel)),
        ];
        bestand.into_iter().chain(rest).collect()
    });
    let mut voetnoten: Vec<String> =
        vangst.bestanden.iter().enumerate().map(|(n, b)| in_woorden::bestand(vangst, n, b)).collect();
    voetnoten.extend(in_woorden::kies_soort(vangst));
    let bestand = meer.then(|| Kolom::nieuw("bestand", "bestand"));
    let koppen =
        [("regel", "regel"), ("naam", "naam"), ("wordt", "wordt"), ("twijfel", "twijfel"), ("waarom", "waarom en wat")];
    Tabel {
        naam: "import",
        titel: format!("Import · {} · {}", plan.naam, in_woorden::samen(vangst)),
        kolommen: bestand.into_iter().chain(Kolom::lijst(&koppen)).collect(),
        rijen: rijen.collect(),
        totaal: None,
        voetnoten,
    }
}
