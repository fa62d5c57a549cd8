//! Saving a plan: which files it takes, and what stands in each. How a file is written stands in `schrijven`.
//!
//! All files of a plan are ready before the first is replaced. A file whose content stays the same is left alone; of
//! the others only what changed is written anew, so that comments and layout remain (`bijwerken`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::bestand::{self, Bestand};
use super::bijwerken::bijgewerkt;
use super::laden::{Opslag, PLANBESTAND, WIJKENMAP, wijkbestanden};
use super::ontleden::ontleed;
use super::opmerkingen;
use super::opruimen;
use super::schrijven::{BEZIG, Verloren, schrijf_alle_na};
use super::systeem;
use super::vorm::{Vormfout, heel_ron, plan_ron, wijk_ron};
use crate::plan::{Lijst, Plan, Wijk};
use crate::text::schrijffout::{Halverwege, Oorzaak, Schrijffout};

/// What a save comes to, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voornemen {
    /// The files whose content changes, each with its text.
    pub teksten: Vec<(PathBuf, String)>,
    /// The files of wijken that are no longer in the plan.
    pub weg: Vec<PathBuf>,
    /// The place of the plan afterwards, in which a wijk that had no file has one.
    pub opslag: Opslag,
}

impl Voornemen {
    /// What saving `plan` where it came from comes to.
    pub fn maak(plan: &Plan, opslag: &Opslag) -> Result<Self, Schrijffout> {
        let mut teksten = Vec::new();
        let mut weg = Vec::new();
        let mut namen = std::collections::BTreeMap::new();
        match opslag {
            Opslag::Ingebouwd => Err(Schrijffout::bij(Path::new(PLANBESTAND), Oorzaak::Ingebouwd)),
            Opslag::Bestand(pad) => {
                teksten.extend(tekst_voor(pad, plan, heel_ron)?.map(|tekst| (pad.clone(), tekst)));
                Ok(Self { teksten, weg, opslag: opslag.clone() })
            }
            Opslag::Map { map, wijken } => {
                for wijk in &plan.wijken {
                    let pad = match wijken.get(&wijk.code) {
                        Some(pad) => pad.clone(),
                        None => eigen_bestand(map, wijk)?,
                    };
                    teksten.extend(tekst_voor(&pad, wijk, wijk_ron)?.map(|tekst| (pad.clone(), tekst)));
                    namen.insert(wijk.code.clone(), pad);
                }
                let pad = map.join(PLANBESTAND);
                let kaal = Plan { wijken: Lijst::default(), ..plan.clone() };
                teksten.extend(tekst_voor(&pad, &kaal, plan_ron)?.map(|tekst| (pad, tekst)));
                let over = wijken
                    .iter()
                    .filter(|(code, pad)| !namen.contains_key(*code) && !namen.values().any(|p| p == *pad));
                weg.extend(over.map(|(_, pad)| pad.clone()));
                Ok(Self { teksten, weg, opslag: Opslag::Map { map: map.clone(), wijken: namen } })
            }
        }
    }

    /// The files that are there now and will be another or none.
    pub fn raakt(&self) -> impl Iterator<Item = &PathBuf> {
        self.teksten.iter().map(|(pad, _)| pad).chain(&self.weg)
    }

    /// The files that lose a comment of a person.
    pub fn opmerkingen_weg(&self) -> Vec<PathBuf> {
        let wordt = self.teksten.iter().map(|(pad, tekst)| (pad, tekst.as_str()));
        let vervalt = |(pad, wordt): &(&PathBuf, &str)| {
            bestand::lees(pad).is_ok_and(|was| opmerkingen::vervalt(&was.tekst, wordt))
        };
        wordt.chain(self.weg.iter().map(|pad| (pad, ""))).filter(vervalt).map(|(pad, _)| pad.clone()).collect()
    }

