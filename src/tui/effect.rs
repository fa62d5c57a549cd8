//! [`Effect`]: what must happen outside the model. The shell carries it out and tells the model how it went with a
//! message.

use std::path::PathBuf;

use super::message::inlezen::Wens;
use super::message::klad::Kladkeuze;
use super::message::plannen::Keus;
use crate::calc::import::recept::Recept;
use crate::plan::Handeling;

/// Something to do outside the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Put a change in the journal; before the frame that shows it.
    Noteer(Handeling),
    /// Save the plan where it came from.
    Bewaar(Akkoord),
    /// Save the plan in a folder that is empty or not there yet.
    BewaarIn(PathBuf),
    /// Take the right to save over from another window.
    NeemOver,
    /// Read the plan from disk, to go on with.
    Herlees,
    /// Read the plan from disk, to compare with.
    Vergelijk,
    /// List the earlier versions of the plan.
    Versies,
    /// Read one of them.
    Versie(Eerdere),
    /// Do something with the work of a crashed session that was asked about.
    Herstel(Herstelwijze),
    /// Do something with the draft that was asked about.
    Klad(Kladkeuze),
    /// Put a text on the clipboard of the terminal.
    Kopieer(String),
    /// Write files beside the plan: all of them, or none.
    Exporteer {
        /// Their names and what is in them.
        bestanden: Vec<(PathBuf, Vec<u8>)>,
        /// True when what stands there may be replaced.
        vervang: bool,
        /// True for the plan as a whole.
        heel: bool,
    },
    /// Something with plans as a whole.
    Plan(Planwerk),
    /// Something with a file of others.
    Inlezen(Inleeswerk),
    /// End the program.
    Stop,
}

/// Something to do on disk with plans as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planwerk {
    /// Look which plans were opened before.
    Zoek,
    /// Open another plan in this window. With `laten`, what is not saved of this one stays for the next time.
    Open {
        /// Which.
        keus: Keus,
        /// True to leave the journal.
        laten: bool,
    },
    /// Begin a plan in a folder.
    Maak {
        /// The folder.
        map: PathBuf,
        /// True for one without people and places.
        leeg: bool,
    },
    /// Write a copy of the plan, as it is now, in a folder.
    Kopieer {
        /// The folder.
        map: PathBuf,
        /// What the copy is called.
        naam: String,
    },
    /// Complete a path that is being typed: of a plan, or of any file.
    VulAan(String, bool),
    /// Give back the lock: the planner only looks.
    Kijk,
}

/// Something to do on disk with a file of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inleeswerk {
    /// Look what can be chosen in a folder, or where the program was started.
    Zoek(Option<PathBuf>),
    /// Read it against the plan that is shown, with what the planner says of it, beside the screens.
    Lees(PathBuf, Wens),
    /// Keep with the plan how this sheet is read.
    Bewaar(usize, Recept),
}

/// An earlier version of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eerdere {
    /// Its folder.
    pub map: PathBuf,
    /// When a save replaced it, in words.
    pub geleden: String,
}

/// What the planner agreed to for one save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Akkoord {
    /// The comments in the files may go.
    pub opmerkingen: bool,
    /// The plan in memory replaces what others wrote.
    pub eigen: bool,
    /// The plan is taken over from the window that has it.
    pub overnemen: bool,
}

/// What can be done with the work of a crashed session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Herstelwijze {
    /// The plan as it was last seen.
    Heel,
    /// The changes again, on the plan as it is on disk now.
    OpNieuw,
    /// Leave it for the next start.
    Laat,
    /// Throw it away.
    Weg,
}
