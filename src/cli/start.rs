//! `wijkplan [PLAN]`: the screens on a terminal; elsewhere, or when a form is asked for, the overview and how to go on.

use std::io::{self, IsTerminal as _};

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{self, ALLEEN_LEZEN, Formaat, Kleur, Weergave};
use super::{Afloop, uitvoer};
use crate::plan::Band;
use crate::report::overzicht;
use crate::tui;

const VERDER: &str = "\nVerder: wijkplan toets (is het plan dekkend?), wijkplan reken --tabel NAAM, wijkplan --hulp.\n";

/// The same for who hears it, with how to change a plan without the screens.
const VERDER_PLAT: &str = "\nVerder:\n\
    wijkplan toets zegt of het plan dekkend is, en wat er ontbreekt.\n\
    wijkplan reken --tabel NAAM geeft een tabel; wijkplan reken --hulp noemt de namen.\n\
    wijkplan nieuw MAP schrijft een plan dat u in elk schrijfprogramma verandert; \
    wijkplan controleer MAP zegt of het klopt.\n\
    wijkplan --hulp noemt alle commando's. Zet WIJKPLAN_PLAT op ja, en --plat hoeft er niet meer bij.\n";

/// What is asked of the screens only.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scherm {
    /// The example that is built in, whatever was opened the last time.
    pub voorbeeld: bool,
    /// To look at only.
    pub kijken: bool,
    /// ASCII only.
    pub ascii: bool,
}

/// Shows the plan.
pub(super) fn voer_uit(invoer: &Invoer, weergave: Weergave, scherm: Scherm) -> Result<Afloop, Fout> {
    let voorbeeld = scherm.voorbeeld;
    let terminal = io::stdin().is_terminal() && io::stdout().is_terminal() && !uitvoer::is_dom();
    if terminal && weergave.formaat.is_none() && !weergave.is_plat() {
        return op_scherm(invoer, weergave, scherm);
    }
    // Who reads the screens by ear goes on where the screens would.
    let berekend = if terminal && !voorbeeld { invoer.verder().bereken()? } else { invoer.bereken()? };
    berekend.met(|zicht| uitvoer::tabel(&overzicht::tabel(zicht), zicht, weergave))?;
    if weergave.formaat.unwrap_or_default() == Formaat::Tekst {
        uitvoer::druk_af(if weergave.is_plat() { VERDER_PLAT } else { VERDER })?;
    }
    Ok(Afloop::Goed)
}

/// The screens, until the planner stops.
fn op_scherm(invoer: &Invoer, weergave: Weergave, scherm: Scherm) -> Result<Afloop, Fout> {
    let mut opties = tui::Opties::uit_omgeving(scherm.ascii);
    if weergave.kleur == Some(Kleur::Nooit) {
        opties.wens.thema = Some(tui::thema::Thema::Mono);
    }
    let opening = invoer.opening(scherm.voorbeeld, scherm.kijken || keuze::gezet(ALLEEN_LEZEN))?;
    // A plan without years can be looked at; a year that is asked for must be one of them.
    opties.wens.jaar = invoer.reken.jaar.map(|_| invoer.jaar(&opening.plan)).transpose()?;
    opties.wens.band = invoer.reken.band.map(Band::from);
    match tui::start(opening, opties) {
        Ok(tui::Einde::Gestopt) => Ok(Afloop::Goed),
        Ok(tui::Einde::Signaal(nummer)) => Ok(Afloop::Signaal(nummer)),
        Ok(tui::Einde::Onrekenbaar(waarom)) => Err(Fout::Programma(waarom)),
        Err(fout) => Err(Fout::uitvoer(&fout)),
    }
}
