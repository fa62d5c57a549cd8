mod cijfers;
mod gegevens;
mod grenzen;
mod indicaties;
mod recepten;
mod werkboek;

use std::path::Path;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::calc::import::{self, Uitslag, Vangst};
use crate::plan::{Band, Kwaliteit, Locatiesoort, Plan};
use crate::report::berekend::Berekend;
use crate::report::csv::{Profiel, schrijf};
use crate::report::locaties;
use crate::report::tabel::Cel;
use crate::store::ingebouwd;

fn bladen(naam: &str, bytes: impl AsRef<[u8]>) -> Result<Vec<Bestand>, String> {
    van_bytes(Path::new(naam), bytes.as_ref()).map_err(|fout| fout.melding(Path::new(naam)).wat)
}

/// A file that is one sheet.
fn van(naam: &str, bytes: impl AsRef<[u8]>) -> Result<Bestand, String> {
    bladen(naam, bytes).map(|mut bladen| bladen.remove(0))
}

fn cellen(bytes: impl AsRef<[u8]>) -> Vec<Vec<String>> {
    let bestand = van("a.csv", bytes).unwrap();
    let rij = |r| bestand.vel.cellen(r).map(str::to_owned).collect();
    std::iter::once(bestand.vel.koppen.clone()).chain((0..bestand.vel.aantal()).map(rij)).collect()
}

fn plan() -> Plan {
    ingebouwd().unwrap().plan
}

fn lees(plan: &Plan, tekst: &str) -> Vangst {
    import::lees(plan, &[van("lijst.csv", tekst).unwrap()], import::Vraag::default()).unwrap()
}

#[test]
fn every_way_of_writing_rows_gives_the_same_cells() {
    let verwacht = vec![vec!["naam", "adres"], vec!["Café", "Straat 1; achter"]];
    let windows: Vec<u8> = b"naam;adres\r\nCaf\xE9;\"Straat 1; achter\"\r\n".to_vec();
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("naam\tadres\nCafé\tStraat 1; achter\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for bytes in [
        "naam;adres\nCafé;\"Straat 1; achter\"\n".as_bytes().to_vec(),
        "\u{FEFF}naam,adres\r\n Café ,Straat 1; achter\r\n".into(),
        "naam\tadres\nCafé   \tStraat 1; achter".into(),
        windows,
        utf16,
    ] {
        assert_eq!(cellen(&bytes), verwacht, "{}", String::from_utf8_lossy(&bytes));
    }
    let bestand = van("a.csv", b"naam;adres\nCaf\xE9;b\n").unwrap();
    assert_eq!(bestand.vorm, Vorm::Csv { scheiding: ';', windows: true });
    // A decimal comma is no sign between cells.
    assert_eq!(cellen("id;X;Y\n1;132489,926;449659,942\n")[1], ["1", "132489,926", "449659,942"]);
    // A title above the heading is none.
    let vel = van("a.csv", "\"Kerncijfers 2015\"\n\"\"\n\"\";\"Onderwerp\"\nwijk;aantal\nOost;3\n").unwrap().vel;
    assert_eq!(
        (vel.koppen, vel.boven),
        (vec!["wijk".to_owned(), "aantal".into()], vec!["Kerncijfers 2015".to_owned(), "Onderwerp".into()])
    );
}

#[test]
fn hostile_files_are_refused_in_words() {
    let breed = format!("{}\n", ";".repeat(1_000_000));
    let diep = format!("{{\"type\":\"FeatureCollection\",\"features\":{}", "[".repeat(200_000));
    let open = format!("naam;wijk\n\"{}", "a\n".repeat(50_000));
    for (naam, bytes, zin) in [
        ("a.csv", breed.as_bytes(), "regel 1 heeft 1.000.001 kolommen"),
        ("a.csv", b"naam;wijk\nA\0B;Oost\n", "nulbyte"),
        ("a.csv", open.as_bytes(), "de tekst die op regel 2 begint, eindigt niet"),
        ("a.geojson", diep.as_bytes(), "GeoJSON-bestand is niet te lezen"),
        ("a.geojson", b"{\"type\":\"FeatureCollection\",\"features\":[]}", "staat geen punt en geen vlak"),
    ] {
        let fout = van(naam, bytes).unwrap_err();
        assert!(fout.contains(zin), "{zin}: {fout}");
    }
    // What a spreadsheet would run is only a text.
    let formule = lees(&plan(), "naam;soort;wijk\n=HYPERLINK(\"http://x\");school;Centrum\n");
    assert_eq!(formule.regels[0].uitslag, Uitslag::Nieuw);
}

