//! `wijkplan reken [PLAN] --tabel NAAM`: any table of the chain.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::Weergave;
use super::{Afloop, uitvoer};
use crate::plan::nabij::nabij;
use crate::report::lijst::{Rapport, TABELLEN, zoek};
use crate::report::mijlpalen;
use crate::store::staat::vandaag;

/// Shows the table.
pub(super) fn voer_uit(invoer: &Invoer, naam: Option<&str>, weergave: Weergave) -> Result<Afloop, Fout> {
    let rapport = rapport(naam)?;
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| {
        let tabel = match rapport.naam {
            "mijlpalen" => mijlpalen::op_dag(zicht, vandaag()),
            _ => (rapport.maak)(zicht),
        };
        uitvoer::tabel(&tabel, zicht, weergave)
    })?;
    Ok(Afloop::Goed)
}

/// The table with this name.
pub(super) fn rapport(naam: Option<&str>) -> Result<&'static Rapport, Fout> {
    naam.and_then(zoek).ok_or_else(|| onbekend(naam))
}

fn onbekend(naam: Option<&str>) -> Fout {
    let namen: Vec<&str> = TABELLEN.iter().map(|t| t.naam).collect();
    let mut hulp = Vec::new();
    let wat = match naam {
        Some(naam) => {
            hulp.extend(nabij(naam, namen.iter().copied()).map(|bedoeld| format!("bedoelde u “{bedoeld}”?")));
            format!("de tabel “{naam}” bestaat niet")
        }
        None => "“--tabel NAAM” ontbreekt".to_owned(),
    };
    hulp.push(format!("kies uit {}", namen.join(", ")));
    Fout::Gebruik { wat, hulp }
}
