//! Cells that are pasted in a list of rows: from the selected row down. Above them stand the names of their columns, as
//! the list has them; a single column may do without, where the list has one to fill or is ordered by it. Each row is
//! filled as its form would, so that what the form refuses is refused here.

use super::vulling::Vulling;
use crate::calc::afscherming::is_teken;
use crate::plan::{Plan, Waar};
use crate::report::locaties as op_het_scherm;
use crate::report::tabel::{Kolom, Tabel};
use crate::text::aantal::opsomming;
use crate::text::wijziging::wijziging;
use crate::text::zoeken;
use crate::tui::blik::lagen::Lijst;
use crate::tui::formulier::Formulier;
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;

/// What is wrong, and in which row and column of the block.
pub type Bezwaar = (Option<(usize, usize)>, String);

/// What the block would fill in an open list.
///
/// # Errors
/// Why it cannot be filled.
pub fn vullingen(model: &Model, lijst: &Lijst, blok: &[Vec<&str>]) -> Result<Vec<Vulling>, Bezwaar> {
    let tabel = lijst.soort.tabel(model);
    let rijen = lijst.rijen(&tabel);
    let begin = rijen.iter().position(|r| *r == lijst.keuze).unwrap_or(0);
    let genoemd = met_koppen(&tabel, blok);
    let kolommen = if genoemd { koppen(&tabel, blok) } else { zonder_koppen(&tabel, lijst, blok).map(|k| vec![k]) };
    let kolommen = kolommen.map_err(|waarom| (None, waarom))?;
    let velden: Vec<&str> = kolommen.iter().map(|k| veld(lijst.soort, k)).collect();
    let waar = |n: usize| rijen.get(begin + n).and_then(|r| lijst.soort.waar_van(model, *r));
    vul(&model.werk.plan, blok, genoemd, &velden, waar)
}

/// What a block with headings would fill of the places on the screen.
///
/// # Errors
/// Why it cannot be filled.
pub fn locaties(model: &Model, blok: &[Vec<&str>]) -> Result<Vec<Vulling>, Bezwaar> {
    let plan = &model.werk.plan;
    let tabel = model.met_zicht(op_het_scherm::tabel);
    let kolommen = koppen(&tabel, blok).map_err(|waarom| (None, waarom))?;
    let velden: Vec<&str> = kolommen.iter().map(|k| k.sleutel.as_str()).collect();
    let rijen = model.locaties();
    let begin = rijen.iter().position(|l| *l == model.blik.keuze.locatie).unwrap_or(0);
    let waar = |n: usize| rijen.get(begin + n).map(|l| Waar::nieuw(["locaties", plan.locaties[*l].code.as_str()]));
    vul(plan, blok, true, &velden, waar)
}

/// True when the first row of a block for the places names columns.
pub fn noemt_kolommen(model: &Model, blok: &[Vec<&str>]) -> bool {
    met_koppen(&model.met_zicht(op_het_scherm::tabel), blok)
}

/// True when the first row names a column.
fn met_koppen(tabel: &Tabel, blok: &[Vec<&str>]) -> bool {
    blok.first().is_some_and(|rij| rij.iter().any(|cel| kolom(tabel, cel).is_some()))
}

fn kolom<'t>(tabel: &'t Tabel, cel: &str) -> Option<&'t Kolom> {
    let zelfde = |naam: &str| zoeken::kaal(naam) == zoeken::kaal(cel);
    tabel.kolommen.iter().find(|k| zelfde(&k.kop) || zelfde(&k.sleutel))
}

fn koppen<'t>(tabel: &'t Tabel, blok: &[Vec<&str>]) -> Result<Vec<&'t Kolom>, String> {
    let eerste = blok.first().map(Vec::as_slice).unwrap_or_default();
    let welke = |cel: &&str| kolom(tabel, cel).ok_or_else(|| format!("“{cel}” is hier geen kolom; {}", kies(tabel)));
    eerste.iter().map(welke).collect()
}

