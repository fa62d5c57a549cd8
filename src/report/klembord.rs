//! A [`Tabel`] for the clipboard: cells apart by tabs and rows by lines, as a Dutch spreadsheet takes them when they are
//! pasted. Cells are those of the CSV file; only what would break a row apart is a blank here.

use super::csv::{Profiel, cel};
use super::tabel::{Cel, Kolom, Tabel};
use crate::text::afbreken::zonder_sturing;

/// The headings and the rows, without totals and footnotes, so that a spreadsheet can count.
pub fn tabel(tabel: &Tabel) -> String {
    let koppen: Vec<String> = tabel
        .kolommen
        .iter()
        .map(|Kolom { kop, sleutel, .. }| woorden(if kop.is_empty() { sleutel } else { kop }))
        .collect();
    let rijen = tabel.rijen.iter().map(|r| rij(r));
    std::iter::once(koppen.join("\t")).chain(rijen).fold(String::new(), |uit, regel| uit + &regel + "\n")
}

/// One row, without its end.
pub fn rij(cellen: &[Cel]) -> String {
    let vakken: Vec<String> = cellen.iter().map(vak).collect();
    vakken.join("\t")
}

/// One cell.
pub fn vak(waarde: &Cel) -> String {
    woorden(&cel(waarde, Profiel::Nederlands))
}

fn woorden(tekst: &str) -> String {
    zonder_sturing(tekst).replace(['\t', '\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn a_table_pastes_into_the_cells_of_a_dutch_spreadsheet() {
        let t = Tabel {
            naam: "proef",
            titel: "Proef".to_owned(),
            kolommen: Kolom::lijst(&[("wijk", "wijk"), ("er_is", "er is"), ("noot", "")]),
            rijen: vec![
                vec![Cel::tekst("Peelo"), Cel::Fte(dec!(1234.5)), Cel::tekst("een\ttab\nen een regel")],
                vec![Cel::tekst("=1+1\u{1b}\u{202e}"), Cel::Leeg, Cel::JaNee(true)],
            ],
            totaal: Some(vec![Cel::tekst("samen"), Cel::Fte(dec!(1234.5)), Cel::Leeg]),
            voetnoten: vec!["een noot".to_owned()],
        };
        assert_eq!(tabel(&t), "wijk\ter is\tnoot\nPeelo\t1234,5\teen tab en een regel\n'=1+1\u{FFFD}\u{FFFD}\t\tja\n");
        assert_eq!(rij(&t.rijen[0][..2]), "Peelo\t1234,5");
    }
}
