//! What the rows of someone else's file become in a plan: pure rules, from cells to one wijziging. A file is recognised by
//! its content, never by its name; each row says what becomes of it, and why. Nothing is carried out here, and nothing of
//! a person gets further than [`privacy`].
//!
//! Reading files lives in `store::import`, the words in `text::import`, the preview in `report::import`.

mod blad;
mod bladen;
pub mod cel;
mod cijfers;
pub mod gegevens;
pub mod gemeente;
mod grenzen;
mod herkenning;
pub mod indicaties;
pub mod plekken;
pub mod privacy;
pub mod recept;
mod reden;
mod vel;

pub use blad::Blad;
pub use cijfers::JAREN;
pub use plekken::sjabloon;
pub use reden::Reden;
pub use vel::Vel;

use crate::plan::{Omtrek, Plan, Wijziging};
use herkenning::Herkenning;
use privacy::{Persoonskolom, persoonskolom};

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Bestand {
    /// Its name, without the folder.
    pub naam: String,
    /// Of a workbook, the sheet.
    pub deel: Option<String>,
    /// Its heading and rows.
    pub vel: Vel,
    /// What each row looks like on the map, in a file with surfaces; empty in any other.
    pub vlakken: Vec<Omtrek>,
    /// In which form it came.
    pub vorm: Vorm,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// Rows of cells with this sign between them.
    Csv {
        /// `;`, `,` or a tab.
        scheiding: char,
        /// True where its letters are those of Windows-1252.
        windows: bool,
    },
    /// Points or surfaces on a map with what is known of them.
    GeoJson,
    /// The same, with the lines that surfaces share.
    TopoJson,
    /// A sheet of a workbook.
    Werkboek {
        /// True for ODS, else it is XLSX.
        ods: bool,
        /// How many of its cells are formulas.
        formules: usize,
    },
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// Places in the columns of wijkplan itself: of its template, or of the table that it exports.
    EigenLocaties,
    /// The list of schools of DUO.
    Scholen,
    /// A list of places from elsewhere.
    Locaties,
    /// Figures of wijken and buurten, as CBS publishes them.
    Kerncijfers,
    /// The health monitor of RIVM.
    Gezondheid,
    /// Points of buurten.
    Buurtpunten,
    /// Borders of wijken.
    Grenzen,
    /// Clients and indicaties of the gemeente.
    Indicaties,
    /// A table of the plan's own nouns, by its name.
    Gegevens(&'static str),
}

/// What a file alone does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Vraag {
    /// The year of its figures.
    pub jaar: Option<u16>,
}

/// What is to be known of a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noot {
    /// So many rows are of other gemeenten.
    Buiten(usize),
    /// Only its name tells the year of its figures.
    JaarUitNaam(u16),
    /// The planner tells the year of its figures, as nothing in it does.
    JaarGegeven(u16),
    /// Nothing tells the year of its figures: they are not read.
    GeenJaar,
    /// Its columns are read by the recipe with this name; by hand where that is empty.
    Recept(String),
    /// It has no codes; those of this file are taken, which has the same rows.
    CodesUit(String),
    /// It has no codes; names that are there once tell which wijk or buurt it is.
    OpNaam,
    /// So many surfaces are of buurten, of which a plan has no borders.
    Buurten(usize),
    /// The wijken of the plan that are not in it.
    Zonder(Vec<String>),
    /// So many cells are formulas; the outcome that was kept with them is read.
    Formules(usize),
    /// Sheets of the same workbook that are none of the kinds that can be read, or have no row that can be.
    Bladen(Vec<String>),
    /// Files given with it that are tables of an export of wijkplan and hold nothing to read in.
    Voorbij(Vec<String>),
}

impl Noot {
    /// True where the file itself does not say of which year it is.
    pub const fn is_van_jaar(&self) -> bool {
        matches!(self, Self::JaarUitNaam(_) | Self::JaarGegeven(_) | Self::GeenJaar)
    }
}

/// What was read from several files, and what it does to the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Vangst {
    /// The files, as they were given.
    pub bestanden: Vec<Herkend>,
    /// What becomes of each row, file by file.
    pub regels: Vec<Regel>,
    /// All of it as one change; nothing where the plan stays as it is.
    pub wijziging: Option<Wijziging>,
}

/// A file that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herkend {
    /// Its name.
    pub naam: String,
    /// Its form.
    pub vorm: Vorm,
    /// What it is.
    pub soort: Soort,
    /// Headings of the columns that are not read.
    pub ongebruikt: Vec<String>,
    /// What is to be known of it.
    pub noten: Vec<Noot>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Regel {
    /// Which file.
    pub bestand: usize,
    /// The line in it, from 1.
    pub regel: u32,
    /// What the row is about, as the file names it.
    pub naam: String,
    /// What becomes of it.
    pub uitslag: Uitslag,
    /// What is in doubt, or why it is refused.
    pub redenen: Vec<Reden>,
    /// What changes, each part on its own, as seen from the plan before.
    pub wijzigingen: Vec<Wijziging>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Uitslag {
    /// It comes into the plan.
    Nieuw,
    /// It changes what stands there.
    Gewijzigd,
    /// It says what the plan says already.
    Gelijk,
    /// It stands in the file before.
    Dubbel,
    /// It cannot be read in.
    Geweigerd,
}

impl Regel {
    /// True for a row that is carried out although something in it is in doubt.
    pub fn is_twijfel(&self) -> bool {
        matches!(self.uitslag, Uitslag::Nieuw | Uitslag::Gewijzigd) && self.redenen.iter().any(Reden::is_twijfel)
    }
}

/// Why a file is not read in at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Afwijzing {
    /// Which file.
    pub bestand: usize,
    /// Why.
    pub waarom: Waarom,
}

