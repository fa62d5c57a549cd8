//! The unix half: a thread reads the bytes, so that waiting for a key, for a signal and for what a sequence still lacks is
//! one wait.

mod lezer;

use std::io::{self, Read as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::Event;
use ratatui::crossterm::terminal::size;

use lezer::Lezer;

/// Bytes that are read at once.
const DEEL: usize = 4096;

/// Reads that wait to be handled; who types further ahead is held up by the terminal.
const VOORUIT: usize = 64;

/// What a terminal that is gone gives to who reads from it (`EIO`), also where it only gives the end of a file.
const GEEN_TERMINAL: i32 = 5;

enum Aankomst {
    Bytes(Vec<u8>),
    Maat,
    Gewekt,
    Weg(io::Error),
}

/// The keyboard.
#[derive(Debug)]
pub struct Toetsenbord {
    uit: Receiver<Aankomst>,
    lezer: Lezer,
    /// When the last bytes came.
    sinds: Instant,
}

impl Toetsenbord {
    /// An answer of the terminal is kept apart from what is typed.
    pub const KENT_ANTWOORD: bool = true;

    /// Listens from now on. What is given wakes who waits; with true, because the window has another size.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn luister() -> io::Result<(Self, impl Fn(bool) + Send + 'static)> {
        let (naar, uit) = sync_channel(VOORUIT);
        // Where the queue is full nobody sleeps; the size is looked at before each frame.
        let wekker = naar.clone();
        let wek = move |maat| drop(wekker.try_send(if maat { Aankomst::Maat } else { Aankomst::Gewekt }));
        thread::Builder::new().spawn(move || {
            let mut deel = [0; DEEL];
            loop {
                let aankomst = match io::stdin().read(&mut deel) {
                    Ok(0) => Aankomst::Weg(io::Error::from_raw_os_error(GEEN_TERMINAL)),
                    Ok(n) => Aankomst::Bytes(deel[..n].to_vec()),
                    Err(fout) if fout.kind() == io::ErrorKind::Interrupted => continue,
                    Err(fout) => Aankomst::Weg(fout),
                };
                let klaar = matches!(aankomst, Aankomst::Weg(_));
                if naar.send(aankomst).is_err() || klaar {
                    break;
                }
            }
        })?;
        Ok((Self { uit, lezer: Lezer::default(), sinds: Instant::now() }, wek))
    }

    /// Waits this long for an event; true when there is one. It may end earlier without one, when something else is to be
    /// looked at.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn wacht(&mut self, hoe_lang: Duration) -> io::Result<bool> {
        let tot = Instant::now() + hoe_lang;
        while !self.lezer.heeft() {
            let over = tot.saturating_duration_since(Instant::now());
            // What has already arrived is read before it is said that nothing follows.
            let stil = self.lezer.geduld().map(|geduld| geduld.saturating_sub(self.sinds.elapsed()));
            match self.uit.recv_timeout(stil.map_or(over, |stil| stil.min(over))) {
                Ok(Aankomst::Bytes(bytes)) => {
                    self.sinds = Instant::now();
                    self.lezer.neem(&bytes);
                    if self.lezer.antwoord.is_some() {
                        return Ok(self.lezer.heeft());
                    }
                }
                Ok(Aankomst::Maat) => {
                    let (breedte, hoogte) = size()?;
                    self.lezer.voeg_toe(Event::Resize(breedte, hoogte));
                }
                Ok(Aankomst::Weg(fout)) => return Err(fout),
                Err(RecvTimeoutError::Disconnected) => return Err(io::Error::from_raw_os_error(GEEN_TERMINAL)),
                Err(RecvTimeoutError::Timeout) if stil.is_some_and(|stil| stil <= over) => self.lezer.stil(),
                Ok(Aankomst::Gewekt) | Err(RecvTimeoutError::Timeout) => return Ok(false),
            }
        }
        Ok(true)
    }

    /// What the terminal answered to a question (OSC), once.
    pub fn antwoord(&mut self) -> Option<String> {
        self.lezer.antwoord.take()
    }

    /// The event that was waited for.
    pub fn lees(&mut self) -> Option<Event> {
        self.lezer.volgende()
    }
}
