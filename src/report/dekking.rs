//! Dekking: the matrix of eisen against wijken, with the judgement in each cell.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::{EISEN, Eis, Oordeel, geldt};

/// One row an eis; a column for the city and one for each wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    tabel_met(zicht, |eis, gebied| zicht.toetsing.oordeel(eis, gebied))
}

/// The same with another judgement in each cell.
pub fn tabel_met(zicht: &Zicht<'_>, oordeel: impl Fn(&Eis, usize) -> Oordeel) -> Tabel {
    let plan = zicht.plan();
    let stad = plan.wijken.len();
    let mut kolommen = Kolom::lijst(&[("eis", "eis"), ("titel", "titel"), ("stad", "stad")]);
    kolommen.extend(plan.wijken.iter().map(|w| Kolom::nieuw(w.code.as_str(), &w.naam)));
    let rijen = EISEN
        .iter()
        .map(|eis| {
            let vak = |gebied| {
                if geldt(plan, eis) { Cel::Oordeel(oordeel(eis, gebied)) } else { Cel::tekst(voetnoot::UIT) }
            };
            [Cel::tekst(eis.id), Cel::tekst(eis.titel), vak(stad)].into_iter().chain((0..stad).map(vak)).collect()
        })
        .collect();
    Tabel {
        naam: "dekking",
        titel: zicht.titel("Dekking"),
        kolommen,
        rijen,
        totaal: None,
        voetnoten: std::iter::once(voetnoot::OORDEEL.to_owned())
            .chain(voetnoot::eisen_uit(plan))
            .chain(voetnoot::wegingen(plan))
            .collect(),
    }
}
