//! Comments that a person wrote in a plan file. RON keeps none when a file is written anew, so they are looked for
//! before that happens.

use std::path::PathBuf;

use super::{bestand, plaats, vorm};

/// True when there are other comments in the text than those with which the program begins a file.
pub fn van_mensenhand(tekst: &str) -> bool {
    let mut rest = tekst;
    while let Some(kort) = vorm::KOPPEN.iter().find_map(|kop| rest.strip_prefix(kop)) {
        rest = kort;
    }
    plaats::heeft_opmerking(rest)
}

/// The files with comments of a person. A file that is not there, or cannot be read, has none.
pub fn zoek<'p>(paden: impl IntoIterator<Item = &'p PathBuf>) -> Vec<PathBuf> {
    let heeft = |pad: &&PathBuf| bestand::lees(pad).is_ok_and(|b| van_mensenhand(&b.tekst));
    paden.into_iter().filter(heeft).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;
    use std::path::Path;

    #[test]
    fn own_headers_are_no_comments_and_strings_neither() {
        let plan = open(Path::new("tests/fouten/basis")).unwrap().plan;
        let eigen = vorm::plan_ron(&plan).unwrap();
        assert!(!van_mensenhand(&eigen));
        assert!(!van_mensenhand(&vorm::heel_ron(&plan).unwrap()));
        assert!(!van_mensenhand(&vorm::wijk_ron(&plan.wijken[0]).unwrap()));
        assert!(!van_mensenhand("(bron: \"https://assen.nl /* nee */\", teken: '/', r: r#\"// \" //\"#)"));
        for met in ["(a: 1) // ja", "(a: /* ja */ 1)", "// ja\n(a: 1)", "(a: 1)\n/*", "(naam: \"\\\"\" // ja\n)"] {
            assert!(van_mensenhand(met), "{met}");
        }
        assert!(van_mensenhand(&eigen.replace("naam:", "// afgesproken op 3 mei\n    naam:")));
    }

    #[test]
    fn files_are_named() {
        let map = Path::new("tests/fouten/basis");
        let paden = [map.join("plan.ron"), map.join("er is niets")];
        assert_eq!(zoek(&paden), paden[..1]);
    }
}
