//! What the store promises about a process that is killed and a disk that is full.
//!
//! These tests start other processes, which for a moment hold the locks of this one too; so they stand apart from the
//! tests of the locks, and run one at a time.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "terminal/schijfje.rs"]
mod schijfje;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use schijfje::Schijfje;
use wijkplan::plan::{Handeling, Plan, Verloop, Wijziging};
use wijkplan::store::sessie::Begin;
use wijkplan::store::{Sessie, Staat, open, staat};
use wijkplan::text::bewaarfout::Bewaarfout;
use wijkplan::text::schrijffout::Oorzaak;

static ALLEEN: Mutex<()> = Mutex::new(());

fn alleen() -> MutexGuard<'static, ()> {
    ALLEEN.lock().unwrap_or_else(PoisonError::into_inner)
}

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

const PROEF: &str = "WIJKPLAN_PROEF";

/// Not a test of its own: what the process does that the next test kills. Edits, and tells each edit as a frame would.
#[test]
fn process_that_is_killed() {
    let Ok(map) = std::env::var(PROEF) else { return };
    let map = Path::new(&map);
    let (mut plan, mut begin) = begin(&map.join("plan"), &map.join("staat"));
    let mut verloop = Verloop::default();
    if let Some(gevonden) = begin.gevonden.pop() {
        let hersteld = begin.sessie.herstel(gevonden, Some(&plan)).unwrap();
        (plan, verloop) = (hersteld.plan, hersteld.verloop);
    }
    let eerste: u32 = plan.naam.parse().unwrap_or(0);
    for n in eerste + 1.. {
        let handeling = Handeling::Doe(Wijziging::naam(&n.to_string()));
        verloop.pas_toe(&mut plan, &handeling).unwrap();
        begin.sessie.noteer(&handeling, staat::nu()).unwrap();
        println!("\nbeeld {n}");
        if n % 7 == 0 {
            begin.sessie.bewaar(&plan, &verloop, true, staat::nu()).unwrap();
        }
    }
}

#[test]
fn killed_at_any_moment_it_comes_back_as_last_seen() {
    let _alleen = alleen();
    let map = tempfile::tempdir().unwrap();
    kopie(&map.path().join("plan"));
    let mut gezien = 0;
    for ronde in 0_u64..12 {
        let mut kind = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "process_that_is_killed", "--nocapture"])
            .env(PROEF, map.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut regels = BufReader::new(kind.stdout.take().unwrap()).lines().map_while(Result::ok);
        let beeld = |regel: String| regel.strip_prefix("beeld ").map(|n| n.parse::<u32>().unwrap());
        gezien = regels.by_ref().find_map(beeld).unwrap().max(gezien);
        let (_, ander) = begin(&map.path().join("plan"), &map.path().join("staat"));
        assert_eq!(ander.bezet.map(|b| b.proces), Some(kind.id()), "the second window is told");
        assert!(ander.gevonden.is_empty(), "the journal of a living window is its own");
        drop(ander.sessie);
        std::thread::sleep(std::time::Duration::from_micros(ronde * 1733));
        kind.kill().unwrap();
        kind.wait().unwrap();
        gezien = regels.filter_map(beeld).max().unwrap_or(0).max(gezien);

        let (op_schijf, mut nu) = begin(&map.path().join("plan"), &map.path().join("staat"));
        assert!(nu.bezet.is_none() && nu.waarschuwingen.is_empty(), "{:?}", nu.waarschuwingen);
        let terug = nu.gevonden.pop().map_or(op_schijf, |g| g.speel().plan);
        let terug: u32 = terug.naam.parse().unwrap();
        // The change after the last frame may be on disk already.
        assert!(terug == gezien || terug == gezien + 1, "seen {gezien}, back {terug}");
    }
}

/// Where no disk can be made, `store::journaal` and `store::schrijven` test the same with a writer that fails.
#[test]
fn a_full_disk_keeps_the_old_plan_and_the_journal() {
    let _alleen = alleen();
    let Some(schijfje) = Schijfje::maak() else { return };
    let plek = schijfje.pad().join("plan");
    kopie(&plek);
    let in_staat = tempfile::tempdir().unwrap();
    let (mut plan, mut b) = begin(&plek, in_staat.path());
    let mut v = Verloop::default();
    let handeling = Handeling::Doe(Wijziging::naam("Past niet meer"));
    v.pas_toe(&mut plan, &handeling).unwrap();
    schijfje.vul();
    b.sessie.noteer(&handeling, staat::nu()).unwrap();
    let Err(Bewaarfout::Opslaan(fout)) = b.sessie.bewaar(&plan, &v, true, staat::nu()) else { panic!("it saved") };
    assert_eq!((fout.oorzaak, open(&plek).unwrap().plan.naam.as_str()), (Oorzaak::SchijfVol, "Klein"));
    drop(b);
    let (_, b) = begin(&plek, in_staat.path());
    assert_eq!(b.gevonden[0].speel().plan, plan);
}

