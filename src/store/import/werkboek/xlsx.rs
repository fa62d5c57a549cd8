//! XLSX (ECMA-376): the sheets of `xl/workbook.xml`, with the texts and formats that they share.

use std::collections::BTreeMap;

use jiff::civil::Date;
use quick_xml::events::Event;

use super::super::Fout;
use super::getal::{self, BEGIN_1900, BEGIN_1904, Vorm};
use super::pak::{Pak, kenmerk, tekst_erbij, volgende};
use super::{Bouw, Inhoud, MEESTE_BLADEN, stuk, te_veel_bladen, zonder_uitkomst};

/// What the sheets share.
struct Gedeeld {
    teksten: Vec<String>,
    vormen: Vec<Vorm>,
    begin: Date,
}

pub(super) fn lees(pak: &mut Pak<'_>) -> Result<Vec<Inhoud>, Fout> {
    let (bladen, begin) = bladen(pak)?;
    let gedeeld = Gedeeld { teksten: teksten(pak)?, vormen: vormen(pak)?, begin };
    let mut uit = Vec::new();
    for (naam, deel) in bladen {
        uit.push(blad(pak, &deel, &gedeeld)?.klaar(naam));
    }
    Ok(uit)
}

/// The sheets with the parts that they stand in, and the day nought.
fn bladen(pak: &mut Pak<'_>) -> Result<(Vec<(String, String)>, Date), Fout> {
    let mut delen: BTreeMap<String, String> = BTreeMap::new();
    let mut buffer = Vec::new();
    let mut xml = pak.xml("xl/_rels/workbook.xml.rels")?.ok_or_else(stuk)?;
    loop {
        match volgende(&mut xml, &mut buffer)? {
            Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                let is_blad = kenmerk(&e, "Type").is_some_and(|soort| soort.ends_with("/worksheet"));
                if let (true, Some(id), Some(doel)) = (is_blad, kenmerk(&e, "Id"), kenmerk(&e, "Target")) {
                    let deel = doel.strip_prefix('/').map_or_else(|| format!("xl/{doel}"), str::to_owned);
                    delen.insert(id, deel);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    drop(xml);
    let (mut bladen, mut begin) = (Vec::new(), BEGIN_1900);
    let mut xml = pak.xml("xl/workbook.xml")?.ok_or_else(stuk)?;
    loop {
        match volgende(&mut xml, &mut buffer)? {
            Event::Start(e)
                if e.local_name().as_ref() == "workbookPr"
                    && kenmerk(&e, "date1904").is_some_and(|ja| ja == "1" || ja == "true") =>
            {
                begin = BEGIN_1904;
            }
            Event::Start(e) if e.local_name().as_ref() == "sheet" => {
                let deel = kenmerk(&e, "id").and_then(|id| delen.get(&id));
                if let (Some(naam), Some(deel)) = (kenmerk(&e, "name"), deel) {
                    bladen.push((naam, deel.clone()));
                }
                if bladen.len() > MEESTE_BLADEN {
                    return Err(te_veel_bladen());
                }
            }
            Event::Eof => return Ok((bladen, begin)),
            _ => {}
        }
    }
}

/// The texts that cells name by their number. How many there are is counted, not believed.
fn teksten(pak: &mut Pak<'_>) -> Result<Vec<String>, Fout> {
    let Some(mut xml) = pak.xml("xl/sharedStrings.xml")? else { return Ok(Vec::new()) };
    let (mut uit, mut buffer) = (Vec::new(), Vec::new());
    let (mut tekst, mut binnen, mut uitspraak) = (String::new(), false, false);
    loop {
        let event = volgende(&mut xml, &mut buffer)?;
        match &event {
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => binnen = !uitspraak,
                // How a Japanese text is said.
                "rPh" => uitspraak = true,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => binnen = false,
                "rPh" => uitspraak = false,
                "si" => uit.push(std::mem::take(&mut tekst)),
                _ => {}
            },
            Event::Eof => return Ok(uit),
            anders if binnen => tekst_erbij(&mut tekst, anders)?,
            _ => {}
        }
    }
}

/// How the formats of cells, by their number, show a number.
fn vormen(pak: &mut Pak<'_>) -> Result<Vec<Vorm>, Fout> {
    let Some(mut xml) = pak.xml("xl/styles.xml")? else { return Ok(Vec::new()) };
    let (mut uit, mut buffer) = (Vec::new(), Vec::new());
    let mut eigen: BTreeMap<u32, String> = BTreeMap::new();
    let mut van_cellen = false;
    loop {
        match volgende(&mut xml, &mut buffer)? {
            Event::Start(e) => {
                let nummer = || kenmerk(&e, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                match e.local_name().as_ref() {
                    "numFmt" => {
                        eigen.insert(nummer(), kenmerk(&e, "formatCode").unwrap_or_default());
                    }
                    "cellXfs" => van_cellen = true,
                    "xf" if van_cellen => {
                        let nummer = nummer();
                        uit.push(getal::vorm(nummer, eigen.get(&nummer).map(String::as_str)));
                    }
                    _ => {}
                }
            }
            Event::End(e) if e.local_name().as_ref() == "cellXfs" => van_cellen = false,
            Event::Eof => return Ok(uit),
            _ => {}
        }
    }
}

/// A cell as it is read.
#[derive(Default)]
struct Cel {
    kolom: usize,
    soort: String,
    vorm: Vorm,
    formule: bool,
    /// What is kept of it: its own text, or the number of one that is shared.
    waarde: String,
}

fn blad(pak: &mut Pak<'_>, deel: &str, gedeeld: &Gedeeld) -> Result<Bouw, Fout> {
    let mut xml = pak.xml(deel)?.ok_or_else(stuk)?;
    let mut buffer = Vec::new();
    let mut bouw = Bouw::default();
    let (mut regel, mut cel, mut lezen) = (0_u32, Cel::default(), false);
    loop {
        let event = volgende(&mut xml, &mut buffer)?;
        match &event {
            Event::Start(e) => match e.local_name().as_ref() {
                "row" => {
                    let genoemd = kenmerk(e, "r").and_then(|r| r.parse().ok());
                    regel = genoemd.unwrap_or_else(|| regel.saturating_add(1));
                    cel.kolom = 0;
                }
                "c" => {
                    let genoemd = kenmerk(e, "r").as_deref().map(kolom);
                    let vorm = kenmerk(e, "s").and_then(|s| s.parse::<usize>().ok());
                    cel = Cel {
                        kolom: genoemd.unwrap_or(cel.kolom),
                        soort: kenmerk(e, "t").unwrap_or_default(),
                        vorm: vorm.and_then(|s| gedeeld.vormen.get(s)).copied().unwrap_or_default(),
                        ..Cel::default()
                    };
                }
                "f" => cel.formule = true,
                "v" | "t" => lezen = true,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "v" | "t" => lezen = false,
                "c" => {
                    neem(&mut bouw, &cel, gedeeld)?;
                    cel.kolom += 1;
                }
                "row" => bouw.rij_klaar(regel, 1)?,
                "sheetData" => return Ok(bouw),
                _ => {}
            },
            Event::Eof => return Err(stuk()),
            anders if lezen => tekst_erbij(&mut cel.waarde, anders)?,
            _ => {}
        }
    }
}

/// Takes a cell over, as text.
fn neem(bouw: &mut Bouw, cel: &Cel, gedeeld: &Gedeeld) -> Result<(), Fout> {
    if cel.formule {
        bouw.formules += 1;
        if cel.waarde.is_empty() && cel.soort != "str" {
            return Err(zonder_uitkomst());
        }
    }
    let tekst = match cel.soort.as_str() {
        _ if cel.waarde.is_empty() => return Ok(()),
        "s" => {
            let nummer = cel.waarde.trim().parse::<usize>().ok();
            nummer.and_then(|n| gedeeld.teksten.get(n)).ok_or_else(stuk)?.clone()
        }
        "str" | "inlineStr" | "e" => cel.waarde.clone(),
        "b" => if cel.waarde.trim() == "1" { "ja" } else { "nee" }.to_owned(),
        "d" => dag(&cel.waarde),
        _ => getal::tekst(&cel.waarde, cel.vorm, gedeeld.begin).ok_or_else(stuk)?,
    };
    bouw.zet(cel.kolom, tekst)
}

/// A day without the moment in it, where that is its beginning.
pub(super) fn dag(tekst: &str) -> String {
    let tekst = tekst.trim();
    let begin = tekst.split_once('T').filter(|(_, tijd)| tijd.trim_end_matches(['Z', '0', ':', '.']).is_empty());
    begin.map_or(tekst, |(dag, _)| dag).to_owned()
}

/// The column of a place such as `AB12`, from nought.
fn kolom(plaats: &str) -> usize {
    let letters = plaats.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    letters.fold(0_usize, |tot, b| tot * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_days_are_read() {
        for (plaats, verwacht) in [("A1", 0), ("Z9", 25), ("AA1", 26), ("XFD1048576", 16_383), ("12", 0)] {
            assert_eq!(kolom(plaats), verwacht, "{plaats}");
        }
        assert_eq!(dag("2028-01-01T00:00:00"), "2028-01-01");
        assert_eq!(dag("2028-01-01T12:00:00"), "2028-01-01T12:00:00");
    }
}
