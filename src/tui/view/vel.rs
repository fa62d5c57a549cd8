//! [`Vel`]: the sheet that a frame is drawn on, with the model that it shows and the places that can be clicked. Every
//! drawing goes through it, so that nothing can fall outside the screen, however small that is.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::calc::Gids;
use crate::text::afbreken;
use crate::text::verslag::MERK;
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::thema::Thema;

/// What a click on a part of the screen does.
#[derive(Debug, Clone, PartialEq)]
pub enum Klik {
    /// Sends a message.
    Bericht(Message),
    /// Sets a slider to where it is pointed at.
    Schuif(usize),
    /// Points at the map.
    Kaart,
}

/// A part of the screen that can be clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// Where.
    pub vlak: Rect,
    /// What it does.
    pub klik: Klik,
}

/// Cells left and right of a popup together from which on what lies below can be read.
const RAND: u16 = 24;

/// The sheet of one frame.
#[derive(Debug)]
pub struct Vel<'m, 'b> {
    /// What is shown.
    pub model: &'m Model,
    /// Positions of the nouns of its plan.
    pub gids: Rc<Gids<'m>>,
    buf: &'b mut Buffer,
    /// What can be clicked; a later one lies on top.
    pub zones: Vec<Zone>,
    /// Where is typed.
    pub cursor: Option<Position>,
    /// What stood where a mark was put that more follows.
    #[cfg(test)]
    pub merken: Vec<(Position, String)>,
}

impl<'m, 'b> Vel<'m, 'b> {
    /// A sheet over a buffer.
    pub fn nieuw(model: &'m Model, buf: &'b mut Buffer) -> Self {
        Self {
            model,
            gids: Rc::new(Gids::van(&model.werk.plan)),
            buf,
            zones: Vec::new(),
            cursor: None,
            #[cfg(test)]
            merken: Vec::new(),
        }
    }

    /// The colours.
    pub fn thema(&self) -> Thema {
        self.model.blik.thema
    }

    /// The whole screen.
    pub fn vlak(&self) -> Rect {
        self.buf.area
    }

    /// Writes one sign in one cell.
    pub fn zet(&mut self, plek: (u16, u16), teken: &str, stijl: Style) {
        if let Some(cel) = self.buf.cell_mut(plek) {
            cel.set_symbol(teken).set_style(stijl);
        }
    }

