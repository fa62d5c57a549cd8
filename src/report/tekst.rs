//! A [`Tabel`] as plain text for a terminal: aligned, nothing cut off. Where the width is limited, long texts break
//! over lines, and a table that is still too wide comes in parts that repeat its first columns.

use rust_decimal::Decimal;

use super::kleur::{verf, vet};
use super::plat;
use super::tabel::{Cel, Tabel};
use crate::plan::exact::DECIMALEN;
use crate::text::afbreken::{breedte, breek, links, rechts, zichtbaar};
use crate::text::getoond::{self, Getoond};
use crate::text::{getal, namen, oordeel};

/// How text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stijl {
    /// Cells of a line, when there is a limit.
    pub breedte: Option<usize>,
    /// With colours.
    pub kleur: bool,
    /// In lines that can be read aloud, without any layout: [`super::plat`].
    pub plat: bool,
}

/// Widest column with words when the whole table does not fit; those that come back in every part are narrower still.
const SMAL: usize = 32;
const VAST: usize = 22;
/// Width of footnotes when there is no limit.
const VOETNOOT: usize = 100;
const TUSSEN: &str = "  ";

/// A cell as it is shown.
pub fn cel(cel: &Cel) -> String {
    match cel {
        Cel::Tekst(tekst) => zichtbaar(tekst),
        Cel::Ratio(w, norm) => getoond::ratio(*w, *norm),
        Cel::Gehaald(w, grens) => getoond::getoetst(*w, 1, &[*grens]),
        Cel::Jaar(jaar) => getal::jaar(*jaar),
        Cel::Meter(m) => Decimal::try_from(*m).map_or_else(|_| getal::STREEP.to_owned(), getal::geheel),
        Cel::Oordeel(o) => format!("{} {}", oordeel::teken(*o), oordeel::kort(*o)),
        Cel::Teken(teken, _) => (*teken).to_owned(),
        Cel::JaNee(ja) => namen::ja_nee(*ja).to_owned(),
        Cel::Geen => getal::STREEP.to_owned(),
        Cel::Leeg => String::new(),
        Cel::Verschil(w, decimalen) => getoond::rond(*w, *decimalen).verschil(),
        _ => getal_van(cel).map_or_else(String::new, Getoond::tekst),
    }
}

/// A cell as it stands below others: a number of a column of one kind with as many decimals as the others.
fn in_kolom(van: &Cel, minst: u32) -> String {
    match (van, getal_van(van)) {
        (Cel::Getal(..), Some(getal)) => getal.kort(minst),
        _ => cel(van),
    }
}

/// Decimals that the numbers of a column share: as many as one of them needs, where all are of one kind.
fn decimalen<'c>(cellen: impl Iterator<Item = &'c Cel>) -> u32 {
    let getal = |van: &Cel| match van {
        Cel::Getal(_, hoogstens) => Some((*hoogstens, getal_van(van)?.decimalen.min(*hoogstens))),
        _ => None,
    };
    let getallen: Vec<(u32, u32)> = cellen.filter_map(getal).collect();
    let een_soort = getallen.iter().all(|(hoogstens, _)| *hoogstens == getallen[0].0);
    getallen.iter().map(|(_, decimalen)| *decimalen).max().filter(|_| een_soort).unwrap_or_default()
}

/// The number that a cell shows; nothing where it shows none.
pub fn getal_van(cel: &Cel) -> Option<Getoond> {
    Some(match cel {
        Cel::Aantal(w) => getoond::rond(*w, u32::from(!getal::rond(*w, DECIMALEN).fract().is_zero())),
        Cel::Uren(w) | Cel::Euro(w) => getoond::rond(*w, 0),
        Cel::Fte(w) | Cel::Procent(w) => getoond::rond(*w, 1),
        Cel::Nodig(w, regel) => getoond::nodig(*w, *regel),
        Cel::Ratio(w, norm) => getoond::naast(*w, 2, &getoond::ratiogrenzen(*norm))?,
        Cel::Gehaald(w, grens) => getoond::naast(*w, 1, &[*grens])?,
        Cel::Getal(w, decimalen) => getoond::rond(*w, *decimalen).bondig(),
        Cel::Verschil(w, decimalen) => getoond::rond(*w, *decimalen),
        Cel::Tekst(_)
        | Cel::Teken(..)
        | Cel::Jaar(_)
        | Cel::Meter(_)
        | Cel::Oordeel(_)
        | Cel::JaNee(_)
        | Cel::Geen
        | Cel::Leeg => {
            return None;
        }
    })
}

