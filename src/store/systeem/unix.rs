//! The unix half: modes, owners and groups.

use std::fs::{DirBuilder, File, Metadata, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _, fchown};
use std::path::Path;

use super::Verlies;

/// Who owns a file and what each may do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rechten {
    modus: u32,
    eigenaar: u32,
    groep: u32,
}

impl Rechten {
    /// Those of a file that is there.
    pub fn van(gegevens: &Metadata) -> Self {
        Self { modus: gegevens.mode() & 0o7777, eigenaar: gegevens.uid(), groep: gegevens.gid() }
    }

    /// Gives them to a file that only its writer can read until then: the group before the mode, so that no other group
    /// ever reads it, and the owner last, who may be another than the writer.
    ///
    /// # Errors
    /// When the mode cannot be set. A group or an owner that the system does not let the writer give is told.
    pub fn geef(self, bestand: &File) -> io::Result<Verlies> {
        let nu = bestand.metadata()?;
        let groep = nu.gid() != self.groep && fchown(bestand, None, Some(self.groep)).is_err();
        // What one group was allowed is not given to another.
        let modus = if groep { self.modus & !0o070 | (self.modus & 0o007) << 3 } else { self.modus };
        bestand.set_permissions(Permissions::from_mode(modus))?;
        let eigenaar = nu.uid() != self.eigenaar && fchown(bestand, Some(self.eigenaar), None).is_err();
        Ok(Verlies { eigenaar, groep })
    }
}

/// Gives a temporary file the rights of any file that the user makes. Without this only its writer can read it.
pub fn met_gewone_rechten(bouwer: &mut tempfile::Builder<'_, '_>) {
    bouwer.permissions(Permissions::from_mode(0o666));
}

/// Lets a folder be made for the user only.
pub fn alleen_gebruiker(bouwer: &mut DirBuilder) {
    bouwer.mode(0o700);
}

/// True for a folder that is marked read-only: that says what its owner wants, also to a user who may write everywhere.
pub fn map_is_vast(map: &Path) -> bool {
    map.metadata().is_ok_and(|g| g.permissions().readonly())
}

/// Puts the names in a folder on disk. Some file systems cannot; the files themselves are there already.
pub fn namen_op_schijf(map: &Path) {
    let _ = File::open(map).and_then(|m| m.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn bestand(map: &Path, naam: &str, modus: u32) -> File {
        let pad = map.join(naam);
        fs::write(&pad, "").unwrap();
        fs::set_permissions(&pad, Permissions::from_mode(modus)).unwrap();
        File::open(&pad).unwrap()
    }

    #[test]
    fn mode_is_given_and_what_is_ours_is_no_loss() {
        let map = tempfile::tempdir().unwrap();
        let (van, naar) = (bestand(map.path(), "van", 0o640), bestand(map.path(), "naar", 0o600));
        let rechten = Rechten::van(&van.metadata().unwrap());
        assert!(rechten.geef(&naar).unwrap().is_niets());
        assert_eq!(Rechten::van(&naar.metadata().unwrap()), rechten);
    }

    /// Only root may give files away; who is not root is told what could not be kept.
    #[test]
    fn owner_and_group_are_given_or_told_and_another_group_gets_nothing() {
        let map = tempfile::tempdir().unwrap();
        let naar = bestand(map.path(), "naar", 0o600);
        let vreemd = Rechten { modus: 0o664, eigenaar: 4000, groep: 1234 };
        let verlies = vreemd.geef(&naar).unwrap();
        let nu = Rechten::van(&naar.metadata().unwrap());
        if verlies.is_niets() {
            assert_eq!(nu, vreemd);
        } else {
            assert_eq!((verlies.groep, nu.modus), (true, 0o644));
        }
    }

    #[test]
    fn a_folder_is_for_the_user_only() {
        let map = tempfile::tempdir().unwrap();
        let mut bouwer = DirBuilder::new();
        alleen_gebruiker(&mut bouwer);
        bouwer.create(map.path().join("kamer")).unwrap();
        assert_eq!(map.path().join("kamer").metadata().unwrap().mode() & 0o777, 0o700);
    }
}