    /// Does it; `vlak_voor` is asked when all is ready and nothing has been replaced.
    pub fn voer_uit<F: From<Schrijffout>>(&self, vlak_voor: impl FnOnce() -> Result<(), F>) -> Result<Verloren, F> {
        let hoofd = match &self.opslag {
            Opslag::Map { map, .. } => Some(map.join(PLANBESTAND)),
            Opslag::Bestand(_) | Opslag::Ingebouwd => None,
        };
        let verloren = schrijf_alle_na(&self.teksten, hoofd.as_deref(), vlak_voor)?;
        for (nummer, pad) in self.weg.iter().enumerate() {
            let half = || {
                let wel = self.teksten.iter().map(|(pad, _)| pad).chain(&self.weg[..nummer]).cloned().collect();
                Halverwege { wel, niet: self.weg[nummer..].to_vec() }
            };
            fs::remove_file(pad).or_else(als_weg).map_err(|e| Schrijffout::bij(pad, &e).na(half()))?;
        }
        Ok(verloren)
    }

    /// The part of it that was done when it stopped halfway.
    pub fn tot(&self, half: &Halverwege, opslag: &Opslag) -> Self {
        let teksten = self.teksten.iter().filter(|(pad, _)| half.wel.contains(pad)).cloned().collect();
        let weg = self.weg.iter().filter(|pad| half.wel.contains(pad)).cloned().collect();
        Self { teksten, weg, opslag: opslag.clone() }
    }

    /// The files of wijken that are there and would stand beside those of the plan afterwards.
    pub fn vreemd(&self) -> Vec<PathBuf> {
        let Opslag::Map { map, wijken } = &self.opslag else { return Vec::new() };
        let mut daar = wijkbestanden(&map.join(WIJKENMAP)).unwrap_or_default();
        daar.retain(|pad| !self.weg.contains(pad) && !wijken.values().any(|p| p == pad));
        daar
    }
}

/// Saves the plan where it came from and returns its place, in which a wijk that had no file now has one.
///
/// The file of a wijk that is no longer in the plan is removed, last of all.
///
/// # Errors
/// What stops the writing; each old file is then still whole.
pub fn bewaar(plan: &Plan, opslag: &Opslag) -> Result<Opslag, Schrijffout> {
    let voornemen = Voornemen::maak(plan, opslag)?;
    voornemen.voer_uit(|| Ok::<(), Schrijffout>(()))?;
    Ok(voornemen.opslag)
}

/// Saves the plan in a folder that is empty or not there yet.
///
/// # Errors
/// When something is in the folder already, and as [`bewaar`].
pub fn bewaar_als(plan: &Plan, map: &Path) -> Result<Opslag, Schrijffout> {
    lege_map(map)?;
    bewaar(plan, &leeg(map))
}

/// True when the files of the plan cannot be replaced where they stand, for who asks. Nothing is written to find out.
pub(super) fn is_vast(opslag: &Opslag) -> bool {
    let (bestand, map) = match opslag {
        Opslag::Ingebouwd => return false,
        Opslag::Bestand(pad) => (pad.clone(), pad.parent().unwrap_or(pad)),
        Opslag::Map { map, .. } => (map.join(PLANBESTAND), map.as_path()),
    };
    let dicht = [io::ErrorKind::PermissionDenied, io::ErrorKind::ReadOnlyFilesystem];
    let geweigerd = fs::File::options().write(true).open(bestand).is_err_and(|e| dicht.contains(&e.kind()));
    geweigerd || (!map.as_os_str().is_empty() && systeem::map_is_vast(map))
}

/// The place of a plan in a folder where none of its files is yet.
pub(super) fn leeg(map: &Path) -> Opslag {
    Opslag::Map { map: map.to_owned(), wijken: std::collections::BTreeMap::new() }
}

/// Checks that `map` is empty or not there yet. What a kill left of an earlier attempt counts as nothing.
pub(super) fn lege_map(map: &Path) -> Result<(), Schrijffout> {
    let wijken = map.join(WIJKENMAP);
    opruimen::map(map);
    opruimen::map(&wijken);
    let is_leeg = |map: &Path| fs::read_dir(map).map(|mut inhoud| inhoud.next().is_none());
    match fs::read_dir(map) {
        Ok(inhoud) => {
            let eigen =
                |pad: &PathBuf| pad.file_name().is_some_and(|n| n.as_encoded_bytes().starts_with(BEZIG.0.as_bytes()));
            let mut namen = inhoud.flatten().map(|deel| deel.path()).filter(|pad| !eigen(pad));
            if namen.all(|pad| pad == wijken && is_leeg(&wijken).unwrap_or(false)) {
                Ok(())
            } else {
                Err(Schrijffout::bij(map, Oorzaak::MapNietLeeg))
            }
        }
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(Schrijffout::bij(map, &e)),
    }
}

