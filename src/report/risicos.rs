//! Risico's: what can go wrong, what is done about it, by whom, and when it is looked at again.

use jiff::civil::Date;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;

/// One row a risk, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let dag = |dag: Option<Date>| dag.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string()));
    let rijen = zicht.plan().risicos.iter().map(|r| {
        vec![
            Cel::tekst(r.code.as_str()),
            Cel::tekst(&r.wat),
            Cel::tekst_of_leeg(&r.gevolg),
            Cel::tekst_of_leeg(&r.maatregel),
            Cel::tekst_of_leeg(&r.eigenaar),
            dag(r.besproken),
            dag(r.herzien),
            r.bron.as_ref().map_or(Cel::Leeg, |b| Cel::tekst(b.as_str())),
            Cel::tekst_of_leeg(&r.plaats),
        ]
    });
    Tabel {
        naam: "risicos",
        titel: "Risico's".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("risico", "risico"),
            ("gevolg", "gevolg"),
            ("maatregel", "maatregel"),
            ("eigenaar", "eigenaar"),
            ("besproken", "besproken"),
            ("herzien", "herzien"),
            ("bron", "bron"),
            ("plaats", "plaats"),
        ]),
        rijen: rijen.collect(),
        totaal: None,
        voetnoten: Vec::new(),
    }
}
