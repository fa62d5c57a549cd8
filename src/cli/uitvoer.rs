//! Writing to stdout and stderr. A reader that has seen enough (`| head`) is no error.

use std::io::{self, IsTerminal as _, Write as _};

use super::fout::Fout;
use super::keuze::{Formaat, Kleur, Weergave};
use super::pager;
use crate::report::tabel::Tabel;
use crate::report::tekst::{self, Stijl};
use crate::report::zicht::Zicht;
use crate::report::{csv, json};

/// Writes a result.
pub(super) fn druk_af(tekst: &str) -> Result<(), Fout> {
    if pager::toon(tekst) {
        return Ok(());
    }
    schrijf(tekst)
}

/// Writes to stdout as it is, past any pager.
pub(super) fn schrijf(tekst: &str) -> Result<(), Fout> {
    let mut uit = io::stdout().lock();
    match uit.write_all(tekst.as_bytes()).and_then(|()| uit.flush()) {
        Err(fout) if fout.kind() != io::ErrorKind::BrokenPipe => Err(Fout::uitvoer(&fout)),
        _ => Ok(()),
    }
}

/// Writes a message. When nobody can read it, nobody misses it.
pub(super) fn meld(tekst: &str) {
    let _ = io::stderr().lock().write_all(tekst.as_bytes());
}

/// Writes a table in the form that is asked for. CSV has no room for footnotes; these go to stderr.
pub(super) fn tabel(tabel: &Tabel, zicht: &Zicht<'_>, weergave: Weergave) -> Result<(), Fout> {
    deel(tabel, zicht, weergave, true)
}

/// Writes a table that is of no one plan.
pub(super) fn los(tabel: &Tabel, weergave: Weergave) -> Result<(), Fout> {
    match weergave.formaat.unwrap_or_default() {
        Formaat::Json => druk_af(&json::tekst(&json::los(tabel))),
        Formaat::Tekst => druk_af(&tekst::schrijf(tabel, stijl(weergave))),
        Formaat::Csv => in_csv(tabel, weergave, true),
    }
}

/// As [`tabel`], for a table of several; `eerste` is true for the first.
pub(super) fn deel(tabel: &Tabel, zicht: &Zicht<'_>, weergave: Weergave, eerste: bool) -> Result<(), Fout> {
    match weergave.formaat.unwrap_or_default() {
        Formaat::Tekst => druk_af(&tekst::schrijf(tabel, stijl(weergave))),
        Formaat::Json => druk_af(&json::tekst(&json::tabel(tabel, zicht))),
        Formaat::Csv => in_csv(tabel, weergave, eerste),
    }
}

fn in_csv(tabel: &Tabel, weergave: Weergave, eerste: bool) -> Result<(), Fout> {
    meld(&tekst::voetnoten(&tabel.voetnoten, Stijl { plat: weergave.is_plat(), ..Stijl::default() }));
    let tekst = csv::schrijf(tabel, weergave.profiel()).map_err(|fout| Fout::uitvoer(&fout.into()))?;
    druk_af(if eerste { &tekst } else { tekst.trim_start_matches('\u{FEFF}') })
}

/// True for a terminal that says that it can only show one line after the other.
pub(super) fn is_dom() -> bool {
    std::env::var_os("TERM").is_some_and(|t| t == "dumb")
}

/// Why there are no colours unless they are asked for: a variable (no-color.org, bixense.com/clicolors) or the terminal.
pub(super) fn zonder_kleur() -> Option<&'static str> {
    let gezet = |naam: &str| std::env::var_os(naam).is_some_and(|w| !w.is_empty());
    if gezet("NO_COLOR") {
        Some("NO_COLOR is gezet")
    } else if met_kleur() {
        None
    } else if std::env::var_os("CLICOLOR").is_some_and(|w| w == "0") {
        Some("CLICOLOR is 0")
    } else {
        is_dom().then_some("TERM is dumb")
    }
}

/// True when colours are asked for also where no terminal is.
fn met_kleur() -> bool {
    std::env::var_os("CLICOLOR_FORCE").is_some_and(|w| !w.is_empty() && w != "0")
}

/// Width and colour for the terminal or file that stdout is.
pub(super) fn stijl(weergave: Weergave) -> Stijl {
    let terminal = io::stdout().is_terminal();
    let breedte = if terminal { crossterm::terminal::size().ok().map(|(b, _)| usize::from(b)) } else { None };
    let kleur = match weergave.kleur.unwrap_or_default() {
        Kleur::Auto => zonder_kleur().is_none() && (terminal || met_kleur()),
        Kleur::Nooit => false,
        Kleur::Altijd => true,
    };
    Stijl { breedte: breedte.filter(|b| *b >= 20), kleur, plat: weergave.is_plat() }
}
