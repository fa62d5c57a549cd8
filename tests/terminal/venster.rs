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

/// How long nothing changes on a screen that is finished.
const RUST: Duration = Duration::from_millis(120);

/// How long a person waits before a key is pressed again.
const NOG_EENS: Duration = Duration::from_millis(300);

/// The end of a frame.
const EINDE_BEELD: &[u8] = b"\x1b[?2026l";

/// What of the environment of the tests would show on the screen.
const OMGEVING: [&str; 8] = [
    "NO_COLOR",
    "COLORTERM",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
    "WIJKPLAN_ASCII",
    "XDG_CONFIG_HOME",
    "WIJKPLAN_INSTELLINGEN",
];

/// In the environment of [`Venster::in_omgeving`]: a user who starts for the first time.
pub const EERSTE_KEER: (&str, &str) = ("EERSTE_KEER", "1");

/// In the environment of [`Venster::zonder_bewind`].
const ZONDER_BEWIND: (&str, &str) = ("ZONDER_BEWIND", "1");

/// What the program wrote.
#[derive(Default)]
struct Uitvoer {
    bytes: Vec<u8>,
    /// Where each whole frame ends.
    beelden: Vec<usize>,
}

impl Uitvoer {
    fn neem(&mut self, deel: &[u8]) {
        let van = self.bytes.len().saturating_sub(EINDE_BEELD.len() - 1);
        self.bytes.extend_from_slice(deel);
        let einden = self.bytes[van..].windows(EINDE_BEELD.len()).enumerate().filter(|(_, w)| *w == EINDE_BEELD);
        self.beelden.extend(einden.map(|(i, _)| van + i + EINDE_BEELD.len()));
    }
}

pub struct Venster {
    kind: Box<dyn Child + Send + Sync>,
    meester: Option<Box<dyn MasterPty + Send>>,
    toetsen: Option<Box<dyn Write + Send>>,
    lezer: Option<JoinHandle<()>>,
    uitvoer: Arc<Mutex<Uitvoer>>,
    dicht: Arc<AtomicBool>,
    /// From which byte on the screen had which size.
    maten: Vec<(usize, u16, u16)>,
}

impl Venster {
    /// Starts the program on a screen of 80 by 24, with its state in `staat`.
    pub fn open(staat: &Path, argumenten: &[&str]) -> Self {
        Self::van_maat(24, 80, staat, argumenten)
    }

    /// As [`Venster::met`], without arguments.
    pub fn in_omgeving(staat: &Path, omgeving: &[(&str, &str)]) -> Self {
        Self::begin(24, 80, staat, &[], omgeving)
    }

    /// As [`Venster::open`], with these in its environment.
    pub fn met(staat: &Path, argumenten: &[&str], omgeving: &[(&str, &str)]) -> Self {
        Self::begin(24, 80, staat, argumenten, omgeving)
    }

    /// Starts the program on a screen of another size.
    pub fn van_maat(rijen: u16, kolommen: u16, staat: &Path, argumenten: &[&str]) -> Self {
        Self::begin(rijen, kolommen, staat, argumenten, &[])
    }

    /// As [`Venster::open`], where the terminal is not the one that sends the program its signals.
    pub fn zonder_bewind(staat: &Path) -> Self {
        Self::begin(24, 80, staat, &[], &[ZONDER_BEWIND])
    }

