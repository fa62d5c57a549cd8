//! [`Pad`]: the way from the plan down to one of its parts, such as `wijken[3].buurten[2].code`.
//!
//! Checks and edits name a place with it; `store::plaats` finds that place back in the text of a file.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stap {
    /// To a field, or to the value of a key in a map.
    Veld(Cow<'static, str>),
    /// To an element of a list, or of an enum variant that holds values without a name; counts from 0.
    Index(usize),
}

impl From<&'static str> for Stap {
    fn from(veld: &'static str) -> Self {
        Self::Veld(Cow::Borrowed(veld))
    }
}

impl From<usize> for Stap {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The steps from the plan down to a part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pad(pub Vec<Stap>);

impl Pad {
    /// The plan itself.
    pub const fn begin() -> Self {
        Self(Vec::new())
    }

    /// One step further; this path itself stays as it is.
    #[must_use]
    pub fn met(&self, stap: impl Into<Stap>) -> Self {
        let mut stappen = Vec::with_capacity(self.0.len() + 1);
        stappen.extend_from_slice(&self.0);
        stappen.push(stap.into());
        Self(stappen)
    }

    /// The steps, outermost first.
    pub fn stappen(&self) -> &[Stap] {
        &self.0
    }
}

impl fmt::Display for Pad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, stap) in self.0.iter().enumerate() {
            match stap {
                Stap::Veld(veld) if n == 0 => f.write_str(veld)?,
                Stap::Veld(veld) => write!(f, ".{veld}")?,
                Stap::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_a_person_would_write_it() {
        let pad = Pad::begin().met("wijken").met(3).met("buurten").met(2).met("code");
        assert_eq!(pad.to_string(), "wijken[3].buurten[2].code");
    }
}
