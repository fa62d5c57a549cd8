//! Reading in a file of others: what is asked, and what comes back.

use std::path::PathBuf;
use std::sync::Arc;

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
