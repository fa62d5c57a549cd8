//! The tree behind a figure, down to its sources and aannames, as a text to read.

use super::bericht::Bericht;
use crate::report::stamboom::{Oorsprong, Stambomen, Tak};
use crate::report::tekst;
use crate::text::{getal, namen};
use crate::tui::model::Model;

/// The tree behind the fte needed in the selected cell of Formatie; none where there are no functies.
pub fn nodig(model: &Model) -> Option<Bericht> {
    let (functie, gebied) = (model.keuze.functie, model.keuze.gebied);
    let naam = &model.plan.functies.get(functie)?.naam;
    let tak = Stambomen::van(&model.plan, &model.uitkomst).nodig(gebied, functie);
    let titel = format!("Herkomst: {naam} · {}", model.gebiedsnaam(gebied));
    let regels = tak.regels().into_iter().map(|(diepte, tak)| regel(diepte, tak)).collect();
    Some(Bericht { titel, regels, schuif: 0 })
}

/// One figure of a tree, as far in as it is deep.
pub(super) fn regel(diepte: usize, tak: &Tak) -> String {
    let som = if tak.hoe.is_empty() { String::new() } else { format!(" = {}", tak.hoe) };
    let bron = tak.herkomst.as_ref().map(oorsprong).unwrap_or_default();
    format!("{}{}: {}{som}{bron}", "  ".repeat(diepte), tak.wat, tekst::cel(&tak.waarde))
}

fn oorsprong(herkomst: &Oorsprong) -> String {
    let jaar = herkomst.jaar.map(getal::jaar);
    let status = herkomst.status.map(|s| namen::status(s).to_owned());
    let delen = [Some(herkomst.bron.clone()), jaar, status, Some(herkomst.toelichting.clone())];
    let delen: Vec<String> = delen.into_iter().flatten().filter(|d| !d.is_empty()).collect();
    if delen.is_empty() { String::new() } else { format!(" ({})", delen.join(", ")) }
}
