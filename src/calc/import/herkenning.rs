//! What a file is: the first kind of which it has the columns, or the kind that a recipe says.

use super::recept::Groep;
use super::{Bestand, Noot, Soort, Vel, Vraag, Werk, cijfers, gegevens, grenzen, indicaties, plekken};

/// A kind, with which column says what.
pub(super) enum Herkenning {
    Grenzen(grenzen::Kolommen),
    Gegevens(gegevens::Kolommen),
    Cijfers(cijfers::Kolommen),
    Indicaties(indicaties::Kolommen),
    Plekken(plekken::Kolommen),
}

impl Herkenning {
    /// The kind of a file, when it is one that can be read.
    pub fn van(bestand: &Bestand) -> Option<Self> {
        let (vel, soort) = (&bestand.vel, bestand.vel.lezing.as_ref().map(|lezing| lezing.soort));
        let mag = |groep| soort.is_none_or(|soort| soort == groep);
        let grens = || grenzen::Kolommen::herken(bestand).map(Self::Grenzen).filter(|_| mag(Groep::Grenzen));
        let eigen = || gegevens::Kolommen::herken(vel).map(Self::Gegevens).filter(|_| soort.is_none());
        let cijfer = || cijfers::Kolommen::herken(vel).map(Self::Cijfers).filter(|_| mag(Groep::Cijfers));
        let vraag = || indicaties::Kolommen::herken(vel).map(Self::Indicaties).filter(|_| mag(Groep::Indicaties));
        let plek = || plekken::Kolommen::herken(vel, bestand.vorm).map(Self::Plekken).filter(|_| mag(Groep::Locaties));
        grens().or_else(eigen).or_else(cijfer).or_else(vraag).or_else(plek)
    }

    /// What it is.
    pub fn soort(&self) -> Soort {
        match self {
            Self::Grenzen(_) => Soort::Grenzen,
            Self::Gegevens(kolommen) => Soort::Gegevens(kolommen.naam()),
            Self::Cijfers(kolommen) => kolommen.soort,
            Self::Indicaties(_) => Soort::Indicaties,
            Self::Plekken(kolommen) => kolommen.soort,
        }
    }

    /// The kind in a recipe; none for a table of the plan itself, whose headings are its own.
    pub fn groep(&self) -> Option<Groep> {
        Some(match self {
            Self::Grenzen(_) => Groep::Grenzen,
            Self::Gegevens(_) => return None,
            Self::Cijfers(_) => Groep::Cijfers,
            Self::Indicaties(_) => Groep::Indicaties,
            Self::Plekken(_) => Groep::Locaties,
        })
    }

    /// The columns that are read by their heading, each with its field.
    pub fn gelezen(&self) -> Vec<(usize, &'static str)> {
        match self {
            Self::Grenzen(kolommen) => kolommen.gelezen(),
            Self::Gegevens(_) => Vec::new(),
            Self::Cijfers(kolommen) => kolommen.gelezen(),
            Self::Indicaties(kolommen) => kolommen.gelezen(),
            Self::Plekken(kolommen) => kolommen.gelezen(),
        }
    }

    /// The headings of the columns that are not read.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        match self {
            Self::Grenzen(kolommen) => kolommen.ongebruikt(vel),
            Self::Gegevens(kolommen) => kolommen.ongebruikt(vel),
            Self::Cijfers(kolommen) => kolommen.ongebruikt(vel),
            Self::Indicaties(kolommen) => kolommen.ongebruikt(vel),
            Self::Plekken(kolommen) => kolommen.ongebruikt(vel),
        }
    }

    /// Reads the rows of a file of this kind.
    pub fn lees(&self, werk: &mut Werk, n: usize, bestanden: &[Bestand], vraag: Vraag) -> Vec<Noot> {
        let bestand = &bestanden[n];
        match self {
            Self::Grenzen(kolommen) => return grenzen::lees(werk, n, bestand, kolommen, vraag),
            Self::Gegevens(kolommen) => gegevens::lees(werk, n, bestand, kolommen),
            Self::Cijfers(kolommen) => return cijfers::met_codes(werk, n, bestanden, kolommen, vraag),
            Self::Indicaties(kolommen) => indicaties::lees(werk, n, bestand, kolommen),
            Self::Plekken(kolommen) => plekken::lees(werk, n, bestand, kolommen),
        }
        Vec::new()
    }
}
