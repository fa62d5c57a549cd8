//! What the plan itself holds, as tables to change in a spreadsheet and read in again: every list of nouns wherever it
//! stands, and what stands in the plan once. All of it follows from the descriptions of the nouns.

use super::tabel::{Cel, Kolom, Tabel};
use crate::calc::import::gegevens::{SLEUTEL, WAARDE};
use crate::plan::Plan;
use crate::plan::deel::langs::lijst;
use crate::plan::deel::tabellen::{self, EENMALIG, Kolom as Beschreven, Vak};
use crate::plan::deel::{Deel, Soort};
use crate::plan::grens::Getalsoort;
use crate::text::aantal::hoofdletter;

/// All of them, in the order of the plan, without those that have no row.
pub fn alle(plan: &Plan) -> Vec<Tabel> {
    let van_lijsten = tabellen::tabellen().iter().map(|tabel| van_lijst(plan, tabel));
    std::iter::once(eenmalig(plan)).chain(van_lijsten.filter(|tabel| !tabel.rijen.is_empty())).collect()
}

fn eenmalig(plan: &Plan) -> Tabel {
    let rijen = tabellen::van_plan().iter().filter_map(|kolom| {
        let cel = cel(kolom, plan, None);
        let niet_hier = kolom.deel(plan).is_none() || (kolom.is_bij() && cel == Cel::Leeg);
        let uitleg = kolom.veld.uitleg;
        (!niet_hier).then(|| vec![Cel::tekst(&kolom.sleutel), cel, Cel::tekst(uitleg)])
    });
    let sleutel = format!("{SLEUTEL}{EENMALIG}");
    Tabel {
        naam: EENMALIG,
        titel: "Wat één keer in het plan staat".to_owned(),
        kolommen: vec![
            Kolom::nieuw(&*sleutel, &*sleutel),
            Kolom::nieuw(WAARDE, WAARDE),
            Kolom::nieuw("uitleg", "uitleg"),
        ],
        rijen: rijen.collect(),
        totaal: None,
        voetnoten: Vec::new(),
    }
}

/// The table of one list.
pub fn van_lijst(plan: &Plan, tabel: &'static tabellen::Tabel) -> Tabel {
    let rijen = tabel.rijen(plan);
    let soort = lijst(tabel.lijst);
    // A band or a key figure that no row has would be a column of nothing.
    let heeft = |kolom: &&Beschreven| !kolom.is_bij() || rijen.iter().any(|rij| kolom.vak(rij.deel) != Vak::Leeg);
    let kolommen: Vec<&Beschreven> = tabel.kolommen.iter().filter(heeft).collect();
    let sleutels = tabel.lijsten.iter().map(|naam| format!("{SLEUTEL}{naam}"));
    let koppen = sleutels.chain(kolommen.iter().map(|k| k.sleutel.clone())).map(|kop| Kolom::nieuw(kop.clone(), kop));
    let rij = |rij: &tabellen::Rij<'_>| {
        let sleutels = rij.sleutels.iter().map(|s| Cel::tekst(s.as_str()));
        sleutels.chain(kolommen.iter().map(|kolom| cel(kolom, rij.deel, soort))).collect()
    };
    Tabel {
        naam: &tabel.naam,
        titel: hoofdletter(tabel.lijst.woord),
        kolommen: koppen.collect(),
        rijen: rijen.iter().map(rij).collect(),
        totaal: None,
        voetnoten: Vec::new(),
    }
}

fn cel(kolom: &Beschreven, zaak: &dyn Deel, lijst: Option<Getalsoort>) -> Cel {
    let soort = kolom.deel(zaak).and_then(|(groep, _)| kolom.getalsoort(groep, lijst));
    match kolom.vak(zaak) {
        Vak::Leeg => Cel::Leeg,
        Vak::Tekst(tekst) => Cel::tekst(tekst),
        Vak::Ja(ja) => Cel::JaNee(ja),
        Vak::Dag(dag) => Cel::tekst(dag.to_string()),
        Vak::Getal(getal) => match (kolom.veld.soort, soort) {
            (Soort::Jaar | Soort::Jaartal, _) => u16::try_from(getal).map_or(Cel::Getal(getal, 0), Cel::Jaar),
            (_, Some(Getalsoort::Euro | Getalsoort::EuroPerFte | Getalsoort::EuroEenmalig)) => Cel::Euro(getal),
            (_, Some(Getalsoort::Procent)) => Cel::Procent(getal),
            _ => Cel::Getal(getal, 9),
        },
    }
}
