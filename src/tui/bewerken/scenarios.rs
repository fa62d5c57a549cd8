//! What is done with scenarios: make, name, copy, take away, go in, merge, and settle what is in their way. Which one is
//! meant is the selected row of their screen.

use rust_decimal::Decimal;

use crate::plan::scenario::toepassen::{self, afgesplitst, anders, samengevoegd, toegepast, vrije_code};
use crate::plan::scenario::{Botsing, Keuze};
use crate::plan::{Scenario, Scenariocode, Wijziging};
use crate::report::varianten::BASIS;
use crate::text::aantal::aantal;
use crate::text::datum::datum;
use crate::text::{botsing as in_woorden, weigering};
use crate::tui::blik::invoer::{Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::layers::vergelijking;
use crate::tui::message::Message;
use crate::tui::message::scenario::{Daad, Naamdoel};
use crate::tui::model::Model;
use crate::tui::verslag;
use crate::tui::vragen::vraag;

/// Does it.
pub fn doe(model: &mut Model, daad: Daad) {
    let gekozen = model.gekozen_scenario().cloned();
    match (daad, gekozen) {
        (Daad::Nieuw, _) => nieuw(model),
        (Daad::Noem(doel), _) => vraag_naam(model, doel, String::new()),
        (Daad::Hernoem, Some(s)) => vraag_naam(model, Naamdoel::Zelf(s.code), s.naam),
        (Daad::Kopieer, Some(s)) => vraag_naam(model, Naamdoel::Kopie(s.code), format!("{} (kopie)", s.naam)),
        (Daad::Verwijder, Some(s)) => verwijder(model, &s),
        (Daad::VoegSamen, Some(s)) => voeg_samen(model, &s),
        (Daad::HaalEruit, Some(s)) => haal_eruit(model, &s),
        (Daad::LosOp, Some(s)) => los_op(model, &s.code),
        (Daad::Beslecht(botsing, keuze), _) => beslecht(model, &botsing, keuze),
        (Daad::Andersom(keuze), _) => super::keuzes::maak(model, &keuze),
        (Daad::Vergelijk, _) => match vergelijking::open(model) {
            Some(vergeleken) => model.blik.lagen.push(Laag::Vergelijking(Box::new(vergeleken))),
            None => model.blik.zeg_fout("er is niets om mee te vergelijken: los eerst de botsingen op (o)"),
        },
        (Daad::HeenEnWeer, _) => {
            let naar =
                if model.werk.actief.is_some() { None } else { model.werk.vorig_scenario().map(|s| s.code.clone()) };
            ga_in(model, naar.as_ref());
        }
        (_, None) => model.blik.zeg("het basisplan zelf: kies een scenario"),
    }
}

/// Goes into the selected scenario, or to the base plan.
pub fn ga_in_gekozen(model: &mut Model) {
    let code = model.gekozen_scenario().map(|s| s.code.clone());
    ga_in(model, code.as_ref());
}

/// Goes into a scenario, or to the base plan. What is in the way is asked about.
fn ga_in(model: &mut Model, code: Option<&Scenariocode>) {
    if let Some(zin) = code.and_then(|code| al_samengevoegd(model, code)) {
        return model.blik.zeg_fout(zin);
    }
    if model.wissel(code).is_err() {
        return code.map_or((), |code| los_op(model, code));
    }
    let zin = match model.werk.scenario() {
        Some(s) => format!("u bent in het scenario “{}”: wat u nu wijzigt, staat alleen daarin", s.naam),
        None => "u bent in het basisplan: wat u nu wijzigt, geldt ook onder de scenario's".to_owned(),
    };
    model.blik.zeg(zin);
}

/// What is said of a scenario that the base plan has already: to go on with it, or to do it again, one copies it.
fn al_samengevoegd(model: &Model, code: &Scenariocode) -> Option<String> {
    let scenario = model.werk.basis().scenarios.iter().find(|s| s.code == *code)?;
    let dag = datum(scenario.samengevoegd?);
    let toets = model.blik.inrichting.toetsen.van("scenario-kopie");
    Some(format!("“{}” is op {dag} samengevoegd; {toets} maakt een kopie om mee verder te gaan", scenario.naam))
}

/// Where there are changes that are not saved, a scenario can begin with them.
fn nieuw(model: &mut Model) {
    let n = anders(&model.werk.schijf.plan, model.werk.basis()).len();
    if n == 0 {
        return vraag_naam(model, Naamdoel::Leeg, String::new());
    }
    let (uitleg, blijft, n) = match n {
        1 => (
            "In het basisplan staat 1 wijziging die nog niet is opgeslagen.".to_owned(),
            "blijft",
            "de wijziging".to_owned(),
        ),
        n => (
            format!("In het basisplan staan {n} wijzigingen die nog niet zijn opgeslagen."),
            "blijven",
            format!("de {n} wijzigingen"),
        ),
    };
    let noem = |doel| Message::Scenario(Daad::Noem(doel));
    let opties = vec![
        (format!("leeg beginnen; {n} {blijft} in het basisplan"), noem(Naamdoel::Leeg)),
        (
            format!("{n} naar het scenario verplaatsen; het basisplan wordt weer zoals het is opgeslagen"),
            noem(Naamdoel::Onbewaard),
        ),
    ];
    vraag(model, "Nieuw scenario", uitleg, opties, None);
}

fn vraag_naam(model: &mut Model, doel: Naamdoel, nu: String) {
    let titel = if matches!(doel, Naamdoel::Zelf(_)) { "Nieuwe naam" } else { "Naam van het scenario" };
    let uitleg = "Een naam die in de workshop duidelijk is, bijvoorbeeld Meer jeugd in Peelo. Esc verandert niets.";
    let veld = Veld::vervangbaar(nu);
    let (titel, uitleg) = (titel.to_owned(), uitleg.to_owned());
    model.blik.lagen.push(Laag::Invoer(Invoer {
        titel,
        uitleg,
        veld,
        doel: Invoerdoel::Scenario(doel),
        fout: None,
        maat: None,
    }));
}

/// Takes a name that was typed.
///
/// # Errors
/// Why it cannot be that name, in a sentence.
pub fn noem(model: &mut Model, doel: &Naamdoel, naam: &str) -> Result<(), String> {
    let naam = naam.split_whitespace().collect::<Vec<_>>().join(" ");
    if naam.is_empty() {
        return Err("typ een naam, bijvoorbeeld Meer jeugd in Peelo".to_owned());
    }
    let basis = model.werk.basis();
    let zelf = if let Naamdoel::Zelf(code) = doel { Some(code) } else { None };
    let gelijk = |s: &&Scenario| s.naam.to_lowercase() == naam.to_lowercase() && Some(&s.code) != zelf;
    if naam.to_lowercase() == BASIS || basis.scenarios.iter().any(|s| gelijk(&s)) {
        return Err(format!("“{naam}” is er al; kies een andere naam"));
    }
    let code = vrije_code(basis, &naam);
    let wijziging = match doel {
        Naamdoel::Leeg => Some(toepassen::nieuw(basis, code.clone(), naam.clone())),
        Naamdoel::Onbewaard => afgesplitst(basis, &model.werk.schijf.plan, code.clone(), naam.clone())
            .map_err(|reden| weigering::weigering(basis, &reden))?,
        Naamdoel::Kopie(van) => toepassen::kopie(basis, van, code.clone(), naam.clone()),
        Naamdoel::Zelf(code) => {
            model.wijzig_basis(Wijziging::zet(["scenarios", code.as_str(), "naam"], &naam));
            return Ok(());
        }
    };
    // A change of the base plan is made there: nothing of another scenario may get into it.
    if wijziging.is_some_and(|wijziging| model.wijzig_basis(wijziging)) {
        model.blik.keuze.scenario = model.werk.basis().scenarios.len();
        model.blik.keuze.zet = 0;
        ga_in(model, Some(&code));
    }
    Ok(())
}

fn verwijder(model: &mut Model, scenario: &Scenario) {
    if model.wijzig_basis(Wijziging::eraf(["scenarios", scenario.code.as_str()])) {
        let n = aantal(Decimal::from(scenario.wijzigingen.len()), "wijziging", "wijzigingen");
        model.blik.zeg(format!("“{}” ({n}) is verwijderd; [u] brengt het terug", scenario.naam));
    }
}

fn voeg_samen(model: &mut Model, scenario: &Scenario) {
    if let Some(zin) = al_samengevoegd(model, &scenario.code) {
        return model.blik.zeg_fout(zin);
    }
    if scenario.wijzigingen.is_empty() {
        return model.blik.zeg("Het scenario was leeg; er is niets gewijzigd.");
    }
    match samengevoegd(model.werk.basis(), &scenario.code, model.blik.vandaag) {
        Err(_) => los_op(model, &scenario.code),
        Ok(wijziging) => {
            if model.wijzig_basis(wijziging) {
                let n = aantal(Decimal::from(scenario.wijzigingen.len()), "wijziging", "wijzigingen");
                // Short, so that a narrow screen does not cut off the remedy; that the scenario stays is on the screen.
                hernoem_status(model, format!("{n} in het basisplan; [u] maakt dit ongedaan"));
                // What was tried out is now decided: who and why belong with it.
                verslag::nieuw_besluit(model, scenario.naam.clone(), scenario.wijzigingen.clone());
            }
        }
    }
}

/// Other words for what was done, with what it did to the findings behind them.
fn hernoem_status(model: &mut Model, zin: String) {
    if let Some(status) = &mut model.blik.status {
        status.tekst = zin;
    }
}

/// A later wijziging that goes on from this one would be left hanging; it is not taken along unasked.
fn haal_eruit(model: &mut Model, scenario: &Scenario) {
    if let Some(zin) = al_samengevoegd(model, &scenario.code) {
        return model.blik.zeg_fout(zin);
    }
    let (code, plaats) = (scenario.code.clone(), model.blik.keuze.zet);
    let eraf = Wijziging::zet_eraf(&code, plaats);
    let mut proef = model.werk.basis().clone();
    let paste = toegepast(&proef, &code).is_ok();
    if paste
        && eraf.pas_toe(&mut proef).is_ok()
        && let Err(botsing) = toegepast(&proef, &code)
    {
        let nummer = botsing.plaats + 2;
        return model.blik.zeg_fout(format!("wijziging {nummer} bouwt hierop voort; haal die eerst uit het scenario"));
    }
    let woorden = model.variant(model.blik.keuze.scenario).and_then(|v| v.wijzigingen.get(plaats)).cloned();
    if model.wijzig_basis(eraf) {
        let woorden = woorden.unwrap_or_default();
        hernoem_status(model, format!("uit “{}” gehaald: {woorden}", scenario.naam));
    }
}

/// Asks how to settle the first thing that is in the way of a scenario.
fn los_op(model: &mut Model, code: &Scenariocode) {
    if let Some(zin) = al_samengevoegd(model, code) {
        return model.blik.zeg_fout(zin);
    }
    let Err(botsing) = toegepast(model.werk.basis(), code) else {
        return model.blik.zeg("het scenario past op het basisplan; enter gaat erin");
    };
    let basis = model.werk.basis();
    let nog = toepassen::botsingen(basis, code).len();
    let naam = crate::text::wijziging::scenarionaam(basis, code);
    let titel = format!("“{naam}” botst met het basisplan ({nog} te gaan)");
    let wat = format!("Wijziging {} van het scenario.", botsing.plaats + 1);
    let uitleg = format!("{wat}\n{}", in_woorden::toen_en_nu(basis, &botsing));
    let optie = |&keuze: &Keuze| {
        let bericht = Message::Scenario(Daad::Beslecht(botsing.clone(), keuze));
        (in_woorden::keuze(&botsing, keuze).to_owned(), bericht)
    };
    let mut opties: Vec<(String, Message)> = botsing.keuzes().iter().map(optie).collect();
    opties.push(("later beslissen".to_owned(), Message::Afgebroken));
    vraag(model, &titel, uitleg, opties, None);
}

fn beslecht(model: &mut Model, botsing: &Botsing, keuze: Keuze) {
    let Some(wijziging) = botsing.opgelost(model.werk.basis(), keuze) else { return };
    if model.wijzig_basis(wijziging) {
        hernoem_status(model, format!("besloten: {}", in_woorden::keuze(botsing, keuze)));
        if toegepast(model.werk.basis(), &botsing.scenario).is_err() {
            los_op(model, &botsing.scenario);
        } else {
            hernoem_status(model, "alle botsingen zijn opgelost; enter gaat het scenario in".to_owned());
        }
    }
}
