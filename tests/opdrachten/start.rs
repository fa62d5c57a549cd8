//! `wijkplan` itself, and how results leave the program.

use std::io::Read as _;
use std::process::{Command, Stdio};

use super::{KLEIN, json, tabellen, uitvoer, voer_uit};

#[test]
fn outside_a_terminal_the_overview_and_how_to_go_on() {
    insta::assert_snapshot!(uitvoer(KLEIN, 0));
    assert!(uitvoer("", 0).contains("69.700"));
}

/// Tables of what planners write down; the small plan has none of it.
const GESCHREVEN: [&str; 8] =
    ["scope", "scenarios", "besluiten", "openpunten", "notities", "eisen_uit", "overname", "uitzonderingen"];

#[test]
fn every_table_has_all_three_forms_and_its_own_name() {
    for naam in tabellen() {
        let tabel = json(&format!("reken {KLEIN} --tabel {naam}"));
        assert_eq!(tabel["tabel"], naam.as_str());
        assert_eq!(tabel["jaar"], 2028);
        if tabel["rijen"].as_array().unwrap().is_empty() {
            assert!(GESCHREVEN.contains(&naam.as_str()), "{naam}");
            continue;
        }
        let tekst = uitvoer(&format!("reken {KLEIN} --tabel {naam}"), 0);
        assert!(tekst.lines().count() > 4, "{tekst}");
        let csv = voer_uit(&format!("reken {KLEIN} --tabel {naam} --formaat csv"));
        let kop =
            String::from_utf8(csv.stdout).unwrap().lines().next().unwrap().trim_start_matches('\u{FEFF}').to_owned();
        let sleutels: Vec<String> = tabel["rijen"][0].as_object().unwrap().keys().cloned().collect();
        assert_eq!(kop, sleutels.join(";"), "{naam}");
        // Columns of wijken and of organisaties have their codes.
        assert!(
            naam == "verband"
                || sleutels.iter().all(|s| s.starts_with("WK")
                    || s.bytes().all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit())),
            "{sleutels:?}"
        );
    }
}

/// The fields of every table: programs count on them.
#[test]
fn field_names_stay_as_they_are() {
    let mut uit = Vec::new();
    for naam in tabellen() {
        let tabel = json(&format!("reken {KLEIN} --tabel {naam}"));
        let velden = tabel["rijen"][0].as_object().map(|r| r.keys().cloned().collect::<Vec<_>>().join(" "));
        uit.push(format!("{naam}: {}", velden.unwrap_or_default()));
    }
    insta::assert_snapshot!(uit.join("\n"));
}

/// `wijkplan … | head -1`: the reader stops, and that is fine.
#[test]
fn closed_pipe_is_no_error() {
    let mut kind = Command::new(assert_cmd::cargo::cargo_bin("wijkplan"))
        .args(["reken", "--tabel", "kerncijfers", "--formaat", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut begin = [0; 10];
    let mut uit = kind.stdout.take().unwrap();
    uit.read_exact(&mut begin).unwrap();
    drop(uit);
    let klaar = kind.wait_with_output().unwrap();
    assert_eq!(klaar.status.code(), Some(0));
    assert!(klaar.stderr.is_empty(), "{}", String::from_utf8_lossy(&klaar.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_said_in_dutch() {
    let vol = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let uit = Command::new(assert_cmd::cargo::cargo_bin("wijkplan")).arg("toets").stdout(vol).output().unwrap();
    assert_eq!(uit.status.code(), Some(2));
    let fout = String::from_utf8(uit.stderr).unwrap();
    assert!(fout.contains("de schijf is vol"), "{fout}");
    assert!(fout.contains("stuur de uitvoer ergens anders heen") && !fout.contains("geheugen"), "{fout}");
}
