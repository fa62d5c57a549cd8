//! [`Kleurdiepte`]: how many colours the terminal can draw. A frame is drawn in all colours and brought down to those
//! of the terminal afterwards.

use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::{Thema, kleur};

/// How many colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kleurdiepte {
    /// All of them.
    #[default]
    Alle,
    /// 256.
    K256,
    /// 16.
    K16,
}

impl Kleurdiepte {
    /// What the environment tells, asked by the name of a variable. Without a word about it: 16, which all have.
    pub fn uit(omgeving: impl Fn(&str) -> Option<String>) -> Self {
        let term = omgeving("TERM").unwrap_or_default();
        let heeft = |naam: &str, woorden: &[&str]| {
            omgeving(naam).is_some_and(|waarde| woorden.iter().any(|woord| waarde.contains(woord)))
        };
        let alle = heeft("COLORTERM", &["truecolor", "24bit"])
            || heeft("TERM", &["direct", "truecolor", "kitty", "alacritty", "foot", "ghostty", "wezterm"])
            || heeft("TERM_PROGRAM", &["iTerm", "WezTerm", "ghostty", "vscode"])
            || omgeving("WT_SESSION").is_some()
            || (cfg!(windows) && term.is_empty());
        if alle {
            Self::Alle
        } else if term.contains("256") {
            Self::K256
        } else {
            Self::K16
        }
    }

    /// Brings a frame in the colours of a theme down to these.
    pub fn breng_terug(self, buf: &mut Buffer, thema: Thema) {
        let (Some(palet), true) = (thema.palet(), self != Self::Alle) else { return };
        let vorm = |verf: super::Verf| if self == Self::K256 { verf.van_256 } else { verf.van_16 };
        let vormen: Vec<(Color, Color)> = palet.verven().map(|v| (kleur(v), Color::Indexed(vorm(v)))).collect();
        let naar = |van: Color| vormen.iter().find(|(alle, _)| *alle == van).map_or(van, |(_, minder)| *minder);
        for cel in &mut buf.content {
            (cel.fg, cel.bg) = (naar(cel.fg), naar(cel.bg));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_tells_how_many_colours_there_are() {
        let diepte = |paren: &[(&str, &str)]| {
            Kleurdiepte::uit(|naam| paren.iter().find(|(n, _)| *n == naam).map(|(_, w)| (*w).to_owned()))
        };
        assert_eq!(diepte(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Kleurdiepte::Alle);
        assert_eq!(diepte(&[("TERM", "xterm-kitty")]), Kleurdiepte::Alle);
        assert_eq!(diepte(&[("TERM", "tmux-256color")]), Kleurdiepte::K256);
        assert_eq!(diepte(&[("TERM", "xterm")]), Kleurdiepte::K16);
        assert_eq!(diepte(&[("TERM", "linux")]), Kleurdiepte::K16);
    }
}
