//! The screen Scenario's.

use super::gedeeld;
use super::rij::Schermrij;
use crate::plan::Onderwerp;
use crate::report::varianten;
use crate::tui::blad::Blad;
use crate::tui::blik::keuze::schuif;
use crate::tui::onderwerpen::van_scenario;
use crate::tui::{bewerken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Scenario's: het basisplan en wat u erop uitprobeert, naast elkaar. In een scenario is alles te wijzigen; het \
             basisplan blijft zoals het is, tot u samenvoegt.",
    rijen: |m| ((0..m.aantal_varianten()).collect(), m.blik.keuze.scenario),
    kies: |m, rij| (m.blik.keuze.scenario, m.blik.keuze.zet) = (rij, 0),
    opzij: |m, stap| {
        let aantal = m.gekozen_scenario().map_or(0, |s| s.wijzigingen.len());
        m.blik.keuze.zet = schuif(m.blik.keuze.zet, stap, aantal);
    },
    stap: gedeeld::stap,
    open: bewerken::scenarios::ga_in_gekozen,
    bewerk: gedeeld::bewerk,
    erbij: gedeeld::erbij,
    herkomst: gedeeld::herkomst,
    onderwerp: |m| m.gekozen_scenario().map_or(Onderwerp::Plan, |s| van_scenario(&s.code)),
    blad: |m| {
        let alle = (0..m.aantal_varianten()).filter_map(|i| m.variant(i));
        Blad::met_rij(m.met_zicht(|zicht| varianten::tabel_van(alle, zicht)), Some(m.blik.keuze.scenario))
    },
    teken: view::scenarios::teken,
};
