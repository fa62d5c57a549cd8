//! The terminal: event → [`message::Message`] → [`update::update`] → `Vec<`[`effect::Effect`]`>` → [`beeld::view`].
//!
//! Its rooms, from low to high; each file names only those below it (`tests/pijlen`):
//!
//! | room | what lives there |
//! |---|---|
//! | [`werk`] | the plan, what was done to it, the disk, the scenario; no word of a screen |
//! | [`stand`] | what follows from it, kept until it changes, and what is still to be worked out |
//! | [`message`], [`effect`] | what can happen, and what must happen outside |
//! | [`formulier`], [`blik`] | a form; what is looked at: selection, filters, popups as values |
//! | [`model`] | these three together; the rows of the screens in `rijen`, `posten`, `stukken`, `achter` |
//! | [`wijzigen`], [`bewerken`] | changing the plan, one file a screen that can be edited |
//! | [`kaart`] | the map over the whole screen: moving on it, and trying a place |
//! | [`actions`] | the one table of everything that can be done |
//! | [`view`], [`layers`] | how a screen looks; one file a popup, with its keys and how it looks |
//! | [`schermen`] | all that a screen is and does, one row a screen |
//! | [`update`], [`schil`], [`arbeid`] | what a message does; the shell around it, and the thread beside it |
//! | [`klad`] | what is being typed, as it outlives the program |
//!
//! A screen reads the same values as its command; it computes nothing.

pub mod achter;
mod achtergrond;
pub mod actions;
pub mod arbeid;
pub mod beeld;
pub mod begin;
pub mod begrenzen;
pub mod bewerken;
pub mod blad;
pub mod blik;
pub mod effect;

mod eisfilter;
pub mod formulier;
pub mod ijkpunt;
pub mod inlezen;
pub mod instellingen;
pub mod kaart;
pub mod keys;
pub mod kijken;
pub mod klad;
mod kladden;
pub mod kolommen;
pub mod layers;
pub mod leggen;
pub mod lezer;
pub mod matrix;
pub mod meenemen;
pub mod merken;
pub mod message;
pub mod model;
pub mod muis;
pub mod notities;
pub mod notitievorm;
pub mod onderwerpen;
mod paginas;
pub mod plakken;
pub mod plannen;
pub mod posten;
pub mod presentatie;
pub mod rijen;
pub mod rondleiding;
pub mod scherm;
pub mod schermen;
pub mod schil;
pub mod selectie;
mod signalen;
pub mod stand;
pub mod stukken;
mod teams;
pub mod tekens;
pub mod terminal;
pub mod thema;
mod toetsenbord;
pub mod toetsenlijst;
pub mod uiterlijk;
pub mod update;
pub mod verdeelregel;
pub mod verslag;
pub mod view;
pub mod vragen;
pub mod weghalen;
pub mod werk;
pub mod wijzer;
pub mod wijzigen;
pub mod zicht;

#[cfg(test)]
mod tests;

use std::io;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::Event;

use crate::store::instellingen::Plek;
use crate::store::staat::{self, Staat};
use crate::text::melding::Melding;
use actions::Context;
use arbeid::Arbeid;
use begin::{Opening, Wens};
use blik::inrichting::{Inrichting, Vanzelf};
use instellingen::Instellingen;
use keys::Toets;
use message::Message;
use message::soorten::Tocht;
use model::Model;
use muis::Muis;
use schil::Schil;
use tekens::Tekens;
use thema::Thema;
use thema::diepte::Kleurdiepte;
use view::vel::Zone;

/// How the terminal program starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opties {
    /// How the planner wants to begin.
    pub wens: Wens,
    /// True when the tour is shown: to who starts for the first time.
    pub rondleiding: bool,
    /// Why the settings of the user do not hold.
    pub fout: Option<Melding>,
}

