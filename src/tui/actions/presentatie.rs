//! What can be done in the presentation; the keys of a presenter remote are among them.

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::message::Message;
use crate::tui::message::soorten::Blad;

const HIER: Waar = Waar::Laag(&[Laagsoort::Presentatie]);

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "presentatie-verder",
        titel: "volgende pagina",
        hulp: "De pagina hierna; een klik rechts op het scherm doet dat ook.",
        tip: "verder",
        toetsen: &["rechts", "spatie", "pgdn", "omlaag", "enter"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Blad(Blad::Verder),
    },
    Actie {
        id: "presentatie-terug",
        titel: "vorige pagina",
        hulp: "De pagina hiervoor; een klik links op het scherm doet dat ook.",
        tip: "",
        toetsen: &["links", "pgup", "omhoog", "backspace"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Blad(Blad::Terug),
    },
    Actie {
        id: "presentatie-begin",
        titel: "eerste pagina",
        hulp: "Het oordeel over het plan.",
        tip: "",
        toetsen: &["home"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Blad(Blad::Eerste),
    },
    Actie {
        id: "presentatie-einde",
        titel: "laatste pagina",
        hulp: "Alle bevindingen, met wat ze herstelt.",
        tip: "",
        toetsen: &["end"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Blad(Blad::Laatste),
    },
    Actie {
        id: "presentatie-naar",
        titel: "naar een wijk of andere pagina",
        hulp: "Kies een pagina uit de lijst.",
        tip: "wijk",
        toetsen: &["w", "/"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::KiesPagina,
    },
    Actie {
        id: "presentatie-notities",
        titel: "notities bij deze pagina",
        hulp: "Toont de notities en de toelichting op de bevinding; nooit vanzelf.",
        tip: "notities",
        toetsen: &["n"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Notities,
    },
    Actie {
        id: "presentatie-sluiten",
        titel: "presentatie verlaten",
        hulp: "Terug naar het scherm waar u was.",
        tip: "terug",
        toetsen: &["esc", "p", "f5", "q", "ctrl+c"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Sluit,
    },
];
