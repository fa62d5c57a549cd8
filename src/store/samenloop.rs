//! What others left in the files of a plan that changed in two places at once: markers of a merge by git, and copies by
//! programs that keep folders the same. The words stand in `text::samenloop`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::bestand::{self, Bestand};
use super::laden::PLANBESTAND;
use super::ontleden::{melding, ontleed};
use super::schrijven::map_van;
use super::vorm::{heel_ron, wijk_ron};
use crate::plan::{Plan, Wijk};
use crate::text::melding::Melding;
use crate::text::samenloop::{Anders, Dubbel, Samenvoeging, dubbel, samenvoeging};

const EIGEN: &str = "<<<<<<<";
const TUSSEN: &str = "=======";
const ANDER: &str = ">>>>>>>";

/// A message when the text of a file has markers of a merge.
pub(super) fn van_git(bestand: &Bestand) -> Option<Melding> {
    let (gevonden, plek) = merken(&bestand.tekst)?;
    Some(melding(bestand, samenvoeging(&gevonden), plek..plek + EIGEN.len()))
}

/// The markers, where all three kinds stand at the begin of a line and in their order, and the place of the first.
fn merken(tekst: &str) -> Option<(Samenvoeging, usize)> {
    let merk = |regel: &str, merk: &str| {
        regel.strip_prefix(merk).filter(|na| na.is_empty() || na.starts_with(' ')).map(|na| na.trim().to_owned())
    };
    let mut plek = 0;
    let mut eerste = None;
    let (mut gevonden, mut gezien) = (None::<Samenvoeging>, 0);
    for (nummer, regel) in tekst.split_inclusive('\n').enumerate() {
        let kaal = regel.trim_end();
        if let Some(naam) = merk(kaal, EIGEN) {
            gezien = 1;
            eerste.get_or_insert((naam, nummer + 1, plek));
        } else if gezien == 1 && merk(kaal, TUSSEN).is_some() {
            gezien = 2;
        } else if let Some(naam) = merk(kaal, ANDER).filter(|_| gezien == 2) {
            gezien = 0;
            let (eigen, regel, _) = eerste.clone()?;
            let stuk = gevonden.get_or_insert(Samenvoeging { eigen, ander: naam, regel, stukken: 0 });
            stuk.stukken += 1;
        }
        plek += regel.len();
    }
    Some((gevonden?, eerste?.2))
}

/// A message for each wijk that stands in more than one file of the folder.
pub(super) fn dubbele_wijken(bestanden: &[(&Bestand, &Wijk)]) -> Vec<Melding> {
    let mut per_code: BTreeMap<&str, Vec<&(&Bestand, &Wijk)>> = BTreeMap::new();
    for een in bestanden {
        per_code.entry(een.1.code.as_str()).or_default().push(een);
    }
    per_code.into_values().filter(|alle| alle.len() > 1).map(dubbele).collect()
}

fn dubbele(mut alle: Vec<&(&Bestand, &Wijk)>) -> Melding {
    let is_kopie = |b: &Bestand| is_kopie(&naam(&b.pad));
    alle.sort_by_key(|(b, _)| (is_kopie(b), naam(&b.pad)));
    let wijk = alle[0].1;
    let teksten: Vec<String> = alle.iter().take(2).map(|(_, w)| wijk_ron(w).unwrap_or_default()).collect();
    let zin = dubbel(&Dubbel {
        wijk: format!("{} ({})", wijk.code, wijk.naam),
        namen: alle.iter().map(|(b, _)| naam(&b.pad)).collect(),
        kopieen: alle.iter().filter(|(b, _)| is_kopie(b)).map(|(b, _)| naam(&b.pad)).collect(),
        anders: Anders::tussen(&teksten[0], &teksten[1], nieuwste(alle.iter().map(|(b, _)| b.pad.as_path()))),
    });
    let bestand = alle[alle.len() - 1].0.pad.display().to_string();
    Melding { wat: zin.wat, bestand, plaats: None, herstel: zin.herstel }
}

