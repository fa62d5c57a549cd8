//! What can be done with a file of others.

use ratatui::crossterm::event::KeyCode;

use super::actie::{ALTIJD, Actie, Waar};
use crate::report::import::Voorproef;
use crate::tui::blik::lagen::{Laag, Laagsoort};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::inlezen::{Inleesdaad, Kolomdaad};
use crate::tui::model::Model;

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
        wanneer: |m| klaar(m).is_some_and(|klaar| klaar.wijziging.is_some()),
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    Actie {
        id: "inlezen-jaar",
        titel: "zeggen van welk jaar het bestand is",
        hulp: "Voor een bestand dat zelf niet zegt van welk jaar zijn cijfers of grenzen zijn.",
        tip: "jaar",
        toetsen: &["j"],
        waar: Waar::Laag(&[Laagsoort::Inlezen]),
        wanneer: |m| klaar(m).is_some_and(|klaar| klaar.zonder_jaar),
        bericht: Message::Inlezen(Inleesdaad::Jaar),
    },
    Actie {
        id: "inlezen-kolommen",
        titel: "welke kolom waarheen gaat bekijken en wijzigen",
        hulp: "De kolommen van het bestand, wat erin staat en als wat elk wordt gelezen; u wijst zelf een ander veld aan.",
        tip: "kolommen",
        toetsen: &["k"],
        waar: Waar::Laag(&[Laagsoort::Inlezen]),
        wanneer: |m| klaar(m).is_some_and(|klaar| klaar.bladen.iter().any(|blad| blad.gevuld)),
        bericht: Message::Inlezen(Inleesdaad::Kolommen(Kolomdaad::Open)),
    },
    Actie {
        id: "kolommen-kiezen",
        titel: "zeggen wat in deze kolom staat",
        hulp: "In de kolommen van een bestand: kiest het veld waarin de kolom komt, of “niet lezen”.",
        tip: "kiezen",
        toetsen: &["enter"],
        waar: Waar::Laag(&[Laagsoort::Kolommen]),
        wanneer: ALTIJD,
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Enter)),
    },
    kolommen("kolommen-soort", "zeggen wat voor bestand dit is", "soort", &["w"], Kolomdaad::VraagSoort),
    kolommen("kolommen-recept", "een recept van het plan volgen", "recept", &["r"], Kolomdaad::VraagRecept),
    kolommen("kolommen-opslaan", "als recept opslaan", "als recept opslaan", &["s"], Kolomdaad::VraagNaam),
];

/// For what is done with all columns of a file.
const fn kolommen(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    daad: Kolomdaad,
) -> Actie {
    Actie {
        id,
        titel,
        hulp: "In de kolommen van een bestand.",
        tip,
        toetsen,
        waar: Waar::Laag(&[Laagsoort::Kolommen]),
        wanneer: ALTIJD,
        bericht: Message::Inlezen(Inleesdaad::Kolommen(daad)),
    }
}

/// What the file that is open would do.
fn klaar(model: &Model) -> Option<&Voorproef> {
    match model.blik.lagen.last() {
        Some(Laag::Inlezen(inlezing)) => inlezing.klaar.as_deref(),
        _ => None,
    }
}
