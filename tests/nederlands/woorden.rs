//! Words that gave way to better ones do not come back: `woorden.txt` names them, with what stands there now.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{alle, bron, inhoud};

/// A word that is gone.
struct Vervangen {
    oud: String,
    nieuw: String,
    /// Longer phrases with this word that stay.
    behalve: Vec<String>,
    /// Only these capitals.
    letterlijk: bool,
}

impl Vervangen {
    fn lees(regel: &str) -> Self {
        let mut delen = regel.split('|').map(|deel| deel.trim().to_owned());
        let (oud, nieuw) = (delen.next().unwrap(), delen.next().unwrap_or_default());
        assert!(!oud.is_empty() && !nieuw.is_empty(), "not `old | new`: {regel}");
        let letterlijk = oud.to_lowercase() == nieuw.to_lowercase();
        let vorm = |tekst: String| if letterlijk { tekst } else { tekst.to_lowercase() };
        Self { oud: vorm(oud), nieuw, behalve: delen.map(vorm).collect(), letterlijk }
    }

    /// True when the text has the word, outside what may stay. The text has its white space folded.
    fn staat_in(&self, tekst: &str) -> bool {
        let mut tekst = if self.letterlijk { tekst.to_owned() } else { tekst.to_lowercase() };
        let (oud, begin) = self.oud.strip_suffix('*').map_or((&*self.oud, false), |oud| (oud, true));
        if !tekst.contains(oud) {
            return false;
        }
        for behalve in &self.behalve {
            tekst = tekst.replace(behalve, "\u{0}");
        }
        tekst.match_indices(oud).any(|(n, _)| {
            let los = |teken: Option<char>| teken.is_none_or(|t| !t.is_alphanumeric() && t != '_');
            los(tekst[..n].chars().next_back()) && (begin || los(tekst[n + oud.len()..].chars().next()))
        })
    }
}

fn lijst() -> Vec<Vervangen> {
    let pad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/nederlands/woorden.txt");
    let tekst = fs::read_to_string(pad).unwrap();
    tekst.lines().filter(|r| !r.is_empty() && !r.starts_with('#')).map(Vervangen::lees).collect()
}

fn gevouwen(tekst: &str) -> String {
    tekst.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text that a user can read, with where it stands.
fn teksten() -> Vec<(String, String)> {
    let mut uit = Vec::new();
    for pad in alle(&["src"], "rs") {
        if !pad.components().any(|d| d.as_os_str() == "tests") && !pad.ends_with("tests.rs") {
            for (regel, tekst) in bron::teksten(&fs::read_to_string(&pad).unwrap()) {
                uit.push((format!("{}:{regel}", pad.display()), gevouwen(&tekst)));
            }
        }
    }
    let mut paden = alle(&["src", "tests"], "snap");
    paden.extend(alle(&["docs"], "md"));
    paden.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    for pad in paden {
        let tekst = fs::read_to_string(&pad).unwrap();
        uit.extend(inhoud(&tekst).lines().map(|regel| (pad.display().to_string(), gevouwen(regel))));
    }
    let handleiding = Command::new(env!("CARGO_BIN_EXE_wijkplan")).arg("handleiding").output().unwrap();
    let handleiding = String::from_utf8(handleiding.stdout).unwrap();
    uit.extend(handleiding.lines().map(|regel| ("handleiding".to_owned(), gevouwen(regel))));
    uit.into_iter().map(|(waar, tekst)| (waar, format!("\"{tekst}\""))).collect()
}

#[test]
fn old_words_do_not_come_back() {
    let (lijst, teksten) = (lijst(), teksten());
    assert!(teksten.len() > 5_000, "only {} texts were read", teksten.len());
    let mut fouten = Vec::new();
    for (waar, tekst) in &teksten {
        for oud in lijst.iter().filter(|oud| oud.staat_in(tekst)) {
            fouten.push(format!("{waar}: “{}”, now {}, in {tekst}", oud.oud, oud.nieuw));
        }
    }
    assert!(fouten.is_empty(), "{} old words:\n{}", fouten.len(), fouten.join("\n"));
}

#[test]
fn an_old_word_is_found_and_what_may_stay_is_not() {
    for (regel, gevonden, niet) in [
        ("schil | shell", &["de Schil", "\"SCHIL\""][..], &["verschil", "schillen", "schil_naam"][..]),
        ("opdracht* | actie | de opdracht van S2", &["twee opdrachten"], &["De opdracht van S2", "hoofdopdracht"]),
        ("welzijn | Welzijn", &["het domein welzijn"], &["het domein Welzijn", "WELZIJN"]),
        ("ploegen | capaciteit | \"ploegen\"", &["tabel ploegen", "\"de ploegen\""], &["\"ploegen\": 3"]),
    ] {
        let oud = Vervangen::lees(regel);
        assert!(gevonden.iter().all(|tekst| oud.staat_in(tekst)), "{regel}");
        assert!(!niet.iter().any(|tekst| oud.staat_in(tekst)), "{regel}");
    }
}
