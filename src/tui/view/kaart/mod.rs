//! The map: the wijken as surfaces with a judgement or a figure, their names, and on them buurten, places, the ring of the
//! norm and a cursor. Where no wijk has a border, its buurten stand there as points (`punten`).
//!
//! ```text
//! ┌ Kaart · oordeel ─────────────┐
//! │      ▄▄███████▙▄▄▄           │   surface   the figure of the wijk; its sign and its words stand in it
//! │   ▟███▛▀▜ ▲ Marsdijk ▙       │   · • ●     buurt, by its inhabitants; × further than the norm
//! │   ██ ● Peelo  ▐█◆██████      │   ◆ ■ □ ◇   places by kind
//! └ ● voldoet  ▲ tekort ─────────┘
//! ```

mod beeld;
mod cijfer;
mod namen;
mod punten;
mod tekens;
mod vlakken;

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;

use self::beeld::Beeld;
use self::namen::Vraag;
use super::vel::Vel;
use crate::calc::raster::Venster;
use crate::plan::{Plan, Punt};
use crate::report::toetstekst::letter;
use crate::text::aantal::hoofdletter;
use crate::tui::message::{Doel, Message};
use crate::tui::scherm::Scherm;

pub use cijfer::{Gezien, Kleuring};
pub use punten::legenda;
pub use tekens::{SOORTEN, buurten_in_woorden, plekken_in_woorden, van_plek};

/// Least cells of a map with signs of buurten on it.
const MET_BUURTEN: (u16, u16) = (70, 24);

/// What stands on the map beside the wijken.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lagen {
    /// The buurten.
    pub buurten: bool,
    /// The places.
    pub plekken: bool,
    /// The place that is selected.
    pub plek: Option<usize>,
    /// Around what the ring of the norm is drawn.
    pub ring: Option<Punt>,
    /// Where the cursor is, degrees.
    pub cursor: Option<(f64, f64)>,
}

/// The map in a frame of its own, beside what a screen has to say; a wijk is chosen by pointing at it.
pub fn paneel(vel: &mut Vel<'_, '_>, vlak: Rect, lagen: Lagen) {
    let (model, thema) = (vel.model, vel.thema());
    let cijfer = model.blik.kaartcijfer;
    let met_grenzen = model.heeft_grenzen();
    let gezien = Gezien::van(model);
    let kleuring = Kleuring::van(gezien, cijfer);
    let ruimte = usize::from(vlak.width.saturating_sub(3));
    let voet = if met_grenzen { kleuring.legenda(thema, ruimte) } else { legenda(vel, vlak.width) };
    let titel = if met_grenzen { format!("Kaart · {}", cijfer.naam()) } else { "Kaart".to_owned() };
    let binnen = vel.kader_met_voet(vlak, &titel, voet);
    if !met_grenzen {
        return punten::teken(vel, binnen);
    }
    let Some(venster) = Venster::kern(&model.werk.plan, binnen.width, binnen.height) else {
        return vel.regel(binnen, Line::styled("nog geen wijken", thema.zwak()));
    };
    let ruim = binnen.width >= MET_BUURTEN.0 && binnen.height >= MET_BUURTEN.1;
    let getekend = teken(vel, binnen, (gezien, &kleuring), venster, Lagen { buurten: lagen.buurten && ruim, ..lagen });
    let raster = model.stand.raster(&model.werk.plan, venster);
    for (y, rij) in (0..).zip(binnen.rows()) {
        let mut x = 0;
        while x < venster.breed {
            let wijk = raster.wijk(x, y);
            let lang = (x..venster.breed).take_while(|x| raster.wijk(*x, y) == wijk).count();
            let lang = u16::try_from(lang).unwrap_or(u16::MAX).max(1);
            if let Some(w) = wijk {
                vel.klikbaar(Rect { x: rij.x + x, width: lang, ..rij }, Message::Kies(Doel::Gebied(w)));
            }
            x = x.saturating_add(lang);
        }
    }
    if model.blik.scherm == Scherm::Huisvesting {
        for (l, (x, y)) in getekend.plekken {
            let cel = Rect { x: binnen.x + x, y: binnen.y + y, width: 1, height: 1 };
            vel.klikbaar(cel, Message::Kies(Doel::Locatie(l)));
        }
    }
}

/// The map as a page for a room: what it shows in a line above it, what its surfaces mean below it.
pub fn pagina(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let gezien = Gezien::van(model);
    let kleuring = Kleuring::van(gezien, model.blik.kaartcijfer);
    let kop = Line::styled(hoofdletter(model.blik.kaartcijfer.naam()), thema.kop());
    let titel = u16::try_from(kop.width() + 3).unwrap_or(u16::MAX).min(vlak.width);
    vel.regel(vlak, kop);
    let onder = Rect { y: vlak.bottom().saturating_sub(1), height: 1, ..vlak };
    vel.regel(onder, kleuring.legenda(thema, usize::from(vlak.width)));
    let op = Rect { y: vlak.y + 1, height: vlak.height.saturating_sub(2), ..vlak };
    if let Some(venster) = Venster::kern(&model.werk.plan, op.width, op.height) {
        let getekend = teken(vel, op, (gezien, &kleuring), venster, Lagen { plekken: true, ..Lagen::default() });
        // Beside what the map shows, what its letters and signs mean.
        let woorden = getekend.letters_in_woorden(&model.werk.plan).into_iter().chain(plekken_in_woorden(vel));
        let woorden = woorden.collect::<Vec<_>>().join("  ");
        let rechts = Rect { x: vlak.x + titel, width: vlak.width.saturating_sub(titel), ..vlak };
        vel.regel(rechts, Line::styled(woorden, thema.zwak()));
    }
}

