//! Workbooks: XLSX and ODS, sheet by sheet, as rows of texts.
//!
//! Both are packed XML of someone else, read in one pass of which each step has a bound: what a file says about its own
//! size is held against what it may be before anything is unpacked, and nothing is set apart because a file says so. (The
//! usual library sets apart as many texts as a file claims to have, and repeats an ODS cell a hundred million times: a file
//! of a kilobyte would end the program.)

mod getal;
mod ods;
mod pak;
mod xlsx;

use super::Fout;
use super::csv::{MEESTE_KOLOMMEN, MEESTE_RIJEN};
use crate::calc::import::Blad;
use crate::text::getal::geheel;
use crate::text::leesfout::{Bestandssoort, Leesfout};
use pak::Pak;

/// A sheet.
#[derive(Debug)]
pub(super) struct Inhoud {
    /// What it is called.
    pub naam: String,
    /// Its rows.
    pub blad: Blad,
    /// How many of its cells are formulas, of which the kept outcome is read.
    pub formules: usize,
}

/// Most cells of a sheet: the whole country with all columns of CBS has some three million.
const MEESTE_CELLEN: usize = 10_000_000;
/// Most letters of a sheet, bytes. One text of a workbook can stand in every cell.
const MEESTE_TEKST: usize = 100_000_000;
/// Most sheets of a workbook.
const MEESTE_BLADEN: usize = 500;

/// The sheets that have any text, in the order of the workbook.
pub(super) fn lees(soort: Bestandssoort, bytes: &[u8]) -> Result<Vec<Inhoud>, Fout> {
    let mut pak = Pak::open(bytes)?;
    let bladen = if soort == Bestandssoort::Ods { ods::lees(&mut pak)? } else { xlsx::lees(&mut pak)? };
    let bladen: Vec<Inhoud> = bladen.into_iter().filter(|inhoud| inhoud.blad.aantal() > 0).collect();
    if bladen.is_empty() { Err(Leesfout::Leeg.into()) } else { Ok(bladen) }
}

/// A workbook of which a part is missing or cannot be read.
fn stuk() -> Fout {
    Fout::Woorden(
        "dit werkboek is stuk, of van een soort die wijkplan niet kent".to_owned(),
        "open het in uw spreadsheetprogramma en sla het opnieuw op als .xlsx of als CSV (UTF-8)",
    )
}

fn te_veel(wat: &str) -> Fout {
    Fout::Woorden(format!("een blad van dit werkboek heeft {wat}"), "geef een bestand met alleen uw gemeente")
}

fn te_veel_bladen() -> Fout {
    Fout::Woorden(format!("dit werkboek heeft meer dan {MEESTE_BLADEN} bladen"), "sla het blad dat u bedoelt apart op")
}

fn zonder_uitkomst() -> Fout {
    Fout::Woorden(
        "in dit werkboek staan formules zonder uitkomst".to_owned(),
        "open het in uw spreadsheetprogramma, sla het op en importeer het opnieuw",
    )
}

/// A sheet as it grows.
#[derive(Debug, Default)]
struct Bouw {
    blad: Blad,
    /// The row that is being read: its cells so far.
    rij: Vec<String>,
    cellen: usize,
    tekst: usize,
    formules: usize,
}

impl Bouw {
    /// Puts a text in a column of the row; what stands before it is empty.
    fn zet(&mut self, kolom: usize, tekst: String) -> Result<(), Fout> {
        if tekst.contains('\0') {
            return Err(Leesfout::Nulbyte.into());
        }
        if tekst.trim().is_empty() {
            return Ok(());
        }
        if kolom >= MEESTE_KOLOMMEN {
            return Err(te_veel(&format!("meer dan {} kolommen", geheel(MEESTE_KOLOMMEN.into()))));
        }
        self.rij.resize(self.rij.len().max(kolom + 1), String::new());
        self.rij[kolom] = tekst;
        Ok(())
    }

    /// Ends the row, which stands on this line and `keer - 1` more.
    fn rij_klaar(&mut self, regel: u32, keer: u32) -> Result<(), Fout> {
        if self.rij.is_empty() {
            return Ok(());
        }
        let lang: usize = self.rij.iter().map(String::len).sum();
        for n in 0..keer {
            self.cellen += self.rij.len();
            self.tekst += lang;
            if self.blad.aantal() >= MEESTE_RIJEN {
                return Err(te_veel(&format!("meer dan {} rijen", geheel(MEESTE_RIJEN.into()))));
            }
            if self.cellen > MEESTE_CELLEN || self.tekst > MEESTE_TEKST {
                return Err(te_veel("meer tekst dan een tabel heeft"));
            }
            self.blad.rij(regel.saturating_add(n), self.rij.iter().map(String::as_str));
        }
        self.rij.clear();
        Ok(())
    }

    fn klaar(self, naam: String) -> Inhoud {
        Inhoud { naam, blad: self.blad, formules: self.formules }
    }
}
