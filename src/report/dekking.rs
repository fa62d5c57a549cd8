//! Dekking: the matrix of eisen against wijken, with the heaviest finding in each cell.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::{EISEN, Plaats, geldt};

/// One row an eis; a column for the city and one for each wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, gids) = (zicht.plan(), zicht.stand.gids);
    let mut kolommen = Kolom::lijst(&[("eis", "eis"), ("titel", "titel"), ("stad", "stad")]);
    kolommen.extend(plan.wijken.iter().map(|w| Kolom::nieuw(w.code.as_str(), &w.naam)));
    let rijen = EISEN
        .iter()
        .map(|eis| {
            if !geldt(plan, eis) {
                let mut rij = vec![Cel::tekst(eis.id), Cel::tekst(eis.titel)];
                rij.resize(plan.wijken.len() + 3, Cel::tekst(voetnoot::UIT));
                return rij;
            }
            let gevonden = || zicht.bevindingen.iter().filter(|b| b.eis.id == eis.id);
            let stad = gevonden().filter(|b| b.plaats == Plaats::Stad).map(|b| b.ernst).max();
            let vak = |zegt_iets: bool, oordeel| if zegt_iets { Cel::Oordeel(oordeel) } else { Cel::Leeg };
            let mut rij = vec![Cel::tekst(eis.id), Cel::tekst(eis.titel), vak(eis.reikwijdte.stad(), stad)];
            rij.extend((0..plan.wijken.len()).map(|w| {
                let ergste = gevonden().filter(|b| b.raakt(w, gids)).map(|b| b.ernst).max();
                vak(eis.reikwijdte.wijk(), ergste)
            }));
            rij
        })
        .collect();
    Tabel {
        naam: "dekking",
        titel: zicht.titel("Dekking"),
        kolommen,
        rijen,
        totaal: None,
        voetnoten: std::iter::once(voetnoot::OORDEEL.to_owned()).chain(voetnoot::eisen_uit(plan)).collect(),
    }
}