/// The whole table with its title and footnotes.
pub fn schrijf(tabel: &Tabel, stijl: Stijl) -> String {
    if stijl.plat {
        return plat::schrijf(tabel);
    }
    let blad = Blad::van(tabel, stijl);
    let titel = breek(&zichtbaar(&tabel.titel), stijl.breedte.unwrap_or(usize::MAX));
    let mut uit: String = titel.iter().map(|regel| vet(regel, stijl.kleur) + "\n").collect();
    for deel in blad.delen() {
        uit.push('\n');
        blad.schrijf_deel(&deel, &mut uit);
    }
    if !tabel.voetnoten.is_empty() {
        uit.push('\n');
        uit.push_str(&voetnoten(&tabel.voetnoten, stijl));
    }
    uit
}

/// Footnotes, each broken over lines.
pub fn voetnoten(noten: &[String], stijl: Stijl) -> String {
    if stijl.plat {
        return plat::voetnoten(noten);
    }
    let ruimte = stijl.breedte.unwrap_or(VOETNOOT).saturating_sub(2).max(20);
    let mut uit = String::new();
    for noot in noten {
        for (n, regel) in breek(&zichtbaar(noot), ruimte).into_iter().enumerate() {
            uit.push_str(if n == 0 { "* " } else { "  " });
            uit.push_str(&regel);
            uit.push('\n');
        }
    }
    uit
}

/// A table laid out: its cells as texts, and how wide each column is.
struct Blad<'t> {
    tabel: &'t Tabel,
    stijl: Stijl,
    /// Heading, rows and totals, in lines a cell.
    rijen: Vec<Vec<Vec<String>>>,
    breedten: Vec<usize>,
    rechts: Vec<bool>,
}

impl<'t> Blad<'t> {
    fn van(tabel: &'t Tabel, stijl: Stijl) -> Self {
        let cellen = || tabel.rijen.iter().chain(&tabel.totaal);
        let koppen: Vec<String> = tabel.kolommen.iter().map(|k| zichtbaar(&k.kop)).collect();
        let mut teksten = vec![koppen];
        let kolommen = tabel.kolommen.len();
        let samen: Vec<u32> = (0..kolommen).map(|k| decimalen(cellen().map(|rij| &rij[k]))).collect();
        teksten.extend(cellen().map(|rij| rij.iter().zip(&samen).map(|(c, minst)| in_kolom(c, *minst)).collect()));
        let wijdte = |k: usize| teksten.iter().map(|rij| breedte(&rij[k])).max().unwrap_or(0);
        let rechts: Vec<bool> = (0..kolommen).map(|k| cellen().any(|rij| rij[k].is_getal())).collect();
        let samen = (0..kolommen).map(|k| wijdte(k) + TUSSEN.len()).sum::<usize>().saturating_sub(TUSSEN.len());
        let past = stijl.breedte.is_none_or(|b| samen <= b);
        let vast = vaste_kolommen(&rechts);
        let breuk = |(k, t): (usize, &String)| match (past, k < vast) {
            (true, _) => vec![t.clone()],
            (false, true) => breek(t, VAST),
            (false, false) => breek(t, SMAL),
        };
        let rijen: Vec<Vec<Vec<String>>> =
            teksten.iter().map(|rij| rij.iter().enumerate().map(breuk).collect()).collect();
        let breedten =
            (0..kolommen).map(|k| rijen.iter().flat_map(|r| &r[k]).map(|t| breedte(t)).max().unwrap_or(0)).collect();
        Self { tabel, stijl, rijen, breedten, rechts }
    }

