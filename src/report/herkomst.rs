//! Herkomst: the tree behind a figure as a table, a row a figure, as deep as it lies under the figure that is asked for.

use super::stamboom::{Oorsprong, Tak};
use super::tabel::{Cel, Kolom, Tabel};
use super::tekst;
use super::zicht::Zicht;
use crate::text::afbreken::{breek, zichtbaar};
use crate::text::{getal, namen};

/// The trees behind one figure or place.
pub fn tabel(zicht: &Zicht<'_>, bomen: &[Tak]) -> Tabel {
    let wat = bomen.first().map_or("", |tak| tak.wat.as_str());
    Tabel {
        naam: "herkomst",
        titel: zicht.titel(&format!("Herkomst: {}", zichtbaar(wat))),
        kolommen: Kolom::lijst(&[
            ("diepte", "diepte"),
            ("wat", "wat"),
            ("waarde", "waarde"),
            ("hoe", "hoe berekend"),
            ("bron", "bron"),
            ("jaar", "jaar"),
            ("status", "status"),
            ("toelichting", "toelichting"),
        ]),
        rijen: bomen.iter().flat_map(Tak::regels).map(|(diepte, tak)| rij(diepte, tak)).collect(),
        totaal: None,
        voetnoten: vec!["Wat op een diepte staat, volgt uit de regels eronder die één dieper staan.".to_owned()],
    }
}

/// The same as lines of text: each figure under what follows from it, at most `breedte` cells wide.
pub fn tekst(tabel: &Tabel, bomen: &[Tak], breedte: usize) -> String {
    let mut uit = format!("{}\n\n", tabel.titel);
    for (diepte, tak) in bomen.iter().flat_map(Tak::regels) {
        let inspring = "  ".repeat(diepte);
        for (n, deel) in breek(&regel(0, tak), breedte.saturating_sub(inspring.len() + 2).max(20)).iter().enumerate() {
            let vervolg = if n == 0 { "" } else { "  " };
            uit.extend([&inspring, vervolg, deel, "\n"]);
        }
    }
    uit
}

fn rij(diepte: usize, tak: &Tak) -> Vec<Cel> {
    let bron = tak.herkomst.clone().unwrap_or_default();
    vec![
        Cel::aantal(diepte as u64),
        Cel::tekst(tak.wat.as_str()),
        tak.waarde.clone(),
        Cel::tekst_of_leeg(&tak.hoe),
        Cel::tekst_of_leeg(&bron.bron),
        bron.jaar.map_or(Cel::Leeg, Cel::Jaar),
        bron.status.map_or(Cel::Leeg, |s| Cel::tekst(namen::status(s))),
        Cel::tekst_of_leeg(&bron.toelichting),
    ]
}

/// One figure of a tree, as far in as it is deep.
pub fn regel(diepte: usize, tak: &Tak) -> String {
    let som = if tak.hoe.is_empty() { String::new() } else { format!(" = {}", tak.hoe) };
    let bron = tak.herkomst.as_ref().map(oorsprong).filter(|b| !b.is_empty());
    let bron = bron.map_or_else(String::new, |b| format!(" ({b})"));
    format!("{}{}: {}{som}{bron}", "  ".repeat(diepte), tak.wat, met_eenheid(&tak.waarde))
}

/// A figure with its unit, which no heading says here.
fn met_eenheid(cel: &Cel) -> String {
    let kaal = tekst::cel(cel);
    match cel {
        Cel::Procent(_) => format!("{kaal} %"),
        Cel::Fte(_) | Cel::Nodig(..) => format!("{kaal} fte"),
        Cel::Uren(_) => format!("{kaal} uur"),
        Cel::Euro(_) => format!("€ {kaal}"),
        _ => kaal,
    }
}

/// Source, year, status and reasoning of a figure, as far as they are known.
pub fn oorsprong(herkomst: &Oorsprong) -> String {
    let jaar = herkomst.jaar.map(getal::jaar);
    let status = herkomst.status.map(|s| namen::status(s).to_owned());
    let delen = [Some(herkomst.bron.clone()), jaar, status, Some(herkomst.toelichting.clone())];
    let delen: Vec<String> = delen.into_iter().flatten().filter(|d| !d.is_empty()).collect();
    delen.join(", ")
}
