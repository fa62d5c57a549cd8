//! The toets in lines that can be read aloud: the answer, where to begin, per wijk, per eis, and the findings with what
//! would repair them. The same words as [`super::toetstekst`], without its columns and signs.

use super::tabel::{Cel, Tabel};
use super::toets::{Toetsrapport, groepen};
use super::toetstekst::{antwoord, begin, in_zinnen, kop, meer, normregel, open};
use super::{plat, voetnoot};
use crate::dekking::{Ernst, Oordeel};
use crate::text::aantal::{hoofdletter, opsomming};
use crate::text::afbreken::zichtbaar;
use crate::text::voorlezen::{punt, voorgelezen};
use crate::text::{namen, oordeel};

/// The report as text.
pub(super) fn schrijf(rapport: &Toetsrapport<'_>) -> String {
    let overzicht = rapport.overzicht();
    let mut regels: Vec<String> = antwoord(rapport).iter().map(|zin| punt(&hoofdletter(zin))).collect();
    regels.push(format!("{}.", kop(rapport)));
    regels.extend(begin(rapport));
    regels.extend([String::new(), "Per wijk:".to_owned()]);
    regels.extend(plat::rijen(&overzicht).lines().map(str::to_owned));
    regels.extend([String::new(), "Per eis:".to_owned()]);
    regels.extend(per_eis(&rapport.matrix()));
    for ernst in Ernst::ALLE {
        let n = rapport.aantal(ernst);
        if n == 0 {
            continue;
        }
        let kop = hoofdletter(namen::ernst_meervoud(ernst));
        regels.extend([String::new(), format!("{kop}, {n} in totaal:")]);
        for (n, groep) in groepen(rapport, ernst).iter().enumerate() {
            let (eis, [wat, onder]) = in_zinnen(rapport, groep);
            let norm = normregel(rapport, groep.eis()).map_or_else(String::new, |norm| format!(" {}", punt(&norm)));
            regels.push(format!("{}. {eis}, {wat}. {}{norm}", n + 1, punt(&hoofdletter(&onder))));
        }
    }
    let open = open(rapport);
    if !open.is_empty() {
        regels.extend([String::new(), "Nog niet te toetsen:".to_owned()]);
        regels.extend(open.iter().map(|(eis, zin)| format!("{eis}, {}", punt(zin))));
    }
    if let Some(zin) = meer(rapport) {
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
        let waar = |gezocht: &dyn Fn(Oordeel) -> bool| -> Vec<String> {
            let koppen = matrix.kolommen[2..].iter().zip(vakken);
            let hier = koppen.filter(|(_, cel)| matches!(cel, Cel::Oordeel(o) if gezocht(*o)));
            hier.map(|(k, _)| k.kop.clone()).collect()
        };
        let mut delen: Vec<String> = Vec::new();
        let mut noem = |woord: &str, hier: Vec<String>| {
            if !hier.is_empty() {
                delen.push(match hier.as_slice() {
                    [enige] if *enige == STAD => woord.to_owned(),
                    _ => format!("{woord} in {}", opsomming(&hier)),
                });
            }
        };
        for ernst in Ernst::ALLE {
            noem(oordeel::kort(ernst.into()), waar(&|o| o == ernst.into()));
        }
        noem("nog niet te toetsen", waar(&|o| matches!(o, Oordeel::NogNiet(_))));
        let goed = waar(&|o| o == Oordeel::Voldoet);
        delen.push(match (vakken.first(), goed.len(), delen.is_empty()) {
            (Some(Cel::Tekst(uit)), ..) if uit == voetnoot::UIT => "telt niet mee".to_owned(),
            (_, 0, true) => "niet van toepassing".to_owned(),
            (_, 0, false) => String::new(),
            (_, _, true) => "voldoet".to_owned(),
            (_, 1, false) => "voldoet in 1 andere".to_owned(),
            (_, n, false) => format!("voldoet in {n} andere"),
        });
        delen.retain(|d| !d.is_empty());
        uit.push(format!("{eis}, {titel}: {}.", delen.join("; ")));
    }
    uit
}

/// How the matrix heads the column of the whole city.
const STAD: &str = "stad";
