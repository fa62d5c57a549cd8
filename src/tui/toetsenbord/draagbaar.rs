//! The portable half: crossterm reads what arrives.

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event};

/// The keyboard.
#[derive(Debug)]
pub struct Toetsenbord(());

impl Toetsenbord {
    /// An answer of the terminal would be read as keys: it must not be asked anything.
    pub const KENT_ANTWOORD: bool = false;

    /// Listens from now on. What is given wakes who waits; here nobody needs to be woken.
    ///
    /// # Errors
    /// None here.
    pub fn luister() -> io::Result<(Self, impl Fn(bool) + Send + 'static)> {
        Ok((Self(()), |_| ()))
    }

    /// Waits this long for an event; true when there is one.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn wacht(&mut self, hoe_lang: Duration) -> io::Result<bool> {
        event::poll(hoe_lang)
    }

    /// What the terminal answered: here nothing.
    pub fn antwoord(&mut self) -> Option<String> {
        None
    }

    /// The event that was waited for; a terminal that is gone is told at the next wait.
    pub fn lees(&mut self) -> Option<Event> {
        event::read().ok()
    }
}
