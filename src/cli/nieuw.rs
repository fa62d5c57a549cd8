//! `wijkplan nieuw MAP`: a folder to start from: the example, or a plan of a gemeente from public files.

use std::path::Path;

use super::commando::Nieuw;
use super::fout::Fout;
use super::import::lees_bestanden;
use super::{Afloop, uitvoer};
use crate::calc::import::gemeente::{Fout as Gemeentefout, Keuze, gemeenten, kies};
use crate::calc::import::{Bestand, Vraag, keur};
use crate::plan::controle::controleer;
use crate::plan::{Band, Gemeente, Plan};
use crate::store;
use crate::store::nieuw::gemeente::{Begin, PER_TEAM, begin};
use crate::text::afbreken::zichtbaar;
use crate::text::begin::{deel, leeg};
use crate::text::commando::argument;
use crate::text::melding::{Melding, Zin};
use crate::text::{getal, import, nieuw as woorden, planfout};

/// The years of a plan, one after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planjaren(Vec<u16>);

/// Most years that a plan begins with.
const MEESTE_JAREN: usize = 20;

/// The years from the first up to the last: `2027-2030`, or `2028` alone.
pub(super) fn planjaren(tekst: &str) -> Result<Planjaren, String> {
    let (eerste, laatste) = tekst.split_once(['-', '–']).unwrap_or((tekst, tekst));
    let jaar = |deel: &str| deel.trim().parse::<u16>().ok().filter(|jaar| (2000..=2100).contains(jaar));
    let (Some(eerste), Some(laatste)) = (jaar(eerste), jaar(laatste)) else { return Err(tekst.to_owned()) };
    let jaren: Vec<u16> = (eerste..=laatste).collect();
    if (1..=MEESTE_JAREN).contains(&jaren.len()) { Ok(Planjaren(jaren)) } else { Err(tekst.to_owned()) }
}

/// Gives a plan other years than it began with.
fn zet_planjaren(plan: &mut Plan, Planjaren(jaren): &Planjaren) -> Result<(), Fout> {
    if jaren.first().is_some_and(|eerste| *eerste <= plan.basisjaar) {
        let wat = format!("de planjaren beginnen niet na {}, het jaar van de inwoners", getal::jaar(plan.basisjaar));
        let later = plan.basisjaar + 1;
        return Err(Fout::gebruik(wat, format!("geef bijvoorbeeld --planjaren {later}-{}", later + 3)));
    }
    plan.planjaren.clone_from(jaren);
    Ok(())
}

/// Writes the folder.
pub(super) fn voer_uit(nieuw: &Nieuw, plan: Option<&Path>) -> Result<Afloop, Fout> {
    if let Some(plan) = plan {
        let wat = format!("“{}” is hier te veel: nieuw begint altijd met het ingebouwde voorbeeld", plan.display());
        return Err(Fout::gebruik(wat, "geef alleen de map die gemaakt moet worden"));
    }
    let (map, als_woord) = (zichtbaar(&nieuw.map.display().to_string()), argument(&nieuw.map));
    let verder = format!("Verder: wijkplan {als_woord}, of wijkplan toets {als_woord}\n");
    if !nieuw.uit.is_empty() {
        let mut begin = van_gemeente(nieuw)?;
        if let Some(jaren) = &nieuw.planjaren {
            zet_planjaren(&mut begin.plan, jaren)?;
        }
        // What does not open is not written.
        if let Some(fout) = controleer(&begin.plan).first() {
            return Err(gebruik(planfout::woorden(fout, &|_| String::new())));
        }
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
    regels.extend(woorden::gemaakt(plan, begin.buren).into_iter().chain(woorden::op_naam(&begin.vangst)).map(punt));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_given_as_the_first_and_the_last() {
        let jaren = |tekst| planjaren(tekst).map(|Planjaren(jaren)| jaren);
        assert_eq!(jaren("2027-2030"), Ok(vec![2027, 2028, 2029, 2030]));
        assert_eq!(jaren(" 2028 – 2029"), Ok(vec![2028, 2029]));
        assert_eq!(jaren("2030"), Ok(vec![2030]));
        for geen in ["", "2030-2027", "27-30", "1999-2001", "2027-2030-2031", "2020-2060", "2027,2028", "-1"] {
            assert!(jaren(geen).is_err(), "{geen}");
        }
    }

    #[test]
    fn the_years_of_a_plan_come_after_that_of_its_inhabitants() {
        let mut plan = store::ingebouwd().unwrap().plan;
        let basisjaar = plan.basisjaar;
        zet_planjaren(&mut plan, &Planjaren(vec![basisjaar + 1, basisjaar + 2])).unwrap();
        assert_eq!(plan.planjaren, [basisjaar + 1, basisjaar + 2]);
        let nu = plan.clone();
        assert!(zet_planjaren(&mut plan, &Planjaren(vec![basisjaar])).is_err());
        assert_eq!(plan, nu);
    }
}
