//! Applying a scenario to the plan in which it stands, and what to do when that plan changed beneath it. Everything
//! here is a pure function; what changes the plan is given as a [`Wijziging`].

use jiff::civil::Date;

use super::{Scenario, Scenariocode, Zet, samen, strijd};
use crate::plan::controle::controleer;
use crate::plan::deel::vind::vind;
use crate::plan::wijziging::verschil::verschil;
use crate::plan::wijziging::{Weigering, Wijziging};
use crate::plan::{Plan, codes};

/// A scenario that cannot be applied as it was meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Botsing {
    /// Which scenario.
    pub scenario: Scenariocode,
    /// Position of the wijziging in it.
    pub plaats: usize,
    /// The wijziging.
    pub wijziging: Wijziging,
    /// What is in the way.
    pub reden: Reden,
}

/// What is in the way of a wijziging of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum Reden {
    /// There is no such scenario.
    GeenScenario,
    /// The plan refuses it.
    Geweigerd(Weigering),
    /// It adds a row whose code, or whatever it is known by, another row has now.
    Bezet(String),
    /// It would replace something else than what stood there when the scenario was made.
    Anders {
        /// What stood there: the wijziging that would put it back.
        verwacht: Wijziging,
        /// What stands there: the wijziging that would put it back.
        nu: Wijziging,
    },
}

/// How a botsing is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keuze {
    /// What the scenario wants, over what stands there now; a new row whose code was taken meanwhile gets another.
    VanScenario,
    /// What stands in the plan; the wijziging leaves the scenario.
    VanPlan,
}

impl Botsing {
    /// The choices that there are. What the plan refuses cannot be kept, unless only its code is in the way.
    pub const fn keuzes(&self) -> &'static [Keuze] {
        match self.reden {
            Reden::Anders { .. } | Reden::Bezet(_) => &[Keuze::VanScenario, Keuze::VanPlan],
            Reden::Geweigerd(_) => &[Keuze::VanPlan],
            Reden::GeenScenario => &[],
        }
    }

    /// The wijziging of the plan that settles the botsing as chosen, or nothing when that choice is not there.
    pub fn opgelost(&self, plan: &Plan, keuze: Keuze) -> Option<Wijziging> {
        let eraf = Wijziging::zet_eraf(&self.scenario, self.plaats);
        match (keuze, &self.reden) {
            (_, Reden::GeenScenario) | (Keuze::VanScenario, Reden::Geweigerd(_)) => None,
            (Keuze::VanPlan, _) => Some(eraf),
            (Keuze::VanScenario, Reden::Bezet(_)) => strijd::naast_elkaar(plan, self),
            (Keuze::VanScenario, Reden::Anders { nu, .. }) => {
                let zet = Zet { doe: self.wijziging.clone(), terug: nu.clone() };
                let erbij = Wijziging::zet_erbij(&self.scenario, self.plaats, &zet);
                Some(Wijziging::Samen(vec![eraf, erbij]))
            }
        }
    }
}

/// The plan as the scenario makes it; one that was merged makes nothing else of the plan that has it.
///
/// # Errors
/// The first wijziging of the scenario that cannot be applied as it was meant.
pub fn toegepast(plan: &Plan, code: &Scenariocode) -> Result<Plan, Box<Botsing>> {
    let scenario = van(plan, code)?;
    if scenario.samengevoegd.is_some() { Ok(plan.clone()) } else { doe(plan, scenario) }
}

/// The plan without a scenario that was merged: what the choice was made over.
///
/// # Errors
/// The first wijziging of it that cannot be taken back, because the plan was changed there since.
pub fn zonder(plan: &Plan, code: &Scenariocode) -> Result<Plan, Box<Botsing>> {
    let scenario = van(plan, code)?;
    let terug = |zet: &Zet| Zet { doe: zet.terug.clone(), terug: zet.doe.clone() };
    let wijzigingen = scenario.wijzigingen.iter().rev().map(terug).collect();
    doe(plan, &Scenario { wijzigingen, ..scenario.clone() })
}

fn doe(plan: &Plan, scenario: &Scenario) -> Result<Plan, Box<Botsing>> {
    let mut uit = plan.clone();
    for plaats in 0..scenario.wijzigingen.len() {
        zet(scenario, plaats, &mut uit, Wijziging::voer_uit)?;
    }
    if controleer(&uit).is_empty() {
        return Ok(uit);
    }
    // Something does not fit: once more, looking after each, to find which.
    uit.clone_from(plan);
    for plaats in 0..scenario.wijzigingen.len() {
        zet(scenario, plaats, &mut uit, Wijziging::pas_toe)?;
    }
    Ok(uit)
}

