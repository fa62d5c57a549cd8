//! The tables of what the opdracht asks, that open as a list over any screen.

use super::actie::Actie;
use super::overal::lijst;
use crate::tui::message::soorten::Lijstsoort;

/// In the order of the hint bar.
pub(super) static ACTIES: &[Actie] = &[
    lijst(
        "scope",
        "scope tonen: producten, voorzieningen en aanbieders",
        "Wat de gemeente vraagt: zit het erin, welke voorziening doet het, wie biedt het, en wat ontbreekt.",
        &["C"],
        Lijstsoort::Scope,
    ),
    lijst(
        "mandaat",
        "mandaat van de voorzieningen tonen",
        "Per voorziening waar een inwoner binnenkomt, wie nagaat of hij haar krijgt en wie besluit.",
        &["I"],
        Lijstsoort::Mandaat,
    ),
    lijst(
        "kanalen",
        "kanalen tonen: binnenlopen, bellen, appen, digitaal",
        "Hoe een inwoner het buurtteam bereikt: wie er antwoordt, hoeveel uur, met hoeveel fte, en waar men binnenloopt.",
        &["K"],
        Lijstsoort::Kanalen,
    ),
];
