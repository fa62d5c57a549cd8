//! What the planner looks at on the map: the figure that fills the wijken, how near, where the cursor is, and the place
//! that is being tried.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::calc::Uitkomst;
use crate::dekking::Toetsing;
use crate::plan::{Locatiecode, Locatiesoort, Plan};

/// The figure that fills the wijken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Kaartcijfer {
    /// The judgement.
    #[default]
    Oordeel,
    /// Fte needed per 1.000 inhabitants.
    Nodig,
    /// Fte there against fte needed.
    Ratio,
    /// Inhabitants within the norm of a meeting place.
    Bereik,
    /// Metres to the nearest meeting place, the mean over the inhabitants.
    Afstand,
    /// Fte of the teams per 1.000 inhabitants within reach.
    Toegang,
    /// What staff costs, per inhabitant.
    Euro,
}

impl Kaartcijfer {
    /// All, in the order in which they follow each other.
    pub const ALLE: [Self; 7] =
        [Self::Oordeel, Self::Nodig, Self::Ratio, Self::Bereik, Self::Afstand, Self::Toegang, Self::Euro];

    /// The one that is shown next.
    #[must_use]
    pub fn volgende(self) -> Self {
        let plek = Self::ALLE.iter().position(|c| *c == self).unwrap_or(0);
        Self::ALLE[(plek + 1) % Self::ALLE.len()]
    }

    /// Its name, with its unit.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Oordeel => "oordeel",
            Self::Nodig => "benodigd, fte per 1.000 inwoners",
            Self::Ratio => "bezet ÷ benodigd, %",
            Self::Bereik => "dicht bij een ontmoetingsplek, % inwoners",
            Self::Afstand => "naar een ontmoetingsplek, gemiddeld m",
            Self::Toegang => "toegang, fte binnen bereik per 1.000 inwoners",
            Self::Euro => "personeel, € per inwoner",
        }
    }
}

/// The map over the whole screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Kaart {
    /// How many times it was brought nearer than where most people live; below nought farther.
    pub zoom: i8,
    /// The middle of what is seen, degrees; none for that of where most people live.
    pub midden: Option<(f64, f64)>,
    /// Where the cursor is, degrees.
    pub cursor: (f64, f64),
    /// True while buurten are shown.
    pub buurten: bool,
    /// A place that is tried out.
    pub proef: Option<Box<Proef>>,
    /// The place that was pointed at, and is dragged as soon as the mouse moves.
    pub greep: Option<Locatiecode>,
}

/// A place that is not kept yet, and what would follow from it.
#[derive(Debug, Clone)]
pub struct Proef {
    /// The place that moves; none for a new one.
    pub van: Option<Locatiecode>,
    /// What kind a new one is.
    pub soort: Locatiesoort,
    /// The plan with it.
    pub plan: Rc<Plan>,
    /// What follows from that.
    pub uitkomst: Rc<Uitkomst>,
    /// And what is found in it.
    pub toetsing: Rc<Toetsing>,
}

/// What follows from a plan is not compared: the same place in the same plan has the same consequences.
impl PartialEq for Proef {
    fn eq(&self, ander: &Self) -> bool {
        self.van == ander.van && self.soort == ander.soort && self.plan.locaties == ander.plan.locaties
    }
}