/// Everything that is in the way of a scenario, each with its position in it. What comes behind a botsing is looked at
/// as if it was settled for the scenario where that can be, and left out where not.
pub fn botsingen(plan: &Plan, code: &Scenariocode) -> Vec<Botsing> {
    let (mut stand, mut uit, mut weg) = (plan.clone(), Vec::new(), 0);
    while let Err(botsing) = toegepast(&stand, code) {
        let opgelost = botsing.keuzes().first().and_then(|&keuze| botsing.opgelost(&stand, keuze));
        let vervallen = botsing.keuzes().first() == Some(&Keuze::VanPlan);
        uit.push(Botsing { plaats: botsing.plaats + weg, ..*botsing });
        weg += usize::from(vervallen);
        if opgelost.is_none_or(|wijziging| wijziging.pas_toe(&mut stand).is_err()) {
            break;
        }
    }
    uit
}

/// The scenario with this code.
fn van<'p>(plan: &'p Plan, code: &Scenariocode) -> Result<&'p Scenario, Box<Botsing>> {
    plan.scenarios.iter().find(|s| s.code == *code).ok_or_else(|| {
        let wijziging = Wijziging::Samen(Vec::new());
        Box::new(Botsing { scenario: code.clone(), plaats: 0, wijziging, reden: Reden::GeenScenario })
    })
}

/// The plan as the scenario makes it up to a position, as far as that goes.
pub(super) fn tot(plan: &Plan, scenario: &Scenario, plaats: usize) -> Plan {
    let mut stand = plan.clone();
    for zet in scenario.wijzigingen.iter().take(plaats) {
        let _ = zet.doe.voer_uit(&mut stand);
    }
    stand
}

fn zet(
    scenario: &Scenario,
    plaats: usize,
    plan: &mut Plan,
    doe: impl Fn(&Wijziging, &mut Plan) -> Result<Wijziging, Weigering>,
) -> Result<(), Box<Botsing>> {
    let zet = &scenario.wijzigingen[plaats];
    let gedaan = if zet.doe.raakt_scenario() { Err(Weigering::NietInScenario) } else { doe(&zet.doe, plan) };
    let reden = match gedaan {
        Ok(nu) if zoals_verwacht(zet, &nu) => return Ok(()),
        Err(Weigering::BestaatAl(_)) if staat_er_al(plan, &zet.doe) => return Ok(()),
        Err(Weigering::BestaatAl(sleutel)) if strijd::dubbel(plan, &zet.doe).is_some() => Reden::Bezet(sleutel),
        Ok(nu) => Reden::Anders { verwacht: zet.terug.clone(), nu },
        Err(weigering) => Reden::Geweigerd(weigering),
    };
    let (scenario, wijziging) = (scenario.code.clone(), zet.doe.clone());
    Err(Box::new(Botsing { scenario, plaats, wijziging, reden }))
}

/// True when each part replaced what it replaced before, or found there already what it wants. At which position in
/// its list a row stood does not count.
pub(super) fn zoals_verwacht(zet: &Zet, nu: &Wijziging) -> bool {
    if let Some(past) = samen::past(zet, nu) {
        return past;
    }
    let (doe, mut verwacht, mut nu) = (zet.doe.delen(), zet.terug.delen(), nu.delen());
    verwacht.reverse();
    nu.reverse();
    doe.len() == nu.len()
        && nu.len() == verwacht.len()
        && nu.iter().enumerate().all(|(i, nu)| gelijk(nu, verwacht[i]) || *nu == doe[i])
}

fn gelijk(a: &Wijziging, b: &Wijziging) -> bool {
    match (a, b) {
        (Wijziging::Erbij { waar: van, rij: a, .. }, Wijziging::Erbij { waar: naar, rij: b, .. }) => {
            van == naar && a == b
        }
        _ => a == b,
    }
}

/// True when it only adds a row that stands there already, to the letter.
fn staat_er_al(plan: &Plan, wijziging: &Wijziging) -> bool {
    let (Wijziging::Erbij { rij, .. }, Some(waar)) = (wijziging, wijziging.waar()) else { return false };
    vind(plan, &waar).is_some_and(|daar| daar.zelfde(rij.deel()))
}

/// A new scenario without wijzigingen, after the others.
pub fn nieuw(plan: &Plan, code: Scenariocode, naam: String) -> Wijziging {
    erbij(plan, &Scenario { code, naam, toelichting: String::new(), samengevoegd: None, wijzigingen: Vec::new() })
}

/// A copy of a scenario under another code and name, after the others, that was not merged; nothing when there is no such
/// scenario.
pub fn kopie(plan: &Plan, code: &Scenariocode, nieuw: Scenariocode, naam: String) -> Option<Wijziging> {
    let bron = plan.scenarios.iter().find(|s| s.code == *code)?;
    Some(erbij(plan, &Scenario { code: nieuw, naam, samengevoegd: None, ..bron.clone() }))
}

