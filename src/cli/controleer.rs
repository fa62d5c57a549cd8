//! `wijkplan controleer [PLAN]`: what was checked and how much of it there is. What is wrong is an error of opening.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::Weergave;
use super::{Afloop, uitvoer};
use crate::report::controle;

/// Opens the plan, which checks it, and tells what was checked.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| uitvoer::tabel(&controle::tabel(zicht), zicht, weergave))?;
    Ok(Afloop::Goed)
}
