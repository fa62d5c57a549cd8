//! The screen Huisvesting.

use super::gedeeld;
use super::rij::Schermrij;
use crate::plan::Onderwerp;
use crate::report::locaties;
use crate::tui::blad::Blad;
use crate::tui::formulier::openen;
use crate::tui::layers::stamboom;
use crate::tui::{bewerken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Huisvesting: de locaties, de werkplekken per team, de afstand tot een ontmoetingsplek, de week en de contracten.",
    rijen: |m| (m.locaties(), m.blik.keuze.locatie),
    kies: |m, rij| m.blik.keuze.locatie = rij,
    opzij: gedeeld::stap,
    stap: bewerken::huisvesting::stap,
    open: bewerken::huisvesting::typ,
    bewerk: |m| openen::plek(m, m.blik.keuze.locatie),
    erbij: |m| {
        let wijk = m.werk.plan.locaties.get(m.blik.keuze.locatie).map(|l| l.wijk.clone());
        openen::nieuwe_plek(m, wijk);
    },
    herkomst: |m| gedeeld::toon(m, stamboom::plek),
    onderwerp: |m| {
        let plek = m.werk.plan.locaties.get(m.blik.keuze.locatie);
        plek.map_or(Onderwerp::Plan, |l| Onderwerp::Locatie(l.code.clone()))
    },
    blad: |m| Blad::van_rijen(m.met_zicht(locaties::tabel), &m.locaties(), m.blik.keuze.locatie),
    teken: view::huisvesting::teken,
};
