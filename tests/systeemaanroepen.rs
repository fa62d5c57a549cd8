//! kill -9 at every system call of a save that changes something, and a plan folder that two users of one group share.
//!
//! The first needs strace, the second root and setpriv; without them they do nothing, and `rampen` and `store::systeem`
//! hold as much of it as every system can.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use wijkplan::plan::wijziging::verschil::verschil;
use wijkplan::plan::{Handeling, Plan, Verloop, Wijziging};
use wijkplan::store::sessie::Begin;
use wijkplan::store::{Sessie, Staat, open, staat};
use wijkplan::text::bewaarfout::Bewaarfout;

/// A copy of the smallest plan.
fn kopie(map: &Path) {
    fs::create_dir_all(map.join("wijken")).unwrap();
    for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        fs::copy(Path::new("tests/fouten/basis").join(naam), map.join(naam)).unwrap();
    }
}

fn begin(map: &Path, in_staat: &Path) -> (Plan, Begin) {
    Sessie::open(map, Some(Staat::in_map(in_staat)), staat::nu()).unwrap()
}

/// What the process does to the plan: the first change touches one file, the second two more and brings a new one.
fn standen(plan: &Plan, naam: &str) -> Vec<Plan> {
    let een = Plan { naam: naam.to_owned(), ..plan.clone() };
    let mut twee = een.clone();
    twee.wijken[0].naam = format!("Centrum {naam}");
    if twee.wijken.len() == 2 {
        twee.planjaren.push(2030);
        let mut erbij = twee.wijken[1].clone();
        erbij.code = "WK010609".into();
        for buurt in &mut erbij.buurten {
            buurt.code = buurt.code.as_str().replace("BU010601", "BU010609").as_str().into();
        }
        twee.wijken.push(erbij);
    }
    vec![een, twee]
}

const PROEF: &str = "WIJKPLAN_PROEF";
const NAAM: &str = "WIJKPLAN_PROEF_NAAM";

/// Not a test of its own: what the process does that another test kills, or starts as another user.
#[test]
fn process_that_saves() {
    let Ok(map) = std::env::var(PROEF) else { return };
    let naam = std::env::var(NAAM).unwrap();
    let (mut plan, mut b) = begin(&Path::new(&map).join("plan"), &Path::new(&map).join(format!("staat-{naam}")));
    assert!(b.waarschuwingen.is_empty(), "{:?}", b.waarschuwingen);
    let mut verloop = Verloop::default();
    for (nummer, naar) in standen(&plan, &naam).iter().enumerate() {
        let handeling = Handeling::Doe(Wijziging::Samen(verschil(&plan, naar)));
        verloop.pas_toe(&mut plan, &handeling).unwrap();
        assert_eq!(plan, *naar);
        b.sessie.noteer(&handeling, staat::nu()).unwrap();
        println!("\nbeeld {nummer}");
    }
    let bewaard = b.sessie.bewaar(&plan, &verloop, true, staat::nu()).unwrap();
    println!("\nopgeslagen");
    for fout in bewaard.waarschuwingen {
        println!(
            "\n{}",
            if matches!(fout, Bewaarfout::Eigenaar(_)) { "eigenaar".to_owned() } else { fout.to_string() }
        );
    }
    b.sessie.sluit().unwrap();
}

/// This test program, with what starts it in front, saving in `map`.
fn opslaan(voor: &[String], map: &Path, naam: &str) -> Output {
    let (programma, rest) = voor.split_first().unwrap();
    Command::new(programma)
        .args(rest)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "process_that_saves", "--nocapture", "--test-threads=1"])
        .env(PROEF, map)
        .env(NAAM, naam)
        .output()
        .unwrap()
}

fn woorden(regel: &str) -> Vec<String> {
    regel.split_whitespace().map(str::to_owned).collect()
}

fn er_is(programma: &str, proef: &[&str]) -> bool {
    Command::new(programma).args(proef).output().is_ok_and(|uit| uit.status.success())
}

