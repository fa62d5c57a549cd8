//! [`Vel`]: a [`Blad`] of which it is known where its heading stands.

use super::Blad;
use super::recept::Lezing;
use crate::plan::kaal::letters;

/// Rows below a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vel {
    /// The headings.
    pub koppen: Vec<String>,
    /// What stands above the heading, such as a title.
    pub boven: Vec<String>,
    /// How a recipe lets the headings be read.
    pub(super) lezing: Option<Lezing>,
    blad: Blad,
    /// The first row below the heading.
    eerste: usize,
}

/// The heading stands in the first rows, or nowhere.
const KIJK: usize = 20;

impl Vel {
    /// Finds the heading: the first row of which two cells at least have a text, or else the first with any.
    pub fn van(blad: Blad) -> Self {
        let gevuld = |rij: usize| blad.cellen(rij).filter(|cel| !cel.is_empty()).count();
        let rijen = 0..blad.aantal().min(KIJK);
        let meer = rijen.clone().find(|rij| gevuld(*rij) > 1);
        let kop = meer.or_else(|| rijen.clone().find(|rij| gevuld(*rij) > 0));
        let Some(kop) = kop else { return Self { eerste: blad.aantal(), blad, ..Self::default() } };
        let koppen: Vec<String> = blad.cellen(kop).map(str::to_owned).collect();
        let boven =
            (0..kop).flat_map(|rij| blad.cellen(rij)).filter(|cel| !cel.is_empty()).map(str::to_owned).collect();
        let eronder = blad.cel(kop + 1, 0);
        if koppen.first().is_some_and(String::is_empty) && letters(eronder) == "wijkenenbuurten" {
            // The layout of `StatLine` until 2016: the units stand in a row of their own.
            let met_eenheid = |(k, genoemd): (usize, &String)| match blad.cel(kop + 1, k) {
                naam if k == 0 => naam.to_owned(),
                eenheid => format!("{genoemd} ({eenheid})"),
            };
            let koppen = koppen.iter().enumerate().map(met_eenheid).collect();
            return Self { koppen, boven, lezing: None, eerste: kop + 2, blad };
        }
        Self { koppen, boven, lezing: None, eerste: kop + 1, blad }
    }

    /// The same heading with only some of the rows below it.
    #[must_use]
    pub fn met_rijen(&self, blijft: impl Fn(usize) -> bool) -> Self {
        let blad = self.blad.met_rijen(|rij| rij >= self.eerste && blijft(rij - self.eerste));
        Self { koppen: self.koppen.clone(), boven: self.boven.clone(), lezing: self.lezing.clone(), blad, eerste: 0 }
    }

    /// What each heading is read as.
    pub(super) fn gelezen_als(&self) -> &[String] {
        self.lezing.as_ref().map_or(&self.koppen, |lezing| &lezing.koppen)
    }

    /// How many rows there are below the heading.
    pub fn aantal(&self) -> usize {
        self.blad.aantal() - self.eerste
    }

    /// The line of a row in the file.
    pub fn regel(&self, rij: usize) -> u32 {
        self.blad.regel(self.eerste + rij)
    }

    /// A cell.
    pub fn cel(&self, rij: usize, kolom: usize) -> &str {
        self.blad.cel(self.eerste + rij, kolom)
    }

    /// The cells of a row.
    pub fn cellen(&self, rij: usize) -> impl Iterator<Item = &str> {
        self.blad.cellen(self.eerste + rij)
    }

    /// The cells of a column.
    pub fn kolom(&self, kolom: usize) -> impl Iterator<Item = &str> {
        self.blad.kolom(kolom, self.eerste)
    }

    /// True for a row without any text.
    pub fn is_leeg(&self, rij: usize) -> bool {
        self.cellen(rij).all(str::is_empty)
    }
}
