//! `nieuw` and `export`: files out, and the same plan back in.

use std::fs;

use super::{KLEIN, geweigerd, pad, tabellen, uitvoer, wijkplan};

#[test]
fn written_plan_gives_the_same_bytes_as_the_built_in_one() {
    let map = tempfile::tempdir().unwrap();
    let nieuw = map.path().join("mijn-plan");
    let tekst = uitvoer(&format!("nieuw {}", pad(&nieuw)), 0);
    assert!(tekst.contains("staat nu het voorbeeldplan"), "{tekst}");
    for vorm in ["tekst", "json"] {
        let eigen = uitvoer(&format!("toets {} --formaat {vorm}", pad(&nieuw)), 1);
        assert_eq!(eigen, uitvoer(&format!("toets --formaat {vorm}"), 1));
    }
    let fout = geweigerd(&format!("nieuw {}", pad(&nieuw)));
    assert!(fout.contains("bestaat al en is niet leeg"), "{fout}");
}

#[test]
fn empty_plan_opens() {
    let map = tempfile::tempdir().unwrap();
    let nieuw = map.path().join("leeg");
    uitvoer(&format!("nieuw {} --leeg", pad(&nieuw)), 0);
    let tekst = uitvoer(&format!("toets {}", pad(&nieuw)), 1);
    assert!(tekst.contains("Assen · Nieuw plan"), "{tekst}");
}

#[test]
fn ron_export_opens_again_with_the_same_bytes() {
    let map = tempfile::tempdir().unwrap();
    for naar in ["een.ron", "map"] {
        let doel = map.path().join(naar);
        uitvoer(&format!("export --formaat ron --naar {}", pad(&doel)), 0);
        let bestand = if doel.is_dir() { doel.join("plan.ron") } else { doel };
        assert_eq!(uitvoer(&format!("toets {} --formaat json", pad(&bestand)), 1), uitvoer("toets --formaat json", 1));
        let nogmaals = map.path().join(format!("nogmaals-{naar}.ron"));
        uitvoer(&format!("export {} --formaat ron --naar {}", pad(&bestand), pad(&nogmaals)), 0);
        assert_eq!(fs::read(&bestand).unwrap(), fs::read(&nogmaals).unwrap());
    }
}

#[test]
fn csv_export_has_every_table_and_overwrites_nothing() {
    let map = tempfile::tempdir().unwrap();
    let doel = map.path().join("tabellen");
    let commando = format!("export {KLEIN} --naar {}", pad(&doel));
    let tekst = uitvoer(&commando, 0);
    let mut namen: Vec<String> =
        fs::read_dir(&doel).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    namen.sort();
    let mut verwacht: Vec<String> = tabellen().iter().map(|t| format!("{t}.csv")).collect();
    verwacht.push("voetnoten.csv".into());
    verwacht.sort();
    assert_eq!(namen, verwacht);
    assert!(tekst.contains(&format!("{} bestanden", namen.len())), "{tekst}");

    fs::write(doel.join("verdeling.csv"), "van mij").unwrap();
    let fout = geweigerd(&commando);
    assert!(fout.contains("bestaat al") && fout.contains("--overschrijven"), "{fout}");
    assert_eq!(fs::read_to_string(doel.join("verdeling.csv")).unwrap(), "van mij");
    uitvoer(&format!("{commando} --overschrijven"), 0);
    assert!(fs::read_to_string(doel.join("verdeling.csv")).unwrap().starts_with("\u{FEFF}code;"));
    uitvoer(&format!("{commando} --overschrijven --csv internationaal"), 0);
    assert!(fs::read_to_string(doel.join("verdeling.csv")).unwrap().starts_with("code,"));
}

#[test]
fn controleer_looks_at_the_settings_too() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("eigen.ron");
    std::fs::write(&pad, r#"(toetsen: {"opslan": ["x"]})"#).unwrap();
    let uit = wijkplan(["controleer"]).env("WIJKPLAN_INSTELLINGEN", &pad).output().unwrap();
    let fouten = String::from_utf8_lossy(&uit.stderr);
    assert_eq!(uit.status.code(), Some(2));
    assert!(fouten.contains("eigen.ron:1:12") && fouten.contains("bedoelde u “opslaan”?"), "{fouten}");
}

#[test]
fn controleer_counts_every_noun() {
    let tekst = uitvoer("controleer", 0);
    for regel in
        ["wijken                10  ", "buurten              109  ", "69.700 per wijk geteld, 69.720 per buurt"]
    {
        assert!(tekst.contains(regel), "{regel}\n{tekst}");
    }
    assert!(tekst.contains("tellen per wijk op tot het totaal, nagerekend in 12 berekeningen"), "{tekst}");
}