/// What changes something on disk; reading and waiting are no moments of their own.
const AANROEPEN: [&str; 17] = [
    "openat",
    "write",
    "pwrite64",
    "ftruncate",
    "fsync",
    "fdatasync",
    "fchmod",
    "fchown",
    "fchownat",
    "flock",
    "rename",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "mkdir",
    "copy_file_range",
];

/// For each system call, its numbers in the thread that saves from the moment that it opens the plan.
fn momenten(spoor: &str) -> BTreeMap<String, (usize, usize)> {
    let draad = spoor.lines().find(|r| r.contains("plan.ron")).unwrap().split_whitespace().next().unwrap();
    let (mut begonnen, mut uit) = (false, BTreeMap::new());
    for regel in spoor.lines().filter_map(|r| r.strip_prefix(draad)) {
        begonnen |= regel.contains("plan.ron");
        let Some((naam, _)) = regel.trim_start().split_once('(') else { continue };
        let (eerste, laatste) = uit.entry(naam.to_owned()).or_insert((usize::MAX, 0));
        *laatste += 1;
        if begonnen && *eerste == usize::MAX {
            *eerste = *laatste;
        }
    }
    uit
}

/// The names in a folder that are no part of a plan.
fn resten(map: &Path) -> Vec<String> {
    let mut uit = Vec::new();
    for deel in fs::read_dir(map).into_iter().flatten().flatten() {
        let naam = deel.file_name().into_string().unwrap();
        if naam.starts_with('.') || [".tmp", ".leeft"].iter().any(|eind| naam.ends_with(eind)) {
            uit.push(naam);
        }
        if deel.path().is_dir() {
            uit.extend(resten(&deel.path()));
        }
    }
    uit
}

#[test]
fn killed_at_every_system_call_of_a_save_nothing_is_lost_or_torn() {
    let spoor = tempfile::NamedTempFile::new().unwrap();
    let strace = |extra: &str| {
        // Not every machine has each of them.
        let alle = AANROEPEN.map(|naam| format!("?{naam}")).join(",");
        woorden(&format!("strace -f -o {} -e trace={alle} {extra}", spoor.path().display()))
    };
    if !er_is("strace", &["-o", "/dev/null", "true"]) {
        return;
    }
    let vers = || {
        let map = tempfile::tempdir().unwrap();
        kopie(&map.path().join("plan"));
        map
    };
    let map = vers();
    let plan = map.path().join("plan");
    let oud = open(&plan).unwrap().plan;
    let nieuw = standen(&oud, "kil");
    let uit = opslaan(&strace(""), map.path(), "kil");
    assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stdout));
    assert_eq!(open(&plan).unwrap().plan, nieuw[1]);
    let momenten = momenten(&fs::read_to_string(spoor.path()).unwrap());
    let (mut gedood, mut met_resten, mut half, mut uit_journaal) = (0, 0, 0, 0);
    for (aanroep, (eerste, laatste)) in &momenten {
        for nummer in *eerste..=*laatste {
            let map = vers();
            let plan = map.path().join("plan");
            let staat = map.path().join("staat-kil");
            let uit = opslaan(&strace(&format!("-e inject={aanroep}:signal=KILL:when={nummer}")), map.path(), "kil");
            let gezien = String::from_utf8_lossy(&uit.stdout).into_owned();
            if uit.status.success() {
                continue;
            }
            gedood += 1;
            let bij = format!("{aanroep} {nummer}: {gezien}");
            met_resten += usize::from(!resten(&plan).is_empty());
            let (op_schijf, mut b) = begin(&plan, &staat);
            assert!(b.bezet.is_none() && b.waarschuwingen.is_empty() && b.gevonden.len() <= 1, "{bij}");
            half += usize::from(op_schijf != oud && op_schijf != nieuw[1]);
            let hersteld = b.gevonden.pop().map(|gevonden| b.sessie.herstel(gevonden, Some(&op_schijf)).unwrap());
            uit_journaal += usize::from(hersteld.is_some());
            let terug = hersteld.as_ref().map_or(&op_schijf, |h| &h.plan);
            let minst = [gezien.contains("beeld 0"), gezien.contains("beeld 1")].iter().filter(|b| **b).count();
            let alle = [&oud, &nieuw[0], &nieuw[1]];
            assert!(alle[minst..].contains(&terug), "lost: {bij}");
            // Half of the files is an answer only for who wrote them: it is told before it is replaced.
            let terug = terug.clone();
            if let Err(Bewaarfout::Gewijzigd(_)) = b.sessie.bewaar(&terug, &Verloop::default(), false, staat::nu()) {
                b.sessie.houd_eigen();
                b.sessie.bewaar(&terug, &Verloop::default(), false, staat::nu()).unwrap();
            }
            b.sessie.sluit().unwrap();
            assert_eq!(open(&plan).unwrap().plan, terug, "{bij}");
            assert_eq!((resten(&plan), resten(&staat)), (Vec::new(), Vec::new()), "{bij}");
        }
    }
    println!("{gedood} kills, {uit_journaal} from the journal, {half} on half a save, {met_resten} with leftovers");
    assert!(gedood > 60 && met_resten > 5 && half > 0, "{gedood} {met_resten} {half}");
}

