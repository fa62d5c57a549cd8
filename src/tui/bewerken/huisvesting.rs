//! Editing a place: its workplaces, and whether it is the central one of its wijk.

use rust_decimal::Decimal;

use super::eigen::eigen;
use crate::plan::{Locatie, Locatiecode, Wijziging};
use crate::text;
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::model::Model;
use crate::voorstel::werkplek;

/// Workplaces more or less.
pub fn stap(model: &mut Model, stappen: i32) {
    let Some(plek) = model.werk.plan.locaties.get(model.blik.keuze.locatie) else { return };
    let aantal = (plek.werkplekken.midden + Decimal::from(stappen)).max(Decimal::ZERO);
    if let Some(wijziging) = werkplekken(model, &plek.code, aantal) {
        model.wijzig(wijziging);
    }
}

/// The workplaces of a place as the planner sets them, with what that does to its cost.
pub fn werkplekken(model: &Model, code: &Locatiecode, nieuw: Decimal) -> Option<Wijziging> {
    let [plek, was] =
        [&model.werk.plan, &model.werk.schijf.plan].map(|plan| plan.locaties.iter().find(|l| l.code == *code));
    let plek = plek?;
    let werkplekken = eigen(&plek.werkplekken, nieuw, was.map(|l| &l.werkplekken));
    Some(werkplek::wijziging(&model.werk.plan, plek, &werkplekken, was.and_then(|l| l.kosten.as_ref())))
}

/// A number of workplaces to type.
pub fn typ(model: &mut Model) {
    let Some(plek) = model.werk.plan.locaties.get(model.blik.keuze.locatie) else { return };
    let doel = Invoerdoel::Werkplekken(plek.code.clone());
    let invoer = Invoer::getal(format!("Werkplekken in {}", plek.naam), "werkplekken", plek.werkplekken.midden, doel);
    model.blik.lagen.push(Laag::Invoer(invoer));
}

/// Why a place cannot be the central one of its wijk, if it cannot: nobody can come there, or it is no meeting place.
fn geen_centrale_plek(plek: &Locatie, jaar: u16) -> Option<String> {
    if !plek.bruikbaar(jaar) {
        let gebruik = text::namen::in_gebruik(plek);
        return Some(format!("kan in {jaar} geen hoofdlocatie zijn: {gebruik} ({})", plek.naam));
    }
    text::plek::is_geen_ontmoetingsplek(plek)
}

/// The central place of its wijk, or no longer.
pub fn centraal(model: &mut Model) {
    let Some(plek) = model.werk.plan.locaties.get(model.blik.keuze.locatie) else { return };
    if let Some(bezwaar) = geen_centrale_plek(plek, model.stand.jaar).filter(|_| !plek.centraal) {
        return model.blik.zeg_fout(bezwaar);
    }
    let wijziging = Wijziging::centraal(&plek.code, !plek.centraal);
    model.wijzig(wijziging);
}
