//! A [`Tabel`] without any layout, for who hears the screen or feels it: one row is one line that names its columns,
//! and no sign means something by its shape or its place.
//!
//! ```text
//! Overzicht, 2028, bandbreedte midden. 11 regels.
//!
//! Centrum: inwoners 7.165; nodig 34,2 fte; er is 34,7 fte; verschil 0,5 fte; ratio 1,01; oordeel voldoet; code WK010600.
//! ```

use super::tabel::{Cel, Tabel};
use super::tekst;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::afbreken::zichtbaar;
use crate::text::oordeel;
use crate::text::voorlezen::{self, kop, voorgelezen};

/// Most columns that together name a row.
const NAAM: usize = 2;

/// The whole table with its title and footnotes.
pub fn schrijf(tabel: &Tabel) -> String {
    let regels = match tabel.rijen.len() {
        0 => "Geen regels".to_owned(),
        n => aantal(n as u64, "regel", "regels"),
    };
    let mut uit = format!("{}. {regels}.\n", voorgelezen(&zichtbaar(&tabel.titel)));
    if !tabel.rijen.is_empty() {
        uit.push('\n');
    }
    uit.push_str(&rijen(tabel));
    if tabel.rijen.iter().flatten().any(|c| matches!(c, Cel::Geen | Cel::Leeg)) {
        uit.push_str("\nWat een regel niet noemt, is onbekend of hier niet van toepassing.\n");
    }
    uit.push_str(&voetnoten(&tabel.voetnoten));
    uit
}

/// The rows alone, with the totals.
pub fn rijen(tabel: &Tabel) -> String {
    let vorm = Vorm::van(tabel);
    tabel.rijen.iter().chain(&tabel.totaal).map(|rij| vorm.regel(rij)).collect()
}

/// Footnotes, a line each.
pub fn voetnoten(noten: &[String]) -> String {
    if noten.is_empty() {
        return String::new();
    }
    let regels: Vec<String> = noten.iter().map(|n| voorgelezen(&zichtbaar(n))).collect();
    format!("\nToelichting:\n{}\n", regels.join("\n"))
}

/// Which columns name a row, which are read after it, and which last.
struct Vorm<'t> {
    tabel: &'t Tabel,
    naam: Vec<usize>,
    rest: Vec<usize>,
}

impl<'t> Vorm<'t> {
    fn van(tabel: &'t Tabel) -> Self {
        let kolommen = 0..tabel.kolommen.len();
        let woorden =
            |k: usize| tabel.rijen.iter().all(|rij| matches!(rij[k], Cel::Tekst(_) | Cel::Teken(..) | Cel::Leeg));
        let naam: Vec<usize> =
            kolommen.clone().filter(|&k| !is_code(tabel, k)).take_while(|&k| woorden(k)).take(NAAM).collect();
        let (codes, rest): (Vec<usize>, Vec<usize>) =
            kolommen.filter(|k| !naam.contains(k)).partition(|&k| is_code(tabel, k));
        // The key of a key figure says what its description says, with underscores.
        let codes = codes.into_iter().filter(|&k| tabel.kolommen[k].sleutel != KERNCIJFER);
        // What is said at every row comes first, what only a program needs last.
        Self { tabel, naam, rest: rest.into_iter().chain(codes).collect() }
    }

    fn regel(&self, rij: &[Cel]) -> String {
        let naam: Vec<String> = self.naam.iter().map(|&k| gezegd(&rij[k])).filter(|t| !t.is_empty()).collect();
        let delen: Vec<String> = self.rest.iter().filter_map(|&k| self.deel(rij, k)).collect();
        let naam = if naam.is_empty() { "Zonder naam".to_owned() } else { hoofdletter(&naam.join(", ")) };
        let zin = if delen.is_empty() { naam } else { format!("{naam}: {}", delen.join("; ")) };
        format!("{}\n", voorlezen::punt(&zin))
    }

