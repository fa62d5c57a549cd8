//! The portable half: what every system has. A folder of the user is private there by where it stands.

use std::fs::{DirBuilder, File, Metadata, Permissions};
use std::io;
use std::path::Path;

use super::Verlies;

/// What may be done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rechten(Permissions);

impl Rechten {
    /// Those of a file that is there.
    pub fn van(gegevens: &Metadata) -> Self {
        Self(gegevens.permissions())
    }

    /// Gives them to a file.
    ///
    /// # Errors
    /// When they cannot be set.
    pub fn geef(self, bestand: &File) -> io::Result<Verlies> {
        bestand.set_permissions(self.0).map(|()| Verlies::default())
    }
}

/// A temporary file has them already.
pub fn met_gewone_rechten(_: &mut tempfile::Builder<'_, '_>) {}

/// A folder is private by where it stands.
pub fn alleen_gebruiker(_: &mut DirBuilder) {}

/// A mark on a folder does not keep from writing in it.
pub fn map_is_vast(_: &Path) -> bool {
    false
}

/// A folder cannot be opened as a file; its names are put on disk by the system.
pub fn namen_op_schijf(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_given() {
        let map = tempfile::tempdir().unwrap();
        let (van, naar) = (map.path().join("van"), map.path().join("naar"));
        std::fs::write(&van, "").unwrap();
        std::fs::write(&naar, "").unwrap();
        let mut vast = van.metadata().unwrap().permissions();
        vast.set_readonly(true);
        std::fs::set_permissions(&van, vast.clone()).unwrap();
        let verlies = Rechten::van(&van.metadata().unwrap()).geef(&File::open(&naar).unwrap()).unwrap();
        assert!(verlies.is_niets() && naar.metadata().unwrap().permissions().readonly());
    }
}
