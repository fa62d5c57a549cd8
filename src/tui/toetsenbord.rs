//! The keyboard and the mouse as they arrive: from the bytes of the terminal to an event. What a key does stands in
//! `actions`. On unix the bytes are read here: a sequence that is never finished ends when nothing comes any more, and a
//! terminal that is gone is told at once.

#[cfg(all(unix, not(draagbaar)))]
mod unix;
#[cfg(all(unix, not(draagbaar)))]
pub use unix::Toetsenbord;

#[cfg(any(not(unix), draagbaar))]
mod draagbaar;
#[cfg(any(not(unix), draagbaar))]
pub use draagbaar::Toetsenbord;
