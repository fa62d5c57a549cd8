//! The presentation: one page at a time, for a room. What is said stands on top: a word or a name in large letters, and one
//! sentence; below it what it rests on, in ordinary letters. What does not fit goes on on the next part of the page, so
//! that a small screen says no less than a large one. One file a page; `dia` is what they are made of, `groot` the
//! large letters.
//!
//! ```text
//!  Voorbeeldplan · Assen                                2028 · bandbreedte midden
//!
//!     ▲   █▄  █ ▄▀▀▄ …                            the word, the name or the figure
//!  ▲ Tekort: 2 blokkerende oorzaken in 2028, bandbreedte midden.
//!
//!  29,8 fte benodigd · 27,1 fte bezet · 5.385 inwoners (2024)
//!  ▲ Lariks: 288 van 1.230 uur jeugd-ggz is niet gedekt
//!    → 0,6 fte jeugd-ggz-behandelaar erbij in Lariks (kost € 58.000 per jaar)
//!
//!  3 van 14 · deel 1 van 2 · Lariks                      [→] verder: deel 2 van 2
//! ```

mod besluiten;
mod bevindingen;
mod dia;
mod gebied;
mod geld;
mod groot;
mod scenario;
mod titel;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use self::dia::{MARGE, Maat};
use super::vel::{Vel, kort};
use super::{kaart, kader};
use crate::text::{getal, namen};
use crate::tui::message::Message;
use crate::tui::message::soorten::{Blad, Pagina};
use crate::tui::model::Model;
use crate::tui::paginas::{huidige, naam, paginas};

/// Cells of the name of the page that comes next: that of this one goes first.
const NAAM: usize = 16;

/// The part of the page that is shown, and how many there are.
pub fn deel(model: &Model) -> (usize, usize) {
    let delen = delen(model, model.blik.maat).len();
    (model.blik.deel.min(delen - 1), delen)
}

/// The page as the screens that it takes, at least one.
fn delen(model: &Model, scherm: (u16, u16)) -> Vec<Vec<Line<'static>>> {
    let maat = Maat::van(scherm);
    let pagina = huidige(model).1;
    let dia = match pagina {
        Pagina::Titel => titel::dia(model, maat),
        // It is drawn, and takes one screen.
        Pagina::Kaart => return vec![Vec::new()],
        Pagina::Gebied(g) => gebied::dia(model, maat, g),
        Pagina::Geld => geld::dia(model, maat),
        Pagina::Bevindingen => bevindingen::dia(model, maat),
        Pagina::Scenario(s) => scenario::dia(model, maat, s),
        Pagina::Besluiten => besluiten::dia(model, maat),
    };
    dia.delen(maat, &naam(model, pagina))
}

/// Draws the page.
pub fn teken(vel: &mut Vel<'_, '_>) {
    let (model, scherm) = (vel.model, vel.vlak());
    vel.leeg(scherm);
    vel.zones.clear();
    vel.cursor = None;
    let [links, rechts] = [scherm.x, scherm.x + scherm.width / 2].map(|x| Rect {
        x,
        width: scherm.width / 2,
        height: scherm.height.saturating_sub(2),
        ..scherm
    });
    vel.klikbaar(links, Message::Blad(Blad::Terug));
    vel.klikbaar(rechts, Message::Blad(Blad::Verder));
    let delen = delen(model, (scherm.width, scherm.height));
    let deel = model.blik.deel.min(delen.len() - 1);
    let breed = scherm.width.saturating_sub(2 * MARGE);
    let rij = |y: u16| Rect { x: scherm.x + MARGE, y, width: breed, height: 1 };
    boven(vel, rij(scherm.y));
    let lijf = Rect { height: scherm.height.saturating_sub(4), ..rij(scherm.y + 2) };
    if huidige(model).1 == Pagina::Kaart {
        kaart::pagina(vel, lijf);
    }
    vel.regels(lijf, delen[deel].iter().cloned());
    onder(vel, rij(scherm.bottom().saturating_sub(2)), (deel, delen.len()));
}

/// Of which plan, and of which year and band every figure on the page is.
fn boven(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let plan = &model.werk.plan;
    let scenario = model.werk.scenario().map_or_else(String::new, |s| format!(" · {}", s.naam));
    let links = format!("{} · {}{scenario}", plan.naam, plan.gemeente.naam);
    let rechts = format!("{} · bandbreedte {}", getal::jaar(model.stand.jaar), namen::band(model.stand.band));
    twee(vel, vlak, (&links, thema.zwak()), Span::styled(rechts, thema.kop()));
}

/// Where one is and how to go on, for who holds the keys; the last thing that was said takes its place.
fn onder(vel: &mut Vel<'_, '_>, vlak: Rect, (deel, delen): (usize, usize)) {
    let (model, thema) = (vel.model, vel.thema());
    if model.blik.status.is_some() {
        return kader::status(vel, vlak);
    }
    let alle = paginas(model);
    let (plek, pagina) = huidige(model);
    let van_deel = |deel: usize| if delen > 1 { format!(" · deel {} van {delen}", deel + 1) } else { String::new() };
    let links = format!("{} van {}{} · {}", plek + 1, alle.len(), van_deel(deel), naam(model, pagina));
    let verder = match alle.get(plek + 1) {
        _ if deel + 1 < delen => format!("[→] verder: deel {} van {delen}", deel + 2),
        Some(volgende) => format!("[→] verder: {}", kort(&naam(model, *volgende), NAAM)),
        None => "dit is de laatste pagina".to_owned(),
    };
    twee(vel, vlak, (&links, thema.kop()), Span::styled(verder, thema.zwak()));
}

/// Words at the left and at the right of a line; those at the left yield.
fn twee(vel: &mut Vel<'_, '_>, vlak: Rect, (links, stijl): (&str, Style), rechts: Span<'_>) {
    let breed = u16::try_from(rechts.width()).unwrap_or(u16::MAX).min(vlak.width);
    let ruimte = usize::from(vlak.width.saturating_sub(breed + 2));
    vel.regel(vlak, Line::styled(kort(links, ruimte), stijl));
    vel.regel(Rect { x: vlak.right() - breed, width: breed, ..vlak }, Line::from(rechts));
}
