//! Mistakes in files, each with the message that a planner gets. The messages stand in `tests/fouten`.

use std::fs;
use std::path::Path;

use wijkplan::store;

use crate::{klein, kopie};

const PLAN: &str = "plan.ron";
const WIJK: &str = "wijken/WK010600.ron";

fn melding(pad: &Path, map: &Path) -> String {
    let fout = store::open(pad).expect_err("this file has a mistake").to_string();
    fout.replace(&format!("{}{}", map.display(), std::path::MAIN_SEPARATOR), "")
        .replace(&map.display().to_string(), "MAP")
        .replace("wijken\\WK", "wijken/WK")
}

#[track_caller]
fn vast(naam: &str, tekst: &str) {
    let mut instelling = insta::Settings::clone_current();
    instelling.set_snapshot_path("../fouten");
    instelling.set_prepend_module_to_snapshot(false);
    instelling.set_omit_expression(true);
    instelling.bind(|| insta::assert_snapshot!(naam, tekst));
}

/// The message after `oud` became `nieuw` in a file of the smallest plan.
#[track_caller]
fn na(naam: &str, bestand: &str, oud: &str, nieuw: &str) {
    let map = kopie();
    let pad = map.path().join(bestand);
    let tekst = fs::read_to_string(&pad).unwrap();
    assert!(tekst.contains(oud), "{oud}");
    fs::write(&pad, tekst.replacen(oud, nieuw, 1)).unwrap();
    vast(naam, &melding(map.path(), map.path()));
}

/// The message when a file of the smallest plan holds these bytes.
#[track_caller]
fn met(naam: &str, bestand: &str, bytes: impl AsRef<[u8]>) {
    let map = kopie();
    fs::write(map.path().join(bestand), bytes).unwrap();
    vast(naam, &melding(map.path(), map.path()));
}

#[test]
fn what_is_too_large_or_too_far() {
    na("prijspeil", PLAN, "overhead: 15,", "prijspeil: 1, prijsstijging: 5, overhead: 15,");
    let vraag = "hoog: 140), naar: WmoClienten),\n            uren_per_eenheid: 18,";
    let veel = "hoog: 1000000), naar: WmoClienten),\n            uren_per_eenheid: 1800,";
    na("te_veel_vraag", PLAN, vraag, veel);
    na("te_hoge_schaal", PLAN, "schaal: 9,", "schaal: 19,");
    na("dag_te_ver", PLAN, "\"2029-12-31\"", "\"9999-12-31\"");
    na(
        "te_veel_planjaren",
        PLAN,
        "planjaren: [2028, 2029]",
        &format!("planjaren: {:?}", (2027..2048).collect::<Vec<_>>()),
    );
}

#[test]
fn fields() {
    na("onbekend_veld", WIJK, "inwoners: 405,\n            leeft", "inwonrs: 405,\n            leeft");
    na("onbekend_veld_zonder_gelijkenis", PLAN, "eenheid: \"cl", "telwoord: \"cl");
    na("onbekend_veld_in_waarde", PLAN, "midden: 0.6, laag", "midden: 0.6, lag");
    na("onbekend_veld_in_vraagregel", PLAN, "naar: WmoClienten)", "nar: WmoClienten)");
    na("veld_ontbreekt", PLAN, "    basisjaar: 2027,\n", "");
    na("veld_ontbreekt_in_een_rij", PLAN, "organisatie: \"A\", fte", "fte");
    na("veld_dubbel", PLAN, "naam: \"Klein\",", "naam: \"Klein\", naam: \"Groot\",");
    na("sleutel_dubbel", WIJK, "Bijstand: 10,", "Bijstand: 10,\n                Bijstand: 11,");
}

