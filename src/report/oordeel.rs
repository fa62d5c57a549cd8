//! Oordeel: the verdict in every year and band of the plan, with what it rests on.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{Ernst, Strook};
use crate::plan::Band;
use crate::text::afbreken::zichtbaar;
use crate::text::{namen, strook};

/// One row a year and band. The verdict on the plan is that of all years in the band that is asked for.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    tabel_van(&Strook::van(zicht.plan(), None, zicht.stand.uitkomst.band), &zicht.plan().naam)
}

/// The same of what was worked out already.
pub fn tabel_van(strook: &Strook, naam: &str) -> Tabel {
    let alle = strook.jaren.iter().flat_map(|&jaar| Band::ALLE.map(|band| (jaar, band)));
    Tabel {
        naam: "oordeel",
        titel: format!("Oordeel · {}", zichtbaar(naam)),
        kolommen: Kolom::lijst(&[
            ("jaar", "jaar"),
            ("band", "bandbreedte"),
            ("oordeel", "oordeel"),
            ("blokkerend", "blokkerend"),
            ("waarschuwing", "waarschuwing"),
            ("aandacht", "aandacht"),
            ("gevolgen", "gevolgen"),
            ("getoetst", "eisen getoetst"),
            ("uit", "eisen uit"),
            ("nog_niet", "nog niet te toetsen"),
            ("nvt", "niet van toepassing"),
            ("telt_mee", "telt mee"),
        ]),
        rijen: alle.map(|(jaar, band)| rij(strook, jaar, band)).collect(),
        totaal: None,
        voetnoten: noten(strook),
    }
}

fn rij(strook: &Strook, jaar: u16, band: Band) -> Vec<Cel> {
    let begin = [Cel::Jaar(jaar), Cel::tekst(namen::band(band))];
    let telt = Cel::JaNee(strook.telt(jaar, band));
    let Some(telling) = strook.vak(jaar, band) else {
        return begin.into_iter().chain(std::iter::repeat_n(Cel::Leeg, 9)).chain([telt]).collect();
    };
    let mut rij = Vec::from(begin);
    rij.push(Cel::tekst(strook::woord(Some(telling.vonnis()))));
    rij.extend(Ernst::ALLE.map(|ernst| Cel::aantal(telling.aantal(ernst) as u64)));
    let stand = [telling.gevolgen, telling.getoetst(), telling.uit.len(), telling.open.len(), telling.nvt.len()];
    rij.extend(stand.map(|n| Cel::aantal(n as u64)));
    rij.push(telt);
    rij
}

/// The strip, and how its counts are to be read.
fn noten(strook: &Strook) -> Vec<String> {
    let mut uit: Vec<String> =
        strook::zinnen(strook).into_iter().map(|zin| format!("{}.", crate::text::aantal::hoofdletter(&zin))).collect();
    uit.push(
        "Geteld zijn de oorzaken; wat uit een andere bevinding volgt, staat bij de gevolgen. Dekkend: geen blokkerende \
         oorzaak in de jaren en de bandbreedte die meetellen, en geen eis die kan blokkeren staat uit of is nog niet te toetsen."
            .to_owned(),
    );
    uit
}
