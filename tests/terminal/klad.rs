//! What is being typed and not confirmed outlives a kill, for its user only, and is offered at the next start.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, TABS, tijdelijk};

const GETYPT: &str = "Geen besluit zonder geld";

/// All files in a folder and what is in it.
fn bestanden(map: &Path) -> Vec<PathBuf> {
    let delen = fs::read_dir(map).into_iter().flatten().flatten().map(|deel| deel.path());
    delen.flat_map(|pad| if pad.is_dir() { bestanden(&pad) } else { vec![pad] }).collect()
}

/// The drafts in a state folder that say this.
fn kladden(staat: &Path, woord: &str) -> Vec<PathBuf> {
    let alle = bestanden(&staat.join("klad")).into_iter();
    alle.filter(|pad| fs::read_to_string(pad).is_ok_and(|tekst| tekst.contains(woord))).collect()
}

fn wacht_op_kladden(staat: &Path, woord: &str, aantal: usize) {
    let tot = Instant::now() + Duration::from_secs(30);
    while kladden(staat, woord).len() != aantal {
        assert!(Instant::now() < tot, "{aantal} × {woord}: {:?}", bestanden(staat));
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_half_filled_form_comes_back_after_every_kill_until_it_is_confirmed() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("9").wacht_op(&["[9 "]);
    venster.druk("a").wacht_op(&["Nieuw besluit"]);
    venster.druk(GETYPT).wacht_op(&[GETYPT]);
    wacht_op_kladden(staat.path(), GETYPT, 1);
    for pad in bestanden(staat.path()) {
        if fs::read_to_string(&pad).is_ok_and(|tekst| tekst.contains(GETYPT)) {
            let rechten = fs::metadata(&pad).unwrap().permissions().mode() & 0o777;
            assert_eq!((rechten, pad.extension().and_then(|e| e.to_str())), (0o600, Some("klad")));
        }
    }
    let kamer = fs::metadata(staat.path().join("klad")).unwrap().permissions().mode() & 0o777;
    assert_eq!(kamer, 0o700);
    venster.dood();

    // A second window on the same plan is not offered what the first goes on with.
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Verdergaan waar u was?", "Nieuw besluit", GETYPT]);
    venster.druk(ENTER).wacht_op(&["Nieuw besluit", GETYPT]);
    let mut ander = Venster::open(staat.path(), &[]);
    let beeld = ander.wacht_op(&TABS);
    assert!(!beeld.contains("Verdergaan"), "{beeld}");
    ander.druk("q");
    assert_eq!(ander.einde().0, 0);
    venster.dood();

    // Later is later.
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Verdergaan waar u was?"]);
    venster.druk(ESC).wacht_zonder("Verdergaan");
    venster.dood();

    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Verdergaan waar u was?"]);
    venster.druk(ENTER).wacht_op(&[GETYPT]);
    venster.druk(OMLAAG).druk("het potje is leeg").wacht_op(&["potje is leeg"]);
    wacht_op_kladden(staat.path(), "potje is leeg", 1);
    venster.druk(ENTER).wacht_op(&["gewijzigd"]);
    wacht_op_kladden(staat.path(), "", 0);
    venster.dood();
    let mut venster = Venster::open(staat.path(), &[]);
    let beeld = venster.wacht_op(&["Werk gevonden"]);
    assert!(!beeld.contains("Verdergaan"), "{beeld}");
}

#[test]
fn what_is_thrown_away_knowingly_is_gone_and_a_signal_keeps_it() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("8").wacht_op(&["[8 "]);
    venster.druk("n").wacht_op(&["Naam van het scenario"]);
    // The last key comes just before the signal.
    venster.druk("Meer jeugd").wacht_op(&["Meer jeugd"]);
    venster.signaal("TERM");
    assert_eq!(venster.einde().0, 143);
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&["Verdergaan waar u was?", "Meer jeugd"]);
    venster.druk(ENTER).wacht_op(&["Naam van het scenario", "Meer jeugd"]);
    venster.druk(ESC).wacht_op(&["Nog niet opgeslagen"]);
    venster.druk("w").druk(ENTER).wacht_zonder("Naam van het scenario");
    wacht_op_kladden(staat.path(), "", 0);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
    let mut venster = Venster::open(staat.path(), &[]);
    let beeld = venster.wacht_op(&TABS);
    assert!(!beeld.contains("Verdergaan"), "{beeld}");
}

/// However fast it is typed, one draft with all of it is left.
#[test]
fn keys_that_never_pause_end_in_one_draft() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("8").wacht_op(&["[8 "]);
    venster.druk("n").wacht_op(&["Naam van het scenario"]);
    for _ in 0..20 {
        venster.druk("abcde");
    }
    let lang = "abcde".repeat(20);
    wacht_op_kladden(staat.path(), &lang, 1);
    assert_eq!(bestanden(&staat.path().join("klad")).len(), 1, "no half draft is left behind");
    venster.dood();
}
