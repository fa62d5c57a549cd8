//! The screen Begroting.

use super::gedeeld;
use super::rij::Schermrij;
use crate::report::meerjarenbegroting;
use crate::tui::achter::{Achter, Regel};
use crate::tui::blad::Blad;
use crate::tui::layers::stamboom;
use crate::tui::model::Model;
use crate::tui::onderwerpen::figuur;
use crate::tui::{bewerken, view};

/// Its row.
pub static RIJ: Schermrij = Schermrij {
    uitleg: "Begroting: de posten tegen de lumpsum, in elk jaar van het plan. Onderaan staat wat er achter de gekozen post zit. \
             Alle cijfers van het plan zijn hier te wijzigen.",
    rijen,
    kies: |m, rij| match m.blik.keuze.post {
        Some(_) => Achter::van(m).kies(m, rij),
        None => m.blik.keuze.begroting = rij,
    },
    opzij: bewerken::begroting::jaar,
    stap: bewerken::begroting::stap,
    open: bewerken::begroting::typ,
    bewerk: gedeeld::bewerk,
    erbij: |m| {
        let laag = bewerken::begroting::nieuw_jaar(&m.werk.plan);
        m.blik.lagen.push(laag);
    },
    herkomst: |m| gedeeld::toon(m, stamboom::begroting),
    onderwerp: |_| figuur(["begroting"]),
    blad,
    teken: view::begroting::teken,
};

fn rijen(model: &Model) -> (Vec<usize>, usize) {
    if model.blik.keuze.post.is_none() {
        return ((0..Regel::AANTAL).collect(), model.blik.keuze.begroting);
    }
    let achter = Achter::van(model);
    (achter.rijen().to_vec(), achter.gekozen(model))
}

fn blad(model: &Model) -> Blad {
    // How the amounts go on, the lines after the posts, are no rows of the report.
    let rij = Some(model.blik.keuze.begroting).filter(|rij| matches!(Regel::van(*rij), Regel::Post(_)));
    let kolom = model.werk.plan.planjaren.iter().position(|jaar| *jaar == model.stand.jaar).map(|jaar| jaar + 2);
    Blad { kolom, ..Blad::met_rij(model.met_zicht(meerjarenbegroting::tabel), rij) }
}
