//! Opening another plan, beginning one, naming and copying this one: what is asked, and what follows on the answer. What
//! happens on disk is done by the shell.

use std::path::{Path, PathBuf};

use rust_decimal::Decimal;

use super::blik::invoer::{Invoer, Invoerdoel};
use super::blik::lagen::Laag;
use super::blik::veld::Veld;
use super::effect::{Effect, Planwerk};
use super::message::Message;
use super::message::plannen::{Bekend, Keus, Planantwoord, Plandaad};
use super::model::Model;
use super::vragen::{bericht, vraag};
use crate::plan::Wijziging;
use crate::store::Opslag;
use crate::text::aantal::aantal;
use crate::text::afbreken::kort;

/// Cells of the name of a plan in the list of plans, and of the time behind it.
const NAAM: usize = 26;
const GELEDEN: usize = 16;

/// Does it.
pub fn doe(model: &mut Model, daad: Plandaad) -> Vec<Effect> {
    match daad {
        Plandaad::Kies => return vec![Effect::Plan(Planwerk::Zoek)],
        Plandaad::Typ => vraag_pad(model, "Welk plan openen?", Invoerdoel::Plan, "De map of het bestand van een plan."),
        Plandaad::Open(keus) if model.werk.gewijzigd => eerst_opslaan(model, &keus),
        Plandaad::Open(keus) => return vec![Effect::Plan(Planwerk::Open { keus, laten: false })],
        Plandaad::Zeker(keus, laten) => return vec![Effect::Plan(Planwerk::Open { keus, laten })],
        Plandaad::EerstOpslaan(keus) => {
            model.blik.na_opslaan = Some(Message::Plan(Plandaad::Open(keus)));
            model.blik.vervolg.push(Message::Opslaan);
        }
        Plandaad::Nieuw => vraag_nieuw(model),
        Plandaad::NieuwIn(leeg) => {
            let uitleg = "Een map die nog niet bestaat of leeg is.";
            vraag_pad(model, "In welke map het nieuwe plan?", Invoerdoel::NieuwPlan { leeg }, uitleg);
        }
        Plandaad::Hernoem => {
            let nu = model.werk.basis().naam.clone();
            let uitleg = "Deze naam staat boven elk scherm en in elk rapport; de map houdt haar naam.";
            vraag_naam(model, "Hoe heet dit plan?", uitleg, nu, Invoerdoel::Plannaam);
        }
        Plandaad::Kopie => {
            let naam = format!("{} (kopie)", model.werk.basis().naam);
            let uitleg = "De kopie bevat alles wat u nu ziet, ook wat nog niet is opgeslagen.";
            vraag_naam(model, "Hoe heet de kopie?", uitleg, naam, Invoerdoel::Kopienaam);
        }
        Plandaad::Kijk => {
            model.werk.schijf.kijken = true;
            // What was asked about work that can be restored is asked again when the plan is opened to change it.
            model.blik.lagen.retain(|laag| matches!(laag, Laag::Bericht(_)));
            model.blik.zeg("alleen lezen: u kunt alles bekijken, en er verandert niets");
            return vec![Effect::Plan(Planwerk::Kijk)];
        }
    }
    Vec::new()
}

/// Takes what was typed.
///
/// # Errors
/// What is wrong with it.
pub fn getypt(model: &mut Model, doel: &Invoerdoel, tekst: &str) -> Result<Vec<Effect>, String> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        let naam = matches!(doel, Invoerdoel::Plannaam | Invoerdoel::Kopienaam);
        return Err(if naam { "typ een naam" } else { "typ een map, bijvoorbeeld ~/plannen/mijn-plan" }.to_owned());
    }
    let pad = || PathBuf::from(tekst);
    match doel {
        Invoerdoel::Plan => return Ok(doe(model, Plandaad::Open(Keus::Pad(pad())))),
        Invoerdoel::NieuwPlan { leeg } => {
            return Ok(vec![Effect::Plan(Planwerk::Maak { map: pad(), leeg: *leeg })]);
        }
        Invoerdoel::Kopie { naam } => {
            return Ok(vec![Effect::Plan(Planwerk::Kopieer { map: pad(), naam: naam.clone() })]);
        }
        Invoerdoel::Kopienaam => {
            let doel = Invoerdoel::Kopie { naam: tekst.to_owned() };
            vraag_pad(model, "In welke map de kopie?", doel, "Een map die nog niet bestaat of leeg is.");
        }
        Invoerdoel::Plannaam if tekst != model.werk.basis().naam && !model.wijzig_basis(Wijziging::naam(tekst)) => {
            let fout = model.blik.status.take().map(|status| status.tekst);
            return Err(fout.unwrap_or_else(|| "deze naam kan niet".to_owned()));
        }
        _ => {}
    }
    Ok(Vec::new())
}

