//! What an operating system keeps of a file beside its content: who owns it and who may use it. Everything of unix in
//! this room stands in `systeem/unix.rs`; its twin `systeem/draagbaar.rs` does as much of it as every system can.
//!
//! `RUSTFLAGS="--cfg draagbaar"` builds the twin on unix too, so that its tests run where it is written.

#[cfg(not(all(unix, not(draagbaar))))]
#[path = "systeem/draagbaar.rs"]
mod eigen;
#[cfg(all(unix, not(draagbaar)))]
#[path = "systeem/unix.rs"]
mod eigen;

pub(super) use eigen::{Rechten, alleen_gebruiker, map_is_vast, met_gewone_rechten, namen_op_schijf};

/// What could not be kept of a file that was replaced. Its content and its mode always are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verlies {
    /// It is now of who saved it.
    pub eigenaar: bool,
    /// Its group is now that of who saved it, to whom it gives no more than to everybody.
    pub groep: bool,
}

impl Verlies {
    /// True when all was kept.
    pub fn is_niets(self) -> bool {
        self == Self::default()
    }
}
