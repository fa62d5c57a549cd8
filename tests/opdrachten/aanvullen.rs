//! `wijkplan tabaanvulling`: what is offered at a tab, asked as the scripts of the shells ask it, and in the shells themselves
//! where these are there.

use std::process::Command;

use super::{geweigerd, tabellen, uitvoer, wijkplan};

/// What is offered after these words, the last one half typed, each with what it means.
fn aangeboden(woorden: &[&str]) -> Vec<(String, String)> {
    let uit = wijkplan(["--", "wijkplan"].iter().chain(woorden)).env("WIJKPLAN_AANVULLEN", "fish").output().unwrap();
    assert!(uit.status.success() && uit.stderr.is_empty(), "{}", String::from_utf8_lossy(&uit.stderr));
    let tekst = String::from_utf8(uit.stdout).unwrap();
    let paar =
        |r: &str| r.split_once('\t').map_or((r.to_owned(), String::new()), |(a, b)| (a.to_owned(), b.to_owned()));
    tekst.lines().map(paar).collect()
}

fn woorden(getypt: &[&str]) -> Vec<String> {
    aangeboden(getypt).into_iter().map(|(woord, _)| woord).filter(|w| w != "--hulp").collect()
}

#[test]
fn commands_options_tables_and_values_are_completed() {
    let alle = woorden(&[""]);
    for naam in ["toets", "reken", "vergelijk", "handleiding", "dokter"] {
        assert!(alle.iter().any(|o| o == naam), "{alle:?}");
    }
    assert_eq!(woorden(&["to"]), ["toets"]);
    assert_eq!(woorden(&["reken", "--tabel", ""]), tabellen());
    assert_eq!(woorden(&["reken", "--tabel", "verd"]), ["verdeling", "verdeling_euro"]);
    assert_eq!(woorden(&["toets", "--band", ""]), ["laag", "midden", "hoog"]);
    assert_eq!(woorden(&["export", "--formaat", ""]), ["csv", "xlsx", "datapakket", "ron"]);
    assert_eq!(woorden(&["toets", "--verklaar", "TM-2"]), ["TM-2a", "TM-2b"]);
    assert_eq!(woorden(&["aanvullen", "f"]), ["fish"]);
    assert!(aangeboden(&["reken", "--tabel", "verdeling"])[0].1.contains("basisniveau en wijkplus"));
}

/// The years and scenario's of the plan that is typed, wherever it stands; without one those of the example.
#[test]
fn the_values_of_the_plan_that_is_typed_are_offered() {
    assert_eq!(woorden(&["reken", "--jaar", ""]), ["2028", "2029", "2030", "2031"]);
    let klein = "tests/klein";
    let jaren = woorden(&["reken", klein, "--jaar", ""]);
    assert!(!jaren.is_empty() && jaren != ["2028", "2029", "2030", "2031"], "{jaren:?}");
    assert_eq!(woorden(&[klein, "toets", "--jaar", ""]), jaren);
    assert_eq!(woorden(&["reken", "--herkomst", "fte/jeugd-g"]), ["fte/jeugd-ggz-behandelaar/"]);
    let wijken = aangeboden(&["reken", "--herkomst", "fte/jeugd-ggz-behandelaar/WK010601"]);
    assert_eq!(wijken[0], ("fte/jeugd-ggz-behandelaar/WK010601".to_owned(), "Lariks".to_owned()));
    // A plan that cannot be read offers nothing, and says nothing: the shell would show it in the middle of a line.
    assert_eq!(woorden(&["reken", "tests/fouten", "--jaar", ""]), Vec::<String>::new());
}

/// A plan is a folder or a RON file; no other file is offered.
#[test]
fn only_what_can_be_a_plan_is_offered_as_one() {
    let bij = woorden(&["toets", "./"]);
    assert!(bij.contains(&"./plan.ron".to_owned()) && bij.contains(&"./wijken/".to_owned()), "{bij:?}");
    assert!(!bij.iter().any(|p| p.ends_with("README.md") || p.ends_with("Cargo.toml")), "{bij:?}");
}

#[test]
fn every_shell_has_its_script_and_another_is_refused() {
    for schil in ["bash", "zsh", "fish", "powershell"] {
        let script = uitvoer(&format!("aanvullen {schil}"), 0);
        assert!(script.contains("WIJKPLAN_AANVULLEN") && script.contains("wijkplan"), "{script}");
    }
    let fout = geweigerd("aanvullen csh");
    assert!(fout.contains("kies uit bash, zsh, fish, powershell"), "{fout}");
}

/// The script in bash itself.
#[test]
fn bash_completes_by_the_script() {
    let script = uitvoer("aanvullen bash", 0);
    let programma = assert_cmd::cargo::cargo_bin("wijkplan");
    let in_bash = |woorden: &[&str]| {
        let lijst = woorden.iter().map(|w| format!("'{w}'")).collect::<Vec<_>>().join(" ");
        let (laatste, vorige) = (woorden.len() - 1, woorden.len().saturating_sub(2));
        let regel = format!(
            "PATH='{}':$PATH\n{script}\nCOMP_TYPE=9\nCOMP_WORDS=({lijst})\nCOMP_CWORD={laatste}\n\
             _clap_complete_wijkplan wijkplan '{}' '{}' 2>/dev/null\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
            programma.parent().unwrap().display(),
            woorden[laatste],
            woorden[vorige]
        );
        let uit = Command::new("bash").args(["--norc", "-c", &regel]).output().ok()?;
        Some(String::from_utf8(uit.stdout).unwrap().lines().map(|r| r.trim().to_owned()).collect::<Vec<_>>())
    };
    let Some(commandos) = in_bash(&["wijkplan", "to"]) else { return };
    assert_eq!(commandos, ["toets"]);
    assert_eq!(in_bash(&["wijkplan", "reken", "--jaar", "203"]).unwrap(), ["2030", "2031"]);
}
