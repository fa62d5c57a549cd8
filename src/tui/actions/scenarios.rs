//! What can be done with scenarios, and in the comparison of two.

use ratatui::crossterm::event::KeyCode;

use super::actie::{ALTIJD, Actie, Waar};
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::message::scenario::Daad;
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;

const GEKOZEN: fn(&Model) -> bool = |m| m.gekozen_scenario().is_some();
const MET_SCENARIO: fn(&Model) -> bool = |m| !m.werk.basis().scenarios.is_empty();
/// One with something in it that the base plan does not have.
const MET_ZET: fn(&Model) -> bool =
    |m| m.gekozen_scenario().is_some_and(|s| s.samengevoegd.is_none() && !s.wijzigingen.is_empty());
const BOTST: fn(&Model) -> bool =
    |m| m.stand.bekende_variant(m.blik.keuze.scenario).is_some_and(|v| !v.botsingen.is_empty());

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    actie(
        "scenario-in",
        "het gekozen scenario ingaan",
        "Alle schermen tonen daarna het scenario, en wat u wijzigt, staat alleen daarin. Bij het basisplan: terug.",
        "ingaan",
        &["enter"],
        |m| {
            let gekozen = m.gekozen_scenario();
            gekozen.map(|s| &s.code) != m.werk.scenario().map(|s| &s.code)
                && gekozen.is_none_or(|s| s.samengevoegd.is_none())
        },
        Message::Open,
    ),
    actie(
        "botsing-oplossen",
        "botsingen met het basisplan oplossen",
        "Toont wat het scenario wilde, wat er nu staat, en laat u kiezen; een voor een.",
        "botsing",
        &["o"],
        BOTST,
        Message::Scenario(Daad::LosOp),
    ),
    actie(
        "scenario-nieuw",
        "een nieuw scenario maken",
        "Leeg, of met de wijzigingen die nog niet zijn opgeslagen; u bent er daarna meteen in.",
        "nieuw",
        &["n"],
        ALTIJD,
        Message::Scenario(Daad::Nieuw),
    ),
    actie(
        "vergelijken",
        "twee scenario's vergelijken",
        "Zet het gekozen scenario naast het basisplan of naast een ander: per wijk, in het plan en in de bevindingen.",
        "vergelijk",
        &["v"],
        MET_SCENARIO,
        Message::Scenario(Daad::Vergelijk),
    ),
    actie(
        "scenario-samenvoegen",
        "het gekozen scenario samenvoegen met het basisplan",
        "Al zijn wijzigingen gaan in het basisplan, of geen; het scenario blijft ernaast staan. Daarna legt u het besluit \
         vast, of niet. Ongedaan maken kan.",
        "samenvoegen",
        &["m"],
        MET_ZET,
        Message::Scenario(Daad::VoegSamen),
    ),
    actie(
        "zet-weg",
        "de gekozen wijziging uit het scenario halen",
        "Links en rechts kiezen een wijziging van het scenario; deze toets haalt haar eruit.",
        "wijziging weg",
        &["w"],
        MET_ZET,
        Message::Scenario(Daad::HaalEruit),
    ),
    actie(
        "scenario-kopie",
        "het gekozen scenario kopiëren",
        "Een tweede met dezelfde wijzigingen, om op verder te gaan.",
        "kopie",
        &["k"],
        GEKOZEN,
        Message::Scenario(Daad::Kopieer),
    ),
    actie(
        "scenario-naam",
        "het gekozen scenario een andere naam geven",
        "Vraagt de nieuwe naam.",
        "naam",
        &["r"],
        GEKOZEN,
        Message::Scenario(Daad::Hernoem),
    ),
    actie(
        "scenario-weg",
        "het gekozen scenario verwijderen",
        "Zonder vraag vooraf: ongedaan maken brengt het terug.",
        "verwijderen",
        &["x"],
        GEKOZEN,
        Message::Scenario(Daad::Verwijder),
    ),
    in_vergelijking("vergelijking-a", "een andere A kiezen", "andere A", &["a"], 'a'),
    in_vergelijking("vergelijking-b", "een andere B kiezen", "andere B", &["b"], 'b'),
    in_vergelijking("vergelijking-wissel", "de kanten A en B omwisselen", "omwisselen", &["o"], 'o'),
];

const fn actie(
    id: &'static str,
    titel: &'static str,
    hulp: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    wanneer: fn(&Model) -> bool,
    bericht: Message,
) -> Actie {
    Actie { id, titel, hulp, tip, toetsen, waar: Waar::Op(&[Scherm::Scenarios]), wanneer, bericht }
}

const fn in_vergelijking(
    id: &'static str,
    titel: &'static str,
    tip: &'static str,
    toetsen: &'static [&'static str],
    teken: char,
) -> Actie {
    Actie {
        id,
        titel,
        hulp: "In de vergelijking van twee scenario's.",
        tip,
        toetsen,
        waar: Waar::Laag(&[Laagsoort::Vergelijking]),
        wanneer: ALTIJD,
        bericht: Message::Laagtoets(Toets::kaal(KeyCode::Char(teken))),
    }
}
