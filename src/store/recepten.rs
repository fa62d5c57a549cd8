//! The recipes of a plan: `recepten/*.ron` in its folder, or beside its file. They say how files of others are read, and are
//! no part of the plan itself; what is saved elsewhere takes them along.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::bestand;
use super::laden::{Opslag, wijkbestanden};
use super::ontleden::{melding, ontleed};
use super::plaats::vind;
use super::schrijven::{map_van, schrijf_alle};
use crate::calc::import::recept::{Recept, Receptfout};
use crate::plan::Pad;
use crate::plan::kaal::letters;
use crate::text::melding::{Melding, Zin};
use crate::text::recept as woorden;
use crate::text::schrijffout::{Oorzaak, Schrijffout};

/// Name of the folder with recipes.
pub const RECEPTENMAP: &str = "recepten";

/// Most bytes of a recipe: one of a thousand columns is smaller.
const GROOTSTE: u64 = 1_000_000;
/// Most recipes of a plan.
const MEESTE: usize = 200;

/// The recipes of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recepten {
    /// Those that can be read, by the name of their file.
    pub recepten: Vec<Recept>,
    /// What is wrong with the others.
    pub fouten: Vec<Melding>,
}

impl Recepten {
    /// The one with this name.
    pub fn met_naam(&self, naam: &str) -> Option<&Recept> {
        self.recepten.iter().find(|recept| letters(&recept.naam) == letters(naam))
    }
}

/// The folder of the recipes; none for a plan that has no place of its own.
pub fn map(opslag: &Opslag) -> Option<PathBuf> {
    match opslag {
        Opslag::Ingebouwd => None,
        Opslag::Bestand(pad) => Some(map_van(pad).join(RECEPTENMAP)),
        Opslag::Map { map, .. } => Some(map.join(RECEPTENMAP)),
    }
}

/// Reads the recipes of a plan.
pub fn lees(opslag: &Opslag) -> Recepten {
    let mut uit = Recepten::default();
    let Some(map) = map(opslag) else { return uit };
    let paden = match wijkbestanden(&map) {
        Ok(paden) => paden,
        Err(fout) => return Recepten { recepten: Vec::new(), fouten: vec![fout] },
    };
    for pad in paden.iter().take(MEESTE) {
        match een(pad) {
            Ok(recept) if uit.met_naam(&recept.naam).is_some() => {
                let wat = format!("een ander recept heet ook “{}”", recept.naam);
                uit.fouten.push(los(pad, wat, "geef een van de twee een andere naam"));
            }
            Ok(recept) => uit.recepten.push(recept),
            Err(fout) => uit.fouten.push(fout),
        }
    }
    if paden.len() > MEESTE {
        uit.fouten.push(los(&map, format!("hier staan meer dan {MEESTE} recepten"), "haal weg wat u niet gebruikt"));
    }
    uit
}

fn los(pad: &Path, wat: String, herstel: &str) -> Melding {
    Melding { wat, bestand: pad.display().to_string(), plaats: None, herstel: Some(herstel.to_owned()) }
}

fn een(pad: &Path) -> Result<Recept, Melding> {
    if fs::metadata(pad).is_ok_and(|gegevens| gegevens.len() > GROOTSTE) {
        return Err(los(pad, "dit is te groot voor een recept".to_owned(), "haal het weg, of maak het opnieuw"));
    }
    let bestand = bestand::lees(pad)?;
    let recept: Recept = ontleed(&bestand)?;
    let Err(fout) = recept.keur() else { return Ok(recept) };
    let pad = match &fout {
        Receptfout::GeenNaam => Pad::begin().met("naam"),
        Receptfout::Niets => Pad::begin().met("kolommen"),
        Receptfout::Veld(k) | Receptfout::Dubbel(k) => Pad::begin().met("kolommen").met(*k).met("veld"),
    };
    let zin: Zin = woorden::fout(&recept, &fout);
    Err(melding(&bestand, zin, vind(&bestand.tekst, &pad).waarde))
}

/// Writes a recipe, in the place of the one with its name where that is there.
///
/// # Errors
/// What stops the writing.
pub fn bewaar(opslag: &Opslag, recept: &Recept) -> Result<PathBuf, Schrijffout> {
    let map = map(opslag).ok_or_else(|| Schrijffout::bij(Path::new(RECEPTENMAP), Oorzaak::Ingebouwd))?;
    let daar = wijkbestanden(&map).unwrap_or_default();
    let zelfde = |pad: &&PathBuf| een(pad).is_ok_and(|er| letters(&er.naam) == letters(&recept.naam));
    let pad = daar.iter().find(zelfde).cloned().unwrap_or_else(|| eigen_naam(&map, &recept.naam));
    schrijf_alle(&[(pad.clone(), tekst(recept))])?;
    Ok(pad)
}

/// A name of letters and digits that no file has.
fn eigen_naam(map: &Path, naam: &str) -> PathBuf {
    let kern: String = letters(naam).chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    let kern = if kern.is_empty() { "recept".to_owned() } else { kern };
    let vrij = |pad: &PathBuf| pad.symlink_metadata().is_err();
    let namen = std::iter::once(String::new()).chain((2..).map(|n: u32| format!("-{n}")));
    let mut paden = namen.map(|achter| map.join(format!("{kern}{achter}.ron")));
    paden.find(vrij).unwrap_or_else(|| map.join("recept.ron"))
}

