//! The toets in lines that can be read aloud: the answer, where to begin, per wijk, per eis, and the findings with what
//! would repair them. The same words as [`super::toetstekst`], without its columns and signs.

use super::tabel::{Cel, Tabel};
use super::toets::{groepen, tel};
use super::toetstekst::{ERNSTEN, begin, in_zinnen, meer};
use super::zicht::Zicht;
use super::{dekking as matrix, overzicht, plat, voetnoot};
use crate::dekking::Ernst;
use crate::text::aantal::{hoofdletter, opsomming};
use crate::text::afbreken::zichtbaar;
use crate::text::voorlezen::{punt, voorgelezen};
use crate::text::{namen, vonnis};

/// The report as text.
pub(super) fn schrijf(zicht: &Zicht<'_>) -> String {
    let plan = zicht.plan();
    let overzicht = overzicht::tabel(zicht);
    let mut regels = vec![
        format!("{}: {}.", vonnis::woord(zicht.bevindingen), vonnis::telling(zicht.bevindingen)),
        format!("{}.", zicht.titel(&plan.gemeente.naam)),
    ];
    regels.extend(begin(zicht));
    regels.extend([String::new(), "Per wijk:".to_owned()]);
    regels.extend(plat::rijen(&overzicht).lines().map(str::to_owned));
    regels.extend([String::new(), "Per eis:".to_owned()]);
    regels.extend(per_eis(&matrix::tabel(zicht)));
    for ernst in ERNSTEN {
        if tel(zicht, ernst) == 0 {
            continue;
        }
        let kop = hoofdletter(namen::ernst_meervoud(ernst));
        regels.extend([String::new(), format!("{kop}, {} in totaal:", tel(zicht, ernst))]);
        for (n, groep) in groepen(zicht, ernst).iter().enumerate() {
            let (eis, [wat, onder]) = in_zinnen(zicht, groep);
            regels.push(format!("{}. {eis}, {wat}. {}", n + 1, punt(&hoofdletter(&onder))));
        }
    }
    if let Some(zin) = meer(zicht) {
        regels.extend([String::new(), zin.to_owned()]);
    }
    let mut uit: String = regels.iter().map(|r| voorgelezen(&zichtbaar(r)) + "\n").collect();
    uit.push_str(&plat::voetnoten(&overzicht.voetnoten));
    uit
}

/// An eis a line, the heaviest verdict first with where it holds; the wijken that are well are only counted.
fn per_eis(matrix: &Tabel) -> Vec<String> {
    let mut uit = Vec::new();
    for rij in &matrix.rijen {
        let [Cel::Tekst(eis), Cel::Tekst(titel), vakken @ ..] = rij.as_slice() else { continue };
        let waar = |gezocht: Option<Ernst>| -> Vec<String> {
            let koppen = matrix.kolommen[2..].iter().zip(vakken);
            koppen.filter(|(_, cel)| **cel == Cel::Oordeel(gezocht)).map(|(k, _)| k.kop.clone()).collect()
        };
        let mut delen: Vec<String> = Vec::new();
        for ernst in ERNSTEN {
            let hier = waar(Some(ernst));
            if !hier.is_empty() {
                let woord = namen::oordeel_kort(Some(ernst));
                delen.push(match hier.as_slice() {
                    [enige] if *enige == STAD => woord.to_owned(),
                    _ => format!("{woord} in {}", opsomming(&hier)),
                });
            }
        }
        let goed = waar(None);
        delen.push(match (vakken.first(), goed.len(), delen.is_empty()) {
            (Some(Cel::Tekst(uit)), ..) if uit == voetnoot::UIT => "telt niet mee".to_owned(),
            (_, 0, _) => String::new(),
            (_, _, true) => "dekt".to_owned(),
            (_, 1, false) => "dekt in 1 andere".to_owned(),
            (_, n, false) => format!("dekt in {n} andere"),
        });
        delen.retain(|d| !d.is_empty());
        uit.push(format!("{eis}, {titel}: {}.", delen.join("; ")));
    }
    uit
}

/// How the matrix heads the column of the whole city.
const STAD: &str = "stad";
