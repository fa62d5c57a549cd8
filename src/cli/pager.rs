//! A result that is longer than the terminal goes through the pager of the planner, so that its head is not lost above
//! the screen.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::SIGINT;
use signal_hook::low_level::unregister;

/// The variable that goes before [`GEWOON`]; empty is no pager.
pub(super) const EIGEN: &str = "WIJKPLAN_PAGER";

/// The variable that every program reads.
const GEWOON: &str = "PAGER";

/// The pager where none is set.
const STANDAARD: &str = "less";

/// The words of the pager; none where there is to be none.
pub(super) fn commando() -> Option<Vec<String>> {
    let gezet = std::env::var(EIGEN).or_else(|_| std::env::var(GEWOON)).unwrap_or_else(|_| STANDAARD.to_owned());
    let woorden: Vec<String> = gezet.split_whitespace().map(str::to_owned).collect();
    (!woorden.is_empty() && woorden != ["cat"]).then_some(woorden)
}

/// Shows `tekst` by the pager where stdout is a terminal with fewer lines, and says whether it did.
pub(super) fn toon(tekst: &str) -> bool {
    let terminal = io::stdout().is_terminal() && io::stdin().is_terminal() && !super::uitvoer::is_dom();
    let Some(rijen) = terminal.then(|| crossterm::terminal::size().ok()).flatten().map(|(_, rijen)| usize::from(rijen))
    else {
        return false;
    };
    // One line is for the prompt that follows.
    if tekst.lines().count() < rijen {
        return false;
    }
    commando().is_some_and(|woorden| door(&woorden, tekst))
}

fn door(woorden: &[String], tekst: &str) -> bool {
    let Some((programma, rest)) = woorden.split_first() else { return false };
    let mut commando = Command::new(programma);
    commando.args(rest).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        // Colours as they are, and what was read stays on the screen.
        commando.env("LESS", "RX");
    }
    if std::env::var_os("LESSCHARSET").is_none() {
        commando.env("LESSCHARSET", "utf-8");
    }
    // ctrl+c is for the pager: it would otherwise go on without the program that waits for it.
    let genegeerd = signal_hook::flag::register(SIGINT, Arc::new(AtomicBool::new(false)));
    let gedaan = commando.spawn().is_ok_and(|mut kind| {
        // Who leaves the pager early closes the pipe: that is no error.
        let _ = kind.stdin.take().map(|mut pijp| pijp.write_all(tekst.as_bytes()));
        kind.wait().is_ok()
    });
    if let Ok(nummer) = genegeerd {
        unregister(nummer);
    }
    gedaan
}
