//! The rows of the blocks of the screen Besluiten.

use super::blik::keuze::Verslag;
use super::model::Model;
use crate::report::{besluiten, openpunten};
use crate::text::{verslag as in_woorden, waar};

/// Positions of the rows of a block, in the order in which they are shown, as far as the filter lets them through.
pub fn stukken(model: &Model, blok: Verslag) -> Vec<usize> {
    let plan = &model.werk.plan;
    let volgorde = match blok {
        Verslag::Besluiten => besluiten::volgorde(plan),
        Verslag::OpenPunten => openpunten::volgorde(plan),
        Verslag::Notities => (0..plan.notities.len()).collect(),
    };
    let tekst = |i: usize| match blok {
        Verslag::Besluiten => plan.besluiten[i].wat.clone(),
        Verslag::OpenPunten => {
            let punt = &plan.open_punten[i];
            format!("{} {} {}", punt.nummer, punt.vraag, punt.wie)
        }
        Verslag::Notities => {
            let notitie = &plan.notities[i];
            format!("{} {}", waar::onderwerp(plan, &notitie.over), notitie.tekst)
        }
    };
    volgorde.into_iter().filter(|&i| model.blik.laat_door(&tekst(i))).collect()
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
        Some((Verslag::Notities, i)) => in_woorden::notitie(plan, &plan.notities[i]),
        None => Vec::new(),
    }
}