#[test]
fn public_lists_become_places_with_their_points() {
    // Municipal lists as in Utrecht and Amsterdam, with points near Assen.
    let sport = "accommodatie_id;accommodatie naam;bouwjaar;X;Y;adres;gemeente;sport\n\
                 1477;Sporthal Noord;1995;233925;557013;Weg 3;assen;basketbal\n\
                 1477;Sporthal Noord;1995;233925;557013;Weg 3;assen;floorball\n\
                 2225;onbekend;;234362,5;557202,25;Laan 11;Assen;cricket\n\
                 9;Elders;;140466;455898;Weg 1;utrecht;tennis\n";
    let plan = plan();
    let vangst = lees(&plan, sport);
    let uitslagen: Vec<Uitslag> = vangst.regels.iter().map(|r| r.uitslag).collect();
    assert_eq!(uitslagen, [Uitslag::Nieuw, Uitslag::Dubbel, Uitslag::Nieuw, Uitslag::Geweigerd]);
    let mut na = plan.clone();
    let terug = vangst.wijziging.clone().unwrap().pas_toe(&mut na).unwrap();
    let hal = na.locaties.iter().find(|l| l.naam == "Sporthal Noord").unwrap();
    assert_eq!(
        (hal.code.as_str(), hal.soort, hal.wijk.as_str()),
        ("sportvereniging-1477", Locatiesoort::Sportvereniging, "WK010600")
    );
    // Brinkkwartier by its label point: 52,99430 / 6,56271.
    assert!((hal.punt.lat - 52.9943).abs() < 0.00002 && (hal.punt.lon - 6.56271).abs() < 0.00002, "{:?}", hal.punt);
    assert_eq!(hal.herkomst.toelichting, "Weg 3 (1477)");
    assert!(na.locaties.iter().any(|l| l.naam == "onbekend"), "a name that the source does not know is kept");
    assert_eq!(na.bronnen.last().unwrap().titel, "Bestand lijst.csv");
    // One change, which undo takes back to the letter; and a second time there is nothing to do.
    let opnieuw = lees(&na, sport);
    assert_eq!(opnieuw.wijziging, None, "{:#?}", opnieuw.regels);
    terug.pas_toe(&mut na).unwrap();
    assert_eq!(na, plan);

    let kaart = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[6.56271,52.9943]},"properties":
            {"MVZN_ID":"MV1","Naam":"Kamer","Soort":"Buurtkamer","Adres":"Wingerdweg","Huisnummer":"45749"}},
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[6.5,52.9],[6.6,52.9],[6.6,53.0],[6.5,52.9]]]},"properties":{"Naam":"Vlak"}}]}"#;
    let vangst = import::lees(&plan, &[van("vzn.geojson", kaart).unwrap()], import::Vraag::default()).unwrap();
    let [regel] = &vangst.regels[..] else { panic!("{:?}", vangst.regels) };
    assert!(regel.redenen.contains(&import::Reden::Huisnummer("45749".to_owned())), "{:?}", regel.redenen);
    let mut na = plan.clone();
    vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
    let kamer = na.locaties.iter().find(|l| l.naam == "Kamer").unwrap();
    assert_eq!((kamer.herkomst.toelichting.as_str(), kamer.punt.kwaliteit), ("Wingerdweg (MV1)", Kwaliteit::Precies));
}

