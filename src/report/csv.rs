//! A [`Tabel`] as CSV: a heading of keys and the rows, without totals and footnotes, so that a spreadsheet can count.
//!
//! Numbers stay numbers. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, *CSV
//! injection*).

use rust_decimal::Decimal;

use super::tabel::{Cel, Tabel};
use crate::calc::import::gegevens::VOETNOTEN;
use crate::plan::exact::DECIMALEN;
use crate::text::afbreken::zonder_sturing;
use crate::text::{getal, namen, oordeel};

/// For whom the file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Profiel {
    /// A Dutch spreadsheet: `;`, decimal comma, UTF-8 with byte order mark, CRLF.
    #[default]
    Nederlands,
    /// Programs: `,`, decimal point, UTF-8 without mark, LF.
    Internationaal,
}

/// The whole file.
///
/// # Errors
/// None in practice: the bytes go to memory.
pub fn schrijf(tabel: &Tabel, profiel: Profiel) -> Result<String, csv::Error> {
    let koppen = tabel.kolommen.iter().map(|k| onschadelijk(&k.sleutel)).collect();
    let rijen = tabel.rijen.iter().map(|rij| rij.iter().map(|c| cel(c, profiel)).collect());
    regels(std::iter::once(koppen).chain(rijen), profiel)
}

/// A file of headings only, to be filled in.
///
/// # Errors
/// As [`schrijf`].
pub fn kop(koppen: &[&str], profiel: Profiel) -> Result<String, csv::Error> {
    regels(std::iter::once(koppen.iter().map(|kop| onschadelijk(kop)).collect()), profiel)
}

/// The footnotes of several tables as one file of two columns: table and footnote.
///
/// # Errors
/// As [`schrijf`].
pub fn voetnoten(tabellen: &[Tabel], profiel: Profiel) -> Result<String, csv::Error> {
    let kop = VOETNOTEN.map(str::to_owned).to_vec();
    let noten = tabellen.iter().flat_map(|t| t.voetnoten.iter().map(|n| vec![t.naam.to_owned(), onschadelijk(n)]));
    regels(std::iter::once(kop).chain(noten), profiel)
}

fn regels(rijen: impl Iterator<Item = Vec<String>>, profiel: Profiel) -> Result<String, csv::Error> {
    let (scheiding, einde, begin): (u8, csv::Terminator, &[u8]) = match profiel {
        Profiel::Nederlands => (b';', csv::Terminator::CRLF, "\u{FEFF}".as_bytes()),
        Profiel::Internationaal => (b',', csv::Terminator::Any(b'\n'), b""),
    };
    let mut schrijver =
        csv::WriterBuilder::new().delimiter(scheiding).terminator(einde).flexible(true).from_writer(begin.to_vec());
    for rij in rijen {
        schrijver.write_record(rij)?;
    }
    let bytes = schrijver.into_inner().map_err(|fout| csv::Error::from(fout.into_error()))?;
    // Every cell was text, so the bytes are.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One cell.
pub(super) fn cel(cel: &Cel, profiel: Profiel) -> String {
    match cel {
        Cel::Tekst(tekst) => onschadelijk(tekst),
        Cel::Jaar(jaar) => getal::jaar(*jaar),
        Cel::Meter(m) => Decimal::try_from(*m).map_or_else(|_| String::new(), |m| getal_in(getal::rond(m, 0), profiel)),
        Cel::Oordeel(o) => oordeel::woord(*o),
        Cel::Teken(teken, _) => (*teken).to_owned(),
        Cel::JaNee(ja) => namen::ja_nee(*ja).to_owned(),
        Cel::Geen | Cel::Leeg => String::new(),
        _ => cel.waarde().map_or_else(String::new, |w| getal_in(getal::rond(w, DECIMALEN), profiel)),
    }
}

fn getal_in(waarde: Decimal, profiel: Profiel) -> String {
    match profiel {
        Profiel::Nederlands => getal::csv(waarde),
        Profiel::Internationaal => getal::csv_internationaal(waarde),
    }
}

/// The text without what a terminal acts upon, and with an apostrophe before it where a spreadsheet would run it. The wide forms count too.
fn onschadelijk(tekst: &str) -> String {
    let gevaarlijk = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let tekst = zonder_sturing(tekst);
    if tekst.starts_with(gevaarlijk) { format!("'{tekst}") } else { tekst }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tabel::Kolom;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    fn tabel(rijen: Vec<Vec<Cel>>) -> Tabel {
        let kolommen = (0..rijen.first().map_or(0, Vec::len)).map(|k| Kolom::nieuw(format!("k{k}"), "")).collect();
        Tabel { naam: "proef", titel: String::new(), kolommen, rijen, totaal: None, voetnoten: Vec::new() }
    }

    #[test]
    fn the_dutch_profile_byte_by_byte() {
        let t = tabel(vec![vec![Cel::Fte(dec!(-1234.5)), Cel::tekst("=1+1"), Cel::tekst("a;\"b"), Cel::Leeg]]);
        let bytes = schrijf(&t, Profiel::Nederlands).unwrap();
        assert_eq!(bytes, "\u{FEFF}k0;k1;k2;k3\r\n-1234,5;'=1+1;\"a;\"\"b\";\r\n");
        let bytes = schrijf(&t, Profiel::Internationaal).unwrap();
        assert_eq!(bytes, "k0,k1,k2,k3\n-1234.5,'=1+1,\"a;\"\"b\",\n");
    }

    fn lees(bytes: &[u8], scheiding: u8) -> Vec<Vec<String>> {
        let mut lezer = csv::ReaderBuilder::new().delimiter(scheiding).from_reader(bytes);
        lezer.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn numbers_come_back_the_same(mantisse in any::<i64>(), schaal in 0_u32..=9) {
            let w = Decimal::new(mantisse, schaal);
            let t = tabel(vec![vec![Cel::Fte(w), Cel::Euro(w), Cel::Getal(w, 1)]]);
            for (profiel, scheiding) in [(Profiel::Nederlands, b';'), (Profiel::Internationaal, b',')] {
                let bytes = schrijf(&t, profiel).unwrap();
                for cel in &lees(bytes.as_bytes(), scheiding)[0] {
                    prop_assert_eq!(cel.replace(',', ".").parse::<Decimal>().unwrap(), w);
                }
            }
            let terug = super::super::json::decimaal(w).to_string();
            prop_assert_eq!(terug.parse::<Decimal>().unwrap(), w);
        }

        #[test]
        fn no_text_starts_dangerously_and_none_is_lost(tekst in "[-=+@\t\r\n;,\"' a＝-]{0,8}|\\PC{0,20}") {
            let t = tabel(vec![vec![Cel::tekst(&tekst), Cel::tekst("eind")]]);
            for (profiel, scheiding) in [(Profiel::Nederlands, b';'), (Profiel::Internationaal, b',')] {
                let bytes = schrijf(&t, profiel).unwrap();
                let terug = &lees(bytes.as_bytes(), scheiding)[0];
                prop_assert!(!terug[0].starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
                prop_assert!(terug[0] == tekst || terug[0].strip_prefix('\'') == Some(&tekst));
                prop_assert_eq!(&terug[1], "eind");
            }
        }
    }
}
