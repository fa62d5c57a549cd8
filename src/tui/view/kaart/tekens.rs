//! The signs on the map: buurten by how many live there, places by kind, the ring of the norm, the cursor.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use rust_decimal::prelude::ToPrimitive;

use super::beeld::Beeld;
use super::vlakken::{braille, dot};
use crate::calc::raster::{BREED, HOOG};
use crate::plan::{Locatie, Punt};
use crate::text::oordeel;
use crate::tui::tekens::Tekens;
use crate::tui::view::vel::Vel;

/// Inhabitants from which on a buurt is drawn larger, and larger still.
const GROOT: [u32; 2] = [500, 1_200];

/// Metres in the width of a cell below which places of others, such as schools, are shown as well: there are many.
const DICHTBIJ: f64 = 60.0;

/// Corners of the ring.
const HOEKEN: u32 = 360;
/// Metres in a degree of latitude.
const GRAAD: f64 = 111_195.0;

/// The signs, where the terminal has all of them and where it has not.
struct Tekenset {
    /// Buurten, the smallest first.
    buurt: [&'static str; 3],
    /// A buurt beyond the norm.
    ver: &'static str,
    /// Kinds of place, as in [`soort`].
    plek: [&'static str; 4],
}

const ALLE: Tekenset = Tekenset { buurt: ["·", "•", "●"], ver: "×", plek: ["◆", "■", "□", "◇"] };
const KAAL: Tekenset = Tekenset { buurt: [".", "o", "O"], ver: "x", plek: ["&", "#", "=", "~"] };

/// What the signs of places mean.
pub const SOORTEN: [&str; 4] = ["hoofdlocatie", "ontmoetingsplek", "andere locatie", "niet in gebruik"];

/// Which of the kinds of place it is.
fn soort(plek: &Locatie, jaar: u16) -> usize {
    match plek {
        _ if !plek.bruikbaar(jaar) => 3,
        _ if plek.is_centrale_plek() => 0,
        _ if plek.soort.is_ontmoetingsplek() => 1,
        _ => 2,
    }
}

fn set(vel: &Vel<'_, '_>) -> &'static Tekenset {
    if vel.model.blik.inrichting.tekens == Tekens::Alle { &ALLE } else { &KAAL }
}

/// The sign of a place.
pub fn van_plek(vel: &Vel<'_, '_>, plek: &Locatie, jaar: u16) -> &'static str {
    set(vel).plek[soort(plek, jaar)]
}

/// The signs of the kinds of place with their meaning.
pub fn plekken_in_woorden(vel: &Vel<'_, '_>) -> Vec<String> {
    set(vel).plek.iter().zip(SOORTEN).map(|(teken, woord)| format!("{teken} {woord}")).collect()
}

/// The signs of buurten with their meaning; `norm` is how the norm is said.
pub fn buurten_in_woorden(vel: &Vel<'_, '_>, norm: &str) -> Vec<String> {
    let set = set(vel);
    vec![format!("{} buurt, naar inwoners", set.buurt.join(" ")), format!("{} verder dan {norm}", set.ver)]
}

/// A sign on the map.
pub(super) struct Teken {
    /// Its cell, from the left and from the top.
    pub cel: (u16, u16),
    pub vorm: String,
    pub stijl: Style,
}

/// The buurten: all of them, or those of wijken without a border only. Those with most people lie on top.
pub(super) fn buurten(vel: &Vel<'_, '_>, beeld: &Beeld<'_>, alle: bool) -> Vec<Teken> {
    let (set, thema) = (set(vel), vel.thema());
    let plan = beeld.gezien.plan;
    let mut uit = Vec::new();
    let mut bereik = beeld.gezien.uitkomst.bereik.buurten.iter().collect::<Vec<_>>();
    bereik.sort_by_key(|b| (plan.wijken[b.wijk].buurten[b.buurt].inwoners, b.wijk, b.buurt));
    for b in bereik {
        let (wijk, buurt) = (&plan.wijken[b.wijk], &plan.wijken[b.wijk].buurten[b.buurt]);
        let cel = buurt.punt.and_then(|p| beeld.raster.venster.in_cel((p.lat, p.lon)));
        let Some(cel) = cel else { continue };
        if wijk.grens.is_none() {
            let van = beeld.gezien.toetsing.oordeel_in(b.wijk);
            let teken = if buurt.inwoners == 0 { "·" } else { oordeel::teken(van) };
            uit.push(Teken { cel, vorm: teken.to_owned(), stijl: thema.oordeel(van) });
        } else if alle && buurt.inwoners > 0 {
            let binnen = b.ontmoeting.is_some_and(|d| d.meter <= beeld.gezien.uitkomst.bereik.norm);
            let groot = GROOT.iter().filter(|g| buurt.inwoners >= **g).count();
            let teken = if binnen { set.buurt[groot] } else { set.ver };
            uit.push(Teken { cel, vorm: teken.to_owned(), stijl: beeld.op(vel, cel) });
        }
    }
    uit
}