/// The column that a block without headings fills.
fn zonder_koppen<'t>(tabel: &'t Tabel, lijst: &Lijst, blok: &[Vec<&str>]) -> Result<&'t Kolom, String> {
    if blok.iter().any(|rij| rij.len() > 1) {
        return Err(format!("zet boven elke kolom haar naam; {}", kies(tabel)));
    }
    let genoemd = |sleutel: &str| tabel.kolommen.iter().find(|k| k.sleutel == sleutel);
    let vanzelf = match lijst.soort {
        Lijstsoort::Levering => genoemd("kan"),
        Lijstsoort::Overname | Lijstsoort::Vacatures | Lijstsoort::Uitzonderingen => genoemd("fte"),
        Lijstsoort::Scope
        | Lijstsoort::Verband
        | Lijstsoort::Mandaat
        | Lijstsoort::Kanalen
        | Lijstsoort::Uitval
        | Lijstsoort::Mijlpalen
        | Lijstsoort::Risicos
        | Lijstsoort::Eisenlijst
        | Lijstsoort::Tegenstrijdigheden
        | Lijstsoort::Nulmeting
        | Lijstsoort::Voortgang
        | Lijstsoort::Besprekingen
        | Lijstsoort::Zaken(_) => lijst.orde.kolom.checked_sub(1).and_then(|k| tabel.kolommen.get(k)),
    };
    vanzelf.ok_or_else(|| format!("zet de naam van de kolom erboven, of sorteer er eerst op; {}", kies(tabel)))
}

fn kies(tabel: &Tabel) -> String {
    let namen: Vec<String> = tabel.kolommen.iter().filter(|k| k.sleutel != CODE).map(|k| k.kop.clone()).collect();
    format!("kolommen zijn {}", opsomming(&namen))
}

const CODE: &str = "code";

/// The field of the form behind a column.
fn veld(soort: Lijstsoort, kolom: &Kolom) -> &str {
    match soort {
        Lijstsoort::Levering if kolom.sleutel == "kan" => "fte",
        _ => &kolom.sleutel,
    }
}

/// The rows as the block says; `waar` gives the way to each that stands so many below the selected one.
fn vul(
    plan: &Plan,
    blok: &[Vec<&str>],
    met_koppen: bool,
    velden: &[&str],
    waar: impl Fn(usize) -> Option<Waar>,
) -> Result<Vec<Vulling>, Bezwaar> {
    let eerst = usize::from(met_koppen);
    let mut uit = Vec::new();
    for (n, cellen) in blok.iter().skip(eerst).enumerate() {
        let bij = |kolom: usize, waarom: String| (Some((n + eerst, kolom)), waarom);
        let geen_rij = || bij(0, "daar is geen rij meer; plak minder rijen, of maak er eerst een".to_owned());
        let formulier = Formulier::op(plan, waar(n).ok_or_else(geen_rij)?);
        let mut formulier =
            formulier.ok_or_else(|| bij(0, "die rij staat nog niet in het plan; vul haar met enter".to_owned()))?;
        for (k, cel) in cellen.iter().enumerate().filter(|(_, cel)| !cel.is_empty() && !is_teken(cel)) {
            let veld = velden.get(k).ok_or_else(|| bij(k, "boven deze kolom staat geen naam".to_owned()))?;
            if *veld == CODE {
                return Err(bij(k, "een code wijzigt u in het formulier, met enter".to_owned()));
            }
            formulier.antwoord_op(plan, veld, cel).map_err(|waarom| bij(k, waarom))?;
        }
        let wijziging_van = formulier.wijziging(plan).map_err(|(_, waarom)| bij(0, waarom))?;
        let zin = wijziging_van.as_ref().map(|w| wijziging(plan, w)).unwrap_or_default();
        uit.push(Vulling { zin, wijziging: wijziging_van });
    }
    Ok(uit)
}
