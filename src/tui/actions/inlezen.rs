//! What can be done with a file of others.

use ratatui::crossterm::event::KeyCode;

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::blik::lagen::{Laag, Laagsoort};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::inlezen::Inleesdaad;

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    Actie {
        id: "inlezen",
        titel: "bestand inlezen: locaties, cijfers of grenzen",
        hulp: "Een lijst van locaties, cijfers van CBS of RIVM, of een kaart met grenzen: eerst ziet u wat er verandert, dan voert enter het uit.",
        tip: "",
        toetsen: &["ctrl+f"],
        waar: Waar::Overal,
        wanneer: ALTIJD,
        bericht: Message::Inlezen(Inleesdaad::Kies),
    },
    Actie {
        id: "wat-veranderde",
        titel: "wat veranderde: wat een ingelezen bestand deed",
        hulp: "De ingelezen cijfers met wat er stond en wat er staat, elk met bron, en wat dat deed met vraag, fte, geld, locaties en bevindingen; in een scenario: wat het scenario doet.",
        tip: "",
        toetsen: &["ctrl+g"],
        waar: Waar::Overal,
        wanneer: |m| m.werk.actief.is_some() || !m.werk.plan.inlezingen.is_empty(),
        bericht: Message::Inlezen(Inleesdaad::Veranderd),
    },
    Actie {
        id: "inlezen-uitvoeren",
        titel: "wat het bestand verandert uitvoeren",
        hulp: "Voert alles uit als één wijziging; u kunt het ongedaan maken.",
        tip: "uitvoeren",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Inlezen]),
        wanneer: |m| {
            let klaar = match m.blik.lagen.last() {
                Some(Laag::Inlezen(inlezing)) => inlezing.klaar.as_ref(),
                _ => None,
            };
            klaar.is_some_and(|klaar| klaar.wijziging.is_some())
        },
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
];
