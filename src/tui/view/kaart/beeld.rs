//! [`Beeld`]: a map while it is drawn.

use std::rc::Rc;

use ratatui::style::Style;

use super::cijfer::{Gezien, Kleuring};
use crate::calc::raster::Raster;
use crate::tui::view::vel::Vel;

/// A map that is being drawn.
pub struct Beeld<'a> {
    /// What it shows.
    pub gezien: Gezien<'a>,
    /// Which wijk lies where.
    pub raster: Rc<Raster>,
    /// How the wijken are filled.
    pub kleuring: &'a Kleuring,
}

impl Beeld<'_> {
    /// How a sign looks on what lies in this cell.
    pub fn op(&self, vel: &Vel<'_, '_>, (x, y): (u16, u16)) -> Style {
        let wijk = self.raster.wijk(x, y).and_then(|w| self.kleuring.wijken.get(w));
        wijk.map_or_else(|| vel.thema().grond(), |w| w.vulling.stijl(vel.thema()))
    }
}
