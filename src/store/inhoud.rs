//! What stands in a folder, to choose a file from that is to be read in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::UserDirs;

/// Endings of files that people have figures in. What a file is, its content says; these only keep the list short.
const EINDEN: [&str; 10] = ["csv", "tsv", "tab", "txt", "json", "geojson", "topojson", "gz", "xlsx", "ods"];

/// Most names of each kind; a folder with more is no place to choose in.
const MEESTE: usize = 200;

/// What can be chosen in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhoud {
    /// The folder, whole.
    pub map: PathBuf,
    /// Its folders, by name.
    pub mappen: Vec<PathBuf>,
    /// Its files, by name.
    pub bestanden: Vec<PathBuf>,
    /// Where a browser puts its files, where that is another folder.
    pub downloads: Option<PathBuf>,
}

/// What can be chosen in a folder; in the one where the program was started where none is named.
///
/// # Errors
/// When it cannot be read.
pub fn inhoud(map: Option<&Path>) -> io::Result<Inhoud> {
    let map = fs::canonicalize(map.unwrap_or(Path::new(".")))?;
    let (mut mappen, mut bestanden) = (Vec::new(), Vec::new());
    for deel in fs::read_dir(&map)?.flatten() {
        let pad = deel.path();
        let verborgen = deel.file_name().to_string_lossy().starts_with('.');
        let einde = pad.extension().and_then(|einde| einde.to_str()).unwrap_or_default().to_lowercase();
        match fs::metadata(&pad) {
            Ok(soort) if soort.is_dir() && !verborgen => mappen.push(pad),
            Ok(soort) if soort.is_file() && EINDEN.contains(&einde.as_str()) => bestanden.push(pad),
            _ => {}
        }
    }
    for lijst in [&mut mappen, &mut bestanden] {
        lijst.sort();
        lijst.truncate(MEESTE);
    }
    let downloads = UserDirs::new().and_then(|eigen| eigen.download_dir().map(Path::to_owned));
    let downloads = downloads.filter(|daar| *daar != map && daar.is_dir());
    Ok(Inhoud { map, mappen, bestanden, downloads })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_with_figures_and_folders_are_listed_by_name() {
        let map = tempfile::tempdir().unwrap();
        for naam in ["zuid", "assen", ".git"] {
            fs::create_dir(map.path().join(naam)).unwrap();
        }
        for naam in ["b.csv", "A.CSV", "kaart.topojson.gz", "brief.docx", "plan.ron"] {
            fs::write(map.path().join(naam), "").unwrap();
        }
        let gelezen = inhoud(Some(map.path())).unwrap();
        let namen = |lijst: &[PathBuf]| -> Vec<String> {
            lijst.iter().map(|pad| pad.file_name().unwrap().to_string_lossy().into_owned()).collect()
        };
        assert_eq!(namen(&gelezen.mappen), ["assen", "zuid"]);
        assert_eq!(namen(&gelezen.bestanden), ["A.CSV", "b.csv", "kaart.topojson.gz"]);
        assert!(gelezen.map.is_absolute());
        assert!(inhoud(Some(&map.path().join("nergens"))).is_err());
    }
}