#[test]
fn kinds_of_values() {
    na("tekst_waar_een_getal_hoort", PLAN, "ratio: 95", "ratio: \"95\"");
    na("getal_waar_een_tekst_hoort", PLAN, "naam: \"Klein\"", "naam: 5");
    na("getal_waar_een_lijst_hoort", PLAN, "planjaren: [2028, 2029]", "planjaren: 2028");
    na("getal_met_komma", PLAN, "ratio: 95", "ratio: 95,5");
    na("getal_met_komma_in_band", PLAN, "(midden: 0.6, laag", "(midden: 0,6, laag");
    na("getal_met_komma_in_enum", PLAN, "UrenPerDag(0.25)", "UrenPerDag(0,25)");
    na("getal_als_macht", WIJK, "Bijstand: 10", "Bijstand: 1e3");
    na("getal_met_letter", PLAN, "procent: 60", "procent: 6O");
    na("inwoners_met_decimalen", WIJK, "inwoners: 405,\n            leeft", "inwoners: 40.5,\n            leeft");
    na("inwoners_negatief", WIJK, "inwoners: 405,\n            leeft", "inwoners: -405,\n            leeft");
    na("getal_in_vraagregel", PLAN, "PerWijk(40)", "PerWijk(\"40\")");
    na("bron_als_getal", PLAN, "bron: \"S2\", status", "bron: 5, status");
    na("datum", PLAN, "\"2028-01-01\"", "\"1-1-2028\"");
    na("ja_of_nee", PLAN, "centraal: true", "centraal: ja");
    na("onbekende_keuze", PLAN, "domein: Wmo", "domein: Wom");
    na("onbekende_keuze_in_waarde", PLAN, "status: Besluit)", "status: Beslist)");
    na("onbekend_kerncijfer", WIJK, "Bijstand: 10", "Bystand: 10");
    na("andere_naam_voor_haakje", PLAN, "gemeente: (", "gemeente: Gemente(");
}

#[test]
fn brackets_and_commas() {
    na("komma_vergeten", PLAN, "naam: \"Klein\",", "naam: \"Klein\"");
    na("komma_vergeten_in_lijst", PLAN, "[\"WK010600\", ", "[\"WK010600\" ");
    na("aanhalingsteken_vergeten", PLAN, "naam: \"Klein\"", "naam: \"Klein");
    na("dubbele_punt_vergeten", PLAN, "ratio: 95", "ratio = 95");
    na("haakje_te_veel", PLAN, "verborgen: true),\n    ],\n)", "verborgen: true),\n    ],\n)\n)");
    na("haakje_te_weinig", PLAN, "verborgen: true),\n    ],\n)", "verborgen: true),\n    ],\n");
    na("backslash", PLAN, "naam: \"Klein\"", "naam: \"C:\\plan\"");
    na("opmerking_zonder_eind", PLAN, "versie: 2", "/* versie: 2");
    met("honderdduizend_haakjes", WIJK, "[".repeat(100_000));
    na("honderdduizend_haakjes_in_getal", PLAN, "ratio: 95", &format!("ratio: {}", "(".repeat(100_000)));
}

#[test]
fn what_does_not_fit_together() {
    na("dubbele_code", PLAN, "code: \"opbouwwerker\"", "code: \"begeleider\"");
    na("wijziging_zonder_plek", PLAN, "doe: Zet(waar: [\"bezetting\"", "doe: Zet(waar: [\"bezeting\"");
    na("wijziging_past_niet", PLAN, "\"fte\"], waarde: 2)", "\"fte\"], waarde: \"twee\")");
    na("wijkcode_met_kleine_letters", WIJK, "code: \"WK010600\"", "code: \"WK0106aa\"");
    na("verwijzing_naar_niets", PLAN, "functie: \"begeleider\", organisatie", "functie: \"begelieder\", organisatie");
    na("verwijzing_zonder_gelijkenis", PLAN, "plek: Team(\"noord\")", "plek: Team(\"x\")");
    na("aandelen", PLAN, "procent: 75", "procent: 74.5");
    na("gewichten", PLAN, "procent: 60", "procent: 70");
    na("correcties", PLAN, "fte: -0.2", "fte: -0.1");
    na("fte_negatief", PLAN, "fte: 2.4", "fte: -2.4");
    na("percentage_te_hoog", PLAN, "overhead: 15", "overhead: 150");
    na("band", PLAN, "laag: 100, hoog: 140", "laag: 125, hoog: 140");
    na("groepsgrootte_nul", PLAN, "grootte: 8", "grootte: 0");
    na("kerncijfer_nergens_bekend", PLAN, "naar: WmoClienten)", "naar: Jeugdzorg)");
    na("wijk_twee_keer_in_team", PLAN, "werkgebied: [\"WK010600\",", "werkgebied: [\"WK010601\",");
    na("punt_verwisseld", WIJK, "lat: 52.995, lon: 6.56", "lat: 6.56, lon: 52.995");
    na("buurt_elders", WIJK, "BU01060000", "BU01060100");
    na("leeg_veld", PLAN, "eenheid: \"deelnemers\"", "eenheid: \"\"");
    na("eind_voor_begin", PLAN, "\"2029-12-31\"", "\"2027-12-31\"");
    na("zonder_herkomst", PLAN, "herkomst: (status: Aanname, toelichting", "herkomst: (toelichting");
    na("nieuwere_versie", PLAN, "versie: 2,", "versie: 3,\n    iets_nieuws: 3,");
}