/// The file of a wijk that has none yet.
fn eigen_bestand(map: &Path, wijk: &Wijk) -> Result<PathBuf, Schrijffout> {
    let code = wijk.code.as_str();
    let wijkenmap = map.join(WIJKENMAP);
    if code.is_empty() || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Schrijffout::bij(&wijkenmap, Oorzaak::Bestandsnaam));
    }
    let pad = wijkenmap.join(format!("{code}.ron"));
    if pad.symlink_metadata().is_ok() {
        return Err(Schrijffout::bij(&pad, Oorzaak::BestaatAl));
    }
    Ok(pad)
}

/// What is to stand in a file for it to say `waarde`, with what a person made of it as far as that can stay; none when
/// it says the same already.
fn tekst_voor<T: DeserializeOwned + PartialEq>(
    pad: &Path,
    waarde: &T,
    vorm: fn(&T) -> Result<String, Vormfout>,
) -> Result<Option<String>, Schrijffout> {
    let daar = bestand::lees(pad).ok().and_then(|bestand| Some((ontleed::<T>(&bestand).ok()?, bestand)));
    if daar.as_ref().is_some_and(|(daar, _)| daar == waarde) {
        return Ok(None);
    }
    let tekst = vorm(waarde).map_err(|_| Schrijffout::bij(pad, Oorzaak::Vorm))?;
    let bijgewerkt = daar.and_then(|(daar, bestand)| {
        let tekst = bijgewerkt(&bestand.tekst, &vorm(&daar).ok()?, &tekst);
        let bestand = Bestand { tekst, ..bestand };
        ontleed::<T>(&bestand).is_ok_and(|terug| terug == *waarde).then_some(bestand.tekst)
    });
    Ok(Some(bijgewerkt.unwrap_or(tekst)))
}

