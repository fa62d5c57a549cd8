//! [`Recept`]: what the columns of a file of others mean, where their headings do not say it in the words that wijkplan knows.
//! A recipe lets headings be read as others; what is of a person is refused before any recipe is looked at, by the headings
//! and cells of the file itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::herkenning::Herkenning;
use super::{Bestand, Vel, cijfers, grenzen, indicaties, plekken};
use crate::plan::Kerncijfer;
use crate::plan::kaal::letters;

/// The kinds of file of which the columns can be appointed by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Groep {
    /// A list of places.
    Locaties,
    /// Figures of wijken and buurten.
    Cijfers,
    /// Clients and indicaties.
    Indicaties,
    /// A map with borders.
    Grenzen,
}

impl Groep {
    /// All.
    pub const ALLE: [Self; 4] = [Self::Locaties, Self::Cijfers, Self::Indicaties, Self::Grenzen];

    /// Its name on the command line and in a file.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Locaties => "locaties",
            Self::Cijfers => "cijfers",
            Self::Indicaties => "indicaties",
            Self::Grenzen => "grenzen",
        }
    }

    /// The one with this name.
    pub fn met_naam(naam: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|groep| groep.naam() == letters(naam))
    }

    /// What a column of such a file can be read as: the name of each field first, then the headings that mean the same.
    pub fn velden(self) -> Vec<Veld> {
        match self {
            Self::Locaties => plekken::velden(),
            Self::Cijfers => cijfers::velden(),
            Self::Indicaties => indicaties::velden(),
            Self::Grenzen => grenzen::velden(),
        }
    }

    /// The figure that a field is.
    pub fn cijfer(self, veld: &str) -> Option<Kerncijfer> {
        if self == Self::Cijfers { cijfers::cijfer_van(veld) } else { None }
    }

    /// The field that a word means: its name, or a heading that means the same.
    pub fn veld(self, woord: &str) -> Option<&'static str> {
        let (woord, velden) = (letters(woord), self.velden());
        let naam = velden.iter().find(|veld| veld.naam == woord);
        naam.or_else(|| velden.iter().find(|veld| veld.koppen.contains(&woord.as_str()))).map(|veld| veld.naam)
    }
}

/// What a column can be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veld {
    /// A heading by which it is always known.
    pub naam: &'static str,
    /// All headings by which it is known.
    pub koppen: &'static [&'static str],
}

/// What the columns of a file mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recept {
    /// What it is called; nothing while it has no name.
    pub naam: String,
    /// What the file is.
    pub soort: Groep,
    /// All its columns with a heading, in the order of the file that it was made of.
    pub kolommen: Vec<Kolom>,
}

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kolom {
    /// Its heading.
    pub kop: String,
    /// The field that it is read as; nothing where it is not read.
    pub veld: String,
}

/// How the headings of a file are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lezing {
    /// What the file is.
    pub soort: Groep,
    /// What each heading is read as.
    pub koppen: Vec<String>,
    /// The name of the recipe.
    pub recept: String,
}

/// What is wrong with a recipe, and at which of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receptfout {
    /// It has no name.
    GeenNaam,
    /// No column is read.
    Niets,
    /// A field that its kind does not know.
    Veld(usize),
    /// A field that a column before has already.
    Dubbel(usize),
}

impl Recept {
    /// How the columns of a file are read by themselves, as a file of this kind.
    pub fn van(bestand: &Bestand, soort: Groep) -> Self {
        let vel = &bestand.vel;
        let gelezen = match Herkenning::van(bestand) {
            Some(herkend) if herkend.groep() == Some(soort) => herkend.gelezen(),
            _ => uit_koppen(vel, soort),
        };
        let veld = |k: usize| gelezen.iter().find(|(kolom, _)| *kolom == k).map_or("", |(_, veld)| *veld);
        let kolom = |(k, kop): (usize, &String)| Kolom { kop: kop.clone(), veld: veld(k).to_owned() };
        let kolommen = vel.koppen.iter().enumerate().filter(|(_, kop)| !kop.is_empty()).map(kolom).collect();
        Self { naam: String::new(), soort, kolommen }
    }

    /// What a file is, where it is one of which columns can be appointed by hand.
    pub fn soort_van(bestand: &Bestand) -> Option<Groep> {
        Herkenning::van(bestand)?.groep()
    }

