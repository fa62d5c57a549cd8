//! The tour, over the screen that it is about: a mark at what it points at, and a box at the other half of the screen.
//!
//! ```text
//! ▶│ Jeugd- en gezinswerker          2,4 ▲     0,0 ▲
//!   ┌ Rondleiding 3 van 7: verander iets ───────────┐
//!   │ Dit zijn de mensen per functie en wijk. …     │
//!   │ enter verder  esc rondleiding verlaten        │
//!   └───────────────────────────────────────────────┘
//! ```

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::vel::{Klik, Vel, breek};
use crate::tui::actions::acties;
use crate::tui::blik::inrichting::Toetsenkaart;
use crate::tui::message::Message;
use crate::tui::message::soorten::Tocht;
use crate::tui::rondleiding::{STAPPEN, Stap, Wijst};

/// Draws the step that is shown, if there is one.
pub fn teken(vel: &mut Vel<'_, '_>) {
    let Some((nu, stap)) = vel.model.blik.rondleiding.and_then(|nu| Some((nu, STAPPEN.get(nu)?))) else { return };
    let (scherm, thema) = (vel.vlak(), vel.thema());
    let doel = doel(vel, stap).filter(|_| vel.model.blik.scherm == stap.scherm);
    if let Some(doel) = doel {
        wijs_aan(vel, doel);
    }
    let breedte = scherm.width.saturating_sub(4).min(74);
    let kaart = &vel.model.blik.inrichting.toetsen;
    let mut regels: Vec<Line<'_>> =
        breek(&kaart.in_zin(stap.tekst), usize::from(breedte.saturating_sub(4))).into_iter().map(Line::from).collect();
    regels.push(Line::default());
    regels.push(toetsen(kaart, thema.kop()));
    let hoogte = u16::try_from(regels.len()).unwrap_or(u16::MAX).saturating_add(2);
    let onder = doel.is_some_and(|d| d.y + d.height / 2 < scherm.height / 2);
    let y = if onder { scherm.bottom().saturating_sub(hoogte + 2) } else { scherm.y + 2 };
    let vlak = Rect { x: scherm.x + (scherm.width - breedte) / 2, y, width: breedte, height: hoogte };
    vel.leeg(vlak);
    let binnen = vel.kader(vlak, &format!("Rondleiding {} van {}: {}", nu + 1, STAPPEN.len(), stap.titel));
    // A click in the box is the key that goes on; the rest of the screen works as always.
    vel.klikbaar(vlak, Message::Rondleiding(Tocht::Verder));
    let binnen = Rect { x: binnen.x.saturating_add(1), width: binnen.width.saturating_sub(2), ..binnen };
    vel.regels(binnen, regels);
}

fn toetsen(kaart: &Toetsenkaart, stijl: ratatui::style::Style) -> Line<'static> {
    let mut delen = Vec::new();
    for actie in acties().filter(|a| a.waar == crate::tui::actions::Waar::Rondleiding) {
        delen.push(Span::styled(kaart.toets(actie), stijl));
        delen.push(Span::raw(format!(" {}   ", actie.tip)));
    }
    Line::from(delen)
}

/// The part of the screen that a step is about, as it was just drawn.
fn doel(vel: &Vel<'_, '_>, stap: &Stap) -> Option<Rect> {
    match &stap.wijst {
        Wijst::Vlak(vlak) => Some(vlak(vel.vlak())),
        Wijst::Klik(past) => {
            let vlakken = vel.zones.iter().filter(|z| matches!(&z.klik, Klik::Bericht(b) if past(b))).map(|z| z.vlak);
            vlakken.reduce(Rect::union)
        }
    }
}

/// A line stands out as a whole; of more lines each has a mark in front, so that it can still be read.
fn wijs_aan(vel: &mut Vel<'_, '_>, doel: Rect) {
    let stijl = vel.thema().actief();
    if doel.height == 1 {
        return vel.stijl(doel, stijl);
    }
    let x = doel.x.saturating_sub(1);
    for y in doel.y..doel.bottom() {
        vel.regel(Rect { x, y, width: 1, height: 1 }, Line::styled("▶", stijl));
    }
}
