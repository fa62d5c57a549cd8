//! The map: every buurt at its real place, with the mark of the worst finding of its wijk, and the letter of each wijk,
//! the same as in the table beside it.
//!
//! ```text
//!     ●  ●            ●   buurt, by the worst finding of its wijk (● voldoet, ! let op, ▲ tekort)
//!   ▲ [G] ▲           ·   buurt without inhabitants
//!    ▲ ▲             [G]  the selected wijk: its letter between brackets, its buurten in reverse
//! ```

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::dekking::Oordeel;
use crate::plan::Wijk;
use crate::report::toetstekst::letter;
use crate::text::oordeel;
use crate::tui::kaart::midden;
use crate::tui::message::{Doel, Message};
use crate::tui::view::vel::Vel;

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
        let punten = || wijken.iter().flat_map(|w| &w.buurten).filter_map(|b| b.punt);
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
    let wijken = &model.werk.plan.wijken;
    let Some(schaal) = Schaal::van(wijken, vlak) else {
        let geen = if wijken.iter().all(|w| w.buurten.is_empty()) {
            "nog geen buurten"
        } else {
            "de buurten hebben nog geen punt"
        };
        return vel.regel(vlak, Line::styled(geen, thema.zwak()));
    };
    let stijl = |w: usize| {
        let stijl = thema.oordeel(model.stand.toetsing.oordeel_in(w));
        if w == model.blik.keuze.gebied { stijl.add_modifier(Modifier::REVERSED | Modifier::BOLD) } else { stijl }
    };
    let stijlen: Vec<Style> = (0..wijken.len()).map(stijl).collect();
    let tekens: Vec<&str> = (0..wijken.len()).map(|w| oordeel::teken(model.stand.toetsing.oordeel_in(w))).collect();
    // Inhabited buurten lie on empty ones.
    let mut volgorde: Vec<(u32, usize, usize)> = wijken
        .iter()
        .enumerate()
        .flat_map(|(w, wijk)| wijk.buurten.iter().enumerate().map(move |(b, buurt)| (buurt.inwoners, w, b)))
        .filter(|&(_, w, b)| wijken[w].buurten[b].punt.is_some())
        .collect();
    volgorde.sort_unstable();
    let merk = |&(inwoners, w, b): &(u32, usize, usize)| {
        let punt = wijken[w].buurten[b].punt?;
        Some((schaal.cel(punt.lat, punt.lon), (w, if inwoners == 0 { "·" } else { tekens[w] })))
    };
    // Of buurten in one cell the last one is seen.
    let merken: BTreeMap<_, _> = volgorde.iter().filter_map(merk).collect();
    // The letters stand where they stand, whatever is selected; the buurten of the selected wijk lie on top of others.
    let plekken = plekken(wijken, &schaal, merken.iter().map(|(plek, (w, _))| (*plek, *w)));
    let eigen = volgorde.iter().filter(|(_, w, _)| *w == model.blik.keuze.gebied).filter_map(merk);
    let getoond: BTreeMap<_, _> = merken.into_iter().chain(eigen).collect();
    for (&(x, y), &(w, teken)) in &getoond {
        let cel = Rect { x, y, width: 1, height: 1 };
        vel.regel(cel, Line::styled(teken, stijlen[w]));
        vel.klikbaar(cel, Message::Kies(Doel::Gebied(w)));
    }
    letters_op_kaart(vel, plekken);
}

/// Where the letter of each wijk stands: beside a buurt of its own, the largest wijk first; none where there is no room.
fn plekken(
    wijken: &[Wijk],
    schaal: &Schaal,
    merken: impl Iterator<Item = ((u16, u16), usize)>,
) -> Vec<(usize, Option<Rect>)> {
    let mut ruimte = Ruimte::van(schaal, merken, wijken.len());
    let mut volgorde: Vec<usize> =
        (0..wijken.len()).filter(|&w| wijken[w].buurten.iter().any(|b| b.punt.is_some())).collect();
    volgorde.sort_by_key(|&w| std::cmp::Reverse(wijken[w].bevolking.inwoners));
    let mut plaats = |w: usize| {
        let breedte = u16::try_from(letter(w).width() + 2).unwrap_or(u16::MAX);
        let plek = ruimte.beste_plek(&wijken[w], w, breedte);
        plek.inspect(|plek| ruimte.bezet(*plek))
    };
    volgorde.into_iter().map(|w| (w, plaats(w))).collect()
}

/// Writes the letters, that of the selected wijk between brackets. A blank on both sides keeps one apart from the marks.
fn letters_op_kaart(vel: &mut Vel<'_, '_>, plekken: Vec<(usize, Option<Rect>)>) {
    let gekozen = vel.model.blik.keuze.gebied;
    for (w, plek) in plekken {
        let Some(plek) = plek else { continue };
        let letter = letter(w);
        let label = if w == gekozen { format!("[{letter}]") } else { format!(" {letter} ") };
        let stijl = vel.thema().kop();
        let stijl = if w == gekozen { stijl.add_modifier(Modifier::REVERSED) } else { stijl };
        vel.regel(plek, Line::styled(label, stijl));
        vel.klikbaar(plek, Message::Kies(Doel::Gebied(w)));
    }
}

/// Where labels may still stand, by cell of the map, row by row.
struct Ruimte<'s> {
    schaal: &'s Schaal,
    /// The wijk whose mark stands in each cell.
    merken: Vec<Option<usize>>,
    /// The cells with a mark of each wijk, column by column.
    eigen: Vec<Vec<(u16, u16)>>,
    /// True for cells under a label.
    bezet: Vec<bool>,
    /// Labels of this width and wider fit nowhere.
    vol: u16,
}

