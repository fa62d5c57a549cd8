//! Any one figure of the plan, found by its [`Waar`], read and replaced. What a figure may be is not decided here but
//! by `plan::controle` on the plan as a whole.

use super::{Weigering, Wijziging};
use crate::plan::Plan;
use crate::plan::deel::Inhoud;
use crate::plan::deel::vind::{cijfer, vind_mut};
use crate::plan::waar::Waar;
use crate::plan::waarde::{Last, Waarde};

/// Replaces a figure and gives what stood there.
pub(super) fn ruil(plan: &mut Plan, waar: &Waar, nieuw: &Waarde<Last>) -> Result<Waarde<Last>, Weigering> {
    let oud = cijfer(plan, waar).ok_or_else(|| Weigering::BestaatNiet(waar.to_string()))?;
    let vak = vind_mut(plan, &waar.0).ok_or_else(|| Weigering::BestaatNiet(waar.to_string()))?;
    vak.zet(&Inhoud::cijfer(nieuw.clone())).map_err(|_| Weigering::Ongeldig)?;
    Ok(oud)
}

impl Wijziging {
    /// The wijziging that gives a figure another value, in its own variant where it has one.
    pub fn figuur(waar: Waar, waarde: Waarde<Last>) -> Self {
        match waar.stappen()[..] {
            ["bezetting", code, "fte"] => Self::Fte { aanstelling: code.into(), fte: waarde.anders_werkend() },
            ["verdeling", "totaal"] => Self::Totaal(waarde.anders_werkend()),
            ["verdeling", "basis", functie, "voet"] => Self::Voet { functie: functie.into(), voet: waarde },
            ["verdeling", "basis", functie, "per_1000"] => Self::Per1000 { functie: functie.into(), per_1000: waarde },
            ["locaties", code, "werkplekken"] => {
                Self::Werkplekken { locatie: code.into(), werkplekken: waarde.anders_werkend() }
            }
            _ => Self::Figuur { waar, waarde },
        }
    }
}
