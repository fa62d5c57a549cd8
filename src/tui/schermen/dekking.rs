//! The screen Dekking.

use super::gedeeld;
use super::rij::Schermrij;
use crate::dekking::EISEN;
use crate::plan::Onderwerp;
use crate::report::dekking;
use crate::tui::blad::Blad;
use crate::tui::blik::lagen::Laag;
use crate::tui::formulier::ter_plaatse;
use crate::tui::layers::eis;
use crate::tui::model::Model;
use crate::tui::onderwerpen::van_eis;
use crate::tui::view;

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Dekking: elke eis voor elke wijk, met de bron, de norm en een maatregel.",
    rijen: |m| (m.eisen(), m.blik.keuze.eis),
    kies: |m, rij| m.blik.keuze.eis = rij,
    opzij: gedeeld::gebied,
    stap: gedeeld::stap,
    open,
    bewerk: ter_plaatse::norm,
    erbij: gedeeld::erbij,
    herkomst: gedeeld::herkomst,
    onderwerp: |m| EISEN.get(m.blik.keuze.eis).map_or(Onderwerp::Plan, |e| van_eis(e.id)),
    blad: |m| {
        // In the report the city stands before the wijken.
        let kolom = if m.blik.keuze.gebied == m.stad() { 2 } else { m.blik.keuze.gebied + 3 };
        Blad { kolom: Some(kolom), ..Blad::van_rijen(m.met_zicht(dekking::tabel), &m.eisen(), m.blik.keuze.eis) }
    },
    teken: view::dekking::teken,
};

fn open(model: &mut Model) {
    if model.gekozen_bevinding().is_some() {
        return gedeeld::toon_bevinding(model);
    }
    let bericht = eis::blad(model, model.gekozen_eis(), None);
    model.blik.lagen.push(Laag::Bericht(bericht));
}