#[test]
fn an_export_never_ruins_the_folder_of_a_plan() {
    let map = tempfile::tempdir().unwrap();
    let plan = map.path().join("plan");
    uitvoer(&format!("nieuw {}", pad(&plan)), 0);
    for naar in ["", "plan.ron", "wijken", "wijken/heel.ron"] {
        let doel = plan.join(naar);
        let fout = geweigerd(&format!("export {KLEIN} --formaat ron --overschrijven --naar {}", pad(&doel)));
        assert!(fout.contains("niet meer te openen"), "{naar}: {fout}");
    }
    uitvoer(&format!("export {KLEIN} --formaat ron --naar {}", pad(&plan.join("klein.ron"))), 0);
    uitvoer(&format!("controleer {}", pad(&plan)), 0);
}

#[test]
fn the_home_folder_is_written_out_and_commands_can_be_typed_over() {
    let thuis = tempfile::tempdir().unwrap();
    let commando = |argumenten: &[&str]| {
        let uit = wijkplan(argumenten).env("HOME", thuis.path()).env("USERPROFILE", thuis.path()).output().unwrap();
        assert_eq!(uit.status.code(), Some(0), "{}", String::from_utf8_lossy(&uit.stderr));
        String::from_utf8(uit.stdout).unwrap()
    };
    if cfg!(windows) {
        return;
    }
    let tekst = commando(&["nieuw", "~/mijn plan"]);
    assert!(tekst.contains("wijkplan toets \"~/mijn plan\"") || tekst.contains("toets '~/mijn plan'"), "{tekst}");
    assert!(thuis.path().join("mijn plan/plan.ron").is_file());
    commando(&["export", "~/mijn plan", "--naar=~/uit"]);
    assert!(thuis.path().join("uit/overzicht.csv").is_file());
    commando(&["controleer", "~/mijn plan/plan.ron"]);
    assert!(!std::path::Path::new("~").exists());
    let naam = commando(&["nieuw", "~/a\u{1b}[2J"]);
    assert!(!naam.contains('\u{1b}'), "{naam}");
}

/// What one partner gets to see: its own rows, and no name, code or figure of another.
#[test]
fn export_for_one_partner_has_nothing_of_the_others() {
    let map = tempfile::tempdir().unwrap();
    let doel = map.path().join("licht");
    uitvoer(&format!("export --partner voorbeeld-licht --naar {}", pad(&doel)), 0);
    let mut namen: Vec<String> =
        fs::read_dir(&doel).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    namen.sort();
    assert_eq!(namen, ["aanstellingen.csv", "levering.csv", "partners.csv", "voetnoten.csv"]);
    for naam in &namen {
        let tekst = fs::read_to_string(doel.join(naam)).unwrap();
        let anderen = ["Voorbeeld Welzijn", "Voorbeeld Baken", "voorbeeld-welzijn", "Gemeente Assen"];
        assert!(anderen.iter().all(|ander| !tekst.contains(ander)), "{naam}: {tekst}");
        assert_eq!(tekst.contains("Voorbeeld Licht"), naam != "voetnoten.csv", "{naam}: {tekst}");
    }
    let fout = geweigerd(&format!("export --partner voorbeeld-lich --naar {}", pad(&map.path().join("fout"))));
    assert!(fout.contains("voorbeeld-licht"), "{fout}");
    let fout = geweigerd(&format!("export --partner voorbeeld-licht --formaat ron --naar {}", pad(&doel)));
    assert!(fout.contains("--partner"), "{fout}");
}

/// The small plan with so many visitors of the inloop measured in Centrum.
fn klein_met(map: &std::path::Path, bezoekers: &str) -> String {
    let doel = map.join("plan");
    fs::create_dir_all(doel.join("wijken")).unwrap();
    for bestand in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        let mut tekst = fs::read_to_string(std::path::Path::new(KLEIN).join(bestand)).unwrap();
        if bestand == "wijken/WK010600.ron" {
            tekst = tekst.replace("volume: 44", &format!("volume: {bezoekers}"));
        }
        fs::write(doel.join(bestand), tekst).unwrap();
    }
    pad(&doel).to_owned()
}

