//! All years and bands at a glance, beside the verdict and what it rests on.
//!
//! ```text
//!  ▲ niet dekkend in 2028–2031, midden           2028  2029  2030  2031
//!  25 eisen: 23 getoetst, 1 uit (VD-1),    laag   ● 0   ● 0   ▲ 1   ▲ 1
//!  1 nog niet te toetsen (PE-4)          midden   ▲ 3   ▲ 3   ▲ 3   ▲ 3
//!                                          hoog   ▲ 9   ▲ 9   ▲11   ▲12
//! ```

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::vel::{Vel, breek, kort, vul};
use crate::dekking::{Telling, Vonnis};
use crate::plan::Band;
use crate::text::{getal, namen, strook};
use crate::tui::model::Model;

/// Lines that it takes.
pub const HOOGTE: u16 = 4;
/// Cells of a year, and of the name of a band.
const JAAR: usize = 6;
pub const BAND: usize = 7;
/// Least cells of the words beside it.
const WOORDEN: usize = 30;

/// Draws it.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let strip = &model.stand.strook;
    let breed = usize::from(vlak.width);
    // With more years than fit, those around the one that is shown.
    let past = breed.saturating_sub(WOORDEN + BAND) / JAAR;
    let nu = strip.jaren.iter().position(|&j| j == model.stand.jaar).unwrap_or(0);
    let eerste = (nu + 1).saturating_sub(past);
    let jaren: Vec<u16> = strip.jaren.iter().copied().skip(eerste).take(past).collect();
    let tabel = BAND + JAAR * jaren.len();
    let woorden = breed.saturating_sub(tabel + 2);
    let rijen = rijen(model, &jaren, JAAR, Some(Vonnis::Dekkend));
    let per_jaar = strook::per_jaar(strip);
    let rust = strook::zinnen(strip).into_iter().skip(1).filter(|zin| *zin != per_jaar);
    let mut links: Vec<Line<'_>> = Vec::new();
    for (zin, stijl) in std::iter::once((strook::antwoord(strip), thema.vonnis(strip.vonnis())))
        .chain(rust.map(|zin| (zin, thema.zwak())))
    {
        // What does not fit says so; the list of eisen below has it all.
        let ruimte = usize::from(HOOGTE).saturating_sub(links.len());
        let mut regels = breek(&zin, woorden);
        if let (true, Some(laatste)) = (regels.len() > ruimte, ruimte.checked_sub(1)) {
            regels.truncate(ruimte);
            regels[laatste] = kort(&format!("{} …", regels[laatste]), woorden);
        }
        links.extend(regels.into_iter().take(ruimte).map(|r| Line::styled(r, stijl)));
    }
    let begin = vlak.x + 1;
    vel.regels(Rect { x: begin, width: u16::try_from(woorden).unwrap_or(0), ..vlak }, links);
    let x = vlak.right().saturating_sub(u16::try_from(tabel + 1).unwrap_or(0));
    vel.regels(Rect { x, width: vlak.right() - x, ..vlak }, rijen.into_iter().map(Line::from));
}

/// A line with these years, and for each band one with the causes that block in them, `breed` cells a year. Under another
/// verdict on the whole plan than `vonnis` a year that is in order has no colour of its own.
pub fn rijen(model: &Model, jaren: &[u16], breed: usize, vonnis: Option<Vonnis>) -> Vec<Vec<Span<'static>>> {
    let (strip, thema) = (&model.stand.strook, model.blik.thema);
    let mut kop = vec![Span::raw(" ".repeat(BAND))];
    kop.extend(jaren.iter().map(|&jaar| Span::styled(vul(&getal::jaar(jaar), breed, true), thema.kop())));
    let mut rijen = vec![kop];
    for band in Band::ALLE {
        let naam = vul(namen::band(band), BAND, true);
        let stijl = if band == strip.band { thema.kop() } else { thema.zwak() };
        let mut rij = vec![Span::styled(naam, stijl)];
        for &jaar in jaren {
            let telling = strip.vak(jaar, band);
            let hier = telling.map(Telling::vonnis);
            let n = telling.map_or_else(String::new, |t| t.blokkerend.to_string());
            let getoond = (jaar, band) == (model.stand.jaar, model.stand.band);
            let goed = hier == Some(Vonnis::Dekkend) && vonnis != hier;
            let stijl = if goed { Style::new() } else { thema.vonnis(hier) };
            let stijl = if getoond { stijl.add_modifier(Modifier::REVERSED) } else { stijl };
            rij.push(Span::raw(" ".repeat(breed - 5)));
            rij.push(Span::styled(format!(" {}{}", strook::teken(hier), vul(&n, 3, true)), stijl));
        }
        rijen.push(rij);
    }
    rijen
}
