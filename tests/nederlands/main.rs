//! Nothing that a user can see is English. The texts in the sources, the help and the manual, the screens and the
//! outputs in the goldens are held against the common words of English, and against spellings that Dutch does not have.
//!
//! `engels.txt` holds the common words of English and of programs. `ook_nederlands.txt` takes from these what Dutch
//! spells the same (`in`, `we`, `half`), the names of keys, and the literals of the file format (`true`).

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod bron;
mod woorden;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Endings and beginnings of English that no Dutch word has, but for the loans in `ook_nederlands.txt`.
const EINDEN: [&str; 15] = [
    "tion", "tions", "ness", "ity", "ful", "ght", "ough", "ould", "ously", "ally", "edly", "able", "ible", "less",
    "ship",
];
const BEGINNEN: [&str; 2] = ["wh", "unkn"];

/// Literals that nobody sees: what the program looks for in the output of a library or in a file of others, and what a user
/// may type.
const ONGEZIEN: [&str; 14] = [
    "Usage:",
    "version",
    "Some",
    "copy",
    " FeatureCollection ",
    "FeatureCollection",
    "GeometryCollection",
    "Point",
    "name",
    "type",
    "long",
    "client",
    " at line ",
    "tmux set -s set-clipboard on",
];

/// Files that name the parts of a format of others, and say nothing themselves.
const FORMATEN: [&str; 3] = ["werkboek/xlsx.rs", "werkboek/ods.rs", "report/datapakket.rs"];

/// Decides whether a word is English.
struct Lijst {
    engels: BTreeSet<String>,
    nederlands: BTreeSet<String>,
}

impl Lijst {
    fn lees() -> Self {
        let woorden = |naam: &str| {
            let pad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/nederlands").join(naam);
            fs::read_to_string(pad).unwrap().split_whitespace().map(str::to_owned).collect()
        };
        Self { engels: woorden("engels.txt"), nederlands: woorden("ook_nederlands.txt") }
    }

    fn is_engels(&self, woord: &str) -> bool {
        let woord = woord.to_lowercase();
        if self.nederlands.contains(&woord) {
            return false;
        }
        let vorm = EINDEN.iter().any(|e| woord.len() > e.len() + 1 && woord.ends_with(e))
            || BEGINNEN.iter().any(|b| woord.len() > 3 && woord.starts_with(b));
        vorm || self.engels.contains(&woord)
    }

    /// The English words of a text. A path, a name of a program or a code is no word, and what the screen cut off or
    /// abbreviated is only the beginning of one.
    fn engels_in<'t>(&self, tekst: &'t str) -> Vec<&'t str> {
        let mut uit = Vec::new();
        for stuk in tekst.split_whitespace().filter(|s| !s.contains(['/', '_', '\\']) && !s.contains("::")) {
            let mut rest = stuk;
            while let Some(begin) = rest.find(char::is_alphanumeric) {
                let na = &rest[begin..];
                let eind = na.find(|t: char| !t.is_alphanumeric()).unwrap_or(na.len());
                let (woord, over) = na.split_at(eind);
                let heel = woord.len() > 1 && woord.chars().all(char::is_alphabetic) && !over.starts_with(['…', '│']);
                if heel && woord.chars().any(char::is_lowercase) && self.is_engels(woord) {
                    uit.push(woord);
                }
                rest = over;
            }
        }
        uit
    }
}

fn bestanden(map: &Path, einde: &str, uit: &mut Vec<PathBuf>) {
    for ingang in fs::read_dir(map).unwrap() {
        let pad = ingang.unwrap().path();
        if pad.is_dir() {
            bestanden(&pad, einde, uit);
        } else if pad.extension().is_some_and(|e| e == einde) {
            uit.push(pad);
        }
    }
}

fn alle(mappen: &[&str], einde: &str) -> Vec<PathBuf> {
    let mut uit = Vec::new();
    for map in mappen {
        bestanden(&Path::new(env!("CARGO_MANIFEST_DIR")).join(map), einde, &mut uit);
    }
    uit.sort();
    uit
}

/// A golden without its beginning, which tells between two lines of hyphens where it comes from.
fn inhoud(tekst: &str) -> &str {
    tekst.strip_prefix("---\n").and_then(|t| t.split_once("\n---\n")).map_or(tekst, |(_, na)| na)
}

fn meld(fouten: &[String]) {
    assert!(fouten.is_empty(), "{} English words where a user reads:\n{}", fouten.len(), fouten.join("\n"));
}

#[test]
fn texts_in_the_sources_are_dutch() {
    let lijst = Lijst::lees();
    let mut fouten = Vec::new();
    let mut gelezen = 0;
    for pad in alle(&["src"], "rs") {
        if pad.components().any(|d| d.as_os_str() == "tests")
            || pad.ends_with("tests.rs")
            || FORMATEN.iter().any(|f| pad.ends_with(f))
        {
            continue;
        }
        for (regel, tekst) in bron::teksten(&fs::read_to_string(&pad).unwrap()) {
            gelezen += 1;
            if ONGEZIEN.contains(&tekst.as_str()) {
                continue;
            }
            for woord in lijst.engels_in(&tekst) {
                fouten.push(format!("{}:{regel}: “{woord}” in “{tekst}”", pad.display()));
            }
        }
    }
    assert!(gelezen > 2_000, "only {gelezen} texts were read");
    meld(&fouten);
}

/// Help, outputs and screens as they are, and the manual.
#[test]
fn what_is_printed_and_drawn_is_dutch() {
    let lijst = Lijst::lees();
    let mut fouten = Vec::new();
    let mut paden = alle(&["src", "tests"], "snap");
    paden.extend(alle(&["docs"], "md"));
    assert!(paden.len() > 60, "only {} goldens were read", paden.len());
    for pad in paden {
        let tekst = fs::read_to_string(&pad).unwrap();
        for regel in inhoud(&tekst).lines() {
            for woord in lijst.engels_in(regel) {
                fouten.push(format!("{}: “{woord}” in “{}”", pad.display(), regel.trim()));
            }
        }
    }
    let handleiding = Command::new(env!("CARGO_BIN_EXE_wijkplan")).arg("handleiding").output().unwrap();
    for regel in String::from_utf8(handleiding.stdout).unwrap().lines() {
        for woord in lijst.engels_in(regel) {
            fouten.push(format!("handleiding: “{woord}” in “{regel}”"));
        }
    }
    meld(&fouten);
}

/// The lists do not hide what they should find.
#[test]
fn an_english_sentence_is_seen_and_a_dutch_one_is_not() {
    let lijst = Lijst::lees();
    for engels in [
        "error: unexpected argument found",
        "File not found",
        "Press any key to continue",
        "Usage: wijkplan [OPTIONS]",
        "No such directory",
        "Save changes before you quit?",
        "Unknown field in row 3",
        "permission denied",
    ] {
        assert!(!lijst.engels_in(engels).is_empty(), "{engels}");
    }
    for nederlands in [
        "De wijk is in het plan van week tot week het team voor een half uur open, want men was er met wat hulp",
        "NO_COLOR staat aan; WK010600 en de tabel eisen_uit",
    ] {
        assert_eq!(lijst.engels_in(nederlands), Vec::<&str>::new());
    }
}
