//! The screen Overzicht.

use super::gedeeld;
use super::rij::Schermrij;
use crate::report::overzicht;
use crate::tui::blad::Blad;
use crate::tui::message::Message;
use crate::tui::onderwerpen::van_gebied;
use crate::tui::scherm::Scherm;
use crate::tui::view;

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Overzicht: dekt het plan, waar niet, en wat zou helpen. Links de buurten op hun plek, rechts de wijken.",
    rijen: |m| (m.gebieden(), m.blik.keuze.gebied),
    kies: |m, rij| m.blik.keuze.gebied = rij,
    opzij: gedeeld::gebied,
    stap: gedeeld::stap,
    open: |m| m.blik.vervolg.push(Message::Ga(Scherm::Wijk)),
    bewerk: gedeeld::bewerk,
    erbij: gedeeld::erbij,
    herkomst: gedeeld::herkomst,
    onderwerp: |m| van_gebied(&m.werk.plan, m.blik.keuze.gebied),
    blad: |m| Blad::van_rijen(m.met_zicht(overzicht::tabel), &m.gebieden(), m.blik.keuze.gebied),
    teken: view::overzicht::teken,
};
