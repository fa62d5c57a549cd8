//! The key list of the documentation and the manual, from the action table. A test writes nothing but compares: the file in `docs/`
//! must be what stands here.

use std::fmt::Write as _;

use super::actions::{Actie, Waar, acties, kaart};
use super::blik::inrichting::Toetsenkaart;
use super::blik::lagen::Laagsoort;
use super::instellingen::VOORBEELD;
use super::scherm::Scherm;
use crate::text::aantal::hoofdletter;

/// How the settings file works.
pub const UITLEG: &str = "Sneltoetsen, kleuren en muis stelt u in met een bestand `instellingen.ron`. Waar het hoort, toont wijkplan met `,`; op \
    Linux is dat `~/.config/wijkplan/instellingen.ron`. De omgevingsvariabele `WIJKPLAN_INSTELLINGEN` wijst een ander \
    bestand aan. Schrijf alleen op wat u anders wilt. Met een fout erin start wijkplan zoals zonder dit bestand, en zegt \
    waar de fout staat; `wijkplan controleer` doet dat ook. Twee acties op één toets op dezelfde plaats kan niet. Een \
    toets is een teken (`a`, `A`, `+`) of een naam (`enter`, `esc`, `spatie`, `tab`, `omhoog`, `pgdn`, `f5`, `del`), met \
    `ctrl+` of `alt+` ervoor als u die ingedrukt houdt.";

/// The key list, in Markdown.
pub fn markdown() -> String {
    let mut uit = String::from(
        "# Sneltoetsen\n\nGemaakt uit de tabel van acties (`src/tui/actions/`). In het programma: `?`, of `:` voor een \
         actie op naam.\n",
    );
    let _ = write!(
        uit,
        "\n## Andere sneltoetsen, kleuren en muis\n\n{UITLEG}\n\n```ron\n{VOORBEELD}```\n\nDe tabellen hieronder noemen de gewone \
         sneltoetsen en, achteraan, de naam van elke actie voor dit bestand.\n"
    );
    groep(&mut uit, "Overal", |a| matches!(a.waar, Waar::Overal | Waar::Steeds));
    for scherm in Scherm::ALLE {
        groep(&mut uit, scherm.naam(), |a| matches!(a.waar, Waar::Op(s) if s.contains(&scherm)));
    }
    let in_presentatie = |a: &Actie| a.waar == Waar::Laag(&[Laagsoort::Presentatie]);
    groep(&mut uit, "In de presentatie", in_presentatie);
    groep(&mut uit, "In de rondleiding", |a| a.waar == Waar::Rondleiding);
    groep(&mut uit, "In een te klein venster", |a| a.waar == Waar::TeKlein);
    groep(&mut uit, "In een venster", |a| matches!(a.waar, Waar::Laag(_)) && !in_presentatie(a));
    uit
}

/// The name in the settings file of every action whose keys can be changed, with what it does and its usual keys.
pub fn namen() -> Vec<(String, String)> {
    let gewoon = Toetsenkaart::default();
    let regel = |a: &'static Actie| {
        let toetsen = gewoon.alle_toetsen(a);
        let toetsen = if toetsen.is_empty() { "zonder toets".to_owned() } else { format!("toets {toetsen}") };
        (a.id.to_owned(), format!("{}: {toetsen}.", hoofdletter(a.titel)))
    };
    acties().filter(|a| kaart::is_veranderbaar(a)).map(regel).collect()
}

fn groep(uit: &mut String, titel: &str, hoort: impl Fn(&Actie) -> bool) {
    let rijen: Vec<&Actie> = acties().filter(|a| hoort(a)).collect();
    if rijen.is_empty() {
        return;
    }
    let _ = write!(uit, "\n## {titel}\n\n| sneltoets | actie | uitleg | naam |\n|---|---|---|---|\n");
    let gewoon = Toetsenkaart::default();
    for actie in rijen {
        let naam = if kaart::is_veranderbaar(actie) { format!("`{}`", actie.id) } else { "ligt vast".to_owned() };
        let toetsen: Vec<String> =
            gewoon.alle_toetsen(actie).split(", ").map(|t| format!("`{}`", t.replace('|', "\\|"))).collect();
        let _ = writeln!(uit, "| {} | {} | {} | {naam} |", toetsen.join(" "), hoofdletter(actie.titel), actie.hulp);
    }
}
