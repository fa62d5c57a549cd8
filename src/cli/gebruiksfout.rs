//! What clap finds wrong with a command line, in Dutch: rendered from the kind and context of its error, never from
//! its own text.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::fout::Fout;
use crate::plan::nabij::nabij;

const MEER: &str = "bekijk de mogelijkheden met “wijkplan --hulp”";

/// The same error in our words.
pub(super) fn in_woorden(fout: &clap::Error) -> Fout {
    let wat = |kind| tekst(fout, kind);
    let arg = wat(ContextKind::InvalidArg).map(|a| kaal(&a)).unwrap_or_default();
    let waarde = wat(ContextKind::InvalidValue).unwrap_or_default();
    let zin = match fout.kind() {
        ErrorKind::InvalidValue if waarde.is_empty() => format!("bij “{arg}” ontbreekt een waarde"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("“{waarde}” is geen geldige waarde voor “{arg}”")
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("de optie “{arg}” bestaat hier niet"),
        ErrorKind::UnknownArgument => format!("“{arg}” is hier te veel"),
        ErrorKind::InvalidSubcommand => {
            format!("het commando “{}” bestaat niet", wat(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => format!("{} ontbreekt", ontbrekend(fout)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "een commando ontbreekt".to_owned()
        }
        ErrorKind::ArgumentConflict => match wat(ContextKind::PriorArg).map(|a| kaal(&a)) {
            Some(eerder) if eerder != arg => format!("“{arg}” en “{eerder}” gaan niet samen"),
            _ => format!("“{arg}” staat er meer dan één keer"),
        },
        ErrorKind::TooManyValues if !waarde.is_empty() => format!("“{waarde}” is te veel bij “{arg}”"),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            format!("het aantal waarden bij “{arg}” klopt niet")
        }
        ErrorKind::InvalidUtf8 => "een van de argumenten is geen leesbare tekst".to_owned(),
        _ => "dit commando is niet te lezen".to_owned(),
    };
    let mut hulp = Vec::new();
    if let Some(bedoeld) = bedoeld(fout) {
        hulp.push(format!("bedoelde u “{bedoeld}”?"));
    } else if fout.kind() == ErrorKind::ValueValidation && arg == "--jaar" {
        hulp.push("geef een jaartal, zoals 2028".to_owned());
    } else if fout.kind() == ErrorKind::ValueValidation && arg == "--planjaren" {
        hulp.push("geef het eerste en het laatste jaar, zoals 2027-2030".to_owned());
    }
    match lijst(fout, ContextKind::ValidValue) {
        keuzen if keuzen.is_empty() => hulp.push(MEER.to_owned()),
        keuzen => hulp.push(format!("kies uit {}", keuzen.join(", "))),
    }
    Fout::Gebruik { wat: zin, hulp }
}

/// Adds the command that an argument looks like, when it is none: what clap takes for a plan makes it stumble over the
/// next argument.
pub(super) fn met_commando(fout: Fout, argumenten: &[OsString], commandos: &[String]) -> Fout {
    let lijkt = |arg: &OsString| {
        let woord = arg.to_str().filter(|w| !w.starts_with('-') && !Path::new(w).exists())?;
        let bedoeld = nabij(woord, commandos.iter().map(String::as_str))?;
        (bedoeld != woord).then(|| format!("bedoelde u het commando “{bedoeld}” in plaats van “{woord}”?"))
    };
    // What can be done with a command stands in its own help.
    let fout = match (fout, argumenten.iter().skip(1).find_map(|arg| commandos.iter().find(|c| arg == c.as_str()))) {
        (Fout::Gebruik { wat, mut hulp }, Some(commando)) => {
            for regel in hulp.iter_mut().filter(|regel| *regel == MEER) {
                *regel = format!("bekijk de mogelijkheden met “wijkplan {commando} --hulp”");
            }
            Fout::Gebruik { wat, hulp }
        }
        (fout, _) => fout,
    };
    match (fout, argumenten.iter().skip(1).find_map(lijkt)) {
        (Fout::Gebruik { wat, mut hulp }, Some(bedoeld)) if !hulp.iter().any(|h| h.starts_with("bedoelde u")) => {
            hulp.insert(0, bedoeld);
            Fout::Gebruik { wat, hulp }
        }
        (fout, _) => fout,
    }
}

/// The suggestion of clap, whichever kind it is.
fn bedoeld(fout: &clap::Error) -> Option<String> {
    [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| lijst(fout, kind).into_iter().next())
        .map(|b| kaal(&b))
}

fn ontbrekend(fout: &clap::Error) -> String {
    let namen: Vec<String> = lijst(fout, ContextKind::InvalidArg).iter().map(|a| a.replace(['<', '>'], "")).collect();
    crate::text::aantal::opsomming(&namen)
}

/// `--formaat <VORM>` as `--formaat`, `<PLAN>` and `[PLAN]` as `PLAN`.
fn kaal(arg: &str) -> String {
    let eerste = arg.split([' ', '=']).next().unwrap_or(arg);
    eerste.trim_matches(['<', '>', '[', ']']).trim_end_matches("...").to_owned()
}

fn tekst(fout: &clap::Error, kind: ContextKind) -> Option<String> {
    lijst(fout, kind).into_iter().next()
}

fn lijst(fout: &clap::Error, kind: ContextKind) -> Vec<String> {
    match fout.get(kind) {
        Some(ContextValue::String(tekst)) => vec![tekst.clone()],
        Some(ContextValue::Strings(teksten)) => teksten.clone(),
        _ => Vec::new(),
    }
}
