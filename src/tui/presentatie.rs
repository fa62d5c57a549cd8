//! The presentation: the way along its pages, and what is only told on a key. Which pages there are stands in
//! `tui::paginas`, how one looks in `view::presentatie`.

use super::blik::lagen::{Bericht, Gevolg, Keuzelijst, Laag, Optie};
use super::message::Message;
use super::message::soorten::{Blad, Pagina};
use super::model::Model;
use super::paginas::{huidige, naam, paginas};
use super::view;
use crate::plan::notitie::{Notitie, Onderwerp};
use crate::report::toetstekst::letter;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::{self, waar};

/// Shows the page where the presentation was left.
pub fn begin(model: &mut Model) {
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        model.blik.lagen.push(Laag::Presentatie);
    }
}

/// Goes on or back by what fits on a screen, or to another page; past the ends it stays where it is.
pub fn blader(model: &mut Model, blad: Blad) {
    let alle = paginas(model);
    let (nu, _) = huidige(model);
    let (deel, delen) = view::presentatie::deel(model);
    let naar = match blad {
        Blad::Verder if deel + 1 < delen => return model.blik.deel = deel + 1,
        Blad::Terug if deel > 0 => return model.blik.deel = deel - 1,
        Blad::Verder => alle.get(nu + 1),
        Blad::Terug => nu.checked_sub(1).and_then(|i| alle.get(i)),
        Blad::Eerste => alle.first(),
        Blad::Laatste => alle.last(),
        Blad::Naar(pagina) => alle.iter().find(|p| **p == pagina),
    };
    if let Some(&pagina) = naar {
        model.blik.presentatie = pagina;
        // Who goes back comes from behind.
        model.blik.deel = if blad == Blad::Terug { usize::MAX } else { 0 };
    }
}

/// Asks to which page.
pub fn kies(model: &mut Model) {
    let (keuze, _) = huidige(model);
    let optie = |pagina: Pagina| {
        let voor = match pagina {
            Pagina::Gebied(w) if w < model.stad() => letter(w),
            _ => "·".to_owned(),
        };
        let gevolg = Gevolg::Stuur(Message::Blad(Blad::Naar(pagina)));
        Optie { tekst: format!("{voor} {}", naam(model, pagina)), gevolg }
    };
    let opties = paginas(model).into_iter().map(optie).collect();
    let uitleg = "Kies met de pijlen, of typ de letter van de wijk.".to_owned();
    let lijst = Keuzelijst { titel: "Naar welke pagina?".to_owned(), uitleg, opties, keuze, bij_esc: None };
    model.blik.lagen.push(Laag::Keuze(lijst));
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
    if let Some(&bevinding) = model.op_pagina(pagina).first() {
        if !regels.is_empty() {
            regels.push(String::new());
        }
        regels.extend(text::bevinding::volledig(&model.werk.plan, bevinding, model.stand.band));
        let herstel = model.stand.herstel(&model.werk.plan, bevinding);
        regels.push(format!("Maatregel: {}.", text::herstel::herstel(&model.werk.plan, bevinding, &herstel)));
    }
    if regels.is_empty() {
        regels.push("Bij deze pagina staan geen notities en geen bevindingen.".to_owned());
    }
    let titel = format!("Notities bij {}", naam(model, pagina));
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw(titel, regels)));
}

/// True when a note belongs to a page: by what it is about, or on the title when no page has that.
fn hoort_bij(model: &Model, notitie: &Notitie, pagina: Pagina) -> bool {
    let plan = &model.werk.plan;
    let wijk = |w: usize| plan.wijken.get(w).map(|w| &w.code);
    let thuis = |code| match (0..plan.wijken.len()).find(|&w| wijk(w) == Some(code)) {
        Some(w) => Pagina::Gebied(w),
        None => Pagina::Titel,
    };
    match &notitie.over {
        Onderwerp::Plan => pagina == Pagina::Titel,
        Onderwerp::Wijk(code) => pagina == thuis(code),
        Onderwerp::Team(code) => {
            let team = plan.buurtteams.iter().find(|t| t.code == *code);
            match (team, pagina) {
                (Some(team), Pagina::Gebied(w)) => wijk(w).is_some_and(|code| team.werkgebied.contains(code)),
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
                    Some(w) => pagina == Pagina::Gebied(w),
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
