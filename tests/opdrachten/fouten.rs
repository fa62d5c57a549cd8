//! Wrong use: each mistake gets a Dutch sentence, an advice and exit code 2.

use super::geweigerd;

const REGELS: [&str; 41] = [
    "tots",
    "hulp",
    "bestaat-niet.ron",
    "x toets y",
    "x nieuw y",
    "a toets b",
    "toets --bnad laag",
    "toets -q",
    "toets --leeg",
    "toets --formaat jsn",
    "toets --formaat",
    "toets --kleur=",
    "toets --band laag --band hoog",
    "toets --jaar x",
    "toets --jaar 99999",
    "toets --jaar 2040",
    "toets --csv engels",
    "reken",
    "reken --tabel formaite",
    "reken --tabel",
    "nieuw",
    "nieuw a b",
    "nieuw --leeg=ja a",
    "export",
    "export --naar x --formaat xls",
    "controleer --jaar 2028",
    "--versies",
    "toetss plan",
    "rekn --tabel vraag",
    "--voorbeeld toets x",
    "--jaar 2028 nieuw x",
    "--formaat json export --naar x",
    "x handleiding",
    "x vergelijk a b",
    "toets --csv nederlands",
    "toets --formaat json --kleur altijd",
    "--csv nederlands",
    "export --formaat ron --jaar 2028 --naar x",
    "export --formaat ron --scenario bestaat-niet --naar x",
    "export --formaat ron --csv nederlands --naar x",
    "export --naar uitvoer.txt",
];

#[test]
fn every_mistake_has_its_sentence() {
    let alle: Vec<String> = REGELS.iter().map(|regel| format!("$ wijkplan {regel}\n{}", geweigerd(regel))).collect();
    insta::assert_snapshot!(alle.join("\n"));
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    for argumenten in [vec!["toets", "--\u{1b}[2J"], vec!["\u{1b}[2J"], vec!["reken", "--tabel", "\u{1b}[2J"]] {
        let uit = super::wijkplan(argumenten).output().unwrap();
        assert_eq!(uit.status.code(), Some(2));
        assert!(!uit.stderr.contains(&0x1b), "{}", String::from_utf8_lossy(&uit.stderr));
    }
}

#[cfg(unix)]
#[test]
fn argument_that_is_no_text_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    for argumenten in [
        vec![OsStr::from_bytes(b"--\xff")],
        vec![OsStr::new("reken"), OsStr::new("--tabel"), OsStr::from_bytes(b"\xff")],
    ] {
        let uit = super::wijkplan(argumenten).output().unwrap();
        assert_eq!(uit.status.code(), Some(2));
        let fout = String::from_utf8(uit.stderr).unwrap();
        assert!(fout.starts_with("fout: "), "{fout}");
    }
}
