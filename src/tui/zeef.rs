//! [`Zeef`]: takes the answer of the terminal about its background out of what is typed. The reader of events knows no
//! such answer and gives it as keys, from alt+] on; those are held back as long as they can be the answer, for a moment
//! at most, and given as they came when they are not. So no key is lost, and no answer is typed.

use std::collections::VecDeque;
use std::time::Duration;

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Asks for the background (OSC 11).
pub const VRAAG: &str = "\x1b]11;?\x1b\\";

/// How long the next character of an answer may take.
pub const GEDULD: Duration = Duration::from_millis(50);

/// The sieve.
#[derive(Debug, Default)]
pub struct Zeef {
    /// True while there can be an answer.
    verwacht: bool,
    /// What may be the answer, as it came and as text.
    vast: Vec<Event>,
    gelezen: String,
    vrij: VecDeque<Event>,
    antwoord: Option<bool>,
}

impl Zeef {
    /// From now on there can be an answer.
    pub const fn verwacht(&mut self) {
        self.verwacht = true;
    }

    /// Takes what was read.
    pub fn neem(&mut self, event: Event) {
        match event {
            Event::Key(toets) if self.verwacht && toets.kind == KeyEventKind::Press => self.neem_toets(toets),
            ander => {
                self.laat_los();
                self.vrij.push_back(ander);
            }
        }
    }

    fn neem_toets(&mut self, toets: KeyEvent) {
        let (alt, ctrl) = (KeyModifiers::ALT, KeyModifiers::CONTROL);
        let met = |extra: KeyModifiers| toets.modifiers.intersects(extra);
        match toets.code {
            KeyCode::Char(']') if met(alt) => {
                self.laat_los();
                self.vast.push(Event::Key(toets));
            }
            KeyCode::Char('\\') if met(alt) && !self.vast.is_empty() => self.besluit(toets),
            KeyCode::Char('g') if met(ctrl) && !self.vast.is_empty() => self.besluit(toets),
            KeyCode::Char(teken) if !met(alt | ctrl) && !self.vast.is_empty() && self.past(teken) => {
                self.gelezen.push(teken);
                self.vast.push(Event::Key(toets));
            }
            _ => {
                self.laat_los();
                self.vrij.push_back(Event::Key(toets));
            }
        }
    }

    /// True when the answer can go on with this.
    fn past(&self, teken: char) -> bool {
        const BEGIN: &str = "11;rgb";
        match BEGIN.chars().nth(self.gelezen.len()) {
            Some(volgende) => teken == volgende,
            None => self.gelezen.len() < 40 && (teken.is_ascii_hexdigit() || teken == ':' || teken == '/'),
        }
    }

    /// The end of what may be the answer.
    fn besluit(&mut self, toets: KeyEvent) {
        if let Some(licht) = is_licht(&self.gelezen) {
            self.antwoord = Some(licht);
            self.verwacht = false;
            self.vast.clear();
        } else {
            self.laat_los();
            self.vrij.push_back(Event::Key(toets));
        }
    }

    /// Gives what was held back: it is no answer.
    pub fn laat_los(&mut self) {
        self.vrij.extend(self.vast.drain(..));
        self.gelezen.clear();
    }

    /// True while something is held back.
    pub const fn houdt_vast(&self) -> bool {
        !self.vast.is_empty()
    }

    /// True when something can be handled.
    pub fn heeft(&self) -> bool {
        !self.vrij.is_empty()
    }

    /// The next that can be handled.
    pub fn volgende(&mut self) -> Option<Event> {
        self.vrij.pop_front()
    }

    /// Whether the background is light, once, when that was answered.
    pub const fn antwoord(&mut self) -> Option<bool> {
        self.antwoord.take()
    }
}

/// Whether a colour such as `11;rgb:1234/5678/9abc` is light: black can be read on it better than white.
fn is_licht(tekst: &str) -> Option<bool> {
    let delen = tekst.strip_prefix("11;rgb")?.trim_start_matches('a').strip_prefix(':')?;
    let waarde = |deel: &str| {
        let meest = 16_u32.checked_pow(u32::try_from(deel.len()).ok()?)?.checked_sub(1).filter(|m| *m > 0)?;
        let deel = f64::from(u32::from_str_radix(deel, 16).ok()?) / f64::from(meest);
        Some(deel.powf(2.2))
    };
    let kleur: Vec<f64> = delen.split('/').take(3).map(waarde).collect::<Option<_>>()?;
    let [r, g, b] = kleur.try_into().ok()?;
    Some(0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys as the reader gives them: `^]` is alt+], `^\` alt+\, `^G` ctrl+g.
    fn door(zeef: &mut Zeef, toetsen: &str) -> String {
        let mut tekens = toetsen.chars();
        while let Some(teken) = tekens.next() {
            let (code, extra) = match teken {
                '^' => match tekens.next().unwrap() {
                    'G' => ('g', KeyModifiers::CONTROL),
                    ander => (ander, KeyModifiers::ALT),
                },
                teken => (teken, KeyModifiers::NONE),
            };
            zeef.neem(Event::Key(KeyEvent::new(KeyCode::Char(code), extra)));
        }
        std::iter::from_fn(|| zeef.volgende())
            .map(|event| match event {
                Event::Key(KeyEvent { code: KeyCode::Char(c), .. }) => c,
                _ => '?',
            })
            .collect()
    }

    #[test]
    fn an_answer_is_taken_out_and_every_key_around_it_stays() {
        for (getypt, toetsen, licht) in [
            ("3^]11;rgb:ffff/ffff/ffff^\\4", "34", Some(true)),
            ("^]11;rgb:00/00/2a^Gjb", "jb", Some(false)),
            ("^]11;rgba:1e1e/1e1e/1e1e/ffff^\\", "", Some(false)),
            ("^]11;rgb:fdf6/e3e3^\\", "]11;rgb:fdf6/e3e3\\", None),
            ("^]12", "]12", None),
            ("^]11;rq^]11;rgb:f/f/f^\\", "]11;rq", Some(true)),
            ("11;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff/ffff", None),
        ] {
            let mut zeef = Zeef::default();
            zeef.verwacht();
            assert_eq!((door(&mut zeef, getypt).as_str(), zeef.antwoord()), (toetsen, licht), "{getypt}");
        }
    }

    #[test]
    fn what_is_held_back_too_long_is_a_key_after_all() {
        let mut zeef = Zeef::default();
        zeef.verwacht();
        assert_eq!(door(&mut zeef, "^]11"), "");
        assert!(zeef.houdt_vast());
        zeef.laat_los();
        assert_eq!(door(&mut zeef, "x"), "]11x");
        let mut zeef = Zeef::default();
        assert_eq!(door(&mut zeef, "^]11;rgb:f/f/f^\\"), "]11;rgb:f/f/f\\", "nothing was asked");
    }
}
