//! `wijkplan toets [PLAN]`: is the plan dekkend? Exit 0 when it is, 1 when it is not.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::dekking::dekkend;
use crate::report::{bevindingen, json, toets, toetstekst};

/// Holds the plan against all requirements.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| match weergave.formaat.unwrap_or_default() {
        Formaat::Tekst => uitvoer::druk_af(&toetstekst::schrijf(zicht, uitvoer::stijl(weergave))),
        Formaat::Json => uitvoer::druk_af(&json::tekst(&toets::json(zicht))),
        Formaat::Csv => uitvoer::tabel(&bevindingen::tabel(zicht), zicht, weergave),
    })?;
    Ok(if dekkend(&berekend.bevindingen) { Afloop::Goed } else { Afloop::Nee })
}
