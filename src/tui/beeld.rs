//! [`view()`](fn@view): a frame, from the screen up to the popup on top.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blik::lagen::Laag;
use super::blik::{BREEDTE, HOOGTE};
use super::model::Model;
use super::view::vel::{Vel, Zone};
use super::{layers, schermen, view};

/// Draws a frame and gives the places that can be clicked, the top one last.
pub fn view(model: &Model, buf: &mut Buffer) -> Vec<Zone> {
    let zones = opgemaakt(model, buf);
    model.blik.inrichting.diepte.breng_terug(buf, model.blik.thema);
    zones
}

fn opgemaakt(model: &Model, buf: &mut Buffer) -> Vec<Zone> {
    let mut vel = Vel::nieuw(model, buf);
    let scherm = vel.vlak();
    vel.stijl(scherm, vel.thema().grond());
    if scherm.width < BREEDTE || scherm.height < HOOGTE {
        view::klein::teken(&mut vel, scherm);
        return vel.zones;
    }
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        op_scherm(&mut vel, scherm);
    }
    if model.blik.lagen.is_empty() {
        view::kader::tips(&mut vel, scherm);
        view::rondleiding::teken(&mut vel);
        return vel.zones;
    }
    for laag in &model.blik.lagen {
        match laag {
            Laag::Presentatie => view::presentatie::teken(&mut vel),
            Laag::Hulp(l) => layers::hulp::teken(&mut vel, l),
            Laag::Palet(l) => layers::palet::teken(&mut vel, l),
            Laag::Invoer(l) => layers::invoer::teken(&mut vel, l),
            Laag::Keuze(l) => layers::keuze::teken(&mut vel, l),
            Laag::Herstel(l) => layers::herstel::teken(&mut vel, l),
            Laag::Splitsen(l) => layers::splitsen::teken(&mut vel, l),
            Laag::Vergelijking(l) => layers::vergelijking::teken(&mut vel, l),
            Laag::Stoppen => layers::stoppen::teken(&mut vel),
            Laag::Bericht(l) => layers::bericht::teken(&mut vel, l),
            Laag::Formulier(l) => layers::formulier::teken(&mut vel, l),
            Laag::Lijst(l) => layers::lijst::teken(&mut vel, l),
        }
    }
    view::kader::tips(&mut vel, scherm);
    vel.zones
}

/// Draws the screen that was chosen, with what all screens share around it.
fn op_scherm(vel: &mut Vel<'_, '_>, scherm: Rect) {
    let lijf = view::kader::teken(vel, scherm);
    (schermen::van(vel.model.blik.scherm).teken)(vel, lijf);
}
