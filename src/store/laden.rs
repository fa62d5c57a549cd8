//! Opening a plan: a folder with `plan.ron` and `wijken/*.ron`, one `.ron` file, or the plan that is built in.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::bestand::{self, Bestand};
use super::migratie;
use super::ontleden::{melding, ontleed};
use super::plaats::{regel_kolom, vind};
use super::samenloop;
use super::schrijven::map_van;
use super::staat::uitgeschreven;
use crate::plan::controle::{Foutsoort, Planfout, controleer};
use crate::plan::scenario;
use crate::plan::{Pad, Plan, Stap, VERSIE, Wijk, Wijkcode};
use crate::text::bewaarfout::Bewaarfout;
use crate::text::leesfout::Leesfout;
use crate::text::melding::Melding;
use crate::text::{self, planfout};

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

impl fmt::Display for Laadfout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::melding::alle(f, &self.meldingen, self.meer)
    }
}

impl std::error::Error for Laadfout {}

impl From<Melding> for Laadfout {
    fn from(melding: Melding) -> Self {
        Self { meldingen: vec![melding], meer: 0 }
    }
}

/// Opens the plan at `pad`, a folder or a file; see [`aangewezen`].
///
/// # Errors
/// Every message that can be given at once: of each file that cannot be read, or else of everything in the plan that
/// does not fit together.
pub fn open(pad: &Path) -> Result<Geopend, Laadfout> {
    let pad = &aangewezen(pad);
    if !pad.is_dir() {
        let teksten = Teksten { plan: bestand::lees(pad)?, wijken: Vec::new() };
        let (plan, _) = teksten.samen()?;
        return Ok(Geopend { plan, opslag: Opslag::Bestand(pad.clone()) });
    }
    let planbestand = pad.join(PLANBESTAND);
    if let Err(e) = planbestand.symlink_metadata() {
        let dicht = e.kind() == io::ErrorKind::PermissionDenied;
        return Err(bestand::melding(pad, &if dicht { Leesfout::MapDicht } else { Leesfout::GeenPlan }).into());
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
    Ok(Geopend { plan, opslag: Opslag::Map { map: pad.clone(), wijken: namen } })
}

/// The place of the plan that a person points at: `~/` is written out, and a file inside a plan folder, as tab completion
/// and file managers offer it, stands for the folder. A `plan.ron` that holds its wijken itself is a plan of its own.
pub fn aangewezen(pad: &Path) -> PathBuf {
    let pad = uitgeschreven(pad);
    let map = map_van(&pad);
    let van_map = if pad.file_name().is_some_and(|n| n == PLANBESTAND) {
        let heel = |b: Bestand| vind(&b.tekst, &Pad::begin().met("wijken")).volledig;
        pad.is_file()
            && wijkbestanden(&map.join(WIJKENMAP)).is_ok_and(|namen| !namen.is_empty())
            && !bestand::lees(&pad).is_ok_and(heel)
    } else {
        false
    };
    if van_map {
        return map.to_owned();
    }
    if map.file_name().is_some_and(|n| n == WIJKENMAP) && pad.is_file() && map_van(map).join(PLANBESTAND).is_file() {
        return map_van(map).to_owned();
    }
    pad
}

/// The plan folder in which a whole plan at `pad` would stand among the files of another, so that neither opens.
pub fn hoort_bij_map(pad: &Path) -> Option<&Path> {
    let map = map_van(pad);
    let met_wijken = |map: &Path| wijkbestanden(&map.join(WIJKENMAP)).is_ok_and(|namen| !namen.is_empty());
    if pad.file_name().is_some_and(|n| n == PLANBESTAND) && met_wijken(map) {
        return Some(map);
    }
    let boven = map_van(map);
    (map.file_name().is_some_and(|n| n == WIJKENMAP) && boven.join(PLANBESTAND).exists()).then_some(boven)
}

/// What a program that keeps folders the same left beside the plan at `pad`, when two computers changed it at once.
pub fn conflictkopie(pad: &Path) -> Option<Bewaarfout> {
    let pad = aangewezen(pad);
    let bestand = if pad.is_dir() { pad.join(PLANBESTAND) } else { pad };
    let (kopieen, anders) = samenloop::kopieen_van(&bestand)?;
    Some(Bewaarfout::Conflictkopie(kopieen, Box::new(anders)))
}

/// The `.ron` files of the folder with the wijken, by name. A folder that is not there has none.
pub(super) fn wijkbestanden(map: &Path) -> Result<Vec<PathBuf>, Melding> {
    let fout = |e: &io::Error| match Leesfout::from(e) {
        Leesfout::GeenToegang => bestand::melding(map, &Leesfout::MapDicht),
        ander => bestand::melding(map, &ander),
    };
    let inhoud = match std::fs::read_dir(map) {
        Ok(inhoud) => inhoud,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
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
    pub fn samen(mut self) -> Result<(Plan, BTreeMap<Wijkcode, PathBuf>), Laadfout> {
        if let Some(melding) = self.nieuwere_versie() {
            return Err(melding.into());
        }
        let half: Vec<Melding> =
            std::iter::once(&self.plan).chain(&self.wijken).filter_map(samenloop::van_git).collect();
        if !half.is_empty() {
            return Err(Laadfout { meldingen: half, meer: 0 });
        }
        let eerder = migratie::versie(&self.plan.tekst).is_some_and(|versie| versie < VERSIE);
        if eerder {
            self.plan.tekst = migratie::plan(&self.plan.tekst).into_owned();
        }
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
        let gelezen: Vec<_> = self.wijken.iter().zip(&wijken).collect();
        let fouten: Vec<Melding> =
            samenloop::dubbele_wijken(&gelezen).into_iter().chain(self.scenario_op_scenario(&plan)).collect();
        if !fouten.is_empty() {
            return Err(Laadfout { meldingen: fouten, meer: 0 });
        }
        let eigen = plan.wijken.len();
        plan.wijken.extend(wijken);
        if eerder {
            scenario::per_rij(&mut plan);
        }
        let fouten = controleer(&plan);
        if fouten.is_empty() { Ok((plan, namen)) } else { Err(self.laadfout(&fouten, eigen)) }
    }

    /// A newer format may hold anything; its version is looked up before the rest is read.
    fn nieuwere_versie(&self) -> Option<Melding> {
        let versie = migratie::versie(&self.plan.tekst).filter(|versie| *versie > VERSIE)?;
        let pad = Pad::begin().met("versie");
        let plek = vind(&self.plan.tekst, &pad).waarde;
        let fout = Planfout { pad, soort: Foutsoort::Versie(versie) };
        Some(melding(&self.plan, planfout::woorden(&fout, &|_| String::new()), plek))
    }

    /// A step of a scenario that changes a scenario could lead to itself without end.
    fn scenario_op_scenario(&self, plan: &Plan) -> Option<Melding> {
        let stappen = plan.scenarios.iter().enumerate().flat_map(|(s, scenario)| {
            let pad = Pad::begin().met("scenarios").met(s).met("wijzigingen");
            scenario.wijzigingen.iter().enumerate().map(move |(n, zet)| (pad.met(n), zet))
        });
        let mut fout = stappen.filter(|(_, zet)| zet.doe.raakt_scenario() || zet.terug.raakt_scenario());
        let (pad, zet) = fout.next()?;
        let plek = vind(&self.plan.tekst, &pad.met(if zet.doe.raakt_scenario() { "doe" } else { "terug" })).waarde;
        Some(melding(&self.plan, planfout::scenario_op_scenario(), plek))
    }

    /// The messages of what does not fit in the plan, of which the first `eigen` wijken stand in the file of the plan.
    fn laadfout(&self, fouten: &[Planfout], eigen: usize) -> Laadfout {
        let regel = |pad: &Pad| {
            let (nummer, plek) = self.plek(pad, eigen);
            let bestand = self.bestand(nummer);
            let naam = bestand.pad.file_name().unwrap_or_default().to_string_lossy();
            format!("{naam}:{}", regel_kolom(&bestand.tekst, plek.start).0)
        };
        let mut op_plaats: Vec<_> = fouten
            .iter()
            .take(MEESTE_FOUTEN)
            .map(|fout| {
                let (nummer, plek) = self.plek(&fout.pad, eigen);
                ((nummer, plek.start), melding(self.bestand(nummer), planfout::woorden(fout, &regel), plek))
            })
            .collect();
        op_plaats.sort_by_key(|(plaats, _)| *plaats);
        Laadfout {
            meldingen: op_plaats.into_iter().map(|(_, melding)| melding).collect(),
            meer: fouten.len().saturating_sub(MEESTE_FOUTEN),
        }
    }

    /// The number of the file in which `pad` stands, 0 being that of the plan, and the piece of it to point at.
    fn plek(&self, pad: &Pad, eigen: usize) -> (usize, Range<usize>) {
        let (nummer, pad) = match pad.stappen() {
            [Stap::Veld(veld), Stap::Index(wijk), rest @ ..] if veld == "wijken" && *wijk >= eigen => {
                (1 + wijk - eigen, Pad(rest.to_vec()))
            }
            _ => (0, pad.clone()),
        };
        let tekst = &self.bestand(nummer).tekst;
        let gevonden = vind(tekst, &pad);
        let op_een_regel = tekst.get(gevonden.waarde.clone()).is_some_and(|t| !t.contains('\n'));
        match gevonden.sleutel {
            Some(sleutel) if !op_een_regel => (nummer, sleutel),
            _ => (nummer, gevonden.waarde),
        }
    }

    fn bestand(&self, nummer: usize) -> &Bestand {
        nummer.checked_sub(1).and_then(|n| self.wijken.get(n)).unwrap_or(&self.plan)
    }
}

/// Most mistakes that are shown at once; the rest is counted.
const MEESTE_FOUTEN: usize = 20;
