//! What was changed, as a list of steps with their inverses: undo and redo without end, and whether the plan differs
//! from what was saved. It changes no plan itself; the model applies what it hands out.

use crate::plan::Wijziging;

/// One change that was applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Stap {
    /// The change.
    pub heen: Wijziging,
    /// The one that takes it back.
    pub terug: Wijziging,
    /// What it is, in words.
    pub tekst: String,
}

/// The steps of one sitting.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Geschiedenis {
    /// Applied, in order.
    pub gedaan: Vec<Stap>,
    /// Taken back; the last one is redone first.
    pub ongedaan: Vec<Stap>,
    /// How many steps the saved plan has, or none when it can no longer be reached by undo and redo.
    bewaard: Bewaard,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bewaard(Option<usize>);

impl Default for Bewaard {
    fn default() -> Self {
        Self(Some(0))
    }
}

impl Geschiedenis {
    /// Adds a step; what was taken back before is forgotten.
    pub fn voeg_toe(&mut self, stap: Stap) {
        if self.bewaard.0.is_some_and(|n| n > self.gedaan.len()) {
            self.bewaard = Bewaard(None);
        }
        self.ongedaan.clear();
        self.gedaan.push(stap);
    }

    /// Joins the last two steps into one: from before the first to after the second.
    pub fn voeg_samen(&mut self) {
        if self.bewaard.0 == Some(self.gedaan.len().saturating_sub(1)) {
            return;
        }
        if let (Some(laatste), Some(vorige)) = (self.gedaan.pop(), self.gedaan.last_mut()) {
            vorige.heen = laatste.heen;
            vorige.tekst = laatste.tekst;
        }
    }

    /// Notes that the plan as it is now was saved.
    pub fn is_bewaard(&mut self) {
        self.bewaard = Bewaard(Some(self.gedaan.len()));
    }

    /// True when the plan differs from what was saved.
    pub fn gewijzigd(&self) -> bool {
        self.bewaard.0 != Some(self.gedaan.len())
    }

    /// Number of changes since the save, or since the start where the saved plan cannot be reached any more.
    pub fn aantal(&self) -> usize {
        self.bewaard.0.map_or(self.gedaan.len(), |n| n.abs_diff(self.gedaan.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stap(naam: &str) -> Stap {
        let heen = Wijziging::Naam(naam.to_owned());
        Stap { terug: heen.clone(), heen, tekst: naam.to_owned() }
    }

    #[test]
    fn a_plan_is_unchanged_only_at_the_step_that_was_saved() {
        let mut g = Geschiedenis::default();
        assert!(!g.gewijzigd());
        g.voeg_toe(stap("een"));
        assert!(g.gewijzigd());
        g.is_bewaard();
        assert!(!g.gewijzigd());
        let stap_een = g.gedaan.pop().unwrap();
        g.ongedaan.push(stap_een);
        assert!(g.gewijzigd());
        g.voeg_toe(stap("twee"));
        assert!(g.gewijzigd(), "as many steps as when it was saved, but others");
    }

    #[test]
    fn a_drag_is_one_step_but_never_reaches_over_a_save() {
        let mut g = Geschiedenis::default();
        g.voeg_toe(stap("een"));
        g.voeg_toe(stap("twee"));
        g.voeg_samen();
        assert_eq!((g.gedaan.len(), g.gedaan[0].tekst.as_str()), (1, "twee"));
        g.is_bewaard();
        g.voeg_toe(stap("drie"));
        g.voeg_samen();
        assert_eq!(g.gedaan.len(), 2);
    }
}
