//! Workbooks. No real one of a gemeente was at hand: XLSX comes from the writer of the program, and ODS and what is
//! hostile are packed here by hand.

use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::report::uitgave::Uitgave;
use crate::report::werkboek::schrijf as werkboek;
use crate::text::afscherming::INTERN;

/// Parts packed together.
fn pak(delen: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (naam, inhoud) in delen {
        // So that a file can be known by its beginning.
        let hoe = if *naam == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*naam, SimpleFileOptions::default().compression_method(hoe)).unwrap();
        zip.write_all(inhoud).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods(tabellen: &str) -> Vec<u8> {
    let inhoud = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body><office:spreadsheet>{tabellen}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    pak(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", inhoud.as_bytes())])
}

/// A workbook of one sheet with these rows, and with these shared texts.
fn xlsx(rijen: &str, teksten: &str) -> Vec<u8> {
    let boek = "<workbook><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let band = "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/worksheet\" \
                Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let blad = format!("<worksheet><sheetData>{rijen}</sheetData></worksheet>");
    pak(&[
        ("xl/workbook.xml", boek.as_bytes()),
        ("xl/_rels/workbook.xml.rels", band.as_bytes()),
        ("xl/sharedStrings.xml", teksten.as_bytes()),
        ("xl/worksheets/sheet1.xml", blad.as_bytes()),
    ])
}

fn rijen(bestand: &Bestand) -> Vec<Vec<String>> {
    let vel = &bestand.vel;
    let rij = |r| vel.cellen(r).map(str::to_owned).collect();
    std::iter::once(vel.koppen.clone()).chain((0..vel.aantal()).map(rij)).collect()
}

fn cellen_van(bytes: &[u8]) -> Vec<Vec<String>> {
    rijen(&van("boek", bytes).unwrap())
}

/// The table of the places, changed in one cell, as CSV, XLSX and ODS: the same rows and the same change.
#[test]
fn the_same_table_does_the_same_in_every_form() {
    let plan = plan();
    let mut tabel = Berekend::van(String::new(), plan.clone(), 2028, Band::Midden).met(locaties::tabel);
    let kolom = tabel.kolommen.iter().position(|k| k.sleutel == "werkplekken").unwrap();
    tabel.rijen[0][kolom] = Cel::aantal(17);
    let cel = |cel: &Cel| match cel {
        Cel::Geen | Cel::Leeg => "<table:table-cell/>".to_owned(),
        cel if cel.waarde().is_some() => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{}\"><text:p>x</text:p></table:table-cell>",
            cel.waarde().unwrap()
        ),
        cel => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
            crate::report::klembord::vak(cel).replace('&', "&amp;").replace('<', "&lt;")
        ),
    };
    let rij = |cellen: Vec<String>| format!("<table:table-row>{}</table:table-row>", cellen.concat());
    let kop = rij(tabel.kolommen.iter().map(|k| cel(&Cel::tekst(k.sleutel.as_str()))).collect());
    let alle: String = tabel.rijen.iter().map(|r| rij(r.iter().map(cel).collect())).collect();
    let vormen = [
        ("l.csv", schrijf(&tabel, Profiel::Nederlands).unwrap().into_bytes()),
        ("l.xlsx", werkboek(&[], std::slice::from_ref(&tabel)).unwrap()),
        ("l.ods", ods(&format!("<table:table table:name=\"Blad\">{kop}{alle}</table:table>"))),
    ];
    let mut eerder = None;
    for (naam, bytes) in vormen {
        let bestanden = bladen(naam, &bytes).unwrap();
        let vangst = import::lees(&plan, &bestanden, import::Vraag::default()).unwrap();
        let mut na = plan.clone();
        vangst.wijziging.as_ref().unwrap().pas_toe(&mut na).unwrap();
        assert_eq!(na.locaties[0].werkplekken.midden, Decimal::from(17), "{naam}");
        let anders = vangst.regels.iter().filter(|r| r.uitslag != Uitslag::Gelijk).count();
        assert_eq!(anders, 1, "{naam}: {:#?}", vangst.regels);
        assert!(eerder.replace(na.clone()).is_none_or(|eerder| eerder == na), "{naam}");
    }
}

