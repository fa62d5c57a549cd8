//! [`Tabel`]: the one model of every table that the program shows or writes. A cell holds a value with its kind, never
//! a formatted text; the writers in this room and the views decide how it looks.

use rust_decimal::Decimal;

use crate::dekking::Oordeel;
use crate::plan::Afronding;
use crate::text::getoond::Grens;

/// A table with typed cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Tabel {
    /// Stable name: what the command line calls it, the file name of an export.
    pub naam: &'static str,
    /// Title, with what it depends on (year, band).
    pub titel: String,
    /// Columns.
    pub kolommen: Vec<Kolom>,
    /// Rows; each as long as the columns.
    pub rijen: Vec<Vec<Cel>>,
    /// A row of totals, as long as the columns, or none where adding up means nothing.
    pub totaal: Option<Vec<Cel>>,
    /// What a reader must know: sources, rounding, caveats. One sentence each.
    pub voetnoten: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Stable key: JSON field and CSV header.
    pub sleutel: String,
    /// Heading on the screen.
    pub kop: String,
    /// What a heading that is an abbreviation is read as.
    pub voluit: Option<String>,
}

impl Kolom {
    /// A column.
    pub fn nieuw(sleutel: impl Into<String>, kop: impl Into<String>) -> Self {
        Self { sleutel: sleutel.into(), kop: kop.into(), voluit: None }
    }

    /// Columns from pairs of key and heading.
    pub fn lijst(paren: &[(&str, &str)]) -> Vec<Self> {
        paren.iter().map(|&(sleutel, kop)| Self::nieuw(sleutel, kop)).collect()
    }
}

/// A value with its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Cel {
    /// Words or a code.
    Tekst(String),
    /// A mark, and what it is read as.
    Teken(&'static str, &'static str),
    /// A count: people, clients, places.
    Aantal(Decimal),
    /// Full-time equivalents, shown in tenths.
    Fte(Decimal),
    /// Full-time equivalents that are needed, shown in tenths by the rule of the plan.
    Nodig(Decimal, Afronding),
    /// Hours per year, shown whole.
    Uren(Decimal),
    /// Euro, shown whole.
    Euro(Decimal),
    /// Percent, shown with one decimal.
    Procent(Decimal),
    /// What is there ÷ what is needed, and the least that the plan asks; shown with two decimals, or as many as tell on
    /// which side of one and of that norm it is.
    Ratio(Decimal, Decimal),
    /// Percent that is judged, and by what; shown with one decimal, or as many as tell on which side it is.
    Gehaald(Decimal, Grens),
    /// Any other figure, shown as it stands, with at most this many decimals (more where it would read as nought).
    Getal(Decimal, u32),
    /// What is more in one than in another, shown with its sign and with this many decimals (more where it would read as
    /// nought).
    Verschil(Decimal, u32),
    /// A calendar year.
    Jaar(u16),
    /// Metres.
    Meter(f64),
    /// A judgement.
    Oordeel(Oordeel),
    /// Yes or no.
    JaNee(bool),
    /// A share of nothing, so no figure: per inhabitant where nobody lives, covered where nothing is asked.
    Geen,
    /// Unknown, or not applicable. Never zero.
    Leeg,
}

impl Cel {
    /// A text cell.
    pub fn tekst(tekst: impl Into<String>) -> Self {
        Self::Tekst(tekst.into())
    }

    /// A count.
    pub fn aantal(aantal: impl Into<Decimal>) -> Self {
        Self::Aantal(aantal.into())
    }

    /// A ratio with its norm, or nothing where there is none.
    pub fn ratio(ratio: Option<Decimal>, norm: Decimal) -> Self {
        ratio.map_or(Self::Leeg, |ratio| Self::Ratio(ratio, norm))
    }

    /// The figure, unrounded; nothing for what is no exact decimal.
    pub const fn waarde(&self) -> Option<Decimal> {
        match *self {
            Self::Aantal(w)
            | Self::Fte(w)
            | Self::Nodig(w, _)
            | Self::Uren(w)
            | Self::Euro(w)
            | Self::Procent(w)
            | Self::Ratio(w, _)
            | Self::Gehaald(w, _)
            | Self::Getal(w, _)
            | Self::Verschil(w, _) => Some(w),
            Self::Tekst(_)
            | Self::Teken(..)
            | Self::Jaar(_)
            | Self::Meter(_)
            | Self::Oordeel(_)
            | Self::JaNee(_)
            | Self::Geen
            | Self::Leeg => None,
        }
    }

    /// A degree of latitude or longitude, to five decimals (one metre).
    pub fn graad(graad: f64) -> Self {
        Decimal::try_from(graad).map_or(Self::Leeg, |d| Self::Getal(d, 5))
    }

    /// A text, or nothing where it is empty.
    pub fn tekst_of_leeg(tekst: &str) -> Self {
        if tekst.is_empty() { Self::Leeg } else { Self::tekst(tekst) }
    }

    /// True for a cell that is aligned to the right.
    pub const fn is_getal(&self) -> bool {
        !matches!(self, Self::Tekst(_) | Self::Teken(..) | Self::Oordeel(_) | Self::JaNee(_) | Self::Leeg)
    }
}