/// The places, with their positions in the plan; what is the main one lies on top.
pub(super) fn plekken(vel: &Vel<'_, '_>, beeld: &Beeld<'_>, gekozen: Option<usize>) -> Vec<(usize, Teken)> {
    let set = set(vel);
    let jaar = beeld.gezien.uitkomst.jaar;
    let dichtbij = beeld.raster.venster.meter < DICHTBIJ;
    let mag = |l: usize, plek: &Locatie| {
        let wijkt = dichtbij || gekozen == Some(l) || plek.soort.is_ontmoetingsplek() || plek.centraal;
        plek.soort.is_te_bezoeken() && wijkt
    };
    let te_zien = beeld.gezien.plan.locaties.iter().enumerate().filter(|(l, plek)| mag(*l, plek));
    let mut uit: Vec<(usize, usize, Teken)> = te_zien
        .filter_map(|(l, plek)| {
            let cel = beeld.raster.venster.in_cel((plek.punt.lat, plek.punt.lon))?;
            let soort = soort(plek, jaar);
            let stijl = if gekozen == Some(l) { vel.thema().gekozen() } else { beeld.op(vel, cel) };
            let teken = set.plek[soort].to_owned();
            Some((l, soort, Teken { cel, vorm: teken, stijl: stijl.add_modifier(Modifier::BOLD) }))
        })
        .collect();
    uit.sort_by_key(|(l, soort, _)| (gekozen == Some(*l), std::cmp::Reverse(*soort), *l));
    uit.into_iter().map(|(l, _, teken)| (l, teken)).collect()
}

/// The ring within which the norm is met as the crow flies, around a point.
pub(super) fn ring(vel: &mut Vel<'_, '_>, vlak: Rect, beeld: &Beeld<'_>, om: Punt) {
    let omweg = beeld.gezien.plan.normen.omwegfactor.bij(beeld.gezien.uitkomst.band).to_f64().unwrap_or(1.0);
    let straal = beeld.gezien.uitkomst.bereik.norm / omweg;
    let mut stippen = std::collections::BTreeMap::new();
    for graden in 0..HOEKEN {
        let (sin, cos) = f64::from(graden).to_radians().sin_cos();
        let lat = om.lat + straal * cos / GRAAD;
        let lon = om.lon + straal * sin / (GRAAD * om.lat.to_radians().cos());
        let Some(cel) = beeld.raster.venster.in_cel((lat, lon)) else { continue };
        let (x, y) = beeld.raster.venster.cel((lat, lon));
        let in_cel = |deel: f64, dots: usize| (0..dots).rev().find(|i| deel.fract() * dots as f64 >= *i as f64);
        let (dx, dy) = (in_cel(x, BREED).unwrap_or(0), in_cel(y, HOOG).unwrap_or(0));
        *stippen.entry(cel).or_insert(0) |= dot(dx, dy);
    }
    // The ring passes below the lines between wijken.
    let lijn = |(x, y): (u16, u16)| {
        let (x, y) = (usize::from(x) * BREED, usize::from(y) * HOOG);
        (0..HOOG).any(|dy| (0..BREED).any(|dx| beeld.raster.is_grens(x + dx, y + dy)))
    };
    for (cel, dots) in stippen.into_iter().filter(|(cel, _)| !lijn(*cel)) {
        let stijl = beeld.op(vel, cel);
        vel.zet((vlak.x + cel.0, vlak.y + cel.1), &braille(dots), stijl);
    }
}
