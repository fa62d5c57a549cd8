//! [`Waar`]: the way to a part of the plan by codes and names, such as `["bezetting", "b1", "fte"]`. Unlike a
//! [`Pad`] it still leads to the same part when rows are added before it, so wijzigingen and notes keep it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Plan;
use super::deel::vind;
use super::pad::Pad;

/// The steps from the plan down to a part of it: fields by name, rows by their code, name or year.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waar(pub Vec<String>);

impl Waar {
    /// A way of these steps.
    pub fn nieuw<const N: usize>(stappen: [&str; N]) -> Self {
        Self(stappen.map(str::to_owned).to_vec())
    }

    /// The steps, outermost first.
    pub fn stappen(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }

    /// The way by codes for a way by positions. A row without a key of its own keeps its position.
    pub fn van(plan: &Plan, pad: &Pad) -> Self {
        vind::waar(plan, pad)
    }

    /// One step further; this way itself stays as it is.
    #[must_use]
    pub fn met(&self, stap: &str) -> Self {
        let mut stappen = self.0.clone();
        stappen.push(stap.to_owned());
        Self(stappen)
    }
}

impl fmt::Display for Waar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" / "))
    }
}