/// Owner, group and mode of the files of a plan.
fn rechten(plan: &Path) -> BTreeMap<PathBuf, (u32, u32, u32)> {
    let mut uit = BTreeMap::new();
    for map in [plan.to_owned(), plan.join("wijken")] {
        for deel in fs::read_dir(map).unwrap().flatten() {
            let g = deel.metadata().unwrap();
            if g.is_file() {
                uit.insert(deel.path(), (g.uid(), g.gid(), g.mode() & 0o7777));
            }
        }
    }
    uit
}

#[test]
fn a_folder_of_two_users_of_one_group_stays_theirs() {
    let (een, twee, groep) = (54_101, 54_102, 54_100);
    if !er_is("setpriv", &[&format!("--reuid={een}"), &format!("--regid={een}"), &format!("--groups={groep}"), "true"])
    {
        return;
    }
    let als = |wie: u32| woorden(&format!("setpriv --reuid={wie} --regid={wie} --groups={groep}"));
    for (map_modus, modus) in [(0o2770, 0o660), (0o770, 0o640), (0o770, 0o664)] {
        let map = tempfile::tempdir().unwrap();
        fs::set_permissions(map.path(), fs::Permissions::from_mode(0o777)).unwrap();
        let plan = map.path().join("plan");
        kopie(&plan);
        for pad in rechten(&plan).into_keys() {
            chown(&pad, Some(een), Some(groep)).unwrap();
            fs::set_permissions(&pad, fs::Permissions::from_mode(modus)).unwrap();
        }
        for pad in [plan.join("wijken"), plan.clone()] {
            chown(&pad, Some(een), Some(groep)).unwrap();
            fs::set_permissions(&pad, fs::Permissions::from_mode(map_modus)).unwrap();
        }
        let mut verwacht = open(&plan).unwrap().plan;
        for (wie, naam) in [(een, "een"), (twee, "twee"), (een, "weer")] {
            if modus & 0o020 == 0 && wie != een {
                continue;
            }
            verwacht = standen(&verwacht, naam)[1].clone();
            let uit = opslaan(&als(wie), map.path(), naam);
            let gezegd = String::from_utf8_lossy(&uit.stdout).into_owned();
            assert!(uit.status.success(), "{naam}: {gezegd}{}", String::from_utf8_lossy(&uit.stderr));
            assert_eq!(open(&plan).unwrap().plan, verwacht, "{naam}");
            for (pad, (eigenaar, van, nu)) in rechten(&plan) {
                assert_eq!((van, nu), (groep, modus), "{naam}: {}", pad.display());
                assert!([een, twee].contains(&eigenaar));
            }
            // The owner of a file is who saved it last, which is told where that was another.
            assert_eq!(fs::metadata(plan.join("plan.ron")).unwrap().uid(), wie);
            assert_eq!(gezegd.contains("\neigenaar"), naam != "een" && modus & 0o020 != 0, "{gezegd}");
        }
        assert_eq!(resten(&plan), Vec::<String>::new());
    }
}