/// Takes how it went.
pub fn antwoord(model: &mut Model, antwoord: Planantwoord) {
    match antwoord {
        Planantwoord::Eerdere(eerdere, onbewaard) => vraag_plan(model, &eerdere, onbewaard),
        Planantwoord::Gemaakt(Ok(pad)) => model.blik.vervolg.push(Message::Plan(Plandaad::Open(Keus::Nieuw(pad)))),
        Planantwoord::Gemaakt(Err(fout)) => bericht(model, "Niet begonnen", &fout),
        Planantwoord::Gekopieerd(Ok(pad), naam) => verder_waar(model, pad, &naam),
        Planantwoord::Gekopieerd(Err(fout), _) => bericht(model, "Niet gekopieerd", &fout),
        Planantwoord::Aangevuld(tekst, namen) => {
            if let Some(Laag::Invoer(invoer)) = model.blik.lagen.last_mut() {
                invoer.veld.zet(&tekst);
                invoer.fout = None;
                if !namen.is_empty() {
                    invoer.uitleg = namen.join("  ");
                }
            }
        }
        Planantwoord::NietGeopend(fout) => bericht(model, "Niet geopend", &fout),
    }
}

/// Says that nothing can be changed, and what can be done instead.
pub fn alleen_lezen(model: &mut Model) {
    let toets = |id| model.blik.inrichting.toetsen.van(id);
    let zin = format!(
        "alleen lezen: er verandert niets; {} opent het om te wijzigen, {} maakt een eigen plan",
        toets("plan-openen"),
        toets("opslaan-als")
    );
    model.blik.zeg_fout(zin);
}

fn vraag_pad(model: &mut Model, titel: &str, doel: Invoerdoel, uitleg: &str) {
    let uitleg = format!("{uitleg} Tab vult een naam aan, ~ is uw eigen map.");
    vraag_tekst(model, titel, uitleg, Veld::default(), doel);
}

fn vraag_naam(model: &mut Model, titel: &str, uitleg: &str, nu: String, doel: Invoerdoel) {
    vraag_tekst(model, titel, uitleg.to_owned(), Veld::vervangbaar(nu), doel);
}

fn vraag_tekst(model: &mut Model, titel: &str, uitleg: String, veld: Veld, doel: Invoerdoel) {
    model.blik.lagen.push(Laag::Invoer(Invoer { titel: titel.to_owned(), uitleg, veld, doel, fout: None, maat: None }));
}

