//! What a command works on: the plan that is asked for, computed for the year and band that are asked for.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Once;

use super::fout::Fout;
use super::keuze::Reken;
use super::{commando, uitvoer};
use crate::plan::nabij::nabij;
use crate::plan::scenario::toepassen::{Reden, toegepast, zonder};
use crate::plan::{Band, Plan, Scenariocode};
use crate::report::berekend::Berekend;
use crate::report::toets::Oordeelsvorming;
use crate::report::varianten;
use crate::store::{self, Geopend, Staat, recent};
use crate::text::afbreken::kort;
use crate::text::melding::AANGEHAALD;
use crate::text::{self, getal};
use crate::tui::begin::{Opening, Welkom};

/// The plan and the computation that are asked for.
#[derive(Debug)]
pub(super) struct Invoer {
    /// Folder or file; without it the plan of the last time, and where there is none the one that is built in.
    pub plan: Option<PathBuf>,
    /// Year and band.
    pub reken: Reken,
    /// True for the plan that is built in, whatever was opened before.
    pub voorbeeld: bool,
}

/// The plan that a command without one works on is told once.
static GEZEGD: Once = Once::new();

impl Invoer {
    /// What stands behind the command, and otherwise what stands before it.
    pub fn samen(na: Option<PathBuf>, voor: Option<PathBuf>, reken: Reken, eerder: Reken) -> Result<Self, Fout> {
        if let (Some(een), Some(ander)) = (&voor, &na) {
            let wat = format!("er staan twee plannen: “{}” en “{}”", een.display(), ander.display());
            return Err(Fout::gebruik(wat, "geef één plan"));
        }
        Ok(Self { plan: na.or(voor), reken: reken.of(eerder), voorbeeld: false })
    }

    /// As [`Self::samen`], of several plans behind the command of which `optie` takes one.
    pub fn een(mut na: Vec<PathBuf>, voor: Option<PathBuf>, reken: (Reken, Reken), optie: &str) -> Result<Self, Fout> {
        if na.len() > 1 {
            return Err(Fout::gebruik(format!("“{optie}” hoort bij één plan"), "geef één plan"));
        }
        Self::samen(na.pop(), voor, reken.0, reken.1)
    }

    /// The same with the plan that is built in, where that is asked for.
    ///
    /// # Errors
    /// A plan that is asked for as well.
    pub fn met_voorbeeld(self, voorbeeld: bool) -> Result<Self, Fout> {
        match &self.plan {
            Some(plan) if voorbeeld => {
                Err(Fout::gebruik(format!("“--voorbeeld” en “{}” gaan niet samen", plan.display()), "geef één plan"))
            }
            _ => Ok(Self { voorbeeld, ..self }),
        }
    }

    /// Opens the plan, and says on stderr which one it is where none was asked for.
    pub fn open(&self) -> Result<Geopend, Fout> {
        if let Some(pad) = &self.plan {
            return store::open(pad).map_err(|fout| Fout::Laden { fout, hulp: bedoeld_commando(pad) });
        }
        let laatste = if self.voorbeeld { None } else { laatste() };
        if let Some(pad) = &laatste
            && let Ok(geopend) = store::open(pad)
        {
            GEZEGD.call_once(|| uitvoer::meld(&format!("dit is het plan van de vorige keer: {}\n", pad.display())));
            return Ok(geopend);
        }
        match &laatste {
            Some(pad) => GEZEGD.call_once(|| {
                let pad = pad.display();
                uitvoer::meld(&format!(
                    "het plan van de vorige keer ({pad}) is niet te openen; dit is het voorbeeldplan\n"
                ));
            }),
            // A program that asks without a plan gets the example and has nothing to be told.
            None if io::stderr().is_terminal() => GEZEGD.call_once(|| uitvoer::meld("dit is het voorbeeldplan\n")),
            None => {}
        }
        store::ingebouwd().map_err(|fout| Fout::Laden { fout, hulp: None })
    }

    /// Opens the plan to work on: with its journal and its lock. Where it cannot be opened any more but a crashed
    /// session left its work, that is what there is to go on with. Without a plan that is asked for it is the one of
    /// the last time; the one that is built in, when there is none or when that is asked for. With `kijken` it is
    /// opened to look at only.
    pub fn opening(&self, kijken: bool) -> Result<Opening, Fout> {
        let staat = Staat::van_gebruiker().ok();
        let zonder = |fout| Fout::Laden { fout, hulp: None };
        if let Some(pad) = &self.plan {
            return Opening::van(pad, staat, kijken).map_err(|fout| Fout::Laden { fout, hulp: bedoeld_commando(pad) });
        }
        let laatste =
            staat.as_ref().filter(|_| !self.voorbeeld).and_then(|staat| recent::laatste(staat).ok().flatten());
        let Some(pad) = laatste else { return Opening::voorbeeld(staat, kijken).map_err(zonder) };
        if let Ok(opening) = Opening::van(&pad, staat.clone(), kijken) {
            return Ok(Opening { welkom: Welkom::Verder, ..opening });
        }
        let opening = Opening::voorbeeld(staat, kijken).map_err(zonder)?;
        Ok(Opening { welkom: Welkom::NietVerder(pad), ..opening })
    }

