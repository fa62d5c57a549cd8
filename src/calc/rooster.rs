//! A dense table of values, addressed by row and column. Only storage: no meaning, no words.

/// Rows × columns of `T`.
#[derive(Debug, Clone, PartialEq)]
pub struct Rooster<T> {
    kolommen: usize,
    cellen: Vec<T>,
}

impl<T: Clone> Rooster<T> {
    /// A table filled with one value.
    pub fn gevuld(rijen: usize, kolommen: usize, waarde: T) -> Self {
        Self { kolommen, cellen: vec![waarde; rijen * kolommen] }
    }
}

impl<T> Rooster<T> {
    /// A table of rows that all are `kolommen` long.
    pub fn van_rijen(kolommen: usize, rijen: impl IntoIterator<Item = Vec<T>>) -> Self {
        Self { kolommen, cellen: rijen.into_iter().flatten().collect() }
    }

    /// Number of columns.
    pub fn kolommen(&self) -> usize {
        self.kolommen
    }

    /// Number of rows.
    pub fn rijen(&self) -> usize {
        self.cellen.len().checked_div(self.kolommen).unwrap_or(0)
    }

    /// One row.
    pub fn rij(&self, rij: usize) -> &[T] {
        &self.cellen[rij * self.kolommen..(rij + 1) * self.kolommen]
    }

    /// One column, top to bottom.
    pub fn kolom(&self, kolom: usize) -> impl Iterator<Item = &T> {
        self.cellen.iter().skip(kolom).step_by(self.kolommen.max(1))
    }
}

impl<T> std::ops::Index<(usize, usize)> for Rooster<T> {
    type Output = T;

    fn index(&self, (rij, kolom): (usize, usize)) -> &T {
        &self.cellen[rij * self.kolommen + kolom]
    }
}

impl<T> std::ops::IndexMut<(usize, usize)> for Rooster<T> {
    fn index_mut(&mut self, (rij, kolom): (usize, usize)) -> &mut T {
        &mut self.cellen[rij * self.kolommen + kolom]
    }
}
