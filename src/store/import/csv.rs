//! Rows with a sign between their cells. Which sign it is, the first lines tell.

use csv::{ReaderBuilder, StringRecord};

use super::Fout;
use crate::calc::import::Blad;
use crate::text::getal;

/// Most columns of a table; the widest of CBS has some 150.
pub(super) const MEESTE_KOLOMMEN: usize = 2_000;
/// Longest cell, bytes. A longer one is a quote that does not end.
const LANGSTE_CEL: usize = 10_000;
/// Most rows: the whole country has some 18.500 wijken and buurten, and a large gemeente some 10.000 indicaties.
pub(super) const MEESTE_RIJEN: usize = 500_000;
/// Lines by which the sign is told.
const KIJK: usize = 20;

/// The rows, and the sign between their cells.
pub(super) fn lees(tekst: &str) -> Result<(Blad, char), Fout> {
    let scheiding = scheiding(tekst);
    let teken = u8::try_from(scheiding).unwrap_or(b';');
    let mut lezer =
        ReaderBuilder::new().delimiter(teken).has_headers(false).flexible(true).from_reader(tekst.as_bytes());
    let mut blad = Blad::default();
    let mut rij = StringRecord::new();
    while lezer.read_record(&mut rij).unwrap_or(false) {
        let regel = rij.position().map_or(0, csv::Position::line);
        if rij.len() > MEESTE_KOLOMMEN {
            let wat = format!("regel {regel} heeft {} kolommen", getal::geheel(rij.len().into()));
            return Err(Fout::Woorden(
                wat,
                "controleer of dit het goede bestand is; het breedste van het CBS heeft er 150",
            ));
        }
        if rij.iter().any(|cel| cel.len() > LANGSTE_CEL) {
            let wat =
                format!("de tekst die op regel {regel} begint, eindigt niet: er staat een aanhalingsteken te veel");
            return Err(Fout::Woorden(wat, "verbeter die regel in een tekstverwerker, of sla het bestand opnieuw op"));
        }
        blad.rij(u32::try_from(regel).unwrap_or(u32::MAX), &rij);
        if blad.aantal() > MEESTE_RIJEN {
            let wat = format!("dit bestand heeft meer dan {} rijen", getal::geheel(MEESTE_RIJEN.into()));
            return Err(Fout::Woorden(wat, "geef een bestand met alleen uw gemeente"));
        }
    }
    Ok((blad, scheiding))
}

/// The sign that stands most in the first lines, outside quotes; of equals the one that Dutch spreadsheets write.
fn scheiding(tekst: &str) -> char {
    let regels: Vec<&str> = tekst.lines().take(KIJK).collect();
    let [punten, tabs, kommas] = [';', '\t', ','].map(|teken| buiten_aanhaling(regels.first().unwrap_or(&""), teken));
    // Texts below a heading may have any of them.
    if punten + tabs == 0 && kommas > 0 && regels.iter().all(|regel| buiten_aanhaling(regel, ',') >= kommas) {
        return ',';
    }
    let tel = |teken: char| regels.iter().map(|regel| buiten_aanhaling(regel, teken)).sum::<usize>();
    // A comma may set decimals apart: the others go before it wherever they stand.
    let [punt, tab, komma] = [';', '\t', ','].map(|teken| (tel(teken), teken));
    let eerst = if tab.0 > punt.0 { tab } else { punt };
    if eerst.0 >= regels.len() || eerst.0 >= komma.0 { eerst.1 } else { komma.1 }
}

fn buiten_aanhaling(regel: &str, teken: char) -> usize {
    let mut binnen = false;
    let mut n = 0;
    for t in regel.chars() {
        binnen ^= t == '"';
        n += usize::from(t == teken && !binnen);
    }
    n
}
