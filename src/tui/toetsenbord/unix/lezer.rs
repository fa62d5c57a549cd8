//! [`Lezer`]: from bytes to events, as terminals send them: UTF-8, control bytes, and the sequences of ECMA-48 with what
//! xterm made of them. No clock: who waits says when nothing came for [`Lezer::geduld`].

use std::collections::VecDeque;
use std::str;
use std::time::Duration;

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// How long an escape is no escape key yet: what belongs to it comes at once.
const NA_ESC: Duration = Duration::from_millis(25);
/// How long a sequence may be half there, as over a slow line.
const HALF: Duration = Duration::from_millis(150);
/// How long a paste may pause. What comes later is typed.
const PLAKPAUZE: Duration = Duration::from_secs(3);
/// Bytes of the longest sequence: beyond it, it is none.
const LANGSTE: usize = 64;
/// Bytes of the longest text that a terminal answers with.
const LANGSTE_ANTWOORD: usize = 4096;
/// Bytes of the longest paste; the rest is not read.
const LANGSTE_PLAK: usize = 16 << 20;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PLAK_BEGIN: &[u8] = b"\x1b[200~";
const PLAK_EINDE: &[u8] = b"\x1b[201~";

/// What has come, and the events in it.
#[derive(Debug, Default)]
pub(super) struct Lezer {
    /// The beginning of what is not finished yet.
    half: Vec<u8>,
    /// The text of a paste that has begun.
    plak: Option<Vec<u8>>,
    uit: VecDeque<Event>,
    /// The last text with which the terminal answered (OSC).
    pub antwoord: Option<String>,
}

impl Lezer {
    /// True when there is an event.
    pub fn heeft(&self) -> bool {
        !self.uit.is_empty()
    }

    /// The first event.
    pub fn volgende(&mut self) -> Option<Event> {
        self.uit.pop_front()
    }

    /// Puts an event behind the others.
    pub fn voeg_toe(&mut self, event: Event) {
        self.uit.push_back(event);
    }

    /// How long the next byte may take before [`Lezer::stil`] holds; none while nothing is half there.
    pub fn geduld(&self) -> Option<Duration> {
        match (&self.plak, self.half.as_slice()) {
            (Some(_), _) => Some(PLAKPAUZE),
            (None, []) => None,
            (None, [ESC]) => Some(NA_ESC),
            (None, _) => Some(HALF),
        }
    }

    /// Nothing came for a while: an escape was the key, a paste has ended, anything else that is half there was none.
    pub fn stil(&mut self) {
        if let Some(plak) = self.plak.take() {
            self.geplakt(&plak);
        } else if self.half == [ESC] {
            self.toets(KeyCode::Esc, KeyModifiers::NONE);
        }
        self.half.clear();
    }

