//! Drawing: `&Model` in, a frame and the places that can be clicked out. One file a screen; `kader` is what all screens
//! share, `tabel` and `vel` what they are drawn with.

pub mod afkorting;
pub mod dekking;
pub mod ernst;
pub mod formatie;
pub mod herkomst;
pub mod huisvesting;
pub mod kaart;
pub mod kader;
pub mod klein;
pub mod knelpunt;
pub mod overzicht;
pub mod scenarios;
pub mod schuiven;
pub mod tabel;
pub mod vel;
pub mod verdeling;
pub mod wijk;
pub mod wijkbalken;
pub mod wijkblok;

use ratatui::buffer::Buffer;

use super::layers::{self, Laag};
use super::model::{Model, Scherm};
use vel::{Vel, Zone};

/// Narrowest screen that is drawn.
pub const BREEDTE: u16 = 60;
/// Lowest screen that is drawn.
pub const HOOGTE: u16 = 20;

/// Draws a frame and gives the places that can be clicked, the top one last.
pub fn view(model: &Model, buf: &mut Buffer) -> Vec<Zone> {
    let mut vel = Vel::nieuw(model, buf);
    let scherm = vel.vlak();
    if scherm.width < BREEDTE || scherm.height < HOOGTE {
        klein::teken(&mut vel, scherm);
        return vel.zones;
    }
    let lijf = kader::teken(&mut vel, scherm);
    match model.scherm {
        Scherm::Overzicht => overzicht::teken(&mut vel, lijf),
        Scherm::Wijk => wijk::teken(&mut vel, lijf),
        Scherm::Formatie => formatie::teken(&mut vel, lijf),
        Scherm::Huisvesting => huisvesting::teken(&mut vel, lijf),
        Scherm::Verdeling => verdeling::teken(&mut vel, lijf),
        Scherm::Dekking => dekking::teken(&mut vel, lijf),
        Scherm::Scenarios => scenarios::teken(&mut vel, lijf),
    }
    for laag in &model.lagen {
        match laag {
            Laag::Hulp(l) => layers::hulp::teken(&mut vel, l),
            Laag::Palet(l) => layers::palet::teken(&mut vel, l),
            Laag::Invoer(l) => layers::invoer::teken(&mut vel, l),
            Laag::Keuze(l) => layers::keuze::teken(&mut vel, l),
            Laag::Herstel(l) => layers::herstel::teken(&mut vel, l),
            Laag::Vergelijking(l) => layers::vergelijking::teken(&mut vel, l),
            Laag::Stoppen => layers::stoppen::teken(&mut vel),
            Laag::Bericht(l) => layers::bericht::teken(&mut vel, l),
        }
    }
    kader::tips(&mut vel, scherm);
    vel.zones
}
