//! What was read in from files of others: which files, when, and the wijzigingen that it made of the plan, with what they
//! replaced. It keeps record; nothing is computed with it. By it the plan can be held against what it would be without.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::codes::code;
use super::controle::Codesoort as C;
use super::deel::{Soort as S, beschrijf};
use super::scenario::Zet;
use super::scenario::toepassen::zetten;
use super::wijziging::{Weigering, Wijziging};

code! {
    /// Code of an inlezing within the plan.
    Inlezingcode,
}

/// Files that were read in together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inlezing {
    /// Code within the plan.
    pub code: Inlezingcode,
    /// What it is called: the name of the file, or of the first of several.
    pub naam: String,
    /// The day.
    pub datum: Date,
    /// Names of the files, without their folders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bestanden: Vec<String>,
    /// The wijzigingen of what is computed with, each with what it replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wijzigingen: Vec<Zet>,
}

beschrijf! { Inlezing, "een inlezing", "de inlezing", sleutel |i| i.code.as_str();
    code: S::Code(C::Inlezing), "code", "de korte naam van de inlezing in het plan";
    naam: S::Naam, "naam", "hoe de inlezing heet; bij het inlezen de naam van het bestand";
    datum: S::Datum, "datum", "de dag waarop is ingelezen";
    bestanden: S::LIJST, "bestanden", "welke bestanden zijn ingelezen";
    wijzigingen: S::LIJST, "wijzigingen", "wat er in het plan door is gewijzigd, met wat er stond";
}

/// How the code of an inlezing begins, before its number.
const STAM: &str = "inlezing-";

/// The wijziging of reading in, with the record of it behind it, so that undoing it takes both back. What changes nothing
/// that is computed with leaves no record.
///
/// # Errors
/// Why the plan does not take the wijziging.
pub fn met_inlezing(
    plan: &Plan,
    wijziging: Wijziging,
    bestanden: &[String],
    datum: Date,
) -> Result<Wijziging, Weigering> {
    let mut wordt = plan.clone();
    wijziging.pas_toe(&mut wordt)?;
    let wijzigingen = zetten(plan, &wordt)?;
    if wijzigingen.is_empty() {
        return Ok(wijziging);
    }
    // A name of a file may hold what no screen shows.
    let bestanden: Vec<String> =
        bestanden.iter().map(|naam| naam.chars().filter(|teken| !teken.is_control()).collect()).collect();
    let eerste = bestanden.first().map_or("bestand", String::as_str);
    let naam = match bestanden.len() {
        0 | 1 => eerste.to_owned(),
        meer => format!("{eerste} en nog {}", meer - 1),
    };
    // The number tells the order of one day.
    let nummer = |i: &Inlezing| i.code.as_str().strip_prefix(STAM)?.parse::<u32>().ok();
    let hoogste = plan.inlezingen.iter().filter_map(nummer).max().unwrap_or_default();
    let code = Inlezingcode(format!("{STAM}{}", hoogste.saturating_add(1)));
    let inlezing = Inlezing { code, naam, datum, bestanden, wijzigingen };
    Ok(Wijziging::Samen(vec![wijziging, Wijziging::achteraan(&plan.inlezingen, &inlezing)]))
}