#[test]
fn a_place_without_a_point_stands_at_its_buurt_and_says_so() {
    let plan = plan();
    let vangst =
        lees(&plan, "naam,soort,wijkcode,buurt\nEen,school,WK010600,\nTwee,school,,BU01060010\nDrie,school,,Nergens\n");
    let redenen: Vec<&import::Reden> = vangst.regels.iter().flat_map(|r| &r.redenen).collect();
    assert_eq!(
        redenen,
        [
            &import::Reden::PuntVanBuurt("Koopmanskwartier".to_owned()),
            &import::Reden::PuntVanBuurt("De Esch".to_owned()),
            &import::Reden::Wijk("Nergens".to_owned())
        ]
    );
    let mut na = plan.clone();
    vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
    let nieuw = na.locaties.iter().filter(|l| ["Een", "Twee"].contains(&l.naam.as_str()));
    assert!(nieuw.clone().count() == 2 && nieuw.clone().all(|l| l.punt.kwaliteit == Kwaliteit::Benaderd));
}

/// The export of the places as a spreadsheet saves it, with one cell changed where that is asked.
fn export(plan: &Plan, profiel: Profiel, cel: Option<(usize, &str, Decimal)>) -> String {
    let mut tabel = Berekend::van(String::new(), plan.clone(), 2028, Band::Midden).met(locaties::tabel);
    if let Some((rij, kolom, waarde)) = cel {
        let kolom = tabel.kolommen.iter().position(|k| k.sleutel == kolom).unwrap();
        tabel.rijen[rij][kolom] = Cel::Getal(waarde, 0);
    }
    schrijf(&tabel, profiel).unwrap()
}

#[test]
fn the_export_of_the_places_comes_back_without_a_change() {
    let plan = plan();
    for profiel in [Profiel::Nederlands, Profiel::Internationaal] {
        let vangst = lees(&plan, &export(&plan, profiel, None));
        assert_eq!(vangst.bestanden[0].soort, import::Soort::EigenLocaties);
        let anders: Vec<_> = vangst.regels.iter().filter(|r| r.uitslag != Uitslag::Gelijk).collect();
        assert!(anders.is_empty(), "{anders:#?}");
    }
    // A nought that a planner types is known, and stays so.
    let nul = "code;naam;spreekkamers\noost-poort;Buurthuis De Poort;0\n";
    let vangst = lees(&plan, nul);
    let mut na = plan.clone();
    vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
    let poort = na.locaties.iter().find(|l| l.code.as_str() == "oost-poort").unwrap();
    assert_eq!(poort.spreekkamers_bekend().map(|n| n.midden), Some(Decimal::ZERO));
    assert_eq!(lees(&na, nul).wijziging, None);
    // What was hidden for others stays as it is.
    let verborgen = "code;naam;werkplekken\noost-orchidee;MFA De Orchidee;<10\n";
    assert_eq!(lees(&plan, verborgen).regels[0].uitslag, Uitslag::Gelijk);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn one_number_that_was_changed_in_the_export_is_all_that_changes(
        rij in any::<prop::sample::Index>(),
        kolom in prop::sample::select(vec!["werkplekken", "spreekkamers", "groepsruimten", "kosten", "kosten_eenmalig"]),
        n in 0_u32..9_000,
        nederlands in any::<bool>(),
    ) {
        let plan = plan();
        let rij = rij.index(plan.locaties.len());
        let profiel = if nederlands { Profiel::Nederlands } else { Profiel::Internationaal };
        let vangst = lees(&plan, &export(&plan, profiel, Some((rij, kolom, Decimal::from(n)))));
        let mut na = plan.clone();
        if let Some(wijziging) = &vangst.wijziging {
            prop_assert_eq!(wijziging.delen().len(), 1, "{:?}", wijziging);
            let terug = wijziging.pas_toe(&mut na).unwrap();
            let l = &na.locaties[rij];
            let nu = match kolom {
                "werkplekken" => l.werkplekken.midden,
                "spreekkamers" => l.spreekkamers.midden,
                "groepsruimten" => l.groepsruimten.midden,
                "kosten" => l.kosten.as_ref().unwrap().midden,
                _ => l.kosten_eenmalig.as_ref().unwrap().midden,
            };
            prop_assert_eq!(nu, Decimal::from(n));
            terug.pas_toe(&mut na).unwrap();
        }
        prop_assert_eq!(na, plan);
    }
}
