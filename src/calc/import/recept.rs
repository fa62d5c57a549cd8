//! [`Recept`]: what the columns of a file of others mean, where their headings do not say it in the words that wijkplan knows.
//! A recipe lets headings be read as others; what is of a person is refused before any recipe is looked at, by the headings
//! and cells of the file itself.

use std::collections::{BTreeMap, VecDeque};

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
    /// The field that each column is read as, without a year.
    velden: Vec<String>,
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
    /// How the columns of a file are read as a file of this kind: as was said of it, or else by themselves.
    pub fn van(bestand: &Bestand, soort: Groep) -> Self {
        let vel = &bestand.vel;
        if let Some(lezing) = vel.lezing.as_ref().filter(|lezing| lezing.soort == soort) {
            let velden = lezing.velden.iter().map(String::as_str);
            return Self { naam: lezing.recept.clone(), soort, kolommen: kolommen(&vel.koppen, velden) };
        }
        let gelezen = match Herkenning::van(bestand) {
            Some(herkend) if herkend.groep() == Some(soort) => herkend.gelezen(),
            _ => uit_koppen(vel, soort),
        };
        let veld = |k: usize| gelezen.iter().find(|(kolom, _)| *kolom == k).map_or("", |(_, veld)| *veld);
        Self { naam: String::new(), soort, kolommen: kolommen(&vel.koppen, (0..vel.koppen.len()).map(veld)) }
    }

    /// How the columns of a file are read as a file of this kind, before a planner appoints one: as they are now, or by the
    /// first recipe that was made of one with the same headings, or by themselves.
    pub fn begin(bestand: &Bestand, soort: Groep, recepten: &[Self]) -> Self {
        match bestand.vel.lezing.as_ref().map(|lezing| lezing.soort) {
            Some(nu) if nu == soort => return Self::van(bestand, soort),
            nu => {
                if let Some(recept) = recepten.iter().find(|r| r.soort == soort && r.past(&bestand.vel)) {
                    return recept.voor(&bestand.vel.koppen);
                }
                if nu.is_none() {
                    return Self::van(bestand, soort);
                }
            }
        }
        let mut los = bestand.clone();
        los.vel.lezing = None;
        Self::van(&los, soort)
    }

    /// The same for columns in another order; what it does not know is not read.
    #[must_use]
    pub fn voor(&self, koppen: &[String]) -> Self {
        let kolommen = kolommen(koppen, self.velden(koppen).into_iter());
        Self { naam: self.naam.clone(), soort: self.soort, kolommen }
    }

    /// The headings of its columns.
    pub fn koppen(&self) -> Vec<String> {
        self.kolommen.iter().map(|kolom| kolom.kop.clone()).collect()
    }

    /// The same under this name, to keep.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn genaamd(&self, naam: &str) -> Result<Self, Receptfout> {
        let recept = Self { naam: naam.trim().to_owned(), ..self.clone() };
        recept.keur().map(|()| recept)
    }

    /// What a file is, where it is one of which columns can be appointed by hand.
    pub fn soort_van(bestand: &Bestand) -> Option<Groep> {
        Herkenning::van(bestand)?.groep()
    }

    /// What a file is as long as a planner says nothing, where its columns can be appointed by hand; and whether it is a table
    /// of the plan itself.
    pub fn herkend(bestand: &Bestand, recepten: &[Self]) -> (Option<Groep>, bool) {
        if let Some(recept) = recepten.iter().find(|recept| recept.past(&bestand.vel)) {
            return (Some(recept.soort), false);
        }
        match Herkenning::van(bestand) {
            Some(Herkenning::Gegevens(_)) => (None, true),
            herkend => (herkend.and_then(|herkend| herkend.groep()), false),
        }
    }

    /// Reads a column as this field, and no other column.
    pub fn zet(&mut self, plaats: usize, veld: &str) {
        if let Some(eerder) = self.eerder(plaats, veld) {
            self.kolommen[eerder].veld.clear();
        }
        if let Some(kolom) = self.kolommen.get_mut(plaats) {
            veld.clone_into(&mut kolom.veld);
        }
    }

    /// The other column that is read as this field; a figure of another year is another figure.
    pub fn eerder(&self, plaats: usize, veld: &str) -> Option<usize> {
        let jaar = |kolom: &Kolom| jaar_van(self.soort, &kolom.kop);
        let hier = jaar(self.kolommen.get(plaats)?);
        let zelfde = |kolom: &Kolom| !veld.is_empty() && kolom.veld == veld && jaar(kolom) == hier;
        (0..self.kolommen.len()).find(|k| *k != plaats && zelfde(&self.kolommen[*k]))
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
        self.is_voor(vel.koppen.iter().map(String::as_str).filter(|kop| !kop.is_empty()))
    }

    fn is_voor<'k>(&self, koppen: impl Iterator<Item = &'k str>) -> bool {
        let mut hier: Vec<&str> = koppen.collect();
        let mut eigen: Vec<&str> = self.kolommen.iter().map(|kolom| kolom.kop.as_str()).collect();
        hier.sort_unstable();
        eigen.sort_unstable();
        hier == eigen
    }

    /// The recipe before it that goes first, because it is made of the same headings.
    pub fn voorganger<'r>(&self, recepten: &'r [Self]) -> Option<&'r Self> {
        let koppen = || self.kolommen.iter().map(|kolom| kolom.kop.as_str());
        recepten.iter().find(|ander| ander.is_voor(koppen())).filter(|eerste| eerste.naam != self.naam)
    }

    /// The headings of columns that it reads and that are not among those of a file.
    pub fn ontbreekt(&self, koppen: &[String]) -> Vec<String> {
        let gelezen = self.kolommen.iter().filter(|kolom| !kolom.veld.is_empty());
        gelezen.filter(|kolom| !koppen.contains(&kolom.kop)).map(|kolom| kolom.kop.clone()).collect()
    }

    /// Lets a file be read by it.
    pub fn pas_toe(&self, bestand: &mut Bestand) {
        let velden: Vec<String> = self.velden(&bestand.vel.koppen).into_iter().map(str::to_owned).collect();
        let met_jaar = |(kop, veld): (&String, &String)| match jaar_van(self.soort, kop) {
            Some(jaar) if !veld.is_empty() => format!("{veld}_{jaar}"),
            _ => veld.clone(),
        };
        let koppen = bestand.vel.koppen.iter().zip(&velden).map(met_jaar).collect();
        bestand.vel.lezing = Some(Lezing { soort: self.soort, koppen, velden, recept: self.naam.clone() });
    }

    /// The field that it reads each column of a file as.
    fn velden(&self, koppen: &[String]) -> Vec<&str> {
        // Of several columns of one heading each has its own.
        let mut van_kop: BTreeMap<&str, VecDeque<&str>> = BTreeMap::new();
        for kolom in &self.kolommen {
            van_kop.entry(&kolom.kop).or_default().push_back(&kolom.veld);
        }
        let mut volgende = |kop: &String| van_kop.get_mut(kop.as_str()).and_then(VecDeque::pop_front);
        koppen.iter().map(|kop| volgende(kop).unwrap_or_default()).collect()
    }
}

/// The columns of a file that have a heading, each with its field.
fn kolommen<'v>(koppen: &[String], velden: impl Iterator<Item = &'v str>) -> Vec<Kolom> {
    let kolommen = koppen.iter().zip(velden).filter(|(kop, _)| !kop.is_empty());
    kolommen.map(|(kop, veld)| Kolom { kop: kop.clone(), veld: veld.to_owned() }).collect()
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
