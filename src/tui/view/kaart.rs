//! The map: every buurt at its real place, with the mark of the worst finding of its wijk, and the letter of each wijk,
//! the same as in the table beside it.
//!
//! ```text
//!     ●  ●            ●   buurt, by the worst finding of its wijk (● dekt, ! let op, ▲ tekort)
//!   ▲ [G] ▲           ·   buurt without inhabitants
//!    ▲ ▲             [G]  the selected wijk: its letter between brackets, its buurten in reverse
//! ```

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::vel::Vel;
use crate::plan::Wijk;
use crate::report::toetstekst::letter;
use crate::text::oordeel;
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
        let stijl = thema.oordeel(model.toetsing.oordeel_in(w));
        if w == model.keuze.gebied { stijl.add_modifier(Modifier::REVERSED | Modifier::BOLD) } else { stijl }
    };
    let stijlen: Vec<Style> = (0..wijken.len()).map(stijl).collect();
    let tekens: Vec<&str> = (0..wijken.len()).map(|w| oordeel::teken(model.toetsing.oordeel_in(w))).collect();
    // The selected wijk lies on top, and inhabited buurten on empty ones.
    let mut volgorde: Vec<(bool, u32, usize, usize)> = wijken
        .iter()
        .enumerate()
        .flat_map(|(w, wijk)| wijk.buurten.iter().enumerate().map(move |(b, buurt)| (w, b, buurt.inwoners)))
        .map(|(w, b, inwoners)| (w == model.keuze.gebied, inwoners, w, b))
        .collect();
    volgorde.sort_unstable();
    let mut merken: BTreeMap<(u16, u16), usize> = BTreeMap::new();
    for (_, inwoners, w, b) in volgorde {
        let punt = wijken[w].buurten[b].punt;
        let (x, y) = schaal.cel(punt.lat, punt.lon);
        let cel = Rect { x, y, width: 1, height: 1 };
        vel.regel(cel, Line::styled(if inwoners == 0 { "·" } else { tekens[w] }, stijlen[w]));
        vel.klikbaar(cel, Message::Kies(Doel::Gebied(w)));
        merken.insert((x, y), w);
    }
    letters_op_kaart(vel, &schaal, &merken);
}

/// Writes the letter of each wijk beside a buurt of its own: the selected one first and
/// between brackets. A blank on both sides keeps it apart from the marks.
fn letters_op_kaart(vel: &mut Vel<'_, '_>, schaal: &Schaal, merken: &BTreeMap<(u16, u16), usize>) {
    let (wijken, gekozen) = (&vel.model.plan.wijken, vel.model.keuze.gebied);
    let mut bezet: Vec<Rect> = Vec::new();
    let mut volgorde: Vec<usize> = (0..wijken.len()).filter(|&w| !wijken[w].buurten.is_empty()).collect();
    volgorde.sort_by_key(|&w| (w != gekozen, std::cmp::Reverse(wijken[w].bevolking.inwoners)));
    for w in volgorde {
        let letter = letter(w);
        let label = if w == gekozen { format!("[{letter}]") } else { format!(" {letter} ") };
        let breedte = u16::try_from(label.width()).unwrap_or(u16::MAX);
        let Some(plek) = beste_plek(schaal, merken, &bezet, &wijken[w], w, breedte) else { continue };
        let stijl = vel.thema().kop();
        let stijl = if w == gekozen { stijl.add_modifier(Modifier::REVERSED) } else { stijl };
        vel.regel(plek, Line::styled(label, stijl));
        vel.klikbaar(plek, Message::Kies(Doel::Gebied(w)));
        bezet.push(plek);
    }
}

/// Where a label covers least of others, stands nearest to marks of its own wijk, and then nearest to its middle.
fn beste_plek(
    schaal: &Schaal,
    merken: &BTreeMap<(u16, u16), usize>,
    bezet: &[Rect],
    wijk: &Wijk,
    w: usize,
    breedte: u16,
) -> Option<Rect> {
    let (lat, lon) = midden(wijk);
    let midden = schaal.cel(lat, lon);
    let vrij = |plek: &Rect| schaal.vlak.intersection(*plek) == *plek && bezet.iter().all(|b| !b.intersects(*plek));
    let prijs = |plek: &Rect| {
        let afstand = |x: u16, y: u16| {
            let tot = |van: u16, lang: u16, p: u16| van.saturating_sub(p).max(p.saturating_sub(van + lang - 1));
            u32::from(tot(plek.x, plek.width, x)) + 2 * u32::from(tot(plek.y, 1, y))
        };
        let som: u32 = merken
            .iter()
            .map(|(&(x, y), &van)| match (afstand(x, y), van == w) {
                (0, true) => 6,
                (0, false) => 8,
                (1, false) => 2,
                _ => 0,
            })
            .sum();
        let eigen = merken.iter().filter(|(_, van)| **van == w).map(|(&(x, y), _)| afstand(x, y)).min();
        som + 3 * eigen.unwrap_or(0) + 2 * afstand(midden.0, midden.1)
    };
    let kies =
        |plekken: &mut dyn Iterator<Item = Rect>| plekken.filter(vrij).min_by_key(|plek| (prijs(plek), plek.y, plek.x));
    let ruim = |&(x, y): &(u16, u16)| {
        let kolommen = x.saturating_sub(breedte + 1)..=x.saturating_add(2);
        kolommen.flat_map(move |x| {
            (y.saturating_sub(1)..=y.saturating_add(1)).map(move |y| Rect { x, y, width: breedte, height: 1 })
        })
    };
    let mut bij_eigen = merken.iter().filter(|(_, van)| **van == w).flat_map(|(plek, _)| ruim(plek));
    let mut overal = schaal.vlak.rows().flat_map(Rect::columns).map(|cel| Rect { width: breedte, ..cel });
    kies(&mut bij_eigen).or_else(|| kies(&mut overal))
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