impl Opties {
    /// As the settings of the user and the environment ask: no colours under a `NO_COLOR` that is not empty
    /// (no-color.org) or in a dumb terminal, whatever the settings say; `ascii_gevraagd` by the
    /// command line.
    pub fn uit_omgeving(ascii_gevraagd: bool) -> Self {
        let zonder = std::env::var_os("NO_COLOR").is_some_and(|w| !w.is_empty());
        let dom = std::env::var_os("TERM").is_some_and(|t| t == "dumb");
        let plek = Plek::van_gebruiker();
        let (instellingen, fout) = match plek.as_ref().map_or_else(|| Ok(Instellingen::default()), Instellingen::lees) {
            Ok(instellingen) => (instellingen, None),
            Err(fout) => (Instellingen::default(), Some(fout)),
        };
        let Instellingen { thema: voorkeur, muis, ascii, toetsen } = instellingen;
        let thema = (zonder || dom).then_some(Thema::Mono);
        let omgeving = |naam: &str| std::env::var(naam).ok();
        let (diepte, tekens) = (Kleurdiepte::uit(omgeving), Tekens::uit(omgeving, ascii || ascii_gevraagd));
        let (muis, pad) = (muis.unwrap_or(true), plek.map(|p| p.pad));
        let inrichting = Inrichting { toetsen, muis, muis_vanzelf: muis, diepte, tekens, pad, ..Inrichting::default() };
        // Who cannot be remembered to have seen it would see it at every start.
        let eerste = Staat::van_gebruiker().is_ok_and(|staat| staat.merk(GEZIEN));
        let wens = Wens { thema, voorkeur, inrichting, ..Wens::default() };
        Self { wens, rondleiding: eerste, fout }
    }
}

/// How the terminal program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Einde {
    /// The planner stopped.
    Gestopt,
    /// It did not begin: the plan cannot be computed, and why.
    Onrekenbaar(String),
    /// A signal asked for it; the shell expects 128 plus its number as exit code.
    Signaal(i32),
}

/// What is remembered of who saw the tour.
const GEZIEN: &str = "rondleiding-gezien";

/// How long the loop waits for an event before it looks for a signal.
const WACHT: Duration = Duration::from_millis(200);

/// How long it looks for what has already arrived. crossterm, in the portable half, measures this wait and does not look
/// at all when nothing of it is left, so it cannot be zero; a look that is missed on a busy machine costs a frame and no
/// key.
const EVEN: Duration = Duration::from_millis(1);

/// How long it goes on handling keys before it draws: who holds a key on a slow disk still sees what it does.
const BEELDTIJD: Duration = Duration::from_millis(100);

/// How long nobody may have pressed a key before a window that has grown takes keys again: shorter than it takes to read
/// a question, longer than the kernel takes to bring a key that was pressed before the window grew.
const STIL: Duration = Duration::from_millis(100);

/// How long nobody presses a key before other years, scenarios and repairs are worked out, and how often it is looked
/// whether they are.
const DENKTIJD: Duration = Duration::from_millis(15);

/// Runs the terminal program until the planner stops.
///
/// # Errors
/// When the terminal cannot be used.
pub fn start(opening: Opening, opties: Opties) -> io::Result<Einde> {
    let Opties { wens, rondleiding, fout } = opties;
    let (mut schil, mut model) = match opening.leg_neer(&wens) {
        Ok(neergelegd) => neergelegd,
        Err(waarom) => return Ok(Einde::Onrekenbaar(waarom)),
    };
    if let Some(fout) = &fout {
        instellingen::meld(&mut model, fout);
    }
    schil.begin(&mut model);
    // A question about work that may be lost comes first; the palette has the tour as well.
    if rondleiding && model.blik.lagen.is_empty() {
        rondleiding::tocht(&mut model, Tocht::Begin);
    }
    let mut bewaker = terminal::Bewaker::neem()?;
    match lus(&mut bewaker, &mut schil, &mut model) {
        // A terminal that is gone may fail before its signal is heard, or without one.
        Err(fout) if fout.raw_os_error().is_some() => {
            Ok(Einde::Signaal(bewaker.signaal().unwrap_or(signalen::VERDWENEN)))
        }
        Ok(Einde::Gestopt) => {
            schil.sluit();
            Ok(Einde::Gestopt)
        }
        einde => einde,
    }
}

