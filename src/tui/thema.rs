//! Colours. A theme answers what something means, not which colour it is; no meaning is told by colour alone, so the
//! mono theme loses nothing.

use ratatui::style::{Color, Modifier, Style};
use serde::{Deserialize, Serialize};

use crate::dekking::{Ernst, Oordeel, Vonnis};

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Thema {
    /// For a dark background.
    #[default]
    Donker,
    /// For a light background, such as a beamer.
    Licht,
    /// Blue and orange, told apart by everyone.
    Kleurenblind,
    /// No colours at all, for `NO_COLOR`.
    #[serde(rename = "ZonderKleur")]
    Mono,
}

/// How far something is from what it should be, for a scale in two directions. What counts as far is up to who shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Afwijking {
    /// Far too little.
    GrootTekort,
    /// Too little.
    Tekort,
    /// As it should be.
    Precies,
    /// More than needed.
    Overschot,
    /// Far more than needed.
    GrootOverschot,
}

impl Afwijking {
    /// All, from far too little on.
    pub const ALLE: [Self; 5] = [Self::GrootTekort, Self::Tekort, Self::Precies, Self::Overschot, Self::GrootOverschot];
}

struct Kleuren {
    goed: Color,
    let_op: Color,
    tekort: Color,
    accent: Color,
    zwak: Color,
    plus: Color,
}

const DONKER: Kleuren = Kleuren {
    goed: Color::Green,
    let_op: Color::Yellow,
    tekort: Color::LightRed,
    accent: Color::Cyan,
    zwak: Color::Gray,
    plus: Color::LightBlue,
};
const LICHT: Kleuren = Kleuren {
    goed: Color::Indexed(22),
    let_op: Color::Indexed(94),
    tekort: Color::Indexed(124),
    accent: Color::Indexed(24),
    zwak: Color::Indexed(240),
    plus: Color::Indexed(61),
};
const KLEURENBLIND: Kleuren = Kleuren {
    goed: Color::Indexed(39),
    let_op: Color::Indexed(220),
    tekort: Color::Indexed(208),
    accent: Color::Indexed(117),
    zwak: Color::Indexed(248),
    plus: Color::Indexed(175),
};

impl Thema {
    /// All themes, in the order in which they follow each other.
    pub const ALLE: [Self; 4] = [Self::Donker, Self::Licht, Self::Kleurenblind, Self::Mono];

    /// Its name.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Donker => "donker",
            Self::Licht => "licht",
            Self::Kleurenblind => "kleurenblind",
            Self::Mono => "zonder kleur",
        }
    }

    /// The theme after this one.
    #[must_use]
    pub const fn volgende(self) -> Self {
        match self {
            Self::Donker => Self::Licht,
            Self::Licht => Self::Kleurenblind,
            Self::Kleurenblind => Self::Mono,
            Self::Mono => Self::Donker,
        }
    }

    const fn kleuren(self) -> Option<&'static Kleuren> {
        match self {
            Self::Donker => Some(&DONKER),
            Self::Licht => Some(&LICHT),
            Self::Kleurenblind => Some(&KLEURENBLIND),
            Self::Mono => None,
        }
    }

    fn verf(self, kies: impl Fn(&Kleuren) -> Color) -> Style {
        self.kleuren().map_or_else(Style::new, |k| Style::new().fg(kies(k)))
    }

    /// A judgement, or the weight of a finding.
    pub fn oordeel(self, oordeel: impl Into<Oordeel>) -> Style {
        match oordeel.into() {
            Oordeel::NietVanToepassing => self.zwak(),
            Oordeel::Voldoet => self.verf(|k| k.goed),
            Oordeel::Aandacht | Oordeel::LetOp | Oordeel::NogNiet(_) => self.verf(|k| k.let_op),
            Oordeel::Tekort => self.verf(|k| k.tekort).add_modifier(Modifier::BOLD),
        }
    }

    /// The verdict on a plan; none while it is being computed.
    pub fn vonnis(self, vonnis: Option<Vonnis>) -> Style {
        self.oordeel(match vonnis {
            Some(Vonnis::Dekkend) => Oordeel::Voldoet,
            Some(Vonnis::NogNietVastTeStellen) => Oordeel::LetOp,
            Some(Vonnis::NietDekkend) => Oordeel::Tekort,
            None => Oordeel::NietVanToepassing,
        })
    }

    /// Something that went wrong.
    pub fn fout(self) -> Style {
        self.oordeel(Ernst::Blokkerend)
    }

    /// What stands beside the matter itself: frames, units, origins.
    pub fn zwak(self) -> Style {
        self.verf(|k| k.zwak)
    }

    /// Headings and keys.
    pub fn kop(self) -> Style {
        self.verf(|k| k.accent).add_modifier(Modifier::BOLD)
    }

    /// The title of a frame that has the selection, or of the screen that is shown.
    pub fn actief(self) -> Style {
        self.kop().add_modifier(Modifier::REVERSED)
    }

    /// The selected row or cell.
    pub fn gekozen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Too little or too much, as the background of a figure.
    pub fn afwijking(self, afwijking: Afwijking) -> Style {
        let grond = [124, 94, 22, 24, 19][afwijking as usize];
        self.kleuren().map_or_else(Style::new, |_| Style::new().bg(Color::Indexed(grond)).fg(Color::Indexed(255)))
    }

    /// The basis in a bar.
    pub fn basis(self) -> Style {
        self.verf(|k| k.accent)
    }

    /// The plus in a bar.
    pub fn plus(self) -> Style {
        self.verf(|k| k.plus)
    }
}