    /// Reads a column as this field, and no other column.
    pub fn zet(&mut self, plaats: usize, veld: &str) {
        let jaar = |kolom: &Kolom| jaar_van(self.soort, &kolom.kop);
        let Some(hier) = self.kolommen.get(plaats).map(jaar) else { return };
        let anders: Vec<bool> = self.kolommen.iter().map(|kolom| kolom.veld == veld && jaar(kolom) == hier).collect();
        for (kolom, weg) in self.kolommen.iter_mut().zip(anders) {
            if weg {
                kolom.veld.clear();
            }
        }
        veld.clone_into(&mut self.kolommen[plaats].veld);
    }

    /// What is wrong with it.
    ///
    /// # Errors
    /// The first thing.
    pub fn keur(&self) -> Result<(), Receptfout> {
        if self.naam.trim().is_empty() {
            return Err(Receptfout::GeenNaam);
        }
        let velden = self.soort.velden();
        let mut eerder: BTreeMap<(&str, Option<u16>), usize> = BTreeMap::new();
        for (k, kolom) in self.kolommen.iter().enumerate().filter(|(_, kolom)| !kolom.veld.is_empty()) {
            if velden.iter().all(|veld| veld.naam != kolom.veld) {
                return Err(Receptfout::Veld(k));
            }
            if eerder.insert((&kolom.veld, jaar_van(self.soort, &kolom.kop)), k).is_some() {
                return Err(Receptfout::Dubbel(k));
            }
        }
        if eerder.is_empty() { Err(Receptfout::Niets) } else { Ok(()) }
    }

    /// True for a file with the same headings, in whatever order.
    pub fn past(&self, vel: &Vel) -> bool {
        let mut hier: Vec<&str> = vel.koppen.iter().map(String::as_str).filter(|kop| !kop.is_empty()).collect();
        let mut eigen: Vec<&str> = self.kolommen.iter().map(|kolom| kolom.kop.as_str()).collect();
        hier.sort_unstable();
        eigen.sort_unstable();
        hier == eigen
    }

    /// The headings of columns that it reads and a file has not.
    pub fn ontbreekt(&self, vel: &Vel) -> Vec<String> {
        let gelezen = self.kolommen.iter().filter(|kolom| !kolom.veld.is_empty());
        gelezen.filter(|kolom| !vel.koppen.contains(&kolom.kop)).map(|kolom| kolom.kop.clone()).collect()
    }

    /// Lets a file be read by it.
    pub fn pas_toe(&self, bestand: &mut Bestand) {
        let mut geweest: BTreeMap<&str, usize> = BTreeMap::new();
        let mut koppen = Vec::with_capacity(bestand.vel.koppen.len());
        for kop in &bestand.vel.koppen {
            // Of several columns of one heading each has its own.
            let nummer = geweest.entry(kop).or_default();
            let kolom = self.kolommen.iter().filter(|kolom| kolom.kop == *kop).nth(*nummer);
            *nummer += 1;
            let veld = kolom.map_or("", |kolom| kolom.veld.as_str());
            koppen.push(match jaar_van(self.soort, kop) {
                Some(jaar) if !veld.is_empty() => format!("{veld}_{jaar}"),
                _ => veld.to_owned(),
            });
        }
        bestand.vel.lezing = Some(Lezing { soort: self.soort, koppen, recept: self.naam.clone() });
    }
}

/// Lets each file be read by the first recipe that was made of one with the same headings.
pub fn volgens(bestanden: &mut [Bestand], recepten: &[Recept]) {
    for bestand in bestanden {
        if let Some(recept) = recepten.iter().find(|recept| recept.past(&bestand.vel)) {
            recept.pas_toe(bestand);
        }
    }
}

/// The year in a heading that tells the year of its figures.
fn jaar_van(soort: Groep, kop: &str) -> Option<u16> {
    if soort == Groep::Cijfers { cijfers::jaar_in_kop(kop) } else { None }
}

/// The columns of which the heading alone says what they are.
fn uit_koppen(vel: &Vel, soort: Groep) -> Vec<(usize, &'static str)> {
    let koppen: Vec<String> = vel.koppen.iter().map(|kop| letters(kop)).collect();
    let mut uit: Vec<(usize, &'static str)> = Vec::new();
    for veld in soort.velden() {
        let plaats = veld.koppen.iter().find_map(|naam| koppen.iter().position(|kop| kop == naam));
        if let Some(plaats) = plaats.filter(|plaats| uit.iter().all(|(kolom, _)| kolom != plaats)) {
            uit.push((plaats, veld.naam));
        }
    }
    uit
}