    /// A column with its value, or nothing where there is none or where it stands with the column before it.
    fn deel(&self, rij: &[Cel], k: usize) -> Option<String> {
        let sleutel = |k: usize| self.tabel.kolommen.get(k).map(|k| k.sleutel.as_str());
        let waarde = gezegd(&rij[k]);
        if waarde.is_empty() || (k > 0 && sleutel(k) == Some(EENHEID)) {
            return None;
        }
        let kolom = &self.tabel.kolommen[k];
        let (kop, van_kop) = kop(&zichtbaar(kolom.voluit.as_ref().unwrap_or(&kolom.kop)));
        let eenheid = match (sleutel(k + 1), eenheid(&rij[k])) {
            (Some(EENHEID), _) => gezegd(&rij[k + 1]),
            (_, "") => van_kop.to_owned(),
            (_, eigen) => eigen.to_owned(),
        };
        // Two numbers in a row would be heard as one.
        let is = if kop.ends_with(|t: char| t.is_ascii_digit()) { " is" } else { "" };
        if eenheid.is_empty() || kop.split(' ').any(|woord| woord == eenheid || woord == "uren" && eenheid == "uur") {
            return Some(format!("{kop}{is} {waarde}"));
        }
        Some(format!("{kop}{is} {waarde} {eenheid}"))
    }
}

const KERNCIJFER: &str = "kerncijfer";

/// The column that gives the unit of the one before it.
const EENHEID: &str = "eenheid";

/// True for a column that programs need and planners do not: a name follows it, or it is a code by its own name.
fn is_code(tabel: &Tabel, k: usize) -> bool {
    let sleutel = tabel.kolommen[k].sleutel.as_str();
    let volgende = tabel.kolommen.get(k + 1).map(|k| k.sleutel.as_str());
    matches!(sleutel, "code" | "plek_code" | KERNCIJFER) || volgende == Some("naam")
}

/// A cell as it is said, without its unit.
fn gezegd(cel: &Cel) -> String {
    match cel {
        Cel::Oordeel(o) => oordeel::kort(*o).to_owned(),
        Cel::Teken(_, woord) => (*woord).to_owned(),
        Cel::Geen => String::new(),
        _ => voorgelezen(&tekst::cel(cel)),
    }
}

const fn eenheid(cel: &Cel) -> &'static str {
    match cel {
        Cel::Fte(_) | Cel::Nodig(..) => "fte",
        Cel::Uren(_) => "uur",
        Cel::Euro(_) => "euro",
        Cel::Procent(_) | Cel::Gehaald(..) => "%",
        Cel::Meter(_) => "meter",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tabel::Kolom;
    use rust_decimal_macros::dec;

    fn tabel(kolommen: &[(&str, &str)], rij: Vec<Cel>) -> Tabel {
        let kolommen = Kolom::lijst(kolommen);
        Tabel {
            naam: "proef",
            titel: "Proef · 2028".into(),
            kolommen,
            rijen: vec![rij],
            totaal: None,
            voetnoten: vec![],
        }
    }

    #[test]
    fn a_row_is_a_sentence_with_its_columns() {
        let t = tabel(
            &[("code", "code"), ("wijk", "wijk"), ("uren", "uren"), ("verschil", "verschil"), ("oordeel", "oordeel")],
            vec![
                Cel::tekst("WK1"),
                Cel::tekst("Oost"),
                Cel::Uren(dec!(1200)),
                Cel::Fte(dec!(-0.4)),
                Cel::Oordeel(crate::dekking::Oordeel::Tekort),
            ],
        );
        assert_eq!(
            schrijf(&t),
            "Proef, 2028. 1 regel.\n\nOost: uren 1.200; verschil min 0,4 fte; oordeel tekort; code WK1.\n"
        );
    }

    #[test]
    fn a_unit_is_said_with_its_value_and_what_is_empty_is_explained() {
        let t = tabel(
            &[("wat", "wat"), ("waarde", "waarde"), ("eenheid", "eenheid"), ("deel", "deel %"), ("tot", "t/m")],
            vec![Cel::tekst("wachttijd"), Cel::aantal(3), Cel::tekst("weken"), Cel::Procent(dec!(12.5)), Cel::Leeg],
        );
        let tekst = schrijf(&t);
        assert!(tekst.contains("\nWachttijd: waarde 3 weken; deel 12,5 %.\n"), "{tekst}");
        assert!(tekst.ends_with("is onbekend of hier niet van toepassing.\n"), "{tekst}");
    }
}
