//! The presentation: its pages, the way along them, and what is only told on a key. How a page looks stands in
//! `view::presentatie`. A new page is added in [`Pagina`], [`paginas`], [`naam`] and there.

use super::blik::lagen::{Bericht, Gevolg, Keuzelijst, Laag, Optie};
use super::message::Message;
use super::message::soorten::{Blad, Pagina};
use super::model::Model;
use crate::dekking::{Bevinding, in_volgorde};
use crate::plan::notitie::{Notitie, Onderwerp};
use crate::report::toetstekst::letter;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::{self, waar};

/// All pages of a plan, in their order.
pub fn paginas(model: &Model) -> Vec<Pagina> {
    let wijken = (0..model.werk.plan.wijken.len()).map(Pagina::Wijk);
    // Inside a scenario the talk is of that one; outside of all.
    let gaat_over = |s: &usize| model.werk.scenario().is_none_or(|nu| model.werk.basis().scenarios[*s].code == nu.code);
    let scenarios = (0..model.werk.basis().scenarios.len()).filter(gaat_over).map(Pagina::Scenario);
    let besluiten = (!model.werk.plan.besluiten.is_empty()).then_some(Pagina::Besluiten);
    let slot = [Pagina::Geld, Pagina::Bevindingen].into_iter().chain(scenarios).chain(besluiten);
    std::iter::once(Pagina::Titel).chain(wijken).chain(slot).collect()
}

