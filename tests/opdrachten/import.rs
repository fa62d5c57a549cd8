//! `import`: files of others are shown first, carried out where that is asked, and refused where they are of persons.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{geweigerd, pad, uitvoer, wijkplan};

/// A copy of the smallest plan, and beside it a file with this content.
fn met(naam: &str, inhoud: impl AsRef<[u8]>) -> (TempDir, String, String) {
    let map = tempfile::tempdir().unwrap();
    let plan = map.path().join("plan");
    fs::create_dir_all(plan.join("wijken")).unwrap();
    for bestand in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        fs::copy(Path::new("tests/klein").join(bestand), plan.join(bestand)).unwrap();
    }
    let bestand = map.path().join(naam);
    fs::write(&bestand, inhoud).unwrap();
    let (bestand, plan) = (pad(&bestand).to_owned(), pad(&plan).to_owned());
    (map, bestand, plan)
}

/// Code, stdout and stderr of a run in a state folder of its own.
fn draai(map: &TempDir, argumenten: &[&str]) -> (Option<i32>, String, String) {
    let uit = wijkplan(argumenten).env("WIJKPLAN_STAAT", map.path().join("staat")).output().unwrap();
    let tekst = |bytes| String::from_utf8(bytes).unwrap();
    (uit.status.code(), tekst(uit.stdout), tekst(uit.stderr))
}

fn plan_op_schijf(plan: &str) -> String {
    fs::read_to_string(Path::new(plan).join("plan.ron")).unwrap()
}

const LIJST: &str = "\u{FEFF}naam;soort;wijk;lat;lon;werkplekken;kosten\r\n\
                     Huis De Hoek;wijkcentrum;Centrum;52,99430;6,56271;4;12.000,50\r\n\
                     Kamer Noord;buurthuis;BU01060100;;;;\r\n\
                     De Verre;school;;52.09;5.12;;\r\n\
                     De Geit;kinderboerderij;Centrum;;;;\r\n\
                     Huis De Hoek;wijkcentrum;Centrum;52,99430;6,56271;4;\r\n";

