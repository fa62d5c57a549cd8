//! [`Tabel`]s as a workbook (XLSX): a sheet a table, under a first sheet that says what it is.
//!
//! Numbers stay numbers, with as many decimals as CSV gives; only the format of a cell rounds. A percent is the number of
//! percents, as in CSV and JSON, so that one figure is the same in each. A text stays a text, also one that begins like a
//! formula. Nothing of a clock goes in: the same tables give the same bytes.

use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::tabel::{Cel, Tabel};
use super::tekst;
use crate::plan::exact::DECIMALEN;
use crate::text::afbreken::{breedte, zonder_sturing};
use crate::text::{getal, namen, oordeel};

/// A line of the first sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Voorregel {
    /// A heading over what follows.
    Kop(String),
    /// Cells beside each other.
    Rij(Vec<Cel>),
}

/// Name of the first sheet.
pub const VOORBLAD: &str = "toelichting";
/// Narrowest and widest column, in letters.
const BREEDTE: (usize, usize) = (8, 60);
/// Most letters of a cell: what a spreadsheet takes, less what marks that there was more.
const LANGSTE: usize = 32_000;

/// The workbook as bytes.
///
/// # Errors
/// More rows or columns than a sheet has.
pub fn schrijf(voorblad: &[Voorregel], tabellen: &[Tabel]) -> Result<Vec<u8>, XlsxError> {
    let mut boek = Workbook::new();
    // Any fixed day; without one the library takes the clock.
    let dag = ExcelDateTime::from_ymd(2000, 1, 1)?;
    boek.set_properties(&DocProperties::new().set_author("wijkplan").set_creation_datetime(&dag));
    let vormen = Vormen::nieuw();
    toelichting(boek.add_worksheet(), voorblad, &vormen)?;
    for tabel in tabellen {
        blad(boek.add_worksheet(), tabel, &vormen)?;
    }
    boek.save_to_buffer()
}

fn toelichting(blad: &mut Worksheet, regels: &[Voorregel], vormen: &Vormen) -> Result<(), XlsxError> {
    blad.set_name(VOORBLAD)?;
    for (rij, regel) in (0_u32..).zip(regels) {
        match regel {
            Voorregel::Kop(kop) => {
                blad.write_string_with_format(rij, 0, korter(kop), &vormen.kop)?;
            }
            Voorregel::Rij(cellen) => {
                for (kolom, cel) in (0_u16..).zip(cellen) {
                    zet(blad, (rij, kolom), cel, vormen)?;
                }
            }
        }
    }
    blad.set_column_width(0, 28)?.set_column_width(1, 70)?;
    Ok(())
}

fn blad(blad: &mut Worksheet, tabel: &Tabel, vormen: &Vormen) -> Result<(), XlsxError> {
    blad.set_name(tabel.naam)?.set_freeze_panes(1, 0)?;
    for (k, kolom) in (0_u16..).zip(&tabel.kolommen) {
        blad.write_string_with_format(0, k, korter(&kolom.sleutel), &vormen.kop)?;
    }
    for (rij, cellen) in (1_u32..).zip(&tabel.rijen) {
        for (kolom, cel) in (0_u16..).zip(cellen) {
            zet(blad, (rij, kolom), cel, vormen)?;
        }
    }
    for (nummer, (k, kolom)) in (0_u16..).zip(&tabel.kolommen).enumerate() {
        let getoond = tabel.rijen.iter().filter_map(|rij| rij.get(nummer)).map(|cel| breedte(&tekst::cel(cel)));
        let breed = getoond.chain([breedte(&kolom.sleutel)]).max().unwrap_or(0) + 2;
        let breed = u32::try_from(breed.clamp(BREEDTE.0, BREEDTE.1)).unwrap_or(0);
        blad.set_column_width(k, breed)?;
    }
    let (rijen, kolommen) = (u32::try_from(tabel.rijen.len()), u16::try_from(tabel.kolommen.len()));
    if let (Ok(rijen @ 1..), Ok(kolommen @ 1..)) = (rijen, kolommen) {
        blad.autofilter(0, 0, rijen, kolommen - 1)?;
    }
    Ok(())
}