    /// Reads on.
    pub fn neem(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match &mut self.plak {
                Some(plak) => {
                    if plak.len() < LANGSTE_PLAK + PLAK_EINDE.len() {
                        plak.push(byte);
                    } else {
                        // What does not fit goes by; its end is still looked for.
                        let einde = plak.len() - PLAK_EINDE.len();
                        plak[einde..].rotate_left(1);
                        plak[LANGSTE_PLAK + PLAK_EINDE.len() - 1] = byte;
                    }
                    if plak.ends_with(PLAK_EINDE) {
                        let tekst = self.plak.take().unwrap_or_default();
                        self.geplakt(&tekst[..tekst.len() - PLAK_EINDE.len()]);
                    }
                }
                None => self.byte(byte),
            }
        }
    }

    fn geplakt(&mut self, tekst: &[u8]) {
        self.uit.push_back(Event::Paste(String::from_utf8_lossy(tekst).into_owned()));
    }

    fn byte(&mut self, byte: u8) {
        let eerste = self.half.is_empty();
        self.half.push(byte);
        match self.half.as_slice() {
            [ESC] | [ESC, b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_'] => {}
            // The first of two was the key.
            [ESC, ESC] => {
                self.half.pop();
                self.toets(KeyCode::Esc, KeyModifiers::NONE);
            }
            [ESC, b'[', ..] => self.csi(byte),
            [ESC, b'O', laatste] => {
                let code =
                    pijl(*laatste).or_else(|| functie(*laatste)).or((*laatste == b'M').then_some(KeyCode::Enter));
                self.klaar(code, KeyModifiers::NONE, byte);
            }
            [ESC, b']', tekst @ .., ESC, b'\\'] | [ESC, b']', tekst @ .., BEL] => {
                self.antwoord = String::from_utf8(tekst.to_vec()).ok();
                self.half.clear();
            }
            [ESC, b'P' | b'X' | b'^' | b'_', .., ESC, b'\\'] => self.half.clear(),
            [ESC, b']' | b'P' | b'X' | b'^' | b'_', ..] => {
                if byte == BEL || self.half.len() > LANGSTE_ANTWOORD {
                    self.half.clear();
                }
            }
            [ESC, ..] => self.teken(1, KeyModifiers::ALT),
            _ if eerste => self.teken(0, KeyModifiers::NONE),
            _ => {
                // A byte that cannot belong to the character before it begins something of its own.
                if byte & 0xc0 == 0x80 {
                    self.teken(0, KeyModifiers::NONE);
                } else {
                    self.half.clear();
                    self.byte(byte);
                }
            }
        }
    }

    /// A byte of a sequence that began with `ESC [`.
    fn csi(&mut self, byte: u8) {
        let midden = &self.half[2..self.half.len() - 1];
        match byte {
            // The function keys of the Linux console.
            b'A'..=b'E' if midden == b"[" => {
                self.klaar(Some(KeyCode::F(byte - b'A' + 1)), KeyModifiers::NONE, byte);
            }
            b'[' if midden.is_empty() => {}
            // The mouse of a terminal that knows no other form: three bytes behind the letter.
            _ if midden.first() == Some(&b'M') => {
                if let [b'M', knop, x] = *midden {
                    self.half.clear();
                    let [knop, x, y] = [knop, x, byte].map(|n| u16::from(n.saturating_sub(32)));
                    self.muis(knop, x, y, true);
                }
            }
            b'M' if midden.is_empty() => {}
            0x20..=0x3f if self.half.len() < LANGSTE => {}
            0x40..=0x7e => {
                let sequentie = std::mem::take(&mut self.half);
                if sequentie == PLAK_BEGIN {
                    self.plak = Some(Vec::new());
                } else {
                    self.sequentie(&sequentie[2..sequentie.len() - 1], byte);
                }
            }
            // No sequence: what breaks it off counts by itself.
            _ => {
                self.half.clear();
                if byte == ESC || byte < 0x20 {
                    self.byte(byte);
                }
            }
        }
    }

    /// A whole sequence: what stands between `ESC [` and its last letter.
    fn sequentie(&mut self, midden: &[u8], laatste: u8) {
        let Ok(tekst) = str::from_utf8(midden) else { return };
        if let Some(muis) = tekst.strip_prefix('<') {
            let delen: Vec<u16> = muis.split(';').filter_map(|deel| deel.parse().ok()).collect();
            if let ([knop, x, y], b'M' | b'm') = (&delen[..], laatste) {
                self.muis(*knop, *x, *y, laatste == b'M');
            }
            return;
        }
        let delen: Vec<&str> = tekst.split(';').collect();
        let getal = |plaats: usize| delen.get(plaats).and_then(|d| d.split(':').next()?.parse::<u32>().ok());
        let soort = delen.get(1).and_then(|deel| deel.split(':').nth(1));
        let mut met = hulptoetsen(getal(1).unwrap_or(1));
        let code = match laatste {
            b'Z' => {
                met |= KeyModifiers::SHIFT;
                Some(KeyCode::BackTab)
            }
            b'M' => {
                if let (Some(knop), Some(x), Some(y)) = (getal(0), getal(1), getal(2)) {
                    let klein = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
                    self.muis(klein(knop.saturating_sub(32)), klein(x), klein(y), true);
                }
                return;
            }
            b'u' => getal(0).and_then(van_nummer),
            b'~' if getal(0) == Some(27) => {
                met = hulptoetsen(getal(1).unwrap_or(1));
                getal(2).and_then(van_nummer)
            }
            b'~' => getal(0).and_then(genummerd),
            // Behind any other number a letter answers a question.
            _ if getal(0).unwrap_or(1) == 1 => pijl(laatste).or_else(|| functie(laatste)),
            _ => None,
        };
        if let Some(code) = code {
            let soort = match soort {
                Some("2") => KeyEventKind::Repeat,
                Some("3") => KeyEventKind::Release,
                _ => KeyEventKind::Press,
            };
            self.uit.push_back(Event::Key(KeyEvent::new_with_kind(code, met, soort)));
        }
    }

    /// Ends a short sequence; one that means nothing is broken off by what may begin another.
    fn klaar(&mut self, code: Option<KeyCode>, met: KeyModifiers, byte: u8) {
        self.half.clear();
        match code {
            Some(code) => self.toets(code, met),
            None if byte == ESC => self.half.push(ESC),
            None => {}
        }
    }

    /// A character, as far as it is there, or a control byte; behind so many bytes.
    fn teken(&mut self, van: usize, met: KeyModifiers) {
        let bytes = &self.half[van..];
        if let [byte @ (0..=0x1f | 0x7f)] = *bytes {
            self.half.clear();
            return self.sturing(byte, met);
        }
        match str::from_utf8(bytes).map(|tekst| tekst.chars().next()) {
            Ok(teken) => {
                self.half.clear();
                if let Some(teken) = teken {
                    self.toets(KeyCode::Char(teken), met);
                }
            }
            // More of it must come; what can never be a character is none.
            Err(fout) if fout.error_len().is_none() => {}
            Err(_) => self.half.clear(),
        }
    }

    fn sturing(&mut self, byte: u8, met: KeyModifiers) {
        let code = match byte {
            b'\r' | b'\n' => KeyCode::Enter,
            b'\t' => KeyCode::Tab,
            0x08 | 0x7f => KeyCode::Backspace,
            0 => return self.toets(KeyCode::Char(' '), met | KeyModifiers::CONTROL),
            1..=0x1a => return self.toets(KeyCode::Char(char::from(byte - 1 + b'a')), met | KeyModifiers::CONTROL),
            _ => return self.toets(KeyCode::Char(char::from(byte - 0x1c + b'4')), met | KeyModifiers::CONTROL),
        };
        self.toets(code, met);
    }

    fn toets(&mut self, code: KeyCode, met: KeyModifiers) {
        self.uit.push_back(Event::Key(KeyEvent::new(code, met)));
    }

    /// A report of the mouse; the first column and line are 1.
    fn muis(&mut self, knop: u16, x: u16, y: u16, neer: bool) {
        let welke = match knop & 3 {
            0 => MouseButton::Left,
            1 => MouseButton::Middle,
            _ => MouseButton::Right,
        };
        let (los, beweegt, wiel) = (knop & 3 == 3, knop & 32 != 0, knop & 64 != 0);
        let kind = match knop & 3 {
            0 if wiel => MouseEventKind::ScrollUp,
            1 if wiel => MouseEventKind::ScrollDown,
            2 if wiel => MouseEventKind::ScrollLeft,
            _ if wiel => MouseEventKind::ScrollRight,
            _ if beweegt && los => MouseEventKind::Moved,
            _ if beweegt => MouseEventKind::Drag(welke),
            _ if los || !neer => MouseEventKind::Up(welke),
            _ => MouseEventKind::Down(welke),
        };
        let (column, row) = (x.saturating_sub(1), y.saturating_sub(1));
        self.uit.push_back(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    }
}

/// The keys with a letter of their own.
const fn pijl(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        _ => return None,
    })
}

