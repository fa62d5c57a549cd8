//! Reading in a file of others: what is asked, and what comes back.

use std::path::PathBuf;
use std::sync::Arc;

use crate::plan::{Inlezingcode, Scenariocode};
use crate::report::import::Voorproef;
use crate::store::inhoud::Inhoud;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inleesdaad {
    /// Ask which file, in the folder of the last time.
    Kies,
    /// Ask which file, in this folder.
    Map(PathBuf),
    /// Ask for the path of a file.
    Typ,
    /// Read it, and show what it would do.
    Lees(PathBuf),
    /// Ask of what was read in it is to be shown what it did; of one that is the only one it is shown at once.
    Veranderd,
    /// Show what this did.
    Toon(Waarvan),
}

/// Of what it is shown what it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarvan {
    /// Of what was read in together.
    Inlezing(Inlezingcode),
    /// Of a scenario.
    Scenario(Scenariocode),
}

/// What came back.
#[derive(Debug, Clone)]
pub enum Inleesantwoord {
    /// What can be chosen in a folder, or why that is not known.
    Inhoud(Result<Inhoud, String>),
    /// What the file would do, or why it cannot be read.
    Gelezen(PathBuf, Result<Arc<Voorproef>, String>),
}

/// Two previews are the same when they are one.
impl PartialEq for Inleesantwoord {
    fn eq(&self, ander: &Self) -> bool {
        match (self, ander) {
            (Self::Inhoud(een), Self::Inhoud(twee)) => een == twee,
            (Self::Gelezen(een, Ok(dit)), Self::Gelezen(twee, Ok(dat))) => een == twee && Arc::ptr_eq(dit, dat),
            (Self::Gelezen(een, Err(dit)), Self::Gelezen(twee, Err(dat))) => een == twee && dit == dat,
            _ => false,
        }
    }
}
