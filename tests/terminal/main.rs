//! The program in a real pseudo-terminal, as a planner meets it.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longest time that a screen may take; only a broken program needs it.
const GEDULD: Duration = Duration::from_secs(20);

fn cellen(aantal: u16) -> NonZeroU16 {
    NonZeroU16::new(aantal).unwrap()
}

struct Scherm {
    kind: Box<dyn Child + Send + Sync>,
    meester: Box<dyn MasterPty + Send>,
    invoer: Box<dyn Write + Send>,
    beeld: Arc<Mutex<vt100::Parser>>,
    _staat: tempfile::TempDir,
}

impl Scherm {
    fn start(rijen: u16, kolommen: u16) -> Self {
        let staat = tempfile::tempdir().unwrap();
        let maat = PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
        let paar = native_pty_system().openpty(maat).unwrap();
        let mut opdracht = CommandBuilder::new(env!("CARGO_BIN_EXE_wijkplan"));
        opdracht.env("TERM", "xterm-256color");
        opdracht.env("WIJKPLAN_STAAT", staat.path());
        opdracht.env_remove("NO_COLOR");
        let kind = paar.slave.spawn_command(opdracht).unwrap();
        drop(paar.slave);
        let beeld = Arc::new(Mutex::new(vt100::Parser::new(cellen(rijen), cellen(kolommen), 0)));
        let (doel, mut bron) = (Arc::clone(&beeld), paar.master.try_clone_reader().unwrap());
        thread::spawn(move || {
            let mut blok = [0; 4096];
            while let Ok(n @ 1..) = bron.read(&mut blok) {
                doel.lock().unwrap().process(&blok[..n]);
            }
        });
        let invoer = paar.master.take_writer().unwrap();
        Self { kind, meester: paar.master, invoer, beeld, _staat: staat }
    }

    fn tekst(&self) -> String {
        self.beeld.lock().unwrap().screen().contents()
    }

    fn typ(&mut self, toetsen: &str) {
        self.invoer.write_all(toetsen.as_bytes()).unwrap();
        self.invoer.flush().unwrap();
    }

    /// Waits until the screen is as it should be, and gives it.
    fn tot(&self, wat: &str, goed: impl Fn(&str) -> bool) -> String {
        let begin = Instant::now();
        loop {
            let tekst = self.tekst();
            if goed(&tekst) {
                return tekst;
            }
            assert!(begin.elapsed() < GEDULD, "no {wat} on:\n{tekst}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn met(&self, woord: &str) -> String {
        self.tot(woord, |tekst| tekst.contains(woord))
    }

    fn einde(&mut self) -> u32 {
        let begin = Instant::now();
        loop {
            if let Some(status) = self.kind.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(begin.elapsed() < GEDULD, "the program does not end");
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn alternatief(&self) -> bool {
        self.beeld.lock().unwrap().screen().alternate_screen()
    }
}

impl Drop for Scherm {
    fn drop(&mut self) {
        let _ = self.kind.kill();
    }
}

/// The number of blokkerende findings in the header.
fn blokkerend(tekst: &str) -> u32 {
    // A frame may be half on the screen; then there is no number yet.
    let na = tekst.split_once('▲').and_then(|(_, na)| na.split_whitespace().next());
    na.and_then(|getal| getal.parse().ok()).unwrap_or_default()
}

#[test]
fn an_fte_changed_shows_its_findings_and_undo_brings_all_back() {
    let mut scherm = Scherm::start(24, 80);
    let eerste = scherm.met("q stoppen");
    for naam in ["2 Wijk", "3 Formatie", "4 Huisvesting", "5 Verdeling", "6 Dekking", "lumpsum"] {
        assert!(eerste.contains(naam), "{naam}\n{eerste}");
    }
    scherm.typ("3");
    let voor = scherm.tot("the whole screen", |t| t.contains("[3 Formatie]") && blokkerend(t) > 0);
    // The opbouwwerker in the first wijk: one fte less, a tenth a key.
    scherm.typ("\x1b[B\x1b[B");
    scherm.met("▸Opbouwwerker");
    scherm.typ("----------");
    scherm.tot("change of the findings", |t| t.contains('→') && blokkerend(t) > blokkerend(&voor));
    scherm.typ("uuuuuuuuuu");
    scherm.tot("the findings of before", |t| blokkerend(t) == blokkerend(&voor));
    scherm.typ("q");
    assert_eq!(scherm.einde(), 0);
    scherm.tot("the ordinary screen", |_| !scherm.alternatief());
}

#[test]
fn quitting_with_changes_asks_first() {
    let mut scherm = Scherm::start(24, 80);
    scherm.met("[1 Overzicht]");
    scherm.typ("3");
    scherm.met("[3 Formatie]");
    scherm.typ("\x1b[B\x1b[B-");
    scherm.met("→");
    scherm.typ("q");
    scherm.tot("question", |t| t.contains("Stoppen?"));
    scherm.typ("\x1b");
    scherm.tot("the screen again", |t| !t.contains("Stoppen?"));
    scherm.typ("qw");
    assert_eq!(scherm.einde(), 0);
    scherm.tot("the ordinary screen", |_| !scherm.alternatief());
}

#[test]
fn help_and_palette_open_and_close() {
    let mut scherm = Scherm::start(48, 160);
    scherm.met("[1 Overzicht]");
    scherm.typ("?");
    scherm.met("Hulp");
    scherm.typ("\x1b");
    scherm.tot("screen without help", |t| !t.contains("Hulp"));
    scherm.typ(":dekking");
    scherm.met("dekking");
    scherm.typ("\r");
    scherm.met("[6 Dekking]");
    scherm.typ("q");
    assert_eq!(scherm.einde(), 0);
}

#[test]
fn resizing_to_too_small_and_back_loses_nothing() {
    let mut scherm = Scherm::start(24, 80);
    scherm.met("[1 Overzicht]");
    let maat = |rijen, kolommen| PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
    scherm.beeld.lock().unwrap().screen_mut().set_size(cellen(10), cellen(40));
    scherm.meester.resize(maat(10, 40)).unwrap();
    scherm.tot("a word about the size", |t| t.contains("klein"));
    scherm.beeld.lock().unwrap().screen_mut().set_size(cellen(48), cellen(160));
    scherm.meester.resize(maat(48, 160)).unwrap();
    scherm.met("[1 Overzicht]");
    scherm.typ("q");
    assert_eq!(scherm.einde(), 0);
}

#[test]
fn a_signal_restores_the_screen() {
    let mut scherm = Scherm::start(24, 80);
    scherm.met("[1 Overzicht]");
    let pid = scherm.kind.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(scherm.einde(), 143);
    scherm.tot("the ordinary screen", |_| !scherm.alternatief());
}

/// The window is closed.
#[test]
fn a_hang_up_ends_the_program() {
    let mut scherm = Scherm::start(24, 80);
    scherm.met("[1 Overzicht]");
    let pid = scherm.kind.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-HUP", &pid]).status().unwrap().success());
    assert_eq!(scherm.einde(), 129);
}
