//! [`Blad`]: rows of texts as a file gives them, kept in one piece so that a whole country costs three allocations.

/// Rows of cells; each cell without the blanks around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blad {
    tekst: String,
    /// Where each cell ends in the text.
    einden: Vec<u32>,
    /// The first cell of each row, and the line on which it stands in the file, from 1.
    rijen: Vec<(u32, u32)>,
}

impl Blad {
    /// Adds a row that stands on this line of the file.
    pub fn rij<'a>(&mut self, regel: u32, cellen: impl IntoIterator<Item = &'a str>) {
        self.rijen.push((telling(self.einden.len()), regel));
        for cel in cellen {
            self.tekst.push_str(cel.trim());
            self.einden.push(telling(self.tekst.len()));
        }
    }

    /// The same with only some of the rows.
    #[must_use]
    pub fn met_rijen(&self, blijft: impl Fn(usize) -> bool) -> Self {
        let mut uit = Self::default();
        for rij in (0..self.aantal()).filter(|rij| blijft(*rij)) {
            uit.rij(self.regel(rij), self.cellen(rij));
        }
        uit
    }

    /// How many rows there are.
    pub fn aantal(&self) -> usize {
        self.rijen.len()
    }

    /// The line of a row in the file.
    pub fn regel(&self, rij: usize) -> u32 {
        self.rijen.get(rij).map_or(0, |(_, regel)| *regel)
    }

    /// How many cells a row has.
    pub fn breedte(&self, rij: usize) -> usize {
        let (begin, einde) = self.bereik(rij);
        einde - begin
    }

    /// A cell; empty where the row is shorter.
    pub fn cel(&self, rij: usize, kolom: usize) -> &str {
        let (begin, einde) = self.bereik(rij);
        let plaats = begin + kolom;
        if plaats >= einde {
            return "";
        }
        let van = plaats.checked_sub(1).map_or(0, |voor| self.einden[voor] as usize);
        &self.tekst[van..self.einden[plaats] as usize]
    }

    /// The cells of a row.
    pub fn cellen(&self, rij: usize) -> impl Iterator<Item = &str> {
        (0..self.breedte(rij)).map(move |kolom| self.cel(rij, kolom))
    }

    /// The cells of a column, from this row on.
    pub fn kolom(&self, kolom: usize, vanaf: usize) -> impl Iterator<Item = &str> {
        (vanaf..self.aantal()).map(move |rij| self.cel(rij, kolom))
    }

    /// True when this stands in some cell.
    pub fn bevat(&self, teken: char) -> bool {
        self.tekst.contains(teken)
    }

    fn bereik(&self, rij: usize) -> (usize, usize) {
        let Some((begin, _)) = self.rijen.get(rij) else { return (0, 0) };
        let einde = self.rijen.get(rij + 1).map_or(self.einden.len(), |(begin, _)| *begin as usize);
        (*begin as usize, einde)
    }
}

/// A file is far smaller than four gigabytes.
fn telling(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_any_width_keep_their_cells_apart() {
        let mut blad = Blad::default();
        blad.rij(1, ["code", " naam "]);
        blad.rij(2, []);
        blad.rij(4, ["", "b", "c  "]);
        assert_eq!((blad.aantal(), blad.regel(2), blad.breedte(1)), (3, 4, 0));
        let cellen = |rij| blad.cellen(rij).collect::<Vec<_>>();
        assert_eq!([cellen(0), cellen(1), cellen(2)], [vec!["code", "naam"], vec![], vec!["", "b", "c"]]);
        assert_eq!((blad.cel(0, 2), blad.cel(9, 0)), ("", ""));
    }
}
