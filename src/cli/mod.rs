//! The command line: one file a command. Results go to stdout, everything else to stderr.
//!
//! Exit codes: 0 fine, 1 a negative answer, 2 wrong use or bad input, 70 a fault of the program, and 128 plus its number
//! for a signal that ended the screens.

mod aanvullen;
mod controleer;
mod dokter;
mod export;
mod fout;
mod gebruiksfout;
mod handleiding;
mod herkomst;
mod invoer;
mod keuze;
mod meer;
mod nieuw;
mod opdracht;
mod pager;
mod reken;
mod start;
mod toets;
mod uitvoer;
mod vergelijk;
mod wacht;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fout::Fout;
use opdracht::{Opdracht, Wijkplan};

/// How a command ended that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Afloop {
    /// Fine.
    Goed,
    /// The answer is no.
    Nee,
    /// Something that was asked for could not be read; the rest is told.
    Invoer,
    /// A signal ended it.
    Signaal(i32),
}

/// Runs the program with these arguments, the name of the program first.
pub fn start(argumenten: impl IntoIterator<Item = OsString>) -> ExitCode {
    let argumenten: Vec<OsString> = argumenten.into_iter().collect();
    if let Some(tekst) = aanvullen::voorstellen(&argumenten) {
        let _ = uitvoer::schrijf(&tekst);
        return ExitCode::SUCCESS;
    }
    // Also where the command line cannot be read.
    let plat = keuze::plat_gezet() || argumenten.iter().any(|a| a == "--plat");
    wacht::bewaakt(move || match opdracht::lees(&argumenten).and_then(voer_uit) {
        Ok(Afloop::Goed) => ExitCode::SUCCESS,
        Ok(Afloop::Nee) => ExitCode::from(1),
        Ok(Afloop::Invoer) => ExitCode::from(2),
        Ok(Afloop::Signaal(nummer)) => ExitCode::from(u8::try_from(128 + nummer).unwrap_or(u8::MAX)),
        Err(fout) => {
            uitvoer::meld(&if plat { fout.plat() } else { fout.to_string() });
            ExitCode::from(fout.code())
        }
    })
}

fn voer_uit(gelezen: opdracht::Gelezen) -> Result<Afloop, Fout> {
    let wijkplan = match gelezen {
        opdracht::Gelezen::Hulp(tekst) => return uitvoer::druk_af(&tekst).map(|()| Afloop::Goed),
        opdracht::Gelezen::Wijkplan(wijkplan) => *wijkplan,
    };
    let Wijkplan { plan, voorbeeld, alleen_lezen, reken, weergave, opdracht, .. } = wijkplan;
    if let Some(opdracht) = opdracht.as_ref() {
        zonder_effect(opdracht, plan.as_deref(), (voorbeeld, alleen_lezen), &reken, weergave)?;
    }
    match opdracht {
        None => start::voer_uit(&invoer::Invoer { plan, reken }, weergave.zinvol()?, voorbeeld, alleen_lezen),
        Some(Opdracht::Nieuw(nieuw)) => nieuw::voer_uit(&nieuw, plan.as_deref()),
        Some(Opdracht::Toets(mut toets)) => {
            let weergave = toets.weergave.of(weergave).zinvol()?;
            if let Some(plannen) = meer::plannen(&toets.plannen) {
                return meer::toets(een_voor(plannen, plan)?, &toets.reken.of(reken), weergave);
            }
            toets::voer_uit(&invoer::Invoer::samen(toets.plannen.pop(), plan, toets.reken, reken)?, weergave)
        }
        Some(Opdracht::Reken(mut opdracht)) => {
            let (naam, weergave) = (opdracht.tabel.as_deref(), opdracht.weergave.of(weergave).zinvol()?);
            if let Some(wat) = opdracht.herkomst {
                let (laatste, meer) = (opdracht.plannen.pop(), opdracht.plannen.len());
                if meer > 0 {
                    return Err(Fout::gebruik("“--herkomst” hoort bij één plan", "geef één plan"));
                }
                let invoer = invoer::Invoer::samen(laatste, plan, opdracht.reken, reken)?;
                return herkomst::voer_uit(&invoer, &wat, weergave);
            }
            if let Some(plannen) = meer::plannen(&opdracht.plannen) {
                return meer::reken(een_voor(plannen, plan)?, &opdracht.reken.of(reken), naam, weergave);
            }
            let invoer = invoer::Invoer::samen(opdracht.plannen.pop(), plan, opdracht.reken, reken)?;
            reken::voer_uit(&invoer, naam, weergave)
        }
        Some(Opdracht::Export(export)) => {
            let invoer = invoer::Invoer::samen(export.plan, plan, export.reken, reken)?;
            export::voer_uit(&invoer, &export.doel, weergave.csv)
        }
        Some(Opdracht::Vergelijk(opdracht)) => {
            let (van, naar) = opdracht.zijden(reken)?;
            vergelijk::voer_uit(&van, &naar, opdracht.weergave.of(weergave).zinvol()?)
        }
        Some(Opdracht::Controleer(controleer)) => {
            let invoer = invoer::Invoer::samen(controleer.plan, plan, reken, keuze::Reken::default())?;
            controleer::voer_uit(&invoer, controleer.weergave.of(weergave).zinvol()?)
        }
        Some(Opdracht::Dokter(dokter)) => {
            let gevraagd = invoer::Invoer::samen(dokter.plan, plan, reken, keuze::Reken::default())?.plan;
            dokter::voer_uit(gevraagd.as_deref(), dokter.weergave.of(weergave).zinvol()?)
        }
        Some(Opdracht::Aanvullen(opdracht)) => aanvullen::voer_uit(opdracht.schil),
        Some(Opdracht::Handleiding(opdracht)) => handleiding::voer_uit(opdracht.man),
    }
}

