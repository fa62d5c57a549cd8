//! The portable half: the two signals that C knows. A window that is closed ends the process by itself there.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag::register_usize;

/// What a terminal that is gone ends the program with: as if it was asked to end.
pub const VERDWENEN: i32 = SIGTERM;

/// The signals that came.
#[derive(Debug)]
pub struct Signalen(Arc<AtomicUsize>);

impl Signalen {
    /// Listens from now on. The system ends a process whose loop no longer turns.
    ///
    /// # Errors
    /// When the system does not let the program listen.
    pub fn luister(_herstel: fn(), _wek: impl Fn(bool) + Send + 'static) -> io::Result<Self> {
        let gekomen = Arc::new(AtomicUsize::new(0));
        for nummer in [SIGINT, SIGTERM] {
            register_usize(nummer, Arc::clone(&gekomen), usize::try_from(nummer).unwrap_or_default())?;
        }
        Ok(Self(gekomen))
    }

    /// The signal that came, if one did.
    pub fn gekomen(&self) -> Option<i32> {
        i32::try_from(self.0.load(Ordering::Relaxed)).ok().filter(|nummer| *nummer != 0)
    }

    /// Nobody stops a program for a while here.
    pub const fn onderbroken(&self) -> bool {
        false
    }

    /// Nothing to do.
    pub const fn slaap(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_passed_on() {
        let signalen = Signalen::luister(|| (), |_| ()).unwrap();
        assert_eq!(signalen.gekomen(), None);
        signal_hook::low_level::raise(SIGTERM).unwrap();
        assert_eq!(signalen.gekomen(), Some(SIGTERM));
    }
}
