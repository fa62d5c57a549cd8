//! ODS (ODF 1.2): the tables of `content.xml`.

use quick_xml::events::{BytesStart, Event};

use super::super::Fout;
use super::super::csv::MEESTE_KOLOMMEN;
use super::getal::{self, BEGIN_1900, Vorm};
use super::pak::{Pak, Xml, kenmerk, tekst_erbij, volgende};
use super::xlsx::dag;
use super::{Bouw, Inhoud, MEESTE_BLADEN, stuk, te_veel_bladen};

pub(super) fn lees(pak: &mut Pak<'_>) -> Result<Vec<Inhoud>, Fout> {
    let mut xml = pak.xml("content.xml")?.ok_or_else(stuk)?;
    let (mut uit, mut buffer) = (Vec::new(), Vec::new());
    loop {
        match volgende(&mut xml, &mut buffer)? {
            Event::Start(e) if e.name().as_ref() == "table:table" => {
                let naam = kenmerk(&e, "name").unwrap_or_default();
                uit.push(tabel(&mut xml)?.klaar(naam));
                if uit.len() > MEESTE_BLADEN {
                    return Err(te_veel_bladen());
                }
            }
            Event::Eof => return Ok(uit),
            _ => {}
        }
    }
}

/// How often a row or cell stands there.
fn keer(element: &BytesStart<'_>, naam: &str) -> u32 {
    kenmerk(element, naam).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
}

fn tabel(xml: &mut Xml<'_, '_>) -> Result<Bouw, Fout> {
    let mut bouw = Bouw::default();
    let mut buffer = Vec::new();
    let (mut regel, mut hoog, mut kolom) = (1_u32, 1_u32, 0_usize);
    loop {
        match volgende(xml, &mut buffer)? {
            Event::Start(e) => match e.name().as_ref() {
                "table:table-row" => (hoog, kolom) = (keer(&e, "number-rows-repeated"), 0),
                "table:table-cell" | "table:covered-table-cell" => {
                    let breed = keer(&e, "number-columns-repeated") as usize;
                    let cel = Cel::van(&e);
                    bouw.formules += usize::from(cel.formule);
                    let tekst = cel.tekst(xml)?;
                    if !tekst.trim().is_empty() {
                        // One column too many tells that there are too many.
                        for n in kolom..kolom.saturating_add(breed).min(kolom.max(MEESTE_KOLOMMEN) + 1) {
                            bouw.zet(n, tekst.clone())?;
                        }
                    }
                    kolom = kolom.saturating_add(breed);
                }
                _ => {}
            },
            Event::End(e) => match e.name().as_ref() {
                "table:table-row" => {
                    bouw.rij_klaar(regel, hoog)?;
                    regel = regel.saturating_add(hoog);
                }
                "table:table" => return Ok(bouw),
                _ => {}
            },
            Event::Eof => return Err(stuk()),
            _ => {}
        }
    }
}

/// A cell as its attributes tell it.
struct Cel {
    soort: String,
    waarde: Option<String>,
    formule: bool,
}

impl Cel {
    fn van(element: &BytesStart<'_>) -> Self {
        let soort = kenmerk(element, "value-type").unwrap_or_default();
        let waarde = match soort.as_str() {
            "float" | "currency" | "percentage" => kenmerk(element, "value"),
            "date" => kenmerk(element, "date-value"),
            "boolean" => kenmerk(element, "boolean-value"),
            "string" => kenmerk(element, "string-value"),
            _ => None,
        };
        Self { soort, waarde, formule: kenmerk(element, "formula").is_some() }
    }

    /// What it says; reads on to its end.
    fn tekst(self, xml: &mut Xml<'_, '_>) -> Result<String, Fout> {
        let getoond = inhoud(xml)?;
        let Some(waarde) = self.waarde else { return Ok(getoond) };
        Ok(match self.soort.as_str() {
            "date" => dag(&waarde),
            "boolean" => if waarde == "true" { "ja" } else { "nee" }.to_owned(),
            "string" => waarde,
            soort => {
                let vorm = if soort == "percentage" { Vorm::Procent } else { Vorm::Gewoon };
                getal::tekst(&waarde, vorm, BEGIN_1900).ok_or_else(stuk)?
            }
        })
    }
}

/// Most blanks that are written as a number of them.
const MEESTE_BLANKEN: u32 = 1_000;

/// The text in a cell, without the remarks about it; reads on to the end of the cell.
fn inhoud(xml: &mut Xml<'_, '_>) -> Result<String, Fout> {
    let mut buffer = Vec::new();
    let (mut uit, mut alinea, mut diep, mut opmerking) = (String::new(), false, 0_usize, 0_usize);
    loop {
        let event = volgende(xml, &mut buffer)?;
        match &event {
            Event::Start(e) => {
                diep += 1;
                match e.name().as_ref() {
                    "office:annotation" => opmerking += 1,
                    _ if opmerking > 0 => {}
                    "text:p" => {
                        if !uit.is_empty() {
                            uit.push('\n');
                        }
                        alinea = true;
                    }
                    "text:s" => {
                        let aantal = keer(e, "c").min(MEESTE_BLANKEN);
                        uit.extend(std::iter::repeat_n(' ', aantal as usize));
                    }
                    "text:tab" => uit.push('\t'),
                    "text:line-break" => uit.push('\n'),
                    _ => {}
                }
            }
            Event::End(e) => {
                if diep == 0 {
                    return Ok(uit);
                }
                diep -= 1;
                match e.name().as_ref() {
                    "office:annotation" => opmerking = opmerking.saturating_sub(1),
                    "text:p" if opmerking == 0 => alinea = false,
                    _ => {}
                }
            }
            Event::Eof => return Err(stuk()),
            anders if alinea && opmerking == 0 => tekst_erbij(&mut uit, anders)?,
            _ => {}
        }
    }
}
