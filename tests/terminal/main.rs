//! The program in a real pseudo-terminal, as a planner meets it.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod bouwen;
mod doden;
mod instellingen;
mod klad;
mod opslaan;
mod plannen;
mod rampen;
mod rondleiding;
mod scenarios;
mod schijfje;
mod terugkomst;
mod venster;
mod vensters;
mod verlies;
mod versies;
mod willekeur;
mod workshop;

use std::fs;
use std::path::Path;

use venster::Venster;

const TABS: [&str; 6] = ["1 Overz", "2 Wijk", "3 F", "4 Huisv", "5 Verd", "6 Dekk"];
const OMLAAG: &str = "\x1b[B";
const HOME: &str = "\x1b[H";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const OPNIEUW: &str = "\x12";

fn tijdelijk() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A copy of the smallest plan.
fn klein_plan(naar: &Path) {
    fs::create_dir_all(naar.join("wijken")).unwrap();
    for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        fs::copy(Path::new("tests/fouten/basis").join(naam), naar.join(naam)).unwrap();
    }
    // Without scenarios the header says the name of the plan.
    let tekst = fs::read_to_string(naar.join("plan.ron")).unwrap();
    let (voor, rest) = tekst.split_once("    scenarios: [").unwrap();
    let (_, na) = rest.split_once("    besluiten: [").unwrap();
    fs::write(naar.join("plan.ron"), format!("{voor}    besluiten: [{na}")).unwrap();
}

/// The journals in a state folder.
fn journalen(staat: &Path) -> usize {
    fs::read_dir(staat.join("journaal"))
        .map_or(0, |map| map.flatten().filter(|d| d.path().extension().is_some_and(|e| e == "journaal")).count())
}

/// Opens Formatie at a cell with one row behind it: 0,6 fte.
fn op_formatie(venster: &mut Venster) {
    venster.wacht_op(&TABS);
    venster.druk("3").wacht_op(&["[3 Formatie]"]);
    // It begins where it stopped the last time.
    venster.druk(HOME).druk(OMLAAG).wacht_op(&["Wijkverbinder · Centrum"]);
}

/// The number of warnings in the header.
fn waarschuwingen(beeld: &str) -> u32 {
    let kop = beeld.lines().next().unwrap();
    let na = kop.rsplit_once("! ").and_then(|(_, na)| na.split_whitespace().next());
    na.and_then(|getal| getal.parse().ok()).unwrap()
}

#[test]
fn an_edit_shows_its_findings_in_the_same_frame_and_undo_brings_all_back() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    let voor = waarschuwingen(&venster.beeld());
    venster.druk(ENTER).wacht_op(&["wat u typt vervangt"]);
    venster.druk("0").druk(ENTER).wacht_op(&["→ 0,0 fte"]);
    let beeld = venster.eerste_beeld_met("→ 0,0 fte");
    let status = beeld.lines().find(|r| r.contains("→ 0,0 fte")).unwrap();
    assert!(waarschuwingen(&beeld) > voor, "{beeld}");
    assert!(status.contains(&format!("! {voor} → {}", waarschuwingen(&beeld))), "{beeld}");

    venster.druk("u").wacht_op(&["teruggezet", &format!("! {voor} ")]);
    venster.druk(OPNIEUW).wacht_op(&["opnieuw: "]);
    venster.druk("q").wacht_op(&["Stoppen?", "stoppen zonder opslaan"]);
    venster.druk(ESC).wacht_zonder("Stoppen?");
    venster.druk("q").wacht_op(&["Stoppen?"]);
    venster.druk("w");
    let (code, scherm) = venster.einde();
    assert_eq!(code, 0);
    assert!(!scherm.screen().alternate_screen() && !scherm.screen().hide_cursor());
    assert_eq!(journalen(staat.path()), 0, "what is thrown away knowingly is not offered again");
}

#[test]
fn help_and_palette_open_and_close() {
    let staat = tijdelijk();
    let mut venster = Venster::van_maat(48, 160, staat.path(), &[]);
    venster.wacht_op(&TABS);
    venster.druk("?").wacht_op(&["Hulp"]);
    venster.druk(ESC).wacht_zonder("Hulp");
    venster.druk(":dekking").wacht_op(&["Dekking tonen"]);
    venster.druk(ENTER).wacht_op(&["[6 Dekking]"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn in_a_window_that_is_too_small_no_key_throws_work_away() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.druk("q").wacht_op(&["Stoppen?"]);
    for _ in 0..5 {
        venster.maat(10, 40);
        venster.wacht_op(&["Dit venster is 40 bij 10", "doen toetsen"]);
        // Keys that were typed unseen do nothing, also where the window grows before they arrive.
        venster.druk("wqw");
        venster.maat(24, 80);
        venster.wacht_op(&["Stoppen?"]);
    }
    // It takes keys again as soon as nobody has pressed one for a while.
    venster.druk_tot_weg(ESC, "Stoppen?");
    venster.wacht_op(&["0,7‡●", "gewijzigd"]);
    venster.druk("u").wacht_op(&["teruggezet"]);
    venster.maat(10, 40);
    venster.wacht_op(&["q stopt"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn year_and_band_of_the_command_line_are_shown() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &["--band", "hoog", "--jaar", "2029"]);
    venster.wacht_op(&["Assen 2029", "31 hoog"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn a_held_key_fast_typing_and_a_large_paste_all_arrive() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    venster.druk(&"+".repeat(20)).wacht_op(&["2,5 → 2,6 fte"]);
    venster.druk(&"-".repeat(19)).wacht_op(&["0,8 → 0,7 fte"]);
    venster.druk("/");
    // More than the program reads at once.
    let lang = "wijkverbinder ".repeat(300);
    venster.druk(&format!("\x1b[200~{lang}\x1b[201~")).wacht_op(&["verbinder wijkverbinder"]);
    venster.druk(ESC).wacht_op(&["Wijkverbinder · Centrum", "0,7‡●"]);
    venster.druk("q").wacht_op(&["Stoppen?"]);
    venster.druk("w");
    assert_eq!(venster.einde().0, 0);
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_screens() {
    let staat = tijdelijk();
    let mut venster = Venster::in_omgeving(staat.path(), &[("TERM", "dumb")]);
    let (code, scherm) = venster.einde();
    assert_eq!(code, 0);
    assert!(!scherm.screen().alternate_screen());
    assert!(scherm.screen().contents().contains("Verder: wijkplan toets"), "{}", scherm.screen().contents());
}

/// What is longer than the screen goes through the pager, what fits does not, and a pager that is not there is passed by.
#[test]
fn long_output_goes_through_the_pager() {
    let staat = tijdelijk();
    for (pager, door, tabel) in [
        ("head -n 1", true, "buurten"),
        ("head -n 1", false, "prijzen"),
        ("is-er-niet", false, "buurten"),
        ("", false, "buurten"),
    ] {
        let wat = if tabel == "prijzen" { "--herkomst" } else { "--tabel" };
        let omgeving = [("WIJKPLAN_PAGER", pager)];
        let mut venster =
            Venster::begin(24, 80, staat.path(), &["reken", wat, tabel, env!("CARGO_MANIFEST_DIR")], &omgeving);
        let (code, scherm) = venster.einde();
        let regels = scherm.screen().contents().trim().lines().count();
        assert_eq!((code, regels == 1), (0, door), "{pager}: {}", scherm.screen().contents());
    }
}
