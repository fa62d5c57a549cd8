//! [`Stand`]: how the files of a plan are, so that it can be seen later whether someone else changed them.
//!
//! Size and time of change say cheaply that nothing happened; where they differ, or where it must be certain, the
//! content decides. This also guards a plan on a shared disk, where no lock of this computer is seen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::laden::{Opslag, PLANBESTAND, WIJKENMAP, wijkbestanden};
use super::opslaan::Voornemen;
use super::vingerafdruk::Vingerafdruk;

/// How the files of a plan are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    opslag: Opslag,
    bestanden: BTreeMap<PathBuf, Kenmerk>,
}

/// What is known of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kenmerk {
    lengte: u64,
    /// None when the content is to decide.
    tijd: Option<SystemTime>,
    /// None when it is not what this window knows, whatever it is.
    afdruk: Option<Vingerafdruk>,
}

/// What happened to the files of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verandering {
    /// Nothing.
    Geen,
    /// These have another content, are there now, or are gone.
    Gewijzigd(Vec<PathBuf>),
    /// The plan itself is gone.
    Weg,
}

impl Stand {
    /// How the files are now, by content.
    pub fn neem(opslag: &Opslag) -> Self {
        Self::neem_na(opslag, &BTreeMap::new())
    }

    fn neem_na(opslag: &Opslag, eerder: &BTreeMap<PathBuf, Kenmerk>) -> Self {
        let kenmerk = |pad: PathBuf| Kenmerk::van(&pad, eerder.get(&pad)).map(|k| (pad, k));
        let bestanden = paden(opslag).into_iter().filter_map(kenmerk).collect();
        Self { opslag: opslag.clone(), bestanden }
    }

    /// Looks whether anything changed since: cheap, to be asked every second or so. A file that was only touched is
    /// the same file.
    pub fn peil(&mut self) -> Verandering {
        let nu = Self::neem_na(&self.opslag, &self.bestanden);
        let verandering = self.verschil(&nu);
        if verandering == Verandering::Geen {
            *self = nu;
        }
        verandering
    }

    /// What lies between this stand and a later one.
    pub fn verschil(&self, nu: &Self) -> Verandering {
        let hoofd = match &self.opslag {
            Opslag::Ingebouwd => return Verandering::Geen,
            Opslag::Bestand(pad) => pad.clone(),
            Opslag::Map { map, .. } => map.join(PLANBESTAND),
        };
        if self.bestanden.contains_key(&hoofd) && !nu.bestanden.contains_key(&hoofd) {
            return Verandering::Weg;
        }
        let zelfde = |pad: &PathBuf| match (self.bestanden.get(pad), nu.bestanden.get(pad)) {
            (Some(voor), Some(na)) => voor.lengte == na.lengte && voor.afdruk.is_some() && voor.afdruk == na.afdruk,
            _ => false,
        };
        let mut alle: Vec<PathBuf> = self.bestanden.keys().chain(nu.bestanden.keys()).cloned().collect();
        alle.sort();
        alle.dedup();
        alle.retain(|pad| !zelfde(pad));
        if alle.is_empty() { Verandering::Geen } else { Verandering::Gewijzigd(alle) }
    }

    /// The files, of which there may be fewer than when this was made.
    pub fn paden(&self) -> impl Iterator<Item = &Path> {
        self.bestanden.keys().map(PathBuf::as_path)
    }

    /// The same files, none of which is what this window knows: every next look finds them changed.
    pub(super) fn vreemd(&mut self) {
        for kenmerk in self.bestanden.values_mut() {
            kenmerk.afdruk = None;
            kenmerk.tijd = None;
        }
    }

    /// How the files are after a save. They are not looked at: what someone else wrote since is to be seen as a change.
    pub(super) fn na(&self, voornemen: &Voornemen) -> Self {
        let mut bestanden = self.bestanden.clone();
        bestanden.retain(|pad, _| !voornemen.weg.contains(pad));
        for (pad, tekst) in &voornemen.teksten {
            let lengte = u64::try_from(tekst.len()).unwrap_or(u64::MAX);
            let afdruk = Some(Vingerafdruk::van(tekst.as_bytes()));
            bestanden.insert(pad.clone(), Kenmerk { lengte, tijd: None, afdruk });
        }
        Self { opslag: voornemen.opslag.clone(), bestanden }
    }
}