#[test]
fn a_full_disk_under_the_journal_is_told_and_made_good() {
    let _alleen = alleen();
    let Some(schijfje) = Schijfje::maak() else { return };
    let plek = tempfile::tempdir().unwrap();
    kopie(plek.path());
    let (mut plan, mut b) = begin(plek.path(), schijfje.pad());
    let mut v = Verloop::default();
    let mut hernoem = |b: &mut Begin, plan: &mut Plan, naam: String| {
        let handeling = Handeling::Doe(Wijziging::naam(&naam));
        v.pas_toe(plan, &handeling).unwrap();
        b.sessie.noteer(&handeling, staat::nu())
    };
    hernoem(&mut b, &mut plan, "Past".to_owned()).unwrap();
    schijfje.vul();
    let mut vol = 0;
    for n in 0..40 {
        let uitkomst = hernoem(&mut b, &mut plan, format!("{n} {}", "x".repeat(500)));
        vol += usize::from(
            uitkomst.is_err_and(|f| matches!(f, Bewaarfout::Journaal(f) if f.oorzaak == Oorzaak::SchijfVol)),
        );
    }
    assert!(vol > 0, "the disk is full");
    schijfje.maak_ruimte();
    hernoem(&mut b, &mut plan, "Past weer".to_owned()).unwrap();
    drop(b);
    let (_, b) = begin(plek.path(), schijfje.pad());
    assert_eq!(b.gevonden[0].handelingen.len(), 42);
    assert_eq!(b.gevonden[0].speel().plan, plan);
}

#[test]
fn a_new_folder_on_a_full_disk_leaves_nothing_and_can_be_made_later() {
    let _alleen = alleen();
    let Some(schijfje) = Schijfje::maak() else { return };
    schijfje.vul();
    let nieuw = schijfje.pad().join("plannen/assen");
    for leeg in [false, true] {
        let fout = wijkplan::store::schrijf_nieuw(&nieuw, leeg).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::SchijfVol);
        assert!(!schijfje.pad().join("plannen").exists());
    }
    // What a kill leaves does not stand in the way either.
    let elders = tempfile::tempdir().unwrap();
    fs::create_dir(elders.path().join("wijken")).unwrap();
    fs::write(elders.path().join("wijken/.wijkplan-abc.tmp"), "half").unwrap();
    wijkplan::store::schrijf_nieuw(elders.path(), false).unwrap();
    assert_eq!(open(elders.path()).unwrap().plan.wijken.len(), 10);
}

#[test]
fn a_save_that_stops_halfway_says_so_and_the_next_one_makes_it_whole() {
    let _alleen = alleen();
    let (plek, in_staat) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    kopie(plek.path());
    // What something is mounted on can be read, but not replaced.
    let (hoofd, wijk) = (plek.path().join("plan.ron"), plek.path().join("wijken/WK010600.ron"));
    let vast = Command::new("mount").arg("--bind").args([&hoofd, &hoofd]).stderr(Stdio::null()).status();
    if !vast.is_ok_and(|s| s.success()) {
        return;
    }
    let (mut plan, mut b) = begin(plek.path(), in_staat.path());
    plan.naam = "Half".to_owned();
    plan.wijken[0].naam = "Nieuw Centrum".to_owned();
    let uitslag = b.sessie.bewaar(&plan, &Verloop::default(), true, staat::nu());
    assert!(Command::new("umount").arg(&hoofd).status().unwrap().success());
    let Err(Bewaarfout::Opslaan(fout)) = uitslag else { panic!("{uitslag:?}") };
    let half = fout.half.unwrap();
    assert_eq!((half.wel, half.niet, fout.oorzaak), (vec![wijk], vec![hoofd.clone()], Oorzaak::Bezet));
    assert!(fs::read_to_string(&hoofd).unwrap().contains("Klein"));
    b.sessie.bewaar(&plan, &Verloop::default(), true, staat::nu()).unwrap();
    assert_eq!(open(plek.path()).unwrap().plan, plan);
}

/// A pipe, made by a process as the system has no other way for a test.
fn pijp(pad: &Path) {
    assert!(Command::new("mkfifo").arg(pad).status().unwrap().success());
}

#[test]
fn a_journal_that_is_no_plain_file_or_beyond_any_work_is_refused_unread() {
    let _alleen = alleen();
    let in_staat = tempfile::tempdir().unwrap();
    let staat = Staat::in_map(in_staat.path());
    let kamer = staat.kamer("journaal").unwrap();
    let pad = |naam: &str| kamer.join(format!("ingebouwd-{naam}.journaal"));
    fs::File::create(pad("a")).unwrap().set_len(600_000_000).unwrap();
    fs::create_dir(pad("b")).unwrap();
    // Opening a pipe or a terminal would wait for who writes in it.
    pijp(&pad("c"));
    std::os::unix::fs::symlink("/dev/tty", pad("d")).unwrap();
    let (gevonden, mut fouten) = wijkplan::store::herstel::zoek(&staat, None);
    assert!(gevonden.is_empty());
    fouten.sort_by_key(|fout| fout.pad().map(Path::to_owned));
    let geweigerd = ["b", "c", "d"].map(|naam| Bewaarfout::Onleesbaar(pad(naam)));
    assert_eq!(fouten[0], Bewaarfout::TeGroot(pad("a"), 600_000_000));
    assert_eq!(fouten[1..], geweigerd);
}

/// On a pipe of its own: where this fails as root, a device of the system would be replaced.
#[test]
fn a_pipe_or_a_device_is_never_replaced_by_a_file() {
    let _alleen = alleen();
    let map = tempfile::tempdir().unwrap();
    let (echt, via) = (map.path().join("pijp"), map.path().join("via.ron"));
    pijp(&echt);
    std::os::unix::fs::symlink(&echt, &via).unwrap();
    for pad in [&via, &echt] {
        let fout = wijkplan::store::schrijven::schrijf_alle(&[(pad.clone(), "x".to_owned())]).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::GeenBestand, "{}", pad.display());
    }
    assert!(via.is_symlink() && !fs::metadata(&echt).unwrap().is_file());
    assert_eq!(fs::read_dir(map.path()).unwrap().count(), 2);
}
