//! Drawing: `&Model` in, a frame and the places that can be clicked out. One file a screen; `kader` is what all screens
//! share, `tabel` and `vel` what they are drawn with.

mod achter;
pub mod afkorting;
mod balk;
pub mod begroting;
pub mod besluiten;
pub mod dekking;
pub mod ernst;
pub mod formatie;
pub mod groot;
pub mod herkomst;
pub mod huisvesting;
pub mod jaarbalken;
mod jaarbanden;
pub mod kaart;
pub mod kader;
pub mod klein;
pub mod knelpunt;
mod lumpsum;
pub mod overzicht;
pub mod presentatie;
pub mod rondleiding;
pub mod scenarios;
pub mod schuiven;
pub mod tabel;
pub mod vel;
pub mod verdeling;
pub mod wijk;
pub mod wijkbalken;
pub mod wijkblok;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::blik::lagen::Laag;
use super::blik::{BREEDTE, HOOGTE};
use super::layers;
use super::model::Model;
use super::scherm::Scherm;
use vel::{Vel, Zone};

/// Draws a frame and gives the places that can be clicked, the top one last.
pub fn view(model: &Model, buf: &mut Buffer) -> Vec<Zone> {
    let mut vel = Vel::nieuw(model, buf);
    let scherm = vel.vlak();
    if scherm.width < BREEDTE || scherm.height < HOOGTE {
        klein::teken(&mut vel, scherm);
        return vel.zones;
    }
    if !model.blik.lagen.contains(&Laag::Presentatie) {
        op_scherm(&mut vel, scherm);
    }
    if model.blik.lagen.is_empty() {
        kader::tips(&mut vel, scherm);
        rondleiding::teken(&mut vel);
        return vel.zones;
    }
    for laag in &model.blik.lagen {
        match laag {
            Laag::Presentatie => presentatie::teken(&mut vel),
            Laag::Hulp(l) => layers::hulp::teken(&mut vel, l),
            Laag::Palet(l) => layers::palet::teken(&mut vel, l),
            Laag::Invoer(l) => layers::invoer::teken(&mut vel, l),
            Laag::Keuze(l) => layers::keuze::teken(&mut vel, l),
            Laag::Herstel(l) => layers::herstel::teken(&mut vel, l),
            Laag::Vergelijking(l) => layers::vergelijking::teken(&mut vel, l),
            Laag::Stoppen => layers::stoppen::teken(&mut vel),
            Laag::Bericht(l) => layers::bericht::teken(&mut vel, l),
            Laag::Formulier(l) => layers::formulier::teken(&mut vel, l),
            Laag::Lijst(l) => layers::lijst::teken(&mut vel, l),
        }
    }
    kader::tips(&mut vel, scherm);
    vel.zones
}

/// Draws the screen that was chosen, with what all screens share around it.
fn op_scherm(vel: &mut Vel<'_, '_>, scherm: Rect) {
    let lijf = kader::teken(vel, scherm);
    match vel.model.blik.scherm {
        Scherm::Overzicht => overzicht::teken(vel, lijf),
        Scherm::Wijk => wijk::teken(vel, lijf),
        Scherm::Formatie => formatie::teken(vel, lijf),
        Scherm::Huisvesting => huisvesting::teken(vel, lijf),
        Scherm::Verdeling => verdeling::teken(vel, lijf),
        Scherm::Dekking => dekking::teken(vel, lijf),
        Scherm::Begroting => begroting::teken(vel, lijf),
        Scherm::Scenarios => scenarios::teken(vel, lijf),
        Scherm::Besluiten => besluiten::teken(vel, lijf),
    }
}