/// Why a file is not read in at all.
#[derive(Debug, Clone, PartialEq)]
pub enum Waarom {
    /// It has a column with what is of a person.
    Persoonsgegevens(Persoonskolom),
    /// It has no row under its heading.
    Leeg,
    /// It is none of the kinds that can be read; its headings.
    Onbekend(Vec<String>),
    /// Read as this kind, it lacks a column that such a file needs.
    Onvolledig(recept::Groep),
}

/// Reads files into a plan. Of a workbook the sheets are passed over that cannot be read, as long as another can.
///
/// # Errors
/// The first file that cannot be read in. Nothing of any of them is kept then.
pub fn lees(plan: &Plan, bestanden: &[Bestand], vraag: Vraag) -> Result<Vangst, Afwijzing> {
    // Before anything else, and of all of them.
    keur(bestanden)?;
    in_stand(plan, bestanden, vraag).map(|(vangst, _)| vangst)
}

/// Refuses files with what is of a person.
///
/// # Errors
/// The first such file.
pub fn keur(bestanden: &[Bestand]) -> Result<(), Afwijzing> {
    let kolom = |(bestand, een): (usize, &Bestand)| Some((bestand, persoonskolom(&een.vel)?));
    match bestanden.iter().enumerate().find_map(kolom) {
        Some((bestand, kolom)) => Err(Afwijzing { bestand, waarom: Waarom::Persoonsgegevens(kolom) }),
        None => Ok(()),
    }
}

/// The same of files that were looked at, with the plan as it becomes.
fn in_stand(plan: &Plan, bestanden: &[Bestand], vraag: Vraag) -> Result<(Vangst, Plan), Afwijzing> {
    bladen::lees(plan, bestanden, vraag)
}

fn lees_alle(plan: &Plan, bestanden: &[Bestand], vraag: Vraag) -> Result<(Vangst, Plan), Afwijzing> {
    let mut werk = Werk { stand: plan.clone(), regels: Vec::new(), delen: Vec::new() };
    let mut herkend = Vec::new();
    for (n, bestand) in bestanden.iter().enumerate() {
        let niet = |waarom| Afwijzing { bestand: n, waarom };
        if bestand.vel.aantal() == 0 {
            return Err(niet(Waarom::Leeg));
        }
        let mut een = Herkend {
            naam: bestand
                .deel
                .as_ref()
                .map_or_else(|| bestand.naam.clone(), |deel| format!("{}, blad {deel}", bestand.naam)),
            vorm: bestand.vorm,
            soort: Soort::Locaties,
            ongebruikt: Vec::new(),
            noten: Vec::new(),
        };
        let lezing = bestand.vel.lezing.as_ref();
        let Some(herkenning) = Herkenning::van(bestand) else {
            return Err(niet(match lezing {
                Some(lezing) => Waarom::Onvolledig(lezing.soort),
                None => Waarom::Onbekend(bestand.vel.koppen.clone()),
            }));
        };
        (een.soort, een.ongebruikt) = (herkenning.soort(), herkenning.ongebruikt(&bestand.vel));
        een.noten = herkenning.lees(&mut werk, n, bestanden, vraag);
        if let Some(lezing) = lezing {
            een.noten.insert(0, Noot::Recept(lezing.recept.clone()));
        }
        if let Vorm::Werkboek { formules: n @ 1.., .. } = bestand.vorm {
            een.noten.push(Noot::Formules(n));
        }
        herkend.push(een);
    }
    let wijziging = (!werk.delen.is_empty()).then_some(Wijziging::Samen(werk.delen));
    Ok((Vangst { bestanden: herkend, regels: werk.regels, wijziging }, werk.stand))
}

/// The plan as it becomes, row by row.
struct Werk {
    stand: Plan,
    regels: Vec<Regel>,
    delen: Vec<Wijziging>,
}

impl Werk {
    /// Carries out what a row does; where the plan refuses that, the row is refused.
    fn voer_uit(&mut self, mut regel: Regel) {
        let delen = std::mem::take(&mut regel.wijzigingen);
        if !delen.is_empty() {
            let samen = Wijziging::Samen(delen);
            match samen.pas_toe(&mut self.stand) {
                Ok(_) => {
                    regel.wijzigingen = samen.delen().into_iter().cloned().collect();
                    self.delen.push(samen);
                }
                Err(weigering) => {
                    regel.uitslag = Uitslag::Geweigerd;
                    regel.redenen.push(Reden::Weigering(weigering));
                }
            }
        }
        self.regels.push(regel);
    }

    /// Carries out what several rows do that only make sense together; where the plan refuses that, all are refused.
    fn voer_samen_uit(&mut self, regels: Vec<Regel>) {
        let samen = Wijziging::Samen(regels.iter().flat_map(|r| &r.wijzigingen).cloned().collect());
        if samen.delen().is_empty() {
            return self.regels.extend(regels);
        }
        match samen.pas_toe(&mut self.stand) {
            Ok(_) => {
                self.delen.push(samen);
                self.regels.extend(regels);
            }
            Err(weigering) => self.regels.extend(regels.into_iter().map(|mut regel| {
                (regel.uitslag, regel.wijzigingen) = (Uitslag::Geweigerd, Vec::new());
                regel.redenen.push(Reden::Weigering(weigering.clone()));
                regel
            })),
        }
    }
}
