//! The rows of the blocks of the screen Besluiten.

use super::blik::keuze::Verslag;
use super::model::Model;
use crate::report::tabel::Cel;
use crate::report::{besluiten, mijlpalen, notities, openpunten, tekst};
use crate::text::verslag as in_woorden;

/// Positions of the rows of a block, in the order in which they are shown, as far as the filter lets them through.
pub fn stukken(model: &Model, blok: Verslag) -> Vec<usize> {
    let plan = &model.werk.plan;
    let volgorde = match blok {
        Verslag::Besluiten => besluiten::volgorde(plan),
        Verslag::OpenPunten => openpunten::volgorde(plan),
        Verslag::Notities => (0..plan.notities.len()).collect(),
        Verslag::Mijlpalen => mijlpalen::volgorde(plan),
    };
    if model.blik.filter().is_empty() {
        return volgorde;
    }
    // Its table has the rows in this order.
    let tabel = model.met_zicht(match blok {
        Verslag::Besluiten => besluiten::tabel,
        Verslag::OpenPunten => openpunten::tabel,
        Verslag::Notities => notities::tabel,
        Verslag::Mijlpalen => mijlpalen::tabel,
    });
    let past = |rij: &Vec<Cel>| rij.iter().any(|cel| model.blik.laat_door(&tekst::cel(cel)));
    volgorde.into_iter().zip(&tabel.rijen).filter(|(_, rij)| past(rij)).map(|(i, _)| i).collect()
}

/// The selected row, as its block and its position in the plan.
pub fn gekozen(model: &Model) -> Option<(Verslag, usize)> {
    let blok = model.blik.keuze.verslag;
    stukken(model, blok).get(model.blik.keuze.stuk).map(|&i| (blok, i))
}

/// The selected row in full.
pub fn volledig(model: &Model) -> Vec<in_woorden::Deel> {
    let plan = &model.werk.plan;
    match gekozen(model) {
        Some((Verslag::Besluiten, i)) => model.besluit(i).to_vec(),
        Some((Verslag::OpenPunten, i)) => in_woorden::open_punt(plan, &plan.open_punten[i], model.blik.vandaag),
        Some((Verslag::Mijlpalen, i)) => in_woorden::mijlpaal(&plan.mijlpalen[i], model.blik.vandaag),
        Some((Verslag::Notities, i)) => in_woorden::notitie(plan, &plan.notities[i]),
        None => Vec::new(),
    }
}
