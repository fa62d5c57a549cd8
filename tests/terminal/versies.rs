//! Earlier versions: to be looked at, and to be brought back as a change like any other.

use std::fs;

use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, klein_plan, tijdelijk};

#[test]
fn each_save_keeps_the_version_before_it_and_that_can_come_back() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mut venster = Venster::open(staat.path(), &[plan.to_str().unwrap()]);
    venster.wacht_op(&["1 Overz"]);
    venster.druk("E").wacht_op(&["Eerdere versies", "Er zijn nog geen eerdere versies"]);
    venster.druk(ESC).wacht_zonder("Eerdere versies");
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("+").wacht_op(&["2,4 → 2,5 fte"]);
    venster.druk("s").wacht_op(&["opgeslagen in"]);
    venster.druk("+").wacht_op(&["2,5 → 2,6 fte"]);
    venster.druk("s").wacht_op(&["opgeslagen in"]);
    let opgeslagen = fs::read_to_string(plan.join("plan.ron")).unwrap();

    venster.druk("5").wacht_op(&["[5 Verdeling]"]);
    venster.druk(":eerdere").wacht_op(&["eerdere versies van het plan"]);
    let lijst = venster.druk(ENTER).wacht_op(&["Eerdere versies", "1 verschil met nu"]);
    assert_eq!(lijst.matches("1 verschil met nu").count(), 2, "2,4 and 2,5 against 2,6:\n{lijst}");
    venster.druk(OMLAAG).druk(ENTER).wacht_op(&["Verschillen", "2,6 → 2,4 fte"]);
    venster.druk(ESC).wacht_zonder("Verschillen");
    venster.wacht_op(&["Deze versie terug?", "niets doen"]);
    venster.druk(OMLAAG).druk(ENTER).wacht_op(&["is terug, nog niet opgeslagen", "gewijzigd"]);
    venster.druk("3").wacht_op(&["[3 Formatie]", "1,2‡●", "2,4 ?"]);
    assert_eq!(fs::read_to_string(plan.join("plan.ron")).unwrap(), opgeslagen);
    venster.druk("E").wacht_op(&["gelijk aan het plan van nu"]);
    venster.druk(ESC).wacht_zonder("Eerdere versies");
    let beeld = venster.druk("u").wacht_op(&["teruggezet", "1,3‡●", "2,6 ?"]);
    assert!(!beeld.lines().next().unwrap().contains("gewijzigd"), "as it was saved:\n{beeld}");
    // A version that is damaged is said to be, and stands in nobody's way.
    let kamer = fs::read_dir(staat.path().join("versies")).unwrap().next().unwrap().unwrap().path();
    let mut versies: Vec<_> = fs::read_dir(kamer).unwrap().map(|d| d.unwrap().path()).collect();
    versies.sort();
    fs::write(versies[1].join("plan.ron"), "(").unwrap();
    venster.druk("E").wacht_op(&["niet te lezen", "1 verschil met nu"]);
    venster.druk(ENTER).wacht_op(&["Niet te lezen", "plan.ron"]);
    venster.druk(ESC).wacht_zonder("Niet te lezen");
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}