/// Refuses a plan before the command beside several behind it.
fn een_voor(plannen: Vec<PathBuf>, voor: Option<PathBuf>) -> Result<Vec<PathBuf>, Fout> {
    match voor {
        Some(voor) => {
            Err(Fout::gebruik(format!("“{}” staat voor de opdracht", voor.display()), "zet alle plannen erachter"))
        }
        None => Ok(plannen),
    }
}

/// Refuses what stands before a command and would do nothing there.
fn zonder_effect(
    opdracht: &Opdracht,
    plan: Option<&Path>,
    (voorbeeld, alleen_lezen): (bool, bool),
    reken: &keuze::Reken,
    weergave: keuze::Weergave,
) -> Result<(), Fout> {
    let (naam, rekent, toont) = match opdracht {
        Opdracht::Nieuw(_) => ("nieuw", false, false),
        Opdracht::Toets(_) => ("toets", true, true),
        Opdracht::Reken(_) => ("reken", true, true),
        Opdracht::Export(_) => ("export", true, false),
        Opdracht::Vergelijk(_) => ("vergelijk", true, true),
        Opdracht::Controleer(_) => ("controleer", false, true),
        Opdracht::Aanvullen(_) => ("aanvullen", false, false),
        Opdracht::Dokter(_) => ("dokter", false, true),
        Opdracht::Handleiding(_) => ("handleiding", false, false),
    };
    let mut leeg = Vec::new();
    if voorbeeld {
        leeg.push("--voorbeeld");
    }
    if alleen_lezen {
        leeg.push("--alleen-lezen");
    }
    if !rekent {
        leeg.extend(reken.gezet());
    }
    if !toont {
        // What an export looks like is said behind it, but for the kind of CSV.
        leeg.extend(weergave.gezet().into_iter().filter(|optie| naam != "export" || *optie != "--csv"));
    }
    if let Some(optie) = leeg.first() {
        let hulp = format!("laat het weg; “wijkplan {naam} --hulp” noemt wat er kan");
        return Err(keuze::zonder_effect(optie, &format!("bij {naam}"), &hulp));
    }
    match (opdracht, plan) {
        (Opdracht::Aanvullen(_) | Opdracht::Handleiding(_) | Opdracht::Vergelijk(_), Some(plan)) => {
            let hulp = if naam == "vergelijk" { "zet de plannen achter vergelijk" } else { "laat het weg" };
            Err(Fout::gebruik(format!("“{}” is hier te veel", plan.display()), hulp))
        }
        _ => Ok(()),
    }
}
