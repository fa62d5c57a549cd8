//! Colours. A theme answers what something means, not which colour it is; no meaning is told by colour alone, so the
//! theme without colours loses nothing. A theme paints its own background: how it looks does not depend on the terminal.

pub mod diepte;
mod palet;

use ratatui::style::{Color, Modifier, Style};
use serde::{Deserialize, Serialize};

use crate::dekking::{Ernst, Oordeel, Vonnis};
use palet::{Palet, Verf, Vlak};

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Thema {
    /// On a dark background.
    #[default]
    Donker,
    /// On a light background, such as a beamer.
    Licht,
    /// On a dark background, told apart by everyone.
    #[serde(alias = "Kleurenblind")]
    KleurenblindDonker,
    /// On a light background, told apart by everyone.
    KleurenblindLicht,
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

impl Thema {
    /// All themes, in the order in which they follow each other.
    pub const ALLE: [Self; 5] =
        [Self::Donker, Self::Licht, Self::KleurenblindDonker, Self::KleurenblindLicht, Self::Mono];

    /// Steps of [`Self::hitte`].
    pub const HITTE: usize = 5;

    /// Its name.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Donker => "donker",
            Self::Licht => "licht",
            Self::KleurenblindDonker => "kleurenblind donker",
            Self::KleurenblindLicht => "kleurenblind licht",
            Self::Mono => "zonder kleur",
        }
    }

    /// The theme after this one.
    #[must_use]
    pub const fn volgende(self) -> Self {
        match self {
            Self::Donker => Self::Licht,
            Self::Licht => Self::KleurenblindDonker,
            Self::KleurenblindDonker => Self::KleurenblindLicht,
            Self::KleurenblindLicht => Self::Mono,
            Self::Mono => Self::Donker,
        }
    }

    const fn palet(self) -> Option<&'static Palet> {
        match self {
            Self::Donker => Some(&palet::DONKER),
            Self::Licht => Some(&palet::LICHT),
            Self::KleurenblindDonker => Some(&palet::KLEURENBLIND_DONKER),
            Self::KleurenblindLicht => Some(&palet::KLEURENBLIND_LICHT),
            Self::Mono => None,
        }
    }

    fn verf(self, kies: impl Fn(&Palet) -> Verf) -> Style {
        self.palet().map_or_else(Style::new, |p| Style::new().fg(kleur(kies(p))))
    }

    fn vlak(self, kies: impl Fn(&Palet) -> Vlak) -> Style {
        self.palet().map_or_else(Style::new, |p| {
            let Vlak { grond, tekst } = kies(p);
            Style::new().bg(kleur(grond)).fg(kleur(tekst))
        })
    }

    /// What all else is drawn on: the background, and ordinary text.
    pub fn grond(self) -> Style {
        self.vlak(|p| Vlak { grond: p.grond, tekst: p.tekst })
    }

    /// A judgement, or the weight of a finding.
    pub fn oordeel(self, oordeel: impl Into<Oordeel>) -> Style {
        match oordeel.into() {
            Oordeel::NietVanToepassing => self.zwak(),
            Oordeel::Voldoet => self.verf(|p| p.goed),
            Oordeel::Aandacht | Oordeel::LetOp | Oordeel::NogNiet(_) => self.verf(|p| p.let_op),
            Oordeel::Tekort => self.verf(|p| p.tekort).add_modifier(Modifier::BOLD),
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

    /// What stands beside the matter itself: units, origins, what does not apply.
    pub fn zwak(self) -> Style {
        self.verf(|p| p.zwak)
    }

    /// Frames, and the empty part of a bar; too faint for words.
    pub fn kader(self) -> Style {
        self.verf(|p| p.kader)
    }

    /// Headings and keys.
    pub fn kop(self) -> Style {
        self.verf(|p| p.accent).add_modifier(Modifier::BOLD)
    }

    /// The title of a frame that has the selection, or of the screen that is shown.
    pub fn actief(self) -> Style {
        self.gevuld(|p| p.actief).add_modifier(Modifier::BOLD)
    }

    /// The selected row or cell; laid over another style it takes its place.
    pub fn gekozen(self) -> Style {
        self.gevuld(|p| p.keuze)
    }

    /// A background of its own, or without colours the reverse of what was there.
    fn gevuld(self, kies: impl Fn(&Palet) -> Vlak) -> Style {
        if self.palet().is_none() { Style::new().add_modifier(Modifier::REVERSED) } else { self.vlak(kies) }
    }

    /// The basis in a bar.
    pub fn basis(self) -> Style {
        self.verf(|p| p.accent)
    }

    /// The plus in a bar.
    pub fn plus(self) -> Style {
        self.verf(|p| p.plus)
    }

    /// A step of a scale from little to much, as the background of a figure; beyond the last it is the last. The figure
    /// itself stands in it: without colours nothing else tells.
    pub fn hitte(self, stap: usize) -> Style {
        self.vlak(|p| p.hitte[stap.min(Self::HITTE - 1)])
    }

    /// A judgement as the surface of a wijk; without colours its sign stands in it instead.
    pub fn oordeelvlak(self, oordeel: Oordeel) -> Style {
        self.vlak(|p| {
            p.oordeel[match oordeel {
                Oordeel::NietVanToepassing | Oordeel::NogNiet(_) => 0,
                Oordeel::Voldoet => 1,
                Oordeel::Aandacht | Oordeel::LetOp => 2,
                Oordeel::Tekort => 3,
            }]
        })
    }

    /// The colour of the line around a surface of the map, which is seen on it: what all is drawn on where the surface
    /// stands out from that, and that of faint text where it does not.
    pub fn rand(self, vlak: Style) -> Color {
        let Some(palet) = self.palet() else { return Color::Reset };
        let tekst = vlak.fg.unwrap_or(kleur(palet.tekst));
        // What is selected stands out from the background: a surface with the same text does so too.
        kleur(if tekst == kleur(palet.keuze.tekst) { palet.grond } else { palet.zwak })
    }

    /// Too little or too much, as the background of a figure; a sign belongs beside it.
    pub fn afwijking(self, afwijking: Afwijking) -> Style {
        let stijl = self.vlak(|p| p.afwijking[afwijking as usize]);
        if afwijking == Afwijking::GrootTekort { stijl.add_modifier(Modifier::BOLD) } else { stijl }
    }
}

fn kleur(verf: Verf) -> Color {
    let [_, r, g, b] = verf.rgb.to_be_bytes();
    Color::Rgb(r, g, b)
}
