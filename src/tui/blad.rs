//! [`Blad`]: what a screen or list shows, as the tables of the reports, in the rows and the order in which they stand
//! there. Copying, exporting and sorting all look here, so that what leaves the screen is what was seen.

use crate::report::tabel::Tabel;

/// The tables that are seen, and where the selection stands in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Blad {
    /// The table with the selection.
    pub tabel: Tabel,
    /// Other tables that belong to what is seen.
    pub verder: Vec<Tabel>,
    /// The selected row.
    pub rij: Option<usize>,
    /// The selected column, where there is a choice of columns.
    pub kolom: Option<usize>,
    /// Which part of the plan it is about, where it is about one: for the name of a file.
    pub deel: Option<String>,
}

impl Blad {
    /// A table without a selection.
    pub const fn los(tabel: Tabel) -> Self {
        Self { tabel, verder: Vec::new(), rij: None, kolom: None, deel: None }
    }

    /// A table with a selected row.
    pub const fn met_rij(tabel: Tabel, rij: Option<usize>) -> Self {
        let mut blad = Self::los(tabel);
        blad.rij = rij;
        blad
    }

    /// These rows of a table, with the selected one among them.
    pub fn van_rijen(tabel: Tabel, rijen: &[usize], gekozen: usize) -> Self {
        Self::met_rij(kies(tabel, rijen), rijen.iter().position(|&rij| rij == gekozen))
    }
}

/// These rows of a table, in this order. The totals stay those of all.
pub fn kies(mut tabel: Tabel, rijen: &[usize]) -> Tabel {
    tabel.rijen = rijen.iter().filter_map(|&r| tabel.rijen.get(r).cloned()).collect();
    tabel
}
