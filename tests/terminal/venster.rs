//! A window: the program in a pseudo-terminal, its screen, and its keys. Nothing waits for a fixed time; everything
//! polls the screen until a deadline.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take on a busy machine.
const GEDULD: Duration = Duration::from_secs(30);

/// How often the screen is looked at.
const TIK: Duration = Duration::from_millis(5);

/// The end of a frame.
const EINDE_BEELD: &[u8] = b"\x1b[?2026l";

/// In the environment of [`Venster::in_omgeving`]: a user who starts for the first time.
pub const EERSTE_KEER: (&str, &str) = ("EERSTE_KEER", "1");

pub struct Venster {
    kind: Box<dyn Child + Send + Sync>,
    meester: Option<Box<dyn MasterPty + Send>>,
    toetsen: Option<Box<dyn Write + Send>>,
    lezer: Option<JoinHandle<()>>,
    bytes: Arc<Mutex<Vec<u8>>>,
    dicht: Arc<AtomicBool>,
    /// From which byte on the screen had which size.
    maten: Vec<(usize, u16, u16)>,
}

impl Venster {
    /// Starts the program on a screen of 80 by 24, with its state in `staat`.
    pub fn open(staat: &Path, argumenten: &[&str]) -> Self {
        Self::van_maat(24, 80, staat, argumenten)
    }

    /// As [`Venster::open`], with these in its environment.
    pub fn in_omgeving(staat: &Path, omgeving: &[(&str, &str)]) -> Self {
        Self::begin(24, 80, staat, &[], omgeving)
    }

    /// Starts the program on a screen of another size.
    pub fn van_maat(rijen: u16, kolommen: u16, staat: &Path, argumenten: &[&str]) -> Self {
        Self::begin(rijen, kolommen, staat, argumenten, &[])
    }

