//! Completing a path that is being typed, as a shell does with tab: folders, and plan files or all files.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, is_separator};

use super::staat::uitgeschreven;

/// Most names that are told where there is a choice.
const MEESTE: usize = 8;

/// What is typed, as far as it can be completed, and the names between which there is a choice then; with `alles` any file.
pub fn aangevuld(getypt: &str, alles: bool) -> (String, Vec<String>) {
    let (map, begin) = getypt.rfind(is_separator).map_or(("", getypt), |i| getypt.split_at(i + 1));
    if begin == "~" && map.is_empty() {
        return (format!("~{MAIN_SEPARATOR}"), Vec::new());
    }
    let mut namen: Vec<String> = namen(&uitgeschreven(Path::new(if map.is_empty() { "." } else { map })), alles)
        .filter(|naam| naam.starts_with(begin) && (begin.starts_with('.') || !naam.starts_with('.')))
        .collect();
    namen.sort();
    let gedeeld = match namen.as_slice() {
        [] => return (getypt.to_owned(), namen),
        [een] => een.clone(),
        [een, .., laatste] => een.chars().zip(laatste.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect(),
    };
    if namen.len() == 1 {
        namen.clear();
    }
    namen.truncate(MEESTE);
    (format!("{map}{gedeeld}"), namen)
}

/// The folders in a folder, each with the sign that parts a path behind it, and its plan files or all of them.
fn namen(map: &Path, alles: bool) -> impl Iterator<Item = String> {
    fs::read_dir(map).into_iter().flatten().flatten().filter_map(move |deel| {
        let naam = deel.file_name().into_string().ok()?;
        if deel.path().is_dir() {
            return Some(format!("{naam}{MAIN_SEPARATOR}"));
        }
        (alles || deel.path().extension().is_some_and(|e| e == "ron")).then_some(naam)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_completed_as_far_as_there_is_one_way() {
        let map = tempfile::tempdir().unwrap();
        for naam in ["assen-2028", "assen-2029", "zuid", ".verborgen"] {
            fs::create_dir(map.path().join(naam)).unwrap();
        }
        for naam in ["assen.txt", "heel.ron"] {
            fs::write(map.path().join(naam), "").unwrap();
        }
        let in_map = |naam: &str| format!("{}{MAIN_SEPARATOR}{naam}", map.path().display());
        let map_naam = |naam: &str| format!("{naam}{MAIN_SEPARATOR}");
        let vul = |begin: &str| aangevuld(&in_map(begin), false);
        assert_eq!(vul("a"), (in_map("assen-202"), vec![map_naam("assen-2028"), map_naam("assen-2029")]));
        assert_eq!(vul("z"), (in_map(&map_naam("zuid")), Vec::new()));
        assert_eq!(vul("h"), (in_map("heel.ron"), Vec::new()));
        assert_eq!(vul("q"), (in_map("q"), Vec::new()));
        assert_eq!(vul(".v"), (in_map(&map_naam(".verborgen")), Vec::new()));
        assert_eq!(vul("").1.len(), 4);
        assert_eq!(aangevuld(&in_map("assen."), true), (in_map("assen.txt"), Vec::new()));
        assert_eq!(aangevuld("~", false), (format!("~{MAIN_SEPARATOR}"), Vec::new()));
    }
}
