//! Editing a place: its workplaces, and whether it is the central one of its wijk.

use rust_decimal::Decimal;

use crate::plan::Wijziging;
use crate::tui::layers::Laag;
use crate::tui::layers::invoer::{Invoer, Invoerdoel};
use crate::tui::model::Model;

/// Workplaces more or less.
pub fn stap(model: &mut Model, stappen: i32) {
    let Some(plek) = model.plan.locaties.get(model.keuze.locatie) else { return };
    let aantal = (plek.werkplekken.midden + Decimal::from(stappen)).max(Decimal::ZERO);
    let werkplekken = plek.werkplekken.verplaatst(aantal);
    model.wijzig(Wijziging::Werkplekken { locatie: plek.code.clone(), werkplekken });
}

/// A number of workplaces to type.
pub fn typ(model: &mut Model) {
    let Some(plek) = model.plan.locaties.get(model.keuze.locatie) else { return };
    let doel = Invoerdoel::Werkplekken(plek.code.clone());
    let invoer = Invoer::getal(format!("Werkplekken in {}", plek.naam), "werkplekken", plek.werkplekken.midden, doel);
    model.lagen.push(Laag::Invoer(invoer));
}

/// The central place of its wijk, or no longer.
pub fn centraal(model: &mut Model) {
    let Some(plek) = model.plan.locaties.get(model.keuze.locatie) else { return };
    let wijziging = Wijziging::Centraal { locatie: plek.code.clone(), centraal: !plek.centraal };
    model.wijzig(wijziging);
}
