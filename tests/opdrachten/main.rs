//! The command line as a user calls it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod aanvullen;
mod controleer;
mod csv;
mod dokter;
mod export;
mod fouten;
mod gevallen;
mod handleiding;
mod herkomst;
mod herstel;
mod hulp;
mod import;
mod kerncijfers;
mod meer;
mod nieuw;
mod optellen;
mod plat;
#[cfg(unix)]
mod rechten;
mod start;
mod sturing;
mod toets;
mod vergelijk;

use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

/// The smallest plan with everything in it; the goldens here are of this one.
const KLEIN: &str = "tests/fouten/basis";

/// The program with these arguments, outside any terminal.
fn wijkplan<I: AsRef<std::ffi::OsStr>>(argumenten: impl IntoIterator<Item = I>) -> Command {
    let mut commando = Command::cargo_bin("wijkplan").unwrap();
    // Without a plan it is the one of the last time: here there was none.
    let staat = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("geen-staat");
    commando.args(argumenten).env("TERM", "xterm-256color").env("WIJKPLAN_STAAT", staat);
    for weg in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "WIJKPLAN_PLAT", "WIJKPLAN_INSTELLINGEN"] {
        commando.env_remove(weg);
    }
    commando
}

fn voer_uit(regel: &str) -> Output {
    wijkplan(regel.split_whitespace()).output().unwrap()
}

/// Stdout of a run that ends with this code and says nothing else.
fn uitvoer(regel: &str, code: i32) -> String {
    let uit = voer_uit(regel);
    assert_eq!(uit.status.code(), Some(code), "{regel}\n{}", String::from_utf8_lossy(&uit.stderr));
    assert!(uit.stderr.is_empty(), "{regel}\n{}", String::from_utf8_lossy(&uit.stderr));
    String::from_utf8(uit.stdout).unwrap()
}

/// Stderr of a run that is refused.
fn geweigerd(regel: &str) -> String {
    let uit = voer_uit(regel);
    assert_eq!(uit.status.code(), Some(2), "{regel}");
    assert!(uit.stdout.is_empty(), "{regel}\n{}", String::from_utf8_lossy(&uit.stdout));
    String::from_utf8(uit.stderr).unwrap()
}

fn json(regel: &str) -> Value {
    serde_json::from_str(&uitvoer(&format!("{regel} --formaat json"), 0)).unwrap()
}

fn pad(map: &Path) -> &str {
    map.to_str().unwrap()
}

/// The names of all tables, as the refusal of an unknown one gives them.
fn tabellen() -> Vec<String> {
    let fout = geweigerd("reken --tabel zzz");
    let lijst = fout.lines().find_map(|r| r.split_once("kies uit ")).unwrap().1;
    lijst.split(", ").map(str::to_owned).collect()
}
