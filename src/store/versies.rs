//! The versions of a plan before each of the last ten saves: exact copies of its files, in the state folder under
//! `versies/<plan>/<time>/`. Each is a plan folder of its own that can be opened.
//!
//! They stand in the state folder because a plan folder is mailed and put in git. A version whose comments a save took
//! out is counted apart, so that ten more saves do not push it away.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::gewijzigd::Stand;
use super::laden::{Opslag, PLANBESTAND, WIJKENMAP};
use super::opruimen;
use super::staat::{self, Staat};
use super::systeem::namen_op_schijf;
use crate::text::schrijffout::Schrijffout;

/// Number of versions that are kept of a plan; as many again of those with comments.
pub const AANTAL: usize = 10;

const KAMER: &str = "versies";

/// How the name of a version begins that is not whole yet.
const BEZIG: &str = ".bezig-";

/// The end of the name of a version with comments that are not in the plan any more.
const MET_OPMERKINGEN: &str = "-opmerkingen";

/// A version of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versie {
    /// When it was replaced by another.
    pub op: Timestamp,
    /// True when it holds comments that the save after it took out.
    pub met_opmerkingen: bool,
    /// Its folder, to be opened as a plan.
    pub map: PathBuf,
}

/// The versions of a plan, the latest first.
pub fn lijst(staat: &Staat, opslag: &Opslag) -> Vec<Versie> {
    let Ok(kamer) = kamer(staat, opslag) else { return Vec::new() };
    let mut versies: Vec<Versie> =
        fs::read_dir(kamer).into_iter().flatten().flatten().filter_map(|deel| Versie::van(&deel.path())).collect();
    versies.sort_by(|a, b| b.map.cmp(&a.map));
    versies
}

impl Versie {
    fn van(map: &Path) -> Option<Self> {
        let naam = map.file_name()?.to_str()?;
        let getal = naam.strip_suffix(MET_OPMERKINGEN);
        let op = Timestamp::from_millisecond(getal.unwrap_or(naam).parse().ok()?).ok()?;
        Some(Self { op, met_opmerkingen: getal.is_some(), map: map.to_owned() })
    }
}

/// Keeps the files of a plan as they are now, and lets go of the oldest version when there are too many. A plan that
/// has no files gives no version.
///
/// # Errors
/// What stops the copying. The plan itself is not touched.
pub fn bewaar(
    staat: &Staat,
    opslag: &Opslag,
    stand: &Stand,
    met_opmerkingen: bool,
    nu: Timestamp,
) -> Result<Option<Versie>, Schrijffout> {
    if stand.paden().next().is_none() {
        return Ok(None);
    }
    let kamer = kamer(staat, opslag)?;
    let fout = |e: io::Error| Schrijffout::bij(&kamer, &e);
    let tijdelijk = tempfile::Builder::new().prefix(BEZIG).tempdir_in(&kamer).map_err(fout)?;
    for pad in stand.paden() {
        let doel = doel(tijdelijk.path(), opslag, pad);
        if let Some(map) = doel.parent() {
            fs::create_dir_all(map).map_err(fout)?;
        }
        fs::copy(pad, &doel).and_then(|_| File::open(&doel)?.sync_all()).map_err(fout)?;
    }
    let eind = if met_opmerkingen { MET_OPMERKINGEN } else { "" };
    // Two saves within a millisecond are two versions.
    let laatste = lijst(staat, opslag).first().map_or(0, |v| v.op.as_millisecond() + 1);
    let op = nu.as_millisecond().max(laatste);
    let map = kamer.join(format!("{op:014}{eind}"));
    fs::rename(tijdelijk.path(), &map).map_err(fout)?;
    let _ = tijdelijk.keep();
    namen_op_schijf(&kamer);
    ruim_op(&lijst(staat, opslag));
    Ok(Versie::van(&map))
}

/// Where the copy of a file of the plan goes, so that the copies together are a plan folder.
fn doel(map: &Path, opslag: &Opslag, pad: &Path) -> PathBuf {
    match opslag {
        Opslag::Map { map: van, .. } if pad != van.join(PLANBESTAND) => {
            map.join(WIJKENMAP).join(pad.file_name().unwrap_or_default())
        }
        _ => map.join(PLANBESTAND),
    }
}

/// Removes the versions that are too many. One that cannot be removed stays; the next save tries again.
fn ruim_op(versies: &[Versie]) {
    for soort in [false, true] {
        for versie in versies.iter().filter(|v| v.met_opmerkingen == soort).skip(AANTAL) {
            let _ = fs::remove_dir_all(&versie.map);
        }
    }
}

/// Takes away the half versions that a kill left; to be called by who alone may save the plan.
pub(super) fn ruim_half_op(staat: &Staat, opslag: &Opslag) {
    if let Ok(kamer) = kamer(staat, opslag) {
        opruimen::mappen(&kamer, BEZIG);
    }
}

fn kamer(staat: &Staat, opslag: &Opslag) -> Result<PathBuf, Schrijffout> {
    staat.kamer(&format!("{KAMER}/{}", staat::sleutel(opslag)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;
    use crate::store::opslaan::tests::kopie;

    #[test]
    fn the_last_ten_are_kept_and_each_opens() {
        let (map, staat) = (kopie(), tempfile::tempdir().unwrap());
        let staat = Staat::in_map(staat.path());
        let geopend = open(map.path()).unwrap();
        let tekst = fs::read_to_string(map.path().join("plan.ron")).unwrap();
        let tijd = |n: i64| Timestamp::from_second(1_800_000_000 + n).unwrap();
        for n in 0..14 {
            fs::write(map.path().join("plan.ron"), tekst.replace("Klein", &format!("Versie {n}"))).unwrap();
            // The first is marked: it is not among the ten.
            bewaar(&staat, &geopend.opslag, &Stand::neem(&geopend.opslag), n == 0, tijd(n)).unwrap().unwrap();
        }
        let namen: Vec<String> =
            lijst(&staat, &geopend.opslag).iter().map(|v| open(&v.map).unwrap().plan.naam).collect();
        let verwacht = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 0].map(|n| format!("Versie {n}"));
        assert_eq!(namen, verwacht);
        let oudste = lijst(&staat, &geopend.opslag).pop().unwrap();
        assert_eq!((oudste.op, oudste.met_opmerkingen), (tijd(0), true));
        assert_eq!(fs::read_to_string(oudste.map.join("plan.ron")).unwrap(), tekst.replace("Klein", "Versie 0"));
    }

    #[test]
    fn a_clock_that_stands_still_or_goes_back_loses_none() {
        let (map, staat) = (kopie(), tempfile::tempdir().unwrap());
        let staat = Staat::in_map(staat.path());
        let opslag = Opslag::Bestand(map.path().join("wijken/WK010600.ron"));
        let stand = Stand::neem(&opslag);
        for seconde in [5, 5, 3] {
            bewaar(&staat, &opslag, &stand, false, Timestamp::from_second(seconde).unwrap()).unwrap();
        }
        assert_eq!(lijst(&staat, &opslag).len(), 3);
        assert!(lijst(&staat, &opslag)[0].map.join("plan.ron").is_file());
        assert_eq!(bewaar(&staat, &opslag, &Stand::neem(&Opslag::Ingebouwd), false, staat::nu()), Ok(None));
    }
}