impl Kenmerk {
    fn van(pad: &Path, eerder: Option<&Self>) -> Option<Self> {
        let gegevens = fs::metadata(pad).ok()?;
        let (lengte, tijd) = (gegevens.len(), gegevens.modified().ok());
        if let Some(eerder) = eerder
            && tijd.is_some()
            && (eerder.tijd, eerder.lengte) == (tijd, lengte)
        {
            return Some(*eerder);
        }
        let afdruk = if gegevens.is_file() { Some(Vingerafdruk::van(&fs::read(pad).ok()?)) } else { None };
        Some(Self { lengte, tijd, afdruk })
    }
}

/// The files of a plan, as opening would read them.
fn paden(opslag: &Opslag) -> Vec<PathBuf> {
    match opslag {
        Opslag::Ingebouwd => Vec::new(),
        Opslag::Bestand(pad) => vec![pad.clone()],
        Opslag::Map { map, .. } => {
            let mut paden = wijkbestanden(&map.join(WIJKENMAP)).unwrap_or_default();
            paden.push(map.join(PLANBESTAND));
            paden
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;
    use crate::store::opslaan::tests::kopie;

    fn stand(map: &Path) -> Stand {
        Stand::neem(&open(map).unwrap().opslag)
    }

    #[test]
    fn touching_is_no_change_and_other_content_is() {
        let map = kopie();
        let mut voor = stand(map.path());
        assert_eq!(voor.peil(), Verandering::Geen);
        let plan = map.path().join("plan.ron");
        let tekst = fs::read_to_string(&plan).unwrap();
        fs::write(&plan, &tekst).unwrap();
        assert_eq!(voor.peil(), Verandering::Geen);
        fs::write(&plan, tekst.replace("\"Klein\"", "\"Groot\"")).unwrap();
        assert_eq!(voor.peil(), Verandering::Gewijzigd(vec![plan.clone()]), "as long as it was");
        assert_eq!(voor.peil(), Verandering::Gewijzigd(vec![plan.clone()]), "until it is answered");
        fs::write(&plan, &tekst).unwrap();
        assert_eq!(voor.peil(), Verandering::Geen);
    }

    #[test]
    fn a_wijk_more_or_less_is_a_change_and_a_plan_can_be_gone() {
        let map = kopie();
        let mut voor = stand(map.path());
        let (oud, nieuw) = (map.path().join("wijken/WK010600.ron"), map.path().join("wijken/anders.ron"));
        fs::rename(&oud, &nieuw).unwrap();
        assert_eq!(voor.peil(), Verandering::Gewijzigd(vec![oud, nieuw]));
        fs::remove_file(map.path().join("plan.ron")).unwrap();
        assert_eq!(voor.peil(), Verandering::Weg);
        fs::remove_dir_all(map.path()).unwrap();
        assert_eq!(voor.peil(), Verandering::Weg);
        assert_eq!(Stand::neem(&Opslag::Ingebouwd).peil(), Verandering::Geen);
    }

    #[test]
    fn a_change_that_keeps_size_and_time_is_found_by_content() {
        let map = kopie();
        let voor = stand(map.path());
        let plan = map.path().join("plan.ron");
        let tijd = fs::metadata(&plan).unwrap().modified().unwrap();
        let tekst = fs::read_to_string(&plan).unwrap();
        fs::write(&plan, tekst.replace("\"Klein\"", "\"Groot\"")).unwrap();
        fs::File::options().write(true).open(&plan).unwrap().set_modified(tijd).unwrap();
        let mut goedkoop = voor.clone();
        assert_eq!(goedkoop.peil(), Verandering::Geen, "the limit of the cheap look");
        assert_eq!(voor.verschil(&stand(map.path())), Verandering::Gewijzigd(vec![plan]));
    }
}
