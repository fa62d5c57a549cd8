//! The lines of the screen Verdeling.

use crate::plan::Plan;

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regel {
    /// A weight, by position.
    Gewicht(usize),
    /// The foot of a basisregel, by position.
    Voet(usize),
    /// The rate of a basisregel, by position.
    Per1000(usize),
    /// The fte to distribute.
    Totaal,
}

impl Regel {
    /// The line at a position: the weights, then foot and rate of each basisregel, then the total.
    pub fn van(plan: &Plan, positie: usize) -> Self {
        let gewichten = plan.verdeling.gewichten.len();
        match positie.checked_sub(gewichten) {
            None => Self::Gewicht(positie),
            Some(rest) if rest < 2 * plan.verdeling.basis.len() && rest % 2 == 0 => Self::Voet(rest / 2),
            Some(rest) if rest < 2 * plan.verdeling.basis.len() => Self::Per1000(rest / 2),
            Some(_) => Self::Totaal,
        }
    }
}
