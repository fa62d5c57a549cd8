//! `wijkplan toets [PLAN]`: is the plan dekkend? Exit 0 when it is, 1 when it is not or cannot be said yet.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::dekking::Vonnis;
use crate::report::{json, toetstekst};

/// Holds the plan against all requirements, in all its years unless one is asked for.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let oordeel = invoer.oordeel()?;
    oordeel.met(|rapport| match weergave.formaat.unwrap_or_default() {
        Formaat::Tekst => uitvoer::druk_af(&toetstekst::schrijf(rapport, uitvoer::stijl(weergave))),
        Formaat::Json => uitvoer::druk_af(&json::tekst(&rapport.json())),
        Formaat::Csv => uitvoer::tabel(&rapport.bevindingen(), &rapport.zicht, weergave),
    })?;
    Ok(if oordeel.vonnis() == Some(Vonnis::Dekkend) { Afloop::Goed } else { Afloop::Nee })
}