/// What a page is called.
pub fn naam(model: &Model, pagina: Pagina) -> String {
    match pagina {
        Pagina::Titel => "Titel".to_owned(),
        Pagina::Wijk(w) => model.gebiedsnaam(w).to_owned(),
        Pagina::Geld => "Geld".to_owned(),
        Pagina::Bevindingen => "Bevindingen".to_owned(),
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

/// Shows the page where the presentation was left.
pub fn begin(model: &mut Model) {
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        model.blik.lagen.push(Laag::Presentatie);
    }
}

/// Goes to another page; past the ends it stays where it is.
pub fn blader(model: &mut Model, blad: Blad) {
    let alle = paginas(model);
    let (nu, _) = huidige(model);
    let naar = match blad {
        Blad::Verder => alle.get(nu + 1),
        Blad::Terug => nu.checked_sub(1).and_then(|i| alle.get(i)),
        Blad::Eerste => alle.first(),
        Blad::Laatste => alle.last(),
        Blad::Naar(pagina) => alle.iter().find(|p| **p == pagina),
    };
    if let Some(&pagina) = naar {
        model.blik.presentatie = pagina;
    }
}

/// Asks to which page.
pub fn kies(model: &mut Model) {
    let (keuze, _) = huidige(model);
    let optie = |pagina: Pagina| {
        let voor = if let Pagina::Wijk(w) = pagina { letter(w) } else { "·".to_owned() };
        let gevolg = Gevolg::Stuur(Message::Blad(Blad::Naar(pagina)));
        Optie { tekst: format!("{voor} {}", naam(model, pagina)), gevolg }
    };
    let opties = paginas(model).into_iter().map(optie).collect();
    let uitleg = "Kies met de pijlen, of typ de letter van de wijk.".to_owned();
    let lijst = Keuzelijst { titel: "Naar welke pagina?".to_owned(), uitleg, opties, keuze, bij_esc: None };
    model.blik.lagen.push(Laag::Keuze(lijst));
}

/// The finding on a page that is read first: the heaviest cause.
pub fn zwaarste(model: &Model, pagina: Pagina) -> Option<&Bevinding> {
    let hier = |b: &&Bevinding| match pagina {
        Pagina::Titel | Pagina::Bevindingen => true,
        Pagina::Wijk(w) => b.raakt(w),
        Pagina::Geld => b.eis.id.starts_with("BG"),
        Pagina::Scenario(_) | Pagina::Besluiten => false,
    };
    in_volgorde(&model.stand.toetsing.bevindingen.iter().filter(hier).collect::<Vec<_>>()).into_iter().next()
}

/// Shows what is told on this page only when asked for: the notes on it, and why its finding is one.
pub fn notities(model: &mut Model) {
    let (_, pagina) = huidige(model);
    let (verborgen, open): (Vec<&Notitie>, Vec<&Notitie>) =
        model.werk.plan.notities.iter().filter(|n| hoort_bij(model, n, pagina)).partition(|n| n.verborgen);
    let mut regels: Vec<String> = open
        .iter()
        .map(|n| format!("{}: {}", hoofdletter(&waar::onderwerp(&model.werk.plan, &n.over)), n.tekst))
        .collect();
    if !verborgen.is_empty() {
        // They are marked to stay off a screen that is shown to others.
        let n = aantal(verborgen.len() as u64, "notitie", "notities");
        regels.push(format!(
            "{n} die bij een presentatie niet op het scherm {}",
            if verborgen.len() == 1 { "komt" } else { "komen" }
        ));
    }
    if let Some(bevinding) = zwaarste(model, pagina) {
        if !regels.is_empty() {
            regels.push(String::new());
        }
        regels.extend(text::bevinding::volledig(&model.werk.plan, bevinding, model.stand.band));
        let herstel = model.stand.herstel(&model.werk.plan, bevinding);
        regels.push(format!("Kleinste herstel: {}.", text::herstel::herstel(&model.werk.plan, bevinding, &herstel)));
    }
    if regels.is_empty() {
        regels.push("Bij deze pagina staan geen notities en geen bevindingen.".to_owned());
    }
    let titel = format!("Notities bij {}", naam(model, pagina));
    model.blik.lagen.push(Laag::Bericht(Bericht { titel, regels, schuif: 0 }));
}

/// True when a note belongs to a page: by what it is about, or on the title when no page has that.
fn hoort_bij(model: &Model, notitie: &Notitie, pagina: Pagina) -> bool {
    let plan = &model.werk.plan;
    let wijk = |w: usize| plan.wijken.get(w).map(|w| &w.code);
    let thuis = |code| match (0..plan.wijken.len()).find(|&w| wijk(w) == Some(code)) {
        Some(w) => Pagina::Wijk(w),
        None => Pagina::Titel,
    };
    match &notitie.over {
        Onderwerp::Plan => pagina == Pagina::Titel,
        Onderwerp::Wijk(code) => pagina == thuis(code),
        Onderwerp::Team(code) => {
            let team = plan.buurtteams.iter().find(|t| t.code == *code);
            match (team, pagina) {
                (Some(team), Pagina::Wijk(w)) => wijk(w).is_some_and(|code| team.werkgebied.contains(code)),
                (None, Pagina::Titel) => true,
                _ => false,
            }
        }
        Onderwerp::Locatie(code) => {
            let locatie = plan.locaties.iter().find(|l| l.code == *code);
            pagina == locatie.map_or(Pagina::Titel, |l| thuis(&l.wijk))
        }
        Onderwerp::Figuur(waar) => match waar.stappen().as_slice() {
            ["wijken", code, ..] => {
                match (0..plan.wijken.len()).find(|&w| wijk(w).is_some_and(|c| c.as_str() == *code)) {
                    Some(w) => pagina == Pagina::Wijk(w),
                    None => pagina == Pagina::Titel,
                }
            }
            ["begroting", ..] => pagina == Pagina::Geld,
            ["scenarios", code] => {
                let hier = model.werk.basis().scenarios.iter().position(|s| s.code.as_str() == *code);
                pagina == hier.map(Pagina::Scenario).filter(|p| paginas(model).contains(p)).unwrap_or_default()
            }
            ["besluiten", ..] if !plan.besluiten.is_empty() => pagina == Pagina::Besluiten,
            _ => pagina == Pagina::Titel,
        },
    }
}
