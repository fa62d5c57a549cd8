//! What several screens do alike, and what one does that has nothing of its own to do.

use crate::tui::blik::keuze::schuif;
use crate::tui::blik::lagen::{Bericht, Laag};
use crate::tui::formulier::aanstelling;
use crate::tui::layers::eis;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::posten;

/// No step, and no form.
pub fn stap(_: &mut Model, _: i32) {}

/// No form.
pub fn bewerk(_: &mut Model) {}

/// Left and right choose the gebied.
pub fn gebied(model: &mut Model, stap: i32) {
    model.blik.keuze.bevinding = 0;
    model.blik.keuze.schuif = 0;
    model.blik.keuze.gebied = schuif(model.blik.keuze.gebied, stap, model.stad() + 1);
}

/// A row more in the selected cell of Formatie.
pub fn erbij(model: &mut Model) {
    aanstelling::nieuwe_rij(model);
}

/// Where a figure has an origin.
pub fn herkomst(model: &mut Model) {
    if posten::gekozen(model).is_some() {
        return model.blik.vervolg.push(Message::Open);
    }
    model.blik.zeg(
        "kies een getal: op Formatie, Huisvesting, Verdeling en Begroting, en in een blok van Wijk, is er herkomst",
    );
}

/// Shows what a figure follows from.
pub fn toon(model: &mut Model, wat: fn(&Model) -> Option<Bericht>) {
    match wat(model) {
        Some(bericht) => model.blik.lagen.push(Laag::Bericht(bericht)),
        None => model.blik.zeg("hier is nog geen getal met een herkomst"),
    }
}

/// Shows the selected finding with its eis and its repair; when that is not known yet, as soon as it is found.
pub fn toon_bevinding(model: &mut Model) {
    let Some(bevinding) = model.gekozen_bevinding() else { return };
    if model.stand.bekend_herstel(bevinding).is_none() {
        return model.blik.zoek(Message::Open);
    }
    let bericht = eis::blad(model, bevinding.eis, Some(bevinding));
    model.blik.lagen.push(Laag::Bericht(bericht));
}
