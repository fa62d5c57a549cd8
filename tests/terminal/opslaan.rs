//! Saving from the screens: comments, another program, a plan that is gone.

use std::fs;
use std::path::{Path, PathBuf};

use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, OPNIEUW, TABS, journalen, op_formatie, tijdelijk};

/// A plan of one's own in a folder.
pub fn plan(in_map: &Path) -> PathBuf {
    let map = in_map.join("mijn-plan");
    let uitslag = std::process::Command::new(env!("CARGO_BIN_EXE_wijkplan"))
        .arg("nieuw")
        .arg(&map)
        .env("WIJKPLAN_STAAT", in_map.join("staat"))
        .output()
        .unwrap();
    assert!(uitslag.status.success(), "{}", String::from_utf8_lossy(&uitslag.stderr));
    map
}

#[test]
fn a_save_writes_what_changed_asks_before_a_comment_goes_and_leaves_no_journal() {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let pad = plan.join("plan.ron");
    // A comment in the midst of a figure goes when the figure does, one beside it stays.
    let voor = fs::read_to_string(&pad).unwrap();
    let (rij, van) = (voor.lines().find(|r| r.contains("\"centrum-wijkverbinder\"")).unwrap(), "fte: 0.6,");
    let met_de_hand = rij.replace(van, "fte: (midden: 0.6 /* afgesproken op 3 mei */), /* blijft */");
    fs::write(&pad, voor.replace(rij, &met_de_hand)).unwrap();
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.druk("s").wacht_op(&["Opmerkingen gaan verloren", "plan.ron"]);
    assert!(fs::read_to_string(&pad).unwrap().contains("3 mei"));
    venster.druk(ENTER).wacht_op(&["opgeslagen in"]);
    let na = fs::read_to_string(&pad).unwrap();
    assert!(!na.contains("3 mei") && na.contains("/* blijft */"));
    let anders = na.lines().zip(voor.lines()).filter(|(na, voor)| na != voor).count();
    assert_eq!((anders, na.lines().count()), (1, voor.lines().count()), "one line of the plan");
    assert_eq!(journalen(&staat), 0);
    venster.druk("u").wacht_op(&["teruggezet", "gewijzigd"]);
    let beeld = venster.druk(OPNIEUW).wacht_op(&["opnieuw: "]);
    assert!(!beeld.lines().next().unwrap().contains("gewijzigd"), "as it was saved");
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn what_another_program_wrote_is_seen_and_can_be_taken_and_undone() {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    let pad = plan.join("plan.ron");
    let tekst = fs::read_to_string(&pad).unwrap();
    let regel = tekst.lines().find(|r| r.trim_start().starts_with("naam: ")).unwrap();
    fs::write(&pad, tekst.replacen(regel, "    naam: \"Van een ander\",", 1)).unwrap();
    venster.wacht_op(&["! ctrl+l"]);
    venster.druk("s").wacht_op(&["Het plan op de schijf is gewijzigd", "mijn versie opslaan"]);
    venster.druk(OMLAAG).druk(OMLAAG).druk(ENTER).wacht_op(&["Verschillen", "Van een ander"]);
    venster.druk(ESC).wacht_zonder("Verschillen");
    venster.wacht_op(&["de opgeslagen versie laden"]);
    venster.druk(ENTER).wacht_op(&["is geladen", "Van een ander", "0,6 ●"]);
    venster.druk("u").wacht_op(&["teruggezet", "0,7‡●"]);
    venster.druk("s").wacht_op(&["opgeslagen in"]);
    assert!(!fs::read_to_string(&pad).unwrap().contains("Van een ander"));
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn work_on_a_plan_that_is_gone_comes_back() {
    let map = tijdelijk();
    let (plan, staat) = (plan(map.path()), map.path().join("staat"));
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.signaal("KILL");
    venster.einde();
    fs::remove_dir_all(&plan).unwrap();
    let mut venster = Venster::open(&staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["Het plan is niet te openen", "uit het herstelbestand"]);
    venster.druk(ENTER).wacht_zonder("Het plan is niet te openen");
    venster.wacht_op(&TABS);
    venster.druk("s").wacht_op(&["In welke map"]);
    venster.druk(map.path().join("gered").to_str().unwrap()).druk(ENTER).wacht_op(&["opgeslagen in"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
    assert_eq!(journalen(&staat), 0);
}