    /// The columns of each part.
    fn delen(&self) -> Vec<Vec<usize>> {
        let kolommen = self.breedten.len();
        let vast = vaste_kolommen(&self.rechts);
        let breed = |delen: &[usize]| delen.iter().map(|&k| self.breedten[k] + TUSSEN.len()).sum::<usize>();
        let mut uit = vec![(0..vast).collect::<Vec<_>>()];
        for kolom in vast..kolommen {
            let ruimte = self.stijl.breedte.unwrap_or(usize::MAX).saturating_add(TUSSEN.len());
            let Some(laatste) = uit.last_mut() else { break };
            if laatste.len() > vast && breed(laatste) + self.breedten[kolom] + TUSSEN.len() > ruimte {
                uit.push((0..vast).chain([kolom]).collect());
            } else {
                laatste.push(kolom);
            }
        }
        uit
    }

    fn schrijf_deel(&self, deel: &[usize], uit: &mut String) {
        let streep: usize = deel.iter().map(|&k| self.breedten[k] + TUSSEN.len()).sum();
        let streep = format!("{}\n", "─".repeat(streep.saturating_sub(TUSSEN.len())));
        for (r, rij) in self.rijen.iter().enumerate() {
            if r == 1 || (self.tabel.totaal.is_some() && r + 1 == self.rijen.len()) {
                uit.push_str(&streep);
            }
            let hoogte = deel.iter().map(|&k| rij[k].len()).max().unwrap_or(1);
            for n in 0..hoogte {
                let cellen: Vec<String> = deel.iter().map(|&k| self.cel(r, k, rij[k].get(n))).collect();
                uit.push_str(cellen.join(TUSSEN).trim_end());
                uit.push('\n');
            }
        }
    }

    fn cel(&self, rij: usize, kolom: usize, tekst: Option<&String>) -> String {
        let tekst = tekst.map_or("", String::as_str);
        let breed = self.breedten[kolom];
        let gevuld = if self.rechts[kolom] { rechts(tekst, breed) } else { links(tekst, breed) };
        let waarde = rij.checked_sub(1).and_then(|r| self.tabel.rijen.get(r).or(self.tabel.totaal.as_ref()));
        match waarde.map(|cellen| &cellen[kolom]) {
            Some(Cel::Oordeel(o)) => verf(&gevuld, *o, self.stijl.kleur),
            _ => gevuld,
        }
    }
}

/// How many columns come back in every part: the first ones with words, at most two.
fn vaste_kolommen(rechts: &[bool]) -> usize {
    rechts.iter().take(2).take_while(|r| !**r).count().max(1).min(rechts.len())
}

#[cfg(test)]
mod tests {
    use rust_decimal_macros::dec;

    use super::*;
    use crate::report::tabel::Kolom;

    #[test]
    fn numbers_of_one_kind_in_a_column_have_as_many_decimals() {
        let getallen = [Cel::Getal(dec!(4.99), 2), Cel::Getal(dec!(5), 2), Cel::Leeg, Cel::Aantal(dec!(5))];
        let rijen = |cellen: &[Cel]| cellen.iter().map(|cel| vec![cel.clone()]).collect();
        let tabel = |cellen: &[Cel]| Tabel {
            naam: "toegang",
            titel: "Toegang".to_owned(),
            kolommen: vec![Kolom::nieuw("fte", "fte")],
            rijen: rijen(cellen),
            totaal: None,
            voetnoten: Vec::new(),
        };
        let kolom = |cellen: &[Cel]| -> Vec<String> {
            let uit = schrijf(&tabel(cellen), Stijl::default());
            uit.lines().skip(4).map(|regel| regel.trim().to_owned()).collect()
        };
        assert_eq!(kolom(&getallen), ["4,99", "5,00", "", "5"]);
        assert_eq!(kolom(&[Cel::Getal(dec!(4), 2), Cel::Getal(dec!(5), 2)]), ["4", "5"]);
    }
}
