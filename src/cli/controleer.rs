//! `wijkplan controleer [PLAN]`: what was checked and how much of it there is. What is wrong is an error of opening; a
//! mistake in the settings of the user is one too.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::Weergave;
use super::{Afloop, uitvoer};
use crate::report::controle::{self, Recepten};
use crate::store::instellingen::Plek;
use crate::store::{Opslag, laden, recepten};
use crate::text::recept as woorden;
use crate::tui::instellingen::Instellingen;

/// Opens the plan, which checks it, and tells what was checked.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave) -> Result<Afloop, Fout> {
    let berekend = invoer.bereken()?;
    let recepten = recepten(&invoer.open()?.opslag);
    berekend.met(|zicht| uitvoer::tabel(&controle::tabel(zicht, &recepten), zicht, weergave))?;
    if let Some(kopie) = invoer.plan.as_deref().and_then(laden::conflictkopie) {
        uitvoer::meld(&kopie.melding().to_string());
    }
    if let Some(plek) = Plek::van_gebruiker() {
        Instellingen::lees(&plek).map_err(Fout::Instellingen)?;
    }
    Ok(Afloop::Goed)
}

/// The recipes beside a plan.
fn recepten(opslag: &Opslag) -> Recepten {
    let daar = recepten::lees(opslag);
    let eerst = |recept| Some(woorden::overschaduwd(recept, recept.voorganger(&daar.recepten)?));
    let fouten = daar.fouten.iter().map(woorden::niet_gelezen).chain(daar.recepten.iter().filter_map(eerst));
    Recepten { aantal: daar.recepten.len(), fouten: fouten.collect() }
}
