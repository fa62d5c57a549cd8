//! Reading in a file of others: what is asked, and what comes back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::calc::import::recept::{Groep, Recept};
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
    /// Ask for the path of a file, which begins so.
    Typ(String),
    /// Read it, and show what it would do.
    Lees(PathBuf),
    /// Ask of which year the file is that is read.
    Jaar,
    /// Ask of what was read in it is to be shown what it did; of one that is the only one it is shown at once.
    Veranderd,
    /// Show what this did.
    Toon(Waarvan),
    /// Something with the columns of the file that is read.
    Kolommen(Kolomdaad),
}

/// Something to do with the columns of the file that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kolomdaad {
    /// Show them; of a workbook it is asked of which sheet.
    Open,
    /// Show those of this sheet; of one that is not recognised it is asked what it is.
    Blad(usize),
    /// Ask what the sheet is of which the columns are shown.
    VraagSoort,
    /// Read this sheet as this.
    Soort(usize, Groep),
    /// Ask what stands in this column.
    Kolom(usize),
    /// Read this column as this field, or not where that is empty.
    Veld(usize, &'static str),
    /// Ask by which recipe the columns are to be read.
    VraagRecept,
    /// Read them by this one, or by none.
    Recept(Option<Box<Recept>>),
    /// Ask under which name this is kept as a recipe.
    VraagNaam,
}

/// What a planner says of a file that it does not say itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wens {
    /// The year of its figures.
    pub jaar: Option<u16>,
    /// How the columns are read of the sheets of which that was said.
    pub lezingen: BTreeMap<usize, Recept>,
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
    Gelezen(PathBuf, Wens, Result<Arc<Voorproef>, String>),
    /// Where the recipe was written of how this sheet is read, or why not.
    Bewaard(usize, Recept, Result<PathBuf, String>),
}

/// Two previews are the same when they are one.
impl PartialEq for Inleesantwoord {
    fn eq(&self, ander: &Self) -> bool {
        match (self, ander) {
            (Self::Inhoud(een), Self::Inhoud(twee)) => een == twee,
            (Self::Gelezen(een, zo, Ok(dit)), Self::Gelezen(twee, ook, Ok(dat))) => {
                een == twee && zo == ook && Arc::ptr_eq(dit, dat)
            }
            (Self::Gelezen(een, zo, Err(dit)), Self::Gelezen(twee, ook, Err(dat))) => {
                (een, zo, dit) == (twee, ook, dat)
            }
            (Self::Bewaard(een, zo, hier), Self::Bewaard(twee, ook, daar)) => (een, zo, hier) == (twee, ook, daar),
            _ => false,
        }
    }
}
