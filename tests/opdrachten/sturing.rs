//! Nothing that a plan says makes a terminal do something, or shows letters in another order than they stand in.

use std::fs;
use std::path::Path;

use super::{KLEIN, pad, tabellen, voer_uit};

/// What a plan may hold: a colour, the end of a title, the C1 form of the same, and marks of direction.
const HOSTIEL: &str = "\\u{1b}[31m\\u{7}\\u{9b}2J\\u{7f}\\u{202e}\\u{2067}\\u{200f}\\u{61c}";

/// Steps of the ways in the smallest plan: with more behind them there is no such place.
const STAPPEN: [&str; 7] = ["bezetting", "fte", "voorzieningen", "preventie", "locaties", "kosten", "naam"];

fn gestuurd(bytes: &[u8]) -> Option<char> {
    let tekst = String::from_utf8(bytes.to_vec()).unwrap();
    let richting =
        |t: char| matches!(t, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    tekst.chars().find(|&t| richting(t) || (t.is_control() && !matches!(t, '\n' | '\r')))
}

/// The smallest plan with the same in every text and in every code that is not of CBS.
fn hostiel(naar: &Path) {
    fs::create_dir_all(naar.join("wijken")).unwrap();
    for naam in ["plan.ron", "wijken/WK010600.ron", "wijken/WK010601.ron"] {
        let tekst = fs::read_to_string(Path::new(KLEIN).join(naam)).unwrap();
        let mut uit = String::new();
        for regel in tekst.lines().filter(|r| !r.trim_start().starts_with("//")) {
            for (n, stuk) in regel.split('"').enumerate() {
                let vast =
                    ["WK", "BU", "GM", "20"].iter().any(|begin| stuk.starts_with(begin)) || STAPPEN.contains(&stuk);
                let inhoud = if n % 2 == 1 && !vast && !regel.contains("\\\"") {
                    format!("{stuk}{HOSTIEL}")
                } else {
                    stuk.to_owned()
                };
                uit.push_str(&inhoud);
                uit.push('"');
            }
            uit.pop();
            uit.push('\n');
        }
        fs::write(naar.join(naam), uit).unwrap();
    }
}

#[test]
fn no_command_in_any_form_lets_it_through() {
    let map = tempfile::tempdir().unwrap();
    let plan = map.path().join("plan");
    hostiel(&plan);
    let plan = pad(&plan).to_owned();
    let mut regels: Vec<String> = tabellen().iter().map(|tabel| format!("reken {plan} --tabel {tabel}")).collect();
    regels.extend(["toets", "controleer", ""].map(|commando| format!("{commando} {plan}")));
    regels.push(format!("vergelijk {KLEIN} {plan}"));
    let mut gezien = 0;
    for regel in regels {
        for vorm in ["", "--plat", "--formaat csv", "--formaat json"] {
            let uit = voer_uit(&format!("{regel} {vorm}"));
            assert!(
                matches!(uit.status.code(), Some(0 | 1)),
                "{regel} {vorm}: {}",
                String::from_utf8_lossy(&uit.stderr)
            );
            for bytes in [&uit.stdout, &uit.stderr] {
                assert_eq!(gestuurd(bytes), None, "{regel} {vorm}");
            }
            gezien += usize::from(String::from_utf8_lossy(&uit.stdout).contains("[31m"));
        }
    }
    assert!(gezien > 60, "the plan is hostile: {gezien}");
    let naar = map.path().join("uit");
    voer_uit(&format!("export {plan} --naar {}", pad(&naar)));
    for deel in fs::read_dir(&naar).unwrap() {
        assert_eq!(gestuurd(&fs::read(deel.unwrap().path()).unwrap()), None);
    }
    // A way that leads nowhere is quoted, and so is a mistake.
    let pad = Path::new(&plan).join("plan.ron");
    let tekst = fs::read_to_string(&pad).unwrap();
    fs::write(&pad, tekst.replacen("waar: [\"bezetting", &format!("waar: [\"{HOSTIEL}"), 1)).unwrap();
    let uit = voer_uit(&format!("toets {plan}"));
    assert_eq!((uit.status.code(), gestuurd(&uit.stderr)), (Some(2), None));
    fs::write(Path::new(&plan).join("wijken/WK010601.ron"), "(naam: \"\u{1b}[2J\u{202e}\u{9b}\", x: 1)").unwrap();
    let uit = voer_uit(&format!("toets {plan}"));
    assert_eq!((uit.status.code(), gestuurd(&uit.stderr)), (Some(2), None));
}
