//! `wijkplan reken [PLAN] --tabel NAAM`: any table of the chain.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave, kies, zonder_effect};
use super::{Afloop, uitvoer};
use crate::plan::nabij::nabij;
use crate::report::lijst::{Rapport, TABELLEN, zoek};
use crate::report::tabel::Tabel;
use crate::report::zicht::Zicht;
use crate::report::{mijlpalen, watveranderde};
use crate::store::staat::vandaag;

/// Shows the table.
pub(super) fn voer_uit(
    invoer: &Invoer,
    (naam, inlezing): (Option<&str>, Option<&str>),
    weergave: Weergave,
) -> Result<Afloop, Fout> {
    let rapport = rapport(naam)?;
    if inlezing.is_some() && rapport.naam != WAT_VERANDERDE {
        let waar = format!("bij de tabel {}", rapport.naam);
        return Err(zonder_effect("--inlezing", &waar, "laat het weg, of vraag --tabel watveranderde"));
    }
    let berekend = invoer.bereken()?;
    berekend.met(|zicht| {
        let tabel = match rapport.naam {
            "mijlpalen" => mijlpalen::op_dag(zicht, vandaag()),
            WAT_VERANDERDE => wat_veranderde(invoer, zicht, inlezing)?,
            _ => rapport.maak(zicht),
        };
        if tabel.naam == WAT_VERANDERDE
            && tabel.rijen.is_empty()
            && weergave.formaat.unwrap_or_default() == Formaat::Tekst
        {
            return uitvoer::druk_af(&format!("{}\n", tabel.voetnoten.join("\n")));
        }
        uitvoer::tabel(&tabel, zicht, weergave)
    })?;
    Ok(Afloop::Goed)
}

const WAT_VERANDERDE: &str = "watveranderde";

/// What a scenario does, or the inlezing that is asked for; without either the last one.
fn wat_veranderde(invoer: &Invoer, zicht: &Zicht<'_>, inlezing: Option<&str>) -> Result<Tabel, Fout> {
    let plan = zicht.plan();
    if let Some(code) = inlezing {
        let keuzen: Vec<(String, String)> =
            plan.inlezingen.iter().map(|i| (i.code.to_string(), i.naam.clone())).collect();
        return Ok(watveranderde::van(zicht, &plan.inlezingen[kies(&keuzen, code, "--inlezing")?]));
    }
    let scenario = plan.scenarios.iter().find(|s| Some(s.code.as_str()) == invoer.reken.scenario.as_deref());
    Ok(scenario.map_or_else(|| watveranderde::tabel(zicht), |s| watveranderde::van_scenario(zicht, s)))
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