/// Draws, and handles what the planner does, until the end.
fn lus(bewaker: &mut terminal::Bewaker, schil: &mut Schil, model: &mut Model) -> io::Result<Einde> {
    let mut muis = Muis::default();
    let mut zones = beeld(bewaker, model)?;
    if matches!(model.blik.inrichting.vanzelf, Vanzelf::Terminal(_)) {
        bewaker.vraag_achtergrond()?;
    }
    let mut arbeid = Arbeid::begin()?;
    let mut rekent = true;
    loop {
        if let Some(nummer) = bewaker.signaal() {
            schil.neem_afscheid(model);
            return Ok(Einde::Signaal(nummer));
        }
        if bewaker.onderbroken() {
            schil.neem_afscheid(model);
            bewaker.slaap()?;
            zones = beeld(bewaker, model)?;
        }
        schil.houd_klad_bij(model);
        for bericht in [schil.peil(), schil.gelezen()].into_iter().flatten() {
            schil.verwerk(model, bericht);
            zones = beeld(bewaker, model)?;
        }
        if let Some(licht) = bewaker.toetsenbord.antwoord().as_deref().and_then(achtergrond::is_licht) {
            schil.verwerk(model, Message::Achtergrond(licht));
            zones = beeld(bewaker, model)?;
        }
        if !bewaker.toetsenbord.wacht(if rekent { DENKTIJD } else { WACHT })? {
            // A change of size before the first event was listened for is told by nobody.
            let gerekend = arbeid.neem(model);
            if let Some(gevonden) = model.is_gevonden() {
                schil.verwerk(model, gevonden);
            }
            if gerekend || bewaker.anders_van_maat()? {
                zones = beeld(bewaker, model)?;
            }
            if rekent && !arbeid.geef(model) {
                rekent = false;
                schil.onthoud(model);
            }
            continue;
        }
        let mut beeld_oud = false;
        // What has already arrived is handled before the next frame, so that a held key never runs ahead of the screen.
        let sinds = Instant::now();
        while sinds.elapsed() < BEELDTIJD && bewaker.toetsenbord.wacht(EVEN)? {
            let Some(event) = bewaker.toetsenbord.lees() else { break };
            if matches!(event, Event::Resize(..)) {
                bewaker.vergeet_beeld()?;
                beeld_oud = true;
            }
            let Some(bericht) = bericht(&event, model, &mut muis, &zones) else { continue };
            beeld_oud = true;
            schil.toets();
            if schil.verwerk(model, bericht) {
                schil.neem_afscheid(model);
                return Ok(Einde::Gestopt);
            }
            if matches!(event, Event::Mouse(_) | Event::Resize(..)) {
                // The next click or key must be held against what is on the screen by then.
                break;
            }
        }
        if beeld_oud {
            zones = beeld(bewaker, model)?;
            rekent = true;
        }
    }
}

/// Draws a frame. When the window was too small until now, what was typed unseen is dropped: a key and the signal that
/// the size changed travel apart, and the key may be the last to arrive.
fn beeld(bewaker: &mut terminal::Bewaker, model: &mut Model) -> io::Result<Vec<Zone>> {
    model.blik.vandaag = staat::vandaag();
    let was_klein = model.blik.te_klein();
    let mut zones = bewaker.teken(model)?;
    while was_klein && !model.blik.te_klein() && bewaker.toetsenbord.wacht(STIL)? {
        if matches!(bewaker.toetsenbord.lees(), Some(Event::Resize(..))) {
            bewaker.vergeet_beeld()?;
            zones = bewaker.teken(model)?;
        }
    }
    Ok(zones)
}

/// The message of an event.
pub fn bericht(event: &Event, model: &Model, muis: &mut Muis, zones: &[Zone]) -> Option<Message> {
    match event {
        Event::Mouse(_) | Event::Paste(_) if model.blik.te_klein() => None,
        Event::Key(toets) => Toets::van(toets)
            .and_then(|toets| actions::los_op(&model.blik.inrichting.toetsen, Context::van(model), toets)),
        Event::Mouse(_) if !model.blik.inrichting.muis => None,
        Event::Mouse(muisevent) => muis.bericht(*muisevent, zones).map(|bericht| match bericht {
            Message::Kies(doel) if model.blik.lagen.is_empty() && selectie::is_gekozen(model, doel) => Message::Open,
            bericht => bericht,
        }),
        Event::Paste(tekst) => Some(Message::Plak(tekst.clone())),
        _ => None,
    }
}
