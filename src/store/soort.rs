//! What kind of file someone points at that is no plan: told from its first bytes, and only where they leave no doubt. A
//! plan begins with a bracket, the name of a noun, a comment or a line with `#![`.

use std::path::Path;

use crate::text::leesfout::Bestandssoort as Soort;

/// How much of a file is looked at.
const KIJK: usize = 4096;
/// How much of the end of a packed file is looked at.
const NAMEN: usize = 65_536;

/// The kind of a file that cannot be a plan.
pub(super) fn herken(pad: &Path, bytes: &[u8]) -> Option<Soort> {
    let begin = &bytes[..bytes.len().min(KIJK)];
    let heeft = |stuk: &[u8]| begin.windows(stuk.len()).any(|w| w == stuk);
    if begin.starts_with(b"PK\x03\x04") {
        // The names of all that is packed stand at the end.
        let eind = &bytes[bytes.len().saturating_sub(NAMEN)..];
        let heeft = |stuk: &[u8]| heeft(stuk) || eind.windows(stuk.len()).any(|w| w == stuk);
        return Some(match () {
            () if heeft(b"xl/") => Soort::Excel,
            () if heeft(b"opendocument.spreadsheet") => Soort::Ods,
            () if heeft(b"word/") => Soort::Word,
            () => Soort::Ingepakt,
        });
    }
    let magie: [(&[u8], Soort); 5] = [
        (b"\xD0\xCF\x11\xE0", Soort::Excel),
        (b"%PDF", Soort::Pdf),
        (b"SQLite format 3", Soort::GeoPackage),
        (b"\x1F\x8B", Soort::Ingepakt),
        (b"7z\xBC\xAF", Soort::Ingepakt),
    ];
    if let Some((_, soort)) = magie.iter().find(|(m, _)| begin.starts_with(m)) {
        return Some(*soort);
    }
    let tekst = String::from_utf8_lossy(begin);
    let tekst = tekst.trim_start_matches('\u{FEFF}').trim_start();
    json(tekst).or_else(|| xml(tekst)).or_else(|| is_csv(pad, tekst).then_some(Soort::Csv))
}

fn json(tekst: &str) -> Option<Soort> {
    let lijst = tekst.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'));
    let ding = tekst.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'));
    let kaart = ["\"FeatureCollection\"", "\"coordinates\"", "\"Topology\""].iter().any(|woord| tekst.contains(woord));
    (lijst || ding).then_some(if kaart { Soort::GeoJson } else { Soort::Json })
}

fn xml(tekst: &str) -> Option<Soort> {
    let klein = tekst.get(..KIJK.min(tekst.len())).unwrap_or_default().to_ascii_lowercase();
    if klein.starts_with("<!doctype html") || klein.starts_with("<html") {
        return Some(Soort::Webpagina);
    }
    let naam = tekst.strip_prefix('<').and_then(|rest| rest.chars().next());
    naam.filter(|t| t.is_alphabetic() || matches!(t, '?' | '!')).map(|_| Soort::Xml)
}

/// True for rows that all have the same sign between their cells, or at least two of it in the first two.
fn is_csv(pad: &Path, tekst: &str) -> bool {
    let van_ron = tekst.starts_with(['(', '/', '#', '[', '{']) || tekst.is_empty();
    if van_ron {
        return false;
    }
    if pad.extension().is_some_and(|e| ["csv", "tsv", "tab"].iter().any(|k| e.eq_ignore_ascii_case(k))) {
        return true;
    }
    // The name of a noun or of a field is no heading.
    let na_naam = tekst.trim_start_matches(|t: char| t.is_alphanumeric() || t == '_').trim_start();
    if na_naam.starts_with(['(', ':']) {
        return false;
    }
    let mut regels = tekst.lines().filter(|r| !r.trim().is_empty());
    let (Some(een), Some(twee)) = (regels.next(), regels.next()) else { return false };
    [(';', 1), ('\t', 1), (',', 2)].iter().any(|&(teken, minstens)| {
        let tel = |regel: &str| regel.matches(teken).count();
        tel(een) >= minstens && tel(twee) >= minstens
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soort(naam: &str, inhoud: &[u8]) -> Option<Soort> {
        herken(Path::new(naam), inhoud)
    }

    #[test]
    fn files_that_people_have_figures_in_are_known() {
        let utrecht = b"\"Buurten\";\"bevolking naar geslacht en leeftijd|2024\"\n\"Buurt Julianapark e.o.\";17;1501\n";
        let accommodaties = b"accommodatie_id;naam;bouwjaar;X;Y\n1766;skipiste;;132489,926;449659,942\n";
        let amsterdam = br#"{"type":"FeatureCollection","name":"MAATSCHAPPELIJKE_VZN","features":[{"id":4}]}"#;
        for (naam, inhoud, verwacht) in [
            ("buurten.csv", &utrecht[..], Soort::Csv),
            ("zonder-naam", accommodaties, Soort::Csv),
            ("\u{FEFF}.ron", "\u{FEFF}code,naam,fte\nWK1,Oost,3\n".as_bytes(), Soort::Csv),
            ("een.csv", b"code\nWK010600\n", Soort::Csv),
            ("kaart.geojson", amsterdam, Soort::GeoJson),
            ("kaart.json", b"{ \"type\": \"Topology\", \"arcs\": [] }", Soort::GeoJson),
            ("a.json", b" [\n {\"a\": 1}]", Soort::Json),
            ("a.xlsx", b"PK\x03\x04\x14\0\0\0xl/workbook.xml", Soort::Excel),
            ("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Soort::Excel),
            ("a.ods", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Soort::Ods),
            ("a.docx", b"PK\x03\x04word/document.xml", Soort::Word),
            ("a.zip", b"PK\x03\x04plan/plan.ron", Soort::Ingepakt),
            ("a.csv.gz", b"\x1F\x8B\x08", Soort::Ingepakt),
            ("a.gpkg", b"SQLite format 3\0", Soort::GeoPackage),
            ("a.pdf", b"%PDF-1.7", Soort::Pdf),
            ("a.html", b"<!DOCTYPE html><html>", Soort::Webpagina),
            ("a.gml", b"<?xml version=\"1.0\"?>", Soort::Xml),
        ] {
            assert_eq!(soort(naam, inhoud), Some(verwacht), "{naam}");
        }
    }

    #[test]
    fn a_plan_with_a_mistake_stays_a_plan() {
        for tekst in [
            "(versie: 1, naam: \"a, b; c\")",
            "// een; twee; drie\n// vier; vijf\n(",
            "versie: 1, naam: \"x\", a: 1,\nb: 2, c: 3, d: 4",
            "Plan(\n a: 1, b: 2, c: 3",
            "{naam: 1}",
            "[1, 2,",
            "<<<<<<< HEAD\n(\n",
            "dit is geen plan",
            "",
        ] {
            assert_eq!(soort("plan.ron", tekst.as_bytes()), None, "{tekst}");
        }
    }
}