    /// Writes a line at the top left of `vlak`; `…` at its right side tells that more words follow.
    pub fn regel<'t>(&mut self, vlak: Rect, regel: impl Into<Line<'t>>) {
        let vlak = vlak.intersection(self.buf.area);
        if vlak.is_empty() {
            return;
        }
        let regel = regel.into();
        self.buf.set_line(vlak.x, vlak.y, &regel, vlak.width);
        let past = || regel.to_string().trim_end().width() <= usize::from(vlak.width);
        if vlak.width > 1 && regel.width() > usize::from(vlak.width) && !past() {
            self.buf[(vlak.right() - 1, vlak.y)].set_symbol("…");
        }
    }

    /// Writes lines below each other, as far as they fit.
    pub fn regels<'t>(&mut self, vlak: Rect, regels: impl IntoIterator<Item = Line<'t>>) {
        for (rij, regel) in vlak.rows().zip(regels) {
            self.regel(rij, regel);
        }
    }

    /// Writes lines below each other from line `vanaf` on, with a mark where more follow above or below.
    pub fn geschoven(&mut self, vlak: Rect, regels: &[Line<'_>], vanaf: usize) {
        let hoogte = usize::from(vlak.height);
        let vanaf = vanaf.min(regels.len().saturating_sub(hoogte));
        self.regels(vlak, regels.iter().skip(vanaf).take(hoogte).cloned());
        self.meer(vlak, vanaf > 0, vanaf + hoogte < regels.len());
    }

    /// Marks that more stands above or below: in the frame or the margin beside it, else in the nearest gap. It never
    /// takes a letter or digit away.
    pub fn meer(&mut self, vlak: Rect, boven: bool, onder: bool) {
        let vlak = vlak.intersection(self.buf.area);
        let Some(laatste) = vlak.height.checked_sub(1).filter(|_| vlak.width > 0) else { return };
        let stijl = self.thema().kop();
        for (y, teken, er) in [(vlak.y, "↑", boven), (vlak.y + laatste, "↓", onder)] {
            let is = |x: u16, teken: &str| self.buf.cell((x, y)).is_some_and(|cel| cel.symbol() == teken);
            let marge = is(vlak.right(), " ") && is(vlak.right().saturating_add(1), "│");
            let ernaast = vlak.right().saturating_add(marge.into());
            let Some(x) = (vlak.x..=ernaast).rev().find(|&x| er && (is(x, "│") || is(x, " "))) else { continue };
            #[cfg(test)]
            self.merken.push((Position { x, y }, self.buf[(x, y)].symbol().to_owned()));
            self.regel(Rect { x, y, width: 1, height: 1 }, Line::styled(teken, stijl));
        }
    }

    /// Writes a line in which is typed, behind its name. A long one moves along, so that the cursor stays in sight.
    pub fn veld(&mut self, vlak: Rect, naam: &str, veld: &Veld) {
        let (voor, na) = veld.gesplitst();
        let voor = kort_begin(voor, usize::from(vlak.width).saturating_sub(naam.width() + 1));
        let kop = self.thema().kop();
        // What the next letter replaces.
        let stijl = if veld.gekozen() { self.thema().gekozen() } else { Style::new() };
        let cursor = naam.width() + voor.width();
        self.regel(vlak, Line::from(vec![Span::styled(naam, kop), Span::styled(voor, stijl), Span::raw(na)]));
        self.typ_in(vlak, cursor);
    }

    /// Puts the cursor of the terminal where is typed, so that a magnifier can follow it.
    pub fn typ_in(&mut self, vlak: Rect, cel: usize) {
        let x = vlak.x.saturating_add(u16::try_from(cel).unwrap_or(u16::MAX));
        let plek = Position { x: x.min(vlak.right().saturating_sub(1)), y: vlak.y };
        self.cursor = Some(plek).filter(|plek| !vlak.is_empty() && self.buf.area.contains(*plek));
    }

    /// Draws a picture of the terminal library.
    pub fn widget(&mut self, vlak: Rect, widget: impl Widget) {
        widget.render(vlak.intersection(self.buf.area), self.buf);
    }

    /// The background at the top left of `vlak`.
    pub fn grondkleur(&self, vlak: Rect) -> Color {
        self.buf.cell((vlak.x, vlak.y)).map_or(Color::Reset, |cel| cel.bg)
    }

    /// Gives a style to every cell of `vlak`.
    pub fn stijl(&mut self, vlak: Rect, stijl: Style) {
        self.buf.set_style(vlak.intersection(self.buf.area), stijl);
    }

    /// Draws a frame with a title and gives the space inside.
    pub fn kader(&mut self, vlak: Rect, titel: &str) -> Rect {
        self.kader_met_voet(vlak, titel, Line::default())
    }

    /// Draws a frame with a title and words in its lower edge, and gives the space inside.
    pub fn kader_met_voet(&mut self, vlak: Rect, titel: &str, voet: Line<'_>) -> Rect {
        let vlak = vlak.intersection(self.buf.area);
        let thema = self.thema();
        let ruimte = usize::from(vlak.width.saturating_sub(4));
        let titel = if titel.is_empty() { String::new() } else { format!(" {} ", kort(titel, ruimte)) };
        let voet = if voet.width() > ruimte + 2 {
            Line::styled(kort(&voet.to_string(), ruimte + 2), thema.zwak())
        } else {
            voet
        };
        let blok = Block::bordered()
            .border_style(thema.kader())
            .title(Line::styled(titel, thema.kop()))
            .title_bottom(voet.right_aligned());
        let binnen = blok.inner(vlak);
        blok.render(vlak, self.buf);
        binnen
    }

    /// Empties a part of the screen, for a popup.
    pub fn leeg(&mut self, vlak: Rect) {
        Clear.render(vlak.intersection(self.buf.area), self.buf);
        self.stijl(vlak, self.thema().grond());
    }

    /// Makes a part of the screen send a message when it is clicked.
    pub fn klikbaar(&mut self, vlak: Rect, bericht: Message) {
        self.zones.push(Zone { vlak, klik: Klik::Bericht(bericht) });
    }

    /// Cells of a line in a popup that is at most this wide.
    pub fn vensterruimte(&self, breedte: u16) -> usize {
        usize::from(breedte.min(self.buf.area.width.saturating_sub(2)).saturating_sub(4))
    }

    /// Draws a popup in the middle: at most this wide and high; the header, the message and the hints stay in sight.
    /// Gives the space inside.
    pub fn venster(&mut self, breedte: u16, hoogte: u16, titel: &str) -> Rect {
        let scherm = self.buf.area;
        let breedte = breedte.min(scherm.width.saturating_sub(2));
        let hoogte = hoogte.min(scherm.height.saturating_sub(3));
        let vlak = Rect {
            x: scherm.x + (scherm.width - breedte) / 2,
            y: scherm.y + (scherm.height - 1 - hoogte) / 2,
            width: breedte,
            height: hoogte,
        };
        self.opgelegd(vlak, titel)
    }

    /// Draws a popup over the whole screen but for the header and the hint bar. Gives the space inside.
    pub fn blad(&mut self, titel: &str) -> Rect {
        let scherm = self.buf.area;
        self.opgelegd(Rect { y: scherm.y.saturating_add(1), height: scherm.height.saturating_sub(2), ..scherm }, titel)
    }

    fn opgelegd(&mut self, vlak: Rect, titel: &str) -> Rect {
        let scherm = self.buf.area;
        self.leeg(vlak);
        // What is left beside it of a small screen are bits of words, which the eye reads along.
        if scherm.width < vlak.width.saturating_add(RAND) {
            self.leeg(Rect { x: scherm.x, width: scherm.width, ..vlak });
        }
        // Nothing below a popup can be clicked or typed in.
        self.zones.clear();
        self.cursor = None;
        // A click beside a form is no way to throw away what was filled in.
        let formulier = matches!(self.model.blik.lagen.last(), Some(Laag::Formulier(_)));
        let niets = Message::Laagtoets(crate::tui::keys::Toets::kaal(ratatui::crossterm::event::KeyCode::Null));
        self.klikbaar(scherm, if formulier { niets } else { Message::Sluit });
        let binnen = self.kader(vlak, titel);
        self.klikbaar(
            vlak,
            Message::Laagtoets(crate::tui::keys::Toets::kaal(ratatui::crossterm::event::KeyCode::Null)),
        );
        Rect { x: binnen.x.saturating_add(1), width: binnen.width.saturating_sub(2), ..binnen }
    }
}

