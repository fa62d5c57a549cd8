//! [`Orde`]: by which column the rows of a table are ordered, and which way. One mechanism for all screens and lists: it
//! compares the cells of the report, so that an order is that of the figures and not of their words. What is unknown
//! stands last either way, equal rows stay as in the plan, and totals are no rows.

use std::cmp::Ordering;

use ratatui::crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};

use crate::report::tabel::{Cel, Tabel};
use crate::text::zoeken;
use crate::tui::scherm::Scherm;

/// How rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Orde {
    /// Which of the columns that can be ordered by, from 1 on; 0 is the order of the plan.
    pub kolom: usize,
    /// True for the other way round.
    pub om: bool,
}

/// A column that can be ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sleutel {
    /// Its key in the report.
    pub sleutel: &'static str,
    /// The order in words, and the other way round.
    pub woorden: [&'static str; 2],
    /// True when the least stands first.
    pub oplopend: bool,
}

const fn op(sleutel: &'static str, heen: &'static str, terug: &'static str) -> Sleutel {
    Sleutel { sleutel, woorden: [heen, terug], oplopend: false }
}

const fn naam(sleutel: &'static str, heen: &'static str, terug: &'static str) -> Sleutel {
    Sleutel { sleutel, woorden: [heen, terug], oplopend: true }
}

const OVERZICHT: &[Sleutel] = &[
    naam("wijk", "op naam", "op naam, van z naar a"),
    op("inwoners", "meeste inwoners eerst", "minste inwoners eerst"),
    op("nodig", "meeste fte benodigd eerst", "minste fte benodigd eerst"),
    op("er_is", "meeste fte bezet eerst", "minste fte bezet eerst"),
    naam("verschil", "grootste tekort eerst", "grootste overschot eerst"),
    op("oordeel", "zwaarste oordeel eerst", "lichtste oordeel eerst"),
];
const FORMATIE: &[Sleutel] = &[
    naam("naam", "op naam", "op naam, van z naar a"),
    op("tekort", "grootste tekort eerst", "kleinste tekort eerst"),
    naam("ratio", "laagste ratio eerst", "hoogste ratio eerst"),
];
const HUISVESTING: &[Sleutel] = &[
    naam("naam", "op naam", "op naam, van z naar a"),
    naam("soort", "op soort", "op soort, van z naar a"),
    naam("gebruik", "op gebruik", "op gebruik, van z naar a"),
    op("werkplekken", "meeste werkplekken eerst", "minste werkplekken eerst"),
    op("spreekkamers", "meeste spreekkamers eerst", "minste spreekkamers eerst"),
    op("groepsruimten", "meeste groepsruimten eerst", "minste groepsruimten eerst"),
    op("kosten", "duurste eerst", "goedkoopste eerst"),
];
const VERDELING: &[Sleutel] = &[
    naam("wijk", "op naam", "op naam, van z naar a"),
    op("basis", "meeste basis eerst", "minste basis eerst"),
    op("plus", "meeste plus eerst", "minste plus eerst"),
    op("samen", "meeste samen eerst", "minste samen eerst"),
];
/// The weight of an eis is that of its heaviest finding, and then the number of places that have one.
const DEKKING: &[Sleutel] =
    &[op(ZWAARTE, "zwaarste eerst", "lichtste eerst"), naam("titel", "op naam", "op naam, van z naar a")];
/// The key of the weight of an eis, which is no column of the report.
pub const ZWAARTE: &str = "zwaarte";

impl Scherm {
    /// The columns by which its rows can be ordered.
    pub const fn sleutels(self) -> &'static [Sleutel] {
        match self {
            Self::Overzicht => OVERZICHT,
            Self::Formatie => FORMATIE,
            Self::Huisvesting => HUISVESTING,
            Self::Verdeling => VERDELING,
            Self::Dekking => DEKKING,
            _ => &[],
        }
    }
}

impl Orde {
    /// The order by the next of so many columns; after the last one that of the plan.
    #[must_use]
    pub const fn volgende(self, kolommen: usize) -> Self {
        Self { kolom: (self.kolom + 1) % (kolommen + 1), om: false }
    }

    /// The order by a column that was pointed at; the other way round when it was so already.
    #[must_use]
    pub const fn op(self, kolom: usize) -> Self {
        Self { kolom, om: self.kolom == kolom && !self.om }
    }

