//! What can be done with whole plans: open, begin, name, copy.

use std::path::PathBuf;

/// Something to do with a plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plandaad {
    /// Ask which plan to open.
    Kies,
    /// Ask for the path of a plan.
    Typ,
    /// Open it; what is not saved is asked about first.
    Open(Keus),
    /// Open it now. True when what is not saved stays for the next time that this plan is opened; it is given up
    /// otherwise.
    Zeker(Keus, bool),
    /// Save, and open it when that succeeded.
    EerstOpslaan(Keus),
    /// Ask how to begin a plan.
    Nieuw,
    /// Ask in which folder to begin one; true for one without people and places.
    NieuwIn(bool),
    /// Ask what the plan is called.
    Hernoem,
    /// Ask what a copy of the plan is called, and where it is to stand.
    Kopie,
    /// From now on only look at the plan.
    Kijk,
}

/// Which plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keus {
    /// The one that is built in.
    Voorbeeld,
    /// The one at this path.
    Pad(PathBuf),
    /// One that was just begun at this path, and has no name of its own yet.
    Nieuw(PathBuf),
}

/// How it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planantwoord {
    /// The plans of before, the latest first, and whether something that was not saved lies beside the one that is built
    /// in.
    Eerdere(Vec<Bekend>, bool),
    /// A plan was begun here, or why not.
    Gemaakt(Result<PathBuf, String>),
    /// A copy with this name stands here, or why not.
    Gekopieerd(Result<PathBuf, String>, String),
    /// What was typed as far as it could be completed, and between which names there is a choice.
    Aangevuld(String, Vec<String>),
    /// Why a plan was not opened.
    NietGeopend(String),
}

/// A plan that was opened before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bekend {
    /// Where it stands.
    pub pad: PathBuf,
    /// The same as a person writes it.
    pub waar: String,
    /// What it was called.
    pub naam: String,
    /// When it was opened last, in words.
    pub geleden: String,
    /// True when it is still there.
    pub er_nog: bool,
    /// True when something lies beside it that was not saved.
    pub onbewaard: bool,
}
