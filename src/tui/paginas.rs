//! The pages of the presentation: which there are, in which order, and what each is called. A new one is added in
//! [`Pagina`], here, and in `view::presentatie`.

use super::message::soorten::Pagina;
use super::model::Model;
use crate::text::aantal::hoofdletter;

/// All pages of a plan, in their order: the answer, where it holds, what it costs, what else could be, and last all that is
/// found.
pub fn paginas(model: &Model) -> Vec<Pagina> {
    let gebieden = (0..=model.stad()).map(Pagina::Gebied);
    // Inside a scenario the talk is of that one; outside of all.
    let gaat_over = |s: &usize| model.werk.scenario().is_none_or(|nu| model.werk.basis().scenarios[*s].code == nu.code);
    let scenarios = (0..model.werk.basis().scenarios.len()).filter(gaat_over).map(Pagina::Scenario);
    let besluiten = (!model.werk.plan.besluiten.is_empty()).then_some(Pagina::Besluiten);
    let kaart = model.heeft_grenzen().then_some(Pagina::Kaart);
    let begin = std::iter::once(Pagina::Titel).chain(kaart).chain(gebieden).chain([Pagina::Geld]);
    begin.chain(scenarios).chain(besluiten).chain([Pagina::Bevindingen]).collect()
}

/// What a page is called.
pub fn naam(model: &Model, pagina: Pagina) -> String {
    match pagina {
        Pagina::Titel => "Oordeel".to_owned(),
        Pagina::Kaart => "Kaart".to_owned(),
        Pagina::Gebied(g) => hoofdletter(model.gebiedsnaam(g)),
        Pagina::Geld => "Geld".to_owned(),
        Pagina::Bevindingen => "Alle bevindingen".to_owned(),
        Pagina::Scenario(s) => {
            model.werk.basis().scenarios.get(s).map_or_else(String::new, |s| format!("Scenario {}", s.naam))
        }
        Pagina::Besluiten => "Besluiten".to_owned(),
    }
}

/// The page that is shown, and its position; the first where it is no longer there.
pub fn huidige(model: &Model) -> (usize, Pagina) {
    let alle = paginas(model);
    alle.into_iter().enumerate().find(|(_, p)| *p == model.blik.presentatie).unwrap_or_default()
}
