//! Opens whatever bytes as a plan, and computes and judges every plan that opens: in every year and band, with every
//! repair. A refusal is fine; a panic, an overflow or a file that is written other than it was read is not.

#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use wijkplan::calc::{self, Gids};
use wijkplan::dekking::{Stand, Toetsing};
use wijkplan::plan::Band;
use wijkplan::store::{self, vorm};
use wijkplan::voorstel;

/// Where the bytes stand as a file; in memory where the system has such a place.
static PAD: LazyLock<PathBuf> = LazyLock::new(|| {
    let geheugen = PathBuf::from("/dev/shm");
    let map = if geheugen.is_dir() { geheugen } else { std::env::temp_dir() };
    map.join(format!("wijkplan-fuzz-{}.ron", std::process::id()))
});

fuzz_target!(|bytes: &[u8]| {
    fs::write(&*PAD, bytes).expect("the file can be written");
    let Ok(geopend) = store::open(&PAD) else { return };
    let plan = geopend.plan;
    let gids = Gids::van(&plan);
    for &jaar in &plan.planjaren {
        for band in Band::ALLE {
            let uitkomst = calc::bereken(&plan, jaar, band);
            let toetsing = Toetsing::van(&plan, &uitkomst);
            let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
            for bevinding in toetsing.bevindingen.iter().take(20) {
                voorstel::herstel(&stand, bevinding);
            }
        }
    }
    let tekst = vorm::heel_ron(&plan).expect("a plan that opens can be written");
    fs::write(&*PAD, tekst).expect("the file can be written");
    let opnieuw = store::open(&PAD).expect("what is written opens");
    assert_eq!(opnieuw.plan, plan, "what is written is what was read");
});
