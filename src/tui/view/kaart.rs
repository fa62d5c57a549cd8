//! The map: every buurt at its real place, with the mark of the worst finding of its wijk, and the names of the wijken.
//!
//! ```text
//!     ●  ●            ●   buurt, by the worst finding of its wijk (● dekt, ! let op, ▲ tekort)
//!   ▲ Peelo ▲         ·   buurt without inhabitants
//!    ▲ ▲              the selected wijk is shown in reverse
//! ```

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::vel::Vel;
use crate::dekking;
use crate::plan::Wijk;
use crate::text::namen;
use crate::tui::message::{Doel, Message};

/// A cell of a terminal is about twice as high as it is wide.
const CELHOOGTE: f64 = 2.0;

/// From degrees to cells: the whole city in the space, upright and undistorted.
struct Schaal {
    west: f64,
    noord: f64,
    lengte: f64,
    cel: f64,
    vlak: Rect,
}

impl Schaal {
    fn van(wijken: &[Wijk], vlak: Rect) -> Option<Self> {
        let punten = || wijken.iter().flat_map(|w| &w.buurten).map(|b| b.punt);
        let uiterst = |waarde: fn(crate::plan::Punt) -> f64| {
            punten().map(waarde).fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), x| (l.min(x), h.max(x)))
        };
        let ((zuid, noord), (west, oost)) = (uiterst(|p| p.lat), uiterst(|p| p.lon));
        if vlak.is_empty() || !(noord - zuid).is_finite() || !(oost - west).is_finite() {
            return None;
        }
        let lengte = noord.to_radians().cos();
        let breedte = f64::from(vlak.width.saturating_sub(1).max(1));
        let hoogte = f64::from(vlak.height.saturating_sub(1).max(1));
        let cel = ((oost - west) * lengte / breedte).max((noord - zuid) / (hoogte * CELHOOGTE)).max(1e-9);
        let marge = |ruimte: f64, nodig: f64| ((ruimte - nodig) / 2.0).max(0.0);
        let links = marge(breedte, (oost - west) * lengte / cel);
        let boven = marge(hoogte, (noord - zuid) / (cel * CELHOOGTE));
        Some(Self { west: west - links * cel / lengte, noord: noord + boven * cel * CELHOOGTE, lengte, cel, vlak })
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the cells of the map")]
    fn cel(&self, lat: f64, lon: f64) -> (u16, u16) {
        let x = ((lon - self.west) * self.lengte / self.cel).round().clamp(0.0, f64::from(self.vlak.width - 1));
        let y = ((self.noord - lat) / (self.cel * CELHOOGTE)).round().clamp(0.0, f64::from(self.vlak.height - 1));
        (self.vlak.x + x as u16, self.vlak.y + y as u16)
    }
}

/// Draws the map.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let wijken = &model.plan.wijken;
    let Some(schaal) = Schaal::van(wijken, vlak) else {
        return vel.regel(vlak, Line::styled("nog geen buurten", thema.zwak()));
    };
    let stijl = |w: usize| {
        let stijl = thema.oordeel(dekking::ergste(&model.bevindingen, w, &vel.gids));
        if w == model.keuze.gebied { stijl.add_modifier(Modifier::REVERSED | Modifier::BOLD) } else { stijl }
    };
    let stijlen: Vec<Style> = (0..wijken.len()).map(stijl).collect();
    let tekens: Vec<&str> =
        (0..wijken.len()).map(|w| namen::teken(dekking::ergste(&model.bevindingen, w, &vel.gids))).collect();
    // The selected wijk lies on top, and inhabited buurten on empty ones.
    let mut volgorde: Vec<(bool, u32, usize, usize)> = wijken
        .iter()
        .enumerate()
        .flat_map(|(w, wijk)| wijk.buurten.iter().enumerate().map(move |(b, buurt)| (w, b, buurt.inwoners)))
        .map(|(w, b, inwoners)| (w == model.keuze.gebied, inwoners, w, b))
        .collect();
    volgorde.sort_unstable();
    for (_, inwoners, w, b) in volgorde {
        let punt = wijken[w].buurten[b].punt;
        let (x, y) = schaal.cel(punt.lat, punt.lon);
        let cel = Rect { x, y, width: 1, height: 1 };
        vel.regel(cel, Line::styled(if inwoners == 0 { "·" } else { tekens[w] }, stijlen[w]));
        vel.klikbaar(cel, Message::Kies(Doel::Gebied(w)));
    }
    namen_op_kaart(vel, &schaal, &stijlen);
}

/// Writes the name of each wijk near its middle, the selected one first; a name that would cover another is shortened,
/// moved a line, or left out.
fn namen_op_kaart(vel: &mut Vel<'_, '_>, schaal: &Schaal, stijlen: &[Style]) {
    let (wijken, gekozen) = (&vel.model.plan.wijken, vel.model.keuze.gebied);
    let mut bezet: Vec<Rect> = Vec::new();
    let mut volgorde: Vec<usize> = (0..wijken.len()).filter(|&w| !wijken[w].buurten.is_empty()).collect();
    volgorde.sort_by_key(|&w| (w != gekozen, std::cmp::Reverse(wijken[w].bevolking.inwoners)));
    for w in volgorde {
        let (lat, lon) = midden(&wijken[w]);
        let (x, y) = schaal.cel(lat, lon);
        let kort: String = wijken[w].naam.chars().take(5).collect();
        let plekken = [&wijken[w].naam, &kort].into_iter().flat_map(|naam| {
            let breedte = u16::try_from(naam.width()).unwrap_or(u16::MAX).min(schaal.vlak.width);
            let links = x.saturating_sub(breedte / 2).clamp(schaal.vlak.x, schaal.vlak.right() - breedte);
            [y, y.saturating_add(1), y.saturating_sub(1)]
                .into_iter()
                .map(move |y| (naam.clone(), Rect { x: links, y, width: breedte, height: 1 }))
        });
        let mut plekken = plekken.filter(|(_, r)| schaal.vlak.contains((r.x, r.y).into()));
        let ruim = |r: &Rect| Rect { x: r.x.saturating_sub(1), width: r.width + 2, ..*r };
        if let Some((naam, plek)) = plekken.find(|(_, r)| bezet.iter().all(|b| !b.intersects(ruim(r)))) {
            vel.regel(plek, Line::styled(naam, stijlen[w]));
            vel.klikbaar(plek, Message::Kies(Doel::Gebied(w)));
            bezet.push(plek);
        }
    }
}

/// The middle of the people of a wijk, or of its buurten where nobody lives.
fn midden(wijk: &Wijk) -> (f64, f64) {
    let leeg = wijk.buurten.iter().all(|b| b.inwoners == 0);
    let gewicht = |inwoners: u32| if leeg { 1.0 } else { f64::from(inwoners) };
    let som: f64 = wijk.buurten.iter().map(|b| gewicht(b.inwoners)).sum();
    let lat: f64 = wijk.buurten.iter().map(|b| b.punt.lat * gewicht(b.inwoners)).sum();
    let lon: f64 = wijk.buurten.iter().map(|b| b.punt.lon * gewicht(b.inwoners)).sum();
    (lat / som, lon / som)
}