/// What was done to a plan since `eerder`, as a scenario: the wijziging that puts the plan back as it was, but for its
/// scenarios, and adds a scenario that does it again. Nothing when nothing was done.
///
/// # Errors
/// When the differences cannot be told apart.
pub fn afgesplitst(
    plan: &Plan,
    eerder: &Plan,
    code: Scenariocode,
    naam: String,
) -> Result<Option<Wijziging>, Weigering> {
    let mut delen = anders(plan, eerder);
    let wijzigingen = zetten(eerder, plan)?;
    if wijzigingen.is_empty() {
        return Ok(None);
    }
    delen.push(erbij(plan, &Scenario { code, naam, toelichting: String::new(), samengevoegd: None, wijzigingen }));
    Ok(Some(Wijziging::Samen(delen)))
}

/// What was done to a plan since `eerder`, each with what it replaced.
///
/// # Errors
/// When the differences cannot be told apart.
pub fn zetten(eerder: &Plan, plan: &Plan) -> Result<Vec<Zet>, Weigering> {
    let mut stand = eerder.clone();
    let zet = |doe: Wijziging| {
        let doe = samen::met_zijn_geheel(&stand, doe);
        doe.voer_uit(&mut stand).map(|terug| Zet { doe, terug })
    };
    anders(eerder, plan).into_iter().map(zet).collect()
}

/// What differs between two plans apart from their scenarios and from what only keeps record.
pub fn anders(van: &Plan, naar: &Plan) -> Vec<Wijziging> {
    verschil(van, naar).into_iter().filter(|deel| !deel.raakt_scenario() && !deel.is_verslag()).collect()
}

/// A code that no scenario of the plan has yet, after a name: “Meer jeugd” becomes `meer-jeugd`.
pub fn vrije_code(plan: &Plan, naam: &str) -> Scenariocode {
    Scenariocode(codes::naar_naam(plan, "scenarios", naam))
}

fn erbij(plan: &Plan, scenario: &Scenario) -> Wijziging {
    Wijziging::achteraan(&plan.scenarios, scenario)
}

/// The wijziging of the plan that adds `doe` at the end of a scenario, with what it replaces there. Of rows that make a
/// whole together, the scenario keeps all as they are now, so that it is told when another one changes beneath it.
///
/// # Errors
/// Why the scenario cannot be applied, or does not take it.
pub fn in_scenario(plan: &Plan, code: &Scenariocode, doe: Wijziging) -> Result<Wijziging, Box<Botsing>> {
    let mut stand = toegepast(plan, code)?;
    let doe = samen::met_zijn_geheel(&stand, doe);
    let gedaan = if doe.raakt_scenario() { Err(Weigering::NietInScenario) } else { doe.pas_toe(&mut stand) };
    match gedaan {
        Ok(terug) => Ok(achteraan(van(plan, code)?, Zet { doe, terug })),
        Err(weigering) => {
            let plaats = van(plan, code)?.wijzigingen.len();
            let reden = Reden::Geweigerd(weigering);
            Err(Box::new(Botsing { scenario: code.clone(), plaats, wijziging: doe, reden }))
        }
    }
}

/// The wijziging that adds a zet at the end of a scenario, made on what the scenario makes of the plan. One that only
/// goes on where the last one left off, such as the next position of a slider, takes its place; one that takes it back
/// takes it away.
pub fn achteraan(scenario: &Scenario, zet: Zet) -> Wijziging {
    let aantal = scenario.wijzigingen.len();
    let erbij = |plaats, zet: &Zet| Wijziging::zet_erbij(&scenario.code, plaats, zet);
    let Some(laatste) = scenario.wijzigingen.last().filter(|l| samen::zelfde(&l.doe, &zet.terug)) else {
        return erbij(aantal, &zet);
    };
    let eraf = Wijziging::zet_eraf(&scenario.code, aantal - 1);
    if samen::zelfde(&laatste.terug, &zet.doe) {
        eraf
    } else if samen::zelfde_plek(&laatste.doe, &zet.doe) {
        let verder = Zet { doe: zet.doe, terug: laatste.terug.clone() };
        Wijziging::Samen(vec![eraf, erbij(aantal - 1, &verder)])
    } else {
        erbij(aantal, &zet)
    }
}

/// The wijziging that makes the plan into what the scenario makes of it, and marks the scenario as merged on that day, so
/// that it stays beside the choice: one step back undoes it all.
///
/// # Errors
/// The first wijziging of the scenario that cannot be applied as it was meant.
pub fn samengevoegd(plan: &Plan, code: &Scenariocode, dag: Date) -> Result<Wijziging, Box<Botsing>> {
    toegepast(plan, code)?;
    let zetten = &van(plan, code)?.wijzigingen;
    let mut delen: Vec<Wijziging> = zetten.iter().map(|z| z.doe.clone()).collect();
    delen.push(Wijziging::zet(["scenarios", code.as_str(), "samengevoegd"], &Some(dag)));
    Ok(Wijziging::Samen(delen))
}
