//! `wijkplan toets [PLAN] --herstel N [--in SCENARIO]`: the smallest repairs in turn, and what is left then; as a scenario
//! of the plan where that is asked.

use super::fout::Fout;
use super::invoer::Invoer;
use super::keuze::{Formaat, Weergave};
use super::{Afloop, uitvoer};
use crate::plan::scenario::toepassen::{vrije_code, zetten};
use crate::plan::{Plan, Scenario, Scenariocode, Verloop};
use crate::report::herstelpad;
use crate::store::{Sessie, Staat, staat};
use crate::text;
use crate::text::afbreken::zichtbaar;
use crate::voorstel::zoek::{HOOGSTENS, Pad, volg};

/// Searches, shows the way, and writes the scenario.
pub(super) fn voer_uit(invoer: &Invoer, stappen: u8, naar: Option<&str>, weergave: Weergave) -> Result<Afloop, Fout> {
    if let Some(naam) = naar {
        kan_in(&invoer.open()?.plan, invoer, naam)?;
    }
    let (plan, jaren, band) = invoer.te_toetsen()?;
    let pad = volg(&plan, &jaren, band, stappen.into(), HOOGSTENS);
    match weergave.formaat.unwrap_or_default() {
        Formaat::Tekst => uitvoer::druk_af(&herstelpad::schrijf(&pad, HOOGSTENS, uitvoer::stijl(weergave)))?,
        Formaat::Json | Formaat::Csv => uitvoer::los(&herstelpad::tabel(&pad, HOOGSTENS), weergave)?,
    }
    if let Some(naam) = naar.filter(|_| !pad.stappen.is_empty()) {
        let code = bewaar(invoer, &plan, &pad, naam)?;
        uitvoer::meld(&format!("Geschreven: scenario {}.\n", zichtbaar(code.as_str())));
    }
    Ok(if pad.over.is_empty() { Afloop::Goed } else { Afloop::Nee })
}

/// Refuses, before anything is searched, what cannot be written.
fn kan_in(plan: &Plan, invoer: &Invoer, naam: &str) -> Result<(), Fout> {
    if invoer.plan.is_none() {
        return Err(Fout::gebruik(
            "“--in” schrijft in het plan, en er is geen plan genoemd",
            "noem de map of het bestand van uw plan; een eigen plan maakt u met “wijkplan nieuw MAP”",
        ));
    }
    if invoer.reken.scenario.is_some() {
        let hulp = "laat --scenario weg: de maatregelen komen in een scenario van het basisplan";
        return Err(Fout::gebruik("“--in” en “--scenario” gaan niet samen", hulp));
    }
    let bestaat = |s: &Scenario| s.code.as_str() == naam || s.naam == naam;
    if plan.scenarios.iter().any(bestaat) {
        let wat = format!("het scenario “{}” staat al in het plan", zichtbaar(naam));
        return Err(Fout::gebruik(wat, "kies een andere naam"));
    }
    Ok(())
}

/// Puts the changes in a scenario of the plan on disk.
fn bewaar(invoer: &Invoer, plan: &Plan, pad: &Pad, naam: &str) -> Result<Scenariocode, Fout> {
    let niet = |fout: &dyn std::fmt::Display| Fout::gebruik(format!("het scenario is niet geschreven: {fout}"), "");
    let wijzigingen =
        zetten(plan, &pad.plan).map_err(|weigering| niet(&text::weigering::weigering(plan, &weigering)))?;
    let scenario = Scenario {
        code: vrije_code(plan, naam),
        naam: naam.to_owned(),
        toelichting: "De kleinste maatregelen, gezocht met toets --herstel".to_owned(),
        samengevoegd: None,
        wijzigingen,
    };
    let nu = staat::nu();
    let doel = invoer.plan.as_deref().unwrap_or_else(|| std::path::Path::new(""));
    let geopend = Sessie::open(doel, Staat::van_gebruiker().ok(), nu);
    let (mut op_schijf, begin) = geopend.map_err(|fout| Fout::Laden { fout, hulp: None })?;
    let mut sessie = begin.sessie;
    let code = scenario.code.clone();
    op_schijf.scenarios.push(scenario);
    sessie.bewaar(&op_schijf, &Verloop::default(), false, nu).map_err(|fout| niet(&fout))?;
    sessie.sluit().map_err(|fout| niet(&fout))?;
    Ok(code)
}
