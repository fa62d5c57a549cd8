//! [`Inlezing`]: a file of others that is being read, and which of its columns is looked at.

use std::path::PathBuf;
use std::sync::Arc;

use crate::calc::import::recept::Recept;
use crate::report::import::Voorproef;
use crate::report::kolommen::Blad;
use crate::tui::message::inlezen::Wens;

/// A file of others that is being read, or was.
#[derive(Debug, Clone)]
pub struct Inlezing {
    /// Where it stands.
    pub pad: PathBuf,
    /// What the planner says of it.
    pub wens: Wens,
    /// What it would do, once that is known.
    pub klaar: Option<Arc<Voorproef>>,
    /// True while it is read: what it would do is then that of before.
    pub bezig: bool,
    /// Rows that are scrolled.
    pub schuif: usize,
}

impl Inlezing {
    /// A file of which nothing is known yet.
    pub fn van(pad: PathBuf) -> Self {
        Self { pad, wens: Wens::default(), klaar: None, bezig: true, schuif: 0 }
    }

    /// A sheet of it, once it is known which it has.
    pub fn blad(&self, blad: usize) -> Option<&Blad> {
        self.klaar.as_ref()?.bladen.get(blad)
    }

    /// How the columns of a sheet are read now: as the planner says, or else as they were recognised.
    pub fn recept(&self, blad: usize) -> Option<&Recept> {
        let vanzelf = || self.blad(blad).and_then(|blad| blad.lezing(blad.soort?));
        self.wens.lezingen.get(&blad).or_else(vanzelf)
    }

    /// True when columns were set by hand that are not kept as a recipe.
    pub fn verliest(&self) -> bool {
        let met_de_hand = |(blad, recept): (&usize, &Recept)| {
            recept.naam.is_empty() && self.blad(*blad).and_then(|b| b.lezing(recept.soort)) != Some(recept)
        };
        self.wens.lezingen.iter().any(met_de_hand)
    }

    /// Its name, without the folder.
    pub fn naam(&self) -> String {
        self.pad.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Two previews are the same when they are one.
impl PartialEq for Inlezing {
    fn eq(&self, ander: &Self) -> bool {
        let zelfde = match (&self.klaar, &ander.klaar) {
            (Some(een), Some(twee)) => Arc::ptr_eq(een, twee),
            (een, twee) => een.is_none() && twee.is_none(),
        };
        zelfde
            && (&self.pad, &self.wens, self.bezig, self.schuif) == (&ander.pad, &ander.wens, ander.bezig, ander.schuif)
    }
}

/// The columns of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kolommenlijst {
    /// Which sheet of the file that is read.
    pub blad: usize,
    /// The selected column.
    pub keuze: usize,
}