    fn begin(rijen: u16, kolommen: u16, staat: &Path, argumenten: &[&str], omgeving: &[(&str, &str)]) -> Self {
        let maat = PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
        let paar = native_pty_system().openpty(maat).unwrap();
        // Who has worked with it before does not get the tour.
        let gezien = staat.join("rondleiding-gezien");
        if staat.is_dir() && !omgeving.contains(&EERSTE_KEER) {
            std::fs::write(gezien, "").unwrap();
        }
        let mut opdracht = CommandBuilder::new(env!("CARGO_BIN_EXE_wijkplan"));
        opdracht.args(argumenten);
        opdracht.cwd(std::env::temp_dir());
        opdracht.env("WIJKPLAN_STAAT", staat);
        opdracht.env("HOME", staat);
        opdracht.env("TERM", "xterm-256color");
        for weg in ["NO_COLOR", "XDG_CONFIG_HOME", "WIJKPLAN_INSTELLINGEN"] {
            opdracht.env_remove(weg);
        }
        for (naam, waarde) in omgeving {
            opdracht.env(naam, waarde);
        }
        let kind = paar.slave.spawn_command(opdracht).unwrap();
        drop(paar.slave);
        let toetsen = paar.master.take_writer().unwrap();
        let mut uit = paar.master.try_clone_reader().unwrap();
        let (bytes, dicht) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (naar, ophouden) = (Arc::clone(&bytes), Arc::clone(&dicht));
        let lezer = thread::spawn(move || {
            let mut deel = [0; 4096];
            // At the end of the program Linux gives an error, others nothing.
            while let Ok(n @ 1..) = uit.read(&mut deel) {
                naar.lock().unwrap().extend_from_slice(&deel[..n]);
                if ophouden.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        Self {
            kind,
            meester: Some(paar.master),
            toetsen: Some(toetsen),
            lezer: Some(lezer),
            bytes,
            dicht,
            maten: vec![(0, rijen, kolommen)],
        }
    }

    /// Presses keys, as the terminal sends them.
    pub fn druk(&mut self, toetsen: &str) -> &mut Self {
        let naar = self.toetsen.as_mut().unwrap();
        naar.write_all(toetsen.as_bytes()).unwrap();
        naar.flush().unwrap();
        self
    }

    /// What the terminal shows after so many bytes.
    fn na(&self, bytes: &[u8]) -> vt100::Parser {
        let niet_nul = |n: u16| NonZeroU16::new(n).unwrap();
        let mut parser = vt100::Parser::new(niet_nul(24), niet_nul(80), 0);
        for (i, &(van, rijen, kolommen)) in self.maten.iter().enumerate() {
            let tot = self.maten.get(i + 1).map_or(bytes.len(), |m| m.0).min(bytes.len());
            parser.screen_mut().set_size(niet_nul(rijen), niet_nul(kolommen));
            parser.process(&bytes[van.min(tot)..tot]);
        }
        parser
    }

    /// The screen after the last whole frame.
    pub fn beeld(&self) -> String {
        self.scherm().screen().contents()
    }

    /// The same, with its colours.
    pub fn scherm(&self) -> vt100::Parser {
        let bytes = self.bytes.lock().unwrap().clone();
        let einde = bytes.windows(EINDE_BEELD.len()).rposition(|w| w == EINDE_BEELD);
        self.na(&bytes[..einde.map_or(0, |i| i + EINDE_BEELD.len())])
    }

    /// Waits until the screen shows all of these and gives it.
    pub fn wacht_op(&mut self, woorden: &[&str]) -> String {
        self.wacht(&format!("{woorden:?}"), |beeld| woorden.iter().all(|w| beeld.contains(w)))
    }

    /// Waits until the screen does not show this any more.
    pub fn wacht_zonder(&mut self, woord: &str) -> String {
        self.wacht(&format!("zonder {woord:?}"), |beeld| !beeld.contains(woord))
    }

    fn wacht(&mut self, waarop: &str, goed: impl Fn(&str) -> bool) -> String {
        let tot = Instant::now() + GEDULD;
        loop {
            let geeindigd = self.kind.try_wait().unwrap().is_some();
            let beeld = self.beeld();
            if goed(&beeld) {
                return beeld;
            }
            let waarom = if geeindigd { "het programma is gestopt" } else { "het duurt te lang" };
            assert!(!geeindigd && Instant::now() < tot, "gewacht op {waarop}; {waarom}, en dit staat er:\n{beeld}");
            thread::sleep(TIK);
        }
    }

    /// The first whole frame that shows this, from the beginning on.
    pub fn eerste_beeld_met(&self, woord: &str) -> String {
        let bytes = self.bytes.lock().unwrap().clone();
        let mut van = 0;
        while let Some(i) = bytes[van..].windows(EINDE_BEELD.len()).position(|w| w == EINDE_BEELD) {
            van += i + EINDE_BEELD.len();
            let beeld = self.na(&bytes[..van]).screen().contents();
            if beeld.contains(woord) {
                return beeld;
            }
        }
        panic!("“{woord}” stond nooit op het scherm")
    }

    /// Gives the window another size.
    pub fn maat(&mut self, rijen: u16, kolommen: u16) {
        self.maten.push((self.bytes.lock().unwrap().len(), rijen, kolommen));
        let maat = PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
        self.meester.as_ref().unwrap().resize(maat).unwrap();
    }

    /// Sends a signal to the program, and to nothing else.
    pub fn signaal(&self, naam: &str) {
        let proces = self.kind.process_id().unwrap().to_string();
        let uitslag = std::process::Command::new("kill").args(["-s", naam, &proces]).status().unwrap();
        assert!(uitslag.success());
    }

    /// Closes the terminal, as when its window is closed.
    pub fn sluit_terminal(&mut self) {
        self.dicht.store(true, Ordering::SeqCst);
        // The reader holds the terminal open too; the next frame lets it go.
        self.druk("b");
        self.lees_uit();
        self.meester = None;
    }

    /// Waits for the end of the program; gives its exit code and what the terminal shows then.
    pub fn einde(&mut self) -> (u32, vt100::Parser) {
        let tot = Instant::now() + GEDULD;
        let code = loop {
            if let Some(uitslag) = self.kind.try_wait().unwrap() {
                break uitslag.exit_code();
            }
            assert!(Instant::now() < tot, "het programma stopt niet:\n{}", self.beeld());
            thread::sleep(TIK);
        };
        // What it wrote last may still be on its way.
        self.lees_uit();
        (code, self.na(&self.bytes.lock().unwrap()))
    }

    fn lees_uit(&mut self) {
        self.toetsen = None;
        if let Some(lezer) = self.lezer.take() {
            lezer.join().unwrap();
        }
    }
}

impl Drop for Venster {
    fn drop(&mut self) {
        // A test that failed leaves no process behind.
        if matches!(self.kind.try_wait(), Ok(None)) {
            let _ = self.kind.kill();
            let _ = self.kind.wait();
        }
    }
}
