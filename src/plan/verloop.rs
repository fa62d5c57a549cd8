//! [`Verloop`]: what was done to a plan and what was taken back, so that undo and redo can go on. Here stands what a
//! [`Handeling`] means; whoever plays a list of them again gets the same plan and the same undo and redo.

use serde::{Deserialize, Serialize};

use super::{Plan, Weigering, Wijziging};

/// One thing that the planner did to the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Handeling {
    /// A change.
    Doe(Wijziging),
    /// A change that belongs to the one before it, such as the next step of a drag; the two are undone together.
    Vervolg(Wijziging),
    /// Undo.
    Terug,
    /// Redo.
    Opnieuw,
}

/// One step of undo and redo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stap {
    /// The change.
    pub heen: Wijziging,
    /// The one that takes it back.
    pub terug: Wijziging,
}

/// The steps that were done and those that were taken back.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verloop {
    /// Applied, in order; the last one is undone first.
    pub gedaan: Vec<Stap>,
    /// Taken back; the last one is redone first.
    pub ongedaan: Vec<Stap>,
}

impl Verloop {
    /// Does it, and says whether there was anything to do: undo and redo come to an end.
    ///
    /// # Errors
    /// When the plan refuses the change; plan and verloop are then as they were.
    pub fn pas_toe(&mut self, plan: &mut Plan, handeling: &Handeling) -> Result<bool, Weigering> {
        match handeling {
            Handeling::Doe(heen) => {
                let terug = heen.pas_toe(plan)?;
                self.gedaan.push(Stap { heen: heen.clone(), terug });
                self.ongedaan.clear();
            }
            Handeling::Vervolg(heen) => {
                let terug = heen.pas_toe(plan)?;
                let stap = Stap { heen: heen.clone(), terug };
                // After an undo the step before is another one than the planner is working on.
                let vorige = if self.ongedaan.is_empty() { self.gedaan.pop() } else { None };
                self.gedaan.push(match vorige {
                    None => stap,
                    Some(vorige) => {
                        Stap { heen: samen(vorige.heen, stap.heen), terug: samen(stap.terug, vorige.terug) }
                    }
                });
                self.ongedaan.clear();
            }
            Handeling::Terug => {
                let Some(stap) = self.gedaan.last() else { return Ok(false) };
                stap.terug.pas_toe(plan)?;
                self.ongedaan.extend(self.gedaan.pop());
            }
            Handeling::Opnieuw => {
                let Some(stap) = self.ongedaan.last() else { return Ok(false) };
                stap.heen.pas_toe(plan)?;
                self.gedaan.extend(self.ongedaan.pop());
            }
        }
        Ok(true)
    }
}

/// Two changes as one; a long drag stays a flat list.
fn samen(eerst: Wijziging, dan: Wijziging) -> Wijziging {
    let delen = |w| if let Wijziging::Samen(delen) = w { delen } else { vec![w] };
    let mut alle = delen(eerst);
    alle.extend(delen(dan));
    Wijziging::Samen(alle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naam(naam: &str) -> Wijziging {
        Wijziging::naam(naam)
    }

    #[test]
    fn a_drag_is_undone_as_one_but_does_not_join_a_step_from_before_an_undo() {
        let mut plan = crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan;
        let mut verloop = Verloop::default();
        let mut doe = |handeling| {
            verloop.pas_toe(&mut plan, &handeling).unwrap();
            plan.naam.clone()
        };
        doe(Handeling::Doe(naam("a")));
        doe(Handeling::Doe(naam("b")));
        doe(Handeling::Vervolg(naam("c")));
        assert_eq!(doe(Handeling::Vervolg(naam("d"))), "d");
        assert_eq!(doe(Handeling::Terug), "a");
        assert_eq!(doe(Handeling::Opnieuw), "d");
        doe(Handeling::Terug);
        doe(Handeling::Vervolg(naam("e")));
        assert_eq!(doe(Handeling::Terug), "a", "the step before the undo stands by itself");
        doe(Handeling::Terug);
        assert!(!verloop.pas_toe(&mut plan, &Handeling::Terug).unwrap());
        assert_eq!(verloop.ongedaan.len(), 2);
    }
}
