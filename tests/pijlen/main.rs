//! The arrows of the house: each room may use only the rooms before it, and the core knows nothing of the world outside.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod kring;

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the arrows, each with the rooms that it may use.
const KAMERS: [(&str, &[&str]); 9] = [
    ("plan", &[]),
    ("calc", &["plan"]),
    ("dekking", &["plan", "calc"]),
    ("voorstel", &["plan", "calc", "dekking"]),
    ("text", &["plan", "calc", "dekking", "voorstel"]),
    ("report", &["plan", "calc", "dekking", "voorstel", "text"]),
    ("store", &["plan", "calc", "dekking", "voorstel", "text", "report"]),
    ("cli", &["plan", "calc", "dekking", "voorstel", "text", "report", "store", "tui"]),
    ("tui", &["plan", "calc", "dekking", "voorstel", "text", "report", "store"]),
];

/// What the core may not name: terminal, command line, files, clock, environment, processes.
const BUITEN: [&str; 15] = [
    "ratatui",
    "crossterm",
    "clap",
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "Zoned",
    "Timestamp::now",
    "tempfile",
    "directories",
];

const KERN: [&str; 4] = ["plan", "calc", "dekking", "voorstel"];

fn bestanden(map: &Path, uit: &mut Vec<PathBuf>) {
    for ingang in fs::read_dir(map).unwrap() {
        let pad = ingang.unwrap().path();
        if pad.is_dir() {
            bestanden(&pad, uit);
        } else if pad.extension().is_some_and(|e| e == "rs") {
            uit.push(pad);
        }
    }
}

/// The code of a room without its comments and tests.
fn code(kamer: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paden = Vec::new();
    bestanden(&src.join(kamer), &mut paden);
    paden
        .into_iter()
        .filter(|pad| !pad.ends_with("tests.rs"))
        .map(|pad| {
            let tekst = fs::read_to_string(&pad).unwrap();
            let zonder_tests = tekst.split("#[cfg(test)]").next().unwrap_or_default();
            let regels: Vec<&str> = zonder_tests.lines().filter(|r| !r.trim_start().starts_with("//")).collect();
            (pad, regels.join("\n"))
        })
        .collect()
}

#[test]
fn arrows_run_one_way() {
    let mut fouten = Vec::new();
    for (kamer, mag) in KAMERS {
        for (pad, tekst) in code(kamer) {
            for (ander, _) in KAMERS {
                if ander != kamer && !mag.contains(&ander) && tekst.contains(&format!("crate::{ander}")) {
                    fouten.push(format!("{} uses {ander}", pad.display()));
                }
            }
        }
    }
    assert!(fouten.is_empty(), "{fouten:#?}");
}

#[test]
fn the_core_knows_no_world_outside() {
    let mut fouten = Vec::new();
    for kamer in KERN {
        for (pad, tekst) in code(kamer) {
            fouten.extend(BUITEN.iter().filter(|w| tekst.contains(*w)).map(|w| format!("{} names {w}", pad.display())));
        }
    }
    assert!(fouten.is_empty(), "{fouten:#?}");
}

#[test]
fn every_room_is_on_the_map_and_no_file_is_a_drawer() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut kamers: Vec<String> = fs::read_dir(&src)
        .unwrap()
        .map(|i| i.unwrap().path())
        .filter(|p| p.is_dir())
        .map(|p| p.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    kamers.sort();
    let mut bekend: Vec<&str> = KAMERS.iter().map(|(k, _)| *k).filter(|k| src.join(k).is_dir()).collect();
    bekend.sort_unstable();
    assert_eq!(kamers, bekend);

    let mut paden = Vec::new();
    bestanden(&src, &mut paden);
    for pad in paden {
        let naam = pad.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["util", "utils", "helper", "helpers", "common", "misc", "manager"].contains(&naam.as_str()),
            "{} says nothing of what is in it",
            pad.display()
        );
        let regels = fs::read_to_string(&pad).unwrap().lines().count();
        assert!(regels <= 450, "{} has {regels} lines; does it hold one thing?", pad.display());
    }
}

#[test]
fn no_two_files_of_the_terminal_need_each_other() {
    let behoeften = kring::behoeften("tui");
    assert!(
        behoeften.values().map(std::collections::BTreeSet::len).sum::<usize>() > 300,
        "the test sees what files need"
    );
    assert_eq!(kring::grootste(&behoeften), Vec::<String>::new());
}

/// Work and what follows from it can be tried without a screen: they name no other part of the terminal.
#[test]
fn work_and_its_outcome_know_no_screen() {
    for (kamer, mag) in [("werk", &["werk"][..]), ("stand", &["stand", "werk"])] {
        for (pad, nodig) in kring::behoeften("tui").iter().filter(|(pad, _)| pad.get(1).is_some_and(|k| k == kamer)) {
            for naar in nodig.iter().filter(|naar| naar.len() > 1) {
                assert!(mag.contains(&naar[1].as_str()), "{} needs {}", pad.join("::"), naar.join("::"));
            }
        }
    }
    for (pad, tekst) in
        code("tui/werk").into_iter().chain(code("tui").into_iter().filter(|(p, _)| p.ends_with("stand.rs")))
    {
        assert!(!tekst.contains("ratatui"), "{}", pad.display());
    }
}
