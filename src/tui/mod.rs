//! The terminal: event → [`message::Message`] → [`update::update`] → `Vec<`[`effect::Effect`]`>` → [`view::view`].
//!
//! `actions` is the one table of everything that can be done; `view/` has one file a screen, `layers/` one file a popup,
//! `bewerken/` one file a screen that can be edited. A screen reads the same values as its command; it computes nothing.

pub mod actions;
pub mod bewerken;
pub mod effect;
pub mod formulier;
pub mod ijkpunt;
pub mod keys;
pub mod layers;
pub mod matrix;
pub mod message;
pub mod model;
pub mod muis;
pub mod posten;
pub mod schijf;
pub mod schil;
pub mod selectie;
pub mod terminal;
pub mod thema;
pub mod toetsenlijst;
pub mod update;
pub mod view;
pub mod vragen;
pub mod wijzigen;

#[cfg(test)]
mod tests;

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event};

use crate::plan::Band;
use actions::Context;
use keys::Toets;
use message::Message;
use model::Model;
use muis::Muis;
use schil::{Schil, Werk};
use thema::Thema;
use view::vel::Zone;

/// How the terminal program starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opties {
    /// The colours.
    pub thema: Thema,
    /// Whether it listens to the mouse; without it the terminal can select text.
    pub muis: bool,
    /// The year to begin with; otherwise the first of the plan.
    pub jaar: Option<u16>,
    /// The band to begin with.
    pub band: Band,
}

impl Default for Opties {
    fn default() -> Self {
        Self { thema: Thema::default(), muis: true, jaar: None, band: Band::default() }
    }
}

impl Opties {
    /// As the environment asks: no colours under a `NO_COLOR` that is not empty (no-color.org) or in a dumb terminal.
    pub fn uit_omgeving() -> Self {
        let zonder = std::env::var_os("NO_COLOR").is_some_and(|w| !w.is_empty());
        let dom = std::env::var_os("TERM").is_some_and(|t| t == "dumb");
        Self { thema: if zonder || dom { Thema::Mono } else { Thema::default() }, ..Self::default() }
    }
}

/// How the terminal program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Einde {
    /// The planner stopped.
    Gestopt,
    /// A signal asked for it; the shell expects 128 plus its number as exit code.
    Signaal(i32),
}

/// How long the loop waits for an event before it looks for a signal.
const WACHT: Duration = Duration::from_millis(200);

/// How long it looks for what has already arrived; for a wait of nothing at all crossterm does not look.
const EVEN: Duration = Duration::from_millis(1);

/// How long nobody presses a key before it searches ahead for a repair that is shown.
const DENKTIJD: Duration = Duration::from_millis(30);

/// Runs the terminal program until the planner stops.
///
/// # Errors
/// When the terminal cannot be used.
pub fn start(werk: Werk, opties: Opties) -> io::Result<Einde> {
    let mut schil = Schil::om(werk.begin);
    let mut model = Model::nieuw(werk.plan, schil.opslag().clone(), opties.thema);
    model.begin_bij(opties.jaar, opties.band);
    if let Some(waarom) = werk.noodgreep {
        model.begin_uit_journaal(werk.verloop, &waarom);
    }
    schil.begin(&mut model);
    let mut bewaker = terminal::Bewaker::neem(opties.muis)?;
    let mut muis = Muis::default();
    let mut zones = beeld(&mut bewaker, &mut model)?;
    let mut rekent = true;
    loop {
        if let Some(nummer) = bewaker.signaal() {
            return Ok(Einde::Signaal(nummer));
        }
        if let Some(bericht) = schil.peil() {
            schil.verwerk(&mut model, bericht);
            zones = beeld(&mut bewaker, &mut model)?;
        }
        if !event::poll(if rekent { DENKTIJD } else { WACHT })? {
            // A change of size before the first event was listened for is told by nobody.
            if (rekent && model.reken_vooruit()) || bewaker.anders_van_maat()? {
                zones = beeld(&mut bewaker, &mut model)?;
            } else {
                rekent = false;
            }
            continue;
        }
        let mut beeld_oud = false;
        // What has already arrived is handled before the next frame, so that a held key never runs ahead of the screen.
        while event::poll(EVEN)? {
            let event = event::read()?;
            beeld_oud |= matches!(event, Event::Resize(..));
            let Some(bericht) = bericht(&event, &model, &mut muis, &zones) else { continue };
            beeld_oud = true;
            if schil.verwerk(&mut model, bericht) {
                schil.sluit();
                return Ok(Einde::Gestopt);
            }
            if matches!(event, Event::Mouse(_) | Event::Resize(..)) {
                // The next click or key must be held against what is on the screen by then.
                break;
            }
        }
        if beeld_oud {
            zones = beeld(&mut bewaker, &mut model)?;
            rekent = true;
        }
    }
}

/// Draws a frame. When the window was too small until now, what was typed unseen is dropped.
fn beeld(bewaker: &mut terminal::Bewaker, model: &mut Model) -> io::Result<Vec<Zone>> {
    let was_klein = model.te_klein();
    let mut zones = bewaker.teken(model)?;
    while was_klein && !model.te_klein() && event::poll(EVEN)? {
        if matches!(event::read()?, Event::Resize(..)) {
            zones = bewaker.teken(model)?;
        }
    }
    Ok(zones)
}

/// The message of an event.
pub fn bericht(event: &Event, model: &Model, muis: &mut Muis, zones: &[Zone]) -> Option<Message> {
    match event {
        Event::Mouse(_) | Event::Paste(_) if model.te_klein() => None,
        Event::Key(toets) => Toets::van(toets).and_then(|toets| actions::los_op(Context::van(model), toets)),
        Event::Mouse(muisevent) => muis.bericht(*muisevent, zones),
        Event::Paste(tekst) => Some(Message::Plak(tekst.clone())),
        _ => None,
    }
}