/// One cell; nothing where there is nothing.
fn zet(blad: &mut Worksheet, (rij, kolom): (u32, u16), cel: &Cel, vormen: &Vormen) -> Result<(), XlsxError> {
    match cel {
        Cel::Geen | Cel::Leeg => {}
        Cel::Tekst(tekst) => schrijf_tekst(blad, (rij, kolom), tekst, vormen)?,
        Cel::Oordeel(o) => schrijf_tekst(blad, (rij, kolom), &oordeel::woord(*o), vormen)?,
        Cel::JaNee(ja) => schrijf_tekst(blad, (rij, kolom), namen::ja_nee(*ja), vormen)?,
        Cel::Jaar(jaar) => {
            blad.write_number_with_format(rij, kolom, *jaar, &vormen.jaar)?;
        }
        Cel::Meter(m) => {
            if let Ok(m) = Decimal::try_from(*m) {
                blad.write_number_with_format(rij, kolom, kommagetal(getal::rond(m, 0)), &vormen.geheel)?;
            }
        }
        _ => {
            if let Some(waarde) = cel.waarde() {
                let waarde = kommagetal(getal::rond(waarde, DECIMALEN));
                blad.write_number_with_format(rij, kolom, waarde, vormen.van(cel))?;
            }
        }
    }
    Ok(())
}

/// A text; marked as such where a spreadsheet would make a formula of it when the cell is edited.
fn schrijf_tekst(
    blad: &mut Worksheet,
    (rij, kolom): (u32, u16),
    tekst: &str,
    vormen: &Vormen,
) -> Result<(), XlsxError> {
    let tekst = korter(tekst);
    if tekst.starts_with(['=', '+', '-', '@', '\'', '＝', '＋', '－', '＠']) {
        blad.write_string_with_format(rij, kolom, tekst, &vormen.letterlijk)?;
    } else {
        blad.write_string(rij, kolom, tekst)?;
    }
    Ok(())
}

/// The text without what a terminal acts upon, and as long as a cell can be.
fn korter(tekst: &str) -> String {
    let tekst = zonder_sturing(tekst);
    match tekst.char_indices().nth(LANGSTE) {
        Some((eind, _)) => format!("{} (ingekort)", &tekst[..eind]),
        None => tekst,
    }
}

/// The nearest number that a spreadsheet has; its digits are those of the decimal up to the fifteenth.
fn kommagetal(waarde: Decimal) -> f64 {
    waarde.to_string().parse().unwrap_or_default()
}

/// How cells look. A comma and a point are those of the one who opens it.
struct Vormen {
    kop: Format,
    letterlijk: Format,
    jaar: Format,
    geheel: Format,
    tienden: Format,
    euro: Format,
    procent: Format,
    ratio: Format,
    verschil: Format,
    gewoon: Format,
}

impl Vormen {
    fn nieuw() -> Self {
        let met = |vorm: &str| Format::new().set_num_format(vorm);
        Self {
            kop: Format::new().set_bold().set_align(FormatAlign::Top),
            letterlijk: Format::new().set_quote_prefix(),
            jaar: met("0"),
            geheel: met("#,##0"),
            tienden: met("#,##0.0"),
            euro: met("\"€\" #,##0;\"€\" -#,##0"),
            procent: met("#,##0.0\" %\""),
            ratio: met("0.00"),
            verschil: met("+#,##0.0;-#,##0.0;0.0"),
            gewoon: Format::new(),
        }
    }

    /// That of a number of this kind.
    fn van(&self, cel: &Cel) -> &Format {
        match cel {
            Cel::Fte(_) | Cel::Nodig(..) => &self.tienden,
            Cel::Uren(_) => &self.geheel,
            Cel::Aantal(w) => {
                if w.is_integer() {
                    &self.geheel
                } else {
                    &self.tienden
                }
            }
            Cel::Euro(_) => &self.euro,
            Cel::Procent(_) | Cel::Gehaald(..) => &self.procent,
            Cel::Ratio(..) => &self.ratio,
            Cel::Verschil(..) => &self.verschil,
            _ => &self.gewoon,
        }
    }
}

#[cfg(test)]
mod tests;
