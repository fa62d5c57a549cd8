//! Which sheets of a workbook are read: those that are of a known kind and have a row that can be. The others are passed
//! over and named, as long as there is one that is read. So are files of an export that hold nothing to read in.

use super::gegevens::VOETNOTEN;
use super::{
    Afwijzing, Bestand, Noot, Uitslag, Vangst, Vraag, cijfers, gegevens, grenzen, indicaties, lees_alle, plekken,
};
use crate::plan::Plan;

pub(super) fn lees(plan: &Plan, bestanden: &[Bestand], vraag: Vraag) -> Result<(Vangst, Plan), Afwijzing> {
    let mut leesbaar: Vec<bool> = bestanden.iter().map(is_bekend).collect();
    loop {
        let ander = |n: usize, leesbaar: &[bool]| {
            let anders = |m: usize| samen(&bestanden[m], &bestanden[n]) || is_lege_export(&bestanden[n]);
            (0..bestanden.len()).any(|m| leesbaar[m] && m != n && anders(m))
        };
        let blijft: Vec<usize> = (0..bestanden.len()).filter(|n| leesbaar[*n] || !ander(*n, &leesbaar)).collect();
        let gekozen: Vec<Bestand>;
        let deze = if blijft.len() == bestanden.len() {
            bestanden
        } else {
            gekozen = blijft.iter().map(|n| bestanden[*n].clone()).collect();
            &gekozen
        };
        let (mut vangst, stand) = lees_alle(plan, deze, vraag)
            .map_err(|fout| Afwijzing { bestand: blijft.get(fout.bestand).copied().unwrap_or(0), ..fout })?;
        let iets = |m: usize| vangst.regels.iter().any(|r| r.bestand == m && r.uitslag != Uitslag::Geweigerd);
        let beter = |m: usize| (0..deze.len()).any(|ander| samen(&deze[ander], &deze[m]) && iets(ander));
        let niets: Vec<usize> = (0..deze.len()).filter(|m| !iets(*m) && beter(*m)).collect();
        if niets.is_empty() {
            noem(&mut vangst, bestanden, &blijft);
            return Ok((vangst, stand));
        }
        for m in niets {
            leesbaar[blijft[m]] = false;
        }
    }
}

/// True for two sheets of one workbook.
fn samen(een: &Bestand, ander: &Bestand) -> bool {
    een.deel.is_some() && ander.deel.is_some() && een.naam == ander.naam
}

/// Says at the first sheet of each workbook which of its sheets were passed over, and at the first of all which files.
fn noem(vangst: &mut Vangst, bestanden: &[Bestand], blijft: &[usize]) {
    for (plaats, &n) in blijft.iter().enumerate() {
        let eerder = blijft[..plaats].iter().any(|m| samen(&bestanden[*m], &bestanden[n]));
        let weg = (0..bestanden.len()).filter(|m| !blijft.contains(m) && samen(&bestanden[*m], &bestanden[n]));
        let weg: Vec<String> = weg.filter_map(|m| bestanden[m].deel.clone()).collect();
        if !eerder && !weg.is_empty() {
            vangst.bestanden[plaats].noten.push(Noot::Bladen(weg));
        }
    }
    let weg = (0..bestanden.len()).filter(|m| !blijft.contains(m) && bestanden[*m].deel.is_none());
    let weg: Vec<String> = weg.map(|m| bestanden[m].naam.clone()).collect();
    if let Some(eerste) = vangst.bestanden.first_mut().filter(|_| !weg.is_empty()) {
        eerste.noten.push(Noot::Voorbij(weg));
    }
}

/// True for a file that an export writes and that has nothing to read in: a table without rows, and what is said of tables.
fn is_lege_export(bestand: &Bestand) -> bool {
    let koppen = bestand.vel.koppen.iter().map(String::as_str);
    let noten = koppen.clone().eq(VOETNOTEN);
    bestand.deel.is_none() && (noten || bestand.vel.aantal() == 0 && gegevens::Kolommen::herken(&bestand.vel).is_some())
}

/// True for a file of a kind that can be read.
fn is_bekend(bestand: &Bestand) -> bool {
    bestand.vel.aantal() > 0
        && (grenzen::Kolommen::herken(bestand).is_some()
            || gegevens::Kolommen::herken(&bestand.vel).is_some()
            || cijfers::Kolommen::herken(&bestand.vel).is_some()
            || indicaties::Kolommen::herken(&bestand.vel).is_some()
            || plekken::Kolommen::herken(&bestand.vel, bestand.vorm).is_some())
}