#[test]
fn numbers_as_people_write_them() {
    na("duizendtal_met_komma", PLAN, "ratio: 95", "ratio: 15.000,50");
    na("duizendtal_met_punt", WIJK, "inwoners: 405,\n            leeft", "inwoners: 4.050,\n            leeft");
    na("duizendtal_negatief", PLAN, "ratio: 95", "ratio: -15.000,50");
    na("duizendtal_in_band", PLAN, "(midden: 0.6, laag", "(midden: 15.000,50, laag");
    na("duizendtal_in_enum", PLAN, "PerWijk(40)", "PerWijk(15.000,50)");
    na("duizendtal_in_kerncijfer", WIJK, "Bijstand: 10", "Bijstand: 15.000,50");
    na("duizendtal_met_punten", PLAN, "ratio: 95", "ratio: 15.000.000");
    na("duizendtal_met_spatie", PLAN, "ratio: 95", "ratio: 15 000,50");
    na("twee_jaren_als_een", PLAN, "[2028, 2029]", "[2028-2031]");
    na("tekst_met_puntkomma", PLAN, "overhead: 15", "overhead: \"15; zie bijlage\"");
    met("eerste_haakje_vergeten", PLAN, "versie: 2,\n    naam: \"Klein\",\n");
    na("lange_code", PLAN, "organisatie: \"A\"", &format!("organisatie: \"{}\"", "welzijn".repeat(20_000)));
    na("lange_tekst_als_getal", PLAN, "overhead: 15", &format!("overhead: \"{}\"", "15; ".repeat(20_000)));
}

