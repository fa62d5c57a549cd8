//! What can be done in a popup, and in a window that is too small.

use ratatui::crossterm::event::KeyCode;

use super::{ALTIJD, Actie, Waar};
use crate::tui::keys::Toets;
use crate::tui::layers::{Laag, Laagsoort};
use crate::tui::message::Message;

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
