//! `toets` and `reken` over many plans at once: each is opened, computed and judged by itself, as many at a time as the
//! machine has cores, and gets one row. A plan that cannot be opened says why in its row and stops no other.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Reken, Weergave};
use super::{Afloop, reken, uitvoer};
use crate::report::plannen::{self, Plankeur, Uitslag};
use crate::store::laden::{PLANBESTAND, aangewezen};

/// The plans that are asked for when these are more than one: several paths, or a folder that is no plan and holds plans.
/// None where one plan is asked for.
pub(super) fn plannen(paden: &[PathBuf]) -> Option<Vec<PathBuf>> {
    let uit: Vec<PathBuf> = paden.iter().flat_map(|pad| in_map(pad).unwrap_or_else(|| vec![pad.clone()])).collect();
    let een = paden.len() < 2 && uit.len() == paden.len() && paden.iter().eq(&uit);
    (!een).then_some(uit)
}

/// The plans in a folder that is no plan itself, by name.
fn in_map(map: &Path) -> Option<Vec<PathBuf>> {
    if !map.is_dir() || aangewezen(map).join(PLANBESTAND).exists() {
        return None;
    }
    let mut uit: Vec<PathBuf> = std::fs::read_dir(map).ok()?.filter_map(|ingang| Some(ingang.ok()?.path())).collect();
    uit.retain(|pad| pad.join(PLANBESTAND).is_file() || (pad.is_file() && pad.extension().is_some_and(|e| e == "ron")));
    uit.sort();
    (!uit.is_empty()).then_some(uit)
}

/// Judges them.
pub(super) fn toets(plannen: Vec<PathBuf>, keuze: &Reken, weergave: Weergave) -> Result<Afloop, Fout> {
    let uitslagen = elk(plannen, keuze, |invoer| {
        let plan = invoer.open()?.plan;
        let eerste = invoer.jaar(&plan)?;
        Ok(Plankeur::van(plan, eerste, invoer.reken.jaar.is_some(), invoer.band()))
    })?;
    uitvoer::los(&plannen::keuring(&uitslagen), weergave)?;
    let alle = |wat: fn(&Plankeur) -> bool| uitslagen.iter().all(|(_, keur)| keur.as_ref().is_ok_and(wat));
    Ok(match (alle(|_| true), alle(Plankeur::is_dekkend)) {
        (false, _) => Afloop::Invoer,
        (true, false) => Afloop::Nee,
        (true, true) => Afloop::Goed,
    })
}

/// Shows the totals of one table of each.
pub(super) fn reken(
    plannen: Vec<PathBuf>,
    keuze: &Reken,
    naam: Option<&str>,
    weergave: Weergave,
) -> Result<Afloop, Fout> {
    let rapport = reken::rapport(naam)?;
    let uitslagen = elk(plannen, keuze, |invoer| {
        let berekend = invoer.bereken()?;
        let mut tabel = berekend.met(|zicht| rapport.maak(zicht));
        tabel.titel.clone_from(&berekend.plan.naam);
        Ok(tabel)
    })?;
    let zonder_totaal = || {
        Fout::gebruik(
            format!("de tabel “{}” heeft geen totaalregel, en over meer plannen toont reken die", rapport.naam),
            "kies een tabel met een totaal, zoals overzicht, vraag, formatie of verdeling, of geef één plan",
        )
    };
    uitvoer::los(&plannen::totalen(rapport.naam, &uitslagen).ok_or_else(zonder_totaal)?, weergave)?;
    Ok(if uitslagen.iter().any(|(_, tabel)| tabel.is_err()) { Afloop::Invoer } else { Afloop::Goed })
}

/// What each plan comes to, in the order in which they are asked for.
fn elk<T: Send>(
    plannen: Vec<PathBuf>,
    keuze: &Reken,
    doe: impl Fn(&Invoer) -> Result<T, Fout> + Sync,
) -> Result<Vec<Uitslag<T>>, Fout> {
    if keuze.scenario.is_some() {
        return Err(Fout::gebruik("“--scenario” hoort bij één plan", "laat het weg, of geef één plan"));
    }
    let een = |pad: PathBuf| {
        let waar = pad.display().to_string();
        let invoer = Invoer { plan: Some(pad), reken: keuze.clone(), voorbeeld: false };
        (waar, doe(&invoer).map_err(|fout| in_een_regel(&fout)))
    };
    Ok(plannen.into_par_iter().map(een).collect())
}

/// The first message, without its place in the file and its help: the plan by itself tells all.
fn in_een_regel(fout: &Fout) -> String {
    let tekst = fout.to_string();
    tekst.lines().next().unwrap_or_default().trim_start_matches("fout: ").to_owned()
}