const fn functie(letter: u8) -> Option<KeyCode> {
    match letter {
        b'P'..=b'S' => Some(KeyCode::F(letter - b'P' + 1)),
        _ => None,
    }
}

/// The keys with a number of their own.
fn genummerd(nummer: u32) -> Option<KeyCode> {
    Some(match u8::try_from(nummer).ok()? {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        // The numbers of the function keys leave out 16 and 22.
        nummer @ 11..=15 => KeyCode::F(nummer - 10),
        nummer @ 17..=21 => KeyCode::F(nummer - 11),
        nummer @ 23..=24 => KeyCode::F(nummer - 12),
        _ => return None,
    })
}

/// A key by the number of its character.
fn van_nummer(nummer: u32) -> Option<KeyCode> {
    Some(match char::from_u32(nummer)? {
        '\u{1b}' => KeyCode::Esc,
        '\r' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\u{7f}' => KeyCode::Backspace,
        teken if teken.is_control() => return None,
        teken => KeyCode::Char(teken),
    })
}

/// The keys that were held, of which a terminal gives the sum plus one.
fn hulptoetsen(som: u32) -> KeyModifiers {
    let som = som.saturating_sub(1);
    [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
        .into_iter()
        .filter(|(bit, _)| som & bit != 0)
        .fold(KeyModifiers::NONE, |alle, (_, deze)| alle | deze)
}

#[cfg(test)]
mod tests;
