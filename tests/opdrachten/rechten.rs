//! Files of several people. Only root may act as others, so elsewhere these tests do nothing.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::KLEIN;

const JAN: u32 = 4000;
const PIET: u32 = 4001;
const GROEP: u32 = 1234;

/// A folder that others can reach, with the program in it; none where this is not root.
fn voor_anderen() -> Option<(tempfile::TempDir, PathBuf)> {
    let map = tempfile::tempdir().unwrap();
    if map.path().metadata().unwrap().uid() != 0 {
        return None;
    }
    fs::set_permissions(map.path(), Permissions::from_mode(0o755)).unwrap();
    let programma = map.path().join("wijkplan");
    fs::copy(assert_cmd::cargo::cargo_bin("wijkplan"), &programma).unwrap();
    let voorbeeld = map.path().join("klein.ron");
    let heel = wijkplan::store::vorm::heel_ron(&wijkplan::store::open(Path::new(KLEIN)).unwrap().plan).unwrap();
    fs::write(voorbeeld, heel).unwrap();
    Some((map, programma))
}

fn als(wie: u32, programma: &Path, argumenten: &[&str]) -> Output {
    let map = programma.parent().unwrap();
    Command::new(programma).args(argumenten).current_dir(map).uid(wie).gid(GROEP).output().unwrap()
}

fn bezit(pad: &Path) -> (u32, u32, u32) {
    let g = pad.metadata().unwrap();
    (g.uid(), g.gid(), g.mode() & 0o7777)
}

#[test]
fn group_and_mode_survive_and_the_owner_where_the_system_allows_it() {
    let Some((map, programma)) = voor_anderen() else { return };
    let delen = map.path().join("delen");
    fs::create_dir(&delen).unwrap();
    let plan = delen.join("heel.ron");
    fs::write(&plan, "").unwrap();
    for (pad, modus) in [(&delen, 0o2770), (&plan, 0o660)] {
        chown(pad, Some(JAN), Some(GROEP)).unwrap();
        fs::set_permissions(pad, Permissions::from_mode(modus)).unwrap();
    }
    let naar = ["export", "klein.ron", "--formaat", "ron", "--naar", "delen/heel.ron", "--overschrijven"];
    let uit = Command::new(&programma).args(naar).current_dir(map.path()).output().unwrap();
    assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stderr));
    assert_eq!(bezit(&plan), (JAN, GROEP, 0o660), "root gives it back to who it is of");
    // A colleague of the same group saves it, and the first can open and save it again.
    for wie in [PIET, JAN] {
        let uit = als(wie, &programma, &naar);
        assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stderr));
        assert_eq!(bezit(&plan), (wie, GROEP, 0o660));
        let uit = als(wie, &programma, &["controleer", "delen/heel.ron"]);
        assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stderr));
    }
}

#[test]
fn a_folder_that_is_closed_is_not_called_empty() {
    let Some((map, programma)) = voor_anderen() else { return };
    let dicht = map.path().join("dicht");
    fs::create_dir_all(dicht.join("wijken")).unwrap();
    for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        fs::copy(Path::new(KLEIN).join(naam), dicht.join(naam)).unwrap();
    }
    for (pad, wat) in
        [(dicht.clone(), "u mag niet in deze map kijken"), (dicht.join("wijken"), "u mag niet in deze map kijken")]
    {
        fs::set_permissions(&pad, Permissions::from_mode(0o700)).unwrap();
        let uit = als(JAN, &programma, &["toets", "dicht"]);
        let fout = String::from_utf8(uit.stderr).unwrap();
        assert!(fout.contains(wat), "{fout}");
        fs::set_permissions(&pad, Permissions::from_mode(0o755)).unwrap();
    }
}
