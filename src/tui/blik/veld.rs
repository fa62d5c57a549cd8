//! One line of text that is being typed: the text and the place of the cursor. No meaning, no drawing.

use ratatui::crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};

use crate::tui::keys::Toets;

/// A line that is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Veld {
    /// What stood there.
    begin: String,
    tekst: String,
    plek: usize,
    /// True while the text is the value that stood there, which the first typed character replaces.
    gekozen: bool,
}

impl Veld {
    /// A field that holds a text, with the cursor behind it.
    pub fn met(tekst: impl Into<String>) -> Self {
        let tekst = tekst.into();
        Self { begin: tekst.clone(), plek: tekst.chars().count(), tekst, gekozen: false }
    }

    /// A field that holds the value as it is now: typing replaces it, moving the cursor or erasing edits it.
    pub fn vervangbaar(tekst: impl Into<String>) -> Self {
        Self { gekozen: true, ..Self::met(tekst) }
    }

    /// True while typing would replace the whole text.
    pub const fn gekozen(&self) -> bool {
        self.gekozen
    }

    /// True when it says something else than what stood there.
    pub fn is_anders(&self) -> bool {
        self.tekst != self.begin
    }

    /// Takes another text, as if it was typed.
    pub fn zet(&mut self, tekst: &str) {
        self.leeg();
        self.plak(tekst);
    }

    fn leeg(&mut self) {
        *self = Self { begin: std::mem::take(&mut self.begin), ..Self::default() };
    }

    /// The text.
    pub fn tekst(&self) -> &str {
        &self.tekst
    }

    /// The text before and behind the cursor.
    pub fn gesplitst(&self) -> (&str, &str) {
        self.tekst.split_at(self.byte(self.plek))
    }

    fn byte(&self, plek: usize) -> usize {
        self.tekst.char_indices().nth(plek).map_or(self.tekst.len(), |(i, _)| i)
    }

    /// Types a character.
    pub fn voeg_in(&mut self, teken: char) {
        if std::mem::take(&mut self.gekozen) {
            self.leeg();
        }
        let byte = self.byte(self.plek);
        self.tekst.insert(byte, teken);
        self.plek += 1;
    }

    /// Types a whole text. A line end or a tab becomes a blank, so that no two words become one.
    pub fn plak(&mut self, tekst: &str) {
        if std::mem::take(&mut self.gekozen) {
            self.leeg();
        }
        let tekst = tekst.trim_end_matches(['\r', '\n']).replace("\r\n", " ");
        let vlak = tekst.chars().map(|c| if matches!(c, '\r' | '\n' | '\t') { ' ' } else { c });
        let vlak: String = vlak.filter(|c| !c.is_control()).collect();
        let byte = self.byte(self.plek);
        self.tekst.insert_str(byte, &vlak);
        self.plek += vlak.chars().count();
    }

    /// Handles a key; true when it changed the text or the cursor.
    pub fn toets(&mut self, toets: Toets) -> bool {
        let einde = self.tekst.chars().count();
        match toets.code {
            KeyCode::Left => self.plek = self.plek.saturating_sub(1),
            KeyCode::Right => self.plek = (self.plek + 1).min(einde),
            KeyCode::Home => self.plek = 0,
            KeyCode::End => self.plek = einde,
            KeyCode::Backspace if self.plek > 0 => {
                self.plek -= 1;
                self.haal_weg();
            }
            KeyCode::Delete if self.plek < einde => self.haal_weg(),
            KeyCode::Char('u') if toets.ctrl => self.leeg(),
            _ => match toets.teken() {
                Some(teken) if !teken.is_control() => self.voeg_in(teken),
                _ => return false,
            },
        }
        self.gekozen = false;
        true
    }

    fn haal_weg(&mut self) {
        let byte = self.byte(self.plek);
        if byte < self.tekst.len() {
            self.tekst.remove(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_and_erasing_keep_to_whole_characters() {
        let mut veld = Veld::met("Coöp");
        let druk = |veld: &mut Veld, naam| veld.toets(Toets::lees(naam).unwrap());
        druk(&mut veld, "links");
        druk(&mut veld, "backspace");
        druk(&mut veld, "ë");
        assert_eq!(veld.gesplitst(), ("Coë", "p"));
        druk(&mut veld, "home");
        assert_eq!(veld.gesplitst(), ("", "Coëp"));
    }

    #[test]
    fn typing_replaces_the_value_that_stood_there_and_moving_edits_it() {
        let toets = |naam| Toets::lees(naam).unwrap();
        let mut veld = Veld::vervangbaar("0,8");
        veld.toets(toets("1"));
        veld.toets(toets("2"));
        assert_eq!((veld.tekst(), veld.gekozen()), ("12", false));
        for naam in ["backspace", "links", "end"] {
            let mut veld = Veld::vervangbaar("0,8");
            veld.toets(toets(naam));
            assert!(!veld.gekozen() && veld.tekst().starts_with("0,"), "{naam}");
        }
        let mut veld = Veld::vervangbaar("0,8");
        assert!(!veld.toets(toets("pgup")));
        assert!(veld.gekozen(), "a key that means nothing here changes nothing");
    }
}
