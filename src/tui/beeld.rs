//! [`view()`](fn@view): a frame, from the screen up to the popup on top.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::blik::lagen::Laag;
use super::blik::{BREEDTE, HOOGTE};
use super::model::Model;
use super::view::vel::{Vel, Zone};
use super::{layers, schermen, view};

/// What is known of a frame that was drawn.
#[derive(Debug)]
pub struct Beeld {
    /// The places that can be clicked, the top one last.
    pub zones: Vec<Zone>,
    /// Where is typed.
    pub cursor: Option<Position>,
    /// What stood where a mark was put that more follows.
    #[cfg(test)]
    pub merken: Vec<(Position, String)>,
}

/// Draws a frame, in the colours and characters that the terminal has.
pub fn view(model: &Model, buf: &mut Buffer) -> Beeld {
    let mut vel = Vel::nieuw(model, buf);
    opmaak(&mut vel);
    let beeld = Beeld {
        zones: vel.zones,
        cursor: vel.cursor,
        #[cfg(test)]
        merken: vel.merken,
    };
    let inrichting = &model.blik.inrichting;
    inrichting.diepte.breng_terug(buf, model.blik.thema);
    inrichting.tekens.breng_terug(buf);
    beeld
}

fn opmaak(vel: &mut Vel<'_, '_>) {
    let model = vel.model;
    let scherm = vel.vlak();
    vel.stijl(scherm, vel.thema().grond());
    if scherm.width < BREEDTE || scherm.height < HOOGTE {
        view::klein::teken(vel, scherm);
        return;
    }
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        op_scherm(vel, scherm);
    }
    if model.blik.lagen.is_empty() {
        view::kader::tips(vel, scherm);
        view::rondleiding::teken(vel);
        return;
    }
    for laag in &model.blik.lagen {
        match laag {
            Laag::Presentatie => view::presentatie::teken(vel),
            Laag::Hulp(l) => layers::hulp::teken(vel, l),
            Laag::Palet(l) => layers::palet::teken(vel, l),
            Laag::Invoer(l) => layers::invoer::teken(vel, l),
            Laag::Keuze(l) => layers::keuze::teken(vel, l),
            Laag::Herstel(l) => layers::herstel::teken(vel, l),
            Laag::Splitsen(l) => layers::splitsen::teken(vel, l),
            Laag::Vergelijking(l) => layers::vergelijking::teken(vel, l),
            Laag::Stoppen => layers::stoppen::teken(vel),
            Laag::Bericht(l) => layers::bericht::teken(vel, l),
            Laag::Formulier(l) => layers::formulier::teken(vel, l),
            Laag::Lijst(l) => layers::lijst::teken(vel, l),
        }
    }
    // A popup over the whole screen lies over the message line.
    if let (Some(Laag::Vergelijking(_)), true) = (model.blik.lagen.last(), model.blik.status.is_some()) {
        view::kader::status(vel, Rect { y: scherm.bottom() - 2, height: 1, ..scherm });
    }
    view::kader::tips(vel, scherm);
}

/// Draws the screen that was chosen, with what all screens share around it.
fn op_scherm(vel: &mut Vel<'_, '_>, scherm: Rect) {
    let lijf = view::kader::teken(vel, scherm);
    (schermen::van(vel.model.blik.scherm).teken)(vel, lijf);
}
