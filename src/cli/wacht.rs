//! A fault of the program itself: a Dutch sentence and exit code 70, never a silent end.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;

use super::uitvoer;
use crate::calc::proef::op_proef;

/// Exit code of a fault of the program (`EX_SOFTWARE`).
pub(super) const PROGRAMMAFOUT: u8 = 70;

/// Runs `doe`. When it panics, says so in Dutch, and where in the program.
pub(super) fn bewaakt(doe: impl FnOnce() -> ExitCode) -> ExitCode {
    panic::set_hook(Box::new(|info| {
        if !op_proef() {
            uitvoer::meld(&melding(info));
        }
    }));
    panic::catch_unwind(AssertUnwindSafe(doe)).unwrap_or_else(|_| ExitCode::from(PROGRAMMAFOUT))
}

fn melding(info: &PanicHookInfo<'_>) -> String {
    let plek = info.location().map_or_else(String::new, |l| format!(" ({}, regel {})", l.file(), l.line()));
    format!(
        "fout: wijkplan stopt door een fout in het programma zelf{plek}\n  hulp: uw bestanden zijn niet gewijzigd; \
         meld deze regel met wat u deed aan de beheerder van wijkplan\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_with_code_70() {
        assert_eq!(bewaakt(|| panic!("proef")), ExitCode::from(70));
        assert_eq!(bewaakt(|| ExitCode::from(1)), ExitCode::from(1));
        let _ = panic::take_hook();
    }
}