/// Asks which plan to open; all else that can be done with a plan stands below.
fn vraag_plan(model: &mut Model, eerdere: &[Bekend], onbewaard: bool) {
    let plan = |daad| Message::Plan(daad);
    let mut opties: Vec<(String, Message)> = eerdere
        .iter()
        .map(|bekend| {
            let let_op = match (bekend.er_nog, bekend.onbewaard) {
                (false, _) => "niet meer daar: ",
                (true, true) => "niet-opgeslagen werk: ",
                (true, false) => "",
            };
            let naam = kort(&bekend.naam, NAAM);
            let regel = format!("{naam:<NAAM$} {:<GELEDEN$} {let_op}{}", bekend.geleden, bekend.waar);
            (regel, plan(Plandaad::Open(Keus::Pad(bekend.pad.clone()))))
        })
        .collect();
    if let (true, Some(pad)) = (model.werk.schijf.kijken, model.werk.pad()) {
        opties.push(("dit plan, om te wijzigen".to_owned(), plan(Plandaad::Open(Keus::Pad(pad)))));
    }
    opties.push(("ander plan: een map of bestand typen …".to_owned(), plan(Plandaad::Typ)));
    opties.push(("nieuw plan beginnen …".to_owned(), plan(Plandaad::Nieuw)));
    if model.werk.opslag != Opslag::Ingebouwd {
        let let_op = if onbewaard { " (met niet-opgeslagen werk)" } else { "" };
        opties.push((format!("het voorbeeld van Assen{let_op}"), plan(Plandaad::Open(Keus::Voorbeeld))));
    }
    if !model.werk.schijf.kijken {
        opties.push(("dit plan hernoemen …".to_owned(), plan(Plandaad::Hernoem)));
    }
    opties.push(("kopie van dit plan opslaan …".to_owned(), plan(Plandaad::Kopie)));
    let waar = model.werk.pad().map_or_else(|| "het ingebouwde voorbeeld".to_owned(), |pad| pad.display().to_string());
    let uitleg = format!("Nu open: {} ({waar}).", model.werk.basis().naam);
    vraag(model, "Plan openen", uitleg, opties, None);
}

/// Asks what is to become of the changes that are not saved.
fn eerst_opslaan(model: &mut Model, keus: &Keus) {
    let n = aantal(Decimal::from(model.werk.aantal_wijzigingen()), "wijziging", "wijzigingen");
    let uitleg = format!("{n} van “{}” nog niet opgeslagen.", model.werk.basis().naam);
    let plan = |tekst: &str, daad| (tekst.to_owned(), Message::Plan(daad));
    let mut opties = vec![plan("opslaan, en dan het andere plan openen", Plandaad::EerstOpslaan(keus.clone()))];
    // What is not in the journal cannot be left for later.
    if model.werk.schijf.onveilig.is_none() {
        let tekst = "laten liggen: als u dit plan weer opent, vraagt wijkplan ernaar";
        opties.push(plan(tekst, Plandaad::Zeker(keus.clone(), true)));
    }
    opties.push(plan("weggooien: deze wijzigingen komen niet terug", Plandaad::Zeker(keus.clone(), false)));
    opties.push(("hier blijven".to_owned(), Message::Afgebroken));
    vraag(model, "Eerst opslaan?", uitleg, opties, Some(Message::Afgebroken));
}

fn vraag_nieuw(model: &mut Model) {
    let uitleg = "Een plan is een map met een bestand per wijk. Alles wat u kiest, kunt u later wijzigen.";
    let plan = |tekst: &str, leeg| (tekst.to_owned(), Message::Plan(Plandaad::NieuwIn(leeg)));
    let opties = vec![
        plan("uit het voorbeeld: Assen met mensen, locaties en geld", false),
        plan("leeg: de wijken, functies en voorzieningen, zonder mensen en locaties", true),
    ];
    vraag(model, "Nieuw plan beginnen", uitleg.to_owned(), opties, None);
}

fn verder_waar(model: &mut Model, pad: PathBuf, naam: &str) {
    let uitleg = format!("“{naam}” staat in {}.", pad.display());
    let opties = vec![
        (format!("verder in “{}”", model.werk.basis().naam), Message::Afgebroken),
        ("verder in de kopie".to_owned(), Message::Plan(Plandaad::Open(Keus::Pad(pad)))),
    ];
    vraag(model, "De kopie is opgeslagen", uitleg, opties, Some(Message::Afgebroken));
}

/// Asks how to go on with a plan whose files cannot be written where they stand.
pub fn vast(model: &mut Model, pad: &Path) {
    let uitleg = format!("In {} kunt u niets opslaan: u mag daar alleen lezen.", pad.display());
    let opties = vec![
        ("alleen lezen".to_owned(), Message::Plan(Plandaad::Kijk)),
        ("alles kunnen proberen, en opslaan in een andere map".to_owned(), Message::Afgebroken),
    ];
    vraag(model, "Dit plan is niet te wijzigen waar het staat", uitleg, opties, Some(Message::Afgebroken));
}