/// A whole export of the planner: the sheet that can be read is, and the others are told.
#[test]
fn of_a_workbook_the_sheets_that_are_known_are_read() {
    let plan = plan();
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
    let uitgave = Uitgave::van(berekend, None, true);
    let bestanden = bladen("plan.xlsx", werkboek(&uitgave.voorblad, &uitgave.tabellen).unwrap()).unwrap();
    let vangst = import::lees(&plan, &bestanden, import::Vraag::default()).unwrap();
    let anders = vangst.regels.iter().find(|r| r.uitslag != Uitslag::Gelijk);
    assert_eq!(anders.map(|r| (&vangst.bestanden[r.bestand].naam, r)), None);
    assert_eq!(vangst.wijziging, None);
    let locaties = vangst.bestanden.iter().find(|b| b.soort == import::Soort::EigenLocaties).unwrap();
    assert_eq!(locaties.naam, "plan.xlsx, blad locaties");
    assert!(!locaties.ongebruikt.iter().any(|kop| kop == INTERN), "{locaties:?}");
    let noten = vangst.bestanden.iter().flat_map(|b| &b.noten);
    let over = noten.filter_map(|n| if let import::Noot::Bladen(namen) = n { Some(namen) } else { None });
    assert!(over.flatten().any(|naam| naam == "toelichting"));
    // What no sheet of it is, is refused for what it has.
    let vreemd = bladen(
        "a.xlsx",
        xlsx("<row r=\"1\"><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c><v>1</v></c></row>", ""),
    )
    .unwrap();
    let fout = import::lees(&plan, &vreemd, import::Vraag::default()).unwrap_err();
    assert_eq!(fout.waarom, import::Waarom::Onbekend(vec!["a".to_owned(), "b".to_owned()]));
}

/// What a spreadsheet keeps is what it shows: days, percentages, words, the outcome of a formula.
#[test]
fn cells_say_what_the_sheet_shows() {
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    for (k, kop) in (0_u16..).zip(["getal", "dag", "deel", "ja", "formule", "tekst"]) {
        blad.write_string(0, k, kop).unwrap();
    }
    let met = |vorm: &str| Format::new().set_num_format(vorm);
    blad.write_number(1, 0, 1.234).unwrap();
    blad.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(2028, 1, 1).unwrap(), &met("dd-mm-yyyy")).unwrap();
    blad.write_number_with_format(1, 2, 0.125, &met("0.0%")).unwrap();
    blad.write_boolean(1, 3, true).unwrap();
    blad.write_formula(1, 4, Formula::new("=A2*2").set_result("2.468")).unwrap();
    blad.write_string(1, 5, "=1+1").unwrap();
    blad.write_string(4, 5, "vijf").unwrap();
    let bestand = van("a.xlsx", boek.save_to_buffer().unwrap()).unwrap();
    assert_eq!(rijen(&bestand)[1], ["1,2340", "2028-01-01", "12,5 %", "ja", "2,4680", "=1+1"]);
    assert_eq!((bestand.vel.regel(0), bestand.vel.regel(1)), (2, 5), "an empty row keeps its number");
    assert_eq!(bestand.vorm, Vorm::Werkboek { ods: false, formules: 1 });
    assert_eq!(bestand.deel.as_deref(), Some("Sheet1"));

    let cel = |soort: &str, waarde: &str, tekst: &str| {
        format!("<table:table-cell office:value-type=\"{soort}\" {waarde}><text:p>{tekst}</text:p></table:table-cell>")
    };
    let rij = [
        cel("float", "office:value=\"1.234\"", "1,23"),
        cel("date", "office:date-value=\"2028-01-01\"", "1 jan"),
        cel("percentage", "office:value=\"0.125\"", "13%"),
        cel("boolean", "office:boolean-value=\"true\"", "WAAR"),
        cel("float", "table:formula=\"of:=[.A1]*2\" office:value=\"2.468\"", "2,5"),
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>noot</text:p></office:annotation>\
         <text:p>a<text:s text:c=\"2\"/>&amp;</text:p></table:table-cell>"
            .to_owned(),
        "<table:table-cell table:number-columns-repeated=\"16000\"/>".to_owned(),
    ];
    let tabel = format!(
        "<table:table table:name=\"Blad\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>\
         </table:table-row><table:table-row>{}</table:table-row><table:table-row \
         table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/>\
         </table:table-row></table:table>",
        rij.concat()
    );
    let bestand = van("a.ods", ods(&tabel)).unwrap();
    assert_eq!(rijen(&bestand)[0], ["1,2340", "2028-01-01", "12,5 %", "ja", "2,4680", "a  &"]);
    assert_eq!(bestand.vorm, Vorm::Werkboek { ods: true, formules: 1 });
}

