//! `wijkplan nieuw MAP`: a folder to start from: the example, or a plan of a gemeente from public files.

use std::path::Path;

use super::commando::Nieuw;
use super::fout::Fout;
use super::import::lees_bestanden;
use super::{Afloop, uitvoer};
use crate::calc::import::gemeente::{Fout as Gemeentefout, Keuze, gemeenten, kies};
use crate::calc::import::{Bestand, Vraag, keur};
use crate::plan::{Band, Gemeente};
use crate::store;
use crate::store::nieuw::gemeente::{Begin, PER_TEAM, begin};
use crate::text::afbreken::zichtbaar;
use crate::text::begin::{deel, leeg};
use crate::text::commando::argument;
use crate::text::melding::{Melding, Zin};
use crate::text::{import, nieuw as woorden};

/// Writes the folder.
pub(super) fn voer_uit(nieuw: &Nieuw, plan: Option<&Path>) -> Result<Afloop, Fout> {
    if let Some(plan) = plan {
        let wat = format!("“{}” is hier te veel: nieuw begint altijd met het ingebouwde voorbeeld", plan.display());
        return Err(Fout::gebruik(wat, "geef alleen de map die gemaakt moet worden"));
    }
    let (map, als_woord) = (zichtbaar(&nieuw.map.display().to_string()), argument(&nieuw.map));
    let verder = format!("Verder: wijkplan {als_woord}, of wijkplan toets {als_woord}\n");
    if !nieuw.uit.is_empty() {
        let begin = van_gemeente(nieuw)?;
        store::schrijf_gemeente(&nieuw.map, &begin)?;
        uitvoer::druk_af(&format!("{}\n{verder}", verslag(&map, &begin)))?;
        return Ok(Afloop::Goed);
    }
    store::schrijf_nieuw(&nieuw.map, nieuw.leeg)?;
    let wat = if nieuw.leeg { "een leeg plan" } else { "het voorbeeldplan" };
    uitvoer::druk_af(&format!("In {map} staat nu {wat}. {verder}"))?;
    Ok(Afloop::Goed)
}

/// A plan of the gemeente that is asked for, from the files.
fn van_gemeente(nieuw: &Nieuw) -> Result<Begin, Fout> {
    let (bestanden, namen) = lees_bestanden(&nieuw.uit)?;
    let bij = |bestand: usize, zin: Zin| {
        let bestand = namen.get(bestand).cloned().unwrap_or_default();
        Fout::Laden { fout: Melding { wat: zin.wat, bestand, plaats: None, herstel: zin.herstel }.into(), hulp: None }
    };
    keur(&bestanden).map_err(|afwijzing| bij(afwijzing.bestand, import::afwijzing(&afwijzing.waarom)))?;
    let gemeente = gekozen(&bestanden, nieuw.gemeente.as_deref())?;
    let voorbeeld = store::ingebouwd().map_err(|fout| Fout::Laden { fout, hulp: None })?.plan;
    let per_team = nieuw.per_team.unwrap_or(PER_TEAM);
    begin(&voorbeeld, &gemeente, &bestanden, Vraag { jaar: nieuw.jaar }, per_team).map_err(|fout| match &fout {
        Gemeentefout::Bestand(afwijzing) => bij(afwijzing.bestand, woorden::fout(&fout)),
        Gemeentefout::GeenWijken | Gemeentefout::GeenJaar => gebruik(woorden::fout(&fout)),
    })
}

fn gebruik(zin: Zin) -> Fout {
    Fout::gebruik(zin.wat, zin.herstel.unwrap_or_default())
}

/// The gemeente that is asked for or, where none is, the only one there.
fn gekozen(bestanden: &[Bestand], gevraagd: Option<&str>) -> Result<Gemeente, Fout> {
    let alle = gemeenten(bestanden);
    let Some(gevraagd) = gevraagd else {
        return match &alle[..] {
            [een] => Ok(een.clone()),
            _ => Err(gebruik(woorden::welke(&alle))),
        };
    };
    let keuze = kies(&alle, gevraagd);
    if let Keuze::Deze(gemeente) = keuze {
        return Ok(gemeente);
    }
    let zin = woorden::geen_keuze(&keuze, &zichtbaar(gevraagd), &alle);
    Err(zin.map_or_else(|| gebruik(woorden::welke(&alle)), gebruik))
}

/// What was made, what was not read, and what to fill in next.
fn verslag(map: &str, begin: &Begin) -> String {
    let plan = &begin.plan;
    let gemeente = format!("{} ({})", zichtbaar(&plan.gemeente.naam), plan.gemeente.code);
    let mut regels = vec![format!("In {map} staat nu een plan van {gemeente}:")];
    let punt = |regel: String| format!("* {regel}");
    regels.extend(woorden::gemaakt(plan, begin.buren).into_iter().map(punt));
    let niet = woorden::niet_gelezen(plan, &begin.vangst);
    if !niet.is_empty() {
        regels.extend([String::new(), "Niet gelezen:".to_owned()]);
        regels.extend(niet.into_iter().map(|regel| punt(zichtbaar(&regel))));
    }
    let jaar = plan.planjaren.first().copied().unwrap_or(plan.basisjaar);
    let uitkomst = crate::calc::bereken(plan, jaar, Band::Midden);
    regels.extend([String::new(), "Vul nu in:".to_owned()]);
    regels.extend(leeg(plan).into_iter().enumerate().map(|(n, d)| format!("{}. {}", n + 1, deel(d, plan, &uitkomst))));
    regels.push(String::new());
    regels.join("\n")
}