#[test]
fn a_list_is_shown_first_and_carried_out_where_that_is_asked() {
    let (map, bestand, plan) = met("lijst.csv", LIJST);
    let voor = plan_op_schijf(&plan);
    let (code, proef, _) = draai(&map, &["import", &bestand, &plan, "--proef"]);
    assert_eq!((code, plan_op_schijf(&plan) == voor), (Some(0), true), "{proef}");
    insta::assert_snapshot!(proef);
    let (code, uit, err) = draai(&map, &["import", &bestand, &plan]);
    assert_eq!(
        (code, &uit, plan_op_schijf(&plan) == voor),
        (Some(1), &proef, true),
        "without a terminal nothing is done"
    );
    assert!(err.contains("Er is niets geschreven. Met --ja"), "{err}");
    let (code, _, err) = draai(&map, &["import", &bestand, &plan, "--ja"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.starts_with("Geschreven: 2 nieuw (1 met twijfel), 1 dubbel, 2 geweigerd."), "{err}");
    assert!(plan_op_schijf(&plan).contains("12000.5"));
    // Once more: nothing is new any more.
    let (code, uit, err) = draai(&map, &["import", &bestand, &plan, "--ja"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(uit.contains("· 2 gelijk, 1 dubbel, 2 geweigerd") && err.contains("niets te importeren"), "{uit}{err}");
    assert_eq!(draai(&map, &["controleer", &plan]).0, Some(0));
}

#[test]
fn a_scenario_holds_what_is_read_in_and_the_plan_stays() {
    let (map, bestand, plan) = met("lijst.csv", LIJST);
    let (code, _, err) = draai(&map, &["import", &bestand, &plan, "--ja", "--scenario", "Meer locaties"]);
    assert!(code == Some(0) && err.starts_with("Geschreven: scenario meer-locaties. "), "{err}");
    let locaties = |meer: &[&str]| {
        let alle: Vec<&str> = ["reken", &plan, "--tabel", "locaties"].into_iter().chain(meer.iter().copied()).collect();
        draai(&map, &alle).1
    };
    assert!(!locaties(&[]).contains("Huis De Hoek"));
    assert!(locaties(&["--scenario", "meer-locaties"]).contains("Huis De Hoek"));
}

#[test]
fn a_file_with_what_is_of_persons_leaves_no_trace() {
    for (kop, cel, zin) in [
        ("bsn", "", "kolom 3 heet “bsn”: die is voor burgerservicenummers"),
        ("nummer", "111222333", "in kolom 3 (“nummer”) staan burgerservicenummers"),
        ("Geboortedatum", "1-1-1980", "die is voor geboortedata"),
        ("Telefoon", "0592366911", "die is voor telefoonnummers"),
        ("contact", "jan@voorbeeld.nl", "staan e-mailadressen"),
        ("Naam cliënt", "Jan Jansen", "die is voor namen van personen"),
    ] {
        let (map, bestand, plan) = met("lijst.csv", format!("naam;wijk;{kop}\nDe Hoek;Centrum;{cel}\n"));
        let (code, uit, err) = draai(&map, &["import", &bestand, &plan, "--ja"]);
        assert_eq!((code, uit.as_str()), (Some(2), ""), "{kop}: {err}");
        assert!(err.contains(zin) && err.contains("niets van overgenomen"), "{err}");
        assert!(cel.is_empty() || !err.contains(cel), "what stands there is not repeated: {err}");
        let staat = map.path().join("staat");
        assert!(
            !staat.exists() || fs::read_dir(staat).unwrap().next().is_none(),
            "nothing is kept, not in the journal either"
        );
    }
    let (map, bestand, plan) =
        met("lijst.csv", "naam;soort;wijk;toelichting\nDe Hoek;school;Centrum;dossier 111222333\n");
    let (code, uit, _) = draai(&map, &["import", &bestand, &plan, "--ja"]);
    assert!(code == Some(1) && uit.contains("burgerservicenummer kan zijn") && !uit.contains("111222333"), "{uit}");
}

#[test]
fn what_cannot_be_read_in_is_called_what_it_is() {
    for (naam, inhoud, zin) in [
        ("a.xlsx", &b"PK\x03\x04\x14\0\0\0xl/workbook.xml"[..], "dit werkboek is stuk"),
        ("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "dit is een Excel-bestand"),
        ("a.pdf", b"%PDF-1.7", "dit is een PDF"),
        ("a.csv", b"", "dit bestand is leeg"),
        ("a.csv", b"naam;wijk\n", "staat geen enkele rij"),
        ("a.csv", b"kleur;maat\nrood;3\n", "herkent niet wat dit is; de kolommen zijn “kleur”, “maat”"),
        ("a.json", b"{\"type\":\"FeatureCollection\",\"features\":[{\"geom", "dit GeoJSON-bestand is niet te lezen"),
    ] {
        let (_map, bestand, plan) = met(naam, inhoud);
        assert!(geweigerd(&format!("import {bestand} {plan}")).contains(zin), "{naam}");
    }
    assert!(geweigerd("import").contains("geen bestand genoemd"));
    let (_map, bestand, plan) = met("lijst.csv", LIJST);
    assert!(geweigerd(&format!("import {bestand} {plan} --proef --ja")).contains("--ja"));
    assert!(geweigerd(&format!("--voorbeeld import {bestand} {plan}")).contains("gaan niet samen"));
    let uit = uitvoer(&format!("--voorbeeld import {bestand} --proef"), 0);
    assert!(uit.starts_with("Import · Voorbeeldplan Buurtkracht Assen"), "{uit}");
}

#[test]
fn the_template_is_one_that_is_read_back() {
    let uit = wijkplan(["import", "--sjabloon"]).output().unwrap();
    let mut lijst = String::from_utf8(uit.stdout).unwrap();
    assert!(String::from_utf8(uit.stderr).unwrap().contains("huis van de wijk"));
    lijst.push_str("De Hoek;wijkcentrum;Centrum;Straat 1;;;open vanaf 2029;4;1;2;0;de gemeente;nee;\r\n");
    let (map, bestand, plan) = met("lijst.csv", &lijst);
    let (code, uit, _) = draai(&map, &["import", &bestand, &plan, "--proef"]);
    assert_eq!(code, Some(0), "{uit}");
    assert!(uit.contains("1 nieuw (1 met twijfel)") && !uit.contains("Niet gelezen"), "{uit}");
}

/// What was read in is kept with the plan, and told by `reken`: of the last one, of another by its code, of a scenario, and in
/// a sentence where there is none.
#[test]
fn what_changed_is_told_afterwards() {
    let rijen = "voorziening;wijk;aantal;einddatum\nlicht;WK010600;14;2028-06-30\nlicht;WK010601;7;2028-06-30\n";
    let (map, bestand, plan) = met("indicaties.csv", rijen);
    let tabel = ["--tabel", "watveranderde"];
    let reken = |meer: &[&str]| draai(&map, &[&["reken", plan.as_str()], &tabel[..], meer].concat());
    let (code, uit, _) = reken(&[]);
    assert_eq!((code, uit.lines().count()), (Some(0), 1), "{uit}");
    assert!(uit.starts_with("In dit plan is nog niets ingelezen"), "{uit}");
    let (code, _, err) = draai(&map, &["import", &bestand, &plan, "--ja"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains(&format!("“wijkplan reken {plan} --tabel watveranderde”")), "{err}");
    let (code, uit, _) = reken(&["--formaat", "json"]);
    assert_eq!(code, Some(0), "{uit}");
    let json: serde_json::Value = serde_json::from_str(&uit).unwrap();
    let rijen = json["rijen"].as_array().unwrap();
    let rij = rijen.iter().find(|r| r["waar"] == "Centrum" && r["soort"] == "ingelezen").unwrap();
    assert_eq!((rij["is"].as_f64(), rij["bron_is"].as_str()), (Some(14.0), Some("indicaties, gemeten")), "{rij}");
    assert!(rijen.iter().any(|r| r["wat"] == "Vraag" && r["waar"] == "hele stad"), "{uit}");
    // Screen and `reken` tell all; a file for others does not.
    let klein = |uit: &str| uit.lines().filter(|r| r.contains("aantal") && r.contains(";7;")).count();
    let (_, uit, _) = reken(&["--formaat", "csv"]);
    assert_eq!(klein(&uit), 1, "{uit}");
    let naar = map.path().join("uit");
    let (code, _, err) = draai(&map, &["export", &plan, "--naar", pad(&naar)]);
    assert_eq!(code, Some(0), "{err}");
    let export = fs::read_to_string(naar.join("watveranderde.csv")).unwrap();
    assert!(klein(&export) == 0 && export.contains(";<10;"), "{export}");
    // Another by its code.
    let (code, uit, _) = reken(&["--inlezing", "inlezing-1"]);
    assert!(code == Some(0) && uit.contains("indicaties.csv, ingelezen op"), "{uit}");
    for (meer, woorden) in [
        (&["--inlezing", "inlezing-2"][..], "kies uit inlezing-1"),
        (&["--inlezing", "inlezing-1", "--tabel", "vraag"][..], "doet niets bij de tabel vraag"),
    ] {
        let tabel = if meer.contains(&"vraag") { &[][..] } else { &tabel[..] };
        let (code, _, err) = draai(&map, &[&["reken", plan.as_str()], tabel, meer].concat());
        assert!(code == Some(2) && err.contains(woorden), "{code:?} {err}");
    }
    // A scenario keeps what it does itself.
    let (_map, ander, plan) = met("indicaties.csv", "voorziening;wijk;aantal\nlicht;WK010600;21\n");
    let (code, _, err) = draai(&map, &["import", &ander, &plan, "--ja", "--scenario", "Cijfers"]);
    assert!(code == Some(0) && err.contains("--tabel watveranderde --scenario cijfers"), "{err}");
    let (code, uit, _) = draai(&map, &["reken", &plan, "--tabel", "watveranderde", "--scenario", "cijfers"]);
    assert!(code == Some(0) && uit.contains("scenario Cijfers") && uit.contains("21"), "{uit}");
}

const VREEMD: &str = "Object;Waar;Type ruimte\nDe Brug;Centrum;buurthuis\nDe Kade;Centrum;school\n";

#[test]
fn columns_with_other_names_are_appointed_kept_as_a_recipe_and_known_again() {
    let (map, bestand, plan) = met("vreemd.csv", VREEMD);
    let fout = draai(&map, &["import", &bestand, &plan, "--proef"]);
    assert_eq!(fout.0, Some(2));
    assert!(fout.2.contains("herkent niet wat dit is"), "{}", fout.2);
    let kolommen = ["--kolom", "Object=naam", "--kolom", "Waar=wijk", "--kolom", "Type ruimte=soort"];
    let met = |meer: &[&str]| draai(&map, &[&["import", &bestand, &plan], &kolommen[..], meer].concat());
    let (code, uit, fout) = met(&["--als-recept", "Lijst van de gemeente", "--ja"]);
    assert_eq!(code, Some(0), "{fout}");
    assert!(uit.contains("De Brug") && fout.contains("Opgeslagen: recept “Lijst van de gemeente”"), "{uit}{fout}");
    assert!(plan_op_schijf(&plan).contains("De Kade"));
    assert!(
        fs::read_to_string(Path::new(&plan).join("recepten/lijstvandegemeente.ron")).unwrap().contains("Type ruimte")
    );
    // Known again by its headings, and by the name of the recipe for a file that has more.
    let (code, uit, fout) = draai(&map, &["import", &bestand, &plan, "--proef"]);
    assert_eq!(code, Some(0), "{fout}");
    let alles = format!("{uit}{fout}").replace("\n  ", " ");
    assert!(alles.contains("recept “Lijst van de gemeente”") && alles.contains("2 gelijk"), "{alles}");
    let ruim = map.path().join("ruim.csv");
    fs::write(&ruim, VREEMD.replace("Object;", "Jaar;Object;").replace("De ", "2026;De ")).unwrap();
    let (code, uit, fout) = draai(&map, &["import", pad(&ruim), &plan, "--proef", "--recept", "lijst van de gemeente"]);
    assert_eq!(code, Some(0), "{fout}");
    assert!(format!("{uit}{fout}").contains("2 gelijk"), "{uit}{fout}");
    assert_eq!(draai(&map, &["import", pad(&ruim), &plan, "--proef"]).0, Some(2), "other headings are another file");
    // What is asked in vain is said in words.
    for (opties, woorden) in [
        (&["--recept", "weg"][..], "dit plan heeft geen recept “weg”"),
        (&["--kolom", "Object"], "zegt niet hoe een kolom gelezen wordt"),
        (&["--kolom", "Ding=naam"], "geen kolom heet “Ding”"),
        (&["--kolom", "Object=bsn", "--soort", "locaties"], "is niets wat een kolom van lijst van locaties kan zijn"),
        (&["--kolom", "Object=naam", "--kolom", "Waar=naam", "--soort", "locaties"], "meer dan één kolom"),
        (&["--soort", "indicaties"], "niet te lezen als cliënten en indicaties"),
    ] {
        let (code, _, fout) = draai(&map, &[&["import", &bestand, &plan, "--proef"], opties].concat());
        assert_eq!(code, Some(2), "{opties:?} {fout}");
        assert!(fout.contains(woorden), "{opties:?} {fout}");
    }
    // A broken recipe is told with its place, and what is read without it goes on.
    fs::write(Path::new(&plan).join("recepten/stuk.ron"), "(naam: \"stuk\",\n  soort: geheimen, kolommen: [])")
        .unwrap();
    let (code, _, fout) = draai(&map, &["import", &bestand, &plan, "--proef"]);
    assert_eq!(code, Some(0));
    assert!(fout.contains("stuk.ron:2:10"), "{fout}");
    assert!(draai(&map, &["import", &bestand, &plan, "--proef", "--recept", "stuk"]).2.contains("stuk.ron:2:10"));
}

/// Of two recipes for the same headings the first is followed, and that is said; the other by its name, and what is set
/// beside it changes that one.
#[test]
fn a_second_recipe_for_the_same_headings_is_followed_by_its_name_only() {
    let (map, bestand, plan) = met("vreemd.csv", VREEMD);
    let recepten = Path::new(&plan).join("recepten");
    fs::create_dir(&recepten).unwrap();
    let schrijf = |naam: &str, van_object: &str| {
        let kolommen = [("Object", van_object), ("Waar", "wijk"), ("Type ruimte", "soort")];
        let kolom = |(kop, veld): &(&str, &str)| format!("(kop: \"{kop}\", veld: \"{veld}\"),");
        let kolommen = kolommen.iter().map(kolom).collect::<Vec<_>>().concat();
        let tekst = format!("(naam: \"{naam}\", soort: locaties, kolommen: [{kolommen}])");
        fs::write(recepten.join(format!("{naam}.ron")), tekst).unwrap();
    };
    schrijf("a", "naam");
    schrijf("b", "toelichting");
    let zin = "Recept “b” is voor dezelfde koppen als “a”";
    let proef = |meer: &[&str]| draai(&map, &[&["import", &bestand, &plan, "--proef"], meer].concat());
    let (code, _, fout) = proef(&[]);
    assert!(code == Some(0) && fout.contains(zin), "{fout}");
    let (code, uit, fout) = proef(&["--recept", "b", "--kolom", "Object=naam", "--kolom", "Type ruimte=toelichting"]);
    let alles = format!("{uit}{fout}").replace("\n  ", " ");
    assert!(code == Some(1) && alles.contains("er staat geen soort") && !alles.contains(zin), "{code:?} {alles}");
    assert!(alles.contains("Geen enkele rij zegt wat voor locatie het is"), "{alles}");
    let (code, uit, _) = proef(&["--recept", "b", "--kolom", "Object=naam"]);
    assert!(code == Some(0) && uit.contains("De Brug"), "what is not named stays as the recipe has it: {uit}");
    // Both are seen where the plan is looked after, and what is wrong with a third.
    fs::write(recepten.join("c.ron"), "(naam: \"c\", soort: geheimen, kolommen: [])").unwrap();
    let (code, uit, _) = draai(&map, &["controleer", &plan]);
    let alles = uit.replace("\n  ", " ");
    assert!(code == Some(0) && alles.contains(zin) && alles.contains("recepten/c.ron is niet gelezen"), "{alles}");
    assert!(uit.lines().any(|regel| regel.starts_with("recepten ") && regel.contains(" 2 ")), "{uit}");
}

#[test]
fn no_recipe_lets_a_column_of_persons_through() {
    let (map, bestand, plan) = met("personen.csv", "Object;Waar;BSN\nDe Brug;Centrum;123456782\n");
    let opties = ["--kolom", "Object=naam", "--kolom", "Waar=wijk", "--kolom", "BSN=toelichting"];
    for opties in [&opties[..], &[&opties[..4], &["--kolom", "BSN=", "--als-recept", "x"]].concat()] {
        let (code, uit, fout) = draai(&map, &[&["import", &bestand, &plan][..], opties, &["--ja"]].concat());
        assert_eq!((code, uit.as_str()), (Some(2), ""));
        assert!(fout.contains("burgerservicenummers") && !fout.contains("123456782"), "{fout}");
        assert!(!Path::new(&plan).join("recepten").exists());
    }
}
