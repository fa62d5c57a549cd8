//! The unix half: also when the terminal itself is gone.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::{Duration, Instant};
use std::{io, thread};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// How long the loop has to answer a signal. When the terminal itself is gone, reading an event may never return; every
/// change is in the journal by then, so ending the process loses nothing.
const BEDENKTIJD: Duration = Duration::from_secs(1);

/// How long after it goes on the signal that says so may still be on its way between two threads.
const NAKOMEN: Duration = Duration::from_millis(100);

/// The signal that says that the terminal is gone.
pub const VERDWENEN: i32 = SIGHUP;

/// The signals that came.
#[derive(Debug, Clone, Default)]
pub struct Signalen {
    einde: Arc<AtomicI32>,
    /// Asked to stop for a while.
    stop: Arc<AtomicBool>,
    /// Allowed to go on, also after a stop that nobody can hear.
    verder: Arc<AtomicBool>,
}

impl Signalen {
    /// Listens from now on, and calls `wek` when one came, with true when the window has another size; where the loop no
    /// longer turns, `herstel` is called and the process ended.
    ///
    /// # Errors
    /// When the system does not let the program listen.
    pub fn luister(herstel: fn(), wek: impl Fn(bool) + Send + 'static) -> io::Result<Self> {
        let gekomen = Self::default();
        let melder = gekomen.clone();
        let mut signalen = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
        thread::Builder::new().spawn(move || {
            for nummer in signalen.forever() {
                match nummer {
                    SIGWINCH => {}
                    SIGTSTP => melder.stop.store(true, Ordering::SeqCst),
                    SIGCONT => melder.verder.store(true, Ordering::SeqCst),
                    _ => {
                        melder.einde.store(nummer, Ordering::SeqCst);
                        wek(false);
                        thread::sleep(BEDENKTIJD);
                        herstel();
                        std::process::exit(128 + nummer);
                    }
                }
                wek(nummer == SIGWINCH);
            }
        })?;
        Ok(gekomen)
    }

    /// The signal that asked for the end, if one did.
    pub fn gekomen(&self) -> Option<i32> {
        Some(self.einde.load(Ordering::SeqCst)).filter(|nummer| *nummer != 0)
    }

    /// True when the program must stop for a while, or was stopped.
    pub fn onderbroken(&self) -> bool {
        self.stop.load(Ordering::SeqCst) || self.verder.load(Ordering::SeqCst)
    }

    /// Stops where that was asked, until the program may go on.
    pub fn slaap(&self) {
        if self.stop.swap(false, Ordering::SeqCst) {
            // A system that does not stop it lets it go on at once.
            let _ = emulate_default_handler(SIGTSTP);
            // The other thread may tell only later that it goes on; the screen would be taken twice.
            let tot = Instant::now() + NAKOMEN;
            while !self.verder.load(Ordering::SeqCst) && Instant::now() < tot {
                thread::sleep(Duration::from_millis(1));
            }
        }
        self.verder.store(false, Ordering::SeqCst);
    }
}
