//! The terminal itself: into the alternate screen and out of it again, whatever happens. Dropping [`Bewaker`] restores
//! it; so does a panic, before its message is printed.

use std::io::{self, Stdout, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use super::model::Model;
use super::view::vel::Zone;
use super::view::view;

/// The terminal in use; dropping it restores the screen.
#[derive(Debug)]
pub struct Bewaker {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    signaal: Arc<AtomicUsize>,
}

impl Bewaker {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When it is none, or cannot be written to.
    pub fn neem(muis: bool) -> io::Result<Self> {
        // crossterm would write `ESC[;m` under NO_COLOR, which also takes away bold and reverse and so the selection.
        // Leaving out colours is the business of the mono theme.
        force_color_output(true);
        let signaal = Arc::new(AtomicUsize::new(0));
        for nummer in [SIGTERM, SIGHUP, SIGINT] {
            let waarde = usize::try_from(nummer).unwrap_or_default();
            signal_hook::flag::register_usize(nummer, Arc::clone(&signaal), waarde)?;
        }
        let vorige = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            herstel();
            vorige(info);
        }));
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        if muis {
            execute!(io::stdout(), EnableMouseCapture)?;
        }
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout())).inspect_err(|_| herstel())?;
        Ok(Self { terminal, signaal })
    }

    /// Draws a frame in one go and gives the places that can be clicked.
    ///
    /// # Errors
    /// When the terminal cannot be written to any more.
    pub fn teken(&mut self, model: &Model) -> io::Result<Vec<Zone>> {
        let mut zones = Vec::new();
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| zones = view(model, frame.buffer_mut()))?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Ok(zones)
    }

    /// The signal that asked the program to end, if one came.
    pub fn signaal(&self) -> Option<i32> {
        match self.signaal.load(Ordering::Relaxed) {
            0 => None,
            nummer => i32::try_from(nummer).ok(),
        }
    }
}

impl Drop for Bewaker {
    fn drop(&mut self) {
        herstel();
    }
}

/// Restores the screen as far as that goes; nobody is left to tell what does not.
fn herstel() {
    let mut uit = io::stdout();
    let _ =
        execute!(uit, EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = uit.flush();
}