    /// Opens the plan and computes it.
    pub fn bereken(&self) -> Result<Berekend, Fout> {
        let (naam, plan) = self.benoemd()?;
        let jaar = self.jaar(&plan)?;
        Ok(Berekend::van(naam, plan, jaar, self.band()))
    }

    /// The same, to stand beside another: of a scenario that was merged, the plan without it.
    pub fn bereken_ernaast(&self) -> Result<Berekend, Fout> {
        let plan = self.open()?.plan;
        let code = self.reken.scenario.as_deref();
        let scenario = plan.scenarios.iter().find(|s| Some(s.code.as_str()) == code && s.samengevoegd.is_some());
        let Some(scenario) = scenario else { return self.bereken() };
        let naam = varianten::naam(scenario);
        let daarzonder = zonder(&plan, &scenario.code).map_err(|_| {
            let wat = format!(
                "het scenario “{}” is samengevoegd, en het basisplan is daarna op dezelfde plaats gewijzigd",
                scenario.naam
            );
            Fout::gebruik(wat, "hoe het plan zonder dit scenario zou zijn, is niet meer te zeggen")
        })?;
        let jaar = self.jaar(&daarzonder)?;
        Ok(Berekend::van(naam, daarzonder, jaar, self.band()))
    }

    /// Opens the plan and judges it in all its years, or in the one that is asked for.
    pub fn oordeel(&self) -> Result<Oordeelsvorming, Fout> {
        let (naam, plan) = self.benoemd()?;
        let eerste = self.jaar(&plan)?;
        Ok(Oordeelsvorming::van(&naam, &plan, eerste, self.reken.jaar.is_some(), self.band()))
    }

    /// Opens the plan, in the scenario that is asked for, with the years and the band in which it is judged.
    pub fn te_toetsen(&self) -> Result<(Plan, Vec<u16>, Band), Fout> {
        let (_, plan) = self.benoemd()?;
        let eerste = self.jaar(&plan)?;
        let jaren = if self.reken.jaar.is_some() { vec![eerste] } else { plan.planjaren.clone() };
        Ok((plan, jaren, self.band()))
    }

    /// Opens the plan, in the scenario that is asked for, with what it is called.
    fn benoemd(&self) -> Result<(String, Plan), Fout> {
        let mut plan = self.in_scenario(self.open()?.plan)?;
        let mut naam = plan.naam.clone();
        let scenario = plan.scenarios.iter().find(|s| Some(s.code.as_str()) == self.reken.scenario.as_deref());
        if let Some(scenario) = scenario {
            // What is taken away says of which scenario it is.
            naam.clone_from(&scenario.naam);
            plan.naam = format!("{}, scenario {}", plan.naam, scenario.naam);
        }
        Ok((naam, plan))
    }

    /// The plan as the scenario that is asked for makes it.
    fn in_scenario(&self, plan: Plan) -> Result<Plan, Fout> {
        let Some(code) = &self.reken.scenario else { return Ok(plan) };
        toegepast(&plan, &Scenariocode::from(code.as_str())).map_err(|botsing| {
            let namen: Vec<String> = plan.scenarios.iter().map(|s| kort(s.code.as_str(), AANGEHAALD)).collect();
            let hulp = match (&botsing.reden, namen.is_empty()) {
                (Reden::GeenScenario, true) => "dit plan heeft geen scenario's".to_owned(),
                (Reden::GeenScenario, false) => format!("kies uit {}", namen.join(", ")),
                _ => "los het op in wijkplan zelf: op het scherm Scenario's kiest u het scenario en drukt u op o"
                    .to_owned(),
            };
            Fout::gebruik(text::botsing::past_niet(&plan, &botsing), hulp)
        })
    }

    /// The band that is asked for.
    pub fn band(&self) -> Band {
        self.reken.band.map_or(Band::Midden, Band::from)
    }

    /// The year that is asked for, which must be one of the plan.
    pub fn jaar(&self, plan: &Plan) -> Result<u16, Fout> {
        match (self.reken.jaar, plan.planjaren.as_slice()) {
            (None, [eerste, ..]) => Ok(*eerste),
            (Some(jaar), jaren) if jaren.contains(&jaar) => Ok(jaar),
            (jaar, jaren) => {
                let jaren: Vec<String> = jaren.iter().map(|&j| getal::jaar(j)).collect();
                let jaar = jaar.map_or_else(String::new, |j| format!("{} ", getal::jaar(j)));
                Err(Fout::gebruik(
                    format!("het jaar {jaar}staat niet in dit plan"),
                    format!("kies uit {}", jaren.join(", ")),
                ))
            }
        }
    }
}

/// The plan of the last time, where there was one.
fn laatste() -> Option<PathBuf> {
    recent::laatste(&Staat::van_gebruiker().ok()?).ok()?
}

/// A plan that is not there may be a slip of a command.
fn bedoeld_commando(pad: &Path) -> Option<String> {
    if pad.exists() {
        return None;
    }
    let woord = pad.to_str()?;
    if ["help", "hulp"].contains(&woord) {
        return Some("de hulp vraagt u met “wijkplan --hulp”".to_owned());
    }
    let commandos = commando::bouw();
    let namen = commandos.get_subcommands().map(clap::Command::get_name);
    nabij(woord, namen).map(|bedoeld| format!("of bedoelde u het commando “{bedoeld}”?"))
}