/// A recipe as a person reads it.
fn tekst(recept: &Recept) -> String {
    let aan = |tekst: &str| ron::to_string(tekst).unwrap_or_default();
    let mut uit = String::from(
        "// Hoe wijkplan de kolommen van een bestand van anderen leest. Een kolom zonder veld wordt niet gelezen.\n(\n",
    );
    let _ = writeln!(uit, "    naam: {},\n    soort: {},\n    kolommen: [", aan(&recept.naam), recept.soort.naam());
    for kolom in &recept.kolommen {
        let _ = writeln!(uit, "        (kop: {}, veld: {}),", aan(&kolom.kop), aan(&kolom.veld));
    }
    uit.push_str("    ],\n)\n");
    uit
}

/// Takes the recipes of a plan along to where it is saved too.
///
/// # Errors
/// What stops the writing.
pub fn neem_mee(van: &Opslag, naar: &Opslag) -> Result<(), Schrijffout> {
    let (Some(van), Some(naar)) = (map(van), map(naar)) else { return Ok(()) };
    let paden = wijkbestanden(&van).unwrap_or_default();
    let een = |pad: &PathBuf| Some((naar.join(pad.file_name()?), fs::read(pad).ok()?));
    let alle: Vec<(PathBuf, Vec<u8>)> = paden.iter().filter_map(een).collect();
    if van == naar || alle.is_empty() { Ok(()) } else { schrijf_alle(&alle) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::import::recept::{Groep, Kolom};
    use crate::store::opslaan::leeg;

    fn recept(naam: &str) -> Recept {
        let kolom = |kop: &str, veld: &str| Kolom { kop: kop.to_owned(), veld: veld.to_owned() };
        let kolommen = vec![kolom("Object \"A\"\\", "naam"), kolom("gebied", "wijk"), kolom("Opm", "")];
        Recept { naam: naam.to_owned(), soort: Groep::Locaties, kolommen }
    }

    #[test]
    fn a_recipe_is_kept_replaced_by_its_name_and_taken_along() {
        let (map, elders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (hier, daar) = (leeg(map.path()), leeg(elders.path()));
        assert_eq!(lees(&hier), Recepten::default());
        let pad = bewaar(&hier, &recept("Lijst Assen: 2026!")).unwrap();
        assert_eq!(pad, map.path().join("recepten/lijstassen2026.ron"));
        let mut ander = recept("lijst assen 2026");
        ander.kolommen[2].veld = "toelichting".to_owned();
        assert_eq!(bewaar(&hier, &ander).unwrap(), pad, "the same name, so the same recipe");
        bewaar(&hier, &recept("éé/../n")).unwrap();
        let gelezen = lees(&hier);
        assert_eq!((gelezen.recepten.len(), &gelezen.fouten[..]), (2, &[][..]));
        assert_eq!(gelezen.met_naam("Lijst Assen 2026"), Some(&ander));
        neem_mee(&hier, &daar).unwrap();
        assert_eq!(lees(&daar), gelezen);
        assert_eq!(bewaar(&Opslag::Ingebouwd, &ander).unwrap_err().oorzaak, Oorzaak::Ingebouwd);
    }

    #[test]
    fn a_broken_or_hostile_recipe_is_refused_with_its_place_and_the_others_stay() {
        let map = tempfile::tempdir().unwrap();
        let hier = leeg(map.path());
        bewaar(&hier, &recept("goed")).unwrap();
        let mut mis = Vec::new();
        let kolommen = |regels: &str| format!("(\n  naam: \"x\",\n  soort: locaties,\n  kolommen: [{regels}],\n)");
        for (tekst, waar, wat) in [
            ("(naam: \"x\", soort: locaties, kolommen: [".to_owned(), Some((1, 40)), "maar er staat"),
            ("(naam: \"x\", soort: geheimen, kolommen: [])".to_owned(), Some((1, 20)), "geheimen"),
            (kolommen("(kop: \"A\", veld: \"bsn\")"), Some((4, 31)), "bsn"),
            (
                kolommen("(kop: \"A\", veld: \"naam\"), (kop: \"B\", veld: \"naam\")"),
                Some((4, 57)),
                "meer dan één kolom",
            ),
            (kolommen("(kop: \"A\", veld: \"\")"), Some((4, 13)), "geen enkele kolom"),
            (kolommen("(kop: \"A\", doe: \"rm\")"), Some((4, 25)), "doe"),
            (kolommen("(kop: \"A\", veld: \"naam\")").replace('x', " "), Some((2, 9)), "geen naam"),
            (kolommen("(kop: \"A\", veld: \"naam\")").replace('x', "goed"), None, "heet ook"),
            ("\0".to_owned(), Some((1, 1)), "nulbyte"),
            ("[".repeat(100_000), Some((1, 1)), ""),
            (" ".repeat(2_000_000), None, "te groot"),
        ] {
            fs::write(map.path().join("recepten/zz.ron"), &tekst).unwrap();
            let gelezen = lees(&hier);
            let [fout] = &gelezen.fouten[..] else { panic!("{:?}", gelezen.fouten) };
            let plaats = fout.plaats.as_ref().map(|p| (p.regel, p.kolom));
            if !fout.to_string().contains(wat) || plaats != waar {
                mis.push(format!("{fout} / {wat} {waar:?}"));
            }
            assert_eq!(gelezen.recepten.len(), 1);
        }
        assert!(mis.is_empty(), "{}", mis.join("\n"));
    }
}
