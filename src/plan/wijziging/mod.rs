//! [`Wijziging`]: the one way to change a plan. Applying one gives its inverse, so undo, redo, a journal, scenarios and
//! a comparison are all lists of these. Their Dutch words stand in `text::wijziging`.
//!
//! There are four kinds, at a place in the plan: a part gets another value, a row comes, a row goes, and several of
//! these together. A wijziging carries whole values, with band and origin, so that its inverse restores every byte.
//! What a plan may be is decided in one place, [`super::controle`]: a wijziging that would add a mistake to the plan is
//! refused.

mod grenzen;
mod hernoemen;
mod lezen;
mod maken;
pub mod verschil;
mod voeruit;
pub mod weghalen;
pub mod weigering;

use serde::{Deserialize, Serialize};

use super::Plan;
use super::controle::geraakt::Geraakt;
use super::deel::Inhoud;
use super::waar::Waar;

pub use super::deel::vind::cijfer;
pub use hernoemen::{gebruikers, hernoem, hernoem_zet};
pub use maken::Zaak;
pub use weigering::{Bezwaar, Weigering};

/// One change of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "lezen::Gelezen")]
pub enum Wijziging {
    /// A part gets this value.
    Zet {
        /// Which part.
        waar: Waar,
        /// What stands there from then on.
        waarde: Inhoud,
    },
    /// A row more in a list.
    Erbij {
        /// Which list.
        waar: Waar,
        /// Its position, 0 is first. Without one it stands by its code: behind the last row whose code comes before
        /// its own, so that rows which are added in either order stand the same.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "lezen::zonder_some")]
        plaats: Option<usize>,
        /// The row.
        rij: Inhoud,
    },
    /// A row less.
    Eraf(Waar),
    /// Several that belong together; undone together. Only the whole has to fit the plan.
    Samen(Vec<Self>),
}

impl Wijziging {
    /// Applies the change and gives the one that takes it back.
    ///
    /// # Errors
    /// Why it cannot be; the plan is then unchanged. A plan that fits together still does afterwards.
    pub fn pas_toe(&self, plan: &mut Plan) -> Result<Self, Weigering> {
        let geraakt = Geraakt::door(self).filter(|geraakt| geraakt.gaaf(plan));
        // In a plan with mistakes, such as a key that stands twice, a way back may not lead back.
        let voor = geraakt.is_none().then(|| plan.clone());
        let terug = self.voer_uit(plan)?;
        if !geraakt.is_some_and(|geraakt| weigering::past_zeker(self, &terug, &geraakt, plan)) {
            weigering::keur(self, &terug, plan, voor)?;
        }
        Ok(terug)
    }

    /// The way to what it changes: the part, or the row that comes or goes; nothing when it is several.
    pub fn waar(&self) -> Option<Waar> {
        match self {
            Self::Zet { waar, .. } | Self::Eraf(waar) => Some(waar.clone()),
            Self::Erbij { waar, rij, .. } => Some(maken::rij_waar(waar, rij)),
            Self::Samen(_) => None,
        }
    }

    /// True when it changes a scenario, or which scenarios there are.
    pub fn raakt_scenario(&self) -> bool {
        self.delen().into_iter().any(|deel| deel.lijst() == Some("scenarios"))
    }

    /// True when it only keeps record: of what was read in, of besluiten, open points, notes, and of what is due, what can go
    /// wrong and which side is taken, and of how requirements are answered for. These are of the plan, and never part of
    /// what a scenario tries out.
    pub fn is_verslag(&self) -> bool {
        const VERSLAG: [&str; 10] = [
            "eisen_af",
            "realisatie",
            "besprekingen",
            "inlezingen",
            "besluiten",
            "mijlpalen",
            "risicos",
            "standpunten",
            "open_punten",
            "notities",
        ];
        let verslag = |deel: &Self| deel.lijst().is_some_and(|lijst| VERSLAG.contains(&lijst));
        self.delen().into_iter().all(verslag)
    }

    /// The wijzigingen of which it consists, in order; itself when it is not [`Self::Samen`].
    pub fn delen(&self) -> Vec<&Self> {
        match self {
            Self::Samen(delen) => delen.iter().flat_map(Self::delen).collect(),
            een => vec![een],
        }
    }

    /// The first step of the way to what it changes.
    fn lijst(&self) -> Option<&str> {
        match self {
            Self::Zet { waar, .. } | Self::Erbij { waar, .. } | Self::Eraf(waar) => waar.0.first().map(String::as_str),
            Self::Samen(_) => None,
        }
    }
}
