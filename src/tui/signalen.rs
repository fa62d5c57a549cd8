//! Signals of the system that ask the program to end, passed on to the loop. What unix has stands in
//! `signalen/unix.rs`; its twin `signalen/draagbaar.rs` knows those of every system.

#[cfg(not(all(unix, not(draagbaar))))]
#[path = "signalen/draagbaar.rs"]
mod eigen;
#[cfg(all(unix, not(draagbaar)))]
#[path = "signalen/unix.rs"]
mod eigen;

pub(super) use eigen::{Signalen, VERDWENEN};