fn als_weg(fout: io::Error) -> io::Result<()> {
    if fout.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(fout) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::open;

    /// A copy of the smallest plan.
    pub(in crate::store) fn kopie() -> tempfile::TempDir {
        let map = tempfile::tempdir().unwrap();
        fs::create_dir(map.path().join("wijken")).unwrap();
        for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
            fs::copy(Path::new("tests/fouten/basis").join(naam), map.path().join(naam)).unwrap();
        }
        map
    }

    fn tekst(map: &Path, naam: &str) -> String {
        fs::read_to_string(map.join(naam)).unwrap()
    }

    fn namen(map: &Path) -> Vec<String> {
        let mut namen: Vec<_> =
            fs::read_dir(map).unwrap().map(|d| d.unwrap().file_name().into_string().unwrap()).collect();
        namen.sort();
        namen
    }

    #[test]
    fn only_the_file_that_changed_is_written() {
        let map = kopie();
        let geopend = open(map.path()).unwrap();
        let mut plan = geopend.plan.clone();
        plan.wijken[0].buurten[0].inwoners = 410;
        let plek = bewaar(&plan, &geopend.opslag).unwrap();
        assert_eq!(plek, geopend.opslag);
        assert!(tekst(map.path(), "plan.ron").starts_with("// Het kleinste plan"));
        assert!(tekst(map.path(), "wijken/WK010601.ron").starts_with("// Een wijk van het kleinste"));
        assert!(tekst(map.path(), "wijken/WK010600.ron").contains("inwoners: 410"));
        assert_eq!(open(map.path()).unwrap().plan, plan);
        assert_eq!(namen(map.path()), ["plan.ron", "wijken"]);
        assert_eq!(namen(&map.path().join("wijken")), ["WK010600.ron", "WK010601.ron"]);
    }

    #[test]
    fn wijk_keeps_the_file_name_that_the_planner_gave_it() {
        let map = kopie();
        let wijken = map.path().join("wijken");
        fs::rename(wijken.join("WK010600.ron"), wijken.join("centrum.ron")).unwrap();
        let geopend = open(map.path()).unwrap();
        let mut plan = geopend.plan.clone();
        for wijk in &mut plan.wijken {
            wijk.naam.push('!');
        }
        bewaar(&plan, &geopend.opslag).unwrap();
        assert_eq!(namen(&wijken), ["WK010601.ron", "centrum.ron"]);
    }

    #[test]
    fn nothing_is_replaced_when_one_file_cannot_be_written() {
        let map = kopie();
        let geopend = open(map.path()).unwrap();
        let voor = tekst(map.path(), "wijken/WK010600.ron");
        let vast = map.path().join("plan.ron");
        let mut rechten = fs::metadata(&vast).unwrap().permissions();
        rechten.set_readonly(true);
        fs::set_permissions(&vast, rechten).unwrap();
        let mut plan = geopend.plan.clone();
        plan.naam.push('!');
        plan.wijken[0].naam.push('!');
        let fout = bewaar(&plan, &geopend.opslag).unwrap_err();
        assert_eq!((fout.pad, fout.oorzaak), (vast, Oorzaak::AlleenLezen));
        assert_eq!(tekst(map.path(), "wijken/WK010600.ron"), voor);
        assert_eq!(namen(&map.path().join("wijken")), ["WK010600.ron", "WK010601.ron"]);
    }

    #[test]
    fn one_file_and_a_new_folder_open_as_the_same_plan() {
        let map = kopie();
        let geopend = open(map.path()).unwrap();
        let bestand = map.path().join("heel.ron");
        bewaar(&geopend.plan, &Opslag::Bestand(bestand.clone())).unwrap();
        assert_eq!(open(&bestand).unwrap().plan, geopend.plan);
        let ander = map.path().join("ander");
        let plek = bewaar_als(&geopend.plan, &ander).unwrap();
        let terug = open(&ander).unwrap();
        assert_eq!((terug.plan, terug.opslag), (geopend.plan.clone(), plek));
        assert_eq!(bewaar_als(&geopend.plan, &ander).unwrap_err().oorzaak, Oorzaak::MapNietLeeg);
    }

    #[test]
    fn foreign_file_is_not_overwritten_and_a_removed_wijk_loses_its_file() {
        let map = kopie();
        let geopend = open(map.path()).unwrap();
        let mut plan = geopend.plan.clone();
        let mut extra = plan.wijken[0].clone();
        extra.code = "WK010602".into();
        fs::write(map.path().join("wijken/WK010602.ron"), "van een ander").unwrap();
        plan.wijken[1] = extra;
        assert_eq!(bewaar(&plan, &geopend.opslag).unwrap_err().oorzaak, Oorzaak::BestaatAl);
        fs::remove_file(map.path().join("wijken/WK010602.ron")).unwrap();
        bewaar(&plan, &geopend.opslag).unwrap();
        assert_eq!(namen(&map.path().join("wijken")), ["WK010600.ron", "WK010602.ron"]);
        plan.wijken[1].code = "../plan".into();
        assert_eq!(bewaar(&plan, &geopend.opslag).unwrap_err().oorzaak, Oorzaak::Bestandsnaam);
        assert_eq!(bewaar(&plan, &Opslag::Ingebouwd).unwrap_err().oorzaak, Oorzaak::Ingebouwd);
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn links_stay_links_and_rights_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let map = kopie();
        let elders = tempfile::tempdir().unwrap();
        let echt = elders.path().join("echt.ron");
        fs::rename(map.path().join("plan.ron"), &echt).unwrap();
        symlink(&echt, map.path().join("plan.ron")).unwrap();
        fs::set_permissions(&echt, fs::Permissions::from_mode(0o640)).unwrap();
        let geopend = open(map.path()).unwrap();
        let mut plan = geopend.plan.clone();
        plan.naam = "Via een koppeling".to_owned();
        plan.normen.ratio = crate::plan::Waarde::vast(rust_decimal::Decimal::from(90));
        bewaar(&plan, &geopend.opslag).unwrap();
        assert!(map.path().join("plan.ron").is_symlink());
        assert!(fs::read_to_string(&echt).unwrap().contains("Via een koppeling"));
        assert_eq!(fs::metadata(&echt).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(namen(elders.path()), ["echt.ron"]);
    }
}
