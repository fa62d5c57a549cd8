//! The unix half: also when the terminal itself is gone.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;
use std::{io, thread};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

/// How long the loop has to answer a signal. When the terminal itself is gone, reading an event may never return; every
/// change is in the journal by then, so ending the process loses nothing.
const BEDENKTIJD: Duration = Duration::from_secs(1);

/// The signal that says that the terminal is gone.
pub const VERDWENEN: i32 = SIGHUP;

/// The signals that came.
#[derive(Debug)]
pub struct Signalen(Arc<AtomicI32>);

impl Signalen {
    /// Listens from now on; where the loop no longer turns, `herstel` is called and the process ended.
    ///
    /// # Errors
    /// When the system does not let the program listen.
    pub fn luister(herstel: fn()) -> io::Result<Self> {
        let gekomen = Arc::new(AtomicI32::new(0));
        let melder = Arc::clone(&gekomen);
        let mut signalen = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
        thread::spawn(move || {
            if let Some(nummer) = signalen.forever().next() {
                melder.store(nummer, Ordering::Relaxed);
                thread::sleep(BEDENKTIJD);
                herstel();
                std::process::exit(128 + nummer);
            }
        });
        Ok(Self(gekomen))
    }

    /// The signal that came, if one did.
    pub fn gekomen(&self) -> Option<i32> {
        Some(self.0.load(Ordering::Relaxed)).filter(|nummer| *nummer != 0)
    }
}
