//! The mouse: from a click, a drag or the wheel to a message, by the places that the last frame said can be clicked.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::message::Message;
use super::message::kaart::Daad;
use super::view::vel::{Klik, Zone};

/// The mouse between two events: which slider is being dragged, or on which map.
#[derive(Debug, Default)]
pub struct Muis {
    sleep: Option<(usize, Rect)>,
    kaart: Option<Rect>,
}

impl Muis {
    /// The message of an event, if it means something.
    pub fn bericht(&mut self, event: MouseEvent, zones: &[Zone]) -> Option<Message> {
        let hier = Position { x: event.column, y: event.row };
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                (self.sleep, self.kaart) = (None, None);
                let zone = zones.iter().rev().find(|z| z.vlak.contains(hier))?;
                match &zone.klik {
                    Klik::Kaart => {
                        self.kaart = Some(zone.vlak);
                        let (x, y) = op_kaart(hier, zone.vlak);
                        Some(Message::Kaart(Daad::Wijs(x, y)))
                    }
                    Klik::Bericht(bericht) => Some(bericht.clone()),
                    Klik::Schuif(gewicht) => {
                        self.sleep = Some((*gewicht, zone.vlak));
                        Some(Message::Schuif { gewicht: *gewicht, procent: procent(hier.x, zone.vlak), sleep: false })
                    }
                }
            }
            MouseEventKind::Drag(MouseButton::Left) if self.kaart.is_some() => {
                let (x, y) = op_kaart(hier, self.kaart?);
                Some(Message::Kaart(Daad::Sleep(x, y)))
            }
            MouseEventKind::Drag(MouseButton::Left) => {
                let (gewicht, vlak) = self.sleep?;
                Some(Message::Schuif { gewicht, procent: procent(hier.x, vlak), sleep: true })
            }
            MouseEventKind::Up(_) => {
                self.sleep = None;
                self.kaart.take().map(|_| Message::Kaart(Daad::Los))
            }
            MouseEventKind::ScrollUp => Some(Message::Wiel(-1)),
            MouseEventKind::ScrollDown => Some(Message::Wiel(1)),
            _ => None,
        }
    }
}

/// A cell of the map, of which what lies beside it is the edge.
fn op_kaart(hier: Position, vlak: Rect) -> (u16, u16) {
    let in_vlak = |plek: u16, begin: u16, lang: u16| plek.saturating_sub(begin).min(lang.saturating_sub(1));
    (in_vlak(hier.x, vlak.x, vlak.width), in_vlak(hier.y, vlak.y, vlak.height))
}

/// The percentage at a column of a slider: its first cell is 0, its last 100.
fn procent(x: u16, vlak: Rect) -> u32 {
    let laatste = u32::from(vlak.width.saturating_sub(1)).max(1);
    let plek = u32::from(x.saturating_sub(vlak.x)).min(laatste);
    (plek * 100 + laatste / 2) / laatste
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_slider_are_nothing_and_all() {
        let vlak = Rect { x: 10, y: 0, width: 21, height: 1 };
        assert_eq!([procent(10, vlak), procent(20, vlak), procent(30, vlak)], [0, 50, 100]);
        assert_eq!([procent(0, vlak), procent(99, vlak)], [0, 100]);
    }
}
