//! The command line: one file a command. Results go to stdout, everything else to stderr.
//!
//! Exit codes: 0 fine, 1 a negative answer, 2 wrong use or bad input, 70 a fault of the program, and 128 plus its number
//! for a signal that ended the screens.

mod aanvullen;
mod commando;
mod controleer;
mod dokter;
mod export;
mod fout;
mod gebruiksfout;
mod handleiding;
mod herkomst;
mod herstel;
mod import;
mod invoer;
mod keuze;
mod meer;
mod nieuw;
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

use commando::{Commando, Wijkplan};
use fout::Fout;

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
    wacht::bewaakt(move || match commando::lees(&argumenten).and_then(voer_uit) {
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

fn voer_uit(gelezen: commando::Gelezen) -> Result<Afloop, Fout> {
    let wijkplan = match gelezen {
        commando::Gelezen::Hulp(tekst) => return uitvoer::druk_af(&tekst).map(|()| Afloop::Goed),
        commando::Gelezen::Wijkplan(wijkplan) => *wijkplan,
    };
    let Wijkplan { plan, voorbeeld, alleen_lezen, ascii, reken, weergave, commando, .. } = wijkplan;
    if let Some(commando) = commando.as_ref() {
        let alleen_scherm = [
            ("--voorbeeld", voorbeeld && !commando.neemt_plan()),
            ("--alleen-lezen", alleen_lezen),
            ("--ascii", ascii),
        ];
        zonder_effect(commando, plan.as_deref(), alleen_scherm, &reken, weergave)?;
    }
    match commando {
        None => start::voer_uit(
            &invoer::Invoer { plan, reken, voorbeeld },
            weergave.zinvol()?,
            start::Scherm { kijken: alleen_lezen, ascii },
        ),
        Some(Commando::Nieuw(nieuw)) => nieuw::voer_uit(&nieuw, plan.as_deref()),
        Some(Commando::Toets(mut toets)) => {
            let weergave = toets.weergave.of(weergave).zinvol()?;
            if let Some(stappen) = toets.herstel {
                let invoer = invoer::Invoer::een(toets.plannen, plan, (toets.reken, reken), "--herstel")?;
                return herstel::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, stappen, toets.naar.as_deref(), weergave);
            }
            if let Some(eis) = toets.verklaar {
                let invoer = invoer::Invoer::een(toets.plannen, plan, (toets.reken, reken), "--verklaar")?;
                return toets::verklaar(&invoer.met_voorbeeld(voorbeeld)?, &eis, weergave);
            }
            if let Some(plannen) = meer::plannen(&toets.plannen).filter(|_| !voorbeeld) {
                return meer::toets(een_voor(plannen, plan)?, &toets.reken.of(reken), weergave);
            }
            let invoer = invoer::Invoer::samen(toets.plannen.pop(), plan, toets.reken, reken)?;
            toets::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, weergave)
        }
        Some(Commando::Reken(mut commando)) => {
            let (naam, weergave) = (commando.tabel.as_deref(), commando.weergave.of(weergave).zinvol()?);
            if let Some(wat) = commando.herkomst {
                let invoer = invoer::Invoer::een(commando.plannen, plan, (commando.reken, reken), "--herkomst")?;
                return herkomst::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, &wat, weergave);
            }
            if let Some(plannen) = meer::plannen(&commando.plannen).filter(|_| !voorbeeld) {
                if commando.inlezing.is_some() {
                    return Err(Fout::gebruik("“--inlezing” hoort bij één plan", "geef één plan"));
                }
                return meer::reken(een_voor(plannen, plan)?, &commando.reken.of(reken), naam, weergave);
            }
            let invoer = invoer::Invoer::samen(commando.plannen.pop(), plan, commando.reken, reken)?;
            reken::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, (naam, commando.inlezing.as_deref()), weergave)
        }
        Some(Commando::Export(export)) => {
            let invoer = invoer::Invoer::samen(export.plan, plan, export.reken, reken)?;
            export::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, &export.doel, weergave.csv)
        }
        Some(Commando::Import(commando)) => {
            let weergave = commando.weergave.of(weergave).zinvol()?;
            import::voer_uit(commando.bestanden, (plan, voorbeeld), &commando.wat, weergave)
        }
        Some(Commando::Vergelijk(commando)) => {
            let (van, naar) = commando.zijden(reken)?;
            vergelijk::voer_uit(&van, &naar, commando.weergave.of(weergave).zinvol()?)
        }
        Some(Commando::Controleer(controleer)) => {
            let invoer = invoer::Invoer::samen(controleer.plan, plan, reken, keuze::Reken::default())?;
            controleer::voer_uit(&invoer.met_voorbeeld(voorbeeld)?, controleer.weergave.of(weergave).zinvol()?)
        }
        Some(Commando::Dokter(dokter)) => {
            let gevraagd = invoer::Invoer::samen(dokter.plan, plan, reken, keuze::Reken::default())?.plan;
            dokter::voer_uit(gevraagd.as_deref(), dokter.weergave.of(weergave).zinvol()?)
        }
        Some(Commando::Aanvullen(commando)) => aanvullen::voer_uit(commando.shell),
        Some(Commando::Handleiding(commando)) => handleiding::voer_uit(commando.man),
    }
}

/// Refuses a plan before the command beside several behind it.
fn een_voor(plannen: Vec<PathBuf>, voor: Option<PathBuf>) -> Result<Vec<PathBuf>, Fout> {
    match voor {
        Some(voor) => {
            Err(Fout::gebruik(format!("“{}” staat voor het commando", voor.display()), "zet alle plannen erachter"))
        }
        None => Ok(plannen),
    }
}

/// Refuses what stands before a command and would do nothing there.
fn zonder_effect(
    commando: &Commando,
    plan: Option<&Path>,
    alleen_scherm: [(&'static str, bool); 3],
    reken: &keuze::Reken,
    weergave: keuze::Weergave,
) -> Result<(), Fout> {
    let (naam, rekent, toont) = match commando {
        Commando::Nieuw(_) => ("nieuw", false, false),
        Commando::Toets(_) => ("toets", true, true),
        Commando::Reken(_) => ("reken", true, true),
        Commando::Export(_) => ("export", true, false),
        Commando::Import(_) => ("import", false, true),
        Commando::Vergelijk(_) => ("vergelijk", true, true),
        Commando::Controleer(_) => ("controleer", false, true),
        Commando::Aanvullen(_) => ("tabaanvulling", false, false),
        Commando::Dokter(_) => ("dokter", false, true),
        Commando::Handleiding(_) => ("handleiding", false, false),
    };
    let mut leeg: Vec<&str> = alleen_scherm.into_iter().filter_map(|(naam, gezet)| gezet.then_some(naam)).collect();
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
    match (commando, plan) {
        (Commando::Aanvullen(_) | Commando::Handleiding(_) | Commando::Vergelijk(_), Some(plan)) => {
            let hulp = if naam == "vergelijk" { "zet de plannen achter vergelijk" } else { "laat het weg" };
            Err(Fout::gebruik(format!("“{}” is hier te veel", plan.display()), hulp))
        }
        _ => Ok(()),
    }
}
