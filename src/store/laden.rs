//! Opening a plan: a folder with `plan.ron` and `wijken/*.ron`, one `.ron` file, or the plan that is built in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::bestand::{self, Bestand};
use super::ontleden::ontleed;
use crate::plan::{Plan, Wijk, Wijkcode};
use crate::text::leesfout::Leesfout;
use crate::text::melding::Melding;

/// Name of the file in a plan folder that holds everything but the wijken.
pub const PLANBESTAND: &str = "plan.ron";

/// Name of the folder in a plan folder with a file a wijk.
pub const WIJKENMAP: &str = "wijken";

/// A plan that was opened, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Geopend {
    /// The plan.
    pub plan: Plan,
    /// Where it came from, and so where it is saved.
    pub opslag: Opslag,
}

/// Where a plan stands on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opslag {
    /// In the program itself; it cannot be saved there.
    Ingebouwd,
    /// In one file.
    Bestand(PathBuf),
    /// In a folder.
    Map {
        /// The folder.
        map: PathBuf,
        /// The file of each wijk. A wijk that is not in it has no file yet.
        wijken: BTreeMap<Wijkcode, PathBuf>,
    },
}

/// Why a plan could not be opened: at least one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laadfout {
    /// The messages, file by file and line by line.
    pub meldingen: Vec<Melding>,
    /// How many more there are than are shown.
    pub meer: usize,
}

impl From<Melding> for Laadfout {
    fn from(melding: Melding) -> Self {
        Self { meldingen: vec![melding], meer: 0 }
    }
}

/// Opens the plan at `pad`, a folder or a file.
///
/// # Errors
/// Every message that can be given at once: of each file that cannot be read, or else of everything in the plan that
/// does not fit together.
pub fn open(pad: &Path) -> Result<Geopend, Laadfout> {
    if !pad.is_dir() {
        let teksten = Teksten { plan: bestand::lees(pad)?, wijken: Vec::new() };
        let (plan, _) = teksten.samen()?;
        return Ok(Geopend { plan, opslag: Opslag::Bestand(pad.to_owned()) });
    }
    let planbestand = pad.join(PLANBESTAND);
    if !planbestand.exists() && !planbestand.is_symlink() {
        return Err(bestand::melding(pad, &Leesfout::GeenPlan).into());
    }
    let mut fouten = Vec::new();
    let plan = bestand::lees(&planbestand).map_err(|melding| fouten.push(melding)).ok();
    let mut wijken = Vec::new();
    for naam in wijkbestanden(&pad.join(WIJKENMAP))? {
        match bestand::lees(&naam) {
            Ok(bestand) => wijken.push(bestand),
            Err(melding) => fouten.push(melding),
        }
    }
    let Some(plan) = plan.filter(|_| fouten.is_empty()) else {
        return Err(Laadfout { meldingen: fouten, meer: 0 });
    };
    let (plan, namen) = Teksten { plan, wijken }.samen()?;
    Ok(Geopend { plan, opslag: Opslag::Map { map: pad.to_owned(), wijken: namen } })
}

/// The `.ron` files of the folder with the wijken, by name. A folder that is not there has none.
fn wijkbestanden(map: &Path) -> Result<Vec<PathBuf>, Melding> {
    let fout = |e: &std::io::Error| bestand::melding(map, &Leesfout::from(e));
    let inhoud = match std::fs::read_dir(map) {
        Ok(inhoud) => inhoud,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(fout(&e)),
    };
    let mut namen = Vec::new();
    for deel in inhoud {
        let pad = deel.map_err(|e| fout(&e))?.path();
        let verborgen = pad.file_name().is_some_and(|n| n.as_encoded_bytes().starts_with(b"."));
        if !verborgen && pad.extension().is_some_and(|e| e == "ron") {
            namen.push(pad);
        }
    }
    namen.sort();
    Ok(namen)
}

/// The texts of the files that make up a plan.
pub(super) struct Teksten {
    /// Everything but the wijken, or the whole plan.
    pub plan: Bestand,
    /// A wijk each.
    pub wijken: Vec<Bestand>,
}

impl Teksten {
    /// The plan that the texts make up, and the file of each wijk that has one of its own.
    pub fn samen(self) -> Result<(Plan, BTreeMap<Wijkcode, PathBuf>), Laadfout> {
        let mut fouten = Vec::new();
        let plan = ontleed::<Plan>(&self.plan).map_err(|melding| fouten.push(melding)).ok();
        let mut wijken = Vec::new();
        let mut namen = BTreeMap::new();
        for bestand in &self.wijken {
            match ontleed::<Wijk>(bestand) {
                Ok(wijk) => {
                    namen.insert(wijk.code.clone(), bestand.pad.clone());
                    wijken.push(wijk);
                }
                Err(melding) => fouten.push(melding),
            }
        }
        let Some(mut plan) = plan.filter(|_| fouten.is_empty()) else {
            return Err(Laadfout { meldingen: fouten, meer: 0 });
        };
        plan.wijken.extend(wijken);
        Ok((plan, namen))
    }
}
