//! What can be done on the screen Besluiten.

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::message::Message;
use crate::tui::message::verslag::Daad;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;
use crate::tui::{stukken, verslag};

const GEKOZEN: fn(&Model) -> bool = |m| stukken::gekozen(m).is_some();

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    actie(
        "verslag-bewerken",
        "het gekozen besluit, punt of notitie bewerken",
        "Opent het formulier, ook om een vraag te beantwoorden.",
        "bewerken",
        &["enter", "e"],
        GEKOZEN,
        Daad::Bewerk,
    ),
    actie(
        "verslag-erbij",
        "een besluit, open punt of notitie toevoegen",
        "In het gekozen blok; een besluit kan de wijzigingen noemen die erbij horen.",
        "erbij",
        &["a"],
        ALTIJD,
        Daad::Erbij,
    ),
    actie(
        "besluit-koppelen",
        "wijzigingen aan het gekozen besluit koppelen",
        "Die sinds de laatste opslag, of die van een scenario.",
        "koppelen",
        &["k"],
        verslag::kan_koppelen,
        Daad::Koppel,
    ),
    actie(
        "verslag-weg",
        "het gekozen besluit, punt of notitie verwijderen",
        "Zonder vraag vooraf: ongedaan maken brengt het terug.",
        "verwijderen",
        &["x"],
        GEKOZEN,
        Daad::Verwijder,
    ),
];

const fn actie(
    id: &'static str,
    titel: &'static str,
    hulp: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    wanneer: fn(&Model) -> bool,
    daad: Daad,
) -> Actie {
    let waar = Waar::Op(&[Scherm::Besluiten]);
    Actie { id, titel, hulp, tip, toetsen, waar, wanneer, bericht: Message::Verslag(daad) }
}
