//! The screen Besluiten.

use super::gedeeld;
use super::rij::Schermrij;
use crate::plan::Onderwerp;
use crate::report::{besluiten, mijlpalen, notities, openpunten};
use crate::tui::blad::{Blad, kies};
use crate::tui::blik::keuze::{Verslag, schuif};
use crate::tui::message::Message;
use crate::tui::message::verslag::Daad;
use crate::tui::model::Model;
use crate::tui::onderwerpen::figuur;
use crate::tui::{stukken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Besluiten: wat er is besloten en waarom, welke vragen nog open zijn, de notities, en wat wanneer klaar moet zijn. Een * achter een naam op \
             een ander scherm zegt dat er een notitie bij hoort.",
    rijen: |m| ((0..stukken::stukken(m, m.blik.keuze.verslag).len()).collect(), m.blik.keuze.stuk),
    kies: |m, rij| (m.blik.keuze.stuk, m.blik.keuze.schuif) = (rij, 0),
    opzij: |m, stap| {
        let blok = Verslag::ALLE.iter().position(|b| *b == m.blik.keuze.verslag).unwrap_or(0);
        m.blik.keuze.verslag = Verslag::ALLE[schuif(blok, stap, Verslag::ALLE.len())];
        (m.blik.keuze.stuk, m.blik.keuze.schuif) = (0, 0);
    },
    stap: gedeeld::stap,
    open: |m| m.blik.vervolg.push(Message::Verslag(Daad::Bewerk)),
    bewerk: gedeeld::bewerk,
    erbij: gedeeld::erbij,
    herkomst: gedeeld::herkomst,
    onderwerp,
    blad,
    teken: view::besluiten::teken,
};

fn onderwerp(model: &Model) -> Onderwerp {
    let plan = &model.werk.plan;
    match stukken::gekozen(model) {
        Some((Verslag::Besluiten, i)) => figuur(["besluiten", plan.besluiten[i].code.as_str()]),
        Some((Verslag::OpenPunten, i)) => figuur(["open_punten", plan.open_punten[i].code.as_str()]),
        Some((Verslag::Mijlpalen, i)) => figuur(["mijlpalen", plan.mijlpalen[i].code.as_str()]),
        _ => Onderwerp::Plan,
    }
}

fn blad(model: &Model) -> Blad {
    let (plan, keuze) = (&model.werk.plan, &model.blik.keuze);
    let (volgorde, tabel) = match keuze.verslag {
        Verslag::Besluiten => (besluiten::volgorde(plan), model.met_zicht(besluiten::tabel)),
        Verslag::OpenPunten => (openpunten::volgorde(plan), model.met_zicht(openpunten::tabel)),
        Verslag::Mijlpalen => {
            let tabel = model.met_zicht(|zicht| mijlpalen::op_dag(zicht, model.blik.vandaag));
            (mijlpalen::volgorde(plan), tabel)
        }
        Verslag::Notities => ((0..plan.notities.len()).collect(), model.met_zicht(notities::tabel)),
    };
    let getoond = stukken::stukken(model, keuze.verslag);
    let rijen: Vec<usize> = getoond.iter().filter_map(|i| volgorde.iter().position(|v| v == i)).collect();
    Blad::met_rij(kies(tabel, &rijen), Some(keuze.stuk))
}
