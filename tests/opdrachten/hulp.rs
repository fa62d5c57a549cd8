//! Help: every command has it, by every name, and no English word is in it.

use super::{geweigerd, uitvoer};

const COMMANDOS: [&str; 11] = [
    "",
    "nieuw",
    "toets",
    "reken",
    "export",
    "import",
    "vergelijk",
    "controleer",
    "tabaanvulling",
    "dokter",
    "handleiding",
];

/// Words that clap says and we do not. Dutch words that are spelled the same (`in`, `help`) are not among them.
const ENGELS: [&str; 34] = [
    "usage",
    "options",
    "commands",
    "command",
    "arguments",
    "argument",
    "print",
    "prints",
    "possible",
    "values",
    "value",
    "default",
    "error",
    "tip",
    "unexpected",
    "required",
    "invalid",
    "found",
    "similar",
    "exists",
    "for",
    "more",
    "information",
    "try",
    "the",
    "cannot",
    "used",
    "with",
    "provided",
    "subcommand",
    "unrecognized",
    "multiple",
    "times",
    "aliases",
];

fn nederlands(tekst: &str) {
    for woord in tekst.split(|c: char| !c.is_alphabetic()) {
        assert!(!ENGELS.contains(&woord.to_lowercase().as_str()), "“{woord}” in\n{tekst}");
    }
}

#[test]
fn help_of_everything_is_dutch() {
    let mut alle = Vec::new();
    for commando in COMMANDOS {
        let tekst = uitvoer(&format!("{commando} --hulp"), 0);
        for naam in ["--help", "-h"] {
            assert_eq!(uitvoer(&format!("{commando} {naam}"), 0), tekst, "{commando} {naam}");
        }
        nederlands(&tekst);
        assert!(tekst.lines().all(|r| r.chars().count() <= 90), "{tekst}");
        alle.push(format!("$ wijkplan {commando} --hulp\n{tekst}"));
    }
    insta::assert_snapshot!(alle.join("\n"));
}

#[test]
fn refusals_are_dutch() {
    for regel in [
        "--x",
        "toets --x",
        "toets --formaat x",
        "toets --formaat",
        "a toets b",
        "reken --jaar x",
        "nieuw",
        "export",
        "toets --band laag --band hoog",
        "toets --jaar=",
        "nieuw --leeg=1 a",
        "export --naar",
        "-x",
    ] {
        nederlands(&geweigerd(regel));
    }
}

#[test]
fn version_by_both_names() {
    assert_eq!(uitvoer("--versie", 0), format!("wijkplan {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(uitvoer("--version", 0), uitvoer("-V", 0));
}
