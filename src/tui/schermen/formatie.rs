//! The screen Formatie.

use super::gedeeld;
use super::rij::Schermrij;
use crate::tui::blad::Blad;
use crate::tui::formulier::openen;
use crate::tui::layers::stamboom;
use crate::tui::matrix::Matrix;
use crate::tui::onderwerpen::van_cel;
use crate::tui::{bewerken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Formatie: fte per functie en wijk. Onderaan staat hoe het gekozen getal tot stand komt en wie er is.",
    rijen: |m| (m.functies(), m.blik.keuze.functie),
    kies: |m, rij| m.blik.keuze.functie = rij,
    opzij: gedeeld::gebied,
    stap: bewerken::formatie::stap,
    open: bewerken::formatie::typ,
    bewerk: openen::rij_van_cel,
    erbij: gedeeld::erbij,
    herkomst: |m| gedeeld::toon(m, stamboom::nodig),
    onderwerp: |m| van_cel(&m.werk.plan, m.blik.keuze.functie, m.blik.keuze.gebied),
    blad: |m| {
        let rij = m.functies().iter().position(|f| *f == m.blik.keuze.functie);
        let tabel = Matrix::van(&m.stand.uitkomst).tabel(m);
        Blad { kolom: Some(m.blik.keuze.gebied + 1), ..Blad::met_rij(tabel, rij) }
    },
    teken: view::formatie::teken,
};