/// What stands where on a map that was drawn.
#[derive(Debug, Default)]
pub struct Getekend {
    /// The places, with the cell of each from the left and from the top.
    pub plekken: Vec<(usize, (u16, u16))>,
    /// The wijken of which only the letter fits.
    pub letters: Vec<usize>,
}

impl Getekend {
    /// What the letters stand for.
    pub fn letters_in_woorden(&self, plan: &Plan) -> Vec<String> {
        self.letters.iter().map(|&w| format!("{} {}", letter(w), plan.wijken[w].naam)).collect()
    }
}

/// Draws the map of a part of the world.
pub fn teken(
    vel: &mut Vel<'_, '_>,
    vlak: Rect,
    (gezien, kleuring): (Gezien<'_>, &Kleuring),
    venster: Venster,
    lagen: Lagen,
) -> Getekend {
    let raster = vel.model.stand.raster(&vel.model.werk.plan, venster);
    let beeld = Beeld { gezien, raster, kleuring };
    vlakken::teken(vel, vlak, &beeld.raster, kleuring);
    if let Some(om) = lagen.ring {
        tekens::ring(vel, vlak, &beeld, om);
    }
    let zet = |vel: &mut Vel<'_, '_>, teken: &tekens::Teken| {
        vel.zet((vlak.x + teken.cel.0, vlak.y + teken.cel.1), &teken.vorm, teken.stijl);
    };
    for teken in tekens::buurten(vel, &beeld, lagen.buurten) {
        zet(vel, &teken);
    }
    let plekken = if lagen.plekken { tekens::plekken(vel, &beeld, lagen.plek) } else { Vec::new() };
    let mut bezet = vec![false; usize::from(venster.breed) * usize::from(venster.hoog)];
    let nummer = |(x, y): (u16, u16)| usize::from(y) * usize::from(venster.breed) + usize::from(x);
    for (_, teken) in &plekken {
        zet(vel, teken);
        bezet[nummer(teken.cel)] = true;
    }
    let letters = wijknamen(vel, vlak, &beeld, &bezet);
    if let Some((x, y)) = lagen.cursor.and_then(|punt| venster.in_cel(punt)) {
        let plek = (vlak.x + x, vlak.y + y);
        let stijl = vel.thema().gekozen().add_modifier(Modifier::BOLD);
        if bezet[nummer((x, y))] {
            vel.stijl(Rect { x: plek.0, y: plek.1, width: 1, height: 1 }, stijl);
        } else {
            vel.zet(plek, "┼", stijl);
        }
    }
    Getekend { plekken: plekken.into_iter().map(|(l, teken)| (l, teken.cel)).collect(), letters }
}

/// Writes the names of the wijken, that of the selected one between brackets. Gives those that are a letter.
fn wijknamen(vel: &mut Vel<'_, '_>, vlak: Rect, beeld: &Beeld<'_>, bezet: &[bool]) -> Vec<usize> {
    let (thema, gekozen) = (vel.thema(), vel.model.blik.keuze.gebied);
    let vraag = |(w, wijk): (usize, &crate::plan::Wijk)| {
        let van = &beeld.kleuring.wijken[w];
        let teken = if van.teken.is_empty() { String::new() } else { format!("{} ", van.teken) };
        let naam = format!("{teken}{}", wijk.naam);
        let kort = format!("{}{}", van.teken, letter(w));
        let mut vormen = Vec::new();
        if !van.cijfer.is_empty() {
            vormen.extend([vec![naam.clone(), van.cijfer.clone()], vec![kort.clone(), van.cijfer.clone()]]);
        }
        vormen.extend([vec![naam], vec![kort]]);
        let (lat, lon) = crate::tui::kaart::midden(wijk);
        Vraag { vormen, anders: beeld.raster.venster.in_cel((lat, lon)).filter(|_| wijk.grens.is_none()) }
    };
    let mut letters = Vec::new();
    let vragen: Vec<Vraag> = beeld.gezien.plan.wijken.iter().enumerate().map(vraag).collect();
    let namen = namen::plaats(&beeld.raster, &vragen, bezet);
    for (w, naam) in namen.iter().enumerate() {
        let Some(naam) = naam else { continue };
        if !naam.regels[0].contains(&beeld.gezien.plan.wijken[w].naam) {
            letters.push(w);
        }
        let stijl = if w == gekozen {
            thema.gekozen()
        } else if beeld.gezien.plan.wijken[w].grens.is_none() {
            thema.kop()
        } else {
            beeld.kleuring.wijken[w].vulling.stijl(thema)
        };
        let stijl = stijl.add_modifier(Modifier::BOLD);
        let breedte = usize::from(naam.breedte());
        for (i, regel) in (0..).zip(&naam.regels) {
            let rij = Rect { x: vlak.x + naam.x, y: vlak.y + naam.y + i, width: naam.breedte(), height: 1 };
            vel.regel(rij.intersection(vlak), Line::styled(format!("{regel:^breedte$}"), stijl));
        }
    }
    // A name stands where it stands, whatever is selected: the brackets come beside it, but not over another.
    if let Some(Some(naam)) = namen.get(gekozen) {
        let stijl = thema.gekozen().add_modifier(Modifier::BOLD);
        let vrij = |x: u16| x < vlak.width && !namen.iter().flatten().any(|ander| ander.is_op(x, naam.y));
        let haken = [(naam.x.checked_sub(1), "["), (naam.x.checked_add(naam.breedte()), "]")];
        for (x, haak) in haken.into_iter().filter_map(|(x, haak)| Some((x.filter(|x| vrij(*x))?, haak))) {
            vel.zet((vlak.x + x, vlak.y + naam.y), haak, stijl);
        }
    }
    letters
}
