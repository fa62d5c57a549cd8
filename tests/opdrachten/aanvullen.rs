//! `wijkplan aanvullen`: completion, tried in bash itself where that is there.

use std::process::Command;

use super::{geweigerd, tabellen, uitvoer};

/// What bash offers after these words, the last one half typed.
fn aangeboden(woorden: &[&str]) -> Option<Vec<String>> {
    let script = uitvoer("aanvullen bash", 0);
    let lijst = woorden.iter().map(|w| format!("'{w}'")).collect::<Vec<_>>().join(" ");
    let laatste = woorden.len() - 1;
    let vorige = laatste.saturating_sub(1);
    let regel = format!(
        "{script}\nCOMP_WORDS=({lijst})\nCOMP_CWORD={laatste}\n_wijkplan wijkplan '{}' '{}'\n\
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        woorden[laatste], woorden[vorige]
    );
    let uit = Command::new("bash").args(["--norc", "-c", &regel]).output().ok()?;
    assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stderr));
    Some(String::from_utf8(uit.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn bash_completes_commands_tables_and_values() {
    let Some(opdrachten) = aangeboden(&["wijkplan", ""]) else { return };
    for naam in ["toets", "reken", "vergelijk", "handleiding", "--plat"] {
        assert!(opdrachten.iter().any(|o| o == naam), "{opdrachten:?}");
    }
    // What stands for a file is not a word to type.
    assert!(opdrachten.iter().all(|o| !o.contains(['[', '<'])), "{opdrachten:?}");
    assert_eq!(aangeboden(&["wijkplan", "to"]).unwrap(), ["toets"]);
    assert_eq!(aangeboden(&["wijkplan", "reken", "--tabel", ""]).unwrap(), tabellen());
    assert_eq!(aangeboden(&["wijkplan", "reken", "--tabel", "verd"]).unwrap(), ["verdeling", "verdeling_euro"]);
    assert_eq!(aangeboden(&["wijkplan", "toets", "--band", ""]).unwrap(), ["laag", "midden", "hoog"]);
    assert_eq!(aangeboden(&["wijkplan", "export", "--formaat", ""]).unwrap(), ["csv", "ron"]);
    assert_eq!(aangeboden(&["wijkplan", "aanvullen", "f"]).unwrap(), ["fish"]);
}

#[test]
fn every_shell_knows_the_tables_and_says_in_dutch_what_they_are() {
    for schil in ["bash", "zsh", "fish", "powershell"] {
        let script = uitvoer(&format!("aanvullen {schil}"), 0);
        assert!(script.contains("wijkplan"), "{script}");
        if schil != "powershell" {
            assert!(script.contains("openpunten"), "{script}");
        }
        if schil == "zsh" || schil == "fish" {
            assert!(script.contains("basisniveau en wijkplus per wijk"), "{script}");
            assert!(script.contains("de middelste schatting"), "{script}");
        }
    }
    assert!(!uitvoer("aanvullen zsh", 0).contains(" commands' commands"));
    let fout = geweigerd("aanvullen csh");
    assert!(fout.contains("kies uit bash, zsh, fish, powershell"), "{fout}");
}
