//! Small plans that go wrong in one way, made of the smallest plan by a change in its text: what each must say.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{pad, uitvoer};

/// The smallest plan with changes in its files: the file, what stands there, and what comes in its place.
fn geval(wijzigingen: &[(&str, &str, &str)]) -> TempDir {
    let map = tempfile::tempdir().unwrap();
    fs::create_dir(map.path().join("wijken")).unwrap();
    for bestand in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        let mut tekst = fs::read_to_string(format!("tests/klein/{bestand}")).unwrap();
        for (_, van, naar) in wijzigingen.iter().filter(|w| w.0 == bestand) {
            assert!(tekst.contains(van), "{bestand}: {van}");
            tekst = tekst.replace(van, naar);
        }
        fs::write(map.path().join(bestand), tekst).unwrap();
    }
    map
}

/// What a command says of it, in one line.
fn zegt(geval: &TempDir, commando: &str, code: i32) -> String {
    let (eerst, rest) = commando.split_once(' ').unwrap_or((commando, ""));
    let uit = uitvoer(&format!("{eerst} {} {rest}", pad(geval.path())), code);
    uit.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tabel(geval: &TempDir, naam: &str, meer: &str) -> Value {
    let uit = uitvoer(&format!("reken {} --tabel {naam} {meer} --formaat json", pad(geval.path())), 0);
    serde_json::from_str(&uit).unwrap()
}

/// One column of the rows of a table that have a value somewhere.
fn kolom(tabel: &Value, waar: (&str, &str), veld: &str) -> Vec<Value> {
    let rijen = tabel["rijen"].as_array().unwrap().iter();
    rijen.filter(|r| r[waar.0] == waar.1).map(|r| r[veld].clone()).collect()
}

#[test]
fn a_key_figure_that_a_wijk_does_not_have_is_estimated_and_told_everywhere() {
    let geval = geval(&[("wijken/WK010601.ron", "WmoClienten: 25,", "")]);
    let zin = "Noorderpark heeft geen cijfer voor Wmo-cliënten; er is gerekend met 25, geschat: 25 van de 405 inwoners";
    assert!(zegt(&geval, "controleer", 0).contains(&format!("Let op: {zin}")));
    for naam in ["vraag", "verdeling", "kerncijfers", "verdeling_euro"] {
        assert!(tabel(&geval, naam, "")["voetnoten"].to_string().contains(zin), "{naam}");
    }
    let vraag = tabel(&geval, "vraag", "");
    assert_eq!(kolom(&vraag, ("voorziening", "licht"), "volume"), [60, 60]);
    let hoe = kolom(&vraag, ("voorziening", "licht"), "gevonden");
    assert!(hoe.iter().all(|h| h.as_str().is_some_and(|h| h.ends_with("kerncijfer geschat"))), "{hoe:?}");
    let cijfers = tabel(&geval, "kerncijfers", "");
    let van = |veld| kolom(&cijfers, ("kerncijfer", "wmo_clienten"), veld);
    assert_eq!(van("waarde")[1], 25);
    assert_eq!(van("status")[1], "geschat");
    assert_eq!(van("bron")[1], Value::Null);
    assert_eq!(van("waarde")[2], Value::Null, "the sum stays that of what is known");
    let toets = zegt(&geval, "toets", 1);
    assert!(toets.contains("GG-1 Noorderpark: geen cijfer voor Wmo-cliënten (geschat op 25)"), "{toets}");
}

#[test]
fn a_key_figure_that_is_nought_everywhere_splits_nothing_and_says_so() {
    let nul = |wijk| (wijk, "WmoClienten: 25,", "WmoClienten: 0,");
    let geval = geval(&[nul("wijken/WK010600.ron"), nul("wijken/WK010601.ron")]);
    let controle = zegt(&geval, "controleer", 0);
    assert!(controle.contains("Begeleiding licht: 120 cliënten niet verdeeld"), "{controle}");
    assert!(controle.contains("60 % van de wijkplus (1,44 fte) is niet verdeeld"), "{controle}");
    let vraag = tabel(&geval, "vraag", "");
    assert_eq!(kolom(&vraag, ("voorziening", "licht"), "volume"), [Value::Null, Value::Null]);
    assert_eq!(kolom(&vraag, ("voorziening", "licht"), "uren"), [Value::Null, Value::Null]);
    // What is needed for it is not nought either, and nothing adds it up as if it were.
    let formatie = tabel(&geval, "formatie", "");
    let begeleider = kolom(&formatie, ("functie", "begeleider"), "nodig");
    assert!(!begeleider.is_empty() && begeleider.iter().all(Value::is_null), "{begeleider:?}");
    assert!(formatie["totaal"]["nodig"].is_null() && tabel(&geval, "overzicht", "")["totaal"]["ratio"].is_null());
    let verdeling = tabel(&geval, "verdeling", "");
    assert_eq!(verdeling["totaal"]["plus"].as_f64(), Some(0.9), "the other weight does not get its part");
    let toets = zegt(&geval, "toets", 1);
    assert!(toets.contains("hoeveel vraag er is naar begeleiding licht, is niet bekend"), "{toets}");
    assert!(!toets.contains("dekt ! GG-1"), "{toets}");
}

#[test]
fn more_measured_than_the_total_is_told() {
    let meer = ("wijken/WK010600.ron", "vraag: [", "vraag: [(voorziening: \"licht\", volume: 130),");
    let geval = geval(&[meer]);
    let zin = "Begeleiding licht: het gemetene is 10 cliënten meer dan het totaal";
    assert!(zegt(&geval, "controleer", 0).contains(zin));
    let vraag = tabel(&geval, "vraag", "");
    assert!(vraag["voetnoten"].to_string().contains(zin));
    assert_eq!(kolom(&vraag, ("voorziening", "licht"), "volume"), [Value::from(130), Value::Null]);
}

#[test]
fn the_band_of_a_key_figure_counts() {
    let band = |naar| ("wijken/WK010600.ron", "WmoClienten: 25,", naar);
    let smal = geval(&[]);
    let breed = geval(&[band("WmoClienten: (midden: 25, laag: 20, hoog: 75),")]);
    let volumes = |g: &TempDir, band: &str| kolom(&tabel(g, "vraag", band), ("voorziening", "licht"), "volume");
    assert_eq!(volumes(&smal, "--band hoog"), [70, 70]);
    assert_eq!(volumes(&breed, "--band midden"), [60, 60]);
    assert_eq!(volumes(&breed, "--band hoog"), [105, 35]);
}

/// Nobody lives there: nothing per inhabitant, and not nought.
#[test]
fn a_wijk_without_inhabitants_has_no_figure_per_inhabitant() {
    let leeg = [
        ("wijken/WK010601.ron", "inwoners: 405", "inwoners: 0"),
        (
            "wijken/WK010601.ron",
            "van_0_tot_15: 60, van_15_tot_25: 45, van_25_tot_45: 100, van_45_tot_65: 110, vanaf_65: 90",
            "van_0_tot_15: 0, van_15_tot_25: 0, van_25_tot_45: 0, van_45_tot_65: 0, vanaf_65: 0",
        ),
        ("wijken/WK010601.ron", "Huishoudens: 210,", "Huishoudens: 0,"),
        ("wijken/WK010601.ron", "WmoClienten: 25,", "WmoClienten: 0,"),
    ];
    let geval = geval(&leeg);
    let euro = tabel(&geval, "verdeling_euro", "");
    assert_eq!(kolom(&euro, ("code", "WK010601"), "samen"), [39_000]);
    assert_eq!(kolom(&euro, ("code", "WK010601"), "per_inwoner"), [Value::Null]);
    assert!(!zegt(&geval, "controleer", 0).contains("geschat"), "nought of nobody is known");
}

/// Assen has its central place in Utrecht: 140 km from every buurt of its wijk.
#[test]
fn a_point_in_another_city_is_a_warning() {
    let utrecht =
        geval(&[("plan.ron", "punt: (lat: 52.99, lon: 6.56), centraal", "punt: (lat: 52.09, lon: 5.12), centraal")]);
    let controle = zegt(&utrecht, "controleer", 0);
    assert!(controle.contains("is te gebruiken, met 1 waarschuwing "), "{controle}");
    let zin = "Let op: Huis van de wijk: het punt ligt hemelsbreed 140,0 km of meer van elke buurt van Centrum";
    assert!(controle.contains(zin), "{controle}");
}

/// Prices are compounded from the year of the prices: year 1 is refused, and nothing panics.
#[test]
fn a_year_of_the_prices_that_cannot_be_is_refused_with_words() {
    let geval = geval(&[("plan.ron", "overhead: 15,", "prijspeil: 1, prijsstijging: 5, overhead: 15,")]);
    for commando in ["controleer", "toets"] {
        let fout = super::geweigerd(&format!("{commando} {}", pad(geval.path())));
        assert!(fout.contains("fout: 1 kan hier niet"), "{fout}");
        assert!(fout.contains("hulp: kies een jaar van 2009 tot en met 2048"), "{fout}");
    }
}

/// 2030 comes after the last year that the yearly figures have.
#[test]
fn a_year_more_is_carried_over_and_told() {
    let geval = geval(&[("plan.ron", "planjaren: [2028, 2029]", "planjaren: [2028, 2029, 2030]")]);
    let zin = "Let op: Doorgetrokken uit 2029 naar 2030, want het plan geeft er dan geen cijfer voor: de preventie bij \
               inloop; de lumpsum (gelijk gebleven).";
    assert!(zegt(&geval, "controleer", 0).contains(zin));
    let fasering = tabel(&geval, "fasering", "");
    assert_eq!(kolom(&fasering, ("voorziening", "inloop"), "preventie"), [0, 5, 5]);
    assert!(fasering["voetnoten"].to_string().contains(zin));
    assert!(fasering["voetnoten"].to_string().contains("De fasering van begeleiding licht staat tot en met 2028"));
    let geld = tabel(&geval, "meerjarenbegroting", "");
    assert_eq!(kolom(&geld, ("post", "lumpsum"), "jaar_2030"), [1_010_000]);
    assert_eq!(kolom(&geld, ("post", "reserve"), "jaar_2030"), [20_200]);
    assert!(geld["voetnoten"].to_string().contains(zin));
    let post = tabel(&geval, "begroting", "--jaar 2030");
    assert!(post["voetnoten"].to_string().contains("Lumpsum: doorgetrokken uit 2029, gelijk gebleven."), "{post}");
    assert_eq!(kolom(&post, ("post", "lumpsum"), "status"), ["aanname"]);
    assert!(zegt(&geval, "toets --jaar 2030", 1).contains("GG-1 Heel Assen: doorgetrokken uit 2029 naar 2030"));
    assert!(!zegt(&geval, "toets --jaar 2029", 1).contains("doorgetrokken"));
    let procent = ("plan.ron", "overhead: 15,", "doortrekken: 2, overhead: 15,");
    let met = self::geval(&[("plan.ron", "planjaren: [2028, 2029]", "planjaren: [2028, 2029, 2030]"), procent]);
    assert_eq!(kolom(&tabel(&met, "meerjarenbegroting", ""), ("post", "lumpsum"), "jaar_2030"), [1_030_200]);
    assert!(zegt(&met, "controleer", 0).contains("de lumpsum (+2 % per jaar)"));
}

/// A vacature of 6 fte begeleider of € 82.500,50 with 15 % overhead costs € 569.253, and € 562.599 is left in 2028.
#[test]
fn a_plan_that_cannot_pay_its_own_vacatures_says_so() {
    let rij = |vanaf: &str| {
        format!(
            "bezetting: [\n        (code: \"v\", plek: Team(\"noord\"), functie: \"begeleider\", organisatie: \"A\", fte: 6, \
             dienstverband: Vacature{vanaf}),"
        )
    };
    let met = rij("");
    let vacature = geval(&[("plan.ron", "bezetting: [", &met)]);
    let geld = tabel(&vacature, "meerjarenbegroting", "");
    let post = |naam, jaar| kolom(&geld, ("post", naam), jaar)[0].as_f64().unwrap();
    assert!((post("vacatures, met overhead", "jaar_2028") - 569_253.45).abs() < 0.01);
    assert!((post("over met vacatures", "jaar_2028") + 6_654.0).abs() < 1.0);
    assert!(post("over van de lumpsum", "jaar_2028") > 562_000.0, "what is there is told apart");
    let toets = zegt(&vacature, "toets", 1);
    let zin =
        "BG-1 Heel Assen: het plan kan zijn eigen vacatures niet betalen: die kosten € 569.253, en er blijft € 562.599";
    assert!(toets.contains(zin), "{toets}");
    // From the day that it is to be filled: the whole of 2029, when € 572.399 is left and it costs as much as before.
    let later = rij(", vanaf: \"2029-01-01\"");
    let later = geval(&[("plan.ron", "bezetting: [", &later)]);
    assert!(!zegt(&later, "toets", 1).contains("vacatures niet betalen"));
    let geld = tabel(&later, "meerjarenbegroting", "");
    assert_eq!(kolom(&geld, ("post", "vacatures, met overhead"), "jaar_2028"), [0]);
    assert!(kolom(&geld, ("post", "vacatures, met overhead"), "jaar_2029")[0].as_f64().unwrap() > 569_000.0);
}

/// Ten thousand euro dearer with a reserve of nothing: dearer, and not cheaper.
#[test]
fn a_dearer_plan_with_less_reserve_does_not_look_cheaper() {
    let (a, b) = (
        geval(&[]),
        geval(&[
            ("plan.ron", "activiteiten: 30000", "activiteiten: 40000"),
            ("plan.ron", "reserve: 2,", "reserve: 0,"),
        ]),
    );
    let uit = uitvoer(&format!("vergelijk {} {} --formaat json", pad(a.path()), pad(b.path())), 0);
    let tabellen: Value = serde_json::from_str(&uit).unwrap();
    let samen = &tabellen[0]["totaal"];
    let verschil = |veld: &str| {
        let getal = |kant: &str| samen[format!("{veld}_{kant}")].as_f64().unwrap();
        getal("b") - getal("a")
    };
    assert_eq!((verschil("kosten"), verschil("reserve")), (10_000.0, -20_000.0), "{samen}");
}

#[test]
fn a_repair_says_what_it_costs() {
    let norm = ("plan.ron", "werkplekken_per_fte: (", "kosten_per_werkplek: 8000, werkplekken_per_fte: (");
    let krap = ("plan.ron", "werkplekken: 6,", "werkplekken: 1,");
    let met = geval(&[norm, krap]);
    let rijen = tabel(&met, "bevindingen", "");
    let werkplek = kolom(&rijen, ("eis", "HV-5"), "kosten_per_jaar");
    let hoeveel = kolom(&rijen, ("eis", "HV-5"), "tekort");
    assert_eq!((hoeveel[0].as_f64(), werkplek[0].as_f64()), (Some(2.0), Some(16_000.0)));
    assert!(zegt(&met, "toets", 1).contains("kost € 16.000 per jaar)"), "{}", zegt(&met, "toets", 1));
    // 1,0 fte opbouwwerker of € 78.000 with 15 % overhead.
    assert!(zegt(&met, "toets", 1).contains("1,0 fte opbouwwerker erbij in team Noord (kost € 89.700 per jaar)"));
    let zonder = geval(&[krap]);
    assert_eq!(kolom(&tabel(&zonder, "bevindingen", ""), ("eis", "HV-5"), "kosten_per_jaar"), [Value::Null]);
    assert!(zegt(&zonder, "toets", 1).contains("(kosten niet bekend)"));
}
