//! The columns of a file of others: what stands in them, and as what they are read or can be.

use crate::calc::import::privacy::tekst_met_bsn;
use crate::calc::import::recept::{Groep, Recept};
use crate::calc::import::{Bestand, Vel};
use crate::text::afbreken::{kort, zichtbaar};

/// Rows that are looked at for what stands in a column.
const KIJK: usize = 200;
/// Most values of a column.
const WAARDEN: usize = 3;
/// Cells of one value.
const LANGST: usize = 30;

/// A sheet of a file, or a file that is none of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blad {
    /// Of a workbook, the name of the sheet.
    pub naam: Option<String>,
    /// True where there is a row to read.
    pub gevuld: bool,
    /// As what it is read as long as the planner says nothing; none where it is not recognised.
    pub soort: Option<Groep>,
    /// True for a table of the plan itself, whose columns are what they are called.
    pub eigen: bool,
    /// How its columns are read as each kind that it can be.
    pub lezingen: Vec<Recept>,
    /// What stands first in each column with a heading.
    pub waarden: Vec<String>,
}

impl Blad {
    /// A sheet; `recepten` are those of the plan.
    pub fn van(bestand: &Bestand, recepten: &[Recept]) -> Self {
        let vel = &bestand.vel;
        let kan = |soort: &Groep| *soort != Groep::Grenzen || !bestand.vlakken.is_empty();
        let lezingen = Groep::ALLE.into_iter().filter(kan).map(|soort| Recept::begin(bestand, soort, recepten));
        let koppen = (0..vel.koppen.len()).filter(|k| !vel.koppen[*k].is_empty());
        let (soort, eigen) = Recept::herkend(bestand, recepten);
        Self {
            naam: bestand.deel.as_deref().map(zichtbaar),
            gevuld: vel.aantal() > 0,
            soort,
            eigen,
            lezingen: lezingen.collect(),
            waarden: koppen.map(|k| waarden(vel, k)).collect(),
        }
    }

    /// How its columns are read as this kind.
    pub fn lezing(&self, soort: Groep) -> Option<&Recept> {
        self.lezingen.iter().find(|recept| recept.soort == soort)
    }
}

/// The first values of a column that are not the same. What can be the number of a person is not shown.
fn waarden(vel: &Vel, kolom: usize) -> String {
    let mut uit: Vec<&str> = Vec::new();
    for cel in vel.kolom(kolom).take(KIJK).filter(|cel| !cel.is_empty() && !tekst_met_bsn(cel)) {
        if !uit.contains(&cel) {
            uit.push(cel);
        }
        if uit.len() == WAARDEN {
            break;
        }
    }
    uit.iter().map(|cel| kort(&zichtbaar(cel), LANGST)).collect::<Vec<_>>().join(" · ")
}
