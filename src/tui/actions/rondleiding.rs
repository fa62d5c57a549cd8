//! What can be done with the tour. All other keys do what they always do.

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::message::Message;
use crate::tui::message::soorten::Tocht;

/// In the order in which the tour shows them.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "rondleiding-verder",
        titel: "volgende stap",
        hulp: "Na de laatste stap is de rondleiding klaar.",
        tip: "verder",
        toetsen: &["enter"],
        waar: Waar::Rondleiding,
        wanneer: ALTIJD,
        bericht: Message::Rondleiding(Tocht::Verder),
    },
    Actie {
        id: "rondleiding-weg",
        titel: "rondleiding verlaten",
        hulp: "Zij komt niet vanzelf terug.",
        tip: "rondleiding verlaten",
        toetsen: &["esc"],
        waar: Waar::Rondleiding,
        wanneer: ALTIJD,
        bericht: Message::Rondleiding(Tocht::Weg),
    },
];
