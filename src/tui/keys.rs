//! Keys: from a terminal event to a [`Toets`], from a written name to a `Toets`, and to the label on the screen.
//! What a key does stands in `actions`.

use std::fmt;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key that was pressed, or a key in the action table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Toets {
    /// Which key.
    pub code: KeyCode,
    /// With Control held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
}

/// Written name, key and label. The written name is used in the action table.
const NAMEN: [(&str, KeyCode, &str); 16] = [
    ("omhoog", KeyCode::Up, "↑"),
    ("omlaag", KeyCode::Down, "↓"),
    ("links", KeyCode::Left, "←"),
    ("rechts", KeyCode::Right, "→"),
    ("enter", KeyCode::Enter, "enter"),
    ("esc", KeyCode::Esc, "esc"),
    ("spatie", KeyCode::Char(' '), "spatie"),
    ("tab", KeyCode::Tab, "tab"),
    ("shift+tab", KeyCode::BackTab, "shift+tab"),
    ("pgup", KeyCode::PageUp, "pgup"),
    ("pgdn", KeyCode::PageDown, "pgdn"),
    ("home", KeyCode::Home, "home"),
    ("end", KeyCode::End, "end"),
    ("backspace", KeyCode::Backspace, "backspace"),
    ("del", KeyCode::Delete, "del"),
    ("ins", KeyCode::Insert, "ins"),
];

impl Toets {
    /// A key without Control or Alt.
    pub const fn kaal(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// The key of an event, or none for the release of a key: some terminals report that as well, and it would do
    /// everything twice. Shift is dropped; the character itself already tells it.
    pub fn van(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let code = match event.code {
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        // AltGr types € and @ on Dutch keyboards and arrives as Control with Alt.
        let altgr = ctrl && alt && matches!(code, KeyCode::Char(_));
        Some(Self { code, ctrl: ctrl && !altgr, alt: alt && !altgr })
    }

    /// Reads a name: `a`, `ctrl+r`, `alt+x`, `f5`, `omhoog`, `spatie`.
    pub fn lees(naam: &str) -> Option<Self> {
        if let Some(&(_, code, _)) = NAMEN.iter().find(|(n, ..)| *n == naam) {
            return Some(Self::kaal(code));
        }
        if let Some(rest) = naam.strip_prefix("ctrl+") {
            return Self::lees(rest).map(|t| Self { ctrl: true, ..t });
        }
        if let Some(rest) = naam.strip_prefix("alt+") {
            return Self::lees(rest).map(|t| Self { alt: true, ..t });
        }
        if let Some(n) = naam.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n)) {
            return Some(Self::kaal(KeyCode::F(n)));
        }
        let mut tekens = naam.chars();
        match (tekens.next(), tekens.next()) {
            (Some(c), None) => Some(Self::kaal(KeyCode::Char(c))),
            _ => None,
        }
    }

    /// The names of the keys that type no character.
    pub fn namen() -> impl Iterator<Item = &'static str> {
        NAMEN.iter().map(|(naam, ..)| *naam)
    }

    /// True for a key that can be named on the screen; not for one that is only held, or makes the sound louder.
    pub fn heeft_naam(self) -> bool {
        let in_lijst = || NAMEN.iter().any(|(_, code, _)| *code == self.code);
        matches!(self.code, KeyCode::F(_)) || matches!(self.code, KeyCode::Char(c) if !c.is_control()) || in_lijst()
    }

    /// The character that the key types, if it types one.
    pub fn teken(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl fmt::Display for Toets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl+")?;
        }
        if self.alt {
            f.write_str("alt+")?;
        }
        match NAMEN.iter().find(|(_, code, _)| *code == self.code) {
            Some((_, _, label)) => f.write_str(label),
            None => match self.code {
                KeyCode::Char(c) => write!(f, "{c}"),
                KeyCode::F(n) => write!(f, "f{n}"),
                _ => f.write_str("?"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_no_key() {
        let mut event = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        assert_eq!(Toets::van(&event), Toets::lees("a"));
        event.kind = KeyEventKind::Repeat;
        assert_eq!(Toets::van(&event), Toets::lees("a"));
        event.kind = KeyEventKind::Release;
        assert_eq!(Toets::van(&event), None);
    }

    #[test]
    fn shift_is_told_by_the_character() {
        let event = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Toets::van(&event), Toets::lees("?"));
        let event = KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT);
        assert_eq!(Toets::van(&event), Toets::lees("shift+tab"));
    }

    #[test]
    fn names_read_back() {
        for naam in ["ctrl+r", "alt+x", "f5", "del", "spatie", "omhoog", "1", "+", "shift+tab"] {
            assert!(Toets::lees(naam).is_some(), "{naam}");
        }
        assert_eq!(Toets::lees("ctrl+r").unwrap().to_string(), "ctrl+r");
        assert_eq!(Toets::lees("dubbel"), None);
    }
}