/// What others get has no small number, in any file; what stays inside has, and says so in name and heading.
#[test]
fn export_for_others_hides_small_numbers_and_intern_says_that_it_does_not() {
    let map = tempfile::tempdir().unwrap();
    let plan = klein_met(map.path(), "7");
    let uit = map.path().join("uit");
    let tekst = uitvoer(&format!("export {plan} --naar {}", pad(&uit)), 0);
    assert!(tekst.contains("Verborgen: 1 gemeten aantal kleiner dan 10 en 1 aantal dat er anders uit zou"), "{tekst}");
    let vraag = fs::read_to_string(uit.join("vraag.csv")).unwrap();
    assert!(vraag.contains("WK010600;Centrum;inloop;Inloop;Welzijn;<10;"), "{vraag}");
    assert!(vraag.contains("WK010601;Noorderpark;inloop;Inloop;Welzijn;verborgen;"), "{vraag}");
    let noten = fs::read_to_string(uit.join("voetnoten.csv")).unwrap();
    assert!(noten.contains("“<10” is een gemeten aantal van 1 tot en met 9"), "{noten}");
    // The same files whichever number it is.
    let ander = klein_met(&map.path().join("ander"), "3");
    let uit_ander = map.path().join("uit-ander");
    uitvoer(&format!("export {ander} --naar {}", pad(&uit_ander)), 0);
    for bestand in fs::read_dir(&uit).unwrap().map(|b| b.unwrap().file_name()) {
        assert_eq!(fs::read(uit.join(&bestand)).unwrap(), fs::read(uit_ander.join(&bestand)).unwrap(), "{bestand:?}");
    }
    let intern = map.path().join("intern");
    uitvoer(&format!("export {plan} --intern --naar {}", pad(&intern)), 0);
    for bestand in fs::read_dir(&intern).unwrap().map(|b| b.unwrap().file_name().into_string().unwrap()) {
        assert!(bestand.ends_with(" (intern, niet delen).csv"), "{bestand}");
    }
    let vraag = fs::read_to_string(intern.join("vraag (intern, niet delen).csv")).unwrap();
    assert!(vraag.starts_with("\u{FEFF}intern, niet delen;code;wijk;"), "{vraag}");
    assert!(vraag.contains(";WK010600;Centrum;inloop;Inloop;Welzijn;7;"), "{vraag}");
    // The screen and the tables on stdout show all.
    assert!(uitvoer(&format!("reken {plan} --tabel vraag --formaat json"), 0).contains("\"volume\": 7,"));
    // A plan as a whole holds it, and is not for others.
    let heel = map.path().join("heel.ron");
    let uit = wijkplan(["export", plan.as_str(), "--formaat", "ron", "--naar", pad(&heel)]).output().unwrap();
    let gemeld = String::from_utf8_lossy(&uit.stderr);
    assert!(gemeld.contains("let op") && gemeld.contains("deel het niet"), "{gemeld}");
    let fout = geweigerd(&format!("export {plan} --formaat ron --intern --naar {}", pad(&heel)));
    assert!(fout.contains("--intern"), "{fout}");
    let uitleg = uitvoer(&format!("toets {plan} --verklaar AV-1"), 0);
    assert!(uitleg.contains("Een export verbergt 1 gemeten aantal kleiner dan 10"), "{uitleg}");
}

/// One workbook: the same tables as CSV, by the same rules for others and for the planner alone, and the same bytes each time.
#[test]
fn a_workbook_has_every_table_and_the_same_rules() {
    let map = tempfile::tempdir().unwrap();
    let plan = klein_met(map.path(), "7");
    let een = map.path().join("een.xlsx");
    let tekst = uitvoer(&format!("export {plan} --formaat xlsx --naar {}", pad(&een)), 0);
    assert!(tekst.contains("een.xlsx") && tekst.contains("Verborgen: 1 gemeten aantal kleiner dan 10"), "{tekst}");
    let vakken = |pad: &std::path::Path, blad: &str| -> Vec<String> {
        use calamine::Reader as _;
        let mut boek: calamine::Xlsx<_> = calamine::open_workbook(pad).unwrap();
        boek.worksheet_range(blad).unwrap().cells().map(|(.., cel)| cel.to_string()).collect()
    };
    let vraag = vakken(&een, "vraag");
    assert!(vraag.contains(&"<10".to_owned()) && vraag.contains(&"verborgen".to_owned()), "{vraag:?}");
    // A map gets the name of the plan in it; one for the planner alone says so wherever it is looked at.
    let uit = map.path().join("uit");
    uitvoer(&format!("export {plan} --formaat xlsx --naar {}", pad(&uit)), 0);
    assert!(fs::read(uit.join("plan.xlsx")).unwrap() == fs::read(&een).unwrap());
    uitvoer(&format!("export {plan} --formaat xlsx --intern --naar {}", pad(&een)), 0);
    let intern = map.path().join("een (intern, niet delen).xlsx");
    let vraag = vakken(&intern, "vraag");
    assert!(vraag[0] == "intern, niet delen" && vraag.contains(&"7".to_owned()), "{vraag:?}");
    assert!(vakken(&intern, "toelichting").contains(&"intern, niet delen".to_owned()));
    let fout = geweigerd(&format!("export {plan} --formaat xlsx --naar {}", pad(&een)));
    assert!(fout.contains("bestaat al"), "{fout}");
    let fout = geweigerd(&format!("export {plan} --formaat xlsx --naar {}", pad(&map.path().join("een.csv"))));
    assert!(fout.contains("eindigt niet op .xlsx"), "{fout}");
    let fout = geweigerd(&format!("export {plan} --formaat xlsx --csv nederlands --naar {}", pad(&uit)));
    assert!(fout.contains("--csv"), "{fout}");
    // A partner gets what is its own.
    let eigen = map.path().join("eigen.xlsx");
    uitvoer(&format!("export --partner voorbeeld-licht --formaat xlsx --naar {}", pad(&eigen)), 0);
    let alles = [vakken(&eigen, "toelichting"), vakken(&eigen, "levering"), vakken(&eigen, "partners")].concat();
    assert!(alles.iter().all(|cel| !cel.contains("Voorbeeld Welzijn")), "{alles:?}");
}

