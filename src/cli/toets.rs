//! `wijkplan toets [PLAN]`: is the plan dekkend? Exit 0 when it is, 1 when it is not or cannot be said yet. With
//! `--verklaar EIS` the same of one eis.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave, kies};
use super::{Afloop, uitvoer};
use crate::dekking::{EISEN, Oordeel, Vonnis};
use crate::report::verklaring::Verklaring;
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

/// Shows one eis in full.
pub(super) fn verklaar(invoer: &Invoer, welke: &str, weergave: Weergave) -> Result<Afloop, Fout> {
    let keuzen: Vec<_> = EISEN.iter().map(|eis| (eis.id.to_owned(), eis.titel.to_owned())).collect();
    let eis = &EISEN[kies(&keuzen, welke, "eis")?];
    invoer.oordeel()?.met(|rapport| {
        let verklaring = Verklaring { rapport, eis };
        match weergave.formaat.unwrap_or_default() {
            Formaat::Tekst => uitvoer::druk_af(&verklaring.tekst(uitvoer::stijl(weergave))),
            Formaat::Json => uitvoer::druk_af(&json::tekst(&verklaring.json())),
            Formaat::Csv => uitvoer::tabel(&verklaring.bevindingen(), &rapport.zicht, weergave),
        }?;
        Ok(match verklaring.oordeel() {
            Some(Oordeel::Voldoet | Oordeel::NietVanToepassing) => Afloop::Goed,
            _ => Afloop::Nee,
        })
    })
}
