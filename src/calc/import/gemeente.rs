//! The gemeente of a new plan: which there are in files, which one is meant, and its wijken and buurten with all that the
//! files tell of them. The newest file with inhabitants says which wijken and buurten there are; what another file says of
//! a code that is not among them is refused there, with its reason.

use std::collections::BTreeMap;

use super::cijfers::{self, Kolommen};
use super::{Afwijzing, Bestand, Vangst, Vel, Vorm, Vraag, in_stand};
use crate::plan::controle::Codesoort;
use crate::plan::kaal::letters;
use crate::plan::nabij::nabij;
use crate::plan::wijk::{Bevolking, Leeftijden};
use crate::plan::wijziging::gebruikers;
use crate::plan::{Bron, Buurt, Gemeente, Lijst, Plan, Wijk};

/// Which gemeente a word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keuze {
    /// This one.
    Deze(Gemeente),
    /// Several have that name.
    Meer(Vec<Gemeente>),
    /// None has; this one is nearest.
    Bedoeld(Gemeente),
    /// None has, nor comes near.
    Geen,
}

/// Why a plan cannot be made.
#[derive(Debug, Clone, PartialEq)]
pub enum Fout {
    /// A file cannot be read in.
    Bestand(Afwijzing),
    /// No file tells the inhabitants of its wijken, and their ages, by code.
    GeenWijken,
    /// One does, and nothing tells of which year.
    GeenJaar,
}

/// The gemeenten of which the files have a code, by code. Names are as in the file that gives one first.
pub fn gemeenten(bestanden: &[Bestand]) -> Vec<Gemeente> {
    let mut namen: BTreeMap<String, String> = BTreeMap::new();
    for (vel, kolommen) in tabellen(bestanden) {
        let Some(code) = kolommen.code else { continue };
        let cel = |rij, kolom: Option<usize>| kolom.map_or("", |kolom| vel.cel(rij, kolom));
        for rij in 0..vel.aantal() {
            let regio = vel.cel(rij, code);
            let Some(nummer) = regio.get(2..6).filter(|n| n.bytes().all(|b| b.is_ascii_digit())) else { continue };
            let naam = if regio.starts_with("GM") { cel(rij, kolommen.naam) } else { cel(rij, kolommen.gemeente) };
            match namen.get_mut(nummer) {
                Some(er) if er.is_empty() => naam.clone_into(er),
                Some(_) => {}
                None => drop(namen.insert(nummer.to_owned(), naam.to_owned())),
            }
        }
    }
    let gemeente = |(nummer, naam): (String, String)| Gemeente { code: format!("GM{nummer}"), naam, inwoners: None };
    namen.into_iter().map(gemeente).collect()
}

/// Which of them is meant: by code, by name, or by name without the province that CBS sets behind it.
pub fn kies(gemeenten: &[Gemeente], gevraagd: &str) -> Keuze {
    let zoek = letters(gevraagd);
    let zoek = ANDERS.iter().find(|(spreek, _)| *spreek == zoek).map_or(zoek, |(_, cbs)| (*cbs).to_owned());
    let zonder = |naam: &str| letters(naam.split(" (").next().unwrap_or_default());
    let met = |past: &dyn Fn(&Gemeente) -> bool| gemeenten.iter().filter(|g| past(g)).cloned().collect::<Vec<_>>();
    for gevonden in
        [met(&|g| letters(&g.code) == zoek), met(&|g| letters(&g.naam) == zoek), met(&|g| zonder(&g.naam) == zoek)]
    {
        match &gevonden[..] {
            [] => {}
            [een] => return Keuze::Deze(een.clone()),
            _ => return Keuze::Meer(gevonden),
        }
    }
    if gevraagd.chars().any(|t| t.is_ascii_digit()) {
        // A code that is not there is not like another.
        return Keuze::Geen;
    }
    // Who types a part of a name means one of those that have it.
    let deel = met(&|g| zoek.len() >= VEELZEGGEND && letters(&g.naam).contains(&zoek));
    match &deel[..] {
        [] => {}
        [een] => return Keuze::Bedoeld(een.clone()),
        _ => return Keuze::Meer(deel),
    }
    let kort = |g: &'_ Gemeente| g.naam.split(" (").next().unwrap_or_default().to_owned();
    let namen: Vec<String> = gemeenten.iter().map(kort).collect();
    let dichtbij = nabij(gevraagd, namen.iter().map(String::as_str))
        .and_then(|naam| namen.iter().position(|n| n == naam))
        .and_then(|plaats| gemeenten.get(plaats));
    dichtbij.cloned().map_or(Keuze::Geen, Keuze::Bedoeld)
}

/// How people call two gemeenten, and how CBS does.
const ANDERS: [(&str, &str); 2] = [("denhaag", "sgravenhage"), ("denbosch", "shertogenbosch")];

