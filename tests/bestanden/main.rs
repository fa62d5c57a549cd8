//! Plan files: what opens, what is refused and how that is said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod controle;
mod goldens;
mod grenzen;
mod journaal;
mod nieuw;
mod oud;
mod sessie;
mod voorbeelden;
mod willekeur;

use std::fs;
use std::path::Path;

use wijkplan::plan::Plan;

/// The smallest plan with everything in it.
fn klein() -> Plan {
    wijkplan::store::open(std::path::Path::new("tests/fouten/basis")).expect("the smallest plan opens").plan
}

/// The names of the files of the smallest plan.
const BESTANDEN: [&str; 3] = ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"];

/// The folder of the smallest plan, to be changed.
fn kopie() -> tempfile::TempDir {
    let map = tijdelijk();
    fs::create_dir(map.path().join("wijken")).unwrap();
    for naam in BESTANDEN {
        fs::copy(Path::new("tests/fouten/basis").join(naam), map.path().join(naam)).unwrap();
    }
    map
}

/// A folder in memory where there is such a disk: these tests put much on disk, and a real one takes its time for that.
fn tijdelijk() -> tempfile::TempDir {
    let geheugen = Path::new("/dev/shm");
    if geheugen.is_dir() { tempfile::tempdir_in(geheugen) } else { tempfile::tempdir() }.unwrap()
}

#[test]
fn reference_of_the_plan_file_is_up_to_date() {
    let pad = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/planbestand.md");
    let nieuw = wijkplan::store::planbestand::markdown();
    if std::env::var_os("BIJWERKEN").is_some() {
        fs::write(&pad, &nieuw).unwrap();
    }
    let oud = fs::read_to_string(&pad).unwrap_or_default();
    assert_eq!(
        oud, nieuw,
        "docs/planbestand.md is oud; maak hem met BIJWERKEN=1 cargo test reference_of_the_plan_file"
    );
}
