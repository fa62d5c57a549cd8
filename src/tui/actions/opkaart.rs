//! What can be done with the map: on the screens that have it beside what they say, and over the whole screen.

use ratatui::crossterm::event::KeyCode;

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::kaart::{op_plek, probeert};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::kaart::Daad;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;

/// A screen on which each of these has room for the map.
const NAAST: (u16, u16) = (150, 44);
/// The same of Wijk.
const OP_WIJK: (u16, u16) = (140, 46);
const HIER: Waar = Waar::Laag(&[Laagsoort::Kaart]);

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    toets(
        "kaart-houden",
        "de proef in het plan zetten",
        "Verplaatst de locatie, of opent het formulier van een nieuwe; u kunt het ongedaan maken.",
        "in het plan",
        &["enter"],
        probeert,
        KeyCode::Enter,
    ),
    toets(
        "kaart-wijk",
        "de gekozen wijk openen",
        "Gaat naar het scherm Wijk.",
        "wijk",
        &["w"],
        ALTIJD,
        KeyCode::Char('w'),
    ),
    Actie {
        id: "kaart-cijfer",
        titel: "een ander cijfer op de kaart tonen",
        hulp: "Vult de wijken naar oordeel, benodigd, ratio, bereik, afstand, toegang of euro.",
        tip: "cijfer",
        toetsen: &["n"],
        waar: HIER,
        wanneer: ALTIJD,
        bericht: Message::Kaart(Daad::Cijfer),
    },
    toets(
        "kaart-dichterbij",
        "dichterbij",
        "Ook met het wiel van de muis.",
        "of {kaart-verder} zoom",
        &["+", "="],
        ALTIJD,
        KeyCode::Char('+'),
    ),
    toets("kaart-verder", "verder weg", "Ook met het wiel van de muis.", "", &["-"], ALTIJD, KeyCode::Char('-')),
    toets(
        "kaart-heel",
        "de hele gemeente tonen, of waar de meeste inwoners wonen",
        "De kaart begint waar de meeste inwoners wonen.",
        "",
        &["0"],
        ALTIJD,
        KeyCode::Char('0'),
    ),
    toets(
        "kaart-proef",
        "een locatie proberen op de cursor",
        "Rekent door wat een buurtkamer daar doet; nog eens drukken probeert een andere soort, enter zet haar in het plan.",
        "proef",
        &["a"],
        ALTIJD,
        KeyCode::Char('a'),
    ),
    toets(
        "kaart-verplaatsen",
        "de locatie onder de cursor verplaatsen",
        "Zij volgt de cursor en alles wordt doorgerekend; enter laat haar daar. Met de muis: slepen.",
        "verplaatsen",
        &["m"],
        op_plek,
        KeyCode::Char('m'),
    ),
    toets(
        "kaart-bewerken",
        "de locatie onder de cursor bewerken",
        "Opent haar formulier.",
        "bewerken",
        &["e"],
        op_plek,
        KeyCode::Char('e'),
    ),
    toets(
        "kaart-locatie",
        "naar de volgende locatie",
        "Zet de cursor op de volgende locatie van het plan.",
        "locatie",
        &["v"],
        ALTIJD,
        KeyCode::Char('v'),
    ),
    toets(
        "kaart-buurt",
        "naar de volgende buurt buiten de norm",
        "De buurt met de meeste inwoners eerst.",
        "buurt",
        &["x"],
        ALTIJD,
        KeyCode::Char('x'),
    ),
    toets(
        "kaart-buurten",
        "buurten tonen of weglaten",
        "De buurten als punten, naar hoeveel er wonen.",
        "",
        &["b"],
        ALTIJD,
        KeyCode::Char('b'),
    ),
    toets(
        "kaart-volgende",
        "naar de volgende wijk",
        "Zet de cursor in de volgende wijk van het plan.",
        "",
        &["tab"],
        ALTIJD,
        KeyCode::Tab,
    ),
    toets(
        "kaart-vorige",
        "naar de vorige wijk",
        "Zet de cursor in de vorige wijk van het plan.",
        "",
        &["shift+tab"],
        ALTIJD,
        KeyCode::BackTab,
    ),
    Actie {
        id: "kaart-ongedaan",
        titel: "de laatste wijziging ongedaan maken",
        hulp: "Op de kaart, zoals overal.",
        tip: "ongedaan",
        toetsen: &["u"],
        waar: HIER,
        wanneer: |m| !m.werk.verloop.gedaan.is_empty(),
        bericht: Message::Ongedaan,
    },
    Actie {
        id: "kaart-toont",
        titel: "een ander cijfer op de kaart naast de tabel tonen",
        hulp: "Vult de wijken naar oordeel, benodigd, ratio, bereik, afstand, toegang of euro.",
        tip: "kaart toont",
        toetsen: &["n"],
        waar: Waar::Op(&[Scherm::Overzicht, Scherm::Wijk, Scherm::Huisvesting, Scherm::Verdeling]),
        wanneer: |m| {
            let past = |(breed, hoog)| m.blik.maat.0 >= breed && m.blik.maat.1 >= hoog;
            let naast = match m.blik.scherm {
                Scherm::Overzicht => true,
                Scherm::Wijk => past(OP_WIJK),
                _ => past(NAAST),
            };
            m.heeft_grenzen() && naast
        },
        bericht: Message::Kaart(Daad::Cijfer),
    },
    Actie {
        id: "kaart",
        titel: "kaart over het hele scherm tonen",
        hulp: "De wijken, buurten en locaties op de kaart, met de cijfers ernaast; u kunt er een locatie proberen of verplaatsen.",
        tip: "kaart",
        toetsen: &["l"],
        waar: Waar::Steeds,
        wanneer: |m| !m.werk.plan.wijken.is_empty(),
        bericht: Message::Kaart(Daad::Open),
    },
];

const fn toets(
    id: &'static str,
    titel: &'static str,
    hulp: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    wanneer: fn(&Model) -> bool,
    code: KeyCode,
) -> Actie {
    let bericht = Message::Laagtoets(Toets::kaal(code));
    Actie { id, titel, hulp, tip, toetsen, waar: HIER, wanneer, bericht }
}