    /// What a key does to it, if it is one that orders.
    pub const fn met_toets(self, code: KeyCode, kolommen: usize) -> Option<Self> {
        match code {
            KeyCode::Char('o') => Some(self.volgende(kolommen)),
            KeyCode::Char('O') if self.kolom > 0 => Some(Self { om: !self.om, ..self }),
            _ => None,
        }
    }

    /// The column, unless the order is that of the plan.
    pub fn sleutel(self, sleutels: &[Sleutel]) -> Option<Sleutel> {
        sleutels.get(self.kolom.checked_sub(1)?).copied()
    }

    /// The order in words, unless it is that of the plan.
    pub fn woorden(self, sleutels: &[Sleutel]) -> Option<&'static str> {
        Some(self.sleutel(sleutels)?.woorden[usize::from(self.om)])
    }

    /// What stands before the heading of the column that is ordered by: up where the least stands first.
    pub const fn pijl(self, oplopend: bool) -> &'static str {
        if oplopend == self.om { "▾" } else { "▴" }
    }

    /// Orders rows of a table by the cells of a column.
    pub fn sorteer(self, tabel: &Tabel, sleutel: &str, oplopend: bool, rijen: &mut [usize]) {
        let Some(k) = tabel.kolommen.iter().position(|k| k.sleutel == sleutel) else { return };
        let rang = |r: &usize| tabel.rijen.get(*r).and_then(|rij| Rang::van(rij.get(k)?));
        self.sorteer_op(oplopend, rijen, rang);
    }

    /// Orders rows by what they are worth; those without a worth stand last.
    pub fn sorteer_op<R: PartialOrd>(self, oplopend: bool, rijen: &mut [usize], rang: impl Fn(&usize) -> Option<R>) {
        rijen.sort_by(|a, b| match (rang(a), rang(b)) {
            (Some(a), Some(b)) => {
                let orde = a.partial_cmp(&b).unwrap_or(Ordering::Equal);
                if oplopend == self.om { orde.reverse() } else { orde }
            }
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }
}

/// What a cell is worth beside others of its column.
#[derive(Debug, PartialEq, PartialOrd)]
enum Rang {
    Getal(rust_decimal::Decimal),
    Meter(f64),
    Oordeel(crate::dekking::Oordeel),
    JaNee(bool),
    Naam(zoeken::Rang),
}

impl Rang {
    fn van(cel: &Cel) -> Option<Self> {
        Some(match cel {
            Cel::Tekst(tekst) => Self::Naam(zoeken::Rang::van(tekst)),
            Cel::Jaar(jaar) => Self::Getal((*jaar).into()),
            Cel::Meter(m) => Self::Meter(*m),
            Cel::Oordeel(o) => Self::Oordeel(*o),
            Cel::Teken(teken, _) => Self::Naam(zoeken::Rang::van(teken)),
            Cel::JaNee(ja) => Self::JaNee(*ja),
            Cel::Geen | Cel::Leeg => return None,
            _ => Self::Getal(cel.waarde()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tabel::Kolom;
    use rust_decimal_macros::dec;

    #[test]
    fn figures_go_by_their_size_and_what_is_unknown_stands_last_either_way() {
        let rijen = [Cel::Fte(dec!(9)), Cel::Leeg, Cel::Fte(dec!(10)), Cel::Fte(dec!(9))].map(|c| vec![c]);
        let tabel = Tabel {
            naam: "proef",
            titel: String::new(),
            kolommen: Kolom::lijst(&[("fte", "fte")]),
            rijen: rijen.to_vec(),
            totaal: None,
            voetnoten: Vec::new(),
        };
        for (om, verwacht) in [(false, [2, 0, 3, 1]), (true, [0, 3, 2, 1])] {
            let mut plaatsen = [0, 1, 2, 3];
            Orde { kolom: 1, om }.sorteer(&tabel, "fte", false, &mut plaatsen);
            assert_eq!(plaatsen, verwacht);
        }
    }

    #[test]
    fn after_the_last_column_comes_the_order_of_the_plan() {
        let mut orde = Orde::default();
        for kolom in [1, 2, 3, 0] {
            orde = orde.volgende(3);
            assert_eq!(orde, Orde { kolom, om: false });
        }
        assert_eq!(Orde::default().op(2).op(2), Orde { kolom: 2, om: true });
    }
}
