//! Hostile plans: whatever bytes, opened as a plan, and every plan that opens through what `controleer`, `toets`, `reken`
//! and `export` do with it, in every year and band, with repairs. A refusal is fine. A panic, an overflow, a file that is
//! written other than it was read, or a character that steers a terminal is not.
//!
//! Every thousand plans the counts so far go to stderr; the slowest plan is kept in `corpus`.

#![no_main]

mod wissel;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{Stand, Toetsing};
use wijkplan::plan::{Band, Plan};
use wijkplan::report::berekend::Berekend;
use wijkplan::report::csv::Profiel;
use wijkplan::report::tekst::Stijl;
use wijkplan::report::toets::Oordeelsvorming;
use wijkplan::report::{controle, csv, json, klembord, lijst, tekst, toetstekst};
use wijkplan::store::{self, vorm};
use wijkplan::text::afbreken::stuurt;
use wijkplan::voorstel;

/// Where the bytes stand as a file; in memory where the system has such a place.
static PAD: LazyLock<PathBuf> = LazyLock::new(|| {
    let geheugen = PathBuf::from("/dev/shm");
    let map = if geheugen.is_dir() { geheugen } else { std::env::temp_dir() };
    map.join(format!("wijkplan-fuzz-{}.ron", std::process::id()))
});

static PLANNEN: AtomicU64 = AtomicU64::new(0);
static GEOPEND: AtomicU64 = AtomicU64::new(0);
/// Microseconds of the slowest plan.
static TRAAGST: AtomicU64 = AtomicU64::new(0);

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    wissel::wissel(data, size, max_size, seed).unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});

fuzz_target!(|bytes: &[u8]| {
    let klok = Instant::now();
    fs::write(&*PAD, bytes).expect("the file can be written");
    match store::open(&PAD) {
        Ok(geopend) => {
            GEOPEND.fetch_add(1, Relaxed);
            door_alles(&geopend.plan, bytes.len());
        }
        Err(fout) => {
            let tekst = fout.to_string();
            schoon(&tekst, "message");
            assert!(tekst.len() < 60_000, "a message of {} bytes", tekst.len());
        }
    }
    tel(bytes, klok);
});

fn tel(bytes: &[u8], klok: Instant) {
    let duur = u64::try_from(klok.elapsed().as_micros()).unwrap_or(u64::MAX);
    if TRAAGST.fetch_max(duur, Relaxed) < duur {
        fs::write("corpus/traagst.ron", bytes).expect("the slowest plan can be kept");
    }
    let plannen = PLANNEN.fetch_add(1, Relaxed) + 1;
    if plannen.is_multiple_of(1000) {
        let (geopend, traagst) = (GEOPEND.load(Relaxed), TRAAGST.load(Relaxed) / 1000);
        let piek = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let piek = piek.lines().find(|r| r.starts_with("VmHWM")).unwrap_or_default();
        eprintln!("plannen {plannen}, geopend {geopend}, geweigerd {}, traagst {traagst} ms, {piek}", plannen - geopend);
    }
}

fn door_alles(plan: &Plan, keuze: usize) {
    let gids = Gids::van(plan);
    for &jaar in &plan.planjaren {
        for band in Band::ALLE {
            let uitkomst = calc::bereken(plan, jaar, band);
            let toetsing = Toetsing::van(plan, &uitkomst);
            let stand = Stand { plan, gids: &gids, uitkomst: &uitkomst };
            for bevinding in toetsing.bevindingen.iter().take(5) {
                voorstel::herstel(&stand, bevinding);
            }
        }
    }
    let jaar = plan.planjaren[keuze % plan.planjaren.len()];
    let band = Band::ALLE[keuze % 3];
    let berekend = Berekend::van(plan.naam.clone(), plan.clone(), jaar, band);
    let stijl = Stijl { breedte: Some(20 + keuze % 150), kleur: false, plat: keuze.is_multiple_of(2) };
    berekend.met(|zicht| {
        let tabellen = lijst::alle(zicht);
        let controle = controle::tabel(zicht);
        for tabel in tabellen.iter().chain([&controle]) {
            schoon(&tekst::schrijf(tabel, stijl), tabel.naam);
            schoon(&json::tekst(&json::tabel(tabel, zicht)), tabel.naam);
            schoon(&klembord::tabel(tabel), tabel.naam);
            for profiel in [Profiel::Nederlands, Profiel::Internationaal] {
                schoon(&csv::schrijf(tabel, profiel).expect("CSV"), tabel.naam);
            }
        }
        schoon(&csv::voetnoten(&tabellen, Profiel::Nederlands).expect("CSV"), "voetnoten");
    });
    Oordeelsvorming::van(&plan.naam, plan, jaar, keuze.is_multiple_of(5), band).met(|rapport| {
        schoon(&toetstekst::schrijf(rapport, stijl), "toets");
        schoon(&json::tekst(&rapport.json()), "toets");
    });
    opnieuw(plan, &PAD);
}

fn opnieuw(plan: &Plan, pad: &Path) {
    let tekst = vorm::heel_ron(plan).expect("a plan that opens can be written");
    fs::write(pad, tekst).expect("the file can be written");
    let opnieuw = store::open(pad).expect("what is written opens");
    assert_eq!(&opnieuw.plan, plan, "what is written is what was read");
}

/// Nothing in the text tells a terminal to do something, or turns letters round.
fn schoon(tekst: &str, waar: &str) {
    let fout = tekst.chars().find(|&t| stuurt(t) && !matches!(t, '\n' | '\r' | '\t'));
    assert!(fout.is_none(), "{fout:?} in {waar}");
}
