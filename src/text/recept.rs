//! Recipes for the columns of files of others, in words.

use std::path::Path;

use super::aantal::een_van;
use super::afbreken::zichtbaar;
use super::kerncijfer;
use super::melding::{Melding, Zin};
use crate::calc::import::recept::{Groep, Recept, Receptfout};
use crate::plan::kaal::letters;

/// What a file is read as.
pub const fn groep(groep: Groep) -> &'static str {
    match groep {
        Groep::Locaties => "lijst van locaties",
        Groep::Cijfers => "cijfers van wijken en buurten",
        Groep::Indicaties => "cliënten en indicaties",
        Groep::Grenzen => "kaart met grenzen van wijken",
    }
}

/// Which columns such a file needs.
pub const fn nodig(groep: Groep) -> &'static str {
    match groep {
        Groep::Locaties => {
            "wijs een kolom aan voor de naam, en een voor de wijk, of voor lat en lon, of voor x en y; per rij één locatie"
        }
        Groep::Cijfers => {
            "wijs een kolom aan met de codes van het CBS (gebiedscode), of met namen, en ten minste één met een cijfer"
        }
        Groep::Indicaties => {
            "wijs een kolom aan voor de voorziening of het product, en een voor het aantal of de einddatum"
        }
        Groep::Grenzen => "grenzen staan in een GeoJSON- of TopoJSON-bestand",
    }
}

/// What a column is read as, in words.
pub fn veld(soort: Groep, naam: &str) -> String {
    if let Some(cijfer) = soort.cijfer(naam) {
        return kerncijfer::naam(cijfer).to_owned();
    }
    match naam {
        "" => "niet lezen",
        "id" => "nummer bij de bron",
        "buurtcode" => "buurt",
        "gemeentecode" | "gemeentenaam" => "gemeente",
        "rdx" => "x (Rijksdriehoek)",
        "rdy" => "y (Rijksdriehoek)",
        "punt" | "kwaliteit" => "hoe precies het punt is",
        "kosteneenmalig" => "kosten eenmalig",
        "kosten" => "kosten per jaar",
        "omniet" => "om niet",
        "contracttot" => "contract tot",
        "gebiedscode" => "code van het gebied",
        "wijkenenbuurten" => "naam van het gebied",
        "productcode" => "product",
        ander => ander,
    }
    .to_owned()
}

/// The field that a planner means with a word: its name, a heading that means the same, or how the screen calls it.
pub fn veld_met_woord(soort: Groep, woord: &str) -> Option<&'static str> {
    let gezocht = letters(woord);
    let in_woorden = || soort.velden().into_iter().map(|v| v.naam).find(|naam| letters(&veld(soort, naam)) == gezocht);
    soort.veld(woord).or_else(in_woorden)
}

/// A recipe of the plan that is not read, in one sentence.
pub fn niet_gelezen(fout: &Melding) -> String {
    let naam = Path::new(&fout.bestand).file_name().unwrap_or_default().to_string_lossy();
    let waar = fout.plaats.as_ref().map_or_else(String::new, |plaats| format!(" (regel {})", plaats.regel));
    format!("Het recept in recepten/{} is niet gelezen: {}{waar}.", zichtbaar(&naam), zichtbaar(&fout.wat))
}

/// That a recipe is never followed by itself: one before it is made of the same headings.
pub fn overschaduwd(recept: &Recept, eerste: &Recept) -> String {
    format!(
        "Recept “{}” is voor dezelfde koppen als “{}”: wijkplan volgt het alleen als u het noemt.",
        zichtbaar(&recept.naam),
        zichtbaar(&eerste.naam)
    )
}

/// The kinds to choose from, for the command line.
pub fn soorten() -> String {
    een_van(&Groep::ALLE.map(|groep| groep.naam().to_owned()))
}

/// What is wrong with a recipe.
pub fn fout(recept: &Recept, fout: &Receptfout) -> Zin {
    let kolom =
        |k: usize| recept.kolommen.get(k).map(|kolom| (kolom.kop.as_str(), kolom.veld.as_str())).unwrap_or_default();
    let (wat, herstel) = match fout {
        Receptfout::GeenNaam => ("dit recept heeft geen naam".to_owned(), "geef het een naam".to_owned()),
        Receptfout::Niets => {
            ("dit recept leest geen enkele kolom".to_owned(), "zeg bij een kolom wat erin staat".to_owned())
        }
        Receptfout::Veld(k) => {
            let velden: Vec<String> = recept.soort.velden().iter().map(|veld| veld.naam.to_owned()).collect();
            (
                format!("“{}” is niets wat een kolom van {} kan zijn", kolom(*k).1, groep(recept.soort)),
                format!("kies {}, of laat het leeg", een_van(&velden)),
            )
        }
        Receptfout::Dubbel(k) => (
            format!("meer dan één kolom is “{}”", veld(recept.soort, kolom(*k).1)),
            "laat het bij een van de twee leeg".to_owned(),
        ),
    };
    Zin { wat, herstel: Some(herstel) }
}