    pub fn begin(rijen: u16, kolommen: u16, staat: &Path, argumenten: &[&str], omgeving: &[(&str, &str)]) -> Self {
        let maat = PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
        let paar = native_pty_system().openpty(maat).unwrap();
        // Who has worked with it before does not get the tour.
        if !omgeving.contains(&EERSTE_KEER) {
            // On a disk that is full the program does not show it either.
            let _ = std::fs::create_dir_all(staat).and_then(|()| std::fs::write(staat.join("rondleiding-gezien"), ""));
        }
        let bewind = !omgeving.contains(&ZONDER_BEWIND);
        let mut commando = CommandBuilder::new(env!("CARGO_BIN_EXE_wijkplan"));
        commando.args(argumenten);
        let waar = omgeving.iter().find(|(naam, _)| *naam == "PWD");
        commando.cwd(waar.map_or_else(std::env::temp_dir, |(_, map)| map.into()));
        commando.env("WIJKPLAN_STAAT", staat);
        commando.env("HOME", staat);
        commando.env("TERM", "xterm-256color");
        for weg in OMGEVING {
            commando.env_remove(weg);
        }
        for (naam, waarde) in omgeving {
            commando.env(naam, waarde);
        }
        commando.set_controlling_tty(bewind);
        let kind = paar.slave.spawn_command(commando).unwrap();
        drop(paar.slave);
        let toetsen = paar.master.take_writer().unwrap();
        let mut uit = paar.master.try_clone_reader().unwrap();
        let (uitvoer, dicht) = (Arc::new(Mutex::new(Uitvoer::default())), Arc::new(AtomicBool::new(false)));
        let (naar, ophouden) = (Arc::clone(&uitvoer), Arc::clone(&dicht));
        let lezer = thread::spawn(move || {
            let mut deel = [0; 4096];
            // At the end of the program Linux gives an error, others nothing.
            while let Ok(n @ 1..) = uit.read(&mut deel) {
                naar.lock().unwrap().neem(&deel[..n]);
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
            uitvoer,
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

    /// Sends bytes to a program that may have stopped already.
    pub fn stuur(&mut self, bytes: &[u8]) {
        let naar = self.toetsen.as_mut().unwrap();
        let _ = naar.write_all(bytes).and_then(|()| naar.flush());
    }

    /// Waits until the screen has not changed for a while and gives it; nothing when the program has stopped.
    pub fn rust(&mut self) -> Option<String> {
        let (tot, mut sinds, mut gezien) = (Instant::now() + GEDULD, Instant::now(), self.beelden());
        while sinds.elapsed() < RUST {
            if self.kind.try_wait().unwrap().is_some() {
                return None;
            }
            assert!(Instant::now() < tot, "het scherm komt niet tot rust:\n{}", self.beeld());
            thread::sleep(TIK);
            if self.beelden() != std::mem::replace(&mut gezien, self.beelden()) {
                sinds = Instant::now();
            }
        }
        Some(self.beeld())
    }

    /// Presses a key again and again, as one who sees that it did nothing, until the screen does not show this.
    pub fn druk_tot_weg(&mut self, toets: &str, woord: &str) {
        let tot = Instant::now() + GEDULD;
        while self.beeld().contains(woord) {
            assert!(Instant::now() < tot, "“{woord}” gaat niet weg:\n{}", self.beeld());
            self.druk(toets);
            let even = Instant::now() + NOG_EENS;
            while Instant::now() < even && self.beeld().contains(woord) {
                thread::sleep(TIK);
            }
        }
    }

    /// Presses a key until the screen shows this, one step at a time.
    pub fn druk_tot_er(&mut self, toets: &str, woord: &str) {
        for _ in 0..40 {
            if self.beeld().contains(woord) {
                return;
            }
            let beelden = self.beelden();
            self.druk(toets).wacht_op_beeld(beelden + 1);
        }
        panic!("“{woord}” komt niet:\n{}", self.beeld());
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

    /// Clicks on the first place where this stands; on its `n`th cell.
    pub fn klik_op(&mut self, woord: &str, n: usize) -> &mut Self {
        let beeld = self.beeld();
        let plek = beeld.lines().enumerate().find_map(|(y, regel)| {
            let voor = &regel[..regel.find(woord)?];
            Some((voor.chars().count() + n + 1, y + 1))
        });
        let (x, y) = plek.unwrap_or_else(|| panic!("“{woord}” staat niet op\n{beeld}"));
        self.druk(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"))
    }

    /// The screen after the last whole frame.
    pub fn beeld(&self) -> String {
        let beeld = self.scherm().screen().contents();
        assert!(!beeld.contains("niet te tekenen"), "{beeld}");
        beeld
    }

    /// The same, with its colours.
    pub fn scherm(&self) -> vt100::Parser {
        let uitvoer = self.uitvoer.lock().unwrap();
        self.na(&uitvoer.bytes[..uitvoer.beelden.last().copied().unwrap_or(0)])
    }

    /// What the terminal shows now, also between two frames.
    pub fn nu(&self) -> vt100::Parser {
        self.na(&self.uitvoer.lock().unwrap().bytes)
    }

    /// Waits until the program is stopped by a signal.
    pub fn wacht_op_stilstand(&self) {
        let tot = Instant::now() + GEDULD;
        let proces = self.kind.process_id().unwrap().to_string();
        loop {
            let stand = std::process::Command::new("ps").args(["-o", "stat=", "-p", &proces]).output().unwrap();
            if stand.stdout.starts_with(b"T") {
                break thread::sleep(RUST);
            }
            assert!(Instant::now() < tot, "het programma stopt niet");
            thread::sleep(TIK);
        }
    }

    /// Waits until the screen shows all of these and gives it.
    pub fn wacht_op(&mut self, woorden: &[&str]) -> String {
        self.wacht(&format!("{woorden:?}"), |beeld| woorden.iter().all(|w| beeld.contains(w)))
    }

    /// Waits until the program wrote this in a file.
    pub fn wacht_op_bestand(&mut self, pad: &Path, woord: &str) {
        let tot = Instant::now() + GEDULD;
        while !std::fs::read_to_string(pad).is_ok_and(|tekst| tekst.contains(woord)) {
            let loopt = self.kind.try_wait().unwrap().is_none();
            assert!(loopt && Instant::now() < tot, "{} zegt geen {woord}", pad.display());
            thread::sleep(TIK);
        }
    }

    /// Waits until the screen does not show this any more.
    pub fn wacht_zonder(&mut self, woord: &str) -> String {
        self.wacht(&format!("zonder {woord:?}"), |beeld| !beeld.contains(woord))
    }

    /// Waits until the screen is as it should be.
    pub fn wacht(&mut self, waarop: &str, goed: impl Fn(&str) -> bool) -> String {
        let tot = Instant::now() + GEDULD;
        let mut gezien = None;
        loop {
            let geeindigd = self.kind.try_wait().unwrap().is_some();
            let beelden = Some(self.beelden());
            if beelden == std::mem::replace(&mut gezien, beelden) && !geeindigd && Instant::now() < tot {
                thread::sleep(TIK);
                continue;
            }
            let beeld = self.beeld();
            if goed(&beeld) {
                return beeld;
            }
            let waarom = if geeindigd { "het programma is gestopt" } else { "het duurt te lang" };
            assert!(!geeindigd && Instant::now() < tot, "gewacht op {waarop}; {waarom}, en dit staat er:\n{beeld}");
        }
    }

    /// The first whole frame that shows this, from the beginning on.
    pub fn eerste_beeld_met(&self, woord: &str) -> String {
        let uitvoer = self.uitvoer.lock().unwrap();
        for &einde in &uitvoer.beelden {
            let beeld = self.na(&uitvoer.bytes[..einde]).screen().contents();
            if beeld.contains(woord) {
                return beeld;
            }
        }
        panic!("“{woord}” stond nooit op het scherm")
    }

    /// Gives the window another size.
    pub fn maat(&mut self, rijen: u16, kolommen: u16) {
        self.maten.push((self.uitvoer.lock().unwrap().bytes.len(), rijen, kolommen));
        let maat = PtySize { rows: rijen, cols: kolommen, pixel_width: 0, pixel_height: 0 };
        self.meester.as_ref().unwrap().resize(maat).unwrap();
    }

    /// Number of whole frames until now.
    pub fn beelden(&self) -> usize {
        self.uitvoer.lock().unwrap().beelden.len()
    }

    /// Waits until so many frames are there, and not a moment longer.
    pub fn wacht_op_beeld(&self, nummer: usize) {
        let tot = Instant::now() + GEDULD;
        while self.beelden() < nummer {
            assert!(Instant::now() < tot, "gewacht op beeld {nummer}, en dit staat er:\n{}", self.beeld());
            thread::sleep(Duration::from_micros(50));
        }
    }

    /// Ends the program without any warning, at once, and reads what it still showed.
    pub fn dood(&mut self) {
        // The kill of portable-pty begins with a hangup.
        let kind: &mut (dyn Child + 'static) = &mut *self.kind;
        kind.downcast_mut::<std::process::Child>().unwrap().kill().unwrap();
        self.einde();
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
        (code, self.na(&self.uitvoer.lock().unwrap().bytes))
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
