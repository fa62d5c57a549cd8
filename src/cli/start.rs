//! `wijkplan [PLAN]`: the screens on a terminal; elsewhere the overview and how to go on.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::report::overzicht;

const VERDER: &str = "\nVerder: wijkplan toets (is het plan dekkend?), wijkplan reken --tabel NAAM, wijkplan --hulp.\n";

/// Shows the plan.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| uitvoer::tabel(&overzicht::tabel(zicht), zicht, weergave))?;
    if weergave.formaat.unwrap_or_default() == Formaat::Tekst {
        uitvoer::druk_af(VERDER)?;
    }
    Ok(Afloop::Goed)
}
