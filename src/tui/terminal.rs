//! The terminal itself: into the alternate screen and out of it again, whatever happens. Dropping [`Bewaker`] restores
//! it; so does a panic, before its message is printed, and a signal that the loop does not answer in time.

use std::io::{self, Stdout, Write as _};
use std::mem::ManuallyDrop;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::style::{Print, force_color_output};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};

use super::achtergrond;
use super::beeld::view_bij_fout;
use super::model::Model;
use super::signalen::Signalen;
use super::toetsenbord::Toetsenbord;
use super::view::vel::Zone;
use crate::calc::proef::op_proef;
use crate::text::afbreken::zonder_sturing;

/// The terminal in use; dropping it restores the screen.
#[derive(Debug)]
pub struct Bewaker {
    /// Never dropped: it would say in English, on a terminal that may be gone, that it cannot show the cursor.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Stdout>>>,
    signalen: Signalen,
    /// What arrives from it.
    pub(super) toetsenbord: Toetsenbord,
    muis: bool,
}

impl Bewaker {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When it is none, or cannot be written to.
    pub fn neem() -> io::Result<Self> {
        // crossterm would write `ESC[;m` under NO_COLOR, which also takes away bold and reverse and so the selection.
        // Leaving out colours is the business of the mono theme.
        force_color_output(true);
        let (toetsenbord, wek) = Toetsenbord::luister()?;
        let signalen = Signalen::luister(herstel, wek)?;
        let vorige = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // What is tried may hold a fault: the screen goes on.
            if !op_proef() {
                herstel();
            }
            vorige(info);
        }));
        neem_scherm()?;
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout())).inspect_err(|_| herstel())?;
        Ok(Self { terminal: ManuallyDrop::new(terminal), signalen, toetsenbord, muis: false })
    }

    /// Draws a frame in one go and gives the places that can be clicked.
    ///
    /// # Errors
    /// When the terminal cannot be written to any more.
    pub fn teken(&mut self, model: &mut Model) -> io::Result<Vec<Zone>> {
        let mut zones = Vec::new();
        self.luister_naar_muis(model.blik.inrichting.muis)?;
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            model.blik.maat = (frame.area().width, frame.area().height);
            let beeld = view_bij_fout(model, frame.buffer_mut());
            zones = beeld.zones;
            // Without one the cursor is hidden.
            if let Some(plek) = beeld.cursor {
                frame.set_cursor_position(plek);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Ok(zones)
    }

    fn luister_naar_muis(&mut self, aan: bool) -> io::Result<()> {
        if aan != self.muis {
            self.muis = aan;
            let uit = self.terminal.backend_mut();
            if aan { execute!(uit, EnableMouseCapture)? } else { execute!(uit, DisableMouseCapture)? }
        }
        Ok(())
    }

    /// Asks whether the background is light; false where nobody would answer.
    ///
    /// # Errors
    /// When the terminal cannot be written to any more.
    pub fn vraag_achtergrond(&mut self) -> io::Result<()> {
        let stom = |term: std::ffi::OsString| term == "linux" || term == "dumb";
        if !Toetsenbord::KENT_ANTWOORD || std::env::var_os("TERM").is_none_or(stom) {
            return Ok(());
        }
        execute!(self.terminal.backend_mut(), Print(achtergrond::VRAAG))
    }

    /// True when the terminal has another size than the last frame.
    ///
    /// # Errors
    /// When the terminal does not tell its size.
    pub fn anders_van_maat(&mut self) -> io::Result<bool> {
        Ok(self.terminal.size()? != self.terminal.get_frame().area().as_size())
    }

    /// True when the terminal is to be given back for a while, or was taken away for a while; once.
    pub fn onderbroken(&self) -> bool {
        self.signalen.onderbroken()
    }

    /// Gives the terminal back, stops until somebody lets the program go on, and takes the terminal again; the next frame
    /// draws all of it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn slaap(&mut self) -> io::Result<()> {
        herstel();
        self.signalen.slaap();
        neem_scherm()?;
        self.muis = false;
        self.vergeet_beeld()
    }

    /// What the last frame showed may be gone, also where the window has the same size again: the next draws all of it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn vergeet_beeld(&mut self) -> io::Result<()> {
        // The library's own way to forget would ask the terminal where the cursor is.
        self.terminal.swap_buffers();
        self.terminal.swap_buffers();
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate, Clear(ClearType::All))
    }

    /// The signal that asked the program to end, if one came.
    pub fn signaal(&self) -> Option<i32> {
        self.signalen.gekomen()
    }
}

/// Puts a text on the clipboard of the terminal, by OSC 52.
///
/// # Errors
/// When the terminal cannot be written to any more.
pub fn kopieer(tekst: &str) -> io::Result<()> {
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(zonder_sturing(tekst)))
}

impl Drop for Bewaker {
    fn drop(&mut self) {
        herstel();
    }
}

fn neem_scherm() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Restores the screen as far as that goes; nobody is left to tell what does not.
fn herstel() {
    let mut uit = io::stdout();
    let _ =
        execute!(uit, EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = uit.flush();
}
