//! Comments that a person wrote in a plan file. A save leaves them where they stand; those that stand with what it
//! takes out are looked for before that happens.

use std::collections::BTreeMap;

use super::ingebouwd::ingebouwde_bestanden;
use super::plaats::opmerkingen;
use super::vorm;

/// True when `wordt` lacks a comment of a person that `was` has. Those that the program writes itself, at the head of
/// a file and in the plan to start from, are nobody's.
pub(super) fn vervalt(was: &str, wordt: &str) -> bool {
    let mut over = geteld(was);
    for regel in opmerkingen(wordt) {
        if let Some(aantal) = over.get_mut(regel) {
            *aantal = aantal.saturating_sub(1);
        }
    }
    over.retain(|_, aantal| *aantal > 0);
    if over.is_empty() {
        return false;
    }
    for tekst in vorm::KOPPEN.iter().chain(ingebouwde_bestanden().iter().map(|(_, tekst)| tekst)) {
        for regel in opmerkingen(tekst) {
            over.remove(regel);
        }
    }
    !over.is_empty()
}

fn geteld(tekst: &str) -> BTreeMap<&str, usize> {
    let mut uit = BTreeMap::new();
    for regel in opmerkingen(tekst) {
        *uit.entry(regel).or_default() += 1;
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;
    use std::path::Path;

    #[test]
    fn own_comments_are_nobodys_and_strings_are_none() {
        let plan = open(Path::new("tests/fouten/basis")).unwrap().plan;
        let eigen = vorm::plan_ron(&plan).unwrap();
        for tekst in [&eigen, &vorm::heel_ron(&plan).unwrap(), &vorm::wijk_ron(&plan.wijken[0]).unwrap()] {
            assert!(!vervalt(tekst, ""));
        }
        for (naam, tekst) in ingebouwde_bestanden() {
            assert!(opmerkingen(tekst).len() > 2 && !vervalt(tekst, ""), "{naam}");
        }
        assert!(!vervalt("(bron: \"https://assen.nl /* nee */\", teken: '/', r: r#\"// \" //\"#)", ""));
        for met in ["(a: 1) // ja", "(a: /* ja */ 1)", "// ja\n(a: 1)", "(a: 1)\n/*", "(naam: \"\\\"\" // ja\n)"] {
            assert!(vervalt(met, ""), "{met}");
            assert!(!vervalt(met, met) && vervalt(&format!("{met}\n{met}"), met), "{met}");
        }
        let met = eigen.replacen("naam:", "// afgesproken op 3 mei\n    naam:", 1);
        assert!(vervalt(&met, &eigen) && !vervalt(&met, &format!("{eigen}// afgesproken op 3 mei")));
    }
}
