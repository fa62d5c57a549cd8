//! What can be done in a popup, and in a window that is too small.

use ratatui::crossterm::event::KeyCode;

use super::{ALTIJD, Actie, Waar};
use crate::tui::keys::Toets;
use crate::tui::layers::{Laag, Laagsoort};
use crate::tui::meenemen::Stuk;
use crate::tui::message::Message;
use crate::tui::model::Model;

/// The popups that show a table of the reports.
const MET_TABEL: &[Laagsoort] = &[Laagsoort::Lijst, Laagsoort::Vergelijking];
const BESTAAT: fn(&Model) -> bool = |m| matches!(m.lagen.last(), Some(Laag::Formulier(f)) if !f.nieuw);

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "stoppen-klein",
        titel: "stoppen als alles is opgeslagen",
        hulp: "In een venster dat te klein is, doen alle andere toetsen niets.",
        tip: "",
        toetsen: &["q", "ctrl+c"],
        waar: Waar::TeKlein,
        wanneer: |m| !m.gewijzigd,
        bericht: Message::Stop,
    },
    laag("laag-omhoog", "omhoog", "", &["omhoog"], &Laagsoort::MET_LIJST, KeyCode::Up),
    laag("laag-omlaag", "omlaag", "", &["omlaag"], &Laagsoort::MET_LIJST, KeyCode::Down),
    laag("laag-kiezen", "kiezen", "kiezen", &["enter"], &Laagsoort::MET_KEUZE, KeyCode::Enter),
    laag("laag-akkoord", "waarde overnemen", "overnemen", &["enter"], &[Laagsoort::Invoer], KeyCode::Enter),
    Actie {
        id: "laag-uitvoeren",
        titel: "herstel uitvoeren",
        hulp: "Voert het herstel uit; u kunt het ongedaan maken.",
        tip: "uitvoeren",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Herstel]),
        wanneer: |m| matches!(m.lagen.last(), Some(Laag::Herstel(v)) if v.wijziging.is_some()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    laag("lijst-openen", "rij bewerken", "bewerken", &["enter"], &[Laagsoort::Lijst], KeyCode::Enter),
    laag("lijst-erbij", "rij toevoegen", "erbij", &["a"], &[Laagsoort::Lijst], KeyCode::Char('a')),
    Actie {
        id: "lijst-zoeken",
        titel: "rijen zoeken",
        hulp: "Houdt in een lijst alleen de rijen over waarin staat wat u typt. Esc toont weer alles.",
        tip: "zoeken",
        toetsen: &["/"],
        waar: Waar::Laag(&[Laagsoort::Lijst]),
        wanneer: ALTIJD,
        bericht: Message::Zoek,
    },
    laag(
        "lijst-volgorde",
        "rijen sorteren op de volgende kolom",
        "sorteren",
        &["o"],
        &[Laagsoort::Lijst],
        KeyCode::Char('o'),
    ),
    laag("lijst-richting", "rijen andersom sorteren", "", &["d"], &[Laagsoort::Lijst], KeyCode::Char('d')),
    tabel("lijst-kopie-cel", "een cel kopiëren", "", &["y"], &[Laagsoort::Lijst], Message::Kopieer(Stuk::Cel)),
    tabel("lijst-kopie-rij", "de rij kopiëren", "", &["Y"], &[Laagsoort::Lijst], Message::Kopieer(Stuk::Rij)),
    tabel("laag-kopie-tabel", "de hele tabel kopiëren", "", &["T"], MET_TABEL, Message::Kopieer(Stuk::Tabel)),
    tabel("laag-exporteren", "exporteren wat u ziet", "exporteren", &["X"], MET_TABEL, Message::Exporteer),
    laag(
        "formulier-bewaren",
        "formulier bewaren",
        "bewaren",
        &["enter", "ctrl+s"],
        &[Laagsoort::Formulier],
        KeyCode::Enter,
    ),
    Actie {
        id: "formulier-kiezen",
        titel: "antwoorden tonen",
        hulp: "In een formulier: opent de lijst bij een veld met vaste antwoorden; typen zoekt daarin, pijltjes nemen het volgende.",
        tip: "lijst",
        toetsen: &["spatie"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: |m| matches!(m.lagen.last(), Some(Laag::Formulier(f)) if f.kiest()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Char(' '))),
    },
    Actie {
        id: "formulier-kopie",
        titel: "kopie maken",
        hulp: "In een formulier: gaat verder als een nieuwe rij met dezelfde antwoorden.",
        tip: "kopie",
        toetsen: &["ctrl+n"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: BESTAAT,
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('n')) }),
    },
    Actie {
        id: "formulier-weg",
        titel: "uit het plan verwijderen",
        hulp: "In een formulier: haalt wat u bewerkt uit het plan; u kunt het ongedaan maken.",
        tip: "verwijderen",
        toetsen: &["ctrl+d"],
        waar: Waar::Laag(&[Laagsoort::Formulier]),
        wanneer: BESTAAT,
        bericht: Message::Laagtoets(Toets { ctrl: true, ..Toets::kaal(KeyCode::Char('d')) }),
    },
    laag("laag-gelezen", "terug", "", &["enter"], &[Laagsoort::Bericht, Laagsoort::Hulp], KeyCode::Enter),
    Actie {
        id: "stoppen-opslaan",
        titel: "opslaan en stoppen",
        hulp: "Bewaart de veranderingen en sluit af.",
        tip: "opslaan en stoppen",
        toetsen: &["o"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::OpslaanEnStop,
    },
    Actie {
        id: "stoppen-weggooien",
        titel: "stoppen zonder opslaan",
        hulp: "Sluit af; de veranderingen zijn dan weg.",
        tip: "zonder opslaan",
        toetsen: &["w"],
        waar: Waar::Laag(&[Laagsoort::Stoppen]),
        wanneer: ALTIJD,
        bericht: Message::StopDirect,
    },
    Actie {
        id: "laag-sluiten",
        titel: "terug",
        hulp: "Gaat terug zonder iets te veranderen.",
        tip: "terug",
        toetsen: &["esc", "ctrl+c"],
        waar: Waar::Laag(&Laagsoort::VENSTERS),
        wanneer: ALTIJD,
        bericht: Message::Sluit,
    },
];

const fn laag(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    lagen: &'static [Laagsoort],
    code: KeyCode,
) -> Actie {
    Actie {
        id,
        titel,
        hulp: "In een venster.",
        tip,
        toetsen,
        waar: Waar::Laag(lagen),
        wanneer: ALTIJD,
        bericht: Message::Laagtoets(Toets::kaal(code)),
    }
}

const fn tabel(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    lagen: &'static [Laagsoort],
    bericht: Message,
) -> Actie {
    let hulp = "In een lijst of een vergelijking.";
    Actie { id, titel, hulp, tip, toetsen, waar: Waar::Laag(lagen), wanneer: ALTIJD, bericht }
}
