//! A workbook read back by another library than the one that writes it.

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use proptest::prelude::*;
use rust_decimal_macros::dec;

use super::*;
use crate::plan::Band;
use crate::report::berekend::Berekend;
use crate::report::tabel::Kolom;
use crate::report::uitgave::Uitgave;

fn lees(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn blad_van(tabel: &Tabel) -> Range<Data> {
    lees(&schrijf(&[], std::slice::from_ref(tabel)).unwrap()).worksheet_range(tabel.naam).unwrap()
}

fn tabel(rijen: Vec<Vec<Cel>>) -> Tabel {
    let kolommen = (0..rijen.first().map_or(0, Vec::len)).map(|k| Kolom::nieuw(format!("k{k}"), "")).collect();
    Tabel { naam: "proef", titel: String::new(), kolommen, rijen, totaal: None, voetnoten: Vec::new() }
}

/// What stands in a cell of a table, as a spreadsheet has it.
fn verwacht(cel: &Cel) -> Data {
    match cel {
        Cel::Geen | Cel::Leeg => Data::Empty,
        Cel::Tekst(t) if t.is_empty() => Data::Empty,
        Cel::Tekst(t) => Data::String(zonder_sturing(t)),
        Cel::Oordeel(o) => Data::String(oordeel::woord(*o)),
        Cel::JaNee(ja) => Data::String(namen::ja_nee(*ja).to_owned()),
        Cel::Jaar(jaar) => Data::Float(f64::from(*jaar)),
        Cel::Meter(m) => Data::Float(m.round()),
        _ => Data::Float(getal::rond(cel.waarde().unwrap(), DECIMALEN).to_string().parse().unwrap()),
    }
}

/// Every cell of every table of a plan, for others and for the planner alone.
#[test]
fn every_figure_comes_back_as_the_number_that_it_is() {
    let plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
    for intern in [false, true] {
        let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
        let uitgave = Uitgave::van(berekend, None, intern);
        let bytes = schrijf(&uitgave.voorblad, &uitgave.tabellen).unwrap();
        let mut boek = lees(&bytes);
        let mut getallen = 0;
        for tabel in &uitgave.tabellen {
            let blad = boek.worksheet_range(tabel.naam).unwrap();
            let cel = |rij: usize, k: usize| {
                let (rij, k) = (u32::try_from(rij).unwrap(), u32::try_from(k).unwrap());
                blad.get_value((rij, k)).cloned().unwrap_or(Data::Empty)
            };
            for (k, kolom) in tabel.kolommen.iter().enumerate() {
                assert_eq!(cel(0, k), Data::String(kolom.sleutel.clone()));
            }
            for (r, rij) in tabel.rijen.iter().enumerate() {
                for (k, is) in rij.iter().enumerate() {
                    let wordt = verwacht(is);
                    getallen += usize::from(matches!(wordt, Data::Float(_)));
                    assert_eq!(cel(r + 1, k), wordt, "{} {r} {k}", tabel.naam);
                }
            }
        }
        assert!(getallen > 500, "{getallen}");
        let voor = boek.worksheet_range(VOORBLAD).unwrap();
        let voor: Vec<String> = voor.cells().map(|(.., cel)| cel.to_string()).collect();
        let heeft = |stuk: &str| voor.iter().any(|cel| cel.contains(stuk));
        assert!(heeft(&plan.naam) && heeft(&plan.bronnen[0].titel), "{voor:?}");
        assert!(heeft("die geen document geeft") && heeft("2028, bandbreedte midden"), "{voor:?}");
        assert_eq!(heeft("intern, niet delen"), intern, "{voor:?}");
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
    let boek = || {
        let berekend = Berekend::van(plan.naam.clone(), plan.clone(), 2028, Band::Midden);
        let uitgave = Uitgave::van(berekend, None, false);
        schrijf(&uitgave.voorblad, &uitgave.tabellen).unwrap()
    };
    let eerst = boek();
    // The clock of a workbook counts in seconds.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(eerst == boek());
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let teksten = ["=1+1", "+31 6", "-a", "@naam", "'citaat", "=HYPERLINK(\"x\")", "12", "<10", "https://voorbeeld.nl"];
    let tabel = tabel(teksten.iter().map(|t| vec![Cel::tekst(*t)]).collect());
    let bytes = schrijf(&[], std::slice::from_ref(&tabel)).unwrap();
    let mut boek = lees(&bytes);
    for (n, tekst) in teksten.iter().enumerate() {
        let cel = boek.worksheet_range("proef").unwrap().get((n + 1, 0)).cloned();
        assert_eq!(cel, Some(Data::String((*tekst).to_owned())));
    }
    assert!(boek.worksheet_formula("proef").unwrap().cells().all(|(.., f)| f.is_empty()));
}

#[test]
fn a_text_longer_than_a_cell_says_that_it_is_cut_off() {
    let blad = blad_van(&tabel(vec![vec![Cel::tekst("é".repeat(40_000))]]));
    let Some(Data::String(tekst)) = blad.get((1, 0)) else { panic!("{blad:?}") };
    assert_eq!(tekst.chars().count(), LANGSTE + " (ingekort)".len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn numbers_keep_fifteen_digits(mantisse in -999_999_999_999_999_i64..999_999_999_999_999, schaal in 0_u32..=9) {
        let w = Decimal::new(mantisse, schaal);
        let blad = blad_van(&tabel(vec![vec![Cel::Fte(w), Cel::Euro(w), Cel::Getal(w, 1)]]));
        for k in 0..3 {
            let Some(Data::Float(terug)) = blad.get((1, k)) else { panic!("{blad:?}") };
            prop_assert_eq!(terug.to_string().parse::<Decimal>().unwrap(), w.normalize());
        }
    }
}

#[test]
fn formats_show_what_the_screen_shows() {
    let cellen = vec![Cel::Fte(dec!(1.25)), Cel::Euro(dec!(1234.5)), Cel::Procent(dec!(12.5)), Cel::Jaar(2028)];
    let bytes = schrijf(&[], &[tabel(vec![cellen])]).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let stijlen = std::io::read_to_string(zip.by_name("xl/styles.xml").unwrap()).unwrap();
    for vorm in ["#,##0.0", "&quot;€&quot; #,##0", "#,##0.0&quot; %&quot;"] {
        assert!(stijlen.contains(vorm), "{vorm} {stijlen}");
    }
    let blad = std::io::read_to_string(zip.by_name("xl/worksheets/sheet2.xml").unwrap()).unwrap();
    assert!(blad.contains("state=\"frozen\"") && blad.contains("customWidth=\"1\""), "{blad}");
}
