//! One place rounds. What rounds a decimal stands in `calc::afronding`, and nothing else calls it that only computes.

use std::fs;
use std::path::{Path, PathBuf};

/// Ways to round a decimal.
const RONDEN: [&str; 8] =
    ["round_dp", "round_sf", ".round()", ".floor()", ".ceil()", ".trunc()", "RoundingStrategy", "rescale("];

/// Where one of these does not round a figure of a plan: what is held against a bound, degrees and pixels of
/// the map, and whole
/// tenths and points that are tried as a repair.
const ANDERS: [(&str, &str); 8] = [
    ("plan/controle/omvang.rs", ".ceil()"),
    ("store/geojson.rs", ".round()"),
    ("calc/raster.rs", ".ceil()"),
    ("calc/teams.rs", ".round()"),
    ("tui/view/grafiek/jaarlijn.rs", ".round()"),
    ("tui/view/kaart/punten.rs", ".round()"),
    ("voorstel/kleinste.rs", ".ceil()"),
    ("voorstel/zoek/richting.rs", ".floor()"),
];

/// Who may use the functions that round: what shows a figure, and what decides in whole steps (tenths of fte, euros,
/// workplaces, people; counts that are hidden, the thousands of a table of the documents, and rates that are kept as figures
/// of a plan).
const STAPPEN: [&str; 24] = [
    "calc/afronding.rs",
    "calc/afscherming.rs",
    "calc/afscherming/totalen.rs",
    "calc/bijdrage.rs",
    "calc/gedekt/net.rs",
    "calc/huisvesting.rs",
    "calc/import/indicaties.rs",
    "calc/methodekeuze.rs",
    "calc/verdeling.rs",
    "dekking/bereikbaar.rs",
    "dekking/strijd/denkmodel.rs",
    "store/nieuw/overgenomen.rs",
    "text/getal.rs",
    "text/getoond.rs",
    "tui/bewerken/verdeling.rs",
    "voorstel/gezegd.rs",
    "voorstel/kamers.rs",
    "voorstel/kleinste.rs",
    "voorstel/mod.rs",
    "voorstel/planjaar.rs",
    "voorstel/ruimte.rs",
    "voorstel/splitsen.rs",
    "voorstel/zoek/richting.rs",
    "tui/view/kaart/punten.rs",
];

fn bestanden(map: &Path, uit: &mut Vec<PathBuf>) {
    for ingang in fs::read_dir(map).unwrap() {
        let pad = ingang.unwrap().path();
        if pad.is_dir() {
            bestanden(&pad, uit);
        } else if pad.extension().is_some_and(|e| e == "rs") && !pad.ends_with("tests.rs") {
            uit.push(pad);
        }
    }
}

/// The code of every file without its comments and tests.
fn code() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paden = Vec::new();
    bestanden(&src, &mut paden);
    let van = |pad: PathBuf| {
        let naam = pad.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        let tekst = fs::read_to_string(&pad).unwrap();
        let zonder = tekst.split("#[cfg(test)]").next().unwrap_or_default();
        let regels: Vec<&str> = zonder.lines().filter(|r| !r.trim_start().starts_with("//")).collect();
        (naam, regels.join("\n"))
    };
    paden.into_iter().map(van).filter(|(naam, _)| !naam.starts_with("tui/tests/")).collect()
}

#[test]
fn nothing_but_one_file_rounds() {
    let mut gevonden = Vec::new();
    for (naam, tekst) in code().iter().filter(|(naam, _)| naam != "calc/afronding.rs") {
        let rondt = RONDEN.iter().filter(|wijze| tekst.contains(**wijze));
        gevonden.extend(rondt.filter(|wijze| !ANDERS.contains(&(naam, wijze))).map(|wijze| format!("{naam}: {wijze}")));
    }
    assert!(gevonden.is_empty(), "{gevonden:#?}");
}

#[test]
fn what_only_computes_does_not_round() {
    let mut gevonden = Vec::new();
    for (naam, tekst) in code().iter().filter(|(naam, _)| !STAPPEN.contains(&naam.as_str())) {
        let ronden = ["halverwege(", "naar_boven(", "naar_beneden("];
        gevonden.extend(ronden.iter().filter(|f| tekst.contains(**f)).map(|f| format!("{naam}: {f}")));
    }
    assert!(gevonden.is_empty(), "{gevonden:#?}");
}