/// What the plan holds, as a workbook or as files: one number changed in it, and read in again, is all that changes.
#[test]
fn the_tables_of_the_plan_itself_come_back_with_a_change() {
    let map = tempfile::tempdir().unwrap();
    let plan = klein_met(map.path(), "7");
    let uit = map.path().join("uit");
    let fout = geweigerd(&format!("export {plan} --gegevens --naar {}", pad(&uit)));
    assert!(fout.contains("1 gemeten aantal kleiner dan 10") && fout.contains("--intern"), "{fout}");
    uitvoer(&format!("export {plan} --gegevens --intern --naar {}", pad(&uit)), 0);
    let vraag = uit.join("wijken.vraag (intern, niet delen).csv");
    let tekst = fs::read_to_string(&vraag).unwrap();
    assert!(tekst.contains(";WK010600;inloop;inloop;7\r\n"), "{tekst}");
    // As it came nothing changes, also as a workbook; hidden it stays; another number is the one change.
    let boek = map.path().join("boek.xlsx");
    uitvoer(&format!("export {plan} --gegevens --intern --formaat xlsx --naar {}", pad(&boek)), 0);
    let boek = map.path().join("boek (intern, niet delen).xlsx");
    let proef = |bestand: &std::path::Path| {
        let bestand = bestand.to_str().unwrap();
        let uit = wijkplan(["import", bestand, plan.as_str(), "--ja"]).output().unwrap();
        (uit.status.code(), String::from_utf8(uit.stdout).unwrap() + &String::from_utf8_lossy(&uit.stderr))
    };
    let (code, tekst_boek) = proef(&boek);
    assert!(code == Some(0) && tekst_boek.contains("Er is niets te importeren"), "{tekst_boek}");
    fs::write(&vraag, tekst.replace("inloop;7\r\n", "inloop;<10\r\n")).unwrap();
    let (_, gelijk) = proef(&vraag);
    assert!(
        gelijk.contains("gegevens van het plan: wijken.vraag") && gelijk.contains("niets te importeren"),
        "{gelijk}"
    );
    fs::write(&vraag, tekst.replace("inloop;7\r\n", "inloop;12\r\n")).unwrap();
    let voor = fs::read_to_string(format!("{plan}/wijken/WK010600.ron")).unwrap();
    let (code, anders) = proef(&vraag);
    assert!(code == Some(0) && anders.contains("1 gewijzigd"), "{anders}");
    let na = fs::read_to_string(format!("{plan}/wijken/WK010600.ron")).unwrap();
    let regels = |tekst: &str| tekst.lines().map(str::to_owned).collect::<Vec<_>>();
    let nieuw: Vec<String> = regels(&na).into_iter().filter(|r| !regels(&voor).contains(r)).collect();
    assert!(nieuw.len() <= 2 && nieuw.iter().any(|r| r.contains("12")), "{nieuw:?}");
}

/// A package of a description and the tables, by the same rules as CSV.
#[test]
fn a_data_package_describes_every_table() {
    let map = tempfile::tempdir().unwrap();
    let plan = klein_met(map.path(), "7");
    let uit = map.path().join("pakket");
    let tekst = uitvoer(&format!("export {plan} --formaat datapakket --naar {}", pad(&uit)), 0);
    assert!(tekst.contains("Verborgen: 1 gemeten aantal"), "{tekst}");
    let beschrijving = fs::read_to_string(uit.join("datapackage.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&beschrijving).unwrap();
    let delen = json["resources"].as_array().unwrap();
    assert_eq!(delen.len(), tabellen().len());
    assert!(delen.iter().all(|deel| uit.join(deel["path"].as_str().unwrap()).is_file()), "{beschrijving}");
    let fout = geweigerd(&format!("export {plan} --formaat datapakket --naar {}", pad(&map.path().join("a.zip"))));
    assert!(fout.contains("hoort een map"), "{fout}");
}