/// The bytes with the size of each part that it says to have unpacked replaced, where its name stands behind.
fn met_grootte(mut bytes: Vec<u8>, grootte: u32) -> Vec<u8> {
    for (merk, plaats) in [(&b"PK\x03\x04"[..], 22), (b"PK\x01\x02", 24)] {
        let begin: Vec<usize> = (0..bytes.len()).filter(|n| bytes[*n..].starts_with(merk)).collect();
        for n in begin {
            bytes[n + plaats..n + plaats + 4].copy_from_slice(&grootte.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn hostile_workbooks_are_refused_in_words_and_soon() {
    let tekst = |t: &str| format!("<row r=\"1\"><c t=\"inlineStr\"><is><t>{t}</t></is></c></row>");
    let goed = xlsx(&tekst("naam"), "");
    let lang = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000_000));
    let vaak = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(150));
    let ods_cel = |keer: &str| {
        ods(&format!(
            "<table:table><table:table-row {keer}><table:table-cell {keer} office:value-type=\"float\" \
             office:value=\"1\"/></table:table-row></table:table>"
        ))
    };
    let keer = |wat: &str| format!("table:number-{wat}-repeated=\"1000000\"");
    for (naam, bytes, zin) in [
        ("bom", met_grootte(goed.clone(), 1_000_000_000), "veel meer dan een tabel kan zijn"),
        ("leugen", met_grootte(goed.clone(), 20), "is stuk"),
        ("afgebroken", goed[..goed.len() / 2].to_vec(), "is stuk"),
        ("breed", xlsx("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", ""), "meer dan 2.000 kolommen"),
        ("letters", xlsx("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>", ""), "meer dan 2.000 kolommen"),
        ("brede ods", ods_cel(&keer("columns")), "meer dan 2.000 kolommen"),
        ("hoge ods", ods_cel(&keer("rows")), "meer dan 500.000 rijen"),
        ("telling", xlsx(&tekst("a"), "<sst uniqueCount=\"99999999999999999\"/>"), ""),
        ("lange tekst", xlsx(&vaak, &lang), "meer tekst dan een tabel heeft"),
        ("nul", xlsx(&tekst("a&#0;b"), ""), "is stuk"),
        ("nulbyte", xlsx(&tekst("a\0b"), ""), "nulbyte"),
        ("entiteit", xlsx(&tekst("&lol9;"), ""), "is stuk"),
        ("geen tekst", xlsx("<row><c t=\"s\"><v>7</v></c></row>", "<sst/>"), "is stuk"),
        ("formule", xlsx("<row><c><f>1+1</f></c></row>", ""), "formules zonder uitkomst"),
        ("leeg", xlsx("", ""), "leeg"),
        ("diep", xlsx(&"<a>".repeat(300_000), ""), "is stuk"),
        ("zonder boek", pak(&[("xl/workbook.bin", b"x")]), "is stuk"),
        ("oud", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "Excel"),
    ] {
        let begin = Instant::now();
        let uit = bladen(naam, &bytes);
        assert!(begin.elapsed() < Duration::from_secs(1), "{naam}: {:?}", begin.elapsed());
        match uit {
            Ok(bladen) => assert!(zin.is_empty() && bladen.len() == 1, "{naam}: {bladen:?}"),
            Err(fout) => assert!(!zin.is_empty() && fout.contains(zin), "{naam}: {zin}: {fout}"),
        }
    }
    // Letters of another encoding in what says to be UTF-8.
    let gemengd = pak(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "content.xml",
            b"<table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Caf\xE9</text:p>",
        ),
    ]);
    assert!(bladen("a.ods", gemengd).unwrap_err().contains("is stuk"));
    // A sheet with what is of a person refuses the workbook, also beside one that is fine.
    let mut boek = Workbook::new();
    let koppen: [&[&str]; 2] = [&["naam", "soort", "wijk"], &["BSN", "bedrag"]];
    for koppen in koppen {
        let blad = boek.add_worksheet();
        for (k, kop) in (0_u16..).zip(koppen) {
            blad.write_string(0, k, *kop).unwrap().write_string(1, k, "x").unwrap();
        }
    }
    let bestanden = bladen("a.xlsx", boek.save_to_buffer().unwrap()).unwrap();
    let fout = import::lees(&plan(), &bestanden, import::Vraag::default()).unwrap_err();
    assert!(matches!(fout, import::Afwijzing { bestand: 1, waarom: import::Waarom::Persoonsgegevens(_) }), "{fout:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_bytes_in_a_workbook_end_the_program(plaats in 0_usize..4_000, bytes in proptest::collection::vec(any::<u8>(), 1..20)) {
        let mut boek = xlsx("<row r=\"1\"><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>", "<sst><si><t>a</t></si></sst>");
        let plaats = plaats % boek.len();
        let eind = (plaats + bytes.len()).min(boek.len());
        boek[plaats..eind].copy_from_slice(&bytes[..eind - plaats]);
        let _ = bladen("a.xlsx", &boek);
        // And in what is packed.
        let mut rij = b"<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\"><v>1.5</v></c></row>".to_vec();
        let plaats = plaats % rij.len();
        let eind = (plaats + bytes.len()).min(rij.len());
        rij[plaats..eind].copy_from_slice(&bytes[..eind - plaats]);
        let _ = bladen("a.xlsx", xlsx(&String::from_utf8_lossy(&rij), ""));
    }

    #[test]
    fn any_text_is_read_as_it_was_written(teksten in proptest::collection::vec("\\PC{1,12}", 2..6)) {
        let mut boek = Workbook::new();
        let blad = boek.add_worksheet();
        for (k, tekst) in (0_u16..).zip(&teksten) {
            blad.write_string(0, k, tekst).unwrap();
        }
        let teksten: Vec<&str> = teksten.iter().map(|t| t.trim()).collect();
        prop_assume!(teksten.iter().all(|t| !t.is_empty()));
        prop_assert_eq!(&cellen_van(&boek.save_to_buffer().unwrap())[0], &teksten);
    }
}