impl<'s> Ruimte<'s> {
    fn van(schaal: &'s Schaal, merken: impl Iterator<Item = ((u16, u16), usize)>, wijken: usize) -> Self {
        let cellen = usize::from(schaal.vlak.width) * usize::from(schaal.vlak.height);
        let (merk, bezet) = (vec![None; cellen], vec![false; cellen]);
        let mut uit = Self { schaal, merken: merk, eigen: vec![Vec::new(); wijken], bezet, vol: u16::MAX };
        for ((x, y), w) in merken {
            let cel = uit.cel(x, y);
            uit.merken[cel] = Some(w);
            uit.eigen[w].push((x, y));
        }
        uit
    }

    fn cel(&self, x: u16, y: u16) -> usize {
        let vlak = self.schaal.vlak;
        usize::from(y - vlak.y) * usize::from(vlak.width) + usize::from(x - vlak.x)
    }

    fn bezet(&mut self, plek: Rect) {
        let begin = self.cel(plek.x, plek.y);
        self.bezet[begin..begin + usize::from(plek.width)].fill(true);
    }

    fn vrij(&self, plek: Rect) -> bool {
        self.schaal.vlak.intersection(plek) == plek && {
            let begin = self.cel(plek.x, plek.y);
            self.bezet[begin..begin + usize::from(plek.width)].iter().all(|bezet| !bezet)
        }
    }

    /// What the marks under a label and those against its ends cost.
    fn bedekt(&self, plek: Rect, w: usize) -> u32 {
        let vlak = self.schaal.vlak;
        let kolommen = plek.x.saturating_sub(1).max(vlak.x)..plek.right().saturating_add(1).min(vlak.right());
        kolommen
            .map(|x| match (self.merken[self.cel(x, plek.y)], (plek.x..plek.right()).contains(&x)) {
                (None, _) => 0,
                (Some(van), true) if van == w => 6,
                (Some(_), true) => 8,
                (Some(van), false) if van == w => 0,
                (Some(_), false) => 2,
            })
            .sum()
    }

    /// Where a label covers least of others, stands nearest to marks of its own wijk, and then nearest to its middle.
    fn beste_plek(&mut self, wijk: &Wijk, w: usize, breedte: u16) -> Option<Rect> {
        if breedte >= self.vol {
            return None;
        }
        let (lat, lon) = midden(wijk);
        let midden = self.schaal.cel(lat, lon);
        let prijs = |plek: &Rect| {
            let afstand = |x: u16, y: u16| {
                let tot = |van: u16, lang: u16, p: u16| van.saturating_sub(p).max(p.saturating_sub(van + lang - 1));
                u32::from(tot(plek.x, plek.width, x)) + 2 * u32::from(tot(plek.y, 1, y))
            };
            let eigen = self.eigen[w].iter().map(|&(x, y)| afstand(x, y)).min();
            self.bedekt(*plek, w) + 3 * eigen.unwrap_or(0) + 2 * afstand(midden.0, midden.1)
        };
        let kies = |plekken: &mut dyn Iterator<Item = Rect>| {
            plekken.filter(|plek| self.vrij(*plek)).min_by_key(|plek| (prijs(plek), plek.y, plek.x))
        };
        let ruim = |&(x, y): &(u16, u16)| {
            let kolommen = x.saturating_sub(breedte + 1)..=x.saturating_add(2);
            kolommen.flat_map(move |x| {
                (y.saturating_sub(1)..=y.saturating_add(1)).map(move |y| Rect { x, y, width: breedte, height: 1 })
            })
        };
        let mut bij_eigen = self.eigen[w].iter().flat_map(ruim);
        let cellen = self.schaal.vlak.rows().flat_map(Rect::columns);
        let mut overal = cellen.map(|cel| Rect { width: breedte, ..cel });
        let plek = kies(&mut bij_eigen).or_else(|| kies(&mut overal));
        if plek.is_none() {
            self.vol = breedte;
        }
        plek
    }
}

/// What the marks mean, with words: those that weigh most, and where there is room for it what is worth a look and what
/// was not judged, where there is any.
pub fn legenda(vel: &Vel<'_, '_>, breedte: u16) -> Line<'static> {
    let thema = vel.thema();
    let deel = |o: &Oordeel| Span::styled(format!(" {} {}", oordeel::teken(*o), oordeel::kort(*o)), thema.oordeel(*o));
    let open = vel.model.stand.toetsing.open.first().map(|o| Oordeel::NogNiet(o.ontbreekt));
    let alle = [Oordeel::Voldoet, Oordeel::Aandacht, Oordeel::LetOp, Oordeel::Tekort].into_iter().chain(open);
    let mut oordelen: Vec<Oordeel> = alle.collect();
    // The corners of the frame, and a blank at the end.
    let past = |delen: &[Span<'_>]| delen.iter().map(Span::width).sum::<usize>() + 3 <= usize::from(breedte);
    let delen = |oordelen: &[Oordeel]| oordelen.iter().map(deel).collect::<Vec<_>>();
    // Where not all fit, what stands on no wijk goes, and then the lightest.
    let toetsing = &vel.model.stand.toetsing;
    let hier: Vec<&str> = (0..=vel.model.stad()).map(|g| oordeel::teken(toetsing.oordeel_in(g))).collect();
    let blijft = |o: &Oordeel| (hier.contains(&oordeel::teken(*o)), o.ernst().is_some());
    while oordelen.len() > 1 && !past(&delen(&oordelen)) {
        let Some(plaats) = (0..oordelen.len()).min_by_key(|&i| (blijft(&oordelen[i]), i)) else { break };
        oordelen.remove(plaats);
    }
    let mut delen = delen(&oordelen);
    if past(&delen) {
        delen.push(Span::raw(" "));
    }
    Line::from(delen)
}