/// Letters from which a part of a name says which one is meant.
const VEELZEGGEND: usize = 4;

/// A plan as it begins, with the wijken and buurten of a gemeente and all that the files tell of them; and what became of
/// each row. `begin` has no wijken; its base year becomes that of the inhabitants.
///
/// # Errors
/// A file that cannot be read in, or none with wijken.
pub fn vul(begin: &Plan, gemeente: &Gemeente, bestanden: &[Bestand], vraag: Vraag) -> Result<(Plan, Vangst), Fout> {
    let eigen = eigen_rijen(bestanden, gemeente);
    let mut plan = Plan { gemeente: gemeente.clone(), wijken: Lijst::default(), ..begin.clone() };
    let tabellen: Vec<&Bestand> = eigen.iter().filter(|b| telt_inwoners(b)).collect();
    let jaar = |bestand: &Bestand| cijfers::jaar_van_inwoners(bestand, &Kolommen::herken(&bestand.vel)?, vraag);
    let met_wijken: Vec<&Bestand> = tabellen.iter().copied().filter(|b| heeft_wijken(b)).collect();
    if met_wijken.is_empty() {
        return Err(Fout::GeenWijken);
    }
    let nieuwste = met_wijken.into_iter().filter_map(jaar).max().ok_or(Fout::GeenJaar)?;
    let deze = || tabellen.iter().copied().filter(|b| jaar(b) == Some(nieuwste));
    deze().for_each(|bestand| wijken(&mut plan, bestand, nieuwste));
    deze().for_each(|bestand| buurten(&mut plan, bestand));
    plan.wijken.sort_by(|a, b| a.code.cmp(&b.code));
    plan.wijken.iter_mut().for_each(|w| w.buurten.sort_by(|a, b| a.code.cmp(&b.code)));
    let (vangst, mut plan) = in_stand(&plan, &eigen, vraag).map_err(Fout::Bestand)?;
    plan.basisjaar = plan.wijken.iter().map(|w| w.bevolking.jaar).max().unwrap_or(nieuwste);
    // Sources of what in the end told nothing are not kept.
    let van_begin = |bron: &Bron| begin.bronnen.iter().any(|b| b.code == bron.code);
    let genoemd = |bron: &Bron| !gebruikers(&plan, Codesoort::Bron, bron.code.as_str()).is_empty();
    let bronnen: Vec<Bron> = plan.bronnen.iter().filter(|b| van_begin(b) || genoemd(b)).cloned().collect();
    plan.bronnen = bronnen.into();
    Ok((plan, vangst))
}

fn tabellen(bestanden: &[Bestand]) -> impl Iterator<Item = (&Vel, Kolommen)> {
    bestanden.iter().filter_map(|b| Some((&b.vel, Kolommen::herken(&b.vel)?)))
}

/// The files with only the rows of one gemeente, where each row has a code: of a whole country that is little. Rows without
/// codes are told by those of another file with the same rows, and so they all stay then.
fn eigen_rijen(bestanden: &[Bestand], gemeente: &Gemeente) -> Vec<Bestand> {
    let nummer = gemeente.code.get(2..).unwrap_or_default();
    let codes: Option<Vec<Option<usize>>> = bestanden
        .iter()
        .map(|b| match Kolommen::herken(&b.vel) {
            Some(kolommen) if kolommen.code.is_none() => None,
            kolommen => Some(kolommen.and_then(|k| k.code).filter(|_| matches!(b.vorm, Vorm::Csv { .. }))),
        })
        .collect();
    let Some(codes) = codes else { return bestanden.to_vec() };
    let een = |(bestand, code): (&Bestand, Option<usize>)| {
        let Some(code) = code else { return bestand.clone() };
        let eigen = |rij: usize| bestand.vel.cel(rij, code).get(2..6) == Some(nummer);
        // Of a file without any, one row stays, so that it is told as what it is.
        let geen = !(0..bestand.vel.aantal()).any(eigen);
        let vel = bestand.vel.met_rijen(|rij| eigen(rij) || (geen && rij == 0));
        Bestand { vel, ..bestand.clone() }
    };
    bestanden.iter().zip(codes).map(een).collect()
}

/// True for a table with inhabitants and their ages by code.
fn telt_inwoners(bestand: &Bestand) -> bool {
    Kolommen::herken(&bestand.vel).is_some_and(|k| k.code.is_some() && cijfers::telt_inwoners(&k))
}

fn heeft_wijken(bestand: &Bestand) -> bool {
    let code = Kolommen::herken(&bestand.vel).and_then(|k| k.code);
    code.is_some_and(|code| bestand.vel.kolom(code).any(|cel| cel.starts_with("WK")))
}

/// What is said at a wijk of which the file does not tell how many live there.
const NIET_GETELD: &str = "Het bestand geeft van deze wijk geen inwoners of leeftijden; de nul is geen telling";

