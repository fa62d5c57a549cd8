//! `--plat`: what a screen reader says.

use super::{KLEIN, geweigerd, uitvoer, wijkplan};

/// No sign that only means something by its shape or its place.
fn leesbaar(tekst: &str) {
    for regel in tekst.lines() {
        assert!(regel.chars().all(|t| t.is_alphanumeric() || " .,;:!?()[]“”‘’'\"-/%€&+=@_".contains(t)), "{regel}");
        assert!(!regel.contains("  ") && !regel.starts_with(' '), "{regel}");
        // A hyphen joins; it is never a minus or a bullet.
        assert!(!regel.contains(" -") || regel.contains("--"), "{regel}");
    }
}

#[test]
fn every_command_can_be_heard() {
    let mut alle = Vec::new();
    for (regel, code) in [
        (format!("--plat {KLEIN}"), 0),
        (format!("toets --plat {KLEIN}"), 1),
        (format!("reken --plat {KLEIN} --tabel bevindingen"), 0),
        (format!("vergelijk --plat {KLEIN} {KLEIN}"), 0),
        (format!("controleer --plat {KLEIN}"), 0),
    ] {
        let tekst = uitvoer(&regel, code);
        leesbaar(&tekst);
        alle.push(format!("$ wijkplan {regel}\n{tekst}"));
    }
    insta::assert_snapshot!(alle.join("\n"));
    leesbaar(&uitvoer("toets --plat --band hoog --kleur altijd", 1));
}

#[test]
fn a_row_says_its_own_columns() {
    let tekst = uitvoer("--plat", 0);
    let gezegd =
        "\nLariks: inwoners 5.385; benodigd 31,8 fte; bezet 31,6 fte; verschil min 0,3 fte; ratio 0,99; oordeel ";
    assert!(tekst.contains(gezegd), "{tekst}");
}

#[test]
fn the_environment_asks_it_for_every_command() {
    let met = |waarde: &str| wijkplan(["toets"]).env("WIJKPLAN_PLAT", waarde).output().unwrap().stdout;
    let plat = uitvoer("toets --plat", 1).into_bytes();
    assert_eq!(met("1"), plat);
    assert_eq!(met("ja"), plat);
    for uit in ["", "0", "nee"] {
        assert_eq!(met(uit), uitvoer("toets", 1).into_bytes(), "{uit}");
    }
    // What programs read stays as it is.
    assert_eq!(uitvoer("toets --plat --formaat json", 1), uitvoer("toets --formaat json", 1));
}

#[test]
fn a_mistake_in_a_file_is_told_in_one_line() {
    let map = tempfile::tempdir().unwrap();
    let plan = super::pad(map.path()).to_owned() + "/plan";
    uitvoer(&format!("export {KLEIN} --formaat ron --naar {plan}"), 0);
    let bestand = format!("{plan}/plan.ron");
    let tekst = std::fs::read_to_string(&bestand).unwrap().replacen("planjaren", "planjren", 1);
    std::fs::write(&bestand, tekst).unwrap();
    let fout = geweigerd(&format!("toets --plat {bestand}"));
    let [regel] = fout.lines().collect::<Vec<_>>()[..] else { panic!("{fout}") };
    leesbaar(regel);
    assert!(regel.contains("regel 7, kolom 5: “planjren: ["), "{regel}");
    assert!(regel.ends_with("Hulp: bedoelde u “planjaren”?"), "{regel}");
    leesbaar(&geweigerd("--plat reken --tabel zzz"));
}

#[test]
fn an_empty_plan_says_where_to_begin_instead_of_everything_at_once() {
    let map = tempfile::tempdir().unwrap();
    let plan = super::pad(map.path()).to_owned() + "/leeg";
    uitvoer(&format!("nieuw --leeg {plan}"), 0);
    let tekst = uitvoer(&format!("toets {plan}"), 1);
    assert!(tekst.starts_with("? Nog niet vast te stellen"), "{tekst}");
    assert!(tekst.contains("\nNog niet ingevuld; begin hier:\n1. organisaties: "), "{tekst}");
    assert!(tekst.contains("bezetting: wie waar werkt; nodig is 300,4 fte"), "{tekst}");
    assert!(tekst.contains("? HV-1a een locatie voor het team in elke wijk       – ? ? ?"), "{tekst}");
    assert!(tekst.contains(" nog niet te toetsen (TM-3, "), "{tekst}");
    // Nothing of it is a finding: it is not filled in yet.
    assert!(!tekst.contains('▲') || tekst.matches('▲').count() == 1, "{tekst}");
    assert!(!tekst.contains("scenario te weinig") && !tekst.contains("(nu "), "{tekst}");
    assert!(tekst.contains("\n  TM-3  Alle buurtteams: de bezetting ontbreekt\n"), "{tekst}");
    // A line or two for each of the eisen in the matrix, one for what is not filled in, and those around it.
    assert!(tekst.lines().count() < 4 * wijkplan::dekking::EISEN.len() + 20, "{tekst}");
    // Of the small plan nothing is empty.
    assert!(!uitvoer(&format!("toets {KLEIN}"), 1).contains("begin hier"));
}
