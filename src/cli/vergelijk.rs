//! `wijkplan vergelijk A [B]`: two plans side by side, or a plan and one of its scenario's.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::report::vergelijking::{Vergelijking, Zijde};
use crate::report::{json, tekst};

/// Shows what differs in the plans, and what that does in each wijk and to the findings.
pub(super) fn voer_uit(van: &Invoer, naar: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let (een, ander) = (van.bereken()?, naar.bereken_ernaast()?);
    een.met(|zicht_een| {
        ander.met(|zicht_ander| {
            let vergelijking = Vergelijking {
                van: Zijde { naam: &een.naam, zicht: *zicht_een },
                naar: Zijde { naam: &ander.naam, zicht: *zicht_ander },
            };
            let tabellen = vergelijking.tabellen();
            if weergave.formaat == Some(Formaat::Json) {
                let alle = tabellen.iter().map(|t| json::tabel(t, zicht_ander)).collect();
                return uitvoer::druk_af(&json::tekst(&serde_json::Value::Array(alle)));
            }
            if weergave.formaat.unwrap_or_default() == Formaat::Tekst {
                let stijl = uitvoer::stijl(weergave);
                let alle: String = tabellen.iter().map(|t| tekst::schrijf(t, stijl) + "\n").collect();
                return uitvoer::druk_af(&alle);
            }
            for (nummer, tabel) in tabellen.iter().enumerate() {
                // One output has one byte order mark, in front.
                uitvoer::deel(tabel, zicht_ander, weergave, nummer == 0)?;
                uitvoer::druk_af("\n")?;
            }
            Ok(())
        })
    })?;
    Ok(Afloop::Goed)
}
