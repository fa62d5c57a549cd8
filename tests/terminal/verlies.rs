//! Nothing that was seen on the screen is lost: not by a kill, a signal or a closed window.

use std::time::{Duration, Instant};

use super::venster::Venster;
use super::{ENTER, ESC, OMLAAG, OPNIEUW, journalen, op_formatie, tijdelijk};

/// The lines of a screen between the tabs and the status line.
fn lijf(beeld: &str) -> Vec<String> {
    beeld.lines().skip(2).take(20).map(str::to_owned).collect()
}

#[test]
fn what_the_last_frame_showed_comes_back_after_a_kill() {
    for (toetsen, status) in [
        (vec!["+"], "0,6 → 0,7 fte"),
        (vec!["+", "+", "-"], "0,8 → 0,7 fte"),
        (vec!["+", "+", "+", "u"], "teruggezet: Buurtteam"),
        (vec!["+", "+", "u", "u", OPNIEUW], "opnieuw: "),
    ] {
        let staat = tijdelijk();
        let mut venster = Venster::open(staat.path(), &[]);
        op_formatie(&mut venster);
        venster.druk(&toetsen.concat());
        let gezien = venster.wacht_op(&[status, "gewijzigd"]);
        venster.signaal("KILL");
        venster.einde();
        assert_eq!(journalen(staat.path()), 1);

        let mut venster = Venster::open(staat.path(), &[]);
        venster.wacht_op(&["Werk gevonden dat niet is opgeslagen", "herstellen", "laten liggen", "weggooien"]);
        venster.druk(ENTER).wacht_op(&["uw werk is terug", "gewijzigd"]);
        op_formatie(&mut venster);
        assert_eq!(lijf(&venster.beeld()), lijf(&gezien), "after {toetsen:?}");
        // And undo goes on where it stopped.
        venster.druk("u").wacht_op(&["teruggezet"]);
        venster.signaal("KILL");
        venster.einde();
        assert_eq!(journalen(staat.path()), 1, "the same journal goes on");
    }
}

#[test]
fn an_offer_that_is_left_comes_again_and_one_that_is_thrown_away_does_not() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.signaal("KILL");
    venster.einde();
    for (keuze, over) in [(ESC.to_owned(), 1), (format!("{OMLAAG}{OMLAAG}{ENTER}"), 0)] {
        let mut venster = Venster::open(staat.path(), &[]);
        venster.wacht_op(&["Werk gevonden"]);
        venster.druk(&keuze).wacht_zonder("Werk gevonden");
        op_formatie(&mut venster);
        assert!(venster.beeld().contains("0,6 ●"));
        venster.druk("q");
        assert_eq!(venster.einde().0, 0);
        assert_eq!(journalen(staat.path()), over);
    }
}

#[test]
fn a_signal_restores_the_screen_and_keeps_the_journal() {
    for (naam, code) in [("TERM", 143), ("HUP", 129)] {
        let staat = tijdelijk();
        let mut venster = Venster::open(staat.path(), &[]);
        op_formatie(&mut venster);
        venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
        venster.signaal(naam);
        let (uitgang, scherm) = venster.einde();
        assert_eq!(uitgang, code);
        assert!(!scherm.screen().alternate_screen() && !scherm.screen().hide_cursor());
        assert_eq!(journalen(staat.path()), 1);
    }
}

#[test]
fn closing_the_terminal_ends_the_program_and_keeps_the_journal() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.sluit_terminal();
    assert_eq!(venster.einde().0, 129);
    assert_eq!(journalen(staat.path()), 1);
}

#[test]
fn a_terminal_that_vanishes_without_a_signal_ends_the_program_too() {
    let staat = tijdelijk();
    // No signal reaches a program that has no controlling terminal.
    let mut venster = Venster::zonder_bewind(staat.path());
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    venster.sluit_terminal();
    let sinds = Instant::now();
    assert_eq!(venster.einde().0, 129);
    assert!(sinds.elapsed() < Duration::from_secs(1), "{:?}", sinds.elapsed());
    assert_eq!(journalen(staat.path()), 1);
}

#[test]
fn who_stops_the_program_for_a_while_gets_the_terminal_back_and_then_the_screen() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
    for _ in 0..2 {
        venster.signaal("TSTP");
        venster.wacht_op_stilstand();
        let scherm = venster.nu();
        assert!(!scherm.screen().alternate_screen() && !scherm.screen().hide_cursor());
        assert!(!scherm.screen().bracketed_paste());
        assert_eq!(scherm.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let beelden = venster.beelden();
        venster.signaal("CONT");
        venster.wacht_op_beeld(beelden + 1);
        venster.wacht_op(&["[3 Formatie]", "0,7‡●"]);
        assert!(venster.nu().screen().alternate_screen());
        assert_ne!(venster.nu().screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    }
    venster.druk("+").wacht_op(&["0,7 → 0,8 fte"]);
    // One that nobody can hear coming is noticed afterwards.
    venster.signaal("STOP");
    venster.wacht_op_stilstand();
    let beelden = venster.beelden();
    venster.signaal("CONT");
    venster.wacht_op_beeld(beelden + 1);
    venster.druk("+").wacht_op(&["0,8 → 0,9 fte"]);
}

#[test]
fn a_sequence_that_is_never_finished_swallows_no_key() {
    let staat = tijdelijk();
    let mut venster = Venster::open(staat.path(), &[]);
    op_formatie(&mut venster);
    for half in ["\x1b[20", "\x1b[<0;5", "\x1b[", "\x1b]52;c;", "\x1b[0;0R", "\x1b[<35;0;0M"] {
        venster.druk(half);
        venster.rust();
        venster.druk("+").wacht_op(&["0,6 → 0,7 fte"]);
        venster.druk("u").wacht_op(&["teruggezet"]);
    }
}