/// The name of the file that was changed last; none when two were at the same moment, or it cannot be told.
fn nieuwste<'p>(paden: impl Iterator<Item = &'p Path>) -> Option<String> {
    let tijd = |pad: &Path| Some((pad.metadata().ok()?.modified().ok()?, naam(pad)));
    let mut tijden: Vec<_> = paden.map(tijd).collect::<Option<_>>()?;
    tijden.sort();
    match tijden.as_slice() {
        [.., (een, _), (ander, laatste)] if een != ander => Some(laatste.clone()),
        _ => None,
    }
}

/// The copies of the file of a plan beside it, as programs make them that keep folders the same, and how the last of
/// them differs from it.
pub(super) fn kopieen_van(plan: &Path) -> Option<(Vec<PathBuf>, Anders)> {
    let stam = plan.file_stem()?.to_string_lossy();
    // Who keeps a plan in one file keeps copies of it under such names.
    let eigen_plan = plan.file_name().is_some_and(|n| n != PLANBESTAND);
    let kopie = |pad: &PathBuf| {
        let naam = naam(pad);
        pad != plan
            && naam.starts_with(&*stam)
            && pad.extension().is_some_and(|e| e == "ron")
            && if eigen_plan { naam.to_lowercase().contains("conflict") } else { is_kopie(&naam) }
    };
    let deel = std::fs::read_dir(map_van(plan)).into_iter().flatten().flatten();
    let mut paden: Vec<PathBuf> = deel.map(|deel| map_van(plan).join(deel.file_name())).filter(kopie).collect();
    paden.sort_by_key(|pad| (pad.metadata().and_then(|g| g.modified()).ok(), pad.clone()));
    let laatste = paden.last()?;
    let nieuwste = nieuwste([plan, laatste].into_iter());
    let anders = Anders::tussen(&in_vorm(plan), &in_vorm(laatste), nieuwste);
    Some((paden, anders))
}

/// The canonical text of what the file of a plan says, or its text where it cannot be read.
fn in_vorm(pad: &Path) -> String {
    let Ok(bestand) = bestand::lees(pad) else { return String::new() };
    ontleed::<Plan>(&bestand).ok().and_then(|plan| heel_ron(&plan).ok()).unwrap_or(bestand.tekst)
}

/// True for a name as Dropbox, Nextcloud, `OneDrive`, Syncthing, Google Drive and file managers give it to a copy.
fn is_kopie(naam: &str) -> bool {
    let stam = naam.trim_end_matches(".ron").to_lowercase();
    let genummerd = stam
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("))
        .is_some_and(|(_, nummer)| !nummer.is_empty() && nummer.bytes().all(|b| b.is_ascii_digit()));
    genummerd || ["conflict", "kopie", "copy", "exemplaar"].iter().any(|woord| stam.contains(woord))
}

fn naam(pad: &Path) -> String {
    pad.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_count_only_together_and_at_the_begin_of_a_line() {
        let tekst =
            "(\n<<<<<<< HEAD\n a: 1,\n=======\n a: 2,\n>>>>>>> voorstel-peelo\n<<<<<<<\nx\n=======\n>>>>>>> b\n)";
        let (gevonden, plek) = merken(tekst).unwrap();
        let verwacht =
            Samenvoeging { eigen: "HEAD".to_owned(), ander: "voorstel-peelo".to_owned(), regel: 2, stukken: 2 };
        assert_eq!((gevonden, plek), (verwacht, 2));
        for geen in
            ["// =======\n", "=======\n>>>>>>> b\n", " <<<<<<< a\n=======\n>>>>>>> b", "<<<<<<< a\n>>>>>>> b\n", ""]
        {
            assert_eq!(merken(geen), None, "{geen}");
        }
    }

    #[test]
    fn names_of_copies_are_known() {
        for kopie in [
            "WK010600 (conflicted copy 2027-05-01 101010).ron",
            "WK010600 (Jan's conflicterend exemplaar 2027-05-01).ron",
            "WK010600.sync-conflict-20270501-101010-ABCDEFG.ron",
            "WK010600 (1).ron",
            "WK010600 - kopie.ron",
            "Kopie van WK010600.ron",
            "WK010600 - Copy.ron",
        ] {
            assert!(is_kopie(kopie), "{kopie}");
        }
        for eigen in ["WK010600.ron", "centrum.ron", "wijk (noord).ron", "plan.ron"] {
            assert!(!is_kopie(eigen), "{eigen}");
        }
    }
}
