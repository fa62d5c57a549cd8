//! Saving where the disk does not do its part: it says so, the old plan stands, the journal is kept, and the work can be
//! saved as soon as that goes, or elsewhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::schijfje::Schijfje;
use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, journalen, klein_plan, tijdelijk};

/// The content of all files in a folder, but for the sign of the window that has it open.
fn inhoud(map: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut uit = BTreeMap::new();
    for deel in fs::read_dir(map).unwrap().flatten() {
        match deel.path() {
            pad if pad.extension().is_some_and(|eind| eind == "open") => {}
            pad if pad.is_dir() => uit.extend(inhoud(&pad)),
            pad => drop(uit.insert(pad.clone(), fs::read(pad).unwrap_or_default())),
        }
    }
    uit
}

/// Opens a plan and changes it.
fn gewijzigd(plan: &Path, staat: &Path) -> Venster {
    let mut venster = Venster::open(staat, &[plan.to_str().unwrap()]);
    venster.wacht_op(&["1 Overz"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("+").wacht_op(&["2,4 → 2,5 fte"]);
    venster
}

fn stop(mut venster: Venster) {
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn a_full_disk() {
    let Some(schijfje) = Schijfje::maak() else {
        println!("overgeslagen: hier is geen schijfje te maken; store::schrijven toetst hetzelfde");
        return;
    };
    let (plan, staat) = (schijfje.pad().join("plan"), tijdelijk());
    klein_plan(&plan);
    let voor = inhoud(&plan);
    let mut venster = gewijzigd(&plan, staat.path());
    schijfje.vul();
    venster.druk("s").wacht_op(&["Niet opgeslagen", "de schijf is vol", "maak ruimte vrij"]);
    assert_eq!((inhoud(&plan), journalen(staat.path())), (voor, 1));
    venster.druk(ESC).wacht_zonder("Niet opgeslagen");
    schijfje.maak_ruimte();
    venster.druk("s").wacht_op(&["opgeslagen in"]);
    assert_eq!(journalen(staat.path()), 0);
    stop(venster);
}

#[test]
fn a_full_disk_under_the_journal() {
    let Some(schijfje) = Schijfje::maak() else {
        println!("overgeslagen: hier is geen schijfje te maken; store::journaal toetst hetzelfde");
        return;
    };
    let plan = tijdelijk();
    klein_plan(plan.path());
    let mut venster = Venster::open(schijfje.pad(), &[plan.path().to_str().unwrap()]);
    venster.wacht_op(&["1 Overz"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    schijfje.vul();
    // The change is made and shown, and so is that it is not safe.
    venster.druk("+").wacht_op(&["2,5", "▲ onveilig", "de schijf is vol"]);
    schijfje.maak_ruimte();
    venster.druk("+").wacht_op(&["2,5 → 2,6 fte"]);
    venster.wacht_zonder("onveilig");
    venster.dood();
    let mut venster = Venster::open(schijfje.pad(), &[plan.path().to_str().unwrap()]);
    venster.wacht_op(&["Werk gevonden", "2 wijzigingen"]);
}

#[test]
fn a_read_only_folder() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let voor = inhoud(&plan);
    let mut venster = gewijzigd(&plan, staat.path());
    let rechten = fs::metadata(&plan).unwrap().permissions();
    let mut dicht = rechten.clone();
    dicht.set_readonly(true);
    fs::set_permissions(&plan, dicht).unwrap();
    // Also where the user may write everywhere: the one who marked the folder meant it.
    venster.druk("s").wacht_op(&["Niet opgeslagen", "hier mag alleen gelezen worden", "andere map"]);
    assert_eq!((inhoud(&plan), journalen(staat.path())), (voor.clone(), 1));
    venster.druk(ESC).wacht_zonder("Niet opgeslagen");
    let elders = map.path().join("elders");
    venster.druk("S").wacht_op(&["In welke map"]);
    venster.druk(elders.to_str().unwrap()).druk(ENTER).wacht_op(&["opgeslagen in"]);
    assert_eq!((inhoud(&plan), journalen(staat.path())), (voor, 0));
    fs::set_permissions(&plan, rechten).unwrap();
    stop(venster);
}

#[test]
fn a_folder_that_vanished() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    klein_plan(&plan);
    let mut venster = gewijzigd(&plan, staat.path());
    fs::remove_dir_all(&plan).unwrap();
    venster.druk("s").wacht_op(&["Het plan staat er niet meer", "hier opnieuw schrijven", "in een andere map"]);
    assert_eq!((plan.exists(), journalen(staat.path())), (false, 1));
    venster.druk(ENTER).wacht_op(&["opgeslagen in"]);
    assert_eq!((inhoud(&plan).len(), journalen(staat.path())), (3, 0));
    stop(venster);
}

#[test]
fn a_link_that_leads_nowhere() {
    let (map, staat) = (tijdelijk(), tijdelijk());
    let (plan, echt) = (map.path().join("plan"), map.path().join("stick/echt.ron"));
    klein_plan(&plan);
    fs::create_dir(map.path().join("stick")).unwrap();
    fs::rename(plan.join("plan.ron"), &echt).unwrap();
    std::os::unix::fs::symlink(&echt, plan.join("plan.ron")).unwrap();
    let mut venster = gewijzigd(&plan, staat.path());
    fs::remove_dir_all(map.path().join("stick")).unwrap();
    venster.druk("s").wacht_op(&["Het plan staat er niet meer", "in een andere map"]);
    assert_eq!((echt.exists(), journalen(staat.path())), (false, 1));
    let elders = map.path().join("elders");
    venster.druk(OMLAAG).druk(ENTER).wacht_op(&["In welke map"]);
    venster.druk(elders.to_str().unwrap()).druk(ENTER).wacht_op(&["opgeslagen in"]);
    assert!(plan.join("plan.ron").is_symlink() && !echt.exists());
    assert_eq!((inhoud(&elders).len(), journalen(staat.path())), (3, 0));
    stop(venster);
    // A plan folder that is such a link itself.
    let via = map.path().join("via");
    std::os::unix::fs::symlink(&elders, &via).unwrap();
    let mut venster = Venster::open(staat.path(), &[via.to_str().unwrap()]);
    venster.wacht_op(&["1 Overz"]);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    venster.druk("+").wacht_op(&["2,5 → 2,6 fte"]);
    fs::rename(&elders, map.path().join("verhuisd")).unwrap();
    venster.druk("s").wacht_op(&["Het plan staat er niet meer"]);
    venster.druk(ENTER).wacht_op(&["Niet opgeslagen", "is een koppeling", "zet die map"]);
    assert_eq!(journalen(staat.path()), 1);
}
