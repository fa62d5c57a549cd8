//! The screen Overzicht.

use super::gedeeld;
use super::rij::Schermrij;
use crate::report::overzicht;
use crate::tui::blad::Blad;
use crate::tui::layers::stamboom;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::onderwerpen::van_gebied;
use crate::tui::scherm::Scherm;
use crate::tui::view;

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Overzicht: is het plan dekkend, waar niet, en wat zou helpen. Links de buurten op de kaart, rechts de wijken.",
    rijen,
    kies,
    opzij: |m, stap| {
        m.blik.keuze.post = None;
        gedeeld::gebied(m, stap);
    },
    stap: gedeeld::stap,
    open: |m| match m.blik.keuze.post {
        Some(_) => gedeeld::toon_bevinding(m),
        None => m.blik.vervolg.push(Message::Ga(Scherm::Wijk)),
    },
    bewerk: gedeeld::bewerk,
    erbij: gedeeld::erbij,
    // Of a wijk what it needs, functie by functie; of a finding its eis.
    herkomst: |m| match m.blik.keuze.post {
        Some(_) => m.blik.vervolg.push(Message::Open),
        None => gedeeld::toon(m, stamboom::kolom),
    },
    onderwerp: |m| van_gebied(&m.werk.plan, m.blik.keuze.gebied),
    blad: |m| Blad::van_rijen(m.met_zicht(overzicht::tabel), &m.gebieden(), m.blik.keuze.gebied),
    teken: view::overzicht::teken,
};

/// The wijken, or the findings of the selected one once they were entered.
fn rijen(model: &Model) -> (Vec<usize>, usize) {
    let keuze = &model.blik.keuze;
    if keuze.post.is_none() {
        return (model.gebieden(), keuze.gebied);
    }
    ((0..model.getoonde_bevindingen().len()).collect(), keuze.bevinding)
}

fn kies(model: &mut Model, rij: usize) {
    let keuze = &mut model.blik.keuze;
    if keuze.post.is_none() {
        keuze.gebied = rij;
    } else {
        (keuze.post, keuze.bevinding) = (Some(rij), rij);
    }
}