/// A text cut to a number of cells, with `…` where something is missing. The mark of a note at its end stays.
pub fn kort(tekst: &str, breedte: usize) -> String {
    if tekst.width() <= breedte {
        return tekst.to_owned();
    }
    if let (Some(kern), true) = (tekst.strip_suffix(MERK), breedte > 2 * MERK.len()) {
        return kort(kern, breedte - MERK.len()) + MERK;
    }
    let Some(ruimte) = breedte.checked_sub(1) else { return String::new() };
    let mut uit = String::new();
    let mut cellen = 0;
    for teken in tekst.chars() {
        cellen += teken.width().unwrap_or(0);
        if cellen > ruimte {
            break;
        }
        uit.push(teken);
    }
    let mut uit = uit.trim_end().to_owned();
    uit.push('…');
    uit
}

/// A text cut to a number of cells at its beginning, with `…` in front.
pub fn kort_begin(tekst: &str, breedte: usize) -> String {
    if tekst.width() <= breedte {
        return tekst.to_owned();
    }
    let achterstevoren: String = tekst.chars().rev().collect();
    kort(&achterstevoren, breedte).chars().rev().collect()
}

/// A sentence of the form “wat: hoeveel” cut to a number of cells: both ends stay as long as they fit, so that it
/// still says what was done and to how much.
fn kort_midden(tekst: &str, breedte: usize) -> String {
    const KOP: usize = 8;
    let slot = tekst.rfind(": ").map_or("", |i| &tekst[i..]);
    if tekst.width() <= breedte || slot.width() + KOP > breedte {
        return kort(tekst, breedte);
    }
    kort(&tekst[..tekst.len() - slot.len()], breedte - slot.width()) + slot
}

/// A change, or several, cut to a number of cells. Of several whole ones stay, and `…` stands for the others: what is
/// left of one never reads as part of another.
pub fn kort_wijziging(tekst: &str, breedte: usize) -> String {
    if tekst.width() <= breedte {
        return tekst.to_owned();
    }
    let pijl = |deel: &str| deel.contains(" → ");
    let deelt = |&(i, teken): &(usize, &str)| teken == "; " || (pijl(&tekst[..i]) && pijl(&tekst[i..]));
    let delen = || tekst.match_indices("; ").chain(tekst.match_indices(", ")).filter(deelt).map(|(i, _)| i);
    let past = delen().filter(|&i| tekst[..i].width() + REST.width() <= breedte).max();
    match past.or_else(|| delen().min()) {
        Some(i) => kort_midden(&tekst[..i], breedte.saturating_sub(REST.width())) + REST,
        None => kort_midden(tekst, breedte),
    }
}

/// Stands for the changes that are not shown.
const REST: &str = "; …";

/// A text on exactly a number of cells, cut or filled; to the right for numbers.
pub fn vul(tekst: &str, breedte: usize, rechts: bool) -> String {
    let kort = kort(tekst, breedte);
    let rest = " ".repeat(breedte.saturating_sub(kort.width()));
    if rechts { rest + &kort } else { kort + &rest }
}

/// A text broken into lines of at most a number of cells, between words where that can be done; none without words.
pub fn breek(tekst: &str, breedte: usize) -> Vec<String> {
    if tekst.trim().is_empty() { Vec::new() } else { afbreken::breek(tekst, breedte.max(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        assert_eq!(breek("een buurtkamer in Marsdijk", 14), ["een buurtkamer", "in Marsdijk"]);
        assert_eq!(breek("ondersteuning", 0).len(), 13);
        assert!(breek("", 3).is_empty());
    }

    #[test]
    fn cut_text_says_so() {
        assert_eq!(kort("jeugd- en gezinswerker", 8), "jeugd-…");
        assert_eq!(kort("kort", 8), "kort");
        assert_eq!(kort("kort", 0), "");
        assert_eq!(kort("jeugd- en gezinswerker *", 8), "jeugd… *");
        assert_eq!(
            kort_midden("teruggezet: Lariks, opbouwwerker: 1,3 → 1,2 fte", 36),
            "teruggezet: Lariks,…: 1,3 → 1,2 fte"
        );
        assert_eq!(kort_midden("teruggezet: Wijkplus: alle gewichten", 20), "teruggezet: Wijkplu…");
        assert_eq!(vul("7", 3, true), "  7");
    }
}
