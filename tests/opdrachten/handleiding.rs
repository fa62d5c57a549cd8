//! `wijkplan handleiding`: one page, as text and as a man page.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{tabellen, uitvoer};

#[test]
fn the_page_names_every_command_and_table() {
    let tekst = uitvoer("handleiding", 0);
    let hulp = uitvoer("--hulp", 0);
    let commandos = hulp.lines().skip_while(|r| *r != "Commando's:").skip(1).take_while(|r| !r.is_empty());
    let namen: Vec<&str> = commandos.map(|r| r.split_whitespace().next().unwrap()).collect();
    assert!(namen.len() >= 8, "{hulp}");
    for naam in namen {
        assert!(tekst.contains(&format!("\n  wijkplan {naam}\n")), "{naam}\n{tekst}");
    }
    for naam in tabellen() {
        assert!(tekst.contains(&format!("\n    {naam}\n")), "{naam}");
    }
}

/// Where groff is, it reads the page without a warning and shows its signs as they are typed.
#[test]
fn groff_reads_the_page_without_a_warning() {
    let mut commando = Command::new("groff");
    commando.args(["-k", "-man", "-Tutf8", "-P-c", "-ww"]);
    let Ok(mut groff) = commando.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() else {
        return;
    };
    groff.stdin.take().unwrap().write_all(uitvoer("handleiding --man", 0).as_bytes()).unwrap();
    let uit = groff.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&uit.stderr), "");
    let tekst = String::from_utf8(uit.stdout).unwrap();
    for staat_er in ["één", "--formaat csv > verdeling.csv", "~/.local/share/man/man1/wijkplan.1"] {
        assert!(tekst.contains(staat_er), "{staat_er}\n{tekst}");
    }
}