/// Adds the wijken of a file; nothing is known of them yet.
fn wijken(plan: &mut Plan, bestand: &Bestand, jaar: u16) {
    let Some(kolommen) = Kolommen::herken(&bestand.vel) else { return };
    let bron = cijfers::bron(plan, bestand, kolommen.soort, jaar);
    for (rij, regio, naam) in regios(plan, bestand, "WK") {
        if plan.wijken.iter().any(|w| w.code.as_str() == regio) {
            continue;
        }
        let leeftijd = Leeftijden::default();
        let geteld = cijfers::inwoners_van_rij(&bestand.vel, &kolommen, rij);
        // Known from the first file on, so that the order of files decides nothing.
        let inwoners = geteld.unwrap_or_default();
        plan.wijken.push(Wijk {
            code: regio.as_str().into(),
            naam,
            bevolking: Bevolking { jaar, bron: bron.code.clone(), inwoners, leeftijd },
            kerncijfers: Vec::new(),
            vraag: Vec::new(),
            let_op: if geteld.is_some() { Vec::new() } else { vec![NIET_GETELD.to_owned()] },
            grens: None,
            buurten: Vec::new(),
        });
    }
    if !plan.bronnen.iter().any(|b| b.code == bron.code) {
        plan.bronnen.push(bron);
    }
}

/// Adds the buurten of a file to the wijken that are there.
fn buurten(plan: &mut Plan, bestand: &Bestand) {
    let Some(kolommen) = Kolommen::herken(&bestand.vel) else { return };
    for (rij, regio, naam) in regios(plan, bestand, "BU") {
        let van = |w: &&mut Wijk| w.code.as_str().get(2..) == regio.get(2..8);
        let Some(wijk) = plan.wijken.iter_mut().find(van) else { continue };
        if wijk.buurten.iter().all(|b| b.code.as_str() != regio) {
            wijk.buurten.push(Buurt {
                code: regio.as_str().into(),
                naam,
                punt: None,
                inwoners: cijfers::inwoners_van_rij(&bestand.vel, &kolommen, rij).unwrap_or_default(),
                leeftijd: Leeftijden::default(),
                kerncijfers: Vec::new(),
            });
        }
    }
}

/// The rows of the gemeente of the plan of which the code begins so, each with that and with its name.
fn regios(plan: &Plan, bestand: &Bestand, begin: &str) -> Vec<(usize, String, String)> {
    let vel = &bestand.vel;
    let Some(kolommen) = Kolommen::herken(vel) else { return Vec::new() };
    let Some(code) = kolommen.code else { return Vec::new() };
    let nummer = plan.gemeente.code.get(2..);
    let eigen = |rij: &usize| vel.cel(*rij, code).starts_with(begin) && vel.cel(*rij, code).get(2..6) == nummer;
    let regio = |rij: usize| {
        let (code, naam) = (vel.cel(rij, code), kolommen.naam.map_or("", |naam| vel.cel(rij, naam)));
        let naam = if naam.is_empty() { code } else { cijfers::kale_naam(naam) };
        (rij, code.to_owned(), naam.to_owned())
    };
    (0..vel.aantal()).filter(eigen).map(regio).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gemeente(code: &str, naam: &str) -> Gemeente {
        Gemeente { code: code.to_owned(), naam: naam.to_owned(), inwoners: None }
    }

    #[test]
    fn a_gemeente_is_known_by_its_code_its_name_or_what_people_call_it() {
        let alle = [
            gemeente("GM0153", "Enschede"),
            gemeente("GM0164", "Hengelo (O.)"),
            gemeente("GM0373", "Bergen (NH.)"),
            gemeente("GM0518", "'s-Gravenhage"),
            gemeente("GM0893", "Bergen (L.)"),
            gemeente("GM1900", "Súdwest-Fryslân"),
        ];
        for (gevraagd, code) in [
            ("gm0153", "GM0153"),
            ("ENSCHEDE", "GM0153"),
            ("Hengelo", "GM0164"),
            ("Hengelo (O.)", "GM0164"),
            ("Den Haag", "GM0518"),
            ("sudwest fryslan", "GM1900"),
        ] {
            let Keuze::Deze(deze) = kies(&alle, gevraagd) else { panic!("{gevraagd}") };
            assert_eq!(deze.code, code, "{gevraagd}");
        }
        assert_eq!(kies(&alle, "Bergen"), Keuze::Meer(vec![alle[2].clone(), alle[4].clone()]));
        assert_eq!(kies(&alle, "Enscheed"), Keuze::Bedoeld(alle[0].clone()));
        assert_eq!(kies(&alle, "schede"), Keuze::Bedoeld(alle[0].clone()));
        for onbekend in ["GM0154", "Parijs", ""] {
            assert_eq!(kies(&alle, onbekend), Keuze::Geen, "{onbekend}");
        }
    }
}