#[test]
fn what_others_left_is_called_by_its_name() {
    let ander = "=======\n    naam: \"Groot\",\n>>>>>>> voorstel-peelo\n";
    na("samenvoeging_van_git", PLAN, "    naam: \"Klein\",\n", &format!("<<<<<<< HEAD\n    naam: \"Klein\",\n{ander}"));
    met("csv_bestand", WIJK, "\"Buurten\";\"bevolking|2024\"\n\"Buurt Julianapark e.o.\";17\n\"Buurten totaal\";142\n");
    met("geojson_bestand", WIJK, r#"{"type":"FeatureCollection","features":[]}"#);
    met("excel_bestand", WIJK, b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0xl/workbook.xml");
    let zelf = r#"doe: Samen([Eraf(["scenarios", "krap", "wijzigingen", "0"]), Eraf(["locaties", "mfa"])])"#;
    na("scenario_op_zichzelf", PLAN, r#"doe: Zet(waar: ["bezetting", "b1", "fte"], waarde: 2)"#, zelf);
}

#[test]
fn a_wijk_in_two_files_is_told_with_what_differs_and_which_is_the_latest() {
    let map = kopie();
    let wijken = map.path().join("wijken");
    let tekst = fs::read_to_string(map.path().join(WIJK)).unwrap();
    let zet = |naam: &str, tekst: &str, seconde: u64| {
        fs::write(wijken.join(naam), tekst).unwrap();
        let tijd = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconde);
        fs::File::options().write(true).open(wijken.join(naam)).unwrap().set_modified(tijd).unwrap();
    };
    let anders = tekst.replace("Bijstand: 10", "Bijstand: 12");
    zet("WK010600.ron", &tekst, 1000);
    zet("WK010600 (conflicterend exemplaar 2027-05-01).ron", &anders, 2000);
    vast("conflictkopie", &melding(map.path(), map.path()));
    fs::remove_file(wijken.join("WK010600 (conflicterend exemplaar 2027-05-01).ron")).unwrap();
    zet("centrum.ron", &tekst, 1000);
    vast("dubbele_wijk", &melding(map.path(), map.path()));
}

#[test]
fn a_file_of_a_plan_folder_stands_for_the_folder() {
    let map = kopie();
    for wijzer in [PLAN, WIJK] {
        let geopend = store::open(&map.path().join(wijzer)).unwrap();
        assert_eq!(geopend, store::open(map.path()).unwrap(), "{wijzer}");
    }
    // A plan that holds its wijken itself is one of its own, whatever stands beside it.
    let heel = store::vorm::heel_ron(&klein()).unwrap();
    fs::write(map.path().join(PLAN), heel).unwrap();
    let opslag = store::open(&map.path().join(PLAN)).unwrap().opslag;
    assert_eq!(opslag, store::Opslag::Bestand(map.path().join(PLAN)));
    fs::remove_dir_all(map.path().join("wijken")).unwrap();
    assert_eq!(store::open(map.path()).unwrap().plan, klein());
}

#[test]
fn codes_of_cbs_may_have_letters() {
    let map = kopie();
    for naam in crate::BESTANDEN {
        let pad = map.path().join(naam);
        let tekst = fs::read_to_string(&pad).unwrap();
        fs::write(&pad, tekst.replace("WK010600", "WK0106AA").replace("BU010600", "BU0106AA")).unwrap();
    }
    fs::rename(map.path().join(WIJK), map.path().join("wijken/WK0106AA.ron")).unwrap();
    let plan = store::open(map.path()).map_err(|fout| panic!("{fout}")).unwrap().plan;
    assert_eq!(plan.wijken[1].code.as_str(), "WK0106AA");
}

#[cfg(unix)]
#[test]
fn links_that_lead_to_each_other_are_told() {
    let map = tempfile::tempdir().unwrap();
    let rond = map.path().join("rond.ron");
    std::os::unix::fs::symlink("rond.ron", &rond).unwrap();
    vast("koppeling_naar_zichzelf", &melding(&rond, map.path()));
    vast("lange_naam", &melding(&map.path().join("n".repeat(300)), map.path()).replace(&"n".repeat(300), "NAAM"));
}

#[test]
fn files_that_are_no_text() {
    let map = kopie();
    let tekst = fs::read_to_string(map.path().join(PLAN)).unwrap();
    let windows = tekst.replace("cliënten", "cli\u{1}nten").into_bytes();
    let windows: Vec<u8> = windows.into_iter().map(|b| if b == 1 { 0xEB } else { b }).collect();
    met("windows_1252", PLAN, windows);
    met("utf_16", PLAN, b"\xFF\xFE(\0");
    met("leeg_bestand", WIJK, "");
    met("nulbyte", WIJK, "(\n    code: \"WK\0\")");
}

#[test]
fn folders_and_files() {
    let map = tempfile::tempdir().unwrap();
    vast("ontbreekt", &melding(&map.path().join("mijn-plan"), map.path()));
    vast("map_zonder_plan", &melding(map.path(), map.path()));
    fs::create_dir(map.path().join(PLAN)).unwrap();
    vast("map_waar_een_bestand_hoort", &melding(map.path(), map.path()));

    let map = kopie();
    fs::rename(map.path().join("wijken"), map.path().join("elders")).unwrap();
    fs::write(map.path().join("wijken"), "").unwrap();
    vast("bestand_waar_een_map_hoort", &melding(map.path(), map.path()));

    let map = kopie();
    fs::File::create(map.path().join(WIJK)).unwrap().set_len(100_000_000).unwrap();
    vast("honderd_megabyte", &melding(map.path(), map.path()));
}

#[test]
fn all_files_are_reported_at_once() {
    let map = kopie();
    fs::write(map.path().join(PLAN), "(").unwrap();
    fs::write(map.path().join(WIJK), "[]").unwrap();
    vast("twee_bestanden", &melding(map.path(), map.path()));
}

#[test]
fn what_editors_do_to_a_file_is_fine() {
    let map = kopie();
    for naam in crate::BESTANDEN {
        let pad = map.path().join(naam);
        let tekst = fs::read_to_string(&pad).unwrap();
        fs::write(&pad, format!("\u{feff}{}", tekst.replace('\n', "\r\n"))).unwrap();
    }
    fs::write(map.path().join("wijken/LEESMIJ.txt"), "geen wijk").unwrap();
    fs::write(map.path().join("wijken/.WK010600.ron.swp"), "geen wijk").unwrap();
    fs::write(map.path().join("wijken/.#WK010600.ron"), "geen wijk").unwrap();
    assert_eq!(store::open(map.path()).unwrap().plan, klein());
}

#[test]
fn comments_may_stand_anywhere() {
    let map = kopie();
    let pad = map.path().join(PLAN);
    let tekst = fs::read_to_string(&pad).unwrap();
    let met = tekst
        .replace("ratio: 95,", "ratio: /* een norm */ 95 // procent\n ,")
        .replace("totaal: 3.4,", "totaal: // fte\n (midden: /* ( */ 3.4 /* ) */) /* samen */,")
        .replace("fte: -0.2", "fte: /*-*/ -0.2 /**/");
    assert_ne!(met, tekst);
    fs::write(&pad, met).unwrap();
    assert_eq!(store::open(map.path()).unwrap().plan, klein());
}
