//! The key list of the documentation, from the action table. A test writes nothing but compares: the file in `docs/`
//! must be what stands here.

use std::fmt::Write as _;

use super::actions::{Actie, Waar, acties};
use super::layers::Laagsoort;
use super::model::Scherm;
use crate::text::aantal::hoofdletter;

/// The key list, in Markdown.
pub fn markdown() -> String {
    let mut uit = String::from(
        "# Toetsen\n\nGemaakt uit de tabel van opdrachten (`src/tui/actions/`). In het programma: `?`, of `:` voor een \
         opdracht op naam.\n",
    );
    groep(&mut uit, "Overal", |a| matches!(a.waar, Waar::Overal | Waar::Steeds));
    for scherm in Scherm::ALLE {
        groep(&mut uit, scherm.naam(), |a| matches!(a.waar, Waar::Op(s) if s.contains(&scherm)));
    }
    let in_presentatie = |a: &Actie| a.waar == Waar::Laag(&[Laagsoort::Presentatie]);
    groep(&mut uit, "In de presentatie", in_presentatie);
    groep(&mut uit, "In een te klein venster", |a| a.waar == Waar::TeKlein);
    groep(&mut uit, "In een venster", |a| matches!(a.waar, Waar::Laag(_)) && !in_presentatie(a));
    uit
}

fn groep(uit: &mut String, titel: &str, hoort: impl Fn(&Actie) -> bool) {
    let rijen: Vec<&Actie> = acties().filter(|a| hoort(a)).collect();
    if rijen.is_empty() {
        return;
    }
    let _ = write!(uit, "\n## {titel}\n\n| toets | opdracht | uitleg |\n|---|---|---|\n");
    for actie in rijen {
        let toetsen: Vec<String> =
            actie.alle_toetsen().split(", ").map(|t| format!("`{}`", t.replace('|', "\\|"))).collect();
        let _ = writeln!(uit, "| {} | {} | {} |", toetsen.join(" "), hoofdletter(actie.titel), actie.hulp);
    }
}
