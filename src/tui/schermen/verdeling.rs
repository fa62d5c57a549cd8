//! The screen Verdeling.

use super::gedeeld;
use super::rij::Schermrij;
use crate::plan::Verdeeleenheid;
use crate::report::{verdeling, verdeling_euro};
use crate::tui::blad::Blad;
use crate::tui::formulier::openen;
use crate::tui::layers::toelichting;
use crate::tui::onderwerpen::van_regel;
use crate::tui::{bewerken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Verdeling: het gelijke basisniveau en de wijkplus naar behoefte. Schuift u één gewicht, dan schuiven de \
             andere mee, zodat ze samen 100 % blijven.",
    rijen: |m| ((0..m.regels()).collect(), m.blik.keuze.regel),
    kies: |m, rij| m.blik.keuze.regel = rij,
    opzij: bewerken::verdeling::stap,
    stap: bewerken::verdeling::stap,
    open: bewerken::verdeling::typ,
    bewerk: openen::uitzonderingen,
    erbij: gedeeld::erbij,
    herkomst: |m| gedeeld::toon(m, toelichting::verdeling),
    onderwerp: |m| van_regel(&m.werk.plan, m.blik.keuze.regel),
    blad: |m| {
        let maak = match m.werk.plan.verdeling.eenheid {
            Verdeeleenheid::Fte => verdeling::tabel,
            Verdeeleenheid::Euro => verdeling_euro::tabel,
        };
        Blad::van_rijen(m.met_zicht(maak), &m.verdeelwijken(), m.blik.keuze.gebied)
    },
    teken: view::verdeling::teken,
};
